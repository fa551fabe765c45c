"""Common skills to begin with: each is added at a press, and the list is the person's own from then on."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from planner.domain.basics.wording import Say
from planner.domain.changes import Change
from planner.domain.questions.of_records import SKILL_CATALOGUE
from planner.domain.records.kinds import Skill
from ui.forms.editor import LEAST, unmarked
from ui.model.document import Document
from ui.widgets.controls.disclosure import Fold
from ui.widgets.controls.labels_folded import line
from ui.widgets.icons import icon
from ui.widgets.layout.flow import FlowLayout


class SkillCatalogue(QWidget):
    """The common skills that are not in the plan yet. It is open while there is none, and else folded to a button."""

    def __init__(self, document: Document, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document, self._say = document, say
        self.unfold = Fold(self.show_open, self)
        self.unfold.name(self.tr("Choose from common skills"))
        self.words = line(self.tr("Press what the next role asks for. You can word it your own way afterwards."))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        # Before the chips are made, so that the Tab key comes to it before them.
        column.addWidget(self.unfold, 0, Qt.AlignmentFlag.AlignLeft)
        self.holder = QWidget(self)
        flow = FlowLayout(self.holder)
        self.chips = {say(name): self._chip(say(name)) for name in SKILL_CATALOGUE}
        for chip in self.chips.values():
            flow.addWidget(chip)
        column.addWidget(self.words)
        column.addWidget(self.holder)
        document.changed.connect(self._on_change)
        self.show_open(not document.workbook.all(Skill))
        self.refresh()

    def show_open(self, is_open: bool) -> None:
        """Show the skills, or the button alone."""
        self.words.setVisible(is_open)
        self.holder.setVisible(is_open)
        self.unfold.stand(is_open)

    def refresh(self) -> None:
        """Leave out what is in the plan already."""
        there = {skill.name.strip().casefold() for skill in self._document.workbook.all(Skill)}
        for name, chip in self.chips.items():
            chip.setVisible(name.casefold() not in there)
        self.setVisible(any(not chip.isHidden() for chip in self.chips.values()))

    def _chip(self, name: str) -> QPushButton:
        chip = QPushButton(icon("plus"), unmarked(name), self.holder)
        chip.setProperty("kind", "chip")
        chip.setAutoDefault(False)
        chip.setMinimumSize(LEAST, LEAST)
        chip.setAccessibleName(self.tr("Add {skill}").format(skill=name))
        chip.clicked.connect(lambda: self._add(name))
        return chip

    def _add(self, name: str) -> None:
        workbook = self._document.workbook
        chips = list(self.chips.values())
        here = chips.index(self.chips[name])
        if self._document.do(workbook.add(Skill(name=name)), self.chips[name].accessibleName()):
            following = [chip for chip in (*chips[here + 1 :], *reversed(chips[:here])) if not chip.isHidden()]
            if following:
                following[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_change(self, change: Change) -> None:
        if change.touches(Skill):
            self.refresh()
