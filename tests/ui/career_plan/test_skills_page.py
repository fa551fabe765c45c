"""The page of skills: begun from the common ones, and joined to the goals that build them."""

from __future__ import annotations

import pytest

from planner.domain import edits
from planner.domain.changes import Change
from planner.domain.records.kinds import Goal, Skill
from tests.ui.hands import tabs
from ui.career_plan.skills_page import SkillCatalogue, SkillList

PAID = Skill(name="Paid social", now="1", needed="3")


@pytest.fixture
def skills(document, qtbot):
    skills = SkillList(document, "a skill", "Nothing here yet.")
    qtbot.addWidget(skills)
    skills.resize(600, 600)
    skills.show()
    return skills


@pytest.fixture
def catalogue(document, qtbot):
    catalogue = SkillCatalogue(document)
    qtbot.addWidget(catalogue)
    catalogue.resize(600, 400)
    catalogue.show()
    return catalogue


def card(skills: SkillList):
    (card,) = skills.cards.values()
    return card


def test_an_empty_list_begins_with_the_common_skills(catalogue):
    assert catalogue.holder.isVisible()
    assert len(catalogue.chips) == 24


def test_the_tab_key_comes_to_the_common_skills_after_the_button_above_them(catalogue):
    assert tabs(catalogue)[:2] == [catalogue.disclosure, catalogue.chips["Copywriting"]]


def test_a_press_adds_a_skill_and_takes_it_off_the_common_ones(catalogue, workbook, document):
    catalogue.chips["Short video"].click()
    assert [skill.name for skill in workbook.all(Skill)] == ["Short video"]
    assert not catalogue.chips["Short video"].isVisible()
    document.undo()
    assert workbook.all(Skill) == []
    assert catalogue.chips["Short video"].isVisible()


def test_several_skills_can_be_chosen_with_the_space_bar_alone(catalogue, workbook, qtbot):
    catalogue.activateWindow()
    catalogue.chips["Photo"].setFocus()
    for _ in range(2):
        catalogue.window().focusWidget().click()
    assert [skill.name for skill in workbook.all(Skill)] == ["Photo", "Brand voice"]


def test_a_skill_of_the_same_name_in_other_letters_counts(catalogue, document):
    document.do(Change(after=(Skill(name=" paid SOCIAL "),)), "Add")
    assert not catalogue.chips["Paid social"].isVisible()


def test_with_skills_the_common_ones_are_folded_and_can_be_opened(document, workbook, qtbot):
    workbook.apply(Change(after=(PAID,)))
    catalogue = SkillCatalogue(document)
    qtbot.addWidget(catalogue)
    catalogue.show()
    assert not catalogue.holder.isVisible()
    catalogue.disclosure.click()
    assert catalogue.holder.isVisible()


def test_a_skill_can_be_made_a_goal_that_opens(skills, document, workbook, qtbot):
    document.do(Change(after=(PAID,)), "Add")
    with qtbot.waitSignal(skills.open_requested) as asked:
        card(skills).learn.click()
    (goal,) = workbook.all(Goal)
    assert (goal.kind, goal.skill) == ("learn", PAID.id)
    assert asked.args == [goal.key]
    assert card(skills).learn.isHidden()


def test_a_skill_names_its_goals_and_opens_them(skills, document, qtbot):
    goal = Goal(title="Learn <b>paid social</b>", skill=PAID.id)
    document.do(Change(after=(PAID, goal)), "Add")
    (link,) = card(skills).goals
    assert link.accessibleName() == "Learn <b>paid social</b>"
    with qtbot.waitSignal(skills.open_requested) as asked:
        link.click()
    assert asked.args == [goal.key]


def test_the_goals_of_a_skill_follow_their_names(skills, document, workbook):
    goal = Goal(title="Learn it", skill=PAID.id)
    document.do(Change(after=(PAID, goal)), "Add")
    document.do(edits.edit(workbook, goal, title="Learn it well"), "Name")
    assert [link.accessibleName() for link in card(skills).goals] == ["Learn it well"]
    document.do(edits.removal(workbook, workbook.all(Goal)[0]), "Remove")
    assert card(skills).goals == []


def test_a_skill_that_is_there_needs_no_goal(skills, document, workbook):
    document.do(Change(after=(PAID,)), "Add")
    document.do(edits.edit(workbook, PAID, now="3"), "Now")
    assert card(skills).gap.text() == "You have what is needed."
    assert card(skills).learn.isHidden()


def test_a_goal_named_anew_while_nobody_looks_is_there_when_somebody_does(skills, document, workbook):
    goal = Goal(title="Paid social for beginners")
    document.do(Change(after=(PAID, goal)), "")
    skills.hide()
    document.do(edits.edit(workbook, goal, title="Paid social for me"), "")
    skills.show()
    assert [link.accessibleName() for link in card(skills).goals] == ["Paid social for me"]
