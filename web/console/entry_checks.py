"""What the content checks would have the clerk look at again, put beside the fields."""

from __future__ import annotations

from faq.entries import Entry
from web.desk.desk import Desk
from web.desk.forms import Form


def advise(desk: Desk, form: Form, entry: Entry) -> None:
    """File each finding of `faq.checks` beside its field; nothing here stops the form."""
