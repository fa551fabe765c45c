"""The one door: what goes in comes out, is found, and can be taken back."""

from __future__ import annotations

import pytest

from planner.compose.career_plan import career_plan
from planner.domain import edits
from planner.domain.changes import Change
from planner.domain.entries import display_title, entries_of, name_of
from planner.domain.records.kinds import Cause, CauseKind, CheckIn, Entry, Goal, Lesson, LessonVersion, Request, Step
from planner.insight.page_states import page_states
from planner.scenarios import all_scenarios
from planner.storage.store import Store
from planner.workbook import due_in_plan
from planner.workbook.search import search
from planner.workbook.workbook import Workbook


@pytest.fixture
def job(workbook):
    """The id of an application at Northwind."""
    change = edits.new_entry(workbook.scenarios["job"])
    workbook.apply(change)
    entry_id = change.after[0].id
    for field, text in {"role": "Social lead", "company": "Northwind", "stage": "interview"}.items():
        workbook.apply(edits.answer(workbook, entry_id, field, text))
    return entry_id


def found(workbook, query):
    return [name_of(workbook, found.home) for found in search(workbook, query)]


def test_listeners_hear_of_a_change_after_it_is_written(workbook):
    heard = []
    workbook.listen(lambda change: heard.append((change, workbook.all(Goal))))
    goal = Goal(title="Learn")
    workbook.apply(edits.add(workbook, goal))
    ((change, goals),) = heard
    assert change.after == tuple(goals)


def test_whoever_hears_of_a_change_reads_the_plan_as_it_is_after_it(workbook):
    titles = []
    goal = Goal(title="Learn")

    def on_change(change):
        titles.append([goal.title for goal in workbook.all(Goal)])
        workbook.all(Goal).clear()
        if workbook.get(Goal, id=goal.id).title == "Learn":
            workbook.apply(edits.edit(workbook, goal, title="Learn more"))
        titles.append([goal.title for goal in workbook.all(Goal)])

    workbook.listen(on_change)
    workbook.apply(edits.add(workbook, goal))
    assert titles == [["Learn"], ["Learn more"], ["Learn more"], ["Learn more"]]


def test_what_another_program_writes_is_read_at_once(tmp_path):
    path = tmp_path / "a.comeback"
    written = Workbook(Store(path, create=True), all_scenarios())
    read = Workbook(Store(path, read_only=True), all_scenarios())
    for title in ("Learn", "Ask"):
        assert title not in [goal.title for goal in read.all(Goal)]
        written.apply(edits.add(written, Goal(title=title)))
        assert title in [goal.title for goal in read.all(Goal)]
    written.close()
    read.close()


def test_a_listener_that_fails_leaves_nothing_behind(workbook):
    goal = Goal(title="Learn")

    def fail(change):
        assert workbook.all(Goal)
        raise RuntimeError

    workbook.listen(fail)
    with pytest.raises(RuntimeError):
        workbook.apply(Change(after=(goal,)))
    workbook._store.write(Change(before=(goal,)))
    assert workbook.all(Goal) == []


def test_an_inverse_takes_a_change_back(workbook, job):
    change = edits.answer(workbook, job, "role", "Lead")
    workbook.apply(change)
    workbook.apply(change.inverse())
    assert workbook.answers(job)["role"] == "Social lead"


def test_the_title_of_an_entry_names_the_company_too(workbook, job):
    assert display_title(workbook, job) == "Social lead, Northwind"


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
    assert [hit.home for hit in search(workbook, "priya")] == [("goal", goal.id)]


def test_a_deleted_entry_is_hidden_and_comes_back_whole(workbook, job):
    deletion = edits.deletion(workbook.get(Entry, id=job))
    workbook.apply(deletion)
    assert entries_of(workbook, workbook.scenarios["job"]) == []
    assert found(workbook, "northwind") == []
    assert due_in_plan.due(workbook) == []
    workbook.apply(deletion.inverse())
    assert found(workbook, "northwind") == ["Social lead, Northwind"]


def test_a_goal_is_removed_with_what_hangs_on_it_and_comes_back_with_it(workbook):
    goal = Goal(title="Learn")
    workbook.apply(Change(after=(goal, Step(goal_id=goal.id, title="Read"), CheckIn(goal_id=goal.id, did="Read"))))
    removal = edits.removal(workbook, goal)
    workbook.apply(removal)
    assert not workbook.all(Step)
    assert not workbook.all(CheckIn)
    workbook.apply(removal.inverse())
    assert workbook.all(Step)[0].title == "Read"
    assert workbook.all(CheckIn)[0].did == "Read"


def test_history_keeps_one_row_for_each_undo_run_and_what_was_before(workbook, job):
    rows = workbook._store._connection
    for text in ("S", "So", "Soc"):
        workbook.apply(edits.answer(workbook, job, "role", text).in_run("run 1"))
    ((run, kind, before),) = rows.execute("SELECT run, kind, before FROM history").fetchall()
    assert (run, kind) == ("run 1", "edit")
    assert '"Social lead"' in before
    assert '"Soc"' not in before


