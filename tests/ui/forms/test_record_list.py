"""Short lists of cards: they are put in order by hand, with the mouse or with the keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from planner.domain.changes import Change
from planner.domain.questions.of_records import PERSON
from planner.domain.records.kinds import Person
from tests.ui.hands import tabs
from ui.forms.record_list import RecordList
from ui.widgets.layout.scroll_page import ScrollPage

NAMES = ("Ada", "Ben", "Cem")


@pytest.fixture
def people(document, workbook, qtbot):
    workbook.apply(Change(after=tuple(Person(name=name, position=index) for index, name in enumerate(NAMES))))
    people = RecordList(document, PERSON, "a person")
    people.show_records(Person)
    qtbot.addWidget(people)
    people.resize(600, people.sizeHint().height())
    people.show()
    return people


def order(workbook) -> list[str]:
    return [person.name for person in workbook.all(Person)]


def card(people: RecordList, place: int):
    return list(people.cards.values())[place]


def pull(people: RecordList, place: int, there: int, drop: bool = True) -> None:
    """Take the card at a place by its grip and pull it below the middle of another."""
    grip = card(people, place).handle
    start = grip.rect().center()
    target = card(people, there)
    end = grip.mapFromGlobal(target.mapToGlobal(QPoint(0, target.height() // 2 + (5 if there > place else -5))))
    QTest.mousePress(grip, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(grip, QPoint(start.x(), (start.y() + end.y()) // 2))
    QTest.mouseMove(grip, QPoint(start.x(), end.y()))
    if drop:
        QTest.mouseRelease(grip, Qt.MouseButton.LeftButton, pos=QPoint(start.x(), end.y()))


def test_a_list_that_was_filled_by_itself_ends_with_its_button_on_a_page(people, qtbot):
    page = ScrollPage()
    qtbot.addWidget(page)
    page.column.addWidget(people)
    assert tabs(page)[-1] is people.add


@pytest.mark.parametrize(
    "place, there, names",
    ((0, 2, ["Ben", "Cem", "Ada"]), (2, 0, ["Cem", "Ada", "Ben"]), (0, 1, ["Ben", "Ada", "Cem"])),
)
def test_a_card_is_pulled_to_its_place(people, workbook, place, there, names):
    pull(people, place, there)
    assert order(workbook) == names
    assert [one.form.editors["name"].answer() for one in people.cards.values()] == names


def test_one_undo_puts_a_pulled_card_back(people, workbook, document):
    pull(people, 0, 2)
    document.undo()
    assert order(workbook) == list(NAMES)


def test_a_line_shows_where_a_card_will_land(people):
    assert not people.drop_indicator.isVisible()
    pull(people, 0, 2, drop=False)
    assert people.drop_indicator.isVisible()
    assert people.drop_indicator.y() > card(people, 2).geometry().bottom()


def test_esc_leaves_the_cards_as_they_are(people, workbook):
    pull(people, 0, 2, drop=False)
    QTest.keyClick(people, Qt.Key.Key_Escape)
    assert not people.drop_indicator.isVisible()
    assert order(workbook) == list(NAMES)


def test_a_click_on_the_grip_moves_nothing(people, workbook, document):
    QTest.mouseClick(card(people, 0).handle, Qt.MouseButton.LeftButton)
    assert order(workbook) == list(NAMES)
    assert document.undo_stack.count() == 0


def test_alt_and_an_arrow_moves_a_card_and_keeps_the_cursor_in_it(people, workbook, qtbot):
    people.activateWindow()
    name = card(people, 0).form.editors["name"].input
    name.setFocus()
    qtbot.waitUntil(name.hasFocus)
    QTest.keyClick(name, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert order(workbook) == ["Ben", "Ada", "Cem"]
    assert card(people, 1).form.editors["name"].input.hasFocus()


def test_what_was_just_typed_moves_with_its_card(people, workbook, qtbot):
    qtbot.keyClicks(card(people, 0).form.editors["ask"].input, "Read my page")
    pull(people, 0, 2)
    assert [(person.name, person.ask) for person in workbook.all(Person)][-1] == ("Ada", "Read my page")


def test_a_list_with_its_own_order_cannot_be_moved(document, workbook, qtbot):
    class Ordered(RecordList):
        movable = False

    workbook.apply(Change(after=(Person(name="Ada"), Person(name="Ben", position=1))))
    ordered = Ordered(document, PERSON, "a person")
    ordered.show_records(Person)
    qtbot.addWidget(ordered)
    ordered.show()
    assert not any(part.isVisible() for one in ordered.cards.values() for part in (one.handle, one.up, one.down))
    ordered.move_by(next(iter(ordered.cards)), 1)
    assert order(workbook) == ["Ada", "Ben"]


def test_a_card_that_undo_takes_while_it_is_pulled_lands_nowhere(people, document, workbook):
    gone = workbook.all(Person)[1]
    document.do(Change(before=(gone,)), "")
    people.drop(gone.key, 0)
    people.move_by(gone.key, 1)
    assert order(workbook) == ["Ada", "Cem"]
