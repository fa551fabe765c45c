"""The records of the user and the plan: profile, achievements, skills, people, plans."""

from __future__ import annotations

from typing import ClassVar

from planner.domain.records.base import Identified, Ordered, Record


class Plan(Identified):
    """A career plan for a period, and what of it is printed. One is current; goals outlive plans."""

    TABLE: ClassVar[str] = "plan"
    SEARCHED: ClassVar[tuple[str, ...]] = ("title",)
    title: str = ""
    period_from: str = ""
    period_to: str = ""
    made_on: str = ""
    next_review: str = ""
    paper: str = ""
    left_out: str = ""
    feelings: str = ""
    names: str = ""
    hide_companies: str = ""
    signatures: str = ""
    numbers: str = ""
    year_sheet: str = ""
    calendar_as: str = ""
    calendar_titles: str = ""
    calendar_alarm: str = ""
    close_from: str = ""
    current: str = "yes"


class PlanCopy(Record):
    """What a copy of a plan for somebody else leaves out. `kind` says for whom: "mentor" or "manager".

    `left_out` holds sections, `answers` questions of the profile, `lessons` the ids of entries and `goals` those of
    goals, all as lists of keys.
    """

    TABLE: ClassVar[str] = "plan_copy"
    KEY: ClassVar[tuple[str, ...]] = ("plan_id", "kind")
    PARENTS: ClassVar[dict[str, str]] = {"plan_id": "plan"}
    plan_id: str
    kind: str
    left_out: str = ""
    answers: str = ""
    lessons: str = ""
    goals: str = ""
    feelings: str = ""
    hide_people: str = ""
    hide_companies: str = ""
    signatures: str = ""


class PlanGoal(Record):
    """Says that a plan carries a goal."""

    TABLE: ClassVar[str] = "plan_goal"
    KEY: ClassVar[tuple[str, ...]] = ("plan_id", "goal_id")
    PARENTS: ClassVar[dict[str, str]] = {"plan_id": "plan", "goal_id": "goal"}
    plan_id: str
    goal_id: str


class Review(Identified):
    """A look back at a period of a plan, held on one day: what helped, and what is to change."""

    TABLE: ClassVar[str] = "review"
    PARENTS: ClassVar[dict[str, str]] = {"plan_id": "plan"}
    IS_OWNER: ClassVar[bool] = True
    SEARCHED: ClassVar[tuple[str, ...]] = ("helped", "change")
    plan_id: str
    period_from: str = ""
    period_to: str = ""
    held_on: str = ""
    helped: str = ""
    change: str = ""


class Profile(Identified):
    """The person the plan is about. One row, with the id "me"."""

    TABLE: ClassVar[str] = "profile"
    SEARCHED: ClassVar[tuple[str, ...]] = (
        "owner_name",
        "direction",
        "support_person",
        "current_role",
        "organisation",
        "main_duties",
        "strengths",
        "energises",
        "drains",
        "limits",
        "target_role",
        "why_it_matters",
        "long_term",
        "good_day",
        "back_up",
        "evidence_from_market",
    )
    id: str = "me"
    owner_name: str = ""
    direction: str = ""
    support_person: str = ""
    current_role: str = ""
    organisation: str = ""
    years_in_field: str = ""
    situation: str = ""
    main_duties: str = ""
    strengths: str = ""
    energises: str = ""
    drains: str = ""
    personal_values: str = ""
    limits: str = ""
    target_role: str = ""
    horizon: str = ""
    why_it_matters: str = ""
    long_term: str = ""
    good_day: str = ""
    back_up: str = ""
    evidence_from_market: str = ""


class Achievement(Ordered):
    """Something the person is proud of. `goal` is the id of the goal it came from, where it came from one."""

    TABLE: ClassVar[str] = "achievement"
    SEARCHED: ClassVar[tuple[str, ...]] = ("what", "result", "year")
    what: str = ""
    result: str = ""
    year: str = ""
    goal: str = ""


class Skill(Ordered):
    """A skill with the level there is and the level needed, from 0 (not yet) to 4 (can teach others)."""

    TABLE: ClassVar[str] = "skill"
    SEARCHED: ClassVar[tuple[str, ...]] = ("name", "proof")
    name: str = ""
    now: str = ""
    needed: str = ""
    proof: str = ""


class Person(Ordered):
    """Somebody who supports the plan, and what they are asked for."""

    TABLE: ClassVar[str] = "person"
    SEARCHED: ClassVar[tuple[str, ...]] = ("name", "ask")
    name: str = ""
    ask: str = ""
    when: str = ""
    done: str = ""
