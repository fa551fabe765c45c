"""Page 1: the plan on a page."""

from __future__ import annotations

from collections.abc import Iterator

from reportlab.platypus import Flowable, PageBreak, Spacer

from planner.domain.basics.locale_formats import show_days
from planner.domain.basics.wording import say
from planner.domain.document.career_plan import CareerPlan, FrontGoal, FrontLesson, FrontPage, PlanStep
from planner.domain.questions.plan_questions import PLAN_ON_A_PAGE
from planner.domain.records.kinds import Plan, Profile, Step
from planner.export.layout.blocks import blank_rows, day, done_box, label_of, labelled, table
from planner.export.layout.grid import Frame, Row, TickBox, WritingLines
from planner.export.layout.headings import OutlineEntry
from planner.export.layout.page_style import (
    ABOUT,
    AIRY,
    AIRY_STRONG,
    COUNT,
    EYEBROW,
    FRONT_SUBTITLE,
    HAIRLINE,
    LEAD,
    QUIET,
    TITLE,
    Paper,
)
from planner.export.layout.small_signs import StatusSign
from planner.export.outline.captions import MY_GOALS, NEXT_STEP, PERIOD, TAUGHT, heads_of_goals
from planner.export.outline.section_list import plan_title
from planner.export.sections.references import References, references
from planner.export.typeset.glyphs import paragraphs, plain

CLOSEST, WIDEST = 9.0, 34.0
"""The limits of the space between sections, which is chosen so that page 1 stays one page."""
ABREAST = 3
"""The number of lessons side by side."""
WIDE_SPACING = 21
"""The distance of lines for handwriting where there is much space."""


def front_page(plan: CareerPlan, paper: Paper) -> Iterator[Flowable]:
    """Yield page 1 and the page break after it."""
    front, known = plan.front, references(plan)
    repeated = (
        ("D", front.lessons, _lessons(front, known)),
        ("E", front.goals, _goals(front, known)),
        ("F", front.first_step, _next_step(front.first_step, known)),
        ("G", front.support_person, _support(front)),
    )
    # A section that is left out leaves no gap on page 1 either.
    shown = [[*flowables] for letter, content, flowables in repeated if content or letter not in plan.left_out]
    sections = [[*_title(plan), _about(front)], [_direction(front)], *shown]
    used = sum(flowable.wrap(paper.width, paper.height)[1] for flowables in sections for flowable in flowables)
    apart = min(WIDEST, max(CLOSEST, (paper.height - used) / len(sections)))
    for number, flowables in enumerate(sections):
        if number:
            yield Spacer(1, apart)
        yield from flowables
    yield PageBreak()


def _title(plan: CareerPlan) -> Iterator[Flowable]:
    label = say(PLAN_ON_A_PAGE)
    yield OutlineEntry("front", plain(label))
    by_hand = paragraphs(say("Leave blank what does not fit."), QUIET) if plan.blank else []
    title = [*paragraphs(label, EYEBROW), *paragraphs(plan_title(plan.front), TITLE), *by_hand]
    yield Row([title], (1,), Frame(below=8), plan.front.source_key)


def _direction(front: FrontPage) -> Row:
    direction = paragraphs(front.direction, LEAD) or [WritingLines(2, WIDE_SPACING)]
    return Row(
        [labelled(label_of(Profile, "direction"), [Spacer(1, 4), *direction])],
        (1,),
        Frame(left=16, right=16, above=13, below=16, bar=True, soft=True),
        front.profile_key,
    )


def _support(front: FrontPage) -> Iterator[Flowable]:
    knows = label_of(Profile, "support_person")
    yield from _part(knows)
    yield Row(
        [paragraphs(front.support_person, AIRY) or [WritingLines(1, WIDE_SPACING, knows)]], source_key=front.profile_key
    )


def _part(title: str) -> Iterator[Flowable]:
    yield Row([paragraphs(title, FRONT_SUBTITLE)], (1,), Frame(below=6))


def _about(front: FrontPage) -> Row:
    period = ""
    if front.period_from and front.period_to:
        period = show_days(front.period_from, front.period_to)
    cells = [
        _short(label_of(Profile, "owner_name"), front.owner_name),
        _short(say(PERIOD), period),
        _short(label_of(Plan, "made_on"), day(front.made_on)),
        _short(label_of(Plan, "next_review"), day(front.next_review)),
    ]
    return Row(cells, (2.4, 4.6, 2.5, 2.5), Frame(above=8, below=9, gap=12, rule=HAIRLINE), front.source_key)


def _short(label: str, text: str) -> list[Flowable]:
    return labelled(label, paragraphs(text, ABOUT) or [WritingLines(1, WIDE_SPACING)])


def _lessons(front: FrontPage, known: References) -> Iterator[Flowable]:
    yield from _part(say(TAUGHT))
    cells = [
        [
            Row(
                [[*paragraphs(str(number), COUNT), Spacer(1, 4), *_lesson(number, lesson, known)]],
                (1,),
                source_key=lesson.source_key,
            )
        ]
        for number, lesson in enumerate(front.lessons or [FrontLesson("")] * ABREAST, start=1)
    ]
    yield Row([*cells, *[[]] * (ABREAST - len(cells))], (1,) * max(ABREAST, len(cells)), Frame(gap=18))


def _lesson(number: int, lesson: FrontLesson, known: References) -> list[Flowable]:
    taught = paragraphs(lesson.sentence, AIRY) or [WritingLines(3, WIDE_SPACING, f"{say(TAUGHT)} {number}")]
    return [*taught, *known.lesson(lesson.source_key)]


def _goals(front: FrontPage, known: References) -> Iterator[Flowable]:
    yield from _part(say(MY_GOALS))
    heads = heads_of_goals()
    rows = [
        [
            [*paragraphs(goal.title, AIRY_STRONG), *known.goal(goal.source_key)],
            paragraphs(goal.result.field.show(goal.result.text), AIRY),
            paragraphs(day(goal.due), AIRY),
            _status(goal),
        ]
        for goal in front.goals
    ]
    source_keys = [goal.source_key for goal in front.goals]
    yield table(heads, rows, (5.2, 4.2, 3, 2.2), [] if rows else blank_rows(3, WIDE_SPACING), source_keys, air=4)


def _status(goal: FrontGoal) -> list[Flowable]:
    status = paragraphs(goal.status.field.show(goal.status.text), AIRY)
    return [Row([[Spacer(1, 2), StatusSign(goal.status.text)], status], (1, 5), Frame(gap=3))] if status else []


def _next_step(step: PlanStep | None, known: References) -> Iterator[Flowable]:
    yield from _part(say(NEXT_STEP))
    if step:
        what = [*paragraphs(step.title, AIRY_STRONG), *paragraphs(step.where, AIRY), *known.goal_titled(step.goal)]
        cells = [[Spacer(1, 2), done_box(step.title, step.done)], what, paragraphs(day(step.due), AIRY_STRONG)]
        yield Row(
            cells, (0.5, 10, 3.4), Frame(left=12, right=12, above=9, below=10, gap=10, soft=True), step.source_key
        )
    else:
        heading = say(NEXT_STEP)
        what, when = (WritingLines(1, WIDE_SPACING, f"{heading}: {label_of(Step, key)}") for key in ("title", "due"))
        box = TickBox(label=f"{heading}: {label_of(Step, 'done')}")
        yield Row([[box], [what], [when]], (0.5, 10, 3), Frame(gap=10))
