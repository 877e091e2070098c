"""The two towns of the page tests."""

from tests.web.desk.world import https, seeded, server, visitor, world

__all__ = ["https", "seeded", "server", "visitor", "world"]
