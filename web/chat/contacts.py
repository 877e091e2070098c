"""Whom to call, as the chat shows them: national contacts, and a town's own in their place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from faq.entries import Contact
from faq.errors import ContentInvalid
from faq.formats import contact_from_dict
from supporters.core.municipalities import Municipality
from web.chat.messages import contact_fields

EMERGENCY = ("police_110", "ambulance_119", "police_9110", "c188", "office")
"""Shown when nothing else works, in this order."""


class Contacts:
    """The contacts residents may see.

    Args:
        national: The list of data/contacts.yml, by id.
    """

    def __init__(self, national: Mapping[str, Contact]) -> None:
        self._national = national

    def shown(self, ids: Iterable[str], language: str, town: Municipality | None = None) -> list[dict[str, object]]:
        """The contacts among `ids` that are verified and filled in, in that order; a town's own wins over the national one."""
        own = self._own(town)
        found = (own.get(id) or self._national.get(id) for id in ids)
        return [contact_fields(contact, language) for contact in found if contact is not None and contact.shown]

    def emergency(self, language: str, town: Municipality | None = None) -> list[dict[str, object]]:
        """Whom to call when we cannot answer."""
        return self.shown(EMERGENCY, language, town)

    @staticmethod
    def _own(town: Municipality | None) -> dict[str, Contact]:
        own: dict[str, Contact] = {}
        for number, item in enumerate(town.settings.contacts if town else ()):
            try:
                contact = contact_from_dict(dict(item), "settings", f"contacts[{number}]")
            except ContentInvalid:
                continue  # the console refuses these; one that slipped in must not take the chat down
            own[contact.id] = contact
        return own
