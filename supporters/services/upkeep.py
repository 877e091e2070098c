"""What the worker does every minute, in the order of `run_all`. Each is safe to run twice and from two workers."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial

from supporters.core.accounts import system_user
from supporters.core.ageing import alarms
from supporters.core.drafts import DraftState
from supporters.core.municipalities import EVERYWHERE
from supporters.core.offers import OfferState
from supporters.core.outbox import LetterKind
from supporters.core.referrals import ENDED, OPEN, Completion, Referral, Status, Verb, move
from supporters.core.reports import says_done
from supporters.core.retention import DRAFT_DAYS, Due, what_is_due
from supporters.core.visits import UNFINISHED
from supporters.services.audit import chain_audit
from supporters.services.journal import note, post
from supporters.services.outbox import deliver_due
from supporters.services.ports import Ports, UnitOfWork
from supporters.services.races import again_if_stale
from supporters.services.referrals import erase_personal
from supporters.services.releasing import town_of, wind_up

_WORKER = system_user("worker")


@dataclass(frozen=True, slots=True, kw_only=True)
class Upkeep:
    """How much was done in one round."""

    drafts_expired: int
    offers_expired: int
    escalated: int
    completed: int
    purged: int
    chained: int
    delivered: int


async def expire_drafts(ports: Ports, *, now: datetime) -> int:
    """Expire drafts that waited too long and erase their answers; how many."""

    async def expire() -> int:
        async with ports.unit_of_work(EVERYWHERE) as uow:
            expired = await uow.drafts.expired(now)
            for draft in expired:
                await uow.drafts.save(replace(draft, state=DraftState.EXPIRED, answers_sealed=None))
                await note(
                    uow, "expire", "draft", draft.id, municipality=draft.municipality, acting_user=_WORKER, now=now
                )
            await uow.commit()
        return len(expired)

    return await again_if_stale(expire)


async def expire_offers(ports: Ports, *, now: datetime) -> int:
    """Expire unanswered offers; how many. A referral left without open offers goes to the office by the ageing clock."""

    async def expire() -> int:
        async with ports.unit_of_work(EVERYWHERE) as uow:
            expired = await uow.offers.open_until(now)
            for offer in expired:
                await uow.offers.save(replace(offer, state=OfferState.EXPIRED, answered_at=now))
                await note(
                    uow, "expire", "offer", offer.id, municipality=offer.municipality, acting_user=_WORKER, now=now
                )
            await uow.commit()
        return len(expired)

    return await again_if_stale(expire)


async def escalate_ageing(ports: Ports, *, now: datetime) -> int:
    """Tell the office of every referral that waits too long, once per alarm; how many letters."""
    async with ports.unit_of_work(EVERYWHERE, write=False) as uow:
        waiting = {referral.id: referral for referral in await uow.referrals.every(statuses=OPEN)}
        for visit in await uow.visits.unfinished():
            if visit.referral_id not in waiting:
                referral = await uow.referrals.find(visit.referral_id)
                if referral is not None:
                    waiting[referral.id] = referral
        late = [referral.id for referral in waiting.values() if await _new_alarms(uow, referral, now=now)]
    letters = 0
    for referral_id in late:
        letters += await again_if_stale(partial(_escalate, ports, referral_id, now=now))
    return letters


async def complete_unconfirmed(ports: Ports, *, now: datetime) -> int:
    """Complete, "unconfirmed", what was reported the town's number of days ago; how many."""
    async with ports.unit_of_work(EVERYWHERE, write=False) as uow:
        candidates = await uow.referrals.every(statuses=frozenset({Status.IN_PROGRESS}))
    completed = 0
    for referral in candidates:
        completed += await again_if_stale(partial(_complete, ports, referral.id, now=now))
    return completed


async def purge(ports: Ports, *, now: datetime) -> int:
    """Erase and delete by each town's retention days; how many things. An open concern holds its referral."""
    purged = 0
    async with ports.unit_of_work(EVERYWHERE, write=False) as uow:
        towns = await uow.municipalities.every()
        ended = await uow.referrals.every(statuses=ENDED)
    settings = {town.code: town.settings for town in towns}
    for referral in ended:
        due = what_is_due(referral, settings[referral.municipality], now=now)
        if due is not None:
            purged += await again_if_stale(partial(_purge_referral, ports, referral.id, due, now=now))
    async with ports.unit_of_work(EVERYWHERE) as uow:
        for town in towns:
            rules = town.settings
            purged += await uow.conversations.remove_expired(
                town.code, ended_before=now - timedelta(days=rules.conversation_retention_days)
            )
            purged += await uow.questions.remove_asked_before(
                town.code, now - timedelta(days=rules.question_retention_days)
            )
        purged += await uow.drafts.remove_opened_before(now - timedelta(days=DRAFT_DAYS))
        purged += await uow.sessions.remove_expired(now)
        await uow.commit()
    return purged


