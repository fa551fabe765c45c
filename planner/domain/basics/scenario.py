"""One kind of setback as a declaration: its tab, forms, list, storage, search and printed pages follow from it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from planner.domain.basics.fields import Field
from planner.domain.basics.values import Value
from planner.domain.basics.wording import mark

Answers = Mapping[str, str]

LEARN, DO, RESULT, CUSHION = "learn", "do", "result", "cushion"


class Section(Value, kw_only=False):
    """A group of questions; `title` is marked, or empty if the page's own title is enough."""

    title: str
    fields: tuple[Field, ...]


class PossibleCause(Value):
    """One cause in a scenario's list, and the goal or cushion that may answer it.

    `kind` is "learn", "do" or "cushion": a cushion is a step without a goal, for what the user cannot influence.
    """

    key: str
    label: str
    sign: str
    kind: str
    starter: str
    group: str = ""


SOMETHING_ELSE = PossibleCause(
    key="other",
    label=mark("Something else"),
    sign=mark("I can name it and it is not in the list"),
    kind=DO,
    starter=mark("Write it in one sentence and choose one thing to do about it"),
)
NOT_KNOWN_YET = PossibleCause(
    key="unknown",
    label=mark("I don't know yet"),
    sign=mark("No reason given; only guesses"),
    kind=DO,
    starter=mark("Ask {person} for one hint"),
)
"""The last two causes of every list: one with the user's own label, and "not known yet"."""


class Message(Value):
    """A message template; `{words}` are filled from the entry."""

    key: str
    title: str
    text: str


def in_given_order(causes: tuple[PossibleCause, ...], answers: Answers) -> tuple[PossibleCause, ...]:
    """Return the causes in their declared order, whatever the answers."""
    return causes


def nothing_to_say(answers: Answers) -> str:
    """Return no explanation of the order, whatever the answers."""
    return ""


class Scenario(Value):
    """One kind of setback.

    `name` is the field whose answer names an entry; `about` are those of its second line in the list; `happened` those
    printed as what happened; `decided` the day of the entry. `outcome` is the field with the status, `open_outcomes`
    its answers for "undecided", `good_outcomes` those without a look-back. `extra` adds sections to the shared pages,
    by page key. `placeholders` maps placeholders `{word}` of starters and messages to fields. `order_causes` orders the
    causes for an entry, and `why_this_order` explains the order in a marked sentence. `seat` is who sits in the other
    seat, and `seat_prompt` the question there. `apply_again` says that entries are applications to a company.
    """

    key: str
    order: int
    icon: str
    title: str
    subtitle: str
    new: str
    empty: str
    name: str
    about: tuple[str, ...]
    happened: tuple[str, ...]
    decided: tuple[str, ...]
    outcome: str
    open_outcomes: tuple[str, ...]
    good_outcomes: tuple[str, ...]
    facts: tuple[Section, ...]
    causes: tuple[PossibleCause, ...]
    messages: tuple[Message, ...]
    seat_prompt: str
    seat: str = mark("the person who decided")
    extra: Mapping[str, tuple[Section, ...]] = {}
    placeholders: Mapping[str, str] = {}
    metrics: bool = False
    search_totals: bool = False
    apply_again: bool = False
    order_causes: Callable[[tuple[PossibleCause, ...], Answers], tuple[PossibleCause, ...]] = in_given_order
    why_this_order: Callable[[Answers], str] = nothing_to_say

    def fields(self) -> Iterator[Field]:
        """Yield the scenario's own questions: the facts first, then those added to other pages."""
        for section in (*self.facts, *(section for sections in self.extra.values() for section in sections)):
            yield from section.fields

    def field(self, key: str) -> Field:
        """Return the question with this key; KeyError if there is none."""
        for found in self.fields():
            if found.key == key:
                return found
        raise KeyError(key)

    def cause(self, key: str) -> PossibleCause | None:
        """Return the cause with this key, or None for one that the user added."""
        return next((cause for cause in self.causes if cause.key == key), None)
