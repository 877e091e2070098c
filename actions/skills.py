"""Which action is which skill, as the engine's rules call them."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.interfaces import Action, Tracker

from actions.answer import Skill, answer
from actions.command import obey_command
from actions.concern import heard_concern
from actions.desk import Desk
from actions.failures import say_trouble
from actions.follow_on import follow_on
from actions.loss import heard_loss, heard_other_deed
from actions.others import heard_of_other, heard_part, keep_others
from actions.pick import pick
from actions.reply import Reply
from actions.settled import heard_settled
from actions.steps import walk_steps
from actions.switch import change_audience, change_language, heard_in_words, start_over
from actions.talk import introduce_bot, ping, small_talk
from actions.tell import speak_easier, tell_more
from actions.turn import Turn, read_turn
from actions.visit import heard_of_strangers, offer_visit
from actions.visit_trouble import heard_trouble
from supporters.core.errors import AnshinError

DEADLINE_SECONDS = 4.5
"""A little less than the engine waits, so that a slow action is an error here and not a riddle there."""

SKILLS: Mapping[str, Skill] = {
    "action_answer": answer,
    "action_walk_steps": walk_steps,
    "action_tell_more": tell_more,
    "action_speak_easier": speak_easier,
    "action_follow_on": follow_on,
    "action_pick": pick,
    "action_change_language": change_language,
    "action_change_audience": change_audience,
    "action_start_over": start_over,
    "action_small_talk": small_talk,
    "action_introduce_bot": introduce_bot,
    "action_offer_visit": offer_visit,
    "action_obey_command": obey_command,
    "action_ping": ping,
}


LISTENERS: tuple[Callable[[Desk, Turn], Awaitable[Reply | None]], ...] = (
    heard_trouble,
    heard_loss,
    heard_of_other,
    heard_in_words,
    heard_of_strangers,
    heard_settled,
    heard_concern,
    heard_part,
    heard_other_deed,
)


async def heard(desk: Desk, turn: Turn) -> Reply | None:
    """Answer what the words alone tell, whatever the engine took them for; None if they tell nothing of the kind."""
    for listen in LISTENERS if turn.text else ():
        spoken = await listen(desk, turn)
        if spoken is not None:
            return spoken
    return None


async def carry_out(desk: Desk, name: str, state: Mapping[str, Any]) -> Reply:
    """Carry out one action.

    Args:
        desk: What skills have at hand.
        name: The action's name.
        state: The tracker as the engine sends it.

    Raises:
        TimeoutError: If it takes longer than the deadline.
        Exception: Whatever is not the services' way of saying no: the engine discards the turn.
    """
    turn = read_turn(state)
    try:
        async with asyncio.timeout(DEADLINE_SECONDS):
            reply = await keep_others(desk, turn, await heard(desk, turn) or await SKILLS[name](desk, turn))
    except AnshinError as error:
        reply = say_trouble(desk, turn, error)
    if reply.audience is None and turn.is_of_child:
        reply.audience = "parent"  # a danger told next is then answered to the parent
    return reply


class SkillAction(Action):
    """One skill in the clothes of a custom action.

    Args:
        name: The action's name.
        desk: What skills have at hand.
    """

    def __init__(self, name: str, desk: Desk) -> None:
        self._name, self._desk = name, desk

    def name(self) -> str:
        """Return the action's name."""
        return self._name

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Any) -> list[dict[str, Any]]:
        """Say exactly one reply and return the slots to set."""
        state = {
            "sender_id": tracker.sender_id,
            "slots": tracker.slots,
            "latest_message": tracker.latest_message,
            "events": tracker.events,
        }
        reply = await carry_out(self._desk, self._name, state)
        dispatcher.utter_message(json_message=reply.as_json())
        return [SlotSet(slot, value) for slot, value in reply.remember.items()]
