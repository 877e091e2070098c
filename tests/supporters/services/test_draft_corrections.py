"""What is corrected, given too early, asked or only politely said in the form: never stored as an answer to another question."""

from __future__ import annotations

import pytest

from supporters.core.amending import amendment, tells_time
from supporters.core.drafts import BY_KEY, DraftState
from supporters.services import drafts
from supporters.services.answers import is_plain_answer
from supporters.services.municipalities import get_municipality
from supporters.services.sealing import open_map
from tests.supporters.services.conftest import ANSHIN, Town
from tests.supporters.services.fakes import NOON

FILLED = ("no", "yes", "myself", "minami", "安心花子", "０９０－１２３４－５６７８", "午前", "なし")


async def answers_after(town: Town, filled: int, said: str) -> tuple[str | None, dict[str, str], str | None]:
    """The question asked next, what is kept, and what was said, after `filled` answers and one message."""
    draft_id = await town.draft()
    step = await town.fill(draft_id, *FILLED[:filled], said)
    kept = open_map(town.ports.cipher, step.draft.answers_sealed)
    return step.question.key if step.question else None, kept, step.said


@pytest.mark.parametrize(
    ("filled", "said", "field", "value"),
    [
        (5, "まちがえました。鈴木 太郎です", "name", "鈴木 太郎"),
        (5, "安心じゃなくて安田です", "name", "安田"),
        (5, "oops, Taro Suzuki", "name", "Taro Suzuki"),
        (4, "やっぱり南町です", "area", "minami"),
        (6, "ちがった、080-8765-4321", "phone", "+818087654321"),
        (6, "080-8765-4321", "phone", "+818087654321"),
        (6, "まちがえた、安田です", "name", "安田"),
        (8, "木曜の朝", "times", "木曜の朝"),
        (8, "080-8765-4321", "phone", "+818087654321"),
        (7, "やっぱり木曜の朝", "times", "木曜の朝"),
        (8, "時間は木曜の朝", "times", "木曜の朝"),
        (8, "change my name to Taro Suzuki", "name", "Taro Suzuki"),
        (8, "番号がちがいます。080-8765-4321です", "phone", "+818087654321"),
        (8, "やっぱり土日がいいです", "times", "土日がいい"),
    ],
)
async def test_a_correction_that_brings_its_answer_is_taken(
    town: Town, filled: int, said: str, field: str, value: str
) -> None:
    waits = (*("watched", "consent", "for_whom", "area", "name", "phone", "times", "notes"), "review")[filled]
    key, kept, told = await answers_after(town, filled, said)
    assert (key, kept[field]) == (waits, value)
    assert told in ("visit.amended", "visit.early.kept")


@pytest.mark.parametrize(
    "said", ["名前を直したい", "電話番号を間違えました", "name is wrong", "すみません、遅くなりました"]
)
def test_a_wish_to_correct_without_the_new_answer_is_none(said: str) -> None:
    assert amendment(said) is None


@pytest.mark.parametrize(
    ("filled", "said"),
    [(6, "actually what time do they come"), (6, "いつ来てくれますか"), (3, "is she going to be charged money")],
)
async def test_a_question_about_the_visit_is_no_answer(town: Town, filled: int, said: str) -> None:
    key, kept, told = await answers_after(town, filled, said)
    assert key == ("area" if filled == 3 else "times")
    assert key not in kept
    assert told in ("visit.about.when", "visit.about.cost")


@pytest.mark.parametrize("said", ["何時に来るの", "いくらかかるの"])
async def test_a_question_without_a_mark_is_no_note(town: Town, said: str) -> None:
    key, kept, told = await answers_after(town, 7, said)
    assert (key, "notes" in kept) == ("notes", False)
    assert told in ("visit.about.when", "visit.about.cost")


@pytest.mark.parametrize("said", ["木曜の午後でもいいですか", "夜勤明けの日", "10時以降", "デイサービスのない日"])
async def test_a_time_in_own_words_is_taken(town: Town, said: str) -> None:
    key, kept, _ = await answers_after(town, 6, said)
    assert (key, kept["times"]) == ("notes", said)


@pytest.mark.parametrize("said", ["はい", "うん", "yes", "ok"])
async def test_a_bare_yes_is_no_note(town: Town, said: str) -> None:
    key, kept, _ = await answers_after(town, 7, said)
    assert key == "notes"
    assert "notes" not in kept


@pytest.mark.parametrize("said", ["いいえ", "よろしくお願いします", "nope", "ありがとうございます"])
async def test_a_no_or_a_courtesy_leaves_the_note_empty(town: Town, said: str) -> None:
    key, kept, _ = await answers_after(town, 7, said)
    assert (key, kept["notes"]) == ("review", "")


