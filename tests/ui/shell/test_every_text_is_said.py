"""Every text of the program is in the language in force: nothing on the screen or on paper was left unmarked."""

from __future__ import annotations

import datetime as dt
import re

import pypdfium2
import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QAbstractButton, QComboBox, QGroupBox, QLabel, QLineEdit, QPlainTextEdit, QWidget

from planner.compose.career_plan import career_plan
from planner.domain.basics.fields import Line, Note, Rows
from planner.domain.basics.wording import use_catalogue
from planner.domain.changes import Change
from planner.domain.questions.look_back import all_fields
from planner.domain.questions.of_records import QUESTIONS
from planner.domain.records.kinds import Answer, Entry, Record
from planner.export import formats, pdf
from planner.sample import sample_records
from planner.scenarios import all_scenarios
from tests.catalogues import LOUD
from ui.shell.app import create_window

OURS = re.compile(
    r"Comeback|\.pdf|\.ics|\.md|\.docx|\.json|\.comeback|iCalendar|Ctrl\+\w+|Alt\+\w+|Qt\b|PySide6|https?://\S+"
    r"|(?<= )/\S+|^(Close|Cancel|OK)$"
)
"""Names that are the same in every language, paths, and the buttons of Qt's own dialogs."""
SMALL = re.compile(r"[a-z]{2,}")


def loud_sample() -> list[Record]:
    """Return the sample with all that a person typed in capital letters, so that only program texts can be small."""
    records = sample_records(dt.date.today())
    kinds = {record.id: record.scenario for record in records if isinstance(record, Entry)}
    typed = {key: all_fields(scenario) for key, scenario in all_scenarios().items()}

    def loud(record: Record) -> Record:
        if isinstance(record, Answer):
            field = typed[kinds[record.entry_id]].get(record.field)
            if isinstance(field, Line | Note | Rows):
                return replace(record, text=shout(record.text))
            return record
        fields = [field for section in QUESTIONS.get(type(record), ()) for field in section.fields]
        asked = [field.key for field in fields if isinstance(field, Line | Note | Rows)]
        words = {name: shout(record.column(name)) for name in {*record.SEARCHED, *asked}}
        return replace(record, **words)

    return [loud(record) for record in records]


def shout(text: str) -> str:
    """Return a typed text in capital letters; keys of rows stay as they are."""
    if text.startswith("[{"):
        return re.sub(r'": "([^"]*)"', lambda found: f'": "{found[1].upper()}"', text)
    return text.upper()


@pytest.fixture
def loud_window(qtbot, tmp_path):
    with use_catalogue(LOUD):
        window = create_window(None)
        window.closed.disconnect()
        window.document.workbook.apply(Change(after=tuple(loud_sample())))
        qtbot.addWidget(window)
        window.show()
        yield window


def texts_of(widget: QWidget) -> list[str]:
    texts = [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()]
    if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
        texts.append(widget.text())
    if isinstance(widget, QLineEdit | QPlainTextEdit):
        texts.append(widget.placeholderText())
    if isinstance(widget, QPlainTextEdit):
        texts.append(widget.toPlainText())
    if isinstance(widget, QGroupBox):
        texts.append(widget.title())
    if isinstance(widget, QComboBox):
        texts += [widget.itemText(row) for row in range(widget.count())]
    return texts


def small(texts) -> set[str]:
    return {text for text in texts if SMALL.search(OURS.sub("", re.sub(r"<[^>]*>", "", text)))}


def test_every_place_of_the_window_speaks_the_language_in_force(loud_window, qapp):
    left: dict[str, set[str]] = {}
    for name, show in loud_window.places():
        show()
        qapp.processEvents()
        seen = [widget for top in qapp.topLevelWidgets() for widget in (top, *top.findChildren(QWidget))]
        found = small(text for widget in seen if widget.isVisible() for text in texts_of(widget))
        new = found - set().union(*left.values()) if left else found
        if new:
            left[name] = new
    assert left == {}


def test_paper_in_every_format_speaks_the_language_in_force(loud_window, tmp_path):
    workbook = loud_window.document.workbook
    plan = career_plan(workbook)
    made = pdf.laid_out(plan, "a4")
    document = pypdfium2.PdfDocument(made.content)
    lines = [line for page in document for line in page.get_textpage().get_text_range().splitlines()]
    assert small(lines) == set()
    formats.write(plan, tmp_path / "plan.md", ".md")
    assert small((tmp_path / "plan.md").read_text("utf-8").partition("---\n\n")[2].splitlines()) == set()
