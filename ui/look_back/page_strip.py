"""The step bar above a look-back: the open page, the state of each page, and buttons to open them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from planner.domain.basics.wording import say
from planner.domain.questions.look_back import Page
from planner.insight.page_states import NOT_STARTED, STATES
from ui.look_back.entry_list import STATE_ICONS
from ui.widgets.icons import icon
from ui.widgets.layout.layouts import FlowLayout


class PageButton(QPushButton):
    """A page's button, as wide as its title in bold, so that opening the page moves nothing."""

    def sizeHint(self) -> QSize:
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        grown = QFontMetrics(bold).horizontalAdvance(self.text()) - self.fontMetrics().horizontalAdvance(self.text())
        hint = super().sizeHint()
        return hint if self.isChecked() else QSize(hint.width() + max(grown, 0), hint.height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class PageStrip(QWidget):
    """A button for each page; any page can be opened at any time."""

    chosen = Signal(int)

    def __init__(self, pages: Sequence[Page], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages = pages
        self._states: list[str] = []
        self.buttons: list[QPushButton] = []
        group = QButtonGroup(self)
        layout = FlowLayout(self, gap=2)
        for index, page in enumerate(pages):
            button = PageButton(say(page.title), self)
            button.setObjectName(f"page_{page.key}")
            button.setCheckable(True)
            button.setProperty("kind", "step")
            button.clicked.connect(lambda _=False, index=index: self.chosen.emit(index))
            group.addButton(button)
            layout.addWidget(button)
            self.buttons.append(button)
        self.show_states({})

    def show_open_page(self, index: int) -> None:
        """Mark the open page."""
        self.buttons[index].setChecked(True)

    def show_states(self, states: Mapping[str, str]) -> None:
        """Show the state of each page, as icon and in words."""
        shown = [states.get(page.key, NOT_STARTED) for page in self._pages]
        if shown == self._states:
            # Setting an icon triggers a layout of all the surroundings, and this is called at every key press.
            return
        self._states = shown
        for index, (page, button, state) in enumerate(zip(self._pages, self.buttons, shown, strict=True)):
            label = say(STATES[state])
            button.setIcon(icon(STATE_ICONS[state], "accent"))
            button.setToolTip(label)
            button.setAccessibleName(
                say(
                    "{number} of {count}: {page}, {state}",
                    number=index + 1,
                    count=len(self._pages),
                    page=say(page.title),
                    state=label,
                )
            )
