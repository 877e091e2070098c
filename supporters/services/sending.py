"""A reviewed draft becomes a referral. Called inside the draft's transaction."""

from __future__ import annotations

import secrets
from dataclasses import replace
from datetime import datetime

from supporters.core.accounts import ActingUser, Role, system_user
from supporters.core.drafts import Draft
from supporters.core.errors import NotFound
from supporters.core.municipalities import Municipality
from supporters.core.one_time_codes import SECRET_BYTES
from supporters.core.outbox import LetterKind
from supporters.core.referral_codes import make_code
from supporters.core.referrals import Referral, Status, Verb, check_may, next_status
from supporters.core.residents import ResidentDetails
from supporters.services.answers import PHONE_REMARK
from supporters.services.journal import new_id, note, post
from supporters.services.ports import Ports, UnitOfWork
from supporters.services.releasing import offer_to_all
from supporters.services.sealing import seal_details


async def create_referral(
    ports: Ports,
    uow: UnitOfWork,
    draft: Draft,
    town: Municipality,
    answers: dict[str, str],
    pin_hash: str,
    *,
    now: datetime,
) -> Referral:
    """A new referral, `requested`, with its audit row and the office's letter; released at once where the town says so.

    Args:
        ports: For the cipher.
        uow: The draft's transaction; the caller commits.
        draft: The reviewed draft.
        town: Its municipality.
        answers: Every answer, checked for completeness before.
        pin_hash: Of the PIN that is about to be shown; hashed outside the transaction.
        now: This moment.
    """
    acting_user = ActingUser(role=Role.RESIDENT, id=draft.conversation_id, municipality=town.code)
    check_may(Verb.SUBMIT, acting_user.role)
    code = make_code(secrets.randbelow)
    while await uow.referrals.find_by_code(code) is not None:
        code = make_code(secrets.randbelow)
    for_someone_else = answers["for_whom"] == "someone_else"
    times = answers["times"]
    details = ResidentDetails(
        name=answers["name"],
        resident_name=answers.get("resident_name", ""),
        relation=answers.get("relation", ""),
        resident_consent=answers.get("resident_consent", ""),
        phone=answers["phone"],
        postal_code=answers.get("postal_code", ""),
        preferred_times=times,
        notes="\n".join(filter(None, (answers.get("notes"), _about_phone(answers.get(PHONE_REMARK))))),
    )
    referral = Referral(
        id=new_id(),
        code=code,
        municipality=town.code,
        topic=draft.topic,
        language=draft.language,
        status=next_status(Status.DRAFT, Verb.SUBMIT),
        district=answers["area"],
        for_someone_else=for_someone_else,
        resident_consent_known=not for_someone_else or answers.get("resident_consent") == "yes",
        acceptances_needed=town.settings.acceptances_needed,
        details_sealed=seal_details(ports.cipher, details),
        door_secret_sealed=ports.cipher.seal(secrets.token_bytes(SECRET_BYTES)),
        pin_hash=pin_hash,
        conversation_id=draft.conversation_id,
        requested_at=now,
        status_since_at=now,
    )
    await uow.referrals.add(referral)
    await note(
        uow,
        "submit",
        "referral",
        referral.id,
        municipality=town.code,
        acting_user=acting_user,
        now=now,
        topic=draft.topic,
        for_someone_else=for_someone_else,
    )
    await post(
        uow,
        LetterKind.REFERRAL_REQUESTED,
        municipality=town.code,
        referral_id=referral.id,
        facts={"topic": referral.topic, "district": referral.district},
        now=now,
    )
    if town.settings.call_back or not referral.resident_consent_known:
        return referral
    released, _ = await offer_to_all(uow, referral, acting_user=system_user("web"), now=now)
    return await uow.referrals.save(released)


def _about_phone(remark: str | None) -> str:
    return f"電話: {remark}" if remark else ""


async def renew_pin(uow: UnitOfWork, referral_id: str, pin_hash: str, *, now: datetime) -> Referral:
    """The request was sent but its reply never arrived: the same message gets a new PIN, the old one dies unseen."""
    referral = await uow.referrals.find(referral_id)
    if referral is None:
        raise NotFound
    referral = await uow.referrals.save(replace(referral, pin_hash=pin_hash))
    await note(
        uow,
        "reissue_pin",
        "referral",
        referral.id,
        municipality=referral.municipality,
        acting_user=system_user("web"),
        now=now,
    )
    return referral
