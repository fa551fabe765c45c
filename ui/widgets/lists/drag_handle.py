"""The drag handle of a card, and the indicator of its drop position."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QFrame, QWidget

from planner.domain.basics.wording import say
from ui.widgets.controls.basics import LEAST
from ui.widgets.icons import Picture


class Grip(Picture):
    """Drags a card with the mouse. `pulled` and `dropped` carry the global y position of the pointer.

    `let_go` is emitted for Esc during a drag. With the keyboard, Alt and an arrow key move a card.
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
        # During a drag, Esc cancels it, wherever the focus is.
        is_esc = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        return is_esc and event.type() != QEvent.Type.KeyRelease and self.give_up()

    def give_up(self) -> bool:
        """Cancel the drag; say whether there was one."""
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
        """End the drag; say whether there was one."""
        was_pulled, self._is_pulled, self._taken_at = self._is_pulled, False, None
        if was_pulled:
            self._watch(False)
            self.setCursor(Qt.CursorShape.OpenHandCursor)
        return was_pulled


class DropLine(QFrame):
    """The indicator of the drop position."""

    HEIGHT = 3

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._list = parent
        self.setProperty("kind", "drop")
        self.hide()

    def show_at(self, middle: int) -> None:
        """Show the line across the list, centred at this y coordinate."""
        self.setGeometry(0, middle - self.HEIGHT // 2, self._list.width(), self.HEIGHT)
        self.raise_()
        self.show()
