"""Simple figures: requests by status, answers by topic, questions without an answer. Counts, never people."""

from __future__ import annotations

from collections import Counter

from aiohttp import web

from supporters.services import feedback, questions, referrals
from web.desk.desk import Desk


async def show_figures(desk: Desk) -> web.StreamResponse:
    """Everything on one page."""
    user = desk.acting_user
    found = await referrals.list_referrals(desk.ports, acting_user=user, now=desk.now)
    asked = await questions.list_questions(desk.ports, acting_user=user)
    return desk.show(
        "console/figures.html",
        by_status=Counter(referral.status.value for referral in found),
        by_topic=Counter(referral.topic for referral in found).most_common(10),
        total=len(found),
        by_question=Counter(question.state.value for question in asked),
        feedback=await feedback.count_feedback(desk.ports, acting_user=user),
    )


async def show_embed(desk: Desk) -> web.StreamResponse:
    """What the town's web master pastes into the town's site."""
    return desk.show("console/embed.html", public_url=desk.room.public_url)
