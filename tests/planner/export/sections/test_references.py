"""Where on paper each record stands, and what leads from one place to another."""

from __future__ import annotations

import io

import pypdf
import pypdfium2
import pytest
from msgspec.structs import replace

from planner.compose.career_plan import career_plan
from planner.domain.records.base import Key
from planner.export.pdf import laid_out


@pytest.fixture(params=("a4", "letter"))
def paper(request) -> str:
    return request.param


@pytest.fixture
def plan(sample_workbook):
    """The plan of the sample."""
    return career_plan(sample_workbook)


def told(plan):
    """Yield what stands in each line of a plan with the key of its record."""
    front = plan.front
    yield from ((front.direction, front.profile_key), (front.support_person, front.profile_key))
    yield from ((line.sentence, line.source_key) for line in front.lessons)
    yield from ((line.title, line.source_key) for line in (*front.goals, *plan.goals, *plan.cards))
    yield from ((step.title, step.source_key) for goal in plan.goals for step in goal.steps)
    yield from ((step.title, step.source_key) for step in (front.first_step, *plan.next_steps))
    yield from ((line.what, line.source_key) for line in plan.achievements)
    yield from ((line.name, line.source_key) for line in (*plan.skills, *plan.people))
    yield from ((check.did, check.source_key) for check in plan.check_ins)
    yield from ((answer.text, answer.source_key) for answer in (*plan.now, *plan.wanted) if answer.text.isalpha())


def test_every_record_of_the_sample_has_a_spot_around_its_words(plan, paper):
    printed = laid_out(plan, paper=paper)
    pages = [page.get_textpage() for page in pypdfium2.PdfDocument(printed.content)]
    high = pypdfium2.PdfDocument(printed.content)[0].get_height()
    inside: dict[Key, list[str]] = {}
    for spot in printed.record_boxes:
        box = pages[spot.page].get_text_bounded(
            left=spot.left - 1, right=spot.right + 1, top=high - spot.top + 1, bottom=high - spot.bottom - 1
        )
        inside.setdefault(spot.source_key, []).append("".join(box.split()).casefold())
    missing = [
        (text, home)
        for text, home in told(plan)
        if not any("".join(text.split()).casefold() in box for box in inside.get(home, ()))
    ]
    assert missing == []


def test_spots_come_in_the_order_of_the_pages_and_keep_on_them(plan, paper):
    printed = laid_out(plan, paper=paper)
    (wide, high), pages = (
        pypdfium2.PdfDocument(printed.content)[0].get_size(),
        [spot.page for spot in printed.record_boxes],
    )
    assert pages == sorted(pages)
    for spot in printed.record_boxes:
        assert 0 <= spot.left < spot.right <= wide
        assert 0 <= spot.top < spot.bottom <= high


def test_every_font_of_the_sample_is_in_the_file(plan):
    assert b"Helvetica" not in laid_out(plan).content


def test_the_sample_takes_six_pages(plan, paper):
    assert len(pypdfium2.PdfDocument(laid_out(plan, paper=paper).content)) == 6


def links(content: bytes) -> set[tuple[str | None, str | None]]:
    """Return each link as the last heading above it on paper, and the heading that it leads to."""
    reader = pypdf.PdfReader(io.BytesIO(content))
    entries = [entry for part in reader.outline for entry in (part if isinstance(part, list) else [part])]
    places = {(reader.get_destination_page_number(entry) or 0, float(entry.top)): entry.title for entry in entries}
    found = set()
    for number, page in enumerate(reader.pages):
        for note in (note.get_object() for note in page.get("/Annots", ())):
            to, _, _, top, _ = note["/Dest"]
            above = [spot for spot in places if (-spot[0], spot[1]) >= (-number, float(note["/Rect"][3]) - 3)]
            here = min(above, key=lambda spot: (-spot[0], spot[1]))
            found.add((places[here], places[reader.get_page_number(to.get_object()), float(top)]))
    return found


FIRST_GOAL, SECOND_LESSON = "1 Run a small test of Ask a gardener and bring three numbers", "2 Ask a gardener"


