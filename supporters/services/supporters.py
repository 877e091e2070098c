"""Supporters: register, keep certificate and background check current, be available or not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from supporters.core.accounts import OFFICE, ActingUser, Role, check_role, works_for
from supporters.core.errors import FieldInvalid, NotAllowed, NotFound, StaleVersion
from supporters.core.offers import OfferState
from supporters.core.supporters import Supporter
from supporters.services.areas import read_phone
from supporters.services.journal import new_id, note
from supporters.services.ports import Ports, UnitOfWork
from supporters.services.sealing import open_map, seal_map


async def register_supporter(
    ports: Ports,
    *,
    display_name: str,
    name: str,
    phone: str,
    organisation_id: str | None = None,
    languages: tuple[str, ...] = ("ja",),
    districts: tuple[str, ...] = (),
    topics: tuple[str, ...] = (),
    certificate_number: str | None = None,
    certificate_valid_until_on: date | None = None,
    background_checked_on: date | None = None,
    background_valid_until_on: date | None = None,
    municipality: str | None = None,
    acting_user: ActingUser,
    now: datetime,
) -> Supporter:
    """Register a supporter of the town (office; `municipality` is for the system only). Name and phone are sealed.

    Raises:
        NotAllowed, FieldInvalid, NotFound (organisation of another town).
    """
    check_role(acting_user, OFFICE | {Role.SYSTEM})
    town = municipality if acting_user.role is Role.SYSTEM and municipality else acting_user.municipality
    _check_names(display_name=display_name, name=name)
    number = read_phone(phone)
    if number is None:
        raise FieldInvalid("phone", "not_a_number")
    _check_dates(background_checked_on, background_valid_until_on)
    supporter = Supporter(
        id=new_id(),
        municipality=town,
        organisation_id=organisation_id,
        display_name=display_name.strip(),
        contact_sealed=seal_map(ports.cipher, {"name": name.strip(), "phone": number}),
        languages=languages,
        districts=districts,
        topics=topics,
        certificate_number=certificate_number,
        certificate_valid_until_on=certificate_valid_until_on,
        background_checked_on=background_checked_on,
        background_valid_until_on=background_valid_until_on,
        created_at=now,
    )
    async with ports.unit_of_work(acting_user.municipality) as uow:
        if organisation_id is not None:
            await _check_organisation(uow, organisation_id, town)
        await uow.supporters.add(supporter)
        await note(uow, "register", "supporter", supporter.id, municipality=town, acting_user=acting_user, now=now)
        await uow.commit()
    return supporter


async def change_supporter(
    ports: Ports,
    supporter_id: str,
    *,
    display_name: str,
    organisation_id: str | None,
    languages: tuple[str, ...],
    districts: tuple[str, ...],
    topics: tuple[str, ...],
    active: bool,
    seen_version: int,
    acting_user: ActingUser,
    now: datetime,
) -> Supporter:
    """Change what the office keeps (office). Switching one off withdraws their open offers.

    Raises:
        NotFound, NotAllowed, StaleVersion, FieldInvalid.
    """
    check_role(acting_user, OFFICE | {Role.SYSTEM})
    _check_names(display_name=display_name)
    async with ports.unit_of_work(acting_user.municipality) as uow:
        supporter = await access_supporter(uow, supporter_id, acting_user=acting_user)
        if supporter.version != seen_version:
            raise StaleVersion
        if organisation_id is not None:
            await _check_organisation(uow, organisation_id, supporter.municipality)
        supporter = await uow.supporters.save(
            replace(
                supporter,
                display_name=display_name.strip(),
                organisation_id=organisation_id,
                languages=languages,
                districts=districts,
                topics=topics,
                active=active,
            )
        )
        if not active:
            for offer in await uow.offers.of_supporter(supporter.id):
                if offer.state is OfferState.OPEN:
                    await uow.offers.save(replace(offer, state=OfferState.WITHDRAWN, answered_at=now))
        await note(
            uow,
            "change",
            "supporter",
            supporter.id,
            municipality=supporter.municipality,
            acting_user=acting_user,
            now=now,
            active=active,
        )
        await uow.commit()
    return supporter


async def renew_certificate(
    ports: Ports,
    supporter_id: str,
    *,
    certificate_number: str,
    certificate_valid_until_on: date,
    background_checked_on: date,
    background_valid_until_on: date,
    seen_version: int,
    acting_user: ActingUser,
    now: datetime,
) -> Supporter:
    """Enter new dates (office).

    Raises:
        NotFound, NotAllowed, StaleVersion, FieldInvalid (an end before its start).
    """
    check_role(acting_user, OFFICE | {Role.SYSTEM})
    if not certificate_number.strip() or len(certificate_number) > 60:
        raise FieldInvalid("certificate_number", "bad_length")
    _check_dates(background_checked_on, background_valid_until_on)
    async with ports.unit_of_work(acting_user.municipality) as uow:
        supporter = await access_supporter(uow, supporter_id, acting_user=acting_user)
        if supporter.version != seen_version:
            raise StaleVersion
        supporter = await uow.supporters.save(
            replace(
                supporter,
                certificate_number=certificate_number.strip(),
                certificate_valid_until_on=certificate_valid_until_on,
                background_checked_on=background_checked_on,
                background_valid_until_on=background_valid_until_on,
            )
        )
        await note(
            uow,
            "renew_certificate",
            "supporter",
            supporter.id,
            municipality=supporter.municipality,
            acting_user=acting_user,
            now=now,
            valid_until_on=certificate_valid_until_on,
        )
        await uow.commit()
    return supporter


async def set_availability(
    ports: Ports,
    supporter_id: str,
    *,
    available: bool,
    acting_user: ActingUser,
    now: datetime,
) -> Supporter:
    """Be asked, or not for now (the supporter, or the office).

    Raises:
        NotFound, NotAllowed.
    """
    async with ports.unit_of_work(acting_user.municipality) as uow:
        supporter = await access_supporter(uow, supporter_id, acting_user=acting_user)
        if supporter.available is not available:
            supporter = await uow.supporters.save(replace(supporter, available=available))
            await note(
                uow,
                "set_availability",
                "supporter",
                supporter.id,
                municipality=supporter.municipality,
                acting_user=acting_user,
                now=now,
                available=available,
            )
            await uow.commit()
    return supporter


async def list_supporters(ports: Ports, *, acting_user: ActingUser) -> Sequence[Supporter]:
    """The town's supporters, the inactive ones too (office)."""
    check_role(acting_user, OFFICE)
    async with ports.unit_of_work(acting_user.municipality, write=False) as uow:
        return await uow.supporters.of([acting_user.municipality])


