"""The base of records, questions and scenarios: immutable values with named attributes, compared by them."""

from __future__ import annotations

from typing import Any, dataclass_transform

import msgspec


class _ValueMeta(msgspec.StructMeta):
    # msgspec passes `frozen` on to subclasses, but not `kw_only`, which each class would have to repeat.
    def __new__(mcls, name: str, bases: tuple[type, ...], body: dict[str, Any], **config: Any) -> _ValueMeta:
        return super().__new__(mcls, name, bases, body, **{"frozen": True, "kw_only": True, **config})


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(msgspec.field,))
class Value(msgspec.Struct, metaclass=_ValueMeta, frozen=True, kw_only=True):
    """A frozen Struct with keywords only. Equal values are of one class; nothing checks their types but mypy.

    Records, declared questions and scenarios, and all that a function gives back in parts are Values.
    `kw_only=False` is for the few parts that every reader knows by their order: `Period(first, last)`.
    `dict=True` is for a `cached_property`. A part is replaced with `msgspec.structs.replace`.
    A plain class is for what changes, or what holds widgets, files or connections.
    """
