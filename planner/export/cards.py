"""What was learned from one setback, as a card of the printed plan."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportlab.platypus import Flowable, Spacer

from planner.domain.fields import Choice, Day, Number, Scale
from planner.domain.plan import Answered, CauseLine, LessonCard
from planner.domain.records import Lesson
from planner.domain.wording import Say, mark
from planner.export.blocks import FULL, day, label_of, labelled, questions
from planner.export.grid import Cell, Frame, Grid, Row, WritingLines
from planner.export.headings import Outlined
from planner.export.letters import plain, words
from planner.export.references import References, lesson_place
from planner.export.sheet import BODY, LABEL, NUMERAL, PART, QUIET, STRONG, Paper

INSIDE = Frame(below=5)
ABREAST = 3
"""How many cards stand side by side."""
KEPT = 0.7
"""Up to this share of a page cards are not divided."""


def together(rows: Sequence[Flowable], paper: Paper) -> Iterator[Grid]:
    """Yield rows that stay on one page where they are short; of longer ones the first few stay together."""
    height = sum(row.wrap(paper.width, 0)[1] for row in rows)
    kept = len(rows) if height < paper.height * 0.32 else 4
    yield Grid(None, rows[:kept], whole=paper.height * 0.6)
    yield from (Grid(None, [row]) for row in rows[kept:])


def cards(shown: Sequence[LessonCard], say: Say, paper: Paper, known: References) -> Iterator[Flowable]:
    """Yield what a person learned from each entry, side by side; two or four of them in pairs."""
    abreast = 2 if len(shown) in (2, 4) else min(len(shown), ABREAST)
    numbered = list(enumerate(shown, start=1))
    for at in range(0, len(numbered), abreast):
        some: list[Cell] = [[_card(number, card, say, known)] for number, card in numbered[at : at + abreast]]
        empty: list[Cell] = [[] for _ in range(abreast - len(some))]
        row = Row([*some, *empty], (1,) * abreast, Frame(below=8, gap=14))
        yield Grid(None, [row], whole=paper.height * KEPT)


def _card(number: int, card: LessonCard, say: Say, known: References) -> Row:
    title = words(card.title, PART) or [WritingLines()]
    about = " · ".join(text for text in (say(card.scenario), day(card.day, say)) if text)
    outlined = Outlined(lesson_place(number), f"{number} {plain(card.title)}", level=1)
    below = Row([words(about, QUIET), known.goals_from(card.home, say)], (5, 2), Frame(gap=4))
    head = Row([[outlined, *words(str(number), NUMERAL)], [*title, below]], (1, 11), Frame(gap=0, below=5))
    rows = [head, *_rows(card, say)]
    return Row([rows], (1,), Frame(left=9, bar=True), home=card.home)


def _rows(card: LessonCard, say: Say) -> Iterator[Row]:
    lesson = words(card.lesson, STRONG) or [WritingLines()]
    inside = Frame(left=8, right=8, above=4.5, below=5.5, soft=True)
    yield Row([[Row([labelled(say(mark("My lesson")), lesson)], (1,), inside), Spacer(1, 6)]])
    yield from questions(card.happened, say, INSIDE, _span)
    if card.causes:
        yield Row([labelled(say(mark("Main causes")), _causes(card.causes, say))], (1,), INSIDE)
    asked = (
        (say(mark("What went well")), card.went_well),
        (label_of(Lesson, "keep", say), card.keep),
        (label_of(Lesson, "change", say), card.change),
    )
    for label, text in asked:
        yield Row([labelled(label, words(text, BODY) or [WritingLines()])], (1,), INSIDE)
    yield from questions([answered for answered in card.feelings if answered.text], say, INSIDE, _span)


def _span(answered: Answered) -> int:
    """Return the width of a card, or half of it for a choice."""
    return FULL // 2 if isinstance(answered.field, (Choice, Day, Number, Scale)) else FULL


def _causes(causes: Sequence[CauseLine], say: Say) -> list[Flowable]:
    return [
        part
        for cause in causes
        for part in (*words(say(cause.label), BODY), *words(_known(cause, say), LABEL), Spacer(1, 2))
    ]


def _known(cause: CauseLine, say: Say) -> str:
    """Return whose a cause is and how that is known, on one line."""
    answers = (answered.field.show(answered.text, say) for answered in (cause.whose, cause.known))
    return " · ".join(answer for answer in answers if answer)
