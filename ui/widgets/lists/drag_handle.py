"""What a card of a list is taken by with the mouse, and the line that shows where it will land."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QFrame, QWidget

from planner.domain.basics.wording import say
from ui.widgets.controls.basics import LEAST
from ui.widgets.icons import Picture


class Grip(Picture):
    """Taken and pulled by the mouse. `pulled` and `dropped` bring where the pointer is on the screen, from above.

    `let_go` tells that Esc was pressed on the way. The keyboard has a way of its own: Alt with the arrow keys.
    """

    pulled = Signal(int)
    dropped = Signal(int)
    let_go = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__("grip-vertical", LEAST, "muted", parent)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setToolTip(say("Drag to move. Alt with the arrow keys moves it too."))
        self._taken_at: QPoint | None = None
        self._is_pulled = False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._taken_at = event.globalPosition().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        here = event.globalPosition().toPoint()
        if self._taken_at is None:
            return
        if not self._is_pulled and (here - self._taken_at).manhattanLength() >= QApplication.startDragDistance():
            self._is_pulled = True
            self._watch(True)
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        if self._is_pulled:
            self.pulled.emit(here.y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._end():
            self.dropped.emit(event.globalPosition().toPoint().y())

    def hideEvent(self, event: QHideEvent) -> None:
        # Its card may be taken out by an undo while it is pulled.
        self.give_up()
        super().hideEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # While a card is pulled, Esc means the card, wherever the focus is.
        is_esc = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        return is_esc and event.type() != QEvent.Type.KeyRelease and self.give_up()

    def give_up(self) -> bool:
        """Leave the card where it was; say whether it was being pulled."""
        was_pulled = self._end()
        if was_pulled:
            self.let_go.emit()
        return was_pulled

    def _watch(self, watching: bool) -> None:
        app = QApplication.instance()
        if app and watching:
            app.installEventFilter(self)
        elif app:
            app.removeEventFilter(self)

    def _end(self) -> bool:
        """End the pulling; say whether there was any."""
        was_pulled, self._is_pulled, self._taken_at = self._is_pulled, False, None
        if was_pulled:
            self._watch(False)
            self.setCursor(Qt.CursorShape.OpenHandCursor)
        return was_pulled


class DropLine(QFrame):
    """Shows where a card will land."""

    HEIGHT = 3

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._list = parent
        self.setProperty("kind", "drop")
        self.hide()

    def show_at(self, middle: int) -> None:
        """Show the line across the list, around this distance from its top."""
        self.setGeometry(0, middle - self.HEIGHT // 2, self._list.width(), self.HEIGHT)
        self.raise_()
        self.show()
