"""The lesson cards: what they tell, and the names and feelings that stay private."""

from __future__ import annotations

import datetime as dt

import pytest
from msgspec.structs import replace

from planner.compose.career_plan import career_plan
from planner.domain import edits
from planner.domain.basics.fields import text_of_rows
from planner.domain.changes import Change
from planner.domain.document.career_plan import LessonCard
from planner.domain.questions.look_back import all_fields
from planner.domain.reader import profile_of
from planner.domain.records.kinds import Answer, Cause, CauseKind, Entry, Goal, Lesson, Profile, Request

PRIVATE = {
    "mood_now": "rough",
    "note": "I cried in the car",
    "friend_line": "It will pass",
    "free_writing": "I am so tired",
    "story": "I will never be good",
}


@pytest.fixture
def kept(workbook):
    """Call it to put an entry with a lesson into the plan."""

    def keep(scenario="job", entry="e", created="2026-05-01", lesson=None, **answers):
        told = [Answer(entry_id=entry, field=field, text=text) for field, text in answers.items()]
        taught = lesson or Lesson(entry_id=entry, sentence="Ask early", on_page_1="yes")
        workbook.apply(Change(after=(Entry(id=entry, scenario=scenario, created=created), *told, taught)))

    return keep


@pytest.fixture
def printed(workbook):
    """Call it to set what the plan prints, and get the plan."""

    def print_(**settings):
        workbook.apply(edits.edit(workbook, workbook.plan_record(), **settings))
        return career_plan(workbook)

    return print_


def labels(card: LessonCard) -> list[str]:
    return [cause.label for cause in card.causes]


def test_a_card_tells_what_happened_and_what_was_learned(kept, printed):
    lesson = Lesson(entry_id="e", sentence="Bring numbers", keep="My stories", change="One page more")
    kept(
        lesson=lesson,
        role="Social lead",
        company="Northwind",
        outcome="refused",
        applied_on="2026-04-01",
        went_well="Talk",
    )
    (card,) = printed().cards
    assert (card.title, card.day) == ("Social lead, Northwind", dt.date(2026, 4, 1))
    assert (card.lesson, card.keep, card.change, card.went_well) == (
        "Bring numbers",
        "My stories",
        "One page more",
        "Talk",
    )
    assert [(answer.field.key, answer.text) for answer in card.happened] == [("outcome", "refused")]


def test_cards_are_by_scenario_and_newest_first(kept, printed):
    for entry, scenario, created in (("a", "idea", "2026"), ("b", "job", "2025"), ("c", "job", "2026")):
        kept(scenario, entry, created, Lesson(entry_id=entry, sentence=entry))
    assert [card.lesson for card in printed().cards] == ["c", "b", "a"]


@pytest.mark.parametrize("values", ({"sentence": ""}, {"in_print": ""}))
def test_a_lesson_without_words_or_left_out_has_no_card(kept, printed, values):
    kept(lesson=replace(Lesson(entry_id="e", sentence="Ask early"), **values))
    assert printed().cards == ()


@pytest.mark.parametrize("feelings", ("", "no"))
def test_feelings_and_the_hard_sentence_are_nowhere_in_the_plan(kept, printed, feelings):
    kept(**PRIVATE)
    plan = printed(feelings=feelings)
    assert plan.cards[0].feelings == ()
    assert [text for text in PRIVATE.values() if repr(text) in repr(plan)] == []


def test_feelings_are_printed_when_that_is_switched_on_settle_first(kept, printed):
    kept(**PRIVATE)
    feelings = printed(feelings="yes").cards[0].feelings
    assert {answer.field.key: answer.text for answer in feelings} == PRIVATE
    assert feelings[-1].field.key == "story"


def test_people_are_left_out_wherever_the_card_names_them(kept, printed, workbook):
    lesson = Lesson(
        entry_id="e", sentence="Call Ruth Elm first", keep="ruth elm's view", change="Ask Ruth Elm", on_page_1="yes"
    )
    kept("idea", lesson=lesson, went_well="RUTH ELM smiled", their_words="Ask Ruth Elmer")
    workbook.apply(edits.add(workbook, Request(entry_id="e", person=" Ruth Elm ")))
    plan = printed()
    card = plan.cards[0]
    assert (card.lesson, card.keep, card.change) == ("Call someone first", "someone's view", "Ask someone")
    assert card.went_well == "someone smiled"
    assert card.happened[-1].text == "Ask Ruth Elmer"
    assert [line.sentence for line in plan.front.lessons] == ["Call someone first"]


def test_people_are_printed_when_that_is_switched_on(kept, printed, workbook):
    kept(went_well="Ruth smiled")
    workbook.apply(edits.add(workbook, Request(entry_id="e", person="Ruth")))
    assert printed(names="yes").cards[0].went_well == "Ruth smiled"
    assert printed(names="no").cards[0].went_well == "someone smiled"


