"""The words of the command line for a copy for somebody else, and for a password."""

from __future__ import annotations

import argparse
import getpass
import sys
from pathlib import Path

from planner.cli.wrong_use import WrongUse
from planner.domain.questions.copy_questions import COPIES

WITH_COPIES = (".pdf", ".md", ".docx")
"""The kinds of file that are made from the career plan, and so from a copy of it."""
TOO_LONG = "the password is longer than a PDF keeps (127 bytes). Choose a shorter one"


def add_copy_options(export: argparse.ArgumentParser) -> None:
    """Add --copy, --password and --password-file; a password never stands on the command line itself."""
    export.add_argument("--copy", choices=tuple(COPIES), default="", help="the copy for somebody else")
    secret = export.add_mutually_exclusive_group()
    secret.add_argument("--password", action="store_true", help="ask for a password that the PDF opens with")
    secret.add_argument("--password-file", type=Path, metavar="FILE", help="take the first line of FILE as password")


def check_copy_options(asked: argparse.Namespace, ending: str) -> None:
    """Raise WrongUse where a copy or a password is asked for a file that has none."""
    if asked.copy and ending not in WITH_COPIES:
        raise WrongUse(f"--copy is for the career plan, and {asked.out} is something else. Leave it out")
    if (asked.password or asked.password_file) and ending != ".pdf":
        raise WrongUse(f"a password is for a PDF, and {asked.out} is none. Leave it out")


def password_of(asked: argparse.Namespace) -> str:
    """Return the password that was given in a file or is typed now, or nothing where none was asked for."""
    from planner.export.layout.post_process import fits

    if not (asked.password or asked.password_file):
        return ""
    password = _typed() if asked.password else _first_line(asked.password_file)
    if not fits(password):
        raise WrongUse(TOO_LONG)
    return password


def _typed() -> str:
    if not sys.stdin.isatty():
        raise WrongUse("there is no terminal to ask for a password at. Use --password-file FILE")
    try:
        password = getpass.getpass("Password: ")
        again = getpass.getpass("The same once more: ")
    except UnicodeDecodeError:
        raise WrongUse("the password is no text in UTF-8. Use --password-file FILE") from None
    except (EOFError, KeyboardInterrupt):
        raise WrongUse(
            "no password was typed, so nothing was written. Leave --password out for a file without"
        ) from None
    if not password:
        raise WrongUse("the password is empty. Leave --password out for a file without one")
    if password != again:
        raise WrongUse("the two passwords differ. Please try once more")
    return password


def _first_line(file: Path) -> str:
    try:
        first = file.read_text(encoding="utf-8-sig").partition("\n")[0].removesuffix("\r")
    except UnicodeDecodeError:
        raise WrongUse(f"{file} is not text in UTF-8. Save it as UTF-8, with the password on its first line") from None
    except OSError as error:
        raise WrongUse(f"{file} could not be read: {error.strerror}. Choose the file with the password") from error
    if not first:
        raise WrongUse(f"{file} has no password on its first line. Write it there, or leave --password-file out")
    return first
