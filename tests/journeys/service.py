"""The whole service for a journey: the real launcher on a state folder and ports of its own."""

from __future__ import annotations

import contextlib
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from dataclasses import dataclass
from pathlib import Path

import psutil

ROOT = Path(__file__).resolve().parents[2]
READY_WITHIN_SECONDS = 600


@dataclass(frozen=True, slots=True)
class Account:
    """One demo account as the launcher printed it."""

    email: str
    password: str
    totp_secret: str


@dataclass(slots=True)
class Service:
    """A running demonstration."""

    state: Path
    port: int
    process: subprocess.Popen[bytes]

    @property
    def url(self) -> str:
        """Where residents and officials reach it."""
        return f"http://localhost:{self.port}"

    @property
    def town_page(self) -> str:
        """The plain page of another origin that embeds the chat."""
        return f"http://127.0.0.1:{self.port + 1}/"

    def account(self, email: str) -> Account:
        """Find a demo account's freshly made secrets."""
        for line in (self.state / "demo-accounts.txt").read_text().splitlines():
            words = line.split()
            if email in words:
                place = words.index(email)
                return Account(email, words[place + 1], words[place + 2])
        raise LookupError(email)

    def health(self) -> tuple[int, dict[str, str]]:
        """Ask `/healthz`; status 0 when nobody answers."""
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/healthz", timeout=12) as answer:
                return answer.status, json.load(answer)
        except urllib.error.HTTPError as error:
            return error.code, json.load(error)
        except OSError:
            return 0, {}

    def wait_until_healthy(self, seconds: float) -> float:
        """Wait for a 200 and return the seconds it took."""
        began = time.monotonic()
        while time.monotonic() - began < seconds:
            if self.process.poll() is not None:
                raise AssertionError("the launcher ended: " + self.last_words())
            if self.health()[0] == 200:
                return time.monotonic() - began
            time.sleep(0.3)
        raise AssertionError(f"not healthy within {seconds} s: {self.health()} {self.last_words()}")

    def pid_of(self, module: str) -> int:
        """The process id of one of the service's own processes, found by its `python -m <module>`."""
        return self.process_like(rf"-m {module}$").pid

    def process_like(self, command: str) -> psutil.Process:
        """The service's process whose command line matches a pattern."""
        for child in psutil.Process(self.process.pid).children(recursive=True):
            with contextlib.suppress(psutil.Error):  # it may be ending just now
                if re.search(command, " ".join(child.cmdline())):
                    return child
        raise LookupError(command)

    def last_words(self) -> str:
        """What the launcher printed last."""
        return (self.state.parent / "launcher.log").read_text()[-1500:]

    def mails(self) -> list[str]:
        """Every mail written by the console twin, as text."""
        return [path.read_text(encoding="utf-8") for path in sorted((self.state / "mail").glob("*.eml"))]


def free_port() -> int:
    """A port p so that p and p + 1 are free now."""
    while True:
        with socket.socket() as one, socket.socket() as two:
            one.bind(("127.0.0.1", 0))
            port = int(one.getsockname()[1])
            try:
                two.bind(("127.0.0.1", port + 1))
            except OSError:
                continue
            return port


def start(folder: Path) -> Service:
    """Start the demonstration with a state folder below `folder`; the model is shared between runs of one checkout."""
    port = free_port()
    environment = dict(
        os.environ,
        STATE_DIR=str(folder / "state"),
        PORT=str(port),
        ENGINE_PORT=str(free_port()),
        ACTIONS_PORT=str(free_port()),
        MESSAGES_PER_MINUTE="300",  # a story is told faster than a resident types; the limit has tests of its own
        PUBLIC_URL=f"http://localhost:{port}",
        MODEL_DIR=str(ROOT / "var" / "models"),
    )
    if (ROOT / "var" / "vectors" / ".made-from").exists():
        shutil.copytree(ROOT / "var" / "vectors", folder / "state" / "vectors")
    with (folder / "launcher.log").open("wb") as log:
        process = subprocess.Popen(
            [str(ROOT / ".envs/app/bin/python"), "-m", "deploy.launch", "demo"],
            cwd=ROOT,
            env=environment,
            stdout=log,
            stderr=subprocess.STDOUT,
            stdin=subprocess.DEVNULL,
        )
    service = Service(folder / "state", port, process)
    service.wait_until_healthy(READY_WITHIN_SECONDS)
    return service


def stop(service: Service) -> None:
    """Stop it as Ctrl-C does and see that nothing is left."""
    children = psutil.Process(service.process.pid).children(recursive=True)
    service.process.send_signal(signal.SIGINT)
    service.process.wait(40)
    _, alive = psutil.wait_procs(children, timeout=5)
    assert not alive, f"left behind: {alive}"
