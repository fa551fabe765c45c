"""The three scenarios hold together: keys, choices, causes, letters."""

from __future__ import annotations

import string
from collections import Counter

import pytest

from planner.domain.basics.fields import Choice, Choices, Field, Rows
from planner.domain.basics.scenario import CUSHION, DO, LEARN, PossibleCause, Scenario
from planner.domain.basics.wording import BLANK, fill
from planner.domain.questions.look_back import PAGE_KEYS, all_fields, pages
from planner.scenarios import all_scenarios
from planner.scenarios.job import EARLY_CAUSES, EARLY_STAGES, LATE_CAUSES, LATE_STAGES

SCENARIOS = all_scenarios()
FILLED_BY_THE_WINDOW = {"name", "me", "date", "well", "causes", "change", "point", "actual", "target"}
LEFT_TO_THE_PERSON = {"skill", "n", "person", "expert", "budget_or_time", "topic", "part", "platform", "competitor"}
LEFT_TO_THE_PERSON |= {"partner", "names"}

every_scenario = pytest.mark.parametrize("scenario", SCENARIOS.values(), ids=list(SCENARIOS))


def option_keys(field: Field) -> list[str]:
    return [option.key for option in field.options] if isinstance(field, (Choice, Choices)) else []


def words_in(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def templates(scenario: Scenario) -> list[str]:
    return [cause.starter for cause in scenario.causes] + [message.text for message in scenario.messages]


def test_there_are_three_scenarios_in_their_order() -> None:
    assert [(key, scenario.order) for key, scenario in SCENARIOS.items()] == [
        ("job", 10),
        ("idea", 20),
        ("campaign", 30),
    ]


@every_scenario
def test_no_two_questions_of_a_look_back_have_the_same_key(scenario: Scenario) -> None:
    asked = [field.key for page in pages(scenario) for field in page.fields()]
    assert [key for key, times in Counter(asked).items() if times > 1] == []


@every_scenario
def test_every_own_question_is_on_a_page(scenario: Scenario) -> None:
    assert {field.key for field in scenario.fields()} <= set(all_fields(scenario))
    assert set(scenario.extra) <= set(PAGE_KEYS)


@every_scenario
def test_the_questions_it_points_to_exist(scenario: Scenario) -> None:
    keys = {scenario.name, *scenario.about, *scenario.happened, *scenario.decided, scenario.outcome}
    assert (keys | set(scenario.placeholders.values())) <= set(all_fields(scenario))


@every_scenario
def test_open_and_good_outcomes_are_choices_of_the_outcome(scenario: Scenario) -> None:
    choices = option_keys(scenario.field(scenario.outcome))
    assert {*scenario.open_outcomes, *scenario.good_outcomes} <= set(choices)
    assert not set(scenario.open_outcomes) & set(scenario.good_outcomes)


@every_scenario
def test_every_choice_has_its_options_once(scenario: Scenario) -> None:
    fields = list(all_fields(scenario).values())
    fields += [column for field in fields if isinstance(field, Rows) for column in field.columns]
    for field in fields:
        assert len(option_keys(field)) == len(set(option_keys(field))), field.key


@every_scenario
def test_labels_have_no_full_stop_and_prompts_are_short(scenario: Scenario) -> None:
    fields = list(all_fields(scenario).values())
    assert [field.label for field in fields if field.label.endswith(".") or not field.label] == []
    prompts = [scenario.seat_prompt, *(page.prompt for page in pages(scenario)), *(field.help for field in fields)]
    assert [prompt for prompt in prompts if len(prompt.split()) >= 25] == []


@every_scenario
def test_every_cause_is_told_apart_and_complete(scenario: Scenario) -> None:
    keys = [cause.key for cause in scenario.causes]
    assert len(keys) == len(set(keys))
    assert all(cause.label and cause.sign and cause.starter for cause in scenario.causes)
    assert {cause.kind for cause in scenario.causes} <= {LEARN, DO, CUSHION}


@pytest.mark.parametrize("key, number", (("job", 14), ("idea", 16), ("campaign", 28)))
def test_each_scenario_has_its_number_of_causes(key: str, number: int) -> None:
    assert len(SCENARIOS[key].causes) == number


def test_what_lies_outside_the_person_is_a_cushion_and_nothing_else_is() -> None:
    cushions = {key: {cause.key for cause in s.causes if cause.kind == CUSHION} for key, s in SCENARIOS.items()}
    outside = {cause.key for cause in SCENARIOS["campaign"].causes if cause.group == "Outside"}
    assert cushions == {
        "job": {"late_or_closed", "competition", "inside_or_referred", "unfair"},
        "idea": {"other_stronger", "decided_before"},
        "campaign": outside,
    }


def test_the_causes_of_a_campaign_stand_in_groups() -> None:
    groups = Counter(cause.group for cause in SCENARIOS["campaign"].causes)
    assert list(groups.items()) == [
        ("Goal", 3),
        ("Audience", 3),
        ("Message", 5),
        ("Channel", 3),
        ("Means", 4),
        ("After the click", 2),
        ("Outside", 6),
        ("Other", 2),
    ]


@pytest.mark.parametrize("key, letters", (("job", "A1 A2 A3 A4"), ("idea", "B1 B2 B3 B4"), ("campaign", "C1 C2 C3")))
def test_each_scenario_has_its_letters(key: str, letters: str) -> None:
    assert [message.key for message in SCENARIOS[key].messages] == letters.split()


@every_scenario
def test_every_word_to_fill_in_is_known(scenario: Scenario) -> None:
    known = FILLED_BY_THE_WINDOW | LEFT_TO_THE_PERSON | set(scenario.placeholders)
    for text in templates(scenario):
        assert words_in(text) <= known, text


@every_scenario
def test_every_starter_and_letter_can_be_filled(scenario: Scenario) -> None:
    for text in templates(scenario):
        everything = dict.fromkeys(words_in(text), "something")
        assert BLANK not in fill(text, everything)
        assert fill(text, {}).count(BLANK) >= len(everything)


def first_causes(stage: str, number: int) -> tuple[list[str], tuple[PossibleCause, ...]]:
    job = SCENARIOS["job"]
    ordered = job.order_causes(job.causes, {"stage": stage} if stage else {})
    return [cause.key for cause in ordered[:number]], ordered


@pytest.mark.parametrize("stage", EARLY_STAGES)
def test_before_an_interview_documents_and_choice_come_first(stage: str) -> None:
    assert first_causes(stage, 5)[0] == list(EARLY_CAUSES)


@pytest.mark.parametrize("stage", LATE_STAGES)
def test_from_an_interview_on_answers_and_match_come_first(stage: str) -> None:
    assert first_causes(stage, 5)[0] == list(LATE_CAUSES)


@pytest.mark.parametrize("stage", ("", "sent", "interview", "something new"))
def test_ordering_keeps_every_cause(stage: str) -> None:
    assert set(first_causes(stage, 0)[1]) == set(SCENARIOS["job"].causes)


def test_every_stage_is_either_early_or_late() -> None:
    assert [*EARLY_STAGES, *LATE_STAGES] == option_keys(SCENARIOS["job"].field("stage"))


def test_names_of_companies_and_people_are_known_as_such() -> None:
    asked = [field for scenario in SCENARIOS.values() for field in scenario.fields()]
    asked += [column for field in asked if isinstance(field, Rows) for column in field.columns]
    assert {field.key for field in asked if field.names == "company"} == {"company"}
    assert {field.key for field in asked if field.names == "person"} == {"who", "owner"}


def test_the_campaign_asks_for_luck_in_its_own_words() -> None:
    assert all_fields(SCENARIOS["campaign"])["lucky"].label == "Where we were lucky or unlucky"
