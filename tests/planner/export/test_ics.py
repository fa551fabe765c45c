"""The calendar file: whole by the letter of the standard, for any words, and the same for the same plan."""

from __future__ import annotations

import datetime as dt
import re
import stat
from typing import Any

import icalendar
import pytest
import vobject
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import asdict, replace

from planner.compose.calendar import calendar_of
from planner.domain import edits
from planner.domain.basics.fields import day_of
from planner.domain.changes import Change
from planner.domain.document.calendar_values import Calendar, CalendarEntry, State, one_line
from planner.domain.records.kinds import Goal, Plan, Step
from planner.domain.snapshot import Snapshot
from planner.export import ics

DAY = dt.date(2026, 5, 4)
STEP = CalendarEntry(uid="s@comeback", kind="Step", day=DAY, number=3)
LINE = re.compile(r"[A-Z-]+(;[A-Z]+=[A-Z]+)*:.*")
HOSTILE = (
    "one\r\ntwo\nthree\rfour",
    "END:VCALENDAR\r\nBEGIN:VEVENT",
    "\x00\x07\x1b[31m\x7f\x85\u2028",
    "half \ud83d of a pair",
    "x" * 10_000,
    "日本語" * 3_000,
    "👩‍👩‍👧‍👦" * 40,
    "\u202eשלום עולם",
    'C:\\News\\new; "a, b": {title} %s \\',
)
any_text = st.text(st.one_of(st.characters(), st.sampled_from(',;:"\\\n\r\t{}nN\x00\x85\u2028\ud800')), max_size=200)


def lines_of(content: bytes) -> list[str]:
    """Return the unfolded lines of a file that keeps to the letter of RFC 5545, 3.1; else the test ends here."""
    assert content.endswith(b"\r\n")
    folded = content.removesuffix(b"\r\n").split(b"\r\n")
    assert max(map(len, folded)) <= 75
    assert not [line for line in folded if any((byte < 32 and byte != 9) or byte == 127 for byte in line)]
    # No letter may be cut in two by a fold.
    lines = "\r\n".join(line.decode() for line in folded).replace("\r\n ", "").split("\r\n")
    assert [line for line in lines if not LINE.fullmatch(line)] == []
    return lines


def checked(calendar: Calendar) -> list[str]:
    """Return the lines of a file that our own check and a second library take without a word."""
    content = ics.file_bytes(calendar)
    lines = lines_of(content)
    (whole,) = vobject.readComponents(content.decode())
    whole.validate(raiseException=True)
    assert len(list(whole.getChildren())) == len(calendar.entries) + 2
    return lines


def only(calendar: Calendar) -> Any:
    return icalendar.Calendar.from_ical(ics.file_bytes(calendar)).subcomponents[0]


def sample(workbook, **choices: str) -> Calendar:
    plan = replace(workbook.plan_record(), **choices)
    return calendar_of(workbook.snapshot(), plan, workbook.revisions())


@pytest.fixture
def full_workbook(sample_workbook):
    return sample_workbook


@pytest.mark.parametrize("form", ("todo", "event"))
def test_the_whole_sample_is_taken_by_a_second_library(full_workbook, form):
    calendar = sample(full_workbook, calendar_as=form, calendar_titles="yes", calendar_alarm="yes")
    lines = checked(calendar)
    assert lines.count(f"BEGIN:V{form.upper()}") == len(calendar.entries) > 20
    assert lines.count("CLASS:PRIVATE") == len(calendar.entries)
    assert [line for line in lines if line.startswith("METHOD")] == []


@pytest.mark.parametrize("as_events", (False, True))
@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: repr(text[:12]))
def test_hostile_words_come_out_as_a_whole_file_and_come_back(text, as_events):
    entry = replace(STEP, title=text, notes=(("Goal", text),), part_of=text)
    calendar = Calendar((entry,), as_events, alarm=True)
    checked(calendar)
    found = only(calendar)
    assert found["SUMMARY"] == calendar.title(entry)
    assert found["DESCRIPTION"] == f"Goal: {one_line(text)}"


@given(any_text, any_text, any_text, st.dates(), st.sampled_from(State), st.booleans())
def test_any_words_on_any_day_are_taken(uid, title, note, day, state, as_events):
    entry = CalendarEntry(
        uid=f"{uid}@comeback", kind="Step", day=day, title=title, notes=(("Goal", note),), state=state, done_on=day
    )
    calendar = Calendar((entry,), as_events, alarm=True)
    lines = lines_of(ics.file_bytes(calendar))
    assert lines.count("BEGIN:VEVENT" if as_events else "BEGIN:VTODO") == 1
    assert only(calendar)["SUMMARY"] == calendar.title(entry)


def typed_in(workbook) -> set[str]:
    """Return every text in the plan that a person typed."""
    kept = {"id", "home", "scenario", "created", "status", "state", "kind", "page", "field", "cause", "position"}
    return {
        str(value)
        for record in workbook.everything()
        for name, value in asdict(record).items()
        if name not in kept and not name.endswith("_id") and len(str(value)) > 8 and day_of(str(value)) is None
    }


