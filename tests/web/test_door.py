"""Headers, health, metrics and errors of the public door."""

import asyncio
import os
import re
import time

import pytest
from aiohttp.test_utils import make_mocked_request

from faq.phrases import Phrases
from supporters.core.errors import AnshinError, leaves
from supporters.store.unit_of_work import SqlUnitsOfWork
from tests.web.chat.client import Talk
from tests.web.conftest import Door
from web import problems
from web.addresses import client_address, is_from_this_machine, is_loopback
from web.chat.recent import RecentReplies
from web.languages import accepted_language
from web.limits import RateLimit


async def test_every_response_carries_the_security_headers(talk: Talk) -> None:
    for path in (
        "/chat/999997",
        "/sign-in",
        "/chat/v1/openapi.json",
        "/static/anshin.css",
        "/healthz",
        "/no-such-page",
    ):
        async with talk.session.get(talk.address + path) as answer:
            headers = answer.headers
            assert headers["X-Content-Type-Options"] == "nosniff", path
            assert "default-src 'none'" in headers["Content-Security-Policy"], path
            assert "unsafe" not in headers["Content-Security-Policy"], path
            assert headers["Cross-Origin-Resource-Policy"] == "same-origin", path
            assert "Server" not in headers, path
            assert re.fullmatch(r"[0-9a-f-]{36}", headers["X-Request-ID"]), path


async def test_a_clients_request_id_is_not_taken_over(talk: Talk) -> None:
    async with talk.session.get(f"{talk.address}/chat/999997", headers={"X-Request-ID": "mine"}) as answer:
        assert answer.headers["X-Request-ID"] != "mine"


async def test_health_is_200_only_when_a_message_would_be_answered(door: Door, talk: Talk) -> None:
    status, body = await talk.call("GET", "/healthz")
    assert status == 200
    assert body == {"web": "ok", "database": "ok", "engine": "ok", "actions": "ok", "worker": "ok", "model": "ab" * 32}
    assert door.engine.turns[-1]["command"] == {"name": "ping"}
    assert door.engine.forgotten


