"""Windows for tests: over a plan in memory, and over the sample."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QApplication

from planner.domain.changes import Change
from tests.ui.hands import Hands
from ui.output.file_writer import Dialogs
from ui.shell import program
from ui.shell.window_factory import make_window
from ui.widgets import theme


@pytest.fixture(autouse=True)
def nothing_left():
    """The widgets of a test are gone before the next one begins; without an event loop Qt would keep them all."""
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(scope="module", autouse=True)
def plain_look():
    """The theme that the tests of a module put on is taken off for the next one."""
    yield
    app = QApplication.instance()
    if isinstance(app, QApplication) and app.styleSheet():
        theme.apply(app, "light")
        app.setStyleSheet("")
        app.setPalette(QPalette())
        app.setFont(QFont())


@pytest.fixture
def window(workbook, qtbot):
    """The whole window over an empty plan."""
    window = make_window(workbook)
    window.closed.disconnect()
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def sample_window(sample_workbook, qtbot):
    """The whole window over the sample plan."""
    window = make_window(sample_workbook)
    window.closed.disconnect()
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def hands(window, qtbot):
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return Hands(window, qtbot)


@pytest.fixture
def put(document):
    """Call it to put records into the plan, as one undo step."""
    return lambda *records: document.do(Change(after=tuple(records)), "")


@pytest.fixture
def sample_page(sample_workbook, page):
    """The `page` of a module, shown over the sample plan."""
    page.show()
    return page


@pytest.fixture
def offered_names():
    """Under which names files were offered."""
    return []


@pytest.fixture
def dialogs(offered_names, tmp_path):
    """Dialogs that take the name `out.pdf`, whatever they offer."""

    def ask_path(parent, title, start):
        offered_names.append(Path(start).name)
        return str(tmp_path / "out.pdf")

    return Dialogs(choose_path=ask_path)


@pytest.fixture
def own_places(tmp_path, monkeypatch):
    """Nothing of the person who runs the tests is read or written."""
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, str(tmp_path))


@pytest.fixture
def shown_errors(monkeypatch):
    """What the program told instead of opening a dialog."""
    errors: list[Exception] = []
    monkeypatch.setattr(program, "show_error", lambda window, error: errors.append(error))
    return errors
