"""What this installation was told: the environment is read here, once, and nowhere else.

Sources: the twelve-factor app, III (configuration in the environment); units and defaults stand at each field.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

from supporters.keys import SettingsError, fernet_keys, read_keys, read_text

__all__ = ["Mode", "Settings", "SettingsError", "read_settings"]

Mode = Literal["demo", "production"]

_LOOPBACK_NAMES = frozenset({"localhost", "127.0.0.1", "::1"})
_ASYNC_DRIVERS = {
    "sqlite": "sqlite+aiosqlite",
    "postgres": "postgresql+asyncpg",
    "postgresql": "postgresql+asyncpg",
    "sqlite+aiosqlite": "sqlite+aiosqlite",
    "postgresql+asyncpg": "postgresql+asyncpg",
}


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything the app processes may be told.

    Attributes:
        mode: `demo` (two demo towns, keys made by itself, loopback) or `production` (refuses demo keys and accounts).
        state_dir: Folder of everything this installation writes (database, mail twin, models, keys of the demo).
        host: Address the public door listens on.
        port: Port of the public door, 1 to 65535.
        public_url: What residents type, without a closing slash. https, or http on loopback names only.
        database_url: SQLAlchemy address with an async driver (aiosqlite or asyncpg).
        migration_database_url: Address `migrate` uses: a user who owns the tables. Default: `database_url`.
        database_role: PostgreSQL role without ownership that every transaction of the application takes.
        engine_port: Loopback port of the engine.
        actions_port: Loopback port of the action server.
        engine_key: Shared secret of web, engine and actions. Never shown.
        secret_key: Signs tokens. Never shown.
        encryption_keys: Fernet keys of personal fields; the first encrypts, all decrypt. Never shown.
        smtp_url: `smtp://user:pass@host:port` (STARTTLS when offered) or `smtps://…`; None = the console twin.
        mail_from: Sender of every mail.
        tracker_database_url: Where the engine keeps its talk; a database of its own.
        model_dir: Folder of the models built here.
        messages_per_minute: Most messages of one conversation in a minute.
        conversations_per_minute: Most new conversations from one address in a minute (a school shares one).
    """

    mode: Mode
    state_dir: Path
    host: str
    port: int
    public_url: str
    database_url: str = field(repr=False)
    migration_database_url: str = field(repr=False)
    database_role: str
    engine_port: int
    actions_port: int
    engine_key: str = field(repr=False)
    secret_key: str = field(repr=False)
    encryption_keys: tuple[str, ...] = field(repr=False)
    smtp_url: str | None = field(repr=False)
    mail_from: str
    tracker_database_url: str = field(repr=False)
    model_dir: Path
    messages_per_minute: int = 20
    conversations_per_minute: int = 60

    @property
    def is_demo(self) -> bool:
        """Whether this is the demo, with its demo accounts."""
        return self.mode == "demo"

    @property
    def mail_dir(self) -> Path:
        """Folder in which the console twin leaves one `.eml` file per mail."""
        return self.state_dir / "mail"

    @property
    def heartbeat_path(self) -> Path:
        """File the worker touches once per round; its age tells whether the worker lives."""
        return self.state_dir / "worker.heartbeat"

    @property
    def is_postgresql(self) -> bool:
        """Whether the store is PostgreSQL (else SQLite)."""
        return self.database_url.startswith("postgresql")


