"""Supporters and their certificates: list, register, change, renew, invite.

Over 250 lines: list, form and page of one noun share their readers.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from aiohttp import web

from faq.entries import LANGUAGES
from supporters.core.accounts import Role
from supporters.core.errors import AlreadyExists, FieldInvalid, StaleVersion
from supporters.core.organisations import Organisation
from supporters.core.supporters import Supporter, reason_not_eligible
from supporters.services import accounts, organisations, supporters
from web.desk import clock, problems
from web.desk.desk import Desk
from web.desk.forms import Form, form_of

SOON_DAYS = 60


def runs_out_soon(supporter: Supporter, today_on: date) -> bool:
    """Whether certificate or background check ends within 60 days."""
    days = (supporter.certificate_valid_until_on, supporter.background_valid_until_on)
    return any(day is not None and today_on <= day <= today_on + timedelta(days=SOON_DAYS) for day in days)


async def show_list(desk: Desk) -> web.StreamResponse:
    """Everybody of the town, with what is missing or runs out."""
    today = _today(desk)
    found = await supporters.list_supporters(desk.ports, acting_user=desk.acting_user)
    return desk.show(
        "console/supporters.html",
        rows=found,
        reasons={supporter.id: reason_not_eligible(supporter, today_on=today) for supporter in found},
        soon={supporter.id for supporter in found if runs_out_soon(supporter, today)},
    )


async def show_new(desk: Desk) -> web.StreamResponse:
    """The form for a new supporter."""
    return await _form_page(desk, form_of({"language_ja": True}), None)


async def register(desk: Desk) -> web.StreamResponse:
    """Register, then show the page from which the invitation is sent."""
    reader = await desk.reader()
    form = reader.form
    display_name, name, phone = reader.text("display_name", 40), reader.text("name", 60), reader.text("phone", 30)
    number = reader.text("certificate_number", 60, required=False)
    days = {name: reader.day(name, required=False) for name in _DAYS}
    if form.is_good:
        try:
            new = await supporters.register_supporter(
                desk.ports,
                display_name=display_name,
                name=name,
                phone=phone,
                organisation_id=form.value("organisation_id") or None,
                languages=_ticked(form, "language", LANGUAGES),
                districts=_ticked(form, "district", [district.id for district in desk.town.districts]),
                topics=_ticked(form, "topic", desk.room.topics),
                certificate_number=number or None,
                certificate_valid_until_on=days["certificate_valid_until_on"],
                background_checked_on=days["background_checked_on"],
                background_valid_until_on=days["background_valid_until_on"],
                acting_user=desk.acting_user,
                now=desk.now,
            )
            return desk.go(f"/console/supporters/{new.id}", done="supporter_registered")
        except FieldInvalid as error:
            form.refuse(error.field, problems.error_text(desk, error))
    return await _form_page(desk, form, None)


async def show_supporter(desk: Desk) -> web.StreamResponse:
    """One supporter, with their contact data when asked for."""
    return await _page(desk)


async def show_edit(desk: Desk) -> web.StreamResponse:
    """The form of a registered supporter."""
    supporter = await _supporter(desk)
    values: dict[str, object] = {
        "display_name": supporter.display_name,
        "organisation_id": supporter.organisation_id or "",
        "active": supporter.active,
        "version": supporter.version,
    }
    for prefix, chosen in (
        ("language", supporter.languages),
        ("district", supporter.districts),
        ("topic", supporter.topics),
    ):
        values |= {f"{prefix}_{code}": True for code in chosen}
    return await _form_page(desk, form_of(values), supporter)


async def change(desk: Desk) -> web.StreamResponse:
    """Change what the office keeps."""
    supporter = await _supporter(desk)
    reader = await desk.reader()
    form = reader.form
    display_name = reader.text("display_name", 40)
    if form.is_good:
        try:
            await supporters.change_supporter(
                desk.ports,
                supporter.id,
                display_name=display_name,
                organisation_id=form.value("organisation_id") or None,
                languages=_ticked(form, "language", LANGUAGES),
                districts=_ticked(form, "district", [district.id for district in desk.town.districts]),
                topics=_ticked(form, "topic", desk.room.topics),
                active=reader.ticked("active"),
                seen_version=form.version,
                acting_user=desk.acting_user,
                now=desk.now,
            )
            return desk.go(f"/console/supporters/{supporter.id}", done="supporter_saved")
        except FieldInvalid as error:
            form.refuse(error.field, problems.error_text(desk, error))
        except StaleVersion as error:
            form.values["version"] = str((await _supporter(desk)).version)
            form.refuse("", problems.error_text(desk, error))
            return await _form_page(desk, form, supporter, status=409)
    return await _form_page(desk, form, supporter)


async def renew(desk: Desk) -> web.StreamResponse:
    """New dates of certificate and background check."""
    supporter = await _supporter(desk)
    reader = await desk.reader()
    form = reader.form
    number = reader.text("certificate_number", 60)
    certificate, checked, background = (reader.day(name) for name in _DAYS)
    if form.is_good and certificate and checked and background:
        try:
            await supporters.renew_certificate(
                desk.ports,
                supporter.id,
                certificate_number=number,
                certificate_valid_until_on=certificate,
                background_checked_on=checked,
                background_valid_until_on=background,
                seen_version=form.version,
                acting_user=desk.acting_user,
                now=desk.now,
            )
            return desk.go(f"/console/supporters/{supporter.id}", done="certificate_renewed")
        except FieldInvalid as error:
            form.refuse(error.field, problems.error_text(desk, error))
        except StaleVersion as error:
            form.refuse("", problems.error_text(desk, error))
            return await _page(desk, form, status=409)
    return await _page(desk, form)


async def set_available(desk: Desk) -> web.StreamResponse:
    """Rest or resume for somebody who asked by phone."""
    available = (await desk.form()).value("available") == "yes"
    supporter = await _supporter(desk)
    await supporters.set_availability(
        desk.ports, supporter.id, available=available, acting_user=desk.acting_user, now=desk.now
    )
    return desk.go(f"/console/supporters/{supporter.id}", done="supporter_saved")


async def invite(desk: Desk) -> web.StreamResponse:
    """Mail a supporter the link with which they set up their sign-in (admin)."""
    supporter = await _supporter(desk)
    reader = await desk.reader()
    email = reader.email("email")
    if reader.form.is_good:
        try:
            await accounts.invite(
                desk.ports,
                role=Role.SUPPORTER,
                display_name=supporter.display_name,
                email=email,
                supporter_id=supporter.id,
                acting_user=desk.acting_user,
                now=desk.now,
            )
            return desk.go(f"/console/supporters/{supporter.id}", done="invited")
        except AlreadyExists:
            reader.form.refuse("email", desk.label("console", "email_taken"))
        except FieldInvalid as error:
            reader.form.refuse(error.field, problems.error_text(desk, error))
    return await _page(desk, reader.form)


async def add_organisation(desk: Desk) -> web.StreamResponse:
    """Register a local group."""
    reader = await desk.reader()
    name = reader.text("organisation", 100)
    if reader.form.is_good:
        await organisations.create_organisation(desk.ports, name=name, acting_user=desk.acting_user, now=desk.now)
        return desk.go("/console/supporters/organisations", done="organisation_added")
    return await show_organisations(desk, reader.form)


async def show_organisations(desk: Desk, form: Form | None = None) -> web.StreamResponse:
    """The town's local groups."""
    return desk.show("console/organisations.html", form=form, rows=await _organisations(desk))


