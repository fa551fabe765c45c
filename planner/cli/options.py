"""Command-line options shared by the commands: paper, blank and fillable forms, copies, passwords; and UsageError."""

from __future__ import annotations

import argparse
import getpass
import os
import sys
from pathlib import Path

from planner.compose.blank import blank_plan, without_answers
from planner.copies.copy import plan_for
from planner.domain.questions.copy_questions import COPIES
from planner.paper_by_country import paper_here
from planner.scenarios import all_scenarios
from planner.workbook.workbook import Workbook


class UsageError(Exception):
    """The arguments cannot be carried out; the text says what can."""


WITH_COPIES = (".pdf", ".md", ".docx")
"""The formats of the career plan, and so of a copy of it."""
# ISO 32000-2 cuts a password after 127 bytes of UTF-8.
TOO_LONG = "the password is longer than a PDF keeps (127 bytes). Choose a shorter one"


def add_copy_options(export: argparse.ArgumentParser) -> None:
    """Add --copy, --password and --password-file; there is no option that holds the password itself, as `ps` would show
    it.
    """
    export.add_argument("--copy", choices=tuple(COPIES), default="", help="the copy for somebody else")
    secret = export.add_mutually_exclusive_group()
    secret.add_argument("--password", action="store_true", help="ask for a password that the PDF opens with")
    secret.add_argument("--password-file", type=Path, metavar="FILE", help="take the first line of FILE as password")


def check_copy_options(arguments: argparse.Namespace, ending: str) -> None:
    """Raise `UsageError` if a copy or a password is asked for a format that has none."""
    if arguments.copy and ending not in WITH_COPIES:
        raise UsageError(f"--copy is for the career plan, and {arguments.out} is something else. Leave it out")
    if (arguments.password or arguments.password_file) and ending != ".pdf":
        raise UsageError(f"a password is for a PDF, and {arguments.out} is none. Leave it out")


def password_of(arguments: argparse.Namespace) -> str:
    """Return the password from the file or the prompt, or "" if none was asked for."""
    from planner.export.layout.post_process import fits_format

    if not (arguments.password or arguments.password_file):
        return ""
    password = _typed() if arguments.password else _first_line(arguments.password_file)
    if not fits_format(password):
        raise UsageError(TOO_LONG)
    return password


def _typed() -> str:
    # Without a terminal, getpass reads standard input and shows what is typed.
    if not sys.stdin.isatty():
        raise UsageError("there is no terminal to ask for a password at. Use --password-file FILE")
    try:
        password = getpass.getpass("Password: ")
        again = getpass.getpass("The same once more: ")
    except UnicodeDecodeError:
        raise UsageError("the password is no text in UTF-8. Use --password-file FILE") from None
    except (EOFError, KeyboardInterrupt):
        raise UsageError(
            "no password was typed, so nothing was written. Leave --password out for a file without"
        ) from None
    if not password:
        raise UsageError("the password is empty. Leave --password out for a file without one")
    if password != again:
        raise UsageError("the two passwords differ. Please try once more")
    return password


def _first_line(file: Path) -> str:
    try:
        # Editors on Windows may begin a file with a BOM, which would become part of the password.
        first = file.read_text(encoding="utf-8-sig").partition("\n")[0].removesuffix("\r")
    except UnicodeDecodeError:
        raise UsageError(
            f"{file} is not text in UTF-8. Save it as UTF-8, with the password on its first line"
        ) from None
    except OSError as error:
        raise UsageError(f"{file} could not be read: {error.strerror}. Choose the file with the password") from error
    if not first:
        raise UsageError(f"{file} has no password on its first line. Write it there, or leave --password-file out")
    return first


ON_PAPER = (".pdf", ".docx")
"""The formats with a paper size."""


def add_paper_options(command: argparse.ArgumentParser, of_a_plan: bool = True) -> None:
    """Add --paper, --fillable and, if there is a plan, --blank."""
    command.add_argument("--paper", choices=("a4", "letter"), help="the paper of the PDF")
    command.add_argument("--fillable", action="store_true", help="a form: fields where there is room to write")
    if of_a_plan:
        command.add_argument(
            "--blank", action="store_true", help="the worksheet, with nothing but name, title and period"
        )


def check_paper_options(arguments: argparse.Namespace, ending: str) -> None:
    """Raise `UsageError` if one of them is given for another format, or cannot be combined with a copy."""
    if arguments.paper and ending not in ON_PAPER:
        raise UsageError(f"--paper is for a PDF or a Word document, and {arguments.out} is neither. Leave it out")
    for given, option in ((arguments.blank, "--blank"), (arguments.fillable, "--fillable")):
        if given and ending != ".pdf":
            raise UsageError(f"{option} is for a PDF, and {arguments.out} is none. Leave it out")
    if arguments.blank and arguments.copy:
        raise UsageError("--blank leaves every answer out already. Leave --copy out")


def write_pdf(workbook: Workbook, arguments: argparse.Namespace) -> str:
    """Write the plan as a PDF, and return a warning or ""; OSError if the file cannot be written."""
    # ReportLab is loaded for a PDF only.
    from planner.export import pdf
    from planner.export.typeset.missing_glyphs import missing_sentence

    password = password_of(arguments)
    plan = plan_for(workbook, arguments.copy)
    if arguments.blank:
        plan = without_answers(plan, workbook.scenarios)
    paper = arguments.paper or plan.paper or paper_here(os.environ)
    printed = pdf.write(plan, arguments.out, paper=paper, fillable=arguments.fillable, password=password)
    return missing_sentence(printed.missing)


def write_template(arguments: argparse.Namespace) -> None:
    """Write the blank worksheet; OSError if the file cannot be written."""
    from planner.export import pdf

    if arguments.out.suffix.casefold() != ".pdf":
        raise UsageError(f"the worksheet is a PDF, and {arguments.out} is none. Choose a name that ends in .pdf")
    paper = arguments.paper or paper_here(os.environ)
    pdf.write(blank_plan(all_scenarios()), arguments.out, paper=paper, fillable=arguments.fillable)
