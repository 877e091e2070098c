"""The questions before a visit, as a resident lives them."""

from __future__ import annotations

import asyncio

import pytest

from supporters.core.accounts import system_user
from supporters.core.drafts import DraftState
from supporters.core.errors import (
    DraftClosed,
    DraftExpired,
    FieldInvalid,
    MunicipalityUnknown,
    NotFound,
    TopicNotForVisits,
)
from supporters.core.referrals import Status
from supporters.services import drafts, upkeep
from supporters.services.sealing import open_details_of, open_map
from tests.supporters.services.conftest import ANSHIN, TONARI, Town
from tests.supporters.services.fakes import NOON, minutes

FILLED = ("no", "yes", "myself", "minami", "安心花子", "０９０－１２３４－５６７８", "午前", "なし")


async def test_the_first_question_protects_and_nothing_else_is_asked_before_it(town: Town) -> None:
    draft_id = await town.draft()
    step = await drafts.current_question(town.ports, draft_id, conversation_id="talk", now=NOON)
    assert step.question is not None
    assert (step.question.key, step.question.number) == ("watched", 1)


@pytest.mark.parametrize("said", ["yes", "not_sure", "はい", "わかりません", "2", "3"])
async def test_a_watched_screen_ends_the_draft_and_leaves_nothing(town: Town, said: str) -> None:
    draft_id = await town.draft()
    step = await town.fill(draft_id, said)
    assert step.ended == "visit.ended.watched"
    assert step.question is None
    assert step.draft.state is DraftState.WATCHED
    assert step.draft.answers_sealed is None
    with pytest.raises(DraftClosed):
        await town.fill(draft_id, "no", start=2)
    assert town.world.rows("referrals") == []


async def test_without_consent_nothing_is_kept(town: Town) -> None:
    step = await town.fill(await town.draft(), "no", "いいえ")
    assert step.ended == "visit.ended.no_consent"
    assert step.draft.answers_sealed is None


async def test_a_whole_request_becomes_a_referral_with_sealed_details(town: Town) -> None:
    sent = await town.ask()
    referral = sent.referral
    assert referral.status is Status.REQUESTED
    assert (referral.municipality, referral.topic, referral.district) == (ANSHIN, "support_scam_popup", "minami")
    assert len(sent.code) == 8
    assert len(sent.pin) == 6
    details = open_details_of(town.ports.cipher, referral.details_sealed)
    assert details is not None
    assert (details.name, details.phone, details.preferred_times) == ("安心花子", "+81312345678", "morning")
    assert town.world.letters() == ["referral_requested"]
    assert "referral.submit" in town.world.audited()


async def test_nothing_personal_shows_in_the_store_the_audit_or_a_repr(town: Town) -> None:
    sent = await town.ask()
    seen = repr(town.world.tables.rows) + repr(sent)
    assert "安心花子" not in seen
    assert "12345678" not in seen
    assert sent.pin not in repr(sent)
    assert sent.pin not in seen


async def test_the_same_message_opens_one_draft(town: Town) -> None:
    assert await town.draft() == await town.draft()
    assert len(town.world.rows("drafts")) == 1


async def test_a_second_request_stops_the_first_and_erases_its_answers(town: Town) -> None:
    first = await town.draft()
    await town.fill(first, "no", "yes")
    await town.draft(message="m100")
    old = town.world.tables.rows["drafts"][first]
    assert (old.state, old.answers_sealed) == (DraftState.STOPPED, None)


async def test_a_replayed_answer_is_not_taken_for_the_next_question(town: Town) -> None:
    draft_id = await town.draft()
    await town.fill(draft_id, "no")
    again = await town.fill(draft_id, "no")
    assert again.question is not None
    assert again.question.key == "consent"


async def test_a_replayed_send_makes_no_second_referral_but_a_new_pin(town: Town) -> None:
    draft_id = await town.draft()
    await town.fill(draft_id, *FILLED)
    one = await town.fill(draft_id, "send", start=9)
    two = await town.fill(draft_id, "send", start=9)
    assert one.sent is not None
    assert two.sent is not None
    assert one.sent.code == two.sent.code
    assert len(town.world.rows("referrals")) == 1
    hashed = town.referral(two.sent.referral.id).pin_hash
    assert await town.ports.hasher.verify(hashed, two.sent.pin)


