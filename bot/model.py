"""The model in use: `current.json` names it, its hash proves it was built here."""

from __future__ import annotations

import hashlib
import json
import os
import re
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_SHA256 = re.compile(r"[0-9a-f]{64}")


class ModelRefused(Exception):
    """There is no model, or it is not the one that was built here."""


@dataclass(frozen=True)
class ModelFile:
    """A model file whose hash was checked just now."""

    sha256: str
    path: Path


def sha256_of(path: Path) -> str:
    """Return the hexadecimal SHA-256 of a file."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        for block in iter(lambda: file.read(1 << 20), b""):
            digest.update(block)
    return digest.hexdigest()


def read_current(model_dir: Path) -> dict[str, Any]:
    """Return `current.json`, an empty mapping if it is missing or unreadable."""
    return read_facts(model_dir / "current.json")


def read_facts(path: Path) -> dict[str, Any]:
    """Return the object a JSON file holds, an empty mapping if it is missing or unreadable."""
    try:
        value = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return value if isinstance(value, dict) else {}


def find_model(model_dir: Path) -> ModelFile:
    """Return the model to use.

    A model archive can carry code, so nothing but the very file that `python -m bot train` recorded is opened.

    Raises:
        ModelRefused: If nothing is recorded, the file is missing, or its hash is another.
    """
    current = read_current(model_dir)
    recorded = str(current.get("sha256", ""))
    if not _SHA256.fullmatch(recorded):
        raise ModelRefused("no model is recorded; run: python -m bot train")
    path = model_dir / f"{recorded}.tar.gz"
    if not path.is_file():
        raise ModelRefused("the recorded model's file is missing; run: python -m bot train")
    if sha256_of(path) != recorded:
        raise ModelRefused("the model's file is not the one that was built here; run: python -m bot train")
    return ModelFile(recorded, path)


def record_model(model_dir: Path, built: Path, facts: dict[str, Any], keep: int = 3) -> ModelFile:
    """Make a freshly built file the model in use, atomically, and drop all but the newest few.

    Args:
        model_dir: Folder of the models.
        built: The new file, on the same file system; it is moved.
        facts: What else to record (trained_at, metrics, inputs).
        keep: How many models stay.
    """
    sha256 = sha256_of(built)
    path = model_dir / f"{sha256}.tar.gz"
    os.chmod(built, 0o400)
    os.replace(built, path)
    text = json.dumps({"sha256": sha256, "file": path.name, **facts}, ensure_ascii=False, indent=2) + "\n"
    handle, draft = tempfile.mkstemp(dir=model_dir, prefix=".current-")
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    os.replace(draft, model_dir / "current.json")
    others = sorted((one for one in model_dir.glob("*.tar.gz") if one != path), key=lambda one: one.stat().st_mtime)
    for old in others[: max(0, len(others) - (keep - 1))]:
        old.unlink(missing_ok=True)
    return ModelFile(sha256, path)
