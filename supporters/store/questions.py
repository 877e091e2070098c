"""Questions nobody could answer yet, and feedback on answers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Boolean, Column, Index, PrimaryKeyConstraint, Table, Text, UniqueConstraint

from supporters.core.errors import NotAllowed
from supporters.core.questions import Feedback, Question, QuestionState
from supporters.store.codec import to_columns
from supporters.store.records import Records
from supporters.store.schema import AwareUtc, Json, Tenancy, identity, metadata, one_of, town, version

questions = Table(
    "questions",
    metadata,
    identity(),
    town(index=False),
    Column("conversation_id", Text, nullable=False, comment="Where it was asked; may be deleted by now."),
    Column("message_id", Text, nullable=False, comment="The message; filed once."),
    Column("language", Text, nullable=False, comment="ja, ja-simple or en."),
    Column("audience", Text, comment="Chosen audience; NULL = none."),
    Column("text", Text, nullable=False, comment="Redacted before it came here."),
    Column("nearest_topics", Json, nullable=False, comment="Topic ids, nearest first."),
    Column("state", Text, nullable=False, comment="open, answered or closed."),
    Column("entry_id", Text, comment="The entry written for it."),
    Column("asked_at", AwareUtc, nullable=False, comment="When."),
    Column("closed_at", AwareUtc, comment="When it was answered or closed."),
    Column("closed_by", Text, comment="Account id."),
    version(),
    UniqueConstraint("conversation_id", "message_id"),
    Index(None, "municipality", "asked_at"),
    one_of("state", QuestionState),
    comment="Unanswered messages, for the office to learn from.",
    info={"tenancy": Tenancy.OWN},
)

feedback = Table(
    "feedback",
    metadata,
    Column("conversation_id", Text, nullable=False, comment="Where the answer was given."),
    Column("message_id", Text, nullable=False, comment="The answer."),
    town(index=False),
    Column("topic", Text, comment="Topic id of the answer."),
    Column("entry_id", Text, comment="Entry of the answer."),
    Column("helpful", Boolean, nullable=False, comment="The resident's word; the last one counts."),
    Column("given_at", AwareUtc, nullable=False, comment="When."),
    PrimaryKeyConstraint("conversation_id", "message_id"),
    Index(None, "municipality", "given_at"),
    comment="Whether answers helped.",
    info={"tenancy": Tenancy.OWN},
)


class Questions(Records[Question]):
    """Unanswered questions."""

    table = questions
    kind = Question

    async def find_by_message(self, conversation_id: str, message_id: str) -> Question | None:
        """The question filed for this message."""
        return await self._first(questions.c.conversation_id == conversation_id, questions.c.message_id == message_id)

    async def of(self, municipality: str, *, state: QuestionState | None = None) -> Sequence[Question]:
        """A town's questions, newest first; None = every state."""
        conditions = [questions.c.municipality == municipality]
        if state is not None:
            conditions.append(questions.c.state == state.value)
        return await self._list(*conditions, order=[questions.c.asked_at.desc(), questions.c.id])

    async def remove_asked_before(self, municipality: str, moment: datetime) -> int:
        """Delete a town's questions asked before; how many."""
        return await self._remove(questions.c.municipality == municipality, questions.c.asked_at < moment)


class FeedbackGiven(Records[Feedback]):
    """Feedback on answers."""

    table = feedback
    kind = Feedback
    key = "message_id"

    async def put(self, feedback: Feedback) -> None:
        """Insert, or replace the one of the same (conversation_id, message_id)."""
        values = to_columns(feedback)
        same = (
            self.table.c.conversation_id == feedback.conversation_id,
            self.table.c.message_id == feedback.message_id,
        )
        while not await self._insert(values):
            if not await self._remove(*same):
                raise NotAllowed(what="feedback")

    async def of(self, municipality: str) -> Sequence[Feedback]:
        """A town's feedback, newest first."""
        return await self._list(
            feedback.c.municipality == municipality, order=[feedback.c.given_at.desc(), feedback.c.message_id]
        )
