"""The blank worksheet: the sections of the plan with blanks instead of answers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak, Flowable, Spacer

from planner.domain.basics.fields import (
    NO,
    YES,
    Choice,
    Choices,
    Day,
    Field,
    Line,
    Note,
    Number,
    Rows,
    Scale,
    Tick,
    YesNo,
)
from planner.domain.basics.wording import say
from planner.domain.document.career_plan import Answered, CareerPlan
from planner.domain.questions.goal_questions import GOAL
from planner.domain.questions.of_records import field_of
from planner.domain.questions.profile_questions import LEVELS
from planner.domain.records.kinds import Cause, Goal, Lesson, Person, Review, Step
from planner.export.layout.blocks import FULL, blank_rows, label_of, labelled, side_by_side, table, tick_rows
from planner.export.layout.grid import Frame, Grid, Row, TickBox, WritingLines
from planner.export.layout.headings import OutlineEntry, section_heading
from planner.export.layout.page_style import CELL, NUMERAL, QUIET, SUBTITLE, Paper
from planner.export.outline.captions import (
    MAIN_CAUSES,
    MY_LESSON,
    ONE_GOAL,
    WENT_WELL,
    heads_of_achievements,
    heads_of_check_ins,
    heads_of_people,
    heads_of_signatures,
    heads_of_skills,
)
from planner.export.sections.references import GOAL_NUMBER, LESSON_NUMBER
from planner.export.typeset.glyphs import paragraphs

Section = Callable[[CareerPlan], Iterator[Flowable]]
MakeBlank = Callable[[Field], list[Flowable]]

APART = 7.5 * mm
"""The distance of lines for handwriting."""
CARDS, GOALS, SKILLS, STEPS, PEOPLE, CHECK_INS, REPORTED, PROUD, CAUSES = 2, 2, 8, 14, 5, 6, 4, 3, 3
STEPS_OF_A_GOAL = 6
"""The numbers of blanks of each kind."""
NOTE_LINES, OPTIONS_ABREAST = 3, 3
WHOLE = 680.0
"""A lesson or a goal up to this height is not split across pages."""
INSIDE = Frame(below=5, gap=14)
OWN_WIDTH = {
    "title": FULL,
    "why": FULL,
    "kind": FULL,
    "status": FULL,
    "confidence": FULL,
    "priority": FULL,
    "starts_on": 4,
    "due": 4,
    "review_on": 4,
    "cost": 6,
    "helpers": 6,
    "personal_values": FULL,
    "situation": FULL,
    "horizon": FULL,
    "limits": FULL,
    "years_in_field": 4,
}
"""Questions with columns (of twelve) of their own."""
NOT_BY_HAND = {
    "if_",
    "then",
    "skill",
    "ended_because",
    "ended_on",
    "status",
    "result_start",
    "result_target",
    "result_unit",
    "action_target",
    "action_unit",
    "action_period",
}
"""Questions about a goal that the worksheet leaves out, or joins into one sentence."""


def worksheet(plan: CareerPlan, paper: Paper) -> Iterator[Flowable]:
    """Yield the sections of the worksheet."""
    for section_letter, content in SECTIONS.items():
        if section_letter not in plan.left_out:
            heading, body = list(section_heading(section_letter)), list(content(plan))
            yield CondPageBreak(_min_start_height(heading, body, paper))
            yield from (*heading, *body, Spacer(1, 14))


def _min_start_height(heading: list[Flowable], body: list[Flowable], paper: Paper) -> float:
    """Return the height that must be free below a section's heading: all of it, or its first part if it is high."""
    above, *parts = (_height(some, paper) for some in (heading, *([part] for part in body)))
    whole = sum(parts)
    return above + (whole if whole < paper.height / 2 else max(parts[0], paper.height / 4))


def _height(flowables: Iterable[Flowable], paper: Paper) -> float:
    return float(sum(flowable.wrap(paper.width, 0)[1] for flowable in flowables))


