"""The lesson card of one setback in the printed plan."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportlab.platypus import CondPageBreak, Flowable, Spacer

from planner.domain.basics.fields import Choice, Day, Number, Scale
from planner.domain.basics.wording import say
from planner.domain.document.career_plan import Answered, CardCause, LessonCard
from planner.domain.records.kinds import Lesson
from planner.export.layout.blocks import FULL, day, label_of, labelled, questions
from planner.export.layout.grid import Frame, Grid, Row, WritingLines
from planner.export.layout.headings import OutlineEntry
from planner.export.layout.icons import Icon
from planner.export.layout.page_style import BODY, LABEL, NUMERAL, QUIET_RIGHT, STRONG, SUBTITLE, Paper
from planner.export.outline.captions import MAIN_CAUSES, MY_LESSON, WENT_WELL
from planner.export.sections.goal_answers import known_of
from planner.export.sections.references import References, lesson_anchor
from planner.export.typeset.glyphs import paragraphs, plain

INSIDE = Frame(below=3.5)
KEPT, MIN_START_HEIGHT = 0.6, 80.0
"""A card up to this share of a page is not split; a longer one needs this height to start on a page."""


def together(rows: Sequence[Flowable], paper: Paper) -> Iterator[Grid]:
    """Yield rows that stay on one page if they are short; of longer ones the first three stay together."""
    height = sum(row.wrap(paper.width, 0)[1] for row in rows)
    kept = len(rows) if height < paper.height * 0.32 else 3
    yield Grid(None, rows[:kept], whole=paper.height * 0.6, least=min(kept, 3))
    yield from (Grid(None, [row]) for row in rows[kept:])


def cards(shown: Sequence[LessonCard], paper: Paper, known: References) -> Iterator[Flowable]:
    """Yield what a person learned from each entry."""
    for number, card in enumerate(shown, start=1):
        if number > 1:
            yield CondPageBreak(MIN_START_HEIGHT)
        yield Grid(None, list(_rows(number, card, known)), whole=paper.height * KEPT, least=2)


def _rows(number: int, card: LessonCard, known: References) -> Iterator[Row]:
    outlined = OutlineEntry(lesson_anchor(number), f"{number} {plain(card.title)}", level=1)
    title = paragraphs(card.title, SUBTITLE) or [WritingLines()]
    about = " · ".join(text for text in (say(card.scenario), day(card.day)) if text)
    goals = known.goals_from(card.source_key)
    head = [
        [outlined, *paragraphs(str(number), NUMERAL)],
        [Icon(card.icon)],
        title,
        paragraphs(about, QUIET_RIGHT),
        goals,
    ]
    yield Row([[Row(head, (1, 1, 13, 7, 2), Frame(gap=0))]], (1,), Frame(below=4), card.source_key)
    columns = (_lesson(card), _happened(card), _behind(card))
    yield Row([[Row(columns, (8, 8.4, 8.6), Frame(gap=14))]], (1,), Frame(below=9), card.source_key)


def _lesson(card: LessonCard) -> list[Flowable]:
    """Return the lesson, what to keep and what to change."""
    lesson = paragraphs(card.lesson, STRONG) or [WritingLines()]
    box = Frame(left=9, right=6, above=4, below=5, bar=True, soft=True)
    answers = ((label_of(Lesson, "change"), card.change), (label_of(Lesson, "keep"), card.keep))
    return [
        Row([labelled(say(MY_LESSON), lesson)], (1,), box),
        Spacer(1, 4),
        *(_noted(label, text) for label, text in answers),
    ]


def _happened(card: LessonCard) -> list[Flowable]:
    halves = sum(not _is_long(answered) for answered in card.happened)
    return [
        *questions(sorted(card.happened, key=_is_long), INSIDE, _whole_or_half if halves > 1 else _whole),
        _noted(say(WENT_WELL), card.went_well),
    ]


def _behind(card: LessonCard) -> list[Flowable]:
    """Return the causes and, where they are printed, the feelings."""
    feelings = [answered for answered in card.feelings if answered.text]
    return [*_causes(card.causes), *questions(feelings, INSIDE, _whole)]


def _noted(label: str, text: str) -> Row:
    return Row([labelled(label, paragraphs(text, BODY) or [WritingLines()])], (1,), INSIDE)


def _is_long(answered: Answered) -> bool:
    """Say whether a question takes the whole column; two choices go side by side, before the rest."""
    return not isinstance(answered.field, (Choice, Day, Number, Scale))


def _whole(answered: Answered) -> int:
    return FULL


def _whole_or_half(answered: Answered) -> int:
    return FULL if _is_long(answered) else FULL // 2


def _causes(causes: Sequence[CardCause]) -> list[Flowable]:
    """Return the main causes, each with whose it is and how that is known."""
    lines = [
        [*paragraphs(say(cause.label), BODY), *paragraphs(known_of(cause), LABEL), Spacer(1, 1.5)] for cause in causes
    ]
    return labelled(say(MAIN_CAUSES), [part for line in lines for part in line]) if lines else []
