"""`python -m supporters`: set up, run and look after an installation."""

from __future__ import annotations

import argparse
import asyncio
import sys
from collections.abc import Awaitable, Callable, Sequence

from sqlalchemy.engine import make_url

from faq.errors import FaqError
from supporters.bootstrap import App, build
from supporters.commands import (
    CommandError,
    create_admin,
    create_town,
    erase_contact,
    reset_sign_in,
    rotate,
    seed,
    verify_audit,
    work,
)
from supporters.core.errors import AnshinError
from supporters.settings import Settings, SettingsError, read_settings
from supporters.store.cipher import UnreadableSecretError
from supporters.store.migrate import MigrationError, is_current, migrate

Command = Callable[[App, argparse.Namespace], Awaitable[None]]


def say(line: str) -> None:
    """Print one line at once."""
    print(line, flush=True)


def parser() -> argparse.ArgumentParser:
    """The commands and their options."""
    top = argparse.ArgumentParser(prog="python -m supporters", description="Set up and look after an installation.")
    commands = top.add_subparsers(dest="command", required=True, metavar="COMMAND")

    def add(name: str, text: str, run: Command | None = None) -> argparse.ArgumentParser:
        command = commands.add_parser(name, help=text, description=text)
        command.set_defaults(run=run)
        return command

    add("migrate", "Bring the database to the newest revision.")
    add("seed", "Load the built-in answers and, in the demo, two towns with accounts.", seed).add_argument(
        "--content-only", action="store_true", help="load the built-in answers only (production)"
    )
    town = add("create-municipality", "Register a municipality.", create_town)
    town.add_argument("code", help="six-digit local government code with its check digit")
    town.add_argument("name", help="name in Japanese")
    town.add_argument("--name-en", default="", help="name in English")
    town.add_argument("--office", default="担当課", help="name of the office in charge")
    town.add_argument("--office-email", help="where letters to the office go")
    admin = add("create-admin", "Invite an administrator of a municipality; prints the link.", create_admin)
    admin.add_argument("code", help="code of the municipality")
    admin.add_argument("email", help="mail address of the administrator")
    admin.add_argument("--name", default="管理者", help="display name")
    add("reset-sign-in", "Forget an account's password and codes; prints a new link.", reset_sign_in).add_argument(
        "email", help="mail address of the account"
    )
    add("worker", "Deliver letters, expire, escalate, purge and chain the audit until stopped.", work)
    add("verify-audit", "Recompute the audit chain; fails if a row was changed or removed.", verify_audit)
    add("rotate-keys", "Seal all personal fields with the first of ANSHIN_ENCRYPTION_KEYS.", rotate)
    add("erase-contact", "Erase the contact data of a referral that has ended.", erase_contact).add_argument(
        "code", help="code of the referral"
    )
    return top


async def run(settings: Settings, arguments: argparse.Namespace) -> None:
    """Run one command.

    Raises:
        CommandError, MigrationError, AnshinError, FaqError, UnreadableSecretError: With a line that says what to do.
    """
    if arguments.command == "migrate":
        settings.state_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
        user = make_url(settings.database_url).username
        await migrate(settings.migration_database_url, settings.database_role, say, user=user)
        return
    app = build(settings)
    try:
        if not await is_current(app.engine):
            raise CommandError("the database is not at the newest revision; run: python -m supporters migrate")
        await arguments.run(app, arguments)
    finally:
        await app.close()


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line.

    Returns:
        0; 1 if the command could not be carried out; 2 if the call or the settings are wrong.
    """
    arguments = parser().parse_args(argv)
    try:
        settings = read_settings()
    except SettingsError as error:
        print(f"anshin: {error}", file=sys.stderr)
        return 2
    try:
        asyncio.run(run(settings, arguments))
    except (CommandError, MigrationError, UnreadableSecretError, FaqError) as error:
        print(f"anshin: {error}", file=sys.stderr)
        return 1
    except AnshinError as error:
        facts = "".join(f" {name}={value}" for name, value in error.facts.items())
        print(f"anshin: {error.code}{facts}", file=sys.stderr)
        return 1
    except OSError as error:
        print(f"anshin: {error.strerror or type(error).__name__}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main())
