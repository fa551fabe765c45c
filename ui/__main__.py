"""The command `comeback`: a subcommand goes to `planner.cli.commands`, everything else opens the window."""

from __future__ import annotations

import builtins
import os
import sys
from collections.abc import Mapping, Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return the exit code. Qt is imported only for a window."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given[:1] == ["--self-test"]:
        # Before the QApplication is created, which reads it once.
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        from ui.shell.self_test import self_test

        return self_test()
    if given and not _names_a_plan(given):
        from planner.cli import commands

        if given[0] in commands.COMMANDS or given[0].startswith("-") or len(given) > 1:
            return commands.main(given)
    if not has_screen(os.environ, sys.platform):
        from planner.cli import commands

        print(
            "comeback: there is no screen here, so no window can open."
            " Try: comeback sample PLAN, comeback export PLAN OUT.pdf, comeback check PLAN,"
            " comeback show PLAN.",
            file=sys.stderr,
        )
        return commands.NO_SCREEN
    from ui.shell.plan_files import path_from_argument
    from ui.shell.single_instance import hand_over

    plan = path_from_argument(given[0]) if given else None
    # Before Qt is imported, so that a second start ends without its cost.
    if hand_over(plan):
        return 0
    plain_imports()
    from ui.shell.app import run

    return run(plan)


def _names_a_plan(given: Sequence[str]) -> bool:
    # Importing the command line's subcommands loads half of the program; most starts are a double-click on a plan.
    return len(given) == 1 and not given[0].startswith("-") and given[0].casefold().endswith(".comeback")


def has_screen(environment: Mapping[str, str], platform: str) -> bool:
    """Say whether a window can open. Without a display, Qt would abort the process."""
    if platform in ("win32", "darwin"):
        return True
    return any(environment.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def plain_imports() -> None:
    """Import as Python does from now on, which PySide replaces when it is imported itself.

    PySide reads the source of every module that is imported, to see whether a `__feature__` may apply to it. Without
    that the first paint takes 29 ms less of 559 (median of 45 pairs on a busy machine, CPU time; less in 36 of them).

    The danger: `__orig_import__` is PySide's own name, so a later PySide may drop it (then this does nothing) or let
    it mean something else. And in this process `from __feature__ import snake_case` is an ImportError from here on,
    also in a library: a test holds that neither half asks for one.
    """
    import PySide6.QtCore  # noqa: F401  # the module that replaces it

    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)


if __name__ == "__main__":
    sys.exit(main())
