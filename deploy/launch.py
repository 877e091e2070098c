"""Start the whole service from a finished set-up, say when it is ready, keep it alive, stop it cleanly.

``python -m deploy.launch demo`` (``make run``) serves a demonstration on loopback with two demo municipalities;
``python -m deploy.launch production`` (``make serve``) refuses demo accounts and default keys.

supervisord restarts a process that ends. Should supervisord itself be killed, this launcher (a child subreaper, see
prctl(2)) collects what it left behind and starts it anew; should the launcher be killed, supervisord ends with it.
"""

from __future__ import annotations

import argparse
import base64
import ctypes
import errno
import fcntl
import hashlib
import http.client
import json
import os
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import IO, NoReturn

ROOT = Path(__file__).resolve().parent.parent
APP_PYTHON = ROOT / ".envs" / "app" / "bin" / "python"
BOT_PYTHON = ROOT / ".envs" / "bot" / "bin" / "python"
READY_WITHIN_SECONDS = 180
PR_SET_PDEATHSIG, PR_SET_CHILD_SUBREAPER = 1, 36
NOT_FOR_THE_ENGINE = (
    "ANSHIN_ENCRYPTION_KEYS",
    "ANSHIN_SECRET_KEY",
    "DATABASE_URL",
    "MIGRATION_DATABASE_URL",
    "SMTP_URL",
)
LIBC = ctypes.CDLL(None, use_errno=True)


def stop(message: str) -> NoReturn:
    """End with one clear line."""
    print(f"anshin: {message}", file=sys.stderr)
    raise SystemExit(1)


def prepare_state(state: Path) -> IO[str]:
    """Make the state folder and hold its lock, so that only one service runs on it; returns the open lock."""
    try:
        for folder in (state, state / "log", state / "mail"):
            folder.mkdir(parents=True, exist_ok=True)
        probe = state / ".probe"
        probe.write_text("x")
        probe.unlink()
        lock = (state / "run.lock").open("a+")
    except OSError as error:
        stop(f"cannot write to {state} ({error.strerror}). Give this user the right to write there, or set STATE_DIR.")
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        lock.seek(0)
        stop(
            f"already running on this state folder {lock.read().strip()}. Stop it first (Ctrl-C there), or set STATE_DIR and PORT."
        )
    os.chmod(state, 0o700)
    return lock


def check_ports(ports: dict[str, int], host: str) -> None:
    """Name the setting whose port is taken."""
    for name, port in ports.items():
        address = host if name == "PORT" else "127.0.0.1"
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((address, port))
            except OSError as error:
                if error.errno != errno.EADDRINUSE:
                    stop(f"cannot listen on {address}:{port} ({error.strerror}). Check HOST and {name}.")
                stop(
                    f"port {port} is taken by another program. Stop it, or choose another: {name}={port + 100} make run"
                )


