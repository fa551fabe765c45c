"""The button that writes what goes on paper in a format to go on editing: Markdown, or a Word document."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from planner.domain.basics.wording import Say
from planner.domain.document.career_plan import CareerPlan
from planner.export import formats
from ui.forms.editor import LEAST
from ui.model.paper import paper_of
from ui.output.file_writer import Writing
from ui.widgets.icons import icon


class OtherFormats(QPushButton):
    """Offers the formats. `plan` and `title` give what is written and what it is called, when it is asked for."""

    def __init__(
        self,
        plan: Callable[[], CareerPlan],
        title: Callable[[], str],
        say: Say,
        writing: Writing,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setText(self.tr("Other formats"))
        self._plan, self._title, self._say, self._writing = plan, title, say, writing
        self.setIcon(icon("file-text"))
        self.setMinimumSize(LEAST, LEAST)
        menu = QMenu(self)
        self.markdown = menu.addAction(self.tr("Export as &Markdown…"))
        self.word = menu.addAction(self.tr("Export as &Word document…"))
        self.markdown.triggered.connect(lambda: self._export(self.markdown.text(), formats.MARKDOWN))
        self.word.triggered.connect(lambda: self._export(self.word.text(), formats.WORD))
        self.setMenu(menu)
        writing.busy.connect(self.setDisabled)

    def _export(self, words: str, ending: str) -> None:
        """Ask where to, and write the plan there; one thing is written at a time."""
        words = words.replace("&", "")
        path = None if self._writing.working else self._writing.ask(words.rstrip("…"), ending, self._title())
        if path:
            again = words, partial(self._export, words, ending)
            self._writing.write(path, lambda: partial(_write, self._plan(), self._say, ending), again)


def _write(plan: CareerPlan, say: Say, ending: str, path: Path) -> None:
    formats.write(plan, path, ending, say, paper_of(plan.paper))
