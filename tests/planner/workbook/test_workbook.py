"""The one door: what goes in comes out, is found, and can be taken back."""

from __future__ import annotations

import pytest

from planner.compose.career_plan import career_plan
from planner.domain import edits
from planner.domain.changes import Change
from planner.domain.entries import display_title, entries_of, name_of
from planner.domain.records.kinds import Cause, Entry, Goal, Lesson, LessonVersion, Request, Step
from planner.insight.page_states import page_states
from planner.scenarios import all_scenarios
from planner.storage.store import Store
from planner.workbook import due_in_plan
from planner.workbook.search import search
from planner.workbook.workbook import Workbook


def found(workbook, query):
    return [name_of(workbook, found.owner_key) for found in search(workbook, query)]


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


def test_a_deleted_entry_is_hidden_and_comes_back_whole(workbook, job):
    deletion = edits.deletion(workbook.get(Entry, id=job))
    workbook.apply(deletion)
    assert entries_of(workbook, workbook.scenarios["job"]) == []
    assert found(workbook, "northwind") == []
    assert due_in_plan.due(workbook) == []
    workbook.apply(deletion.inverse())
    assert found(workbook, "northwind") == ["Social lead, Northwind"]


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
