"""The chat page without scripts: one form, the same talk."""

import html
import re
from html.parser import HTMLParser

import aiohttp
import pytest

from tests.web.chat.client import Talk
from tests.web.conftest import ANSHIN, HOST_PAGE, TONARI, Door


class Fields(HTMLParser):
    """Hidden fields and submit buttons of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.hidden: dict[str, str] = {}
        self.buttons: list[tuple[str, str, str]] = []
        self._open: tuple[str, str] | None = None
        self._words = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag == "input" and values.get("type") == "hidden":
            self.hidden[values["name"]] = values["value"]
        if tag == "button" and values.get("name"):
            self._open, self._words = (values["name"], values["value"]), ""

    def handle_data(self, data: str) -> None:
        self._words += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "button" and self._open:
            self.buttons.append((*self._open, self._words.strip()))
            self._open = None

    def button(self, label: str) -> dict[str, str]:
        found = [(name, value) for name, value, words in self.buttons if words.startswith(label)]
        assert found, self.buttons
        return dict([found[-1]])


async def press(talk: Talk, page: str, town: str = ANSHIN, **fields: str) -> tuple[int, str]:
    body = {**Fields(page).hidden, **fields}
    async with talk.session.post(f"{talk.address}/chat/{town}", data=body, headers={"Accept": "text/html"}) as answer:
        return answer.status, await answer.text()


async def opened(talk: Talk, town: str = ANSHIN, query: str = "") -> str:
    async with talk.session.get(f"{talk.address}/chat/{town}{query}", headers={"Accept": "text/html"}) as answer:
        assert answer.status == 200
        return await answer.text()


async def test_the_page_greets_before_any_script_ran(talk: Talk) -> None:
    page = await opened(talk)
    assert "機械がお答えします" in page
    assert "安心市" in page
    assert "<script>" not in page
    assert not re.search(r"\son\w+=", page)
    assert "style=" not in page


async def test_only_the_towns_own_site_may_frame_the_page(talk: Talk) -> None:
    for town, expected in ((ANSHIN, f"frame-ancestors 'self' {HOST_PAGE}"), (TONARI, "frame-ancestors 'self'")):
        async with talk.session.get(f"{talk.address}/chat/{town}") as answer:
            policy = answer.headers["Content-Security-Policy"]
            assert policy.endswith(expected)
            assert "'unsafe-inline'" not in policy
            assert "X-Frame-Options" not in answer.headers
            assert "Set-Cookie" not in answer.headers
    async with talk.session.get(f"{talk.address}/sign-in") as answer:
        assert "frame-ancestors 'none'" in answer.headers["Content-Security-Policy"]


async def test_a_question_is_answered_in_the_page(talk: Talk) -> None:
    status, page = await press(talk, await opened(talk), text="パソコンから大きな音がして電話しろと出てる")
    assert status == 200
    assert "偽の警告画面" in page
    assert 'href="tel:188"' in page
    assert Fields(page).hidden["token"]


async def test_the_token_is_never_in_an_address(talk: Talk) -> None:
    _, page = await press(talk, await opened(talk), text="相談です")
    token = Fields(page).hidden["token"]
    assert not re.search(rf'(href|action|src)="[^"]*{re.escape(token)}', page)


async def test_a_whole_request_for_a_visit_works_without_scripts(talk: Talk) -> None:
    _, page = await press(talk, await opened(talk), text="訪問してほしい")
    for label in ("いいえ", "はい", "自分", "南町"):
        _, page = await press(talk, page, **Fields(page).button(label))
    for text in ("安心花子", "03-1234-5678", "いつでも", "なし"):
        _, page = await press(talk, page, text=text)
    assert "安心花子" in page
    _, sent = await press(talk, page, **Fields(page).button("送"))
    pin = re.search(r"<dd>(\d{6})</dd>", sent)
    assert pin
    _, reloaded = await press(talk, sent, text="ありがとう")
    assert pin.group(1) not in reloaded
    assert "安心花子" not in reloaded


async def test_pressing_send_twice_is_one_message(door: Door, talk: Talk) -> None:
    _, page = await press(talk, await opened(talk), text="相談です")
    first = await press(talk, page, text="もうひとつの相談です")
    second = await press(talk, page, text="もうひとつの相談です")
    assert first[0] == second[0] == 200
    assert second[1].count("もうひとつの相談です") == 1
    assert len(door.engine.turns) == 2


async def test_when_the_engine_is_away_the_text_stays_and_numbers_are_shown(door: Door, talk: Talk) -> None:
    page = await opened(talk)
    door.engine.fails = 1
    status, failed = await press(talk, page, text="大事な<相談>です")
    assert status == 503
    assert "大事な&lt;相談&gt;です</textarea>" in failed
    assert 'href="tel:110"' in failed
    status, answered = await press(talk, failed, text="大事な<相談>です")
    assert status == 200
    assert "偽の警告画面" in answered


async def test_html_and_script_are_shown_as_text(talk: Talk) -> None:
    evil = "<script>alert(1)</script><img src=x onerror=alert(2)>{漢字|<b>x</b>}</textarea>"
    _, page = await press(talk, await opened(talk), text=evil)
    assert "<script>alert" not in page
    assert "<img src=x" not in page
    assert "<b>x</b>" not in page
    assert html.escape("<script>alert(1)</script>") in page


async def test_the_language_can_be_switched_before_and_during_the_talk(talk: Talk) -> None:
    page = await opened(talk, query="?language=en&audience=senior")
    assert '<html lang="en"' in page
    assert "A machine answers" in page
    _, page = await press(talk, page, speak="ja-simple")
    assert "<ruby>機械<rp>" in page
    _, page = await press(talk, page, text="相談です")
    _, page = await press(talk, page, speak="en")
    assert "Your question" in page


async def test_feedback_and_deleting_work_in_the_page(door: Door, talk: Talk) -> None:
    _, page = await press(talk, await opened(talk), text="相談です")
    _, page = await press(talk, page, **Fields(page).button("はい"))
    assert "ありがとうございます" in page
    _, page = await press(talk, page, delete="yes")
    assert "会話を消しました" in page
    assert Fields(page).hidden["token"] == ""
    assert door.engine.forgotten


async def test_a_token_of_another_town_or_none_of_ours_starts_afresh(door: Door, talk: Talk) -> None:
    _, page = await press(talk, await opened(talk), text="相談です")
    stolen = Fields(page).hidden["token"]
    for token in (stolen, "forged", "x" * 5000):
        status, page = await press(talk, await opened(talk, TONARI), TONARI, token=token, text="こんにちは、相談です")
        assert status == 200
        assert "前の会話は" in page
        assert door.engine.turns[-1]["metadata"]["municipality"] == TONARI


async def test_an_unknown_town_has_no_page(talk: Talk) -> None:
    async with talk.session.get(f"{talk.address}/chat/131016", headers={"Accept": "text/html"}) as answer:
        assert answer.status == 404
        assert "市町村" in await answer.text()
        assert "Set-Cookie" not in answer.headers


async def test_an_empty_and_a_far_too_long_text_are_refused_kindly(talk: Talk) -> None:
    page = await opened(talk)
    status, empty = await press(talk, page, text=" \u200b ")
    assert status == 422
    assert "文が空です" in empty
    status, long = await press(talk, page, text="あ" * 1001)
    assert status == 413
    assert "あ" * 1001 in long


async def test_the_embed_script_is_small_sets_no_cookie_and_may_be_loaded_by_a_towns_page(door: Door) -> None:
    async with aiohttp.ClientSession() as session, session.get(f"{door.address}/embed.js") as answer:
        script = await answer.text()
        assert answer.content_type == "text/javascript"
        assert answer.headers["Cross-Origin-Resource-Policy"] == "cross-origin"
        assert "Set-Cookie" not in answer.headers
    assert len(script.encode()) < 10_000
    for forbidden in ("document.cookie", "localStorage", "sessionStorage", "innerHTML", "eval("):
        assert forbidden not in script


async def test_the_demo_page_shows_the_three_ways_in(talk: Talk) -> None:
    async with talk.session.get(f"{talk.address}/demo/") as answer:
        page = await answer.text()
    assert answer.status == 200
    assert "embed.js" in page
    assert "&lt;iframe" in page
    assert f"/chat/{TONARI}" in page


async def test_a_pressed_button_is_repeated_in_the_log_without_its_reading_marks(talk: Talk) -> None:
    await talk.start(language="ja-simple")
    await talk.press_label(talk.started, "「ウイルス")
    _, so_far = await talk.call("GET", "/chat/v1/messages")
    said = [message["text"] for message in so_far["messages"] if message["from"] == "resident"]
    assert said
    assert "{" not in said[0]


async def test_when_the_store_fails_the_text_stays_and_a_crisis_is_still_answered(
    talk: Talk, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = await opened(talk)

    async def away(*_: object, **__: object) -> None:
        raise OSError("the disk is full")

    monkeypatch.setattr("supporters.services.conversations.start_conversation", away)
    status, failed = await press(talk, page, text="大事な相談です")
    assert status == 503
    assert "大事な相談です</textarea>" in failed
    assert 'href="tel:110"' in failed
    _, answered = await press(talk, page, text="もう死にたい")
    assert 'href="tel:0120061338"' in answered
