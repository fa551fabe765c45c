"""The dialogs Help and About."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

from planner import __version__
from planner.domain.basics.wording import say
from planner.resources import ROOT
from ui.shell.menus import ABOUT, HELP
from ui.widgets.controls.labels import wrapped_label
from ui.widgets.icons import Picture
from ui.widgets.layout import layouts
from ui.widgets.layout.scroll_page import ScrollPage

WIDTH, EDGE = 560, 36


class TextDialog(QDialog):
    """A dialog with a title and a few short paragraphs."""

    def __init__(self, title: str, paragraphs: list[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        page = ScrollPage(self, margins=(EDGE, 28, EDGE, 8))
        page.column.setSpacing(12)
        page.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # so that the arrow keys scroll it on a small screen
        page.setAccessibleName(title)
        page.column.addWidget(Picture("sprout", 36, "accent", self))
        page.column.addWidget(wrapped_label(title, "title", self))
        for paragraph in paragraphs:
            page.column.addWidget(wrapped_label(paragraph, "", self))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.close)
        buttons.setContentsMargins(EDGE, 0, EDGE, 0)
        layouts.column(self, page, buttons, margins=(0, 0, 0, 24))
        self._page, self._buttons = page, buttons
        self.setFixedWidth(WIDTH)

    def showEvent(self, event: QShowEvent) -> None:
        # As high as its text, but no higher than the screen: then it scrolls.
        height_needed = self._page.column.totalHeightForWidth(WIDTH - 2 * EDGE) + EDGE
        around = self._buttons.sizeHint().height() + EDGE
        self.resize(WIDTH, min(height_needed + around, self.screen().availableGeometry().height() * 9 // 10))
        super().showEvent(event)


class HelpDialog(TextDialog):
    """How the program works, on one page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            say(HELP),
            [
                say(
                    "Most people find it hard to learn from a setback."
                    " A few plain questions help to dig the lesson out."
                ),
                say(
                    "Each setback gets seven short pages: settle, facts, causes, ask, reframe, lesson, next actions."
                    " About 15 minutes, in pieces if you like. Every question can be skipped."
                ),
                say("What you keep goes into your career plan. Print it, pin it up, or talk it over with someone."),
                say("Only on this computer. Nothing is sent. Every change is saved at once, and Undo takes it back."),
                say("The methods have been tested elsewhere. The program itself promises nothing."),
                say(
                    "If this weighs on you for weeks, talk to someone you trust or to a doctor."
                    " This program is a notebook, not a therapist."
                ),
            ],
            parent,
        )


class AboutDialog(TextDialog):
    """Version and licences."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            say(ABOUT),
            [
                say(
                    "Version {version}. A career planner for after a setback, free software under the MIT licence.",
                    version=__version__,
                ),
                say(
                    "Letters: Inter, Noto and Nanum Gothic, SIL Open Font License, and Droid Sans Fallback, Apache"
                    " licence. Icons: Lucide, ISC licence."
                ),
                say("Made with Qt for Python, SQLite, sqlite-utils, ReportLab, HarfBuzz, pikepdf and pdfium."),
                *_works(),
            ],
            parent,
        )


def _works() -> list[str]:
    """Return the list of all bundled works with their licences, which the build writes; "" when run from source."""
    written = ROOT / "licences.txt"
    return [written.read_text(encoding="utf-8").strip()] if written.is_file() else []
