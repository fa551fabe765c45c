"""The search box: it filters the list of its tab, and lists other results below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QListWidget, QListWidgetItem, QWidget

from planner.domain.basics.wording import mark, say
from planner.domain.entries import name_of
from planner.domain.records.kinds import Key
from planner.workbook.search import Found, search
from ui.model.document import Document
from ui.widgets.icons import icon
from ui.widgets.layout import layouts

# A search takes a few milliseconds, but rebuilding the list for every letter would flicker.
PAUSE_MS = 150
MOST = 50
KIND_LABELS = {
    "entry": mark("A look-back"),
    "goal": mark("Goal"),
    "profile": mark("About me"),
    "plan": mark("Career plan"),
    "review": mark("Review"),
    "skill": mark("Skill"),
    "person": mark("People"),
    "achievement": mark("Proud of"),
    "step": mark("Step"),
}


class SearchBox(QWidget):
    """A search over the whole plan. `found` carries the ids of the tab's own entries, or None without a search."""

    found = Signal(object)
    open_requested = Signal(object)

    def __init__(self, document: Document, scenario_key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document, self._scenario_key = document, scenario_key
        self.box = QLineEdit(self)
        self.box.setObjectName("search")
        self.box.setPlaceholderText(say("Search your plan"))
        self.box.setAccessibleName(say("Search your plan"))
        self.box.setToolTip(say("Any word of any answer, in any tab (Ctrl+F)"))
        self.box.addAction(icon("search", "muted"), QLineEdit.ActionPosition.LeadingPosition).setText(say("Search"))
        self.box.setClearButtonEnabled(True)
        self.heading = QLabel(self)
        self.heading.setProperty("kind", "muted")
        self.heading.setWordWrap(True)
        self.elsewhere = QListWidget(self)
        self.elsewhere.setAccessibleName(say("Found elsewhere"))
        self.elsewhere.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.elsewhere.setWordWrap(True)
        self.elsewhere.itemActivated.connect(self._open)
        self.elsewhere.itemClicked.connect(self._open)
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._timer.timeout.connect(self.search)
        self.box.textChanged.connect(lambda text: self._timer.start())
        self.box.returnPressed.connect(self.search)
        self.below = QWidget(self)
        layouts.column(self.below, self.heading, self.elsewhere)
        layouts.column(self, self.box)
        self.below.hide()

    def search(self) -> None:
        """Search for the text in the box, and show the results."""
        self._timer.stop()
        query = self.box.text()
        if not query.strip():
            self.below.hide()
            self.found.emit(None)
            return
        self._document.flush()
        workbook = self._document.workbook
        all_found = search(workbook, query)
        self.found.emit({found.owner_key[1] for found in all_found if found.scenario == self._scenario_key})
        self._show_elsewhere([found for found in all_found if found.scenario != self._scenario_key])

    def _show_elsewhere(self, elsewhere: Sequence[Found]) -> None:
        self.elsewhere.clear()
        for found in elsewhere[:MOST]:
            kind = say(KIND_LABELS.get(found.owner_key[0], ""))
            name = name_of(self._document.workbook, found.owner_key)
            label = name or found.text.partition("\n")[0]
            item = QListWidgetItem(": ".join(filter(None, (kind, label))))
            item.setData(256, found.owner_key)
            self.elsewhere.addItem(item)
        self.heading.setText(say("Found elsewhere") if elsewhere else say("Nothing found elsewhere"))
        self.elsewhere.setVisible(bool(elsewhere))
        self.below.show()

    def _open(self, item: QListWidgetItem) -> None:
        owner_key: Key = tuple(item.data(256))
        self.open_requested.emit(owner_key)
