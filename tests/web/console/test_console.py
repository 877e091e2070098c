"""The office's way: call back, release, answer questions, keep people and settings; and what it must never allow."""

import re

import pytest

from supporters.core.outbox import LetterState
from supporters.core.referrals import Status
from supporters.services import audit, faqs, outbox, questions, referrals
from tests.web.desk.world import ANSHIN, SYSTEM, TONARI, Visitor

SCRIPT = "<script>alert('canary')</script>"


async def referral_of(world, referral_id):
    return await referrals.get_referral(world.app.ports, referral_id, acting_user=world.people["clerk"], now=world.now)


async def entry_form(clerk: Visitor, path: str = "/console/entries/new", **fields: str) -> str:
    await clerk.get(path)
    return await clerk.post(
        path.partition("?")[0],
        {
            "topic": "own",
            "language": "ja",
            "audience": "all",
            "title": "粗大ごみの回収の偽サイト",
            "text": "偽サイトに注意してください。",
            "office": "生活安全課",
            "reviewed_on": "2026-11-24",
            "review_by_on": "2027-05-24",
            "source_1_title": "市公式サイト",
            "source_1_url": "https://www.city.example.jp/",
            "wordings": "粗大ごみのサイトが怪しい\n回収業者の偽サイト",
            "action": "save",
            **fields,
        },
    )


async def test_a_request_goes_from_the_board_over_the_call_back_to_the_supporters(visitor, world):
    sent = await world.ask(notes="玄関に犬")
    clerk = await visitor().sign_in("clerk")
    board = await clerk.get("/console")
    assert sent.code in board and "安心花子" not in board
    page = f"/console/referrals/{sent.referral.id}"
    text = await clerk.get(page)
    assert "安心花子" not in text and "連絡先を表示する" in text
    text = await clerk.get(page + "?contact=1")
    assert "安心花子" in text and "03-1234-5678" in text and "玄関に犬" in text
    version = clerk.hidden("version")
    await clerk.post(f"{page}/call", {"outcome": "reached", "version": version})
    assert "電話の結果を記録しました" in await clerk.follow()
    await clerk.get(page + "?contact=1")
    await clerk.post(
        f"{page}/confirm?contact=1",
        {
            "visit_word": "あさがお",
            "address": "南町1-2-3",
            "person_confirmed": "yes",
            "consent_confirmed": "yes",
            "version": clerk.hidden("version"),
        },
    )
    text = await clerk.follow()
    assert "電話での確認を記録しました" in text and "今、打診できるサポーターは2人です" in text
    await clerk.post(f"{page}/release", {"version": clerk.hidden("version")})
    assert "サポーターに打診しました" in await clerk.follow()
    assert "電話で本人・住所・同意を確認した" in clerk.text


async def test_a_call_back_without_the_boxes_says_what_to_do_and_loses_nothing(visitor, world):
    sent = await world.ask()
    clerk = await visitor().sign_in("clerk")
    page = f"/console/referrals/{sent.referral.id}"
    await clerk.get(page + "?contact=1")
    text = await clerk.post(
        f"{page}/confirm?contact=1",
        {
            "visit_word": "あ",
            "address": "南町1-2-3 安心荘",
            "version": clerk.hidden("version"),
        },
    )
    assert clerk.status == 422
    assert "依頼した本人だと確かめて、印を付けてください" in text
    assert "南町1-2-3 安心荘" in text
    text = await clerk.post(
        f"{page}/confirm?contact=1",
        {
            "visit_word": "あ",
            "address": "南町1-2-3 安心荘",
            "person_confirmed": "yes",
            "consent_confirmed": "yes",
            "version": clerk.hidden("version"),
        },
    )
    assert "2〜20文字で入力してください" in text


