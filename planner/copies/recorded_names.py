"""The recorded names of a plan, each with its spellings, and their replacements in a copy."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property

from planner.domain.basics.fields import YES, keys_of
from planner.domain.basics.values import Value
from planner.domain.basics.wording import mark, say
from planner.domain.questions.copy_questions import MANAGER
from planner.domain.records.kinds import Entry, Person, PlanCopy, Profile, Request
from planner.domain.snapshot import Snapshot
from planner.privacy.hiding import A_COMPANY, SOMEONE, recorded_names
from planner.privacy.names import (
    WORD,
    NameFinder,
    column_letters,
    company_spellings,
    is_role,
    person_in,
    person_spellings,
    tidy,
)

PERSON_NUMBERED, COMPANY_NUMBERED = mark("Person {letter}"), mark("Company {letter}")
KEPT = ""
"""The key of a name that a copy prints."""


class RecordedNames(Value, dict=True):
    """Recorded names by their spellings. `shown` is each name as it was recorded, by its key.

    `people` and `companies` are the keys; a spelling shared by two people is its own key. `roles` are not replaced.
    """

    spellings: dict[str, str]
    shown: dict[str, str]
    people: frozenset[str]
    companies: frozenset[str]
    roles: tuple[str, ...] = ()

    @cached_property
    def names(self) -> NameFinder:
        """Return the finder of these names."""
        return NameFinder(self.spellings)

    def replacements_for(self, found: Iterable[str]) -> dict[str, str]:
        """Return the replacement of each name, in the order of their occurrence: a single person is "someone"."""
        keys = list(dict.fromkeys(key for key in found if key != KEPT))
        people = [key for key in keys if key in self.people]
        companies = [key for key in keys if key in self.companies]
        replacements = dict.fromkeys(keys, say(SOMEONE))
        for some, one, many in ((people, SOMEONE, PERSON_NUMBERED), (companies, A_COMPANY, COMPANY_NUMBERED)):
            for number, key in enumerate(some):
                replacements[key] = say(one) if len(some) == 1 else say(many, letter=column_letters(number))
        return replacements


class _Spellings:
    """Collects spellings of names. A whole name has precedence over a part; a part of two names belongs to neither."""

    def __init__(self) -> None:
        self.shown: dict[str, str] = {}
        self._whole: dict[str, tuple[str, str]] = {}
        self._parts: dict[str, tuple[str, str]] = {}

    def add_whole(self, spelling: str, key: str) -> str:
        """Add a whole name, and return its key: that of its first spelling."""
        key = self._whole.setdefault(_fold(spelling), (spelling, key))[1]
        self.shown.setdefault(key, spelling)
        return key

    def add_part(self, spelling: str, key: str) -> None:
        """Add a part of a name."""
        if self._parts.setdefault(_fold(spelling), (spelling, key))[1] != key:
            self._parts[_fold(spelling)] = spelling, _fold(spelling)
            self.shown.setdefault(_fold(spelling), spelling)

    def keys(self, printed: Iterable[str]) -> dict[str, str]:
        """Return the key of each spelling, without those that are printed."""
        stays = {_fold(spelling): (spelling, KEPT) for spelling in printed}
        return dict((self._parts | self._whole | stays).values())


def names_for_copy(snapshot: Snapshot, copy: PlanCopy) -> RecordedNames:
    """Return the names that a copy leaves out, and those that it prints.

    People are those recorded with an entry and, if People and support is left out, the supporters; if it is printed,
    their names are printed everywhere. The owner's name always stays, and for a manager that of the shared
    organisation. A role ("HR", "my team lead") stays: it identifies nobody.
    """
    spellings = _Spellings()
    asked = list(_people(snapshot, copy)) if copy.hide_people == YES else []
    people = _add_people([name for name in asked if not is_role(name)], spellings)
    named = [company_spellings(name) for name in _companies(snapshot)] if copy.hide_companies == YES else []
    companies = {spellings.add_whole(whole, f"company {_fold(whole)}") for whole, *_ in named}
    for whole, *shorter in named:
        for spelling in shorter:
            spellings.add_part(spelling, f"company {_fold(whole)}")
    roles = dict.fromkeys(" ".join(name.split()) for name in asked if is_role(name))
    found = spellings.keys(_printed(snapshot, copy))
    return RecordedNames(
        spellings=found,
        shown=spellings.shown,
        people=frozenset(people),
        companies=frozenset(companies - people),
        roles=tuple(roles),
    )


def _add_people(names: Iterable[str], spellings: _Spellings) -> set[str]:
    """Add people: Hanne is Hanne Brookvale unless another person of that name is recorded."""
    parts = {name: person_spellings(name)[1:] for name in names}
    heads = {name: _fold(person_in(name)) for name in parts}
    bearers: dict[str, set[str]] = {}
    for name, some in parts.items():
        for spelling in some:
            bearers.setdefault(_fold(spelling), set()).add(heads[name])
    people = set()
    for name, some in sorted(parts.items(), key=lambda one: -len(one[1])):
        others = bearers.get(heads[name], set()) - {heads[name]}
        key = f"person {next(iter(others)) if len(others) == 1 else heads[name]}"
        people.add(key)
        for spelling in (name, person_in(name)):
            spellings.add_whole(spelling, key)
        for spelling in some:
            spellings.add_part(spelling, key)
    return people


def _people(snapshot: Snapshot, copy: PlanCopy) -> Iterator[str]:
    found = [request.person for request in snapshot.all(Request)]
    found += recorded_names(snapshot, snapshot.all(Entry), "person")
    if _without_support(copy):
        found += _supporting(snapshot)
    yield from (name for name in found if WORD.search(name))


def _companies(snapshot: Snapshot) -> Iterator[str]:
    found = [profile.organisation for profile in snapshot.all(Profile)]
    found += recorded_names(snapshot, snapshot.all(Entry), "company")
    yield from (name for name in found if WORD.search(name))


def _printed(snapshot: Snapshot, copy: PlanCopy) -> Iterator[str]:
    """Yield the spellings of the names that are printed: the owner's and the supporters'."""
    for profile in snapshot.all(Profile):
        yield from person_spellings(profile.owner_name)
        if copy.kind == MANAGER:
            yield from company_spellings(profile.organisation)
    if not _without_support(copy):
        # "Sam (Acme)": Sam is printed, the company in parentheses is still replaced.
        hidden = {_word(spelling) for name in _companies(snapshot) for spelling in company_spellings(name)}
        for name in _supporting(snapshot):
            yield from (spelling for spelling in person_spellings(name) if _word(spelling) not in hidden)


def _supporting(snapshot: Snapshot) -> list[str]:
    names = [person.name for person in snapshot.all(Person)]
    return [*names, *(profile.support_person for profile in snapshot.all(Profile))]


def _without_support(copy: PlanCopy) -> bool:
    return "G" in keys_of(copy.left_out)


def _word(spelling: str) -> str:
    return _fold(spelling.strip("()[],.;:/|"))


def _fold(name: str) -> str:
    return " ".join(tidy(name).casefold().split())
