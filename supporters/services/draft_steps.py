"""Where a draft stands after a message, and the few moves that take it there. Each is called inside a transaction."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from supporters.core.accounts import ActingUser, Role
from supporters.core.drafts import LIFETIME_MINUTES, Draft, DraftQuestion, DraftState, next_field, question
from supporters.core.municipalities import Municipality
from supporters.core.referrals import Referral
from supporters.services.areas import area_choices
from supporters.services.journal import note
from supporters.services.ports import Ports, UnitOfWork
from supporters.services.sealing import open_map, seal_map

MISSED, TRIED = "missed", "tried"
"""Beside the answers, sealed with them: how often the question now asked was not understood, and what was typed last for a name."""
CALL_INSTEAD = ("office", "c188")
"""Whom to telephone instead of filling in the form (ids of data/contacts.yml); the town's own desk first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """A request that was sent. `pin` is shown once and stored hashed; keep it out of every stored reply."""

    referral: Referral
    code: str
    pin: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftStep:
    """Where a draft stands after one message.

    Exactly one of these holds: `question` is asked next; `sent` carries code and PIN; `ended` is a phrase key of
    data/phrases/visit.yml saying why nothing more is asked (watched, stopped, no consent, paused); or `aside` is True: the text
    looked like a question of another kind, nothing was taken; pause the draft and send the text to the engine.
    `said` is a phrase key that answers what was said about the visit or in distress, before `question` is asked again.
    `secret_found`: the text held a card number, PIN, password or the like; it was refused or taken out.
    `call_instead`: ids of contacts to show, when the form is too hard or too much.
    """

    draft: Draft
    question: DraftQuestion | None = None
    sent: Sent | None = None
    ended: str | None = None
    aside: bool = False
    said: str | None = None
    secret_found: bool = False
    call_instead: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Moves:
    """The moves of one draft in one transaction; the caller commits.

    Attributes:
        ports: For the cipher.
        uow: The transaction.
        draft: As it was found, with this message's id.
        town: Its municipality.
        now: This moment.
    """

    ports: Ports
    uow: UnitOfWork
    draft: Draft
    town: Municipality
    now: datetime

    @property
    def answers(self) -> dict[str, str]:
        """What was answered so far, with `MISSED` and `TRIED` beside it."""
        return open_map(self.ports.cipher, self.draft.answers_sealed)

    def ask(self, *, problem: str | None = None, anew: bool = False, draft: Draft | None = None) -> DraftStep:
        """The question that waits; `anew`: in other words. Writes nothing."""
        return ask(self.ports, draft or self.draft, self.town, problem=problem, anew=anew)

    async def keep(self, answers: Mapping[str, str]) -> DraftStep:
        """Keep these answers and ask what is next."""
        kept = _without_tries(answers)
        draft = await self._save(answers_sealed=seal_map(self.ports.cipher, kept), waiting_for=next_field(kept).key)
        return self.ask(draft=draft)

    async def keep_beside(self, answers: Mapping[str, str]) -> Draft:
        """Keep answers to other questions; the one that waits goes on waiting."""
        return await self._save(answers_sealed=seal_map(self.ports.cipher, answers))

    async def ask_again(self, key: str) -> DraftStep:
        """Ask one question again, as if for the first time; the draft is open again."""
        kept = _without_tries(self.answers)
        sealed = seal_map(self.ports.cipher, kept) if kept else None
        return self.ask(draft=await self._save(answers_sealed=sealed, waiting_for=key))

    async def remember_try(self, missed: int, tried: str) -> Draft:
        """Count an answer that was not understood."""
        beside = {MISSED: str(missed), TRIED: tried}
        return await self._save(answers_sealed=seal_map(self.ports.cipher, {**self.answers, **beside}))

    async def pause(self, phrase: str = "visit.paused", call_instead: tuple[str, ...] = ()) -> DraftStep:
        """Let the draft wait."""
        draft = await self.uow.drafts.save(replace(self.draft, state=DraftState.PAUSED))
        return DraftStep(draft=draft, ended=phrase, call_instead=call_instead)

    async def end(self, state: DraftState, phrase: str) -> DraftStep:
        """End the draft and erase every answer."""
        draft = await self.uow.drafts.save(replace(self.draft, state=state, answers_sealed=None))
        await note_draft(self.uow, str(state), draft, now=self.now)
        return DraftStep(draft=draft, ended=phrase)

    async def _save(self, **changed: object) -> Draft:
        expires_at = self.now + timedelta(minutes=LIFETIME_MINUTES)
        changed_draft = replace(self.draft, state=DraftState.OPEN, expires_at=expires_at, **changed)  # type: ignore[arg-type]
        return await self.uow.drafts.save(changed_draft)


def ask(ports: Ports, draft: Draft, town: Municipality, *, problem: str | None = None, anew: bool = False) -> DraftStep:
    """The question a draft waits for. Writes nothing."""
    answers = open_map(ports.cipher, draft.answers_sealed)
    areas = area_choices(town, language=draft.language) if draft.waiting_for == "area" else ()
    asked = question(draft.waiting_for, answers, areas=areas, problem=problem)
    if anew:
        asked = replace(asked, phrase=f"visit.again.{asked.key}")
    return DraftStep(draft=draft, question=asked)


async def note_draft(uow: UnitOfWork, verb: str, draft: Draft, *, now: datetime, **facts: object) -> None:
    """Write down in the audit what the resident did; never an answer."""
    acting_user = ActingUser(role=Role.RESIDENT, id=draft.conversation_id, municipality=draft.municipality)
    await note(uow, verb, "draft", draft.id, municipality=draft.municipality, acting_user=acting_user, now=now, **facts)


def _without_tries(answers: Mapping[str, str]) -> dict[str, str]:
    return {key: value for key, value in answers.items() if key not in (MISSED, TRIED)}
