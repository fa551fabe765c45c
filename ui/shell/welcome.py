"""The welcome dialog: create a plan, open one, or look at the sample."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QPushButton, QWidget

from planner.domain.basics.wording import say
from ui.shell.plan_files import default_place, plan_files, with_suffix
from ui.widgets.controls.dialog import WholeDialog
from ui.widgets.controls.labels import line
from ui.widgets.controls.mnemonics import Mnemonics
from ui.widgets.icons import Picture, icon
from ui.widgets.layout import layouts


class FirstRun(WholeDialog):
    """Asks how to begin. The signals carry the user's choice; the caller carries it out."""

    started = Signal(object)
    chosen = Signal(object)
    looked_around = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Comeback")
        self.place = default_place()
        self._mnemonics = Mnemonics()
        layout = layouts.column(self, spacing=12, margins=(48, 40, 48, 36))
        layout.addWidget(Picture("sprout", 44, "accent", self), 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(line("Comeback", "title", self))
        layout.addWidget(
            line(say("This notebook helps you turn a setback into a next step and a plan you can print."), "", self)
        )
        layout.addWidget(line(say("Only on this computer. Nothing is sent."), "muted", self))
        layout.addSpacing(8)
        layout.addWidget(self._start_card())
        layout.addLayout(self._other_ways())
        self.setMinimumWidth(560)

    def open_page(self) -> None:
        """Open the dialog over its window, if there is one."""
        self.setModal(self.parent() is not None)
        self.show()

    def _button(self, text: str, name: str, kind: str = "", token: str = "text") -> QPushButton:
        button = QPushButton(icon(name, token), self._mnemonics.mark(text), self)
        button.setAccessibleName(text)
        button.setProperty("kind", kind)
        return button

    def _start_card(self) -> QFrame:
        card = QFrame(self)
        card.setProperty("kind", "card")
        begin = self._button(say("Start my plan"), "plus", "primary", "on_accent")
        begin.setDefault(True)
        begin.clicked.connect(lambda: self.started.emit(self.place))
        self.where = line("", "muted", self)
        elsewhere = self._button(say("Choose another place…"), "folder-open", "quiet")
        elsewhere.clicked.connect(self._choose_place)
        buttons = QHBoxLayout()
        buttons.addWidget(begin)
        buttons.addWidget(elsewhere)
        buttons.addStretch(1)
        layout = layouts.column(card, margins=(20, 18, 20, 18))
        layout.addLayout(buttons)
        layout.addWidget(self.where)
        self._show_place()
        return card

    def _other_ways(self) -> QHBoxLayout:
        other = self._button(say("Open a plan…"), "folder-open")
        other.clicked.connect(self._choose_plan)
        look = self._button(say("Look around in a sample plan"), "eye")
        look.clicked.connect(self.looked_around)
        row = QHBoxLayout()
        row.addWidget(other)
        row.addWidget(look)
        row.addStretch(1)
        return row

    def _show_place(self) -> None:
        self.where.setText(say("It will be kept in {path}", path=self.place))

    def _choose_place(self) -> None:
        name, _ = QFileDialog.getSaveFileName(self, say("Where to keep the plan"), str(self.place), plan_files())
        if name:
            self.place = with_suffix(Path(name))
            self._show_place()

    def _choose_plan(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, say("Open a plan"), str(self.place.parent), plan_files())
        if name:
            self.chosen.emit(Path(name))
