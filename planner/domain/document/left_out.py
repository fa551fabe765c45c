"""What a copy of the plan leaves out, as values for the user to check before they hand it over."""

from __future__ import annotations

from planner.domain.basics.values import Value


class Occurrence(Value, kw_only=False):
    """An occurrence of a name: its section, and an excerpt around it."""

    where: str
    excerpt: str


class ReplacedName(Value, kw_only=False):
    """A name that is left out, its replacement, and its occurrences."""

    name: str
    replacement: str
    occurrences: tuple[Occurrence, ...]


class PossibleName(Value, kw_only=False):
    """A word that may be a name, and its occurrences in the copy."""

    text: str
    occurrences: tuple[Occurrence, ...]


class LeftOut(Value):
    """Everything that a copy leaves out: titles of sections, labels of answers, lessons, goals, feelings, names.

    `possible_names` is not left out. Nor are `roles`, which are entered as names but identify nobody.
    """

    sections: tuple[str, ...] = ()
    answers: tuple[str, ...] = ()
    lessons: tuple[str, ...] = ()
    goals: tuple[str, ...] = ()
    feelings: tuple[Occurrence, ...] = ()
    names: tuple[ReplacedName, ...] = ()
    possible_names: tuple[PossibleName, ...] = ()
    roles: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Say whether the copy is the same as the plan."""
        return not (self.sections or self.answers or self.lessons or self.goals or self.feelings or self.names)
