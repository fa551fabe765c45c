"""The panel beside a goal: its five hints, and links to each section of its page."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from planner.domain.basics.wording import say
from planner.domain.records.kinds import Goal
from planner.insight.goals.goal_hints import Hint, smart_hints
from ui.goals.goal_block import GoalPart
from ui.model.document import Document
from ui.widgets.controls.basics import LEAST, line_across
from ui.widgets.controls.labels import line, quiet_label
from ui.widgets.icons import Picture
from ui.widgets.layout import layouts
from ui.widgets.layout.layouts import FlowLayout
from ui.widgets.layout.scroll_page import ScrollPage

SIGNS = {True: "circle-check", False: "circle"}


class SmartHints(GoalPart):
    """The hints with their sentences, below each other."""

    def build(self) -> None:
        self.names: list[QLabel] = []
        self.words: list[QLabel] = []
        self.signs: list[Picture] = []
        column = layouts.column(self, line(say("What helps a goal"), "label", self), spacing=12)
        for hint in smart_hints(Goal(), self.workbook.today()):
            column.addLayout(self._row(hint))

    def refresh(self) -> None:
        for place, hint in enumerate(smart_hints(self.goal, self.workbook.today())):
            _show_sign(self.signs[place], hint)
            self.words[place].setText(say(hint.words))

    def shown(self) -> Sequence[tuple[str, str, bool]]:
        """Return each shown name, its sentence, and whether its icon says that it is met."""
        rows = zip(self.names, self.words, self.signs, strict=True)
        return [(name.text(), words.text(), sign.name == SIGNS[True]) for name, words, sign in rows]

    def _row(self, hint: Hint) -> QHBoxLayout:
        sign = Picture(SIGNS[hint.there], 18, "accent", self)
        name, words = line(say(hint.name), "", self), line(parent=self)
        self.signs.append(sign)
        self.names.append(name)
        self.words.append(words)
        told = layouts.column(None, name, words, spacing=1)
        row = layouts.row(spacing=8)
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(told, 1)
        return row


class HintStrip(GoalPart):
    """The hints for narrow windows: icons and names, and the sentence of the first unmet one."""

    def build(self) -> None:
        self.signs: list[Picture] = []
        self.next = line(parent=self)
        chips = FlowLayout(gap=14, line_gap=4)
        for hint in smart_hints(Goal(), self.workbook.today()):
            chips.addWidget(self._chip(hint))
        column = layouts.column(self, spacing=4, margins=(28, 8, 28, 8))
        column.addLayout(chips)
        column.addWidget(self.next)

    def refresh(self) -> None:
        hints = smart_hints(self.goal, self.workbook.today())
        for sign, hint in zip(self.signs, hints, strict=True):
            _show_sign(sign, hint)
        first = next((hint for hint in hints if not hint.there), None)
        self.next.setText(say(first.words) if first else "")
        self.next.setVisible(first is not None)

    def _chip(self, hint: Hint) -> QWidget:
        chip = QWidget(self)
        row = layouts.row(chip, spacing=5)
        self.signs.append(Picture(SIGNS[hint.there], 16, "accent", chip))
        row.addWidget(self.signs[-1])
        row.addWidget(quiet_label(say(hint.name), "", chip))
        return chip


def _show_sign(sign: Picture, hint: Hint) -> None:
    if sign.name != SIGNS[hint.there]:
        sign.name = SIGNS[hint.there]
        sign.update()


SIDE_WIDTH = 228


class GoalSide(QWidget):
    """The hints, and a link to each section. `wanted` carries the section to scroll to."""

    wanted = Signal(object)

    def __init__(self, document: Document, parts: Sequence[tuple[str, QWidget]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(SIDE_WIDTH)
        page = ScrollPage(self, margins=(8, 28, 8, 12))
        self.hints = SmartHints(document, self)
        self.links = {name: self._link(name, part) for name, part in parts}
        page.column.setSpacing(14)
        page.column.addWidget(self.hints)
        page.column.addWidget(line_across(self))
        page.column.addWidget(quiet_label(say("On this page"), "label", self))
        links = layouts.column(spacing=0)
        for link in self.links.values():
            links.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        page.column.addLayout(links)
        layouts.column(self, page)

    def _link(self, name: str, part: QWidget) -> QPushButton:
        link = QPushButton(name, self)
        link.setProperty("kind", "link")
        link.setAutoDefault(False)
        link.setMinimumSize(LEAST, LEAST)
        link.setAccessibleName(say("Go to: {part}", part=name))
        link.clicked.connect(lambda: self.wanted.emit(part))
        return link