async def test_nothing_is_released_before_the_call_back(visitor, world):
    sent = await world.ask()
    clerk = await visitor().sign_in("clerk")
    page = f"/console/referrals/{sent.referral.id}"
    assert "サポーターに打診する" not in await clerk.get(page)
    await clerk.post(f"{page}/release", {"version": clerk.hidden("version")})
    assert clerk.status == 422
    assert "先に電話で" in clerk.text
    assert (await referral_of(world, sent.referral.id)).released_at is None


async def test_two_clerks_at_once_the_slower_one_sees_the_newest_and_loses_nothing(visitor, world):
    sent = await world.ask()
    one, other = await visitor().sign_in("clerk"), await visitor().sign_in("admin")
    page = f"/console/referrals/{sent.referral.id}"
    await one.get(page + "?contact=1")
    await other.get(page + "?contact=1")
    await other.post(f"{page}/call", {"outcome": "no_answer", "version": other.hidden("version")})
    text = await one.post(
        f"{page}/confirm?contact=1",
        {
            "visit_word": "ひまわり",
            "address": "南町5-5",
            "person_confirmed": "yes",
            "consent_confirmed": "yes",
            "version": one.hidden("version"),
        },
    )
    assert one.status == 409
    assert "ほかの人が先に更新しました" in text and "出なかった" in text
    assert 'value="ひまわり"' in text and 'value="南町5-5"' in text
    await one.post(
        f"{page}/confirm?contact=1",
        {
            "visit_word": "ひまわり",
            "address": "南町5-5",
            "person_confirmed": "yes",
            "consent_confirmed": "yes",
            "version": one.hidden("version"),
        },
    )
    assert one.status == 303


async def test_hold_resume_and_end_with_a_reason(visitor, world):
    sent = await world.released()
    clerk = await visitor().sign_in("clerk")
    page = f"/console/referrals/{sent.referral.id}"
    for verb, status in (("hold", Status.ON_HOLD), ("resume", Status.REQUESTED)):
        await clerk.get(page)
        await clerk.post(f"{page}/change", {"verb": verb, "version": clerk.hidden("version")})
        await clerk.follow()
        assert (await referral_of(world, sent.referral.id)).status is status
    await clerk.get(page)
    await clerk.post(f"{page}/end", {"verb": "fail", "reason": "", "version": clerk.hidden("version")})
    assert clerk.status == 422 and "選択肢から1つ選んでください" in clerk.text
    await clerk.post(f"{page}/end", {"verb": "fail", "reason": "not_reached", "version": clerk.hidden("version")})
    assert "理由：連絡が取れない" in await clerk.follow()
    await clerk.post(f"{page}/change", {"verb": "reopen", "version": clerk.hidden("version")})
    await clerk.follow()
    assert (await referral_of(world, sent.referral.id)).status is Status.ON_HOLD


async def test_a_verb_that_no_longer_fits_is_told_and_changes_nothing(visitor, world):
    sent = await world.ask()
    clerk = await visitor().sign_in("clerk")
    page = f"/console/referrals/{sent.referral.id}"
    await clerk.get(page)
    text = await clerk.post(f"{page}/change", {"verb": "resume", "version": clerk.hidden("version")})
    assert clerk.status == 409 and "今はこの操作ができません" in text


async def test_a_form_without_a_version_is_never_taken_for_fresh(visitor, world):
    sent = await world.ask()
    clerk = await visitor().sign_in("clerk")
    page = f"/console/referrals/{sent.referral.id}"
    await clerk.get(page)
    await clerk.send(f"{page}/change", {"csrf": clerk.hidden("csrf"), "verb": "hold"})
    assert clerk.status == 409
    assert (await referral_of(world, sent.referral.id)).status is Status.REQUESTED


async def test_a_new_pin_is_shown_once_and_works(visitor, world):
    sent = await world.ask()
    clerk = await visitor().sign_in("clerk")
    page = f"/console/referrals/{sent.referral.id}"
    await clerk.get(page)
    text = await clerk.post(f"{page}/reissue-pin")
    pin = re.findall(r'class="big-code">(\d+)<', text)[-1]
    assert pin not in await clerk.get(page)
    await visitor().open_status(sent.code, pin)


