"""How far work is, shown to who waits for it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from ui.model.background import BackgroundProgress, Cancelled
from ui.widgets.controls.notice import Notice, ProgressDisplay


@pytest.fixture
def notice(qtbot):
    notice = Notice()
    qtbot.addWidget(notice)
    notice.show_message("Writing …")
    return notice


def test_a_bar_and_a_way_out_are_shown_once_it_takes_long(notice, qtbot):
    progress, patience = BackgroundProgress(), ProgressDisplay(notice, notice)
    patience.start(lambda: progress.share, progress.cancel)
    assert notice.bar.isHidden()
    progress.report(0.4)
    patience.show()
    assert (notice.bar.isVisible(), notice.bar.value(), notice.text) == (True, 40, "Writing …")
    qtbot.mouseClick(notice.buttons[0], Qt.MouseButton.LeftButton)
    with pytest.raises(Cancelled):
        progress.report(0.5)


def test_what_comes_next_puts_the_bar_away(notice):
    patience = ProgressDisplay(notice, notice)
    patience.show()
    assert (notice.bar.minimum(), notice.bar.maximum()) == (0, 0)
    patience.stop()
    notice.show_message("Written.")
    assert notice.bar.isHidden()
    assert notice.buttons == []


def test_the_cancel_button_stays_while_one_kind_of_work_follows_another(notice):
    gone: list[str] = []
    patience = ProgressDisplay(notice, notice)
    patience.start(lambda: 0.5, lambda: gone.append("pages"))
    patience.show()
    patience.start(lambda: None, lambda: gone.append("printer"))
    notice.buttons[0].click()
    assert gone == ["printer"]
