"""What leads from one place of the plan to another: each goal and lesson by its number, on paper and as a link."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable

from planner.domain.basics.values import Value
from planner.domain.basics.wording import mark, say
from planner.domain.document.career_plan import CareerPlan, GoalBlock
from planner.domain.records.base import Key
from planner.export.layout.grid import Frame, Row
from planner.export.layout.page_style import REFERENCE
from planner.export.typeset.glyphs import words

GOAL_NUMBER, LESSON_NUMBER = mark("Goal {n}"), mark("Lesson {n}")
ON_THE_LINE = Frame(above=1.2)
"""Small letters stand on the line of the larger ones beside them."""
RIGHT = ParagraphStyle("reference right", REFERENCE, alignment=TA_RIGHT)


def goal_place(number: int) -> str:
    """Return the name of the place where a goal stands."""
    return f"goal-{number}"


def lesson_place(number: int) -> str:
    """Return the name of the place where a lesson stands."""
    return f"lesson-{number}"


class References(Value):
    """The numbers of the goals and lessons that are printed. A goal that shares its title has none by its title."""

    goals: Mapping[Key, int]
    titles: Mapping[str, int]
    lessons: Mapping[Key, int]
    from_lessons: Mapping[Key, Sequence[int]]

    def goal(self, home: Key, style: ParagraphStyle = REFERENCE) -> list[Flowable]:
        """Return what leads to a goal; nothing where it is not printed."""
        return _reference(GOAL_NUMBER, goal_place, self.goals.get(home), style)

    def named(self, home: Key, title: str) -> str:
        """Return the number of a goal in words, or its title where it is not printed."""
        number = self.goals.get(home)
        return say(GOAL_NUMBER, n=number) if number else title

    def goal_titled(self, title: str, style: ParagraphStyle = REFERENCE) -> list[Flowable]:
        """Return what leads to the goal of this title; nothing where it is not printed."""
        return _reference(GOAL_NUMBER, goal_place, self.titles.get(title), style)

    def lesson(self, home: Key, style: ParagraphStyle = REFERENCE) -> list[Flowable]:
        """Return what leads to the lesson of an entry; nothing where it is not printed."""
        return _reference(LESSON_NUMBER, lesson_place, self.lessons.get(home), style)

    def goals_from(self, home: Key) -> list[Flowable]:
        """Return what leads to each goal that came from an entry."""
        numbers = self.from_lessons.get(home, ())
        return [part for n in numbers for part in _reference(GOAL_NUMBER, goal_place, n, RIGHT)]


def references(plan: CareerPlan) -> References:
    """Return the numbers of what is printed of a plan."""
    goals: tuple[GoalBlock, ...] = () if "E" in plan.left_out else plan.goals
    cards = () if "D" in plan.left_out else plan.cards
    often = Counter(goal.title for goal in goals)
    from_lessons: dict[Key, list[int]] = {}
    for number, goal in enumerate(goals, start=1):
        if goal.from_home:
            from_lessons.setdefault(goal.from_home, []).append(number)
    return References(
        goals={goal.home: number for number, goal in enumerate(goals, start=1) if goal.home},
        titles={goal.title: number for number, goal in enumerate(goals, start=1) if often[goal.title] == 1},
        lessons={card.home: number for number, card in enumerate(cards, start=1) if card.home},
        from_lessons=from_lessons,
    )


def _reference(wording: str, place: Callable[[int], str], number: int | None, style: ParagraphStyle) -> list[Flowable]:
    if number is None:
        return []
    return [Row([words(f"→ {say(wording, n=number)}", style)], frame=ON_THE_LINE, to=place(number))]
