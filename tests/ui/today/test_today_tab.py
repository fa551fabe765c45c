"""The Today tab: what waits, and where to begin."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtWidgets import QLabel

from planner.domain import edits
from planner.domain.changes import Change
from planner.domain.records.kinds import Answer, CheckIn, Entry, Goal, Lesson, Person, Plan, Request, Step
from planner.workbook import due_in_plan
from ui.today.due_row import when_in_words
from ui.today.today_tab import TodayTab

STEP = Step(title="Call <b>Ruth</b>", due="2026-05-03")
PERSON = Person(name="Jonah", ask="read my page", when="2026-05-04")
ENTRY = Entry(scenario="job")
GOAL = Goal(title="Learn", status="under_way", review_on="2026-05-04")
REMINDS = "come_back_on"
GROUPS = ("Waiting", "Today", "This week", "Next week", "After that")


@pytest.fixture
def tab(document, qtbot):
    tab = TodayTab(document)
    qtbot.addWidget(tab)
    tab.resize(1024, 700)
    tab.show()
    return tab


def words(tab) -> list[str]:
    return [label.text() for label in tab.findChildren(QLabel)]


def row_of(tab, title):
    return next(row for row in tab.due.rows if row.title == title)


def button(row, text):
    return next(found for found in row.buttons if found.text() == text)


def test_a_quiet_day_says_so_and_offers_a_beginning(tab, qtbot):
    assert tab.greeting.text() == "Monday, 4 May 2026"
    assert tab.empty.isVisible()
    assert [start.key for start in tab.side.starts] == ["job", "idea", "campaign"]
    with qtbot.waitSignal(tab.started) as started:
        tab.side.starts[1].click()
    assert started.args == ["idea"]


def test_what_is_due_stands_in_groups_without_alarm(tab, document):
    soon = Step(title="Write", due="2026-05-07")
    document.do(Change(after=(STEP, PERSON, soon, Step(title="Far", due="2026-08-01"))), "")
    assert [row.title for row in tab.due.rows] == ["Call <b>Ruth</b>", "Jonah: read my page", "Write"]
    shown = words(tab)
    assert [word for word in shown if word in GROUPS] == ["Waiting", "Today", "This week"]
    assert "Step · waiting since 3 May" in shown
    assert "Step · Thursday, 7 May" in shown
    assert not tab.empty.isVisible()


def test_a_step_that_is_done_keeps_the_day_and_one_undo_brings_it_back(tab, document, workbook):
    document.do(Change(after=(STEP,)), "")
    button(tab.due.rows[0], "Done").click()
    assert workbook.get(Step, id=STEP.id).done_on == "2026-05-04"
    assert not tab.due.rows
    document.undo()
    assert workbook.get(Step, id=STEP.id) == STEP
    assert len(tab.due.rows) == 1


def test_a_person_who_was_asked_is_done_too(tab, document, workbook):
    document.do(Change(after=(PERSON,)), "")
    button(tab.due.rows[0], "Done").click()
    assert workbook.get(Person, id=PERSON.id).done == "yes"


def test_later_moves_the_day_of_every_kind(tab, document, workbook):
    goal = Goal(title="Learn", review_on="2026-05-04")
    checked = Goal(title="Ask")
    records = (
        STEP,
        PERSON,
        ENTRY,
        goal,
        checked,
        Goal(title="End", due="2026-05-04"),
        Request(entry_id=ENTRY.id, person="Piet", state="waiting", follow_up_on="2026-05-04"),
        Lesson(entry_id=ENTRY.id, sentence="Show a number", look_again_on="2026-05-04"),
        Plan(title="Mine", next_review="2026-05-04"),
        CheckIn(goal_id=checked.id, next_on="2026-05-04"),
    )
    document.do(Change(after=records), "")
    assert len(tab.due.rows) == 8
    for title in [row.title for row in tab.due.rows]:
        button(row_of(tab, title), "Later").menu().actions()[1].trigger()
    assert {due.day for due in due_in_plan.due(workbook)} == {dt.date(2026, 5, 11)}


def test_a_day_to_come_back_on_is_emptied_when_it_is_done(tab, document, workbook):
    day = Answer(entry_id=ENTRY.id, field=REMINDS, text="2026-05-01")
    document.do(Change(after=(ENTRY, day)), "")
    button(tab.due.rows[0], "Done").click()
    assert workbook.answers(ENTRY.id)[REMINDS] == ""
    assert not tab.due.rows


def test_a_day_to_come_back_on_can_be_put_off_until_tomorrow(tab, document, workbook):
    day = Answer(entry_id=ENTRY.id, field=REMINDS, text="2026-05-01")
    document.do(Change(after=(ENTRY, day)), "")
    button(tab.due.rows[0], "Later").menu().actions()[0].trigger()
    assert workbook.answers(ENTRY.id)[REMINDS] == "2026-05-05"


def test_a_check_in_is_made_and_its_goal_opened(tab, document, workbook, qtbot):
    document.do(Change(after=(GOAL,)), "")
    with qtbot.waitSignal(tab.open_requested) as wanted:
        button(tab.due.rows[0], "Check in").click()
    [made] = workbook.all(CheckIn)
    assert wanted.args == [made.key]
    assert (made.goal_id, made.day) == (GOAL.id, "2026-05-04")
    assert [row.due.day for row in tab.due.rows] == [dt.date(2026, 5, 18)]


def test_a_check_in_that_cannot_be_written_opens_nothing(tab, document, monkeypatch):
    document.do(Change(after=(GOAL,)), "")
    opened: list[object] = []
    tab.open_requested.connect(opened.append)
    monkeypatch.setattr(document, "do", lambda change, text: False)
    button(tab.due.rows[0], "Check in").click()
    assert opened == []


def test_each_kind_has_a_word_of_its_own_and_one_undo(tab, document, workbook):
    records = (
        GOAL,
        ENTRY,
        Request(entry_id=ENTRY.id, person="Piet", state="waiting", follow_up_on="2026-05-04"),
        Lesson(entry_id=ENTRY.id, sentence="Show a number", look_again_on="2026-05-04"),
        Plan(title="Mine", next_review="2026-05-04"),
    )
    document.do(Change(after=records), "")
    for title, said in (
        ("Learn", "Check in"),
        ("Mine", "Reviewed"),
        ("Piet", "Asked"),
        ("Show a number", "Still true"),
    ):
        before = workbook.everything()
        button(row_of(tab, title), said).click()
        assert title not in [row.title for row in tab.due.rows if row.due.day <= workbook.today()]
        document.undo()
        assert workbook.everything() == before
        assert row_of(tab, title)


def test_open_asks_for_the_place_it_is_shown_at(tab, document, qtbot):
    goal = Goal(title="Learn")
    step = Step(title="Read", goal_id=goal.id, due="2026-05-04")
    cushion = Step(title="Rest", entry_id=ENTRY.id, due="2026-05-05")
    document.do(Change(after=(ENTRY, goal, step, cushion)), "")
    for row, key in ((0, step.key), (1, ENTRY.key)):
        with qtbot.waitSignal(tab.open_requested) as wanted:
            button(tab.due.rows[row], "Open").click()
        assert wanted.args == [key]


def test_a_step_that_stands_alone_has_nothing_to_open(tab, document):
    document.do(Change(after=(Step(title="Write", due="2026-05-05"),)), "")
    assert not button(tab.due.rows[0], "Open").isVisibleTo(tab)
    assert button(tab.due.rows[0], "Done").isVisibleTo(tab)


def test_a_lesson_of_page_1_is_kept_in_view(tab, document, qtbot):
    assert not tab.side.lesson.isVisible()
    lesson = Lesson(entry_id=ENTRY.id, sentence="Show a number", on_page_1="yes")
    document.do(Change(after=(ENTRY, lesson)), "")
    assert tab.side.lesson.text.text() == "Show a number"
    with qtbot.waitSignal(tab.open_requested) as wanted:
        tab.side.lesson.open.click()
    assert wanted.args == [lesson.owner_key]


def test_a_lesson_that_is_looked_at_soon_says_so(tab, document):
    kept = Lesson(entry_id=ENTRY.id, sentence="Show a number", on_page_1="yes")
    soon = Lesson(entry_id=ENTRY.id, sentence="Ask early", look_again_on="2026-05-12")
    document.do(Change(after=(ENTRY, kept)), "")
    assert tab.side.lesson.heading.text() == "A lesson to keep in view"
    document.do(Change(after=(soon,)), "")
    note = tab.side.lesson
    assert (note.heading.text(), note.text.text()) == ("A lesson to look at again", "Ask early")
    assert (note.day.text(), note.day.isVisible()) == ("12 May 2026", True)


def test_a_lesson_of_a_deleted_entry_is_not_kept_in_view(tab, document, workbook):
    document.do(Change(after=(ENTRY, Lesson(entry_id=ENTRY.id, sentence="Show a number", on_page_1="yes"))), "")
    document.do(edits.deletion(ENTRY), "")
    assert not tab.side.lesson.isVisible()


def test_the_next_review_of_the_plan_is_told_with_a_way_there(tab, document, qtbot):
    assert not tab.side.review.isVisible()
    plan = Plan(title="Mine", next_review="2027-02-20")
    document.do(Change(after=(plan,)), "")
    assert tab.side.review.text.text() == "20 February 2027"
    with qtbot.waitSignal(tab.open_requested) as wanted:
        tab.side.review.open.click()
    assert wanted.args == [("review", "")]


@pytest.mark.parametrize("day", ("", "in spring", "2026-05-10"), ids=("no day", "no date", "among what is due"))
def test_a_review_without_a_day_or_one_that_is_due_is_not_told_beside(tab, document, day):
    document.do(Change(after=(Plan(title="Mine", next_review=day),)), "")
    assert not tab.side.review.isVisible()


def test_a_change_while_hidden_shows_when_it_is_seen_again(tab, document):
    tab.hide()
    document.do(Change(after=(STEP,)), "")
    assert not tab.due.rows
    tab.show()
    assert len(tab.due.rows) == 1


def test_the_focus_stays_near_what_was_done(tab, document, qtbot):
    document.do(Change(after=(STEP, PERSON)), "")
    qtbot.waitUntil(tab.isActiveWindow)
    button(tab.due.rows[0], "Done").setFocus()
    button(tab.due.rows[0], "Done").click()
    assert tab.focusWidget() is tab.due.rows[0].buttons[0]


def test_the_buttons_of_a_row_say_what_they_are_about(tab, document):
    document.do(Change(after=(STEP,)), "")
    assert [found.accessibleName() for found in tab.due.rows[0].buttons] == [
        "Done: Call <b>Ruth</b>",
        "Later: Call <b>Ruth</b>",
        "Open: Call <b>Ruth</b>",
    ]
    assert all(found.minimumHeight() >= 24 for found in tab.due.rows[0].buttons)


@pytest.mark.parametrize(
    "day, said",
    (
        ("2025-12-30", "waiting since 30 December 2025"),
        ("2026-05-04", "today"),
        ("2026-05-05", "tomorrow"),
        ("2026-05-18", "Monday, 18 May"),
    ),
)
def test_a_day_is_said_as_people_say_it(qapp, day, said):
    assert when_in_words(dt.date.fromisoformat(day), dt.date(2026, 5, 4)) == said


def test_it_is_one_place(tab):
    assert [name for name, _ in tab.places()] == ["Today"]


def test_a_new_day_is_shown_while_somebody_looks(tab, workbook):
    workbook.today = lambda: dt.date(2026, 5, 5)
    tab.refresh_if_stale()
    assert tab.greeting.text() == "Tuesday, 5 May 2026"
