"""What a typed letter costs: how often the file is asked and written until it is saved and shown everywhere."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from ui.look_back.scenario_tab import ScenarioTab

FACTS = 1
LETTERS = 17
"""The index of words joins its segments after a few changes, after sixteen at the latest: that letter costs most."""


@pytest.fixture(params=("job", "idea", "campaign"))
def name_editor(request, sample_window, qapp):
    """The question that names an entry of the sample, with every tab of the window made."""
    for index in range(sample_window.tabs.count()):
        sample_window.tabs.setCurrentIndex(index)
    tab = sample_window.open_tab(ScenarioTab, lambda tab: getattr(tab, "scenario", None).key == request.param)
    tab.look_back.open_page(FACTS)
    qapp.processEvents()
    form = next(form for form in tab.look_back.page.forms if form.shows(tab.scenario.name))
    return form.editors[tab.scenario.name].findChild(QLineEdit)


@pytest.fixture
def statements(name_editor, sample_window, qapp):
    """The SQL of each of some letters, typed one after the other, written and shown."""
    connection = sample_window.document.workbook._store._connection
    found: list[list[str]] = []
    for _ in range(LETTERS):
        found.append([])
        connection.set_trace_callback(found[-1].append)
        QTest.keyClicks(name_editor, "x")
        sample_window.document.flush()
        qapp.processEvents()
        connection.set_trace_callback(None)
    return found


def own(statements: list[str]) -> list[str]:
    """Return the statements without those that SQLite's index of words runs for itself."""
    return [statement for statement in statements if not statement.startswith("--")]


def test_a_typed_letter_is_written_and_shown_with_few_statements(statements):
    assert max(map(len, statements)) <= 60
    assert max(len(own(letter)) for letter in statements) <= 25
    assert all("COMMIT" in letter for letter in statements)


def test_the_window_reads_nothing_twice_after_a_change(statements):
    for letter in map(own, statements):
        reads = [statement for statement in letter[letter.index("COMMIT") :] if statement.startswith("SELECT")]
        assert sorted(reads) == sorted(set(reads))
