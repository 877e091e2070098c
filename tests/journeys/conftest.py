"""One running service for all journeys, a fresh browser for each, and the album of screenshots."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from playwright.async_api import Browser, Page, async_playwright
from playwright.async_api import Error as PlaywrightError

from tests.journeys.service import ROOT, Service, start, stop

CHROMIUM_FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def service() -> Iterator[Service]:
    """The whole service, started once on a fresh state folder; its logs stay in test-results/service."""
    folder = ROOT / "test-results" / "service"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    running = start(folder)
    yield running
    stop(running)


@pytest.fixture
async def browser() -> AsyncIterator[Browser]:
    """Debian's Chromium."""
    async with async_playwright() as playwright:
        opened = await playwright.chromium.launch(executable_path="/usr/bin/chromium", args=CHROMIUM_FLAGS)
        yield opened
        await opened.close()


class Album:
    """Keeps a numbered screenshot of every screen of one story."""

    def __init__(self, name: str) -> None:
        """Args: name: the story's folder below test-results/journeys."""
        self.folder = ROOT / "test-results" / "journeys" / name
        self.folder.mkdir(parents=True, exist_ok=True)
        for old in self.folder.glob("*.png"):
            old.unlink()
        self._number = 0

    async def keep(self, page: Page, title: str) -> Path:
        """Photograph the page as it is."""
        self._number += 1
        path = self.folder / f"{self._number:02}-{title}.png"
        try:
            await page.screenshot(path=path)
        except PlaywrightError:  # a browser out of breath on a busy machine: once more
            await page.wait_for_timeout(1000)
            await page.screenshot(path=path)
        return path


@pytest.fixture
def album(request: pytest.FixtureRequest) -> Album:
    """The album of the running test."""
    return Album(request.node.name.removeprefix("test_"))
