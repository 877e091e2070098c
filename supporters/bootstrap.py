"""The one place that wires: settings in, ports out. Nothing is connected until the first transaction."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime

from sqlalchemy.ext.asyncio import AsyncEngine

from supporters.content import Content
from supporters.notify.letters import LetterMailer
from supporters.notify.mail import FolderPost, SmtpPost
from supporters.services.ports import Ports
from supporters.settings import Settings
from supporters.store.cipher import FernetCipher
from supporters.store.engine import open_engine
from supporters.store.passwords import Argon2PasswordHasher
from supporters.store.unit_of_work import SqlUnitsOfWork


@dataclass(frozen=True, slots=True)
class SystemClock:
    """This machine's clock."""

    def now(self) -> datetime:
        """Aware UTC."""
        return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class App:
    """A wired installation. Whoever built it closes it.

    Attributes:
        settings: What this installation was told.
        ports: Everything a service function may reach.
        content: The built-in content.
        engine: The open database; for migrations' neighbours (key rotation) only.
    """

    settings: Settings
    ports: Ports
    content: Content = field(repr=False)
    engine: AsyncEngine = field(repr=False)

    async def close(self) -> None:
        """Give back every connection."""
        await self.engine.dispose()


def build(settings: Settings) -> App:
    """Wire everything for one process.

    Args:
        settings: From `read_settings()`.
    """
    if not settings.is_postgresql:
        settings.state_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
    engine = open_engine(settings.database_url)
    content = Content()
    post = SmtpPost(settings.smtp_url) if settings.smtp_url else FolderPost(settings.mail_dir)
    ports = Ports(
        unit_of_work=SqlUnitsOfWork(engine, settings.database_role),
        cipher=FernetCipher.from_keys(settings.encryption_keys, settings.secret_key),
        hasher=Argon2PasswordHasher(),
        mailer=LetterMailer(post, settings.mail_from, settings.public_url, content.title),
        topics=content,
        clock=SystemClock(),
    )
    return App(settings, ports, content, engine)


def build_ports(settings: Settings) -> Ports:
    """Wire everything for a process that lives as long as its connections (the action server)."""
    return build(settings).ports
