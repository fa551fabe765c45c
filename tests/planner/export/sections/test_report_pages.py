"""The review of a period on paper, and the sheet of the year."""

from __future__ import annotations

import datetime as dt
import io

import pypdf
import pytest
from msgspec.structs import replace

from planner.compose.career_plan import career_plan
from planner.domain.document.report_values import (
    PeriodReport,
    ReportedGoal,
    ReportedLesson,
    ReportedSetback,
    ReportedStep,
    ResultingGoal,
    YearSheet,
)
from planner.export.pdf import page_bytes

DAY = dt.date(2026, 2, 3)
FIRST, LAST = dt.date(2026, 1, 1), dt.date(2026, 3, 31)
TOLD = ReportedSetback(
    scenario="The job",
    icon="briefcase",
    title="Northwind",
    day=DAY,
    lesson="Bring a number",
    change="One page more",
    goals=(ResultingGoal(title="Learn to edit video", status="under_way"),),
    steps=(ReportedStep(title="Read one page", day=DAY),),
)
BARE = ReportedSetback(scenario="The job", icon="briefcase", title="Never looked at", day=DAY)
IDEA = ReportedSetback(scenario="The idea", icon="lightbulb", title="Herb week", day=DAY, fate="Let it go")
REPORT = PeriodReport(
    first=FIRST,
    last=LAST,
    held_on=dt.date(2026, 4, 2),
    goals=(
        ReportedGoal(
            goal="Send letters", status="done", learned="Start early", ended_on=DAY, moved=("Letters: from 1 to 4",)
        ),
    ),
    done=(ReportedStep(title="Call the library", day=DAY, goal="Send letters"),),
    check_ins=3,
    lessons=(ReportedLesson(sentence="Ask before you write", title="Northwind", day=DAY),),
    setbacks=(TOLD, BARE, BARE, IDEA),
    helped="A walk first",
    change="Fewer letters",
)


@pytest.fixture
def plan(workbook):
    """An empty plan as it is printed."""
    return career_plan(workbook)


def pages_of(plan) -> list[str]:
    return [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(page_bytes(plan))).pages]


def text_of(plan) -> str:
    return "\n".join(pages_of(plan))


def test_section_i_tells_the_period_and_all_that_it_brought(plan):
    text = text_of(replace(plan, report=REPORT))
    for told in (
        "1 January 2026 to 31 March 2026 · Looked back on 2 April 2026",
        "Letters: from 1 to 4", "Start early", "1 step done · 3 check-ins", "Call the library",
        "Ask before you write", "Bring a number", "I will do differently: One page more",
        "Goals: Learn to edit video (Under way)", "Steps done: Read one page", "The idea: Let it go",
        "A walk first", "Fewer letters",
    ):  # fmt: skip
        assert told in text


def test_setbacks_without_a_word_are_counted_and_not_listed(plan):
    text = text_of(replace(plan, report=REPORT))
    assert "The job: 2 more, without a lesson or a goal so far." in text
    assert "Never looked at" not in text


def test_a_review_with_notes_only_has_room_to_write(plan):
    text = text_of(replace(plan, report=PeriodReport(first=FIRST, last=LAST, helped="A walk first")))
    assert "A walk first" in text
    assert "What do I change in the next period?" in text
    assert "What was done" not in text


def test_section_i_can_be_taken_out(plan):
    assert "A walk first" not in text_of(replace(plan, report=REPORT, left_out=("I",)))


def test_the_year_begins_on_a_page_of_its_own(plan):
    printed = replace(plan, report=REPORT, year=YearSheet(FIRST, LAST, (TOLD, BARE)))
    (page,) = [page for page in pages_of(printed) if "The year: setbacks and what changed" in page]
    assert "Bring a number" in page
    assert "A walk first" not in page


def test_there_is_no_year_where_none_is_wanted(plan):
    assert "The year" not in text_of(replace(plan, report=REPORT))


def test_many_rows_go_on_over_the_pages_with_their_head(plan):
    goals = tuple(ReportedGoal(goal=f"Goal {number}", status="done", learned="") for number in range(80))
    setbacks = tuple(replace(TOLD, title=f"Setback {number}") for number in range(60))
    steps = tuple(ReportedStep(title=f"Step {number}", day=DAY) for number in range(120))
    report = replace(REPORT, goals=goals, setbacks=setbacks, done=steps)
    pages = pages_of(replace(plan, report=report))
    assert all("What changed because of it" in page for page in pages if "Setback 3" in page)
    assert all(
        f"{word} {number}" in "\n".join(pages) for word, number in (("Goal", 79), ("Setback", 59), ("Step", 119))
    )


def test_words_without_end_do_not_stop_the_page(plan):
    word = "x" * 20_000
    line = ReportedSetback(
        scenario="The job",
        icon="briefcase",
        title=word,
        day=DAY,
        lesson=word,
        change=word,
        goals=(ResultingGoal(title=word, status="done"),),
        steps=(),
        fate=word,
    )
    report = PeriodReport(
        first=FIRST,
        last=LAST,
        held_on=None,
        goals=(ReportedGoal(goal=word, status="done", learned=word),),
        done=(ReportedStep(title=word, day=DAY),),
        check_ins=0,
        lessons=(),
        setbacks=(line,),
        helped=word,
    )
    assert text_of(replace(plan, report=report)).count("x") > 8 * 20_000


def test_typed_signs_arrive_as_they_were_typed(plan):
    line = replace(TOLD, title="R&D <b>", lesson="a < b & c")
    text = text_of(replace(plan, report=PeriodReport(first=FIRST, last=LAST, setbacks=(line,))))
    assert "R&D <b>" in text
    assert "a < b & c" in text


def test_the_review_of_the_sample_takes_two_pages_more_at_the_most(sample_workbook):
    plan = career_plan(sample_workbook)
    with_it, without = pages_of(plan), pages_of(replace(plan, report=None))
    assert "Telling my stories to Hanne" in "\n".join(with_it[-2:])
    assert len(with_it) <= len(without) + 2
