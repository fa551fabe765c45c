"""The skills of the plan: each with its level, the level needed, and the goals that build it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QPushButton, QWidget

from planner.domain import edits
from planner.domain.basics.wording import say
from planner.domain.changes import Change
from planner.domain.entries import display_name
from planner.domain.questions.of_records import SKILL, SKILL_CATALOGUE
from planner.domain.records.kinds import Goal, Ordered, Skill
from planner.insight.goals.skills import builds, gap_of, gap_text, goal_for
from ui.forms.form import Form
from ui.forms.record_card import Bind, WideCard
from ui.forms.record_list import RecordList
from ui.forms.text_editors import suggest
from ui.model.document import Document
from ui.widgets.controls.basics import MIN_CLICK_SIZE, push_button, without_mnemonic
from ui.widgets.controls.disclosure import DisclosureButton
from ui.widgets.controls.labels import show_text, wrapped_label
from ui.widgets.controls.links import NameLink
from ui.widgets.icons import icon
from ui.widgets.layout import layouts
from ui.widgets.layout.layouts import FlowLayout
from ui.widgets.lists.keyed_column import KeyedColumn


class SkillCard(WideCard):
    """A skill with its gap in words, and the goals that build it. `open_requested` carries the key of a goal."""

    open_requested = Signal(object)

    record: Skill

    def __init__(
        self, document: Document, form: Form, record: Ordered, bind: Bind, parent: QWidget, goals: Sequence[Goal]
    ) -> None:
        self._all_goals = goals
        super().__init__(document, form, record, bind, parent)

    def build(self) -> None:
        suggest(self.form.editors["name"], [say(name) for name in SKILL_CATALOGUE])
        self.gap = wrapped_label(kind="", parent=self)
        self._links: KeyedColumn[tuple[str, str], NameLink] = KeyedColumn(self, alignment=Qt.AlignmentFlag.AlignLeft)
        self.learn = push_button(say("Make it a goal"), "target", self._make_goal)
        self.column.addWidget(self.gap)
        self.column.addWidget(self._links)
        self.column.addWidget(self.learn, 0, Qt.AlignmentFlag.AlignLeft)

    def show_goals(self, goals: Sequence[Goal]) -> None:
        """Show which of these goals build the skill."""
        self._all_goals = goals
        self.refresh()

    def refresh(self) -> None:
        skill = self.record
        goals = [goal for goal in self._all_goals if builds(goal, skill)]
        show_text(self.gap, gap_text(skill))
        self._show_goals(goals)
        self.learn.setVisible((gap_of(skill) or 0) > 0 and not goals)
        self.learn.setAccessibleName(f"{self.learn.text()}: {skill.name}")

    @property
    def goals(self) -> list[NameLink]:
        """Return the links to the goals that build the skill."""
        return list(self._links.widgets.values())

    def _show_goals(self, goals: list[Goal]) -> None:
        before = list(self._links.widgets)
        self._links.show_keys([(goal.id, display_name(goal.title)) for goal in goals], self._link)
        if list(self._links.widgets) != before:
            self.rearranged.emit()

    def _link(self, named: tuple[str, str]) -> NameLink:
        key, name = named
        link = NameLink(key, self._links)
        link.show_name(name, "target")
        link.clicked.connect(lambda: self.open_requested.emit((Goal.TABLE, key)))
        return link

    def _make_goal(self) -> None:
        document = self.document
        document.commit_typing()
        skill = document.workbook.get(Skill, id=self.record.id) or self.record
        change = edits.add(document.workbook, goal_for(skill, document.workbook.today()))
        if document.do(change, self.learn.text()):
            self.open_requested.emit(change.after[0].key)


class SkillList(RecordList):
    """All skills, in the user's order; on paper the widest gap comes first. `open_requested` carries the key of a
    goal."""

    open_requested = Signal(object)

    def __init__(self, document: Document, what: str, empty: str) -> None:
        super().__init__(document, SKILL, what, empty)
        self.goals = document.workbook.all(Goal)
        """The goals, read once for all cards."""
        self._stale = False
        document.changed.connect(self._on_goal)
        self.show_records(Skill)

    def showEvent(self, event: QShowEvent) -> None:
        """Update for changes since it was last shown."""
        super().showEvent(event)
        self._refresh_if_stale()

    def make_card(self, record: Ordered) -> SkillCard:
        card = SkillCard(self.document, self.make_form(), record, self.bind, self.column, self.goals)
        card.open_requested.connect(self.open_requested)
        return card

    def _on_goal(self, change: Change) -> None:
        self._stale = self._stale or change.touches(Goal)
        self._refresh_if_stale()

    def _refresh_if_stale(self) -> None:
        """Read the goals again if the list is visible: they change with every word typed into one."""
        if self._stale and self.isVisible():
            self._stale = False
            self.goals = self.document.workbook.all(Goal)
            for card in self.cards.values():
                if isinstance(card, SkillCard):
                    card.show_goals(self.goals)


class SkillCatalogue(QWidget):
    """The common skills that are not in the plan yet. Expanded while the plan has none, else collapsed to a button."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self.disclosure = DisclosureButton(self.show_open, self)
        self.disclosure.set_texts(say("Choose from common skills"))
        self.label = wrapped_label(say("Press what the next role asks for. You can word it your own way afterwards."))
        column = layouts.column(self, spacing=10)
        # Added before the chips, so that it comes first in the tab order.
        column.addWidget(self.disclosure, 0, Qt.AlignmentFlag.AlignLeft)
        self.holder = QWidget(self)
        flow = FlowLayout(self.holder)
        self.chips = {say(name): self._chip(say(name)) for name in SKILL_CATALOGUE}
        for chip in self.chips.values():
            flow.addWidget(chip)
        column.addWidget(self.label)
        column.addWidget(self.holder)
        document.changed.connect(self._on_change)
        self.show_open(not document.workbook.all(Skill))
        self.refresh()

    def show_open(self, is_open: bool) -> None:
        """Expand or collapse the skills."""
        self.label.setVisible(is_open)
        self.holder.setVisible(is_open)
        self.disclosure.set_open(is_open)

    def refresh(self) -> None:
        """Hide the skills that the plan has."""
        there = {skill.name.strip().casefold() for skill in self._document.workbook.all(Skill)}
        for name, chip in self.chips.items():
            chip.setVisible(name.casefold() not in there)
        self.setVisible(any(not chip.isHidden() for chip in self.chips.values()))

    def _chip(self, name: str) -> QPushButton:
        chip = QPushButton(icon("plus"), without_mnemonic(name), self.holder)
        chip.setProperty("kind", "chip")
        chip.setAutoDefault(False)
        chip.setMinimumSize(MIN_CLICK_SIZE, MIN_CLICK_SIZE)
        chip.setAccessibleName(say("Add {skill}", skill=name))
        chip.clicked.connect(lambda: self._add(name))
        return chip

    def _add(self, name: str) -> None:
        workbook = self._document.workbook
        chips = list(self.chips.values())
        here = chips.index(self.chips[name])
        if self._document.do(edits.add(workbook, Skill(name=name)), self.chips[name].accessibleName()):
            following = [chip for chip in (*chips[here + 1 :], *reversed(chips[:here])) if not chip.isHidden()]
            if following:
                following[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_change(self, change: Change) -> None:
        if change.touches(Skill):
            self.refresh()