def test_with_neutral_titles_no_typed_text_is_anywhere_in_the_file(full_workbook):
    typed = typed_in(full_workbook)
    neutral, own = (
        "\n".join(checked(sample(full_workbook, calendar_titles=tick, calendar_as="event"))) for tick in ("", "yes")
    )
    assert len(typed) > 300
    assert [text for text in typed if text in neutral] == []
    assert len([text for text in typed if text in own]) > 20
    summaries = {line.split(": ")[-1] for line in re.findall("^SUMMARY:(.+)$", neutral, re.MULTILINE)}
    assert summaries == {"Step", "Check-in", "Goal", "Review of the plan"}


@pytest.mark.parametrize(
    "state, status, percent",
    (
        (State.OPEN, "NEEDS-ACTION", None),
        (State.UNDER_WAY, "IN-PROCESS", None),
        (State.DONE, "COMPLETED", 100),
        (State.CANCELLED, "CANCELLED", None),
    ),
)
def test_a_task_says_how_it_stands(state, status, percent):
    task = only(Calendar((replace(STEP, state=state),)))
    assert (task["STATUS"], task.get("PERCENT-COMPLETE")) == (status, percent)
    assert task["DUE"].to_ical() == b"20260504"
    assert "COMPLETED" not in task


def test_a_task_that_is_done_says_when():
    done = replace(STEP, state=State.DONE, done_on=dt.date(2026, 5, 6))
    assert "COMPLETED:20260506T120000Z" in checked(Calendar((done,)))


def test_an_event_takes_the_whole_day_and_keeps_nobody_from_anything():
    lines = checked(Calendar((STEP,), as_events=True))
    expected = {"DTSTART;VALUE=DATE:20260504", "DTEND;VALUE=DATE:20260505", "TRANSP:TRANSPARENT", "STATUS:CONFIRMED"}
    assert expected <= set(lines)


def test_an_event_that_is_done_or_called_off_says_so():
    for state, told in ((State.DONE, "SUMMARY:Done: Step"), (State.CANCELLED, "STATUS:CANCELLED")):
        assert told in checked(Calendar((replace(STEP, state=state),), as_events=True))


@pytest.mark.parametrize("as_events, trigger", ((False, "TRIGGER;RELATED=END:PT9H"), (True, "TRIGGER:PT9H")))
def test_an_alarm_comes_at_nine_on_the_day_for_what_still_waits(as_events, trigger):
    entries = tuple(replace(STEP, uid=state.value, state=state) for state in State)
    lines = checked(Calendar(entries, as_events, alarm=True))
    assert lines.count(trigger) == lines.count("BEGIN:VALARM") == 2
    assert "BEGIN:VALARM" not in checked(Calendar(entries, as_events))


def test_a_step_is_related_to_its_goal(workbook):
    workbook.apply(Change(after=(Goal(id="g", due="2026-06-01"), Step(id="s", goal_id="g", due="2026-05-04"))))
    lines = checked(sample(workbook))
    assert "RELATED-TO:g@comeback" in lines
    assert "UID:g@comeback" in lines


def by_uid(workbook) -> dict[str, Any]:
    content = ics.file_bytes(sample(workbook, calendar_titles="yes"))
    return {str(found["UID"]): found for found in icalendar.Calendar.from_ical(content).subcomponents}


def test_a_later_file_updates_the_same_entries_and_adds_none(workbook):
    step = Step(id="s", title="Read", due="2026-05-04")
    workbook.apply(Change(after=(step,)))
    change = edits.edit(workbook, step, title="Read twice", due="2026-05-05")
    files = [by_uid(workbook)]
    for write in (change, change.inverse()):
        workbook.apply(write)
        files.append(by_uid(workbook))
    assert [list(file) for file in files] == [["s@comeback"]] * 3
    found = [file["s@comeback"] for file in files]
    assert [one["SEQUENCE"] for one in found] == [1, 2, 3]
    assert [str(one["SUMMARY"]) for one in found] == ["Read", "Read twice", "Read"]
    assert found[0]["LAST-MODIFIED"].dt <= found[2]["LAST-MODIFIED"].dt == found[2]["DTSTAMP"].dt


def test_the_same_plan_gives_the_same_file(full_workbook):
    first = ics.file_bytes(sample(full_workbook))
    assert ics.file_bytes(sample(full_workbook)) == first


def test_a_plan_of_the_first_schema_gives_the_same_file_too():
    plan = Plan(id="p", next_review="2026-05-04")
    calendar = calendar_of(Snapshot([plan], {}), plan, {})
    assert "DTSTAMP:20260101T000000Z" in checked(calendar)
    assert "SEQUENCE:0" in checked(calendar)


def test_the_file_is_for_its_owner_and_replaces_what_was_there(tmp_path):
    out = tmp_path / "a.ics"
    out.write_text("before")
    ics.write(Calendar((STEP,)), out)
    assert out.read_bytes() == ics.file_bytes(Calendar((STEP,)))
    assert stat.S_IMODE(out.stat().st_mode) == 0o600
