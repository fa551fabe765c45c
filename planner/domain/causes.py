"""The causes of a plan: the scenario's and the user's own, after renaming and merging."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec.structs import replace

from planner.domain.basics.scenario import Scenario
from planner.domain.basics.wording import say
from planner.domain.entries import display_name
from planner.domain.reader import Reader
from planner.domain.records.kinds import Cause, CauseKind


def merged_kind(reader: Reader, kind: str) -> str:
    """Return the cause that this one became part of, or itself."""
    return _merged(kind, _own_causes(reader))


def causes_of(reader: Reader, entry_id: str) -> list[Cause]:
    """Return the causes of an entry with merged ones replaced; of two that became the same, the first."""
    own = _own_causes(reader)
    found: dict[str, Cause] = {}
    for cause in reader.all(Cause, entry_id=entry_id):
        kind = _merged(cause.kind, own)
        found.setdefault(kind, replace(cause, kind=kind))
    return list(found.values())


def cause_label(reader: Reader, scenario: Scenario, kind: str) -> str:
    """Return the label of a cause: the scenario's, or the user's own after renaming and merging."""
    own = _own_causes(reader)
    kind = _merged(kind, own)
    if declared := scenario.cause(kind):
        return say(declared.label)
    return display_name(own[kind].label) if kind in own else kind


def _own_causes(reader: Reader) -> Mapping[str, CauseKind]:
    return {own.id: own for own in reader.all(CauseKind)}


def _merged(kind: str, own: Mapping[str, CauseKind]) -> str:
    # A damaged file may hold a cycle of merged causes.
    seen: set[str] = set()
    while kind in own and own[kind].merged_into and kind not in seen:
        seen.add(kind)
        kind = own[kind].merged_into
    return kind
