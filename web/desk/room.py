"""Furnishing the pages' room once, at start."""

from __future__ import annotations

from pathlib import Path

from aiohttp import web

from faq.formats import read_contacts, read_topics
from supporters.services.ports import Ports
from web.desk.cookies import CookieRules
from web.desk.desk import ROOM, Room
from web.desk.once import Once
from web.desk.pace import TRIES, TRIES_PER_MINUTE
from web.desk.templates import make_templates
from web.desk.words import Words
from web.limits import RateLimit

DATA = Path(__file__).resolve().parents[2] / "data"


def furnish(app: web.Application, ports: Ports, *, secret_key: str, public_url: str, is_demo: bool = False) -> None:
    """Give the app what accounts, portal, console and the resident's page need; twice is no harm.

    Args:
        app: The application.
        ports: What services need.
        secret_key: Signs form tokens.
        public_url: Address of this service; https decides on `__Host-` cookies.
        is_demo: Whether pages say that they are a demonstration.
    """
    if ROOM in app:
        return
    app[TRIES] = RateLimit(TRIES_PER_MINUTE)
    app[ROOM] = Room(
        ports=ports,
        words=Words.load(DATA),
        templates=make_templates(),
        once=Once(),
        cookies=CookieRules(https=public_url.startswith("https://")),
        topics={topic.id: topic for topic in read_topics(DATA / "topics.yml")},
        contacts={contact.id: contact for contact in read_contacts(DATA / "contacts.yml")},
        secret_key=secret_key,
        public_url=public_url,
        is_demo=is_demo,
    )
