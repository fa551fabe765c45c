"""What a search finds: any word, in any alphabet, however it is written."""

from __future__ import annotations

import pytest

from planner.domain import edits
from planner.domain.basics.fields import text_of_rows
from planner.domain.basics.wording import words_in
from planner.domain.changes import Change
from planner.domain.entries import name_of
from planner.domain.records.kinds import Answer, Entry, Goal, Profile
from planner.storage.search_index import storable
from planner.workbook.search import search


def found(workbook, query):
    return [name_of(workbook, hit.owner_key) for hit in search(workbook, query)]


@pytest.mark.parametrize(
    "title, query",
    (
        ("Straße nach Süden", "straße"),
        ("München", "Mu\u0308nchen"),
        ("Mu\u0308nchen", "München"),
        ("İstanbul", "istanbul"),
        ("İstanbul", "İstanbul"),
        ("Ὀδυσσεύς", "ὀδυσσεύς"),
        ("日本語 を学ぶ", "日本"),
        ("R&D at O'Neil", "o'neil r&d"),
        ("snake_case", "case _"),
        ("[{not rows", "rows"),
        ("😀 learn", "😀 learn"),
    ),
)
def test_a_word_is_found_as_people_write_it(workbook, title, query):
    workbook.apply(edits.add(workbook, Goal(title=title)))
    assert found(workbook, query) == [title]


def test_a_word_inside_a_table_is_found_and_its_ids_are_not(workbook):
    rows = text_of_rows([{"id": "secret", "what": "Portfolio"}])
    workbook.apply(Change(after=(Entry(id="e", scenario="job"), Answer(entry_id="e", field="points", text=rows))))
    assert [hit.owner_key for hit in search(workbook, "portfolio")] == [("entry", "e")]
    assert found(workbook, "secret") == []


def test_what_was_taken_out_is_not_found_any_more(workbook):
    goal = Goal(title="Portfolio")
    workbook.apply(edits.add(workbook, goal))
    workbook.apply(edits.edit(workbook, goal, title=""))
    assert found(workbook, "portfolio") == []
    workbook.apply(edits.edit(workbook, goal, title="Letters"))
    workbook.apply(edits.removal(workbook, workbook.get(Goal, id=goal.id)))
    assert found(workbook, "letters") == []


def test_the_newest_find_is_first(workbook):
    for title in ("Ask one", "Ask two"):
        workbook.apply(edits.add(workbook, Goal(title=title)))
    assert found(workbook, "ask") == ["Ask two", "Ask one"]


def test_the_profile_is_searched_too(workbook):
    workbook.apply(edits.edit(workbook, Profile(), strengths=text_of_rows([{"id": "1", "strength": "Short video"}])))
    assert [hit.owner_key for hit in search(workbook, "video")] == [("profile", "me")]


def test_deep_brackets_are_only_text(workbook):
    workbook.apply(edits.add(workbook, Goal(title='[{"a":' * 50_000)))
    assert len(workbook.all(Goal)) == 1


def test_a_search_is_split_into_words():
    assert words_in("  C++, 'R&D' \"x*\" NEAR(") == ["c", "r", "d", "x", "near"]


def test_half_a_character_becomes_a_sign_and_whole_ones_stay():
    assert storable("a\ud83d b😀") == "a\ufffd b😀"
