import os
import subprocess
import sys
import time
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.lean import leave_tensorflow_out
from bot.settings import ROOT, set_limits

set_limits()
leave_tensorflow_out()

from tests.bot.client import Client, Recorder, free_port  # noqa: E402  Rasa must be imported after the limits

KEY = "a-shared-secret-for-tests-only"
MESSAGES = ROOT / "tests" / "bot" / "messages"


@pytest.fixture(scope="session")
def model_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small model of our own components and rules, trained once per session."""
    from rasa.model_training import train

    folder = tmp_path_factory.mktemp("model")
    result = train(
        domain=str(ROOT / "domain.yml"),
        config=str(ROOT / "config.yml"),
        training_files=[str(MESSAGES), str(ROOT / "data" / "rules")],
        output=str(folder),
        force_training=True,
        fixed_model_name="model",
    )
    return Path(str(result.model))


@pytest.fixture(scope="session")
def recorder() -> Iterator[Recorder]:
    """A real action server in a process of its own, that can be killed and told how to misbehave."""
    server = Recorder(free_port(), KEY)
    server.start()
    yield server
    server.kill()


@pytest.fixture(scope="session")
def engine(model_file: Path, recorder: Recorder, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    """The engine as it is run in earnest: `python -m bot` with a recorded model."""
    import shutil

    from bot.model import record_model

    state = tmp_path_factory.mktemp("state")
    models = state / "models"
    models.mkdir()
    record_model(models, Path(shutil.copy(model_file, models / "built.tar.gz")), {"trained_at": "now"})
    port = free_port()
    env = os.environ | {
        "STATE_DIR": str(state),
        "ENGINE_KEY": KEY,
        "ENGINE_PORT": str(port),
        "ACTIONS_PORT": str(recorder.port),
        "PYTHONWARNINGS": "ignore",
    }
    env.pop("TRACKER_DATABASE_URL", None)
    env.pop("MODEL_DIR", None)
    log = (state / "engine.log").open("w")
    process = subprocess.Popen([sys.executable, "-m", "bot"], cwd=ROOT, env=env, stderr=log, stdout=log)
    client = Client(port, KEY, state)
    deadline = time.monotonic() + 60
    while not client.is_ready():
        assert process.poll() is None and time.monotonic() < deadline, (state / "engine.log").read_text()
        time.sleep(0.1)
    yield client
    process.terminate()
    process.wait(10)


@pytest.fixture
def conversation() -> str:
    return f"conversation-{uuid.uuid4()}"


@pytest.fixture(autouse=True)
def _well_behaved(request: pytest.FixtureRequest) -> None:
    if "recorder" in request.fixturenames or "engine" in request.fixturenames:
        request.getfixturevalue("recorder").behave("well")
