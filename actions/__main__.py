"""`python -m actions`: serve the skills on 127.0.0.1:$ACTIONS_PORT until told to stop."""

from __future__ import annotations

import logging
import sys
import warnings
from pathlib import Path

DATA = Path(__file__).resolve().parent.parent / "data"


def main() -> int:
    """Wire everything once and serve.

    Returns:
        The exit status: 2 if the settings or the content are wrong.
    """
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(name)s %(levelname)s %(message)s", stream=sys.stderr)
    for noisy in ("rasa_sdk", "sanic", "sqlalchemy"):
        logging.getLogger(noisy).setLevel(logging.ERROR)
    warnings.simplefilter("ignore")
    from actions.desk import open_desk
    from actions.server import build_app
    from faq.errors import FaqError
    from supporters.bootstrap import build_ports
    from supporters.settings import SettingsError, read_settings

    try:
        settings = read_settings()
        desk = open_desk(build_ports(settings), DATA, settings.state_dir / "vectors")
    except (SettingsError, FaqError) as error:
        print(f"actions: {error}", file=sys.stderr)
        return 2
    app = build_app(desk, settings.engine_key)
    app.run(
        host="127.0.0.1", port=settings.actions_port, single_process=True, access_log=False, motd=False, debug=False
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
