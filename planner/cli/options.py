"""Command-line options shared by the commands: paper, blank and fillable forms, copies, passwords; and UsageError."""

from __future__ import annotations

import argparse
import getpass
import os
import sys
from pathlib import Path

from planner.compose.blank import blank_plan, emptied
from planner.copies.copy import plan_for
from planner.domain.questions.copy_questions import COPIES
from planner.paper_by_country import paper_here
from planner.scenarios import all_scenarios
from planner.workbook.workbook import Workbook


class WrongUse(Exception):
    """The arguments cannot be carried out; the text says what can."""


WITH_COPIES = (".pdf", ".md", ".docx")
"""The kinds of file that are made from the career plan, and so from a copy of it."""
TOO_LONG = "the password is longer than a PDF keeps (127 bytes). Choose a shorter one"


def add_copy_options(export: argparse.ArgumentParser) -> None:
    """Add --copy, --password and --password-file; there is no option that holds the password itself, as `ps` would show
    it.
    """
    export.add_argument("--copy", choices=tuple(COPIES), default="", help="the copy for somebody else")
    secret = export.add_mutually_exclusive_group()
    secret.add_argument("--password", action="store_true", help="ask for a password that the PDF opens with")
    secret.add_argument("--password-file", type=Path, metavar="FILE", help="take the first line of FILE as password")


def check_copy_options(asked: argparse.Namespace, ending: str) -> None:
    """Raise `WrongUse` if a copy or a password is asked for a format that has none."""
    if asked.copy and ending not in WITH_COPIES:
        raise WrongUse(f"--copy is for the career plan, and {asked.out} is something else. Leave it out")
    if (asked.password or asked.password_file) and ending != ".pdf":
        raise WrongUse(f"a password is for a PDF, and {asked.out} is none. Leave it out")


def password_of(asked: argparse.Namespace) -> str:
    """Return the password from the file or the prompt, or "" if none was asked for."""
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


ON_PAPER = (".pdf", ".docx")
"""The kinds of file that are laid out for a paper."""


def add_paper_options(command: argparse.ArgumentParser, of_a_plan: bool = True) -> None:
    """Add --paper, --fillable and, if there is a plan, --blank."""
    command.add_argument("--paper", choices=("a4", "letter"), help="the paper of the PDF")
    command.add_argument("--fillable", action="store_true", help="a form: fields where there is room to write")
    if of_a_plan:
        command.add_argument(
            "--blank", action="store_true", help="the worksheet, with nothing but name, title and period"
        )


def check_paper_options(asked: argparse.Namespace, ending: str) -> None:
    """Raise `WrongUse` if one of them is given for another format, or cannot be combined with a copy."""
    if asked.paper and ending not in ON_PAPER:
        raise WrongUse(f"--paper is for a PDF or a Word document, and {asked.out} is neither. Leave it out")
    for given, option in ((asked.blank, "--blank"), (asked.fillable, "--fillable")):
        if given and ending != ".pdf":
            raise WrongUse(f"{option} is for a PDF, and {asked.out} is none. Leave it out")
    if asked.blank and asked.copy:
        raise WrongUse("--blank leaves every answer out already. Leave --copy out")


def write_pdf(workbook: Workbook, asked: argparse.Namespace) -> str:
    """Write the plan as a PDF, and return a warning or ""; OSError if the file cannot be written."""
    # ReportLab is loaded for a PDF only.
    from planner.export import pdf
    from planner.export.typeset.missing_glyphs import missing_words

    password = password_of(asked)
    plan = plan_for(workbook, asked.copy)
    if asked.blank:
        plan = emptied(plan, workbook.scenarios)
    paper = asked.paper or plan.paper or paper_here(os.environ)
    printed = pdf.write(plan, asked.out, paper=paper, fillable=asked.fillable, password=password)
    return missing_words(printed.missing)


def write_template(asked: argparse.Namespace) -> None:
    """Write the blank worksheet; OSError if the file cannot be written."""
    from planner.export import pdf

    if asked.out.suffix.casefold() != ".pdf":
        raise WrongUse(f"the worksheet is a PDF, and {asked.out} is none. Choose a name that ends in .pdf")
    paper = asked.paper or paper_here(os.environ)
    pdf.write(blank_plan(all_scenarios()), asked.out, paper=paper, fillable=asked.fillable)
