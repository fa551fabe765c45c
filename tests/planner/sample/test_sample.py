"""The sample plan: its story in numbers, and every answer in the form its question gives it."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from typing import TypeVar

import pytest

from planner.domain.basics.fields import Choice, Choices, Day, Field, Number, Rows, Scale, Tick, YesNo, keys_of, rows_of
from planner.domain.questions.look_back import all_fields
from planner.domain.questions.of_records import QUESTIONS
from planner.domain.records.kinds import (
    RECORDS,
    Answer,
    Cause,
    CheckIn,
    Entry,
    Goal,
    Lesson,
    Metric,
    PageState,
    Plan,
    PlanCopy,
    Record,
    Request,
    SearchTotal,
    Step,
)
from planner.sample import sample_records
from planner.scenarios import all_scenarios

R = TypeVar("R", bound=Record)
TODAY = dt.date(2026, 5, 3)
SAMPLE = sample_records(TODAY)
SCENARIOS = all_scenarios()
SCENARIO_OF = {record.id: SCENARIOS[record.scenario] for record in SAMPLE if isinstance(record, Entry)}
NOT_SHOWN = re.compile(
    r"\bfail|\breject|\bblam|\bweakness|\bat least\b|\byou should\b|\binvalid|\bpoor|\bloser|!", re.IGNORECASE
)


def all_of(kind: type[R]) -> list[R]:
    return [record for record in SAMPLE if isinstance(record, kind)]


def told(field: str, scenario: str) -> Counter[str]:
    """Count the answers to one question of a scenario."""
    answers = [a for a in all_of(Answer) if a.field == field and SCENARIO_OF[a.entry_id].key == scenario]
    return Counter(answer.text for answer in answers)


def complaints(field: Field, text: str) -> list[str]:
    """Return what is wrong with a text as the answer to a question."""
    match field:
        case Choice():
            fits = text in {option.key for option in field.options}
        case Choices():
            chosen = keys_of(text)
            fits = bool(chosen) and set(chosen) <= {option.key for option in field.options}
        case Rows():
            columns = {column.key: column for column in field.columns}
            return [
                complaint
                for row in rows_of(text) or [{"no rows": text}]
                for key, cell in row.items()
                if key != "id"
                for complaint in (complaints(columns[key], cell) if key in columns else [f"{field.key}: {key}"])
            ]
        case Day() | Number():
            fits = not field.hint(text)
        case YesNo() | Tick():
            fits = text in ("yes", "no")
        case Scale():
            fits = text in {str(step) for step in range(field.low, field.high + 1)}
        case _:
            fits = bool(text.strip())
    return [] if fits else [f"{field.key}: {text}"]


def test_the_search_has_103_applications_three_interviews_and_one_offer() -> None:
    stages = told("stage", "job")
    assert sum(stages.values()) == len([s for s in SCENARIO_OF.values() if s.key == "job"]) == 103
    assert {stage: stages[stage] for stage in ("interview", "task", "last_round", "offer")} == {
        "interview": 1,
        "task": 0,
        "last_round": 1,
        "offer": 1,
    }
    assert told("outcome", "job")["accepted"] == 1


def test_every_application_says_how_it_stands_and_from_when_it_is() -> None:
    for field in ("role", "company", "source", "outcome", "tailored", "applied_on"):
        assert sum(told(field, "job").values()) == 103, field
    outcome = SCENARIOS["job"].field("outcome")
    assert isinstance(outcome, Choice)
    assert set(told("outcome", "job")) == {option.key for option in outcome.options}


def test_no_day_that_happened_lies_in_the_future() -> None:
    happened = {"applied_on", "decided_on", "pitched_on", "from", "to"}
    assert all(answer.text <= TODAY.isoformat() for answer in all_of(Answer) if answer.field in happened)


def test_two_ideas_were_turned_down_and_two_campaigns_fell_short() -> None:
    assert told("outcome", "idea") == {"another": 1, "not_now": 1}
    assert told("outcome", "campaign") == {"below": 2}
    assert told("problem", "campaign") == {'["awareness"]': 1, '["engagement"]': 1}


def test_there_is_one_lesson_for_each_scenario_and_all_are_on_page_1() -> None:
    lessons = all_of(Lesson)
    assert sorted(SCENARIO_OF[lesson.entry_id].key for lesson in lessons) == ["campaign", "idea", "job"]
    assert all(lesson.on_page_1 and lesson.in_print and len(lesson.sentence) <= 160 for lesson in lessons)


def test_a_look_back_with_a_lesson_has_all_seven_pages_done() -> None:
    done = Counter(page.entry_id for page in all_of(PageState) if page.state == "done")
    assert {entry for entry, pages in done.items() if pages == 7} == {lesson.entry_id for lesson in all_of(Lesson)}


def test_goals_are_at_different_stages() -> None:
    stages = {goal.status for goal in all_of(Goal)}
    assert stages == {"done", "under_way", "not_started", "paused", "let_go"}
    under_way = next(goal for goal in all_of(Goal) if goal.status == "under_way")
    assert len([check for check in all_of(CheckIn) if check.goal_id == under_way.id]) == 3


def test_every_goal_has_its_if_and_then_and_a_step() -> None:
    with_steps = {step.goal_id for step in all_of(Step)}
    assert all(goal.if_ and goal.then and goal.id in with_steps for goal in all_of(Goal))


def test_there_are_two_cushions_from_causes_that_are_not_in_ones_hands() -> None:
    cushions = [step for step in all_of(Step) if step.entry_id and not step.goal_id]
    kinds = [SCENARIO_OF[step.entry_id].cause(step.cause) for step in cushions]
    assert [cause.kind for cause in kinds if cause] == ["cushion", "cushion"]


def test_something_is_due_today_soon_and_waiting_since() -> None:
    open_steps = [step.due for step in all_of(Step) if not step.done]
    assert min(open_steps) == TODAY.isoformat()
    follow_ups = sorted(request.follow_up_on for request in all_of(Request) if request.state == "waiting")
    assert follow_ups[0] < TODAY.isoformat() < follow_ups[1]


def test_the_plan_is_current_and_has_a_next_review() -> None:
    (plan,) = all_of(Plan)
    assert plan.current
    assert plan.period_from < TODAY.isoformat() < plan.next_review < plan.period_to


def test_every_answer_fits_a_question_of_its_scenario() -> None:
    fields = {key: all_fields(scenario) for key, scenario in SCENARIOS.items()}
    asked = [(fields[SCENARIO_OF[answer.entry_id].key], answer) for answer in all_of(Answer)]
    assert [answer for known, answer in asked if answer.field not in known] == []
    assert [c for known, answer in asked for c in complaints(known[answer.field], answer.text)] == []


@pytest.mark.parametrize("kind", QUESTIONS, ids=lambda kind: kind.TABLE)
def test_every_record_fits_its_questions(kind: type[Record]) -> None:
    fields = [field for section in QUESTIONS[kind] for field in section.fields]
    given = [(field, record.column(field.key)) for record in all_of(kind) for field in fields]
    assert [complaint for field, text in given if text for complaint in complaints(field, text)] == []


@pytest.mark.parametrize(
    "kind", tuple(kind for kind in QUESTIONS if kind not in (SearchTotal, PlanCopy)), ids=lambda k: k.TABLE
)
def test_every_kind_of_record_is_shown(kind: type[Record]) -> None:
    assert all_of(kind)


def test_causes_and_letters_are_those_of_their_scenario() -> None:
    assert all(SCENARIO_OF[cause.entry_id].cause(cause.kind) for cause in all_of(Cause))
    assert all(SCENARIO_OF[goal.entry_id].cause(goal.cause) for goal in all_of(Goal) if goal.cause)
    letters = {key: {message.key for message in scenario.messages} for key, scenario in SCENARIOS.items()}
    assert all(request.template in letters[SCENARIO_OF[request.entry_id].key] for request in all_of(Request))


def test_a_rate_is_what_its_counts_give() -> None:
    for metric in all_of(Metric):
        if metric.denominator:
            factor = 1000 if metric.metric == "cpm" else 100
            rate = float(metric.numerator) / float(metric.denominator) * factor
            assert rate == pytest.approx(float(metric.actual), abs=0.05)


def test_everything_a_record_hangs_on_comes_before_it() -> None:
    seen: set[tuple[str, ...]] = set()
    for record in SAMPLE:
        for column, table in record.PARENTS.items():
            assert not record.column(column) or (table, record.column(column)) in seen
        seen.add(record.key)


def test_no_two_records_have_the_same_key() -> None:
    assert [key for key, times in Counter(record.key for record in SAMPLE).items() if times > 1] == []
    assert {type(record) for record in SAMPLE} <= set(RECORDS)


def test_the_same_day_gives_the_same_sample_and_another_day_the_same_ids() -> None:
    assert sample_records(TODAY) == SAMPLE
    assert [record.key for record in sample_records(dt.date(2028, 2, 29))] == [record.key for record in SAMPLE]


def test_the_sample_keeps_to_the_words_that_the_program_shows() -> None:
    columns = [record.column(name) for record in SAMPLE for name in record.__struct_fields__]
    assert [text for text in columns if NOT_SHOWN.search(text)] == []
