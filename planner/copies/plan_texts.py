"""Applies a function to every text of a career plan."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar, cast

from msgspec.structs import replace

from planner.domain.basics.fields import Choice, Choices, Day, Field, Number, day_of, keys_of, text_of_keys
from planner.domain.basics.values import Value
from planner.domain.document.career_plan import Answered, CardCause, CareerPlan, FrontPage, LessonCard
from planner.domain.document.number_values import CampaignNumbers, GroupRow, RateRow
from planner.domain.document.progress_series import ProgressPoint
from planner.domain.document.report_values import ReportedGoal, ReportedSetback, ResultingGoal
from planner.domain.document.timeline_values import Moment, Sign, Tick, TimelineRow
from planner.privacy.hiding import redacted_answer

T = TypeVar("T")
TextMap = Callable[[str], str]

# Keys of records are tuples of strings, too: a name that replaced part of an id would break every link.
RECORD_KEYS = frozenset({"source_key", "from_entry_key", "profile_key", "target_key", "owner_key"})
"""Attributes that hold keys of records, which are never printed."""
NOT_TEXTS: Mapping[type, frozenset[str]] = {
    CareerPlan: frozenset({"left_out", "paper"}),
    FrontPage: frozenset({"owner_name"}),
    LessonCard: frozenset({"scenario", "icon"}),
    CardCause: frozenset({"weight"}),
    ReportedGoal: frozenset({"status"}),
    ResultingGoal: frozenset({"status"}),
    ReportedSetback: frozenset({"scenario", "icon"}),
    RateRow: frozenset({"key"}),
    GroupRow: frozenset({"key"}),
    CampaignNumbers: frozenset({"entry_id"}),
    ProgressPoint: frozenset({"shown"}),
    Moment: frozenset({"shown", "kind", "label"}),
    TimelineRow: frozenset({"status"}),
    Tick: frozenset({"label", "year"}),
    Sign: frozenset({"kind", "meaning"}),
}
"""Attributes with keys or words of the program, and the owner's name. All others are texts."""


def map_texts(value: T, change: TextMap) -> T:
    """Return a value with `change` applied to every text in it, at any depth."""
    return cast(T, _map_texts(value, change))


def _map_texts(value: object, change: TextMap) -> object:
    if isinstance(value, str):
        return change(value)
    if isinstance(value, tuple):
        return tuple(_map_texts(one, change) for one in value)
    if isinstance(value, Answered):
        return replace(value, text=_answer(value.field, value.text, change))
    if isinstance(value, Value) and not isinstance(value, Field):
        kept = RECORD_KEYS | NOT_TEXTS.get(type(value), frozenset())
        names = (name for name in value.__struct_fields__ if name not in kept)
        return replace(value, **{name: _map_texts(getattr(value, name), change) for name in names})
    return value


def _answer(field: Field, answer: str, change: TextMap) -> str:
    """Return an answer with its text reworded; choices, numbers and valid dates stay, invalid ones do not."""
    if isinstance(field, Choice):
        return answer if answer in {option.key for option in field.options} else change(answer)
    if isinstance(field, Choices):
        known = {option.key for option in field.options}
        keys = keys_of(answer)
        return text_of_keys(key if key in known else change(key) for key in keys) if keys else change(answer)
    if isinstance(field, Number):
        return answer if Number.value(answer) is not None else change(answer)
    if isinstance(field, Day):
        return answer if day_of(answer) else change(answer)
    return redacted_answer(field, answer, change)
