"""The chat in Debian's Chromium: as residents meet it."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from aiohttp.test_utils import TestServer
from playwright.async_api import Browser, Page, expect

from tests.web.chat.browser import axe_findings, below, chromium, overflow
from tests.web.conftest import Door
from web.demo_site import create_demo_site

pytestmark = pytest.mark.browser
QUESTION = "パソコンから大きな音がして電話しろと出てる"


@pytest.fixture
async def browser() -> AsyncIterator[Browser]:
    async with chromium() as opened:
        yield opened


async def opened(
    browser: Browser,
    address: str,
    *,
    width: int = 360,
    height: int = 740,
    script: bool = True,
    start: bool = True,
    init: str = "",
) -> Page:
    context = await browser.new_context(
        viewport={"width": width, "height": height}, locale="ja-JP", java_script_enabled=script
    )
    if init:
        await context.add_init_script(init)
    page = await context.new_page()
    page.set_default_timeout(8_000)
    await page.goto(address)
    if script and start:
        await page.locator(".chat-choice").first.wait_for()
    return page


def problems_of(page: Page) -> list[str]:
    """Everything the browser complains about from now on: script errors and broken policies."""
    found: list[str] = []
    page.on("pageerror", lambda error: found.append(str(error)))
    page.on("console", lambda message: found.append(message.text) if message.type == "error" else None)
    return found


@pytest.mark.parametrize("width", [320, 360, 1280])
async def test_a_question_is_answered_and_every_screen_is_accessible(door: Door, browser: Browser, width: int) -> None:
    page = await opened(browser, f"{door.address}/chat/999997", width=width)
    found = problems_of(page)
    assert await axe_findings(page) == []
    await page.fill("#text", QUESTION)
    await page.keyboard.press("Enter")
    answer = page.locator(".chat-is-answer")
    await answer.wait_for()
    await expect(answer.get_by_role("link", name="188")).to_have_attribute("href", "tel:188")
    await expect(answer).to_contain_text("確認日：2026年11月23日")
    assert await axe_findings(page) == []
    assert await overflow(page) == 0
    assert await below(page) == 0
    await page.get_by_role("button", name="だれかに来てほしい").click()
    await page.locator(".chat-is-question").wait_for()
    assert await axe_findings(page) == []
    await page.locator("#tongues [value=ja-simple]").click()
    await page.locator("ruby").first.wait_for()
    assert await axe_findings(page) == []
    assert await overflow(page) == 0
    assert found == []


async def test_the_whole_request_can_be_made_with_the_keyboard_alone(door: Door, browser: Browser) -> None:
    page = await opened(browser, f"{door.address}/chat/999997", width=1280)
    await page.keyboard.press("Tab")
    await expect(page.locator(".skip-link")).to_be_focused()
    await page.keyboard.press("Enter")
    await expect(page.locator("#text")).to_be_focused()

    async def type_in(text: str) -> None:
        await page.locator("#text").focus()
        await page.keyboard.type(text)
        await page.keyboard.press("Enter")

    async def press(label: str) -> None:
        for _ in range(60):
            focused = await page.evaluate("document.activeElement.textContent.trim()")
            if str(focused).startswith(label):
                await page.keyboard.press("Enter")
                return
            await page.keyboard.press("Tab")
        raise AssertionError(f"no way to {label} by Tab")

    await type_in("訪問してほしい")
    for number, label in enumerate(("いいえ", "はい", "自分", "南町"), 1):
        await expect(page.locator(".chat-is-question")).to_have_count(number)
        await page.locator(".chat-is-question").last.focus()
        await press(label)
    for number, text in enumerate(("安心花子", "03-1234-5678", "いつでも", "なし"), 5):
        await expect(page.locator(".chat-is-question")).to_have_count(number)
        await type_in(text)
    await expect(page.locator(".chat-is-question")).to_have_count(9)
    await page.locator(".chat-is-question").last.focus()
    await press("送")
    pin = page.locator(".chat-code dd").last
    await expect(pin).to_have_text("".join(["", await pin.inner_text()]))
    assert (await pin.inner_text()).isdigit()
    assert await axe_findings(page) == []


async def test_after_a_button_the_focus_is_on_what_came_of_it(door: Door, browser: Browser) -> None:
    page = await opened(browser, f"{door.address}/chat/999997")
    await page.locator(".chat-choice").first.click()
    await page.locator(".chat-mine").wait_for()
    await expect(page.locator(".chat-theirs").last).to_be_focused()


async def test_enter_belongs_to_the_input_method_while_japanese_is_converted(door: Door, browser: Browser) -> None:
    page = await opened(browser, f"{door.address}/chat/999997")
    await page.locator("#text").focus()
    client = await page.context.new_cdp_session(page)
    await client.send("Input.imeSetComposition", {"text": "そうだん", "selectionStart": 4, "selectionEnd": 4})
    await page.keyboard.press("Enter")
    await asyncio.sleep(0.3)
    assert await page.locator(".chat-mine").count() == 0
    await client.send("Input.insertText", {"text": "相談"})
    await asyncio.sleep(0.1)
    await page.keyboard.press("Shift+Enter")
    assert "\n" in await page.input_value("#text")
    await page.keyboard.press("Enter")
    await page.locator(".chat-mine").wait_for()


async def test_the_talk_is_still_there_after_a_reload_and_gone_after_deleting(door: Door, browser: Browser) -> None:
    page = await opened(browser, f"{door.address}/chat/999997")
    await page.fill("#text", QUESTION)
    await page.click("#send")
    await page.locator(".chat-is-answer").wait_for()
    await page.reload()
    await page.locator(".chat-is-answer").wait_for()
    await expect(page.locator(".chat-mine")).to_have_text(f"あなた: {QUESTION}")
    await page.click("#delete")
    await expect(page.locator("#sure-no")).to_be_focused()
    assert await axe_findings(page) == []
    await page.keyboard.press("Escape")
    await page.click("#delete")
    await page.click("#sure-yes")
    await expect(page.locator("#notice")).to_contain_text("会話を消しました")
    assert await page.locator(".chat-mine").count() == 0
    assert door.engine.forgotten


async def test_with_blocked_storage_the_chat_works_and_says_that_it_forgets(door: Door, browser: Browser) -> None:
    blocked = "Object.defineProperty(window, 'sessionStorage', {get() { throw new DOMException('blocked', 'SecurityError'); }});"
    page = await opened(browser, f"{door.address}/chat/999997", init=blocked)
    found = problems_of(page)
    await expect(page.locator("#notice")).to_contain_text("覚えられない")
    await page.fill("#text", QUESTION)
    await page.click("#send")
    await page.locator(".chat-is-answer").wait_for()
    await page.locator("[data-size=largest]").click()
    assert found == []


async def test_the_token_is_kept_in_no_cookie_no_address_and_no_lasting_storage(door: Door, browser: Browser) -> None:
    page = await opened(browser, f"{door.address}/chat/999997")
    addresses: list[str] = []
    page.on("request", lambda request: addresses.append(request.url))
    await page.fill("#text", QUESTION)
    await page.click("#send")
    await page.locator(".chat-is-answer").wait_for()
    token = await page.evaluate("sessionStorage.getItem('anshin:999997:token')")
    assert token
    assert await page.context.cookies() == []
    assert await page.evaluate("localStorage.length") == 0
    assert not [address for address in addresses if token in address]


async def test_a_503_keeps_the_text_shows_numbers_and_the_retry_works_once(door: Door, browser: Browser) -> None:
    page = await opened(browser, f"{door.address}/chat/999997")
    door.engine.fails = 1
    await page.fill("#text", QUESTION)
    await page.click("#send")
    trouble = page.locator(".chat-trouble")
    await trouble.wait_for()
    assert await page.input_value("#text") == QUESTION
    await expect(trouble.get_by_role("link", name="110").first).to_have_attribute("href", "tel:110")
    assert await axe_findings(page) == []
    await page.click("#retry")
    await page.locator(".chat-is-answer").wait_for()
    assert await page.locator(".chat-trouble").count() == 0
    assert await page.input_value("#text") == ""
    assert await page.locator(".chat-mine").count() == 1
    ids = {turn["message_id"] for turn in door.engine.turns}
    assert (len(door.engine.turns), len(ids)) == (2, 1)


async def test_offline_nothing_is_lost_and_numbers_to_call_are_shown(door: Door, browser: Browser) -> None:
    page = await opened(browser, f"{door.address}/chat/999997")
    await page.context.set_offline(True)
    await page.fill("#text", QUESTION)
    await page.click("#send")
    await expect(page.locator(".chat-trouble")).to_contain_text("通信がつながりません")
    await expect(page.locator(".chat-trouble").get_by_role("link", name="110").first).to_be_visible()
    assert await page.input_value("#text") == QUESTION
    await page.context.set_offline(False)
    await page.click("#retry")
    await page.locator(".chat-is-answer").wait_for()


async def test_waiting_is_shown_and_said_after_two_seconds(door: Door, browser: Browser) -> None:
    page = await opened(browser, f"{door.address}/chat/999997")

    async def late(route: object) -> None:
        await asyncio.sleep(2.6)
        await route.continue_()  # type: ignore[attr-defined]

    await page.route("**/chat/v1/messages", late)
    await page.fill("#text", QUESTION)
    await page.click("#send")
    await expect(page.locator("#waiting")).to_be_visible()
    await expect(page.locator("#waiting-text")).to_have_text("")
    await expect(page.locator("#waiting-text")).to_contain_text("答えをさがしています", timeout=2_600)
    await page.locator(".chat-is-answer").wait_for()
    await expect(page.locator("#waiting")).to_be_hidden()


async def test_a_secret_disappears_from_the_screen_as_well(door: Door, browser: Browser) -> None:
    page = await opened(browser, f"{door.address}/chat/999997")
    await page.fill("#text", "カード番号 4242 4242 4242 4242 を入れてしまった")
    await page.click("#send")
    await page.locator(".chat-is-notice").wait_for()
    await expect(page.locator(".chat-mine")).not_to_contain_text("4242")


async def test_html_is_shown_as_text(door: Door, browser: Browser) -> None:
    page = await opened(browser, f"{door.address}/chat/999997")
    evil = "<img src=x onerror='window.broken=1'><script>window.broken=1</script>{漢字|<b>x</b>}"
    await page.fill("#text", evil)
    await page.click("#send")
    await page.locator(".chat-is-answer").wait_for()
    await expect(page.locator(".chat-mine .chat-text")).to_have_text(evil)
    await page.reload()
    await expect(page.locator(".chat-mine .chat-text")).to_have_text(evil)
    assert await page.evaluate("window.broken") is None


async def test_text_size_and_language_are_always_at_hand(door: Door, browser: Browser) -> None:
    page = await opened(browser, f"{door.address}/chat/999997?audience=senior")
    await expect(page.locator("[data-size=large]")).to_have_attribute("aria-pressed", "true")
    assert await page.evaluate("parseFloat(getComputedStyle(document.querySelector('.chat-text')).fontSize)") >= 18
    await page.locator("#tongues [value=en]").click()
    await expect(page.locator(".chat-theirs").first).to_contain_text("A machine answers")
    await expect(page.locator("html")).to_have_attribute("lang", "en")
    await expect(page.locator("#send")).to_have_text("Send")
    await expect(page.locator("#town")).to_have_text("Anshin City")
    await page.locator("[data-size=largest]").click()
    assert await overflow(page) == 0
    assert await axe_findings(page) == []


async def test_every_target_is_large_enough_for_a_thumb(door: Door, browser: Browser) -> None:
    page = await opened(browser, f"{door.address}/chat/999997")
    await page.fill("#text", QUESTION)
    await page.click("#send")
    await page.locator(".chat-is-answer").wait_for()
    small = await page.evaluate(
        "[...document.querySelectorAll('button, a:not(.skip-link), textarea')].filter(e => e.offsetParent)"
        ".filter(e => e.getBoundingClientRect().height < 44).map(e => e.outerHTML.slice(0, 120))"
    )
    assert small == []


@pytest.mark.parametrize("width", [360, 1280])
async def test_without_scripts_the_same_page_works(door: Door, browser: Browser, width: int) -> None:
    page = await opened(browser, f"{door.address}/chat/999997", width=width, script=False)
    await page.fill("#text", QUESTION)
    await page.click("#send")
    await expect(page.locator(".chat-is-answer")).to_contain_text("偽の警告画面")
    await expect(page.locator(".chat-is-answer")).to_be_in_viewport()
    await page.get_by_role("button", name="だれかに来てほしい").click()
    await expect(page.locator(".chat-is-question")).to_contain_text("画面")
    await page.locator("#tongues [value=en]").click()
    await expect(page.locator("#send")).to_have_text("Send")


@pytest.mark.parametrize("scheme", ["dark", "light"])
async def test_dark_and_forced_colours_keep_their_contrast(door: Door, browser: Browser, scheme: str) -> None:
    context = await browser.new_context(color_scheme=scheme, forced_colors="active" if scheme == "light" else "none")  # type: ignore[arg-type]
    page = await context.new_page()
    await page.goto(f"{door.address}/chat/999997")
    await page.locator(".chat-choice").first.wait_for()
    await page.fill("#text", "もう死にたい")
    await page.click("#send")
    await page.locator(".chat-is-crisis").wait_for()
    assert await axe_findings(page) == []


@pytest.fixture
async def town_site(door: Door) -> AsyncIterator[TestServer]:
    server = TestServer(create_demo_site(door.address))
    await server.start_server()
    yield server
    await server.close()


@pytest.fixture
async def framing_allowed(door: Door, town_site: TestServer) -> None:
    """Let 安心市 name the origin of its site."""
    from dataclasses import replace

    async with door.wired.ports.unit_of_work("*") as uow:
        town = await uow.municipalities.find("999997")
        assert town is not None
        settings = replace(town.settings, frame_ancestors=(f"http://127.0.0.1:{town_site.port}",))
        await uow.municipalities.save(replace(town, settings=settings))
        await uow.commit()


@pytest.mark.parametrize(("width", "height"), [(360, 740), (1280, 800)])
async def test_a_towns_page_of_another_origin_embeds_the_chat(
    door: Door, browser: Browser, town_site: TestServer, framing_allowed: None, width: int, height: int
) -> None:
    page = await (await browser.new_context(viewport={"width": width, "height": height}, locale="ja-JP")).new_page()
    found = problems_of(page)
    await page.goto(f"http://127.0.0.1:{town_site.port}/")
    button = page.get_by_role("button", name="あんしん相談を開く")
    await button.focus()
    await page.keyboard.press("Enter")
    chat = page.frame_locator("iframe")
    await chat.locator(".chat-choice").first.wait_for()
    await chat.locator("#text").fill(QUESTION)
    await chat.locator("#send").click()
    await chat.locator(".chat-is-answer").wait_for()
    await chat.locator("#text").press("Escape")
    await expect(button).to_be_focused()
    await button.click()
    await expect(chat.locator(".chat-is-answer")).to_be_visible()
    await page.get_by_role("button", name="閉じる").click()
    await expect(page.locator("iframe")).to_be_hidden()
    assert await overflow(page) == 0
    assert await page.context.cookies() == []
    assert found == []


async def test_a_site_the_town_did_not_name_cannot_frame_the_chat(
    door: Door, browser: Browser, town_site: TestServer
) -> None:
    page = await (await browser.new_context()).new_page()
    found = problems_of(page)
    await page.goto(f"http://127.0.0.1:{town_site.port}/")
    await page.get_by_role("button", name="あんしん相談を開く").click()
    await asyncio.sleep(1)
    assert any("frame-ancestors" in text for text in found)
    assert await page.frame_locator("iframe").locator("#text").count() == 0


def test_the_widget_draws_every_message_type_the_server_draws() -> None:
    script = Path("web/static/chat/draw.js").read_text(encoding="utf-8")
    template = Path("web/templates/chat/messages.html").read_text(encoding="utf-8")
    from web.chat.messages import TYPES

    for kind in TYPES:
        assert f"draw_{kind}(" in script, kind
        assert f'"{kind}"' in template, kind
