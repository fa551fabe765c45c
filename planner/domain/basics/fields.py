"""One question of a form: its wording, and how its answer is read and shown.

An answer has three forms: the *text* that is stored, the *value* that code computes with, and the form *shown* to the
user. Field kinds know nothing of widgets, tables or pages: `ui.forms.editors` and `planner.export.layout.blocks` have
one entry for every kind in `KINDS`.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable
from decimal import Decimal, InvalidOperation

from planner.domain.basics.locale_formats import show_day, show_number
from planner.domain.basics.values import Value
from planner.domain.basics.wording import mark, say

YES, NO = "yes", "no"
_MOST_DIGITS = 30


def day_of(text: str) -> dt.date | None:
    """Return the date of an ISO text, or None if it is none."""
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        return None


def keys_of(text: str) -> tuple[str, ...]:
    """Return the keys stored by a `Choices` answer; empty if the text holds none."""
    try:
        found = json.loads(text) if text else []
    # Deeply nested JSON raises RecursionError, which is no ValueError.
    except (ValueError, RecursionError):
        return ()
    return tuple(key for key in found if isinstance(key, str)) if isinstance(found, list) else ()


def text_of_keys(keys: Iterable[str]) -> str:
    """Return the text that stores these keys; "" for no key."""
    kept = list(keys)
    return json.dumps(kept, ensure_ascii=False) if kept else ""


def rows_of(text: str) -> list[dict[str, str]]:
    """Return the rows stored by a `Rows` answer; each row maps column keys, and `id`, to texts."""
    try:
        found = json.loads(text) if text else []
    except (ValueError, RecursionError):
        return []
    rows = found if isinstance(found, list) else []
    return [{str(key): str(value) for key, value in row.items()} for row in rows if isinstance(row, dict)]


def text_of_rows(rows: Iterable[dict[str, str]]) -> str:
    """Return the text that stores these rows; "" for no row."""
    kept = list(rows)
    return json.dumps(kept, ensure_ascii=False) if kept else ""


class Option(Value):
    """One option of a `Choice` or `Choices`, stored by its key so that its wording may change."""

    key: str
    label: str


class Field(Value):
    """One question. `private` answers are printed and shown on Today only if the user switches that on.

    `names` says that the answer is the name of a "person" or a "company", which can be left out on paper.
    """

    key: str
    label: str
    help: str = ""
    ghost: str = ""
    private: bool = False
    names: str = ""

    def show(self, answer: str) -> str:
        """Return the answer as the user reads it."""
        return answer

    def hint(self, answer: str) -> str:
        """Return a marked hint if the answer cannot be read as this kind, else ""."""
        return ""


class Line(Field):
    """A short text on one line; `most` is the advised number of characters, 0 for none."""

    most: int = 0


class Note(Field):
    """Free text of any length."""


class Day(Field):
    """A date, stored as 2026-01-31. If it `reminds`, Today lists the entry from that day on.

    `only_with` names a question and the answer to it that the reminder needs.
    """

    reminds: bool = False
    only_with: tuple[str, str] | None = None

    def show(self, answer: str) -> str:
        day = day_of(answer)
        return show_day(day) if day else answer

    def hint(self, answer: str) -> str:
        return mark("Please enter a date, for example 2026-05-03.") if answer and not day_of(answer) else ""


class Number(Field):
    """A number, stored with a decimal point and without grouping: 1200.5. `unit` is shown behind it."""

    unit: str = ""

    @staticmethod
    def value(answer: str) -> Decimal | None:
        """Return the number of an answer, or None."""
        try:
            number = Decimal(answer) if answer else None
        except InvalidOperation:
            return None
        # 1e999999 is a valid Decimal, and its plain notation would fill the page with zeros.
        fits = number is not None and number.is_finite() and abs(number.adjusted()) < _MOST_DIGITS
        return number if fits else None

    def show(self, answer: str) -> str:
        number = self.value(answer)
        shown = show_number(number) if number is not None else answer
        return f"{shown} {say(self.unit)}" if self.unit and shown else shown

    def hint(self, answer: str) -> str:
        return mark("Please enter a number, for example 1200.") if answer and self.value(answer) is None else ""


class Choice(Field):
    """One of a few options, stored by its key."""

    options: tuple[Option, ...]

    def show(self, answer: str) -> str:
        return next((say(option.label) for option in self.options if option.key == answer), answer)


class Choices(Field):
    """Any of a few options, stored as a JSON list of their keys; `most` is the advised number, 0 for none."""

    options: tuple[Option, ...]
    most: int = 0

    def show(self, answer: str) -> str:
        labels = {option.key: say(option.label) for option in self.options}
        return ", ".join(labels.get(key, key) for key in keys_of(answer))


class YesNo(Field):
    """Yes, no, or not answered."""

    def show(self, answer: str) -> str:
        return {YES: say("Yes"), NO: say("No")}.get(answer, answer)


class Tick(Field):
    """A check box: "yes" or ""."""

    def show(self, answer: str) -> str:
        return say("Yes") if answer == YES else ""


class Scale(Field):
    """A whole number from `low` to `high`, with a label for each end, or for each step."""

    low: int = 1
    high: int = 5
    labels: tuple[str, ...] = ()

    def show(self, answer: str) -> str:
        steps = [str(step) for step in range(self.low, self.high + 1)]
        if len(self.labels) == len(steps) and answer in steps:
            return f"{answer} {say(self.labels[steps.index(answer)])}"
        return say("{step} of {high}", step=answer, high=self.high) if answer in steps else answer


class Rows(Field):
    """A short table with `columns`. Stored as a JSON list of rows with an id each."""

    columns: tuple[Field, ...]
    row: str
    """The name of one row, on the button that adds one: "a point"."""
    most: int = 0

    def show(self, answer: str) -> str:
        return "\n".join(
            " · ".join(column.show(row[column.key]) for column in self.columns if row.get(column.key))
            for row in rows_of(answer)
        )


KINDS: tuple[type[Field], ...] = (Line, Note, Day, Number, Choice, Choices, YesNo, Tick, Scale, Rows)


def options(*pairs: tuple[str, str]) -> tuple[Option, ...]:
    """Return options from (key, marked label) pairs."""
    return tuple(Option(key=key, label=label) for key, label in pairs)
