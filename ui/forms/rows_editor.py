"""The editor of a short table: rows that are added, filled, moved and removed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import cast
from uuid import uuid4

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QGridLayout, QLabel, QLayout, QPushButton, QWidget

from planner.domain.basics.fields import Choice, Day, Field, Line, Number, Rows, YesNo, rows_of, text_of_rows
from planner.domain.basics.wording import say
from ui.forms.editor import Editor
from ui.widgets.controls.basics import LEAST, Doorway, small_button
from ui.widgets.controls.labels import quiet_label
from ui.widgets.icons import icon
from ui.widgets.layout import layouts
from ui.widgets.layout.tab_order import focusable
from ui.widgets.lists.keyed_column import KeyedColumn

CellFactory = Callable[[Field, QWidget], Editor]

GAP = 8
LETTERS = 14
"""What a cell for words asks for beside others."""
HALF = 24
"""The letters from which cells stand two by two."""
NARROW = (Number, Day, Choice, YesNo)
"""Kinds that know how wide they are and stand beside others; the rest take a line of their own."""


class RowFrame(QFrame):
    """One row: a cell for each column and a button that removes it. Unknown columns are kept."""

    edited = Signal()
    left = Signal()
    removed = Signal()
    moved = Signal(int)

    def __init__(self, rows: Rows, row_id: str, cell_editor: CellFactory, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.rows = rows
        self.values = {"id": row_id}
        self.cells: dict[str, Editor] = {}
        self.labels: dict[str, QLabel] = {}
        self._across = 0
        self._titled = True
        for column in rows.columns:
            self._add_cell(column, cell_editor(column, self))
        self.remove_button = small_button("x", "", self)
        self.remove_button.clicked.connect(self.removed)
        self.grid = QGridLayout(self)
        self.grid.setContentsMargins(GAP, GAP, GAP, GAP)
        self.grid.setSpacing(GAP)
        self._place(1)

    @property
    def row_id(self) -> str:
        """The id of the row."""
        return self.values["id"]

    @property
    def is_empty(self) -> bool:
        """Whether the row has no text."""
        return not any(text for key, text in self.values.items() if key != "id")

    def show_values(self, values: dict[str, str]) -> None:
        """Show the stored values of this row."""
        self.values = {**values, "id": self.row_id}
        for key, cell in self.cells.items():
            cell.show_answer(values.get(key, ""))

    def number(self, place: int) -> None:
        """Set the row's position for accessible names; only the first row shows titles when all cells fit one line."""
        name = say("row {number}", number=place)
        for column in self.rows.columns:
            self.cells[column.key].input.setAccessibleName(f"{say(column.label)}, {name}")
        remove = say("Remove row {number}", number=place)
        self.remove_button.setAccessibleName(remove)
        self.remove_button.setToolTip(say("{remove}. Alt+Up and Alt+Down move it.", remove=remove))
        self._titled = place == 1
        self._show_titles()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.modifiers() == Qt.KeyboardModifier.AltModifier and Qt.Key(event.key()) in steps:
            self.moved.emit(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.width() - 2 * GAP - self.remove_button.sizeHint().width() - GAP
        across = self._fitting(room)
        if across != self._across:
            self._place(across)

    def _add_cell(self, column: Field, cell: Editor) -> None:
        cell.input.setObjectName(f"{self.rows.key}.{column.key}")
        cell.edited.connect(lambda text: self._edit(column.key, text))
        cell.left.connect(self.left)
        label = quiet_label(say(column.label), parent=self)
        label.setWordWrap(True)
        label.setBuddy(cell.input)
        self.cells[column.key] = cell
        self.labels[column.key] = label

    def _edit(self, key: str, text: str) -> None:
        self.values[key] = text
        self.edited.emit()

    def _asked(self, column: Field) -> int:
        """Return the preferred width of a cell beside others, or 0 for a line of its own."""
        if isinstance(column, Line):
            return LETTERS * self.fontMetrics().averageCharWidth()
        body = cast(QLayout, self.cells[column.key].layout()).itemAt(0)
        return body.sizeHint().width() if body and isinstance(column, NARROW) else 0

    def _fitting(self, room: int) -> int:
        """Return the number of cells that fit side by side: all, two, or one."""
        asked = [self._asked(column) for column in self.rows.columns]
        if all(asked) and sum(asked) + GAP * (len(asked) - 1) <= room:
            return len(asked)
        return 2 if 2 * HALF * self.fontMetrics().averageCharWidth() <= room and len(asked) > 2 else 1

    def _place(self, across: int) -> None:
        """Lay the cells out, so many side by side, each below its title."""
        self._across = across
        while self.grid.count():
            self.grid.takeAt(0)
        for used in range(self.grid.columnCount()):
            self.grid.setColumnStretch(used, 0)
        line, place = 0, 0
        for column in self.rows.columns:
            whole = not self._asked(column)
            if place == across or (whole and place):
                line, place = line + 2, 0
            span = across + bool(line) if whole else 1
            self.grid.addWidget(self.labels[column.key], line, place, 1, span, Qt.AlignmentFlag.AlignBottom)
            self.grid.addWidget(self.cells[column.key], line + 1, place, 1, span, Qt.AlignmentFlag.AlignTop)
            place += min(span, across)
        one_line = across == len(self.cells)
        worded = any(isinstance(column, Line) for column in self.rows.columns)
        for used, column in zip(range(across), self.rows.columns, strict=False):
            words = isinstance(column, Line) or not (one_line and worded)
            # The first column names the row, and needs the most width.
            self.grid.setColumnStretch(used, words + (one_line and words and not used))
        self.grid.addWidget(self.remove_button, 1 if one_line else 0, across, Qt.AlignmentFlag.AlignTop)
        self._show_titles()

    def _show_titles(self) -> None:
        for label in self.labels.values():
            label.setVisible(self._titled or self._across < len(self.cells))


class RowsEditor(Editor):
    """A short table. An empty row is not stored; it stays in the widget while it has the focus."""

    GATHERS = True

    def __init__(self, field: Field, parent: QWidget | None = None, *, cell_editor: CellFactory) -> None:
        self._cell_editor = cell_editor
        super().__init__(field, parent)

    def build(self) -> QWidget:
        rows = cast(Rows, self.field)
        whole = self.door = Doorway(self)
        self._column: KeyedColumn[str, RowFrame] = KeyedColumn(whole, spacing=GAP)
        self.add_button = QPushButton(icon("plus"), say("Add {row}", row=say(rows.row)), whole)
        self.add_button.setAutoDefault(False)
        self.add_button.setMinimumSize(LEAST, LEAST)
        self.add_button.setAccessibleName(self.add_button.text())
        self.add_button.setAccessibleDescription(say(rows.label))
        self.add_button.clicked.connect(self.add_row)
        self.advice = quiet_label(say("Up to {most} work best.", most=rows.most), parent=whole)
        stack = layouts.column(whole, self._column, self.advice, spacing=GAP)
        stack.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeading)
        self.input = whole
        self._arrange([])
        return whole

    @property
    def rows(self) -> list[RowFrame]:
        """Return the rows in their order."""
        return list(self._column.widgets.values())

    def put(self, text: str) -> None:
        first = cast(Rows, self.field).columns[0].key
        # A text that is no JSON list is shown in the first cell, so that nothing gets lost.
        kept = rows_of(text) or ([{first: text}] if text else [])
        shown: dict[str, dict[str, str]] = {}
        for values in kept:
            row_id = values.get("id", "")
            # A row without an id, or with that of another one, is a row of its own all the same.
            shown[row_id if row_id and row_id not in shown else str(uuid4())] = values
        order, focused = list(shown), self._focused()
        if focused and focused.row_id not in shown:
            order.insert(min(self.rows.index(focused), len(order)), focused.row_id)
        self._arrange(order)
        for row in self.rows:
            row.show_values(shown.get(row.row_id, {}))

    def add_row(self) -> None:
        """Add an empty row and focus it; it is stored from the first letter on."""
        self._arrange([*self._column.widgets, str(uuid4())])
        self.rows[-1].cells[cast(Rows, self.field).columns[0].key].input.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_row(self, row_id: str) -> RowFrame:
        row = RowFrame(cast(Rows, self.field), row_id, self._cell_editor, self._column)
        row.edited.connect(self._tell_rows)
        row.left.connect(self.left)
        row.removed.connect(lambda: self._remove(row))
        row.moved.connect(lambda step: self._move(row, step))
        return row

    def _tell_rows(self) -> None:
        self._advise()
        self.tell(text_of_rows(row.values for row in self.rows if not row.is_empty))

    def _remove(self, row: RowFrame) -> None:
        place = self.rows.index(row)
        others = [one for one in self.rows if one is not row]
        after = others[place : place + 1] or others[-1:]
        (after[0].remove_button if after else self.add_button).setFocus(Qt.FocusReason.OtherFocusReason)
        self._arrange([one.row_id for one in others])
        self._tell_rows()

    def _move(self, row: RowFrame, step: int) -> None:
        order = [one.row_id for one in self.rows]
        place = order.index(row.row_id) + step
        if 0 <= place < len(order):
            order.remove(row.row_id)
            order.insert(place, row.row_id)
            self._arrange(order)
            self._tell_rows()

    def _focused(self) -> RowFrame | None:
        focus = QApplication.focusWidget()
        return next((row for row in self.rows if focus and row.isAncestorOf(focus)), None)

    def _arrange(self, order: Sequence[str]) -> None:
        """Show the rows with these ids, in this order for the eye, for Tab and for those who hear them."""
        places = {row_id: place for place, row_id in enumerate(order, start=1)}
        self._column.show_keys(order, self._make_row, lambda row, row_id: row.number(places[row_id]))
        first = next(focusable(self.rows[0].grid)) if order else self.add_button
        self.door.lead_to(first)
        self._advise()

    def _advise(self) -> None:
        most = cast(Rows, self.field).most
        self.advice.setVisible(0 < most < len(self.rows))
