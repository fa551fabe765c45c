"""The blocks of look-back pages that show records: one widget for each kind."""

from __future__ import annotations

from planner.domain.questions.look_back import BlockKind
from ui.look_back.blocks.actions import ActionsBlock
from ui.look_back.blocks.apply_again import ApplyAgainBlock
from ui.look_back.blocks.balanced_sentence import BalanceBlock
from ui.look_back.blocks.block import Block
from ui.look_back.blocks.causes import CausesBlock
from ui.look_back.blocks.evidence import EvidenceBlock
from ui.look_back.blocks.lesson import LessonBlock
from ui.look_back.blocks.metrics import MetricsBlock
from ui.look_back.blocks.problem import ProblemBlock
from ui.look_back.blocks.reframe_checks import ChecksBlock, ComeBackBlock, SeatBlock
from ui.look_back.blocks.requests import RequestsBlock
from ui.look_back.blocks.search_totals import SearchTotalsBlock

BLOCKS: dict[BlockKind, type[Block]] = {
    BlockKind.COME_BACK: ComeBackBlock,
    BlockKind.APPLY_AGAIN: ApplyAgainBlock,
    BlockKind.METRICS: MetricsBlock,
    BlockKind.PROBLEM: ProblemBlock,
    BlockKind.SEARCH_TOTALS: SearchTotalsBlock,
    BlockKind.EVIDENCE: EvidenceBlock,
    BlockKind.CAUSES: CausesBlock,
    BlockKind.REQUESTS: RequestsBlock,
    BlockKind.CHECKS: ChecksBlock,
    BlockKind.SEAT: SeatBlock,
    BlockKind.BALANCE: BalanceBlock,
    BlockKind.LESSON: LessonBlock,
    BlockKind.ACTIONS: ActionsBlock,
}
