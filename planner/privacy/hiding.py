"""Removes names of people and companies that a plan does not print."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from planner.domain.basics.fields import YES, Field, Line, Note, Rows, rows_of, text_of_rows
from planner.domain.basics.wording import mark, say
from planner.domain.questions.look_back import all_fields
from planner.domain.records.kinds import Entry, Plan, Profile, Request
from planner.domain.snapshot import Snapshot
from planner.privacy.names import replacer

SOMEONE, A_COMPANY = mark("someone"), mark("a company")
Redact = Callable[[str], str]


def redactor_for(snapshot: Snapshot, plan: Plan, entry_id: str) -> Redact:
    """Return a function that replaces the names that this plan leaves out.

    People are only those recorded with the same entry, for "Name or role" may be a word that other entries need;
    companies are those of all entries.
    """
    hidden: dict[str, str] = {}
    if plan.names != YES:
        people = [request.person for request in snapshot.all(Request, entry_id=entry_id)]
        people += recorded_names(snapshot, snapshot.all(Entry, id=entry_id), "person")
        hidden |= dict.fromkeys(people, say(SOMEONE))
    if plan.hide_companies:
        companies = [profile.organisation for profile in snapshot.all(Profile)]
        companies += recorded_names(snapshot, snapshot.all(Entry), "company")
        hidden |= dict.fromkeys(companies, say(A_COMPANY))
    return replacer(hidden, careful=False)


def redacted_answer(field: Field, answer: str, redact: Redact) -> str:
    """Return an answer with its names replaced; choices, numbers and dates stay."""
    if isinstance(field, Line | Note):
        return redact(answer)
    if isinstance(field, Rows):
        columns = {column.key: column for column in field.columns}
        return text_of_rows(
            {key: redacted_answer(columns[key], cell, redact) if key in columns else cell for key, cell in row.items()}
            for row in rows_of(answer)
        )
    return answer


def recorded_names(snapshot: Snapshot, entries: Iterable[Entry], kind: str) -> Iterator[str]:
    """Yield the answers that are the name of a person or of a company, including those in table rows."""
    fields = {key: tuple(_naming(all_fields(scenario), kind)) for key, scenario in snapshot.scenarios.items()}
    for entry in entries:
        answers = snapshot.answers(entry.id)
        for key, columns in fields.get(entry.scenario, ()):
            if columns:
                yield from (row.get(column, "") for row in rows_of(answers.get(key, "")) for column in columns)
            else:
                yield answers.get(key, "")


def _naming(fields: dict[str, Field], kind: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the questions that ask for a name: the key, and for a table its columns with names."""
    for key, field in fields.items():
        # A table has no name itself; the names are in the columns of its rows.
        asked = field.columns if isinstance(field, Rows) else ()
        columns = tuple(column.key for column in asked if column.names == kind)
        if columns or field.names == kind:
            yield key, columns
