"""A plan full of secrets: the sample with a word of its own in every text, and with names in it in any case."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from planner.domain.basics.fields import Line, Note, Rows, rows_of, text_of_rows
from planner.domain.questions.look_back import all_fields
from planner.domain.questions.of_records import QUESTIONS
from planner.domain.records.kinds import Answer, Entry, Plan, Record, Request, Step
from planner.sample import sample_records
from planner.scenarios import all_scenarios

PERSON, COMPANY = "Xanthe Quillfeather", "Vorpalco Ltd"
NAMES = ("xanthe", "quillfeather", "vorpalco")
"""What must be gone, in small letters, where names are left out."""
SAID = "XANTHE quillfeather's vorpalco VORPALCO LTD"
"""How the names stand in every text."""
NOT_SAID = {("profile", "owner_name"), ("profile", "organisation"), ("person", "name"), ("request", "person")}
"""Where the answer is itself a name, or a person's own."""
NOT_SAID |= {("profile", "support_person")}


MOST_ALIKE = 10
"""How many applications of which there is nothing but facts; the sample has a hundred."""


def told_records(today) -> list[Record]:
    """Return the records of the sample, but few of the entries that hold nothing but facts."""
    records = sample_records(today)
    looked_back = {getattr(record, "entry_id", "") for record in records if not isinstance(record, Answer)}
    alike = [record.id for record in records if isinstance(record, Entry) and record.id not in looked_back]
    left = set(alike[MOST_ALIKE:])
    return [
        record
        for record in records
        if (record.id if isinstance(record, Entry) else getattr(record, "entry_id", "")) not in left
    ]


class Secrets:
    """The records, and the word that was put into each place."""

    def __init__(self, today) -> None:
        self.words: dict[str, tuple[Record, str]] = {}
        scenarios = all_scenarios()
        self._asked = {key: all_fields(scenario) for key, scenario in scenarios.items()}
        records = told_records(today)
        self._entries = {record.id: record.scenario for record in records if isinstance(record, Entry)}
        self.records = [self._telling(record) for record in records]

    def of(self, *tables: str, columns: Iterable[str] | None = None) -> set[str]:
        """Return the words in the records of these tables, or in some of their columns."""
        return {
            word
            for word, (record, column) in self.words.items()
            if record.TABLE in tables and (columns is None or column in columns)
        }

    def of_entry(self, entry_id: str) -> set[str]:
        """Return the words of one entry: its answers and what its look-back found. Steps go on without it."""
        found = ((word, record) for word, (record, _) in self.words.items() if not isinstance(record, Step))
        return {word for word, record in found if record.owner_key == ("entry", entry_id)}

    def of_goal(self, goal_id: str) -> set[str]:
        """Return the words of one goal, its steps and its check-ins."""
        return {word for word, (record, _) in self.words.items() if record.owner_key == ("goal", goal_id)}

    def _telling(self, record: Record) -> Record:
        if isinstance(record, Answer):
            return self._answer(record)
        if isinstance(record, Request):
            return replace(record, person=PERSON)
        if isinstance(record, Plan):
            record = replace(record, numbers="yes", year_sheet="yes", signatures="yes")
        fields = {field.key: field for section in QUESTIONS.get(type(record), ()) for field in section.fields}
        told = {
            key: self._text(field, record.column(key), record)
            for key, field in fields.items()
            if isinstance(field, Line | Note | Rows) and record.column(key) and (record.TABLE, key) not in NOT_SAID
        }
        return replace(record, **told)

    def _answer(self, answer: Answer) -> Answer:
        field = self._asked[self._entries[answer.entry_id]].get(answer.field)
        if field is None or not isinstance(field, Line | Note | Rows):
            return answer
        if field.names:
            return replace(answer, text=PERSON if field.names == "person" else COMPANY)
        return replace(answer, text=self._text(field, answer.text, answer, answer.field))

    def _text(self, field, text: str, record: Record, column: str = "") -> str:
        if isinstance(field, Rows):
            return text_of_rows(dict(self._cells(field, row, record)) for row in rows_of(text))
        return f"{text} {self._word(record, column or field.key)} {SAID}"

    def _cells(self, field: Rows, row: dict[str, str], record: Record) -> Iterator[tuple[str, str]]:
        columns = {column.key: column for column in field.columns}
        for key, text in row.items():
            asked = columns.get(key)
            if asked is not None and asked.names == "person":
                yield key, PERSON
            elif isinstance(asked, Line | Note):
                yield key, f"{text} {self._word(record, field.key)} {SAID}"
            else:
                yield key, text

    def _word(self, record: Record, column: str) -> str:
        word = f"zq{len(self.words):04}x"
        self.words[word] = record, column
        return word
