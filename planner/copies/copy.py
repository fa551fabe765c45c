"""Makes a copy of the plan for somebody else, and reports what it leaves out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Iterable, Iterator
from typing import TypeVar

from msgspec.structs import replace

from planner.compose.career_plan import career_plan, career_plan_of
from planner.compose.numbers import JOB
from planner.copies.plan_texts import map_texts
from planner.copies.possible_names import possible_names
from planner.copies.recorded_names import KEPT, RecordedNames, names_for_copy
from planner.domain.basics.fields import YES, keys_of, text_of_keys
from planner.domain.basics.values import Value
from planner.domain.basics.wording import say
from planner.domain.document.career_plan import CareerPlan, FrontPage, PlanCheckIn, PlanStep
from planner.domain.document.left_out import LeftOut, Occurrence, ReplacedName
from planner.domain.document.report_values import ReportedSetback, ReportedStep
from planner.domain.entries import display_title, scenario_of
from planner.domain.questions.copy_questions import COPY_SECTIONS, MANAGER, NUMBERS, SECTION_PARTS, YEAR, default_copy
from planner.domain.questions.plan_questions import PLAN_ON_A_PAGE, SECTIONS
from planner.domain.records.kinds import CheckIn, Entry, Goal, Lesson, Plan, PlanCopy, Record, Step
from planner.domain.snapshot import Snapshot
from planner.privacy.names import excerpt_around, normalised_for_matching
from planner.workbook.workbook import Workbook

L = TypeVar("L", PlanStep, ReportedStep, PlanCheckIn)

SECTION_TITLES = {
    "front": PLAN_ON_A_PAGE,
    **{name: COPY_SECTIONS[key] for key, names in SECTION_PARTS.items() for name in names},
}
"""The attributes of a plan in print order, each with the title of its section."""


class CopyResult(Value, kw_only=False):
    """A copy of the plan, and what it leaves out."""

    plan: CareerPlan
    left_out: LeftOut


def copy_for(workbook: Workbook, kind: str) -> CopyResult:
    """Return the copy of an open plan for one kind of reader, and what it leaves out."""
    snapshot, plan = workbook.snapshot(), workbook.plan_record()
    return make_copy(snapshot, plan, copy_settings(snapshot, plan, kind), workbook.today())


def plan_for(workbook: Workbook, kind: str) -> CareerPlan:
    """Return the career plan for one kind of reader; all of it if `kind` is empty."""
    return copy_for(workbook, kind).plan if kind else career_plan(workbook)


def copy_settings(snapshot: Snapshot, plan: Plan, kind: str) -> PlanCopy:
    """Return the settings of a copy: the stored ones, or careful defaults if none are stored."""
    chosen = (copy for copy in snapshot.all(PlanCopy) if (copy.plan_id, copy.kind) == (plan.id, kind))
    copy = next(chosen, None) or default_copy(plan, kind)
    if kind != MANAGER:
        return copy
    # Goals from applications never reach a manager's copy, even those made after the choices were saved.
    applied = _applications(snapshot)
    searching = [goal.id for goal in snapshot.all(Goal) if goal.entry_id in applied]
    return replace(copy, goals=text_of_keys(dict.fromkeys([*keys_of(copy.goals), *searching])))


def _applications(snapshot: Snapshot) -> set[str]:
    return {entry.id for entry in snapshot.all(Entry, scenario=JOB)}


def make_copy(snapshot: Snapshot, plan: Plan, copy: PlanCopy, today: dt.date) -> CopyResult:
    """Return the plan as somebody else may read it. Nothing that is left out is anywhere in these values.

    An entry whose lesson is left out is left out whole: its card, its lines in reviews and numbers, and as origin of
    goals. Recorded names are replaced in every text, including those that the plan itself would print.
    """
    whole = _printed_by(plan, snapshot, feelings=YES, today=today)
    hidden = _applications(snapshot) if copy.kind == MANAGER else set()
    kept = snapshot.map_records(lambda record: None if _is_step_of(record, hidden) else _without(record, copy))
    shown = _printed_by(plan, kept, feelings=copy.feelings, today=today)
    shown = replace(
        shown,
        now=tuple(answered for answered in shown.now if answered.field.key not in keys_of(copy.answers)),
        wanted=tuple(answered for answered in shown.wanted if answered.field.key not in keys_of(copy.answers)),
        signatures=copy.signatures == YES,
    )
    # Before the names are searched, so that the list of replaced names has none that was only in a removed section.
    shown = without_sections(shown, keys_of(copy.left_out))
    # From the whole snapshot: a name recorded with an entry that is left out may still be in the text of another one.
    found = names_for_copy(snapshot, copy)
    result, names = _without_names(shown, found)
    left_out = LeftOut(
        sections=tuple(_sections(whole, copy)),
        answers=tuple(_answers(whole, copy)),
        lessons=tuple(_lessons(snapshot, copy)),
        goals=tuple(goal.title for goal in snapshot.all(Goal) if goal.title and goal.id in keys_of(copy.goals)),
        feelings=tuple(_feelings(whole, copy)),
        names=names,
        possible_names=possible_names(_texts(result), found, [one.replacement for one in names]),
        roles=found.roles,
    )
    return CopyResult(result, left_out)


def without_sections(plan: CareerPlan, left_out: Collection[str]) -> CareerPlan:
    """Return a plan without these sections, and without what page 1 and other sections repeat of them.

    Without lessons, all that look-backs contributed to other sections goes as well; without goals, their steps stay but
    lose the goal's title.
    """
    for key in left_out:
        if key in _REMOVALS:
            plan = _REMOVALS[key](plan)
    return replace(plan, left_out=tuple(key for key in left_out if key in SECTIONS))


def _without_lessons(plan: CareerPlan) -> CareerPlan:
    goals = (replace(goal, from_entry="", from_cause="", from_entry_key=()) for goal in plan.goals)
    report = plan.report and replace(plan.report, lessons=(), setbacks=())
    front: FrontPage = replace(plan.front, lessons=())
    return replace(plan, front=front, cards=(), goals=tuple(goals), report=report, year=None, numbers=None)


def _without_goals(plan: CareerPlan) -> CareerPlan:
    first = plan.front.first_step and replace(plan.front.first_step, goal="")
    report = plan.report and replace(
        plan.report,
        goals=(),
        done=_without_goal(plan.report.done),
        setbacks=_setbacks_without_goals(plan.report.setbacks),
    )
    year = plan.year and replace(plan.year, setbacks=_setbacks_without_goals(plan.year.setbacks))
    return replace(
        plan,
        front=replace(plan.front, goals=(), first_step=first),
        skills=tuple(replace(skill, goals=()) for skill in plan.skills),
        goals=(),
        next_steps=_without_goal(plan.next_steps),
        check_ins=_without_goal(plan.check_ins),
        report=report,
        year=year,
        timeline=None,
        next_90_days=None,
    )


def _setbacks_without_goals(setbacks: Iterable[ReportedSetback]) -> tuple[ReportedSetback, ...]:
    return tuple(replace(setback, goals=(), steps=_without_goal(setback.steps)) for setback in setbacks)


def _without_goal(steps: Iterable[L]) -> tuple[L, ...]:
    return tuple(replace(step, goal="") for step in steps)


def _without_next_steps(plan: CareerPlan) -> CareerPlan:
    """Remove the coming steps. Steps of a goal stay in the goal's block."""
    front = replace(plan.front, first_step=None)
    return replace(plan, front=front, next_steps=(), next_90_days=None)


