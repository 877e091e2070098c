"""Keys of an installation: given in production, made once and kept in the demo; unsafe ones are refused."""

from __future__ import annotations

import os
import secrets
from collections.abc import Mapping
from pathlib import Path

from cryptography.fernet import Fernet

DEMO_PREFIX = "demo-"
_SHORTEST_KEY_CHARACTERS = 32
_KEYS_FILE = "keys.env"
_NAMES = ("ENGINE_KEY", "ANSHIN_SECRET_KEY", "ANSHIN_ENCRYPTION_KEYS")


class SettingsError(ValueError):
    """A setting is missing, malformed or unsafe. The message is one line, names the variable, never its value."""


def read_text(env: Mapping[str, str], name: str, default: str) -> str:
    """The variable without surrounding space; the default when it is unset or empty.

    Raises:
        SettingsError: It contains a control character.
    """
    value = env.get(name, "").strip() or default
    if any(ord(character) < 32 for character in value):
        raise SettingsError(f"{name} contains a control character")
    return value


def read_keys(env: Mapping[str, str], state_dir: Path, *, is_demo: bool) -> dict[str, str]:
    """The three keys by the names of their variables.

    Raises:
        SettingsError: One is missing, too weak, a demo's, or used twice (production); or cannot be kept (demo).
    """
    return _demo_keys(env, state_dir) if is_demo else _production_keys(env, state_dir)


def fernet_keys(value: str) -> tuple[str, ...]:
    """Split and check the Fernet keys, newest first.

    Raises:
        SettingsError: There is none, or one is malformed.
    """
    keys = tuple(key.strip() for key in value.split(",") if key.strip())
    try:
        for key in keys:
            Fernet(key)
    except ValueError:
        keys = ()
    if not keys:
        raise SettingsError("ANSHIN_ENCRYPTION_KEYS must be Fernet keys with commas between them")
    return keys


def _made_keys() -> dict[str, str]:
    return {
        "ENGINE_KEY": DEMO_PREFIX + secrets.token_urlsafe(32),
        "ANSHIN_SECRET_KEY": DEMO_PREFIX + secrets.token_urlsafe(32),
        "ANSHIN_ENCRYPTION_KEYS": Fernet.generate_key().decode("ascii"),
    }


def _demo_keys(env: Mapping[str, str], state_dir: Path) -> dict[str, str]:
    given = {name: read_text(env, name, "") for name in _NAMES}
    if all(given.values()):
        return given
    kept = ensure_demo_keys(state_dir)
    return {name: value or kept[name] for name, value in given.items()}


def ensure_demo_keys(state_dir: Path) -> dict[str, str]:
    """Return the demo's keys from `$STATE_DIR/keys.env`, making the file once (mode 0600, lines `NAME=value`).

    Two processes that start together end with the same keys: the file appears whole or not at all.

    Raises:
        SettingsError: If the folder cannot be written or the file lost a key.
    """
    path = state_dir / _KEYS_FILE
    try:
        if not path.exists():
            _write_keys(path)
        kept = _read_keys(path)
    except OSError as error:
        raise SettingsError(f"STATE_DIR: {path} cannot be read or written ({error.strerror})") from None
    missing = sorted(set(_made_keys()) - set(kept))
    if missing:
        raise SettingsError(f"{path} lacks {', '.join(missing)}; add it, or remove the file and all demo data")
    return kept


def _write_keys(path: Path) -> None:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.{os.getpid()}.{secrets.token_hex(4)}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.writelines(f"{name}={value}\n" for name, value in _made_keys().items())
    try:
        os.link(draft, path)  # unlike rename, link fails if another process was first
    except FileExistsError:
        pass
    finally:
        draft.unlink()


def _read_keys(path: Path) -> dict[str, str]:
    lines = path.read_text(encoding="ascii", errors="replace").splitlines() if path.exists() else []
    pairs = (line.partition("=") for line in lines if "=" in line and not line.startswith("#"))
    return {name.strip(): value.strip() for name, _, value in pairs if value.strip()}


def _production_keys(env: Mapping[str, str], state_dir: Path) -> dict[str, str]:
    demo_values = {part for value in _read_keys_safely(state_dir / _KEYS_FILE).values() for part in value.split(",")}
    keys: dict[str, str] = {}
    for name in _NAMES:
        value = read_text(env, name, "")
        if not value:
            raise SettingsError(f"{name} is not set (production needs it; ANSHIN_MODE=demo makes its own keys)")
        if value.startswith(DEMO_PREFIX) or demo_values & set(value.split(",")):
            raise SettingsError(f"{name} is a demo key; production needs its own")
        if len(value) < _SHORTEST_KEY_CHARACTERS or len(set(value)) < 10:
            raise SettingsError(f"{name} is too short or too simple: {_SHORTEST_KEY_CHARACTERS} random characters")
        keys[name] = value
    if len(set(keys.values())) < len(keys):
        raise SettingsError("ENGINE_KEY, ANSHIN_SECRET_KEY and ANSHIN_ENCRYPTION_KEYS must be three different keys")
    return keys


def _read_keys_safely(path: Path) -> dict[str, str]:
    try:
        return _read_keys(path)
    except OSError:
        return {}