def read_settings(environment: Mapping[str, str] | None = None) -> Settings:
    """Read the environment and refuse what is missing, malformed or unsafe.

    In the demo, missing keys are read from `$STATE_DIR/keys.env` and made there once (mode 0600). An unset
    `ANSHIN_MODE` means production: nobody runs a demo by forgetting a variable.

    Args:
        environment: Variables by name; `os.environ` when absent.

    Raises:
        SettingsError: With one line that names the variable.
    """
    env = os.environ if environment is None else environment
    mode = _mode(env)
    state_dir = Path(read_text(env, "STATE_DIR", "var")).expanduser()
    port = _port(env, "PORT", 8080)
    database_url = _database_url(
        "DATABASE_URL", read_text(env, "DATABASE_URL", f"sqlite+aiosqlite:///{state_dir}/anshin.db")
    )
    keys = read_keys(env, state_dir, is_demo=mode == "demo")
    return Settings(
        mode=mode,
        state_dir=state_dir,
        host=read_text(env, "HOST", "127.0.0.1"),
        port=port,
        public_url=_public_url(env, port, mode),
        database_url=database_url,
        migration_database_url=_database_url(
            "MIGRATION_DATABASE_URL", read_text(env, "MIGRATION_DATABASE_URL", database_url)
        ),
        database_role=_role(env),
        engine_port=_port(env, "ENGINE_PORT", 5105),
        actions_port=_port(env, "ACTIONS_PORT", 5155),
        engine_key=keys["ENGINE_KEY"],
        secret_key=keys["ANSHIN_SECRET_KEY"],
        encryption_keys=fernet_keys(keys["ANSHIN_ENCRYPTION_KEYS"]),
        smtp_url=_smtp_url(env),
        mail_from=read_text(env, "MAIL_FROM", "anshin@localhost"),
        tracker_database_url=read_text(env, "TRACKER_DATABASE_URL", f"sqlite:///{state_dir}/tracker.db"),
        model_dir=Path(read_text(env, "MODEL_DIR", str(state_dir / "models"))).expanduser(),
        messages_per_minute=_per_minute(env, "MESSAGES_PER_MINUTE", 20),
        conversations_per_minute=_per_minute(env, "CONVERSATIONS_PER_MINUTE", 60),
    )


def _mode(env: Mapping[str, str]) -> Mode:
    value = read_text(env, "ANSHIN_MODE", "production")
    if value == "demo":
        return "demo"
    if value == "production":
        return "production"
    raise SettingsError("ANSHIN_MODE must be demo or production")


def _port(env: Mapping[str, str], name: str, default: int) -> int:
    value = read_text(env, name, str(default))
    if not (value.isascii() and value.isdigit() and 1 <= int(value) <= 65535):
        raise SettingsError(f"{name} must be a number from 1 to 65535")
    return int(value)


def _per_minute(env: Mapping[str, str], name: str, default: int) -> int:
    value = read_text(env, name, str(default))
    if not (value.isascii() and value.isdigit() and 1 <= int(value) <= 100_000):
        raise SettingsError(f"{name} must be a number from 1 to 100000")
    return int(value)


def _role(env: Mapping[str, str]) -> str:
    value = read_text(env, "DATABASE_ROLE", "anshin_app")
    if not (value.isascii() and value.isidentifier() and value == value.lower() and len(value) <= 63):
        raise SettingsError("DATABASE_ROLE must be a lower-case name of letters, digits and underscores")
    return value


def _public_url(env: Mapping[str, str], port: int, mode: Mode) -> str:
    value = read_text(env, "PUBLIC_URL", f"http://localhost:{port}").rstrip("/")
    parts = urlsplit(value)
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.query or parts.fragment:
        raise SettingsError("PUBLIC_URL must look like https://chat.example.jp")
    if mode == "production" and parts.scheme == "http" and parts.hostname not in _LOOPBACK_NAMES:
        raise SettingsError("PUBLIC_URL must begin with https:// in production (plain http is for localhost only)")
    return value


def _database_url(name: str, value: str) -> str:
    scheme, separator, rest = value.partition("://")
    if not separator or scheme not in _ASYNC_DRIVERS:
        raise SettingsError(f"{name} must begin with sqlite:/// or postgresql://")
    return f"{_ASYNC_DRIVERS[scheme]}://{rest}"


def _smtp_url(env: Mapping[str, str]) -> str | None:
    value = read_text(env, "SMTP_URL", "")
    if not value:
        return None
    try:
        parts = urlsplit(value)
        usable = parts.scheme in {"smtp", "smtps"} and bool(parts.hostname) and parts.port != 0
    except ValueError:
        usable = False
    if not usable:
        raise SettingsError("SMTP_URL must look like smtp://user:password@host:587 or smtps://user:password@host:465")
    return value