async def test_a_lost_code_is_found_by_phone_and_the_look_is_in_the_trail(visitor, world):
    sent = await world.ask()
    clerk = await visitor().sign_in("clerk")
    await clerk.get("/console/referrals/find")
    assert sent.code in await clerk.post("/console/referrals/find", {"phone": "０３－１２３４－５６７８"})
    assert "見つかりませんでした" in await clerk.post("/console/referrals/find", {"phone": "03-9999-9999"})
    assert "日本の電話番号" in await clerk.post("/console/referrals/find", {"phone": "abc"})
    rows = await audit.list_audit(world.app.ports, acting_user=world.people["clerk"])
    assert "referral.find_by_phone" in {row.verb for row in rows}


async def test_contact_data_is_corrected_and_a_slower_colleague_sees_the_newest(visitor, world):
    sent = await world.ask()
    one, other = await visitor().sign_in("clerk"), await visitor().sign_in("admin")
    path = f"/console/referrals/{sent.referral.id}/correct"
    fields = {"name": "安心花子", "phone": "03-1111-2222", "address": "南町7"}
    await one.get(path)
    stale = one.hidden("version")
    await other.get(path)
    await other.post(path, {**fields, "address": "北町8", "version": other.hidden("version")})
    assert other.status == 303
    text = await one.post(path, {**fields, "version": stale})
    assert one.status == 409
    assert "北町8" in text and 'value="南町7"' in text
    await one.post(path, {**fields, "version": one.hidden("version")})
    assert one.status == 303


async def test_erasing_waits_for_the_end_and_then_takes_everything(visitor, world):
    sent = await world.ask()
    clerk = await visitor().sign_in("clerk")
    page = f"/console/referrals/{sent.referral.id}"
    await clerk.get(page)
    await clerk.post(f"{page}/erase")
    assert clerk.status == 422 and "依頼が続いているため" in clerk.text
    await clerk.post(
        f"{page}/end", {"verb": "cancel", "reason": "resident_withdrew", "version": clerk.hidden("version")}
    )
    await clerk.follow()
    await clerk.post(f"{page}/erase")
    await clerk.follow()
    assert "連絡先は消去されています" in await clerk.get(page + "?contact=1")


async def test_a_clerk_of_another_town_finds_nothing(visitor, world):
    sent, _ = await world.planned()
    entry = await faqs.create_entry(
        world.app.ports,
        topic=None,
        language="ja",
        audience="all",
        office="x",
        content={"title": "内輪", "text": "x"},
        acting_user=world.people["clerk"],
        now=world.now,
    )
    question = await questions.file_unanswered(
        world.app.ports,
        conversation_id="c",
        message_id="m",
        municipality=ANSHIN,
        language="ja",
        audience=None,
        text="内輪の質問",
        now=world.now,
    )
    mine = world.people["first"].supporter_id
    stranger = await visitor().sign_in("next_admin")
    for path in (
        f"/console/referrals/{sent.referral.id}",
        f"/console/referrals/{sent.referral.id}?contact=1",
        f"/console/referrals/{sent.referral.id}/correct",
        f"/console/entries/{entry.id}",
        f"/console/entries/{entry.id}/edit",
        f"/console/questions/{question.id}",
        f"/console/supporters/{mine}",
        f"/console/supporters/{mine}/edit",
        f"/console/entries/new?question={question.id}",
    ):
        text = await stranger.get(path)
        assert stranger.status == 404, path
        assert "安心花子" not in text and "内輪" not in text
    await stranger.get("/console")
    token = stranger.hidden("csrf")
    for path in (
        f"/console/referrals/{sent.referral.id}/release",
        f"/console/referrals/{sent.referral.id}/reissue-pin",
        f"/console/referrals/{sent.referral.id}/release-pin",
        f"/console/referrals/{sent.referral.id}/erase",
        f"/console/referrals/{sent.referral.id}/change",
        f"/console/entries/{entry.id}/publish",
        f"/console/questions/{question.id}/close",
        f"/console/supporters/{mine}/available",
        f"/console/supporters/{mine}/renew",
        f"/console/people/{world.people['clerk'].id}",
    ):
        await stranger.send(
            path,
            {
                "csrf": token,
                "verb": "deactivate" if "people" in path else "hold",
                "version": "1",
                "certificate_number": "1",
                "certificate_valid_until_on": "2027-01-01",
                "background_checked_on": "2026-01-01",
                "background_valid_until_on": "2027-01-01",
            },
        )
        assert stranger.status == 404, path
    assert sent.code not in await stranger.get("/console/referrals?status=all")
    await stranger.get("/console/referrals/find")
    assert sent.code not in await stranger.post("/console/referrals/find", {"phone": "03-1234-5678"})


