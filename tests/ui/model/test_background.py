"""Work off the ui thread comes back to it."""

from __future__ import annotations

import gc
import re
import threading
from functools import partial
from io import BytesIO

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QObject

from planner.compose.blank import blank_plan
from planner.compose.career_plan import career_plan
from planner.domain.basics.wording import use_catalogue
from planner.export.pdf import page_bytes
from tests.catalogues import LOUD
from ui.model.background import Work

LONG = 10_000


class Waiting(QObject):
    """Notes what comes back, and on which thread."""

    def __init__(self) -> None:
        super().__init__()
        self.came: list[tuple[object, bool]] = []

    def on_end(self, result: object) -> None:
        self.came.append((result, threading.current_thread() is threading.main_thread()))


def test_the_result_comes_back_to_the_ui_thread(qapp, qtbot):
    waiting, work = Waiting(), Work(lambda: threading.current_thread() is threading.main_thread())
    work.done.connect(waiting.on_end)
    with qtbot.waitSignal(work.done, timeout=LONG):
        work.start()
    qtbot.waitUntil(lambda: waiting.came == [(False, True)])


def test_an_error_comes_back_as_a_value(qapp, qtbot):
    def broken() -> None:
        raise ValueError("broken")

    work = Work(broken)
    with qtbot.waitSignal(work.stopped, timeout=LONG) as stopped:
        work.start()
    assert str(stopped.args[0]) == "broken"


def test_pythons_collector_ends_no_widgets_on_the_other_thread(qapp, qtbot):
    work = Work(gc.isenabled)
    with qtbot.waitSignal(work.done, timeout=LONG) as done:
        work.start()
    assert done.args == [False]
    qtbot.waitUntil(gc.isenabled)


def test_all_work_is_done_by_one_thread(qapp, qtbot):
    waiting, works = Waiting(), [Work(threading.get_ident) for _ in range(4)]
    for work in works:
        work.done.connect(waiting.on_end)
        work.start()
    qtbot.waitUntil(lambda: len(waiting.came) == len(works), timeout=LONG)
    assert len({result for result, _ in waiting.came}) == 1


@pytest.mark.parametrize("made", (career_plan, lambda workbook: blank_plan(workbook.scenarios)), ids=("plan", "blank"))
def test_paper_is_made_in_the_language_that_was_in_force_at_the_start(workbook, qtbot, made):
    with use_catalogue(LOUD):
        plan = made(workbook)
        work = Work(partial(page_bytes, plan))
        with qtbot.waitSignal(work.done, timeout=LONG) as done:
            work.start()
    text = "".join(page.extract_text() for page in PdfReader(BytesIO(done.args[0])).pages)
    assert "MY CAREER PLAN" in text
    assert [line for line in text.splitlines() if re.search("[a-z]", line)] == []
