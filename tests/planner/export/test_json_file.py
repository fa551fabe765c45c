"""The JSON export: everything, in words that explain themselves, and nothing lost on the way back."""

from __future__ import annotations

import datetime as dt
import json
import stat

from hypothesis import given
from hypothesis import strategies as st

from planner.domain.changes import Change
from planner.domain.records.kinds import RECORDS, Answer, Entry, Goal, Record
from planner.export import json_file
from planner.sample import sample_records
from planner.workbook.workbook import Workbook

TEXTS = st.text(st.characters(exclude_categories=("Cs",)), max_size=20)
FOREIGN = "„Straße“ 日本語 \"quoted\" 'single' \\ \n\r\n\t \u2028 \u202e 😀 \x00 </script> e\u0301"


def filled(kind: type[Record]) -> st.SearchStrategy[Record]:
    """Return records of a kind with any text in every column."""
    columns = {name: st.integers() if name == "position" else TEXTS for name in kind.__struct_fields__}
    return st.builds(kind, **columns)


def records_in(text: str) -> list[Record]:
    """Return the records that a file holds, read by nothing but the names of their tables and columns."""
    content = json.loads(text)
    return [kind(**row) for kind in RECORDS for row in content[kind.TABLE]]


def there_and_back(records: list[Record]) -> list[Record]:
    return records_in(json.dumps(json_file.as_json(records, "1.0"), ensure_ascii=False))


@given(st.lists(st.sampled_from(RECORDS).flatmap(filled), max_size=8))
def test_every_record_comes_back_as_it_was(records: list[Record]) -> None:
    by_kind = sorted(records, key=lambda record: RECORDS.index(type(record)))
    assert there_and_back(records) == by_kind


def test_the_whole_sample_comes_back(tmp_path) -> None:
    sample = list(sample_records(dt.date(2026, 5, 4)))
    json_file.write(sample, tmp_path / "a.json", "1.0")
    assert records_in((tmp_path / "a.json").read_text(encoding="utf-8")) == sample


def test_odd_letters_come_back_from_the_plan_and_the_file(workbook: Workbook, tmp_path) -> None:
    goal = Goal(title=FOREIGN)
    workbook.apply(Change(after=(goal,)))
    json_file.write(workbook.everything(), tmp_path / "a.json", "1.0")
    assert records_in((tmp_path / "a.json").read_text(encoding="utf-8")) == [goal]


def test_letters_are_written_as_themselves(tmp_path) -> None:
    json_file.write([Goal(title="Grüße, 日本")], tmp_path / "a.json", "1.0")
    assert "Grüße, 日本" in (tmp_path / "a.json").read_text(encoding="utf-8")


def test_the_file_says_what_it_is_and_what_each_list_holds() -> None:
    content = json_file.as_json([], "1.2.3")
    assert content["comeback"]["format"] == json_file.FORMAT
    assert content["comeback"]["version"] == "1.2.3"
    assert all(content["about"][kind.TABLE] and content[kind.TABLE] == [] for kind in RECORDS)


def test_deleted_entries_and_unknown_answers_are_in() -> None:
    entry = Entry(id="e", scenario="from the future", created="2026", deleted="2026")
    answer = Answer(entry_id="e", field="unknown", text="kept")
    assert there_and_back([entry, answer]) == [entry, answer]


def test_an_answer_is_an_object_with_its_columns_by_name() -> None:
    content = json_file.as_json([Answer(entry_id="e", field="role", text="Lead")], "1.0")
    assert content["answer"] == [{"entry_id": "e", "field": "role", "text": "Lead"}]


def test_only_its_owner_can_read_it(tmp_path) -> None:
    json_file.write([], tmp_path / "a.json", "1.0")
    assert stat.S_IMODE((tmp_path / "a.json").stat().st_mode) == 0o600
