"""Alerts: warn everybody of a town for a while."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from supporters.core.accounts import OFFICE, ActingUser, Role, check_role, works_for
from supporters.core.alerts import Alert, check_alert, is_live
from supporters.core.errors import NotAllowed, NotFound
from supporters.services.journal import new_id, note
from supporters.services.ports import Ports


async def raise_alert(
    ports: Ports,
    *,
    texts: Mapping[str, str],
    source_url: str,
    topic: str | None = None,
    starts_at: datetime,
    ends_at: datetime,
    national: bool = False,
    acting_user: ActingUser,
    now: datetime,
) -> Alert:
    """Warn the town (office; `national` is for the system only).

    Raises:
        NotAllowed, FieldInvalid (no Japanese text, no https source, ends before it starts).
    """
    check_role(acting_user, frozenset({Role.SYSTEM}) if national else OFFICE)
    check_alert(texts=texts, source_url=source_url, starts_at=starts_at, ends_at=ends_at, now=now)
    alert = Alert(
        id=new_id(),
        owner=None if national else acting_user.municipality,
        topic=topic,
        texts=dict(texts),
        source_url=source_url,
        starts_at=starts_at,
        ends_at=ends_at,
        created_by=acting_user.id,
    )
    async with ports.unit_of_work(acting_user.municipality) as uow:
        await uow.alerts.add(alert)
        await note(
            uow, "raise", "alert", alert.id, municipality=acting_user.municipality, acting_user=acting_user, now=now
        )
        await uow.commit()
    return alert


async def withdraw_alert(ports: Ports, alert_id: str, *, acting_user: ActingUser, now: datetime) -> Alert:
    """Stop showing it (office of the owner).

    Raises:
        NotFound, NotAllowed.
    """
    check_role(acting_user, OFFICE | {Role.SYSTEM})
    async with ports.unit_of_work(acting_user.municipality) as uow:
        alert = await uow.alerts.find(alert_id)
        if alert is None or (alert.owner is not None and not works_for(acting_user, alert.owner)):
            raise NotFound
        if alert.owner is None and acting_user.role is not Role.SYSTEM:
            raise NotAllowed(what="national_alert")
        if alert.withdrawn_at is None:
            alert = await uow.alerts.save(replace(alert, withdrawn_at=now))
            await note(
                uow,
                "withdraw",
                "alert",
                alert.id,
                municipality=acting_user.municipality,
                acting_user=acting_user,
                now=now,
            )
            await uow.commit()
    return alert


async def live_alerts(ports: Ports, municipality: str, *, now: datetime) -> Sequence[Alert]:
    """What is shown in this town now: its own first, then national. Public."""
    async with ports.unit_of_work(municipality, write=False) as uow:
        alerts = [*await uow.alerts.of(municipality), *await uow.alerts.of(None)]
    return [alert for alert in alerts if is_live(alert, now=now)]


async def list_alerts(ports: Ports, *, acting_user: ActingUser) -> Sequence[Alert]:
    """The town's alerts, newest first (office).

    Raises:
        NotAllowed.
    """
    check_role(acting_user, OFFICE)
    async with ports.unit_of_work(acting_user.municipality, write=False) as uow:
        return await uow.alerts.of(acting_user.municipality)
