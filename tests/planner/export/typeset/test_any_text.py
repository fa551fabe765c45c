"""Any text, in every field that is printed: it comes back from the page, or the page says what it cannot show."""

from __future__ import annotations

import re
import unicodedata

import pypdfium2
import pytest
from msgspec.structs import replace

from planner.export.pdf import laid_out
from planner.export.typeset.glyphs import missing_characters, printable
from tests.planner.filled import EMPTY, LONG, filled_with
from tests.texts import TEXTS

UNSEEN = re.compile(r"[\s\u00ad\u200b-\u200f\u20e3\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff\ufffe]+")
"""Spaces, marks that have no shape, and the frame of a key, which is drawn as one with its figure."""
LINE, MOST_PAGES = 40, 25


def in_front(text):
    return replace(EMPTY, front=replace(EMPTY.front, direction=text))


def seen(text):
    """Return a text as it is compared: without spaces and marks that have no shape, each mark by itself."""
    return UNSEEN.sub("", unicodedata.normalize("NFKD", UNSEEN.sub("", text)))


def text_of(content):
    with pypdfium2.PdfDocument(content) as pdf:
        return seen("".join(page.get_textpage().get_text_bounded() for page in pdf))


@pytest.fixture(scope="module")
def places():
    """In how many places of the plan a text is printed, the feet left out: a long title is shortened there."""
    content = laid_out(filled_with("Quux")).content
    with pypdfium2.PdfDocument(content) as pdf:
        return text_of(content).count("Quux") - len(pdf)


@pytest.mark.parametrize("name", [name for name, text in TEXTS.items() if len(text) <= LONG])
def test_a_text_in_every_field_is_printed_or_told(name, places):
    text = TEXTS[name]
    printed = laid_out(filled_with(text))
    told = missing_characters([text])
    assert set(told) <= set(printed.missing)
    shown = text_of(printed.content)
    if reads_to_left(text):
        # Readers put points and vowels before or after their letter, by where they see them.
        shown = without_marks(shown)
    for word in words_of(printable(text)):
        expected = seen("".join("□" if character in told else character for character in word))
        # A word that is longer than a line may go on on the next page, below the foot of this one.
        divided = MOST_PAGES if len(word) > LINE else 0
        assert shown.count(expected) >= places - divided, f"{word!a} of {name}"


def reads_to_left(text):
    return any(unicodedata.bidirectional(character) in ("R", "AL") for character in text)


def without_marks(text):
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.category(c).startswith("M"))


def words_of(text):
    """Return what is looked for.

    In scripts that are read to the left readers put punctuation where it is seen, and they may take a word with points
    apart at the points.
    """
    if not reads_to_left(text):
        return text.split()
    words = re.findall(r"[^\W_]+", without_marks(text))
    return words if without_marks(text) == unicodedata.normalize("NFKD", text) else list("".join(words))


@pytest.mark.parametrize("name", [name for name, text in TEXTS.items() if len(text) > LONG])
def test_a_very_long_text_is_printed_whole(name):
    text = TEXTS[name]
    shown = text_of(laid_out(in_front(text)).content)
    feet = re.sub(r"\d+of\d+", "", shown)
    assert seen(text)[-500:-200] in feet
    assert len(feet) >= len(seen(text))


def test_the_same_texts_give_the_same_bytes():
    plan = in_front(" ".join(text for text in TEXTS.values() if len(text) <= LONG))
    assert laid_out(plan).content == laid_out(plan).content
