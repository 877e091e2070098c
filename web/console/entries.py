"""The town's entries: list, write, preview, publish, withdraw, silence a national one.

Over 250 lines: the buttons of one noun share two pages; reading and writing the form stand in `entry_form`.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from aiohttp import web

from faq.entries import Entry
from supporters.core.errors import EntryNotPublishable, FieldInvalid, NotAllowed, StaleVersion
from supporters.core.faqs import EntryState, FaqEntry
from supporters.services import faqs, questions
from web.console import entry_form
from web.console.entry_checks import advice_lines, advise
from web.desk import clock, problems
from web.desk.desk import Desk
from web.desk.forms import Form, form_of

REVIEW_SOON_DAYS = 30
_REVIEW_EVERY_DAYS = 182


def review_is_due(entry: FaqEntry, now: datetime) -> bool:
    """Whether a published entry must be reviewed within 30 days, or has never been."""
    if entry.state is not EntryState.PUBLISHED:
        return False
    limit = now.astimezone(clock.JAPAN).date() + timedelta(days=REVIEW_SOON_DAYS)
    return entry.review_by_on is None or entry.review_by_on <= limit


async def show_list(desk: Desk) -> web.StreamResponse:
    """Own, national or all; by state, topic and what must be reviewed."""
    chosen = {name: desk.query(name) for name in ("owner", "state", "topic", "words")}
    found = await faqs.list_entries(desk.ports, acting_user=desk.acting_user)
    rows = [
        entry
        for entry in found
        if _wanted(entry, chosen["owner"] or "own")
        and (chosen["state"] in {"", entry.state} or (chosen["state"] == "due" and review_is_due(entry, desk.now)))
        and chosen["topic"] in {"", entry.topic or entry_form.OWN_TOPIC}
        and chosen["words"] in str(entry.content.get("title", ""))
    ]
    return desk.show(
        "console/entries.html",
        rows=rows[:300],
        total=len(rows),
        filter=form_of(chosen),
        due={entry.id for entry in rows if review_is_due(entry, desk.now)},
        topics=_topics(desk),
    )


async def show_entry(desk: Desk) -> web.StreamResponse:
    """One entry as the chat shows it, with what can be done to it."""
    entry = await faqs.get_entry(desk.ports, desk.path_part("entry_id"), acting_user=desk.acting_user)
    return await _entry_page(desk, entry)


async def show_new(desk: Desk) -> web.StreamResponse:
    """An empty form, or one begun from a question nobody could answer."""
    today = desk.now.astimezone(clock.JAPAN).date()
    values: dict[str, object] = {
        "language": "ja",
        "audience": "all",
        "topic": entry_form.OWN_TOPIC,
        "office": desk.town.office,
        "reviewed_on": today,
        "review_by_on": today + timedelta(days=_REVIEW_EVERY_DAYS),
    }
    if desk.query("question"):
        question = await questions.get_question(desk.ports, desk.query("question"), acting_user=desk.acting_user)
        values |= {"question": question.id, "language": question.language, "wordings": question.text}
    return _form_page(desk, form_of(values), None)


async def create(desk: Desk) -> web.StreamResponse:
    """Preview, or keep as a draft; a question it was begun from is then answered by it."""
    reader = await desk.reader()
    form = reader.form
    written = entry_form.read_entry(reader, topics=desk.room.topics, contacts=desk.room.contacts)
    preview = entry_form.entry_of(written, desk.town.code)
    if form.value("action") == "preview" or not form.is_good:
        return _form_page(desk, form, None, preview=preview)
    try:
        entry = await faqs.create_entry(
            desk.ports,
            topic=written.topic,
            language=written.language,
            audience=written.audience,
            office=written.office,
            content=written.content,
            sources=written.sources,
            reviewed_on=written.reviewed_on,
            review_by_on=written.review_by_on,
            acting_user=desk.acting_user,
            now=desk.now,
        )
    except FieldInvalid as error:
        form.refuse(entry_form.field_of(error.field), problems.error_text(desk, error))
        return _form_page(desk, form, None, preview=preview)
    if form.value("question"):
        await questions.link_entry(
            desk.ports, form.value("question"), entry.id, acting_user=desk.acting_user, now=desk.now
        )
    return desk.go(f"/console/entries/{entry.id}", done="entry_kept")


async def show_edit(desk: Desk) -> web.StreamResponse:
    """The form of a stored entry."""
    entry = await _own_entry(desk)
    form, stored = entry_form.form_from_entry(entry), stored_entry(entry)
    if stored is not None:
        advise(desk, form, stored)
    return _form_page(desk, form, entry)


async def change(desk: Desk) -> web.StreamResponse:
    """Preview or save; if somebody was faster, the newest stands below what was typed."""
    entry = await _own_entry(desk)
    reader = await desk.reader()
    form = reader.form
    form.values |= {"topic": entry.topic or entry_form.OWN_TOPIC, "language": entry.language}
    form.values["audience"] = entry.audience
    written = entry_form.read_entry(reader, topics=desk.room.topics, contacts=desk.room.contacts)
    preview = entry_form.entry_of(written, desk.town.code)
    if form.value("action") == "preview" or not form.is_good:
        return _form_page(desk, form, entry, preview=preview)
    try:
        await faqs.change_entry(
            desk.ports,
            entry.id,
            office=written.office,
            content=written.content,
            sources=written.sources,
            reviewed_on=written.reviewed_on,
            review_by_on=written.review_by_on,
            seen_version=form.version,
            acting_user=desk.acting_user,
            now=desk.now,
        )
    except StaleVersion:
        newest = await _own_entry(desk)
        form.values["version"] = str(newest.version)
        form.refuse("", desk.label("console", "entry_stale"))
        return _form_page(desk, form, newest, preview=preview, newest=stored_entry(newest), status=409)
    except EntryNotPublishable as error:
        _refuse_problems(desk, form, error)
    except FieldInvalid as error:
        form.refuse(entry_form.field_of(error.field), problems.error_text(desk, error))
    else:
        return desk.go(f"/console/entries/{entry.id}", done="entry_saved")
    return _form_page(desk, form, entry, preview=preview)


async def publish(desk: Desk) -> web.StreamResponse:
    """Live at the next question."""
    entry, form = await _own_entry(desk), await desk.form()
    try:
        await faqs.publish_entry(
            desk.ports, entry.id, seen_version=form.version, acting_user=desk.acting_user, now=desk.now
        )
    except EntryNotPublishable:
        return await _entry_page(desk, entry, message="entry_not_publishable", status=422)
    except StaleVersion:
        return await _entry_page(desk, await _own_entry(desk), message="stale_version", status=409)
    return desk.go(f"/console/entries/{entry.id}", done="entry_published")


async def withdraw(desk: Desk) -> web.StreamResponse:
    """The kill switch."""
    entry, form = await _own_entry(desk), await desk.form()
    try:
        await faqs.withdraw_entry(
            desk.ports, entry.id, seen_version=form.version, acting_user=desk.acting_user, now=desk.now
        )
    except StaleVersion:
        return await _entry_page(desk, await _own_entry(desk), message="stale_version", status=409)
    return desk.go(f"/console/entries/{entry.id}", done="entry_withdrawn")


async def silence(desk: Desk) -> web.StreamResponse:
    """Stop a national answer in this town only."""
    entry = await faqs.get_entry(desk.ports, desk.path_part("entry_id"), acting_user=desk.acting_user)
    if entry.owner is not None or entry.topic is None:
        raise NotAllowed
    silenced = await faqs.silence_national(
        desk.ports,
        topic=entry.topic,
        language=entry.language,
        audience=entry.audience,
        acting_user=desk.acting_user,
        now=desk.now,
    )
    return desk.go(f"/console/entries/{silenced.id}", done="entry_silenced")


def stored_entry(entry: FaqEntry) -> Entry | None:
    """A stored entry as the bot has it, for the preview."""
    return entry_form.entry_of(
        entry_form.Written(
            topic=entry.topic,
            language=entry.language,
            audience=entry.audience,
            office=entry.office,
            content=dict(entry.content),
            sources=tuple(dict(source) for source in entry.sources),
            reviewed_on=entry.reviewed_on,
            review_by_on=entry.review_by_on,
        ),
        entry.owner or "national",
    )


async def _own_entry(desk: Desk) -> FaqEntry:
    user = desk.acting_user
    async with desk.ports.unit_of_work(user.municipality, write=False) as uow:
        return await faqs.access_entry(uow, desk.path_part("entry_id"), acting_user=user, write=True)


async def _entry_page(desk: Desk, entry: FaqEntry, *, message: str = "", status: int = 200) -> web.Response:
    warnings = await faqs.entry_warnings(desk.ports, entry.id, acting_user=desk.acting_user, now=desk.now)
    preview = stored_entry(entry)
    return desk.show(
        "console/entry.html",
        status=status,
        entry=entry,
        preview=preview,
        advice=advice_lines(desk, preview) if preview and entry.owner else [],
        warnings=warnings,
        message=message,
        contacts=desk.room.contacts,
        is_due=review_is_due(entry, desk.now),
    )


def _form_page(
    desk: Desk,
    form: Form,
    entry: FaqEntry | None,
    *,
    preview: Entry | None = None,
    newest: Entry | None = None,
    status: int = 200,
) -> web.Response:
    if preview is not None:
        advise(desk, form, preview)
    rows = {
        "step": entry_form.shown_rows(form, "step", entry_form.MOST_STEPS, 3, ("text", "detail", "cannot")),
        "device": entry_form.shown_rows(form, "device", entry_form.MOST_DEVICES, 1, ("device", "text")),
        "source": entry_form.shown_rows(form, "source", entry_form.MOST_SOURCES, 1, ("title", "url")),
        "contact": entry_form.shown_rows(form, "contact", entry_form.MOST_CONTACTS, 2, ("",)),
    }
    return desk.show(
        "console/entry_form.html",
        status=status,
        form=form,
        entry=entry,
        preview=preview,
        newest=newest,
        rows=rows,
        topics=_topics(desk),
        contacts=desk.room.contacts,
        contact_options=[(contact.id, contact.name["ja"]) for contact in desk.room.contacts.values()],
    )


def _refuse_problems(desk: Desk, form: Form, error: EntryNotPublishable) -> None:
    fields = {"title": "title", "text": "text", "office": "office", "source": "source_1_url", "reviewed": "reviewed_on"}
    for code in error.problems:
        field = (
            "review_by_on" if code in {"review_by_missing", "review_overdue"} else fields.get(code.split("_")[0], "")
        )
        form.refuse(field, desk.label("not_publishable", code))


def _topics(desk: Desk) -> list[tuple[str, str]]:
    own = (entry_form.OWN_TOPIC, desk.label("site", "own_topic"))
    return [own, *((topic.id, topic.title("ja")) for topic in desk.room.topics.values())]


def _wanted(entry: FaqEntry, owner: str) -> bool:
    return owner == "all" or (entry.owner is None) == (owner == "national")
