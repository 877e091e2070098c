"""kill -9 of any process: visible in /healthz, a clear 503 meanwhile, healed by itself, and nothing typed is lost."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import time
import urllib.error
import urllib.request
import uuid
from collections.abc import Mapping

import pytest
from playwright.async_api import Browser, expect

from tests.journeys.conftest import Album
from tests.journeys.people import WAIT_MS, Resident
from tests.journeys.service import Service

pytestmark = pytest.mark.browser

HEALTH_REMEMBERED_SECONDS = 1.2
"""/healthz looks at most once a second."""


def post(url: str, body: Mapping[str, object], token: str = "") -> tuple[int, dict[str, object], dict[str, str]]:
    """POST JSON and read the answer whatever its status."""
    request = urllib.request.Request(url, json.dumps(body).encode(), {"Content-Type": "application/json"})
    if token:
        request.add_header("Authorization", f"Bearer {token}")
    try:
        with urllib.request.urlopen(request, timeout=20) as answer:
            return answer.status, json.load(answer), dict(answer.headers)
    except urllib.error.HTTPError as error:
        return error.code, json.load(error), dict(error.headers)


def is_running_anew(service: Service, module: str, old_pid: int) -> bool:
    """Whether the process runs under another id than the one that was killed."""
    try:
        return service.pid_of(module) != old_pid
    except LookupError:
        return False


@pytest.mark.parametrize(
    ("module", "name", "seconds"),
    [
        ("actions", "actions", 10),
        ("supporters worker", "worker", 20),
        ("web", "web", 10),
        ("bot", "engine", 40),
    ],
)
def test_a_killed_process_is_healed_in_time_and_seen_meanwhile(
    service: Service, module: str, name: str, seconds: float
) -> None:
    service.wait_until_healthy(60)
    pid = service.pid_of(module)
    os.kill(pid, signal.SIGKILL)
    killed = time.monotonic()
    time.sleep(HEALTH_REMEMBERED_SECONDS)
    seen: list[tuple[int, dict[str, str]]] = []
    while time.monotonic() - killed < seconds:
        seen.append(service.health())
        if seen[-1][0] == 200 and is_running_anew(service, module, pid):
            break
        time.sleep(0.2)
    took = time.monotonic() - killed
    assert seen[-1][0] == 200, (name, took, seen[-1])
    if name in ("engine", "actions"):
        assert any(status == 503 and body.get(name, "ok") != "ok" for status, body in seen), seen[:5]
    print(f"{name}: healed after {took:.1f} s")


def test_supervisord_itself_may_be_killed(service: Service) -> None:
    service.wait_until_healthy(60)
    service.process_like("supervisord").kill()
    time.sleep(2)
    assert service.wait_until_healthy(60) < 60


async def test_a_message_to_a_dead_engine_is_refused_with_numbers_and_works_again_later(service: Service) -> None:
    service.wait_until_healthy(60)
    _, started, _ = post(
        f"{service.url}/chat/v1/conversations", {"municipality": "999997", "language": "ja", "audience": None}
    )
    token = str(started["token"])
    message = {"message_id": str(uuid.uuid4()), "text": "パスワードの作り方を教えて"}
    os.kill(service.pid_of("bot"), signal.SIGKILL)
    status, problem, headers = post(f"{service.url}/chat/v1/messages", message, token)
    assert status == 503 and problem["code"] == "engine_unavailable" and int(headers["Retry-After"]) > 0
    numbers = {contact["number"] for contact in problem["contacts"]}  # type: ignore[attr-defined]
    assert {"110", "119"} & numbers
    crisis = {"message_id": str(uuid.uuid4()), "text": "もう死にたいです"}
    status, reply, _ = post(f"{service.url}/chat/v1/messages", crisis, token)
    assert status == 200 and reply["outcome"] == "crisis", "a crisis is answered even then"
    time.sleep(HEALTH_REMEMBERED_SECONDS)
    service.wait_until_healthy(60)
    status, reply, _ = post(f"{service.url}/chat/v1/messages", message, token)
    assert status == 200 and reply["outcome"] == "answered", "the same id tries again"


async def test_the_typed_text_stays_on_the_screen_while_the_engine_is_away(
    service: Service, browser: Browser, album: Album
) -> None:
    service.wait_until_healthy(60)
    page = await (await browser.new_context(locale="ja-JP", viewport={"width": 360, "height": 740})).new_page()
    await page.goto(f"{service.url}/chat/999997")
    await page.wait_for_selector("#log > *", timeout=WAIT_MS)
    os.kill(service.pid_of("bot"), signal.SIGKILL)
    await page.fill("#text", "フィッシングメールのリンクを押しました")
    await page.press("#text", "Enter")
    await expect(page.locator("#trouble")).to_contain_text("110", timeout=WAIT_MS)
    await album.keep(page, "engine-away")
    shown = await page.locator("body").inner_text() + await page.input_value("#text")
    assert "フィッシングメールのリンクを押しました" in shown
    await asyncio.sleep(HEALTH_REMEMBERED_SECONDS)
    await asyncio.to_thread(service.wait_until_healthy, 60)
    await page.click("#retry")
    await Resident(page).sees("ページ")
    await album.keep(page, "answered-after-all")
    await page.context.close()
