"""Between core's frozen dataclasses and rows: one column per field, nested values as JSON."""

from __future__ import annotations

import types
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from enum import StrEnum
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")


def to_columns(thing: object) -> dict[str, Any]:
    """The column values of a dataclass, by field name; enums as their codes, tuples and mappings as JSON values."""
    return {field.name: _plain(getattr(thing, field.name)) for field in fields(thing)}  # type: ignore[arg-type]


def from_columns(kind: type[T], row: Mapping[str, Any]) -> T:
    """The dataclass `kind` a row stands for. Columns it does not know are ignored; absent ones take its defaults."""
    return kind(**{name: _typed(hint, row[name]) for name, hint in hints_of(kind).items() if name in row})


_hints: dict[type[Any], dict[str, Any]] = {}


def hints_of(kind: type[Any]) -> dict[str, Any]:
    """Field name → resolved type of a dataclass; resolved once, because resolving is slow."""
    if kind not in _hints:
        resolved = get_type_hints(kind)
        _hints[kind] = {field.name: resolved[field.name] for field in fields(kind)}
    return _hints[kind]


def _plain(value: Any) -> Any:
    if isinstance(value, StrEnum):
        return value.value
    if is_dataclass(value) and not isinstance(value, type):
        return to_columns(value)
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, (tuple, list, set, frozenset)):
        return [_plain(item) for item in value]
    return value


def _typed(hint: Any, value: Any) -> Any:
    if value is None:
        return None
    origin, arguments = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        return _typed(next(part for part in arguments if part is not type(None)), value)
    if origin is tuple:
        if len(arguments) == 2 and arguments[1] is Ellipsis:
            return tuple(_typed(arguments[0], item) for item in value)
        return tuple(_typed(part, item) for part, item in zip(arguments, value, strict=True))
    if isinstance(hint, type):
        if issubclass(hint, StrEnum):
            return hint(value)
        if is_dataclass(hint):
            return from_columns(hint, value)
        if issubclass(hint, bytes):
            return bytes(value)
    return value