async def test_two_sends_at_once_make_one_referral(town: Town) -> None:
    draft_id = await town.draft()
    await town.fill(draft_id, *FILLED)
    outcomes = await asyncio.gather(
        *(
            drafts.answer(town.ports, draft_id, "send", conversation_id="talk", message_id=f"s{number}", now=NOON)
            for number in range(4)
        ),
        return_exceptions=True,
    )
    assert len(town.world.rows("referrals")) == 1
    assert sum(isinstance(outcome, DraftClosed) for outcome in outcomes) == 3


async def test_another_conversation_cannot_touch_the_draft(town: Town) -> None:
    draft_id = await town.draft()
    for act in (drafts.go_back, drafts.skip, drafts.pause, drafts.resume, drafts.stop, drafts.submit):
        with pytest.raises(NotFound):
            await act(town.ports, draft_id, conversation_id="other", message_id="x", now=NOON)
    with pytest.raises(NotFound):
        await drafts.answer(town.ports, draft_id, "no", conversation_id="other", message_id="x", now=NOON)
    with pytest.raises(NotFound):
        await drafts.current_question(town.ports, draft_id, conversation_id="other", now=NOON)


async def test_for_somebody_else_the_resident_is_named_and_their_consent_recorded(town: Town) -> None:
    draft_id = await town.draft()
    step = await town.fill(
        draft_id, "no", "yes", "家族", "母", "まだ", "999-0002", "娘", "母", "03-1234-5678", "any", "犬がいます", "send"
    )
    assert step.sent is not None
    referral = step.sent.referral
    assert (referral.for_someone_else, referral.resident_consent_known) == (True, False)
    details = open_details_of(town.ports.cipher, referral.details_sealed)
    assert details is not None
    assert (details.relation, details.resident_consent, details.resident_name) == ("parent", "not_yet", "母")
    assert (details.postal_code, details.notes) == ("9990002", "犬がいます")


async def test_back_asks_the_question_before_and_a_correction_returns_to_the_review(town: Town) -> None:
    draft_id = await town.draft()
    step = await town.fill(draft_id, *FILLED)
    assert step.question is not None
    assert step.question.key == "review"
    step = await drafts.correct(town.ports, draft_id, "phone", conversation_id="talk", message_id="c1", now=NOON)
    assert step.question is not None
    assert step.question.key == "phone"
    step = await town.fill(draft_id, "0120444444", start=20)
    assert step.question is not None
    assert step.question.key == "review"
    shown = {line.key: line.text for line in step.question.review}
    assert shown["phone"] == "0120-444-444"
    step = await town.fill(draft_id, "戻る", start=30)
    assert step.question is not None
    assert step.question.key == "notes"


async def test_changing_for_whom_asks_what_is_now_missing_and_forgets_what_no_longer_applies(town: Town) -> None:
    draft_id = await town.draft()
    await town.fill(draft_id, *FILLED)
    await drafts.correct(town.ports, draft_id, "for_whom", conversation_id="talk", message_id="c1", now=NOON)
    step = await town.fill(draft_id, "someone_else", start=20)
    assert step.question is not None
    assert step.question.key == "relation"
    await town.fill(draft_id, "parent", "yes", "母", start=30)
    await drafts.correct(town.ports, draft_id, "for_whom", conversation_id="talk", message_id="c2", now=NOON)
    step = await town.fill(draft_id, "myself", start=40)
    answers = open_map(town.ports.cipher, step.draft.answers_sealed)
    assert "resident_name" not in answers
    assert "relation" not in answers


async def test_the_questions_that_protect_cannot_be_corrected_away(town: Town) -> None:
    draft_id = await town.draft()
    await town.fill(draft_id, *FILLED)
    for field in ("watched", "consent", "review", "nonsense"):
        with pytest.raises(FieldInvalid):
            await drafts.correct(town.ports, draft_id, field, conversation_id="talk", message_id="c", now=NOON)


@pytest.mark.parametrize(
    ("answers", "said", "problem"),
    [
        (3, "100-0001", "visit.problem.area_elsewhere"),
        (3, "どこか", "visit.problem.area_unknown"),
        (3, "000-0000", "visit.problem.area_unknown"),
        (4, "1234", "visit.problem.name"),
        (4, "あ" * 61, "visit.problem.too_long"),
        (5, "12345", "visit.problem.phone"),
        (5, "+1 212 555 0100", "visit.problem.phone"),
        (0, "むにゃむにゃ", "visit.problem.choose"),
        (0, "\x00\x1b", "visit.problem.empty"),
    ],
)
async def test_a_wrong_answer_is_asked_again_with_the_reason(town: Town, answers: int, said: str, problem: str) -> None:
    draft_id = await town.draft()
    if answers:
        await town.fill(draft_id, *FILLED[:answers])
    step = await town.fill(draft_id, said, start=50)
    assert step.question is not None
    assert step.question.problem == problem


