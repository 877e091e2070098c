"""A resident who talks."""

from collections.abc import AsyncIterator

import aiohttp
import pytest

from tests.web.chat.client import Talk
from tests.web.conftest import Door


@pytest.fixture
async def talk(door: Door) -> AsyncIterator[Talk]:
    async with aiohttp.ClientSession() as session:
        yield Talk(session, door.address)
