"""The resident's page: code and PIN in, status in plain words, the door, the last word."""

import re

import pytest

from supporters.core.referrals import Completion, Status
from supporters.core.reports import ReportOutcome
from supporters.services import referrals, reports, visits


async def reported(world):
    """A case whose visit is over and reported."""
    sent, visit_id = await world.planned(hours=0.5)
    me, ports = world.people["first"], world.app.ports
    await visits.check_in(ports, visit_id, acting_user=me, now=world.now)
    await visits.check_out(ports, visit_id, acting_user=me, now=world.later(minutes=30))
    await reports.write_report(
        ports,
        visit_id,
        outcome=ReportOutcome.SOLVED,
        summary="閉じた",
        minutes=30,
        took_nothing=True,
        acting_user=me,
        now=world.now,
    )
    return sent


async def referral_of(world, sent):
    return await referrals.get_referral(
        world.app.ports, sent.referral.id, acting_user=world.people["clerk"], now=world.now
    )


async def test_code_and_pin_open_the_page_however_the_code_is_written(visitor, world):
    sent = await world.ask()
    for code in (sent.code, sent.code.lower(), f" {sent.code[:4]}-{sent.code[4:]} "):
        resident = await visitor().open_status(code, sent.pin)
        assert "役所からの電話をお待ちください" in resident.text


async def test_neither_code_nor_pin_ever_stands_in_an_address(visitor, world):
    sent = await world.ask()
    resident = visitor()
    await resident.get(f"/r?code={sent.code}&pin={sent.pin}")
    assert sent.pin not in resident.text and sent.code not in resident.text
    await resident.post("/r", {"code": sent.code, "pin": sent.pin})
    assert sent.pin not in resident.location and sent.code not in resident.location


async def test_a_wrong_pin_and_a_code_that_does_not_exist_look_the_same(visitor, world):
    sent = await world.ask()
    seen = set()
    for code in (sent.code, "ABCDEFGH"):
        resident = visitor()
        await resident.get("/r")
        text = await resident.post("/r", {"code": code, "pin": "000000"})
        assert resident.status == 401
        seen.add(re.sub(r'value="[^"]*"', "", text))
    assert len(seen) == 1


async def test_five_wrong_pins_lock_the_page_and_say_what_to_do_until_the_office_releases_it(visitor, world):
    sent = await world.ask()
    resident = visitor()
    await resident.get("/r")
    for _ in range(5):
        await resident.post("/r", {"code": sent.code, "pin": "000000"})
    await resident.get("/r")
    text = await resident.post("/r", {"code": sent.code, "pin": sent.pin})
    assert resident.status == 423
    assert "役所の担当課に電話して" in text
    clerk = await visitor().sign_in("clerk")
    assert "確認ページが止まっています" in await clerk.get(f"/console/referrals/{sent.referral.id}")
    await clerk.post(f"/console/referrals/{sent.referral.id}/release-pin")
    assert "確認ページの停止を解きました" in await clerk.follow()
    await resident.get("/r")
    await resident.post("/r", {"code": sent.code, "pin": sent.pin})
    assert resident.location == "/r/status"


async def test_the_sentence_follows_the_life_of_the_request(visitor, world):
    sent = await world.ask()
    resident = await visitor().open_status(sent.code, sent.pin)
    assert "役所からの電話をお待ちください" in resident.text
    await world.accepted(name="別の人")
    clerk, first, ports = world.people["clerk"], world.people["first"], world.app.ports
    await referrals.confirm_referral(
        ports,
        sent.referral.id,
        visit_word="ひまわり",
        address="南町9",
        person_confirmed=True,
        consent_confirmed=True,
        acting_user=clerk,
        now=world.now,
    )
    assert "サポーターを探しています" in await resident.get("/r/status")
    await referrals.release_referral(ports, sent.referral.id, acting_user=clerk, now=world.now)
    supporter = await visitor().sign_in("first")
    offer_id = await world.offer_id()
    await supporter.get(f"/portal/offers/{offer_id}")
    await supporter.post(f"/portal/offers/{offer_id}/accept")
    text = await resident.get("/r/status")
    assert "サポーターが決まりました" in text and "サポーター first" in text
    visit = await visits.propose_visit(
        ports,
        sent.referral.id,
        starts_at=world.now.replace(hour=5),
        ends_at=world.now.replace(hour=6),
        agreed=False,
        acting_user=first,
        now=world.now,
    )
    text = await resident.get("/r/status")
    assert "日時が提案されています" in text and "14:00〜15:00" in text
    await resident.post(f"/r/visits/{visit.id}/agree")
    assert "訪問の日時が決まりました" in await resident.follow()
    assert "今日、サポーターが訪問します" in resident.text
    assert "南町9" not in resident.text and "ひまわり" not in resident.text


async def test_the_door_code_is_the_supporters_and_a_wrong_number_is_told_plainly(visitor, world):
    sent, visit_id = await world.planned(hours=0.5)
    resident = await visitor().open_status(sent.code, sent.pin)
    supporter = await visitor().sign_in("first")
    shown = "".join(re.search(r"(\d{3}) (\d{3})</p>", await supporter.get(f"/portal/visits/{visit_id}/door")).groups())
    assert f"{shown[:3]} {shown[3:]}" in await resident.get("/r/door")
    assert "番号は正しいです" in await resident.post("/r/door", {"number": shown})
    wrong = str((int(shown) + 1) % 1_000_000).zfill(6)
    assert "ドアを開けないで" in await resident.post("/r/door", {"number": wrong})
    assert "番号は正しいです" not in resident.text


