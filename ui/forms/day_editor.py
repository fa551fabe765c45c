"""The editor of a date: typed in any usual format, or picked from a calendar."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QDate, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette, QTextCharFormat
from PySide6.QtWidgets import (
    QCalendarWidget,
    QFrame,
    QPushButton,
    QTableView,
    QToolButton,
    QWidget,
)

from planner.domain.basics.fields import day_of
from planner.domain.basics.locale_formats import read_day, show_day
from planner.domain.basics.wording import say
from ui.forms.editor import Editor
from ui.forms.text_editors import PlainLineEdit
from ui.model.locale import first_weekday, reads_month_first
from ui.widgets.controls.basics import MIN_CLICK_SIZE, row_of, small_button
from ui.widgets.layout import layouts
from ui.widgets.theme import strip_decoration

BESIDE_BUTTON = 3
SEEN_BEFORE = 38
"""The number of days a calendar may show before the last day of a month: the month and its first week."""
_STEPS = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}
_MONTHS = {Qt.Key.Key_PageUp: 1, Qt.Key.Key_PageDown: -1}


class DayLineEdit(PlainLineEdit):
    """A line edit for a date: Up, Down, Page Up and Page Down change it, Alt+Down opens the calendar."""

    moved = Signal(int, int)
    """The days and months to add."""
    calendar_requested = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, alt = Qt.Key(event.key()), event.modifiers() == Qt.KeyboardModifier.AltModifier
        if alt and key == Qt.Key.Key_Down:
            self.calendar_requested.emit()
        elif not event.modifiers() and (key in _STEPS or key in _MONTHS):
            self.moved.emit(_STEPS.get(key, 0), _MONTHS.get(key, 0))
        else:
            super().keyPressEvent(event)


class CalendarPopup(QFrame):
    """A calendar popup that closes on a choice, on Esc or on a click elsewhere."""

    chosen = Signal(QDate)

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("kind", "card")
        self.setAccessibleName(name)
        self.calendar = QCalendarWidget(self)
        self.calendar.setAccessibleName(name)
        strip_decoration(self.calendar)
        self.calendar.setFirstDayOfWeek(first_weekday())
        self.calendar.clicked.connect(self._choose)
        self.calendar.activated.connect(self._choose)
        self._name_parts(name)
        layouts.column(self, self.calendar, margins=(4, 4, 4, 4))

    def open_below(self, anchor: QWidget, day: dt.date | None) -> None:
        """Show the month of `day`, or this month, below `anchor` and within the screen."""
        shown = day or dt.date.today()
        self.calendar.setSelectedDate(QDate(shown.year, shown.month, shown.day))
        self.adjustSize()
        screen = anchor.screen().availableGeometry()
        corner = anchor.mapToGlobal(QPoint(0, anchor.height() + 2))
        if corner.y() + self.height() > screen.bottom():
            # Qt does not keep a popup inside the screen.
            corner = anchor.mapToGlobal(QPoint(0, -self.height() - 2))
        corner.setX(max(screen.left(), min(corner.x(), screen.right() - self.width())))
        self.move(corner)
        self.show()
        self.calendar.setFocus(Qt.FocusReason.PopupFocusReason)

    def begin_on(self, day: dt.date) -> None:
        """Allow no day before this one; earlier ones are greyed out."""
        first = QDate(day.year, day.month, day.day)
        self.calendar.setMinimumDate(first)
        faded = QTextCharFormat()
        faded.setForeground(self.palette().color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text))
        for before in range(1, SEEN_BEFORE):
            self.calendar.setDateTextFormat(first.addDays(-before), faded)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _choose(self, day: QDate) -> None:
        if self.isVisible():
            self.close()
            self.chosen.emit(day)

    def _name_parts(self, name: str) -> None:
        """Set accessible names for the calendar's inner widgets, which Qt leaves unnamed."""
        names = {
            "qt_calendar_prevmonth": say("Previous month"),
            "qt_calendar_nextmonth": say("Next month"),
            "qt_calendar_monthbutton": say("Month"),
            "qt_calendar_yearbutton": say("Year"),
        }
        for button in self.calendar.findChildren(QToolButton):
            button.setAccessibleName(names.get(button.objectName(), name))
            button.setMinimumSize(MIN_CLICK_SIZE, MIN_CLICK_SIZE)
        for child in self.calendar.findChildren(QWidget):
            if child.focusPolicy() != Qt.FocusPolicy.NoFocus and not child.accessibleName():
                child.setAccessibleName(name if isinstance(child, QTableView) else say("Year"))


