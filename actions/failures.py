"""The one place where an error of the services becomes a reply. Every leaf of the tree has its words here."""

from __future__ import annotations

from actions.desk import Desk
from actions.reply import Reply, text_message
from actions.turn import Turn
from supporters.core.errors import AnshinError

PHRASES: dict[str, str] = {
    "not_found": "trouble.not_found",
    "municipality_unknown": "trouble.town",
    "conversation_unknown": "trouble.not_found",
    "not_allowed": "trouble.not_allowed",
    "sign_in_failed": "trouble.sign_in",
    "sign_in_locked": "trouble.sign_in",
    "session_expired": "trouble.sign_in",
    "invitation_invalid": "trouble.sign_in",
    "pin_wrong": "trouble.sign_in",
    "pin_locked": "trouble.sign_in",
    "stale_version": "trouble.conflict",
    "transition_not_allowed": "trouble.conflict",
    "offer_taken": "trouble.conflict",
    "offer_closed": "trouble.conflict",
    "visit_overlaps": "trouble.conflict",
    "already_exists": "trouble.conflict",
    "message_reused": "trouble.conflict",
    "draft_expired": "trouble.draft",
    "draft_closed": "trouble.draft",
    "field_invalid": "trouble.invalid",
    "municipality_code_invalid": "trouble.town",
    "password_too_weak": "trouble.invalid",
    "entry_not_publishable": "trouble.invalid",
    "report_incomplete": "trouble.invalid",
    "topic_not_for_visits": "visit_offer.not_suitable",
    "supporter_not_eligible": "trouble.supporter",
    "delivery_failed": "trouble.delivery",
}
"""Code of the error to key of the phrase."""


def say_trouble(desk: Desk, turn: Turn, error: AnshinError) -> Reply:
    """Return an error as a reply in the resident's language. Nothing of what they wrote is repeated."""
    words = desk.say(PHRASES[error.code], turn)
    decision = {"error": error.code}
    return Reply(
        "guidance", turn.language, [text_message(turn.language, words)], turn.audience, turn.topic, decision=decision
    )