async def test_a_question_becomes_a_published_entry(visitor, world):
    question = await questions.file_unanswered(
        world.app.ports,
        conversation_id="c",
        message_id="m",
        municipality=ANSHIN,
        language="ja",
        audience=None,
        text="粗大ごみの業者は本物ですか",
        now=world.now,
    )
    clerk = await visitor().sign_in("clerk")
    assert "粗大ごみの業者は本物ですか" in await clerk.get("/console/questions")
    path = f"/console/entries/new?question={question.id}"
    assert "粗大ごみの業者は本物ですか" in await clerk.get(path)
    await entry_form(clerk, path, question=question.id)
    text = await clerk.follow()
    assert "下書きとして保存しました" in text and "公開する" in text
    before = await faqs.live_entries(world.app.ports, ANSHIN)
    await clerk.post(clerk.page + "/publish", {"version": clerk.hidden("version")})
    assert "公開しました" in await clerk.follow()
    after = await faqs.live_entries(world.app.ports, ANSHIN, since_revision=before.revision)
    assert [entry.content["title"] for entry in after.changed] == ["粗大ごみの回収の偽サイト"]
    assert not (await faqs.live_entries(world.app.ports, TONARI)).changed
    found = await questions.get_question(world.app.ports, question.id, acting_user=world.people["clerk"])
    assert found.state == "answered"
    await clerk.post(clerk.page + "/withdraw", {"version": clerk.hidden("version")})
    assert "公開を止めました" in await clerk.follow()


async def test_a_preview_saves_nothing_and_shows_markup_as_text(visitor, world):
    clerk = await visitor().sign_in("clerk")
    text = await entry_form(clerk, title=SCRIPT, text="{電話|でんわ}しないで", step_1_text=SCRIPT, action="preview")
    assert clerk.status == 200 and "まだ保存していません" in text
    assert SCRIPT not in text and "&lt;script&gt;" in text
    assert "<ruby>電話" in text
    assert not await faqs.list_entries(world.app.ports, acting_user=world.people["clerk"])


async def test_every_field_of_an_entry_comes_back_as_it_was_written(visitor, world):
    fields = {
        "step_1_text": "電話を切る",
        "step_1_detail": "すぐに",
        "step_1_cannot": "家族に頼む",
        "step_2_text": "188へ",
        "keep": "画面の写真\nメール",
        "avoid": "折り返し電話",
        "next": "待つ",
        "why": "手口だから",
        "device_1_device": "iPhone",
        "device_1_text": "設定を開く",
        "enough": "十分",
        "worth": "価値",
        "leave": "不要",
        "contact_1": "c188",
        "contact_2": "police_9110",
    }
    clerk = await visitor().sign_in("clerk")
    await entry_form(clerk, **fields)
    entry_id = clerk.location.split("/")[3].partition("?")[0]
    entry = await faqs.get_entry(world.app.ports, entry_id, acting_user=world.people["clerk"])
    assert entry.content["steps"] == [
        {"text": "電話を切る", "detail": "すぐに", "cannot": "家族に頼む"},
        {"text": "188へ"},
    ]
    assert entry.content["contacts"] == ["c188", "police_9110"]
    text = await clerk.get(f"/console/entries/{entry_id}/edit")
    for name, value in fields.items():
        line = value.split("\n")[0]
        assert re.search(rf'name="{name}"[^>]*(value="{line}"|>\s*{line})', text) or f'value="{value}" selected' in text


