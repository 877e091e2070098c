"""Words that mean one thing to the people who ask, as groups in ``data/synonyms.yml``."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from faq.errors import ContentInvalid
from faq.formats import read_yaml
from faq.terms import words


class Synonyms:
    """Groups of words; a word may be in several.

    Args:
        groups: Words as people write them; each must be one word to the dictionary.
    """

    def __init__(self, groups: Iterable[Iterable[str]]) -> None:
        self._others: dict[str, set[str]] = {}
        for group in groups:
            terms = {term for word in group for term, _ in words(word)[:1]}
            for term in terms:
                self._others.setdefault(term, set()).update(terms - {term})

    @classmethod
    def load(cls, path: Path) -> Synonyms:
        """Read a list of lists of words; no file means no groups.

        Raises:
            ContentInvalid: If the file is something else, or an item is not one word to the dictionary.
        """
        if not path.exists():
            return cls(())
        groups = read_yaml(path)
        if not isinstance(groups, list) or not all(isinstance(group, list) for group in groups):
            raise ContentInvalid(str(path), "file", "write a list of lists of words")
        for item in (str(word) for group in groups for word in group):
            if len(words(item)) != 1:
                raise ContentInvalid(str(path), item, "write one word; the dictionary sees more or none")
        return cls([[str(word) for word in group] for group in groups])

    def of(self, term: str) -> frozenset[str]:
        """Return the other terms of a term's groups."""
        return frozenset(self._others.get(term, ()))
