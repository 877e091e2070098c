"""A resident's own data: erased at once when they ask, as soon as nobody needs it to help them."""

from __future__ import annotations

from datetime import datetime

from supporters.core.accounts import ActingUser, Role
from supporters.core.errors import FieldInvalid, NotAllowed
from supporters.core.referrals import ENDED
from supporters.services.journal import note
from supporters.services.ports import Ports
from supporters.services.referrals import access_referral, erase_personal


async def erase_own_details(ports: Ports, *, acting_user: ActingUser, now: datetime) -> None:
    """Erase name, telephone, address and every text of the resident's ended request; their session ends with it.

    Source: 個人情報の保護に関する法律 第98条 (a person may ask a public body to stop using and erase their data).

    Raises:
        NotAllowed: not the resident. NotFound: purged meanwhile.
        FieldInvalid: `status` "open": somebody may still come; or `concern` "open": the office must look first.
    """
    if acting_user.role is not Role.RESIDENT or acting_user.referral_id is None:
        raise NotAllowed(role=str(acting_user.role))
    async with ports.unit_of_work(acting_user.municipality) as uow:
        referral = await access_referral(uow, acting_user.referral_id, acting_user=acting_user, now=now)
        if referral.status not in ENDED:
            raise FieldInvalid("status", "open")
        if any(concern.closed_at is None for concern in await uow.concerns.of_referral(referral.id)):
            raise FieldInvalid("concern", "open")
        await uow.referrals.save(await erase_personal(uow, referral))
        await note(
            uow, "erase", "referral", referral.id, municipality=referral.municipality, acting_user=acting_user, now=now
        )
        await uow.commit()