async def run_all(ports: Ports, *, now: datetime) -> Upkeep:
    """One round of everything, then chain the audit and deliver the outbox."""
    return Upkeep(
        drafts_expired=await expire_drafts(ports, now=now),
        offers_expired=await expire_offers(ports, now=now),
        escalated=await escalate_ageing(ports, now=now),
        completed=await complete_unconfirmed(ports, now=now),
        purged=await purge(ports, now=now),
        chained=await chain_audit(ports, now=now),
        delivered=await deliver_due(ports, now=now),
    )


async def _new_alarms(uow: UnitOfWork, referral: Referral, *, now: datetime) -> tuple[str, ...]:
    due = alarms(referral, await uow.visits.of_referral(referral.id), now=now)
    return tuple(alarm for alarm in due if alarm not in referral.escalated)


async def _escalate(ports: Ports, referral_id: str, *, now: datetime) -> int:
    async with ports.unit_of_work(EVERYWHERE) as uow:
        referral = await uow.referrals.find(referral_id)
        if referral is None:
            return 0
        fresh = await _new_alarms(uow, referral, now=now)
        if fresh:
            await uow.referrals.save(replace(referral, escalated=(*referral.escalated, *fresh)))
        for alarm in fresh:
            kind, _, visit_id = alarm.partition(":")
            await post(
                uow,
                LetterKind.ESCALATION,
                municipality=referral.municipality,
                referral_id=referral.id,
                visit_id=visit_id or None,
                facts={"alarm": kind, "topic": referral.topic},
                now=now,
            )
            await note(
                uow,
                "escalate",
                "referral",
                referral.id,
                municipality=referral.municipality,
                acting_user=_WORKER,
                now=now,
                alarm=kind,
            )
        await uow.commit()
    return len(fresh)


async def _complete(ports: Ports, referral_id: str, *, now: datetime) -> int:
    async with ports.unit_of_work(EVERYWHERE) as uow:
        referral = await uow.referrals.find(referral_id)
        if referral is None or referral.status is not Status.IN_PROGRESS or referral.reported_at is None:
            return 0
        town = await town_of(uow, referral)
        if now < referral.reported_at + timedelta(days=town.settings.auto_complete_days):
            return 0
        if any(visit.state in UNFINISHED for visit in await uow.visits.of_referral(referral.id)):
            return 0
        if not says_done(await uow.reports.of_referral(referral.id)):
            return 0  # silence never closes what the supporter left unsolved: the office must look
        moved = move(referral, Verb.COMPLETE_UNCONFIRMED, role=_WORKER.role, now=now, completion=Completion.UNCONFIRMED)
        await wind_up(uow, moved, acting_user=_WORKER, now=now)
        await uow.referrals.save(moved)
        await note(
            uow,
            Verb.COMPLETE_UNCONFIRMED,
            "referral",
            referral.id,
            municipality=referral.municipality,
            acting_user=_WORKER,
            now=now,
            status=moved.status,
        )
        await post(
            uow,
            LetterKind.REFERRAL_COMPLETED,
            municipality=referral.municipality,
            referral_id=referral.id,
            facts={"completion": str(Completion.UNCONFIRMED)},
            now=now,
        )
        await uow.commit()
    return 1


async def _purge_referral(ports: Ports, referral_id: str, due: Due, *, now: datetime) -> int:
    async with ports.unit_of_work(EVERYWHERE) as uow:
        referral = await uow.referrals.find(referral_id)
        if referral is None or referral.status not in ENDED:
            return 0
        if any(concern.closed_at is None for concern in await uow.concerns.of_referral(referral.id)):
            return 0
        if any(visit.state in UNFINISHED for visit in await uow.visits.of_referral(referral.id)):
            return 0
        if due is Due.CASE:
            await uow.referrals.remove(referral.id)
        else:
            await uow.referrals.save(await erase_personal(uow, referral))
        await note(
            uow,
            "purge",
            "referral",
            referral.id,
            municipality=referral.municipality,
            acting_user=_WORKER,
            now=now,
            what=due,
        )
        await uow.commit()
    return 1
