"""Every kind of letter becomes a mail people can act on, without personal data of a resident."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar

from supporters.core.errors import DeliveryFailed
from supporters.core.outbox import LetterKind
from supporters.notify.letters import LetterMailer, letter_words, spoken_time
from supporters.notify.mail import FolderPost
from supporters.services.ports import Letter
from tests.supporters.store import things

NOW = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
CASE = things.referral(code="KF7Q2M9X")
VISIT = things.visit(
    CASE,
    things.supporter(),
    starts_at=datetime(2026, 12, 1, 5, 0, tzinfo=UTC),
    ends_at=datetime(2026, 12, 1, 6, 0, tzinfo=UTC),
)


def _letter(kind: LetterKind, facts: Mapping[str, str] | None = None, **changes: Any) -> Letter:
    values: dict[str, Any] = {
        "id": "letter-1",
        "kind": kind,
        "to": "clerk@example.jp",
        "language": "ja",
        "municipality": things.municipality(),
        "facts": {"code": "KF7Q2M9X", "topic": "lost_phone", "district": "honmachi", **(facts or {})},
        "referral": CASE,
        "visit": VISIT,
    }
    return Letter(**{**values, **changes})


def _mailer(folder: Path) -> LetterMailer:
    return LetterMailer(FolderPost(folder), "anshin@example.jp", "https://chat.example.jp", {"lost_phone": "紛失"}.get)  # type: ignore[arg-type]


def _text(message: EmailMessage) -> str:
    body = message.get_body(("plain",))
    assert body is not None
    return str(body.get_content())


@pytest.mark.parametrize("kind", list(LetterKind))
def test_every_kind_of_letter_has_words_with_every_value_filled_in(kind: LetterKind, tmp_path: Path) -> None:
    message = _mailer(tmp_path).write(_letter(kind, {"alarm": "no_check_out", "to_name": "田中"}, secret="t0ken"), NOW)
    whole = f"{message['Subject']}\n{_text(message)}"
    assert "{" not in whole
    assert "None" not in whole
    assert re.search(r"https://chat\.example\.jp/(invite/t0ken|portal|console)\r?\n", _text(message))


def test_every_letter_of_the_words_is_a_kind_or_its_office_twin() -> None:
    kinds = {str(kind) for kind in LetterKind} | {"referral_ended_office", "alarms", "completions"}
    assert set(letter_words()) == kinds


def test_every_alarm_has_words() -> None:
    from supporters.core.ageing import Alarm

    assert set(letter_words()["alarms"]) == {str(alarm) for alarm in Alarm}


def test_a_set_visit_comes_with_a_calendar_file_and_a_cancelled_one_takes_it_back(tmp_path: Path) -> None:
    for kind, method in ((LetterKind.VISIT_SET, "REQUEST"), (LetterKind.VISIT_CANCELLED, "CANCEL")):
        message = _mailer(tmp_path).write(_letter(kind, {"display_name": "サポーター 田中"}), NOW)
        attachment = next(message.iter_attachments())
        calendar = Calendar.from_ical(attachment.get_content())
        assert str(calendar["method"]) == method
        event = calendar.walk("VEVENT")[0]
        assert str(event["uid"]) == f"{VISIT.id}@anshin"
        assert str(event["location"]) == "本町"


def test_a_time_is_said_as_the_town_says_it() -> None:
    assert spoken_time(VISIT) == "12月1日（火）14:00〜15:00"


def _only_file(folder: Path) -> bytes:
    (file,) = folder.iterdir()
    return file.read_bytes()


async def test_a_letter_arrives_in_the_folder_of_the_console_twin(tmp_path: Path) -> None:
    await _mailer(tmp_path).send(_letter(LetterKind.OFFER_MADE, {"to_name": "田中"}))
    message = message_from_bytes(_only_file(tmp_path), policy=policy.default)
    assert message["To"] == "clerk@example.jp"
    assert "本町" in message["Subject"]
    assert "KF7Q2M9X" not in message.as_string()


async def test_a_letter_nobody_can_take_is_tried_again_and_names_nobody(tmp_path: Path) -> None:
    with pytest.raises(DeliveryFailed) as caught:
        await _mailer(tmp_path).send(_letter(LetterKind.OFFER_MADE, to="not an address"))
    assert caught.value.facts == {"reason": "address_malformed"}


def test_values_in_words_cannot_reach_into_objects(tmp_path: Path) -> None:
    town = things.municipality(name="{office.__class__}\r\nBcc: x@example.jp")
    message = _mailer(tmp_path).write(_letter(LetterKind.INVITATION, municipality=town, secret="s"), NOW)
    assert "{office.__class__}" in message["Subject"]
    assert message["Bcc"] is None
