"""The letter in the address that a mail program opens."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest

from ui.look_back.blocks.letters import LONGEST_ADDRESS, is_too_long, letter_address


def read(address) -> tuple[str, dict[str, list[str]]]:
    parts = urlsplit(bytes(address.toEncoded().data()).decode("ascii"))
    assert parts.scheme == "mailto"
    return parts.path, parse_qs(parts.query.replace("+", "%2B"))


@pytest.mark.parametrize(
    "body", ("One & two = three?", "100 % sure + more", "Grüße, 東京 #1", 'a "quoted" <b>word</b>')
)
def test_the_words_come_out_as_they_were_written(body) -> None:
    _, told = read(letter_address("", f"About {body}", body))
    assert told == {"subject": [f"About {body}"], "body": [body]}


def test_lines_stay_lines() -> None:
    _, told = read(letter_address("", "S", "Hello\n\nMira"))
    assert told["body"] == ["Hello\r\n\r\nMira"]


def test_a_name_is_no_address_and_an_address_is_one() -> None:
    assert read(letter_address("Dana Orrell", "S", "B"))[0] == ""
    assert read(letter_address(" dana@example.org ", "S", "B"))[0] == "dana@example.org"
    assert read(letter_address("dana@example.org?cc=all@example.org", "S", "B"))[0].count("?") == 0


def test_a_long_letter_is_too_long_by_what_it_takes_in_the_address() -> None:
    assert not is_too_long(letter_address("", "S", "a" * (LONGEST_ADDRESS - 100)))
    assert is_too_long(letter_address("", "S", "ä" * (LONGEST_ADDRESS // 3)))


def test_half_a_letter_does_no_harm() -> None:
    assert "body" in read(letter_address("", "S", "odd \ud800 half"))[1]
