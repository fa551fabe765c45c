"""What holds for every part of a look-back page."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from planner.domain.changes import Change
from planner.domain.questions.look_back import BlockKind
from planner.domain.records.kinds import (
    Answer,
    Cause,
    Entry,
    Evidence,
    Goal,
    Lesson,
    Metric,
    Request,
    SearchTotal,
    Step,
)
from planner.scenarios import all_scenarios
from ui.look_back.blocks import BLOCKS
from ui.widgets.controls.basics import MIN_CLICK_SIZE

KINDS = (QAbstractButton, QLineEdit, QPlainTextEdit, QComboBox)


@pytest.fixture
def full(workbook):
    """Two entries of each scenario; the first has one of every record."""
    for scenario in all_scenarios().values():
        entry = Entry(id=scenario.key, scenario=scenario.key)
        of = {"entry_id": entry.id}
        workbook.apply(
            Change(
                after=(
                    entry,
                    Entry(id=f"other {scenario.key}", scenario=scenario.key),
                    Answer(field="come_back_on", text="2026-06-01", **of),
                    *(Cause(kind=cause.key, whose="mine", **of) for cause in scenario.causes[:2]),
                    Request(state="waiting", message="Hello", **of),
                    Evidence(words="A mail", **of),
                    Metric(metric="ctr", target="2", actual="1.9", **of),
                    Lesson(sentence="Ask first", **of),
                    Goal(title="Ask early", **of),
                    Step(title="Call", **of),
                )
            )
        )
    workbook.apply(Change(after=(SearchTotal(applications="103"),)))
    return workbook


every_part = pytest.mark.parametrize("part", BlockKind, ids=lambda part: part.value)


@pytest.fixture
def shown(document, full, qtbot):
    def show(part: BlockKind, scenario: str = "job") -> QWidget:
        widget = BLOCKS[part](document, full.scenarios[scenario])
        qtbot.addWidget(widget)
        widget.show_entry(scenario)
        return widget

    return show


def controls(widget: QWidget) -> list[QWidget]:
    return [found for kind in KINDS for found in widget.findChildren(kind)]


def test_every_part_has_a_widget() -> None:
    assert set(BLOCKS) == set(BlockKind)


@every_part
@pytest.mark.parametrize("scenario", sorted(all_scenarios()))
def test_every_control_has_a_name_and_room_for_a_finger(shown, part, scenario) -> None:
    widget = shown(part, scenario)
    widget.resize(700, widget.sizeHint().height())
    for control in controls(widget):
        if control.isHidden() or control.objectName().startswith("qt_"):
            continue
        named = QAccessible.queryAccessibleInterface(control).text(QAccessible.Text.Name)
        assert named.strip(), (control, control.parent())
        assert min(control.sizeHint().expandedTo(control.minimumSize()).toTuple()) >= MIN_CLICK_SIZE


@every_part
def test_nothing_is_shown_of_no_entry(shown, part) -> None:
    widget = shown(part)
    widget.show_entry(None)
    assert not widget.isEnabled()


@every_part
def test_it_goes_to_another_entry_and_back(shown, part) -> None:
    widget = shown(part)
    before = len(controls(widget))
    widget.show_entry("other job")
    widget.show_entry("job")
    assert widget.isEnabled()
    assert len([control for control in controls(widget) if control.isVisibleTo(widget)]) <= before


@every_part
def test_showing_an_entry_writes_nothing(shown, document, part) -> None:
    widget = shown(part)
    widget.show_entry("other job")
    assert not document.undo_stack.count()


@pytest.mark.parametrize(
    "part", (BlockKind.CAUSES, BlockKind.REQUESTS, BlockKind.ACTIONS, BlockKind.METRICS), ids=lambda part: part.value
)
def test_the_tab_key_goes_from_top_to_bottom(shown, part, qtbot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    layout = QVBoxLayout(page)
    widget = shown(part, "campaign")
    layout.addWidget(widget)
    order, here = [], widget.nextInFocusChain()
    while here is not widget:
        if here.focusPolicy() & Qt.FocusPolicy.TabFocus and here.focusProxy() is None and widget.isAncestorOf(here):
            order.append(here)
        here = here.nextInFocusChain()
    from ui.widgets.layout.tab_order import focusable

    assert order == list(focusable(widget.layout()))
