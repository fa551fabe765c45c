"""Requests for advice: the letter that follows the choice until it is edited, copying, and sending."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QApplication

from planner.domain import edits
from planner.domain.changes import Change
from planner.domain.records.kinds import Answer, Entry, Metric, Profile, Request
from ui.look_back.blocks.letters import Letters
from ui.look_back.blocks.requests import RequestCard, RequestsBlock


@pytest.fixture
def part(document, workbook, qtbot):
    role = Answer(entry_id="e", field="role", text="Editor")
    workbook.apply(Change(after=(Entry(id="e", scenario="job"), role, Profile(owner_name="Mira"))))
    part = RequestsBlock(document, workbook.scenarios["job"])
    qtbot.addWidget(part)
    part.show_entry("e")
    return part


@pytest.fixture
def card(part) -> RequestCard:
    part.list.add.click()
    return next(iter(part.list.cards.values()))


def request(part: RequestsBlock) -> Request:
    return part.workbook.all(Request, entry_id="e")[0]


def choose(card: RequestCard, letter: str) -> None:
    card.letter.editors["template"].group.chips[letter].click()


def type_into(part: RequestsBlock, card: RequestCard, key: str, text: str) -> None:
    editor = (card.form if key in card.form.editors else card.letter).editors[key]
    editor.emit_edited(text)
    part.document.flush()


def test_a_new_request_is_to_be_sent(part, card) -> None:
    assert request(part).state == "to_send"
    assert not part.note.isHidden()


def test_choosing_a_letter_fills_it_from_the_entry_in_one_step(part, card, document) -> None:
    choose(card, "A2")
    assert request(part).message.startswith("Hello ____, thank you for the news about the Editor role.")
    assert request(part).message.endswith("Mira")
    document.undo()
    assert (request(part).template, request(part).message) == ("", "")


def test_an_untouched_letter_follows_the_choice_and_the_name(part, card) -> None:
    choose(card, "A2")
    type_into(part, card, "person", "Dana")
    assert request(part).message.startswith("Hello Dana, thank you for the news")
    choose(card, "A3")
    assert request(part).message.startswith("Hi Dana, I was turned down for Editor.")
    assert card.letter.editors["message"].answer() == request(part).message


def test_an_edited_letter_is_kept_and_the_other_one_is_offered(part, card) -> None:
    choose(card, "A2")
    mine = request(part).message.replace("One hint is enough", "Any hint helps")
    type_into(part, card, "message", mine)
    assert card.use_letter_button.isHidden()
    choose(card, "A4")
    assert request(part).message == mine
    assert not card.use_letter_button.isHidden()
    card.use_letter_button.click()
    assert request(part).message.startswith("Thank you, ____.")
    assert card.use_letter_button.isHidden()


def test_a_name_does_not_change_an_edited_letter(part, card) -> None:
    type_into(part, card, "message", "My own words")
    type_into(part, card, "person", "Dana")
    assert request(part).message == "My own words"


def test_the_letter_is_copied_as_plain_text(part, card) -> None:
    assert not card.copy.isEnabled()
    type_into(part, card, "message", "<b>Hello</b>")
    card.copy.click()
    assert QApplication.clipboard().text() == "<b>Hello</b>"
    assert not QApplication.clipboard().mimeData().hasHtml()
    assert not card.result.isHidden()


def test_marking_as_sent_sets_the_day_to_ask_again_in_one_step(part, card, document) -> None:
    card.sent.click()
    sent = request(part)
    assert (sent.state, sent.sent_on, sent.follow_up_on) == ("waiting", "2026-05-04", "2026-05-11")
    assert card.sent.isHidden()
    document.undo()
    back = request(part)
    assert (back.state, back.sent_on, back.follow_up_on) == ("to_send", "", "")


def test_a_day_to_ask_again_that_was_chosen_is_kept(part, card, document, workbook) -> None:
    document.do(edits.edit(workbook, request(part), follow_up_on="2026-06-01"), "a day")
    card.sent.click()
    assert request(part).follow_up_on == "2026-06-01"


def test_what_was_typed_last_is_not_lost_when_it_is_marked_as_sent(part, card) -> None:
    card.form.editors["person"].emit_edited("Dana")
    card.sent.click()
    assert (request(part).person, request(part).state) == ("Dana", "waiting")


def test_what_came_back_is_asked_once_it_was_sent(part, card) -> None:
    assert card.came_back.isHidden()
    card.sent.click()
    assert not card.came_back.isHidden()
    card.came_back.editors["answer"].emit_edited("Show one number.")
    part.document.flush()
    assert request(part).answer == "Show one number."


def test_every_question_of_a_request_can_be_answered(card) -> None:
    asked = {key for form in (card.form, card.letter, card.state_form, card.came_back) for key in form.editors}
    kept = set(Request.__struct_fields__) - {"id", "position", "entry_id"}
    assert asked == kept


@pytest.fixture
def opened(part) -> list[QUrl]:
    """The addresses that were handed to the system, which takes them all."""
    addresses: list[QUrl] = []

    def take(address: QUrl) -> bool:
        addresses.append(address)
        return True

    part.list.open_address = take
    return addresses


def test_a_letter_is_handed_to_the_mail_program_with_its_words(part, card, opened) -> None:
    assert not card.mail.isEnabled()
    type_into(part, card, "message", "Hello & goodbye\n100 %")
    card.mail.click()
    assert opened[0].toEncoded().data() == b"mailto:?subject=Editor&body=Hello%20%26%20goodbye%0D%0A100%20%25"
    assert "Nothing is sent" in card.result.text()


def test_mail_is_offered_for_email_and_where_nothing_is_chosen(card) -> None:
    assert not card.mail.isHidden()
    card.form.editors["channel"].group.chips["talk"].click()
    assert card.mail.isHidden()
    card.form.editors["channel"].group.chips["email"].click()
    assert not card.mail.isHidden()


def test_a_long_letter_is_copied_instead(part, card, opened) -> None:
    type_into(part, card, "message", "word " * 500)
    card.mail.click()
    assert not opened
    assert QApplication.clipboard().text() == "word " * 500
    assert "copied" in card.result.text()


def test_without_a_mail_program_the_letter_is_copied(part, card) -> None:
    part.list.open_address = lambda address: False
    type_into(part, card, "message", "Hello")
    card.mail.click()
    assert QApplication.clipboard().text() == "Hello"
    assert "No mail program" in card.result.text()


def test_asking_once_more_is_offered_on_its_day_and_sets_no_other_day(part, card, document, workbook) -> None:
    card.sent.click()
    assert card.asked_again_button.isHidden()
    document.do(edits.edit(workbook, request(part), follow_up_on="2026-05-04"), "a day")
    assert not card.asked_again_button.isHidden()
    card.asked_again_button.click()
    assert (request(part).state, request(part).follow_up_on) == ("waiting", "")
    assert card.asked_again_button.isHidden()
    assert "no other day" in card.once.text()
    card.state_form.editors["state"].group.chips["to_send"].click()
    card.sent.click()
    assert request(part).follow_up_on == ""


@pytest.mark.parametrize("state", ("no_answer", "not_asked"))
def test_no_answer_and_not_asking_are_one_click(part, card, state) -> None:
    card.state_form.editors["state"].group.chips[state].click()
    assert request(part).state == state
    assert card.sent.isHidden()


def test_waiting_chosen_by_hand_sets_the_same_days_as_the_button(part, card) -> None:
    card.state_form.editors["state"].group.chips["waiting"].click()
    assert (request(part).sent_on, request(part).follow_up_on) == ("2026-05-04", "2026-05-11")


def test_an_answer_that_is_written_down_ends_the_waiting_in_the_same_undo(part, card, document) -> None:
    card.sent.click()
    for text in ("S", "Show one number."):
        card.came_back.editors["answer"].emit_edited(text)
        document.flush()
    assert (request(part).state, request(part).answered_on) == ("answered", "2026-05-04")
    document.undo()
    assert (request(part).state, request(part).answer, request(part).answered_on) == ("waiting", "", "")


def test_their_words_and_mine_stand_beside_each_other(part, card) -> None:
    card.sent.click()
    part.resize(720, 1600)
    part.show()
    theirs, mine = (card.came_back.editors[key] for key in ("answer", "reading"))
    assert theirs.mapTo(part, theirs.rect().topLeft()).y() == mine.mapTo(part, mine.rect().topLeft()).y()


def test_a_report_takes_a_number_that_its_counts_give(workbook) -> None:
    row = Metric(entry_id="c", metric="er_reach", target="3", numerator="2428", denominator="71400")
    workbook.apply(Change(after=(Entry(id="c", scenario="campaign"), row)))
    letters = Letters(workbook, workbook.scenarios["campaign"])
    assert "we aimed for 3 % (Engagement rate by reach) and reached 3.4 %." in letters.text(
        Request(entry_id="c", template="C2")
    )
