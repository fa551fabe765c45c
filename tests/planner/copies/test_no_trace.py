"""A copy for somebody else carries no trace of what it leaves out: not in its values, not anywhere in the file."""

from __future__ import annotations

import datetime as dt
from io import BytesIO

import pikepdf
import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import asdict

from planner.copies.copy import copy_settings, make_copy
from planner.domain.basics.fields import YES, text_of_keys
from planner.domain.changes import Change
from planner.domain.questions.copy_questions import ANSWERS, COPIES, COPY_SECTIONS
from planner.domain.questions.look_back import all_fields
from planner.domain.questions.of_records import PROFILE_NOW, PROFILE_WANTED
from planner.domain.records.kinds import Entry, Goal, Lesson, PlanCopy
from planner.export.pdf import page_bytes
from planner.scenarios import all_scenarios
from planner.workbook.opening import plan_in_memory
from tests.planner.secrets import NAMES, Secrets

TODAY = dt.date(2026, 5, 4)
NOW = {field.key for section in PROFILE_NOW for field in section.fields}
WANTED = {field.key for section in PROFILE_WANTED for field in section.fields}
PRIVATE = {field.key for kind in all_scenarios().values() for field in all_fields(kind).values() if field.private}
KINDS = sorted(COPIES)
TICKS = [*COPY_SECTIONS, "answers", "lessons", "goals", "feelings", "names", "all"]


@pytest.fixture(scope="module")
def secrets():
    return Secrets(TODAY)


@pytest.fixture(scope="module")
def snapshot(secrets):
    workbook = plan_in_memory()
    workbook.apply(Change(after=tuple(secrets.records)))
    yield workbook.snapshot(), workbook.plan_record()
    workbook.close()


def all_of(plan) -> PlanCopy:
    """Return a copy that leaves nothing out."""
    return PlanCopy(plan_id=plan.id, kind="mentor", feelings=YES, signatures=YES)


def with_lessons(secrets):
    return [record.entry_id for record in secrets.records if isinstance(record, Lesson) and record.sentence]


def goals_of(secrets):
    return [record.id for record in secrets.records if isinstance(record, Goal)]


def ticked(plan, tick: str, secrets) -> PlanCopy:
    """Return a copy that leaves out one thing."""
    whole = asdict(all_of(plan))
    changes = {
        "answers": {"answers": text_of_keys(ANSWERS)},
        "lessons": {"lessons": text_of_keys(with_lessons(secrets))},
        "goals": {"goals": text_of_keys(goals_of(secrets)[:3])},
        "feelings": {"feelings": ""},
        "names": {"hide_people": YES, "hide_companies": YES},
        "all": {
            "left_out": text_of_keys(COPY_SECTIONS),
            "answers": text_of_keys(ANSWERS),
            "lessons": text_of_keys(with_lessons(secrets)),
            "feelings": "",
            "hide_people": YES,
            "hide_companies": YES,
        },
    }
    return PlanCopy(**(whole | changes.get(tick, {"left_out": text_of_keys((tick,))})))


def gone(copy: PlanCopy, secrets: Secrets) -> set[str]:
    """Return the words that a copy must not hold, in small letters."""
    left = copy.left_out
    found = set(secrets.of("profile", columns=[key for key in ANSWERS if f'"{key}"' in copy.answers]))
    by_section = {
        "A": secrets.of("achievement") | secrets.of("profile", columns=NOW),
        "B": secrets.of("profile", columns=WANTED),
        "C": secrets.of("skill"),
        "D": secrets.of("lesson", "answer", "cause", "evidence", "request"),
        "E": secrets.of("goal"),
        "G": secrets.of("person"),
        "H": secrets.of("check_in"),
        "I": secrets.of("review"),
    }
    for key, words in by_section.items():
        if f'"{key}"' in left and not (key == "D" and '"numbers"' not in left):
            found |= words
    if all(f'"{key}"' in left for key in ("E", "F", "I", "year")):
        found |= secrets.of("step")
    for record in secrets.records:
        if isinstance(record, Entry) and record.id in copy.lessons:
            found |= secrets.of_entry(record.id)
        if isinstance(record, Goal) and record.id in copy.goals:
            found |= secrets.of_goal(record.id)
    if copy.feelings != YES:
        found |= secrets.of("answer", columns=PRIVATE)
    return found | (set(NAMES) if copy.hide_people and copy.hide_companies else set())


