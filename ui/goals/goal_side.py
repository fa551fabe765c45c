"""What stands beside a goal: the five hints, and the way to each part of its page."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from planner.domain.basics.wording import Say
from ui.forms.editor import LEAST, line_across
from ui.goals.goal_panel import SmartHints
from ui.model.document import Document
from ui.widgets.controls.labels_folded import quiet_label
from ui.widgets.layout.scroll_page import ScrollPage

SIDE_WIDTH = 228


class GoalSide(QWidget):
    """The hints, and a link to each part of the page. `wanted` brings the part that is to be shown."""

    wanted = Signal(object)

    def __init__(
        self, document: Document, say: Say, parts: Sequence[tuple[str, QWidget]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setFixedWidth(SIDE_WIDTH)
        page = ScrollPage(self, margins=(8, 28, 8, 12))
        self.hints = SmartHints(document, say, self)
        self.links = {name: self._link(name, part) for name, part in parts}
        page.column.setSpacing(14)
        page.column.addWidget(self.hints)
        page.column.addWidget(line_across(self))
        page.column.addWidget(quiet_label(self.tr("On this page"), "label", self))
        links = QVBoxLayout()
        links.setSpacing(0)
        for link in self.links.values():
            links.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        page.column.addLayout(links)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(page)

    def _link(self, name: str, part: QWidget) -> QPushButton:
        link = QPushButton(name, self)
        link.setProperty("kind", "link")
        link.setAutoDefault(False)
        link.setMinimumSize(LEAST, LEAST)
        link.setAccessibleName(self.tr("Go to: {part}").format(part=name))
        link.clicked.connect(lambda: self.wanted.emit(part))
        return link