def demo_keys(state: Path) -> dict[str, str]:
    """Return the demonstration's own keys, made once and kept readable by this user only."""
    path = state / "keys.env"
    keys: dict[str, str] = {}
    if path.exists():
        keys = dict(line.split("=", 1) for line in path.read_text().splitlines() if "=" in line)
    wanted: dict[str, Callable[[], str]] = {
        "ENGINE_KEY": lambda: secrets.token_urlsafe(32),
        "ANSHIN_SECRET_KEY": lambda: secrets.token_urlsafe(48),
        "ANSHIN_ENCRYPTION_KEYS": lambda: base64.urlsafe_b64encode(secrets.token_bytes(32)).decode(),
    }
    for name, make in wanted.items():
        keys.setdefault(name, make())
    half = path.with_suffix(".new")
    descriptor = os.open(half, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w") as file:
        file.write("".join(f"{name}={value}\n" for name, value in keys.items()))
    half.rename(path)
    return keys


WORSE_MODEL = 3
"""Exit status of a training whose model was refused: the one in use goes on serving."""


def run(title: str, *command: str | Path, fine: tuple[int, ...] = (0,)) -> None:
    """Run one preparing step, its own progress shown; an exit status that is not `fine` ends the start with its last words above."""
    print(f"== {title} ...", flush=True)
    began = time.monotonic()
    if subprocess.run([str(part) for part in command], cwd=ROOT).returncode not in fine:
        stop(f"'{title}' failed; the lines above say why. Nothing was started.")
    print(f"   done in {time.monotonic() - began:.0f} s", flush=True)


def prepare_vectors(state: Path) -> None:
    """Export the word vectors once per locked engine environment (about 15 s); their stamp is the lock file's hash."""
    folder = state / "vectors"
    stamp = folder / ".made-from"
    wanted = hashlib.sha256((ROOT / "requirements" / "bot.lock").read_bytes()).hexdigest()
    if stamp.is_file() and stamp.read_text() == wanted:
        return
    shutil.rmtree(folder, ignore_errors=True)
    run("Preparing the word vectors", BOT_PYTHON, "-m", "bot.export_vectors", folder)
    stamp.write_text(wanted)


def supervisor_config(state: Path, mode: str) -> Path:
    """Write supervisord's paper for this state folder and return its path."""
    programs = {
        # the old libraries of the engine's environment are not handed what they do not need
        "engine": f"/usr/bin/env {' '.join(f'-u {name}' for name in NOT_FOR_THE_ENGINE)} {BOT_PYTHON} -m bot",
        "actions": f"{APP_PYTHON} -m actions",
        "web": f"{APP_PYTHON} -m web",
        "worker": f"{APP_PYTHON} -m supporters worker",
    }
    if mode == "demo":
        programs["demo-site"] = f"{APP_PYTHON} -m web.demo_site"
    lines = [
        "[supervisord]",
        "nodaemon=true",
        "silent=true",
        f"directory={ROOT}",
        f"logfile={state}/log/supervisord.log",
        "logfile_maxbytes=5MB",
        "logfile_backups=2",
        f"pidfile={state}/supervisord.pid",
        f"childlogdir={state}/log",
        "[unix_http_server]",
        f"file={state}/supervisor.sock",
        "chmod=0700",
        "[rpcinterface:supervisor]",
        "supervisor.rpcinterface_factory=supervisor.rpcinterface:make_main_rpcinterface",
        "[supervisorctl]",
        f"serverurl=unix://{state}/supervisor.sock",
    ]
    for name, command in programs.items():
        lines += [
            f"[program:{name}]",
            f"command={command}",
            f"directory={ROOT}",
            "autorestart=true",
            "startsecs=2",
            "startretries=1000",
            "stopwaitsecs=12",
            "stopasgroup=true",
            "killasgroup=true",
            f"stdout_logfile={state}/log/{name}.log",
            "redirect_stderr=true",
            "stdout_logfile_maxbytes=10MB",
            "stdout_logfile_backups=3",
        ]
    path = state / "supervisord.conf"
    # supervisord expands %(...)s: a percent sign in a path must be doubled
    path.write_text("\n".join(line.replace("%", "%%") for line in lines) + "\n")
    return path


def start_supervisor(config: Path) -> subprocess.Popen[bytes]:
    """Start supervisord so that it ends when this launcher ends."""

    def end_with_parent() -> None:
        LIBC.prctl(PR_SET_PDEATHSIG, int(signal.SIGTERM))
        os.setsid()  # a Ctrl-C in the terminal goes to the launcher alone, which stops the rest in order

    command = [str(APP_PYTHON.parent / "supervisord"), "-c", str(config)]
    return subprocess.Popen(command, cwd=ROOT, preexec_fn=end_with_parent)


def health(port: int) -> tuple[int, dict[str, object]]:
    """Ask ``/healthz``: status (0 = no answer) and body."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=12)
    try:
        connection.request("GET", "/healthz")
        answer = connection.getresponse()
        return answer.status, json.loads(answer.read() or b"{}")
    except (OSError, ValueError, http.client.HTTPException):
        return 0, {}
    finally:
        connection.close()


def wait_until_ready(supervisor: subprocess.Popen[bytes], port: int) -> bool:
    """Wait for a 200, saying every few seconds what is still awaited."""
    print("== Starting engine, actions, web and worker ...", flush=True)
    began = time.monotonic()
    told = 0.0
    while time.monotonic() - began < READY_WITHIN_SECONDS:
        if supervisor.poll() is not None:
            return False
        status, body = health(port)
        if status == 200:
            print(f"   ready in {time.monotonic() - began:.0f} s", flush=True)
            return True
        if time.monotonic() - told > 5:
            told = time.monotonic()
            awaited = [name for name, state in body.items() if name != "model" and state != "ok"] or ["web"]
            print(f"   {told - began:3.0f} s: waiting for {', '.join(awaited)}", flush=True)
        time.sleep(0.5)
    return False


def reap_orphans() -> None:
    """Kill what a dead supervisord left behind (reparented to us) and collect every ended child."""
    children = Path(f"/proc/self/task/{os.getpid()}/children")
    for pid in children.read_text().split() if children.exists() else []:
        try:
            os.killpg(int(pid), signal.SIGKILL)
        except ProcessLookupError:
            continue
    time.sleep(0.5)
    try:
        while os.waitpid(-1, os.WNOHANG) != (0, 0):
            pass
    except ChildProcessError:
        pass


def show_addresses(state: Path, mode: str, port: int, public_url: str) -> None:
    """Print where to look next."""
    print(
        f"\nAnshin is ready.\n\n  Service        {public_url}/\n  Sign in        {public_url}/sign-in"
        f"\n  Status page    {public_url}/r",
        flush=True,
    )
    if mode == "demo":
        print(
            f"  Demo town page http://127.0.0.1:{port + 1}/   (another origin that embeds the chat)\n"
            f"  Chat           {public_url}/chat/999997\n  Mails          {state}/mail/ (no SMTP_URL set)\n"
        )
        accounts = state / "demo-accounts.txt"
        if accounts.exists():
            print(accounts.read_text())
    print("Ctrl-C stops everything.\n", flush=True)


def supervise(config: Path, state: Path, mode: str, port: int, public_url: str) -> None:
    """Run until told to stop; start supervisord anew should it be killed."""
    stopping = False

    def ask_to_stop(_signal: int, _frame: object) -> None:
        nonlocal stopping
        stopping = True
        raise KeyboardInterrupt

    signal.signal(signal.SIGTERM, ask_to_stop)
    signal.signal(signal.SIGINT, ask_to_stop)
    supervisor = start_supervisor(config)
    try:
        if wait_until_ready(supervisor, port):
            show_addresses(state, mode, port, public_url)
        else:
            print(
                f"anshin: not ready after {READY_WITHIN_SECONDS} s. Look in {state}/log/. Still trying; Ctrl-C stops.",
                file=sys.stderr,
            )
        while True:
            if supervisor.poll() is not None:
                print("anshin: the supervisor ended; starting it anew.", file=sys.stderr, flush=True)
                reap_orphans()
                supervisor = start_supervisor(config)
            time.sleep(1)
    except KeyboardInterrupt:
        print("\n== Stopping ...", flush=True)
    finally:
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        supervisor.terminate()
        try:
            supervisor.wait(20)
        except subprocess.TimeoutExpired:
            supervisor.kill()
        reap_orphans()
        print("   all stopped", flush=True)


def main() -> None:
    """Prepare, start, watch."""
    parser = argparse.ArgumentParser(description="Start Anshin.")
    parser.add_argument("mode", choices=["demo", "production"])
    mode = parser.parse_args().mode
    environment = os.environ
    environment["ANSHIN_MODE"] = mode
    state = Path(environment.get("STATE_DIR", "var")).resolve()
    environment["STATE_DIR"] = str(state)
    environment["PYTHONUNBUFFERED"] = "1"
    # the training tells its progress in lines of its own; the bars and warnings of the old libraries say nothing to a reader
    environment.setdefault("TQDM_DISABLE", "1")
    environment.setdefault("PYTHONWARNINGS", "ignore")
    try:
        ports = {
            "PORT": int(environment.setdefault("PORT", "8080")),
            "ENGINE_PORT": int(environment.setdefault("ENGINE_PORT", "5105")),
            "ACTIONS_PORT": int(environment.setdefault("ACTIONS_PORT", "5155")),
        }
    except ValueError:
        stop("PORT, ENGINE_PORT and ACTIONS_PORT are whole numbers from 1 to 65535.")
    port = ports["PORT"]
    if mode == "demo":
        ports["PORT (the demo page uses PORT + 1)"] = port + 1
    public_url = environment.setdefault("PUBLIC_URL", f"http://localhost:{port}")
    lock = prepare_state(state)
    check_ports(ports, environment.get("HOST", "127.0.0.1"))
    lock.truncate(0)
    lock.write(f"(process {os.getpid()}, {public_url})")
    lock.flush()
    if mode == "demo":
        for name, value in demo_keys(state).items():
            environment.setdefault(name, value)
    LIBC.prctl(PR_SET_CHILD_SUBREAPER, 1)
    run("Preparing the database", APP_PYTHON, "-m", "supporters", "migrate")
    seed = ["seed"] if mode == "demo" else ["seed", "--content-only"]
    run("Loading the content", APP_PYTHON, "-m", "supporters", *seed)
    prepare_vectors(state)
    run("Training (only if the messages changed)", BOT_PYTHON, "-m", "bot", "train", fine=(0, WORSE_MODEL))
    supervise(supervisor_config(state, mode), state, mode, port, public_url)


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        print("\nanshin: stopped.", file=sys.stderr)
        raise SystemExit(130) from None
