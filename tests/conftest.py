"""What every test tree shares: tests that need a PostgreSQL server carry its mark, however they come by it."""

from __future__ import annotations

import pytest

NEEDS_A_SERVER = {"postgresql_url", "postgresql_server", "postgresql_template"}


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark before `-m` chooses, so that `make test` runs on a machine without PostgreSQL."""
    for item in items:
        parameters = getattr(getattr(item, "callspec", None), "params", {})
        if "postgresql" in map(str, parameters.values()) or NEEDS_A_SERVER & set(getattr(item, "fixturenames", ())):
            item.add_marker(pytest.mark.postgresql)
