"""Cards for records that show more than their form: more forms, a line, a button."""

from __future__ import annotations

from collections.abc import Iterable

from planner.domain.basics.fields import Field
from planner.domain.basics.scenario import Section
from planner.domain.changes import Change
from planner.domain.records.kinds import Listed
from ui.forms.form import Form
from ui.forms.record_card import RecordCard
from ui.forms.record_list import RecordList


class WideCard(RecordCard):
    """A card that shows more than its form. `refresh` shows what follows from the record."""

    def __init__(self, records: RecordList, record: Listed) -> None:
        super().__init__(records, record)
        self.records, self.record = records, record
        self._more: list[Form] = []
        self.build()
        self.refresh()
        records.document.changed.connect(self._on_change)

    def take(self, records: RecordList, record: Listed) -> None:
        super().take(records, record)
        self.record = record
        for form in self._more:
            form.bind(records.bind(records.document.workbook, record))
        self.refresh()

    def build(self) -> None:
        """Add what stands below the form."""

    def refresh(self) -> None:
        """Show what follows from the record as it stands."""

    def add_form(
        self, fields: Iterable[Field], title: str = "", columns: int = 2, kind: type[Form] | None = None
    ) -> Form:
        """Add one more form for the same record, like the first one unless another kind is asked for."""
        form = (kind or type(self.form))(
            self.records.document, self.records.say, [Section(title, tuple(fields))], self, columns=columns
        )
        form.bind(self.records.bind(self.records.document.workbook, self.record))
        self.column.addWidget(form)
        self._more.append(form)
        return form

    def edit(self, text: str, **values: str) -> None:
        """Give the record these values in one undo step."""
        document = self.records.document
        document.end_run()
        document.do(document.workbook.edit(self.record, **values), text)

    def _on_change(self, change: Change) -> None:
        for record in change.after:
            if record.key == self.record_key and isinstance(record, Listed):
                self.record = record
                self.refresh()


def taken(sections: Iterable[Section], keys: Iterable[str]) -> tuple[Field, ...]:
    """Return the questions with these keys."""
    wanted = set(keys)
    return tuple(field for section in sections for field in section.fields if field.key in wanted)


def others(sections: Iterable[Section], keys: Iterable[str]) -> tuple[Field, ...]:
    """Return the questions without those that have these keys."""
    left_out = set(keys)
    return tuple(field for section in sections for field in section.fields if field.key not in left_out)
