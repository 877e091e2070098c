"""Domain, rules, actions, messages and phrases agree."""

import re

import pytest
import yaml

from actions.desk import Desk
from actions.failures import PHRASES
from actions.skills import SKILLS
from faq.formats import read_topics
from supporters.core.errors import leaves
from tests.actions.conftest import ROOT, RULES, Talk

DOMAIN = yaml.safe_load((ROOT / "domain.yml").read_text(encoding="utf-8"))
CHAT_TYPES = {
    "text": {"text"},
    "answer": {
        "topic",
        "entry_id",
        "title",
        "text",
        "steps",
        "contacts",
        "sources",
        "urgency",
        "reviewed_on",
        "visit_suitable",
    },
    "choices": {"prompt", "choices"},
    "step": {"topic", "number", "of", "text", "choices"},
}


def test_every_topic_is_an_intent_and_every_intent_is_a_topic_or_a_skill() -> None:
    topics = {topic.id for topic in read_topics(ROOT / "data" / "topics.yml")}
    intents = set(DOMAIN["intents"])
    assert len(topics) == 72 and topics <= intents
    skills = intents - topics
    assert all(
        re.match(r"followup_|smalltalk_|change_", skill)
        or skill in {"request_visit", "start_over", "ask_bot", "out_of_scope", "nlu_fallback", "command"}
        for skill in skills
    )


def test_every_intent_has_one_rule_and_every_rule_one_action_that_exists() -> None:
    assert set(RULES) == set(DOMAIN["intents"])
    for path in (ROOT / "data" / "rules").glob("*.yml"):
        for rule in yaml.safe_load(path.read_text(encoding="utf-8"))["rules"]:
            assert [next(iter(step)) for step in rule["steps"]] == ["intent", "action"], rule
    assert set(RULES.values()) | {"action_ping"} == set(DOMAIN["actions"]) == set(SKILLS)


def test_every_training_message_has_a_known_intent_and_every_intent_but_three_has_messages() -> None:
    taught = set()
    for path in (ROOT / "data" / "nlu").glob("*.yml"):
        for block in yaml.safe_load(path.read_text(encoding="utf-8"))["nlu"]:
            taught.add(block["intent"])
    assert taught <= set(DOMAIN["intents"]) - {"nlu_fallback", "command"}


def test_every_error_of_the_services_has_its_words(desk: Desk) -> None:
    assert {leaf.code for leaf in leaves()} == set(PHRASES)
    assert all(desk.phrases.has(key) for key in PHRASES.values())


def test_every_phrase_an_action_says_exists(desk: Desk) -> None:
    said = set()
    for path in (ROOT / "actions").glob("*.py"):
        said |= set(
            re.findall(
                r"\"((?:talk|answer|button|quick|step|more|language|visit_offer|trouble)\.[a-z_]+)\"", path.read_text()
            )
        )
    assert said and {key for key in said if not desk.phrases.has(key)} == set()


def test_slots_take_nothing_from_what_is_typed_and_steer_nothing() -> None:
    for slot in DOMAIN["slots"].values():
        assert slot["mappings"] == [{"type": "custom"}] and slot["influence_conversation"] is False
    assert DOMAIN.get("entities") is None and DOMAIN.get("forms") is None


@pytest.mark.parametrize("language", ["ja", "ja-simple", "en"])
async def test_every_reply_is_made_of_the_chat_apis_messages_in_one_language(desk: Desk, language: str) -> None:
    talk = Talk(desk, language=language)
    for intent in DOMAIN["intents"]:
        if intent == "command":
            continue
        reply = await talk.say("もっと 2番 警察", intent, 0.9)
        assert reply["messages"], intent
        for message in reply["messages"]:
            assert set(message) - {"type", "language"} == CHAT_TYPES[message["type"]], intent
            for one in message.get("choices", []):
                assert one["label"] and one["command"]["name"]
        assert set(reply) == {"outcome", "language", "audience", "topic", "messages", "draft_id", "decision"}
        talk.slots["chosen_language"] = language
