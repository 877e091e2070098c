"""``python -m faq check``: every text of the project, or of the files named, against the rules."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser, Namespace
from collections import Counter
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from faq.checks import check_contact, check_entry, check_text, check_topics
from faq.entries import LANGUAGES, Entry
from faq.findings import Finding
from faq.formats import read_all, read_contacts, read_faq_file, read_topics
from faq.phrases import VALUE, Phrases

DATA = Path("data")


def add_arguments(parser: ArgumentParser) -> None:
    """Describe the command's arguments."""
    parser.add_argument("paths", nargs="*", type=Path, help="files or folders of entries (all of data/ if none)")
    parser.add_argument("--data", type=Path, default=DATA, help="folder with topics.yml and contacts.yml (data)")
    parser.add_argument("--format", choices=("text", "json"), default="text")
    parser.add_argument("--errors-only", action="store_true", help="leave warnings out")


def run(arguments: Namespace) -> int:
    """Print the remarks, errors first, and return 1 if one of them is an error."""
    found = _check(arguments.paths, arguments.data)
    if arguments.errors_only:
        found = [one for one in found if one.level == "error"]
    found.sort(key=lambda one: (one.level != "error", one.entry))
    errors = sum(one.level == "error" for one in found)
    if arguments.format == "json":
        print(json.dumps([asdict(one) for one in found], ensure_ascii=False, indent=1))
    else:
        for one in found:
            print(f"{one.level}: {one.entry}: {one.field}: [{one.rule}] {one.message}")
        rules = Counter(f"{one.level} {one.rule}" for one in found)
        summary = ", ".join(f"{rule} {count}" for rule, count in rules.most_common())
        print(
            f"{errors} errors, {len(found) - errors} warnings" + (f" ({summary})" if summary else ""), file=sys.stderr
        )
    return 1 if errors else 0


def _check(paths: list[Path], data: Path) -> list[Finding]:
    topics = {topic.id: topic for topic in read_topics(data / "topics.yml")}
    contacts = {contact.id: contact for contact in read_contacts(data / "contacts.yml")}
    today = datetime.now(ZoneInfo("Asia/Tokyo")).date()
    entries: list[Entry] = []
    for path in paths or [data / "faq"]:
        entries += read_all(path) if path.is_dir() else read_faq_file(path)
    found: list[Finding] = []
    for entry in entries:
        found += check_entry(entry, topics.get(entry.topic or ""), contacts, today)
    if paths:
        return found + check_topics(
            [topics[one] for one in {entry.topic or "" for entry in entries} if one in topics], entries
        )
    found += check_topics(topics.values(), entries)
    for topic in topics.values():
        for language in LANGUAGES:
            found += check_text(topic.title(language), language, "all", topic.id, f"title {language}")
    for contact in contacts.values():
        found += check_contact(contact)
    if (data / "phrases").is_dir():
        phrases = Phrases.load(data / "phrases")
        for key in phrases:
            found += check_text(VALUE.sub("", phrases.all_of(key)["ja-simple"]), "ja-simple", "all", key, "ja-simple")
    return found
