import subprocess
import sys

from bot.settings import ROOT

SCRIPT = """
from bot.lean import leave_tensorflow_out
assert leave_tensorflow_out()
import rasa.core.processor
from rasa.engine.recipes.default_components import DEFAULT_COMPONENTS
import sys, tensorflow
assert not [n for n in sys.modules if n.startswith("tensorflow") and getattr(sys.modules[n], "__file__", None)], "loaded"
try:
    tensorflow.keras.layers.Dense(3)
except RuntimeError as error:
    assert "without TensorFlow" in str(error)
else:
    raise SystemExit("a stand-in was usable")
"""


def test_rasa_is_imported_without_tensorflow_and_its_use_fails_loudly() -> None:
    run = subprocess.run([sys.executable, "-W", "ignore", "-c", SCRIPT], cwd=ROOT, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr[-2000:]
