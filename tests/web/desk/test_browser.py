"""The pages in Debian's Chromium: no barrier found by axe, no sideways scrolling, by keyboard, without scripts."""

import re

import pytest

from tests.web.chat.browser import axe_findings, chromium, overflow
from tests.web.desk.test_pages import busy
from tests.web.desk.world import PASSWORD, code_at

__all__ = ["busy"]
pytestmark = pytest.mark.browser


async def sign_in(page, base: str, who: str, world, step: int = 0) -> None:
    await page.goto(f"{base}/sign-in")
    await page.fill("#email", f"{who}@example.jp")
    await page.fill("#password", PASSWORD)
    await page.fill("#code", code_at(world.now, step))
    await page.click("main button.primary")
    await page.wait_for_url(re.compile(r"/(portal|console)$"))


async def addresses(page, base: str, start: str, most: int = 60) -> list[str]:
    """Pages that can be reached by links, one of each kind."""
    waiting, seen, kinds = [start], [], set()
    while waiting and len(seen) < most:
        path = waiting.pop(0)
        kind = re.sub(r"[0-9a-f]{32}", "id", path.partition("?")[0]) + ("?contact" if "contact=1" in path else "")
        if kind in kinds or path.endswith(".ics"):
            continue
        kinds.add(kind)
        seen.append(path)
        await page.goto(base + path)
        found = await page.eval_on_selector_all("a[href]", "links => links.map(link => link.getAttribute('href'))")
        waiting += [link.partition("#")[0] for link in found if re.match(r"/(console|portal|account|r\b)", link)]
    return seen


async def look(page, base: str, paths: list[str]) -> list[str]:
    """What is wrong with these pages."""
    wrong = []
    for path in paths:
        await page.goto(base + path)
        wrong += [f"{path}: {finding}" for finding in await axe_findings(page)]
        if await overflow(page):
            wrong.append(f"{path}: scrolls sideways by {await overflow(page)} px")
    return wrong


@pytest.mark.parametrize(("width", "scheme", "step"), [(320, "light", -1), (1280, "dark", 0)])
@pytest.mark.parametrize(("who", "start", "least"), [("admin", "/console", 24), ("first", "/portal", 9)])
async def test_axe_finds_no_barrier_on_any_page(server, world, busy, who, start, least, width, scheme, step):
    base = f"http://127.0.0.1:{server.port}"
    async with chromium() as browser:
        page = await browser.new_page(viewport={"width": width, "height": 800}, color_scheme=scheme, locale="ja-JP")
        complaints: list[str] = []
        page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        wrong = await look(page, base, ["/sign-in"])
        await sign_in(page, base, who, world, step)
        paths = await addresses(page, base, start)
        assert len(paths) >= least, paths
        wrong += await look(page, base, paths)
    assert not wrong, "\n".join(wrong)
    assert not [line for line in complaints if "vendor" not in line and "404" not in line], complaints


@pytest.mark.parametrize("language", ["ja", "ja-simple", "en"])
async def test_axe_finds_no_barrier_on_the_residents_page(server, world, language):
    sent, _ = await world.planned(hours=3)
    base = f"http://127.0.0.1:{server.port}"
    async with chromium() as browser:
        for width, scheme in ((320, "dark"), (1280, "light")):
            page = await browser.new_page(viewport={"width": width, "height": 800}, color_scheme=scheme)
            wrong = await look(page, base, [f"/?lang={language}", "/r"])
            await page.fill("#code", sent.code)
            await page.fill("#pin", "000000")
            await page.press("#pin", "Enter")
            await page.wait_for_selector("#error-summary")
            wrong += await axe_findings(page)
            await page.fill("#pin", sent.pin)
            await page.press("#pin", "Enter")
            await page.wait_for_url("**/r/status")
            wrong += await look(page, base, ["/r/status", "/r/door", "/r/cancel"])
            assert not wrong, "\n".join(wrong)