async def test_an_optional_question_can_be_skipped_and_a_required_one_cannot(town: Town) -> None:
    draft_id = await town.draft()
    step = await drafts.skip(town.ports, draft_id, conversation_id="talk", message_id="k", now=NOON)
    assert step.question is not None
    assert (step.question.key, step.question.problem) == ("watched", "visit.problem.not_optional")
    await town.fill(draft_id, *FILLED[:7])
    step = await drafts.skip(town.ports, draft_id, conversation_id="talk", message_id="k2", now=NOON)
    assert step.question is not None
    assert step.question.key == "review"


async def test_a_question_of_another_kind_is_handed_back_and_not_taken(town: Town) -> None:
    draft_id = await town.draft()
    await town.fill(draft_id, *FILLED[:4])
    step = await town.fill(draft_id, "このメールは本物ですか", start=50)
    assert step.aside
    step = await drafts.pause(town.ports, draft_id, conversation_id="talk", message_id="p", now=NOON)
    assert step.ended == "visit.paused"
    found = await drafts.find_draft(town.ports, "talk", now=NOON)
    assert found is not None
    step = await drafts.resume(town.ports, draft_id, conversation_id="talk", message_id="r", now=NOON)
    assert step.question is not None
    assert step.question.key == "name"
    assert step.draft.state is DraftState.OPEN


@pytest.mark.parametrize("answered", [0, 1, 2, 3, 4, 5, 8])
@pytest.mark.parametrize("said", ["パスワードの作り方", "どうやって更新するの", "what about Android?"])
async def test_a_question_without_a_mark_is_handed_back_too(town: Town, answered: int, said: str) -> None:
    draft_id = await town.draft()
    if answered:
        await town.fill(draft_id, *FILLED[:answered])
    assert (await town.fill(draft_id, said, start=50)).aside


@pytest.mark.parametrize(
    ("answered", "said", "after"),
    [
        (4, "何 美玲", "phone"),
        (4, "緒方いつき", "phone"),
        (4, "Will Smith", "phone"),
        (6, "何時でもいいです", "notes"),
        (7, "パスワードの作り方", "review"),
        (7, "英語で話してください", "review"),
    ],
)
async def test_what_may_well_be_an_answer_is_taken_for_one(town: Town, answered: int, said: str, after: str) -> None:
    draft_id = await town.draft()
    await town.fill(draft_id, *FILLED[:answered])
    step = await town.fill(draft_id, said, start=50)
    assert step.question is not None
    assert (step.question.key, step.question.problem, step.said) == (after, None, None)


@pytest.mark.parametrize("answered", range(9))
async def test_a_question_about_the_visit_is_answered_and_the_form_goes_on(town: Town, answered: int) -> None:
    draft_id = await town.draft()
    if answered:
        await town.fill(draft_id, *FILLED[:answered])
    step = await town.fill(draft_id, "お金はかかりますか", start=50)
    assert step.question is not None
    assert (step.said, step.aside) == ("visit.about.cost", False)
    assert (
        step.question.key
        == ["watched", "consent", "for_whom", "area", "name", "phone", "times", "notes", "review"][answered]
    )


@pytest.mark.parametrize("answered", range(8))
@pytest.mark.parametrize(
    "said", ["カード番号は4111 1111 1111 1111", "暗証番号は4821です", "パスワードはhanako2024!です"]
)
async def test_a_secret_is_kept_nowhere_whatever_was_asked(town: Town, answered: int, said: str) -> None:
    draft_id = await town.draft()
    if answered:
        await town.fill(draft_id, *FILLED[:answered])
    step = await town.fill(draft_id, said, start=50)
    assert step.secret_found
    kept = open_map(town.ports.cipher, step.draft.answers_sealed)
    assert not any(secret in value for value in kept.values() for secret in ("4111", "4821", "hanako2024"))


async def test_a_name_with_a_secret_in_it_is_asked_again_and_a_phone_number_is_none(town: Town) -> None:
    draft_id = await town.draft()
    await town.fill(draft_id, *FILLED[:4])
    step = await town.fill(draft_id, "カード番号は4111 1111 1111 1111", start=50)
    assert step.question is not None
    assert (step.question.key, step.question.problem) == ("name", "visit.problem.secret")
    for number, said in enumerate(("安心花子", "12345", "090-1234-5678"), 60):
        step = await town.fill(draft_id, said, start=number)
        assert not step.secret_found


