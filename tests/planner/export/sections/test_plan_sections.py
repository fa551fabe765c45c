"""The printed plan: what is on it, what is left out, and that nothing typed can spoil it."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Sequence

import pypdf
import pytest
from msgspec.structs import replace

from planner.domain.basics.fields import Line, Rows, text_of_rows
from planner.domain.basics.scenario import Section
from planner.domain.basics.wording import use_catalogue
from planner.domain.document.career_plan import (
    Answered,
    CareerPlan,
    FrontGoal,
    FrontLesson,
    FrontPage,
    FullGoal,
    LessonCard,
    PlanAchievement,
    PlanCheckIn,
    PlanSkill,
    PlanStep,
    Supporter,
)
from planner.domain.document.report_values import PeriodReport, ReportedGoal
from planner.domain.questions.of_records import GOAL, PROFILE_NOW, PROFILE_WANTED, field_of
from planner.domain.questions.plan_questions import SECTIONS
from planner.domain.records.kinds import CheckIn, Goal
from planner.export.pdf import page_bytes
from tests.catalogues import Pseudo

ALWAYS = "ABEFH"
ODD = ("a\x00b\x07c", "a \ud800 b", "日本語", "\U0001f600 and \u200d", "\u202eabc\u202c", "\n\n\n", "e\u0301", "\ufeff")
STEP = PlanStep(title="Call the library", due=None, where="by phone", goal="Learn to edit video")
QUARTER = (dt.date(2026, 1, 1), dt.date(2026, 3, 31))
LONGEST = dt.date(2028, 9, 28)
STATUS = Answered(field_of(Goal, "status"), "under_way")


def answered(sections: Sequence[Section], **answers: str) -> tuple[Answered, ...]:
    return tuple(Answered(field, answers.get(field.key, "")) for section in sections for field in section.fields)


def front(**values: object) -> FrontPage:
    empty = FrontPage(
        owner_name="",
        title="",
        period_from=None,
        period_to=None,
        made_on=None,
        next_review=None,
        direction="",
        lessons=(),
        goals=(),
        first_step=None,
        support_person="",
    )
    return replace(empty, **values)


@pytest.fixture
def empty_plan() -> CareerPlan:
    now, wanted = answered(PROFILE_NOW), answered(PROFILE_WANTED)
    return CareerPlan(
        front=front(),
        achievements=(),
        now=now,
        wanted=wanted,
        skills=(),
        cards=(),
        goals=(),
        next_steps=(),
        people=(),
        check_ins=(),
        report=None,
        signatures=False,
        paper="",
    )


@pytest.fixture
def full_plan(empty_plan: CareerPlan) -> CareerPlan:
    goal = FrontGoal(
        title="Learn to edit video",
        result=Answered(field_of(Goal, "result_measure"), "Six clips"),
        due=None,
        status=STATUS,
    )
    card = LessonCard(
        scenario="The job",
        icon="briefcase",
        title="Northwind",
        day=None,
        happened=(),
        causes=(),
        went_well="Two good answers",
        lesson="Bring a number",
        keep="",
        change="",
    )
    block = FullGoal(
        title="Learn to edit video",
        from_entry="Northwind",
        from_cause="",
        answers=answered(GOAL),
        if_="it is nine",
        then="open the file",
        steps=(STEP,),
    )
    progress = Answered(field_of(CheckIn, "progress"), "on_track")
    return replace(
        empty_plan,
        front=front(
            owner_name="Robin",
            title="On we go",
            lessons=(FrontLesson("Bring a number"),),
            goals=(goal,),
            first_step=STEP,
        ),
        achievements=(PlanAchievement(what="Shop portraits", result="600 visits", year="2025"),),
        skills=(
            PlanSkill(name="Writing", now=3, needed=3, proof=""),
            PlanSkill(name="Editing", now=1, needed=4, proof=""),
            PlanSkill(name="Numbers", now=2, needed=3, proof=""),
        ),
        cards=(card,),
        goals=(block,),
        next_steps=(STEP,),
        people=(Supporter(name="Maya", ask="Read a page", when=None, done=False),),
        check_ins=(
            PlanCheckIn(
                day=None,
                goal="Learn to edit video",
                progress=progress,
                did="One clip",
                in_the_way="",
                change="",
                next_on=None,
            ),
        ),
        report=PeriodReport(
            first=QUARTER[0],
            last=QUARTER[1],
            goals=(ReportedGoal(goal="Send letters", status="done", learned="Start early"),),
        ),
        signatures=True,
    )


def outline(content: bytes) -> list[str]:
    return [str(entry["/Title"]) for entry in pypdf.PdfReader(io.BytesIO(content)).outline if isinstance(entry, dict)]


def letters_of(content: bytes) -> str:
    return "".join(title[0] for title in outline(content)[1:])


def text_of(content: bytes) -> str:
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(content)).pages)


def with_direction(plan: CareerPlan, text: str) -> CareerPlan:
    return replace(plan, front=front(direction=text))


def test_a_full_plan_has_every_heading_and_page_1(full_plan: CareerPlan) -> None:
    text = text_of(page_bytes(full_plan))
    for heading in (*SECTIONS.values(), "Plan on a page", "My very next step and when", "Who knows about this plan"):
        assert heading in text


def test_the_outline_leads_to_every_section(full_plan: CareerPlan) -> None:
    assert outline(page_bytes(full_plan)) == ["Plan on a page", *(f"{key} {title}" for key, title in SECTIONS.items())]


def test_an_empty_plan_leaves_optional_sections_out(empty_plan: CareerPlan) -> None:
    assert letters_of(page_bytes(empty_plan)) == ALWAYS


def test_an_empty_plan_has_lines_to_write_on(empty_plan: CareerPlan) -> None:
    pages = pypdf.PdfReader(io.BytesIO(page_bytes(empty_plan))).pages
    assert all(page.get_contents().get_data().count(b" l S") > 8 for page in pages)


def test_sections_a_person_took_out_are_gone(full_plan: CareerPlan) -> None:
    assert letters_of(page_bytes(replace(full_plan, left_out=("A", "D", "J")))) == "BCEFGHI"


def test_signature_lines_are_printed_only_when_wanted(full_plan: CareerPlan) -> None:
    assert "J" not in letters_of(page_bytes(replace(full_plan, signatures=False)))


@pytest.mark.parametrize(
    "typed",
    (
        "AT&T, R&D and a < b",
        "a <b>bold</b> word",
        "the end </para>",
        '<img src="https://example.org/x.png"/>',
        "50 % &amp; {more} %s",
        "<font size=99>",
    ),
)
def test_what_a_person_typed_arrives_as_it_was_typed(empty_plan: CareerPlan, typed: str) -> None:
    assert typed in text_of(page_bytes(with_direction(empty_plan, typed)))


@pytest.mark.parametrize(
    "typed", ("a\x00b\x07c", "a \ud800 b", "日本語", "😀👩‍💻", "\u202eabc\u202c", "\n\n\n", "e\u0301")
)
def test_characters_no_font_can_draw_do_not_stop_the_page(full_plan: CareerPlan, typed: str) -> None:
    spoiled = front(owner_name=typed, title=typed, direction=typed, lessons=(FrontLesson(typed),), support_person=typed)
    assert page_bytes(replace(full_plan, front=spoiled))


def test_a_character_without_a_glyph_shows_as_a_square(empty_plan: CareerPlan) -> None:
    assert "to □□ and back" in text_of(page_bytes(with_direction(empty_plan, "to \u0378\u0379 and back")))


def test_a_word_of_sixty_thousand_letters_is_broken(full_plan: CareerPlan) -> None:
    word = "x" * 60_000
    now = answered(PROFILE_NOW, main_duties=word, current_role=word)
    report = PeriodReport(
        first=QUARTER[0], last=QUARTER[1], goals=(ReportedGoal(goal=word, status="done", learned=word),)
    )
    plan = replace(with_direction(full_plan, word), now=now, report=report)
    assert text_of(page_bytes(plan)).count("x") > 4 * 60_000


def test_a_note_of_many_pages_is_printed_whole(full_plan: CareerPlan) -> None:
    note = " ".join(f"word{number}" for number in range(10_000))
    card = replace(full_plan.cards[0], went_well=note)
    text = text_of(page_bytes(replace(full_plan, cards=(card,), now=answered(PROFILE_NOW, limits=note))))
    assert text.count("word0\n") + text.count("word0 ") == 2
    assert text.count("word9999") == 2


def test_a_long_table_goes_on_with_its_head(full_plan: CareerPlan) -> None:
    steps = tuple(replace(STEP, title=f"Step number {number}") for number in range(200))
    pages = pypdf.PdfReader(io.BytesIO(page_bytes(replace(full_plan, next_steps=steps)))).pages
    with_steps = [text for text in (page.extract_text() for page in pages) if "Step number" in text]
    assert len(with_steps) > 3
    assert all("Where, with whom" in text for text in with_steps)


def test_a_table_of_answers_with_long_cells_is_printed(empty_plan: CareerPlan) -> None:
    columns = (Line(key="a", label="First"), Line(key="b", label="Second"))
    rows = text_of_rows({"id": str(number), "a": "long " * 2_000, "b": "short"} for number in range(3))
    field = Rows(key="rows", label="Rows", row="a row", columns=columns)
    assert text_of(page_bytes(replace(empty_plan, now=(Answered(field, rows),)))).count("short") == 3


def test_skills_come_with_the_widest_gap_first_and_in_words(full_plan: CareerPlan) -> None:
    text = text_of(page_bytes(full_plan))
    assert text.index("Editing") < text.index("Numbers") < text.index("Writing")
    assert "know the basics" in text


def test_if_and_then_are_one_sentence(full_plan: CareerPlan) -> None:
    assert "If it is nine, then I will open the file." in text_of(page_bytes(full_plan))


def test_every_foot_says_the_title_and_the_page(full_plan: CareerPlan) -> None:
    pages = pypdf.PdfReader(io.BytesIO(page_bytes(full_plan))).pages
    for number, page in enumerate(pages, start=1):
        assert f"{number} of {len(pages)}" in page.extract_text()
        assert "On we go" in page.extract_text()


def test_the_file_says_what_it_is(full_plan: CareerPlan) -> None:
    reader = pypdf.PdfReader(io.BytesIO(page_bytes(full_plan)))
    assert reader.metadata is not None
    assert (reader.metadata.title, reader.metadata.author) == ("On we go", "Robin")
    assert str(reader.root_object["/Lang"]) == "en"


def test_only_the_own_fonts_are_in_the_file(full_plan: CareerPlan) -> None:
    content = page_bytes(full_plan)
    assert b"Helvetica" not in content
    assert b"Inter" in content


@pytest.mark.parametrize(
    "paper, size", (("", (595, 842)), ("a4", (595, 842)), ("letter", (612, 792)), ("other", (595, 842)))
)
def test_the_paper_is_a4_or_letter(full_plan: CareerPlan, paper: str, size: tuple[int, int]) -> None:
    box = pypdf.PdfReader(io.BytesIO(page_bytes(full_plan, paper=paper))).pages[0].mediabox
    assert (round(box.width), round(box.height)) == size


def test_the_plan_brings_its_own_paper(full_plan: CareerPlan) -> None:
    plan = replace(full_plan, paper="letter")
    assert round(pypdf.PdfReader(io.BytesIO(page_bytes(plan))).pages[0].mediabox.height) == 792


def test_the_same_plan_gives_the_same_bytes(full_plan: CareerPlan) -> None:
    assert page_bytes(full_plan) == page_bytes(full_plan)


def test_every_label_is_said(full_plan: CareerPlan) -> None:
    with use_catalogue(Pseudo("«{}»".format)):
        text = text_of(page_bytes(full_plan))
    assert "«Where I am now»" in text
    assert "«What went well»" in text


@pytest.mark.parametrize("paper", ("a4", "letter"))
def test_the_longest_day_stands_on_one_line_of_each_table_of_steps(full_plan: CareerPlan, paper: str) -> None:
    late = replace(STEP, due=LONGEST)
    plan = replace(
        full_plan,
        front=replace(full_plan.front, made_on=LONGEST, next_review=LONGEST, first_step=None),
        goals=(replace(full_plan.goals[0], steps=(late,)),),
        next_steps=(late,),
        people=(replace(full_plan.people[0], when=LONGEST),),
        paper=paper,
    )
    lines = text_of(page_bytes(plan)).splitlines()
    assert sum(line.strip().endswith("28 September 2028") for line in lines) >= 5
    assert not [line for line in lines if line.strip() == "2028"]


def test_page_1_has_no_room_for_what_a_left_out_section_would_say(empty_plan: CareerPlan) -> None:
    plan = replace(empty_plan, left_out=("D", "G"))
    first = pypdf.PdfReader(io.BytesIO(page_bytes(plan))).pages[0].extract_text()
    assert ("taught me" in first, "Who knows" in first, "My goals" in first) == (False, False, True)


@pytest.mark.parametrize("where", ("title", "if_", "then", "from_entry"))
def test_a_goal_with_words_without_end_is_printed_whole(full_plan: CareerPlan, where: str) -> None:
    goal = replace(full_plan.goals[0], **{where: "x" * 20_000})
    assert text_of(page_bytes(replace(full_plan, goals=(goal,)))).count("x") >= 20_000


@pytest.mark.parametrize("where", ("title", "lesson", "keep", "change", "went_well", "scenario"))
def test_a_lesson_with_words_without_end_is_printed_whole(full_plan: CareerPlan, where: str) -> None:
    card = replace(full_plan.cards[0], **{where: "x" * 20_000})
    assert text_of(page_bytes(replace(full_plan, cards=(card,) * 2))).count("x") >= 40_000


def test_page_1_is_one_page_with_three_of_each(full_plan: CareerPlan) -> None:
    lesson = FrontLesson("Bring the number with the story: what I did, what changed, and how I know. " * 2)
    goal = replace(full_plan.front.goals[0], title="Learn to edit video and show six clips " * 2)
    plan = replace(full_plan.front, lessons=(lesson,) * 3, goals=(goal,) * 3, direction="Into my work. " * 9)
    pages = pypdf.PdfReader(io.BytesIO(page_bytes(replace(full_plan, front=plan), paper="letter"))).pages
    assert "Who knows about this plan" in pages[0].extract_text()
