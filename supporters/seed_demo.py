"""Two towns to try things in, with people who can sign in. Never in production."""

from __future__ import annotations

import asyncio
import os
import secrets
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path

from supporters.core.accounts import ActingUser, Role
from supporters.core.days import day_in_japan
from supporters.core.municipalities import District, Municipality, MunicipalitySettings
from supporters.core.one_time_codes import SECRET_BYTES, to_base32
from supporters.services.accounts import create_account, find_account_by_email
from supporters.services.municipalities import change_settings, create_municipality, find_municipality
from supporters.services.organisations import create_organisation
from supporters.services.ports import Ports
from supporters.services.supporters import register_supporter

_HEAD = (
    "# Demo accounts of this installation only; the passwords were made here and are kept nowhere else.\n"
    "# Sign in with address and password, then a six-digit code of an authenticator app fed with the TOTP secret.\n"
    f"# {'town':<7} {'role':<10} {'address':<34} {'password':<20} TOTP secret\n"
)


@dataclass(frozen=True, slots=True)
class DemoTown:
    """What a demo town is made of."""

    code: str
    name: str
    name_en: str
    domain: str
    call_back: bool
    districts: tuple[District, ...]
    organisation: str
    supporters: tuple[tuple[str, str], ...]
    """(display name, full name) of its supporters."""


TOWNS = (
    DemoTown(
        code="999997",
        name="安心市",
        name_en="Anshin City",
        domain="anshin-city.example",
        call_back=True,
        districts=(
            District(id="honmachi", name="本町", kana="ほんまち", name_en="Honmachi", postal_codes=("9999901",)),
            District(id="minami", name="南町", kana="みなみまち", name_en="Minami", postal_codes=("9999902",)),
            District(id="kita", name="北町", kana="きたまち", name_en="Kita", postal_codes=("9999903",)),
            District(id="yamate", name="山手", kana="やまて", name_en="Yamate", postal_codes=("9999904",)),
        ),
        organisation="安心市デジタル見守りの会",
        supporters=(("サポーター 田中", "田中 一郎"), ("サポーター 鈴木", "鈴木 良子")),
    ),
    DemoTown(
        code="999989",
        name="となり町",
        name_en="Tonari Town",
        domain="tonari-town.example",
        call_back=False,
        districts=(
            District(id="chuo", name="中央", kana="ちゅうおう", name_en="Chuo", postal_codes=("9999801",)),
            District(id="hamabe", name="浜辺", kana="はまべ", name_en="Hamabe", postal_codes=("9999802",)),
        ),
        organisation="となり町スマホ応援隊",
        supporters=(("サポーター 佐藤", "佐藤 健"), ("サポーター 高橋", "高橋 明美")),
    ),
)


@dataclass(frozen=True, slots=True)
class DemoAccount:
    """An account made just now; the password is known to this object and the file only."""

    town: str
    role: Role
    email: str
    password: str = field(repr=False)
    totp_secret: str = field(repr=False)

    def line(self) -> str:
        """As it stands in the file and on the screen."""
        return f"{self.town:<9} {self.role.value:<10} {self.email:<34} {self.password:<20} {self.totp_secret}\n"


async def seed_demo(
    ports: Ports,
    *,
    accounts_path: Path,
    embedding_origins: Sequence[str],
    acting_user: ActingUser,
    now: datetime,
    say: Callable[[str], None],
) -> list[DemoAccount]:
    """Make the demo towns and whoever is missing in them; the accounts made just now.

    What exists is left as people changed it; only the origins of the demo page are added where they are missing.

    Args:
        ports: What services reach.
        accounts_path: File (mode 0600) new accounts are written to, one per line.
        embedding_origins: Origins of the demo page that embeds the chat.
        acting_user: The system.
        now: Aware UTC.
        say: Called with one line of progress per step.
    """
    made: list[DemoAccount] = []
    for town in TOWNS:
        await _ensure_town(ports, town, embedding_origins, acting_user=acting_user, now=now, say=say)
        made += await _ensure_people(ports, town, accounts_path, acting_user=acting_user, now=now)
    if made:
        say(f"demo: {len(made)} accounts made; their passwords are in {accounts_path}")
    elif not await asyncio.to_thread(accounts_path.exists):
        say(f"demo: the accounts exist but {accounts_path} is gone; use reset-sign-in for new passwords")
    else:
        say(f"demo: nothing new; the accounts are in {accounts_path}")
    return made


