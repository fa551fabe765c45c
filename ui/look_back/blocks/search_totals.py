"""The totals of the job search, for users who did not record each application."""

from __future__ import annotations

from planner.domain.basics.wording import say
from planner.domain.questions.of_records import SEARCH_TOTAL
from planner.domain.records.kinds import Record, SearchTotal
from ui.forms.form import Form
from ui.look_back.blocks.block import OneRecordBlock
from ui.widgets.controls.labels import wrapped_label


class SearchTotalsBlock(OneRecordBlock):
    """The totals of the search, shared by all applications."""

    SHOWS = (SearchTotal,)

    def build(self) -> None:
        self.body.addWidget(wrapped_label(say("This search so far"), "heading"))
        self.body.addWidget(
            wrapped_label(
                say("All your applications share these numbers. Leave them blank if you keep each application here.")
            )
        )
        self.form = Form(self.document, SEARCH_TOTAL, self, columns=2)
        self.body.addWidget(self.form)

    def new_record(self, entry_id: str) -> Record:
        return SearchTotal()

    def stored_record(self, entry_id: str) -> Record | None:
        return next(iter(self.workbook.all(SearchTotal)), None)
