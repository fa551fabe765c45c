"""Builds the lesson cards of the career plan, without private names and feelings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from planner.domain.basics.fields import YES, Field
from planner.domain.basics.scenario import Answers, Scenario
from planner.domain.causes import cause_label, causes_of
from planner.domain.document.career_plan import Answered, CardCause, LessonCard
from planner.domain.entries import decided_on, title_of
from planner.domain.questions.look_back import SETTLE, all_fields, pages
from planner.domain.questions.of_records import field_of
from planner.domain.records.kinds import Cause, Entry, Lesson, Plan
from planner.domain.snapshot import Snapshot
from planner.privacy.hiding import Redact, redacted_answer, redactor_for

_WEIGHTS = {"main": 0, "some": 1, "": 2, "small": 3}


def lesson_cards(snapshot: Snapshot, plan: Plan) -> tuple[LessonCard, ...]:
    """Return a card for each entry with a printed lesson, by scenario and newest first."""
    order = {key: index for index, key in enumerate(snapshot.scenarios)}
    printed = [lesson for lesson in snapshot.all(Lesson) if lesson.sentence and lesson.in_print]
    lessons = {lesson.entry_id: lesson for lesson in printed if lesson.state != Lesson.RETIRED}
    entries = [entry for entry in snapshot.all(Entry) if entry.id in lessons and entry.scenario in order]
    entries.sort(key=lambda entry: entry.created, reverse=True)
    entries.sort(key=lambda entry: order[entry.scenario])
    return tuple(_card(snapshot, plan, entry, lessons[entry.id]) for entry in entries)


def _card(snapshot: Snapshot, plan: Plan, entry: Entry, lesson: Lesson) -> LessonCard:
    scenario, answers = snapshot.scenarios[entry.scenario], snapshot.answers(entry.id)
    fields = all_fields(scenario)
    redact = redactor_for(snapshot, plan, entry.id)
    causes = sorted(causes_of(snapshot, entry.id), key=lambda cause: _WEIGHTS.get(cause.weight, 2))
    return LessonCard(
        scenario=scenario.title,
        icon=scenario.icon,
        title=redact(title_of(snapshot, entry.id)),
        day=decided_on(scenario, answers),
        happened=_shown(fields, scenario.happened, answers, redact),
        causes=tuple(_cause(snapshot, scenario, cause, redact) for cause in causes),
        went_well=redact(answers.get("went_well", "")),
        lesson=redact(lesson.sentence),
        keep=redact(lesson.keep),
        change=redact(lesson.change),
        feelings=_shown(fields, _private(scenario), answers, redact) if plan.feelings == YES else (),
        source_key=entry.key,
    )


def _shown(fields: dict[str, Field], keys: Iterable[str], answers: Answers, redact: Redact) -> tuple[Answered, ...]:
    return tuple(
        Answered(fields[key], redacted_answer(fields[key], answers[key], redact)) for key in keys if answers.get(key)
    )


def _private(scenario: Scenario) -> Iterator[str]:
    """Yield the private questions of the look-back, Settle first."""
    ordered = sorted(pages(scenario), key=lambda page: page.key != SETTLE)
    yield from (field.key for page in ordered for field in page.fields() if field.private)


def _cause(snapshot: Snapshot, scenario: Scenario, cause: Cause, redact: Redact) -> CardCause:
    whose, known = field_of(Cause, "whose"), field_of(Cause, "known")
    return CardCause(
        label=redact(cause_label(snapshot, scenario, cause.kind)),
        whose=Answered(whose, cause.whose or "partly"),
        known=Answered(known, cause.known),
        weight=cause.weight,
    )
