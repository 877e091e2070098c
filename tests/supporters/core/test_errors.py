"""The error tree: drawn as it is, each leaf with a code of its own."""

from __future__ import annotations

import re

from supporters.core import errors


def test_every_code_is_drawn_in_the_docstring_and_nothing_else_is() -> None:
    drawn = re.findall(r"[├└]── (\w+) +(\w+)(?=\s)", errors.__doc__ or "")
    real = {(leaf.__name__, leaf.code) for leaf in errors.leaves()}
    assert real <= set(drawn)
    names = {name for name, _ in drawn} | set(re.findall(r"[├└]── (\w+)$", errors.__doc__ or "", re.M))
    classes = {
        name for name, kind in vars(errors).items() if isinstance(kind, type) and kind.__module__ == errors.__name__
    }
    assert names == classes - {"AnshinError"}


def test_codes_are_unique() -> None:
    codes = [leaf.code for leaf in errors.leaves()]
    assert len(codes) == len(set(codes))


def test_leaves_can_be_raised_and_carry_facts_only() -> None:
    error = errors.PinWrong(3)
    assert (error.code, error.facts, str(error)) == ("pin_wrong", {"attempts_left": 3}, "pin_wrong")
