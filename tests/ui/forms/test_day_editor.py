"""A date is read in every usual form, stays empty when it is empty, and can be picked without a mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from planner.domain.basics.fields import Day
from ui.forms.day_editor import DayEditor


@pytest.fixture
def editor(qtbot):
    editor = DayEditor(Day(key="when", label="When"))
    editor.told = []
    editor.edited.connect(editor.told.append)
    qtbot.addWidget(editor)
    editor.show()
    return editor


def test_an_empty_date_stays_empty(editor):
    QTest.keyClick(editor.input, Qt.Key.Key_Up)
    assert (editor.answer(), editor.input.text(), editor.told) == ("", "", [])
    assert editor.clear_button.isHidden()


def test_a_typed_date_is_kept_as_iso_and_shown_as_people_write_it(editor):
    QTest.keyClicks(editor.input, "3.5.2026")
    assert editor.told[-1] == "2026-05-03"
    editor.finish_editing()
    assert editor.input.text() == "3 May 2026"


def test_what_is_no_date_is_kept_as_typed_with_a_hint(editor):
    QTest.keyClicks(editor.input, "in spring")
    editor.finish_editing()
    assert (editor.answer(), editor.input.text()) == ("in spring", "in spring")
    assert not editor.notice.isHidden()


@pytest.mark.parametrize(
    "key, day",
    ((Qt.Key.Key_Up, "2026-02-01"), (Qt.Key.Key_Down, "2026-01-30"),
     (Qt.Key.Key_PageUp, "2026-02-28"), (Qt.Key.Key_PageDown, "2025-12-31")),
)  # fmt: skip
def test_keys_move_a_date_by_days_and_months(editor, key, day):
    editor.show_answer("2026-01-31")
    QTest.keyClick(editor.input, key)
    assert editor.told == [day]


def test_the_calendar_opens_with_a_key_and_fills_the_date(editor):
    editor.show_answer("2026-05-03")
    QTest.keyClick(editor.input, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    sheet = editor._popup
    assert sheet.isVisible()
    sheet.calendar.activated.emit(sheet.calendar.selectedDate().addDays(2))
    assert editor.told == ["2026-05-05"]
    assert not sheet.isVisible()


def test_clear_empties_the_date(editor):
    editor.show_answer("2026-05-03")
    editor.clear_button.click()
    assert (editor.told, editor.clear_button.isHidden()) == ([""], True)


@pytest.mark.parametrize("day, key", (("9999-12-31", Qt.Key.Key_Up), ("0001-01-01", Qt.Key.Key_Down)))
def test_the_calendar_ends_where_dates_end(editor, qtbot, day, key):
    editor.show_answer(day)
    qtbot.keyClick(editor.line_edit, key)
    assert editor.answer() == day
