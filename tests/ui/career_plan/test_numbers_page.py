"""The page "In numbers": what it says, what its numbers open, and that it follows the plan."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QLabel

from planner.domain.entries import display_title
from planner.domain.records.kinds import Answer, Cause, Entry, Goal, Person, Step
from ui.career_plan.numbers_page import NumbersPage
from ui.widgets import theme
from ui.widgets.chart_view import ChartView
from ui.widgets.controls.links import CountLink, NameLink


def answers(entry_id, **given):
    return [Answer(entry_id=entry_id, field=field, text=text) for field, text in given.items()]


def texts(page):
    # What is put into a page that is shown already appears with the next events.
    QApplication.processEvents()
    return [label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page)]


@pytest.fixture
def page(document, qtbot):
    page = NumbersPage(document)
    qtbot.addWidget(page)
    return page


def test_an_empty_plan_gets_a_kind_sentence(page):
    page.show()
    assert texts(page) == [
        "No numbers yet.",
        "They come by themselves with your first application, campaign or look-back.",
    ]


def test_the_search_begins_with_one_sentence(sample_page):
    assert "3 of 103 sent reached an interview, with 4 not settled yet." in texts(sample_page)


def test_a_number_lists_what_is_behind_it_and_opens_it(sample_page, workbook, qtbot):
    link = sample_page.findChild(CountLink, "count_interview")
    link.click()
    actions = link.choices.actions()
    assert len(actions) == 3
    with qtbot.waitSignal(sample_page.open_requested) as asked:
        actions[0].trigger()
    link.choices.hide()
    assert display_title(workbook, asked.args[0][1]) == actions[0].text().replace("&&", "&")


def test_a_campaign_opens_by_its_name(sample_page, qtbot):
    title = next(link for link in sample_page.findChildren(NameLink) if link.objectName().startswith("campaign_"))
    with qtbot.waitSignal(sample_page.open_requested) as asked:
        title.click()
    assert asked.args == [("entry", title.objectName().removeprefix("campaign_"))]


def test_a_campaign_tells_the_problem_that_was_named(sample_page):
    assert "Named as the problem: Engagement." in texts(sample_page)


def test_what_is_still_open_leads_to_goals_and_entries(sample_page):
    link = sample_page.findChild(CountLink, "planned_open")
    link.choices.aboutToShow.emit()
    assert link.text() == "10 open"
    assert len(link.choices.actions()) == 10


def test_few_applications_are_too_few(page, put):
    put(Entry(id="e", scenario="job"), *answers("e", stage="interview", outcome="waiting"))
    page.show()
    assert any(text.endswith("too few to read anything into.") for text in texts(page))
    assert "Too few to read anything into." in texts(page)
    assert "Patterns show from five look-backs with causes on." in texts(page)


def test_what_comes_back_opens_all_its_entries(page, put):
    for number in range(5):
        put(Entry(id=f"e{number}", scenario="job"), *answers(f"e{number}", role=f"Role {number}"))
        put(Cause(entry_id=f"e{number}", kind="documents" if number < 3 else "other", known="told", whose="mine"))
    page.show()
    link = page.findChild(CountLink, "cause_0")
    link.choices.aboutToShow.emit()
    assert [action.text() for action in link.choices.actions()] == ["Role 0", "Role 1", "Role 2"]
    assert page.findChild(CountLink, "whose_mine").text() == "5 causes"


def test_an_idea_kept_for_later_shows_its_day(page, put, qtbot):
    put(Entry(id="i", scenario="idea"), *answers("i", idea_title="R&D lunch", fate="later", fate_on="2026-09-01"))
    page.show()
    assert "Comes back on 1 September 2026" in texts(page)
    with qtbot.waitSignal(page.open_requested) as asked:
        page.findChild(NameLink, "idea_i").click()
    assert asked.args == [("entry", "i")]


def test_it_counts_again_when_something_changes_and_only_while_shown(page, put, qtbot):
    page.show()
    put(Entry(id="e", scenario="job"), *answers("e", stage="sent"))
    qtbot.waitUntil(lambda: any("0 of 1 sent" in text for text in texts(page)))
    page.hide()
    put(Entry(id="f", scenario="job"), *answers("f", stage="sent"))
    assert not page._refresh_timer.isActive()
    page.show()
    assert any("0 of 2 sent" in text for text in texts(page))


def test_nothing_moves_where_the_numbers_stay_the_same(sample_page, put):
    before = sample_page.sections
    put(Person(name="Maya"))
    sample_page.refresh_if_stale()
    assert sample_page.sections is before


def test_the_focus_stays_on_its_number_when_it_is_counted_again(sample_page, put, qtbot):
    sample_page.findChild(CountLink, "count_interview").setFocus()
    put(
        Goal(id="g", entry_id=sample_page._shown.search.milestone("interview").entries[0], title="Learn"),
        Step(goal_id="g", title="One"),
    )
    sample_page.refresh_if_stale()
    assert QApplication.focusWidget() is sample_page.findChild(CountLink, "count_interview")


def test_a_chart_says_its_numbers_to_those_who_do_not_see_it(sample_page):
    chart = sample_page.findChild(ChartView)
    assert chart.accessibleName() == "How far applications came"
    assert "Interviews: 3 of 103 (2.9%)." in chart.accessibleDescription()


@pytest.mark.parametrize("name", theme.THEMES)
def test_every_chart_is_drawn_in_the_colours_of_the_theme(sample_page, qapp, name):
    theme.apply(qapp, name)
    colors = theme.load_theme(name)
    for chart in sample_page.findChildren(ChartView):
        renderer = QSvgRenderer(chart.svg(500))
        assert renderer.isValid()
        assert not renderer.defaultSize().isEmpty()
        picture = QImage(500, chart.sizeHint().height(), QImage.Format.Format_ARGB32)
        picture.fill(0)
        painter = QPainter(picture)
        renderer.render(painter, QRectF(picture.rect()))
        painter.end()
        seen = {picture.pixelColor(x, y).name() for x in range(500) for y in range(0, picture.height(), 2)}
        assert {colors.color("accent").name(), colors.color("text").name()} <= seen
