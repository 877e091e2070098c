"""One turn of the talk: understood, answered, and written down only when all of it worked."""

from __future__ import annotations

from typing import Any

from rasa.core.actions.action import Action, RemoteAction
from rasa.core.channels.channel import CollectingOutputChannel, OutputChannel, UserMessage
from rasa.core.lock_store import InMemoryLockStore
from rasa.core.nlg import NaturalLanguageGenerator, TemplatedNaturalLanguageGenerator
from rasa.core.policies.policy import PolicyPrediction
from rasa.core.processor import MessageProcessor
from rasa.shared.core.events import ActionExecuted, BotUttered, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from bot.errand import ActionServer
from bot.tracker import ConversationStore


class TurnFailed(Exception):
    """The turn gave no reply. Nothing of it was written. Holds no text of a resident."""


class TurnProcessor(MessageProcessor):
    """Rasa's processor with three differences.

    An action that fails ends the turn (Rasa logs it, goes on and saves the turn as if all were well). The conversation is written once, at the
    very end, after the reply was seen to be there; until then every change lives in a tracker object that is thrown away on failure. And a
    message that was answered before gets the same reply again.
    """

    def __init__(self, model_path: str, tracker_store: ConversationStore, action_server: ActionServer) -> None:
        """Load a model.

        Args:
            model_path: The model's file; its hash was checked by the caller.
            tracker_store: Where conversations are kept.
            action_server: Who carries out the rules.
        """
        super().__init__(
            model_path=model_path,
            tracker_store=tracker_store,
            lock_store=InMemoryLockStore(),
            generator=TemplatedNaturalLanguageGenerator({}),
        )
        self.action_server = action_server

    async def take_turn(self, message: UserMessage) -> dict[str, Any]:
        """Answer one message and remember the turn.

        The caller holds the conversation's lock.

        Returns:
            The reply, as the action gave it.

        Raises:
            TurnFailed: If no rule led to a reply.
            ActionFailed: If the action server failed.
            Exception: Whatever the store or a component raises; the conversation is unchanged in every case.
        """
        tracker = await self.fetch_tracker_and_update_session(message.sender_id, message.output_channel)
        earlier = _reply_given(tracker, message.message_id)
        if earlier is not None:
            return earlier
        await self._handle_message_with_tracker(message, tracker)
        await self._run_prediction_loop(message.output_channel, tracker)
        reply = _reply_given(tracker, message.message_id)
        if reply is None or tracker.latest_action_name != "action_listen":
            raise TurnFailed("the rules led to no reply")
        await self.save_tracker(tracker)
        return reply

    async def _run_action(
        self,
        action: Action,
        tracker: DialogueStateTracker,
        output_channel: OutputChannel,
        nlg: NaturalLanguageGenerator,
        prediction: PolicyPrediction,
    ) -> bool:
        if isinstance(action, RemoteAction):
            reply, slots = await self.action_server.run(action.name(), tracker)
            events = [BotUttered(text=None, data={"custom": reply}), *slots]
        else:
            events = await action.run(output_channel, nlg, tracker, self.domain)
        self._log_action_on_tracker(tracker, action, events, prediction)
        return self.should_predict_another_action(action.name())


def spoken(conversation_id: str, message_id: str, text: str, metadata: dict[str, Any]) -> UserMessage:
    """Return a typed message. The caller made sure that no text starts with a slash."""
    return UserMessage(
        text=text,
        output_channel=CollectingOutputChannel(),
        sender_id=conversation_id,
        input_channel="anshin",
        message_id=message_id,
        metadata=metadata,
    )


def commanded(conversation_id: str, message_id: str, metadata: dict[str, Any]) -> UserMessage:
    """Return a pressed button: the intent is given, the command stands in the signed metadata, no text is read."""
    intent = {"name": "command", "confidence": 1.0}
    message = spoken(conversation_id, message_id, "/command", metadata)
    message.parse_data = {"text": "/command", "intent": intent, "intent_ranking": [intent], "entities": []}
    return message


def _reply_given(tracker: DialogueStateTracker, message_id: str) -> dict[str, Any] | None:
    found: dict[str, Any] | None = None
    for event in reversed(tracker.events):
        if isinstance(event, BotUttered):
            found = (event.data or {}).get("custom")
        elif isinstance(event, UserUttered):
            if event.message_id == message_id:
                return found
            found = None
        elif isinstance(event, ActionExecuted) and event.action_name == "action_session_start":
            return None
    return None
