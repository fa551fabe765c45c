"""Keeps the tab order of a widget in its reading order, whenever its children were created."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget


class TabOrder:
    """The tab order of a widget's children, derived from the layout."""

    def __init__(self, widget: QWidget) -> None:
        self._widget = widget
        self._order: list[QWidget] = []
        # An anchor for the position among the siblings: widgets created later are at the end of the window's tab order.
        self._anchor = QWidget(widget)
        # Qt ignores a widget without a focus policy in setTabOrder().
        self._anchor.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._anchor.hide()

    def refresh(self) -> None:
        """Update the tab order after children were added, removed or moved."""
        layout = self._widget.layout()
        order = list(focusable(layout)) if layout else []
        if order != self._order:
            self._order = order
            for first, second in pairwise([self._anchor, *order]):
                QWidget.setTabOrder(first, second)


def focusable(layout: QLayout) -> Iterator[QWidget]:
    """Yield the tab stops in the order of the layout."""
    for index in range(layout.count()):
        item = layout.itemAt(index)
        widget, inner = (item.widget(), item.layout()) if item else (None, None)
        if widget is not None:
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None:
                yield widget
            inner = widget.layout()
        if inner is not None:
            yield from focusable(inner)
