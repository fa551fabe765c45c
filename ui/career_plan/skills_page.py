"""The skills of the plan: each with the level there is, the level needed, and the goals that work on it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.domain.basics.wording import Say
from planner.domain.changes import Change
from planner.domain.questions.of_records import SKILL, SKILL_CATALOGUE
from planner.domain.records.kinds import Goal, Listed, Skill
from planner.insight.goals.skills import builds, gap_of, gap_words, goal_for
from planner.workbook.workbook import UNNAMED
from ui.forms.record_cards import WideCard
from ui.forms.record_list import RecordList
from ui.forms.suggestion import suggest
from ui.look_back.blocks.block import push_button
from ui.model.document import Document
from ui.widgets.controls.labels_folded import line, show_line
from ui.widgets.controls.name_link import NameLink


class SkillCard(WideCard):
    """A skill that says in words how far it is to the level needed, and what is being done about it."""

    record: Skill
    records: SkillList

    def build(self) -> None:
        suggest(self.form.editors["name"], [self.records.say(name) for name in SKILL_CATALOGUE])
        self.gap = line(kind="", parent=self)
        self.goals: list[NameLink] = []
        self.holder = QWidget(self)
        self._links = QVBoxLayout(self.holder)
        self._links.setContentsMargins(0, 0, 0, 0)
        self._links.setSpacing(0)
        self.learn = push_button(self.tr("Make it a goal"), "target", self._make_goal)
        self.column.addWidget(self.gap)
        self.column.addWidget(self.holder)
        self.column.addWidget(self.learn, 0, Qt.AlignmentFlag.AlignLeft)

    def refresh(self) -> None:
        skill, say = self.record, self.records.say
        goals = [goal for goal in self.records.goals if builds(goal, skill)]
        show_line(self.gap, gap_words(skill, say))
        self._show_goals(goals)
        self.learn.setVisible((gap_of(skill) or 0) > 0 and not goals)
        self.learn.setAccessibleName(f"{self.learn.text()}: {skill.name}")

    def _show_goals(self, goals: list[Goal]) -> None:
        names = [(goal.id, goal.title or self.records.say(UNNAMED)) for goal in goals]
        if names != [(link.objectName(), link.accessibleName()) for link in self.goals]:
            for link in self.goals:
                self._links.removeWidget(link)
                link.hide()
                link.deleteLater()
            self.goals = [self._link(key, name) for key, name in names]
            self.records.keep_order()
        self.holder.setVisible(bool(goals))

    def _link(self, key: str, name: str) -> NameLink:
        link = NameLink(key, self.holder)
        link.show_name(name, "target")
        link.clicked.connect(lambda: self.records.wanted.emit((Goal.TABLE, key)))
        self._links.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        return link

    def _make_goal(self) -> None:
        document = self.records.document
        document.end_run()
        skill = document.workbook.get(Skill, id=self.record.id) or self.record
        change = document.workbook.add(goal_for(skill, document.workbook.today(), self.records.say))
        if document.do(change, self.learn.text()):
            self.records.wanted.emit(change.after[0].key)


class SkillList(RecordList):
    """All skills, in the person's own order; on paper the widest gap comes first. `wanted` asks for a goal."""

    wanted = Signal(object)

    def __init__(self, document: Document, say: Say, what: str, empty: str) -> None:
        super().__init__(document, say, SKILL, what, empty)
        self.goals = document.workbook.all(Goal)
        """The goals, read once for all cards."""
        self._stale = False
        document.changed.connect(self._on_goal)
        self.show_records(Skill)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what has changed."""
        super().showEvent(event)
        self._catch_up()

    def make_card(self, record: Listed) -> SkillCard:
        return SkillCard(self, record)

    def _on_goal(self, change: Change) -> None:
        self._stale = self._stale or change.touches(Goal)
        self._catch_up()

    def _catch_up(self) -> None:
        """Read the goals anew where somebody looks: they change with every word that is written in one."""
        if self._stale and self.isVisible():
            self._stale = False
            self.goals = self.document.workbook.all(Goal)
            for card in self.cards.values():
                if isinstance(card, SkillCard):
                    card.refresh()
