"""Conversations with the bot, their turns and their buttons. Redacted text only."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import (
    Column,
    ColumnElement,
    ForeignKey,
    Index,
    PrimaryKeyConstraint,
    Table,
    Text,
    delete,
    insert,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from supporters.core.conversations import Choice, Conversation, Turn, TurnState
from supporters.core.errors import NotAllowed
from supporters.store.codec import to_columns
from supporters.store.questions import feedback
from supporters.store.records import Records
from supporters.store.schema import AwareUtc, Json, Tenancy, identity, metadata, one_of, town
from supporters.store.tenancy import writable

conversations = Table(
    "conversations",
    metadata,
    identity("Minted by the server; in no web address."),
    town(index=False),
    Column("language", Text, comment="What the resident chose; NULL = nothing."),
    Column("audience", Text, comment="What the resident chose; NULL = nothing."),
    Column("started_at", AwareUtc, nullable=False, comment="When."),
    Column("expires_at", AwareUtc, nullable=False, comment="When it can no longer go on."),
    Index(None, "municipality", "expires_at"),
    comment="Talks in one town.",
    info={"tenancy": Tenancy.OWN},
)

turns = Table(
    "turns",
    metadata,
    Column(
        "conversation_id", Text, ForeignKey("conversations.id", ondelete="CASCADE"), nullable=False, comment="Talk."
    ),
    Column("message_id", Text, nullable=False, comment="Chosen by the client; answered once."),
    town(index=False),
    Column("body_hash", Text, nullable=False, comment="SHA-256 of the body; another body is refused."),
    Column("text", Text, comment="Redacted text; NULL for buttons and answers to a draft."),
    Column("state", Text, nullable=False, comment="in_progress or done; a failed turn is deleted."),
    Column("reply", Json, comment="The whole reply without secrets; NULL while in progress."),
    Column("begun_at", AwareUtc, nullable=False, comment="When it came."),
    Column("done_at", AwareUtc, comment="When it was answered."),
    PrimaryKeyConstraint("conversation_id", "message_id"),
    one_of("state", TurnState),
    comment="One message and the one reply to it.",
    info={"tenancy": Tenancy.OWN},
)

choices = Table(
    "choices",
    metadata,
    identity("The opaque id a client sends back."),
    Column(
        "conversation_id",
        Text,
        ForeignKey("conversations.id", ondelete="CASCADE"),
        nullable=False,
        index=True,
        comment="The only talk it works in.",
    ),
    Column("label", Text, nullable=False, comment="What stands on the button."),
    Column("command", Json, nullable=False, comment="What pressing it means."),
    Column("created_at", AwareUtc, nullable=False, comment="When it was shown."),
    comment="Buttons shown to residents.",
    info={"tenancy": Tenancy.TALK},
)


class Conversations(Records[Conversation]):
    """Conversations with their turns and choices."""

    table = conversations
    kind = Conversation

    def __init__(self, connection: AsyncConnection, scope: str) -> None:
        super().__init__(connection, scope)
        self._turns = _Turns(connection, scope)
        self._choices = _Choices(connection, scope)

    async def find_turn(self, conversation_id: str, message_id: str) -> Turn | None:
        """This turn, in progress or done."""
        return await self._turns.find_one(conversation_id, message_id)

    async def add_turn(self, turn: Turn) -> None:
        """Insert. Raises AlreadyExists when the message id has a turn."""
        await self._turns.add(turn)

    async def retake_turn(self, turn: Turn, *, begun_at: datetime) -> bool:
        """Begin a dead turn anew; False when it is no longer as `turn` says."""
        return await self._turns.change(turn, {"begun_at": begun_at})

    async def finish_turn(self, turn: Turn, *, reply: Mapping[str, object], done_at: datetime) -> bool:
        """Write the reply of a turn in progress; False when it is gone or somebody else has begun it anew."""
        return await self._turns.change(turn, {"state": TurnState.DONE.value, "reply": dict(reply), "done_at": done_at})

    async def remove_turn(self, turn: Turn) -> bool:
        """Take a failed turn away, unless somebody else has begun it anew; whether it was there."""
        return await self._turns.remove(turn)

    async def turns(self, conversation_id: str) -> Sequence[Turn]:
        """Oldest first."""
        return await self._turns.of(conversation_id)

    async def latest_turn(self, conversation_id: str) -> Turn | None:
        """The turn that was answered last."""
        return await self._turns.latest(conversation_id)

    async def add_choices(self, choices: Sequence[Choice]) -> None:
        """Remember buttons that are about to be shown."""
        await self._choices.add_all(choices)

    async def find_choice(self, conversation_id: str, choice_id: str) -> Choice | None:
        """The choice, only if it was shown in this very conversation."""
        return await self._choices.find_one(conversation_id, choice_id)

    async def remove(self, conversation_id: str) -> None:
        """Delete the conversation with its turns, choices and feedback; filed questions stay."""
        await self._remove_with_feedback(conversations.c.id == conversation_id)

    async def remove_expired(self, municipality: str, *, ended_before: datetime) -> int:
        """Delete a town's conversations whose `expires_at` is before, with all that is theirs; how many."""
        return await self._remove_with_feedback(
            conversations.c.municipality == municipality, conversations.c.expires_at < ended_before
        )

    async def _remove_with_feedback(self, *conditions: ColumnElement[bool]) -> int:
        theirs = select(conversations.c.id).where(*conditions)
        opinions = delete(feedback).where(feedback.c.conversation_id.in_(theirs), writable(feedback, self._scope))
        await self._connection.execute(opinions)
        return await self._remove(*conditions)


class _Turns(Records[Turn]):
    table = turns
    kind = Turn

    async def find_one(self, conversation_id: str, message_id: str) -> Turn | None:
        return await self._first(turns.c.conversation_id == conversation_id, turns.c.message_id == message_id)

    async def of(self, conversation_id: str) -> Sequence[Turn]:
        return await self._list(
            turns.c.conversation_id == conversation_id, order=[turns.c.begun_at, turns.c.message_id]
        )

    async def latest(self, conversation_id: str) -> Turn | None:
        return await self._first(
            turns.c.conversation_id == conversation_id,
            turns.c.state == TurnState.DONE.value,
            order=[turns.c.done_at.desc()],
        )

    async def change(self, turn: Turn, values: Mapping[str, object]) -> bool:
        mine = update(turns).where(*self._in_hand(turn), writable(turns, self._scope))
        return await self._change(mine.values(dict(values))) == 1

    async def remove(self, turn: Turn) -> bool:
        return await self._remove(*self._in_hand(turn)) == 1

    @staticmethod
    def _in_hand(turn: Turn) -> tuple[ColumnElement[bool], ...]:
        """The turn, as long as nobody has finished it or begun it anew."""
        return (
            turns.c.conversation_id == turn.conversation_id,
            turns.c.message_id == turn.message_id,
            turns.c.state == TurnState.IN_PROGRESS.value,
            turns.c.begun_at == turn.begun_at,
        )


class _Choices(Records[Choice]):
    table = choices
    kind = Choice

    async def add_all(self, shown: Sequence[Choice]) -> None:
        """Insert the buttons of one reply, all at once: there may be ten of them. All belong to one conversation."""
        rows = [to_columns(choice) for choice in shown]
        if not rows:
            return
        if len({row["conversation_id"] for row in rows}) > 1 or not await self._may_add(rows[0]):
            raise NotAllowed(what=choices.name)
        await self._connection.execute(insert(choices), rows)

    async def find_one(self, conversation_id: str, choice_id: str) -> Choice | None:
        return await self._first(choices.c.conversation_id == conversation_id, choices.c.id == choice_id)
