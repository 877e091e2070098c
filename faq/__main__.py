"""Commands for content: ``python -m faq check [paths]`` and ``python -m faq search --corpus F --queries F``."""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser

from faq import command_check, command_search
from faq.errors import FaqError


def main(arguments: list[str] | None = None) -> int:
    """Run a command and return its exit code: 0 well, 1 something found wrong, 2 wrongly called."""
    parser = ArgumentParser(prog="python -m faq", description="Check and search the answers.")
    commands = parser.add_subparsers(dest="command", required=True)
    command_check.add_arguments(commands.add_parser("check", help="check the texts"))
    command_search.add_arguments(commands.add_parser("search", help="answer a file of questions"))
    chosen = parser.parse_args(arguments)
    try:
        return command_check.run(chosen) if chosen.command == "check" else command_search.run(chosen)
    except FaqError as error:
        print(error, file=sys.stderr)
        return 1
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


if __name__ == "__main__":
    sys.exit(main())
