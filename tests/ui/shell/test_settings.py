"""What the window remembers, and what it makes of a settings file that is damaged."""

from __future__ import annotations

import pytest

from ui.shell import settings
from ui.shell.settings import Settings


@pytest.fixture
def file(tmp_path, monkeypatch):
    file = tmp_path / "settings.json"
    monkeypatch.setattr(settings, "settings_file", lambda: file)
    return file


DAMAGED = ('{"recent": null}', '{"recent": 5}', "[]", '{"theme": "purple"}', '{"theme": []}', "[" * 100_000, "half {",
           '{"remind_at": "25:00"}', '{"remind_at": 9}', '{"remind_at": "soon"}', '{"reminded_on": "yesterday"}',
           '{"reminded_on": null}')  # fmt: skip


@pytest.mark.parametrize("text", DAMAGED, ids=range(len(DAMAGED)))
def test_settings_that_cannot_be_read_are_those_of_a_first_start(file, text):
    file.write_text(text)
    assert settings.read() == Settings()


def test_settings_are_read_as_they_were_written(file, tmp_path):
    written = Settings(theme="dark", geometry="AAAA", remind_at="09:30", reminded_on="2026-05-04").with_plan(
        tmp_path / "mine.comeback"
    )
    settings.write(written)
    assert settings.read() == written


def test_one_bad_value_leaves_the_others_alone(file):
    file.write_text('{"theme": "dark", "remind_at": "9 o\'clock", "reminded_on": "2026-05-04"}')
    assert settings.read() == Settings(theme="dark", reminded_on="2026-05-04")


def test_nobody_is_reminded_unasked():
    assert Settings().remind_at == ""
