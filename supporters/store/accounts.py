"""Accounts, invitations and sessions."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Boolean, CheckConstraint, Column, ForeignKey, Integer, Table, Text, UniqueConstraint

from supporters.core.accounts import Account, Invitation, Role, Session
from supporters.store.records import Records
from supporters.store.schema import AwareUtc, Sealed, Tenancy, identity, metadata, one_of, town, version

accounts = Table(
    "accounts",
    metadata,
    identity(),
    town(),
    Column("role", Text, nullable=False, comment="admin, clerk or supporter."),
    Column("display_name", Text, nullable=False, comment="What colleagues read."),
    Column("email_sealed", Sealed, nullable=False, comment="Mail address, encrypted."),
    Column("email_fingerprint", Text, nullable=False, comment="Keyed one-way mark of the address, to find it."),
    Column("password_hash", Text, comment="argon2id; NULL until the invitation is accepted."),
    Column("totp_secret_sealed", Sealed, comment="Secret of the second factor, encrypted."),
    Column("totp_last_step", Integer, nullable=False, comment="Last used 30-second step; a code works once."),
    Column("supporter_id", Text, ForeignKey("supporters.id"), comment="The supporter who signs in with it."),
    Column("failures", Integer, nullable=False, comment="Failed sign-ins in a row."),
    Column("locked_until_at", AwareUtc, comment="No sign-in before."),
    Column("active", Boolean, nullable=False, comment="False = switched off."),
    Column("created_at", AwareUtc, nullable=False, comment="When it was made."),
    version(),
    UniqueConstraint("email_fingerprint"),
    UniqueConstraint("supporter_id"),
    one_of("role", ("admin", "clerk", "supporter")),
    comment="People who sign in.",
    info={"tenancy": Tenancy.SERVING},
)

invitations = Table(
    "invitations",
    metadata,
    identity(),
    Column(
        "account_id",
        Text,
        ForeignKey("accounts.id", ondelete="CASCADE"),
        nullable=False,
        index=True,
        comment="Who is invited.",
    ),
    town(),
    Column("token_hash", Text, nullable=False, comment="SHA-256 of the one-time token."),
    Column("created_at", AwareUtc, nullable=False, comment="When it was sent."),
    Column("expires_at", AwareUtc, nullable=False, comment="When it stops working."),
    Column("used_at", AwareUtc, comment="When it was used; NULL = not yet."),
    UniqueConstraint("token_hash"),
    comment="One-time links with which somebody chooses a password.",
    info={"tenancy": Tenancy.OWN},
)

sessions = Table(
    "sessions",
    metadata,
    identity(),
    Column("token_hash", Text, nullable=False, comment="SHA-256 of the session token."),
    town(),
    Column(
        "account_id",
        Text,
        ForeignKey("accounts.id", ondelete="CASCADE"),
        index=True,
        comment="Whose browser; or NULL.",
    ),
    Column(
        "referral_id",
        Text,
        ForeignKey("referrals.id", ondelete="CASCADE"),
        index=True,
        comment="Whose status page; or NULL.",
    ),
    Column("created_at", AwareUtc, nullable=False, comment="When it began."),
    Column("last_seen_at", AwareUtc, nullable=False, comment="Last request."),
    Column("idle_seconds", Integer, nullable=False, comment="Seconds without a request until it ends."),
    Column("expires_at", AwareUtc, nullable=False, index=True, comment="The absolute end."),
    UniqueConstraint("token_hash"),
    CheckConstraint("(account_id IS NULL) <> (referral_id IS NULL)", name="one_holder"),
    comment="Signed-in browsers and opened status pages.",
    info={"tenancy": Tenancy.OWN},
)


class Accounts(Records[Account]):
    """Accounts."""

    table = accounts
    kind = Account

    async def find_by_email_fingerprint(self, fingerprint: str) -> Account | None:
        """The account with this address that the scope may see."""
        return await self._first(accounts.c.email_fingerprint == fingerprint)

    async def find_by_supporter(self, supporter_id: str) -> Account | None:
        """The account this supporter signs in with."""
        return await self._first(accounts.c.supporter_id == supporter_id)

    async def of(self, municipality: str) -> Sequence[Account]:
        """A town's accounts, by creation."""
        return await self._list(accounts.c.municipality == municipality, order=[accounts.c.created_at, accounts.c.id])

    async def with_roles(self, municipality: str, roles: frozenset[Role]) -> Sequence[Account]:
        """A town's active accounts in these roles, by creation."""
        return await self._list(
            accounts.c.municipality == municipality,
            accounts.c.role.in_(sorted(roles)),
            accounts.c.active,
            order=[accounts.c.created_at, accounts.c.id],
        )


class Invitations(Records[Invitation]):
    """Invitations."""

    table = invitations
    kind = Invitation

    async def find_by_token_hash(self, token_hash: str) -> Invitation | None:
        """Used and expired ones too."""
        return await self._first(invitations.c.token_hash == token_hash)

    async def remove_of(self, account_id: str) -> None:
        """Forget every invitation of an account."""
        await self._remove(invitations.c.account_id == account_id)


class Sessions(Records[Session]):
    """Sessions; the last write wins."""

    table = sessions
    kind = Session

    async def find_by_token_hash(self, token_hash: str) -> Session | None:
        """Expired ones too."""
        return await self._first(sessions.c.token_hash == token_hash)

    async def remove(self, id: str) -> None:
        """End one session; unknown ids are no error."""
        await self._remove(sessions.c.id == id)

    async def remove_of(self, *, account_id: str | None = None, referral_id: str | None = None) -> None:
        """End every session of an account or of a referral."""
        if account_id is not None:
            await self._remove(sessions.c.account_id == account_id)
        if referral_id is not None:
            await self._remove(sessions.c.referral_id == referral_id)

    async def remove_expired(self, now: datetime) -> int:
        """End what is past `expires_at`; how many."""
        return await self._remove(sessions.c.expires_at <= now)
