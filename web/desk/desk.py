"""One request at a page: who is looking, in which language, and how it is answered."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

import jinja2
from aiohttp import web

from faq.entries import Contact, Topic
from faq.formats import contact_from_dict
from supporters.core.accounts import Account, ActingUser, Session
from supporters.core.municipalities import Municipality
from supporters.services.ports import Ports
from web.desk import csrf
from web.desk.cookies import FORM_COOKIE, CookieRules, new_seed
from web.desk.forms import Form, FormReader, read_form
from web.desk.once import Once, see_other
from web.desk.words import Words, as_language

SECURITY_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "X-Frame-Options": "DENY",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=()",
    "Cache-Control": "no-store",
}


@dataclass(frozen=True)
class Room:
    """What every page needs, made once at start."""

    ports: Ports
    words: Words
    templates: jinja2.Environment
    once: Once
    cookies: CookieRules
    topics: Mapping[str, Topic]
    """By id, in the order of data/topics.yml."""
    contacts: Mapping[str, Contact]
    """The national list, by id."""
    secret_key: str = field(repr=False)
    public_url: str
    is_demo: bool = False


ROOM = web.AppKey("desk_room", Room)


@dataclass
class Desk:
    """One request. `account` and `session` are set by the guard for pages behind sign-in, `municipality` too."""

    request: web.Request
    room: Room
    now: datetime
    """Aware UTC, the same for the whole request."""
    seed: str
    """Value of the cookie that forms are tied to: the session's token, or the form cookie."""
    new_form_cookie: bool = False
    language: str = "ja"
    account: Account | None = None
    session: Session | None = None
    session_token: str = field(default="", repr=False)
    municipality: Municipality | None = None
    user: ActingUser | None = None
    posted: Form | None = None

    @property
    def ports(self) -> Ports:
        """What services need."""
        return self.room.ports

    @property
    def acting_user(self) -> ActingUser:
        """Who is acting; only behind a guard."""
        assert self.user is not None, "a page behind sign-in was reached without its guard"  # noqa: S101
        return self.user

    @property
    def town(self) -> Municipality:
        """The town of who is signed in; only behind a guard."""
        assert self.municipality is not None, "a page behind sign-in was reached without its guard"  # noqa: S101
        return self.municipality

    @property
    def csrf(self) -> str:
        """The token of this visitor's forms."""
        return csrf.token_for(self.room.secret_key, self.seed)

    @property
    def visitor_mark(self) -> str:
        """A short mark of the cookie that forms are tied to, for remembering form ids."""
        return hashlib.sha256(self.seed.encode()).hexdigest()

    def path_part(self, name: str) -> str:
        """A part of the address."""
        return self.request.match_info[name]

    def query(self, name: str) -> str:
        """A value after the question mark, at most 200 characters, or an empty text."""
        return self.request.query.get(name, "")[:200]

    def say(self, key: str, **values: object) -> str:
        """A phrase in the visitor's language."""
        return self.room.words.say(key, self.language, **values)

    def label(self, kind: str, code: object) -> str:
        """What a code is called."""
        return self.room.words.label(kind, code)

    def topic(self, topic_id: object) -> str:
        """The topic's title in the visitor's language; an id nobody knows shows itself."""
        if not topic_id:
            return self.label("site", "own_topic")
        found = self.room.topics.get(str(topic_id))
        return found.title(as_language(self.language)) if found else str(topic_id)

    @property
    def office_contact(self) -> Contact | None:
        """How to phone the town's office: its own contact `office`, if a resident may see it."""
        for fields in self.municipality.settings.contacts if self.municipality else ():
            if fields.get("id") == "office":
                found = contact_from_dict(dict(fields))
                return found if found.shown else None
        return None

    def district(self, district_id: str) -> str:
        """The name of a district of the town; a place name shows itself."""
        found = self.municipality.find_district(district_id) if self.municipality else None
        return found.name if found else district_id

    async def form(self) -> Form:
        """The posted form; read once."""
        if self.posted is None:
            self.posted = await read_form(self.request)
        return self.posted

    async def reader(self) -> FormReader:
        """The posted form with a reader that files what is wrong."""
        return FormReader(await self.form(), self.say)

    def show(self, template: str, *, status: int = 200, form: Form | None = None, **values: object) -> web.Response:
        """A page. A form with errors answers 422 unless another status is given."""
        if form is not None and not form.is_good and status == 200:
            status = 422
        context: Mapping[str, object] = {
            "desk": self,
            "form": form,
            "say": self.say,
            "label": self.label,
            "topic": self.topic,
            "district": self.district,
            "options": self.room.words.options,
            "csrf": self.csrf,
            "form_id": lambda: secrets.token_urlsafe(12),
            "account": self.account,
            "town": self.municipality,
            "page_language": "en" if self.language == "en" else "ja",
            "plain_http": not self.room.cookies.https,
            "done": self._done(),
            "here": self.request.path,
            "now": self.now,
            **values,
        }
        text = self.room.templates.get_template(template).render(context)
        response = web.Response(text=text, content_type="text/html", charset="utf-8", status=status)
        return self.sealed(response)

    def sealed(self, response: web.Response) -> web.Response:
        """The response with the headers of every page of ours, and the form cookie where it is new."""
        for name, value in SECURITY_HEADERS.items():
            response.headers.setdefault(name, value)
        if self.new_form_cookie:
            self.room.cookies.write(response, FORM_COOKIE, self.seed)
        return response

    def go(self, path: str, done: str = "") -> web.Response:
        """Lead to a page of ours after a form; `done` names the label that says what was done."""
        if done:
            path, _, place = path.partition("#")
            path = f"{path}{'&' if '?' in path else '?'}done={done}{'#' + place if place else ''}"
        return self.sealed(see_other(path))

    def _done(self) -> str:
        code = self.request.query.get("done", "")
        return self.room.words.label("done", code) if self.room.words.has_label("done", code) else ""


def desk_of(request: web.Request) -> Desk:
    """The desk of somebody who is not (or not yet) signed in."""
    room = request.app[ROOM]
    seed = room.cookies.read(request, FORM_COOKIE)
    is_new = not 20 <= len(seed) <= 100
    return Desk(request, room, room.ports.clock.now(), new_seed() if is_new else seed, new_form_cookie=is_new)
