"""The main job: a resident asks, is answered, and a supporter comes; and a new answer goes live."""

from __future__ import annotations

import asyncio
import json
import re
import time
from collections.abc import Callable

import pytest
from playwright.async_api import Browser, Page, expect

from tests.journeys.conftest import Album
from tests.journeys.people import WAIT_MS, Resident, code_and_pin, sign_in, soon
from tests.journeys.service import Service

pytestmark = pytest.mark.browser

NAME, PHONE, ADDRESS, NOTE, WORD = "山田花子", "09012345678", "本町一丁目2番3号", "犬がいます", "あさがお"


async def test_a_resident_is_answered_and_a_supporter_comes(service: Service, browser: Browser, album: Album) -> None:
    # 1. a plain page of another origin, the fake virus warning, the answer
    home = await (await browser.new_context(locale="ja-JP", viewport={"width": 1280, "height": 900})).new_page()
    await home.goto(service.town_page)
    await album.keep(home, "town-page")
    await home.get_by_role("button", name="あんしん相談").first.click()
    frame_element = await home.wait_for_selector("iframe", timeout=WAIT_MS)
    assert frame_element is not None
    chat = await frame_element.content_frame()
    assert chat is not None
    await chat.wait_for_selector("#log > *", timeout=WAIT_MS)
    await album.keep(home, "chat-opens")
    resident = Resident(chat)
    await resident.say("パソコンから大きな音がして電話しろと出てる")
    await resident.sees("画面に出ている番号には電話をかけず")
    assert await chat.locator('#log a[href="tel:188"]').count(), "contacts can be tapped"
    assert await chat.locator("#log a[href^=https]").count(), "sources are links"
    await resident.sees("2026年")  # the review date
    await album.keep(home, "answer")
    await resident.press("できた")
    await resident.sees("手順 2")
    await album.keep(home, "second-step")

    # 2. somebody to help: is the screen watched, why we ask, one question at a time
    await resident.press("人に手伝ってほしい")
    await resident.sees("ほかの人に見られていたり")
    await album.keep(home, "watched")
    await resident.press("いいえ、見られていません")
    await resident.press("はい、続けます")
    await resident.press("自分")
    await album.keep(home, "area")
    await resident.say("ここではない町")
    await resident.sees("その地域が見つかりませんでした")
    await resident.press("南町")
    await resident.say("山田はな")
    await resident.press("ひとつ前に戻る")
    await resident.say(NAME)
    await resident.press("ほかのことを聞く")
    await resident.say("パスワードの使い回しはだめですか")
    await resident.sees("途中のまま取ってあります")
    await album.keep(home, "asked-something-between")
    await resident.press("申し込みの続きにもどる")
    await resident.say("電話番号はひみつ")
    await resident.say(PHONE)
    await resident.press("平日の午前")
    await resident.say(NOTE)
    await album.keep(home, "review")
    await resident.press("直す：地域")
    await resident.press("本町")
    await resident.press("送る")
    await resident.sees("申し込みを受け付けました")
    await album.keep(home, "code-and-pin")
    code, pin = code_and_pin(await resident.last_words(2))

    # 3. the clerk calls back, confirms and releases
    clerk = await sign_in(browser, service, service.account("clerk@anshin-city.example"))
    await clerk.goto(f"{service.url}/console")
    await album.keep(clerk, "console-board")
    await clerk.locator("a[href^='/console/referrals/']", has_text=re.compile("ウイルス")).first.click()
    await clerk.get_by_role("link", name="連絡先を表示する").click()
    await expect(clerk.locator("body")).to_contain_text(NAME)
    await clerk.check("#person_confirmed")
    await clerk.fill("#address", ADDRESS)
    await clerk.check("#consent_confirmed")
    await clerk.fill("#visit_word", WORD)
    await album.keep(clerk, "call-back")
    await clerk.get_by_role("button", name="確認を記録する").click()
    await clerk.get_by_role("button", name="サポーターに打診する").click()
    await expect(clerk.locator("body")).to_contain_text("返事待ち")
    await album.keep(clerk, "released")

    #    two supporters see the offer: district and topic only; the first acceptance wins
    first = await sign_in(browser, service, service.account("supporter1@anshin-city.example"))
    second = await sign_in(browser, service, service.account("supporter2@anshin-city.example"))
    for supporter in (first, second):
        await supporter.goto(f"{service.url}/portal")
        await supporter.locator("a[href^='/portal/offers/']").first.click()
        page = await supporter.locator("main").inner_text()
        assert "本町" in page
        assert not any(secret in page for secret in (NAME, "090-1234-5678", PHONE, ADDRESS, NOTE, WORD))
    await album.keep(first, "offer")
    await first.get_by_role("button", name="引き受ける").click()
    for shown in (NAME, ADDRESS, NOTE, WORD):
        await expect(first.locator("main")).to_contain_text(shown, timeout=WAIT_MS)
    await album.keep(first, "case")
    await second.get_by_role("button", name="引き受ける").click()
    await expect(second.locator("main")).to_contain_text("ほかのサポーターが引き受けて")
    await album.keep(second, "taken")

    #    they set a time; the resident's page shows it with the supporter's name; mail goes out
    day, starts, ends = soon()
    await first.fill("#day", day)
    await first.fill("#starts", starts)
    await first.fill("#ends", ends)
    await first.get_by_role("button", name="この日時にする").click()
    status = await (await browser.new_context(locale="ja-JP", viewport={"width": 360, "height": 740})).new_page()
    await status.goto(f"{service.url}/r")
    await status.fill("#code", code)
    await status.fill("#pin", pin)
    await status.locator("button.primary").click()
    assert code not in status.url and pin not in status.url
    await expect(status.locator("main")).to_contain_text(starts.removeprefix("0"), timeout=WAIT_MS)
    await album.keep(status, "status-proposed")
    await status.locator("form[action*='/agree'] button").click()
    await album.keep(status, "status-set")
    await until(lambda: len(service.mails()) >= 3, "mails to office and supporters")
    assert not any(secret in mail for mail in service.mails() for secret in (NAME, PHONE, ADDRESS, NOTE, WORD, pin))

    # 4. the door, the visit, the report, the resident's yes
    await first.reload()
    await first.get_by_role("link", name="訪問の画面を開く").click()
    await first.get_by_role("link", name="玄関で見せる番号を開く").click()
    door_code = re.sub(r"\D", "", await first.locator(".big-code").inner_text())
    await album.keep(first, "door-code")
    await status.goto(f"{service.url}/r/door")
    await expect(status.locator("main")).to_contain_text(re.compile(r"\s?".join(door_code)))
    await album.keep(status, "status-door")
    await first.get_by_role("link", name="訪問の画面に戻る").click()
    await first.get_by_role("button", name="到着しました").click()
    await album.keep(first, "arrived")
    await first.get_by_role("button", name="退出しました").click()
    await album.keep(first, "left")
    await first.locator("input[name=outcome]").first.check()
    await first.fill("#summary", "警告の画面を閉じ、通知の許可を取り消しました。")
    await first.fill("#minutes", "40")
    await first.check("#took_nothing")
    await album.keep(first, "report")
    await first.get_by_role("button", name="報告を送る").click()
    await status.goto(f"{service.url}/r/status")
    await album.keep(status, "status-reported")
    await status.locator("form[action='/r/solved'] button").click()
    await album.keep(status, "status-completed")
    await clerk.reload()
    await expect(clerk.locator("main")).to_contain_text("完了", timeout=WAIT_MS)
    await album.keep(clerk, "completed")

    #    the audit trail shows every step and its chain verifies
    admin = await sign_in(browser, service, service.account("admin@anshin-city.example"))
    await admin.goto(f"{service.url}/console/audit")
    await until_chained(admin, album)

    await status.get_by_role("button").first.focus()  # leave by keyboard: the page of a shared computer
    for opened in (home, clerk, first, second, status, admin):
        await opened.context.close()

    #    nothing personal in any log, the engine's tracker, a mail or, unsealed, in the database
    for path in service.state.rglob("*"):
        if path.is_file() and not path.is_socket() and "models" not in path.parts and "vectors" not in path.parts:
            content = path.read_bytes()
            for secret in (NAME, "山田はな", PHONE, "+819012345678", ADDRESS, NOTE, WORD, "電話番号はひみつ"):
                escaped = json.dumps(secret).strip('"').encode()
                assert secret.encode() not in content and escaped not in content, (path.name, secret)
            if path.suffix in (".log", ".eml") or path.name.startswith("tracker"):
                assert pin.encode() not in content, path.name


