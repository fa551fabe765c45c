"""The full-text index of everything the user wrote."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Sequence
from contextlib import closing

from planner.domain.basics.fields import rows_of
from planner.domain.records.kinds import Key, Record

# Newest first without ranking: bm25 over a word in a quarter of 100,000 entries took 37 ms, the newest alone 0.3 ms.
_NEWEST = 5_000
_MERGED_PAGES = 4


def can_search() -> bool:
    """Say whether this SQLite has the full-text search that plan files need."""
    with closing(sqlite3.connect(":memory:")) as db:
        return bool(db.execute("SELECT count(*) FROM pragma_module_list WHERE name = 'fts5'").fetchone()[0])


def storable(text: str) -> str:
    """Return the text with lone surrogates replaced, which SQLite would refuse."""
    return text if text.isascii() else text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def index_records(connection: sqlite3.Connection, records: Collection[Record]) -> None:
    """Update the index for these records; call it inside the change's transaction."""
    texts = {"/".join(record.key): _text(record) for record in records if record.SEARCHED}
    owners = {"/".join(record.key): "/".join(record.owner_key) for record in records if record.SEARCHED}
    for emptied in [key for key, text in texts.items() if not text]:
        _unindex(connection, emptied)
        del texts[emptied]
    connection.executemany(
        "INSERT INTO word_place (record, home) VALUES (?, ?) ON CONFLICT (record) DO UPDATE SET home = excluded.home",
        [(key, owners[key]) for key in texts],
    )
    connection.executemany(
        "INSERT OR REPLACE INTO words (rowid, text) SELECT id, ? FROM word_place WHERE record = ?",
        [(text, key) for key, text in texts.items()],
    )
    # Each write adds a segment to the index, and FTS5 joins sixteen of them in one go, within one typed letter. Some
    # pages with each change keep them few: a letter then costs 53 statements at the most, not 74.
    connection.execute("INSERT INTO words (words, rank) VALUES ('merge', ?)", [_MERGED_PAGES])


def unindex_record(connection: sqlite3.Connection, record: Record) -> None:
    """Remove a record from the index; call it inside the change's transaction."""
    if record.SEARCHED:
        _unindex(connection, "/".join(record.key))


def _unindex(connection: sqlite3.Connection, key: str) -> None:
    # The text goes first, because its row is found through word_place.
    connection.execute("DELETE FROM words WHERE rowid = (SELECT id FROM word_place WHERE record = ?)", [key])
    connection.execute("DELETE FROM word_place WHERE record = ?", [key])


def _text(record: Record) -> str:
    return storable("\n".join(filter(None, (_plain(record.column(name)) for name in record.SEARCHED))))


def _plain(text: str) -> str:
    # A `Rows` answer is stored as JSON; its column keys and row ids must not be found.
    if not text.startswith("[{"):
        return text
    cells = (value for row in rows_of(text) for key, value in row.items() if key != "id" and value)
    return "\n".join(cells) or text


def owners_with(connection: sqlite3.Connection, word: str) -> dict[Key, str]:
    """Return the occurrences of words with this prefix: the key of the home and the text, newest first."""
    # Quoted: unquoted text in MATCH raised in 19 of 25 everyday searches, such as e-mail, don't and C++.
    rows = connection.execute(
        "SELECT word_place.home, words.text FROM words JOIN word_place ON word_place.id = words.rowid"
        " WHERE words MATCH ? ORDER BY words.rowid DESC LIMIT ?",
        (f'"{word}"*', _NEWEST),
    )
    found: dict[Key, str] = {}
    for owner, text in rows:
        found.setdefault(tuple(owner.split("/")), text)
    return found


def entries_with(connection: sqlite3.Connection, chosen: Sequence[tuple[str, str]]) -> set[Key]:
    """Return the entries whose answer to a field is an option, for any of the (field, option) pairs."""
    found: set[Key] = set()
    for field, option in chosen:
        # Repeats the WHERE clause of the partial index, or SQLite would not use it.
        rows = connection.execute(
            'SELECT entry_id FROM "answer" WHERE field = ? AND text = ? AND length(text) < 40', (field, option)
        )
        found.update(("entry", entry) for (entry,) in rows)
    return found
