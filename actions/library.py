"""Every municipality's live entries: the built-in ones, what the registry changed, and the town's own on top.

At a question the stored revision is compared with ours (one cheap read, not repeated within a quarter of a second) and newer entries are applied
first, so that what a clerk publishes or withdraws holds at once, in every process, with nothing restarted.
"""

from __future__ import annotations

import asyncio
import copy
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from faq.entries import Audience, Contact, Entry, Language, pick
from faq.formats import contact_from_dict, read_all, read_contacts
from faq.search import Index
from faq.synonyms import Synonyms
from faq.vectors import VectorTable
from supporters.core.faqs import EntryState, FaqEntry
from supporters.services.faqs import answer_of, live_entries
from supporters.services.municipalities import get_municipality, list_municipalities
from supporters.services.ports import Ports

FRESH_SECONDS = 0.25
"""How long a shelf counts as fresh after it was compared. A clerk's change must hold within two seconds; many residents at once share one look."""
Key = tuple[str, str, str]
"""What an entry stands for: topic (or its own id), language, audience."""


@dataclass(slots=True)
class Shelf:
    """One municipality's live entries.

    Attributes:
        municipality: Its code.
        revision: (national, own) revision the entries are at.
        national: Entries for everybody, by what they stand for.
        own: The town's entries, by what they stand for.
        hidden: National ones the town silenced.
        contacts: Contacts by id, the town's in place of the national ones of the same id.
        index: Search over the live entries.
    """

    municipality: str
    revision: tuple[int, int]
    national: dict[Key, Entry]
    own: dict[Key, Entry] = field(default_factory=dict)
    hidden: set[Key] = field(default_factory=set)
    contacts: Mapping[str, Contact] = field(default_factory=dict)
    index: Index = field(default_factory=Index)

    def apply(self, changed: Sequence[FaqEntry]) -> None:
        """Apply published and withdrawn entries in order, and put the index right for what is found differently now."""
        before = {key: self._live(key) for key in {_stands_for(row) for row in changed}}
        for row in changed:
            key = _stands_for(row)
            layer = self.national if row.owner is None else self.own
            if row.state is EntryState.PUBLISHED:
                layer[key] = answer_of(row)
                if row.owner is not None:
                    self.hidden.discard(key)
            else:
                layer.pop(key, None)
                if row.owner is not None:
                    (self.hidden.add if row.hides_national else self.hidden.discard)(key)
        for key, old in before.items():
            new = self._live(key)
            if old is not None and (new is None or new.id != old.id):
                self.index.remove(old.id)
            if new is not None and _searched(new) != _searched(old):
                self.index.put(new)

    def _live(self, key: Key) -> Entry | None:
        return self.own.get(key) or (None if key in self.hidden else self.national.get(key))

    def topics(self) -> frozenset[str]:
        """Return the topics (and ids of own entries without one) that have a live version in any language."""
        return frozenset(key[0] for key in self.own) | {key[0] for key in self.national if key not in self.hidden}

    def of_topic(self, topic: str) -> tuple[Entry, ...]:
        """Return the live versions of a topic, the town's own before the national ones."""
        own = [entry for (name, _, _), entry in self.own.items() if name == topic]
        national = [
            entry
            for key, entry in self.national.items()
            if key[0] == topic and key not in self.own and key not in self.hidden
        ]
        return (*own, *national)

    def version(self, topic: str, language: Language, audience: Audience | None) -> Entry | None:
        """Return the version of a topic (or of an own entry's id) that fits a reader best, None if there is none."""
        return pick(self.of_topic(topic), language, audience)

    def find(self, identifier: str) -> Entry | None:
        """Return the live entry with this id."""
        for layer in (self.own, self.national):
            for entry in layer.values():
                if entry.id == identifier:
                    return entry
        return None

    def shown_contacts(self, ids: Iterable[str]) -> list[Contact]:
        """Return contacts that may be shown, in the given order; unknown and unverified ones are left out."""
        found = (self.contacts.get(identifier) for identifier in ids)
        return [one for one in found if one is not None and one.shown]


