"""What a record, a field or a scenario is: named parts that never change, equal where all of them are."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import ClassVar, dataclass_transform


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(dataclasses.field,))
class Value:
    """A frozen dataclass with keywords only: every subclass is one, without a decorator.

    `@dataclass(frozen=True)` writes and compiles six methods for each class, 0.6 ms at every start of the program.
    Here every class has the same six, 0.05 ms; `dataclasses.replace`, `fields` and `asdict` work as they do there.
    """

    _blank: ClassVar[dict[str, object]] = {}
    """Every part, in order, with what it is where nothing was given."""
    _made: ClassVar[dict[str, Callable[[], object]]] = {}
    """What makes a part anew for each value."""
    _needed: ClassVar[frozenset[str]] = frozenset()
    """The parts that have to be given."""

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        dataclasses.dataclass(init=False, repr=False, eq=False)(cls)
        missing = dataclasses.MISSING
        parts = dataclasses.fields(cls)  # type: ignore[arg-type]  # it is one from the line above on
        cls._blank = {part.name: None if part.default is missing else part.default for part in parts}
        cls._made = {part.name: part.default_factory for part in parts if part.default_factory is not missing}
        cls._needed = frozenset(part.name for part in parts if part.default is missing) - cls._made.keys()

    def __init__(self, **given: object) -> None:
        parts = self.__dict__
        parts |= self._blank
        parts |= given
        if len(parts) != len(self._blank) or not self._needed <= given.keys():
            wrong = sorted(self._needed - given.keys()) or sorted(given.keys() - self._blank.keys())
            raise TypeError(f"{type(self).__name__} needs or does not have {', '.join(wrong)}")
        for name in self._made.keys() - given.keys():
            parts[name] = self._made[name]()

    def __setattr__(self, name: str, value: object) -> None:
        raise dataclasses.FrozenInstanceError(f"{name} of a {type(self).__name__} never changes")

    def __delattr__(self, name: str) -> None:
        raise dataclasses.FrozenInstanceError(f"{name} of a {type(self).__name__} never goes")

    def __eq__(self, other: object) -> bool:
        return self.__dict__ == other.__dict__ if type(other) is type(self) else NotImplemented

    def __hash__(self) -> int:
        return hash((type(self), *self.__dict__.values()))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(f'{name}={part!r}' for name, part in self.__dict__.items())})"
