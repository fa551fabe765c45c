"""Help and About: how it works, what it is not, and whose work is in it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from planner import __version__
from ui.icons import Picture


class TextDialog(QDialog):
    """A title and a few short paragraphs."""

    def __init__(self, title: str, paragraphs: list[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(36, 32, 36, 24)
        layout.setSpacing(12)
        layout.addWidget(Picture("sprout", 36, "accent", self))
        layout.addWidget(self._label(title, "title"))
        for paragraph in paragraphs:
            layout.addWidget(self._label(paragraph))
        layout.addStretch(1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.close)
        layout.addWidget(buttons)
        self.setFixedWidth(560)

    def _label(self, text: str, kind: str = "") -> QLabel:
        label = QLabel(text, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty("kind", kind)
        label.setWordWrap(True)
        return label


class HelpDialog(TextDialog):
    """How it works, in one page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("How Comeback works"),
            [
                self.tr(
                    "Most people find failure hard to learn from. A few plain questions help to dig the lesson out."
                ),
                self.tr(
                    "Each setback gets seven short pages: settle, facts, causes, ask, reframe, lesson, next actions."
                    " About 15 minutes, in pieces if you like. Every question can be skipped."
                ),
                self.tr("What you keep goes into your career plan. Print it, pin it up, or talk it over with someone."),
                self.tr(
                    "Only on this computer. Nothing is sent. Every change is saved at once, and Undo takes it back."
                ),
                self.tr("The methods have been tested elsewhere. The program itself promises nothing."),
                self.tr(
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
            self.tr("About Comeback"),
            [
                self.tr(
                    "Version %1. A career planner for after a setback, free software under the MIT licence."
                ).replace("%1", __version__),
                self.tr("Letters: Inter, SIL Open Font License. Icons: Lucide, ISC licence."),
                self.tr("Made with Qt for Python, SQLite, sqlite-utils, ReportLab and pdfium."),
            ],
            parent,
        )
