"""The numbers of a plan: gathered once, worded once, printed only where they are wanted."""

from __future__ import annotations

import io
import re

import pypdf
import pytest

from planner.compose.career_plan import career_plan
from planner.compose.numbers import close_from, numbers_of
from planner.compose.numbers_text import in_numbers
from planner.domain import edits
from planner.domain.basics.wording import use_catalogue
from planner.domain.records.kinds import Answer, Cause, CauseKind, Entry, Metric, Plan, SearchTotal
from planner.export.pdf import page_bytes
from tests.catalogues import GERMAN

ROWS = (
    Metric(entry_id="c", metric="reach", target="10000", actual="8000", source="Northwind", position=0),
    Metric(entry_id="c", metric="er_reach", target="5", actual="4", position=1),
)


def answers(entry_id, **given):
    return [Answer(entry_id=entry_id, field=field, text=text) for field, text in given.items()]


def campaign(**given):
    return [Entry(id="c", scenario="campaign", created="2026-01-01"), *answers("c", **given), *ROWS]


@pytest.fixture
def said(workbook):
    """Call it to get the numbers in words."""
    return lambda: in_numbers(numbers_of(workbook.snapshot(), workbook.plan_record()))


def pdf_text(workbook):
    pages = pypdf.PdfReader(io.BytesIO(page_bytes(career_plan(workbook)))).pages
    return re.sub(r"\s+", " ", " ".join(page.extract_text() for page in pages))


def test_an_empty_plan_has_no_numbers(said):
    assert said().is_empty


def test_the_search_is_counted_over_entries_that_are_there(put, said):
    for number in range(3):
        put(Entry(id=f"j{number}", scenario="job"), *answers(f"j{number}", stage="sent", outcome="waiting"))
    put(Entry(id="gone", scenario="job", deleted="2026"), *answers("gone", stage="offer"))
    assert said().search.headline == (
        "0 of 3 sent reached an interview, with 3 not settled yet: too few to read anything into."
    )
    assert said().search.rates[2].likely == "Too few to read anything into."


def test_a_total_without_all_its_counts_claims_no_share(put, said):
    put(SearchTotal(id="t", applications="40", interviews=""), SearchTotal(id="u", interviews="2"))
    assert [bar.value_text for bar in said().search.funnel.bars][:3] == ["40", "0", "2"]


def test_a_campaign_says_how_its_numbers_stand_and_where_the_gap_came_from(put, said):
    put(*campaign(campaign="Spring"))
    (found,) = said().campaigns
    assert [line.state for line in found.metrics] == ["Missed: 80% of target", "Missed: 80% of target"]
    assert found.splits[0].sentences == (
        "Of the 180 engagements missing, 90 come from lower reach and 90 from a lower engagement rate.",
    )
    assert found.splits[0].chart.text == "Reach: took away 90. Engagement rate by reach: took away 90."


def test_where_close_begins_is_the_plans_own(put, said):
    put(*campaign(), Plan(id="p", close_from="75"))
    assert said().campaigns[0].metrics[0].state == "Close: 80% of target"


def test_a_problem_is_suggested_until_the_person_names_one(put, said, workbook):
    put(*campaign())
    assert said().campaigns[0].problems == (
        "The numbers suggest: Awareness. Reach: 80% of target.",
        "The numbers suggest: Engagement. Engagement rate by reach: 80% of target.",
    )
    workbook.apply(edits.answer(workbook, "c", "problem", '["cost", "plan_changed"]'))
    assert said().campaigns[0].problems == ("Named as the problem: Cost; The plan changed.",)


def test_the_problem_stands_on_paper(put, workbook):
    put(*campaign(problem='["cost"]'), Plan(id="p", numbers="yes"))
    assert "Named as the problem: Cost." in pdf_text(workbook)


def test_a_decimal_comma_is_used_in_every_number(put, workbook):
    put(*campaign(), SearchTotal(id="t", applications="4000", interviews="1200"))
    put(edits.edit(workbook, workbook.all(Metric)[0], target="100000").after[0])
    with use_catalogue(GERMAN):
        found = in_numbers(numbers_of(workbook.snapshot(), workbook.plan_record()))
    assert found.search.funnel.bars[0].value_text == "4.000"
    assert found.search.rates[2].count == "1.200"
    assert "4.680 engagements missing" in found.campaigns[0].splits[0].sentences[0]
    assert all("," not in bar.value_text for bar in found.campaigns[0].splits[0].chart.bars)


def test_typed_totals_without_offers_say_nothing_of_offers(put, said):
    put(SearchTotal(id="t", applications="40", interviews="2"))
    assert (said().search.headline, said().search.also) == ("2 of 40 sent reached an interview.", ())


def test_typed_totals_without_interviews_begin_with_what_was_sent(put, said):
    put(SearchTotal(id="t", applications="40"))
    assert said().search.headline == "40 sent."


@pytest.mark.parametrize("typed", ("", "0", "-3", "140", "many"))
def test_close_begins_at_90_where_nothing_that_makes_sense_was_typed(typed):
    assert close_from(Plan(close_from=typed)) == 90


def test_numbers_are_not_printed_unless_they_are_wanted(sample_workbook):
    assert career_plan(sample_workbook).numbers is None
    assert "In numbers" not in pdf_text(sample_workbook)


def test_numbers_that_are_wanted_stand_after_what_was_learned(sample_workbook):
    sample_workbook.apply(edits.edit(sample_workbook, sample_workbook.plan_record(), numbers="yes"))
    text = pdf_text(sample_workbook)
    assert text.index("What I have learned") < text.index("In numbers") < text.index("Next 90 days")
    for part in ("3 of 103 (2.9%)", "Likely between 1% and 8.2%", "took away 1,479", "9 of 20 planned actions"):
        assert part in text


def test_a_tick_for_numbers_prints_nothing_where_there_are_none(workbook, put):
    put(Plan(id="p", numbers="yes"))
    assert career_plan(workbook).numbers is None


def test_companies_that_are_left_out_are_left_out_of_the_numbers_too(workbook, put):
    put(*campaign(campaign="Northwind spring"), Plan(id="p", numbers="yes", hide_companies="yes"))
    put(Entry(id="j", scenario="job"), *answers("j", company="Northwind"))
    put(Metric(entry_id="c", metric="reach", target="10", actual="9", source="Own shop", position=2))
    put(CauseKind(id="own", scenario="campaign", label="Northwind was late"))
    put(*(Entry(id=f"e{n}", scenario="campaign") for n in range(5)))
    put(*(Cause(entry_id=f"e{n}", kind="own") for n in range(5)))
    text = pdf_text(workbook)
    assert "Northwind" not in text.split("In numbers")[1]
    assert '"a company was late" came up in 5 of 5 look-backs.' in text
    assert "Reach (a company)" in text


def test_merged_causes_of_one_entry_count_once(workbook, put):
    put(CauseKind(id="a", scenario="campaign", label="Late"), CauseKind(id="b", scenario="campaign", merged_into="a"))
    put(*(Entry(id=f"e{n}", scenario="campaign") for n in range(5)))
    put(*(Cause(id=f"{kind}{n}", entry_id=f"e{n}", kind=kind) for n in range(5) for kind in "ab"))
    (late,) = numbers_of(workbook.snapshot(), workbook.plan_record()).patterns.causes
    assert sum(tally.count for tally in late.whose) == 5


def test_a_share_of_the_settled_has_its_interval_too(sample_workbook):
    text = str(in_numbers(numbers_of(sample_workbook.snapshot(), sample_workbook.plan_record())))
    assert "48 of 99 settled (48.5%), likely 38.9% to 58.2%" in text
