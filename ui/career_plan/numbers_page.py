"""The page "In numbers": statistics over all entries, with links to their records."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from planner.compose.numbers import Numbers, numbers_of
from planner.domain.basics.wording import say
from ui.career_plan.number_sections import SECTIONS, NumberSection
from ui.forms.live_page import LivePage
from ui.model.document import Document
from ui.widgets.controls.basics import separator
from ui.widgets.controls.empty_state import EmptyState
from ui.widgets.layout import layouts


class NumbersPage(LivePage):
    """The numbers of the plan, computed while the page is visible. `open_requested` carries the key of a record."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(document, parent)
        self._shown: Numbers | None = None
        self.sections: list[NumberSection] = []
        self.empty = EmptyState(
            say("No numbers yet."),
            say("They come by themselves with your first application, campaign or look-back."),
            self,
        )
        self._column = layouts.column(spacing=20)
        layout = layouts.column(self, self.empty)
        layout.addLayout(self._column)

    def read(self) -> None:
        """Show the current numbers; no widget changes if they are the same."""
        workbook = self.document.workbook
        numbers = numbers_of(workbook.snapshot(), workbook.plan_record())
        if numbers != self._shown:
            self._shown = numbers
            items = iter(lambda: self._column.takeAt(0), None)
            self.keeping_focus([old for item in items if (old := item.widget())], lambda: self._show(numbers))

    def _show(self, numbers: Numbers) -> None:
        is_empty = not (numbers.search or numbers.campaigns or numbers.patterns.entries or numbers.parked_ideas)
        is_empty = is_empty and not numbers.planned.together.out_of
        self.empty.setVisible(is_empty)
        self.sections = [] if is_empty else [section(numbers, self) for section in SECTIONS]
        for index, section in enumerate(self.sections):
            if index:
                self._column.addWidget(separator(self))
            section.open_requested.connect(self.open_requested)
            self._column.addWidget(section)
