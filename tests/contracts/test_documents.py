"""The documents name only what exists: paths, links, make targets, commands, environment variables, pictures."""

from __future__ import annotations

import importlib.util
import itertools
import re
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

import bot.settings
import supporters.settings

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
SOURCE = ("py", "md", "yml", "toml", "sh", "js", "html", "css", "in", "lock", "tsv", "jsonl")
MADE_LATER = ("STATE_DIR/", "MODEL_DIR/", "var/", "test-results/", "web/static/vendor/", "node_modules/")
"""Beginnings of paths that set-up, tests or the running service make."""
MADE_BY_COMMANDS = {"docs/evaluation.md", "docs/bench.md"}
LARGEST_PICTURE_BYTES = 200_000

_FENCED = re.compile(r"^```[^\n]*\n(.*?)^```", re.DOTALL | re.MULTILINE)
_INDENTED = re.compile(r"(?:^(?: {4}|\t)[^\n]*\n)+", re.MULTILINE)
_INLINE = re.compile(r"`([^`\n]+)`")
_LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
_PATH = re.compile(r"(?<![\w/:.<~-])[.\w][\w.<>{},*-]*(?:/[\w.<>{},*-]*)*")
_MODULE = re.compile(r"python3? -m ([\w.]+)((?: +[\w-]+)*)")
_MAKE = re.compile(r"(?<![\w-])make((?: +[a-z][a-z-]*)+)")
_VARIABLE = re.compile(r"(?<![\w$])([A-Z][A-Z0-9_]*[A-Z0-9])(?==)")


def tracked() -> frozenset[str]:
    """Every file of the tree that is committed or about to be."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    return frozenset(name for name in listed.stdout.splitlines() if (ROOT / name).exists())


FILES = tracked()
FOLDERS = frozenset(str(parent) for name in FILES for parent in Path(name).parents)
BASENAMES = frozenset(Path(name).name for name in FILES)
TOP = frozenset(Path(name).parts[0] for name in FILES)


def code_in(text: str) -> list[str]:
    """Everything written as code: fenced and indented blocks, and what stands between backticks."""
    blocks = _FENCED.findall(text)
    rest = _FENCED.sub("\n", text)
    blocks += _INDENTED.findall(rest)
    return blocks + _INLINE.findall(_INDENTED.sub("\n", rest))


def commands_in(text: str) -> list[str]:
    """Code by lines, so that a command never runs into the next line."""
    return [line.split("#")[0] for code in code_in(text) for line in code.splitlines()]


def _expanded(path: str) -> Iterator[str]:
    """`a/{b,c}.md` as `a/b.md` and `a/c.md`."""
    parts = [part.split(",") for part in re.split(r"[{}]", path)]
    return ("".join(chosen) for chosen in itertools.product(*parts))


def _exists(path: str) -> bool:
    path = path.rstrip("/")
    if path.startswith(MADE_LATER) or f"{path}/" in MADE_LATER or path in MADE_BY_COMMANDS or path.startswith(".envs/"):
        return True
    if path in FILES or path in FOLDERS:
        return True
    if "/" not in path:
        return path in BASENAMES or "<" in path or "*" in path
    if "<" in path or "*" in path:
        pattern = re.compile(re.sub(r"<[^>]*>|\\\*", "[^/]+", re.escape(path).replace(r"\<", "<").replace(r"\>", ">")))
        return any(pattern.fullmatch(name) for name in FILES | FOLDERS)
    return False


def missing_paths(text: str) -> list[str]:
    """Paths written as code that are neither in the tree nor made by its commands."""
    found = []
    for code in code_in(text):
        for word in _PATH.findall(re.sub(r"\S+://\S+", " ", code)):
            for path in _expanded(word.rstrip(".,")):
                in_tree = "/" in path and path.split("/")[0] in TOP
                named_like_source = path.rsplit(".", 1)[-1] in SOURCE and "." in path.strip(".")
                if (in_tree or named_like_source or path.startswith(MADE_LATER)) and not _exists(path):
                    found.append(path)
    return found


def _slug(heading: str) -> str:
    """GitHub's anchor of a heading."""
    return re.sub(r"[^\w\- ]", "", heading.strip().lower().replace("`", "")).replace(" ", "-")


def broken_links(document: Path, text: str) -> list[str]:
    """Relative links whose file or heading is not there."""
    broken = []
    for target in _LINK.findall(_INLINE.sub(" ", text)):
        if re.match(r"[a-z]+:", target):
            continue
        name, _, anchor = target.partition("#")
        file = (document.parent / name).resolve() if name else document
        if not file.exists():
            broken.append(target)
        elif anchor:
            there = text if file == document else file.read_text(encoding="utf-8")
            if anchor not in {_slug(line) for line in re.findall(r"^#+ (.+)$", there, re.MULTILINE)}:
                broken.append(target)
    return broken