async def test_an_unfinished_entry_says_what_is_missing_before_it_can_be_published(visitor, world):
    clerk = await visitor().sign_in("clerk")
    await entry_form(clerk, source_1_title="", source_1_url="", review_by_on="")
    text = await clerk.follow()
    assert "公式の出典を1つ以上" in text and "次の見直しの日を入れて" in text
    assert "/publish" not in text
    await clerk.post(clerk.page + "/publish", {"version": "1"})
    assert clerk.status == 422 and "このままでは公開できません" in clerk.text


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("title", "", "入力してください"),
        ("title", "あ" * 121, "120文字以内"),
        ("source_1_url", "javascript:alert(1)", "https://"),
        ("source_1_url", "http://a.example", "https://"),
        ("topic", "no_such_topic", "選択肢から"),
        ("reviewed_on", "2026-13-45", "2026-11-23"),
        ("contact_1", "no_such", "選択肢から"),
    ],
)
async def test_a_wrong_field_of_an_entry_is_told_beside_it_and_the_rest_stays(visitor, world, field, value, said):
    clerk = await visitor().sign_in("clerk")
    text = await entry_form(clerk, **{field: value})
    assert clerk.status == 422
    assert said in re.search(rf'id="{field}-error">([^<]*)', text)[1]
    assert "回収業者の偽サイト" in text


async def test_two_people_changing_an_entry_the_slower_sees_both_texts(visitor, world):
    one, other = await visitor().sign_in("clerk"), await visitor().sign_in("admin")
    await entry_form(one)
    path = one.location.partition("?")[0] + "/edit"
    await one.get(path)
    stale = one.hidden("version")
    await entry_form(other, path, title="速い人の題名", version=(await other.get(path)) and other.hidden("version"))
    assert other.status == 303
    await one.get(path)
    text = await one.post(
        path,
        {
            "title": "遅い人の題名",
            "text": "遅い人の答え",
            "office": "生活安全課",
            "action": "save",
            "version": stale,
        },
    )
    assert one.status == 409
    assert "速い人の題名" in text and 'value="遅い人の題名"' in text and "遅い人の答え" in text


async def test_a_national_entry_is_read_only_and_can_be_silenced_for_this_town(visitor, world):
    national = await faqs.create_entry(
        world.app.ports,
        topic="lost_phone",
        language="ja",
        audience="all",
        office="国",
        content={"title": "全国の題名", "text": "全国の答え。"},
        sources=({"title": "国", "url": "https://www.example.go.jp/"},),
        reviewed_on=world.now.date(),
        review_by_on=world.now.date().replace(year=2027),
        national=True,
        acting_user=SYSTEM,
        now=world.now,
    )
    await faqs.publish_entry(world.app.ports, national.id, acting_user=SYSTEM, now=world.now)
    clerk = await visitor().sign_in("clerk")
    text = await clerk.get(f"/console/entries/{national.id}")
    assert "全国の答え" in text and "/edit" not in text
    token = clerk.hidden("csrf")
    await clerk.send(f"/console/entries/{national.id}/edit", {"csrf": token, "title": "のっとり", "action": "save"})
    assert clerk.status == 403
    await clerk.send(f"/console/entries/{national.id}/withdraw", {"csrf": token, "version": "1"})
    assert clerk.status == 403
    await clerk.send(f"/console/entries/{national.id}/silence", {"csrf": token})
    assert "使わない設定にしました" in await clerk.follow()


