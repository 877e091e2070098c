"""``make train``: train the engine's model with the same settings as the running service."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from deploy.launch import BOT_PYTHON, ROOT, run


def main() -> None:
    """Export the word vectors if they are missing, then train if anything changed."""
    os.environ.setdefault("STATE_DIR", str(Path("var").resolve()))
    run("Preparing the word vectors", BOT_PYTHON, "-m", "bot.export_vectors")
    raise SystemExit(subprocess.run([str(BOT_PYTHON), "-m", "bot", "train"], cwd=ROOT).returncode)


if __name__ == "__main__":
    main()
