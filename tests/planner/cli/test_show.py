"""The command that shows what a plan says in numbers."""

from __future__ import annotations

import json

import pytest

from planner.cli import commands
from planner.domain.changes import Change
from planner.domain.records.kinds import Answer, Entry
from planner.storage.store import Store

TEN = (
    *[("sent", "waiting")] * 2,
    ("interview", "waiting"),
    *[("sent", "turned_down")] * 5,
    *[("interview", "turned_down")] * 2,
)
"""Ten applications: two waiting, one waiting after an interview, five turned down unseen, two after an interview."""


@pytest.fixture
def show(capsys):
    """Call it to show a plan and get what was written."""

    def run(*arguments):
        assert commands.main(["show", *map(str, arguments)]) == commands.OK
        out, err = capsys.readouterr()
        assert err == ""
        return out

    return run


@pytest.fixture
def ten(tmp_path):
    """A plan with the ten applications."""
    store = Store(tmp_path / "ten.comeback", create=True)
    for number, (stage, outcome) in enumerate(TEN):
        entry = Entry(id=str(number), scenario="job", created=f"2026-01-{number + 1:02}")
        told = (
            Answer(entry_id=entry.id, field=key, text=text) for key, text in (("stage", stage), ("outcome", outcome))
        )
        store.write(Change(after=(entry, *told)))
    store.close()
    return store.path


def test_ten_applications_are_told_with_their_count_and_how_sure_it_is(ten, show):
    text = show(ten)
    assert "3 of 10 sent reached an interview, with 3 not settled yet." in text
    assert "Interviews: 3 of 10 sent (30%), 3 still waiting; 2 of 7 settled (28.6%)." in text
    assert "Likely between 10.8% and 60.3% (95% interval)." in text
    assert "The furthest stage was an interview or later." in text


def test_the_same_numbers_come_as_json(ten, show):
    search = json.loads(show(ten, "--json"))["search"]
    interview = next(stage for stage in search["stages"] if stage["key"] == "interview")
    assert (search["sent"], search["waiting"], interview["count"]) == (10, 3, 3)
    assert interview["of_sent"]["share"] == 0.3
    assert interview["of_settled"] | {"low": 0, "high": 0} == {
        "count": 2, "out_of": 7, "waiting": 0, "share": 2 / 7, "low": 0, "high": 0, "enough": False,
    }  # fmt: skip


def test_the_sample_tells_its_search_its_campaigns_what_comes_back_and_what_was_done(sample_folder, show):
    text = show(sample_folder / "a.comeback")
    headings = [line for line in text.splitlines() if line and not line.startswith(" ")]
    assert headings[0] == "The search in numbers"
    assert [heading.split(" (")[0] for heading in headings[1:3]] == [
        "Campaign: Ten-Minute Herbs",
        "Campaign: Balcony Weeks",
    ]
    assert headings[3:] == ["What comes back", "Planned and done"]
    assert "Engagements: 1,360 missing." in text
    assert "Named as the problem: Engagement." in text
    assert "9 of 20 planned actions are done, 10 are still open." in text


def test_the_splits_of_the_sample_add_up_in_json_too(sample_folder, show):
    campaigns = json.loads(show(sample_folder / "a.comeback", "--json"))["campaigns"]
    splits = [split for campaign in campaigns for split in campaign["splits"]]
    assert len(splits) == 3
    assert all(sum(part["effect"] for part in split["parts"]) == pytest.approx(split["gap"]) for split in splits)


def test_no_line_is_too_wide_for_a_terminal(sample_folder, show):
    assert max(map(len, show(sample_folder / "a.comeback").splitlines())) <= 88


def test_a_plan_without_numbers_says_where_they_come_from(tmp_path, show):
    Store(tmp_path / "new.comeback", create=True).close()
    assert show(tmp_path / "new.comeback").startswith("No numbers yet.")
    assert json.loads(show(tmp_path / "new.comeback", "--json"))["search"] is None


def test_a_title_cannot_steer_the_terminal(plan, show):
    store = Store(plan)
    store.write(
        Change(after=(Entry(id="c", scenario="campaign"), Answer(entry_id="c", field="campaign", text="\x1b[31mRed")))
    )
    from planner.domain.records.kinds import Metric

    store.write(Change(after=(Metric(entry_id="c", metric="reach", target="5", actual="4"),)))
    store.close()
    text = show(plan)
    assert "Campaign:  [31mRed" in text
    assert "\x1b" not in text


def test_showing_leaves_the_plan_as_it_is(plan, show):
    before = plan.read_bytes()
    show(plan)
    assert plan.read_bytes() == before


def test_what_cannot_be_shown_is_one_line(tmp_path, capsys):
    broken = tmp_path / "broken.comeback"
    broken.write_text("no plan")
    for path in (broken, tmp_path / "nowhere.comeback"):
        assert commands.main(["show", str(path)]) == commands.USAGE_ERROR
        out, err = capsys.readouterr()
        assert (out, err.count("\n"), err.startswith("comeback: ")) == ("", 1, True)
