"""Every table, for migrations and tests: importing this module fills `metadata`."""

from supporters.store import (
    accounts,
    audit,
    conversations,
    drafts,
    faqs,
    municipalities,
    offers,
    outbox,
    questions,
    referrals,
    reports,
    supporters,
    visits,
)
from supporters.store.schema import metadata

NOUNS = (
    municipalities,
    supporters,
    accounts,
    referrals,
    offers,
    visits,
    reports,
    drafts,
    faqs,
    questions,
    conversations,
    outbox,
    audit,
)
"""The modules that hold tables."""

__all__ = ["NOUNS", "metadata"]
