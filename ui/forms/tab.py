"""The interface between the window and its tabs."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from planner.domain.records.kinds import Key, Record

Place = tuple[str, Callable[[], None]]
LIST_WIDTH = 300
"""The width of the list on the left, in every tab that has one."""
EDGES, BESIDE = (16, 14, 16, 16), 16
"""The margins of a tab's content, and the space beside its list."""


class Tab(QWidget):
    """One tab of the window. `open_requested` carries the key of a record that is shown elsewhere."""

    open_requested = Signal(object)
    icon = ""
    title = ""

    def reveal(self, key: Key) -> bool:
        """Show the record with this key, if it is one of this tab's; say whether it is."""
        return False

    def reveal_record(self, record: Record) -> bool:
        """Show where a record is, or was before it was removed; say whether that is in this tab."""
        return self.reveal(record.owner_key)

    def go_to_search(self) -> bool:
        """Focus this tab's own search, if it has one now; say whether it has."""
        return False

    def show_record(self, record: Record, columns: Collection[str]) -> None:
        """Focus these columns of a record at the place that `reveal_record` opened."""

    def places(self) -> Iterator[Place]:
        """Yield every place in this tab, with the function that shows it."""
        yield from ()
