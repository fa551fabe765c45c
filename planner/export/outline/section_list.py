"""The title of a plan and its printed sections in order: the same in every format."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from planner.domain.basics.locale_formats import show_days
from planner.domain.basics.wording import mark, say
from planner.domain.document.career_plan import CareerPlan, FrontPage, PlanSkill
from planner.domain.document.report_values import PeriodReport
from planner.domain.questions.copy_questions import NUMBERS, SECTION_PARTS, YEAR
from planner.export.outline.captions import HELD_ON, day, joined

LANGUAGE = mark("en")
"""The code of the translation's language, which screen readers use for pronunciation."""


def _always(plan: CareerPlan) -> bool:
    return True


SECTIONS: Mapping[str, Callable[[CareerPlan], bool]] = {
    "A": _always,
    "B": _always,
    "C": lambda plan: bool(plan.skills),
    "D": lambda plan: bool(plan.cards),
    NUMBERS: lambda plan: plan.numbers is not None,
    "E": _always,
    "F": _always,
    "G": lambda plan: bool(plan.people),
    "H": _always,
    "I": lambda plan: plan.report is not None,
    YEAR: lambda plan: plan.year is not None,
    "J": lambda plan: plan.signatures,
}
"""Whether a section has content, by its key. The numbers belong to D, the year to I."""


def printed_parts(plan: CareerPlan) -> tuple[object, ...]:
    """Return the printed content of a plan: page 1, and the printed sections."""
    return (plan.front, *(getattr(plan, name) for key in printed_sections(plan) for name in SECTION_PARTS.get(key, ())))


def printed_sections(plan: CareerPlan) -> tuple[str, ...]:
    """Return the keys of the sections that are printed."""
    return tuple(key for key, has in SECTIONS.items() if key not in plan.left_out and has(plan))


def plan_title(front: FrontPage) -> str:
    """Return the title of the plan, or the default title."""
    return front.title.strip() or say("My career plan")


def days_of(found: PeriodReport) -> str:
    """Return the days of a period, and the day of its review."""
    held_on = say(HELD_ON, day=day(found.held_on)) if found.held_on else ""
    return joined(show_days(found.first, found.last), held_on)


def by_gap(skills: Iterable[PlanSkill]) -> list[PlanSkill]:
    """Return the skills with the widest gap first, those without levels last."""
    return sorted(skills, key=lambda skill: 99 if skill.gap is None else -skill.gap)
