"""The main window: it holds the tabs and menus, without knowing their content."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QTabWidget, QVBoxLayout, QWidget

from planner.domain.basics.values import Value
from planner.domain.changes import Change
from planner.domain.records.kinds import Key, Record
from ui.forms.tab import Place, Tab
from ui.model.document import Document
from ui.shell.record_tabs import tab_of, tab_of_key
from ui.widgets.icons import icon
from ui.widgets.layout import layouts


class TabMaker(Value):
    """A tab before it is made; `make` makes it in a widget."""

    key: str
    title: str
    icon: str
    make: Callable[[QWidget], Tab]


class MainWindow(QMainWindow):
    """Tabs over one plan. A tab is created when it is first shown."""

    closed = Signal()

    def __init__(self, document: Document, makers: Sequence[TabMaker]) -> None:
        super().__init__()
        self.document = document
        self.dialogs: dict[str, Callable[[], QWidget]] = {}
        """What makes each dialog when it is first shown, by its name."""
        self._shown: dict[str, QWidget] = {}
        self.may_leave: Callable[[], bool] = lambda: True
        """Asks whether to close although something that was typed could not be written."""
        self.tabs = QTabWidget(self)
        self.tabs.setDocumentMode(True)
        self._makers = makers
        self._made: dict[int, Tab] = {}
        self._rooms: list[tuple[QWidget, QVBoxLayout]] = []
        for maker in makers:
            room = QWidget(self.tabs)
            inside = layouts.column(room)
            self._rooms.append((room, inside))
            self.tabs.addTab(room, icon(maker.icon), maker.title)
        self.tabs.currentChanged.connect(self._on_tab)
        self.setCentralWidget(self.tabs)
        self.setMinimumSize(880, 600)
        self.resize(1180, 780)
        self._on_tab(0)

    def tab(self, place: int) -> Tab:
        """Return a tab, creating it on first use."""
        if place not in self._made:
            room, inside = self._rooms[place]
            # Created with its final parent: a reparented tab would be styled and laid out twice.
            tab = self._makers[place].make(room)
            tab.wanted.connect(self.reveal)
            self._made[place] = tab
            inside.addWidget(tab)
        return self._made[place]

    def open_tab(self, kind: type[Tab], found: Callable[[Tab], bool] = lambda tab: True) -> Tab | None:
        """Open the first tab for which `found` is true, and return it."""
        for place in self._current_first():
            tab = self.tab(place)
            if isinstance(tab, kind) and found(tab):
                self.tabs.setCurrentIndex(place)
                return tab
        return None

    def reveal(self, home: Key) -> Tab | None:
        """Open the tab that shows a record, and reveal it there."""
        return self.show_tab(tab_of_key(self.document.workbook, home), lambda tab: tab.reveal(home))

    def show_tab(self, key: str, opens: Callable[[Tab], bool] = lambda tab: True) -> Tab | None:
        """Go to the tab with this key, if it opens what is asked for, and return it."""
        place = next((place for place, maker in enumerate(self._makers) if maker.key == key), None)
        if place is None or not opens(self.tab(place)):
            return None
        self.tabs.setCurrentIndex(place)
        return self.tab(place)

    def dialog(self, name: str) -> QWidget:
        """Return a dialog, creating it on first use."""
        if name not in self._shown:
            self._shown[name] = self.dialogs[name]()
        return self._shown[name]

    def undo(self) -> None:
        """Undo the last step, and reveal where it was."""
        self._show(self.document.undo())

    def redo(self) -> None:
        """Redo the last undone step, and reveal where it was."""
        self._show(self.document.redo())

    def places(self) -> Iterator[Place]:
        """Yield all places a user can navigate to (tabs, their pages, dialogs), with the function that shows each."""
        for place in range(self.tabs.count()):
            self._go(place)
            for name, show in self.tab(place).places():
                yield name, partial(self._go, place, show)
        for name in self.dialogs:
            yield name, partial(self.show_dialog, name)
        self._close_dialogs()

    def show_dialog(self, name: str) -> None:
        """Show a dialog and close any other one."""
        self._close_dialogs()
        self.dialog(name).show()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._close_dialogs()
        focus = QApplication.focusWidget()
        if focus and self.isAncestorOf(focus):
            focus.clearFocus()
        self.document.end_run()
        if self.document.unwritten and not self.may_leave():
            event.ignore()
            return
        self.document.let_go()
        self.closed.emit()
        super().closeEvent(event)

    def _current_first(self) -> list[int]:
        here = self.tabs.currentIndex()
        return [here, *(place for place in range(self.tabs.count()) if place != here)]

    def _on_tab(self, place: int) -> None:
        self.document.end_run()
        self.tab(place)

    def _go(self, place: int, show: Callable[[], None] = lambda: None) -> None:
        self._close_dialogs()
        self.tabs.setCurrentIndex(place)
        show()

    def _close_dialogs(self) -> None:
        for dialog in self._shown.values():
            dialog.close()

    def _show(self, change: Change | None) -> None:
        for record in change.records() if change else ():
            tab = self._tab_of(record)
            if tab and change:
                tab.show_record(record, change.columns(record))
                return

    def _tab_of(self, record: Record) -> Tab | None:
        """Go to the tab that shows a record; what the open one can show stays there."""
        here = self.tab(self.tabs.currentIndex())
        if here.reveal_record(record):
            return here
        return self.show_tab(tab_of(self.document.workbook, record), lambda tab: tab.reveal_record(record))
