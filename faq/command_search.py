"""``python -m faq search``: answer a file of questions from a file of texts, as the search benchmark wants it."""

from __future__ import annotations

import json
import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from faq.errors import ContentInvalid
from faq.search import Index
from faq.synonyms import Synonyms
from faq.vectors import VectorTable


def add_arguments(parser: ArgumentParser) -> None:
    """Describe the command's arguments."""
    parser.add_argument("--corpus", type=Path, required=True, help="JSON lines with _id, title, text")
    parser.add_argument("--queries", type=Path, required=True, help="JSON lines with _id, text")
    parser.add_argument("--limit", type=int, default=10, help="most hits for a question (10)")
    parser.add_argument("--vectors", type=Path, default=vectors_folder(), help="folder of the word vectors")


def vectors_folder() -> Path:
    """Return where the word vectors are kept: ``$STATE_DIR/vectors``, ``var/vectors`` by default."""
    return Path(os.environ.get("STATE_DIR", "var")) / "vectors"


def run(arguments: Namespace) -> int:
    """Print one JSON line a question: its id and its hits, best first."""
    table = VectorTable.load(arguments.vectors)
    if table is None:
        print(f"no word vectors in {arguments.vectors}: searching by words alone", file=sys.stderr)
    index = Index(table, Synonyms.load(Path("data/synonyms.yml")))
    for row in _rows(arguments.corpus, ("_id", "text")):
        index.put_document(row["_id"], row.get("title", ""), row["text"])
    for row in _rows(arguments.queries, ("_id", "text")):
        hits = [{"_id": hit.id, "score": round(hit.score, 5)} for hit in index.search(row["text"], arguments.limit)]
        print(json.dumps({"query_id": row["_id"], "hits": hits}, ensure_ascii=False))
    return 0


def _rows(path: Path, needed: tuple[str, ...]) -> Iterator[dict[str, Any]]:
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except OSError as error:
        raise ContentInvalid(str(path), "file", f"cannot be read ({error.strerror}); check its name") from None
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except json.JSONDecodeError:
            row = None
        if not isinstance(row, dict) or any(not isinstance(row.get(name), str) for name in needed):
            raise ContentInvalid(str(path), f"line {number}", f"write a JSON object with the texts {', '.join(needed)}")
        yield row
