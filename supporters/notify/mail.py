"""Mail that leaves the house by SMTP, and its console twin that leaves it in a folder."""

from __future__ import annotations

import asyncio
import os
import secrets
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, make_msgid
from pathlib import Path
from urllib.parse import unquote, urlsplit

import aiosmtplib

_TIMEOUT_SECONDS = 20.0


class MailRefusedError(RuntimeError):
    """A mail could not be handed over; the outbox tries again. Carries a reason without addresses."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file on a mail: `name` in ASCII, `media_type` such as `text/calendar; method=REQUEST`, UTF-8 `text`."""

    name: str
    media_type: str
    text: str


def compose(
    sender: str, recipient: str, subject: str, text: str, *, message_key: str, attachments: tuple[Attachment, ...] = ()
) -> EmailMessage:
    """Build one plain-text UTF-8 mail.

    Args:
        sender: Address of the installation.
        recipient: One address; a line break or a second address in it is refused.
        subject: One line; line breaks become spaces.
        text: Plain text body.
        message_key: Outbox key; makes `Message-ID` stable, so that a mail sent twice after a crash can be told.
        attachments: Calendar files and the like.

    Raises:
        MailRefusedError: If an address is malformed.
    """
    message = EmailMessage(policy=SMTP)
    try:
        message["From"] = Address(addr_spec=sender)
        message["To"] = Address(addr_spec=recipient)
    except (ValueError, IndexError, AttributeError):
        raise MailRefusedError("address_malformed") from None
    message["Subject"] = " ".join(subject.split())
    message["Date"] = format_datetime(datetime.now(UTC))
    domain = message["From"].addresses[0].domain or "localhost"
    message["Message-ID"] = f"<{message_key}@{domain}>" if message_key.isascii() else make_msgid(domain=domain)
    message["Auto-Submitted"] = "auto-generated"  # RFC 3834: no out-of-office answers, please
    message.set_content(text)
    for attachment in attachments:
        media, _, parameters = attachment.media_type.partition(";")
        kind, _, subtype = media.strip().partition("/")
        pairs = (part.strip().partition("=") for part in parameters.split(";") if part.strip())
        message.add_attachment(
            attachment.text.encode("utf-8"),
            maintype=kind,
            subtype=subtype,
            filename=attachment.name,
            params={"charset": "utf-8", **{name: value for name, _, value in pairs}},
        )
    return message


@dataclass(frozen=True, slots=True)
class SmtpPost:
    """Hands mails to an SMTP server: `smtp://` (STARTTLS when offered) or `smtps://` (TLS from the first byte)."""

    url: str = field(repr=False)

    async def send(self, message: EmailMessage) -> None:
        """Hand over one mail.

        Raises:
            MailRefusedError: If the server is away, refuses the sign-in or the recipient.
        """
        parts = urlsplit(self.url)
        implicit_tls = parts.scheme == "smtps"
        try:
            await aiosmtplib.send(
                message,
                hostname=parts.hostname,
                port=parts.port or (465 if implicit_tls else 25),
                username=unquote(parts.username) if parts.username else None,
                password=unquote(parts.password) if parts.password else None,
                use_tls=implicit_tls,
                timeout=_TIMEOUT_SECONDS,
            )
        except (aiosmtplib.SMTPException, OSError) as error:
            raise MailRefusedError(f"smtp_{type(error).__name__}") from None


@dataclass(frozen=True, slots=True)
class FolderPost:
    """The console twin: one `.eml` file per mail, readable by this user only."""

    folder: Path

    async def send(self, message: EmailMessage) -> None:
        """Write one mail; the file appears whole or not at all.

        Raises:
            MailRefusedError: If the folder cannot be written.
        """
        try:
            await asyncio.to_thread(self._write, message.as_bytes(policy=SMTP))
        except OSError as error:
            raise MailRefusedError(f"folder_{type(error).__name__}") from None

    def _write(self, content: bytes) -> None:
        self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        name = f"{datetime.now(UTC):%Y%m%dT%H%M%S%f}-{secrets.token_hex(4)}.eml"
        draft = self.folder / f".{name}"
        descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
        draft.rename(self.folder / name)
