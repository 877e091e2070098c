"""Questions nobody could answer: filed by the bot, turned into entries by the office."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from supporters.core.accounts import ActingUser
from supporters.core.questions import Question, QuestionState
from supporters.services.ports import Ports, UnitOfWork


async def file_unanswered(
    ports: Ports, *, conversation_id: str, message_id: str, municipality: str, language: str, audience: str | None,
    text: str, nearest_topics: tuple[str, ...] = (), now: datetime,
) -> Question:
    """Keep a redacted message for review, once per (conversation_id, message_id). At most 1,000 characters are kept.

    Raises:
        MunicipalityUnknown.
    """
    ...


async def list_questions(
    ports: Ports, *, state: QuestionState | None = None, acting_user: ActingUser,
) -> Sequence[Question]:
    """The town's questions, newest first (office).

    Raises:
        NotAllowed.
    """
    ...


async def access_question(uow: UnitOfWork, question_id: str, *, acting_user: ActingUser) -> Question:
    """The question, to its town's office.

    Raises:
        NotFound.
    """
    ...


async def get_question(ports: Ports, question_id: str, *, acting_user: ActingUser) -> Question:
    """`access_question` in a unit of work of its own, for showing. Raises as it does."""
    ...


async def link_entry(
    ports: Ports, question_id: str, entry_id: str, *, acting_user: ActingUser, now: datetime,
) -> Question:
    """This entry answers it; the question is answered (office).

    Raises:
        NotFound (question or entry of another town), NotAllowed.
    """
    ...


async def close_question(ports: Ports, question_id: str, *, acting_user: ActingUser, now: datetime) -> Question:
    """Nothing to answer here (office).

    Raises:
        NotFound, NotAllowed.
    """
    ...