async def test_for_whom_may_be_told_in_a_sentence(town: Town) -> None:
    draft_id = await town.draft()
    await town.fill(draft_id, *FILLED[:2])
    step = await town.fill(draft_id, "母の家に行ってほしい", start=50)
    assert step.question is not None
    assert step.question.key == "resident_consent"
    answers = open_map(town.ports.cipher, step.draft.answers_sealed)
    assert (answers["for_whom"], answers["relation"]) == ("someone_else", "parent")


async def test_stop_erases_every_answer_and_twice_is_no_error(town: Town) -> None:
    draft_id = await town.draft()
    await town.fill(draft_id, *FILLED[:6])
    for number in range(2):
        step = await drafts.stop(town.ports, draft_id, conversation_id="talk", message_id=f"x{number}", now=NOON)
        assert (step.ended, step.draft.answers_sealed) == ("visit.ended.stopped", None)
    assert await drafts.find_draft(town.ports, "talk", now=NOON) is None


async def test_an_expired_draft_says_so_and_the_worker_erases_it(town: Town) -> None:
    draft_id = await town.draft()
    await town.fill(draft_id, *FILLED[:6])
    late = NOON + minutes(61)
    with pytest.raises(DraftExpired):
        await town.fill(draft_id, "午後", start=50, now=late)
    assert await upkeep.expire_drafts(town.ports, now=late) == 1
    row = town.world.tables.rows["drafts"][draft_id]
    assert (row.state, row.answers_sealed) == (DraftState.EXPIRED, None)
    with pytest.raises(DraftExpired):
        await drafts.submit(town.ports, draft_id, conversation_id="talk", message_id="z", now=late)


async def test_a_half_filled_draft_cannot_be_sent(town: Town) -> None:
    draft_id = await town.draft()
    await town.fill(draft_id, *FILLED[:5])
    with pytest.raises(FieldInvalid) as caught:
        await drafts.submit(town.ports, draft_id, conversation_id="talk", message_id="z", now=NOON)
    assert caught.value.field == "phone"


async def test_topics_for_the_police_never_become_visits(town: Town) -> None:
    with pytest.raises(TopicNotForVisits) as caught:
        await drafts.open_draft(
            town.ports,
            conversation_id="c",
            message_id="m",
            municipality=ANSHIN,
            topic="sextortion",
            language="ja",
            now=NOON,
        )
    assert caught.value.go_to == ("police_9110",)
    assert town.world.rows("drafts") == []


@pytest.mark.parametrize(
    ("changed", "error"),
    [
        ({"municipality": "999996"}, MunicipalityUnknown),
        ({"municipality": "131016"}, MunicipalityUnknown),
        ({"topic": "no_such"}, FieldInvalid),
        ({"language": "xx"}, FieldInvalid),
    ],
)
async def test_nonsense_opens_no_draft(town: Town, changed: dict[str, str], error: type[Exception]) -> None:
    given = {"municipality": ANSHIN, "topic": "support_scam_popup", "language": "ja", **changed}
    with pytest.raises(error):
        await drafts.open_draft(town.ports, conversation_id="c", message_id="m", now=NOON, **given)


async def test_a_town_without_call_back_releases_at_once(town: Town) -> None:
    sent = await town.ask(municipality=TONARI)
    referral = town.referral(sent.referral.id)
    assert referral.released_at == NOON
    assert [offer.supporter_id for offer in town.world.rows("offers")] == [town.neighbour.supporter_id]
    assert system_user("web").id in [row.actor_id for row in town.world.rows("audit") if row.verb == "referral.release"]


async def test_without_the_residents_own_consent_even_such_a_town_calls_first(town: Town) -> None:
    draft_id = await town.draft(municipality=TONARI)
    step = await town.fill(
        draft_id,
        "no",
        "yes",
        "someone_else",
        "parent",
        "not_yet",
        "kita",
        "娘",
        "母",
        "03-1234-5678",
        "any",
        "なし",
        "send",
    )
    assert step.sent is not None
    assert step.sent.referral.released_at is None
    assert town.world.rows("offers") == []


async def test_html_and_long_scripts_are_kept_as_plain_text(town: Town) -> None:
    draft_id = await town.draft()
    await town.fill(
        draft_id, *FILLED[:4], "<script>alert(1)</script>", "03-1234-5678", "<b>土曜</b>", "<img src=x>", "send"
    )
    details = open_details_of(town.ports.cipher, town.world.rows("referrals")[0].details_sealed)
    assert details is not None
    assert details.name == "<script>alert(1)</script>"
    assert details.notes == "<img src=x>"


