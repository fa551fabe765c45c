"""A column of widgets that are kept by key: made when a key comes, moved with it, dropped when it goes."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from typing import Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.widgets.layout import layouts
from ui.widgets.layout.tab_order import TabOrder

K = TypeVar("K", bound=Hashable)
W = TypeVar("W", bound=QWidget)

WIDE = Qt.AlignmentFlag(0)
"""As wide as the column."""


class KeyedColumn(QWidget, Generic[K, W]):
    """Widgets below each other, one for each key. It is hidden while there is none, and the Tab key follows the order.

    `widgets` holds them by key, in the order they are shown.
    """

    def __init__(self, parent: QWidget, spacing: int = 0, alignment: Qt.AlignmentFlag = WIDE) -> None:
        super().__init__(parent)
        self.widgets: dict[K, W] = {}
        self._alignment = alignment
        self._tab_order = TabOrder(self)
        self._layout = layouts.column(self, spacing=spacing)
        self.hide()

    def show_keys(
        self,
        keys: Iterable[K],
        make: Callable[[K], W],
        update: Callable[[W, K], object] | None = None,
        reuse: Callable[[W, K], object] | None = None,
    ) -> None:
        """Show one widget for each key, in this order; a key that comes twice is shown once.

        `make` returns the widget of a new key, `update` gets every widget that is shown. With `reuse`, a widget whose
        key has gone is given the next new key before another one is made.
        """
        order = list(dict.fromkeys(keys))
        if order != list(self.widgets):
            self._arrange(order, make, update, reuse)
        elif update:
            for key, widget in self.widgets.items():
                update(widget, key)

    def align(self, widget: W, alignment: Qt.AlignmentFlag) -> None:
        """Let one of the widgets be only as wide as it needs to be, at a side of the column."""
        self._layout.setAlignment(widget, alignment)

    def refresh_tab_order(self) -> None:
        """Set the order of the Tab key anew after a widget has changed what is in it."""
        self._tab_order.refresh()

    def _arrange(
        self,
        order: list[K],
        make: Callable[[K], W],
        update: Callable[[W, K], object] | None,
        reuse: Callable[[W, K], object] | None,
    ) -> None:
        before, self.widgets = self.widgets, {}
        wanted = set(order)
        free = [widget for key, widget in before.items() if key not in wanted]
        # A widget that is shown lays out everything around it; the layout waits until the last one is in its place.
        self._layout.setEnabled(False)
        for index, key in enumerate(order):
            widget = before.get(key)
            if widget is None and reuse and free:
                widget = free.pop(0)
                reuse(widget, key)
            is_new = widget is None
            if widget is None:
                widget = make(key)
            self.widgets[key] = widget
            if self._layout.indexOf(widget) != index:
                self._layout.removeWidget(widget)
                self._layout.insertWidget(index, widget, 0, self._alignment)
            if update:
                update(widget, key)
            if is_new:
                widget.show()
        for widget in free:
            self._layout.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._activate_layout()
        self._tab_order.refresh()

    def _activate_layout(self) -> None:
        """Give all widgets their places, and then what is around them."""
        self._layout.setEnabled(True)
        self._layout.invalidate()
        self.setVisible(bool(self.widgets))
        around: QWidget | None = self
        while around and around.isVisible() and (layout := around.layout()):
            layout.activate()
            around = around.parentWidget()
