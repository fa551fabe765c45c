"""A short table keeps the ids of its rows and what it does not know, and is never rebuilt under the hands."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from planner.domain.basics.fields import Choice, Day, Line, Note, Rows, options, text_of_rows
from ui.forms.editors import rows_editor
from ui.widgets.controls.combo_box import ComboBox

POINTS = Rows(
    key="points", label="Points", row="a point", most=2,
    columns=(Line(key="what", label="What happened"), Day(key="day", label="Date")),
)  # fmt: skip
TWO = [{"id": "r1", "what": "A call", "newer": "kept"}, {"id": "r2", "what": "A letter"}]


@pytest.fixture
def editor(qtbot):
    editor = rows_editor(POINTS, None)
    editor.told = []
    editor.edited.connect(lambda text: editor.told.append(json.loads(text or "[]")))
    page = editor.page = QWidget()
    qtbot.addWidget(page)
    layout = QVBoxLayout(page)
    layout.addWidget(editor)
    layout.addWidget(QLineEdit(page))
    page.resize(640, 400)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    editor.show_answer(text_of_rows(TWO))
    return editor


def cell(editor, place, key="what"):
    return editor.rows[place].cells[key].input


def test_typing_in_a_cell_keeps_ids_and_columns_it_does_not_know(editor):
    cell(editor, 0).setFocus()
    cell(editor, 0).end(False)
    QTest.keyClicks(cell(editor, 0), "s")
    assert editor.told == [[{"id": "r1", "what": "A calls", "newer": "kept"}, TWO[1]]]


def test_a_new_row_takes_the_focus_and_is_kept_from_its_first_letter_with_an_id_of_its_own(editor):
    editor.add_button.click()
    assert editor.told == []
    QTest.keyClicks(QApplication.focusWidget(), "x")
    assert [row["what"] for row in editor.told[-1]] == ["A call", "A letter", "x"]
    assert len(editor.told[-1][2]["id"]) == 36


def test_a_row_that_is_typed_in_is_the_same_after_another_answer_is_shown(editor):
    typed_in = cell(editor, 1)
    typed_in.setFocus()
    editor.show_answer(text_of_rows([{"id": "r9", "what": "New"}, *reversed(TWO)]))
    assert cell(editor, 1) is typed_in
    assert typed_in.hasFocus()
    assert [row.row_id for row in editor.rows] == ["r9", "r2", "r1"]


def test_undoing_the_first_letter_of_a_row_leaves_the_row_to_type_in(editor):
    editor.add_button.click()
    typed_in = QApplication.focusWidget()
    QTest.keyClicks(typed_in, "x")
    editor.show_answer(text_of_rows(TWO))
    assert (typed_in.hasFocus(), typed_in.text(), len(editor.rows)) == (True, "", 3)


def test_a_removed_row_hands_the_focus_to_the_next(editor):
    editor.rows[0].remove_button.click()
    assert editor.told == [[TWO[1]]]
    assert QApplication.focusWidget().accessibleName() == "Remove row 1"


def test_rows_move_with_alt_and_the_arrow_keys(editor):
    cell(editor, 1).setFocus()
    QTest.keyClick(cell(editor, 1), Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [row["id"] for row in editor.told[-1]] == ["r2", "r1"]
    assert cell(editor, 0).hasFocus()
    assert cell(editor, 0).accessibleName() == "What happened, row 1"


def test_tab_walks_the_rows_in_order_and_ends_at_the_button_that_adds_one(editor):
    editor.add_button.click()
    editor.rows[0].cells["what"].input.setFocus()
    walked = []
    for _ in range(12):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        walked.append(QApplication.focusWidget().accessibleName())
    assert walked[2] == "Remove row 1"
    assert walked[3] == "What happened, row 2"
    assert walked[8] == "Date, row 3"
    assert walked[11] == "Add a point"


def test_more_rows_than_advised_are_met_with_a_quiet_line(editor):
    assert editor.advice.isHidden()
    editor.add_button.click()
    assert editor.advice.text() == "Up to 2 work best."
    assert not editor.advice.isHidden()


def test_a_text_that_holds_no_rows_is_not_lost(editor):
    editor.show_answer("plain words")
    assert editor.answer() == "plain words"
    cell(editor, 0).setFocus()
    cell(editor, 0).end(False)
    QTest.keyClicks(cell(editor, 0), ".")
    assert editor.told[-1][0]["what"] == "plain words."


def test_cells_stand_side_by_side_only_where_there_is_room(editor, qtbot):
    row = editor.rows[0]
    row.resize(600, 80)
    assert row.grid.columnCount() == 3
    row.resize(200, 80)
    assert row._across == 1


def test_a_choice_in_a_row_is_a_list_and_a_note_starts_low(qtbot):
    columns = (Choice(key="how", label="How", options=options(("a", "Email"))), Note(key="text", label="Text"))
    editor = rows_editor(Rows(key="asks", label="Asks", row="a request", columns=columns), None)
    qtbot.addWidget(editor)
    editor.add_row()
    assert isinstance(cell(editor, 0, "how"), ComboBox)
    assert cell(editor, 0, "text").sizeHint().height() < 3 * QLineEdit().sizeHint().height()