def _stands_for(row: FaqEntry) -> Key:
    return (row.topic or row.id, row.language, row.audience)


def _searched(entry: Entry | None) -> tuple[object, ...] | None:
    """Return what the search sees of an entry; the same twice need not be indexed twice (a seeded built-in entry)."""
    return (entry.id, entry.title, entry.body(), entry.wordings, entry.language, entry.topic) if entry else None


class Library:
    """Shelves by municipality, filled at first use and kept fresh at every use.

    Args:
        ports: What services reach.
        builtin: The national entries of `data/faq`.
        contacts: The national contacts of `data/contacts.yml`.
        index: Search over `builtin`; every shelf starts from a copy of it (0.1 s instead of seconds).
        shared: What the copies share with the index instead of copying it: the mapped word vectors.
        fresh_seconds: How long a shelf counts as fresh.
    """

    def __init__(
        self,
        ports: Ports,
        builtin: tuple[Entry, ...],
        contacts: tuple[Contact, ...],
        index: Index,
        shared: tuple[object, ...] = (),
        fresh_seconds: float = FRESH_SECONDS,
    ) -> None:
        self._fresh_seconds = fresh_seconds
        self._ports, self._builtin, self._index = ports, builtin, index
        self._shared = {id(one): one for one in shared}
        self._contacts = {one.id: one for one in contacts}
        self._shelves: dict[str, Shelf] = {}
        self._compared_at: dict[str, float] = {}
        self._lock = asyncio.Lock()

    @classmethod
    def open(cls, ports: Ports, data: Path, vectors: Path) -> Library:
        """Read and index the built-in content of the folder `data`, with the word vectors of the folder `vectors`."""
        table, synonyms = VectorTable.load(vectors), Synonyms.load(data / "synonyms.yml")
        builtin = read_all(data / "faq")
        index = index_of(builtin, table, synonyms)
        return cls(ports, builtin, read_contacts(data / "contacts.yml"), index, (table, synonyms))

    async def warm(self) -> None:
        """Fill the shelf of every active town, so that nobody's first question waits for it."""
        for town in await list_municipalities(self._ports):
            await self.shelf(town.code)

    async def shelf(self, municipality: str) -> Shelf:
        """Return a municipality's shelf as of now.

        Raises:
            MunicipalityUnknown: No active municipality has this code.
        """
        async with self._lock:
            shelf = self._shelves.get(municipality)
            began = time.monotonic()
            if shelf is not None and began - self._compared_at[municipality] < self._fresh_seconds:
                return shelf
            if shelf is None:
                shelf = self._new_shelf(municipality)
            live = await live_entries(self._ports, municipality, since_revision=shelf.revision)
            if live.changed:
                shelf.apply(live.changed)
            if live.revision != shelf.revision or municipality not in self._shelves:
                shelf.contacts = await self._town_contacts(municipality)
            shelf.revision = live.revision
            self._shelves[municipality], self._compared_at[municipality] = shelf, began
            return shelf

    def _new_shelf(self, municipality: str) -> Shelf:
        national: dict[Key, Entry] = {
            (entry.topic or entry.id, entry.language, entry.audience): entry for entry in self._builtin
        }
        return Shelf(municipality, (0, 0), national, index=copy.deepcopy(self._index, dict(self._shared)))

    async def _town_contacts(self, municipality: str) -> dict[str, Contact]:
        town = await get_municipality(self._ports, municipality)
        own = [contact_from_dict(row, f"contacts of {municipality}") for row in town.settings.contacts]
        return self._contacts | {one.id: one for one in own}


def index_of(entries: Iterable[Entry], vectors: VectorTable | None = None, synonyms: Synonyms | None = None) -> Index:
    """Return a search over entries."""
    index = Index(vectors, synonyms)
    for entry in entries:
        index.put(entry)
    return index
