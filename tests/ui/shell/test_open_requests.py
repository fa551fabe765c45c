"""Plans from outside the window: dropped on it, opened by the desktop, named by a second start."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QFileOpenEvent
from PySide6.QtWidgets import QApplication, QDialog

from planner.storage.errors import NotAPlan
from planner.workbook.opening import new_plan
from ui.look_back.scenario_tab import ScenarioTab
from ui.shell import program
from ui.shell.app import Application
from ui.shell.open_requests import OpenRequests
from ui.shell.plan_files import path_from_argument
from ui.shell.program import Session

pytestmark = pytest.mark.usefixtures("own_places")


@pytest.fixture
def plans(tmp_path):
    """Two empty plans."""
    paths = [tmp_path / name for name in ("One.comeback", "Two.comeback")]
    for path in paths:
        new_plan(path).close()
    return paths


@pytest.fixture
def comeback(qapp, monkeypatch):
    # The application is everybody's; what it wears stays as other tests expect it.
    monkeypatch.setattr(program.theme, "apply", lambda app, name: None)
    comeback = Session(qapp)
    yield comeback
    for window in (comeback.window, comeback.welcome):
        if window:
            window.close()


def carried(*urls):
    data = QMimeData()
    data.setUrls([QUrl(url) for url in urls])
    return data


def drop(window, data):
    """Drop something on a window, as the desktop does; say whether it was taken."""
    how = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    coming = QDragEnterEvent(window.rect().center(), *how)
    QApplication.sendEvent(window.windowHandle(), coming)
    QApplication.sendEvent(window.windowHandle(), QDropEvent(QPointF(window.rect().center()), *how))
    return coming.isAccepted()


def place(comeback):
    return comeback.window.document.workbook.path


def test_a_plan_dropped_on_the_window_opens(comeback, plans):
    comeback.open(plans[0])
    assert drop(comeback.window, carried("file:///etc/hostname", plans[1].as_uri()))
    assert place(comeback) == plans[1]


def test_a_plan_dropped_on_the_first_page_opens(comeback, plans):
    comeback.show_welcome()
    drop(comeback.welcome, carried(plans[0].as_uri()))
    assert place(comeback) == plans[0]


def test_another_file_gets_a_sentence_and_the_plan_stays(comeback, plans, shown_errors, tmp_path):
    comeback.open(plans[0])
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear all")
    drop(comeback.window, carried(letter.as_uri()))
    assert [type(error) for error in shown_errors] == [NotAPlan]
    assert place(comeback) == plans[0]


def test_words_dragged_onto_the_window_go_to_whatever_is_below(comeback, plans):
    comeback.open(plans[0])
    comeback.window.open_tab(ScenarioTab)
    data = QMimeData()
    data.setText("some words")
    drop(comeback.window, data)
    assert place(comeback) == plans[0]


def test_nothing_is_dropped_behind_a_dialog(comeback, plans):
    comeback.open(plans[0])
    asks = QDialog(comeback.window)
    asks.setModal(True)
    asks.show()
    drop(comeback.window, carried(plans[1].as_uri()))
    assert place(comeback) == plans[0]
    asks.close()


def test_a_plan_asked_for_while_a_dialog_is_open_opens_afterwards(qtbot, qapp):
    opened: list[Path] = []
    arrivals = OpenRequests()
    arrivals.plan_requested.connect(opened.append)
    asks = QDialog()
    asks.setModal(True)
    asks.show()
    arrivals.handle("/a/Plan.comeback")
    assert opened == []
    asks.close()
    qtbot.waitUntil(lambda: opened == [Path("/a/Plan.comeback")])


def test_the_desktop_may_ask_for_a_plan(qtbot, qapp):
    asked: list[str] = []

    class Asked:
        def emit(self, name):
            asked.append(name)

    # There is one application in a process, so its event handler is lent to the one of the tests.
    stand_in = type("StandIn", (), {"open_requested": Asked()})()
    assert Application.event(stand_in, QFileOpenEvent(QUrl("file:///a/Plan.comeback")))
    assert asked == ["/a/Plan.comeback"]


@pytest.mark.parametrize(
    "word, path",
    (
        ("Plan.comeback", "Plan.comeback"),
        ("file:///home/me/My%20plan.comeback", "/home/me/My plan.comeback"),
        ("file://localhost/home/%C3%A9.comeback", "/home/é.comeback"),
        ("FILE:///a#b%3F.comeback", "/a#b?.comeback"),
    ),
)
def test_a_word_of_the_command_line_is_a_path_or_a_file_url(word, path):
    assert path_from_argument(word) == Path(path)


def test_the_plans_of_before_are_in_the_menu(comeback, plans):
    for path in plans:
        comeback.open(path)
    plan_menu = comeback.window.menuBar().actions()[0].menu()
    recent = next(action.menu() for action in plan_menu.actions() if action.text() == "Recen&t plans")
    recent.aboutToShow.emit()
    assert [action.text() for action in recent.actions()] == [f"&1 One · {plans[0].parent}"]
    recent.actions()[0].trigger()
    assert place(comeback) == plans[0]
