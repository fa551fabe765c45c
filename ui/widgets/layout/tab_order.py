"""The Tab key goes through a part of a page as it is read, whenever its widgets were made."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget


class TabOrder:
    """Keeps the Tab order of a part in step with its layout."""

    def __init__(self, part: QWidget) -> None:
        self._part = part
        self._order: list[QWidget] = []
        # It holds the place of the part among its neighbours: widgets made later stand at the end of the window.
        self._place = QWidget(part)
        # Qt leaves a widget without a focus policy out of every order.
        self._place.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._place.hide()

    def refresh(self) -> None:
        """Set the order anew where widgets have come, gone or moved."""
        layout = self._part.layout()
        order = list(focusable(layout)) if layout else []
        if order != self._order:
            self._order = order
            for first, second in pairwise([self._place, *order]):
                QWidget.setTabOrder(first, second)


def focusable(layout: QLayout) -> Iterator[QWidget]:
    """Yield what takes the focus by the Tab key, in the order of the layout."""
    for place in range(layout.count()):
        item = layout.itemAt(place)
        widget, inner = (item.widget(), item.layout()) if item else (None, None)
        if widget is not None:
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None:
                yield widget
            inner = widget.layout()
        if inner is not None:
            yield from focusable(inner)
