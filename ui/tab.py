"""What the window asks of a tab, and nothing more."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from planner.domain.records import Key, Record

Place = tuple[str, Callable[[], None]]


class Tab(QWidget):
    """One tab of the window. `wanted` asks the window to open a record that is shown elsewhere, by its key."""

    wanted = Signal(object)
    icon = ""
    title = ""

    def reveal(self, home: Key) -> bool:
        """Show the record with this key, if it is one of this tab's; say whether it is."""
        return False

    def show_record(self, record: Record) -> None:
        """Show where a record stands in the place that `reveal` opened."""

    def places(self) -> Iterator[Place]:
        """Yield every place a person can be in this tab, with what shows it."""
        yield from ()
