"""The Career plan tab: its pages, and the way of the plan out of the window."""

from __future__ import annotations

import errno
import stat
from pathlib import Path
from threading import Event

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt, QUrl
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QLineEdit, QPushButton

from planner.domain import edits
from planner.domain.changes import Change
from planner.domain.reader import profile_of
from planner.domain.records.kinds import Achievement, Person, Skill
from ui.career_plan.plan_tab import PlanTab
from ui.career_plan.skills_page import SkillList
from ui.output.file_writer import Dialogs, file_name
from ui.output.print_dialog import PrintDefaults
from ui.output.printing import PrintJob

LONG = 10_000


class Answers:
    """What the person answers in the dialogs, and what was asked and opened."""

    def __init__(self) -> None:
        self.path = ""
        self.job: PrintJob | None = None
        self.printers: list[str] = []
        self.lp: str | None = None
        self.started_at: list[str] = []
        self.opened: list[str] = []
        self.asked: PrintDefaults | None = None

    def askers(self) -> Dialogs:
        def ask_path(parent, title, start):
            self.started_at.append(start)
            return self.path

        def open_url(url):
            self.opened.append(url.toLocalFile())
            return True

        return Dialogs(
            choose_path=ask_path,
            choose_job=self.ask_job,
            find_printers=lambda: self.printers,
            find_lp=lambda: self.lp,
            open_url=open_url,
            show_file=lambda path, open_url: open_url(QUrl.fromLocalFile(str(path.parent))),
        )

    def ask_job(self, parent, asked):
        self.asked = asked
        return self.job


@pytest.fixture
def answers():
    return Answers()


@pytest.fixture
def tab(document, qtbot, answers):
    tab = PlanTab(document, dialogs=answers.askers())
    qtbot.addWidget(tab)
    tab.resize(1024, 700)
    tab.show()
    return tab


def line(tab, key) -> QLineEdit:
    return next(found for found in tab.findChildren(QLineEdit, key) if found.isVisibleTo(tab))


def test_the_first_answer_adds_the_profile_and_undo_takes_it_out_again(tab, document, workbook, qtbot):
    qtbot.keyClicks(line(tab, "owner_name"), "Mira")
    document.flush()
    assert profile_of(workbook).owner_name == "Mira"
    document.undo()
    assert not workbook.all(type(profile_of(workbook)))
    assert line(tab, "owner_name").text() == ""


def test_the_plan_offers_a_year_and_is_kept_with_its_first_answer(tab, document, workbook, qtbot):
    assert line(tab, "period_to").text() == "4 May 2027"
    qtbot.keyClicks(line(tab, "title"), "Up again")
    document.flush()
    assert workbook.plan_record().title == "Up again"
    assert workbook.plan_record().period_from == "2026-05-04"


def test_a_page_is_made_when_it_is_first_shown(tab):
    assert list(tab.shown) == ["plan"]
    tab.show_page("people")
    assert list(tab.shown) == ["plan", "people"]


def test_leaving_a_page_writes_what_was_typed_there(tab, workbook, qtbot):
    qtbot.keyClicks(line(tab, "direction"), "Upwards")
    tab.show_page("skills")
    assert profile_of(workbook).direction == "Upwards"


def test_every_page_is_a_place_and_nothing_is_wider_than_the_window(tab, qtbot):
    names = []
    for name, show in tab.places():
        if "Preview" not in name:
            show()
            names.append(name)
            page = tab.shown[list(tab.pages)[len(names) - 1]]
            assert page.widget().minimumSizeHint().width() <= page.viewport().width(), name
    assert names[0] == "Career plan: Plan"
    assert len(names) == len(tab.pages) - 1


def test_a_found_skill_is_shown_with_the_cursor_in_it(tab, workbook, qtbot):
    skill = Skill(name="Pitching")
    workbook.apply(Change(after=(Skill(name="Strategy"), replace(skill, position=1))))
    qtbot.waitUntil(tab.isActiveWindow)
    assert tab.reveal(skill.owner_key)
    assert tab.list.currentItem().text() == "Skills"
    assert tab.focusWidget().text() == "Pitching"


@pytest.mark.parametrize(
    "record, page",
    ((Person(name="Ruth"), "People"), (Achievement(what="A talk"), "Where I am now")),
)
def test_what_a_search_finds_is_revealed_on_its_page(tab, workbook, record, page):
    workbook.apply(Change(after=(record,)))
    assert tab.reveal(record.owner_key)
    assert tab.list.currentItem().text() == page


def test_what_belongs_elsewhere_is_left_to_the_other_tabs(tab):
    assert not tab.reveal(("entry", "one"))
    assert tab.reveal(("profile", "me"))
    assert tab.reveal(("plan", "one"))


def test_a_skill_says_in_words_how_far_it_is(tab, document, workbook):
    tab.show_page("skills")
    skill = Skill(name="Pitching", now="1", needed="3")
    document.do(Change(after=(skill,)), "")
    card = next(iter(tab.findChild(SkillList).cards.values()))
    assert card.gap.text() == "2 levels to go"
    document.do(edits.edit(workbook, skill, now="3"), "")
    assert card.gap.text() == "You have what is needed."


