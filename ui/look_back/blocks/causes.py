"""The causes: a check box for each, with questions on how it is known and whose it is."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QWidget

from planner.domain import edits
from planner.domain.basics.scenario import PossibleCause
from planner.domain.basics.wording import say
from planner.domain.causes import cause_label, causes_of, merged_kind
from planner.domain.changes import Change
from planner.domain.records.kinds import Answer, Cause, CauseKind, Entry
from planner.insight.prompts import cause_prompt, cause_prompts
from ui.forms.binding import Binding, RecordColumns
from ui.forms.text_editors import PlainLineEdit
from ui.look_back.blocks.block import Block
from ui.look_back.blocks.cause_row import CauseRow, OwnCauseRow
from ui.widgets.controls.basics import MIN_CLICK_SIZE, push_button, row_of
from ui.widgets.controls.labels import show_text, wrapped_label
from ui.widgets.lists.keyed_column import KeyedColumn

HEADING, ROW = "heading", "row"


class CausesBlock(Block):
    """The scenario's causes, ordered for the entry, then the user's own."""

    SHOWS = (Cause, CauseKind, Answer)

    def build(self) -> None:
        self._own: dict[str, CauseKind] = {}
        self.why = wrapped_label()
        self.body.addWidget(self.why)
        self._list: KeyedColumn[tuple[str, str], QWidget] = KeyedColumn(self, spacing=2)
        """The rows by their kinds, and the headings by their groups."""
        self.body.addWidget(self._list)
        self._build_own()
        self.note = wrapped_label(kind="note")
        self.body.addWidget(self.note)
        self.note.hide()

    def _build_own(self) -> None:
        self.own_line_edit = PlainLineEdit(self)
        self.own_line_edit.setObjectName("own_cause")
        self.own_line_edit.setAccessibleName(say("A cause in my own words"))
        self.own_line_edit.setPlaceholderText(say("Something that is not in the list"))
        self.own_line_edit.setMinimumHeight(MIN_CLICK_SIZE)
        self.own_line_edit.returnPressed.connect(self.add_own)
        self.own_line_edit.editingFinished.connect(self.keep_own)
        self.add_button = push_button(say("Add my own cause"), "plus", self.add_own)
        self.body.addWidget(row_of(self, self.own_line_edit, self.add_button))

    @property
    def rows(self) -> dict[str, CauseRow]:
        """Return the rows by the kinds of their causes, in order."""
        return {key: row for (_, key), row in self._list.widgets.items() if isinstance(row, CauseRow)}

    @property
    def headings(self) -> dict[str, QLabel]:
        """Return the shown headings, by their groups."""
        return {key: label for (_, key), label in self._list.widgets.items() if isinstance(label, QLabel)}

    def show_entry(self, entry_id: str | None) -> None:
        if entry_id != self.entry_id:
            self.own_line_edit.clear()
        super().show_entry(entry_id)

    def read(self, entry_id: str) -> None:
        answers = self.workbook.answers(entry_id)
        kinds = self.workbook.all(CauseKind, scenario=self.scenario.key)
        self._own = {kind.id: kind for kind in kinds if not kind.merged_into}
        ticked = {cause.kind: cause for cause in causes_of(self.workbook, entry_id)}
        why = self.scenario.why_this_order(answers)
        show_text(self.why, say(why) if why else "")
        self._lay_out(self.scenario.order_causes(self.scenario.causes, answers), ticked)
        for key, row in self.rows.items():
            cause = ticked.get(key)
            prompt = cause_prompt(self.scenario, cause) if cause else ""
            row.show_cause(cause, say(prompt) if prompt else "")
            if isinstance(row, OwnCauseRow):
                row.show_removable(cause is None and not self.is_used(key))
        prompts = cause_prompts(self.scenario, ticked.values())
        show_text(self.note, "\n".join(say(text) for text in prompts))

    def tick(self, kind: str, ticked: bool) -> None:
        """Add the cause to the entry, or remove it with its answers."""
        entry_id = self.entry_id
        if entry_id is None:
            return
        row = self.rows[kind]
        if ticked:
            cause = Cause(entry_id=entry_id, kind=kind)
            text = say("Tick: {cause}", cause=row.label())
            written = self.do(lambda: edits.add(self.workbook, cause, entry_id=entry_id), text)
        else:
            written = self.do(lambda: self._removal(entry_id, kind), say("Untick: {cause}", cause=row.label()))
        if not written:
            self.read(entry_id)

    def add_own(self) -> None:
        """Add the typed cause and focus it, or focus the empty field."""
        kind = self.keep_own()
        (self.rows[kind].box if kind in self.rows else self.own_line_edit).setFocus()

    def keep_own(self) -> str:
        """Add the typed cause, if any, and return its kind; one that exists already is only checked."""
        label, entry_id = self.own_line_edit.text().strip(), self.entry_id
        # Undo may have removed the entry while its field still had the focus.
        if entry_id is None or not label or self.workbook.get(Entry, id=entry_id) is None:
            return ""
        there = next((key for key, row in self.rows.items() if row.label().casefold() == label.casefold()), None)
        if there is None:
            kind = CauseKind(scenario=self.scenario.key, label=label)
            cause = Cause(entry_id=entry_id, kind=kind.id)
            added = Change(after=(kind,)).along_with(edits.add(self.workbook, cause, entry_id=entry_id))
            if not self.do(lambda: added, self.add_button.text()):
                return ""
            there = kind.id
        elif not self.rows[there].box.isChecked():
            self.tick(there, True)
        self.own_line_edit.clear()
        return there

    def remove_own(self, kind: str) -> None:
        """Remove an own cause from the list, unless an entry has it."""
        self.document.commit_typing()
        own = self.workbook.get(CauseKind, id=kind)
        if own and not self.is_used(kind):
            self.do(lambda: Change(before=(own,)), say("Take out: {cause}", cause=own.label))

    def is_used(self, kind: str) -> bool:
        """Say whether an entry has this own cause, or another one was merged into it."""
        return bool(self.workbook.all(Cause, kind=kind) or self.workbook.all(CauseKind, merged_into=kind))

    def merge_targets(self, kind: str) -> list[tuple[str, str]]:
        """Return the causes that an own one can be merged into, in order, with their labels."""
        return [(key, row.label()) for key, row in self.rows.items() if key != kind]

    def merge(self, kind: str, into: str) -> None:
        """Merge an own cause into another: the entries that have it show the other from now on."""
        own = self.workbook.get(CauseKind, id=kind)
        if own and into in self.rows:
            text = say("Merge: {cause}", cause=own.label)
            if self.do(lambda: edits.edit(self.workbook, own, merged_into=into), text):
                self.rows[into].box.setFocus()

    def rename(self, kind: str, label: str) -> None:
        """Change the label of an own cause."""
        own = self._own.get(kind) or CauseKind(id=kind, scenario=self.scenario.key)
        self.document.type((own.key, "label"), lambda: edits.edit(self.workbook, own, label=label), say("My own cause"))

    def _binding(self, shown: Cause) -> Binding | None:
        # The shown cause may be one that others were merged into: the answers belong to the stored one.
        stored = self.workbook.get(Cause, id=shown.id)
        return RecordColumns(self.workbook, stored) if stored else None

    def _removal(self, entry_id: str, kind: str) -> Change:
        causes = self.workbook.all(Cause, entry_id=entry_id)
        return Change(before=tuple(cause for cause in causes if merged_kind(self.workbook, cause.kind) == kind))

    def _lay_out(self, listed: tuple[PossibleCause, ...], ticked: dict[str, Cause]) -> None:
        """Order the rows, with a heading before each group; rows that are in place are not moved."""
        possible = {cause.key: cause for cause in listed}
        keys, before = [], ""
        for kind in dict.fromkeys((*possible, *self._own, *ticked)):
            group = possible[kind].group if kind in possible else ""
            if group and group != before:
                keys.append((HEADING, group))
            before = group
            keys.append((ROW, kind))

        def make(key: tuple[str, str]) -> QWidget:
            what, name = key
            return self._heading(name) if what == HEADING else self._row(name, possible.get(name))

        self._list.show_keys(keys, make)

    def _row(self, kind: str, possible: PossibleCause | None) -> CauseRow:
        if kind in self._own:
            return self._own_row(self._own[kind])
        if possible:
            label, sign = say(possible.label), say(possible.sign)
        else:
            label, sign = cause_label(self.workbook, self.scenario, kind), ""
        row = CauseRow(self.document, kind, label, sign, self._binding, self._list)
        row.ticked.connect(self.tick)
        return row

    def _own_row(self, kind: CauseKind) -> OwnCauseRow:
        row = OwnCauseRow(self.document, kind.id, kind.label, "", self._binding, self._list)
        row.ticked.connect(self.tick)
        row.renamed.connect(self.rename)
        row.merged.connect(self.merge)
        row.removed.connect(self.remove_own)
        row.merge_menu_opened.connect(lambda key: row.offer_targets(self.merge_targets(key)))
        return row

    def _heading(self, group: str) -> QLabel:
        heading = wrapped_label(say(group), "label", self._list)
        heading.setContentsMargins(0, 12, 0, 2)
        return heading

    def _on_change(self, change: Change) -> None:
        for record in change.after:
            row = self.rows.get(record.id) if isinstance(record, CauseKind) else None
            if isinstance(record, CauseKind) and isinstance(row, OwnCauseRow):
                row.show_label(record.label)
        super()._on_change(change)