@pytest.mark.parametrize(
    "said",
    [
        "はい、犬がいます",
        "いつ来るか電話をください",
        "間違えて猫と書いたけど犬です",
        "電話は午後にお願いします",
        "やっぱり女性の方がいいです",
    ],
)
async def test_a_note_stays_as_it_was_written(town: Town, said: str) -> None:
    key, kept, _ = await answers_after(town, 7, said)
    assert (key, kept["notes"]) == ("review", said)


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Mary Jones sorry", "Mary Jones"),
        ("すみません、佐藤はなです", "佐藤はな"),
    ],
)
async def test_what_is_said_beside_a_name_is_left_out(town: Town, said: str, name: str) -> None:
    key, kept, _ = await answers_after(town, 4, said)
    assert (key, kept["name"]) == ("phone", name)


@pytest.mark.parametrize("said", ["木曜の午前", "Thursday evening", "いつでもいいです"])
async def test_a_time_is_no_name_but_is_kept_for_its_own_question(town: Town, said: str) -> None:
    key, kept, told = await answers_after(town, 4, said)
    assert (key, "name" in kept, kept["times"], told) == ("name", False, said, "visit.early.kept")


@pytest.mark.parametrize(
    ("filled", "said", "field"),
    [
        (2, "南町です", "area"),
        (2, "090-8765-4321です", "phone"),
        (3, "tomorrow morning", "times"),
        (4, "03-1234-5678", "phone"),
    ],
)
async def test_what_is_given_too_early_is_kept_and_not_asked_again(
    town: Town, filled: int, said: str, field: str
) -> None:
    key, kept, told = await answers_after(town, filled, said)
    assert key == ("watched", "consent", "for_whom", "area", "name")[filled]
    assert field in kept
    assert told == "visit.early.kept"


async def test_a_name_with_its_number_is_both(town: Town) -> None:
    key, kept, _ = await answers_after(town, 4, "鈴木太郎 090-8765-4321")
    assert (key, kept["name"], kept["phone"]) == ("times", "鈴木太郎", "+819087654321")


async def test_before_consent_nothing_is_kept_and_no_number_closes_the_form(town: Town) -> None:
    draft_id = await town.draft()
    step = await town.fill(draft_id, "no", "鈴木です", "090-8765-4321", "090-8765-4321です", "鈴木太郎です")
    assert (step.said, step.draft.state) == ("visit.early.later", DraftState.OPEN)
    assert step.question is not None
    assert step.question.key == "consent"
    assert not {"name", "phone"} & set(open_map(town.ports.cipher, step.draft.answers_sealed))


async def test_a_form_that_waits_takes_a_plain_answer_up_again(town: Town) -> None:
    draft_id = await town.draft()
    await town.fill(draft_id, *FILLED[:3])
    paused = await drafts.pause(town.ports, draft_id, conversation_id="talk", message_id="p", now=NOON)
    assert await drafts.answers_waiting(town.ports, paused.draft, "やっぱり南町です", just_asked=False)
    assert not await drafts.answers_waiting(town.ports, paused.draft, "南町の銀行でカードを落とした", just_asked=False)
    step = await town.fill(draft_id, "南町です", start=40)
    assert (step.draft.state, step.question and step.question.key) == (DraftState.OPEN, "name")


@pytest.mark.parametrize(
    ("field", "said", "is_answer"),
    [
        ("for_whom", "自分のため", True),
        ("for_whom", "母がウイルスに感染した", False),
        ("phone", "ちがった、090-1234-5678", True),
        ("times", "木曜の朝", True),
        ("times", "来週ATMに行けと言われました", False),
        ("name", "怖いです", False),
        ("consent", "はい", False),
        ("watched", "いいえ", False),
    ],
)
async def test_only_a_plain_answer_takes_it_up_again(town: Town, field: str, said: str, is_answer: bool) -> None:
    municipality = await get_municipality(town.ports, ANSHIN)
    assert is_plain_answer(BY_KEY[field], said, municipality, just_asked=False) is is_answer


@pytest.mark.parametrize("said", ["はい", "hai"])
async def test_a_learners_bare_yes_to_the_first_question_is_asked_once_more(town: Town, said: str) -> None:
    draft = await drafts.open_draft(
        town.ports,
        conversation_id="talk",
        message_id="m0",
        municipality="999997",
        topic="support_scam_popup",
        language="ja-simple",
        now=NOON,
    )
    step = await town.fill(draft.id, said)
    assert step.question is not None
    assert step.question.phrase == "visit.again.watched"
    step = await town.fill(draft.id, said, start=2)
    assert step.ended == "visit.ended.watched"


@pytest.mark.parametrize(
    ("said", "is_time"),
    [("木曜の夕方", True), ("昨日の午後に電話が来ました", False), ("朝倉花子", False), ("Thursday after 5 pm", True)],
)
def test_a_time_is_told_from_a_name_and_a_story(said: str, is_time: bool) -> None:
    assert tells_time(said) is is_time
