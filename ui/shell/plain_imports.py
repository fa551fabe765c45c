"""Python's own way of importing, which PySide replaces when it is imported itself."""

from __future__ import annotations

import builtins


def plain_imports() -> None:
    """Import as Python does from now on.

    PySide reads the source of every module that is imported, to see whether a `__feature__` may apply to it. Without
    that the first paint takes 29 ms less of 559 (median of 45 pairs on a busy machine, CPU time; less in 36 of them).

    The danger: `__orig_import__` is PySide's own name, so a later PySide may drop it (then this does nothing) or let
    it mean something else. And in this process `from __feature__ import snake_case` is an ImportError from here on,
    also in a library: a test holds that neither half asks for one.
    """
    import PySide6.QtCore  # noqa: F401  # this is what replaces it

    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
