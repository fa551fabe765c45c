"""One editor widget for each kind of field. A new kind of field gets its line in EDITORS."""

from __future__ import annotations

from planner.domain.basics.fields import Choice, Choices, Day, Field, Line, Note, Number, Rows, Scale, Tick, YesNo
from ui.forms.choice_editors import ChoiceEditor, ChoicesEditor, ScaleEditor, TickEditor, YesNoEditor
from ui.forms.day_editor import DayEditor
from ui.forms.editor import Editor
from ui.forms.rows_editor import RowsEditor
from ui.forms.text_editors import LineEditor, NoteEditor, NumberEditor

__all__ = ["EDITORS", "Editor"]

EDITORS: dict[type[Field], type[Editor]] = {
    Line: LineEditor,
    Note: NoteEditor,
    Day: DayEditor,
    Number: NumberEditor,
    Choice: ChoiceEditor,
    Choices: ChoicesEditor,
    YesNo: YesNoEditor,
    Tick: TickEditor,
    Scale: ScaleEditor,
    Rows: RowsEditor,
}