async def test_a_missing_contact_is_filled_in_and_leaves_the_list_of_gaps(visitor, world):
    admin = await visitor().sign_in("admin")
    assert "連絡先が足りません" in await admin.get("/console/contacts")
    await admin.get("/console/contacts/office")
    text = await admin.post(
        "/console/contacts/office",
        {
            "name_ja": "安心市役所",
            "source": "担当課で確認",
            "number": "",
            "url": "",
            "version": admin.hidden("version"),
        },
    )
    assert admin.status == 422 and "どちらかを入力してください" in text
    await admin.post(
        "/console/contacts/office",
        {
            "name_ja": "安心市役所",
            "source": "担当課で確認",
            "number": "03-0000-1111",
            "hours_ja": "平日 9:00〜17:00",
            "version": admin.hidden("version"),
        },
    )
    assert "連絡先を保存しました" in await admin.follow()
    assert "03-0000-1111" in admin.text
    sent = await world.ask()
    resident = await visitor().open_status(sent.code, sent.pin)
    assert "03-0000-1111" in resident.text and "平日 9:00〜17:00" in resident.text


async def test_settings_are_kept_and_wrong_ones_told(visitor, world):
    admin = await visitor().sign_in("admin")
    good = {
        "office": "生活安全課",
        "office_email": "office@city.example.jp",
        "call_back": "yes",
        "acceptances_needed": "2",
        "offer_hours": "24",
        "auto_complete_days": "10",
        "travel_buffer_minutes": "20",
        "contact_retention_days": "30",
        "case_retention_days": "1825",
        "conversation_retention_days": "30",
        "question_retention_days": "365",
        "frame_ancestors": "https://www.city.example.jp/",
    }
    await admin.get("/console/settings")
    for name, value, said in (
        ("offer_hours", "0", "1から336までの数字"),
        ("office_email", "not an address", "name@example.jp"),
        ("frame_ancestors", "https://a.example; script-src *", "サイトのアドレスだけ"),
    ):
        text = await admin.post("/console/settings", {**good, name: value, "version": admin.hidden("version")})
        assert admin.status == 422 and said in text, name
        assert 'value="20"' in text
    await admin.post("/console/settings", {**good, "version": admin.hidden("version")})
    assert "設定を保存しました" in await admin.follow()
    async with world.app.ports.unit_of_work(ANSHIN, write=False) as uow:
        town = await uow.municipalities.find(ANSHIN)
    assert (town.settings.acceptances_needed, town.settings.frame_ancestors) == (2, ("https://www.city.example.jp",))


async def test_districts_are_replaced_line_by_line(visitor, world):
    admin = await visitor().sign_in("admin")
    await admin.get("/console/settings")
    text = await admin.post(
        "/console/settings/districts", {"districts": "だめな行", "version": admin.hidden("version")}
    )
    assert "1行目に" in text
    await admin.post(
        "/console/settings/districts",
        {
            "districts": "minami, 南町, みなみまち, Minami, 999-0001\nnishi, 西町",
            "version": admin.hidden("version"),
        },
    )
    assert "地区を保存しました" in await admin.follow()
    assert "nishi, 西町" in admin.text and "minami, 南町, みなみまち, Minami, 9990001" in admin.text


async def test_a_clerk_may_not_change_settings_people_or_contacts(visitor, world):
    clerk = await visitor().sign_in("clerk")
    await clerk.get("/console")
    token = clerk.hidden("csrf")
    for path in (
        "/console/settings",
        "/console/settings/districts",
        "/console/people",
        "/console/contacts/office",
        f"/console/people/{world.people['admin'].id}",
        f"/console/supporters/{world.people['first'].supporter_id}/invite",
    ):
        await clerk.send(path, {"csrf": token, "verb": "deactivate", "email": "x@example.jp"})
        assert clerk.status == 403, path


