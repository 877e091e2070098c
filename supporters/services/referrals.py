"""Referrals in the office's hands: look, call back, confirm, release, end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from supporters.core.accounts import ActingUser
from supporters.core.audit import AuditRow
from supporters.core.call_backs import CallBack, CallBackOutcome
from supporters.core.offers import Offer
from supporters.core.referrals import Referral, Status
from supporters.core.residents import ResidentDetails
from supporters.core.visits import Visit
from supporters.services.ports import Ports, UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferralHistory:
    """Everything of one referral the office may see without opening contact data."""

    referral: Referral
    call_backs: Sequence[CallBack]
    offers: Sequence[Offer]
    visits: Sequence[Visit]
    supporter_names: dict[str, str]
    """supporter id → display name, of every offer and visit."""
    audit: Sequence[AuditRow]
    """Newest first."""
    eligible: int
    """How many supporters could be asked now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPin:
    """A PIN to be told to the resident once."""

    referral: Referral
    pin: str = field(repr=False)


async def list_referrals(
    ports: Ports, *, statuses: frozenset[Status] | None = None, acting_user: ActingUser, now: datetime,
) -> Sequence[Referral]:
    """The town's referrals, newest first (office). No contact data.

    Raises:
        NotAllowed: not the office.
    """
    ...


async def access_referral(uow: UnitOfWork, referral_id: str, *, acting_user: ActingUser, now: datetime) -> Referral:
    """The referral, to its town's office, its resident, the supporter who accepted it (while eligible), the system.

    Raises:
        NotFound: everybody else, whether it exists or not.
        SupporterNotEligible: the supporter accepted it, but certificate, check or availability no longer holds.
    """
    ...


async def get_referral(ports: Ports, referral_id: str, *, acting_user: ActingUser, now: datetime) -> Referral:
    """`access_referral` in a unit of work of its own, for showing. Raises as it does."""
    ...


async def open_details(
    ports: Ports, referral_id: str, *, acting_user: ActingUser, now: datetime,
) -> ResidentDetails | None:
    """Contact data in clear, to the office and the accepted supporter; None once erased. The look is audited.

    Supporters see it only while the referral is accepted, in progress or on hold.

    Raises:
        NotFound, SupporterNotEligible.
    """
    ...


async def referral_history(
    ports: Ports, referral_id: str, *, acting_user: ActingUser, now: datetime,
) -> ReferralHistory:
    """The whole story of a referral (office).

    Raises:
        NotFound, NotAllowed.
    """
    ...


async def record_call_back(
    ports: Ports, referral_id: str, *, outcome: CallBackOutcome, seen_version: int | None = None,
    acting_user: ActingUser, now: datetime,
) -> Referral:
    """Note one attempt to phone the resident (office).

    Raises:
        NotFound, NotAllowed, TransitionNotAllowed, StaleVersion.
    """
    ...


async def confirm_referral(
    ports: Ports, referral_id: str, *, visit_word: str, address: str, person_confirmed: bool, consent_confirmed: bool,
    seen_version: int | None = None, acting_user: ActingUser, now: datetime,
) -> Referral:
    """The office has spoken with the resident: right person, address, consent, and an agreed 合言葉 (office).

    Raises:
        NotFound, NotAllowed, TransitionNotAllowed, StaleVersion.
        FieldInvalid: a box is not ticked, or visit word (2–20 characters) or address is empty.
    """
    ...


async def release_referral(
    ports: Ports, referral_id: str, *, seen_version: int | None = None, acting_user: ActingUser, now: datetime,
) -> Sequence[Offer]:
    """Offer it to every eligible supporter who serves the district and topic (office); the new offers.

    Nobody eligible: an empty list, and the ageing clock goes on. Supporters who declined are not asked again.

    Raises:
        NotFound, NotAllowed, TransitionNotAllowed, StaleVersion.
        FieldInvalid: `confirmed_at` "call_back_missing": the town calls back first.
    """
    ...


async def reject_referral(
    ports: Ports, referral_id: str, *, reason: str, seen_version: int | None = None, acting_user: ActingUser,
    now: datetime,
) -> Referral:
    """Say no, with a reason code of END_REASONS (office).

    Raises:
        NotFound, NotAllowed, TransitionNotAllowed, StaleVersion, FieldInvalid.
    """
    ...


async def cancel_referral(
    ports: Ports, referral_id: str, *, reason: str, seen_version: int | None = None, acting_user: ActingUser,
    now: datetime,
) -> Referral:
    """The resident told the office to cancel (office). Raises as `reject_referral`."""
    ...


async def hold_referral(
    ports: Ports, referral_id: str, *, seen_version: int | None = None, acting_user: ActingUser, now: datetime,
) -> Referral:
    """Put it on hold; open offers are withdrawn, planned visits cancelled (office). Raises as `record_call_back`."""
    ...


async def resume_referral(
    ports: Ports, referral_id: str, *, seen_version: int | None = None, acting_user: ActingUser, now: datetime,
) -> Referral:
    """From hold: back to the supporter who has it (accepted), else to looking for one (requested) (office).

    Raises as `record_call_back`.
    """
    ...


async def fail_referral(
    ports: Ports, referral_id: str, *, reason: str, seen_version: int | None = None, acting_user: ActingUser,
    now: datetime,
) -> Referral:
    """It could not be done (office). Raises as `reject_referral`."""
    ...


async def reopen_referral(
    ports: Ports, referral_id: str, *, seen_version: int | None = None, acting_user: ActingUser, now: datetime,
) -> Referral:
    """A completed or failed case comes back, on hold (office). Raises as `record_call_back`."""
    ...


async def mark_entered_in_error(
    ports: Ports, referral_id: str, *, seen_version: int | None = None, acting_user: ActingUser, now: datetime,
) -> Referral:
    """It should never have been there (a test, a prank, a double); contact data is erased at once (office)."""
    ...


async def correct_details(
    ports: Ports, referral_id: str, details: ResidentDetails, *, seen_version: int, acting_user: ActingUser,
    now: datetime,
) -> Referral:
    """Correct contact data (office).

    Raises:
        NotFound, NotAllowed, TransitionNotAllowed, StaleVersion, FieldInvalid (name, phone).
    """
    ...


async def release_pin(ports: Ports, referral_id: str, *, acting_user: ActingUser, now: datetime) -> Referral:
    """Let a code locked by wrong PINs be tried again, with the same PIN (office).

    Raises:
        NotFound, NotAllowed.
    """
    ...


async def reissue_pin(ports: Ports, referral_id: str, *, acting_user: ActingUser, now: datetime) -> NewPin:
    """A new PIN for a resident the office has identified; ends the status sessions and the lock (office).

    Raises:
        NotFound, NotAllowed.
    """
    ...


async def find_by_phone(
    ports: Ports, phone: str, *, acting_user: ActingUser, now: datetime,
) -> Sequence[Referral]:
    """A lost code: the town's referrals with this phone number, newest first; the look is audited (office).

    Raises:
        NotAllowed, FieldInvalid (not a Japanese phone number).
    """
    ...


async def erase_details(
    ports: Ports, referral_id: str, *, acting_user: ActingUser, now: datetime,
) -> Referral:
    """Erase contact data, report texts and conversation link at once; the de-identified case stays (office).

    Raises:
        NotFound, NotAllowed.
        FieldInvalid: `concern` "open": an open safeguarding concern holds everything; or `status` "open".
    """
    ...