async def access_supporter(uow: UnitOfWork, supporter_id: str, *, acting_user: ActingUser) -> Supporter:
    """The supporter, to themself and to the office of their town.

    Raises:
        NotFound.
    """
    supporter = await uow.supporters.find(supporter_id)
    if supporter is None or not (
        acting_user.supporter_id == supporter.id or works_for(acting_user, supporter.municipality)
    ):
        raise NotFound
    return supporter


async def open_supporter_contact(
    ports: Ports,
    supporter_id: str,
    *,
    acting_user: ActingUser,
    now: datetime,
) -> dict[str, str]:
    """`{"name", "phone"}` in clear, for the office; the look is audited.

    Raises:
        NotFound, NotAllowed.
    """
    check_role(acting_user, OFFICE)
    async with ports.unit_of_work(acting_user.municipality) as uow:
        supporter = await access_supporter(uow, supporter_id, acting_user=acting_user)
        await note(
            uow,
            "open_contact",
            "supporter",
            supporter.id,
            municipality=supporter.municipality,
            acting_user=acting_user,
            now=now,
        )
        await uow.commit()
    return open_map(ports.cipher, supporter.contact_sealed)


def own_supporter_id(acting_user: ActingUser) -> str:
    """The supporter the acting user is.

    Raises:
        NotAllowed: the acting user is no supporter.
    """
    if acting_user.role is not Role.SUPPORTER or acting_user.supporter_id is None:
        raise NotAllowed(role=str(acting_user.role))
    return acting_user.supporter_id


def _check_names(**names: str) -> None:
    for field, value in names.items():
        if not value.strip() or len(value) > 80:
            raise FieldInvalid(field, "bad_length")


def _check_dates(checked_on: date | None, valid_until_on: date | None) -> None:
    if checked_on is not None and valid_until_on is not None and valid_until_on < checked_on:
        raise FieldInvalid("background_valid_until_on", "before_check")


async def _check_organisation(uow: UnitOfWork, organisation_id: str, municipality: str) -> None:
    organisation = await uow.organisations.find(organisation_id)
    if organisation is None or organisation.municipality != municipality:
        raise NotFound
