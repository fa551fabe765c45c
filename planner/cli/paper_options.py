"""The words of the command line for the career plan on paper: which paper, blank, and to be filled in."""

from __future__ import annotations

import argparse
import os

from planner.cli.options import password_of
from planner.cli.wrong_use import WrongUse
from planner.compose.blank import blank_plan, emptied
from planner.paper_by_country import paper_here
from planner.scenarios import all_scenarios
from planner.workbook.workbook import Workbook

ON_PAPER = (".pdf", ".docx")
"""The kinds of file that are laid out for a paper."""


def add_paper_options(command: argparse.ArgumentParser, of_a_plan: bool = True) -> None:
    """Add --paper, --fillable and, where there is a plan to leave blank, --blank."""
    command.add_argument("--paper", choices=("a4", "letter"), help="the paper of the PDF")
    command.add_argument("--fillable", action="store_true", help="a form: fields where there is room to write")
    if of_a_plan:
        command.add_argument(
            "--blank", action="store_true", help="the worksheet, with nothing but name, title and period"
        )


def check_paper_options(asked: argparse.Namespace, ending: str) -> None:
    """Raise WrongUse where one of them is given for a file that is no PDF, or does not go with a copy."""
    if asked.paper and ending not in ON_PAPER:
        raise WrongUse(f"--paper is for a PDF or a Word document, and {asked.out} is neither. Leave it out")
    for given, option in ((asked.blank, "--blank"), (asked.fillable, "--fillable")):
        if given and ending != ".pdf":
            raise WrongUse(f"{option} is for a PDF, and {asked.out} is none. Leave it out")
    if asked.blank and asked.copy:
        raise WrongUse("--blank leaves every answer out already. Leave --copy out")


def write_pdf(workbook: Workbook, asked: argparse.Namespace) -> str:
    """Write the plan as a PDF, and return what is to be told of it; OSError where the file cannot be written."""
    # ReportLab is loaded for a PDF only.
    from planner.export import pdf
    from planner.export.typeset.missing_glyphs import missing_words

    password = password_of(asked)
    plan = workbook.plan(copy=asked.copy)
    if asked.blank:
        plan = emptied(plan, workbook.scenarios)
    paper = asked.paper or plan.paper or paper_here(os.environ)
    printed = pdf.write(plan, asked.out, paper=paper, fillable=asked.fillable, password=password)
    return missing_words(printed.missing, str)


def write_template(asked: argparse.Namespace) -> None:
    """Write the blank worksheet; OSError where the file cannot be written."""
    from planner.export import pdf

    if asked.out.suffix.casefold() != ".pdf":
        raise WrongUse(f"the worksheet is a PDF, and {asked.out} is none. Choose a name that ends in .pdf")
    paper = asked.paper or paper_here(os.environ)
    pdf.write(blank_plan(all_scenarios()), asked.out, paper=paper, fillable=asked.fillable)
