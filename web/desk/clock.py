"""Moments and days as the town's people read them: Japan Standard Time, weekday in words."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

JAPAN = ZoneInfo("Asia/Tokyo")
_WEEKDAYS = {"ja": "月火水木金土日", "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")}
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def day_text(value: date | datetime | None, language: str = "ja") -> str:
    """A day in words, or an empty text for none.

    Args:
        value: A day, or a moment of which the day in Japan is meant.
        language: `ja`, `ja-simple` (readings marked as `{漢字|かんじ}`) or `en`.
    """
    if value is None:
        return ""
    if isinstance(value, datetime):
        value = value.astimezone(JAPAN).date()
    if language == "en":
        return f"{_WEEKDAYS['en'][value.weekday()]} {value.day} {_MONTHS[value.month - 1]} {value.year}"
    weekday = _WEEKDAYS["ja"][value.weekday()]
    if language == "ja-simple":
        return f"{value.year}{{年|ねん}}{value.month}{{月|がつ}}{value.day}{{日|にち}}({_simple_weekday(weekday)})"
    return f"{value.year}年{value.month}月{value.day}日({weekday})"


def time_text(value: datetime | time | None, language: str = "ja") -> str:
    """A time of day: 24 hours in Japanese, 12 hours in English and in やさしい日本語 (午前・午後)."""
    if value is None:
        return ""
    clock = value.astimezone(JAPAN).time() if isinstance(value, datetime) else value
    if language == "en":
        return f"{(clock.hour + 11) % 12 + 1}:{clock.minute:02} {'am' if clock.hour < 12 else 'pm'}"
    if language == "ja-simple":
        half = "{午前|ごぜん}" if clock.hour < 12 else "{午後|ごご}"
        minutes = f"{clock.minute}{{分|ふん}}" if clock.minute else ""
        return f"{half}{clock.hour % 12}{{時|じ}}{minutes}"
    return f"{clock.hour}:{clock.minute:02}"


def moment_text(value: datetime | None, language: str = "ja") -> str:
    """Day and time, or an empty text for none."""
    if value is None:
        return ""
    return f"{day_text(value, language)} {time_text(value, language)}"


def span_text(start: datetime | None, end: datetime | None, language: str = "ja") -> str:
    """From when to when, the day said once if it is the same."""
    if start is None:
        return ""
    if end is None:
        return moment_text(start, language)
    same_day = start.astimezone(JAPAN).date() == end.astimezone(JAPAN).date()
    until = time_text(end, language) if same_day else moment_text(end, language)
    dash = " – " if language == "en" else "〜"
    return f"{moment_text(start, language)}{dash}{until}"


def moment_from_form(day: str, clock: str) -> datetime | None:
    """What date and time inputs say (`2026-11-23`, `13:30`), as a UTC moment; None if they say nothing sensible."""
    try:
        local = datetime.combine(date.fromisoformat(day), time.fromisoformat(clock))
    except ValueError:
        return None
    if local.tzinfo is not None:
        return None
    return local.replace(tzinfo=JAPAN).astimezone(UTC)


def day_from_form(day: str) -> date | None:
    """What a date input says, or None."""
    try:
        return date.fromisoformat(day)
    except ValueError:
        return None


def _simple_weekday(weekday: str) -> str:
    readings = {"月": "げつ", "火": "か", "水": "すい", "木": "もく", "金": "きん", "土": "ど", "日": "にち"}
    return f"{{{weekday}曜日|{readings[weekday]}ようび}}"