async def test_a_colleague_is_invited_enrols_and_signs_in(visitor, world):
    from supporters.core.one_time_codes import SIGN_IN_STEP_SECONDS, from_base32, sign_in_code, step_of

    admin = await visitor().sign_in("admin")
    await admin.get("/console/people")
    await admin.post("/console/people", {"display_name": "新しい人", "email": "new@example.jp", "role": "clerk"})
    assert "招待メールを送ります" in await admin.follow()
    await outbox.deliver_due(world.app.ports, now=world.now)
    mail = next(world.app.settings.mail_dir.glob("*.eml")).read_bytes()
    import email
    import email.policy

    body = email.message_from_bytes(mail, policy=email.policy.default).get_body().get_content()
    path = re.search(r"https?://[^/\s]+(/invite/\S+)", body)[1]
    newcomer = visitor()
    text = await newcomer.get(path)
    assert newcomer.status == 200 and "新しい人 さん" in text
    secret = from_base32(re.search(r'id="secret">([A-Z2-7 ]+)<', text)[1])
    picture = await newcomer.get(f"{path}/code.svg")
    assert newcomer.headers["Content-Type"].startswith("image/svg+xml") and "<svg" in picture
    await newcomer.get(path)
    code = sign_in_code(secret, step_of(world.now, seconds=SIGN_IN_STEP_SECONDS))
    for fields, said in (
        ({"new_password": "short", "new_password_again": "short", "code": code}, "12文字以上"),
        ({"new_password": "kumo-no-ue-no-kaze", "new_password_again": "different", "code": code}, "上の欄と違います"),
        (
            {"new_password": "kumo-no-ue-no-kaze", "new_password_again": "kumo-no-ue-no-kaze", "code": "000000"},
            "数字が違います",
        ),
    ):
        text = await newcomer.post(path, fields)
        assert newcomer.status == 422 and said in text
        assert "kumo-no-ue" not in text
    await newcomer.post(
        path, {"new_password": "kumo-no-ue-no-kaze", "new_password_again": "kumo-no-ue-no-kaze", "code": code}
    )
    assert newcomer.location == "/sign-in?done=enrolled"
    await newcomer.get(path)
    assert newcomer.status == 410 and "この招待は使えません" in newcomer.text
    world.later(seconds=60)
    await newcomer.get("/sign-in")
    await newcomer.post(
        "/sign-in",
        {
            "email": "new@example.jp",
            "password": "kumo-no-ue-no-kaze",
            "code": sign_in_code(secret, step_of(world.now, seconds=SIGN_IN_STEP_SECONDS)),
        },
    )
    assert newcomer.location == "/console"


async def test_an_invitation_that_never_was_is_told_plainly(visitor):
    person = visitor()
    await person.get("/invite/this-token-never-existed")
    assert person.status == 410


async def test_a_supporter_is_registered_renewed_and_invited(visitor, world):
    admin = await visitor().sign_in("admin")
    await admin.get("/console/supporters/new")
    await admin.post(
        "/console/supporters/new",
        {
            "display_name": "サポーター 田中",
            "name": "田中 一",
            "phone": "090-9999-8888",
            "language_ja": "yes",
            "language_en": "yes",
            "district_minami": "yes",
        },
    )
    text = await admin.follow()
    page = admin.page
    assert "サポーターを登録しました" in text and "修了証の有効期限が切れています" in text
    assert "田中 一" not in text and "田中 一" in await admin.get(f"{page}?contact=1")
    await admin.post(
        f"{page}/renew",
        {
            "certificate_number": "B-7",
            "certificate_valid_until_on": "2027-12-31",
            "background_checked_on": "2026-11-01",
            "background_valid_until_on": "2026-10-01",
            "version": admin.hidden("version"),
        },
    )
    assert admin.status == 422 and "身元確認をした日より前" in admin.text
    await admin.post(
        f"{page}/renew",
        {
            "certificate_number": "B-7",
            "certificate_valid_until_on": "2027-12-31",
            "background_checked_on": "2026-11-01",
            "background_valid_until_on": "2027-11-01",
            "version": admin.hidden("version"),
        },
    )
    assert "活動できる" in await admin.follow()
    await admin.post(f"{page}/invite", {"email": "first@example.jp"})
    assert admin.status == 422 and "すでに使われています" in admin.text
    await admin.post(f"{page}/invite", {"email": "tanaka@example.jp"})
    assert "招待の返事を待っています" in await admin.follow()


