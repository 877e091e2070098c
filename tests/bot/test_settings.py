from pathlib import Path

import pytest

from bot.settings import SettingsError, read_settings

KEY = "k" * 20


def test_defaults_lie_under_the_state_folder(tmp_path: Path) -> None:
    settings = read_settings({"STATE_DIR": str(tmp_path), "ENGINE_KEY": KEY})
    assert (settings.engine_port, settings.actions_port) == (5105, 5155)
    assert settings.model_dir == tmp_path / "models"
    assert settings.tracker_database_url == f"sqlite:///{tmp_path}/tracker.db"
    assert KEY not in repr(settings)


def test_the_demos_kept_key_is_used_only_in_the_demo(tmp_path: Path) -> None:
    (tmp_path / "keys.env").write_text(f"ANSHIN_SECRET_KEY=x\nENGINE_KEY={KEY}\n")
    assert read_settings({"STATE_DIR": str(tmp_path), "ANSHIN_MODE": "demo"}).engine_key == KEY
    with pytest.raises(SettingsError, match="ENGINE_KEY"):
        read_settings({"STATE_DIR": str(tmp_path)})


@pytest.mark.parametrize("wrong", [{"ENGINE_PORT": "x"}, {"ACTIONS_PORT": "70000"}, {"TRACKER_KEEP_HOURS": "0"}])
def test_a_wrong_setting_is_named(wrong: dict[str, str]) -> None:
    with pytest.raises(SettingsError, match=next(iter(wrong))):
        read_settings({"ENGINE_KEY": KEY, **wrong})
