import json
from pathlib import Path

import pytest

from bot.model import ModelRefused, find_model, read_current, record_model


def build(folder: Path, content: bytes) -> Path:
    path = folder / "built.tar.gz"
    path.write_bytes(content)
    return path


def test_a_recorded_model_is_found_again(tmp_path: Path) -> None:
    recorded = record_model(tmp_path, build(tmp_path, b"one"), {"trained_at": "today"})
    assert find_model(tmp_path) == recorded
    assert read_current(tmp_path)["trained_at"] == "today"


def test_a_model_that_was_changed_swapped_or_never_recorded_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ModelRefused, match="no model is recorded"):
        find_model(tmp_path)
    recorded = record_model(tmp_path, build(tmp_path, b"one"), {})
    recorded.path.chmod(0o600)
    recorded.path.write_bytes(b"two")
    with pytest.raises(ModelRefused, match="not the one"):
        find_model(tmp_path)
    recorded.path.unlink()
    with pytest.raises(ModelRefused, match="missing"):
        find_model(tmp_path)


@pytest.mark.parametrize("text", ["", "{", "[]", '{"sha256": "../../etc/passwd"}', '{"sha256": 5}'])
def test_a_broken_record_names_no_file(tmp_path: Path, text: str) -> None:
    (tmp_path / "current.json").write_text(text)
    with pytest.raises(ModelRefused):
        find_model(tmp_path)


def test_only_the_newest_models_are_kept(tmp_path: Path) -> None:
    import os

    for number in range(5):
        path = record_model(tmp_path, build(tmp_path, str(number).encode()), {}).path
        os.utime(path, (number, number))
    kept = sorted(path.read_bytes() for path in tmp_path.glob("*.tar.gz"))
    assert kept == [b"2", b"3", b"4"]
    assert json.loads((tmp_path / "current.json").read_text())["file"].endswith(".tar.gz")