class DayEditor(Editor):
    """A date or nothing."""

    GATHERS = True
    CLEARS = True
    """Whether a button to clear the date is shown beside it."""

    def build(self) -> QWidget:
        question = say(self.field.label)
        self._popup: CalendarPopup | None = None
        self.line_edit = DayLineEdit(self, characters=22)
        self.line_edit.setPlaceholderText(say(self.field.ghost) if self.field.ghost else say("No date yet"))
        self.line_edit.typed.connect(self._typed)
        self.line_edit.moved.connect(self._move)
        self.line_edit.calendar_requested.connect(self.open_calendar)
        self.input = self.line_edit
        self.calendar_button = small_button("calendar", say("Calendar: {question}", question=question), self)
        self.calendar_button.clicked.connect(self.open_calendar)
        self.clear_button = QPushButton(say("Clear"), self)
        self.clear_button.setProperty("kind", "link")
        # QLineEdit's own clear button has no name for screen readers, so it is not used.
        self.clear_button.setAccessibleName(say("Clear: {question}", question=question))
        self.clear_button.setAutoDefault(False)
        self.clear_button.setMinimumHeight(MIN_CLICK_SIZE)
        self.clear_button.clicked.connect(self._clear)
        self.clear_button.hide()
        for widget in (self.line_edit, self.calendar_button, self.clear_button):
            self.watch_focus(widget)
        self._place_inside(self.calendar_button)
        return row_of(self, self.line_edit, self.clear_button, stretch=True)

    def _place_inside(self, button: QPushButton) -> None:
        """Put a button at the end inside the line edit, with a text margin for it."""
        button.setCursor(Qt.CursorShape.ArrowCursor)
        inside = layouts.row(self.line_edit, margins=(BESIDE_BUTTON, 0, BESIDE_BUTTON, 0))
        inside.addStretch(1)
        inside.addWidget(button)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self.line_edit.setTextMargins(MIN_CLICK_SIZE if mirrored else 0, 0, 0 if mirrored else MIN_CLICK_SIZE, 0)

    def set_text(self, text: str) -> None:
        self.line_edit.show_text(self._shown(text))
        self.clear_button.setVisible(self.CLEARS and bool(text))

    def finish_editing(self) -> None:
        shown = self._shown(self._text)
        if shown != self.line_edit.text():
            self.line_edit.show_text(shown)
        super().finish_editing()

    def open_calendar(self) -> None:
        """Open the calendar at the current date."""
        if self._popup is None:
            self._popup = CalendarPopup(self.calendar_button.accessibleName(), self)
            self._popup.chosen.connect(lambda day: self._set(dt.date(day.year(), day.month(), day.day())))
        self._popup.open_below(self.line_edit, day_of(self._text))

    def _shown(self, text: str) -> str:
        day = day_of(text)
        return show_day(day) if day else text

    def _typed(self, typed: str) -> None:
        day = read_day(typed, today=dt.date.today(), month_first=reads_month_first())
        kept = typed if typed.strip() else ""
        self.clear_button.setVisible(self.CLEARS and bool(kept))
        self.emit_edited(day.isoformat() if day else kept)

    def _move(self, days: int, months: int) -> None:
        day = day_of(self._text)
        if day:
            moved = QDate(day.year, day.month, day.day).addMonths(months).addDays(days)
            if 1 <= moved.year() <= dt.MAXYEAR:
                self._set(dt.date(moved.year(), moved.month(), moved.day()))

    def _set(self, day: dt.date) -> None:
        self.set_text(day.isoformat())
        self.emit_edited(day.isoformat())

    def _clear(self) -> None:
        self.line_edit.setFocus()
        self.set_text("")
        self.emit_edited("")
