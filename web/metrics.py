"""Figures of the public door for the operator (Prometheus): counts and times, nothing anybody wrote."""

from __future__ import annotations

from aiohttp import web
from prometheus_client import CollectorRegistry, Counter, Histogram, generate_latest

from web.addresses import is_from_this_machine

REGISTRY = CollectorRegistry()
_REQUESTS = Counter("anshin_requests", "Answers of the public door.", ("route", "method", "status"), registry=REGISTRY)
_SECONDS = Histogram(
    "anshin_request_seconds",
    "Time to answer.",
    ("route",),
    buckets=(0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10),
    registry=REGISTRY,
)
_TURNS = Counter(
    "anshin_turns", "Messages of residents by what became of them.", ("outcome", "language"), registry=REGISTRY
)
_REDACTED = Counter("anshin_secrets_removed", "Messages from which a secret was removed.", registry=REGISTRY)
_METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})


def count_request(route: str, method: str, status: int, seconds: float) -> None:
    """Count one answer."""
    _REQUESTS.labels(route, method if method in _METHODS else "other", str(status)).inc()
    _SECONDS.labels(route).observe(seconds)


def count_turn(outcome: str, language: str) -> None:
    """Count one message of a resident; `outcome` also `engine_away` and `failed`."""
    _TURNS.labels(outcome, language).inc()


def count_redaction() -> None:
    """Count a message from which a secret was removed."""
    _REDACTED.inc()


async def show_metrics(request: web.Request) -> web.Response:
    """`GET /metrics`, on this machine only: to everybody else there is no such page."""
    if not is_from_this_machine(request):
        raise web.HTTPNotFound
    return web.Response(
        body=generate_latest(REGISTRY), headers={"Content-Type": "text/plain; version=0.0.4; charset=utf-8"}
    )


def setup(app: web.Application) -> None:
    """Put `/metrics` on the map."""
    app.router.add_get("/metrics", show_metrics)
