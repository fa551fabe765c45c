"""The side panel of the goal editor: the five hints, and links to the sections."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from planner.domain.basics.wording import say
from planner.domain.records.kinds import Goal
from planner.insight.goals.goal_hints import Hint, smart_hints
from ui.goals.goal_block import GoalBlock
from ui.model.document import Document
from ui.widgets.controls.basics import MIN_CLICK_SIZE, separator
from ui.widgets.controls.labels import plain_label, wrapped_label
from ui.widgets.icons import Picture
from ui.widgets.layout import layouts
from ui.widgets.layout.layouts import FlowLayout
from ui.widgets.layout.scroll_page import ScrollPage

SIGNS = {True: "circle-check", False: "circle"}


class SmartHints(GoalBlock):
    """The hints with their sentences, below each other."""

    def build(self) -> None:
        self.names: list[QLabel] = []
        self.sentences: list[QLabel] = []
        self.signs: list[Picture] = []
        column = layouts.column(self, wrapped_label(say("What helps a goal"), "label", self), spacing=12)
        for hint in smart_hints(Goal(), self.workbook.today()):
            column.addLayout(self._row(hint))

    def refresh(self) -> None:
        for index, hint in enumerate(smart_hints(self.goal, self.workbook.today())):
            _show_sign(self.signs[index], hint)
            self.sentences[index].setText(say(hint.sentence))

    def shown(self) -> Sequence[tuple[str, str, bool]]:
        """Return each shown name, its sentence, and whether its icon says that it is met."""
        rows = zip(self.names, self.sentences, self.signs, strict=True)
        return [(name.text(), words.text(), sign.name == SIGNS[True]) for name, words, sign in rows]

    def _row(self, hint: Hint) -> QHBoxLayout:
        sign = Picture(SIGNS[hint.is_met], 18, "accent", self)
        name, sentence = wrapped_label(say(hint.name), "", self), wrapped_label(parent=self)
        self.signs.append(sign)
        self.names.append(name)
        self.sentences.append(sentence)
        texts = layouts.column(None, name, sentence, spacing=1)
        row = layouts.row(spacing=8)
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(texts, 1)
        return row


class HintStrip(GoalBlock):
    """The hints for narrow windows: icons and names, and the sentence of the first unmet one."""

    def build(self) -> None:
        self.signs: list[Picture] = []
        self.next = wrapped_label(parent=self)
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
        first = next((hint for hint in hints if not hint.is_met), None)
        self.next.setText(say(first.sentence) if first else "")
        self.next.setVisible(first is not None)

    def _chip(self, hint: Hint) -> QWidget:
        chip = QWidget(self)
        row = layouts.row(chip, spacing=5)
        self.signs.append(Picture(SIGNS[hint.is_met], 16, "accent", chip))
        row.addWidget(self.signs[-1])
        row.addWidget(plain_label(say(hint.name), "", chip))
        return chip


def _show_sign(sign: Picture, hint: Hint) -> None:
    if sign.name != SIGNS[hint.is_met]:
        sign.name = SIGNS[hint.is_met]
        sign.update()


SIDE_WIDTH = 228


class GoalSidePanel(QWidget):
    """The hints, and a link to each section. `section_requested` carries the section to scroll to."""

    section_requested = Signal(object)

    def __init__(
        self, document: Document, sections: Sequence[tuple[str, QWidget]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setFixedWidth(SIDE_WIDTH)
        page = ScrollPage(self, margins=(8, 28, 8, 12))
        self.hints = SmartHints(document, self)
        self.links = {name: self._link(name, section) for name, section in sections}
        page.column.setSpacing(14)
        page.column.addWidget(self.hints)
        page.column.addWidget(separator(self))
        page.column.addWidget(plain_label(say("On this page"), "label", self))
        links = layouts.column(spacing=0)
        for link in self.links.values():
            links.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        page.column.addLayout(links)
        layouts.column(self, page)

    def _link(self, name: str, section: QWidget) -> QPushButton:
        link = QPushButton(name, self)
        link.setProperty("kind", "link")
        link.setAutoDefault(False)
        link.setMinimumSize(MIN_CLICK_SIZE, MIN_CLICK_SIZE)
        link.setAccessibleName(say("Go to: {part}", part=name))
        link.clicked.connect(lambda: self.section_requested.emit(section))
        return link
