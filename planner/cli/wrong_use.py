"""What a command says when it was asked for something that cannot be done."""

from __future__ import annotations


class WrongUse(Exception):
    """What was asked for cannot be done; the text says what can."""
