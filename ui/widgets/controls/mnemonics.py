"""Assigns mnemonics to labels, so that Alt and the letter focuses the question."""

from __future__ import annotations

RESERVED = "bsndpevh"
"""Letters of the menus and of the buttons below a page."""


class Mnemonics:
    """Assigns letters, each once; a label without a free letter gets no mnemonic."""

    def __init__(self) -> None:
        self._taken = set(RESERVED)

    def mark(self, label: str) -> str:
        """Return the label with `&` before its mnemonic, and its own `&` doubled."""
        for place in self._places(label):
            letter = label[place].casefold()
            if letter not in self._taken:
                self._taken.add(letter)
                return f"{_plain(label[:place])}&{_plain(label[place:])}"
        return _plain(label)

    @staticmethod
    def _places(label: str) -> list[int]:
        """Return the positions of candidate letters, first letters of words before the others."""
        letters = [place for place, letter in enumerate(label) if letter.isalpha()]
        return sorted(letters, key=lambda place: (place > 0 and label[place - 1].isalpha(), place))


def _plain(text: str) -> str:
    return text.replace("&", "&&")
