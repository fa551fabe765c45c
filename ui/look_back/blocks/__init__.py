"""The blocks of look-back pages that show records: one widget for each kind."""

from __future__ import annotations

from planner.domain.questions.look_back import Part
from ui.look_back.blocks.actions import ActionsPart
from ui.look_back.blocks.apply_again import ApplyAgainPart
from ui.look_back.blocks.balanced_sentence import BalancePart
from ui.look_back.blocks.block import PartWidget
from ui.look_back.blocks.causes import CausesPart
from ui.look_back.blocks.evidence import EvidencePart
from ui.look_back.blocks.lesson import LessonPart
from ui.look_back.blocks.metrics import MetricsPart
from ui.look_back.blocks.problem import ProblemPart
from ui.look_back.blocks.reframe_checks import ChecksPart, ComeBackPart, SeatPart
from ui.look_back.blocks.requests import RequestsPart
from ui.look_back.blocks.search_totals import SearchTotalsPart

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
