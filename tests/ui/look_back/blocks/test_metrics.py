"""The campaign in numbers: a table that is quick to fill, and what it says below."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from planner.domain import edits
from planner.domain.changes import Change
from planner.domain.records.kinds import Answer, Entry, Metric
from planner.sample.builders import sample_id
from ui.look_back.blocks.metrics import MetricsBlock, earlier_campaigns

FACTS = ("target", "actual", "before")


@pytest.fixture
def campaigns(workbook):
    """Two campaigns of which the second came later."""
    workbook.apply(
        Change(
            after=(
                Entry(id="first", scenario="campaign", created="2026-01-02"),
                Entry(id="e", scenario="campaign", created="2026-03-02"),
                Metric(entry_id="first", metric="reach", target="70000", actual="64200"),
            )
        )
    )
    return workbook


@pytest.fixture
def part(document, campaigns, qtbot):
    part = MetricsBlock(document, campaigns.scenarios["campaign"])
    qtbot.addWidget(part)
    part.show_entry("e")
    return part


@pytest.fixture
def add(document, workbook):
    """Put a number into the campaign that is shown."""

    def added(**values: str) -> Metric:
        change = edits.add(workbook, Metric(entry_id="e", **values), entry_id="e")
        document.do(change, "a number")
        return workbook.get(Metric, id=change.after[0].column("id"))

    return added


def rows_of(part):
    return list(part.list.cards.values())


def name_of(widget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def test_a_number_tells_how_it_stands_in_words_and_by_a_picture(part, add, document, workbook) -> None:
    metric = add()
    [row] = rows_of(part)
    assert (row.state.text(), row.picture.name) == ("No target set", "circle")
    document.do(edits.edit(workbook, metric, metric="reach", target="120000", actual="71400"), "a number")
    assert (row.state.text(), row.picture.name) == ("Missed: 59.5% of target", "circle-minus")
    document.do(edits.edit(workbook, metric, actual="110000"), "a number")
    assert (row.state.text(), row.picture.name) == ("Close: 91.6% of target", "circle-dot")


def test_a_cost_says_that_less_is_better(part, add) -> None:
    add(metric="cpm", target="6", actual="5")
    assert rows_of(part)[0].state.text() == "Reached, less is better: 120% of target"


def test_close_begins_where_the_plan_says(part, add, document, workbook) -> None:
    add(metric="reach", target="100", actual="85")
    assert rows_of(part)[0].state.text() == "Missed: 85% of target"
    document.do(edits.edit(workbook, workbook.plan_record(), close_from="80"), "close")
    assert rows_of(part)[0].state.text() == "Close: 85% of target"


def test_a_rate_opens_a_line_for_its_two_counts(part, add, document, workbook) -> None:
    metric = add(metric="reach")
    [row] = rows_of(part)
    assert row.counts_form.isHidden()
    document.do(edits.edit(workbook, metric, metric="er_reach"), "a number")
    assert not row.counts_form.isHidden()
    words = [row.counts_form.labels[key].text() for key in ("numerator", "denominator")]
    assert (*words, row.counts_form.factor.text()) == ("Engagements", "Reach", "× 100")


def test_what_the_counts_give_stands_in_the_empty_cell_and_is_not_written(part, add, workbook) -> None:
    metric = add(metric="er_reach", target="3", numerator="2428", denominator="71400")
    [row] = rows_of(part)
    assert row.form.editors["actual"].line_edit.placeholderText() == "3.4%"
    assert row.counts_form.gives.text() == "= 3.4%"
    assert row.state.text() == "Reached: 113.3% of target"
    assert workbook.get(Metric, id=metric.id).actual == ""


def test_nothing_is_reckoned_from_a_count_of_0(part, add) -> None:
    add(metric="er_reach", target="3", numerator="2428", denominator="0")
    [row] = rows_of(part)
    assert (row.form.editors["actual"].line_edit.placeholderText(), row.counts_form.gives.text()) == ("", "")


def test_a_cell_is_named_by_its_column_its_number_and_its_row(part, add) -> None:
    add(metric="ctr")
    add(metric="reach")
    row = rows_of(part)[1]
    assert name_of(row.form.editors["actual"].input) == "Reached, Reach, row 2"
    assert name_of(row.remove_button) == "Remove: Reach, row 2"
    assert name_of(rows_of(part)[0].counts_form.editors["numerator"].input) == "Clicks, Click-through rate, row 1"


def test_rows_are_named_anew_when_one_goes(part, add) -> None:
    add(metric="ctr")
    add(metric="reach")
    rows_of(part)[0].remove_button.click()
    assert name_of(rows_of(part)[0].form.editors["target"].input) == "Target, Reach, row 1"


@pytest.fixture
def shown(part, add, qtbot):
    """The table on the screen, with one number."""
    add(metric="reach")
    part.show()
    qtbot.waitExposed(part)
    part.activateWindow()
    return part


@pytest.mark.parametrize("cell", ("metric", "target", "source"))
def test_enter_makes_a_new_row_and_goes_there(shown, qtbot, cell) -> None:
    [row] = rows_of(shown)
    asked = {**row.form.editors, **row.source_form.editors}[cell].input
    asked.setFocus()
    qtbot.keyClick(asked, Qt.Key.Key_Return)
    new = rows_of(shown)[1]
    assert QApplication.focusWidget() is new.form.editors["metric"].input


def test_an_empty_row_is_used_before_another_is_made(shown) -> None:
    for _ in range(3):
        shown.list.add.click()
    assert len(rows_of(shown)) == 2
    assert QApplication.focusWidget() is rows_of(shown)[1].form.editors["metric"].input


def test_tab_goes_through_the_cells_as_they_are_read(shown, qtbot) -> None:
    [row] = rows_of(shown)
    row.form.focus("metric")
    passed = []
    for _ in range(6):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        passed.append(QApplication.focusWidget())
    cells = [row.form.editors[key].input for key in FACTS]
    assert passed == [*cells, row.as_before, row.as_target, row.source_form.editors["source"].input]


def test_typing_in_a_cell_keeps_every_row_and_the_focus(shown, add, document, qtbot) -> None:
    add(metric="ctr")
    rows = rows_of(shown)
    line = rows[0].form.editors["target"].input
    line.setFocus()
    qtbot.keyClicks(line, "1200")
    document.flush()
    assert rows_of(shown) == rows
    assert QApplication.focusWidget() is line
    assert rows[0].record.target == "1200"


def test_own_past_is_offered_and_filled_in_only_when_it_is_taken(part, add, workbook) -> None:
    metric = add(metric="reach", target="80000")
    [row] = rows_of(part)
    assert row.past.text() == "Your campaign before: 64,200."
    assert (row.as_before.isHidden(), row.as_target.isHidden()) == (False, True)
    assert workbook.get(Metric, id=metric.id).before == ""
    row.as_before.click()
    assert workbook.get(Metric, id=metric.id).before == "64200"
    assert row.past.isHidden()


def test_what_is_filled_in_has_the_digits_that_were_shown(part, add, document, workbook) -> None:
    of = {"entry_id": "first", "metric": "er_reach"}
    document.do(Change(after=(Metric(numerator="2428", denominator="71400", **of),)), "earlier")
    metric = add(metric="er_reach")
    rows_of(part)[0].as_target.click()
    assert workbook.get(Metric, id=metric.id).target == "3.4"


def test_the_first_campaign_is_offered_no_past(part) -> None:
    part.show_entry("first")
    assert rows_of(part)[0].past.isHidden()


def test_the_day_of_a_campaign_says_which_came_before(part, add, document, workbook) -> None:
    add(metric="reach")
    assert not rows_of(part)[0].past.isHidden()
    document.do(Change(after=(Answer(entry_id="first", field="to", text="2026-04-30"),)), "a day")
    assert earlier_campaigns(workbook, workbook.scenarios["campaign"], "e") == ()
    assert rows_of(part)[0].past.isHidden()


def test_what_cannot_be_read_is_said_below_the_line(part, add) -> None:
    add(metric="reach", target="many")
    [row] = rows_of(part)
    editor = row.form.editors["target"]
    assert not editor.notice.isHidden()
    assert not editor.isAncestorOf(editor.notice)


def test_a_shortfall_is_split_and_follows_the_numbers(part, add, document, workbook) -> None:
    add(metric="reach", target="1000", actual="500")
    assert part.hints.shortfall.isHidden()
    rate = add(metric="er_reach", target="10", actual="10")
    assert part.hints.shortfall.texts() == ["All 50 engagements missing come from lower reach."]
    document.do(edits.edit(workbook, rate, target=""), "a number")
    assert part.hints.shortfall.texts() == [
        "The engagements cannot be split: Engagement rate by reach has no target yet."
    ]


def test_places_to_look_are_hints_below_the_table(part, add) -> None:
    add(metric="reach", target="1000", actual="500")
    add(metric="er_reach", target="10", actual="10")
    assert part.hints.hints.texts()[0].startswith("Reach is low, the engagement rate holds. A place to look:")


def test_one_line_tells_what_is_needed_when_there_is_nothing_to_say(part, add) -> None:
    assert part.hints.isHidden()
    add(metric="frequency")
    assert not part.hints.needed.isHidden()
    assert part.hints.shortfall.isHidden()
    assert part.hints.hints.isHidden()


@pytest.mark.parametrize(
    "campaign, said",
    (
        ("balcony-weeks", "Reach was below target and took away 1,545."),
        ("ten-minute-herbs", "Engagement rate by reach was below target and took away 1,479."),
    ),
)
def test_the_sample_says_where_each_shortfall_came_from(sample_workbook, document, qtbot, campaign, said) -> None:
    part = MetricsBlock(document, sample_workbook.scenarios["campaign"])
    qtbot.addWidget(part)
    part.show_entry(sample_id("campaign", campaign))
    assert said in " ".join(part.hints.shortfall.texts())
