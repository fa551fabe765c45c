"""A search finds any word of any text where it is shown."""

from __future__ import annotations

import pytest

from planner.domain import edits
from planner.domain.changes import Change
from planner.domain.entries import name_of
from planner.domain.records.kinds import Cause, CauseKind, Goal, Request, Step
from planner.workbook.search import search


def found(workbook, query):
    return [name_of(workbook, found.owner_key) for found in search(workbook, query)]


@pytest.mark.parametrize("query", ("northwind", "NORTH", "lead social", "interview northwind", "nórthwind"))
def test_any_word_of_any_answer_finds_its_entry(workbook, job, query):
    assert found(workbook, query) == ["Social lead, Northwind"]


@pytest.mark.parametrize("query", ("", "  ", '"', "C++", "don't AND (", "R&D", "e-mail*", "northwind nowhere"))
def test_everyday_searches_without_a_match_find_nothing_and_break_nothing(workbook, job, query):
    assert found(workbook, query) == []


def test_texts_of_other_records_are_found_where_they_are_shown(workbook, job):
    workbook.apply(edits.add(workbook, Request(entry_id=job, answer="Bring a portfolio")))
    goal = Goal(title="Explain results")
    workbook.apply(edits.add(workbook, goal))
    workbook.apply(edits.add(workbook, Step(goal_id=goal.id, title="Ask Priya for an hour")))
    assert found(workbook, "portfolio") == ["Social lead, Northwind"]
    assert [hit.owner_key for hit in search(workbook, "priya")] == [("goal", goal.id)]


def test_a_search_for_a_cause_of_ones_own_finds_the_entries_that_have_it(workbook, job):
    own = CauseKind(scenario="job", label="No desk")
    workbook.apply(Change(after=(own,)))
    assert search(workbook, "desk") == []
    workbook.apply(Change(after=(Cause(entry_id=job, kind=own.id),)))
    assert [found.owner_key for found in search(workbook, "desk")] == [("entry", job)]
