"""The welcome dialog: create a plan, open one, or look at the sample."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QPushButton, QWidget

from planner.domain.basics.wording import say
from ui.shell.plan_files import default_plan_path, plan_files, with_suffix
from ui.widgets.controls.dialog import FullHeightDialog
from ui.widgets.controls.labels import wrapped_label
from ui.widgets.controls.mnemonics import Mnemonics
from ui.widgets.icons import Picture, icon
from ui.widgets.layout import layouts


class WelcomeDialog(FullHeightDialog):
    """Asks how to begin. The signals carry the user's choice; the caller carries it out."""

    started = Signal(object)
    chosen = Signal(object)
    sample_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Comeback")
        self.path = default_plan_path()
        self._mnemonics = Mnemonics()
        layout = layouts.column(self, spacing=12, margins=(48, 40, 48, 36))
        layout.addWidget(Picture("sprout", 44, "accent", self), 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(wrapped_label("Comeback", "title", self))
        layout.addWidget(
            wrapped_label(
                say("This notebook helps you turn a setback into a next step and a plan you can print."), "", self
            )
        )
        layout.addWidget(wrapped_label(say("Only on this computer. Nothing is sent."), "muted", self))
        layout.addSpacing(8)
        layout.addWidget(self._start_card())
        layout.addLayout(self._other_buttons())
        self.setMinimumWidth(560)

    def open_dialog(self) -> None:
        """Open the dialog over its window, if there is one."""
        self.setModal(self.parent() is not None)
        self.show()

    def _button(self, text: str, name: str, kind: str = "", token: str = "text") -> QPushButton:
        button = QPushButton(icon(name, token), self._mnemonics.assign(text), self)
        button.setAccessibleName(text)
        button.setProperty("kind", kind)
        return button

    def _start_card(self) -> QFrame:
        card = QFrame(self)
        card.setProperty("kind", "card")
        begin = self._button(say("Start my plan"), "plus", "primary", "on_accent")
        begin.setDefault(True)
        begin.clicked.connect(lambda: self.started.emit(self.path))
        self.where = wrapped_label("", "muted", self)
        elsewhere = self._button(say("Choose another place…"), "folder-open", "quiet")
        elsewhere.clicked.connect(self._choose_path)
        buttons = QHBoxLayout()
        buttons.addWidget(begin)
        buttons.addWidget(elsewhere)
        buttons.addStretch(1)
        layout = layouts.column(card, margins=(20, 18, 20, 18))
        layout.addLayout(buttons)
        layout.addWidget(self.where)
        self._show_path()
        return card

    def _other_buttons(self) -> QHBoxLayout:
        other = self._button(say("Open a plan…"), "folder-open")
        other.clicked.connect(self._choose_plan)
        sample_button = self._button(say("Look around in a sample plan"), "eye")
        sample_button.clicked.connect(self.sample_requested)
        row = QHBoxLayout()
        row.addWidget(other)
        row.addWidget(sample_button)
        row.addStretch(1)
        return row

    def _show_path(self) -> None:
        self.where.setText(say("It will be kept in {path}", path=self.path))

    def _choose_path(self) -> None:
        name, _ = QFileDialog.getSaveFileName(self, say("Where to keep the plan"), str(self.path), plan_files())
        if name:
            self.path = with_suffix(Path(name))
            self._show_path()

    def _choose_plan(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, say("Open a plan"), str(self.path.parent), plan_files())
        if name:
            self.chosen.emit(Path(name))