def test_undoing_a_run_takes_its_row_out_of_the_history(workbook, job):
    change = edits.answer(workbook, job, "role", "Lead").in_run("run 1")
    workbook.apply(change)
    workbook.apply(change.inverse())
    assert workbook._store._connection.execute("SELECT count(*) FROM history").fetchone() == (0,)


def test_pages_tell_how_they_stand(workbook, job):
    workbook.apply(edits.add(workbook, Request(entry_id=job, state="waiting")))
    workbook.apply(edits.set_page_state(workbook, job, "settle", "skipped"))
    workbook.apply(edits.add(workbook, Cause(entry_id=job, kind="documents")))
    states = page_states(workbook, job)
    assert states == {
        "settle": "skipped", "facts": "in_progress", "causes": "in_progress", "ask": "waiting",
        "reframe": "not_started", "lesson": "not_started", "actions": "not_started",
    }  # fmt: skip


def test_today_shows_what_is_due_and_nothing_private(workbook, job):
    workbook.apply(edits.answer(workbook, job, "note", "I cried"))
    workbook.apply(edits.answer(workbook, job, "come_back_on", "2026-05-05"))
    workbook.apply(edits.add(workbook, Step(title="Call Sam", due="2026-05-01")))
    workbook.apply(edits.add(workbook, Step(title="Done already", due="2026-05-01", done="yes")))
    workbook.apply(edits.edit(workbook, Lesson(entry_id=job, sentence="Ask early"), look_again_on="2027-01-01"))
    due = due_in_plan.due(workbook)
    assert [(item.what, item.title) for item in due] == [
        ("Step", "Call Sam"), ("Come back to this", "Social lead, Northwind"),
    ]  # fmt: skip
    assert "cried" not in str(due)


def test_an_answer_to_a_question_of_a_later_version_is_kept(workbook, job):
    workbook.apply(edits.answer(workbook, job, "from_the_future", "yes"))
    assert workbook.answers(job)["from_the_future"] == "yes"


def test_an_entry_of_an_unknown_scenario_does_no_harm(workbook):
    workbook.apply(Change(after=(Entry(scenario="launch", created="2026"),)))
    assert career_plan(workbook).cards == ()
    assert due_in_plan.due(workbook) == []


def test_forgetting_takes_deleted_entries_out_for_good_and_keeps_their_goals(workbook, job):
    lesson = Lesson(entry_id=job, sentence="Ask early")
    goal = Goal(title="Learn", entry_id=job, cause="documents")
    mine = (lesson, goal, LessonVersion(lesson_id=lesson.id, sentence="Ask"), Step(goal_id=goal.id, title="Read"))
    workbook.apply(Change(after=(*mine, Step(entry_id=job, title="A cushion"))))
    workbook.apply(edits.deletion(workbook.get(Entry, id=job)))
    workbook.forget_history()
    assert [record.TABLE for record in workbook.everything()] == ["goal", "step"]
    assert workbook.all(Goal)[0].entry_id == ""
    assert found(workbook, "northwind") == []


def test_a_search_for_a_cause_of_ones_own_finds_the_entries_that_have_it(workbook, job):
    own = CauseKind(scenario="job", label="No desk")
    workbook.apply(Change(after=(own,)))
    assert search(workbook, "desk") == []
    workbook.apply(Change(after=(Cause(entry_id=job, kind=own.id),)))
    assert [found.home for found in search(workbook, "desk")] == [("entry", job)]


def test_an_idea_comes_back_on_its_day_only_where_it_was_kept_for_later(workbook):
    change = edits.new_entry(workbook.scenarios["idea"])
    workbook.apply(change)
    idea = change.after[0].id
    for field, text in {"idea_title": "Plant swap", "fate": "let_go", "fate_on": "2026-05-05"}.items():
        workbook.apply(edits.answer(workbook, idea, field, text))
    assert due_in_plan.due(workbook) == []
    workbook.apply(edits.answer(workbook, idea, "fate", "later"))
    assert [due.title for due in due_in_plan.due(workbook)] == ["Plant swap"]


def test_everything_said_of_a_new_entry_can_be_taken_back_to_before_it(workbook):
    made = [edits.new_entry(workbook.scenarios["job"])]
    workbook.apply(made[0])
    made.append(edits.answer(workbook, made[0].after[0].id, "role", "Lead"))
    made.append(edits.set_page_state(workbook, made[0].after[0].id, "facts", "done"))
    for change in made[1:]:
        workbook.apply(change)
    for change in reversed(made):
        workbook.apply(change.inverse())
    assert workbook.everything() == []


def test_an_empty_answer_to_a_question_that_was_never_answered_is_no_change(workbook):
    entry = Entry(scenario="job")
    workbook.apply(Change(after=(entry,)))
    assert edits.answer(workbook, entry.id, "role", "") == Change()