def _line(field: Field) -> list[Flowable]:
    return [WritingLines(1, APART)]


def _note(field: Field) -> list[Flowable]:
    return [WritingLines(NOTE_LINES, APART)]


def _options(field: Field) -> list[Flowable]:
    options = field.options if isinstance(field, (Choice, Choices)) else ()
    return _to_tick(field, [say(option.label) for option in options])


def _yes_no(field: Field) -> list[Flowable]:
    return _to_tick(field, [field.show(answer) for answer in (YES, NO)])


def _scale(field: Field) -> list[Flowable]:
    steps = range(field.low, field.high + 1) if isinstance(field, Scale) else range(0)
    return [Row([_box(field, str(step), 2.4) for step in steps], [1] * len(steps), Frame(above=3, gap=2))]


def _rows(field: Field) -> list[Flowable]:
    columns = field.columns if isinstance(field, Rows) else ()
    if len(columns) == 1:
        return [WritingLines(NOTE_LINES, APART)]
    return [table([say(column.label) for column in columns], [], [1.0] * len(columns), blank_rows(3, APART))]


BLANK_BLOCKS: Mapping[type[Field], MakeBlank] = {
    Line: _line,
    Note: _note,
    Day: _line,
    Number: _line,
    Choice: _options,
    Choices: _options,
    YesNo: _yes_no,
    Tick: _line,
    Scale: _scale,
    Rows: _rows,
}
"""The blank of each kind of question."""


def _to_tick(field: Field, answers: Sequence[str]) -> list[Flowable]:
    boxes = [_box(field, answer) for answer in answers]
    boxes += [[] for _ in range(-len(boxes) % OPTIONS_ABREAST)]
    rows = (boxes[at : at + OPTIONS_ABREAST] for at in range(0, len(boxes), OPTIONS_ABREAST))
    return [Row(row, [1] * OPTIONS_ABREAST, Frame(above=3)) for row in rows]


def _box(field: Field, answer: str, share: float = 9) -> list[Flowable]:
    return [Row([[TickBox(label=f"{say(field.label)}: {answer}")], paragraphs(answer, CELL)], (1, share), Frame(gap=0))]


def _asked(fields: Iterable[Field]) -> list[Row]:
    return side_by_side(
        ((_width(field), labelled(say(field.label), BLANK_BLOCKS[type(field)](field))) for field in fields), INSIDE
    )


