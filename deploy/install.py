"""Build the two locked environments and the page assets inside the tree, showing what is being done.

Runs on the machine's own ``python3`` (>= 3.8) with the standard library only, because nothing else is there yet.
Every part leaves a stamp (the hash of what it was built from) when it is whole: a stopped set-up is taken up where it
ended, a finished one costs nothing.

Usage: ``python3 deploy/install.py [app|dev] [bot] [assets] [browser-assets]``
"""

from __future__ import annotations

import argparse
import contextlib
import fcntl
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import NoReturn

ROOT = Path(__file__).resolve().parent.parent
ENVS = ROOT / ".envs"
VENDOR = ROOT / "web" / "static" / "vendor"
PYTHONS = {"app": "3.11", "bot": "3.10"}
UV_CACHE_LINK = {"UV_LINK_MODE": os.environ.get("UV_LINK_MODE", "copy")}


def stop(message: str) -> NoReturn:
    """End the set-up with one clear line."""
    print("anshin: " + message, file=sys.stderr)
    raise SystemExit(1)


def run(command: list[str | Path], **more_environment: str) -> None:
    """Run one command with its own output shown; a failure ends the set-up and names the command."""
    environment = dict(os.environ)
    environment.update(more_environment)
    # an outer virtual environment or Python path must not leak into ours
    for name in ("VIRTUAL_ENV", "PYTHONPATH", "PYTHONHOME", "CONDA_PREFIX"):
        environment.pop(name, None)
    result = subprocess.run([str(part) for part in command], cwd=str(ROOT), env=environment)
    if result.returncode:
        stop(
            "this step failed: %s\n        Look at the lines above. Most often the network is away: run the same "
            "command again, it goes on where it stopped." % " ".join(str(part) for part in command)
        )


@contextlib.contextmanager
def step(title: str) -> Iterator[None]:
    """Print what is being done and how many seconds it took."""
    print("== " + title + " ...", flush=True)
    began = time.monotonic()
    yield
    print("   done in %.0f s" % (time.monotonic() - began), flush=True)


def digest(*parts: str | Path) -> str:
    """Return the SHA-256 of files (Path) and words (str) together."""
    found = hashlib.sha256()
    for part in parts:
        found.update(part.read_bytes() if isinstance(part, Path) else str(part).encode())
    return found.hexdigest()


def stamped(folder: Path, name: str, value: str) -> bool:
    """Tell whether ``folder`` was finished from exactly these inputs."""
    stamp = folder / (".anshin-" + name)
    return stamp.is_file() and stamp.read_text() == value


def stamp(folder: Path, name: str, value: str) -> None:
    """Record that ``folder`` is whole."""
    (folder / (".anshin-" + name)).write_text(value)


def check_prerequisites() -> None:
    """Name a missing prerequisite in one line."""
    for module in ("venv", "ensurepip"):
        if importlib.util.find_spec(module) is None:
            stop("python3 has no '%s'. On Debian and Ubuntu: apt-get install python3-venv" % module)
    if shutil.which("git") is None:
        stop("git is missing. On Debian and Ubuntu: apt-get install git")
    try:
        ENVS.mkdir(exist_ok=True)
        probe = ENVS / ".probe"
        probe.write_text("x")
        probe.unlink()
    except OSError as error:
        stop(
            "cannot write to %s (%s). Give this user the right to write in the project folder." % (ENVS, error.strerror)
        )


def install_uv() -> Path:
    """Put the pinned uv into ``.envs/uv`` and return its path."""
    home = ENVS / "uv"
    lock = ROOT / "requirements" / "uv.lock"
    binary = home / "bin" / "uv"
    value = digest(lock)
    if stamped(home, "uv", value) and binary.exists():
        return binary
    with step("Fetching uv, the package installer"):
        shutil.rmtree(str(home), ignore_errors=True)
        run([sys.executable, "-m", "venv", home])
        run(
            [
                home / "bin" / "python",
                "-m",
                "pip",
                "install",
                "--quiet",
                "--disable-pip-version-check",
                "--require-hashes",
                "-r",
                lock,
            ]
        )
        stamp(home, "uv", value)
    return binary