async def test_a_watched_screen_is_sent_to_another_phone(service: Service, browser: Browser, album: Album) -> None:
    page = await (await browser.new_context(locale="ja-JP", viewport={"width": 360, "height": 740})).new_page()
    await page.goto(f"{service.url}/chat/999997")
    await page.wait_for_selector("#log > *", timeout=WAIT_MS)
    resident = Resident(page)
    await resident.say("パソコンから大きな音がして電話しろと出てる")
    await resident.press("人に手伝ってほしい")
    await resident.press("はい、そうかもしれません")
    said = await resident.last_words(3)
    assert "別の" in said or "ほかの" in said
    assert "お名前" not in said and "質問 3" not in said
    await album.keep(page, "watched")
    await resident.say("パスワードの作り方")
    assert "お名前を" not in await resident.last_words(2)
    await page.context.close()


async def test_a_new_answer_is_live_in_two_seconds_and_only_in_its_town(
    service: Service, browser: Browser, album: Album
) -> None:
    asked = "あんしん回覧アプリの赤い鈴のしるしは何ですか"
    answer = "赤い鈴は、町内の回覧がまだ読まれていないしるしです。押すと読めます。"
    page = await (await browser.new_context(locale="ja-JP")).new_page()
    await page.goto(f"{service.url}/chat/999997")
    await page.wait_for_selector("#log > *", timeout=WAIT_MS)
    resident = Resident(page)
    await resident.say(asked)
    assert answer not in await resident.last_words()
    await album.keep(page, "asked")
    while await page.locator("#log > :last-child button", has_text="どれでもない").count():
        await resident.press("どれでもない")
    await resident.sees("答えを、まだ持っていません")
    await album.keep(page, "not-answered")

    clerk = await sign_in(browser, service, service.account("clerk@anshin-city.example"))
    await clerk.goto(f"{service.url}/console/questions")
    await album.keep(clerk, "questions")
    await clerk.get_by_role("link", name=re.compile("赤い鈴")).first.click()
    await clerk.get_by_role("link", name="回答を書く").click()
    await clerk.fill("#title", "あんしん回覧アプリの赤い鈴")
    await clerk.fill("#text", answer)
    await clerk.fill("#source_1_title", "安心市 あんしん回覧アプリ")
    await clerk.fill("#source_1_url", "https://www.city.anshin.example.lg.jp/kairan")
    if not await clerk.input_value("#wordings"):
        await clerk.fill("#wordings", asked)
    await album.keep(clerk, "write-entry")
    await clerk.get_by_role("button", name="下書きとして保存する").click()
    await album.keep(clerk, "saved")
    await clerk.get_by_role("button", name="公開する").click()
    published = time.monotonic()
    await expect(clerk.locator("main")).to_contain_text("公開中", timeout=WAIT_MS)
    await resident.say(asked)
    await resident.sees(answer)
    assert time.monotonic() - published < 2.0 + 1.5, (
        "live within two seconds of publishing (plus the browser's own time)"
    )
    await album.keep(page, "answered")

    neighbour = await (await browser.new_context(locale="ja-JP")).new_page()
    await neighbour.goto(f"{service.url}/chat/999989")
    await neighbour.wait_for_selector("#log > *", timeout=WAIT_MS)
    other = Resident(neighbour)
    await other.say(asked)
    assert answer not in await neighbour.locator("#log").inner_text()
    await album.keep(neighbour, "neighbour-town")
    for opened in (page, clerk, neighbour):
        await opened.context.close()


async def until(true: Callable[[], bool], what: str, seconds: float = 20) -> None:
    """Wait until `true()` holds."""
    began = time.monotonic()
    while not true():
        assert time.monotonic() - began < seconds, what
        await asyncio.sleep(0.3)


async def until_chained(admin: Page, album: Album) -> None:
    """Press "verify" until the worker has chained the newest rows; a broken chain fails at once."""
    began = time.monotonic()
    while True:
        await admin.get_by_role("button", name="つながりを確かめる").click()
        said = await admin.locator("main").inner_text()
        assert "切れています" not in said
        if "異常はありません" in said and "まもなくつながります" not in said:
            break
        assert time.monotonic() - began < 40, said[:600]
    await album.keep(admin, "audit")
