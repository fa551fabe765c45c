"""The advice on a goal's kind, and the choice of its skill."""

from __future__ import annotations

from PySide6.QtCore import Qt

from planner.domain.basics.scenario import LEARN
from planner.domain.basics.wording import say
from planner.domain.causes import causes_of, merged_kind
from planner.domain.entries import scenario_of
from planner.domain.records.kinds import Skill
from planner.insight.goals.goal_hints import learn_first
from ui.goals.goal_block import GoalBlock
from ui.widgets.controls.basics import push_button
from ui.widgets.controls.callout import Callout
from ui.widgets.controls.combo_box import ComboBox
from ui.widgets.controls.labels import wrapped_label
from ui.widgets.layout import layouts


class KindAdvice(GoalBlock):
    """Suggests a learning goal, and changes the kind with a click. Hidden without advice."""

    FOLLOWS = (Skill,)

    def build(self) -> None:
        self.learn = push_button(say("Make it a goal to learn"), "sprout", self._make_it_learn)
        note = Callout(self, self.learn)
        self.label = note.label
        layouts.column(self, note)

    def refresh(self) -> None:
        advice = self._advice()
        self.label.setText(say(advice) if advice else "")
        self.setVisible(bool(advice))

    def _advice(self) -> str:
        goal, scenario = self.goal, scenario_of(self.workbook, self.goal.entry_id)
        kind = merged_kind(self.workbook, goal.cause)
        causes = causes_of(self.workbook, goal.entry_id) if goal.entry_id and kind else []
        cause = next((cause for cause in causes if cause.kind == kind), None)
        declared = scenario.cause(kind) if scenario else None
        skill = self.workbook.get(Skill, id=goal.skill) if goal.skill else None
        return learn_first(goal, cause, declared, skill)

    def _make_it_learn(self) -> None:
        self.edit(say("A goal to learn"), kind=LEARN)


class SkillPicker(GoalBlock):
    """The skill that a goal builds, one of the plan's; hidden while there are none."""

    FOLLOWS = (Skill,)

    def build(self) -> None:
        self.box = ComboBox(self)
        self.box.setObjectName("skill")
        self.box.setAccessibleName(say("The skill it builds"))
        self.box.activated.connect(lambda row: self._choose(self.box.itemData(row)))
        self._offered: list[tuple[str, str]] = []
        label = wrapped_label(say("The skill it builds"), "label", self)
        label.setBuddy(self.box)
        self.open = push_button(say("Open this skill"), "sprout", self._open, "link")
        column = layouts.column(self, label, spacing=6)
        for widget in (self.box, self.open):
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeft)

    def refresh(self) -> None:
        skills = [(skill.id, skill.name) for skill in self.workbook.all(Skill) if skill.name]
        if skills != self._offered or not self.box.count():
            self._offered = skills
            self.box.clear()
            self.box.add_option("", say("No skill"))
            for key, name in skills:
                self.box.add_option(key, name)
        known = self.goal.skill if self.goal.skill in dict(skills) else ""
        self.box.select(known)
        self.open.setVisible(bool(known))
        self.setVisible(bool(skills))

    def _choose(self, skill: str) -> None:
        self.edit(say("The skill it builds"), skill=skill)

    def _open(self) -> None:
        self.open_requested.emit((Skill.TABLE, self.goal.skill))
