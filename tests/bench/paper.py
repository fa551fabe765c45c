"""How long the pages take beside a canvas by hand that sets the same lines in the same fonts on as many pages."""

from __future__ import annotations

import dataclasses
import io
import time
from collections.abc import Callable, Sequence

import pypdfium2
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import simpleSplit
from reportlab.pdfgen.canvas import Canvas

from planner.contents import Contents
from planner.domain.plan import CareerPlan, GoalBlock, LessonCard
from planner.domain.records import Plan
from planner.export.faces import INTER
from planner.export.letters import register_fonts
from planner.export.pdf import laid_out
from planner.planning import career_plan
from planner.sample import sample_records
from planner.scenarios import all_scenarios
from tests.conftest import TODAY

SIZE, MARGIN = 9, 40
Pages = Sequence[Sequence[str]]


def sample_plan() -> CareerPlan:
    """Return the plan of the sample."""
    records = sample_records(TODAY)
    plan = next(record for record in records if isinstance(record, Plan) and record.current)
    return career_plan(Contents(records, all_scenarios()), plan, TODAY, str)


def plan_with(count: int) -> CareerPlan:
    """Return a plan with as many goals and lessons as that, without drawings, each with a title of its own."""
    sample = sample_plan()
    goals = tuple(_goal(sample.goals[n % len(sample.goals)], n) for n in range(count))
    cards = tuple(_card(sample.cards[n % len(sample.cards)], n) for n in range(count))
    others = {"numbers": None, "year": None, "report": None, "timeline": None, "next_90_days": None}
    return dataclasses.replace(sample, goals=goals, cards=cards, **others)


def _goal(goal: GoalBlock, n: int) -> GoalBlock:
    return dataclasses.replace(goal, title=f"{goal.title} {n}", courses=(), home=("goal", str(n)))


def _card(card: LessonCard, n: int) -> LessonCard:
    return dataclasses.replace(card, title=f"{card.title} {n}", home=("entry", str(n)))


def lines_of(content: bytes) -> Pages:
    """Return the lines of each page of a PDF."""
    with pypdfium2.PdfDocument(content) as pdf:
        return [page.get_textpage().get_text_bounded().splitlines() for page in pdf]


def floor(pages: Pages) -> bytes:
    """Set the same lines by hand, one after the other, with nothing around them."""
    register_fonts()
    file = io.BytesIO()
    canvas = Canvas(file, A4, invariant=1)
    width, height = A4
    for page in pages:
        y = height - MARGIN
        for number, line in enumerate(page):
            # The same three weights are in the file as on the pages.
            font = INTER[number % len(INTER)]
            canvas.setFont(font, SIZE)
            for part in simpleSplit(line, font, SIZE, width - 2 * MARGIN):
                canvas.drawString(MARGIN, y, part)
                y -= SIZE
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
    pages = lines_of(laid_out(plan).content)
    return quickest(lambda: floor(pages), rounds)


def ratio(plan: CareerPlan, rounds: int = 3) -> float:
    """Return how many times as long the pages of a plan take as the hand-written canvas."""
    return quickest(lambda: laid_out(plan), rounds) / floor_of(plan, rounds)
