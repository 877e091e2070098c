"""Conversations: a message is taken once, a failed one may come again, forgetting forgets."""

from __future__ import annotations

import asyncio

import pytest

from supporters.core.errors import ConversationUnknown, FieldInvalid, MessageReused, MunicipalityUnknown, StaleVersion
from supporters.services import conversations as talk
from supporters.services import drafts
from tests.supporters.services.conftest import ANSHIN, Town
from tests.supporters.services.fakes import NOON, hours, minutes


async def test_the_same_message_runs_once_and_its_reply_comes_back(town: Town) -> None:
    one = await talk.start_conversation(town.ports, municipality=ANSHIN, now=NOON)
    claims = await asyncio.gather(
        *(talk.begin_turn(town.ports, one.id, "m", body_hash="h", text="hi", now=NOON) for _ in range(5))
    )
    assert [claim.fresh for claim in claims].count(True) == 1
    await talk.finish_turn(town.ports, claims[0].turn, reply={"outcome": "answered"}, now=NOON)
    again = await talk.begin_turn(town.ports, one.id, "m", body_hash="h", text="hi", now=NOON)
    assert (again.fresh, again.turn.reply) == (False, {"outcome": "answered"})
    with pytest.raises(MessageReused):
        await talk.begin_turn(town.ports, one.id, "m", body_hash="other", text="hi", now=NOON)


async def test_a_failed_or_dead_turn_may_be_tried_again(town: Town) -> None:
    one = await talk.start_conversation(town.ports, municipality=ANSHIN, now=NOON)
    failed = await talk.begin_turn(town.ports, one.id, "m", body_hash="h", text="hi", now=NOON)
    await talk.abandon_turn(town.ports, failed.turn)
    assert (await talk.begin_turn(town.ports, one.id, "m", body_hash="h", text="hi", now=NOON)).fresh
    assert (await talk.begin_turn(town.ports, one.id, "m", body_hash="h", text="hi", now=NOON + minutes(1))).fresh
    assert await talk.list_turns(town.ports, one.id, now=NOON) == []


async def test_a_turn_taken_for_dead_leaves_its_successor_alone(town: Town) -> None:
    one = await talk.start_conversation(town.ports, municipality=ANSHIN, now=NOON)
    slow = await talk.begin_turn(town.ports, one.id, "m", body_hash="h", text="hi", now=NOON)
    quick = await talk.begin_turn(town.ports, one.id, "m", body_hash="h", text="hi", now=NOON + minutes(1))
    assert quick.fresh
    await talk.abandon_turn(town.ports, slow.turn)
    await talk.finish_turn(town.ports, quick.turn, reply={"outcome": "answered"}, now=NOON + minutes(1))
    with pytest.raises(StaleVersion):
        await talk.finish_turn(town.ports, slow.turn, reply={"outcome": "crisis"}, now=NOON + minutes(2))
    await talk.abandon_turn(town.ports, slow.turn)
    (kept,) = await talk.list_turns(town.ports, one.id, now=NOON + minutes(2))
    assert kept.reply == {"outcome": "answered"}


async def test_a_button_works_only_in_its_own_conversation(town: Town) -> None:
    one = await talk.start_conversation(town.ports, municipality=ANSHIN, now=NOON)
    two = await talk.start_conversation(town.ports, municipality=ANSHIN, now=NOON)
    button = talk.new_choice(one.id, label="はい", command={"name": "restart"}, now=NOON)
    claim = await talk.begin_turn(town.ports, one.id, "m", body_hash="h", text=None, now=NOON)
    await talk.finish_turn(town.ports, claim.turn, reply={}, choices=[button], now=NOON)
    assert await talk.find_choice(town.ports, one.id, button.id) == button
    assert await talk.find_choice(town.ports, two.id, button.id) is None
    await talk.remember_choices(town.ports, [talk.new_choice(two.id, label="x", command={}, now=NOON)])


async def test_forgetting_deletes_the_talk_and_an_unsent_draft(town: Town) -> None:
    one = await talk.start_conversation(town.ports, municipality=ANSHIN, now=NOON)
    running = await talk.begin_turn(town.ports, one.id, "m", body_hash="h", text="hi", now=NOON)
    draft_id = await town.draft(conversation=one.id)
    for _ in range(2):
        await talk.forget_conversation(town.ports, one.id, now=NOON)
    with pytest.raises(ConversationUnknown):
        await talk.find_conversation(town.ports, one.id, now=NOON)
    with pytest.raises(ConversationUnknown):
        await talk.begin_turn(town.ports, one.id, "m", body_hash="h", text="hi", now=NOON)
    with pytest.raises(ConversationUnknown):
        await talk.finish_turn(town.ports, running.turn, reply={}, now=NOON)
    assert await drafts.find_draft(town.ports, one.id, now=NOON) is None
    assert draft_id not in town.world.tables.rows["drafts"]


async def test_a_talk_lives_a_day_and_remembers_what_was_chosen(town: Town) -> None:
    one = await talk.start_conversation(town.ports, municipality=ANSHIN, now=NOON)
    await talk.choose_language(town.ports, one.id, "en", now=NOON)
    await talk.choose_audience(town.ports, one.id, "senior", now=NOON)
    found = await talk.find_conversation(town.ports, one.id, now=NOON)
    assert (found.language, found.audience) == ("en", "senior")
    with pytest.raises(ConversationUnknown):
        await talk.find_conversation(town.ports, one.id, now=NOON + hours(24))
    with pytest.raises(FieldInvalid):
        await talk.choose_language(town.ports, one.id, "tlh", now=NOON)
    with pytest.raises(MunicipalityUnknown):
        await talk.start_conversation(town.ports, municipality="000000", now=NOON)
