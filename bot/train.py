"""Training: check the messages, let Rasa build the model, record it. Nothing is done when nothing changed."""

from __future__ import annotations

import contextlib
import fcntl
import hashlib
import json
import os
import resource
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import datetime, timezone
from importlib import metadata
from pathlib import Path

from bot.gate import Comparison, compare, examine, ranking_of, read_questions
from bot.messages import domain_intents, find_faults
from bot.model import ModelRefused, find_model, read_current, read_facts, record_model
from bot.settings import ROOT
from text.taught import read_messages

CONFIG, DOMAIN = ROOT / "config.yml", ROOT / "domain.yml"
NLU, RULES = ROOT / "data" / "nlu", ROOT / "data" / "rules"
EVALUATION = ROOT / "data" / "evaluation"
READ_BY = ("normalise.py", "taught.py", "tokenise.py")
"""What of `text` makes features of a message; a new rule of the crisis screen is no reason to train."""
LIBRARIES = ("rasa", "scikit-learn", "numpy", "scipy", "sudachipy", "sudachidict_core")


class TrainingRefused(Exception):
    """The training data are at fault; the message says where, one fault a line."""


class WorseModel(TrainingRefused):
    """The new model understands the evaluation messages worse than the one in use, which stays in use."""


def say(text: str) -> None:
    """Show progress."""
    print(text, file=sys.stderr, flush=True)


def inputs_hash() -> str:
    """Return the hash of everything a model depends on: data, papers, code, libraries, the word-vector table."""
    digest = hashlib.sha256()
    files = [CONFIG, DOMAIN, *sorted(NLU.glob("**/*.yml")), *sorted(RULES.glob("**/*.yml"))]
    files += [*(ROOT / "text" / name for name in READ_BY), *sorted((ROOT / "bot" / "components").glob("*.py"))]
    files += [ROOT / "bot" / name for name in ("features.py", "messages.py", "ranking.py", "train.py")]
    for path in files:
        if path.is_file() and "__pycache__" not in path.parts:
            digest.update(f"{os.path.relpath(path, ROOT)}\0".encode())
            digest.update(hashlib.sha256(path.read_bytes()).digest())
    for name in LIBRARIES:
        digest.update(f"{name}={metadata.version(name)}\n".encode())
    return digest.hexdigest()


def train_if_changed(model_dir: Path, force: bool = False, accept_worse: bool = False) -> bool:
    """Train unless the model in use was made from exactly this.

    Args:
        model_dir: Folder of the models.
        force: Train even if nothing changed.
        accept_worse: Put the new model into use even if it understands the evaluation messages worse.

    Returns:
        Whether a new model was made.

    Raises:
        TrainingRefused: If the data are at fault; the model in use stays.
        WorseModel: If the new model is worse than the one in use, which stays.
    """
    model_dir = model_dir.resolve()
    model_dir.mkdir(parents=True, exist_ok=True)
    with _alone(model_dir):
        inputs = inputs_hash()
        if not force and read_current(model_dir).get("inputs") == inputs:
            with contextlib.suppress(ModelRefused):
                model = find_model(model_dir)
                say(f"Training: nothing changed since model {model.sha256[:12]}.")
                return False
        refused = read_facts(model_dir / "refused.json")
        if not force and not accept_worse and refused.get("inputs") == inputs:
            raise WorseModel(
                f"these messages were tried at {refused.get('tried_at')} and made a worse model: {refused.get('worse')}\n{_WAY_ON}"
            )
        messages = read_messages(NLU)
        faults = find_faults(messages, domain_intents(DOMAIN))
        if faults:
            raise TrainingRefused("\n".join(faults))
        say(f"Training: {len(messages)} messages, {len({one.intent for one in messages})} intents ...")
        started = time.monotonic()
        folder = Path(tempfile.mkdtemp(dir=model_dir, prefix=".training-"))
        try:
            built, learned = _build(folder)
            seconds = time.monotonic() - started
            metrics = {
                "messages": len(messages),
                "seconds": round(seconds, 1),
                "peak_megabytes": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
                **learned,
            }
            trained_at = datetime.now(timezone.utc).isoformat(timespec="seconds")
            compared = _examine(built, model_dir)
            metrics["evaluation"] = compared.new
            if compared.worse and not accept_worse:
                worse = "; ".join(compared.worse)
                note = {
                    "inputs": inputs,
                    "tried_at": trained_at,
                    "worse": worse,
                    "new": compared.new,
                    "old": compared.old,
                }
                (model_dir / "refused.json").write_text(json.dumps(note, indent=1) + "\n", encoding="utf-8")
                raise WorseModel(f"the new model is worse than the one in use: {worse}\n{_WAY_ON}")
            (model_dir / "refused.json").unlink(missing_ok=True)
            model = record_model(model_dir, built, {"trained_at": trained_at, "inputs": inputs, "metrics": metrics})
        finally:
            shutil.rmtree(folder, ignore_errors=True)
        say(f"Training: model {model.sha256[:12]} after {seconds:.0f} s. {json.dumps(metrics)}")
    return True


