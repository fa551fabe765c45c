"""The questions about a copy of the plan for somebody else, and the defaults of each kind of copy."""

from __future__ import annotations

from planner.domain.basics.fields import YES, Choices, Option, Tick, keys_of, text_of_keys
from planner.domain.basics.scenario import Section
from planner.domain.basics.wording import mark
from planner.domain.questions.plan_questions import SECTIONS
from planner.domain.questions.profile_questions import PROFILE_NOW, PROFILE_WANTED
from planner.domain.records.plans import Plan, PlanCopy

MENTOR, MANAGER = "mentor", "manager"
COPIES: dict[str, str] = {MENTOR: mark("For a mentor"), MANAGER: mark("For my manager")}
"""The kinds of copies, with their labels."""
COPY_TITLES: dict[str, str] = {MENTOR: mark("{title}, for a mentor"), MANAGER: mark("{title}, for my manager")}
"""The title of a copy's file."""

NUMBERS, YEAR = "numbers", "year"
COPY_SECTIONS: dict[str, str] = {
    **SECTIONS,
    NUMBERS: mark("In numbers"),
    YEAR: mark("The year: setbacks and what changed"),
}
"""What a copy can leave out: the sections by letter, and two without one."""

SECTION_PARTS: dict[str, tuple[str, ...]] = {
    "A": ("achievements", "now"),
    "B": ("wanted",),
    "C": ("skills",),
    "D": ("cards",),
    NUMBERS: ("numbers",),
    "E": ("timeline", "goals"),
    "F": ("next_90_days", "next_steps"),
    "G": ("people",),
    "H": ("check_ins",),
    "I": ("report",),
    YEAR: ("year",),
}
"""The attributes of a career plan that each section prints, in print order."""

_PERSONAL = ("situation", "drains", "limits", "why_it_matters", "long_term", "back_up", "evidence_from_market")
_LABELS = {field.key: field.label for section in (*PROFILE_NOW, *PROFILE_WANTED) for field in section.fields}
ANSWERS: dict[str, str] = {key: _LABELS[key] for key in _PERSONAL}
"""The answers of the profile that a copy can leave out one by one."""

PLAN_COPY = (
    Section(
        "",
        (
            Choices(
                key="left_out",
                label=mark("Leave these sections out"),
                help=mark("What page 1 repeats of them goes, too. Goals keep their own steps."),
                options=tuple(Option(key=key, label=title) for key, title in COPY_SECTIONS.items()),
            ),
            Choices(
                key="answers",
                label=mark("Leave these answers out"),
                options=tuple(Option(key=key, label=label) for key, label in ANSWERS.items()),
            ),
            Tick(key="hide_people", label=mark("Leave out names of people")),
            Tick(key="hide_companies", label=mark("Leave out names of companies")),
            Tick(key="feelings", label=mark("Print what I wrote on Settle")),
            Tick(key="signatures", label=mark("Print lines for two signatures")),
        ),
    ),
)

_FOR_MENTOR_ONLY = ("D", "G", "I", NUMBERS, YEAR)
_PRIVATE_ANSWERS = ("situation", "drains", "limits", "back_up", "evidence_from_market")


def default_copy(plan: Plan, kind: str) -> PlanCopy:
    """Return the careful default settings of a copy, which also leave out what the plan itself leaves out.

    Feelings and names are private in both kinds. A manager's copy reveals neither a search nor a setback: no lessons,
    review, numbers or supporters, and none of the profile's situation, drains, limits, plan B and market evidence.
    Goals and steps of applications are never in it, whatever is ticked later.
    """
    manager = kind == MANAGER
    sections = {*keys_of(plan.left_out), *(_FOR_MENTOR_ONLY if manager else ())}
    return PlanCopy(
        plan_id=plan.id,
        kind=kind,
        left_out=text_of_keys(key for key in COPY_SECTIONS if key in sections),
        answers=text_of_keys(_PRIVATE_ANSWERS if manager else ()),
        hide_people=YES,
        hide_companies=YES,
        signatures=plan.signatures,
    )
