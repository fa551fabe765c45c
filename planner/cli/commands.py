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
    UsageError,
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

OK, PROBLEM, USAGE_ERROR, NO_SCREEN, PACKAGES_MISSING = range(5)
"""The exit codes: 3 and 4 are for the window and for the set-up."""
EXPORTS = ".pdf, .md, .docx, .ics or .json"
COMMANDS = ("sample", "export", "template", "check", "show")


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> None:  # type: ignore[override]
        # argparse reports an unknown command under an internal name ("{sample,export,…}") that means nothing to a user.
        raise UsageError(f"{message.replace('invalid choice: ', '')}. Try: comeback --help")


def parser() -> argparse.ArgumentParser:
    """Return the argument parser, with the options that only start the window."""
    top = _Parser(prog="comeback", description="Comeback, the career planner for after a setback. It works offline.")
    top.add_argument("--version", action="version", version=f"Comeback {__version__}")
    top.add_argument("--self-test", action="store_true", help="open the sample unseen, visit every place, export it")
    commands = top.add_subparsers(dest="word", metavar="sample | export | template | check | show | PLAN")
    sample = commands.add_parser("sample", help="write the sample plan to a new file")
    sample.add_argument("plan", type=Path)
    _add_export(commands.add_parser("export", help=f"write a plan as {EXPORTS}"))
    template = commands.add_parser("template", help="write the blank worksheet, without any plan")
    add_paper_options(template, of_a_plan=False)
    template.add_argument("out", type=Path, help="a name that ends in .pdf")
    check = commands.add_parser("check", help="say whether a plan file is whole: exit 0, or 1 with the reason")
    check.add_argument("plan", type=Path)
    shown = commands.add_parser(
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
    except UsageError as error:
        return _fail(error, USAGE_ERROR)
    except PlanError as error:
        return _fail(error, USAGE_ERROR)
    except BrokenPipeError:
        # The reader has closed the pipe, as `head` does; without this, Python writes again at exit and prints a
        # traceback.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return OK
    except OSError as error:
        return _fail(f"{error.filename or ''}: {error.strerror}. Choose another place for the file.", USAGE_ERROR)


def _fail(what: object, code: int) -> int:
    print("comeback:", " ".join(str(what).splitlines()), file=sys.stderr)
    return code


def _done(what: str) -> int:
    # A name may hold characters that the terminal's encoding lacks.
    encoding = sys.stdout.encoding or "utf-8"
    print(what.encode(encoding, "backslashreplace").decode(encoding), flush=True)
    return OK


def _run(arguments: argparse.Namespace) -> int:
    if arguments.word == "sample":
        return _sample(arguments.plan)
    if arguments.word == "export":
        return _export(arguments)
    if arguments.word == "template":
        return _template(arguments)
    if arguments.word == "check":
        return _check(arguments.plan)
    if arguments.word == "show":
        return _show(arguments.plan, arguments.json)
    raise UsageError("please name what to do: sample, export, template, check or show. Try: comeback --help")


def _sample(plan: Path) -> int:
    workbook = new_plan(plan)
    try:
        with_sample(workbook)
    # Ctrl+C, too, must not leave half a sample.
    except BaseException:
        workbook.close()
        plan.unlink(missing_ok=True)
        raise
    workbook.close()
    return _done(f"Wrote the sample plan to {plan}.")


def _export(arguments: argparse.Namespace) -> int:
    plan, out = arguments.plan, arguments.out
    _check_export(arguments, out.suffix.casefold())
    if out.exists() and plan.exists() and out.samefile(plan):
        raise UsageError(f"{out} is the plan itself. Choose another name")
    workbook = open_plan(plan, read_only=True)
    try:
        _check_target(out)
        _write(workbook, arguments)
    finally:
        workbook.close()
    return _done(f"Wrote {out}.")


def _template(arguments: argparse.Namespace) -> int:
    _check_target(arguments.out)
    try:
        write_template(arguments)
    except OSError as error:
        raise UsageError(f"{arguments.out} could not be written: {error.strerror}. Choose another place") from error
    return _done(f"Wrote {arguments.out}.")


def _check_target(out: Path) -> None:
    if out.is_dir():
        raise UsageError(f"{out} is a folder. Choose another name")
    if not out.parent.is_dir():
        raise UsageError(f"The folder of {out} is not there. Choose another folder")


def _check_export(arguments: argparse.Namespace, ending: str) -> None:
    """Raise `UsageError` for an unknown file ending, and for an option that belongs to another format."""
    if ending not in (".pdf", ".ics", ".json", *formats.ENDINGS):
        what = f"{arguments.out} has no ending that says what to write"
        raise UsageError(f"{what}. Choose a name that ends in {EXPORTS}")
    check_paper_options(arguments, ending)
    check_copy_options(arguments, ending)
    if ending != ".ics" and not {arguments.events, arguments.titles, arguments.alarm} <= {None}:
        raise UsageError(
            f"--events, --titles and --alarm are for an .ics file, and {arguments.out} is none. Leave them out"
        )


def _write(workbook: Workbook, arguments: argparse.Namespace) -> None:
    out = arguments.out
    try:
        match out.suffix.casefold():
            case ".json":
                from planner.export import json_file

                json_file.write(workbook.everything(), out, __version__)
            case ".ics":
                from planner.export import ics

                ics.write(_calendar(workbook, arguments), out)
            case ending if ending in formats.ENDINGS:
                plan = plan_for(workbook, arguments.copy)
                formats.write(plan, out, ending, paper=arguments.paper or plan.paper or paper_here(os.environ))
            case _:
                if warning := write_pdf(workbook, arguments):
                    _done(warning)
    except OSError as error:
        # SQLite's error would name the journal, a file the user has never seen.
        raise UsageError(f"{out} could not be written: {error.strerror}. Choose another place") from error


def _calendar(workbook: Workbook, arguments: argparse.Namespace) -> Calendar:
    """Return the calendar of a plan; the arguments override the plan's own choices for this run."""
    choices = (
        ("calendar_as", arguments.events, EVENT),
        ("calendar_titles", arguments.titles, YES),
        ("calendar_alarm", arguments.alarm, YES),
    )
    # None means that neither --x nor --no-x was given: the plan's own choice applies.
    chosen = {name: answer if is_given else "" for name, is_given, answer in choices if is_given is not None}
    record = replace(workbook.plan_record(), **chosen)
    calendar = calendar_of(workbook.snapshot(), record, workbook.revisions())
    if not calendar.entries:
        raise UsageError(f"{arguments.plan} has nothing with a day yet. Give a step or a goal a day first")
    return calendar


def _check(plan: Path) -> int:
    try:
        workbook = open_plan(plan, read_only=True)
    except PlanError as error:
        return _fail(error, PROBLEM)
    try:
        problem = workbook.problem()
    finally:
        workbook.close()
    if problem:
        return _fail(f"{plan}: {problem}. Open a copy from your backups.", PROBLEM)
    return _done(f"{plan} is whole.")


def _show(plan: Path, as_json: bool) -> int:
    workbook = open_plan(plan, read_only=True)
    try:
        snapshot, record = workbook.snapshot(), workbook.plan_record()
    finally:
        workbook.close()
    numbers = numbers_of(snapshot, record)
    return _done(show.as_json(numbers, __version__) if as_json else show.as_text(numbers))
