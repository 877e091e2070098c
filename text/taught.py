"""The engine's training messages as they lie in `data/nlu`, read without Rasa: for training, checking, hashing and cross-validation."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import yaml


@dataclass(frozen=True)
class Taught:
    """One training message."""

    text: str
    intent: str
    language: str
    file: str


def read_messages(folder: Path) -> list[Taught]:
    """Read every `*.yml` of `data/nlu`."""
    return [one for path in sorted(folder.glob("**/*.yml")) for one in read_file(path)]


def read_file(path: Path) -> list[Taught]:
    """Read one file: blocks of `intent`, `metadata: {language: ja|en}` and `examples`, one `- message` a line."""
    found: list[Taught] = []
    content = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader) or {}
    for block in content.get("nlu", []):
        if "intent" not in block:
            continue
        language = str((block.get("metadata") or {}).get("language", "ja"))
        for line in str(block.get("examples", "")).splitlines():
            if line.startswith("- ") and line[2:].strip():
                found.append(Taught(line[2:].strip(), str(block["intent"]), language, path.name))
    return found
