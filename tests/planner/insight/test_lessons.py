"""A lesson keeps its older wordings, and is looked at again when its day comes."""

from __future__ import annotations

import datetime as dt

from msgspec.structs import replace

from planner.domain.records.kinds import Lesson, LessonVersion
from planner.insight.lessons import (
    LessonState,
    lesson_state,
    lesson_to_show,
    older_wordings,
    reinstated,
    retired,
    reword_lesson,
    still_true,
)

TODAY = dt.date(2026, 5, 4)
KEPT = Lesson(id="l", entry_id="e", sentence="Ask first", worded_on="2026-01-01")


def test_a_sentence_of_an_earlier_day_is_kept_as_an_older_wording() -> None:
    lesson, version = reword_lesson(KEPT, "Ask early", TODAY).after
    assert (lesson.sentence, lesson.worded_on) == ("Ask early", "2026-05-04")
    assert (version.lesson_id, version.sentence, version.until) == ("l", "Ask first", "2026-05-04")


def test_typing_in_one_sitting_makes_no_version() -> None:
    today = replace(KEPT, worded_on="2026-05-04")
    assert len(reword_lesson(today, "Ask early", TODAY).after) == 1
    assert len(reword_lesson(replace(KEPT, sentence=""), "Ask early", TODAY).after) == 1


def test_a_wording_that_stands_again_is_not_listed_as_older() -> None:
    versions = [
        LessonVersion(lesson_id="l", sentence=text, until=day)
        for text, day in (("Ask", "2026-01-01"), ("Ask first", "2026-02-01"), ("Ask her", "2026-03-01"))
    ]
    others = [LessonVersion(lesson_id="m", sentence="Listen", until="2026-04-01")]
    assert [one.sentence for one in older_wordings(KEPT, [*versions, *others])] == ["Ask her", "Ask"]


def test_a_lesson_is_due_from_its_day_on_until_it_is_retired() -> None:
    def on(day):
        return replace(KEPT, look_again_on=day)

    assert lesson_state(on(""), TODAY) is LessonState.VALID
    assert lesson_state(on("2026-05-05"), TODAY) is LessonState.VALID
    assert lesson_state(on("2026-05-04"), TODAY) is LessonState.DUE
    assert lesson_state(retired(on("2026-05-04")), TODAY) is LessonState.RETIRED


def test_what_is_still_true_is_looked_at_again_in_half_a_year() -> None:
    assert still_true(KEPT, TODAY).look_again_on == "2026-11-04"
    assert still_true(KEPT, dt.date(2026, 8, 31)).look_again_on == "2027-02-28"


def test_a_lesson_that_is_brought_back_is_not_due_at_once() -> None:
    old = retired(replace(KEPT, look_again_on="2026-01-01"))
    assert (reinstated(old, TODAY).state, reinstated(old, TODAY).look_again_on) == ("", "2026-11-04")
    later = retired(replace(KEPT, look_again_on="2026-06-01"))
    assert reinstated(later, TODAY).look_again_on == "2026-06-01"


def test_who_words_a_due_lesson_anew_has_looked_at_it() -> None:
    due = replace(KEPT, look_again_on="2026-05-01")
    assert reword_lesson(due, "Ask early", TODAY).after[0].look_again_on == "2026-11-04"
    assert reword_lesson(KEPT, "Ask early", TODAY).after[0].look_again_on == ""


def lesson(sentence: str, again: str = "", page_1: str = "", state: str = "") -> Lesson:
    return Lesson(entry_id="e", sentence=sentence, look_again_on=again, on_page_1=page_1, state=state)


def test_the_lesson_that_is_looked_at_next_is_kept_in_view() -> None:
    soon, sooner = lesson("Soon", "2026-05-18"), lesson("Sooner", "2026-05-10")
    assert lesson_to_show([lesson("Kept", page_1="yes"), soon, sooner], TODAY) == sooner
    assert lesson_to_show([soon, lesson("Waits", "2026-01-01")], TODAY).sentence == "Waits"


def test_else_another_lesson_of_page_1_is_kept_in_view_each_day() -> None:
    lessons = [lesson("Far", "2027-05-19"), lesson("One", page_1="yes"), lesson("Two", page_1="yes")]
    days = (TODAY, TODAY + dt.timedelta(days=1))
    assert {lesson_to_show(lessons, day).sentence for day in days} == {"One", "Two"}


def test_a_lesson_that_is_retired_or_empty_is_not_kept_in_view() -> None:
    assert (
        lesson_to_show([lesson("Old", "2026-05-05", "yes", Lesson.RETIRED), lesson(" ", "2026-05-05", "yes")], TODAY)
        is None
    )