def _without_people(plan: CareerPlan) -> CareerPlan:
    return replace(plan, front=replace(plan.front, support_person=""), people=())


_REMOVALS: dict[str, Callable[[CareerPlan], CareerPlan]] = {
    "A": lambda plan: replace(plan, achievements=(), now=()),
    "B": lambda plan: replace(plan, wanted=()),
    "C": lambda plan: replace(plan, skills=()),
    "D": _without_lessons,
    "E": _without_goals,
    "F": _without_next_steps,
    "G": _without_people,
    "H": lambda plan: replace(plan, check_ins=()),
    "I": lambda plan: replace(plan, report=None),
    "J": lambda plan: replace(plan, signatures=False),
    NUMBERS: lambda plan: replace(plan, numbers=None),
    YEAR: lambda plan: replace(plan, year=None),
}
"""The functions that remove a section, by its key."""


def _printed_by(plan: Plan, snapshot: Snapshot, feelings: str, today: dt.date) -> CareerPlan:
    """Return the plan with every name in it: names are replaced once at the end, in all texts alike."""
    # With the plan's own hiding, names would become "someone" before the copy can list what it replaces.
    open_plan = replace(plan, feelings=feelings, names=YES, hide_companies="")
    return career_plan_of(snapshot, open_plan, today)


def _is_step_of(record: Record, entries: Collection[str]) -> bool:
    return isinstance(record, Step) and not record.goal_id and record.entry_id in entries


