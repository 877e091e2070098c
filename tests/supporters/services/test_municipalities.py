"""Towns, their settings and borders; groups and supporters."""

from __future__ import annotations

from datetime import date

import pytest

from supporters.core.errors import (
    AlreadyExists,
    FieldInvalid,
    MunicipalityCodeInvalid,
    MunicipalityUnknown,
    NotAllowed,
    NotFound,
    StaleVersion,
)
from supporters.core.municipalities import EVERYWHERE, District, MunicipalitySettings
from supporters.services import municipalities, organisations, supporters
from tests.supporters.services.conftest import ANSHIN, SYSTEM, TONARI, Town
from tests.supporters.services.fakes import NOON


async def test_a_town_is_created_once_with_a_true_code_by_the_system(town: Town) -> None:
    with pytest.raises(AlreadyExists):
        await municipalities.create_municipality(town.ports, code=ANSHIN, name="x", acting_user=SYSTEM, now=NOON)
    with pytest.raises(MunicipalityCodeInvalid):
        await municipalities.create_municipality(town.ports, code="131017", name="x", acting_user=SYSTEM, now=NOON)
    with pytest.raises(NotAllowed):
        await municipalities.create_municipality(town.ports, code="131016", name="x", acting_user=town.admin, now=NOON)
    assert [each.code for each in await municipalities.list_municipalities(town.ports)] == [TONARI, ANSHIN]


@pytest.mark.parametrize("code", ["", "*", EVERYWHERE, "131016", "abc", "999997' --"])
async def test_what_is_no_town_is_unknown(town: Town, code: str) -> None:
    assert await municipalities.find_municipality(town.ports, code) is None
    with pytest.raises(MunicipalityUnknown):
        await municipalities.get_municipality(town.ports, code)


async def test_only_the_towns_admin_changes_its_settings(town: Town) -> None:
    found = await municipalities.get_municipality(town.ports, ANSHIN)
    new = MunicipalitySettings(call_back=False)
    for who, error in ((town.clerk, NotAllowed), (town.next_admin, NotFound), (town.first, NotFound)):
        with pytest.raises(error):
            await municipalities.change_settings(
                town.ports, ANSHIN, new, seen_version=found.version, acting_user=who, now=NOON
            )
    changed = await municipalities.change_settings(
        town.ports, ANSHIN, new, seen_version=found.version, acting_user=town.admin, now=NOON
    )
    assert changed.settings.call_back is False
    with pytest.raises(StaleVersion):
        await municipalities.replace_districts(
            town.ports,
            ANSHIN,
            (District(id="a", name="あ"),),
            seen_version=found.version,
            acting_user=town.admin,
            now=NOON,
        )


async def test_a_grant_is_given_by_the_town_itself_to_another(town: Town) -> None:
    with pytest.raises(FieldInvalid):
        await municipalities.give_grant(town.ports, to_municipality=ANSHIN, acting_user=town.admin, now=NOON)
    with pytest.raises(NotAllowed):
        await municipalities.give_grant(town.ports, to_municipality=TONARI, acting_user=town.clerk, now=NOON)
    with pytest.raises(MunicipalityUnknown):
        await municipalities.give_grant(town.ports, to_municipality="131016", acting_user=town.admin, now=NOON)
    grant = await municipalities.give_grant(town.ports, to_municipality=TONARI, acting_user=town.admin, now=NOON)
    assert [each.id for each in await municipalities.list_grants(town.ports, acting_user=town.clerk)] == [grant.id]


async def test_supporters_are_kept_by_their_own_towns_office(town: Town) -> None:
    assert town.first.supporter_id is not None
    id = town.first.supporter_id
    with pytest.raises(NotFound):
        await supporters.open_supporter_contact(town.ports, id, acting_user=town.next_clerk, now=NOON)
    with pytest.raises(NotAllowed):
        await supporters.open_supporter_contact(town.ports, id, acting_user=town.first, now=NOON)
    contact = await supporters.open_supporter_contact(town.ports, id, acting_user=town.clerk, now=NOON)
    assert contact == {"name": "本名 tanaka", "phone": "+819012345678"}
    assert "本名" not in repr(town.world.tables.rows)
    with pytest.raises(NotFound):
        await supporters.set_availability(town.ports, id, available=False, acting_user=town.second, now=NOON)
    with pytest.raises(NotAllowed):
        await supporters.renew_certificate(
            town.ports,
            id,
            certificate_number="B",
            certificate_valid_until_on=date(2030, 1, 1),
            background_checked_on=date(2026, 1, 1),
            background_valid_until_on=date(2030, 1, 1),
            seen_version=1,
            acting_user=town.first,
            now=NOON,
        )
    assert {s.municipality for s in await supporters.list_supporters(town.ports, acting_user=town.clerk)} == {ANSHIN}


async def test_dates_and_names_of_a_supporter_make_sense(town: Town) -> None:
    for wrong in (
        {"display_name": " "},
        {"name": ""},
        {"phone": "1"},
        {"background_checked_on": date(2026, 2, 1), "background_valid_until_on": date(2026, 1, 1)},
    ):
        given = {"display_name": "x", "name": "y", "phone": "090-1234-5678", **wrong}
        with pytest.raises(FieldInvalid):
            await supporters.register_supporter(town.ports, acting_user=town.clerk, now=NOON, **given)  # type: ignore[arg-type]


async def test_groups_belong_to_a_town(town: Town) -> None:
    group = await organisations.create_organisation(town.ports, name="南町の会", acting_user=town.clerk, now=NOON)
    with pytest.raises(NotFound):
        await organisations.deactivate_organisation(town.ports, group.id, acting_user=town.next_clerk, now=NOON)
    with pytest.raises(NotFound):
        await supporters.register_supporter(
            town.ports,
            display_name="x",
            name="y",
            phone="090-1234-5678",
            organisation_id=group.id,
            acting_user=town.next_clerk,
            now=NOON,
        )
    assert [each.id for each in await organisations.list_organisations(town.ports, acting_user=town.clerk)] == [
        group.id
    ]
    assert await organisations.list_organisations(town.ports, acting_user=town.next_clerk) == []
    off = await organisations.deactivate_organisation(town.ports, group.id, acting_user=town.clerk, now=NOON)
    assert not off.active
