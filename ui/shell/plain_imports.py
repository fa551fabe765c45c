"""Python's own way of importing, which PySide replaces when it is imported itself."""

from __future__ import annotations

import builtins


def plain_imports() -> None:
    """Import as Python does from now on.

    PySide reads the source of every module that is imported, to see whether it is one that a `__feature__` applies
    to. Nothing here asks for one, and reading them all takes a tenth of a start.
    """
    import PySide6.QtCore  # noqa: F401  # this is what replaces it

    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
