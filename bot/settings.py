"""What the engine was told: its part of the environment, read once."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

LIMITS = {
    # One thread each: two cores are shared by four processes, and a turn is too small to be split.
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
    "TF_INTRA_OP_PARALLELISM_THREADS": "1",
    "TF_INTER_OP_PARALLELISM_THREADS": "1",
    "TF_CPP_MIN_LOG_LEVEL": "3",
    "CUDA_VISIBLE_DEVICES": "",
    # Arenas per thread make glibc keep tens of megabytes that nobody uses.
    "MALLOC_ARENA_MAX": "2",
    # Nothing calls out.
    "RASA_TELEMETRY_ENABLED": "false",
    # Rasa's cache of parts of a training: `python -m bot train` knows by itself when nothing changed.
    "RASA_MAX_CACHE_SIZE": "0",
    "SQLALCHEMY_SILENCE_UBER_WARNING": "1",
    "MPLBACKEND": "Agg",
}


class SettingsError(ValueError):
    """A setting is missing or malformed. One line, names the variable, never its value."""


@dataclass(frozen=True)
class Settings:
    """The engine's settings.

    Attributes:
        engine_port: Loopback port of the private channel.
        actions_port: Loopback port of the action server.
        engine_key: Shared secret of web, engine and actions. Never shown.
        tracker_database_url: Where the talk is kept; a database of its own.
        model_dir: Folder of the models built here, with `current.json`.
        keep_hours: A conversation idle for longer is purged.
        state_dir: Folder of everything this installation writes.
    """

    engine_port: int
    actions_port: int
    engine_key: str = field(repr=False)
    tracker_database_url: str = field(repr=False)
    model_dir: Path
    keep_hours: float
    state_dir: Path


def set_limits() -> None:
    """Set the limits of libraries that read them at import. Call before importing numpy or Rasa."""
    for name, value in LIMITS.items():
        os.environ.setdefault(name, value)
    os.environ["RASA_TELEMETRY_ENABLED"] = "false"


def read_settings(environment: Mapping[str, str] | None = None, needs_key: bool = True) -> Settings:
    """Read the environment; in the demo, the key may come from `$STATE_DIR/keys.env`.

    Raises:
        SettingsError: If a port is no port, or the key is missing although `needs_key`.
    """
    env = os.environ if environment is None else environment
    state_dir = Path(env.get("STATE_DIR") or "var").expanduser().resolve()
    key = env.get("ENGINE_KEY", "").strip()
    if not key and env.get("ANSHIN_MODE") == "demo":
        key = _kept_key(state_dir / "keys.env")
    if needs_key and len(key) < 16:
        raise SettingsError("ENGINE_KEY is missing or shorter than 16 characters")
    return Settings(
        engine_port=_port(env, "ENGINE_PORT", 5105),
        actions_port=_port(env, "ACTIONS_PORT", 5155),
        engine_key=key,
        tracker_database_url=env.get("TRACKER_DATABASE_URL") or f"sqlite:///{state_dir}/tracker.db",
        model_dir=Path(env.get("MODEL_DIR") or state_dir / "models").expanduser().resolve(),
        keep_hours=_hours(env),
        state_dir=state_dir,
    )


def _kept_key(path: Path) -> str:
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except OSError:
        return ""
    for line in lines:
        name, _, value = line.partition("=")
        if name.strip() == "ENGINE_KEY":
            return value.strip().strip('"')
    return ""


def _port(env: Mapping[str, str], name: str, default: int) -> int:
    value = env.get(name) or str(default)
    if not (value.isascii() and value.isdigit() and 1 <= int(value) <= 65535):
        raise SettingsError(f"{name} must be a port from 1 to 65535")
    return int(value)


def _hours(env: Mapping[str, str]) -> float:
    try:
        hours = float(env.get("TRACKER_KEEP_HOURS") or 24)
    except ValueError:
        hours = 0.0
    if not 1 <= hours <= 24 * 366:
        raise SettingsError("TRACKER_KEEP_HOURS must be a number of hours from 1 to 8784")
    return hours
