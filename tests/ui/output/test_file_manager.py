"""A file is shown where it lies."""

from __future__ import annotations

from pathlib import Path

from ui.output import file_manager


def test_without_a_file_manager_to_ask_the_folder_is_opened(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(file_manager, "_marked", lambda path: False)
    opened: list[str] = []

    def open_url(url) -> bool:
        opened.append(url.toLocalFile())
        return True

    assert file_manager.show_in_folder(tmp_path / "plan.pdf", open_url)
    assert opened == [str(tmp_path)]


def test_a_file_manager_that_marks_the_file_is_enough(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(file_manager, "_marked", lambda path: True)
    assert file_manager.show_in_folder(tmp_path / "plan.pdf", lambda url: False)
