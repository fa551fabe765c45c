"""Applies a function to every text of a career plan."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar, cast

from msgspec.structs import replace

from planner.domain.basics.fields import Choice, Choices, Day, Field, Number, day_of, keys_of, text_of_keys
from planner.domain.basics.values import Value
from planner.domain.document.career_plan import Answered, CareerPlan, CauseLine, FrontPage, LessonCard
from planner.domain.document.number_values import CampaignNumbers, GroupLine, RateLine
from planner.domain.document.progress_series import CoursePoint
from planner.domain.document.report_values import GoalSince, Reported, SetbackLine
from planner.domain.document.timeline_values import Moment, Sign, Tick, TimelineRow
from planner.privacy.hiding import hidden_answer

T = TypeVar("T")
Reword = Callable[[str], str]

HOMES = frozenset({"home", "from_home", "owner"})
"""Keys of records. They are never written out."""
NOT_TEXTS: Mapping[type, frozenset[str]] = {
    CareerPlan: frozenset({"left_out", "paper"}),
    FrontPage: frozenset({"owner_name"}),
    LessonCard: frozenset({"scenario", "icon"}),
    CauseLine: frozenset({"weight"}),
    Reported: frozenset({"status"}),
    GoalSince: frozenset({"status"}),
    SetbackLine: frozenset({"scenario", "icon"}),
    RateLine: frozenset({"key"}),
    GroupLine: frozenset({"key"}),
    CampaignNumbers: frozenset({"entry_id"}),
    CoursePoint: frozenset({"shown"}),
    Moment: frozenset({"shown", "kind", "what"}),
    TimelineRow: frozenset({"status"}),
    Tick: frozenset({"label", "year"}),
    Sign: frozenset({"kind", "words"}),
}
"""What is a key or a word of the program's own, and the name of the person whose plan it is. All else is a text."""


def reworded(value: T, reword: Reword) -> T:
    """Return a value with `reword` applied to every text in it, at any depth."""
    return cast(T, _reworded(value, reword))


def _reworded(value: object, reword: Reword) -> object:
    if isinstance(value, str):
        return reword(value)
    if isinstance(value, tuple):
        return tuple(_reworded(one, reword) for one in value)
    if isinstance(value, Answered):
        return replace(value, text=_answer(value.field, value.text, reword))
    if isinstance(value, Value) and not isinstance(value, Field):
        kept = HOMES | NOT_TEXTS.get(type(value), frozenset())
        names = (name for name in value.__struct_fields__ if name not in kept)
        return replace(value, **{name: _reworded(getattr(value, name), reword) for name in names})
    return value


def _answer(field: Field, answer: str, reword: Reword) -> str:
    """Return an answer with its text reworded; choices, numbers and valid dates stay, invalid ones do not."""
    if isinstance(field, Choice):
        return answer if answer in {option.key for option in field.options} else reword(answer)
    if isinstance(field, Choices):
        known = {option.key for option in field.options}
        keys = keys_of(answer)
        return text_of_keys(key if key in known else reword(key) for key in keys) if keys else reword(answer)
    if isinstance(field, Number):
        return answer if Number.value(answer) is not None else reword(answer)
    if isinstance(field, Day):
        return answer if day_of(answer) else reword(answer)
    return hidden_answer(field, answer, reword)
