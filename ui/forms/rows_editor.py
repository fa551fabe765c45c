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
from ui.widgets.controls.basics import MIN_CLICK_SIZE, FocusDelegate, small_button
from ui.widgets.controls.labels import plain_label
from ui.widgets.icons import icon
from ui.widgets.layout import layouts
from ui.widgets.layout.tab_order import focusable
from ui.widgets.lists.keyed_column import KeyedColumn

CellFactory = Callable[[Field, QWidget], Editor]

GAP = 8
CELL_CHARACTERS = 14
"""The preferred width of a text cell beside others, in characters."""
HALF = 24
"""The minimum width of cells in pairs, in characters."""
NARROW = (Number, Day, Choice, YesNo)
"""Kinds with a width of their own, which share a line; the others take a line each."""


class RowWidget(QFrame):
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
        self._lay_out(1)

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

    def set_position(self, position: int) -> None:
        """Set the row's position for accessible names; only the first row shows titles when all cells fit one line."""
        name = say("row {number}", number=position)
        for column in self.rows.columns:
            self.cells[column.key].input.setAccessibleName(f"{say(column.label)}, {name}")
        remove = say("Remove row {number}", number=position)
        self.remove_button.setAccessibleName(remove)
        self.remove_button.setToolTip(say("{remove}. Alt+Up and Alt+Down move it.", remove=remove))
        self._titled = position == 1
        self._show_titles()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.modifiers() == Qt.KeyboardModifier.AltModifier and Qt.Key(event.key()) in steps:
            self.moved.emit(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        available = self.width() - 2 * GAP - self.remove_button.sizeHint().width() - GAP
        across = self._fitting(available)
        if across != self._across:
            self._lay_out(across)

    def _add_cell(self, column: Field, cell: Editor) -> None:
        cell.input.setObjectName(f"{self.rows.key}.{column.key}")
        cell.edited.connect(lambda text: self._edit(column.key, text))
        cell.left.connect(self.left)
        label = plain_label(say(column.label), parent=self)
        label.setWordWrap(True)
        label.setBuddy(cell.input)
        self.cells[column.key] = cell
        self.labels[column.key] = label

    def _edit(self, key: str, text: str) -> None:
        self.values[key] = text
        self.edited.emit()

    def _preferred_width(self, column: Field) -> int:
        """Return the preferred width of a cell beside others, or 0 for a line of its own."""
        if isinstance(column, Line):
            return CELL_CHARACTERS * self.fontMetrics().averageCharWidth()
        body = cast(QLayout, self.cells[column.key].layout()).itemAt(0)
        return body.sizeHint().width() if body and isinstance(column, NARROW) else 0

    def _fitting(self, available: int) -> int:
        """Return the number of cells that fit side by side: all, two, or one."""
        widths = [self._preferred_width(column) for column in self.rows.columns]
        if all(widths) and sum(widths) + GAP * (len(widths) - 1) <= available:
            return len(widths)
        return 2 if 2 * HALF * self.fontMetrics().averageCharWidth() <= available and len(widths) > 2 else 1

    def _lay_out(self, across: int) -> None:
        """Lay the cells out, so many side by side, each below its title."""
        self._across = across
        while self.grid.count():
            self.grid.takeAt(0)
        for used in range(self.grid.columnCount()):
            self.grid.setColumnStretch(used, 0)
        grid_row, grid_column = 0, 0
        for column in self.rows.columns:
            whole = not self._preferred_width(column)
            if grid_column == across or (whole and grid_column):
                grid_row, grid_column = grid_row + 2, 0
            span = across + bool(grid_row) if whole else 1
            self.grid.addWidget(self.labels[column.key], grid_row, grid_column, 1, span, Qt.AlignmentFlag.AlignBottom)
            self.grid.addWidget(self.cells[column.key], grid_row + 1, grid_column, 1, span, Qt.AlignmentFlag.AlignTop)
            grid_column += min(span, across)
        one_line = across == len(self.cells)
        worded = any(isinstance(column, Line) for column in self.rows.columns)
        for used, column in zip(range(across), self.rows.columns, strict=False):
            is_text = isinstance(column, Line) or not (one_line and worded)
            # The first column names the row, and needs the most width.
            self.grid.setColumnStretch(used, is_text + (one_line and is_text and not used))
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
        whole = self.focus_delegate = FocusDelegate(self)
        self._column: KeyedColumn[str, RowWidget] = KeyedColumn(whole, spacing=GAP)
        self.add_button = QPushButton(icon("plus"), say("Add {row}", row=say(rows.row)), whole)
        self.add_button.setAutoDefault(False)
        self.add_button.setMinimumSize(MIN_CLICK_SIZE, MIN_CLICK_SIZE)
        self.add_button.setAccessibleName(self.add_button.text())
        self.add_button.setAccessibleDescription(say(rows.label))
        self.add_button.clicked.connect(self.add_row)
        self.advice = plain_label(say("Up to {most} work best.", most=rows.most), parent=whole)
        stack = layouts.column(whole, self._column, self.advice, spacing=GAP)
        stack.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeading)
        self.input = whole
        self._arrange([])
        return whole

    @property
    def rows(self) -> list[RowWidget]:
        """Return the rows in order."""
        return list(self._column.widgets.values())

    def set_text(self, text: str) -> None:
        first = cast(Rows, self.field).columns[0].key
        # A text that is no JSON list is shown in the first cell, so that nothing gets lost.
        kept = rows_of(text) or ([{first: text}] if text else [])
        shown: dict[str, dict[str, str]] = {}
        for values in kept:
            row_id = values.get("id", "")
            # A row without an id, or with a duplicate one, gets an id of its own.
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

    def _make_row(self, row_id: str) -> RowWidget:
        row = RowWidget(cast(Rows, self.field), row_id, self._cell_editor, self._column)
        row.edited.connect(self._emit_rows)
        row.left.connect(self.left)
        row.removed.connect(lambda: self._remove(row))
        row.moved.connect(lambda step: self._move(row, step))
        return row

    def _emit_rows(self) -> None:
        self._advise()
        self.emit_edited(text_of_rows(row.values for row in self.rows if not row.is_empty))

    def _remove(self, row: RowWidget) -> None:
        index = self.rows.index(row)
        others = [one for one in self.rows if one is not row]
        after = others[index : index + 1] or others[-1:]
        (after[0].remove_button if after else self.add_button).setFocus(Qt.FocusReason.OtherFocusReason)
        self._arrange([one.row_id for one in others])
        self._emit_rows()

    def _move(self, row: RowWidget, step: int) -> None:
        order = [one.row_id for one in self.rows]
        index = order.index(row.row_id) + step
        if 0 <= index < len(order):
            order.remove(row.row_id)
            order.insert(index, row.row_id)
            self._arrange(order)
            self._emit_rows()

    def _focused(self) -> RowWidget | None:
        focus = QApplication.focusWidget()
        return next((row for row in self.rows if focus and row.isAncestorOf(focus)), None)

    def _arrange(self, order: Sequence[str]) -> None:
        """Show the rows with these ids in this order, and update tab order and accessible names."""
        positions = {row_id: index for index, row_id in enumerate(order, start=1)}
        self._column.show_keys(order, self._make_row, lambda row, row_id: row.set_position(positions[row_id]))
        first = next(focusable(self.rows[0].grid)) if order else self.add_button
        self.focus_delegate.set_focus_target(first)
        self._advise()

    def _advise(self) -> None:
        most = cast(Rows, self.field).most
        self.advice.setVisible(0 < most < len(self.rows))
