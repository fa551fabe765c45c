"""The form in a card takes as few rows as it can."""

from __future__ import annotations

import pytest

from planner.domain.changes import Change
from planner.domain.questions.of_records import SKILL, STEP
from planner.domain.records.kinds import Goal, Skill, Step
from ui.forms.binding import RecordColumns
from ui.forms.card_form import CardForm


def place_of(form: CardForm, key: str) -> int:
    box = form.editors[key].input
    return box.mapTo(form, box.rect().center()).y()


@pytest.fixture
def form(document, qtbot):
    form = CardForm(document, STEP, columns=3)
    qtbot.addWidget(form)
    form.resize(560, form.heightForWidth(560))
    form.show()
    return form


def test_a_step_takes_two_rows(form):
    assert abs(place_of(form, "title") - place_of(form, "done")) < 4
    assert place_of(form, "due") == place_of(form, "where") == place_of(form, "done_on") > place_of(form, "title")


def test_a_long_day_fits_beside_the_others(form):
    line = form.editors["due"].line_edit
    assert line.width() - line.textMargins().right() > line.fontMetrics().horizontalAdvance("28 September 2028")


def test_a_level_is_picked_from_a_list(document, workbook, qtbot):
    skill = Skill(name="Writing")
    workbook.apply(Change(after=(skill,)))
    form = CardForm(document, SKILL, columns=2)
    qtbot.addWidget(form)
    form.bind(RecordColumns(workbook, skill))
    box = form.editors["now"].box
    box.setCurrentIndex(3)
    box.activated.emit(3)
    assert box.currentText() == "can do with help"
    assert workbook.all(Skill)[0].now == "2"


def test_what_is_typed_in_a_card_is_kept(form, document, workbook):
    step = Step(goal_id="g", title="Call")
    workbook.apply(Change(after=(Goal(id="g"), step)))
    form.bind(RecordColumns(workbook, step))
    form.editors["where"].emit_edited("At home")
    document.flush()
    assert workbook.all(Step)[0].where == "At home"