_WAY_ON = (
    "The model in use stays. Look at the messages that were added last (python -m bot evaluate-nlu), or take the new model "
    "all the same with: make train ACCEPT_WORSE=1"
)


def _examine(built: Path, model_dir: Path) -> Comparison:
    """Let the new model and the one in use answer the evaluation messages."""
    from bot.components.tokenizer import said_of

    say("Training: comparing with the model in use on the evaluation messages ...")
    questions = [(one, said_of(one.text)) for one in read_questions(EVALUATION)]
    old: dict[tuple[str, int], list[bool]] = {}
    with contextlib.suppress(ModelRefused, OSError, ValueError, KeyError):  # an older model may lack what is compared
        old = examine(ranking_of(find_model(model_dir).path), questions)
    return compare(examine(ranking_of(built), questions), old)


def _build(folder: Path) -> tuple[Path, dict[str, object]]:
    import rasa.shared.utils.io

    rasa.shared.utils.io.is_logging_disabled = lambda: True  # asked before hundreds of progress bars are drawn
    from rasa.model_training import train

    report = folder / "learned.json"
    os.environ["ANSHIN_TRAINING_REPORT"] = str(report)
    try:
        result = train(
            domain=str(DOMAIN),
            config=str(CONFIG),
            training_files=[str(NLU), str(RULES)],
            output=str(folder),
            force_training=True,
            fixed_model_name="model",
        )
    except SystemExit as stop:  # Rasa's way of saying that rules contradict one another
        raise TrainingRefused("Rasa stopped the training; its reason stands above") from stop
    finally:
        del os.environ["ANSHIN_TRAINING_REPORT"]
    if not result.model or result.code:
        raise TrainingRefused("Rasa made no model; its reason stands above")
    learned = json.loads(report.read_text(encoding="utf-8")) if report.exists() else {}
    return Path(result.model), learned


@contextlib.contextmanager
def _alone(model_dir: Path) -> Iterator[None]:
    with (model_dir / ".training.lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say("Training: another training is running; waiting for it ...")
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def cross_validate(folds: int) -> None:
    """Print how well held-out training messages are understood, per language."""
    import numpy as np

    from bot.components.tokenizer import said_of
    from bot.ranking import Ranking

    taught = read_messages(NLU)
    said = [said_of(one.text) for one in taught]
    part = np.random.default_rng(1).permutation(len(taught)) % folds
    first: dict[str, list[bool]] = {}
    third: dict[str, list[bool]] = {}
    for fold in range(folds):
        learn = [i for i in range(len(taught)) if part[i] != fold]
        ranking = Ranking.learn([said[i] for i in learn], [taught[i].intent for i in learn], outside="out_of_scope")
        for i in np.flatnonzero(part == fold):
            names = [name for name, _ in ranking.rank(said[i], 3)]
            for group in ("all", taught[i].language):
                first.setdefault(group, []).append(names[:1] == [taught[i].intent])
                third.setdefault(group, []).append(taught[i].intent in names)
        say(f"fold {fold + 1} of {folds}")
    for group in first:
        print(f"{group:10} n={len(first[group]):6} hit@1 {np.mean(first[group]):.3f} hit@3 {np.mean(third[group]):.3f}")
