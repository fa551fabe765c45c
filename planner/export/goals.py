"""A goal in full, as a block of the printed plan."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from reportlab.platypus import Flowable, Spacer

from planner.domain.course import LEGEND, Course
from planner.domain.goal_questions import ENDINGS, GOAL
from planner.domain.goal_words import action_wanted, if_then, result_wanted
from planner.domain.plan import Answered, GoalBlock, StepLine
from planner.domain.records import Goal, Step
from planner.domain.wording import Say, mark
from planner.export.blocks import FULL, boxes, cell, day, label_of, labelled, questions, table
from planner.export.cards import together
from planner.export.course_chart import course as draw_course
from planner.export.grid import Frame, Grid, Row, TickBox, WritingLines
from planner.export.letters import words
from planner.export.paper_ink import paper_ink
from planner.export.sheet import LABEL, NUMERAL, PART, QUIET, STRONG, Paper

SAID_ELSEWHERE = ("title", "if_", "then")
SPANS = {
    "kind": 3,
    "due": 3,
    "priority": 3,
    "status": 3,
    "why": 4,
    "obstacle": 5,
    "baseline": 3,
    "result_measure": 4,
    "action_measure": 4,
    "proof": 4,
    "confidence": 4,
    "helpers": 4,
    "cost": 4,
}
"""The questions of a goal as they stand on paper, with their width in twelfths. Others follow, where answered."""
MEASURED = {"result_measure": result_wanted, "action_measure": action_wanted}
"""Questions that are one on paper with what goes with them: what is measured takes in its number."""
DRAWN = 0.5
"""How much of the width a drawing takes."""
ONE_COURSE = 200.0
"""A measure up to this height is not divided between two pages."""
INSIDE = {"result_start", "result_target", "result_unit", "action_target", "action_unit", "action_period"}
HAND_WRITTEN = "_" * 24
"""The room for half a sentence to be written by hand."""


def goal(number: int, goal: GoalBlock, say: Say, paper: Paper) -> Iterator[Flowable]:
    """Yield a goal with everything that was thought about it."""
    yield from together(list(_rows(number, goal, say, paper)), paper)
    yield Spacer(1, 13)


def _rows(number: int, goal: GoalBlock, say: Say, paper: Paper) -> Iterator[Flowable]:
    title = words(goal.title, PART) or [WritingLines()]
    yield Row([words(str(number), NUMERAL), [*title, *_from(goal, say)]], (1, 24), Frame(below=7, gap=0))
    yield _if_then(goal.if_, goal.then, say)
    yield from questions(_on_paper(goal.answers, say), say, span=_span)
    yield _steps(goal.steps, say)
    for course in goal.courses:
        yield _course(course, say, paper)


def _on_paper(answers: Sequence[Answered], say: Say) -> list[Answered]:
    """Return what is asked about a goal in the order of the page, each measure with its number."""
    by_key = {answered.field.key: answered for answered in answers}
    status = by_key["status"].text
    if status in ENDINGS:
        by_key["ended_because"] = Answered(ENDINGS[status], by_key["ended_because"].text)
    asked = [_measured(by_key[key], by_key, say) for key in SPANS if key in by_key]
    known = (*SPANS, *SAID_ELSEWHERE, *INSIDE)
    return asked + [answered for key, answered in by_key.items() if key not in known and answered.text]


def _measured(answered: Answered, by_key: Mapping[str, Answered], say: Say) -> Answered:
    wanted = MEASURED.get(answered.field.key)
    number = wanted({key: found.text for key, found in by_key.items()}, say) if wanted else ""
    text = " · ".join(part for part in (answered.text, number) if part)
    return Answered(answered.field, text) if number else answered


def _span(answered: Answered) -> int:
    """Return how much of the width a question of a goal takes: goals are many, so they stand close."""
    length = len(answered.text)
    return FULL if length > 160 else FULL // 2 if length > 90 else SPANS.get(answered.field.key, FULL // 3)


def _from(goal: GoalBlock, say: Say) -> list[Flowable]:
    origin = " · ".join(part for part in (goal.from_entry, say(goal.from_cause) if goal.from_cause else "") if part)
    return words(say(mark("Comes from: {origin}")).format(origin=origin), QUIET) if origin else []


def _if_then(if_: str, then: str, say: Say) -> Flowable:
    sentence = words(if_then(if_, then, say, HAND_WRITTEN), STRONG)
    box = Row([sentence], (1,), Frame(left=10, right=10, above=5, below=6, soft=True))
    return Row([[box, Spacer(1, 7)]], (1,))


def _steps(steps: Sequence[StepLine], say: Say) -> Grid:
    heads = ["", label_of(Step, "title", say), label_of(Step, "where", say), label_of(Step, "due", say)]
    rows = [
        [
            [TickBox(step.done)],
            cell(step.title),
            cell(step.where),
            cell(day(step.due, say)),
        ]
        for step in steps
    ]
    return table(heads if not rows else [], rows, (0.6, 6.9, 4, 2.7), [] if rows else boxes(2))


def _course(course: Course, say: Say, paper: Paper) -> Flowable:
    """Return a measure over time: the drawing, and the table that says the same beside it."""
    drawing = draw_course(course, paper.width * DRAWN, paper_ink())
    heads = [say(head) for head in course.heads]
    rows = [[cell(text) for text in row] for row in course.rows]
    beside = table(heads, rows, [3.2, *[1.9] * (len(heads) - 1)])
    legend = words(say(LEGEND), QUIET) if course.way else []
    row = Row([[drawing, *legend], [beside]], (5, 4), Frame(above=2, gap=20))
    return Grid(None, [Row([words(course.title, LABEL)], (1,), Frame(above=8, below=2)), row], whole=ONE_COURSE)


def blank(say: Say) -> Iterator[Flowable]:
    """Yield a goal to be written by hand."""
    asked = [Answered(field, "") for section in GOAL for field in section.fields]
    yield Row([labelled(label_of(Goal, "title", say), [WritingLines()])], (1,), Frame(below=8))
    yield _if_then("", "", say)
    yield from questions(_on_paper(asked, say), say, span=_span)
    yield _steps((), say)
