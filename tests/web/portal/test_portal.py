"""The supporter's way from the offer to the report, and what a supporter must never see."""

import re
from datetime import timedelta

import pytest

from supporters.core.visits import VisitState
from supporters.services import supporters, visits
from tests.web.desk.world import START

HIDDEN = ("安心花子", "03-1234-5678", "+81312345678", "南町1-2-3", "あさがお", "玄関に犬")


async def test_an_offer_shows_district_and_topic_and_nothing_of_the_person(visitor, world):
    await world.released(notes="玄関に犬")
    supporter = await visitor().sign_in("first")
    for path in ("/portal", f"/portal/offers/{await world.offer_id()}"):
        text = await supporter.get(path)
        assert "南町" in text
        assert "ウイルス" in text or "警告" in text
        for secret in HIDDEN:
            assert secret not in text


async def test_who_accepts_sees_the_contact_data_and_the_visit_word(visitor, world):
    sent = await world.released()
    supporter = await visitor().sign_in("first")
    await supporter.get(f"/portal/offers/{await world.offer_id()}")
    await supporter.post(f"/portal/offers/{await world.offer_id()}/accept")
    assert supporter.location == f"/portal/cases/{sent.referral.id}?done=accepted"
    text = await supporter.follow()
    for shown in ("安心花子", "03-1234-5678", "南町1-2-3", "あさがお", "引き受けました"):
        assert shown in text


async def test_the_second_supporter_is_told_kindly_that_it_is_taken(visitor, world):
    await world.released()
    first, second = await visitor().sign_in("first"), await visitor().sign_in("second")
    mine, theirs = await world.offer_id("first"), await world.offer_id("second")
    await second.get(f"/portal/offers/{theirs}")
    await first.get(f"/portal/offers/{mine}")
    await first.post(f"/portal/offers/{mine}/accept")
    text = await second.post(f"/portal/offers/{theirs}/accept")
    assert second.status == 409
    assert "ほかのサポーターに決まりました" in text and "ありがとうございます" in text
    assert "安心花子" not in text
    assert "ほかのサポーターが引き受けて" in await second.get(f"/portal/offers/{theirs}")


async def test_declining_asks_no_reason_and_the_offer_is_gone(visitor, world):
    await world.released()
    offer_id = await world.offer_id()
    supporter = await visitor().sign_in("first")
    await supporter.get(f"/portal/offers/{offer_id}")
    await supporter.post(f"/portal/offers/{offer_id}/decline")
    assert "辞退の返事を送りました" in await supporter.follow()
    assert f"/portal/offers/{offer_id}" not in supporter.text


async def test_another_supporter_finds_nothing_of_a_case_that_is_not_theirs(visitor, world):
    sent, visit_id = await world.planned()
    for who in ("second", "neighbour"):
        other = await visitor().sign_in(who)
        for path in (
            f"/portal/cases/{sent.referral.id}",
            f"/portal/cases/{sent.referral.id}/print",
            f"/portal/visits/{visit_id}",
            f"/portal/visits/{visit_id}/door",
            f"/portal/visits/{visit_id}/report",
            f"/portal/visits/{visit_id}/calendar.ics",
            "/portal/cases/nothing",
            "/portal/offers/nothing",
        ):
            text = await other.get(path)
            assert other.status == 404, path
            assert not any(secret in text for secret in HIDDEN)
        await other.get("/portal")
        token = other.hidden("csrf")
        for path in (
            f"/portal/cases/{sent.referral.id}/visit",
            f"/portal/cases/{sent.referral.id}/give-back",
            f"/portal/cases/{sent.referral.id}/concern",
            f"/portal/visits/{visit_id}/check-in",
            f"/portal/visits/{visit_id}/cancel",
            f"/portal/visits/{visit_id}/report",
            f"/portal/visits/{visit_id}/agree",
        ):
            await other.send(
                path,
                {
                    "csrf": token,
                    "day": "2026-11-25",
                    "starts": "10:00",
                    "ends": "11:00",
                    "kind": "other",
                    "text": "x",
                    "outcome": "solved",
                    "summary": "x",
                    "minutes": "5",
                    "took_nothing": "yes",
                },
            )
            assert other.status == 404, path


