"""The due items in groups; a long group shows its first rows until it is expanded."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from planner.domain.basics.wording import say
from planner.domain.records.kinds import Key
from planner.insight.due_groups import WAITING, Group, due_groups
from planner.insight.due_rules import Due
from ui.today.due_row import DueRow
from ui.widgets.controls.basics import MIN_CLICK_SIZE, separator
from ui.widgets.controls.labels import plain_label, wrapped_label
from ui.widgets.layout import layouts
from ui.widgets.layout.tab_order import focusable
from ui.widgets.lists.keyed_column import KeyedColumn

MOST, FEW = 8, 5
"""Groups up to so many rows are shown whole; of longer ones so many rows are shown at first."""
ABOVE, BELOW = 14, 4
"""The space above and below the heading of a group."""
BESIDE_WORDS = 560
"""The minimum width of a row for buttons beside its labels."""


PartKey = tuple[object, ...]
"""The kind of an item, and everything it shows: items with the same key are kept."""
SWITCH = "switch"


class DueList(QWidget):
    """The rows of due items. `done`, `later` and `opened` carry the item that was used."""

    done = Signal(object)
    later = Signal(object, object)
    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._groups: list[Group] = []
        self._today = dt.date.min
        self._narrow = False
        self._whole: set[str] = set()
        self._column: KeyedColumn[PartKey, QWidget] = KeyedColumn(self)
        self._outer = layouts.column(self, self._column)

    @property
    def rows(self) -> list[DueRow]:
        """Return the shown rows, in order."""
        return [row for row in self._column.widgets.values() if isinstance(row, DueRow)]

    @property
    def switches(self) -> dict[str, QWidget]:
        """Return the buttons that expand or collapse a group, by the group's title."""
        return {str(key[1]): switch for key, switch in self._column.widgets.items() if key[0] == SWITCH}

    @property
    def stops(self) -> list[QWidget]:
        """Return the tab stops, in reading order."""
        return list(focusable(self._outer))

    def show_due(self, due: Iterable[Due], today: dt.date) -> None:
        """Show the due items."""
        self._groups, self._today = due_groups(due, today), today
        self._build()

    def focused(self) -> int | None:
        """Return the index of the focused tab stop, or None."""
        focus = QApplication.focusWidget()
        return next((index for index, stop in enumerate(self.stops) if stop is focus), None)

    def focus(self, index: int) -> bool:
        """Focus the tab stop at this index, or the same button of the last row; return False if there is none."""
        stops = self.stops
        if not stops:
            return False
        while index >= len(stops):
            index -= len(self.rows[0].buttons)
        stops[max(index, 0)].setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def reveal(self, key: Key) -> bool:
        """Focus the row of a record, expanding its group; say whether it is due."""
        found = next((group for group in self._groups if any(one.record.key == key for one in group.due)), None)
        if found is None:
            return False
        if not self._row_of(key):
            self._whole.add(found.title)
            self._build()
        row = self._row_of(key)
        if row:
            row.buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        # Changed for all rows together: rows that react by themselves would each trigger a layout of the whole list.
        if self._narrow is not (event.size().width() < BESIDE_WORDS):
            self._narrow = not self._narrow
            self._apply_compact()
        super().resizeEvent(event)

    def _row_of(self, key: Key) -> DueRow | None:
        return next((row for row in self.rows if row.due.record.key == key), None)

    def _build(self) -> None:
        parts = {key: make for group in self._groups for key, make in self._parts(group)}
        focus = QApplication.focusWidget()
        going = [part for key, part in self._column.widgets.items() if key not in parts]
        if focus and any(part is focus or part.isAncestorOf(focus) for part in going):
            # Qt would hand the focus of a row that goes to the next one, and scroll the page there.
            focus.clearFocus()
        self._column.show_keys(parts, lambda key: parts[key]())
        widest = max((row.buttons[0].sizeHint().width() for row in self.rows), default=0)
        for row in self.rows:
            row.buttons[0].setMinimumWidth(widest)
        for switch in self.switches.values():
            self._column.align(switch, Qt.AlignmentFlag.AlignLeft)
        self._apply_compact()

    def _apply_compact(self) -> None:
        for row in self.rows:
            row.set_compact(self._narrow)

    def _parts(self, group: Group) -> Iterator[tuple[PartKey, Callable[[], QWidget]]]:
        """Yield the content of a group: a key for everything it shows, and its factory."""
        yield ("heading", group.title), partial(self._heading, group.title)
        long, whole = len(group.due) > MOST, group.title in self._whole
        if long and group.title == WAITING:
            yield ("gentle",), self._gentle
        for index, due in enumerate(group.due[:FEW] if long and not whole else group.due):
            if index:
                yield ("line", due), partial(separator, self._column)
            yield ("row", due, self._today), partial(self._row, due)
        if long:
            yield (SWITCH, group.title, len(group.due), whole), partial(self._switch, group)

    def _heading(self, title: str) -> QWidget:
        heading = plain_label(say(title), "heading", self._column)
        heading.setContentsMargins(0, ABOVE, 0, BELOW)
        return heading

    def _gentle(self) -> QWidget:
        gentle = wrapped_label(say("These can wait. One of them is enough for today."), parent=self._column)
        gentle.setContentsMargins(0, 0, 0, BELOW)
        return gentle

    def _row(self, due: Due) -> DueRow:
        row = DueRow(due, self._today, self._column)
        row.done.connect(lambda: self.done.emit(due))
        row.later.connect(lambda day: self.later.emit(due, day))
        row.opened.connect(lambda: self.opened.emit(due))
        return row

    def _switch(self, group: Group) -> QPushButton:
        every = say("Show all {count}", count=len(group.due))
        switch = QPushButton(say("Show fewer") if group.title in self._whole else every, self._column)
        switch.setProperty("kind", "link")
        switch.setAccessibleName(f"{switch.text()}: {say(group.title)}")
        switch.setMinimumSize(MIN_CLICK_SIZE, MIN_CLICK_SIZE)
        switch.clicked.connect(lambda: self._toggle_group(group.title))
        return switch

    def _toggle_group(self, title: str) -> None:
        """Expand or collapse a group; the focus moves to the first new row, or stays on the button."""
        index = self.stops.index(self.switches[title])
        self._whole ^= {title}
        self._build()
        if title in self._whole:
            self.focus(index)
        else:
            self.switches[title].setFocus(Qt.FocusReason.OtherFocusReason)
