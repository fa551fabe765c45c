"""Every kind of field has an editor that shows, takes and keeps an answer, and leaves undo to the document."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QWidget

from planner.domain.basics.fields import (
    KINDS,
    Choice,
    Choices,
    Day,
    Line,
    Note,
    Number,
    Rows,
    Scale,
    Tick,
    YesNo,
    options,
    text_of_keys,
)
from ui.forms.editor import without_undo
from ui.forms.editors import EDITORS

FEW = options(("a", "R&D"), ("b", "Sales"), ("c", "Other"))
MANY = options(*[(f"k{number}", f"Answer {number}") for number in range(12)])
COLUMNS = (Day(key="day", label="Date"), Line(key="what", label="What happened"))
SAMPLES = {
    "line": (Line(key="f", label="Title", help="As it was called", ghost="The role", most=20), "A title"),
    "note": (Note(key="f", label="Story"), "One\n\n<b>two</b>\u00a0three"),
    "day": (Day(key="f", label="When"), "2026-05-03"),
    "unread day": (Day(key="f", label="When"), "next spring"),
    "number": (Number(key="f", label="Pay", unit="EUR"), "52000.50"),
    "unread number": (Number(key="f", label="Pay"), "about ten"),
    "choice": (Choice(key="f", label="Stage", options=FEW), "b"),
    "unknown choice": (Choice(key="f", label="Stage", options=FEW), "from a newer version"),
    "long choice": (Choice(key="f", label="Stage", options=MANY), "k7"),
    "unknown long choice": (Choice(key="f", label="Stage", options=MANY), "from a newer version"),
    "choices": (Choices(key="f", label="Which", options=FEW, most=1), text_of_keys(["c", "newer", "a"])),
    "yes or no": (YesNo(key="f", label="Told why?"), "no"),
    "tick": (Tick(key="f", label="Print R&D"), "yes"),
    "scale": (Scale(key="f", label="How sure", low=1, high=10, labels=("not at all", "fully")), "7"),
    "worded scale": (Scale(key="f", label="Level", low=0, high=2, labels=("none", "some", "all")), "0"),
    "rows": (Rows(key="f", label="Points", columns=COLUMNS, row="a point"), '[{"id": "r1", "what": "A call"}]'),
}


@pytest.fixture
def editor_of(qtbot):
    """Make an editor in a window that has the focus, and note all that it tells."""

    def make(field, answer=""):
        page = QWidget()
        editor = EDITORS[type(field)](field, page)
        editor.move(0, 40)
        editor.resize(640, 400)
        editor.page, page.elsewhere = page, QLineEdit(page)
        page.resize(700, 500)
        editor.told = []
        editor.edited.connect(editor.told.append)
        editor.show_answer(answer)
        qtbot.addWidget(page)
        page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        return editor

    return make


@pytest.fixture(params=list(SAMPLES.values()), ids=list(SAMPLES))
def sample(request):
    return request.param


def leave(editor):
    editor.input.setFocus()
    editor.parentWidget().elsewhere.setFocus()


def type_into(editor, text):
    editor.input.setFocus()
    editor.input.selectAll()
    QTest.keyClicks(editor.input, text)


def is_stop(part):
    return bool(part.focusPolicy() & Qt.FocusPolicy.TabFocus)


def turn_wheel(widget):
    position = QPointF(widget.rect().center())
    event = QWheelEvent(
        position, widget.mapToGlobal(position), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    event.ignore()
    QApplication.sendEvent(widget, event)
    return event.isAccepted()


def test_every_kind_has_its_editor():
    assert set(EDITORS) == set(KINDS)


def test_showing_an_answer_keeps_it_and_tells_nobody(editor_of, sample):
    field, answer = sample
    editor = editor_of(field, answer)
    leave(editor)
    assert editor.answer() == answer
    editor.show_answer("")
    leave(editor)
    assert (editor.answer(), editor.told) == ("", [])


def test_every_control_has_a_name_and_room_enough_to_hit(editor_of, sample):
    editor = editor_of(*sample)
    controls = [part for part in editor.findChildren(QWidget) if is_stop(part)]
    assert controls
    for control in controls:
        assert control.accessibleName(), control
        assert control.isHidden() or min(control.width(), control.height()) >= 24, control.accessibleName()


def test_tab_enters_and_leaves_in_both_directions(editor_of, sample):
    editor = editor_of(*sample)
    before = QLineEdit(editor.page)
    before.show()
    QWidget.setTabOrder(editor.page.elsewhere, before)
    for key, start in ((Qt.Key.Key_Tab, before), (Qt.Key.Key_Backtab, editor.page.elsewhere)):
        start.setFocus()
        walked: list[object] = []
        while not walked or editor.isAncestorOf(walked[-1]):
            QTest.keyClick(QApplication.focusWidget(), key)
            assert QApplication.focusWidget() not in walked
            walked.append(QApplication.focusWidget())
        stops = {part for part in walked if editor.isAncestorOf(part)}
        assert stops == {part for part in editor.findChildren(QWidget) if part.isVisible() and is_stop(part)}


def test_the_input_carries_name_help_and_key_of_the_question(editor_of):
    editor = editor_of(SAMPLES["line"][0])
    told = editor.input.objectName(), editor.input.accessibleName(), editor.input.accessibleDescription()
    assert told == ("f", "Title", "As it was called")


@pytest.mark.parametrize("name", SAMPLES)
def test_an_editor_hands_no_focus_on_or_tab_would_come_back_to_it(editor_of, name):
    # Qt takes a widget with a proxy for a stop of its own, wherever it stands: after the last one Tab went back there.
    assert editor_of(*SAMPLES[name]).focusProxy() is None


@pytest.mark.parametrize("name", ("line", "note", "day", "number"))
@pytest.mark.parametrize("keys", ("Ctrl+Z", "Ctrl+Shift+Z", "Ctrl+Y"))
def test_undo_and_redo_are_left_to_the_document(editor_of, name, keys):
    editor = editor_of(SAMPLES[name][0])
    type_into(editor, "5")
    stroke = QKeySequence(keys)[0]
    for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
        event = QKeyEvent(kind, stroke.key(), stroke.keyboardModifiers())
        editor.input.event(event)
        assert not event.isAccepted()
    assert editor.answer() == "5"


@pytest.mark.parametrize("kind", (QLineEdit, QPlainTextEdit))
def test_the_text_menu_offers_no_undo_of_its_own(qtbot, kind):
    edit = kind()
    qtbot.addWidget(edit)
    names = [action.objectName() for action in without_undo(edit.createStandardContextMenu()).actions()]
    assert "edit-copy" in names
    assert not {"edit-undo", "edit-redo"} & set(names)


def test_a_line_tells_of_each_key_and_counts_without_cutting(editor_of):
    editor = editor_of(Line(key="f", label="Title", most=3))
    type_into(editor, "abcd")
    assert editor.told == ["a", "ab", "abc", "abcd"]
    assert editor.count.text() == "4 of 3"


def test_a_long_paste_into_a_line_is_kept_on_one_line(editor_of):
    editor = editor_of(Line(key="f", label="Title"))
    QGuiApplication.clipboard().setText("first\nsecond " + "x" * 40_000)
    editor.input.setFocus()
    editor.input.paste()
    assert editor.answer() == "first second " + "x" * 40_000


def test_typing_goes_on_where_it_was_when_the_same_answer_comes_back(editor_of):
    editor = editor_of(Line(key="f", label="Title"), "abc")
    editor.input.setFocus()
    editor.input.setCursorPosition(1)
    QTest.keyClicks(editor.input, "x")
    editor.show_answer("axbc")
    assert editor.input.cursorPosition() == 2


def test_a_note_grows_with_its_text_up_to_twelve_lines(editor_of):
    editor = editor_of(Note(key="f", label="Story"))
    heights = []
    for lines in (1, 3, 8, 12, 40):
        editor.show_answer("\n".join("x" * lines))
        heights.append(editor.text_edit.sizeHint().height())
    assert heights[0] == heights[1] < heights[2] < heights[3] == heights[4]


def test_a_megabyte_on_one_line_is_pasted_whole(editor_of):
    editor = editor_of(Note(key="f", label="Story"))
    paste = QMimeData()
    paste.setText("word " * 200_000)
    editor.text_edit.insertFromMimeData(paste)
    assert editor.answer().replace("\n", "") == paste.text()


def test_tab_leaves_a_note(editor_of):
    editor = editor_of(Note(key="f", label="Story"), "text")
    editor.input.setFocus()
    QTest.keyClick(editor.input, Qt.Key.Key_Tab)
    assert not editor.input.hasFocus()
    assert editor.answer() == "text"


@pytest.mark.parametrize("name", ("note", "long choice", "number", "day"))
def test_the_wheel_scrolls_the_page_and_changes_nothing(editor_of, name):
    editor = editor_of(*SAMPLES[name])
    assert not turn_wheel(editor.input)
    assert editor.told == []


def test_a_hint_waits_until_the_field_is_left(editor_of, qtbot):
    editor = editor_of(Number(key="f", label="Pay"))
    type_into(editor, "ten")
    assert editor.notice.isHidden()
    with qtbot.waitSignal(editor.left):
        leave(editor)
    assert "number" in editor.notice.text()
    assert editor.notice.text() in editor.input.accessibleDescription()
    type_into(editor, "10")
    assert editor.notice.isHidden()


@pytest.mark.parametrize("name", ("choice", "yes or no", "scale"))
def test_choosing_tells_the_key_and_choosing_it_again_takes_it_back(editor_of, name):
    editor = editor_of(SAMPLES[name][0])
    key, chip = list(editor.group.chips.items())[1]
    chip.click()
    chip.click()
    assert editor.told == [key, ""]


def test_only_one_chip_of_a_choice_is_chosen(editor_of):
    editor = editor_of(*SAMPLES["unknown choice"])
    editor.group.chips["a"].click()
    assert editor.group.selected_keys() == ["a"]


def test_arrow_keys_walk_the_chips_and_choose_nothing(editor_of):
    editor = editor_of(SAMPLES["choice"][0])
    editor.input.setFocus()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    assert editor.group.chips["b"].hasFocus()
    assert editor.told == []


def test_tab_walks_through_the_chips_and_a_mnemonic_lands_on_the_chosen_one(editor_of):
    editor = editor_of(*SAMPLES["choice"])
    chips = editor.group.chips
    chips["a"].setFocus()
    walked: list[object] = []
    for _ in range(3):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        walked.append(QApplication.focusWidget())
    assert walked == [chips["b"], chips["c"], editor.page.elsewhere]
    label = QLabel("&Stage", editor.page)
    label.setBuddy(editor.input)
    label.show()
    QTest.keyClick(editor.page, Qt.Key.Key_S, Qt.KeyboardModifier.AltModifier)
    assert chips["b"].hasFocus()


def test_a_chip_shows_an_ampersand_and_is_named_as_it_is_written(editor_of):
    chip = editor_of(SAMPLES["choice"][0]).group.chips["a"]
    assert (chip.text(), chip.accessibleName()) == ("R&&D", "R&D")


def test_many_options_become_a_list_that_begins_with_no_answer(editor_of):
    editor = editor_of(SAMPLES["long choice"][0])
    assert editor.input.currentText() == "No answer yet"
    QTest.keyClick(editor.input, Qt.Key.Key_Down)
    assert editor.told == ["k0"]


def test_choices_keep_keys_they_do_not_know_and_more_than_advised(editor_of):
    editor = editor_of(*SAMPLES["choices"])
    editor.group.chips["b"].click()
    assert editor.told == [text_of_keys(["a", "b", "c", "newer"])]
    assert not editor.advice.isHidden()


def test_a_tick_is_yes_or_empty(editor_of):
    editor = editor_of(SAMPLES["tick"][0])
    editor.input.click()
    editor.input.click()
    assert editor.told == ["yes", ""]


def test_labels_never_read_typed_text_as_markup(editor_of, sample):
    formats = {label.textFormat() for label in editor_of(*sample).findChildren(QLabel)}
    assert formats == {Qt.TextFormat.PlainText}
