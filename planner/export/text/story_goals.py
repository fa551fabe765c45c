"""Document elements for lessons, goals and the timeline."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from planner.domain.basics.fields import Rows, rows_of
from planner.domain.basics.wording import say
from planner.domain.document.career_plan import Answered, GoalBlock, LessonCard, StepLine
from planner.domain.document.progress_series import Course
from planner.domain.document.timeline_values import Timeline
from planner.domain.questions.goal_wording import if_then
from planner.domain.records.kinds import Lesson
from planner.export.outline.captions import MAIN_CAUSES, MY_LESSON, WENT_WELL, day, joined, label_of
from planner.export.sections.goal_answers import known_of, origin_of, status_of, told_of
from planner.export.text.pieces import QUIET, STRONG, Box, Fact, Heading, Listed, Piece, Said, Table, Ticks, said


def asked(answers: Iterable[Answered]) -> Iterator[Piece]:
    """Yield questions with their answers; answers with several columns as a table."""
    for answered in answers:
        field = answered.field
        if isinstance(field, Rows) and len(field.columns) > 1:
            yield Fact(say(field.label))
            shown = (
                [column.show(row.get(column.key, "")) for column in field.columns] for row in rows_of(answered.text)
            )
            yield Table(tuple(say(column.label) for column in field.columns), tuple(map(tuple, shown)))
        else:
            yield Fact(say(field.label), field.show(answered.text))


def whole_box(step: StepLine) -> Box:
    """Return a step with its place, its goal and its day."""
    return Box(step.done, step.title, joined(step.where, step.goal, day(step.due)))


def lessons(cards: Iterable[LessonCard]) -> Iterator[Piece]:
    """Yield the lesson of each entry."""
    for number, card in enumerate(cards, start=1):
        yield Heading(2, f"{number} {card.title}")
        yield from said([joined(say(card.scenario), day(card.day))], QUIET)
        yield Fact(say(MY_LESSON), card.lesson)
        yield Fact(label_of(Lesson, "change"), card.change)
        yield Fact(label_of(Lesson, "keep"), card.keep)
        yield from asked(card.happened)
        yield Fact(say(WENT_WELL), card.went_well)
        if card.causes:
            yield Fact(say(MAIN_CAUSES))
            yield Listed(tuple(joined(say(cause.label), known_of(cause)) for cause in card.causes))
        yield from asked(answered for answered in card.feelings if answered.text)


def goals(blocks: Iterable[GoalBlock]) -> Iterator[Piece]:
    """Yield each goal with all its answers."""
    for number, goal in enumerate(blocks, start=1):
        yield Heading(2, f"{number} {goal.title}")
        yield from said([origin_of(goal)], QUIET)
        yield Said(if_then(goal.if_, goal.then), STRONG)
        yield from asked((status_of(goal.answers), *told_of(goal.answers)))
        yield Ticks(tuple(Box(step.done, step.title, joined(step.where, day(step.due))) for step in goal.steps))
        yield from _courses(goal.courses)


def at_a_glance(found: Timeline | None, title: str) -> Iterator[Piece]:
    """Yield the moments of the timeline by day."""
    if found:
        yield Heading(2, title)
        yield Said(f"{found.title}: {found.summary}")
        yield Listed(tuple(moment.words for moment in found.lines))
        yield from said(found.notes, QUIET)


def _courses(courses: Sequence[Course]) -> Iterator[Piece]:
    for course in courses:
        yield Fact(course.title)
        yield Table(tuple(say(head) for head in course.heads), course.rows)
