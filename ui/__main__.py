"""The command `comeback`: a word goes to `planner.cli`, everything else opens the window."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from planner import cli


def main(arguments: Sequence[str] | None = None) -> int:
    """Carry out the command line and return the exit code. Qt is imported only when a window is wanted."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given[:1] == ["--self-test"]:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        from ui.self_test import self_test

        return self_test()
    if given and (given[0] in cli.WORDS or given[0].startswith("-") or len(given) > 1):
        return cli.main(given)
    if not has_screen(os.environ, sys.platform):
        print(
            "comeback: there is no screen here, so no window can open."
            " Try: comeback sample PLAN, comeback export PLAN OUT.pdf, comeback check PLAN,"
            " comeback show PLAN.",
            file=sys.stderr,
        )
        return cli.NO_SCREEN
    from ui.app import run

    return run(Path(given[0]) if given else None)


def has_screen(environment: Mapping[str, str], platform: str) -> bool:
    """Say whether a window can open. Qt would abort without a word where there is no screen."""
    if platform in ("win32", "darwin"):
        return True
    return any(environment.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


if __name__ == "__main__":
    sys.exit(main())
