"""Page 1: the plan on a page."""

from __future__ import annotations

from collections.abc import Iterator

from reportlab.platypus import Flowable, PageBreak, Spacer

from planner.domain.fields import show_days
from planner.domain.plan import CareerPlan, FrontPage, LessonLine, StepLine
from planner.domain.records import Goal, Plan, Profile
from planner.domain.wording import Say, mark
from planner.export.blocks import blanks, cell, day, label_of, labelled, table
from planner.export.grid import Frame, Row, TickBox, WritingLines, ruled
from planner.export.headings import Outlined
from planner.export.letters import plain, words
from planner.export.sheet import BODY, CELL_STRONG, COUNT, EYEBROW, HAIRLINE, LEAD, PART, QUIET, STRONG, TITLE

BETWEEN = 26
ROOMY = 21
"""How far lines for handwriting are apart where there is much room."""


def plan_title(front: FrontPage, say: Say) -> str:
    """Return the title of the plan, or the one that plans without a title have."""
    return front.title.strip() or say(mark("My career plan"))


def front_page(plan: CareerPlan, say: Say) -> Iterator[Flowable]:
    """Yield page 1 and the end of it."""
    front = plan.front
    label = say(mark("Plan on a page"))
    yield Outlined("front", plain(label))
    yield Row([[*words(label, EYEBROW), *words(plan_title(front, say), TITLE)]], (1,), Frame(below=10))
    yield _about(front, say)
    yield Spacer(1, BETWEEN)
    direction = words(front.direction, LEAD) or [WritingLines(2, ROOMY)]
    yield Row(
        [labelled(label_of(Profile, "direction", say), [Spacer(1, 3), *direction])],
        (1,),
        Frame(left=14, right=14, above=12, below=14, bar=True, soft=True),
    )
    yield Spacer(1, BETWEEN)
    for letter, said, part in (
        ("D", front.lessons, _lessons(front, say)),
        ("E", front.goals, _goals(front, say)),
        ("F", front.first_step, _next_step(front.first_step, say)),
        ("G", front.support_person, _support(front, say)),
    ):
        # Where a section is left out, page 1 leaves no room for what it would repeat of it.
        if said or letter not in plan.left_out:
            yield from part
            yield Spacer(1, BETWEEN)
    yield PageBreak()


def _support(front: FrontPage, say: Say) -> Iterator[Flowable]:
    yield from _part(label_of(Profile, "support_person", say))
    yield Row([words(front.support_person, BODY) or [WritingLines(1, ROOMY)]], (1,))


def _part(title: str) -> Iterator[Flowable]:
    yield Row([words(title, PART)], (1,), Frame(below=5))


def _about(front: FrontPage, say: Say) -> Row:
    period = ""
    if front.period_from and front.period_to:
        period = show_days(front.period_from, front.period_to, say)
    cells = [
        _short(label_of(Profile, "owner_name", say), front.owner_name),
        _short(say(mark("Period")), period),
        _short(label_of(Plan, "made_on", say), day(front.made_on, say)),
        _short(label_of(Plan, "next_review", say), day(front.next_review, say)),
    ]
    return Row(cells, (2.46, 3.9, 2.12, 2.12), Frame(above=9, below=9, gap=12))


def _short(label: str, text: str) -> list[Flowable]:
    return labelled(label, words(text, BODY) or [WritingLines(1, ROOMY)])


def _lessons(front: FrontPage, say: Say) -> Iterator[Flowable]:
    yield from _part(say(mark("What my setbacks taught me")))
    for number, lesson in enumerate(front.lessons or [LessonLine("")] * 3, start=1):
        taught = words(lesson.sentence, BODY) or [WritingLines(1, ROOMY)]
        yield Row([words(str(number), COUNT), taught], (1, 24), Frame(below=4, gap=0))


def _goals(front: FrontPage, say: Say) -> Iterator[Flowable]:
    yield from _part(say(mark("My goals")))
    heads = [say(mark("Goal")), say(mark("Result wanted")), label_of(Goal, "due", say), label_of(Goal, "status", say)]
    rows = [
        [
            cell(goal.title, CELL_STRONG),
            cell(goal.result.field.show(goal.result.text, say)),
            cell(day(goal.due, say)),
            cell(goal.status.field.show(goal.status.text, say)),
        ]
        for goal in front.goals
    ]
    yield table(heads, rows, (5, 4.6, 3, 2), [] if rows else blanks(3, ROOMY))


def _next_step(step: StepLine | None, say: Say) -> Iterator[Flowable]:
    yield from _part(say(mark("My very next step and when")))
    if step:
        when = words(day(step.due, say), STRONG)
        where = words(step.where, QUIET)
        yield ruled([[TickBox(step.done)], [*words(step.title, STRONG), *where], when], (0.5, 10, 3), HAIRLINE)
    else:
        yield Row([[TickBox()], [WritingLines(1, ROOMY)], [WritingLines(1, ROOMY)]], (0.5, 10, 3), Frame(gap=10))
