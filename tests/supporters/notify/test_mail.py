"""Mail through a real SMTP server, and through the console twin."""

import stat
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, Session

from supporters.notify.mail import Attachment, FolderPost, MailRefusedError, SmtpPost, compose


class Inbox:
    """Keeps what a real SMTP server received."""

    def __init__(self) -> None:
        self.envelopes: list[Envelope] = []

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        self.envelopes.append(envelope)
        return "250 OK"

    async def handle_RCPT(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if address.startswith("nobody"):
            return "550 no such person"
        envelope.rcpt_tos.append(address)
        return "250 OK"


def _authenticate(server: object, session: object, envelope: object, mechanism: object, data: object) -> AuthResult:
    return AuthResult(success=getattr(data, "password", b"") == b"p@ss", handled=False)


@pytest.fixture
def server() -> Iterator[tuple[Inbox, Controller]]:
    inbox = Inbox()
    controller = Controller(inbox, hostname="127.0.0.1", port=0, authenticator=_authenticate, auth_require_tls=False)
    controller.port = _free_port()
    controller.start()
    yield inbox, controller
    controller.stop()


def _free_port() -> int:
    import socket

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _mail(recipient: str = "hanako@example.jp") -> EmailMessage:
    return compose(
        "anshin@example.jp",
        recipient,
        "訪問の日時が\r\nBcc: evil@example.jp 決まりました",
        "12月1日 14時",
        message_key="outbox-7",
        attachments=(Attachment("visit.ics", "text/calendar; method=REQUEST", "BEGIN:VCALENDAR\nEND:VCALENDAR\n"),),
    )


async def test_a_mail_arrives_whole_over_smtp(server: tuple[Inbox, Controller]) -> None:
    inbox, controller = server
    await SmtpPost(f"smtp://town:p%40ss@127.0.0.1:{controller.port}").send(_mail())
    envelope = inbox.envelopes[0]
    message = message_from_bytes(envelope.original_content or b"", policy=policy.default)
    assert envelope.rcpt_tos == ["hanako@example.jp"]
    assert message["Bcc"] is None
    assert message["Subject"].startswith("訪問の日時が Bcc:")
    assert message["Message-ID"] == "<outbox-7@example.jp>"
    body = message.get_body(("plain",))
    assert body is not None
    assert "12月1日" in body.get_content()
    calendar = next(message.iter_attachments())
    assert calendar.get_content_type() == "text/calendar"
    assert calendar["Content-Type"].params["method"] == "REQUEST"


@pytest.mark.parametrize("url", ["smtp://town:wrong@127.0.0.1:{port}", "smtp://127.0.0.1:1"])
async def test_a_refused_mail_says_so_without_naming_anybody(server: tuple[Inbox, Controller], url: str) -> None:
    with pytest.raises(MailRefusedError) as caught:
        await SmtpPost(url.format(port=server[1].port)).send(_mail())
    assert "hanako" not in str(caught.value)
    assert "wrong" not in str(caught.value)


async def test_an_unknown_recipient_is_refused(server: tuple[Inbox, Controller]) -> None:
    with pytest.raises(MailRefusedError) as caught:
        await SmtpPost(f"smtp://127.0.0.1:{server[1].port}").send(_mail("nobody@example.jp"))
    assert "nobody@" not in str(caught.value)


@pytest.mark.parametrize("address", ["a@b.jp, c@d.jp", "a@b.jp\r\nBcc: c@d.jp", "", "no at sign"])
def test_a_malformed_address_never_becomes_a_mail(address: str) -> None:
    with pytest.raises(MailRefusedError, match="address_malformed"):
        _mail(address)


async def test_the_console_twin_leaves_one_private_file_per_mail(tmp_path: Path) -> None:
    post = FolderPost(tmp_path / "mail")
    await post.send(_mail())
    await post.send(_mail())
    files = list((tmp_path / "mail").iterdir())
    assert len(files) == 2
    assert {file.suffix for file in files} == {".eml"}
    assert stat.S_IMODE(files[0].stat().st_mode) == 0o600
    assert message_from_bytes(files[0].read_bytes(), policy=policy.default)["To"] == "hanako@example.jp"


async def test_a_folder_that_cannot_be_written_is_a_refusal(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(MailRefusedError, match="folder_"):
        await FolderPost(tmp_path / "file" / "mail").send(_mail())