async def test_solved_completes_the_request_and_twice_is_no_harm(visitor, world):
    sent = await reported(world)
    resident = await visitor().open_status(sent.code, sent.pin)
    assert "解決しましたか" in resident.text
    await resident.post("/r/solved")
    await resident.follow()
    referral = await referral_of(world, sent)
    assert (referral.status, referral.completion) == (Status.COMPLETED, Completion.CONFIRMED)
    await resident.post("/r/solved")
    assert resident.status == 303


async def test_not_solved_puts_it_back_into_the_offices_hands(visitor, world):
    sent = await reported(world)
    resident = await visitor().open_status(sent.code, sent.pin)
    await resident.post("/r/not-solved")
    assert "まだ解決していないことを役所に知らせました" in await resident.follow()
    assert (await referral_of(world, sent)).status is Status.ON_HOLD


async def test_cancelling_asks_once_more(visitor, world):
    sent = await world.ask()
    resident = await visitor().open_status(sent.code, sent.pin)
    assert "取り消しますか" in await resident.get("/r/cancel")
    await resident.post("/r/cancel")
    assert "訪問の依頼を取り消しました" in await resident.follow()
    assert (await referral_of(world, sent)).status is Status.CANCELLED


async def test_closing_the_page_ends_the_session_on_a_shared_computer(visitor, world):
    sent = await world.ask()
    resident = await visitor().open_status(sent.code, sent.pin)
    token = next(c.value for c in resident.client.session.cookie_jar if c.key == "anshin-status")
    await resident.post("/r/leave")
    assert "ページを閉じました" in await resident.follow()
    other = visitor()
    await other.get("/r/status", cookies={"anshin-status": token})
    assert other.location == "/r?expired=1"


async def test_an_idle_page_closes_by_itself(visitor, world):
    sent = await world.ask()
    resident = await visitor().open_status(sent.code, sent.pin)
    world.later(minutes=16)
    await resident.get("/r/status")
    assert "しばらく操作がなかった" in await resident.follow()


async def test_a_residents_session_opens_no_other_room_and_a_clerks_opens_no_status_page(visitor, world):
    sent = await world.ask()
    resident = await visitor().open_status(sent.code, sent.pin)
    token = next(c.value for c in resident.client.session.cookie_jar if c.key == "anshin-status")
    clerk = await visitor().sign_in("clerk")
    session = next(c.value for c in clerk.client.session.cookie_jar if c.key == "anshin-session")
    thief = visitor()
    await thief.get("/console", cookies={"anshin-session": token})
    assert thief.location.startswith("/sign-in")
    thief = visitor()
    await thief.get("/r/status", cookies={"anshin-status": session})
    assert thief.location == "/r?expired=1"


async def test_a_visit_of_somebody_else_cannot_be_agreed_to(visitor, world):
    _, visit_id = await world.planned(agreed=False)
    sent = await world.ask(name="別の人")
    resident = await visitor().open_status(sent.code, sent.pin)
    await resident.post(f"/r/visits/{visit_id}/agree")
    assert resident.status == 409
    assert "その操作はできませんでした" in resident.text


async def test_every_form_needs_the_token_of_the_session(visitor, world):
    sent = await reported(world)
    resident = await visitor().open_status(sent.code, sent.pin)
    for path in ("/r/solved", "/r/not-solved", "/r/cancel", "/r/leave"):
        await resident.send(path, {"csrf": "0" * 64})
        assert resident.status == 403
    assert (await referral_of(world, sent)).status is Status.IN_PROGRESS


@pytest.mark.parametrize(
    ("language", "said", "html"),
    [
        ("en", "Follow your visit request", 'lang="en"'),
        ("ja-simple", "<ruby>訪問", 'lang="ja"'),
    ],
)
async def test_the_language_is_chosen_once_and_kept(visitor, language, said, html):
    resident = visitor()
    await resident.get(f"/r?lang={language}")
    assert resident.location == "/r"
    text = await resident.get("/r")
    assert said in text and html in text


async def test_an_unknown_language_changes_nothing(visitor):
    resident = visitor()
    text = await resident.get("/r?lang=<script>", headers={"Accept-Language": "ja"})
    assert resident.status == 200
    assert "<script>" not in text.replace('<script src="/static/desk/desk.js" defer></script>', "")


async def test_the_browsers_language_is_spoken_first(visitor):
    assert "Follow your visit request" in await visitor().get("/r", headers={"Accept-Language": "en-GB,en;q=0.9"})


async def test_a_resident_erases_their_data_once_the_request_has_ended(visitor, world):
    sent = await world.ask()
    resident = await visitor().open_status(sent.code, sent.pin)
    assert "/r/erase" not in resident.text
    await resident.post("/r/erase")
    assert resident.status == 409 and "今はまだ消せません" in resident.text
    await resident.get("/r/cancel")
    await resident.post("/r/cancel")
    await resident.follow()
    assert "/r/erase" in resident.text
    assert "元に戻せません" in await resident.get("/r/erase")
    await resident.post("/r/erase")
    assert "連絡先を消しました" in await resident.follow()
    referral = await referral_of(world, sent)
    assert referral.details_sealed is None and referral.pin_hash == ""
    await resident.post("/r", {"code": sent.code, "pin": sent.pin})
    assert resident.status == 401


async def test_the_front_page_leads_to_every_towns_chat_and_to_the_status_page(visitor):
    person = visitor()
    text = await person.get("/", headers={"Accept-Language": "ja"})
    assert person.status == 200
    for way in ('href="/chat/999997?language=ja"', 'href="/chat/999989?language=ja"', 'href="/r"', 'href="/sign-in"'):
        assert way in text
    await person.get("/?lang=en")
    assert person.location == "/"
    assert "Trouble with the internet" in await person.get("/")
    await person.get("/chat/999997?language=ja")
    assert person.status == 200
