"""What was learned from one setback, as a card of the printed plan."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportlab.platypus import Flowable, Spacer

from planner.domain.plan import CauseLine, LessonCard
from planner.domain.records import Lesson
from planner.domain.wording import Say, mark
from planner.export.blocks import day, label_of, labelled, questions
from planner.export.grid import Frame, Grid, Row, WritingLines
from planner.export.letters import words
from planner.export.sheet import BODY, PART, QUIET, QUIET_RIGHT, STRONG, Paper

INSIDE = Frame(left=12, below=6, bar=True)


def together(rows: Sequence[Flowable], paper: Paper) -> Iterator[Grid]:
    """Yield rows that stay on one page where they are short; of longer ones the first few stay together."""
    height = sum(row.wrap(paper.width, 0)[1] for row in rows)
    kept = len(rows) if height < paper.height * 0.32 else 4
    yield Grid(None, rows[:kept], whole=paper.height * 0.6)
    yield from (Grid(None, [row]) for row in rows[kept:])


def card(card: LessonCard, say: Say, paper: Paper, heading: Sequence[Row]) -> Iterator[Flowable]:
    """Yield what a person learned from one entry, below a heading where there is one."""
    yield from together([*heading, *_rows(card, say)], paper)
    yield Spacer(1, 11)


def _rows(card: LessonCard, say: Say) -> Iterator[Row]:
    yield Row([words(card.title, PART) or [WritingLines()], words(day(card.day, say), QUIET_RIGHT)], (4, 1), INSIDE)
    yield from questions(card.happened, say, INSIDE)
    if card.causes:
        yield Row([labelled(say(mark("Main causes")), _causes(card.causes, say))], (1,), INSIDE)
    lesson = words(card.lesson, STRONG) or [WritingLines()]
    yield Row(
        [labelled(say(mark("My lesson")), lesson)],
        (1,),
        Frame(left=12, right=12, above=5, below=6, bar=True, soft=True),
    )
    well = labelled(say(mark("What went well")), _text(card.went_well))
    keep = labelled(label_of(Lesson, "keep", say), _text(card.keep))
    change = labelled(label_of(Lesson, "change", say), _text(card.change))
    last = not any(answered.text for answered in card.feelings)
    yield Row([well, keep, change], (1, 1, 1), Frame(left=12, above=8, below=0 if last else 8, bar=True))
    yield from questions([answered for answered in card.feelings if answered.text], say, INSIDE)


def _text(text: str) -> list[Flowable]:
    return words(text, BODY) or [WritingLines()]


def _causes(causes: Sequence[CauseLine], say: Say) -> list[Flowable]:
    return [
        Row([words(say(cause.label), BODY), words(_known(cause, say), QUIET)], (3, 2), Frame(gap=10))
        for cause in causes
    ]


def _known(cause: CauseLine, say: Say) -> str:
    """Return whose a cause is and how that is known, on one line."""
    answers = (answered.field.show(answered.text, say) for answered in (cause.whose, cause.known))
    return " · ".join(answer for answer in answers if answer)
