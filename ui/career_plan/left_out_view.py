"""Shows what a copy leaves out, and which words in it may still be names."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtWidgets import QCheckBox, QFrame, QWidget

from planner.domain.basics.wording import say
from planner.domain.document.left_out import Place, Removed, Renamed, ToCheck
from ui.widgets.controls.basics import LEAST
from ui.widgets.controls.labels import line
from ui.widgets.layout import layouts
from ui.widgets.lists.keyed_column import KeyedColumn

FEW, MANY = 2, 200
"""How many places of a name are shown at first, and at the most."""
FEW_NAMES, MANY_NAMES = 12, 300
"""How many names are shown at first, and at the most."""
LONGEST = 300
"""How many letters of one text are shown."""


Blocks = tuple[tuple[str, str], ...]
"""Lines of a part, each with what is below it."""


class RemovedView(QWidget):
    """A card for each kind of what is left out, then the words to check."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._removed = Removed()
        self.every_place = QCheckBox(say("Show every place"), self)
        self.every_place.setMinimumSize(LEAST, LEAST)
        self.every_place.toggled.connect(self._show)
        self._column: KeyedColumn[tuple[str, Blocks], QFrame] = KeyedColumn(self, spacing=10)
        heading = line(say("What is left out"), "heading", self)
        layouts.column(self, heading, self.every_place, self._column, spacing=10)
        self._show()

    def show_removed(self, removed: Removed) -> None:
        """Show what a copy leaves out; no widget changes if it is the same."""
        if removed != self._removed:
            self._removed = removed
            self._show()

    @property
    def parts(self) -> list[QFrame]:
        """Return the parts that are shown."""
        return list(self._column.widgets.values())

    @property
    def text(self) -> str:
        """Return all shown text, card by card."""
        return "\n".join(part.accessibleDescription() for part in self.parts)

    def _show(self) -> None:
        self._column.show_keys(((title, tuple(blocks)) for title, blocks in self._told() if blocks), self._part)
        self.every_place.setVisible(bool(self._removed.names or self._removed.check or self._removed.feelings))

    def _told(self) -> Iterable[tuple[str, list[tuple[str, str]]]]:
        """Yield the cards: title, and blocks of a heading with its details."""
        removed = self._removed
        if removed.is_empty:
            yield say("Nothing"), [(say("This copy says all that the plan says."), "")]
        yield say("Sections"), [("\n".join(removed.sections), "")] if removed.sections else []
        yield say("Answers"), [("\n".join(removed.answers), "")] if removed.answers else []
        lessons = "\n".join(map(_cut, removed.lessons))
        also = say("With all that the plan says of these setbacks. The numbers leave them out, too.")
        yield say("Lessons"), [(lessons, also)] if lessons else []
        goals = "\n".join(map(_cut, removed.goals))
        yield say("Goals"), [(goals, say("With their steps and check-ins."))] if goals else []
        yield say("What I wrote on Settle"), self._feelings(removed.feelings)
        yield say("Names, and what stands in their place"), self._names(removed.names)
        yield say("Please check: these words stay, and may be names"), self._names(removed.check)
        roles = say("They say what somebody does, not who it is.")
        yield say("These stay as they are"), [(", ".join(map(_cut, removed.roles)), roles)] if removed.roles else []

    def _feelings(self, feelings: Sequence[Place]) -> list[tuple[str, str]]:
        return [("", self._places(feelings))] if feelings else []

    def _names(self, names: Sequence[Renamed | ToCheck]) -> list[tuple[str, str]]:
        shown = names[: MANY_NAMES if self.every_place.isChecked() else FEW_NAMES]
        blocks = [(self._title(one), self._places(one.places)) for one in shown]
        more = len(names) - len(shown)
        return blocks + ([("", say("and {n} more", n=more))] if more else [])

    def _title(self, one: Renamed | ToCheck) -> str:
        if isinstance(one, ToCheck):
            return _cut(one.words)
        return say("{name} becomes “{words}”", name=_cut(one.name), words=one.becomes)

    def _places(self, places: Sequence[Place]) -> str:
        shown = places[: MANY if self.every_place.isChecked() else FEW]
        lines = [f"{place.where}: {_cut(place.words)}" for place in shown]
        more = len(places) - len(shown)
        return "\n".join(lines + ([say("and {n} more", n=more)] if more else []))

    def _part(self, told: tuple[str, Blocks]) -> QFrame:
        title, blocks = told
        part = QFrame(self._column)
        part.setProperty("kind", "card")
        column = layouts.column(part, line(title, "label", part), spacing=2, margins=(16, 12, 16, 12))
        for number, (head, below) in enumerate(blocks):
            if number:
                column.addSpacing(6)
            for text, kind in ((head, ""), (below, "muted")):
                if text:
                    column.addWidget(line(text, kind, part))
        part.setAccessibleName(title)
        part.setAccessibleDescription("\n".join(text for block in blocks for text in block if text))
        return part


def _cut(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= LONGEST else text[:LONGEST] + "…"