def install_environment(uv: Path, name: str, lock_name: str) -> None:
    """Make ``.envs/<name>`` hold exactly what the lock file says (hash-checked)."""
    home = ENVS / name
    lock = ROOT / "requirements" / (lock_name + ".lock")
    version = PYTHONS[name]
    value = digest(lock, version)
    python = home / "bin" / "python"
    works = python.exists() and subprocess.run([str(python), "-c", "pass"], check=False).returncode == 0
    if works and stamped(home, lock_name, value):
        return
    # the dev environment holds everything of the app's: no need to shrink it
    dev = ROOT / "requirements" / "dev.lock"
    if works and lock_name == "app" and stamped(home, "dev", digest(dev, version)):
        return
    with step("Installing the %s environment (Python %s, %s.lock)" % (name, version, lock_name)):
        if not works:
            shutil.rmtree(str(home), ignore_errors=True)
            run([uv, "venv", "--quiet", "--no-project", "--python", version, home], **UV_CACHE_LINK)
        for old in home.glob(".anshin-*"):
            old.unlink()
        run([uv, "pip", "sync", "--python", python, "--require-hashes", lock], **UV_CACHE_LINK)
        stamp(home, lock_name, value)


def install_assets(with_tests: bool) -> None:
    """Bring the design tokens and the font (and axe-core for tests) by npm; copy what pages need to ``web/static/vendor``."""
    modules = ROOT / "node_modules"
    value = digest(ROOT / "package-lock.json", "tests" if with_tests else "run", "2")
    if (
        (modules.is_dir() and stamped(modules, "assets", value))
        or (
            not with_tests
            and modules.is_dir()
            and stamped(modules, "assets", digest(ROOT / "package-lock.json", "tests", "2"))
        )
    ) and VENDOR.is_dir():
        return
    with step("Installing the page assets (design tokens, font)"):
        path = "%s%s%s" % (ENVS / "app" / "bin", os.pathsep, os.environ.get("PATH", ""))
        command = ["npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"]
        run([ENVS / "app" / "bin" / command[0], *command[1:], *([] if with_tests else ["--omit=dev"])], PATH=path)
        shutil.rmtree(str(VENDOR), ignore_errors=True)
        VENDOR.mkdir(parents=True)
        tokens = modules / "@digital-go-jp" / "design-tokens"
        shutil.copy2(str(tokens / "dist" / "tokens.css"), str(VENDOR / "tokens.css"))
        font = modules / "@fontsource-variable" / "noto-sans-jp"
        (VENDOR / "noto-sans-jp").mkdir()
        shutil.copy2(str(font / "index.css"), str(VENDOR / "noto-sans-jp" / "index.css"))
        shutil.copy2(str(font / "LICENSE"), str(VENDOR / "noto-sans-jp" / "LICENSE"))
        shutil.copytree(str(font / "files"), str(VENDOR / "noto-sans-jp" / "files"))
        stamp(modules, "assets", value)


def main() -> None:
    """Install what the arguments name; one at a time on one tree."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument(
        "parts",
        nargs="*",
        default=["app", "bot", "assets"],
        help="app | dev | bot | assets | browser-assets (default: app bot assets)",
    )
    parts = parser.parse_args().parts
    check_prerequisites()
    with (ENVS / ".lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            print("anshin: another set-up is at work in this folder; waiting for it ...", flush=True)
            fcntl.flock(lock, fcntl.LOCK_EX)
        uv = install_uv()
        if "dev" in parts:
            install_environment(uv, "app", "dev")
        elif "app" in parts:
            install_environment(uv, "app", "app")
        if "bot" in parts:
            install_environment(uv, "bot", "bot")
        if "browser-assets" in parts:
            install_assets(with_tests=True)
        elif "assets" in parts:
            install_assets(with_tests=False)


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        stop("stopped. Run the same command again to go on where it ended.")
