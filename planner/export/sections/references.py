"""Cross-references: each goal and lesson by its number, in words and as a link."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable

from planner.domain.basics.values import Value
from planner.domain.basics.wording import mark, say
from planner.domain.document.career_plan import CareerPlan, FullGoal
from planner.domain.records.base import Key
from planner.export.layout.grid import Frame, Row
from planner.export.layout.page_style import REFERENCE
from planner.export.typeset.glyphs import paragraphs

GOAL_NUMBER, LESSON_NUMBER = mark("Goal {n}"), mark("Lesson {n}")
ON_THE_LINE = Frame(above=1.2)
"""Aligns the baseline of small text with larger text beside it."""
RIGHT = ParagraphStyle("reference right", REFERENCE, alignment=TA_RIGHT)


def goal_anchor(number: int) -> str:
    """Return the anchor of a goal."""
    return f"goal-{number}"


def lesson_anchor(number: int) -> str:
    """Return the anchor of a lesson."""
    return f"lesson-{number}"


class References(Value):
    """The numbers of the printed goals and lessons. Goals with the same title cannot be referred to by it."""

    goals: Mapping[Key, int]
    titles: Mapping[str, int]
    lessons: Mapping[Key, int]
    from_lessons: Mapping[Key, Sequence[int]]

    def goal(self, key: Key, style: ParagraphStyle = REFERENCE) -> list[Flowable]:
        """Return the reference to a goal; None if it is not printed."""
        return _reference(GOAL_NUMBER, goal_anchor, self.goals.get(key), style)

    def named(self, key: Key, title: str) -> str:
        """Return the number of a goal in words, or its title if it is not printed."""
        number = self.goals.get(key)
        return say(GOAL_NUMBER, n=number) if number else title

    def goal_titled(self, title: str, style: ParagraphStyle = REFERENCE) -> list[Flowable]:
        """Return the reference to the goal of this title; None if it is not printed."""
        return _reference(GOAL_NUMBER, goal_anchor, self.titles.get(title), style)

    def lesson(self, key: Key, style: ParagraphStyle = REFERENCE) -> list[Flowable]:
        """Return the reference to the lesson of an entry; None if it is not printed."""
        return _reference(LESSON_NUMBER, lesson_anchor, self.lessons.get(key), style)

    def goals_from(self, key: Key) -> list[Flowable]:
        """Return the references to the goals that came from an entry."""
        numbers = self.from_lessons.get(key, ())
        return [part for n in numbers for part in _reference(GOAL_NUMBER, goal_anchor, n, RIGHT)]


def references(plan: CareerPlan) -> References:
    """Return the numbers of the printed goals and lessons."""
    goals: tuple[FullGoal, ...] = () if "E" in plan.left_out else plan.goals
    cards = () if "D" in plan.left_out else plan.cards
    often = Counter(goal.title for goal in goals)
    from_lessons: dict[Key, list[int]] = {}
    for number, goal in enumerate(goals, start=1):
        if goal.from_entry_key:
            from_lessons.setdefault(goal.from_entry_key, []).append(number)
    return References(
        goals={goal.source_key: number for number, goal in enumerate(goals, start=1) if goal.source_key},
        titles={goal.title: number for number, goal in enumerate(goals, start=1) if often[goal.title] == 1},
        lessons={card.source_key: number for number, card in enumerate(cards, start=1) if card.source_key},
        from_lessons=from_lessons,
    )


def _reference(wording: str, target: Callable[[int], str], number: int | None, style: ParagraphStyle) -> list[Flowable]:
    if number is None:
        return []
    return [Row([paragraphs(f"→ {say(wording, n=number)}", style)], frame=ON_THE_LINE, link_to=target(number))]