async def test_health_says_which_part_is_away(door: Door, talk: Talk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("web.health.REMEMBERED_SECONDS", 0.0)
    door.engine.fails = 1
    status, body = await talk.call("GET", "/healthz")
    assert (status, body["engine"], body["actions"]) == (503, "ok", "away")
    old = time.time() - 120
    os.utime(door.wired.settings.heartbeat_path, (old, old))
    status, body = await talk.call("GET", "/healthz")
    assert (status, body["worker"]) == (503, "away")
    door.engine.ready = False
    status, body = await talk.call("GET", "/healthz")
    assert (status, body["engine"], body["actions"], body["model"]) == (503, "away", "away", None)
    await door.stop_engine()

    def away(*_: object, **__: object) -> SqlUnitsOfWork:
        raise OSError

    object.__setattr__(door.wired.ports, "unit_of_work", away)
    status, body = await talk.call("GET", "/healthz")
    assert (status, body["web"], body["database"], body["engine"]) == (503, "ok", "away", "away")


async def test_many_who_ask_for_health_at_once_share_one_look(door: Door, talk: Talk) -> None:
    await asyncio.gather(*(talk.call("GET", "/healthz") for _ in range(20)))
    assert len(door.engine.turns) == 1


async def test_metrics_are_for_this_machine_only_and_name_nobody(talk: Talk) -> None:
    await talk.start()
    await talk.say("カナリア")
    async with talk.session.get(f"{talk.address}/metrics") as answer:
        text = await answer.text()
        assert answer.status == 200
    assert 'anshin_requests_total{method="POST",route="/chat/v1/messages",status="200"}' in text
    assert "カナリア" not in text
    for name in ("X-Forwarded-For", "Forwarded"):
        async with talk.session.get(f"{talk.address}/metrics", headers={name: "for=203.0.113.7"}) as answer:
            assert answer.status == 404


async def test_a_person_gets_a_page_and_a_program_a_document(talk: Talk) -> None:
    async with talk.session.get(
        f"{talk.address}/no-such-page", headers={"Accept": "text/html", "Accept-Language": "en"}
    ) as answer:
        assert (answer.status, answer.content_type) == (404, "text/html")
        assert "Not found" in await answer.text()
    async with talk.session.get(f"{talk.address}/no-such-page") as answer:
        assert (answer.status, answer.content_type) == (404, "application/problem+json")
        body = await answer.json(content_type=None)
        assert body["instance"] == f"urn:uuid:{answer.headers['X-Request-ID']}"


async def test_a_method_that_does_not_work_names_those_that_do(talk: Talk) -> None:
    async with talk.session.delete(f"{talk.address}/chat/v1/messages") as answer:
        assert answer.status == 405
        assert set(answer.headers["Allow"].split(",")) >= {"GET", "POST"}


def test_every_error_of_a_use_case_has_a_status() -> None:
    for error in leaves():
        assert any(kind in problems.STATUSES for kind in error.__mro__ if kind is not AnshinError), error


def test_every_problem_code_of_the_chat_has_words(phrases: Phrases) -> None:
    codes = {
        *("request_malformed", "json_invalid", "content_type_wrong", "body_invalid", "body_too_large", "body_too_slow"),
        *("message_empty", "message_too_long", "choice_unknown", "message_unknown", "token_invalid", "session_expired"),
        *("pin_wrong", "pin_locked", "too_many_requests", "message_reused", "municipality_unknown", "not_found"),
        *("method_not_allowed", "engine_unavailable", "store_unavailable", "server_error", "conversation_unknown"),
    }
    for code in codes:
        assert phrases.has(f"problem.{code}.title"), code
        assert phrases.has(f"problem.{code}.detail"), code


def test_a_caller_who_stays_within_the_limit_never_waits_and_a_fast_one_waits() -> None:
    seconds = 0.0
    limit = RateLimit(20, clock=lambda: seconds)
    assert [limit.wait_seconds("a") for _ in range(21)] == [0] * 20 + [3]
    assert limit.wait_seconds("b") == 0
    seconds = 3.0
    assert limit.wait_seconds("a") == 0
    assert limit.wait_seconds("a") == 3
    for number in range(60):
        seconds += 3
        assert limit.wait_seconds("a") == 0, number


def test_replies_with_secrets_leave_the_memory_after_ten_minutes() -> None:
    seconds = 0.0
    recent = RecentReplies(clock=lambda: seconds)
    recent.keep("talk", "one", {"pin": "1"})
    assert recent.find("talk", "one") == {"pin": "1"}
    assert recent.find("other", "one") is None
    seconds = 601
    assert recent.find("talk", "one") is None


@pytest.mark.parametrize(
    ("header", "language"),
    [
        ("", "ja"),
        ("ja", "ja"),
        ("ja-JP,ja;q=0.9,en;q=0.8", "ja"),
        ("en-US,en", "en"),
        ("en;q=0.5,ja;q=0.9", "ja"),
        ("vi,ja;q=0.5", "en"),
        ("*", "ja"),
        ("en;q=x", "ja"),
        ("," * 900, "ja"),
    ],
)
def test_the_browsers_language_is_respected(header: str, language: str) -> None:
    assert accepted_language(header) == language


def test_a_forwarded_address_is_believed_only_from_this_machine() -> None:
    def asked(peer: str, **headers: str) -> object:
        request = make_mocked_request(
            "GET", "/", headers={name.replace("_", "-"): value for name, value in headers.items()}
        )
        return request.clone(remote=peer)

    assert client_address(asked("127.0.0.1", X_Forwarded_For="6.6.6.6, 203.0.113.7")) == "203.0.113.7"  # type: ignore[arg-type]
    assert client_address(asked("198.51.100.1", X_Forwarded_For="203.0.113.7")) == "198.51.100.1"  # type: ignore[arg-type]
    assert not is_from_this_machine(asked("127.0.0.1", X_Forwarded_For="203.0.113.7"))  # type: ignore[arg-type]
    assert is_loopback("::ffff:127.0.0.1")
    assert not is_loopback("not an address")
