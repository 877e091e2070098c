"""Letters of the outbox as mails: which words, which link, which calendar file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.message import EmailMessage
from functools import lru_cache
from pathlib import Path
from typing import Any, Protocol, cast
from urllib.parse import quote
from zoneinfo import ZoneInfo

import yaml

from supporters.core.errors import DeliveryFailed
from supporters.core.outbox import LetterKind
from supporters.core.visits import Visit
from supporters.notify.calendar import Appointment, Method, invitation
from supporters.notify.mail import Attachment, MailRefusedError, compose
from supporters.services.ports import Letter

_WORDS = Path(__file__).with_name("letters.yml")
_TOWN_TIME = ZoneInfo("Asia/Tokyo")
_DAYS = "月火水木金土日"
_WITH_CALENDAR: Mapping[LetterKind, Method] = {LetterKind.VISIT_SET: "REQUEST", LetterKind.VISIT_CANCELLED: "CANCEL"}
_TO_SUPPORTERS = frozenset(
    {LetterKind.OFFER_MADE, LetterKind.VISIT_PROPOSED, LetterKind.VISIT_SET, LetterKind.VISIT_CANCELLED}
)


class Post(Protocol):
    """Hands one mail over, or raises MailRefusedError."""

    async def send(self, message: EmailMessage) -> None:
        """Send it."""


@dataclass(frozen=True, slots=True)
class LetterMailer:
    """Writes letters in Japanese and hands them to the post.

    Attributes:
        post: SMTP, or the folder of the console twin.
        sender: Mail address of the installation.
        public_url: Where links point, without a closing slash.
        topic_title: Title of a topic id.
    """

    post: Post
    sender: str
    public_url: str
    topic_title: Callable[[str], str] = field(repr=False)

    async def send(self, letter: Letter) -> None:
        """Send it once.

        Raises:
            DeliveryFailed: It should be tried again; the reason names nobody.
        """
        try:
            await self.post.send(self.write(letter, datetime.now(UTC)))
        except MailRefusedError as refused:
            raise DeliveryFailed(reason=str(refused)) from None

    def write(self, letter: Letter, now: datetime) -> EmailMessage:
        """The mail of a letter.

        Raises:
            MailRefusedError: The recipient's address is malformed.
        """
        words = letter_words()[_template(letter)]
        values = self._values(letter)
        return compose(
            self.sender,
            letter.to,
            words["subject"].format_map(values),
            words["text"].format_map(values),
            message_key=letter.id,
            attachments=self._attachments(letter, now),
        )

    def _values(self, letter: Letter) -> dict[str, str]:
        town, facts = letter.municipality, letter.facts
        district = town.find_district(facts.get("district", ""))
        words = letter_words()
        return {
            "town": town.name,
            "office": f"{town.name} {town.office}",
            "to_name": facts.get("to_name", f"{town.name} {town.office}"),
            "code": facts.get("code", ""),
            "topic": self.topic_title(facts.get("topic", "")),
            "district": district.name if district else facts.get("district", ""),
            "display_name": facts.get("display_name", ""),
            "when": spoken_time(letter.visit) if letter.visit else "",
            "alarm": words["alarms"].get(facts.get("alarm", ""), facts.get("alarm", "")),
            "completion": words["completions"].get(facts.get("completion", "confirmed"), ""),
            "link": self._link(letter),
        }

    def _link(self, letter: Letter) -> str:
        if letter.kind is LetterKind.INVITATION:
            return f"{self.public_url}/invite/{quote(letter.secret or '', safe='')}"
        return f"{self.public_url}/{'portal' if _to_supporter(letter) else 'console'}"

    def _attachments(self, letter: Letter, now: datetime) -> tuple[Attachment, ...]:
        method = _WITH_CALENDAR.get(letter.kind)
        visit = letter.visit
        if method is None or visit is None:
            return ()
        values = self._values(letter)
        appointment = Appointment(
            key=visit.id,
            revision=visit.version,
            starts_at=visit.starts_at,
            ends_at=visit.ends_at,
            title=f"訪問サポート（{values['district']}）",
            place=values["district"],
            organiser=self.sender,
            note=values["link"],
        )
        return (invitation(appointment, now, method),)


def spoken_time(visit: Visit) -> str:
    """Start and end as people say them in the town, e.g. 12月1日（火）14:00〜15:00."""
    start, end = visit.starts_at.astimezone(_TOWN_TIME), visit.ends_at.astimezone(_TOWN_TIME)
    return f"{start.month}月{start.day}日（{_DAYS[start.weekday()]}）{start:%H:%M}〜{end:%H:%M}"


@lru_cache(maxsize=1)
def letter_words() -> Mapping[str, Any]:
    """The words of letters by kind, and of alarms and completions by code; read once."""
    return cast(Mapping[str, Any], yaml.safe_load(_WORDS.read_text(encoding="utf-8")))


def _template(letter: Letter) -> str:
    if letter.kind is LetterKind.REFERRAL_ENDED and not _to_supporter(letter):
        return "referral_ended_office"
    return str(letter.kind)


def _to_supporter(letter: Letter) -> bool:
    # A letter to an account names it; the office's letters name nobody.
    return letter.kind in _TO_SUPPORTERS or (letter.kind is LetterKind.REFERRAL_ENDED and "to_name" in letter.facts)
