"""A PDF with a password: it opens with that word, in every reader, and with no other."""

from __future__ import annotations

import unicodedata
from io import BytesIO

import pikepdf
import pypdfium2
import pytest

from planner.domain.document.career_plan import CareerPlan, FrontPage
from planner.export.layout.post_process import MOST_BYTES, encrypted, fits_format
from planner.export.pdf import page_bytes, write

FRONT = FrontPage(
    owner_name="Robin",
    title="On we go",
    period_from=None,
    period_to=None,
    made_on=None,
    next_review=None,
    direction="",
    lessons=(),
    goals=(),
    first_step=None,
    support_person="",
)
PLAN = CareerPlan(
    front=FRONT,
    achievements=(),
    now=(),
    wanted=(),
    skills=(),
    cards=(),
    goals=(),
    next_steps=(),
    people=(),
    check_ins=(),
    report=(),
    signatures=False,
    paper="a4",
)
WORDS = ("secret", "grüße", "Zażółć gęślą", "密码你好", "كلمة السر", "🔑 key", "x" * MOST_BYTES)

every_word = pytest.mark.parametrize("password", WORDS, ids=range(len(WORDS)))


@pytest.fixture(scope="module")
def content() -> bytes:
    return page_bytes(PLAN)


@every_word
def test_it_opens_with_its_password_in_every_reader(content: bytes, password: str) -> None:
    protected = encrypted(content, password)
    with pikepdf.open(BytesIO(protected), password=password) as pdf:
        assert (pdf.encryption.R, pdf.encryption.V, pdf.encryption.bits) == (6, 5, 256)
        assert pdf.check_pdf_syntax() == []
    assert len(pypdfium2.PdfDocument(protected, password=password)) == len(pypdfium2.PdfDocument(content))


@pytest.mark.parametrize("other", ("", "Secret", "secret "))
def test_it_opens_with_no_other_word(content: bytes, other: str) -> None:
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(BytesIO(encrypted(content, "secret")), password=other)


def test_nothing_of_the_plan_can_be_read_in_it(content: bytes) -> None:
    assert b"On we go" in content or "On we go".encode("utf-16-be") in content
    protected = encrypted(content, "secret")
    assert b"On we go" not in protected
    assert b"Robin" not in protected


def test_a_letter_typed_as_two_signs_is_the_same_password(content: bytes) -> None:
    protected = encrypted(content, "Zoe\u0308")
    with pikepdf.open(BytesIO(protected), password=unicodedata.normalize("NFC", "Zoe\u0308")) as pdf:
        assert len(pdf.pages) == len(pypdfium2.PdfDocument(content))


def test_an_empty_password_is_no_password(content: bytes) -> None:
    assert encrypted(content, "") == content


def test_a_password_that_would_be_cut_off_is_not_taken(content: bytes) -> None:
    assert not fits_format("ü" * 64)
    with pytest.raises(ValueError, match="too long"):
        encrypted(content, "x" * (MOST_BYTES + 1))


def test_a_plan_is_written_with_its_password(tmp_path) -> None:
    write(PLAN, tmp_path / "plan.pdf", password="secret")
    with pikepdf.open(tmp_path / "plan.pdf", password="secret") as pdf:
        assert str(pdf.docinfo["/Title"]) == "On we go"
