"""Run by the engine's Python: rank messages with the model in use. JSON lines of texts in, JSON lines of rankings out."""

from __future__ import annotations

import asyncio
import json
import os
import sys
import time

from bot.lean import leave_tensorflow_out
from bot.settings import ROOT, read_settings, set_limits


async def main() -> None:
    """Read one JSON string a line from standard input; write ``[milliseconds, [[intent, confidence], …]]`` a line."""
    set_limits()
    leave_tensorflow_out()
    os.chdir(ROOT)
    from rasa.core.agent import Agent

    from bot.model import find_model

    model = find_model(read_settings(needs_key=False).model_dir)
    agent = Agent.load(str(model.path))
    for line in sys.stdin:
        began = time.perf_counter()
        parsed = await agent.parse_message(json.loads(line))
        milliseconds = (time.perf_counter() - began) * 1000
        ranking = [[one["name"], one["confidence"]] for one in parsed["intent_ranking"]]
        print("ranking " + json.dumps([milliseconds, ranking]), flush=True)


if __name__ == "__main__":
    asyncio.run(main())
