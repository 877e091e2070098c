"""Questions nobody could answer: filed by the bot, turned into entries by the office."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from supporters.core.accounts import OFFICE, ActingUser, check_role, system_user, works_for
from supporters.core.errors import NotFound
from supporters.core.questions import Question, QuestionState
from supporters.services.faqs import access_entry
from supporters.services.journal import new_id, note
from supporters.services.municipalities import get_municipality
from supporters.services.ports import Ports, UnitOfWork
from supporters.services.races import again_if_added

LONGEST = 1000
"""Characters kept of an unanswered message."""


async def file_unanswered(
    ports: Ports,
    *,
    conversation_id: str,
    message_id: str,
    municipality: str,
    language: str,
    audience: str | None,
    text: str,
    nearest_topics: tuple[str, ...] = (),
    now: datetime,
) -> Question:
    """Keep a redacted message for review, once per (conversation_id, message_id). At most 1,000 characters are kept.

    Raises:
        MunicipalityUnknown.
    """
    town = await get_municipality(ports, municipality)

    async def file() -> Question:
        async with ports.unit_of_work(town.code) as uow:
            filed = await uow.questions.find_by_message(conversation_id, message_id)
            if filed is not None:
                return filed
            question = Question(
                id=new_id(),
                municipality=town.code,
                conversation_id=conversation_id,
                message_id=message_id,
                language=language,
                audience=audience,
                text=text[:LONGEST],
                nearest_topics=nearest_topics[:5],
                asked_at=now,
            )
            await uow.questions.add(question)
            await note(
                uow,
                "file",
                "question",
                question.id,
                municipality=town.code,
                acting_user=system_user("actions"),
                now=now,
            )
            await uow.commit()
        return question

    return await again_if_added(file)


async def list_questions(
    ports: Ports,
    *,
    state: QuestionState | None = None,
    acting_user: ActingUser,
) -> Sequence[Question]:
    """The town's questions, newest first (office).

    Raises:
        NotAllowed.
    """
    check_role(acting_user, OFFICE)
    async with ports.unit_of_work(acting_user.municipality, write=False) as uow:
        return await uow.questions.of(acting_user.municipality, state=state)


async def access_question(uow: UnitOfWork, question_id: str, *, acting_user: ActingUser) -> Question:
    """The question, to its town's office.

    Raises:
        NotFound.
    """
    question = await uow.questions.find(question_id)
    if question is None or not works_for(acting_user, question.municipality):
        raise NotFound
    return question


async def get_question(ports: Ports, question_id: str, *, acting_user: ActingUser) -> Question:
    """`access_question` in a unit of work of its own, for showing. Raises as it does."""
    async with ports.unit_of_work(acting_user.municipality, write=False) as uow:
        return await access_question(uow, question_id, acting_user=acting_user)


async def link_entry(
    ports: Ports,
    question_id: str,
    entry_id: str,
    *,
    acting_user: ActingUser,
    now: datetime,
) -> Question:
    """This entry answers it; the question is answered (office).

    Raises:
        NotFound (question or entry of another town), NotAllowed.
    """
    check_role(acting_user, OFFICE)
    async with ports.unit_of_work(acting_user.municipality) as uow:
        question = await access_question(uow, question_id, acting_user=acting_user)
        entry = await access_entry(uow, entry_id, acting_user=acting_user)
        question = await uow.questions.save(
            replace(question, state=QuestionState.ANSWERED, entry_id=entry.id, closed_at=now, closed_by=acting_user.id)
        )
        await note(
            uow,
            "link_entry",
            "question",
            question.id,
            municipality=question.municipality,
            acting_user=acting_user,
            now=now,
            entry=entry.id,
        )
        await uow.commit()
    return question


async def close_question(ports: Ports, question_id: str, *, acting_user: ActingUser, now: datetime) -> Question:
    """Nothing to answer here (office).

    Raises:
        NotFound, NotAllowed.
    """
    check_role(acting_user, OFFICE)
    async with ports.unit_of_work(acting_user.municipality) as uow:
        question = await access_question(uow, question_id, acting_user=acting_user)
        question = await uow.questions.save(
            replace(question, state=QuestionState.CLOSED, closed_at=now, closed_by=acting_user.id)
        )
        await note(
            uow, "close", "question", question.id, municipality=question.municipality, acting_user=acting_user, now=now
        )
        await uow.commit()
    return question
