"""How long the pages take beside a canvas by hand that sets the same strings in the same fonts and places."""

from __future__ import annotations

import ctypes
import io
import time
from collections.abc import Callable, Iterator, Sequence

import pypdfium2
import pypdfium2.raw as pdfium
from msgspec.structs import replace
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from planner.compose.career_plan import career_plan_of
from planner.domain.document.career_plan import CareerPlan, FullGoal, LessonCard
from planner.domain.records.kinds import Plan
from planner.domain.snapshot import Snapshot
from planner.export.pdf import laid_out
from planner.export.typeset.faces import INTER
from planner.export.typeset.glyphs import register_fonts
from planner.sample import sample_records
from planner.scenarios import all_scenarios
from tests.plans import TODAY

String = tuple[str, str, float, float, float]
"""A text with its font, its size, and the point where it begins."""
Pages = Sequence[Sequence[String]]


def sample_plan() -> CareerPlan:
    """Return the plan of the sample."""
    records = sample_records(TODAY)
    plan = next(record for record in records if isinstance(record, Plan) and record.current)
    return career_plan_of(Snapshot(records, all_scenarios()), plan, TODAY)


def plan_with(count: int) -> CareerPlan:
    """Return a plan with as many goals and lessons as that, without drawings, each with a title of its own."""
    sample = sample_plan()
    goals = tuple(_goal(sample.goals[n % len(sample.goals)], n) for n in range(count))
    cards = tuple(_card(sample.cards[n % len(sample.cards)], n) for n in range(count))
    others = {"numbers": None, "year": None, "report": None, "timeline": None, "next_90_days": None}
    return replace(sample, goals=goals, cards=cards, **others)


def _goal(goal: FullGoal, n: int) -> FullGoal:
    return replace(goal, title=f"{goal.title} {n}", progress=(), source_key=("goal", str(n)))


def _card(card: LessonCard, n: int) -> LessonCard:
    return replace(card, title=f"{card.title} {n}", source_key=("entry", str(n)))


def strings_of(content: bytes) -> Pages:
    """Return what each page of a PDF says: every string with its font, its size and where it begins."""
    with pypdfium2.PdfDocument(content) as pdf:
        return [[_string(drawn, page.get_textpage()) for drawn in _texts(page)] for page in pdf]


def _texts(page: pypdfium2.PdfPage) -> Iterator[pypdfium2.PdfObject]:
    return page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT], max_depth=5)


def _string(drawn: pypdfium2.PdfObject, page: pypdfium2.PdfTextPage) -> String:
    length = pdfium.FPDFTextObj_GetText(drawn.raw, page.raw, None, 0)
    letters = ctypes.create_string_buffer(length)
    pdfium.FPDFTextObj_GetText(drawn.raw, page.raw, ctypes.cast(letters, ctypes.POINTER(ctypes.c_ushort)), length)
    size, name = ctypes.c_float(), ctypes.create_string_buffer(80)
    pdfium.FPDFTextObj_GetFontSize(drawn.raw, size)
    pdfium.FPDFFont_GetBaseFontName(pdfium.FPDFTextObj_GetFont(drawn.raw), name, 80)
    matrix = drawn.get_matrix()
    text = letters.raw.decode("utf-16-le").rstrip("\0")
    return text, name.value.decode().rpartition("+")[2], size.value, matrix.e, matrix.f


def floor(pages: Pages) -> bytes:
    """Set the same strings by hand: each in its font and its place, with nothing around them."""
    register_fonts()
    file = io.BytesIO()
    canvas = Canvas(file, A4, invariant=1, initialFontName=INTER[0])
    for page in pages:
        for text, font, size, x, y in page:
            canvas.setFont(font, size)
            canvas.drawString(x, y, text)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def quickest(work: Callable[[], object], rounds: int) -> float:
    """Return the seconds of the quickest of some rounds; the first round of all warms up and does not count."""
    work()
    return min(_seconds(work) for _ in range(rounds))


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def floor_of(plan: CareerPlan, rounds: int = 3) -> float:
    """Return the seconds that the hand-written canvas takes for what a plan says."""
    pages = strings_of(laid_out(plan).content)
    return quickest(lambda: floor(pages), rounds)


def ratio(plan: CareerPlan, rounds: int = 3) -> float:
    """Return how many times as long the pages of a plan take as the hand-written canvas."""
    return quickest(lambda: laid_out(plan), rounds) / floor_of(plan, rounds)
