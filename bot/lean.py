"""Keep TensorFlow out of the engine: nothing we run needs it, yet importing Rasa would load it (8 s, 430 MB).

Rasa 3.6 imports TensorFlow in modules that only its neural components use. Before the first `import rasa`, a finder is put in front of
Python's own that answers for `tensorflow` and its followers with *stand-ins*: any attribute of a stand-in is a class that may be inherited
from, annotated with or used as a decorator argument, and that cannot be instantiated. A component that really needs TensorFlow therefore fails
at once with a clear message instead of computing something wrong. `ANSHIN_WITH_TENSORFLOW=1` turns the whole thing off.
"""

from __future__ import annotations

import importlib.abc
import importlib.machinery
import os
import sys
import types

ABSENT = (
    "tensorflow",
    "tensorflow_addons",
    "tensorflow_hub",
    "tensorflow_text",
    "keras",
    "tensorboard",
    "jax",
    "jaxlib",
)


class _StandInType(type):
    """Metaclass of stand-ins: every attribute exists and is a stand-in again."""

    def __getattr__(cls, name: str) -> type:
        if name.startswith("__"):
            raise AttributeError(name)
        return _stand_in(f"{cls.__name__}.{name}")

    def __call__(cls, *args: object, **kwargs: object) -> object:
        if cls.__dict__.get("_is_stand_in"):
            if len(args) == 1 and not kwargs and isinstance(args[0], types.FunctionType):
                return args[0]  # used as a decorator: leave the function as it is
            raise RuntimeError(f"{cls.__name__} was asked for, but the engine runs without TensorFlow")
        return super().__call__(*args, **kwargs)

    def __getitem__(cls, item: object) -> type:
        return cls


def _stand_in(name: str) -> type:
    return _StandInType(name, (), {"_is_stand_in": True})


class _StandInModule(types.ModuleType):
    __path__ = ()
    __version__ = "0"

    def __getattr__(self, name: str) -> type:
        if name.startswith("__"):
            raise AttributeError(name)
        found = _stand_in(f"{self.__name__}.{name}")
        setattr(self, name, found)
        return found


class _Finder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    def find_spec(self, name: str, path: object = None, target: object = None) -> importlib.machinery.ModuleSpec | None:
        if name.partition(".")[0] in ABSENT:
            return importlib.machinery.ModuleSpec(name, self, is_package=True)
        return None

    def create_module(self, spec: importlib.machinery.ModuleSpec) -> types.ModuleType:
        return _StandInModule(spec.name)

    def exec_module(self, module: types.ModuleType) -> None:
        """Nothing to run: attributes appear when they are asked for."""


def leave_tensorflow_out() -> bool:
    """Install the stand-ins. Must run before the first `import rasa`.

    Returns:
        Whether they are in place (False if TensorFlow is wanted or already loaded).
    """
    if os.environ.get("ANSHIN_WITH_TENSORFLOW") == "1" or "tensorflow" in sys.modules:
        return False
    if not any(isinstance(finder, _Finder) for finder in sys.meta_path):
        sys.meta_path.insert(0, _Finder())
    return True
