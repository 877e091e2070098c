"""The environment is read once, and what is unsafe is refused in one line."""

import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from cryptography.fernet import Fernet

from supporters.keys import ensure_demo_keys
from supporters.settings import SettingsError, read_settings

STRONG = {
    "ANSHIN_MODE": "production",
    "ENGINE_KEY": "e1Q9x-7rT2mW5yB8nK4vJ6zL3cH0gF_sD",
    "ANSHIN_SECRET_KEY": "p0O9i8U7y6T5r4E3w2Q1a-sDfGhJkLzXc",
    "ANSHIN_ENCRYPTION_KEYS": Fernet.generate_key().decode(),
    "PUBLIC_URL": "https://chat.example.jp/",
}


def test_the_demo_makes_its_keys_once_and_keeps_them_to_itself(tmp_path: Path) -> None:
    env = {"ANSHIN_MODE": "demo", "STATE_DIR": str(tmp_path / "var")}
    first, second = read_settings(env), read_settings(env)
    assert first == second
    assert first.engine_key.startswith("demo-")
    assert stat.S_IMODE((tmp_path / "var" / "keys.env").stat().st_mode) == 0o600
    assert len(list((tmp_path / "var").iterdir())) == 1


def test_processes_that_start_together_end_with_the_same_demo_keys(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda _: ensure_demo_keys(tmp_path), range(16)))
    assert all(keys == found[0] for keys in found)


def test_defaults_stand_on_the_state_folder_and_the_port() -> None:
    settings = read_settings({**STRONG, "PUBLIC_URL": "", "STATE_DIR": "/srv/anshin", "PORT": "9001"})
    assert settings.public_url == "http://localhost:9001"
    assert settings.database_url == "sqlite+aiosqlite:////srv/anshin/anshin.db"
    assert settings.tracker_database_url == "sqlite:////srv/anshin/tracker.db"
    assert settings.model_dir == Path("/srv/anshin/models")
    assert (settings.host, settings.engine_port, settings.actions_port) == ("127.0.0.1", 5105, 5155)
    assert settings.smtp_url is None


def test_production_reads_what_it_was_given() -> None:
    settings = read_settings({**STRONG, "DATABASE_URL": "postgres://u:p@db/anshin", "SMTP_URL": "smtp://u:p@mail:587"})
    assert settings.public_url == "https://chat.example.jp"
    assert settings.database_url == "postgresql+asyncpg://u:p@db/anshin"
    assert not settings.is_demo


def test_a_forgotten_mode_is_production() -> None:
    with pytest.raises(SettingsError, match="ENGINE_KEY is not set"):
        read_settings({})


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("ANSHIN_MODE", "prod"),
        ("PORT", "0"),
        ("PORT", "65536"),
        ("PORT", "８０８０"),
        ("PORT", "http"),
        ("ENGINE_PORT", "-1"),
        ("MESSAGES_PER_MINUTE", "0"),
        ("CONVERSATIONS_PER_MINUTE", "many"),
        ("PUBLIC_URL", "http://chat.example.jp"),
        ("PUBLIC_URL", "chat.example.jp"),
        ("PUBLIC_URL", "https://chat.example.jp/?a=1"),
        ("DATABASE_URL", "mysql://db/anshin"),
        ("DATABASE_URL", "anshin.db"),
        ("MIGRATION_DATABASE_URL", "oracle://db/anshin"),
        ("DATABASE_ROLE", "anshin app; drop"),
        ("SMTP_URL", "mail.example.jp:25"),
        ("SMTP_URL", "smtp://mail.example.jp:notaport"),
        ("ENGINE_KEY", ""),
        ("ENGINE_KEY", "short"),
        ("ENGINE_KEY", "a" * 64),
        ("ENGINE_KEY", "demo-e1Q9x-7rT2mW5yB8nK4vJ6zL3cH0gF_sD"),
        ("ENGINE_KEY", STRONG["ANSHIN_SECRET_KEY"]),
        ("ANSHIN_ENCRYPTION_KEYS", "e1Q9x-7rT2mW5yB8nK4vJ6zL3cH0gF_sDxx"),
        ("ANSHIN_ENCRYPTION_KEYS", ""),
        ("MAIL_FROM", "a@b.jp\r\nBcc: c@d.jp"),
    ],
)
def test_an_unsafe_setting_is_refused_in_one_line_that_never_repeats_it(name: str, value: str) -> None:
    with pytest.raises(SettingsError) as caught:
        read_settings({**STRONG, name: value})
    line = str(caught.value)
    assert name in line
    assert "\n" not in line
    if "KEY" in name and len(value) > 5:
        assert value not in line


def test_production_refuses_the_keys_a_demo_left_in_the_same_folder(tmp_path: Path) -> None:
    demo = ensure_demo_keys(tmp_path)
    with pytest.raises(SettingsError, match="ANSHIN_ENCRYPTION_KEYS is a demo key"):
        read_settings({**STRONG, "STATE_DIR": str(tmp_path), "ANSHIN_ENCRYPTION_KEYS": demo["ANSHIN_ENCRYPTION_KEYS"]})


def test_a_state_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(SettingsError, match="STATE_DIR"):
        read_settings({"ANSHIN_MODE": "demo", "STATE_DIR": str(tmp_path / "file" / "var")})


def test_no_secret_is_shown_when_settings_are_printed() -> None:
    settings = read_settings(
        {**STRONG, "SMTP_URL": "smtp://u:hidden@mail:587", "DATABASE_URL": "postgresql://u:hidden@d/a"}
    )
    shown = repr(settings)
    assert "hidden" not in shown
    for name in ("ENGINE_KEY", "ANSHIN_SECRET_KEY", "ANSHIN_ENCRYPTION_KEYS"):
        assert STRONG[name] not in shown
