"""What a copy of the plan leaves out, as values that a person can look through before they hand it over."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Place:
    """Where something stood: the section, and a few words around it."""

    where: str
    words: str


@dataclass(frozen=True)
class Renamed:
    """A name that is left out, what stands in its place, and each place where it stood."""

    name: str
    becomes: str
    places: tuple[Place, ...]


@dataclass(frozen=True)
class ToCheck:
    """A word that may be a name, and where it stands in the copy."""

    words: str
    places: tuple[Place, ...]


@dataclass(frozen=True)
class Removed:
    """All that a copy leaves out: titles of sections, labels of answers, lessons, goals, feelings, names.

    `check` stays in. `roles` are entered where a name is asked for, but name nobody; they stay in, too.
    """

    sections: tuple[str, ...] = ()
    answers: tuple[str, ...] = ()
    lessons: tuple[str, ...] = ()
    goals: tuple[str, ...] = ()
    feelings: tuple[Place, ...] = ()
    names: tuple[Renamed, ...] = ()
    check: tuple[ToCheck, ...] = ()
    roles: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Say whether the copy says all that the plan could say."""
        return not (self.sections or self.answers or self.lessons or self.goals or self.feelings or self.names)