async def test_a_dead_letter_is_seen_and_sent_again(visitor, world):
    await world.ask()
    ports = world.app.ports
    async with ports.unit_of_work(ANSHIN) as uow:
        from dataclasses import replace

        letter = (await uow.outbox.of(ANSHIN))[0]
        await uow.outbox.save(replace(letter, state=LetterState.DEAD, attempts=8, last_error="refused"))
        await uow.commit()
    clerk = await visitor().sign_in("clerk")
    assert "<b>1</b><span>送れなかった連絡" in await clerk.get("/console")
    assert "送信できず停止" in await clerk.get("/console/outbox")
    await clerk.post(f"/console/outbox/{letter.id}/again")
    assert "もう一度送ります" in await clerk.follow()
    assert "送れなかったメールはありません" in clerk.text


async def test_the_chain_of_the_audit_trail_is_verified_on_the_page(visitor, world):
    await world.planned()
    await audit.chain_audit(world.app.ports, now=world.now)
    clerk = await visitor().sign_in("clerk")
    await clerk.get("/console/audit")
    assert "記録のつながりに異常はありません" in await clerk.post("/console/audit")


async def test_a_concern_is_read_and_closed(visitor, world):
    sent = await world.accepted()
    supporter = await visitor().sign_in("first")
    await supporter.get(f"/portal/cases/{sent.referral.id}/concern")
    await supporter.post(f"/portal/cases/{sent.referral.id}/concern", {"kind": "child", "text": SCRIPT})
    clerk = await visitor().sign_in("clerk")
    text = await clerk.get("/console/concerns")
    assert "子どもの安全が心配" in text and SCRIPT not in text and "&lt;script&gt;" in text
    path = re.search(r'action="(/console/concerns/[0-9a-f]+/close)"', text)[1]
    await clerk.post(path)
    assert "対応中の連絡はありません" in await clerk.follow()


async def test_what_anybody_wrote_is_text_on_every_page_of_the_office(visitor, world):
    sent = await world.accepted(name=SCRIPT, notes='"><img src=x onerror=alert(1)>')
    await questions.file_unanswered(
        world.app.ports,
        conversation_id="c",
        message_id="m",
        municipality=ANSHIN,
        language="ja",
        audience=None,
        text=SCRIPT,
        now=world.now,
    )
    clerk = await visitor().sign_in("clerk")
    for path in (
        f"/console/referrals/{sent.referral.id}?contact=1",
        "/console/questions",
        f"/console/referrals/{sent.referral.id}/correct",
        f"/console/referrals?code={SCRIPT}&page=1e9",
        f"/console/entries?words={SCRIPT}&owner=all",
    ):
        text = await clerk.get(path)
        assert clerk.status == 200, path
        assert SCRIPT not in text and "<img src=x" not in text, path


async def test_what_the_content_checks_find_stands_beside_the_field_and_stops_nothing(visitor, world):
    clerk = await visitor().sign_in("clerk")
    hard = "この画面に表示されている電話番号には絶対に電話をかけないようにしていただき、" * 3 + "ください。"
    text = await entry_form(clerk, text=hard, step_1_text="03-9999-9999 に電話します。", action="preview")
    assert clerk.status == 200
    assert re.search(r'id="text-advice"', text)
    assert "確認済みの窓口" in re.search(r'id="step_1_text-advice">(.*?)</div>', text, re.S)[1]
    await entry_form(clerk, text=hard, step_1_text="03-9999-9999 に電話します。")
    assert clerk.status == 303
    assert "分かりやすさの確認" in await clerk.follow()
