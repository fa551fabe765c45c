"""The schema as ordered migrations. A released migration is never edited."""

from __future__ import annotations

from sqlite_utils import Database, Migrations

migrations = Migrations("comeback")

# Deferred: the records of a change are written in any order, and SQLite checks their references at the commit.
_REF = "TEXT REFERENCES {} (id) DEFERRABLE INITIALLY DEFERRED"

_FIRST = {
    "plan": "id title period_from period_to made_on next_review paper left_out feelings names hide_companies"
    " signatures numbers close_from current",
    "profile": "id owner_name direction support_person current_role organisation years_in_field situation main_duties"
    " strengths energises drains personal_values limits target_role horizon why_it_matters long_term good_day back_up"
    " evidence_from_market",
    "achievement": "id position what result year",
    "skill": "id position name now needed proof",
    "person": "id position name ask when done",
    "entry": "id scenario created deleted",
    "answer": "entry_id>entry field text",
    "page_state": "entry_id>entry page state",
    "cause_kind": "id scenario label merged_into",
    "cause": "id position entry_id>entry kind note known whose back weight deeper",
    "request": "id position entry_id>entry person channel template message sent_on follow_up_on answer reading"
    " answered_on state",
    "evidence": "id position entry_id>entry kind words path",
    "metric": "id position entry_id>entry metric target actual before source numerator denominator",
    "search_total": "id position period_from period_to applications replies interviews last_rounds offers",
    "lesson": "id entry_id>entry sentence keep change applies on_page_1 in_print look_again_on state worded_on",
    "lesson_version": "id lesson_id>lesson sentence until",
    "goal": "id position entry_id>entry cause title kind why result_measure result_target result_unit action_measure"
    " action_target action_period baseline due priority confidence best_outcome obstacle if_ then helpers cost proof"
    " status ended_because review_on",
    "plan_goal": "plan_id>plan goal_id>goal",
    "step": "id position goal_id>goal entry_id>entry cause title due where done done_on",
    "check_in": "id position goal_id>goal day progress did in_the_way change result_value action_value next_on",
}
_KEYS = {"answer": "entry_id, field", "page_state": "entry_id, page", "plan_goal": "plan_id, goal_id"}


def _column(word: str) -> str:
    name, _, parent = word.partition(">")
    if parent:
        return f'"{name}" {_REF.format(parent)}'
    # Empty text means no answer; only references are NULL.
    return f'"{name}" INTEGER NOT NULL DEFAULT 0' if name == "position" else f"\"{name}\" TEXT NOT NULL DEFAULT ''"


@migrations()
def m001_records_words_history(db: Database) -> None:
    """Create the first version: the records, the full-text index, the history of undo steps."""
    for table, words in _FIRST.items():
        columns = ", ".join(_column(word) for word in words.split())
        db.execute(f'CREATE TABLE "{table}" ({columns}, PRIMARY KEY ({_KEYS.get(table, "id")})) STRICT')
        for word in words.split():
            if ">" in word:
                name = word.partition(">")[0]
                # SQLite does not index referring columns by itself; each removal would scan the child tables.
                db.execute(f'CREATE INDEX "{table}_{name}" ON "{table}" ("{name}")')
    db.execute('CREATE INDEX "entry_scenario" ON "entry" (scenario, created)')
    # Days and keys of options are short; longer texts stay out of the index.
    db.execute('CREATE INDEX "answer_choice" ON "answer" (field, text) WHERE length(text) < 40')
    db.execute(
        "CREATE TABLE word_place (id INTEGER PRIMARY KEY, record TEXT NOT NULL UNIQUE, home TEXT NOT NULL) STRICT"
    )
    # Triggers cannot maintain the index: with an untrusted schema, SQLite before 3.42 refuses FTS5 inside them.
    # `remove_diacritics 1`, the default, does not fold letters with two diacritics.
    db.execute("CREATE VIRTUAL TABLE words USING fts5 (text, tokenize = 'unicode61 remove_diacritics 2')")
    db.execute(
        "CREATE TABLE history (id INTEGER PRIMARY KEY, run TEXT NOT NULL UNIQUE, at TEXT NOT NULL, kind TEXT NOT NULL,"
        " keys TEXT NOT NULL, before TEXT NOT NULL) STRICT"
    )
    # A pragma takes no bound value. The number is repeated because a released migration must not follow a constant.
    db.execute(f"PRAGMA application_id = {0x434D424B}")
    db.execute("PRAGMA user_version = 1")


_SECOND = {
    "goal": "skill starts_on result_start action_unit talk_with ended_on",
    "check_in": "if_happened then_done",
    "achievement": "goal",
    "plan": "year_sheet calendar_as calendar_titles calendar_alarm",
}
_REVIEW = "id plan_id>plan period_from period_to held_on helped change"


@migrations()
def m002_goals_reviews_revisions(db: Database) -> None:
    """Add the further questions of the goal editor, the reviews of a period, and the revisions."""
    for table, words in _SECOND.items():
        for word in words.split():
            db.execute(f'ALTER TABLE "{table}" ADD COLUMN {_column(word)}')
    columns = ", ".join(_column(word) for word in _REVIEW.split())
    db.execute(f'CREATE TABLE "review" ({columns}, PRIMARY KEY (id)) STRICT')
    db.execute('CREATE INDEX "review_plan_id" ON "review" ("plan_id")')
    db.execute("CREATE TABLE revision (home TEXT PRIMARY KEY, number INTEGER NOT NULL, at TEXT NOT NULL) STRICT")
    db.execute("PRAGMA user_version = 2")


_COPY = "plan_id>plan kind left_out answers lessons goals feelings hide_people hide_companies signatures"


@migrations()
def m003_copies_for_others(db: Database) -> None:
    """Add the settings of copies for somebody else."""
    columns = ", ".join(_column(word) for word in _COPY.split())
    db.execute(f'CREATE TABLE "plan_copy" ({columns}, PRIMARY KEY (plan_id, kind)) STRICT')
    db.execute("PRAGMA user_version = 3")
