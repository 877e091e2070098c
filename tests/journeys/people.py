"""The people of the stories: what each of them does in front of a screen."""

from __future__ import annotations

import asyncio
import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pyotp
from playwright.async_api import Browser, Frame, Page, expect

from tests.journeys.service import Account, Service

JAPAN = ZoneInfo("Asia/Tokyo")
WAIT_MS = 15_000


@dataclass(slots=True)
class Resident:
    """Somebody in front of the chat, embedded (a frame) or by itself (a page)."""

    chat: Frame | Page

    async def say(self, text: str) -> None:
        """Type, send, and wait for the reply."""
        count = await self.chat.locator("#log > *").count()
        await self.chat.fill("#text", text)
        await self.chat.press("#text", "Enter")
        await self._replied(count + 1)

    async def press(self, label: str) -> None:
        """Press the newest button with this label and wait for the reply."""
        count = await self.chat.locator("#log > *").count()
        await self.chat.locator("#log button", has_text=label).last.click(timeout=WAIT_MS)
        await self._replied(count + 1)

    async def _replied(self, more_than: int) -> None:
        await self.chat.wait_for_function(
            "count => document.querySelectorAll('#log > *').length > count && document.getElementById('log').getAttribute('aria-busy') !== 'true'",
            arg=more_than,
            timeout=WAIT_MS,
        )

    async def last_words(self, bubbles: int = 4) -> str:
        """The text of the newest bubbles."""
        all_of_them = await self.chat.locator("#log > *").all_inner_texts()
        return "\n".join(all_of_them[-bubbles:])

    async def sees(self, text: str) -> None:
        """Fail unless the log shows the text."""
        await expect(self.chat.locator("#log")).to_contain_text(text, timeout=WAIT_MS)


_used: dict[str, str] = {}


async def fresh_code(account: Account) -> str:
    """A one-time code this account has not used yet: each works once, so somebody who comes back waits for the next."""
    totp = pyotp.TOTP(account.totp_secret)
    while (code := totp.now()) == _used.get(account.email):
        await asyncio.sleep(0.5)
    _used[account.email] = code
    return code


async def sign_in(browser: Browser, service: Service, account: Account) -> Page:
    """Sign an official or supporter in, in a browser window of their own."""
    page = await (await browser.new_context(locale="ja-JP", viewport={"width": 1280, "height": 900})).new_page()
    await page.goto(f"{service.url}/sign-in")
    await page.fill("#email", account.email)
    await page.fill("#password", account.password)
    await page.fill("#code", await fresh_code(account))
    await page.get_by_role("button", name="サインイン", exact=True).click()
    await expect(page.get_by_role("button", name="サインアウト")).to_be_visible(timeout=WAIT_MS)
    return page


def soon() -> tuple[str, str, str]:
    """A visit that can begin now: day, start and end as the form takes them (Japanese time)."""
    begins = datetime.now(JAPAN) + timedelta(minutes=3)
    if (begins + timedelta(minutes=15)).date() != begins.date():  # the shortest visit would run past midnight
        begins = (begins + timedelta(days=1)).replace(hour=0, minute=0)
    ends = min(begins + timedelta(minutes=45), begins.replace(hour=23, minute=59))
    return begins.strftime("%Y-%m-%d"), begins.strftime("%H:%M"), ends.strftime("%H:%M")


def code_and_pin(text: str) -> tuple[str, str]:
    """Read code and PIN off the screen as a resident copies them."""
    pin = re.search(r"(?<!\d)\d{6}(?!\d)", text)
    code = re.search(r"(?<![A-Z0-9])[A-Z0-9]{4}-?[A-Z0-9]{4}(?![A-Z0-9])", text)
    assert pin and code, text
    return code.group(), pin.group()
