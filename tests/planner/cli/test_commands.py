"""The commands without a screen: what they write."""

from __future__ import annotations

import datetime as dt
import json
import re
import stat

import pypdf
import pytest

from planner import __version__
from planner.cli import commands
from planner.domain.changes import Change
from planner.domain.questions.plan_questions import SECTIONS
from planner.domain.records.kinds import Answer, Lesson, Person, Plan, Step
from planner.export import json_file
from planner.sample import sample_records
from planner.storage.store import Store
from tests.paths import PLAN_FILES

TODAY = dt.date(2026, 5, 4)
OLD_PLAN = PLAN_FILES / "schema-1.comeback"
PAGE_1 = ("Plan on a page", "What my setbacks taught me", "My goals", "My very next step and when")


def beside(path):
    return sorted(file.name for file in path.parent.iterdir())


def write(path, *records):
    store = Store(path)
    store.write(Change(after=records))
    store.close()


def text_of(path):
    return re.sub(r"\s+", " ", " ".join(page.extract_text() for page in pypdf.PdfReader(path).pages))


def test_sample_export_and_check_leave_only_their_files_readable_by_their_owner(sample_folder):
    assert sorted(file.name for file in sample_folder.iterdir()) == ["a.comeback", "a.json", "a.pdf"]
    assert {stat.S_IMODE(file.stat().st_mode) for file in sample_folder.iterdir()} == {0o600}


def test_the_json_holds_all_103_applications_and_nothing_is_lost(sample_folder):
    content = json.loads((sample_folder / "a.json").read_text(encoding="utf-8"))
    assert len([entry for entry in content["entry"] if entry["scenario"] == "job"]) == 103
    assert content["comeback"]["version"] == __version__
    store = Store(sample_folder / "a.comeback", read_only=True)
    kept = json_file.as_json(store.everything(), __version__)
    assert content == json.loads(json.dumps(kept))
    store.close()


def test_the_pdf_has_every_heading_that_the_sample_fills_and_the_three_lessons(sample_folder):
    text = text_of(sample_folder / "a.pdf")
    lessons = [record.sentence for record in sample_records(TODAY) if isinstance(record, Lesson)]
    headings = [title for letter, title in SECTIONS.items() if letter in "ABCDEFGH"]
    assert len(lessons) == 3
    assert len(headings) == 8
    assert [part for part in (*PAGE_1, *headings, *lessons) if part not in text] == []


def test_the_pdf_of_the_sample_keeps_feelings_private(sample_folder):
    text = text_of(sample_folder / "a.pdf")
    private = {"note", "friend_line", "free_writing", "story"}
    answers = [r for r in sample_records(TODAY) if isinstance(r, Answer) and r.field in private]
    assert answers
    assert [answer.text for answer in answers if answer.text in text] == []


@pytest.mark.parametrize("paper, height", (("a4", 842), ("letter", 792)))
def test_the_paper_can_be_chosen(plan, paper, height):
    out = plan.with_name("a.pdf")
    assert commands.main(["export", str(plan), str(out), "--paper", paper]) == commands.OK
    assert round(float(pypdf.PdfReader(out).pages[0].mediabox.height)) == height


def test_endings_are_read_in_any_case(plan):
    assert commands.main(["export", str(plan), str(plan.with_name("a.JSON"))]) == commands.OK
    assert json.loads(plan.with_name("a.JSON").read_text(encoding="utf-8"))["answer"][0]["text"] == "Secret"


@pytest.mark.parametrize("ending", ("pdf", "json", "ics"))
def test_an_export_leaves_the_plan_as_it_is(plan, ending):
    write(plan, Step(title="Read", due="2026-05-04"))
    before = plan.read_bytes(), plan.stat().st_mtime_ns
    assert commands.main(["export", str(plan), str(plan.with_name(f"b.{ending}"))]) == commands.OK
    assert (plan.read_bytes(), plan.stat().st_mtime_ns) == before
    assert beside(plan) == ["a.comeback", f"b.{ending}"]


