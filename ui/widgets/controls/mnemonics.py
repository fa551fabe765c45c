"""Assigns mnemonics to labels, so that Alt and the letter focuses the question."""

from __future__ import annotations

RESERVED = "bsndpevh"
"""Mnemonics of the menus and of the buttons below a page."""


class Mnemonics:
    """Assigns letters, each once; a label without a free letter gets no mnemonic."""

    def __init__(self) -> None:
        self._used = set(RESERVED)

    def assign(self, label: str) -> str:
        """Return the label with `&` before its mnemonic, and its own `&` doubled."""
        for index in self._candidates(label):
            letter = label[index].casefold()
            if letter not in self._used:
                self._used.add(letter)
                return f"{_escaped(label[:index])}&{_escaped(label[index:])}"
        return _escaped(label)

    @staticmethod
    def _candidates(label: str) -> list[int]:
        """Return the positions of candidate letters, first letters of words before the others."""
        letters = [index for index, letter in enumerate(label) if letter.isalpha()]
        return sorted(letters, key=lambda index: (index > 0 and label[index - 1].isalpha(), index))


def _escaped(text: str) -> str:
    return text.replace("&", "&&")
