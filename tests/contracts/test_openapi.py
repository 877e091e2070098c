"""The published description of chat API v1 and the running application agree (schemathesis), whatever is thrown at it."""

# ruff: noqa: F811 fixtures are imported and then asked for by name

import asyncio
import json
import os
import threading
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema  # type: ignore[import-untyped]
import pytest
import requests
import schemathesis
from hypothesis import HealthCheck, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    ignored_auth,
    missing_required_header,
    negative_data_rejection,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
    unsupported_method,
    use_after_free,
)

from tests.web.chat.client import Talk
from tests.web.conftest import Door, door, migrated_file, open_door, settings_changes, talk  # noqa: F401 fixtures
from web.chat.messages import OUTCOMES, TYPES
from web.chat.openapi import document

CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    negative_data_rejection,
    ignored_auth,
    missing_required_header,
    unsupported_method,
    use_after_free,
]


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory, migrated_file: Path) -> Iterator[str]:
    """A public door in a thread of its own, with limits that let a tester through."""
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()

    def wait(coroutine: Any) -> Any:
        return asyncio.run_coroutine_threadsafe(coroutine, loop).result(60)

    opening = open_door(
        tmp_path_factory.mktemp("openapi"),
        migrated_file,
        {"messages_per_minute": 100_000, "conversations_per_minute": 100_000},
    )
    door: Door = wait(opening.__aenter__())
    yield door.address
    wait(opening.__aexit__(None, None, None))
    loop.call_soon_threadsafe(loop.stop)
    thread.join()


# A text that is too long is a 413 by contract; schemathesis expects 422 there.
REFUSALS = ["400", "401", "403", "404", "405", "406", "409", "413", "415", "422", "423", "429", "5xx"]
config = schemathesis.Config.from_dict({"checks": {"negative_data_rejection": {"expected-statuses": REFUSALS}}})
schema = schemathesis.openapi.from_dict(document(), config=config)


@schema.parametrize()
@settings(
    max_examples=int(os.environ.get("OPENAPI_EXAMPLES", "25")),
    deadline=None,
    suppress_health_check=list(HealthCheck),
    derandomize=True,
)
def test_the_running_application_keeps_to_its_description(case: Any, address: str) -> None:
    headers = {}
    path = case.operation.path
    if path.startswith("/chat/v1/referrals"):
        headers["X-Forwarded-For"] = f"203.0.113.{uuid.uuid4().int % 250}"
    elif case.operation.definition.raw.get("security"):
        started = requests.post(f"{address}/chat/v1/conversations", json={"municipality": "999997"}, timeout=10)
        headers["Authorization"] = f"Bearer {started.json()['token']}"
    case.call_and_validate(base_url=address, headers=headers, checks=CHECKS, timeout=15)


def test_the_published_description_is_this_one_and_valid(address: str) -> None:
    assert requests.get(f"{address}/chat/v1/openapi.json", timeout=10).json() == document()
    assert document()["openapi"].startswith("3.1")
    operations = [operation["operationId"] for path in document()["paths"].values() for operation in path.values()]
    assert len(operations) == len(set(operations))


def test_the_description_names_every_message_type_field_and_outcome_the_code_knows() -> None:
    schemas = document()["components"]["schemas"]
    assert set(schemas["Message"]["discriminator"]["mapping"]) == set(TYPES)
    assert schemas["Reply"]["properties"]["outcome"]["enum"] == list(OUTCOMES)
    for kind, reference in schemas["Message"]["discriminator"]["mapping"].items():
        described = set(schemas[reference.rpartition("/")[2]]["properties"])
        assert described == {"id", "type", "language", *TYPES[kind]}, kind


def checker(name: str) -> jsonschema.Draft202012Validator:
    schema = {"$ref": f"#/components/schemas/{name}", "components": document()["components"]}
    return jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())


async def test_a_whole_talk_with_every_kind_of_message_fits_the_description(talk: Talk) -> None:
    checker("Started").validate(await talk.start())
    seen: set[str] = set()

    def check(reply: dict[str, Any]) -> dict[str, Any]:
        checker("Reply").validate(reply)
        seen.update(message["type"] for message in reply["messages"])
        return reply

    for text in ("相談です", "迷う", "手順", "もう死にたい", "私の電話番号は090-1234-5678です。相談です"):
        check(await talk.answer(text))
    reply = check(await talk.answer("訪問してほしい"))
    for label in ("いいえ", "はい", "自分", "南町"):
        reply = check(await talk.press_label(reply, label))
    for text in ("安心花子", "03-1234-5678", "いつでも", "なし"):
        reply = check(await talk.answer(text))
    reply = check(await talk.press_label(reply, "送"))
    check(await talk.press_label(talk.started, "English"))
    assert seen == set(TYPES)
    _, so_far = await talk.call("GET", "/chat/v1/messages")
    checker("SoFar").validate(json.loads(json.dumps(so_far)))