def test_people_named_in_a_table_are_left_out(kept, printed, workbook):
    rows = [field for field in all_fields(workbook.scenarios["idea"]).values() if hasattr(field, "columns")]
    field = next(field for field in rows if any(column.names == "person" for column in field.columns))
    column = next(column.key for column in field.columns if column.names == "person")
    kept("idea", went_well="Ben asked twice", **{field.key: text_of_rows([{"id": "1", column: "Ben"}])})
    assert printed().cards[0].went_well == "someone asked twice"


def test_companies_are_printed_unless_switched_off(kept, printed):
    kept(company="Northwind")
    assert printed().cards[0].title == "Northwind"


def test_companies_are_left_out_in_any_case_and_on_every_page(kept, printed, workbook):
    workbook.apply(edits.edit(workbook, profile_of(workbook), organisation="Fernhollow"))
    kept(role="Lead", company="Northwind", told_words="NORTHWIND and Fernhollow", lesson=Lesson(
        entry_id="e", sentence="Ask at northwind", on_page_1="yes"))  # fmt: skip
    kept("idea", "i", lesson=Lesson(entry_id="i", sentence="Like at Northwind"))
    workbook.apply(edits.add(workbook, Goal(entry_id="e", title="Learn")))
    plan = printed(hide_companies="yes")
    assert plan.cards[0].title == plan.goals[0].from_entry == "Lead, a company"
    assert plan.cards[0].happened[-1].text == "a company and a company"
    assert [line.sentence for line in plan.front.lessons] == ["Ask at a company"]
    assert "northwind" not in repr(plan).casefold()
    assert "fernhollow" not in repr(plan).casefold()


def test_words_that_only_hold_the_name_stay(kept, printed):
    kept(company="Art", went_well="Start of the party: art, Arts, ART!")
    assert printed(hide_companies="yes").cards[0].went_well == "Start of the party: a company, Arts, a company!"


@pytest.mark.parametrize("name", ("A+B (Ltd.)", "C++", "Müller & Söhne", "İstanbul Ltd", "a.b", "\\1", "O'Neil"))
def test_odd_names_are_left_out_too(kept, printed, name):
    kept(company=name, went_well=f"At {name}, twice at {name}.")
    assert printed(hide_companies="yes").cards[0].went_well == "At a company, twice at a company."


def test_the_longer_of_two_names_is_left_out_whole(kept, printed):
    kept(company="Elm")
    kept(entry="f", company="Elm & Oak", went_well="Elm & Oak, then Elm")
    assert "Oak" not in repr(printed(hide_companies="yes").cards)


def test_a_name_never_changes_what_was_chosen(kept, printed, workbook):
    kept(company="Refused", outcome="refused", stage="interview")
    workbook.apply(edits.add(workbook, Request(entry_id="e", person="interview")))
    happened = printed(hide_companies="yes").cards[0].happened
    assert [answer.text for answer in happened] == ["interview", "refused"]


def test_causes_are_in_words_the_main_one_first(kept, printed, workbook):
    own = CauseKind(scenario="job", label="The bus was late")
    kept()
    workbook.apply(Change(after=(
        own,
        Cause(entry_id="e", kind="documents", weight="small"),
        Cause(entry_id="e", kind="from the future", weight="huge"),
        Cause(entry_id="e", kind=own.id, weight="main", whose="mine", known="saw"),
    )))  # fmt: skip
    card = printed().cards[0]
    declared = workbook.scenarios["job"].cause("documents").label
    assert labels(card) == ["The bus was late", "from the future", declared]
    assert [cause.whose.text for cause in card.causes] == ["mine", "partly", "partly"]


def test_a_merged_cause_goes_by_the_other_name_even_in_a_circle(kept, printed, workbook):
    kept()
    workbook.apply(Change(after=(
        CauseKind(id="a", scenario="job", label="Late bus", merged_into="b"),
        CauseKind(id="b", scenario="job", label="Travel", merged_into=""),
        CauseKind(id="c", scenario="job", label="Round", merged_into="d"),
        CauseKind(id="d", scenario="job", label="About", merged_into="c"),
        Cause(entry_id="e", kind="a"),
        Cause(entry_id="e", kind="c", position=1),
    )))  # fmt: skip
    assert labels(printed().cards[0]) == ["Travel", "Round"]


def test_the_organisation_is_printed_unless_companies_are_left_out(printed, workbook):
    workbook.apply(edits.edit(workbook, Profile(), organisation="Fernhollow"))
    assert "Fernhollow" in [answer.text for answer in printed().now]
    assert "a company" in [answer.text for answer in printed(hide_companies="yes").now]


def test_a_retired_lesson_prints_no_card(sample_workbook):
    before = len(career_plan(sample_workbook).cards)
    sample_workbook.apply(edits.edit(sample_workbook, sample_workbook.all(Lesson)[0], state=Lesson.RETIRED))
    assert len(career_plan(sample_workbook).cards) == before - 1