def test_a_suggested_skill_that_is_picked_is_written(tab, document, workbook):
    tab.show_page("skills")
    skills = tab.findChild(SkillList)
    skills.add_record()
    name = next(iter(skills.cards.values())).form.editors["name"].line_edit
    name.completer().activated.emit("Strategy")
    document.flush()
    assert workbook.all(Skill)[0].name == "Strategy"


def test_the_exported_plan_is_a_pdf_and_can_be_opened_from_here(tab, answers, tmp_path, qtbot):
    answers.path = str(tmp_path / "plan.pdf")
    with qtbot.waitSignal(tab.file_writer.written, timeout=LONG):
        tab.export_pdf()
    assert Path(answers.path).read_bytes().startswith(b"%PDF")
    assert tab.notice.text == f"Written to {answers.path}"
    for button in tab.notice.buttons:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert answers.opened == [answers.path, str(tmp_path)]


def test_what_is_being_typed_is_in_the_exported_plan(tab, answers, tmp_path, qtbot):
    import pypdf

    answers.path = str(tmp_path / "plan.pdf")
    qtbot.keyClicks(line(tab, "title"), "Up again")
    with qtbot.waitSignal(tab.file_writer.written, timeout=LONG):
        tab.export_pdf()
    assert "Up again" in pypdf.PdfReader(answers.path).pages[0].extract_text()


def test_the_next_export_starts_in_the_folder_of_the_last(tab, answers, tmp_path, qtbot):
    answers.path = str(tmp_path / "plan.pdf")
    with qtbot.waitSignal(tab.file_writer.written, timeout=LONG):
        tab.export_pdf()
    answers.path = ""
    tab.export_pdf()
    assert answers.started_at[-1] == str(tmp_path / "My career plan.pdf")


def test_a_folder_that_is_gone_becomes_one_sentence_with_a_way_out(tab, answers, tmp_path, qtbot):
    answers.path = str(tmp_path / "gone" / "plan.pdf")
    with qtbot.waitSignal(tab.file_writer.failed, timeout=LONG):
        tab.export_pdf()
    assert tab.notice.text == f"The folder of {answers.path} is not there. Choose another folder."
    assert tab.export_panel.export_button.isEnabled()


@pytest.mark.parametrize(
    "number, words",
    (
        (errno.ENOSPC, "no room left"),
        (errno.EROFS, "Choose a folder of your own"),
        (errno.EIO, "Choose another place"),
    ),
)
def test_each_reason_that_a_file_is_not_written_has_its_way_out(tab, number, words):
    sentence = tab.file_writer.error_sentence(OSError(number, "a reason", "/there/plan.pdf"))
    assert words in sentence
    assert "/there/plan.pdf" in sentence


def test_the_name_of_a_file_leaves_out_what_systems_refuse():
    assert file_name('A/B: "next"?') == "A B next.pdf"
    assert file_name("x" * 300) == "x" * 100 + ".pdf"


def test_without_a_printer_a_pdf_is_offered(tab, answers, qtbot):
    with qtbot.waitSignal(tab.file_writer.failed, timeout=LONG):
        tab.print_plan()
    assert tab.notice.text == "There is no printer here. A PDF can be printed on any computer."
    assert [button.text() for button in tab.notice.buttons] == ["Export PDF…"]


def test_printing_to_a_file_writes_the_pdf_itself(tab, answers, tmp_path, qtbot):
    answers.printers = ["Office"]
    answers.job = PrintJob("", file=tmp_path / "out.pdf")
    with qtbot.waitSignal(tab.file_writer.written, timeout=LONG):
        tab.print_plan()
    assert (tmp_path / "out.pdf").read_bytes().startswith(b"%PDF")


def lp_that(tmp_path: Path, does: str) -> str:
    program = tmp_path / "lp"
    program.write_text(f"#!/bin/sh\n{does}\n", encoding="utf-8")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    return str(program)


def test_cups_gets_the_pdf_itself_with_what_was_chosen(tab, answers, tmp_path, qtbot):
    answers.printers = ["Office"]
    answers.job = PrintJob("Office", copies=2)
    answers.lp = lp_that(tmp_path, f'echo "$@" > {tmp_path}/said; cat > {tmp_path}/got.pdf')
    with qtbot.waitSignal(tab.export_panel.printed, timeout=LONG):
        tab.print_plan()
    assert (tmp_path / "got.pdf").read_bytes().startswith(b"%PDF")
    assert (tmp_path / "said").read_text(encoding="utf-8").startswith("-d Office -n 2")
    assert tab.notice.text == "Sent to Office."


def test_a_printer_that_refuses_is_told_with_its_reason(tab, answers, tmp_path, qtbot):
    answers.printers = ["Office"]
    answers.job = PrintJob("Office")
    answers.lp = lp_that(tmp_path, 'cat > /dev/null; echo "no such printer." >&2; exit 1')
    with qtbot.waitSignal(tab.file_writer.failed, timeout=LONG):
        tab.print_plan()
    assert "did not take the plan: no such printer. A PDF" in tab.notice.text
    assert tab.export_panel.print_button.isEnabled()


