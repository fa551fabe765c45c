"""Text in any script: which font draws it, in which order, and where lines end."""

from __future__ import annotations

import re
import subprocess
import sys
import unicodedata

import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.pdfgen.canvas import Canvas

from planner.export.layout.grid import Row
from planner.export.layout.page_style import BODY, PAPERS, STRONG, DocumentInfo, document
from planner.export.typeset import faces
from planner.export.typeset.glyphs import (
    is_simple,
    missing_characters,
    paragraphs,
    plain,
    printable,
    register_fonts,
    width_of,
)
from planner.export.typeset.lines import SetLines, set_line
from planner.export.typeset.shaping import units
from tests.paths import ROOT

COVER = DocumentInfo(title="T", author="", subject="", language="en", day="")


def order_of(text: str) -> list[str]:
    """Return the texts of the strokes' runs from left to right."""
    return ["".join(glyph.text for glyph in run.glyphs) for run in set_line(text, faces.REGULAR)._runs]


def page(text: str) -> str:
    register_fonts()
    with pypdfium2.PdfDocument(document(paragraphs(text, BODY), PAPERS["a4"], COVER).content) as pdf:
        return "".join(sheet.get_textpage().get_text_bounded() for sheet in pdf)


@pytest.mark.parametrize(
    "text, font",
    (
        ("Łódź ấợữằ αβγώ Жщїѣґ", "Inter-Regular"),
        ("שלום", "NotoSansHebrew-Regular"),
        ("مرحبا گچپژ", "NotoSansArabic-Regular"),
        ("क्षत्रिय", "NotoSansDevanagari-Regular"),
        ("你好世界、カナ", "DroidSansFallbackFull"),
        ("한국어", "NanumGothic-Regular"),
        ("😀👩‍👩‍👧‍👦🇩🇪❤️", "NotoEmoji-Regular"),
    ),
)
def test_a_script_is_drawn_by_a_font_that_comes_with_comeback(text, font):
    runs = [run for unit in units(text, "Inter-Regular") for run in unit.runs]
    assert {run.face.name for run in runs} == {font}
    assert all(glyph.number for run in runs for glyph in run.glyphs)


def test_words_that_are_read_to_the_left_stand_from_right_to_left():
    assert [part for part in order_of("אב גד") if part.strip()] == ["דג", "בא"]


def test_a_number_in_hebrew_keeps_its_figures_in_order():
    assert "2026" in "".join(order_of("שנת 2026 טובה"))


def test_both_brackets_around_latin_words_in_hebrew_belong_to_these_words():
    assert "(abc)" in "".join(order_of("שלום R&D (abc) סוף"))


def test_letters_of_arabic_are_joined():
    alone = [glyph.number for letter in "سلم" for glyph in faces.bundled()[0].shaped(letter, to_left=True)]
    joined = [glyph.number for glyph in faces.bundled()[0].shaped("سلم", to_left=True)]
    assert not set(alone[:2]) & set(joined)


def test_a_conjunct_of_devanagari_is_one_shape():
    assert len(faces.bundled()[2].shaped("क्ष", to_left=False)) == 1


def test_a_family_is_one_picture():
    (picture,) = [face for face in faces.bundled() if face.name == faces.EMOJI]
    assert sum(1 for glyph in picture.shaped("👩‍👩‍👧‍👦", to_left=False) if glyph.advance) == 1


def test_chinese_goes_on_in_the_next_line_between_any_two_characters_but_never_with_a_full_stop_first():
    lines = SetLines("这是一个很长的笔记。" * 30, BODY)
    lines.wrap(200, 1000)
    assert len(lines.lines) > 10
    assert not any(line.text.startswith("。") for line in lines.lines)
    assert all(line.width * BODY.fontSize / 1000 <= 200 for line in lines.lines)


def test_a_word_longer_than_the_line_is_broken_between_what_people_see_as_characters():
    lines = SetLines("का" * 200, BODY)
    lines.wrap(100, 1000)
    assert all(len(line.text) % 2 == 0 for line in lines.lines)
    assert "".join(line.text for line in lines.lines) == "का" * 200


def test_a_paragraph_goes_on_at_the_top_of_the_next_page():
    lines = SetLines("שלום " * 200, BODY)
    lines.wrap(200, 1000)
    first, rest = lines.split(200, 3.5 * BODY.leading)
    assert [first.wrap(200, 0)[1], rest.wrap(200, 0)[1]] == [3 * BODY.leading, lines.height - 3 * BODY.leading]