async def _ensure_town(
    ports: Ports,
    town: DemoTown,
    origins: Sequence[str],
    *,
    acting_user: ActingUser,
    now: datetime,
    say: Callable[[str], None],
) -> None:
    found = await find_municipality(ports, town.code)
    if found is None:
        await create_municipality(
            ports,
            code=town.code,
            name=town.name,
            name_en=town.name_en,
            office="消費生活担当課",
            office_email=f"office@{town.domain}",
            districts=town.districts,
            settings=MunicipalitySettings(
                call_back=town.call_back, frame_ancestors=tuple(origins), contacts=(_office_contact(town),)
            ),
            acting_user=acting_user,
            now=now,
        )
        await create_organisation(
            ports, name=town.organisation, municipality=town.code, acting_user=acting_user, now=now
        )
        say(f"demo: {town.name} ({town.code}) made")
        return
    missing = tuple(origin for origin in origins if origin not in found.settings.frame_ancestors)
    if missing:
        await _add_origins(ports, found, missing, acting_user=acting_user, now=now)


async def _add_origins(
    ports: Ports, town: Municipality, missing: tuple[str, ...], *, acting_user: ActingUser, now: datetime
) -> None:
    settings = replace(town.settings, frame_ancestors=(*town.settings.frame_ancestors, *missing))
    await change_settings(
        ports,
        town.code,
        settings,
        office=town.office,
        office_email=town.office_email,
        seen_version=town.version,
        acting_user=acting_user,
        now=now,
    )


async def _ensure_people(
    ports: Ports, town: DemoTown, path: Path, *, acting_user: ActingUser, now: datetime
) -> list[DemoAccount]:
    made: list[DemoAccount] = []

    async def make(role: Role, display_name: str, email: str, supporter_id: str | None) -> None:
        account = await _account(ports, town, role, display_name, email, supporter_id, acting_user=acting_user, now=now)
        _append(path, account)  # at once: should a later step fail, no password is lost
        made.append(account)

    for role, name in ((Role.ADMIN, "管理者"), (Role.CLERK, "窓口担当")):
        email = f"{role.value}@{town.domain}"
        if await find_account_by_email(ports, email, acting_user=acting_user) is None:
            await make(role, name, email, None)
    for number, (display_name, name) in enumerate(town.supporters, start=1):
        email = f"supporter{number}@{town.domain}"
        if await find_account_by_email(ports, email, acting_user=acting_user) is not None:
            continue
        today = day_in_japan(now)
        supporter = await register_supporter(
            ports,
            display_name=display_name,
            name=name,
            phone=f"080-0000-000{number}",  # no mobile number begins with 080-0
            languages=("ja", "en") if number == 1 else ("ja",),
            certificate_number=f"DEMO-{town.code}-{number}",
            certificate_valid_until_on=today + timedelta(days=730),
            background_checked_on=today - timedelta(days=30),
            background_valid_until_on=today + timedelta(days=335),
            municipality=town.code,
            acting_user=acting_user,
            now=now,
        )
        await make(Role.SUPPORTER, display_name, email, supporter.id)
    return made


async def _account(
    ports: Ports,
    town: DemoTown,
    role: Role,
    display_name: str,
    email: str,
    supporter_id: str | None,
    *,
    acting_user: ActingUser,
    now: datetime,
) -> DemoAccount:
    made = DemoAccount(town.code, role, email, secrets.token_urlsafe(12), to_base32(secrets.token_bytes(SECRET_BYTES)))
    await create_account(
        ports,
        municipality=town.code,
        role=role,
        display_name=display_name,
        email=email,
        password=made.password,
        totp_secret=made.totp_secret,
        supporter_id=supporter_id,
        acting_user=acting_user,
        now=now,
    )
    return made


def _office_contact(town: DemoTown) -> Mapping[str, object]:
    # A page and no number: a made-up number could be somebody's.
    is_city = town.name.endswith("市")
    name = {
        "ja": f"{town.name}{'役所' if is_city else '役場'} 総合案内",
        "ja-simple": f"{town.name}の " + ("{役所|やくしょ}" if is_city else "{役場|やくば}"),
        "en": f"{town.name_en} {'city' if is_city else 'town'} office, main desk",
    }
    return {
        "id": "office",
        "name": name,
        "number": None,
        "url": f"https://www.{town.domain}/",
        "hours": {"ja": "平日 9:00〜17:00", "ja-simple": "{平日|へいじつ} 9:00〜17:00", "en": "Weekdays 9:00-17:00"},
        "verified": True,
        "source": f"https://www.{town.domain}/",
        "languages": ["ja"],
    }


def _append(path: Path, account: DemoAccount) -> None:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    with os.fdopen(descriptor, "a", encoding="utf-8") as file:
        if file.tell() == 0:
            file.write(_HEAD)
        file.write(account.line())
