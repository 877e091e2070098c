"""Questions nobody could answer: read, answer with an entry, or close."""

from __future__ import annotations

from aiohttp import web

from supporters.core.errors import FieldInvalid
from supporters.core.questions import QuestionState
from supporters.services import faqs, questions
from web.desk import problems
from web.desk.desk import Desk
from web.desk.forms import Form


async def show_list(desk: Desk) -> web.StreamResponse:
    """Open ones first."""
    chosen = desk.query("state") or QuestionState.OPEN.value
    state = QuestionState(chosen) if chosen in {state.value for state in QuestionState} else None
    found = await questions.list_questions(desk.ports, state=state, acting_user=desk.acting_user)
    return desk.show("console/questions.html", rows=found[:200], total=len(found), chosen=chosen if state else "all")


async def show_question(desk: Desk) -> web.StreamResponse:
    """One question, with the ways on."""
    return await _page(desk, None)


async def link(desk: Desk) -> web.StreamResponse:
    """An entry that is already there answers it."""
    reader = await desk.reader()
    entry_id = reader.text("entry_id", 100)
    if reader.form.is_good:
        try:
            await questions.link_entry(
                desk.ports, desk.path_part("question_id"), entry_id, acting_user=desk.acting_user, now=desk.now
            )
            return desk.go("/console/questions", done="question_linked")
        except FieldInvalid as error:
            reader.form.refuse("entry_id", problems.error_text(desk, error))
    return await _page(desk, reader.form)


async def close(desk: Desk) -> web.StreamResponse:
    """Nothing to answer here."""
    await questions.close_question(
        desk.ports, desk.path_part("question_id"), acting_user=desk.acting_user, now=desk.now
    )
    return desk.go("/console/questions", done="question_closed")


async def _page(desk: Desk, form: Form | None) -> web.Response:
    question = await questions.get_question(desk.ports, desk.path_part("question_id"), acting_user=desk.acting_user)
    own = [
        (entry.id, str(entry.content.get("title", "")))
        for entry in await faqs.list_entries(desk.ports, acting_user=desk.acting_user)
        if entry.owner is not None
    ]
    return desk.show("console/question.html", form=form, question=question, entries=own)
