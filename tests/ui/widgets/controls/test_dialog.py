"""A dialog that shows all of itself, however small the screen is."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from ui.widgets.controls.dialog import FullHeightDialog
from ui.widgets.controls.labels import wrapped_label

WORDS = "A few words that go on in the next line when the place runs out. " * 8
TOO_LOW = 60


def test_a_dialog_grows_until_its_words_have_room(qtbot):
    dialog = FullHeightDialog()
    qtbot.addWidget(dialog)
    label = wrapped_label(WORDS)
    QVBoxLayout(dialog).addWidget(label)
    dialog.resize(300, TOO_LOW)
    dialog.show()
    assert label.height() >= label.heightForWidth(label.width())
    assert dialog.height() > TOO_LOW


def test_a_dialog_that_is_high_enough_stays_as_it_is(qtbot):
    dialog = FullHeightDialog()
    qtbot.addWidget(dialog)
    QVBoxLayout(dialog).addWidget(wrapped_label("A word"))
    dialog.resize(300, 400)
    dialog.show()
    assert dialog.height() == 400
