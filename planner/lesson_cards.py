"""Makes the lesson cards of the career plan, and leaves out the names and feelings that stay private."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from planner.contents import Contents, title_of
from planner.domain.fields import Field, Rows, day_of, rows_of
from planner.domain.look_back import SETTLE, all_fields, pages
from planner.domain.plan import Answered, CauseLine, LessonCard
from planner.domain.questions import field_of
from planner.domain.records import Cause, Entry, Lesson, Plan, Request
from planner.domain.scenario import Scenario
from planner.domain.wording import Say, mark

SOMEONE, A_COMPANY = mark("someone"), mark("a company")
_WEIGHTS = ("main", "some", "", "small")
Hide = Callable[[str], str]


def lesson_cards(contents: Contents, plan: Plan, say: Say) -> tuple[LessonCard, ...]:
    """Return a card for each entry with a lesson that is printed, by scenario and newest first."""
    order = {key: place for place, key in enumerate(contents.scenarios)}
    lessons = {lesson.entry_id: lesson for lesson in contents.all(Lesson) if lesson.sentence and lesson.in_print}
    entries = [entry for entry in contents.entries.values() if entry.id in lessons and entry.scenario in order]
    entries.sort(key=lambda entry: entry.created, reverse=True)
    entries.sort(key=lambda entry: order[entry.scenario])
    return tuple(_card(contents, plan, entry, lessons[entry.id], say) for entry in entries)


def _card(contents: Contents, plan: Plan, entry: Entry, lesson: Lesson, say: Say) -> LessonCard:
    scenario, answers = contents.scenarios[entry.scenario], contents.answers[entry.id]
    fields = all_fields(scenario)
    hide = _hiding(_names(contents, plan, entry, fields, say))
    causes = sorted(contents.of(Cause, entry.id), key=lambda cause: _WEIGHTS.index(cause.weight))
    return LessonCard(
        scenario=scenario.title,
        icon=scenario.icon,
        title=hide(title_of(scenario, answers)),
        day=next((day for key in scenario.decided if (day := day_of(answers.get(key, "")))), None),
        happened=_shown(fields, scenario.happened, answers, hide),
        causes=tuple(_cause(contents, scenario, cause, hide, say) for cause in causes),
        went_well=hide(answers.get("went_well", "")),
        lesson=hide(lesson.sentence),
        keep=hide(lesson.keep),
        change=hide(lesson.change),
        feelings=_shown(fields, _private(scenario), answers, hide) if plan.feelings else (),
    )


def _shown(fields: dict[str, Field], keys: Iterable[str], answers: dict[str, str], hide: Hide) -> tuple[Answered, ...]:
    return tuple(Answered(fields[key], hide(answers[key])) for key in keys if answers.get(key))


def _private(scenario: Scenario) -> Iterator[str]:
    """Yield the private questions of the look-back, Settle first."""
    ordered = sorted(pages(scenario), key=lambda page: page.key != SETTLE)
    yield from (field.key for page in ordered for field in page.fields() if field.private)


def _cause(contents: Contents, scenario: Scenario, cause: Cause, hide: Hide, say: Say) -> CauseLine:
    whose, known = field_of(Cause, "whose"), field_of(Cause, "known")
    return CauseLine(
        label=hide(contents.cause_label(scenario, cause.kind, say)),
        whose=Answered(whose, cause.whose or "partly"),
        known=Answered(known, cause.known),
        weight=cause.weight,
    )


def _names(contents: Contents, plan: Plan, entry: Entry, fields: dict[str, Field], say: Say) -> dict[str, str]:
    """Return the recorded names that this plan leaves out, and what is printed in their place."""
    hidden: dict[str, str] = {}
    answers = contents.answers[entry.id]
    if not plan.names:
        hidden |= dict.fromkeys(_recorded(fields, answers, "person"), say(SOMEONE))
        hidden |= {request.person: say(SOMEONE) for request in contents.of(Request, entry.id)}
    if plan.hide_companies:
        hidden |= dict.fromkeys(_recorded(fields, answers, "company"), say(A_COMPANY))
    return {name: word for name, word in hidden.items() if name.strip()}


def _recorded(fields: dict[str, Field], answers: dict[str, str], kind: str) -> Iterator[str]:
    for key, field in fields.items():
        if field.names == kind and answers.get(key):
            yield answers[key]
        if isinstance(field, Rows):
            columns = [column.key for column in field.columns if column.names == kind]
            yield from (row[column] for row in rows_of(answers.get(key, "")) for column in columns if row.get(column))


def _hiding(names: dict[str, str]) -> Hide:
    """Return a function that puts the given words in place of the names, longest name first, in any case."""
    if not names:
        return str
    words = {name.casefold(): word for name, word in names.items()}
    pattern = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    return lambda text: re.sub(
        rf"(?<!\w)(?:{pattern})(?!\w)",
        lambda found: words.get(found[0].casefold(), found[0]),
        text,
        flags=re.IGNORECASE,
    )