def test_the_calendar_of_the_sample_has_neutral_titles_and_belongs_to_its_owner(sample_folder, tmp_path):
    out = tmp_path / "a.ics"
    assert commands.main(["export", str(sample_folder / "a.comeback"), str(out)]) == commands.OK
    assert stat.S_IMODE(out.stat().st_mode) == 0o600
    text = out.read_text(encoding="utf-8")
    assert text.count("BEGIN:VTODO") > 20
    assert set(re.findall("SUMMARY:(.+)", text)) == {"Goal", "Check-in", "Step", "Review of the plan"}


def test_flags_choose_for_one_calendar_and_leave_the_plan_as_it_is(plan):
    write(plan, Step(title="Read", due="2026-05-04"), Plan(calendar_as="event", calendar_titles="yes"))
    out, before = plan.with_name("a.ics"), plan.read_bytes()
    for flags, told in (
        ((), ("BEGIN:VEVENT", "SUMMARY:Read")),
        (("--no-events", "--no-titles"), ("BEGIN:VTODO", "SUMMARY:Step")),
        (("--alarm",), ("BEGIN:VEVENT", "TRIGGER:PT9H")),
    ):
        assert commands.main(["export", str(plan), str(out), *flags]) == commands.OK
        assert [line for line in told if line not in out.read_text(encoding="utf-8")] == []
    assert plan.read_bytes() == before


def test_a_calendar_from_an_old_plan_file_is_the_same_each_time(tmp_path):
    out = tmp_path / "a.ics"
    found = []
    for _ in range(2):
        assert commands.main(["export", str(OLD_PLAN), str(out)]) == commands.OK
        found.append(out.read_bytes())
    assert found[0] == found[1]
    assert b"SEQUENCE:0" in found[0]


def test_check_leaves_the_plan_as_it_is(plan):
    before = plan.read_bytes()
    assert commands.main(["check", str(plan)]) == commands.OK
    assert plan.read_bytes() == before
    assert beside(plan) == ["a.comeback"]


def test_a_plan_that_is_open_can_be_exported_and_checked(plan):
    store = Store(plan)
    store.write(Change(after=(Answer(entry_id="e", field="role", text="Lead"),)))
    assert commands.main(["export", str(plan), str(plan.with_name("a.json"))]) == commands.OK
    assert commands.main(["check", str(plan)]) == commands.OK
    store.write(Change(after=(Answer(entry_id="e", field="role", text="Head"),)))
    store.close()
    assert '"Lead"' in plan.with_name("a.json").read_text(encoding="utf-8")


def test_an_earlier_export_is_replaced_whole(plan):
    out = plan.with_name("a.json")
    out.write_text("x" * 1_000_000)
    out.chmod(0o644)
    assert commands.main(["export", str(plan), str(out)]) == commands.OK
    json.loads(out.read_text(encoding="utf-8"))
    assert stat.S_IMODE(out.stat().st_mode) == 0o600


def test_names_of_any_letters_can_be_written_and_told(tmp_path, capsys):
    plan = tmp_path / "日本 & 100% #1?.comeback"
    assert commands.main(["sample", str(plan)]) == commands.OK
    assert commands.main(["export", str(plan), str(tmp_path / "ä\udcff.json")]) == commands.OK
    assert "ä\\udcff.json" in capsys.readouterr().out


def test_a_character_that_cannot_be_printed_is_named_on_the_terminal_and_in_the_file(plan, capsys):
    write(plan, Plan(title="On we go \u0378"))
    out = plan.with_suffix(".pdf")
    assert commands.main(["export", str(plan), str(out)]) == commands.OK
    told = "□ stands for what no letters on this computer can show: U+0378."
    assert told in capsys.readouterr().out
    assert told in text_of(out)


def test_what_is_not_printed_is_not_told_as_missing(plan, capsys):
    write(plan, Plan(left_out='["G"]'), Person(name="\u0378"))
    assert commands.main(["export", str(plan), str(plan.with_suffix(".pdf"))]) == commands.OK
    assert "U+0378" not in capsys.readouterr().out