def test_hebrew_stands_at_the_right_and_english_at_the_left():
    assert SetLines("שלום", BODY).before == 1
    assert SetLines("a שלום", BODY).before == 0


def test_what_inter_can_set_takes_the_quick_way():
    assert is_simple(printable("Łódź, αβγ, Жщ – “R&D” € 5 → ✓"))
    assert not is_simple("e\u0323\u0301\u0302")
    assert not is_simple("\x07")
    assert not is_simple("א")


def test_soft_hyphens_and_other_marks_without_a_shape_are_left_out():
    assert printable("a\u00ad\u200b\u200e\ufeffb") == "ab"
    assert printable("a\u2028b\r\nc") == "a\nb\nc"


def test_what_no_font_can_draw_is_told_and_shown_by_a_sign():
    assert missing_characters(["fine", "bell \x07", "half \ud800", "none \u0378"]) == "\x07\u0378\ud800"
    assert "bell □ half □" in page("bell \x07 half \ud800")


def test_a_character_in_private_use_is_told_whatever_fonts_there_are():
    assert missing_characters(["\ue000 \U000f0000"]) == "\ue000\U000f0000"


def test_a_line_of_any_script_has_a_width():
    assert width_of("你好", "Inter-Regular", 10) == pytest.approx(20)
    assert width_of("שלום", "Inter-Regular", 10) > 15


def test_plain_text_stands_on_one_line_and_keeps_its_script():
    assert plain("你好\n  世界\x07") == "你好 世界□"


@given(st.text(max_size=60))
def test_any_text_makes_a_page(text):
    told = missing_characters([text])
    shown = page(f"a {text}")
    squares = printable(text).count("□") + sum(printable(text).count(character) for character in told)
    assert shown.count("□") == squares


@given(st.text(st.characters(categories=["Lu", "Ll"], max_codepoint=0x24F), min_size=1, max_size=40))
def test_latin_letters_come_back_from_the_page(text):
    kept = unicodedata.normalize("NFC", "".join(c for c in text if not missing_characters([c])))
    assert kept in page(text).replace("\r\n", "").replace("□", "")


def test_letters_made_heavier_leave_the_next_text_as_it_is():
    register_fonts()
    row = Row([[*paragraphs("שלום", STRONG), *paragraphs("plain", BODY)]])
    canvas = Canvas("unused.pdf", pageCompression=0)
    row.wrap(200, 200)
    row.draw_at(canvas, 0, 0)
    modes = re.findall(r"(\d) Tr", "\n".join(canvas._code))
    assert modes[0] == "2"
    assert modes[-1] == "0"


def test_a_page_does_not_depend_on_what_was_drawn_before():
    texts = ("AA سلام عليكم AB Te 中文汉字", "Te AV שלום נמסטה नमस्ते AA", "V A T e سلام")
    alone = [_bytes_in_a_new_process(text) for text in texts[:1]]
    for text in reversed(texts):
        page(text)
    register_fonts()
    assert [document(paragraphs(text, BODY), PAPERS["a4"], COVER).content for text in texts[:1]] == alone


def _bytes_in_a_new_process(text: str) -> bytes:
    code = (
        "import sys\n"
        "from planner.export.typeset.glyphs import register_fonts, paragraphs\n"
        "from planner.export.layout.page_style import BODY, PAPERS, DocumentInfo, document\n"
        "register_fonts()\n"
        "cover = DocumentInfo(title='T', author='', subject='', language='en', day='')\n"
        "sys.stdout.buffer.write(document(paragraphs(sys.argv[1], BODY), PAPERS['a4'], cover, str).content)\n"
    )
    return subprocess.run([sys.executable, "-c", code, text], check=True, capture_output=True, cwd=ROOT).stdout


def test_a_tower_of_marks_is_set_in_reach_and_loses_none():
    tower = "a" + "\u0301" * 3_000
    register_fonts()
    assert printable(tower).count("\u0301") + 1 == 3_000
    assert max(len(part) for part in printable(tower).split(" ")) <= 32
    assert paragraphs(tower, BODY)[0].wrap(300, 800)[1] > 0