def missing_targets(text: str) -> list[str]:
    """Make targets that the Makefile does not have."""
    targets = set(re.findall(r"^([a-z][a-z-]*):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    return [
        name
        for line in commands_in(text)
        if not re.search(r"apt-get", line)
        for names in _MAKE.findall(line)
        for name in names.split()
        if name not in targets
    ]


def _source_of(module: str) -> Path | None:
    base = ROOT / module.replace(".", "/")
    return next((path for path in (base / "__main__.py", base.with_suffix(".py")) if path.is_file()), None)


def missing_commands(text: str) -> list[str]:
    """`python -m` modules that do not exist, and subcommands their source does not name."""
    found = []
    for line in commands_in(text):
        for module, words in _MODULE.findall(line):
            source = _source_of(module)
            if source is None:
                if importlib.util.find_spec(module.split(".")[0]) is None or module.split(".")[0] in TOP:
                    found.append(module)
                continue
            first = next(iter(words.split()), None)
            if first and not first.startswith("-") and f'"{first}"' not in source.read_text(encoding="utf-8"):
                found.append(f"{module} {first}")
    return found


def variables_in(text: str) -> set[str]:
    """Environment variables written as code: assigned, or standing alone with an underscore."""
    alone = {code for code in code_in(text) if re.fullmatch(r"[A-Z][A-Z0-9]*(_[A-Z0-9]+)+", code)}
    return alone | {name for line in commands_in(text) for name in _VARIABLE.findall(line)}


def unread_variables(text: str) -> list[str]:
    """Variables that no program of the tree reads."""
    programs = {name: (ROOT / name).read_text(encoding="utf-8") for name in FILES if name.endswith((".py", ".sh"))}
    del programs[str(Path(__file__).relative_to(ROOT))]
    python = "\n".join(source for name, source in programs.items() if name.endswith(".py"))
    shell = "\n".join(source for name, source in programs.items() if name.endswith(".sh"))
    shell += (ROOT / "Makefile").read_text(encoding="utf-8")
    return [
        name
        for name in sorted(variables_in(text))
        if not re.search(rf"[\"']{name}[\"']", python) and not re.search(rf"\b{name}\b", shell)
    ]


@pytest.fixture(params=DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def document(request: pytest.FixtureRequest) -> Path:
    """Each document in turn."""
    path: Path = request.param
    return path


def test_every_path_exists(document: Path) -> None:
    assert missing_paths(document.read_text(encoding="utf-8")) == []


def test_every_link_leads_somewhere(document: Path) -> None:
    assert broken_links(document, document.read_text(encoding="utf-8")) == []


def test_every_make_target_exists(document: Path) -> None:
    assert missing_targets(document.read_text(encoding="utf-8")) == []


def test_every_command_exists(document: Path) -> None:
    assert missing_commands(document.read_text(encoding="utf-8")) == []


def test_every_variable_is_read_by_a_program(document: Path) -> None:
    assert unread_variables(document.read_text(encoding="utf-8")) == []


def test_what_does_not_exist_is_noticed() -> None:
    text = (
        "See `docs/no-such-guide.md`, `nowhere/file.py`, `lonely_missing.py` and [there](docs/gone.md), [here](#no-heading).\n"
        "`data/<nothing>/x.yml`, `docs/{words,gone}.md`\n\n"
        "    make run-everything\n"
        "    .envs/app/bin/python -m supporters make-coffee\n"
        "    python3 -m deploy.nothing\n"
        "    NO_SUCH_VARIABLE=1 make test\n"
    )
    assert missing_paths(text) == [
        "docs/no-such-guide.md", "nowhere/file.py", "lonely_missing.py", "data/<nothing>/x.yml", "docs/gone.md",
    ]  # fmt: skip
    assert broken_links(ROOT / "README.md", text) == ["docs/gone.md", "#no-heading"]
    assert missing_targets(text) == ["run-everything"]
    assert missing_commands(text) == ["supporters make-coffee", "deploy.nothing"]
    assert unread_variables(text) == ["NO_SUCH_VARIABLE"]


def test_what_exists_is_let_be() -> None:
    text = (
        "`data/faq/<topic>.yml` `docs/{words,rooms}.md` `domain.yml` `make run` `python -m faq check` `STATE_DIR` `a/b`"
    )
    assert not (missing_paths(text) + missing_targets(text) + missing_commands(text) + unread_variables(text))
    assert broken_links(ROOT / "README.md", "[x](docs/words.md#words) [y](https://example.org/none)") == []


class _Asked(dict[str, str]):
    """An environment that remembers what it was asked for."""

    def __init__(self, **values: str) -> None:
        super().__init__(values)
        self.names: set[str] = set()

    def get(self, key: str, default: object = None) -> object:  # type: ignore[override]
        self.names.add(key)
        return super().get(key, default)


def asked_for(tmp_path: Path) -> Mapping[str, set[str]]:
    """The variables each environment's settings ask for."""
    app = _Asked(ANSHIN_MODE="demo", STATE_DIR=str(tmp_path))
    supporters.settings.read_settings(app)
    engine = _Asked(STATE_DIR=str(tmp_path), ENGINE_KEY="x" * 32)
    bot.settings.read_settings(engine)
    return {"app": app.names, "engine": engine.names}


def test_the_operators_table_names_every_variable_and_no_other(tmp_path: Path) -> None:
    guide = (ROOT / "docs" / "operator.md").read_text(encoding="utf-8")
    table = guide.partition("## Environment")[2].partition("\n## ")[0]
    rows = set(re.findall(r"^\| `([A-Z_]+)` \|", table, re.MULTILINE))
    asked = asked_for(tmp_path)
    assert {"ENGINE_PORT", "TRACKER_KEEP_HOURS"} <= asked["engine"] and "SMTP_URL" in asked["app"]
    assert rows == asked["app"] | asked["engine"]


def test_every_picture_is_small_and_shown_somewhere() -> None:
    shown = {
        (document.parent / target).resolve()
        for document in DOCUMENTS
        for target in _LINK.findall(document.read_text(encoding="utf-8"))
        if target.endswith(".png")
    }
    pictures = set((ROOT / "docs" / "images").glob("*.png"))
    assert pictures and pictures == shown
    assert [path.name for path in pictures if path.stat().st_size > LARGEST_PICTURE_BYTES] == []
