"""The parts of the look-back pages that show records of their own: one widget for each."""

from __future__ import annotations

from planner.domain.look_back import Part
from ui.parts.actions import ActionsPart
from ui.parts.apply_again import ApplyAgainPart
from ui.parts.balance import BalancePart
from ui.parts.causes import CausesPart
from ui.parts.checks import ChecksPart, SeatPart
from ui.parts.come_back import ComeBackPart
from ui.parts.evidence import EvidencePart
from ui.parts.lesson import LessonPart
from ui.parts.metrics import MetricsPart
from ui.parts.part import PartWidget
from ui.parts.problem import ProblemPart
from ui.parts.requests import RequestsPart
from ui.parts.search_totals import SearchTotalsPart

PARTS: dict[Part, type[PartWidget]] = {
    Part.COME_BACK: ComeBackPart,
    Part.APPLY_AGAIN: ApplyAgainPart,
    Part.METRICS: MetricsPart,
    Part.PROBLEM: ProblemPart,
    Part.SEARCH_TOTALS: SearchTotalsPart,
    Part.EVIDENCE: EvidencePart,
    Part.CAUSES: CausesPart,
    Part.REQUESTS: RequestsPart,
    Part.CHECKS: ChecksPart,
    Part.SEAT: SeatPart,
    Part.BALANCE: BalancePart,
    Part.LESSON: LessonPart,
    Part.ACTIONS: ActionsPart,
}
