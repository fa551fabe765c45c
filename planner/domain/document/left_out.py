"""What a copy of the plan leaves out, as values that a person can look through before they hand it over."""

from __future__ import annotations

from planner.domain.basics.values import Value


class Place(Value, kw_only=False):
    """Where something stood: the section, and a few words around it."""

    where: str
    words: str


class Renamed(Value, kw_only=False):
    """A name that is left out, what stands in its place, and each place where it stood."""

    name: str
    becomes: str
    places: tuple[Place, ...]


class ToCheck(Value, kw_only=False):
    """A word that may be a name, and where it stands in the copy."""

    words: str
    places: tuple[Place, ...]


class Removed(Value):
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
