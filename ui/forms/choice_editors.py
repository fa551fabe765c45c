"""The editors of choices: chips, a list, yes/no, a check box, a scale."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QLabel,
    QRadioButton,
    QWidget,
)

from planner.domain.basics.fields import NO, YES, Choice, Choices, Scale, keys_of, text_of_keys
from planner.domain.basics.wording import say
from ui.forms.editor import Editor
from ui.widgets.controls.basics import MIN_CLICK_SIZE, FocusDelegate, row_of, without_mnemonic
from ui.widgets.controls.combo_box import ComboBox
from ui.widgets.controls.labels import plain_label
from ui.widgets.layout import layouts
from ui.widgets.layout.layouts import FlowLayout

LONGEST_CHIP = 60
"""The maximum number of characters shown of an unknown option."""


class ChipGroup(FocusDelegate):
    """Chips that wrap like words. `chosen` is emitted for the user's choices, `left` when the focus leaves."""

    chosen = Signal()
    left = Signal()

    def __init__(self, question: str, one: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._question = question
        self._one = one
        self._own: list[str] = []
        self.chips: dict[str, QAbstractButton] = {}
        self._flow = FlowLayout(self)

    def add_option(self, key: str, label: str, name: str = "") -> None:
        """Add a chip for an option."""
        self._own.append(key)
        self._add(key, label, name or label)
        self.set_focus_target(self.chips[self._own[0]])

    def add_caption(self, text: str) -> None:
        """Add a caption between the chips."""
        self._flow.addWidget(ScaleCaption(text, self))

    def selected_keys(self) -> list[str]:
        """Return the selected keys, in the order of the options."""
        return [key for key, chip in self.chips.items() if chip.isChecked()]

    def select(self, keys: Iterable[str]) -> None:
        """Select these keys; an unknown one gets a chip with its stored text."""
        selected = list(dict.fromkeys(keys))
        for key in [key for key in self.chips if key not in self._own and key not in selected]:
            self._drop(key)
        for key in selected:
            if key not in self.chips:
                self._add(key, key if len(key) <= LONGEST_CHIP else key[:LONGEST_CHIP] + "…", key)
        for key, chip in self.chips.items():
            chip.setChecked(key in selected)
        first = (self.selected_keys() if self._one else [])[:1] or list(self.chips)[:1]
        for key in first:
            self.set_focus_target(self.chips[key])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            focus = QApplication.focusWidget()
            if focus is None or not self.isAncestorOf(focus):
                self.left.emit()
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and not event.modifiers():
            return self._step(cast(QAbstractButton, watched), Qt.Key(event.key()))
        return False

    def _add(self, key: str, label: str, name: str) -> None:
        chip = (QRadioButton if self._one else QCheckBox)(without_mnemonic(label), self)
        chip.setProperty("kind", "chip")
        chip.setAutoExclusive(False)
        # The style decides otherwise (SH_Button_FocusPolicy), and that of macOS may take Tab from buttons.
        chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        chip.setAccessibleName(name)
        chip.setAccessibleDescription(self._question)
        chip.setMinimumSize(MIN_CLICK_SIZE, MIN_CLICK_SIZE)
        chip.clicked.connect(lambda checked: self._clicked(key, checked))
        chip.installEventFilter(self)
        if self.chips:
            # A chip added later would come last in the window's tab order.
            QWidget.setTabOrder(list(self.chips.values())[-1], chip)
        self.chips[key] = chip
        self._flow.addWidget(chip)
        chip.setVisible(True)

    def _drop(self, key: str) -> None:
        chip = self.chips.pop(key)
        self._flow.removeWidget(chip)
        chip.hide()
        chip.deleteLater()

    def _clicked(self, key: str, checked: bool) -> None:
        """Select or deselect; in a single choice, deselect the others."""
        if self._one and checked:
            for other, chip in self.chips.items():
                chip.setChecked(other == key)
        self.chosen.emit()

    def _step(self, chip: QAbstractButton, key: Qt.Key) -> bool:
        """Move the focus between the chips with the arrow keys; the space bar selects."""
        steps = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}
        if key not in steps:
            return False
        sideways = key in (Qt.Key.Key_Left, Qt.Key.Key_Right)
        mirrored = -1 if sideways and self.layoutDirection() == Qt.LayoutDirection.RightToLeft else 1
        chips = list(self.chips.values())
        there = (chips.index(chip) + steps[key] * mirrored) % len(chips)
        chips[there].setFocus(Qt.FocusReason.TabFocusReason)
        return True


