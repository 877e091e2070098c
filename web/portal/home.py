"""The supporter's first page: what to do now, offers, cases."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from aiohttp import web

from supporters.core.errors import SupporterNotEligible
from supporters.core.referrals import Referral
from supporters.core.supporters import Supporter, reason_not_eligible
from supporters.core.visits import BUSY, Visit, VisitState
from supporters.services import offers, supporters, visits
from web.desk import clock
from web.desk.desk import Desk


@dataclass(frozen=True, slots=True)
class Case:
    """An accepted referral with the supporter's visit that matters now, if any."""

    referral: Referral
    visit: Visit | None


async def show_home(desk: Desk) -> web.StreamResponse:
    """Everything that waits for this supporter, the most urgent first."""
    supporter = await own_supporter(desk)
    reason = reason_not_eligible(supporter, today_on=desk.now.astimezone(clock.JAPAN).date())
    own_visits = await visits.list_visits(desk.ports, acting_user=desk.acting_user, now=desk.now)
    try:
        accepted = await offers.list_accepted(desk.ports, acting_user=desk.acting_user, now=desk.now)
    except SupporterNotEligible:
        accepted = []
    return desk.show(
        "portal/home.html",
        supporter=supporter,
        reason=reason,
        offers=await offers.list_offers(desk.ports, acting_user=desk.acting_user, now=desk.now),
        cases=[Case(referral, current_visit(own_visits, referral.id)) for referral in accepted],
        on_site=[visit for visit in own_visits if visit.state is VisitState.ON_SITE],
        due=[visit for visit in own_visits if visit.state is VisitState.LEFT],
        coming=[visit for visit in own_visits if visit.state is VisitState.SET],
    )


async def show_history(desk: Desk) -> web.StreamResponse:
    """Past offers and visits, without personal data."""
    return desk.show(
        "portal/history.html",
        offers=await offers.list_past_offers(desk.ports, acting_user=desk.acting_user),
        visits=list(reversed(await visits.list_visits(desk.ports, acting_user=desk.acting_user, now=desk.now))),
    )


async def show_rules(desk: Desk) -> web.StreamResponse:
    """What a visitor does and must never do; to be printed and carried."""
    return desk.show("portal/rules.html")


async def change_availability(desk: Desk) -> web.StreamResponse:
    """Be asked, or not for now."""
    available = (await desk.form()).value("available") == "yes"
    await supporters.set_availability(
        desk.ports,
        supporters.own_supporter_id(desk.acting_user),
        available=available,
        acting_user=desk.acting_user,
        now=desk.now,
    )
    return desk.go("/portal", done="available" if available else "resting")


async def own_supporter(desk: Desk) -> Supporter:
    """The supporter who is signed in."""
    user = desk.acting_user
    async with desk.ports.unit_of_work(user.municipality, write=False) as uow:
        return await supporters.access_supporter(uow, supporters.own_supporter_id(user), acting_user=user)


def current_visit(own_visits: Sequence[Visit], referral_id: str) -> Visit | None:
    """The visit of a referral that is planned or going on, else the one whose report is due, else the last one."""
    of_referral = [visit for visit in own_visits if visit.referral_id == referral_id]
    for states in (BUSY, frozenset({VisitState.LEFT}), frozenset({VisitState.REPORTED})):
        found = [visit for visit in of_referral if visit.state in states]
        if found:
            return found[-1]
    return None
