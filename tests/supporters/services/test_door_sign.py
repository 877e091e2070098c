"""The door sign names what is really there, and leaves nothing public out."""

from __future__ import annotations

import importlib
import inspect
import re
from collections.abc import Iterator

import supporters.services as room

INSIDE = {"journal", "sealing", "areas", "answers", "sending", "releasing", "races", "ports"}


def signed() -> Iterator[tuple[str, str]]:
    module = ""
    for line in (room.__doc__ or "").split("named")[0].split("acting_user: ActingUser`.")[-1].splitlines():
        found = re.match(r"([a-z]+)  +|  +", line)
        if found and "Shared inside" not in line:
            module = found[1] or module
            for name in re.findall(r"(?<![(`])\b[a-z_]+\b(?!\))", line[found.end() :]):
                yield module, name


def test_every_name_on_the_sign_is_a_function_and_every_use_case_is_on_it() -> None:
    names = set(signed())
    assert len(names) > 100
    for module, name in names:
        assert callable(getattr(importlib.import_module(f"supporters.services.{module}"), name)), (module, name)
    for module in {module for module, _ in names}:
        loaded = importlib.import_module(f"supporters.services.{module}")
        for name, function in inspect.getmembers(loaded, inspect.iscoroutinefunction):
            if function.__module__ == loaded.__name__ and not name.startswith("_") and name != "erase_personal":
                assert (module, name) in names, (module, name)