async def test_offers_of_others_do_not_exist(visitor, world):
    await world.released()
    theirs = await world.offer_id("second")
    first = await visitor().sign_in("first")
    await first.get(f"/portal/offers/{theirs}")
    assert first.status == 404
    await first.get("/portal")
    await first.post(f"/portal/offers/{theirs}/accept")
    assert first.status == 404


async def test_a_time_is_set_and_a_calendar_file_names_no_resident(visitor, world):
    sent = await world.accepted()
    supporter = await visitor().sign_in("first")
    await supporter.get(f"/portal/cases/{sent.referral.id}")
    await supporter.post(
        f"/portal/cases/{sent.referral.id}/visit",
        {
            "day": "2026-11-25",
            "starts": "13:30",
            "ends": "14:30",
            "agreed": "yes",
        },
    )
    text = await supporter.follow()
    assert "2026年11月25日(水) 13:30〜14:30" in text
    visit_id = re.search(r"/portal/visits/([0-9a-f]+)", text)[1]
    calendar = await supporter.get(f"/portal/visits/{visit_id}/calendar.ics")
    assert supporter.headers["Content-Type"].startswith("text/calendar")
    assert "DTSTART" in calendar and "20261125T133000" in calendar
    assert not any(secret in calendar for secret in HIDDEN)


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"day": "2026-11-20", "starts": "10:00", "ends": "11:00"}, "今より後の日時"),
        ({"day": "2026-11-25", "starts": "10:00", "ends": "18:00"}, "15分から4時間"),
        ({"day": "", "starts": "", "ends": ""}, "日付を入力してください"),
        ({"day": "あした", "starts": "10:00", "ends": "11:00"}, "2026-11-23"),
    ],
)
async def test_a_wrong_time_is_told_beside_the_field_and_nothing_typed_is_lost(visitor, world, fields, said):
    sent = await world.accepted()
    supporter = await visitor().sign_in("first")
    await supporter.get(f"/portal/cases/{sent.referral.id}")
    text = await supporter.post(f"/portal/cases/{sent.referral.id}/visit", fields)
    assert supporter.status == 422
    assert said in text and 'aria-invalid="true"' in text
    for value in fields.values():
        assert f'value="{value}"' in text


async def test_an_overlapping_time_is_refused_with_the_reason(visitor, world):
    await world.planned(hours=24)
    sent = await world.accepted()
    supporter = await visitor().sign_in("first")
    await supporter.get(f"/portal/cases/{sent.referral.id}")
    local = (START + timedelta(hours=24 + 9)).strftime("%H:%M")
    text = await supporter.post(
        f"/portal/cases/{sent.referral.id}/visit",
        {
            "day": "2026-11-25",
            "starts": local,
            "ends": "11:20",
        },
    )
    assert supporter.status == 422
    assert "移動の時間を含めて" in text


