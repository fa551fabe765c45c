"""The speed of the pages as ratios, not collected with the tests: python -m pytest tests/bench/bench_paper.py -s"""

from __future__ import annotations

import pytest

from planner.export.pdf import laid_out
from tests.bench import paper


def told(benchmark, name, ratio, wanted):
    benchmark.extra_info["ratio"] = round(ratio, 2)
    print(f"\n{name}: {ratio:.2f} (wanted: {wanted:g} or less)")


@pytest.mark.parametrize("name, count, rounds, wanted", (("the sample", 0, 7, 2.0), ("1,000", 1_000, 1, 2.5)))
def test_the_pages_beside_a_canvas_by_hand(benchmark, name, count, rounds, wanted):
    plan = paper.plan_with(count) if count else paper.sample_plan()
    benchmark.pedantic(laid_out, args=(plan,), rounds=rounds, warmup_rounds=1)
    told(benchmark, f"{name}, beside a canvas", benchmark.stats["min"] / paper.floor_of(plan, rounds), wanted)


@pytest.mark.parametrize("smaller, larger", ((100, 1_000), (1_000, 10_000)))
def test_the_pages_grow_no_faster_than_what_is_on_them(benchmark, smaller, larger):
    small, large = paper.plan_with(smaller), paper.plan_with(larger)
    before = paper.quickest(lambda: laid_out(small), 1) / smaller
    benchmark.pedantic(laid_out, args=(large,), rounds=1)
    told(benchmark, f"one of {larger:,} beside one of {smaller:,}", benchmark.stats["min"] / larger / before, 1)
