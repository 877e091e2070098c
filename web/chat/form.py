"""A request for a visit, as questions of the chat. What is answered goes to the draft service alone: never to the engine, never to the log."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime
from typing import TypedDict

from supporters.core.conversations import Conversation
from supporters.core.draft_words import spoken_verb
from supporters.core.drafts import CORRECTABLE, Draft, DraftQuestion
from supporters.core.errors import DraftError, NotFound, StaleVersion
from supporters.core.form_talk import asks_to_resume, goes_on, speaks_of_mistake
from supporters.core.sent_talk import about_sent
from supporters.core.visit_questions import about_visit
from supporters.core.watched_words import read_watched
from supporters.services import conversations, drafts
from supporters.services.draft_steps import DraftStep
from supporters.services.municipalities import get_municipality
from web import metrics
from web.chat.desk import ChatDesk, chosen_language
from web.chat.messages import Reply, message

COMMAND = "draft"
"""Name of the commands that stay in this house; the engine never sees one."""
_ONLY_AT_REVIEW = frozenset({"correct", "stop"})


class _Named(TypedDict):
    conversation_id: str
    message_id: str
    now: datetime


class VisitForm:
    """One message's way through the form.

    Args:
        chat: The chat's tools.
        conversation: Whose draft it is.
        message_id: Of the message at hand; the same one again changes nothing.
        now: This moment.
    """

    def __init__(self, chat: ChatDesk, conversation: Conversation, message_id: str, now: datetime) -> None:
        self._chat, self._conversation, self._message_id, self._now = chat, conversation, message_id, now

    async def find(self) -> Draft | None:
        """The conversation's draft that still waits, open or paused."""
        return await drafts.find_draft(self._chat.ports, self._conversation.id, now=self._now)

    def language(self, draft: Draft | None = None) -> str:
        """What the resident chose; else the language the draft was opened in."""
        return self._conversation.language or (draft.language if draft else chosen_language(self._conversation))

    async def typed(self, draft: Draft, text: str) -> DraftStep:
        """Take what was typed as an answer (or as back, skip, pause, stop)."""
        return await self._take(draft.id, lambda: drafts.answer(self._chat.ports, draft.id, text, **self._named()))

    async def typed_while_paused(self, draft: Draft, text: str) -> Reply | None:
        """What somebody says about the request that waits: stop it, go on, or a question about the visit; None for all else."""
        reply = Reply(outcome="form", language=self.language(draft), audience=self._conversation.audience)
        if asks_to_resume(text) or (goes_on(text) and await self._just_asked()):
            return await self.show(reply, await self.resume(draft.id))
        verb = spoken_verb(text)
        if verb == "stop":
            return await self.show(reply, await self._take(draft.id, self._act(drafts.stop, draft.id)))
        if verb == "pause":
            return await self.show(reply, await self._take(draft.id, self._act(drafts.pause, draft.id)))
        about = about_visit(text)
        if about is None:
            just_asked = await self._just_asked()
            if await drafts.answers_waiting(self._chat.ports, draft, text, just_asked=just_asked):
                return await self.show(reply, await self.typed(draft, text))
            return None
        reply.outcome = "guidance"
        reply.add(message("text", reply.language, text=self._chat.say(f"visit.about.{about}", reply.language)))
        self.way_back(reply, draft)
        return reply

    async def typed_after_sent(self, text: str) -> Reply | None:
        """What somebody says about the request that was sent, answered without showing or changing it; None for all else."""
        ports = self._chat.ports
        sent = await drafts.find_sent(ports, self._conversation.id)
        if sent is None:
            return None
        just_sent = await self._just_asked()
        kind, about = about_sent(text, just_sent=just_sent), about_visit(text) if just_sent else None
        if kind is None and about is None:
            return None
        key = f"visit.sent.{kind}" if kind else "visit.sent.when" if about == "when" else f"visit.about.{about}"
        reply = Reply(outcome="form", language=self.language(sent), audience=self._conversation.audience)
        words = self._chat.say(key, reply.language, url=f"{self._chat.settings.public_url}/r")
        reply.add(message("text", reply.language, text=words))
        if kind:
            await self._call_instead(reply, ("office",), reply.language, "visit.sent.office")
        return reply

    async def typed_after_watched(self, text: str) -> Reply | None:
        """Who takes back that somebody watches the screen may begin again, at the question that protects; None for all else."""
        watched = await drafts.find_watched(self._chat.ports, self._conversation.id)
        if watched is None or not (read_watched(text) == "no" or speaks_of_mistake(text)):
            return None
        reply = Reply(outcome="form", language=self.language(watched), audience=self._conversation.audience)
        self._again(reply, "visit.ended.watched_again", watched.topic)
        return reply

    async def speak(self, draft: Draft, language: str) -> DraftStep:
        """Ask the same question in another language, and speak it from now on."""
        self._conversation = await conversations.choose_language(
            self._chat.ports, self._conversation.id, language, now=self._now
        )
        return await self.ask(draft.id)

    async def pressed(self, command: Mapping[str, object]) -> DraftStep:
        """Do what a button of the form stands for."""
        ports, draft_id, verb = self._chat.ports, str(command["draft_id"]), command["verb"]
        named = self._named()
        if verb in ("answer", "skip") and await self._is_old(command):
            return await self.ask(draft_id)
        if verb == "answer":
            return await self._take(
                draft_id, lambda: drafts.answer(ports, draft_id, str(command["value"]), pressed=True, **named)
            )
        if verb == "correct":
            return await self._take(draft_id, lambda: drafts.correct(ports, draft_id, str(command["field"]), **named))
        act = {
            "back": drafts.go_back,
            "skip": drafts.skip,
            "pause": drafts.pause,
            "resume": drafts.resume,
            "stop": drafts.stop,
        }[str(verb)]
        return await self._take(draft_id, self._act(act, draft_id))

    async def _is_old(self, command: Mapping[str, object]) -> bool:
        """Whether the button belongs to another question than the one now asked: a yes there must not become a yes here."""
        draft = await self.find()
        if draft is None or draft.last_message_id == self._message_id:
            return False
        return draft.waiting_for != command.get("field")

    async def pause(self, draft: Draft) -> None:
        """Let the talk go on about something else."""
        await drafts.pause(self._chat.ports, draft.id, **self._named())

    async def resume(self, draft_id: str) -> DraftStep:
        """Go on where the form was paused."""
        return await self._take(draft_id, lambda: drafts.resume(self._chat.ports, draft_id, **self._named()))

    async def ask(self, draft_id: str) -> DraftStep:
        """What the form asks now."""
        return await drafts.current_question(
            self._chat.ports, draft_id, conversation_id=self._conversation.id, now=self._now
        )

    async def show(self, reply: Reply, step: DraftStep) -> Reply:
        """Append what follows from a step: the next question, the code and PIN, or why nothing more is asked."""
        draft, language = step.draft, self.language(step.draft)
        reply.language, reply.draft_id = language, draft.id
        if step.secret_found:
            metrics.count_redaction()
            words = self._chat.say("visit.secret_removed", language)
            reply.add(message("notice", language, code="secret_removed", text=words))
        if step.said is not None:
            reply.add(message("text", language, text=self._chat.say(step.said, language)))
        if step.question is not None:
            await self._call_instead(reply, step.call_instead, language)
            reply.outcome = "form"
            self._question(reply, draft, step.question, language)
        elif step.sent is not None:
            reply.outcome = "referral"
            await self._sent(reply, step, language)
        elif step.ended is not None:
            reply.outcome = "form"
            ended = step.ended
            if draft.state == "stopped" and await drafts.find_sent(self._chat.ports, self._conversation.id):
                ended = (
                    "visit.ended.stopped_new"  # "stopped" alone would read as if the request that was sent were gone
                )
            reply.add(message("text", language, text=self._chat.say(ended, language)))
            await self._call_instead(reply, step.call_instead, language)
            if draft.state == "paused":
                self.way_back(reply, draft)
        return reply

    def way_back(self, reply: Reply, draft: Draft) -> None:
        """Offer to go on with the form that waits, or to stop it."""
        language = self.language(draft)
        buttons = [
            self._button(reply, draft, self._chat.say(f"chat.form.{verb}", language), verb)
            for verb in ("resume", "stop")
        ]
        reply.add(
            message(
                "choices", language, purpose="form", prompt=self._chat.say("chat.form.waits", language), choices=buttons
            )
        )

    def over(self, reply: Reply, language: str, topic: str | None = None) -> Reply:
        """The form is closed or too old: say so and offer to begin again."""
        reply.outcome, reply.language = "form", language
        reply.add(message("text", language, text=self._chat.say("chat.form.over", language)))
        self._again(reply, "chat.form.again_prompt", topic)
        return reply

    def _again(self, reply: Reply, prompt: str, topic: str | None) -> None:
        """Offer to begin again."""
        language = reply.language
        command: dict[str, object] = {"name": "request_visit", **({"topic": topic} if topic else {})}
        again = reply.button(self._conversation.id, self._chat.say("chat.form.again", language), command, self._now)
        prompt = self._chat.say(prompt, language)
        reply.add(message("choices", language, purpose="form", prompt=prompt, choices=[again]))

    def _question(self, reply: Reply, draft: Draft, question: DraftQuestion, language: str) -> None:
        say = self._chat.say
        parts = [say(question.problem, language)] if question.problem else []
        parts.append(say(question.phrase, language))
        lines = [
            f"{say(f'visit.field.{line.key}', language)}: {say(line.phrase, language) if line.phrase else line.text}"
            for line in question.review
        ]
        text = "\n".join([*parts, *lines])
        is_review = bool(question.review)
        buttons = [
            self._button(
                reply,
                draft,
                choice.label or say(str(choice.phrase), language),
                "answer",
                field=question.key,
                value=choice.value,
            )
            for choice in question.choices
            if not (is_review and choice.value in _ONLY_AT_REVIEW)
        ]
        if is_review:
            buttons += [
                self._button(
                    reply,
                    draft,
                    say("chat.form.correct", language, field=say(f"visit.field.{line.key}", language)),
                    "correct",
                    field=line.key,
                )
                for line in question.review
                if line.key in CORRECTABLE
            ]
        buttons += [
            self._button(reply, draft, say(f"visit.verb.{verb}", language), verb, field=question.key)
            for verb in question.verbs
        ]
        item = message(
            "question",
            language,
            field=question.key,
            text=text,
            optional=question.optional,
            choices=buttons,
            number=question.number,
            of=question.of,
        )
        if lines:
            kept = {**item, "text": "\n".join([*parts, *(line.partition(": ")[0] + ": ●●●" for line in lines)])}
            reply.shown.append(item)
            reply.kept.append(kept)
        else:
            reply.add(item)

    async def _just_asked(self) -> bool:
        """Whether the reply before was the form's own, or its code and PIN: 「続き」 means the form then."""
        return await drafts.asked_last(self._chat.ports, self._conversation.id)

    async def _call_instead(
        self, reply: Reply, ids: tuple[str, ...], language: str, title: str = "visit.call_instead"
    ) -> None:
        """Whom to telephone when the form is too hard, the town's own desk first."""
        town = await get_municipality(self._chat.ports, self._conversation.municipality)
        # Who can be telephoned comes first: a desk may have but a page.
        shown = sorted(self._chat.contacts.shown(ids, language, town), key=lambda one: not one["number"])
        reach = [(str(one["name"]), str(one["number"] or one["url"] or "")) for one in shown]
        # 「消費者ホットライン 188」 says its number already.
        lines = [name if name.endswith(number) else f"{name} {number}" for name, number in reach]
        if lines:
            reply.add(message("text", language, text="\n".join([self._chat.say(title, language), *lines])))

    async def _sent(self, reply: Reply, step: DraftStep, language: str) -> None:
        sent = step.sent
        if sent is None:
            return
        town = await get_municipality(self._chat.ports, self._conversation.municipality)
        key = "chat.referral.call_back" if town.settings.call_back else "chat.referral.no_call_back"
        item = message(
            "referral",
            language,
            code=sent.code,
            pin=sent.pin,
            status=str(sent.referral.status),
            status_url=f"{self._chat.settings.public_url}/r",
            text=self._chat.say(key, language),
        )
        reply.add(item, secret_fields=("pin",))

    def _button(self, reply: Reply, draft: Draft, label: str, verb: str, **values: str) -> dict[str, object]:
        command = {"name": COMMAND, "verb": verb, "draft_id": draft.id, **values}
        return reply.button(self._conversation.id, label, command, self._now)

    def _named(self) -> _Named:
        return {"conversation_id": self._conversation.id, "message_id": self._message_id, "now": self._now}

    def _act(self, act: Callable[..., Awaitable[DraftStep]], draft_id: str) -> Callable[[], Awaitable[DraftStep]]:
        return lambda: act(self._chat.ports, draft_id, **self._named())

    async def _take(self, draft_id: str, act: Callable[[], Awaitable[DraftStep]]) -> DraftStep:
        try:
            return await act()
        except StaleVersion:
            # Somebody pressed in two windows: nothing was taken, so ask again what is asked now.
            return await self.ask(draft_id)


GONE = (DraftError, NotFound)
"""What a form that is no longer there raises."""
