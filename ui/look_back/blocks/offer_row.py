"""One offer: a goal or a small step that may answer a cause, and the button that takes it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from planner.domain.basics.scenario import LEARN
from planner.insight.goals.offers import Offer
from ui.look_back.blocks.block import push_button
from ui.widgets.controls.labels import ShortLabel
from ui.widgets.icons import Picture


class OfferRow(QFrame):
    """An offer with the cause it comes from. `taken` makes of it what it is, `taken_as_step` a single step."""

    taken = Signal(object)
    taken_as_step = Signal(object)

    def __init__(self, offer: Offer, cause: str, by: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.offer = offer
        self.setProperty("kind", "card")
        text = self.tr("Add this step") if offer.is_cushion else self.tr("Make this a goal")
        self.button = push_button(text, "plus", lambda: self.taken.emit(offer))
        self.step = push_button(self.tr("Just one step"), "leaf", lambda: self.taken_as_step.emit(offer), "quiet")
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.button, self.step):
            button.setParent(self)
            button.setAccessibleName(f"{button.text()}: {offer.title}")
            buttons.addWidget(button)
        buttons.addStretch(1)
        self.step.setHidden(offer.is_cushion)
        words = QVBoxLayout()
        words.setSpacing(3)
        self.title, about = ShortLabel("label", 3, self), ShortLabel("muted", 3, self)
        self.title.setText(offer.title)
        about.setText(self._about(cause, by))
        words.addWidget(self.title)
        words.addWidget(about)
        words.addLayout(buttons)
        words.insertSpacing(2, 6)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 14, 16, 14)
        row.setSpacing(12)
        row.addWidget(Picture(_picture(offer), 20, "accent", self), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)

    def _about(self, cause: str, by: str) -> str:
        if self.offer.is_cushion:
            text = self.tr('A small step by %1. It answers "%2".')
        elif self.offer.kind == LEARN:
            text = self.tr('Something to learn by %1. It answers "%2".')
        else:
            text = self.tr('Something to do by %1. It answers "%2".')
        return text.replace("%1", by).replace("%2", cause)


def _picture(offer: Offer) -> str:
    if offer.is_cushion:
        return "leaf"
    return "sprout" if offer.kind == LEARN else "target"