def test_links_lead_from_lessons_to_goals_and_back_and_from_page_1_to_both(plan):
    found = links(laid_out(plan).content)
    lessons, goals = (
        {f"{number} {line.title}" for number, line in enumerate(lines, start=1)} for lines in (plan.cards, plan.goals)
    )
    on_page_1 = {to for here, to in found if here == "Plan on a page"}
    assert on_page_1 >= lessons
    assert len(on_page_1 & goals) == len(plan.front.goals)
    assert (SECOND_LESSON, FIRST_GOAL) in found
    assert (FIRST_GOAL, SECOND_LESSON) in found


def test_a_link_stands_in_words_and_numbers_for_those_who_hold_paper(plan):
    text = " ".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(laid_out(plan).content)).pages)
    assert "→ Goal 1" in text
    assert "→ Lesson 2" in text


@pytest.mark.parametrize("letter, gone", (("D", SECOND_LESSON), ("E", FIRST_GOAL)))
def test_nothing_leads_to_a_section_that_was_taken_out(plan, letter, gone):
    found = links(laid_out(replace(plan, left_out=(letter,))).content)
    assert found
    assert gone not in {to for _, to in found}


def test_the_outline_has_the_goals_and_the_lessons_below_their_sections(plan):
    outline = pypdf.PdfReader(io.BytesIO(laid_out(plan).content)).outline
    titles = [entry.title for entries in outline if isinstance(entries, list) for entry in entries]
    assert titles == [
        f"{number} {line.title}" for lines in (plan.cards, plan.goals) for number, line in enumerate(lines, start=1)
    ]


def test_the_pages_are_labelled_as_they_are_numbered(plan):
    assert pypdf.PdfReader(io.BytesIO(laid_out(plan).content)).page_labels == list("123456")


def test_headings_and_texts_come_in_the_order_of_reading(plan):
    pages = pypdfium2.PdfDocument(laid_out(plan).content)
    text = " ".join(" ".join(page.get_textpage().get_text_range().split()) for page in pages)
    order = [
        "Plan on a page", "My very next step", "A Where I am now", "My strengths", "B Where I want to be", "C Skills",
        "D What I have learned", "1 Social media associate", "2 Ask a gardener", "3 Balcony Weeks", "E Goals",
        "1 Run a small test", "2 Set the next target", "5 Send three adapted", "F Next 90 days",
        "G People and support", "H Check-ins", "I Review of the period", "Setbacks and what changed",
    ]  # fmt: skip
    places: list[int] = []
    for words in order:
        places.append(text.index(words, places[-1] if places else 0))
    assert places == sorted(places)


def page_of_first(printed, home) -> int:
    return next(spot.page for spot in printed.record_boxes if spot.source_key == home)


@pytest.mark.parametrize("more", range(0, 40, 3))
def test_what_a_goal_begins_with_stays_on_one_page_wherever_that_ends(plan, more):
    first = plan.goals[0]
    steps = tuple(replace(first.steps[0], source_key=("step", str(number))) for number in range(more))
    printed = laid_out(replace(plan, goals=(replace(first, steps=steps), *plan.goals[1:])))
    pages = [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(printed.content)]
    for number, goal in enumerate(plan.goals, start=1):
        begins = page_of_first(printed, goal.source_key) if number > len(plan.front.goals) else None
        page = next(text for text in pages if f"If {goal.if_}"[:30] in " ".join(text.split()))
        assert goal.title[:20] in " ".join(page.split())
        assert "Kind" in page
        assert begins is None or begins == pages.index(page)


@pytest.mark.parametrize("more", range(0, 60, 7))
def test_no_heading_stands_alone_at_the_foot_of_a_page(plan, more):
    people = tuple(replace(plan.people[0], source_key=("person", str(number))) for number in range(more))
    checks = tuple(replace(check, did="We filmed all day. " * 30) for check in plan.check_ins)
    content = laid_out(replace(plan, people=people, check_ins=checks)).content
    pages = [" ".join(page.extract_text().split()) for page in pypdf.PdfReader(io.BytesIO(content)).pages]
    (page,) = [text for text in pages if "H Check-ins" in text]
    assert "We filmed all day." in page
