"""``make train``: train the engine's model with the same settings as the running service."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from deploy.launch import BOT_PYTHON, ROOT, prepare_vectors


def main() -> None:
    """Export the word vectors if they are missing, then train if anything changed."""
    state = Path(os.environ.setdefault("STATE_DIR", str(Path("var").resolve())))
    prepare_vectors(state)
    command = [str(BOT_PYTHON), "-m", "bot", "train"]
    if os.environ.get("ACCEPT_WORSE"):
        command.append("--accept-worse")
    raise SystemExit(subprocess.run(command, cwd=ROOT).returncode)


if __name__ == "__main__":
    main()
