"""The calendar as an iCalendar file (RFC 5545).

An entry keeps its UID for ever and raises its SEQUENCE with every change, so that importing a newer file updates a
calendar. There is no METHOD, as nobody is invited.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import icalendar
from icalendar import Alarm, Event, Todo, vText

from planner import atomic_file
from planner.domain.basics.wording import say
from planner.domain.document.calendar_values import Calendar, CalendarEntry, State, one_line

PRODUCT = "-//Comeback//Comeback//EN"
"""Without a version: the same plan gives the same file in the next version."""
NINE = dt.timedelta(hours=9)
NOON = dt.time(12, tzinfo=dt.UTC)
"""Only the day of completion is known, and noon UTC is the same day nearly everywhere."""
_TASK = {
    State.OPEN: "NEEDS-ACTION",
    State.UNDER_WAY: "IN-PROCESS",
    State.DONE: "COMPLETED",
    State.CANCELLED: "CANCELLED",
}


class EscapedText(vText):
    """A text property. icalendar's own `vText` would take the N of C:\\News for a line break."""

    def to_ical(self) -> bytes:
        text = self.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")
        return text.encode()


def write(calendar: Calendar, path: Path) -> None:
    """Write the calendar to `path` atomically; only the owner may read it. On failure the old file stays."""
    atomic_file.replace(path, file_bytes(calendar))


def file_bytes(calendar: Calendar) -> bytes:
    """Return the file; the same calendar gives the same bytes. RFC 5545 requires at least one entry."""
    whole = icalendar.Calendar()
    whole.add("prodid", PRODUCT)
    whole.add("version", "2.0")
    for entry in calendar.entries:
        component = _event(entry) if calendar.as_events else _task(entry)
        _describe(component, calendar, entry)
        whole.add_component(component)
    return bytes(whole.to_ical())


def _task(entry: CalendarEntry) -> Todo:
    task = Todo()
    task.add("due", entry.day)
    task.add("status", _TASK[entry.state])
    if entry.state is State.DONE:
        task.add("percent-complete", 100)
        if entry.done_on:
            task.add("completed", dt.datetime.combine(entry.done_on, NOON))
    return task


def _event(entry: CalendarEntry) -> Event:
    event = Event()
    event.add("dtstart", entry.day)
    if entry.day < dt.date.max:
        event.add("dtend", entry.day + dt.timedelta(days=1))
    event.add("transp", "TRANSPARENT")
    event.add("status", "CANCELLED" if entry.state is State.CANCELLED else "CONFIRMED")
    return event


def _describe(component: Todo | Event, calendar: Calendar, entry: CalendarEntry) -> None:
    """Add the properties that tasks and events share."""
    title = calendar.title(entry)
    component.add("uid", EscapedText(one_line(entry.uid)))
    component.add("dtstamp", entry.changed)
    component.add("last-modified", entry.changed)
    component.add("sequence", entry.number)
    component.add("class", "PRIVATE")
    component.add("summary", EscapedText(title))
    if entry.notes:
        notes = (f"{say(label)}: {one_line(text)}" for label, text in entry.notes)
        component.add("description", EscapedText("\n".join(notes)))
    if entry.part_of:
        component.add("related-to", EscapedText(one_line(entry.part_of)))
    if calendar.alarm and entry.is_pending:
        component.add_component(_alarm(title, calendar.as_events))


def _alarm(title: str, of_event: bool) -> Alarm:
    """Return an alarm at nine o'clock local time: the entry begins at midnight."""
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", EscapedText(title))
    # A task has no DTSTART here, so its trigger must relate to the end (RFC 5545, 3.2.14).
    alarm.add("trigger", NINE, parameters={} if of_event else {"RELATED": "END"})
    return alarm
