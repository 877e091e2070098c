import os
import shutil
import subprocess
import sys
import tempfile
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
def postgresql_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A database on TEST_POSTGRESQL_URL, or on a cluster made for this test from Debian's packages and thrown away."""
    given = os.environ.get("TEST_POSTGRESQL_URL")
    if given:
        yield given
        return
    folder = Path(tempfile.mkdtemp(prefix="anshin-tracker-"))
    binaries = max(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name))
    prefix = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []  # PostgreSQL refuses to run as root
    if prefix:
        shutil.chown(folder, "postgres")
    port = free_port()

    def control(*command: str) -> None:
        subprocess.run([*prefix, *command], check=True, cwd="/", stdout=subprocess.DEVNULL)

    control(
        f"{binaries}/initdb", "-D", f"{folder}/data", "-U", "postgres", "-A", "trust", "--no-sync", "--locale=C.UTF-8"
    )
    options = f"-p {port} -k {folder} -c listen_addresses=127.0.0.1 -c fsync=off"
    control(f"{binaries}/pg_ctl", "-D", f"{folder}/data", "-w", "-l", f"{folder}/log", "-o", options, "start")
    yield f"postgresql://postgres@127.0.0.1:{port}/postgres"
    control(f"{binaries}/pg_ctl", "-D", f"{folder}/data", "-m", "immediate", "stop")
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def conversation() -> str:
    return f"conversation-{uuid.uuid4()}"


@pytest.fixture(autouse=True)
def _well_behaved(request: pytest.FixtureRequest) -> None:
    if "recorder" in request.fixturenames or "engine" in request.fixturenames:
        request.getfixturevalue("recorder").behave("well")