def words_of_file(content: bytes) -> str:
    """Return everything that can be read in a file, in small letters and without spaces."""
    read: list[str] = []
    with pikepdf.open(BytesIO(content)) as pdf:
        assert not pdf.attachments
        for thing in pdf.objects:
            read += strings_in(thing)
            if isinstance(thing, pikepdf.Stream):
                data = thing.read_bytes()
                read += [data.decode("latin-1"), data.decode("utf-16-be", "ignore")]
        read += strings_in(pdf.trailer)
    document = pypdfium2.PdfDocument(content)
    read += [page.get_textpage().get_text_bounded() for page in document]
    document.close()
    return "".join("".join(read).casefold().split())


def strings_in(thing, depth: int = 0) -> list[str]:
    """Return the names and strings of an object; those of others it points to are read on their own."""
    if depth > 8:
        return []
    if isinstance(thing, pikepdf.Dictionary | pikepdf.Stream):
        held = [strings_in(value, depth + 1) for key, value in thing.items() if not _elsewhere(value)]
        return [*map(str, thing.keys()), *(text for texts in held for text in texts)]
    if isinstance(thing, pikepdf.Array):
        return [text for value in thing if not _elsewhere(value) for text in strings_in(value, depth + 1)]
    return [str(thing)] if isinstance(thing, pikepdf.String | pikepdf.Name) else []


def _elsewhere(value) -> bool:
    return isinstance(value, pikepdf.Object) and value.is_indirect


def found_in(text: str, words: set[str]) -> list[str]:
    return sorted(word for word in words if word in text)


def test_a_copy_that_leaves_nothing_out_says_everything(snapshot, secrets):
    plan = make_copy(snapshot[0], snapshot[1], all_of(snapshot[1]), TODAY).plan
    text = words_of_file(page_bytes(plan))
    said = repr(plan).casefold()
    for table in (
        "achievement",
        "profile",
        "skill",
        "lesson",
        "goal",
        "step",
        "person",
        "check_in",
        "review",
        "answer",
    ):
        assert found_in(text, secrets.of(table)), table
    assert len(found_in(text, set(secrets.words))) > 0.7 * len(found_in(said, set(secrets.words)))
    assert found_in(text, set(NAMES)) == sorted(NAMES)


@pytest.mark.parametrize("tick", TICKS)
def test_nothing_that_was_ticked_is_anywhere_in_the_file(snapshot, secrets, tick):
    copy = ticked(snapshot[1], tick, secrets)
    plan = make_copy(snapshot[0], snapshot[1], copy, TODAY).plan
    assert found_in(words_of_file(page_bytes(plan)), gone(copy, secrets)) == []


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_private_is_in_a_copy_that_nobody_has_changed_yet(snapshot, secrets, kind):
    copy = copy_settings(snapshot[0], snapshot[1], kind)
    assert bool(copy.goals) == (kind == "manager")
    plan = make_copy(snapshot[0], snapshot[1], copy, TODAY).plan
    assert found_in(words_of_file(page_bytes(plan)), gone(copy, secrets)) == []


@settings(max_examples=25, deadline=None)
@given(
    sections=st.sets(st.sampled_from(sorted(COPY_SECTIONS))),
    answers=st.sets(st.sampled_from(sorted(ANSWERS))),
    lessons=st.sets(st.integers(0, 2)),
    goals=st.sets(st.integers(0, 4)),
    flags=st.tuples(*[st.sampled_from(("", YES))] * 3),
)
def test_no_mix_of_ticks_leaves_a_trace_in_the_values(snapshot, secrets, sections, answers, lessons, goals, flags):
    ids = [entry_id for number, entry_id in enumerate(with_lessons(secrets)) if number in lessons]
    feelings, people, companies = flags
    copy = PlanCopy(
        plan_id=snapshot[1].id,
        kind="mentor",
        left_out=text_of_keys(sorted(sections)),
        answers=text_of_keys(sorted(answers)),
        lessons=text_of_keys(ids),
        goals=text_of_keys(key for number, key in enumerate(goals_of(secrets)) if number in goals),
        feelings=feelings,
        hide_people=people,
        hide_companies=companies,
    )
    plan = make_copy(snapshot[0], snapshot[1], copy, TODAY).plan
    assert found_in(repr(plan).casefold(), gone(copy, secrets)) == []
