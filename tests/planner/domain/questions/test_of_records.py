"""The questions about records: each belongs to an attribute, and the lists are complete."""

from __future__ import annotations

from collections import Counter

import pytest

from planner.domain.basics.fields import Choice, Choices, Field, Line, Option, Rows, Scale
from planner.domain.questions.of_records import (
    LEVELS,
    METRICS,
    QUESTIONS,
    SECTIONS,
    SKILL_CATALOGUE,
    VALUES,
    field_of,
    metric_kind,
)
from planner.domain.records.kinds import CheckIn, Goal, Lesson, Metric, Plan, Profile, Record, Skill

every_record = pytest.mark.parametrize("kind", QUESTIONS, ids=lambda kind: kind.TABLE)


def asked(kind: type[Record]) -> list[Field]:
    return [field for section in QUESTIONS[kind] for field in section.fields]


def all_asked() -> list[Field]:
    fields = [field for kind in QUESTIONS for field in asked(kind)]
    return fields + [column for field in fields if isinstance(field, Rows) for column in field.columns]


def option_keys(field: Field) -> list[str]:
    return [option.key for option in field.options] if isinstance(field, (Choice, Choices)) else []


@every_record
def test_every_question_is_about_an_attribute_of_its_record(kind: type[Record]) -> None:
    assert {field.key for field in asked(kind)} <= set(kind.__struct_fields__)


@every_record
def test_no_attribute_is_asked_twice(kind: type[Record]) -> None:
    assert [key for key, times in Counter(field.key for field in asked(kind)).items() if times > 1] == []


@pytest.mark.parametrize("kind", (Profile, Skill, Goal, CheckIn), ids=lambda kind: kind.TABLE)
def test_everything_a_person_writes_is_asked(kind: type[Record]) -> None:
    kept_by_the_program = {"id", "position", "entry_id", "goal_id", "cause", "skill"}
    written = set(kind.__struct_fields__) - kept_by_the_program
    assert {field.key for field in asked(kind)} == written


def test_every_choice_has_its_options_once() -> None:
    assert [field.key for field in all_asked() if len(option_keys(field)) != len(set(option_keys(field)))] == []


def test_labels_have_no_full_stop_and_help_is_short() -> None:
    assert [field.label for field in all_asked() if not field.label or field.label.endswith(".")] == []
    assert [field.help for field in all_asked() if len(field.help.split()) >= 25] == []


def test_a_scale_with_words_has_one_for_each_step() -> None:
    scales = [field for field in all_asked() if isinstance(field, Scale) and field.labels]
    assert scales
    assert all(len(scale.labels) == scale.high - scale.low + 1 for scale in scales)


def test_a_skill_level_reads_in_words() -> None:
    assert field_of(Skill, "now").show("3") == "3 can do alone"
    assert len(LEVELS) == 5


def test_the_lists_to_choose_from_are_complete() -> None:
    assert (len(VALUES), len(set(SKILL_CATALOGUE)), len({kind.key for kind in METRICS})) == (16, 24, 21)


def test_a_metric_is_one_of_the_known_numbers() -> None:
    assert option_keys(field_of(Metric, "metric")) == [kind.key for kind in METRICS]


def test_only_costs_and_answer_times_are_better_when_lower() -> None:
    assert {kind.key for kind in METRICS if kind.lower_is_better} == {"cpm", "cpc", "cpa", "response"}


def test_a_rate_names_what_is_above_and_below_the_line() -> None:
    assert [kind.key for kind in METRICS if bool(kind.numerator) != bool(kind.denominator)] == []
    assert all(kind.denominator for kind in METRICS if kind.unit == "%")


def test_a_metric_that_this_version_does_not_know_has_no_kind() -> None:
    assert metric_kind("er_reach") is not None
    assert metric_kind("something new") is None


def test_a_plan_can_leave_out_any_section_from_a_to_j() -> None:
    left_out = field_of(Plan, "left_out")
    assert isinstance(left_out, Choices)
    assert left_out.options == tuple(Option(key=letter, label=SECTIONS[letter]) for letter in "ABCDEFGHIJ")


def test_a_goal_asks_for_the_wish_before_the_obstacle_and_the_plan_after_it() -> None:
    keys = [field.key for field in asked(Goal)]
    order = [keys.index(key) for key in ("title", "best_outcome", "obstacle", "if_", "then", "result_measure")]
    assert order == sorted(order)


def test_a_goal_may_end_in_any_of_six_ways() -> None:
    expected = ["not_started", "under_way", "done", "not_reached", "paused", "let_go"]
    assert option_keys(field_of(Goal, "status")) == expected


def test_a_lesson_is_one_sentence_of_160_characters() -> None:
    sentence = field_of(Lesson, "sentence")
    assert isinstance(sentence, Line)
    assert sentence.most == 160


def test_asking_for_an_unknown_question_is_an_error() -> None:
    with pytest.raises(KeyError):
        field_of(Goal, "colour")