class ScaleCaption(QLabel):
    """A caption at the end of a scale, as high as the chips beside it."""

    def __init__(self, text: str, group: ChipGroup) -> None:
        super().__init__(text, group)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("kind", "muted")
        self._group = group

    def sizeHint(self) -> QSize:
        heights = [chip.sizeHint().height() for chip in self._group.chips.values()]
        return super().sizeHint().expandedTo(QSize(0, max(heights, default=0)))


class PickEditor(Editor):
    """A single choice as chips; clicking the selected chip clears the answer."""

    def build(self) -> QWidget:
        self.group = ChipGroup(say(self.field.label), one=True, parent=self)
        self.add_options()
        self.group.chosen.connect(lambda: self.emit_edited(next(iter(self.group.selected_keys()), "")))
        self.group.left.connect(self.finish_editing)
        self.input = self.group
        return self.group

    def add_options(self) -> None:
        """Add the options."""
        raise NotImplementedError

    def set_text(self, text: str) -> None:
        self.group.select([text] if text else [])


class ChoiceEditor(PickEditor):
    """A single choice: chips for few options, a list for many."""

    MOST_CHIPS = 7

    def build(self) -> QWidget:
        if len(self.options()) <= self.MOST_CHIPS:
            return super().build()
        self.box = ComboBox(self)
        self.box.add_option("", say("No answer yet"))
        for key, label in self.options():
            self.box.add_option(key, label)
        self.box.activated.connect(lambda row: self.emit_edited(self.box.itemData(row)))
        self.watch_focus(self.box)
        self.input = self.box
        self.box.view().setAccessibleName(say(self.field.label))
        return row_of(self, self.box, stretch=True)

    def options(self) -> list[tuple[str, str]]:
        """Return the options with their labels."""
        return [(option.key, say(option.label)) for option in cast(Choice, self.field).options]

    def add_options(self) -> None:
        for key, label in self.options():
            self.group.add_option(key, label)

    def set_text(self, text: str) -> None:
        if isinstance(self.input, ComboBox):
            self.input.select(text)
        else:
            super().set_text(text)


class YesNoEditor(PickEditor):
    """Yes, no, or not answered."""

    def add_options(self) -> None:
        self.group.add_option(YES, say("Yes"))
        self.group.add_option(NO, say("No"))


class ScaleEditor(PickEditor):
    """The steps of a scale, with a label on each, or a caption at either end."""

    def add_options(self) -> None:
        scale = cast(Scale, self.field)
        steps = [str(step) for step in range(scale.low, scale.high + 1)]
        labels = [say(label) for label in scale.labels]
        if len(labels) == len(steps):
            for step, label in zip(steps, labels, strict=True):
                self.group.add_option(step, label)
            return
        ends = {steps[0]: labels[0], steps[-1]: labels[-1]} if len(labels) > 1 else {}
        if ends:
            self.group.add_caption(labels[0])
        for step in steps:
            self.group.add_option(step, step, " ".join(part for part in (step, ends.get(step, "")) if part))
        if ends:
            self.group.add_caption(labels[-1])


class ChoicesEditor(Editor):
    """A multiple choice; more than the advised number shows a hint, and is allowed."""

    def build(self) -> QWidget:
        self.group = ChipGroup(say(self.field.label), one=False, parent=self)
        for option in cast(Choices, self.field).options:
            self.group.add_option(option.key, say(option.label))
        self.group.chosen.connect(self._chosen)
        self.group.left.connect(self.finish_editing)
        self.input = self.group
        self.advice = plain_label(say("Up to {most} work best.", most=cast(Choices, self.field).most))
        self.advice.hide()
        whole = QWidget(self)
        layouts.column(whole, self.group, self.advice, spacing=6)
        return whole

    def set_text(self, text: str) -> None:
        # A text that is no JSON list is shown as a single key, so that nothing gets lost.
        self.group.select(keys_of(text) or ([text] if text else []))
        self._advise()

    def _chosen(self) -> None:
        self._advise()
        self.emit_edited(text_of_keys(self.group.selected_keys()))

    def _advise(self) -> None:
        most = cast(Choices, self.field).most
        self.advice.setVisible(0 < most < len(self.group.selected_keys()))


class TickEditor(Editor):
    """One check box; its text is the question."""

    def build(self) -> QWidget:
        self.box = QCheckBox(without_mnemonic(say(self.field.label)), self)
        self.box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.box.setMinimumSize(MIN_CLICK_SIZE, MIN_CLICK_SIZE)
        self.box.clicked.connect(lambda checked: self.emit_edited(YES if checked else ""))
        self.watch_focus(self.box)
        self.input = self.box
        return self.box

    def set_text(self, text: str) -> None:
        self.box.setChecked(text == YES)
