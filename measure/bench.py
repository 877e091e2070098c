"""``make bench``: a stock Rasa project and Anshin on this machine, in one run, side by side.

Both are measured from outside, by HTTP: Rasa's REST channel of an untouched ``rasa init`` project, and our public chat
API (web, engine, action server, database and idempotency included). Memory is the sum of PSS (proportional set size,
MiB) over the whole process tree. Writes ``docs/bench.md``.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import platform
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
import uuid
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import aiohttp
import psutil

from deploy.launch import APP_PYTHON, BOT_PYTHON, ROOT

STOCK_PORT, OUR_PORT = 5405, 5480
STOCK_MESSAGES = ["hello", "I am very sad", "great", "are you a bot?", "bye", "yes", "no", "good morning", "not good"]
Send = Callable[[str], Awaitable[None]]


@dataclass
class Figures:
    """What was measured of one system; seconds, milliseconds, MiB and messages per second as named."""

    name: str
    training_seconds: float = 0.0
    cold_start_seconds: float = 0.0
    warm_start_seconds: float = 0.0
    memory_mib: float = 0.0
    memory_by_process: dict[str, float] = field(default_factory=dict)
    p50_ms: dict[int, float] = field(default_factory=dict)
    p95_ms: dict[int, float] = field(default_factory=dict)
    per_second: dict[int, float] = field(default_factory=dict)
    failures: int = 0


def drop_page_cache() -> bool:
    """Empty the page cache if this user may; says whether it did."""
    try:
        subprocess.run(["/bin/sync"], check=True)
        Path("/proc/sys/vm/drop_caches").write_text("3\n")
    except (OSError, subprocess.CalledProcessError):
        return False
    return True


def tree_memory(process: subprocess.Popen[bytes]) -> tuple[float, dict[str, float]]:
    """Return the summed PSS of a process tree in MiB, and by process."""
    parts: dict[str, float] = {}
    root = psutil.Process(process.pid)
    for one in [root, *root.children(recursive=True)]:
        try:
            words = one.cmdline()
            name = next(
                (words[i + 1] for i, word in enumerate(words[:-1]) if word == "-m"),
                Path(words[0]).name if words else "?",
            )
            parts[f"{name}:{one.pid}"] = one.memory_full_info().pss / 2**20
        except psutil.Error:
            continue
    return sum(parts.values()), parts


def stop(process: subprocess.Popen[bytes]) -> None:
    """End a process tree and wait for it."""
    process.send_signal(signal.SIGINT)
    try:
        process.wait(40)
    except subprocess.TimeoutExpired:
        for child in psutil.Process(process.pid).children(recursive=True):
            child.kill()
        process.kill()
        process.wait()


async def until_ok(url: str, process: subprocess.Popen[bytes], limit_seconds: float = 300) -> float:
    """Wait until ``url`` answers 200; return the seconds it took."""
    began = time.monotonic()
    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=15)) as http:
        while time.monotonic() - began < limit_seconds:
            if process.poll() is not None:
                raise RuntimeError(f"the server for {url} ended by itself")
            try:
                async with http.get(url) as answer:
                    if answer.status == 200:
                        return time.monotonic() - began
            except (TimeoutError, aiohttp.ClientError):
                pass
            await asyncio.sleep(0.1)
    raise RuntimeError(f"{url} was not ready after {limit_seconds:.0f} s")


async def load(figures: Figures, senders: list[Send], messages: list[str], at_once: int, total: int) -> None:
    """Send ``total`` messages with ``at_once`` residents; each waits for its answer before the next."""
    times: list[float] = []
    queue = [messages[i % len(messages)] for i in range(total)]

    async def resident(send: Send) -> None:
        while queue:
            text = queue.pop()
            began = time.perf_counter()
            try:
                await send(text)
            except (RuntimeError, TimeoutError, aiohttp.ClientError):
                figures.failures += 1
                continue
            times.append((time.perf_counter() - began) * 1000)

    began = time.perf_counter()
    await asyncio.gather(*(resident(senders[i]) for i in range(at_once)))
    took = time.perf_counter() - began
    cuts = statistics.quantiles(times, n=20)
    figures.p50_ms[at_once] = statistics.median(times)
    figures.p95_ms[at_once] = cuts[18]
    figures.per_second[at_once] = len(times) / took


def stock_sender(http: aiohttp.ClientSession) -> Send:
    """A resident of the stock project, with a conversation of their own."""
    sender = uuid.uuid4().hex

    async def send(text: str) -> None:
        async with http.post(
            f"http://127.0.0.1:{STOCK_PORT}/webhooks/rest/webhook", json={"sender": sender, "message": text}
        ) as answer:
            if answer.status != 200 or not isinstance(await answer.json(), list):
                raise RuntimeError("stock: no answer")

    return send


def our_sender(http: aiohttp.ClientSession) -> Send:
    """A resident of ours; takes a new conversation every 15 messages (20 a minute is the limit)."""
    base = f"http://127.0.0.1:{OUR_PORT}/chat/v1"
    token, left = "", 0

    async def send(text: str) -> None:
        nonlocal token, left
        if not left:
            async with http.post(
                f"{base}/conversations", json={"municipality": "999997", "language": None, "audience": None}
            ) as made:
                token, left = (await made.json())["token"], 15
        left -= 1
        async with http.post(
            f"{base}/messages",
            json={"message_id": str(uuid.uuid4()), "text": text},
            headers={"Authorization": f"Bearer {token}"},
        ) as answer:
            body = await answer.json()
            if answer.status != 200 or not body["messages"]:
                raise RuntimeError(f"ours: {answer.status}")

    return send


async def measure_load(
    figures: Figures, make: Callable[[aiohttp.ClientSession], Send], messages: list[str], rounds: int
) -> None:
    """One at a time, then 8 and 32 at once, after a short warm-up."""
    connector = aiohttp.TCPConnector(limit=64)
    async with aiohttp.ClientSession(connector=connector, timeout=aiohttp.ClientTimeout(total=60)) as http:
        senders = [make(http) for _ in range(32)]
        await load(Figures("warm-up"), senders, messages, 4, 30)
        for at_once, total in ((1, rounds), (8, rounds * 2), (32, rounds * 4)):
            print(f"   {figures.name}: {total} messages, {at_once} at once ...", flush=True)
            await load(figures, senders, messages, at_once, total)


def stock_environment() -> dict[str, str]:
    """The environment a newcomer would have, telemetry off."""
    return dict(os.environ, RASA_TELEMETRY_ENABLED="false", CUDA_VISIBLE_DEVICES="", TF_CPP_MIN_LOG_LEVEL="3")


async def measure_stock(folder: Path, rounds: int) -> Figures:
    """Make, train, start and load an untouched ``rasa init`` project."""
    figures = Figures("stock Rasa 3.6.21")
    rasa = BOT_PYTHON.parent / "rasa"
    environment = stock_environment()
    print("== Stock Rasa: making and training the `rasa init` project ...", flush=True)
    project = folder / "stock"
    project.mkdir()
    # what `rasa init` does before it trains: the training is measured on its own below
    made = "import sys; from rasa.cli.scaffold import create_initial_project; create_initial_project(sys.argv[1])"
    subprocess.run(
        [BOT_PYTHON, "-c", made, project],
        env=environment,
        check=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        cwd=folder,
    )
    shutil.rmtree(project / ".rasa", ignore_errors=True)
    began = time.monotonic()
    subprocess.run(
        [rasa, "train", "--force"],
        cwd=project,
        env=environment,
        check=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    figures.training_seconds = time.monotonic() - began
    (project / "credentials.yml").write_text("rest:\n")
    command = [str(rasa), "run", "-i", "127.0.0.1", "-p", str(STOCK_PORT)]
    for kind in ("cold", "warm"):
        if kind == "cold":
            drop_page_cache()
        process = subprocess.Popen(
            command, cwd=project, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        try:
            seconds = await until_ok(f"http://127.0.0.1:{STOCK_PORT}/webhooks/rest/", process)
            setattr(figures, f"{kind}_start_seconds", seconds)
            print(f"   {kind} start {seconds:.1f} s", flush=True)
            if kind == "warm":
                await measure_load(figures, stock_sender, STOCK_MESSAGES, rounds)
                figures.memory_mib, figures.memory_by_process = tree_memory(process)
        finally:
            stop(process)
    return figures


async def measure_ours(folder: Path, rounds: int) -> Figures:
    """Train, start and load Anshin's demonstration on a fresh state folder."""
    figures = Figures("Anshin")
    environment = dict(
        os.environ,
        STATE_DIR=str(folder / "state"),
        PORT=str(OUR_PORT),
        ENGINE_PORT="5406",
        ACTIONS_PORT="5407",
        ANSHIN_MODE="demo",
        PUBLIC_URL=f"http://localhost:{OUR_PORT}",
    )
    command = [str(APP_PYTHON), "-m", "deploy.launch", "demo"]
    print("== Anshin: first start with training ...", flush=True)
    subprocess.run(
        [BOT_PYTHON, "-m", "bot.export_vectors"], cwd=ROOT, env=environment, check=True, stdout=subprocess.DEVNULL
    )
    began = time.monotonic()
    subprocess.run([BOT_PYTHON, "-m", "bot", "train"], cwd=ROOT, env=environment, check=True, stdout=subprocess.DEVNULL)
    figures.training_seconds = time.monotonic() - began
    questions = [
        json.loads(line)["text"] for line in (ROOT / "data/evaluation/messages.jsonl").read_text().splitlines()
    ]
    for kind in ("prepare", "cold", "warm"):
        if kind == "cold":
            drop_page_cache()
        process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL)
        try:
            seconds = await until_ok(f"http://127.0.0.1:{OUR_PORT}/healthz", process)
            if kind == "prepare":
                continue  # the first start also migrates and seeds: told apart, not counted as a start
            setattr(figures, f"{kind}_start_seconds", seconds)
            print(f"   {kind} start {seconds:.1f} s", flush=True)
            if kind == "warm":
                await measure_load(figures, our_sender, questions, rounds)
                figures.memory_mib, figures.memory_by_process = tree_memory(process)
        finally:
            stop(process)
    return figures


