"""What the content checks would have the clerk look at again, put beside the fields."""

from __future__ import annotations

from faq.checks import check_entry
from faq.entries import Entry
from faq.findings import Finding
from web.console.contacts import own_contacts
from web.console.entry_form import field_of
from web.desk import clock
from web.desk.desk import Desk
from web.desk.forms import Form

_SAID_BY_PUBLISHING = frozenset({"source_missing", "office_missing", "review_missing", "review_future", "review_due"})


def advise(desk: Desk, form: Form, entry: Entry) -> None:
    """File each finding of `faq.checks` beside its field; nothing here stops the form."""
    for finding in findings(desk, entry):
        advice = form.advice.setdefault(field_of(finding.field), [])
        text = _words(desk, finding)
        if text not in advice:
            advice.append(text)


def advice_lines(desk: Desk, entry: Entry) -> list[str]:
    """Every finding as one line for the entry's page, without what publishing asks for anyway."""
    lines = [_words(desk, finding) for finding in findings(desk, entry) if finding.rule not in _SAID_BY_PUBLISHING]
    return list(dict.fromkeys(lines))


def findings(desk: Desk, entry: Entry) -> list[Finding]:
    """What the checks say about an entry of this town, with the town's own contacts known."""
    topic = desk.room.topics.get(entry.topic) if entry.topic else None
    contacts = {**desk.room.contacts, **own_contacts(desk)}
    return check_entry(entry, topic, contacts, desk.now.astimezone(clock.JAPAN).date())


def _words(desk: Desk, finding: Finding) -> str:
    """The finding's message; where it speaks of the file format, our own words for the form."""
    words = desk.room.words
    return words.label("advice", finding.rule) if words.has_label("advice", finding.rule) else finding.message