async def drop_organisation(desk: Desk) -> web.StreamResponse:
    """The town no longer works with this group."""
    await organisations.deactivate_organisation(
        desk.ports, desk.path_part("organisation_id"), acting_user=desk.acting_user, now=desk.now
    )
    return desk.go("/console/supporters/organisations", done="organisation_dropped")


_DAYS = ("certificate_valid_until_on", "background_checked_on", "background_valid_until_on")


async def _supporter(desk: Desk) -> Supporter:
    user = desk.acting_user
    async with desk.ports.unit_of_work(user.municipality, write=False) as uow:
        return await supporters.access_supporter(uow, desk.path_part("supporter_id"), acting_user=user)


async def _page(desk: Desk, form: Form | None = None, *, status: int = 200) -> web.Response:
    supporter = await _supporter(desk)
    contact = None
    if desk.query("contact"):
        contact = await supporters.open_supporter_contact(
            desk.ports, supporter.id, acting_user=desk.acting_user, now=desk.now
        )
    if form is None or "certificate_number" not in form.values:
        shown = form_of(
            {
                "certificate_number": supporter.certificate_number,
                **{name: getattr(supporter, name) or "" for name in _DAYS},
            }
        )
        if form is not None:
            shown.values |= form.values
            shown.errors = form.errors
        form = shown
    form.values["version"] = str(supporter.version)
    known = await accounts.list_accounts(desk.ports, acting_user=desk.acting_user)
    return desk.show(
        "console/supporter.html",
        status=status,
        form=form,
        supporter=supporter,
        contact=contact,
        reason=reason_not_eligible(supporter, today_on=_today(desk)),
        account_of=next((a for a in known if a.supporter_id == supporter.id and a.active), None),
        organisations={o.id: o.name for o in await _organisations(desk)},
    )


async def _form_page(desk: Desk, form: Form, supporter: Supporter | None, *, status: int = 200) -> web.Response:
    return desk.show(
        "console/supporter_form.html",
        status=status,
        form=form,
        supporter=supporter,
        languages=LANGUAGES,
        organisations=[(o.id, o.name) for o in await _organisations(desk) if o.active],
        visit_topics=[topic for topic in desk.room.topics.values() if topic.visit_suitable],
    )


async def _organisations(desk: Desk) -> Sequence[Organisation]:
    return await organisations.list_organisations(desk.ports, acting_user=desk.acting_user)


def _ticked(form: Form, prefix: str, codes: Iterable[str]) -> tuple[str, ...]:
    return tuple(code for code in codes if form.value(f"{prefix}_{code}"))


def _today(desk: Desk) -> date:
    return desk.now.astimezone(clock.JAPAN).date()
