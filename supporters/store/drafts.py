"""Draft referrals while the resident answers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Column, Index, Table, Text, UniqueConstraint

from supporters.core.drafts import Draft, DraftState
from supporters.store.records import Records
from supporters.store.schema import AwareUtc, Sealed, Tenancy, identity, metadata, one_of, town, version

drafts = Table(
    "drafts",
    metadata,
    identity(),
    Column("conversation_id", Text, nullable=False, comment="Where it is written."),
    Column("message_id", Text, nullable=False, comment="The message that opened it."),
    town(),
    Column("topic", Text, nullable=False, comment="Topic id."),
    Column("language", Text, nullable=False, comment="ja, ja-simple or en."),
    Column("state", Text, nullable=False, comment="open and paused can go on; the rest is final."),
    Column("waiting_for", Text, nullable=False, comment="Key of the question now asked."),
    Column("answers_sealed", Sealed, comment="Answers so far, encrypted; NULL once erased."),
    Column("last_message_id", Text, comment="The last message applied; again changes nothing."),
    Column("referral_id", Text, comment="What it became."),
    Column("opened_at", AwareUtc, nullable=False, comment="When it was opened."),
    Column("expires_at", AwareUtc, nullable=False, comment="When its answers are erased."),
    version(),
    UniqueConstraint("conversation_id", "message_id"),
    Index(None, "state", "expires_at"),
    one_of("state", DraftState),
    comment="Requests for a visit that are being written.",
    info={"tenancy": Tenancy.OWN},
)


class Drafts(Records[Draft]):
    """Drafts."""

    table = drafts
    kind = Draft

    async def find_by_message(self, conversation_id: str, message_id: str) -> Draft | None:
        """The draft this message opened."""
        return await self._first(drafts.c.conversation_id == conversation_id, drafts.c.message_id == message_id)

    async def newest_of(self, conversation_id: str) -> Draft | None:
        """The conversation's latest draft, in any state."""
        return await self._first(
            drafts.c.conversation_id == conversation_id, order=[drafts.c.opened_at.desc(), drafts.c.id.desc()]
        )

    async def newest_sent_of(self, conversation_id: str) -> Draft | None:
        """The conversation's latest draft that was sent."""
        return await self._first(
            (drafts.c.conversation_id == conversation_id) & (drafts.c.state == DraftState.SENT.value),
            order=[drafts.c.opened_at.desc(), drafts.c.id.desc()],
        )

    async def expired(self, now: datetime) -> Sequence[Draft]:
        """Open or paused drafts whose `expires_at` is not after `now`."""
        living = (DraftState.OPEN.value, DraftState.PAUSED.value)
        return await self._list(drafts.c.state.in_(living), drafts.c.expires_at <= now, order=[drafts.c.expires_at])

    async def remove_of(self, conversation_id: str) -> None:
        """Delete every draft of a conversation."""
        await self._remove(drafts.c.conversation_id == conversation_id)

    async def remove_opened_before(self, moment: datetime) -> int:
        """Delete drafts opened before; how many."""
        return await self._remove(drafts.c.opened_at < moment)
