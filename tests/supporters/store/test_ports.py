"""The store offers everything services ask for."""

import inspect
from typing import Any, get_type_hints

import pytest

from supporters.services import ports
from supporters.store.codec import hints_of
from supporters.store.records import Records
from supporters.store.unit_of_work import SqlUnitOfWork, SqlUnitsOfWork


async def _repositories(units: SqlUnitsOfWork) -> dict[str, object]:
    async with units("*", write=False) as uow:
        return {name: getattr(uow, name) for name in get_type_hints(ports.UnitOfWork)}


async def test_every_method_of_every_port_is_implemented_with_the_same_parameters(units: SqlUnitsOfWork) -> None:
    missing: list[str] = []
    for name, repository in (await _repositories(units)).items():
        protocol = get_type_hints(ports.UnitOfWork)[name]
        for method, asked in inspect.getmembers(protocol, inspect.isfunction):
            if method.startswith("_"):
                continue
            given = getattr(repository, method, None)
            if given is None:
                missing.append(f"{name}.{method}")
                continue
            wanted = [(p.name, p.kind) for p in list(inspect.signature(asked).parameters.values())[1:]]
            offered = [(p.name, p.kind) for p in inspect.signature(given).parameters.values()]
            if wanted != offered:
                missing.append(f"{name}.{method}{offered} instead of {wanted}")
    assert missing == []


def test_the_unit_of_work_declares_the_same_repositories_as_the_port() -> None:
    assert get_type_hints(SqlUnitOfWork).keys() == get_type_hints(ports.UnitOfWork).keys()


async def test_nothing_is_readable_after_the_commit(units: SqlUnitsOfWork) -> None:
    async with units("*") as uow:
        await uow.commit()
        with pytest.raises(Exception, match="closed"):
            await uow.municipalities.every()
        with pytest.raises(RuntimeError):
            await uow.commit()


def test_every_field_of_core_has_its_column_and_no_column_is_left_over() -> None:
    differences = {}
    for records in _all_records(Records):
        wanted, kept = set(hints_of(records.kind)), {column.name for column in records.table.columns} - {"number"}
        if wanted != kept:
            differences[records.table.name] = wanted ^ kept
    assert differences == {}


def _all_records(kind: type[Records[Any]]) -> list[type[Records[Any]]]:
    return [found for child in kind.__subclasses__() for found in (child, *_all_records(child))]
