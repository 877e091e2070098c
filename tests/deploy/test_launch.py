"""Starting in the wrong place says in one line what is wrong, and starts nothing."""

from __future__ import annotations

import fcntl
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def launch(mode: str, state: Path | str, **more: str) -> subprocess.CompletedProcess[str]:
    """Run the launcher until it gives up; it must do so within seconds."""
    kept = {
        name: value for name, value in os.environ.items() if not name.startswith(("ANSHIN_", "ENGINE_KEY", "DATABASE"))
    }
    environment = kept | {"STATE_DIR": str(state), "PORT": str(free_port()), "ENGINE_PORT": str(free_port())} | more
    return subprocess.run(
        [sys.executable, "-m", "deploy.launch", mode],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
    )


def test_a_taken_port_is_named_with_the_way_out(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        done = launch("demo", tmp_path / "state", PORT=str(port))
    assert done.returncode == 1
    assert f"port {port} is taken" in done.stderr and "PORT=" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_second_start_on_the_same_state_is_told_where_the_first_one_is(tmp_path: Path) -> None:
    state = tmp_path / "state"
    state.mkdir()
    with (state / "run.lock").open("w") as lock:
        lock.write("(process 1, http://localhost:8080)")
        lock.flush()
        fcntl.flock(lock, fcntl.LOCK_EX)
        done = launch("demo", state)
    assert done.returncode == 1
    assert "already running" in done.stderr and "http://localhost:8080" in done.stderr


def test_a_state_folder_that_cannot_be_written_is_named() -> None:
    done = launch("demo", "/proc/anshin-state")
    assert done.returncode == 1
    assert "cannot write to /proc/anshin-state" in done.stderr and "STATE_DIR" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("port", ["eighty", ""])
def test_a_port_that_is_no_number_is_refused(tmp_path: Path, port: str) -> None:
    done = launch("demo", tmp_path / "state", PORT=port)
    assert done.returncode == 1
    assert "whole numbers" in done.stderr


def test_production_refuses_to_start_without_its_keys(tmp_path: Path) -> None:
    done = launch("production", tmp_path / "state", PUBLIC_URL="https://anshin.example.lg.jp")
    assert done.returncode == 1
    assert "ENGINE_KEY is not set" in done.stdout + done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    assert not (tmp_path / "state" / "demo-accounts.txt").exists()


def test_demo_keys_are_made_once_and_for_this_user_only(tmp_path: Path) -> None:
    from deploy.launch import demo_keys

    first = demo_keys(tmp_path)
    assert demo_keys(tmp_path) == first
    assert (tmp_path / "keys.env").stat().st_mode & 0o777 == 0o600
