"""Gives labels an underlined letter, so that Alt and the letter goes to the question."""

from __future__ import annotations

RESERVED = "bsndpevh"
"""Letters of the menus and of the buttons below a page."""


class Mnemonics:
    """Hands out letters, each once; a label whose letters are all taken goes without."""

    def __init__(self) -> None:
        self._taken = set(RESERVED)

    def mark(self, label: str) -> str:
        """Return the label with `&` before its letter, and every `&` of its own doubled."""
        for place in self._places(label):
            letter = label[place].casefold()
            if letter not in self._taken:
                self._taken.add(letter)
                return f"{_plain(label[:place])}&{_plain(label[place:])}"
        return _plain(label)

    @staticmethod
    def _places(label: str) -> list[int]:
        """Return the places of its letters, first letters of words before the others."""
        letters = [place for place, letter in enumerate(label) if letter.isalpha()]
        return sorted(letters, key=lambda place: (place > 0 and label[place - 1].isalpha(), place))


def _plain(text: str) -> str:
    return text.replace("&", "&&")