async def test_a_secret_written_in_the_notes_never_reaches_anybody(town: Town) -> None:
    draft_id = await town.draft()
    said = "犬がいます。カード番号は4111 1111 1111 1111、パスワードはhunter2-sakuraです"
    await town.fill(draft_id, *FILLED[:7], said, "send")
    details = open_details_of(town.ports.cipher, town.world.rows("referrals")[0].details_sealed)
    assert details is not None
    assert "犬がいます" in details.notes
    assert "4111" not in details.notes
    assert "hunter2" not in details.notes


async def test_notes_about_a_phone_or_an_address_stay_as_they_are(town: Town) -> None:
    draft_id = await town.draft()
    await town.fill(
        draft_id, *FILLED[:7], "呼び鈴が壊れています。隣の090-8765-4321の山田さんに声をかけてください", "send"
    )
    details = open_details_of(town.ports.cipher, town.world.rows("referrals")[0].details_sealed)
    assert details is not None
    assert "090-8765-4321" in details.notes


async def test_what_is_not_understood_twice_about_the_screen_is_taken_for_a_yes(town: Town) -> None:
    draft_id = await town.draft()
    step = await town.fill(draft_id, "むにゃ")
    assert step.question is not None
    step = await town.fill(draft_id, "ふにゃ", start=2)
    assert step.ended == "visit.ended.watched"


async def test_the_second_failure_says_it_differently_and_the_third_lets_the_form_wait(town: Town) -> None:
    draft_id = await town.draft()
    await town.fill(draft_id, "no")
    first = await town.fill(draft_id, "むにゃ", start=10)
    second = await town.fill(draft_id, "ふにゃ", start=11)
    assert first.question is not None
    assert second.question is not None
    assert (first.question.phrase, second.question.phrase) == ("visit.ask.consent", "visit.again.consent")
    assert second.call_instead
    third = await town.fill(draft_id, "もにゃ", start=12)
    assert (third.ended, third.draft.state) == ("visit.too_hard", DraftState.PAUSED)
    resumed = await drafts.resume(town.ports, draft_id, conversation_id="talk", message_id="r", now=NOON)
    assert resumed.question is not None
    assert resumed.question.phrase == "visit.ask.consent"


@pytest.mark.parametrize(
    "said", ["申し込みに戻る", "もうつらい", "わかりません", "言いたくない", "最近詐欺にあった", "edit my name"]
)
async def test_what_is_no_name_is_not_taken_for_one(town: Town, said: str) -> None:
    draft_id = await town.draft()
    await town.fill(draft_id, *FILLED[:4])
    step = await town.fill(draft_id, said, start=50)
    assert step.question is not None
    assert step.question.key == "name"


async def test_whoever_writes_the_same_name_again_means_it(town: Town) -> None:
    draft_id = await town.draft()
    await town.fill(draft_id, *FILLED[:4])
    step = await town.fill(draft_id, "Sam I Am", start=50)
    assert step.question is not None
    assert step.question.problem == "visit.problem.name_words"
    step = await town.fill(draft_id, "Sam I Am", start=51)
    assert step.question is not None
    assert step.question.key == "phone"


async def test_a_phone_number_with_a_remark_keeps_both(town: Town) -> None:
    draft_id = await town.draft()
    await town.fill(draft_id, *FILLED[:5], "090-1234-5678 but call after 5", "any", "犬がいます")
    step = await town.fill(draft_id, "はい、送ってください", start=50)
    assert step.sent is not None
    details = open_details_of(town.ports.cipher, step.sent.referral.details_sealed)
    assert details is not None
    assert details.phone == "+819012345678"
    assert "but call after 5" in details.notes
    assert "犬がいます" in details.notes


@pytest.mark.parametrize(("said", "key"), [("もう限界です", "visit.comfort"), ("助けて！今すぐ！", "visit.in_danger")])
async def test_distress_in_the_form_is_answered_with_whom_to_call(town: Town, said: str, key: str) -> None:
    draft_id = await town.draft()
    await town.fill(draft_id, *FILLED[:4])
    step = await town.fill(draft_id, said, start=50)
    assert step.said == key


@pytest.mark.parametrize("said", ["南町です", "みなみ町に住んでいます", "南", "〒999-0001です", "Minami area"])
async def test_an_area_is_read_from_a_sentence(town: Town, said: str) -> None:
    draft_id = await town.draft()
    await town.fill(draft_id, *FILLED[:3])
    step = await town.fill(draft_id, said, start=50)
    assert step.question is not None
    assert step.question.key == "name"
