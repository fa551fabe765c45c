"""The drag handle of a card, and the indicator of its drop position."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QFrame, QWidget

from planner.domain.basics.wording import say
from ui.widgets.controls.basics import MIN_CLICK_SIZE
from ui.widgets.icons import Picture


class DragHandle(Picture):
    """Drags a card with the mouse. `dragged` and `dropped` carry the global y position of the pointer.

    `cancelled` is emitted for Esc during a drag. With the keyboard, Alt and an arrow key move a card.
    """

    dragged = Signal(int)
    dropped = Signal(int)
    cancelled = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__("grip-vertical", MIN_CLICK_SIZE, "muted", parent)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setToolTip(say("Drag to move. Alt with the arrow keys moves it too."))
        self._pressed_at: QPoint | None = None
        self._is_dragged = False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed_at = event.globalPosition().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        here = event.globalPosition().toPoint()
        if self._pressed_at is None:
            return
        if not self._is_dragged and (here - self._pressed_at).manhattanLength() >= QApplication.startDragDistance():
            self._is_dragged = True
            self._watch_keys(True)
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        if self._is_dragged:
            self.dragged.emit(here.y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._end():
            self.dropped.emit(event.globalPosition().toPoint().y())

    def hideEvent(self, event: QHideEvent) -> None:
        # An undo may remove the card during a drag.
        self.cancel()
        super().hideEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # During a drag, Esc cancels it, wherever the focus is.
        is_esc = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        return is_esc and event.type() != QEvent.Type.KeyRelease and self.cancel()

    def cancel(self) -> bool:
        """Cancel the drag; say whether there was one."""
        was_dragged = self._end()
        if was_dragged:
            self.cancelled.emit()
        return was_dragged

    def _watch_keys(self, watching: bool) -> None:
        app = QApplication.instance()
        if app and watching:
            # The keyboard focus is anywhere in the window during a drag, so Esc must be caught for the whole
            # application.
            app.installEventFilter(self)
        elif app:
            app.removeEventFilter(self)

    def _end(self) -> bool:
        """End the drag; say whether there was one."""
        was_dragged, self._is_dragged, self._pressed_at = self._is_dragged, False, None
        if was_dragged:
            self._watch_keys(False)
            self.setCursor(Qt.CursorShape.OpenHandCursor)
        return was_dragged


class DropIndicator(QFrame):
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