def _without(record: Record, copy: PlanCopy) -> Record | None:
    """Return a record as it goes into a copy, or None if it is left out."""
    lessons, goals = keys_of(copy.lessons), keys_of(copy.goals)
    if {getattr(record, name, "") for name in ("goal_id", "goal")} & set(goals):
        return None
    if isinstance(record, Goal) and record.id in goals:
        return None
    if isinstance(record, Goal | Step) and record.entry_id in lessons:
        # The goal stays, but without its origin, which would reveal the entry that is left out.
        return replace(record, entry_id="", cause="")
    if getattr(record, "entry_id", "") in lessons or (isinstance(record, Entry) and record.id in lessons):
        return None
    if isinstance(record, CheckIn) and "H" in keys_of(copy.left_out):
        return None
    return record


def _without_names(plan: CareerPlan, known: RecordedNames) -> tuple[CareerPlan, tuple[ReplacedName, ...]]:
    """Return a plan with its names replaced, and the places where each of them was."""
    # Normalise letters and drop marks without a shape: a name that matches only visually would still be readable.
    plan = map_texts(plan, normalised_for_matching)
    occurrences: dict[str, dict[Occurrence, None]] = {}
    for where, texts in _texts(plan):
        for text in texts:
            for one in known.names.find(text):
                occurrences.setdefault(one.key, {})[Occurrence(where, excerpt_around(text, one))] = None
    replacements = known.replacements_for(occurrences)
    renamed = tuple(ReplacedName(known.shown[key], word, tuple(occurrences[key])) for key, word in replacements.items())
    result = map_texts(
        plan,
        lambda text: known.names.replace_all(
            text, lambda one, _: one.text if one.key == KEPT else replacements[one.key]
        ),
    )
    return result, renamed


def _texts(plan: CareerPlan) -> Iterator[tuple[str, list[str]]]:
    """Yield each part of a plan with all its texts, in page order."""
    for name, title in SECTION_TITLES.items():
        texts: list[str] = []

        # A default argument binds this loop's list; a closure would see the last one.
        def noted(text: str, texts: list[str] = texts) -> str:
            texts.append(text)
            return text

        map_texts(getattr(plan, name), noted)
        yield say(title), [text for text in texts if text]


def _sections(whole: CareerPlan, copy: PlanCopy) -> Iterator[str]:
    """Yield the titles of the left-out sections that would not be empty."""
    left_out = keys_of(copy.left_out)
    texts_by_section: dict[str, list[str]] = {}
    for name, title in SECTION_TITLES.items():
        texts_by_section.setdefault(title, []).append(name)
    for key, title in COPY_SECTIONS.items():
        if key in left_out and any(_says_something(getattr(whole, name)) for name in texts_by_section.get(title, ())):
            yield say(title)


def _says_something(section: object) -> bool:
    if isinstance(section, tuple):
        return any(not getattr(one, "is_empty", False) for one in section)
    return section is not None


def _answers(whole: CareerPlan, copy: PlanCopy) -> Iterator[str]:
    left_out = keys_of(copy.answers)
    for answered in (*whole.now, *whole.wanted):
        if answered.field.key in left_out and not answered.is_empty:
            yield say(answered.field.label)


def _lessons(snapshot: Snapshot, copy: PlanCopy) -> Iterator[str]:
    lessons = {lesson.entry_id: lesson.sentence for lesson in snapshot.all(Lesson)}
    for entry_id in keys_of(copy.lessons):
        if scenario_of(snapshot, entry_id):
            title = display_title(snapshot, entry_id)
            yield f"{title}: {lessons[entry_id]}" if lessons.get(entry_id) else title


def _feelings(whole: CareerPlan, copy: PlanCopy) -> Iterator[Occurrence]:
    for card in whole.cards if copy.feelings != YES else ():
        for answered in card.feelings:
            if answered.text:
                yield Occurrence(card.title, f"{say(answered.field.label)}: {answered.field.show(answered.text)}")


def offered_goals(snapshot: Snapshot, kind: str) -> dict[str, str]:
    """Return the goals that can be left out of a kind of copy, with their titles; a manager's copy never has some of
    them.
    """
    applied = _applications(snapshot) if kind == MANAGER else set()
    return {goal.id: goal.title for goal in snapshot.all(Goal) if goal.title and goal.entry_id not in applied}


def offered_lessons(snapshot: Snapshot) -> dict[str, str]:
    """Return the entries whose lesson can be left out, with their names."""
    lessons = [lesson for lesson in snapshot.all(Lesson) if lesson.sentence and lesson.state != Lesson.RETIRED]
    known = (lesson.entry_id for lesson in lessons if scenario_of(snapshot, lesson.entry_id))
    return {entry_id: display_title(snapshot, entry_id) for entry_id in known}
