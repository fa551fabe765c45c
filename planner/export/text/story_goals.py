"""Document elements for lessons, goals and the timeline."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from planner.domain.basics.fields import Rows, rows_of
from planner.domain.basics.wording import say
from planner.domain.document.career_plan import Answered, FullGoal, LessonCard, PlanStep
from planner.domain.document.progress_series import MeasureProgress
from planner.domain.document.timeline_values import Timeline
from planner.domain.questions.goal_wording import if_then
from planner.domain.records.kinds import Lesson
from planner.export.outline.captions import MAIN_CAUSES, MY_LESSON, WENT_WELL, day, joined, label_of
from planner.export.sections.goal_answers import answers_on_paper, known_of, origin_of, status_of
from planner.export.text.pieces import (
    QUIET,
    STRONG,
    CheckItem,
    CheckList,
    Heading,
    ItemList,
    LabelledText,
    Piece,
    Table,
    TextBlock,
    text_blocks,
)


def answer_pieces(answers: Iterable[Answered]) -> Iterator[Piece]:
    """Yield questions with their answers; answers with several columns as a table."""
    for answered in answers:
        field = answered.field
        if isinstance(field, Rows) and len(field.columns) > 1:
            yield LabelledText(say(field.label))
            shown = (
                [column.show(row.get(column.key, "")) for column in field.columns] for row in rows_of(answered.text)
            )
            yield Table(tuple(say(column.label) for column in field.columns), tuple(map(tuple, shown)))
        else:
            yield LabelledText(say(field.label), field.show(answered.text))


def whole_box(step: PlanStep) -> CheckItem:
    """Return a step with its place, its goal and its day."""
    return CheckItem(step.done, step.title, joined(step.where, step.goal, day(step.due)))


def lessons(cards: Iterable[LessonCard]) -> Iterator[Piece]:
    """Yield the lesson of each entry."""
    for number, card in enumerate(cards, start=1):
        yield Heading(2, f"{number} {card.title}")
        yield from text_blocks([joined(say(card.scenario), day(card.day))], QUIET)
        yield LabelledText(say(MY_LESSON), card.lesson)
        yield LabelledText(label_of(Lesson, "change"), card.change)
        yield LabelledText(label_of(Lesson, "keep"), card.keep)
        yield from answer_pieces(card.happened)
        yield LabelledText(say(WENT_WELL), card.went_well)
        if card.causes:
            yield LabelledText(say(MAIN_CAUSES))
            yield ItemList(tuple(joined(say(cause.label), known_of(cause)) for cause in card.causes))
        yield from answer_pieces(answered for answered in card.feelings if answered.text)


def goals(blocks: Iterable[FullGoal]) -> Iterator[Piece]:
    """Yield each goal with all its answers."""
    for number, goal in enumerate(blocks, start=1):
        yield Heading(2, f"{number} {goal.title}")
        yield from text_blocks([origin_of(goal)], QUIET)
        yield TextBlock(if_then(goal.if_, goal.then), STRONG)
        yield from answer_pieces((status_of(goal.answers), *answers_on_paper(goal.answers)))
        yield CheckList(
            tuple(CheckItem(step.done, step.title, joined(step.where, day(step.due))) for step in goal.steps)
        )
        yield from _progress(goal.progress)


def at_a_glance(found: Timeline | None, title: str) -> Iterator[Piece]:
    """Yield the moments of the timeline by day."""
    if found:
        yield Heading(2, title)
        yield TextBlock(f"{found.title}: {found.summary}")
        yield ItemList(tuple(moment.text for moment in found.moments))
        yield from text_blocks(found.notes, QUIET)


def _progress(measured: Sequence[MeasureProgress]) -> Iterator[Piece]:
    for progress in measured:
        yield LabelledText(progress.title)
        yield Table(tuple(say(head) for head in progress.heads), progress.rows)
