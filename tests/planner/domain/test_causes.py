"""Causes are called alike wherever a plan is read: the scenario's, one's own, and those that were merged."""

from __future__ import annotations

import pytest

from planner.domain.causes import cause_label, causes_of, merged_kind
from planner.domain.records.kinds import Cause, CauseKind, Entry
from planner.domain.snapshot import Snapshot
from planner.scenarios import all_scenarios

JOB = all_scenarios()["job"]
OWN = CauseKind(id="own", scenario="job", label="No desk")
MERGED = CauseKind(id="merged", scenario="job", label="No chair", merged_into="own")
INTO_DOCUMENTS = CauseKind(id="papers", scenario="job", label="Papers", merged_into="documents")
CIRCLE = tuple(CauseKind(id=one, scenario="job", label=one, merged_into=other) for one, other in ("xy", "yx"))


def plan(*causes: Cause) -> Snapshot:
    return Snapshot((Entry(id="e", scenario="job"), OWN, MERGED, INTO_DOCUMENTS, *CIRCLE, *causes), all_scenarios())


@pytest.mark.parametrize(
    "kind, label", (("own", "No desk"), ("merged", "No desk"), ("papers", "documents"), ("later", "later"))
)
def test_a_cause_is_called_what_it_became_part_of(kind: str, label: str) -> None:
    declared = JOB.cause(label)
    assert cause_label(plan(), JOB, kind) == (declared.label if declared else label)


def test_a_circle_of_merged_causes_ends() -> None:
    assert merged_kind(plan(), "x") in ("x", "y")


def test_of_two_causes_that_became_one_the_first_is_kept() -> None:
    causes = (Cause(entry_id="e", kind="merged", note="first"), Cause(entry_id="e", kind="own", note="second"))
    assert [(cause.kind, cause.note) for cause in causes_of(plan(*causes), "e")] == [("own", "first")]
