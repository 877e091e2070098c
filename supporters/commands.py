"""What the command line does, one function per command; each speaks in lines."""

from __future__ import annotations

from argparse import Namespace
from urllib.parse import urlsplit

from supporters.bootstrap import App
from supporters.core.accounts import ActingUser, Role, system_user
from supporters.core.errors import AlreadyExists, FieldInvalid, MunicipalityCodeInvalid, MunicipalityUnknown
from supporters.core.municipalities import EVERYWHERE
from supporters.seed_content import seed_content
from supporters.seed_demo import seed_demo
from supporters.services.accounts import Invited, find_account_by_email, invite
from supporters.services.accounts import reset_sign_in as reset_account
from supporters.services.audit import verify_chain
from supporters.services.municipalities import create_municipality
from supporters.services.referrals import erase_details
from supporters.store.rotation import rotate_keys
from supporters.worker import log_json_lines, run_worker

CLI = system_user("cli")


class CommandError(RuntimeError):
    """The command cannot be carried out. The message is one line and says what to do."""


def _say(line: str) -> None:
    print(line, flush=True)


async def seed(app: App, arguments: Namespace) -> None:
    """Load the built-in answers and, in the demo, the two towns.

    Raises:
        CommandError: In production without `--content-only`.
    """
    if not arguments.content_only and not app.settings.is_demo:
        raise CommandError("seed makes demo accounts; in production use: python -m supporters seed --content-only")
    now = app.ports.clock.now()
    await seed_content(app.ports, app.content.entries(), acting_user=CLI, now=now, say=_say)
    if arguments.content_only:
        return
    made = await seed_demo(
        app.ports,
        accounts_path=app.settings.state_dir / "demo-accounts.txt",
        embedding_origins=_demo_page_origins(app),
        acting_user=CLI,
        now=now,
        say=_say,
    )
    for account in made:
        print(account.line(), end="", flush=True)


def _demo_page_origins(app: App) -> tuple[str, ...]:
    port = app.settings.port + 1  # the demo page stands next to the public door
    name = urlsplit(app.settings.public_url).hostname or "localhost"
    return tuple(f"http://{host}:{port}" for host in dict.fromkeys(("127.0.0.1", "localhost", name)))


async def create_town(app: App, arguments: Namespace) -> None:
    """Register a municipality.

    Raises:
        CommandError: The code is wrong or taken.
    """
    try:
        town = await create_municipality(
            app.ports,
            code=arguments.code,
            name=arguments.name,
            name_en=arguments.name_en,
            office=arguments.office,
            office_email=arguments.office_email,
            acting_user=CLI,
            now=app.ports.clock.now(),
        )
    except MunicipalityCodeInvalid:
        raise CommandError(
            "the code must be six digits, the last one its check digit (全国地方公共団体コード)"
        ) from None
    except AlreadyExists:
        raise CommandError(f"{arguments.code} is registered already") from None
    _say(f"{town.name} ({town.code}) is registered. Next: python -m supporters create-admin {town.code} EMAIL")


async def create_admin(app: App, arguments: Namespace) -> None:
    """Invite an administrator and print the link.

    Raises:
        CommandError: The municipality is unknown, the address wrong or taken.
    """
    try:
        invited = await invite(
            app.ports,
            role=Role.ADMIN,
            display_name=arguments.name,
            email=arguments.email,
            municipality=arguments.code,
            acting_user=CLI,
            now=app.ports.clock.now(),
        )
    except MunicipalityUnknown:
        raise CommandError("no municipality has this code; register it with create-municipality") from None
    except AlreadyExists:
        raise CommandError("this address has an account; for a new password use reset-sign-in") from None
    except FieldInvalid as error:
        raise CommandError(f"{error.field}: {error.reason}") from None
    _show_link(app, invited)


async def reset_sign_in(app: App, arguments: Namespace) -> None:
    """Forget password and codes of an account and print a new link.

    Raises:
        CommandError: No account has this address.
    """
    try:
        account = await find_account_by_email(app.ports, arguments.email, acting_user=CLI)
    except FieldInvalid:
        account = None
    if account is None:
        raise CommandError("no account has this address")
    _show_link(app, await reset_account(app.ports, account.id, acting_user=CLI, now=app.ports.clock.now()))


def _show_link(app: App, invited: Invited) -> None:
    _say("The link works once; it was also mailed. Give it to nobody else:")
    _say(f"{app.settings.public_url}/invite/{invited.token}")
    _say(f"It expires at {invited.expires_at.isoformat(timespec='minutes')}.")


async def work(app: App, _arguments: Namespace) -> None:
    """Run the worker until it is told to stop."""
    log_json_lines()
    await run_worker(app.ports, app.settings.heartbeat_path)


async def verify_audit(app: App, _arguments: Namespace) -> None:
    """Recompute the audit chain.

    Raises:
        CommandError: It does not hold; names the first broken row.
    """
    check = await verify_chain(app.ports)
    if check.first_broken is not None:
        raise CommandError(f"the audit chain breaks at row {check.first_broken}: it was changed or removed")
    _say(f"The audit chain holds: {check.rows} rows, {check.unchained} not chained yet.")
    _say(f"Last hash (keep it elsewhere): {check.last_hash}")


async def rotate(app: App, _arguments: Namespace) -> None:
    """Seal everything with the newest key."""
    rows = await rotate_keys(app.engine, app.ports.cipher, app.settings.database_role, _say)
    _say(f"{rows} rows are sealed with the first key. When every process runs with it, remove the older keys.")


async def erase_contact(app: App, arguments: Namespace) -> None:
    """Erase contact data, report texts and the link to the talk of a referral.

    Raises:
        CommandError: No such referral, or it may not be erased yet.
    """
    async with app.ports.unit_of_work(EVERYWHERE, write=False) as uow:
        referral = await uow.referrals.find_by_code(arguments.code.strip().upper())
    if referral is None:
        raise CommandError("no referral has this code")
    office = ActingUser(role=Role.ADMIN, id="cli", municipality=referral.municipality)
    try:
        await erase_details(app.ports, referral.id, acting_user=office, now=app.ports.clock.now())
    except FieldInvalid as error:
        why = {"status": "the referral is still open; end it first", "concern": "a safeguarding concern is open"}
        raise CommandError(why.get(error.field, error.reason)) from None
    _say("Contact data is erased; the de-identified case stays for the town's period.")
