"""What makes training messages (`text.taught`) fit to train with."""

from __future__ import annotations

from pathlib import Path

import yaml

from text.taught import Taught


def holds_messages(path: Path) -> bool:
    """Tell whether a file of training data holds messages, and not rules or stories.

    Raises:
        ValueError: If it holds both; only the messages would be read.
    """
    lines = path.read_text(encoding="utf-8").splitlines()
    if not any(line.startswith("nlu:") for line in lines):
        return False
    others = sorted({line.split(":")[0] for line in lines if line[:1].isalpha() and ":" in line} - {"nlu", "version"})
    if others:
        raise ValueError(f"{path.name} holds messages and {', '.join(others)}: put these into a file of their own")
    return True


def domain_intents(domain: Path) -> list[str]:
    """Return the intents of `domain.yml`, in its order."""
    return [str(one) for one in yaml.safe_load(domain.read_text(encoding="utf-8"))["intents"]]


def find_faults(messages: list[Taught], intents: list[str]) -> list[str]:
    """List what makes training pointless: unknown intents, one message under two intents, no messages at all."""
    faults = []
    if not messages:
        faults.append("data/nlu holds no messages")
    for name in sorted({one.intent for one in messages} - set(intents)):
        faults.append(f"{name} has messages but is not in domain.yml")
    seen: dict[str, Taught] = {}
    for one in messages:
        other = seen.setdefault(one.text, one)
        if other.intent != one.intent:
            faults.append(
                f"the same message stands under {other.intent} ({other.file}) and {one.intent} ({one.file}): {one.text[:40]}"
            )
        if one.text.startswith(("/", "／")):
            faults.append(f"a message of {one.intent} starts with a slash ({one.file})")
    return faults
