"""Debian's Chromium on pages of ours."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from playwright.async_api import Browser, Page, async_playwright

AXE = Path("node_modules/axe-core/axe.min.js").read_text(encoding="utf-8")


@asynccontextmanager
async def chromium() -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(
            executable_path="/usr/bin/chromium",
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        )
        try:
            yield browser
        finally:
            await browser.close()


async def axe_findings(page: Page) -> list[str]:
    """What axe-core finds wrong, WCAG 2.2 A and AA and best practices, in one line each."""
    await page.evaluate(AXE)
    result: dict[str, Any] = await page.evaluate(
        "axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})"
    )
    return [
        f"{found['id']}: {node['target']} {node.get('failureSummary', '')}"
        for found in result["violations"]
        for node in found["nodes"][:3]
    ]


async def below(page: Page) -> int:
    """Pixels of page below its window: the talk scrolls inside, so there is nothing to scroll to out there."""
    return int(await page.evaluate("document.documentElement.scrollHeight - document.documentElement.clientHeight"))


async def overflow(page: Page) -> int:
    """Pixels by which the page is wider than its window."""
    return int(await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
