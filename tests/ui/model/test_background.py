"""Work off the ui thread comes back to it."""

from __future__ import annotations

import gc
import re
import threading
from functools import partial
from io import BytesIO

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from planner.compose.blank import blank_plan
from planner.compose.career_plan import career_plan
from planner.domain.basics.wording import use_catalogue
from planner.export.pdf import page_bytes
from tests.catalogues import LOUD
from ui.model.background import BackgroundTask

LONG = 10_000


def on_ui_thread() -> bool:
    return threading.current_thread() is threading.main_thread()


class Waiting(QObject):
    """Notes what comes back, and on which thread."""

    def __init__(self) -> None:
        super().__init__()
        self.came: list[tuple[object, bool]] = []

    def on_end(self, result: object) -> None:
        self.came.append((result, on_ui_thread()))


def test_the_result_comes_back_to_the_ui_thread(qapp, qtbot):
    waiting, work = Waiting(), BackgroundTask(on_ui_thread)
    work.finished.connect(waiting.on_end)
    with qtbot.waitSignal(work.finished, timeout=LONG):
        work.start()
    qtbot.waitUntil(lambda: waiting.came == [(False, True)])


def test_an_error_comes_back_as_a_value(qapp, qtbot):
    def broken() -> None:
        raise ValueError("broken")

    work = BackgroundTask(broken)
    with qtbot.waitSignal(work.failed, timeout=LONG) as stopped:
        work.start()
    assert str(stopped.args[0]) == "broken"


class Card(QWidget):
    """A widget in a circle of references, as one whose own signal is connected to its own lambda."""

    def __init__(self) -> None:
        super().__init__()
        self.circle = self


def test_pyside_ends_a_widget_on_whatever_thread_collects_it(qapp):
    """Why the collector is off during work. Where this fails, PySide has learnt better, and it may stay on."""
    ended: list[bool] = []
    Card().destroyed.connect(lambda: ended.append(on_ui_thread()), Qt.ConnectionType.DirectConnection)
    collecting = threading.Thread(target=gc.collect)
    collecting.start()
    collecting.join()
    assert ended == [False]


def test_no_widget_ends_on_the_other_thread(qapp, qtbot):
    gc.collect()
    ended: list[bool] = []
    for _ in range(100):
        Card().destroyed.connect(lambda: ended.append(on_ui_thread()), Qt.ConnectionType.DirectConnection)
    works = [BackgroundTask(lambda: [[] for _ in range(100_000)] and gc.isenabled()) for _ in range(2)]
    with qtbot.waitSignals([work.finished for work in works], timeout=LONG):
        for work in works:
            work.start()
    assert False not in ended
    gc.collect()
    assert ended == [True] * 100


def test_the_collector_is_on_again_after_the_last_work(qapp, qtbot):
    def broken() -> None:
        raise ValueError

    works = [BackgroundTask(gc.isenabled), BackgroundTask(broken), BackgroundTask(gc.isenabled)]
    heard = [work.failed if work is works[1] else work.finished for work in works]
    with qtbot.waitSignals(heard, timeout=LONG):
        for work in works:
            work.start()
    qtbot.waitUntil(gc.isenabled)


def test_all_work_is_done_by_one_thread(qapp, qtbot):
    waiting, works = Waiting(), [BackgroundTask(threading.get_ident) for _ in range(4)]
    for work in works:
        work.finished.connect(waiting.on_end)
        work.start()
    qtbot.waitUntil(lambda: len(waiting.came) == len(works), timeout=LONG)
    assert len({result for result, _ in waiting.came}) == 1


@pytest.mark.parametrize("made", (career_plan, lambda workbook: blank_plan(workbook.scenarios)), ids=("plan", "blank"))
def test_paper_is_made_in_the_language_that_was_in_force_at_the_start(workbook, qtbot, made):
    with use_catalogue(LOUD):
        plan = made(workbook)
        work = BackgroundTask(partial(page_bytes, plan))
        with qtbot.waitSignal(work.finished, timeout=LONG) as done:
            work.start()
    text = "".join(page.extract_text() for page in PdfReader(BytesIO(done.args[0])).pages)
    assert "MY CAREER PLAN" in text
    assert [line for line in text.splitlines() if re.search("[a-z]", line)] == []