async def test_a_supporter_goes_the_whole_way_by_keyboard_alone(server, world):
    await world.released()
    base = f"http://127.0.0.1:{server.port}"
    async with chromium() as browser:
        page = await browser.new_page(viewport={"width": 360, "height": 800})

        async def tab_to(pattern: str) -> None:
            for _ in range(60):
                await page.keyboard.press("Tab")
                here = await page.evaluate(
                    "() => { const e = document.activeElement;"
                    " return (e.id || '') + ' ' + (e.getAttribute('href') || '') + ' ' + e.textContent.trim() }"
                )
                if re.search(pattern, here):
                    ring = await page.evaluate("() => getComputedStyle(document.activeElement).outlineStyle")
                    assert ring == "solid", f"no visible focus on {here}"
                    return
            raise AssertionError(f"{pattern} cannot be reached")

        await page.goto(f"{base}/sign-in")
        for field, text in (("email", "first@example.jp"), ("password", PASSWORD), ("code", code_at(world.now))):
            await tab_to(f"^{field} ")
            await page.keyboard.type(text)
        await page.keyboard.press("Enter")
        await page.wait_for_url("**/portal")
        await tab_to("/portal/offers/")
        await page.keyboard.press("Enter")
        await page.wait_for_url("**/portal/offers/*")
        await tab_to("引き受ける")
        await page.keyboard.press("Enter")
        await page.wait_for_url("**/portal/cases/*")
        assert await page.get_by_text("引き受けました").is_visible()


async def test_the_main_way_works_without_scripts(server, world):
    sent = await world.released()
    base = f"http://127.0.0.1:{server.port}"
    async with chromium() as browser:
        context = await browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 800})
        page = await context.new_page()
        await sign_in(page, base, "first", world)
        await page.goto(f"{base}/portal/offers/{await world.offer_id()}")
        await page.click("button:text-is('引き受ける')")
        await page.fill("#day", "2026-11-25")
        await page.fill("#starts", "13:30")
        await page.fill("#ends", "14:30")
        await page.check("#agreed")
        await page.click("button:text-is('この日時にする')")
        assert "2026年11月25日(水) 13:30〜14:30" in await page.content()
        other = await (await browser.new_context(java_script_enabled=False)).new_page()
        await other.goto(f"{base}/r")
        await other.fill("#code", sent.code)
        await other.fill("#pin", sent.pin)
        await other.click("main button.primary")
        assert await other.locator("ol.progress li.done").count() == 4


async def test_an_error_takes_the_focus_and_leads_to_its_field(server, world):
    base = f"http://127.0.0.1:{server.port}"
    async with chromium() as browser:
        page = await browser.new_page()
        await page.goto(f"{base}/sign-in")
        await page.click("main button.primary")
        await page.wait_for_selector("#error-summary")
        assert await page.evaluate("document.activeElement.id") == "error-summary"
        assert (await page.title()).startswith("エラー：")
        await page.click("#error-summary a >> nth=1")
        assert await page.evaluate("document.activeElement.id") == "password"


async def test_a_double_click_sends_one_form(server, world):
    await world.released()
    base = f"http://127.0.0.1:{server.port}"
    async with chromium() as browser:
        page = await browser.new_page()
        sent: list[str] = []
        page.on("request", lambda request: sent.append(request.url) if request.method == "POST" else None)
        await sign_in(page, base, "first", world)
        sent.clear()
        await page.goto(f"{base}/portal/offers/{await world.offer_id()}")
        await page.dblclick("button:text-is('引き受ける')")
        await page.wait_for_url("**/portal/cases/*")
        assert len(sent) == 1


async def test_text_twice_as_large_still_fits(server, world):
    """200 % zoom of a 1280 px window is a 640 px window; large text alone doubles the root size."""
    sent, _ = await world.planned(hours=3)
    base = f"http://127.0.0.1:{server.port}"
    async with chromium() as browser:
        page = await browser.new_page(viewport={"width": 640, "height": 512})
        await page.goto(f"{base}/r?lang=ja")
        await page.fill("#code", sent.code)
        await page.fill("#pin", sent.pin)
        await page.press("#pin", "Enter")
        await page.wait_for_url("**/r/status")
        await page.evaluate("document.documentElement.style.fontSize = '32px'")
        assert not await overflow(page)
        small = await page.evaluate(
            "() => [...document.querySelectorAll('a, button, summary, input:not([type=hidden])')]"
            ".filter(e => e.offsetParent && e.getBoundingClientRect().height < 44).map(e => e.textContent)"
        )
        assert not small, small
