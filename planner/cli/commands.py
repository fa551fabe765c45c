"""The command line: write the sample, export a plan, check a file, show the numbers."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from msgspec.structs import replace

from planner import __version__
from planner.cli import show
from planner.cli.options import (
    WrongUse,
    add_copy_options,
    add_paper_options,
    check_copy_options,
    check_paper_options,
    write_pdf,
    write_template,
)
from planner.compose.calendar import EVENT, calendar_of
from planner.compose.numbers import numbers_of
from planner.copies.copy import plan_for
from planner.domain.basics.fields import YES
from planner.domain.document.calendar_values import Calendar
from planner.export import formats
from planner.paper_by_country import paper_here
from planner.workbook.opening import new_plan, open_plan, with_sample
from planner.workbook.workbook import PlanError, Workbook

FINE, PROBLEM, WRONG_USE, NO_SCREEN, PACKAGES_MISSING = range(5)
"""The exit codes: 3 and 4 are for the window and for the set-up."""
EXPORTS = ".pdf, .md, .docx, .ics or .json"
WORDS = ("sample", "export", "template", "check", "show")


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> None:  # type: ignore[override]
        # argparse reports an unknown command under an internal name ("{sample,export,…}") that means nothing to a user.
        raise WrongUse(f"{message.replace('invalid choice: ', '')}. Try: comeback --help")


def parser() -> argparse.ArgumentParser:
    """Return the argument parser, with the options that only start the window."""
    top = _Parser(prog="comeback", description="Comeback, the career planner for after a setback. It works offline.")
    top.add_argument("--version", action="version", version=f"Comeback {__version__}")
    top.add_argument("--self-test", action="store_true", help="open the sample unseen, visit every place, export it")
    words = top.add_subparsers(dest="word", metavar="sample | export | template | check | show | PLAN")
    sample = words.add_parser("sample", help="write the sample plan to a new file")
    sample.add_argument("plan", type=Path)
    _add_export(words.add_parser("export", help=f"write a plan as {EXPORTS}"))
    template = words.add_parser("template", help="write the blank worksheet, without any plan")
    add_paper_options(template, of_a_plan=False)
    template.add_argument("out", type=Path, help="a name that ends in .pdf")
    check = words.add_parser("check", help="say whether a plan file is whole: exit 0, or 1 with the reason")
    check.add_argument("plan", type=Path)
    shown = words.add_parser(
        "show", help="tell what a plan says in numbers: the search, the campaigns, what comes back"
    )
    shown.add_argument("plan", type=Path)
    shown.add_argument("--json", action="store_true", help="the numbers themselves, as JSON")
    return top


def _add_export(export: argparse.ArgumentParser) -> None:
    export.add_argument("plan", type=Path)
    export.add_argument("out", type=Path, help=f"a name that ends in {EXPORTS}")
    add_paper_options(export)
    add_copy_options(export)
    calendar = export.add_argument_group("for an .ics file", "in place of what the plan says about its calendar")
    for flag, what in (
        ("--events", "events of a whole day, not tasks"),
        ("--titles", "with your own words"),
        ("--alarm", "with a reminder on the day"),
    ):
        calendar.add_argument(flag, action=argparse.BooleanOptionalAction, help=what)


def main(arguments: Sequence[str]) -> int:
    """Run one command and return its exit code; errors are one line on stderr."""
    try:
        return _run(parser().parse_args(arguments))
    except WrongUse as error:
        return _told(error, WRONG_USE)
    except PlanError as error:
        return _told(error, WRONG_USE)
    except BrokenPipeError:
        # The reader has closed the pipe, as `head` does; without this, Python writes again at exit and prints a
        # traceback.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FINE
    except OSError as error:
        return _told(f"{error.filename or ''}: {error.strerror}. Choose another place for the file.", WRONG_USE)


def _told(what: object, code: int) -> int:
    print("comeback:", " ".join(str(what).splitlines()), file=sys.stderr)
    return code


def _done(what: str) -> int:
    # A name may hold characters that the terminal's encoding lacks.
    letters = sys.stdout.encoding or "utf-8"
    print(what.encode(letters, "backslashreplace").decode(letters), flush=True)
    return FINE


def _run(asked: argparse.Namespace) -> int:
    if asked.word == "sample":
        return _sample(asked.plan)
    if asked.word == "export":
        return _export(asked)
    if asked.word == "template":
        return _template(asked)
    if asked.word == "check":
        return _check(asked.plan)
    if asked.word == "show":
        return _show(asked.plan, asked.json)
    raise WrongUse("please name what to do: sample, export, template, check or show. Try: comeback --help")


def _sample(plan: Path) -> int:
    workbook = new_plan(plan)
    try:
        with_sample(workbook)
    except BaseException:
        workbook.close()
        plan.unlink(missing_ok=True)
        raise
    workbook.close()
    return _done(f"Wrote the sample plan to {plan}.")


def _export(asked: argparse.Namespace) -> int:
    plan, out = asked.plan, asked.out
    _check_export(asked, out.suffix.casefold())
    if out.exists() and plan.exists() and out.samefile(plan):
        raise WrongUse(f"{out} is the plan itself. Choose another name")
    workbook = open_plan(plan, read_only=True)
    try:
        _check_place(out)
        _write(workbook, asked)
    finally:
        workbook.close()
    return _done(f"Wrote {out}.")


def _template(asked: argparse.Namespace) -> int:
    _check_place(asked.out)
    try:
        write_template(asked)
    except OSError as error:
        raise WrongUse(f"{asked.out} could not be written: {error.strerror}. Choose another place") from error
    return _done(f"Wrote {asked.out}.")


def _check_place(out: Path) -> None:
    if out.is_dir():
        raise WrongUse(f"{out} is a folder. Choose another name")
    if not out.parent.is_dir():
        raise WrongUse(f"The folder of {out} is not there. Choose another folder")


def _check_export(asked: argparse.Namespace, ending: str) -> None:
    """Raise `WrongUse` for an unknown file ending, and for an option that belongs to another format."""
    if ending not in (".pdf", ".ics", ".json", *formats.ENDINGS):
        what = f"{asked.out} has no ending that says what to write"
        raise WrongUse(f"{what}. Choose a name that ends in {EXPORTS}")
    check_paper_options(asked, ending)
    check_copy_options(asked, ending)
    if ending != ".ics" and not {asked.events, asked.titles, asked.alarm} <= {None}:
        raise WrongUse(f"--events, --titles and --alarm are for an .ics file, and {asked.out} is none. Leave them out")


def _write(workbook: Workbook, asked: argparse.Namespace) -> None:
    out = asked.out
    try:
        match out.suffix.casefold():
            case ".json":
                from planner.export import json_file

                json_file.write(workbook.everything(), out, __version__)
            case ".ics":
                from planner.export import ics

                ics.write(_calendar(workbook, asked), out)
            case ending if ending in formats.ENDINGS:
                plan = plan_for(workbook, asked.copy)
                formats.write(plan, out, ending, paper=asked.paper or plan.paper or paper_here(os.environ))
            case _:
                if told := write_pdf(workbook, asked):
                    _done(told)
    except OSError as error:
        # SQLite's error would name the journal, a file the user has never seen.
        raise WrongUse(f"{out} could not be written: {error.strerror}. Choose another place") from error


def _calendar(workbook: Workbook, asked: argparse.Namespace) -> Calendar:
    """Return the calendar of a plan; the arguments override the plan's own choices for this run."""
    choices = (
        ("calendar_as", asked.events, EVENT),
        ("calendar_titles", asked.titles, YES),
        ("calendar_alarm", asked.alarm, YES),
    )
    chosen = {name: answer if wanted else "" for name, wanted, answer in choices if wanted is not None}
    record = replace(workbook.plan_record(), **chosen)
    calendar = calendar_of(workbook.snapshot(), record, workbook.revisions())
    if not calendar.entries:
        raise WrongUse(f"{asked.plan} has nothing with a day yet. Give a step or a goal a day first")
    return calendar


def _check(plan: Path) -> int:
    try:
        workbook = open_plan(plan, read_only=True)
    except PlanError as error:
        return _told(error, PROBLEM)
    try:
        problem = workbook.problem()
    finally:
        workbook.close()
    if problem:
        return _told(f"{plan}: {problem}. Open a copy from your backups.", PROBLEM)
    return _done(f"{plan} is whole.")


def _show(plan: Path, as_json: bool) -> int:
    workbook = open_plan(plan, read_only=True)
    try:
        snapshot, record = workbook.snapshot(), workbook.plan_record()
    finally:
        workbook.close()
    numbers = numbers_of(snapshot, record)
    return _done(show.as_json(numbers, __version__) if as_json else show.as_text(numbers))
