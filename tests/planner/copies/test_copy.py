"""A copy for somebody else: what it leaves out, what stands there instead, and what it tells of that."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from planner.compose.career_plan import career_plan
from planner.copies.copy import copy_for, plan_for
from planner.domain import edits
from planner.domain.basics.fields import YES, keys_of, text_of_keys
from planner.domain.changes import Change
from planner.domain.document.left_out import Occurrence
from planner.domain.questions.copy_questions import COPIES, default_copy
from planner.domain.records.kinds import (
    Answer,
    CheckIn,
    Entry,
    Goal,
    Lesson,
    Person,
    Plan,
    PlanCopy,
    Profile,
    Request,
    Step,
)

PLAN = Plan(id="p", title="After Acme", made_on="2026-05-04")
ENTRY = Entry(id="e", scenario="job")
ACME = (ENTRY, Answer(entry_id="e", field="role", text="Writer"), Answer(entry_id="e", field="company", text="Acme"))


@pytest.fixture
def copy_with(workbook):
    """Call it to put records into the file and get the copy for a mentor, with choices of its own."""

    def put(*records, kind="mentor", **choices):
        workbook.apply(Change(after=(PLAN, *records)))
        if choices:
            workbook.apply(edits.edit(workbook, default_copy(PLAN, kind), **choices))
        return copy_for(workbook, kind)

    return put


def becomes(copied):
    return {one.name: one.replacement for one in copied.left_out.names}


def test_one_company_is_a_company_and_one_person_is_someone(copy_with):
    copied = copy_with(*ACME, Request(entry_id="e", person="Ruth"), Step(title="Ask Ruth about acme's plans"))
    assert copied.plan.front.title == "After a company"
    assert copied.plan.next_steps[0].title == "Ask someone about a company's plans"


def test_several_are_told_apart_in_the_order_they_come_and_always_the_same(copy_with):
    other = (Entry(id="f", scenario="job"), Answer(entry_id="f", field="company", text="Bolt"))
    copied = copy_with(*other, *ACME, Step(title="Bolt before Acme"), Goal(title="Forget BOLT", status="under_way"))
    assert copied.plan.front.title == "After Company A"
    assert copied.plan.next_steps[0].title == "Company B before Company A"
    assert copied.plan.goals[0].title == "Forget Company B"


def test_a_name_that_is_nowhere_in_the_plan_takes_no_letter(copy_with):
    unused = (Entry(id="f", scenario="job"), Answer(entry_id="f", field="company", text="Unused"))
    copied = copy_with(*unused, *ACME)
    assert becomes(copied) == {"Acme": "a company"}


def test_each_name_is_told_with_the_places_where_it_stood(copy_with):
    copied = copy_with(*ACME, Step(title="Write to the people I met at Acme in the spring of last year"))
    (acme,) = copied.left_out.names
    assert Occurrence("Plan on a page", "After Acme") in acme.occurrences
    assert (
        Occurrence("Next 90 days", "Write to the people I met at Acme in the spring of last year") in acme.occurrences
    )


def test_the_first_name_alone_is_the_same_person(copy_with):
    copied = copy_with(
        ENTRY,
        Request(entry_id="e", person="Hanne Brookvale, my first lead"),
        Request(entry_id="e", person="Hanne"),
        Step(title="Call Hanne, then Mrs Brookvale"),
    )
    assert copied.plan.next_steps[0].title == "Call someone, then Mrs someone"
    assert list(becomes(copied).values()) == ["someone"]


def test_a_first_name_of_two_people_is_someone(copy_with):
    people = [Request(entry_id="e", person=name) for name in ("Anna Weber", "Anna Stone")]
    copied = copy_with(ENTRY, *people, Step(title="Anna Stone or Anna Weber or Anna"))
    assert copied.plan.next_steps[0].title == "Person A or Person B or someone"


def test_a_role_stays_and_is_told(copy_with):
    copied = copy_with(
        ENTRY, Request(entry_id="e", person="my team lead"), Goal(title="Become team lead", status="done")
    )
    assert copied.plan.goals[0].title == "Become team lead"
    assert copied.left_out.roles == ("my team lead",)


def test_the_persons_own_name_stays_even_where_somebody_shares_it(copy_with):
    me = Profile(owner_name="Mira Fennick", direction="Mira finds a way")
    copied = copy_with(me, ENTRY, Request(entry_id="e", person="Mira Stone"), Step(title="Ask Mira Stone"))
    assert copied.plan.front.owner_name == "Mira Fennick"
    assert copied.plan.front.direction == "Mira finds a way"
    assert copied.plan.next_steps[0].title == "Ask someone"


def test_who_supports_the_plan_is_printed_where_that_section_is(copy_with):
    people = (Person(name="Jonah Wex"), ENTRY, Request(entry_id="e", person="Jonah Wex"))
    copied = copy_with(*people, Step(title="Ask Jonah"))
    assert copied.plan.people[0].name == "Jonah Wex"
    assert copied.plan.next_steps[0].title == "Ask Jonah"


def test_without_that_section_their_names_go_everywhere(copy_with):
    me = Profile(owner_name="Mira", support_person="Jonah Wex, who reads my drafts")
    copied = copy_with(me, Person(name="Jonah Wex"), Step(title="Ask Jonah"), left_out=text_of_keys("G"))
    assert (copied.plan.people, copied.plan.front.support_person) == ((), "")
    assert copied.plan.next_steps[0].title == "Ask someone"


def test_names_stay_where_they_are_not_ticked(copy_with):
    copied = copy_with(
        *ACME, Request(entry_id="e", person="Ruth"), Step(title="Ruth"), hide_people="", hide_companies=""
    )
    assert (copied.plan.front.title, copied.plan.next_steps[0].title) == ("After Acme", "Ruth")
    assert copied.left_out.names == ()


def test_what_was_chosen_counted_or_dated_is_no_text(copy_with):
    called_so = (ENTRY, Answer(entry_id="e", field="company", text="under_way"))
    copied = copy_with(*called_so, Goal(title="Learn", status="under_way", due="2026-06-01"))
    assert copied.plan.front.goals[0].status.text == "under_way"


def test_a_manager_reads_the_name_of_the_organisation_they_share(copy_with):
    me = Profile(owner_name="Mira", organisation="Fernhollow Ltd")
    copied = copy_with(me, Step(title="Stay at Fernhollow"), kind="manager")
    assert copied.plan.next_steps[0].title == "Stay at Fernhollow"


def test_a_manager_gets_nothing_of_a_search(copy_with):
    me = Profile(situation="looking", back_up="Freelance", drains="Meetings", target_role="Lead")
    copied = copy_with(me, *ACME, Lesson(entry_id="e", sentence="Ask first", on_page_1=YES), kind="manager")
    assert (copied.plan.cards, copied.plan.front.lessons, copied.plan.report) == ((), (), None)
    said = {answered.field.key for answered in (*copied.plan.now, *copied.plan.wanted) if answered.text}
    assert said == {"target_role"}
    assert copied.left_out.answers == ("My situation", "Work that drains me", "If this does not work out")
    assert copied.left_out.sections == ("What I have learned",)


def test_a_copy_leaves_out_at_first_what_the_plan_leaves_out():
    plan = replace(PLAN, left_out=text_of_keys("HB"))
    assert keys_of(default_copy(plan, "mentor").left_out) == ("B", "H")


def test_a_lesson_left_out_takes_its_entry_along_and_leaves_the_goal(copy_with):
    told = (
        Lesson(entry_id="e", sentence="Ask first", on_page_1=YES),
        Goal(title="Ask", entry_id="e", status="under_way"),
    )
    copied = copy_with(*ACME, *told, lessons=text_of_keys("e"))
    assert (copied.plan.cards, copied.plan.front.lessons) == ((), ())
    assert (copied.plan.goals[0].title, copied.plan.goals[0].from_entry) == ("Ask", "")
    assert copied.left_out.lessons == ("Writer, Acme: Ask first",)


def test_without_check_ins_the_timeline_has_none_either(copy_with):
    goal = Goal(id="g", title="Learn", status="under_way", starts_on="2026-05-01")
    copied = copy_with(goal, CheckIn(goal_id="g", day="2026-05-03", did="Read"), left_out=text_of_keys("H"))
    assert copied.plan.check_ins == ()
    assert not [line for line in copied.plan.timeline.moments if line.done]


def test_without_goals_steps_stay_and_say_no_goal(copy_with):
    goal = Goal(id="g", title="Learn", status="under_way")
    copied = copy_with(goal, Step(title="Read", goal_id="g"), left_out=text_of_keys("E"))
    assert (copied.plan.goals, copied.plan.front.goals, copied.plan.timeline) == ((), (), None)
    assert [(step.title, step.goal) for step in copied.plan.next_steps] == [("Read", "")]


def test_a_goal_left_out_takes_its_steps_and_check_ins_along(copy_with):
    goal = Goal(id="g", title="Leave", status="under_way")
    hanging = (Step(title="Write", goal_id="g"), CheckIn(goal_id="g", day="2026-05-03", did="Wrote"))
    copied = copy_with(goal, *hanging, Goal(title="Learn", status="under_way"), goals=text_of_keys("g"))
    assert [block.title for block in copied.plan.goals] == ["Learn"]
    assert (copied.plan.next_steps, copied.plan.check_ins) == ((), ())
    assert copied.left_out.goals == ("Leave",)


def test_a_manager_gets_no_goal_that_came_of_an_application(copy_with):
    pitch = Entry(id="i", scenario="idea")
    goals = (
        Goal(title="Apply", entry_id="e", status="under_way"),
        Goal(title="Pitch", entry_id="i", status="under_way"),
    )
    copied = copy_with(*ACME, pitch, *goals, kind="manager")
    assert [block.title for block in copied.plan.goals] == ["Pitch"]
    assert copied.left_out.goals == ("Apply",)


def test_an_answer_left_out_is_not_even_asked(copy_with):
    copied = copy_with(Profile(drains="Meetings"), answers=text_of_keys(["drains"]))
    assert "drains" not in {answered.field.key for answered in copied.plan.now}
    assert copied.left_out.answers == ("Work that drains me",)


def test_feelings_are_told_although_they_never_were_in_the_copy(copy_with):
    felt = (Answer(entry_id="e", field="note", text="Tired"), Lesson(entry_id="e", sentence="Rest"))
    copied = copy_with(*ACME, *felt)
    assert copied.plan.cards[0].feelings == ()
    assert [occurrence.excerpt.endswith("Tired") for occurrence in copied.left_out.feelings] == [True]


def test_other_capitalised_words_are_to_be_checked_and_sentence_starts_are_not(copy_with):
    copied = copy_with(*ACME, Step(title="Meet Olaf Berg at the Repair Cafe on Monday. Bring SEO and Short video"))
    assert [one.text for one in copied.left_out.possible_names] == ["Olaf Berg", "Repair Cafe"]
    assert [occurrence.where for occurrence in copied.left_out.possible_names[0].occurrences] == [
        "Plan on a page",
        "Next 90 days",
    ]


def test_a_name_inside_another_word_is_to_be_checked(copy_with):
    company = (ENTRY, Answer(entry_id="e", field="company", text="Vorpal"))
    copied = copy_with(*company, Step(title="VorpalLaunch and myvorpalpage"))
    assert [one.text for one in copied.left_out.possible_names] == ["Acme", "VorpalLaunch", "myvorpalpage"]


def test_what_was_put_in_is_not_to_be_checked(copy_with):
    entries = [Entry(id=str(n), scenario="job") for n in range(30)]
    companies = [
        Answer(entry_id=str(n), field="company", text=f"Vorpa{chr(97 + n // 26)}{chr(97 + n % 26)}") for n in range(30)
    ]
    steps = [Step(title=f"write to {company.text}") for company in companies]
    copied = copy_with(*entries, *companies, *steps)
    assert copied.plan.next_steps[-1].title == "write to Company AD"
    assert [one.text for one in copied.left_out.possible_names] == ["Acme"]


def test_the_private_plan_is_as_it_was(copy_with, workbook):
    copy_with(*ACME)
    assert career_plan(workbook).front.title == "After Acme"
    assert {kind: plan_for(workbook, kind).front.title for kind in COPIES} == dict.fromkeys(COPIES, "After a company")


def test_each_copy_remembers_its_own_choices(copy_with, workbook):
    copy_with(kind="mentor", left_out=text_of_keys("A"))
    assert workbook.all(PlanCopy) == [replace(default_copy(PLAN, "mentor"), left_out=text_of_keys("A"))]
    assert copy_for(workbook, "manager").plan.left_out == ("D", "G", "I")


def test_a_plan_that_goes_takes_its_copies_along(copy_with, workbook):
    copy_with(left_out=text_of_keys("A"))
    workbook.apply(edits.removal(workbook, PLAN))
    assert workbook.all(PlanCopy) == []


SEARCH = (
    *ACME,
    Goal(id="g", title="Pass the interview", entry_id="e", status="under_way"),
    Step(title="Send three more applications", entry_id="e", due="2026-05-05"),
    Person(name="Thursday search group"),
)


def titles_in(plan):
    lines = [*plan.goals, *plan.next_steps, *plan.front.goals, *filter(None, [plan.front.first_step])]
    return {line.title for line in lines} | {person.name for person in plan.people}


def test_no_goal_step_or_helper_of_a_search_gets_to_a_manager(copy_with):
    assert titles_in(copy_with(*SEARCH, kind="manager").plan) == set()
    assert titles_in(copy_with(kind="mentor").plan) >= {"Pass the interview", "Thursday search group"}


def test_what_came_of_an_application_later_does_not_get_to_a_manager_either(copy_with, workbook):
    copy_with(*SEARCH, kind="manager", signatures=YES)
    workbook.apply(Change(after=(Goal(title="Get another interview", entry_id="e", status="under_way"),)))
    assert titles_in(copy_for(workbook, "manager").plan) == set()


@pytest.mark.parametrize(
    "written",
    (
        "Jose\u0301 A\u0301lvarez",
        "JOS\u00c9 \u00c1LVAREZ",
        "Jo\u00ads\u00e9 \u00c1lva\u200brez",
        "Jos\u00e9 \u00c1l\u200dvarez",
    ),
)
def test_a_name_is_found_whatever_way_its_letters_are_written(copy_with, written):
    copied = copy_with(*ACME, Request(entry_id="e", person="Jos\u00e9 \u00c1lvarez"), Step(title=f"Ask {written} once"))
    assert copied.plan.next_steps[0].title == "Ask someone once"


@pytest.mark.parametrize("supporter", ("Sam (Acme)", "Sam from Acme", "Sam Hart, Acme"))
def test_who_supports_me_does_not_let_a_company_through(copy_with, supporter):
    copied = copy_with(*ACME, Person(name=supporter), Step(title="I met somebody after Acme said no"))
    assert "Acme" not in copied.plan.next_steps[0].title
