"""Write ja_ginza's word vectors as the small mapped table that `faq.vectors` reads.

`python -m bot.export_vectors [FOLDER]`, once at set-up, in the engine's environment; the folder is `$STATE_DIR/vectors` unless
named. Without the table search works on words alone.
"""

import json
import os
import sys
from hashlib import blake2b
from pathlib import Path

import numpy as np
import spacy

from text.normalise import fold_kana

SKIPPED = ["parser", "ner", "tok2vec", "morphologizer", "attribute_ruler", "compound_splitter", "bunsetu_recognizer"]


def word_hash(word: str) -> int:
    """Return the key of a word: the same as `faq.vectors.word_hash`, which this environment does not load."""
    return int.from_bytes(blake2b(word.encode("utf-8", "replace"), digest_size=8).digest(), "big")


def export(folder: Path) -> int:
    """Write the table into a folder and return how many words it knows. Rows keep their order: frequent words first."""
    language = spacy.load("ja_ginza", exclude=SKIPPED)
    vectors = language.vocab.vectors
    first: dict[int, int] = {}
    for key, row in vectors.key2row.items():
        word = word_hash(fold_kana(language.vocab.strings[key].lower()))
        first[word] = min(int(row), first.get(word, int(row)))
    rows = vectors.data / np.maximum(np.linalg.norm(vectors.data, axis=1, keepdims=True), 1e-9)
    hashes = np.array(sorted(first), np.uint64)
    folder.mkdir(parents=True, exist_ok=True)
    np.save(folder / "rows.npy", rows.astype(np.float16))
    np.save(folder / "hashes.npy", hashes)
    np.save(folder / "places.npy", np.array([first[int(key)] for key in hashes], np.int32))
    about = {"shape": list(rows.shape), "keys": len(hashes)}
    (folder / "about.json").write_text(json.dumps(about), encoding="utf-8")
    return len(hashes)


if __name__ == "__main__":
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(os.environ.get("STATE_DIR", "var")) / "vectors"
    if (target / "about.json").exists():
        print(f"word vectors are in {target} already")
    else:
        print(f"{export(target)} words in {target}")
