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


class TabFactory(Value):
    """The factory of a tab; `make` creates it in a parent widget."""

    key: str
    title: str
    icon: str
    make: Callable[[QWidget], Tab]


class MainWindow(QMainWindow):
    """Tabs over one plan. A tab is created when it is first shown."""

    closed = Signal()

    def __init__(self, document: Document, factories: Sequence[TabFactory]) -> None:
        super().__init__()
        self.document = document
        self.dialogs: dict[str, Callable[[], QWidget]] = {}
        """The factories of the dialogs, by name."""
        self._shown: dict[str, QWidget] = {}
        self.confirm_close: Callable[[], bool] = lambda: True
        """Asks whether to close although typed text could not be written."""
        self.tabs = QTabWidget(self)
        self.tabs.setDocumentMode(True)
        self._tab_factories = factories
        self._tabs: dict[int, Tab] = {}
        self._placeholders: list[tuple[QWidget, QVBoxLayout]] = []
        for factory in factories:
            placeholder = QWidget(self.tabs)
            inside = layouts.column(placeholder)
            self._placeholders.append((placeholder, inside))
            self.tabs.addTab(placeholder, icon(factory.icon), factory.title)
        # Connected after the tabs were added: the first addTab emits currentChanged, too.
        self.tabs.currentChanged.connect(self._on_tab)
        self.setCentralWidget(self.tabs)
        self.setMinimumSize(880, 600)
        self.resize(1180, 780)
        self._on_tab(0)

    def tab(self, index: int) -> Tab:
        """Return a tab, creating it on first use."""
        if index not in self._tabs:
            placeholder, inside = self._placeholders[index]
            # Created with its final parent: a reparented tab would be styled and laid out twice.
            tab = self._tab_factories[index].make(placeholder)
            tab.open_requested.connect(self.reveal)
            self._tabs[index] = tab
            inside.addWidget(tab)
        return self._tabs[index]

    def open_tab(self, kind: type[Tab], found: Callable[[Tab], bool] = lambda tab: True) -> Tab | None:
        """Open the first tab for which `found` is true, and return it."""
        for index in self._current_first():
            tab = self.tab(index)
            if isinstance(tab, kind) and found(tab):
                self.tabs.setCurrentIndex(index)
                return tab
        return None

    def reveal(self, key: Key) -> Tab | None:
        """Open the tab that shows a record, and reveal it there."""
        return self.show_tab(tab_of_key(self.document.workbook, key), lambda tab: tab.reveal(key))

    def show_tab(self, key: str, opens: Callable[[Tab], bool] = lambda tab: True) -> Tab | None:
        """Open the tab with this key, if `found` accepts it, and return it."""
        index = next((index for index, factory in enumerate(self._tab_factories) if factory.key == key), None)
        if index is None or not opens(self.tab(index)):
            return None
        self.tabs.setCurrentIndex(index)
        return self.tab(index)

    def dialog(self, name: str) -> QWidget:
        """Return a dialog, creating it on first use."""
        if name not in self._shown:
            self._shown[name] = self.dialogs[name]()
        return self._shown[name]

    def undo(self) -> None:
        """Undo the last step, and reveal where it was."""
        self._show_change(self.document.undo())

    def redo(self) -> None:
        """Redo the last undone step, and reveal where it was."""
        self._show_change(self.document.redo())

    def places(self) -> Iterator[Place]:
        """Yield all places a user can navigate to (tabs, their pages, dialogs), with the function that shows each."""
        for index in range(self.tabs.count()):
            self._go_to(index)
            for name, show in self.tab(index).places():
                yield name, partial(self._go_to, index, show)
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
        self.document.commit_typing()
        if self.document.has_unwritten and not self.confirm_close():
            event.ignore()
            return
        self.document.discard_unwritten()
        self.closed.emit()
        super().closeEvent(event)

    def _current_first(self) -> list[int]:
        here = self.tabs.currentIndex()
        return [here, *(index for index in range(self.tabs.count()) if index != here)]

    def _on_tab(self, index: int) -> None:
        self.document.commit_typing()
        self.tab(index)

    def _go_to(self, index: int, show: Callable[[], None] = lambda: None) -> None:
        self._close_dialogs()
        self.tabs.setCurrentIndex(index)
        show()

    def _close_dialogs(self) -> None:
        for dialog in self._shown.values():
            dialog.close()

    def _show_change(self, change: Change | None) -> None:
        for record in change.records() if change else ():
            tab = self._tab_of(record)
            if tab and change:
                tab.show_record(record, change.columns(record))
                return

    def _tab_of(self, record: Record) -> Tab | None:
        """Open the tab that shows a record; the current one stays open if it can show the record."""
        here = self.tab(self.tabs.currentIndex())
        if here.reveal_record(record):
            return here
        return self.show_tab(tab_of(self.document.workbook, record), lambda tab: tab.reveal_record(record))
