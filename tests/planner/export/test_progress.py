"""Pages tell how far they are, and end early where nobody waits for them."""

from __future__ import annotations

import pytest

from planner.compose.career_plan import career_plan
from planner.export import pdf


def test_pages_tell_how_far_they_are(workbook) -> None:
    shares: list[float] = []
    pdf.laid_out(career_plan(workbook), on_progress=shares.append)
    assert shares[0] == 0.0
    assert shares == sorted(shares)
    assert shares[-1] == 1.0


def test_who_hears_may_end_the_work(workbook) -> None:
    def stop(share: float) -> None:
        if share > 0.2:
            raise StopIteration

    with pytest.raises(StopIteration):
        pdf.laid_out(career_plan(workbook), on_progress=stop)