def _width(field: Field) -> float:
    short = isinstance(field, (Day, Number, YesNo, Tick))
    several = isinstance(field, Rows) and len(field.columns) > 1
    return OWN_WIDTH.get(field.key, 4 if short else FULL if several else FULL // 2)


def _fields(answers: Iterable[Answered]) -> list[Field]:
    return [answered.field for answered in answers]


def _heads(kind: type, keys: Iterable[str]) -> list[str]:
    return [label_of(kind, key) for key in keys]


def _now(plan: CareerPlan) -> Iterator[Flowable]:
    yield from _asked(_fields(plan.now))
    yield table(heads_of_achievements(), [], (5, 5, 1.4), blank_rows(PROUD, APART))


def _wanted(plan: CareerPlan) -> Iterator[Flowable]:
    yield from _asked(_fields(plan.wanted))


def _skills(plan: CareerPlan) -> Iterator[Flowable]:
    levels = (f"{number} {say(level)}" for number, level in enumerate(LEVELS))
    yield Row([paragraphs(" · ".join(levels), QUIET)], (1,), Frame(below=6))
    yield table(heads_of_skills(), [], (4, 1.3, 1.3, 1, 5), blank_rows(SKILLS, APART))


def _learned(plan: CareerPlan) -> Iterator[Flowable]:
    for number in range(1, CARDS + 1):
        inside = OutlineEntry(f"worksheet-lesson-{number}", say(LESSON_NUMBER, n=number), level=1)
        yield Grid(None, [inside, *_card(number)], whole=WHOLE)
        yield Spacer(1, 12)


def _card(number: int) -> Iterator[Flowable]:
    setback = say("What did not work out, and when")
    yield Row([paragraphs(str(number), NUMERAL), labelled(setback, [WritingLines(1, APART)])], (1, 24), INSIDE)
    yield Row([labelled(say("What was planned, and what happened"), [WritingLines(2, APART)])], (1,), INSIDE)
    heads = [say(MAIN_CAUSES), label_of(Cause, "whose"), label_of(Cause, "known")]
    yield table(heads, [], (5, 3, 3), blank_rows(CAUSES, APART))
    yield Spacer(1, 6)
    lesson = labelled(say(MY_LESSON), [WritingLines(2, APART)])
    yield Row([lesson], (1,), Frame(left=10, right=10, above=6, below=6, bar=True, soft=True))
    labels = (say(WENT_WELL), label_of(Lesson, "keep"), label_of(Lesson, "change"))
    cells = [labelled(label, [WritingLines(NOTE_LINES, APART)]) for label in labels]
    yield Row(cells, (1, 1, 1), Frame(above=6, gap=14))


def _goals(plan: CareerPlan) -> Iterator[Flowable]:
    fields = [field for section in GOAL for field in section.fields if field.key not in NOT_BY_HAND]
    fields.sort(key=lambda field: isinstance(field, Day))
    for number in range(1, GOALS + 1):
        title = say(GOAL_NUMBER, n=number)
        heading = [
            OutlineEntry(f"worksheet-goal-{number}", title, level=1),
            Row([paragraphs(title, SUBTITLE)], (1,), Frame(below=4)),
        ]
        yield Grid(None, [*heading, *_asked(fields), *_if_then(), _steps(STEPS_OF_A_GOAL)], whole=WHOLE)
        yield Spacer(1, 14)


def _steps(count: int) -> Flowable:
    heads = ["", *_heads(Step, ("title", "where", "due"))]
    return table(heads, [], (0.5, 7, 4, 2.75), tick_rows(count, APART, label_of(Step, "done")))


def _if_then() -> Iterator[Flowable]:
    fields = (field_of(Goal, "if_"), field_of(Goal, "then"))
    cells = [labelled(say(field.label), [WritingLines(2, APART)]) for field in fields]
    yield Row(cells, (1, 1), Frame(left=10, right=10, above=6, below=6, soft=True, gap=14))
    yield Spacer(1, 6)


def _next_90_days(plan: CareerPlan) -> Iterator[Flowable]:
    yield _steps(STEPS)


def _people(plan: CareerPlan) -> Iterator[Flowable]:
    heads = ["", *heads_of_people()]
    yield table(heads, [], (0.5, 4, 7, 2.7), tick_rows(PEOPLE, APART, label_of(Person, "done")))


def _check_ins(plan: CareerPlan) -> Iterator[Flowable]:
    yield table(heads_of_check_ins(), [], (2.2, 2, 3.6, 3, 3, 2.2), blank_rows(CHECK_INS, 2 * APART))


def _report(plan: CareerPlan) -> Iterator[Flowable]:
    heads = [say(ONE_GOAL), label_of(Goal, "status"), say("What I learned")]
    yield table(heads, [], (5, 2.5, 5.5), blank_rows(REPORTED, APART))
    yield Spacer(1, 8)
    cells = [labelled(label, [WritingLines(NOTE_LINES, APART)]) for label in _heads(Review, ("helped", "change"))]
    yield Row(cells, (1, 1), INSIDE)


def _agreed(plan: CareerPlan) -> Iterator[Flowable]:
    yield table(heads_of_signatures(), [], (4, 2, 5), blank_rows(2, 1.4 * APART))


SECTIONS: Mapping[str, Section] = {
    "A": _now,
    "B": _wanted,
    "C": _skills,
    "D": _learned,
    "E": _goals,
    "F": _next_90_days,
    "G": _people,
    "H": _check_ins,
    "I": _report,
    "J": _agreed,
}
"""The sections in order, each by its letter."""
