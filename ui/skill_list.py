"""The skills of the plan: each with the level there is, the level needed and what lies between them."""

from __future__ import annotations

from planner.domain.changes import Change
from planner.domain.plan import SkillLine
from planner.domain.questions import SKILL, SKILL_CATALOGUE
from planner.domain.records import Listed, Skill
from planner.domain.wording import Say
from ui.document import Document
from ui.labels import quiet_label
from ui.record_card import RecordCard
from ui.record_list import RecordList
from ui.suggestion import suggest


class SkillCard(RecordCard):
    """A skill that says in words how far it is to the level needed."""

    def __init__(self, records: RecordList, record: Listed) -> None:
        super().__init__(records, record)
        self.gap = quiet_label(kind="muted", parent=self)
        self.gap.setWordWrap(True)
        layout = self.form.layout()
        if layout is not None:
            layout.addWidget(self.gap)
        suggest(self.form.editors["name"], [records.say(name) for name in SKILL_CATALOGUE])
        if isinstance(record, Skill):
            self.show_gap(record)

    def show_gap(self, skill: Skill) -> None:
        """Say how far it is."""
        now, needed = _level(skill.now), _level(skill.needed)
        gap = SkillLine(skill.name, now, needed, skill.proof).gap
        if gap is None:
            words = ""
        elif gap > 1:
            words = self.tr("{steps} levels to go").format(steps=gap)
        elif gap == 1:
            words = self.tr("One level to go")
        else:
            words = self.tr("You have what is needed.")
        self.gap.setText(words)
        self.gap.setVisible(bool(words))


class SkillList(RecordList):
    """All skills, in the person's own order; on paper the widest gap comes first."""

    def __init__(self, document: Document, say: Say, what: str, empty: str) -> None:
        super().__init__(document, say, SKILL, what, empty)
        document.changed.connect(self._show_gaps)
        self.show_records(Skill)

    def make_card(self, record: Listed) -> SkillCard:
        return SkillCard(self, record)

    def _show_gaps(self, change: Change) -> None:
        for record in change.after:
            card = self.cards.get(record.key)
            if isinstance(record, Skill) and isinstance(card, SkillCard):
                card.show_gap(record)


def _level(text: str) -> int | None:
    return int(text) if text in ("0", "1", "2", "3", "4") else None