def table(stock: Figures, ours: Figures) -> str:
    """Render the side-by-side table with ratios (ours / stock)."""
    rows: list[tuple[str, float, float, str]] = [
        ("training, s", stock.training_seconds, ours.training_seconds, ".0f"),
        ("cold start, s", stock.cold_start_seconds, ours.cold_start_seconds, ".1f"),
        ("warm start, s", stock.warm_start_seconds, ours.warm_start_seconds, ".1f"),
        ("memory (PSS of all processes), MiB", stock.memory_mib, ours.memory_mib, ".0f"),
    ]
    for n in (1, 8, 32):
        rows += [
            (f"p50, {n} at once, ms", stock.p50_ms[n], ours.p50_ms[n], ".1f"),
            (f"p95, {n} at once, ms", stock.p95_ms[n], ours.p95_ms[n], ".1f"),
            (f"messages a second, {n} at once", stock.per_second[n], ours.per_second[n], ".1f"),
        ]
    lines = ["| what | stock Rasa | Anshin | Anshin ÷ stock |", "|---|---|---|---|"]
    lines += [f"| {what} | {a:{form}} | {b:{form}} | {b / a:.2f} |" for what, a, b, form in rows]
    lines += [
        "",
        "Memory of Anshin by process, MiB: "
        + ", ".join(
            f"{name.split(':')[0]} {size:.0f}"
            for name, size in sorted(ours.memory_by_process.items(), key=lambda item: -item[1])
        ),
    ]
    lines += [f"Failed messages: stock {stock.failures}, Anshin {ours.failures}."]
    return "\n".join(lines)


def main() -> None:
    """Measure both and write the page."""
    parser = argparse.ArgumentParser(description="Compare stock Rasa and Anshin on this machine.")
    parser.add_argument(
        "--rounds", type=int, default=100, help="messages sent one at a time (8 at once: twice, 32: four times)"
    )
    rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory(prefix="anshin-bench-") as name:
        stock = asyncio.run(measure_stock(Path(name), rounds))
        ours = asyncio.run(measure_ours(Path(name), rounds))
    text = (
        "# Anshin beside stock Rasa\n\n"
        f"`make bench`, {datetime.now(UTC):%Y-%m-%d}, {os.cpu_count()} cores, {platform.machine()}, Python {platform.python_version()} "
        "(web) and 3.10 (engine). Both were measured in one run on one machine; timings here are noisy, so read the ratios.\n"
        "Stock is an untouched `rasa init` project behind its REST channel, memory store, no action server. Anshin is the whole "
        "service through its public API: web, engine, action call, database, idempotency.\n\n"
        + table(stock, ours)
        + "\n"
    )
    (ROOT / "docs/bench.md").write_text(text)
    sys.stdout.write(text)


if __name__ == "__main__":
    main()
