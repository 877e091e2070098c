"""`python -m bot` serves; `python -m bot train` trains if anything changed; `python -m bot evaluate-nlu` cross-validates."""

from __future__ import annotations

import argparse
import logging
import os
import sys
import warnings

from bot.lean import leave_tensorflow_out
from bot.settings import ROOT, SettingsError, read_settings, set_limits


def main(arguments: list[str] | None = None) -> int:
    """Run one command.

    Returns:
        The exit status: 0 done, 1 failed, 2 wrong settings or data, 3 the new model is worse and the one in use stays.
    """
    parser = argparse.ArgumentParser(prog="python -m bot", description=__doc__)
    commands = parser.add_subparsers(dest="command")
    train = commands.add_parser("train", help="train and put the model into use, if anything changed")
    train.add_argument("--force", action="store_true", help="train even if nothing changed")
    train.add_argument("--accept-worse", action="store_true", help="use the new model even if it understands less")
    check = commands.add_parser("evaluate-nlu", help="cross-validate the understanding on the training messages")
    check.add_argument("--folds", type=int, default=5)
    chosen = parser.parse_args(arguments)
    set_limits()
    leave_tensorflow_out()
    warnings.simplefilter("ignore")
    _quiet_rasa(serving=chosen.command is None)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(name)s %(levelname)s %(message)s", stream=sys.stderr)
    for noisy in ("rasa", "sanic", "apscheduler", "matplotlib", "asyncio"):
        logging.getLogger(noisy).setLevel(logging.WARNING)
    os.chdir(ROOT)  # Rasa finds our components by their module path
    try:
        settings = read_settings(needs_key=chosen.command is None)
    except SettingsError as error:
        print(f"engine: {error}", file=sys.stderr)
        return 2
    if chosen.command is None:
        from bot.serve import serve

        serve(settings)
        return 0
    from bot.train import TrainingRefused, WorseModel, cross_validate, train_if_changed

    try:
        if chosen.command == "train":
            train_if_changed(settings.model_dir, force=chosen.force, accept_worse=chosen.accept_worse)
        else:
            cross_validate(chosen.folds)
    except TrainingRefused as refusal:
        print(f"training refused: {refusal}", file=sys.stderr)
        return 3 if isinstance(refusal, WorseModel) else 2
    return 0


def _quiet_rasa(serving: bool) -> None:
    """Keep Rasa's own event log from showing messages: several of its warnings and errors quote what was typed."""
    import structlog

    least = logging.CRITICAL if serving else logging.ERROR
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(least))


if __name__ == "__main__":
    sys.exit(main())
