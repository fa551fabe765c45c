"""Shows what a copy leaves out, and which words in it may still be names."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtWidgets import QCheckBox, QFrame, QWidget

from planner.domain.basics.wording import say
from planner.domain.document.left_out import LeftOut, Occurrence, PossibleName, ReplacedName
from ui.widgets.controls.basics import MIN_CLICK_SIZE
from ui.widgets.controls.labels import wrapped_label
from ui.widgets.layout import layouts
from ui.widgets.lists.keyed_column import KeyedColumn

FEW, MANY = 2, 200
"""The number of occurrences of a name that are shown at first, and at most."""
FEW_NAMES, MANY_NAMES = 12, 300
"""The number of names that are shown at first, and at most."""
LONGEST = 300
"""The maximum number of characters shown of one text."""


Blocks = tuple[tuple[str, str], ...]
"""The headings of a card, each with its details."""


class LeftOutView(QWidget):
    """A card for each kind of what is left out, then the words to check."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._left_out = LeftOut()
        self.every_place = QCheckBox(say("Show every place"), self)
        self.every_place.setMinimumSize(MIN_CLICK_SIZE, MIN_CLICK_SIZE)
        self.every_place.toggled.connect(self._show)
        self._column: KeyedColumn[tuple[str, Blocks], QFrame] = KeyedColumn(self, spacing=10)
        heading = wrapped_label(say("What is left out"), "heading", self)
        layouts.column(self, heading, self.every_place, self._column, spacing=10)
        self._show()

    def show_left_out(self, left_out: LeftOut) -> None:
        """Show what a copy leaves out; no widget changes if it is the same."""
        if left_out != self._left_out:
            self._left_out = left_out
            self._show()

    @property
    def cards(self) -> list[QFrame]:
        """Return the shown cards."""
        return list(self._column.widgets.values())

    @property
    def text(self) -> str:
        """Return all shown text, card by card."""
        return "\n".join(card.accessibleDescription() for card in self.cards)

    def _show(self) -> None:
        self._column.show_keys(((title, tuple(blocks)) for title, blocks in self._sections() if blocks), self._card)
        self.every_place.setVisible(
            bool(self._left_out.names or self._left_out.possible_names or self._left_out.feelings)
        )

    def _sections(self) -> Iterable[tuple[str, list[tuple[str, str]]]]:
        """Yield the cards: title, and blocks of a heading with its details."""
        left_out = self._left_out
        if left_out.is_empty:
            yield say("Nothing"), [(say("This copy says all that the plan says."), "")]
        yield say("Sections"), [("\n".join(left_out.sections), "")] if left_out.sections else []
        yield say("Answers"), [("\n".join(left_out.answers), "")] if left_out.answers else []
        lessons = "\n".join(map(_cut, left_out.lessons))
        also = say("With all that the plan says of these setbacks. The numbers leave them out, too.")
        yield say("Lessons"), [(lessons, also)] if lessons else []
        goals = "\n".join(map(_cut, left_out.goals))
        yield say("Goals"), [(goals, say("With their steps and check-ins."))] if goals else []
        yield say("What I wrote on Settle"), self._feelings(left_out.feelings)
        yield say("Names, and what stands in their place"), self._names(left_out.names)
        yield say("Please check: these words stay, and may be names"), self._names(left_out.possible_names)
        roles = say("They say what somebody does, not who it is.")
        yield say("These stay as they are"), [(", ".join(map(_cut, left_out.roles)), roles)] if left_out.roles else []

    def _feelings(self, feelings: Sequence[Occurrence]) -> list[tuple[str, str]]:
        return [("", self._occurrences(feelings))] if feelings else []

    def _names(self, names: Sequence[ReplacedName | PossibleName]) -> list[tuple[str, str]]:
        shown = names[: MANY_NAMES if self.every_place.isChecked() else FEW_NAMES]
        blocks = [(self._title(one), self._occurrences(one.occurrences)) for one in shown]
        more = len(names) - len(shown)
        return blocks + ([("", say("and {n} more", n=more))] if more else [])

    def _title(self, one: ReplacedName | PossibleName) -> str:
        if isinstance(one, PossibleName):
            return _cut(one.text)
        return say("{name} becomes “{words}”", name=_cut(one.name), words=one.replacement)

    def _occurrences(self, occurrences: Sequence[Occurrence]) -> str:
        shown = occurrences[: MANY if self.every_place.isChecked() else FEW]
        lines = [f"{occurrence.where}: {_cut(occurrence.excerpt)}" for occurrence in shown]
        more = len(occurrences) - len(shown)
        return "\n".join(lines + ([say("and {n} more", n=more)] if more else []))

    def _card(self, told: tuple[str, Blocks]) -> QFrame:
        title, blocks = told
        card = QFrame(self._column)
        card.setProperty("kind", "card")
        column = layouts.column(card, wrapped_label(title, "label", card), spacing=2, margins=(16, 12, 16, 12))
        for number, (head, below) in enumerate(blocks):
            if number:
                column.addSpacing(6)
            for text, kind in ((head, ""), (below, "muted")):
                if text:
                    column.addWidget(wrapped_label(text, kind, card))
        card.setAccessibleName(title)
        card.setAccessibleDescription("\n".join(text for block in blocks for text in block if text))
        return card


def _cut(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= LONGEST else text[:LONGEST] + "…"
