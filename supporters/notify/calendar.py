"""Calendar files (.ics) for agreed visits."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, vCalAddress, vText

from supporters.notify.mail import Attachment

Method = Literal["REQUEST", "CANCEL"]
_TOWN_TIME = ZoneInfo("Asia/Tokyo")


@dataclass(frozen=True, slots=True)
class Appointment:
    """What a calendar may know of a visit. Deliberately no name, address or phone of a resident.

    Attributes:
        key: Stable id of the visit; the same key moves or cancels the same calendar entry.
        revision: Grows with every change of the time (SEQUENCE), from 0.
        starts_at: Aware start.
        ends_at: Aware end, later than the start.
        title: One line.
        place: District or office, never a street address.
        organiser: Mail address of the office.
        note: What to bring or where to look; may be empty.
    """

    key: str
    revision: int
    starts_at: datetime
    ends_at: datetime
    title: str
    place: str
    organiser: str
    note: str = ""


def invitation(appointment: Appointment, now: datetime, method: Method = "REQUEST") -> Attachment:
    """Return the .ics attachment that adds, moves or cancels one visit (RFC 5545, iTIP RFC 5546).

    Args:
        appointment: The visit.
        now: Aware time of writing (DTSTAMP).
        method: `REQUEST` adds or moves, `CANCEL` removes.
    """
    calendar = Calendar()
    calendar.add("prodid", "-//Anshin//visits//JA")
    calendar.add("version", "2.0")
    calendar.add("method", method)
    event = Event()
    event.add("uid", f"{appointment.key}@anshin")
    event.add("sequence", appointment.revision)
    event.add("dtstamp", now.astimezone(ZoneInfo("UTC")))
    event.add("dtstart", appointment.starts_at.astimezone(_TOWN_TIME))
    event.add("dtend", appointment.ends_at.astimezone(_TOWN_TIME))
    event.add("summary", vText(appointment.title))
    event.add("location", vText(appointment.place))
    event.add("organizer", vCalAddress(f"mailto:{appointment.organiser}"))
    event.add("status", "CANCELLED" if method == "CANCEL" else "CONFIRMED")
    event.add("class", "PRIVATE")
    if appointment.note:
        event.add("description", vText(appointment.note))
    calendar.add_component(event)
    calendar.add_missing_timezones()
    return Attachment(
        "visit.ics", f"text/calendar; method={method}", calendar.to_ical().decode("utf-8").replace("\r\n", "\n")
    )
