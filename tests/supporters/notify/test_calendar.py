"""Calendar files that a real calendar reads."""

from datetime import UTC, datetime, timedelta

from icalendar import Calendar

from supporters.notify.calendar import Appointment, invitation

NOW = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
VISIT = Appointment(
    key="visit-1",
    revision=2,
    starts_at=datetime(2026, 12, 1, 5, 0, tzinfo=UTC),
    ends_at=datetime(2026, 12, 1, 6, 30, tzinfo=UTC),
    title="訪問（本町）\r\nATTENDEE:mailto:evil@example.jp",
    place="本町地区",
    organiser="anshin@example.jp",
)


def test_an_invitation_says_when_in_the_towns_time() -> None:
    event = Calendar.from_ical(invitation(VISIT, NOW).text).walk("VEVENT")[0]
    assert event.decoded("dtstart") == VISIT.starts_at
    assert event.decoded("dtstart").utcoffset() == timedelta(hours=9)
    assert event.decoded("dtend") - event.decoded("dtstart") == timedelta(minutes=90)
    assert event.decoded("sequence") == 2
    assert str(event["uid"]) == "visit-1@anshin"


def test_a_line_break_in_a_title_adds_no_property() -> None:
    event = Calendar.from_ical(invitation(VISIT, NOW).text).walk("VEVENT")[0]
    assert "attendee" not in event
    assert "本町" in str(event["summary"])


def test_a_cancellation_names_the_same_entry() -> None:
    file = invitation(VISIT, NOW, "CANCEL")
    calendar = Calendar.from_ical(file.text)
    assert str(calendar["method"]) == "CANCEL"
    assert str(calendar.walk("VEVENT")[0]["uid"]) == "visit-1@anshin"
    assert file.media_type == "text/calendar; method=CANCEL"