async def test_the_day_of_the_visit_from_the_door_to_the_report(visitor, world):
    sent, visit_id = await world.planned(hours=0.5)
    supporter = await visitor().sign_in("first")
    door = await supporter.get(f"/portal/visits/{visit_id}/door")
    first_code = re.search(r"(\d{3}) (\d{3})</p>", door).groups()
    world.later(seconds=61)
    assert (
        re.search(r"(\d{3}) (\d{3})</p>", await supporter.get(f"/portal/visits/{visit_id}/door")).groups() != first_code
    )
    await supporter.get(f"/portal/visits/{visit_id}")
    await supporter.post(f"/portal/visits/{visit_id}/check-in")
    assert "到着を記録しました" in await supporter.follow()
    world.later(minutes=25)
    await supporter.post(f"/portal/visits/{visit_id}/check-out")
    assert 'value="25"' in await supporter.follow()
    await supporter.post(
        f"/portal/visits/{visit_id}/report",
        {
            "outcome": "solved",
            "summary": "<b>画面</b>を閉じた",
            "minutes": "25",
        },
    )
    assert supporter.status == 422
    assert "受け取ったり預かったりしていないことを確かめて" in supporter.text
    assert "&lt;b&gt;画面&lt;/b&gt;を閉じた" in supporter.text
    await supporter.post(
        f"/portal/visits/{visit_id}/report",
        {
            "outcome": "solved",
            "summary": "画面を閉じた",
            "minutes": "２５",
            "took_nothing": "yes",
            "kind": "confusion",
            "concern": "同じ話をくり返す",
        },
    )
    assert "お疲れさまでした" in await supporter.follow()
    async with world.app.ports.unit_of_work("999997", write=False) as uow:
        visit = await uow.visits.find(visit_id)
        assert visit.state is VisitState.REPORTED
        assert len(await uow.concerns.of_referral(sent.referral.id)) == 1
        assert (await uow.reports.find_by_visit(visit_id)).minutes == 25


async def test_pressing_twice_acts_once(visitor, world):
    await world.planned(hours=0.5)
    supporter = await visitor().sign_in("first")
    text = await supporter.get("/portal")
    visit_id = (await visits.list_visits(world.app.ports, acting_user=world.people["first"], now=world.now))[0].id
    text = await supporter.get(f"/portal/visits/{visit_id}")
    fields = {"csrf": supporter.hidden("csrf"), "form_id": supporter.hidden("form_id")}
    await supporter.send(f"/portal/visits/{visit_id}/check-in", fields)
    went = supporter.location
    await supporter.send(f"/portal/visits/{visit_id}/check-in", fields)
    assert (supporter.status, supporter.location) == (303, went)
    assert "到着しました" in text


async def test_a_supporter_whose_certificate_ended_sees_no_contact_data(visitor, world):
    sent = await world.accepted()
    supporter = await visitor().sign_in("first")
    me = world.people["first"].supporter_id
    async with world.app.ports.unit_of_work("999997", write=False) as uow:
        version = (await uow.supporters.find(me)).version
    await supporters.renew_certificate(
        world.app.ports,
        me,
        certificate_number="A-1",
        certificate_valid_until_on=START.date() - timedelta(days=1),
        background_checked_on=START.date(),
        background_valid_until_on=START.date() + timedelta(days=9),
        seen_version=version,
        acting_user=world.people["clerk"],
        now=world.now,
    )
    text = await supporter.get(f"/portal/cases/{sent.referral.id}")
    assert supporter.status == 403
    assert "修了証の有効期限が切れています" in text
    assert not any(secret in text for secret in HIDDEN)
    assert "修了証の有効期限が切れています" in await supporter.get("/portal")


async def test_resting_stops_offers_and_can_be_ended(visitor, world):
    await world.released()
    supporter = await visitor().sign_in("first")
    await supporter.get("/portal")
    await supporter.post("/portal/availability", {"available": "no"})
    assert "活動を休む設定にしました" in await supporter.follow()
    assert "/portal/offers/" not in supporter.text
    await supporter.post("/portal/availability", {"available": "yes"})
    assert "/portal/offers/" in await supporter.follow()


async def test_giving_back_asks_once_more_and_takes_the_contact_data_away(visitor, world):
    sent = await world.accepted()
    supporter = await visitor().sign_in("first")
    assert "返しますか" in await supporter.get(f"/portal/cases/{sent.referral.id}/give-back")
    await supporter.post(f"/portal/cases/{sent.referral.id}/give-back")
    await supporter.follow()
    await supporter.get(f"/portal/cases/{sent.referral.id}")
    assert supporter.status == 404


async def test_markup_in_what_a_resident_wrote_is_shown_as_text(visitor, world):
    sent = await world.accepted(notes="<img src=x onerror=alert(1)>")
    supporter = await visitor().sign_in("first")
    text = await supporter.get(f"/portal/cases/{sent.referral.id}")
    assert "<img src=x" not in text
    assert "&lt;img src=x" in text
