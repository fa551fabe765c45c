"""A column of widgets by key: created for a new key, moved with it, and deleted when it is gone."""

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
    """Widgets below each other, one for each key.

    It is hidden while it is empty, and keeps the tab order in its own order. `widgets` maps keys to them, in shown
    order.
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
        """Show one widget for each key, in this order; duplicate keys are shown once.

        `make` returns the widget of a new key, `update` is called with every shown widget. With `reuse`, the widget of
        a key that is gone is given to the next new key before another one is created.
        """
        order = list(dict.fromkeys(keys))
        if order != list(self.widgets):
            self._arrange(order, make, update, reuse)
        elif update:
            for key, widget in self.widgets.items():
                update(widget, key)

    def align(self, widget: W, alignment: Qt.AlignmentFlag) -> None:
        """Align one of the widgets to a side of the column, at its preferred width."""
        self._layout.setAlignment(widget, alignment)

    def refresh_tab_order(self) -> None:
        """Update the tab order, after a widget has changed its content."""
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
        # Showing a widget triggers a layout of its surroundings, so that is suspended until the last one is in place.
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
        """Lay out all widgets, and then their surroundings."""
        self._layout.setEnabled(True)
        self._layout.invalidate()
        self.setVisible(bool(self.widgets))
        around: QWidget | None = self
        while around and around.isVisible() and (layout := around.layout()):
            layout.activate()
            around = around.parentWidget()