def test_a_program_that_is_not_there_is_told_too(tab, answers, tmp_path, qtbot):
    answers.printers = ["Office"]
    answers.job = PrintJob("Office")
    answers.lp = str(tmp_path / "nowhere")
    with qtbot.waitSignal(tab.file_writer.failed, timeout=LONG):
        tab.print_plan()
    assert "did not take the plan" in tab.notice.text


def test_without_cups_the_pages_go_as_pixels(tab, answers, tmp_path, qtbot):
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(tmp_path / "pixels.pdf"))
    answers.printers = ["Office"]
    answers.job = PrintJob("Office", ranges="1", device=printer)
    with qtbot.waitSignal(tab.export_panel.printed, timeout=LONG):
        tab.print_plan()
    assert (tmp_path / "pixels.pdf").read_bytes().startswith(b"%PDF")


def test_every_button_has_a_name(tab, document):
    document.do(Change(after=(Skill(name="Pitching"), Person(name="Ruth"))), "")
    for page in ("plan", "now", "wanted", "skills", "people", "paper"):
        tab.show_page(page)
    assert all(button.accessibleName() or button.text() for button in tab.findChildren(QPushButton))
    assert tab.list.accessibleName()


def test_some_pages_to_a_file_are_a_pdf_of_those_pages(tab, answers, tmp_path, qtbot):
    import pypdf

    answers.printers = ["Office"]
    answers.job = PrintJob("", ranges="2", file=tmp_path / "out.pdf")
    with qtbot.waitSignal(tab.file_writer.written, timeout=LONG):
        tab.print_plan()
    pages = pypdf.PdfReader(tmp_path / "out.pdf").pages
    assert len(pages) == 1
    assert "2 of " in pages[0].extract_text()


def test_pages_that_are_not_there_are_told_and_nothing_is_sent(tab, answers, tmp_path, qtbot):
    answers.printers = ["Office"]
    answers.job = PrintJob("Office", ranges="99")
    answers.lp = lp_that(tmp_path, f"touch {tmp_path}/sent")
    with qtbot.waitSignal(tab.file_writer.failed, timeout=LONG):
        tab.print_plan()
    assert "none of those that were chosen" in tab.notice.text
    assert not (tmp_path / "sent").exists()


def test_leaving_the_print_dialog_sends_nothing(tab, answers):
    answers.printers = ["Office"]
    tab.print_plan()
    assert not tab.file_writer.is_writing
    assert tab.notice.isHidden()


def test_the_dialog_begins_with_the_plans_paper_and_the_page_of_the_preview(tab, document, workbook, answers, qtbot):
    document.do(edits.edit(workbook, workbook.plan_record(), paper="letter"), "")
    answers.printers = ["Office"]
    tab.print_plan()
    assert (answers.asked.paper, answers.asked.page) == ("letter", None)
    tab.show_page("preview")
    with qtbot.waitSignal(tab.preview.drawn, timeout=LONG):
        pass
    tab.print_plan()
    assert (answers.asked.page, answers.asked.pages) == (0, len(tab.preview.views))


def test_an_export_that_is_called_off_leaves_the_old_file(tab, answers, tmp_path, qtbot, monkeypatch):
    from planner.export import pdf

    answers.path = str(tmp_path / "plan.pdf")
    Path(answers.path).write_bytes(b"the old one")
    laid_out = pdf.laid_out

    called_off = Event()

    def slow(plan, paper, on_progress):
        called_off.wait(LONG)
        return laid_out(plan, paper, on_progress)

    monkeypatch.setattr(pdf, "laid_out", slow)
    tab.export_pdf()
    tab.file_writer.progress.show()
    with qtbot.waitSignal(tab.file_writer.failed, timeout=LONG):
        qtbot.mouseClick(tab.notice.buttons[0], Qt.MouseButton.LeftButton)
        called_off.set()
    assert Path(answers.path).read_bytes() == b"the old one"
    assert tab.notice.text == f"Called off. {answers.path} is as it was."
    assert tab.export_panel.export_button.isEnabled()


def test_a_printer_that_keeps_silent_can_be_left(tab, answers, tmp_path, qtbot):
    answers.printers = ["Office"]
    answers.job = PrintJob("Office")
    answers.lp = lp_that(tmp_path, f"touch {tmp_path}/begun; exec sleep 60")
    tab.print_plan()
    qtbot.waitUntil((tmp_path / "begun").exists, timeout=LONG)
    tab.file_writer.progress.show()
    with qtbot.waitSignal(tab.file_writer.failed, timeout=LONG):
        qtbot.mouseClick(tab.notice.buttons[0], Qt.MouseButton.LeftButton)
    assert tab.notice.text == "Called off. Nothing was printed."


def test_a_search_in_the_window_is_that_of_the_preview_while_it_is_shown(tab):
    assert not tab.go_to_search()
    tab.show_page("preview")
    assert tab.go_to_search()
    assert tab.preview.search_bar.isVisible()
