"""The numbers that measure a campaign, with their meaning in plain words."""

from __future__ import annotations

from decimal import Decimal

from planner.domain.basics.values import Value
from planner.domain.basics.wording import mark

PERCENT = "%"
TIMES = "x"
MONEY = mark("money")
MINUTES = mark("min")
COUNT = ""

ENGAGEMENTS = mark("Engagements")
IMPRESSIONS = mark("Impressions")
REACH = mark("Reach")
FOLLOWERS = mark("Followers")
CLICKS = mark("Clicks")
COST = mark("Cost")


class MetricKind(Value, kw_only=False):
    """One metric: its name, unit, direction, meaning and formula.

    A rate is `numerator` / `denominator` * `factor`; a plain count has neither.
    """

    key: str
    name: str
    unit: str
    meaning: str
    lower_is_better: bool = False
    numerator: str = ""
    denominator: str = ""
    factor: int = 1

    def rate(self, numerator: Decimal | None, denominator: Decimal | None) -> Decimal | None:
        """Return the rate of two counts, or None for a plain count and for a zero denominator."""
        if not self.numerator or numerator is None or denominator is None or denominator <= 0:
            return None
        return numerator * self.factor / denominator


METRICS: tuple[MetricKind, ...] = (
    MetricKind("reach", REACH, COUNT, mark("Different people who saw it. Not to be added up over posts or days.")),
    MetricKind("impressions", IMPRESSIONS, COUNT, mark("Times it was shown. Some platforms call it views.")),
    MetricKind(
        "frequency",
        mark("Frequency"),
        TIMES,
        mark("How often each person saw it."),
        numerator=IMPRESSIONS,
        denominator=REACH,
    ),
    # Publishers differ on whether clicks are engagements (Hootsuite: "sometimes"), so the user decides.
    MetricKind(
        "engagements", ENGAGEMENTS, COUNT, mark("Likes, comments, shares and saves. You decide whether clicks count.")
    ),
    # There is no standard formula (Hootsuite 2019): rates by different denominators cannot be compared.
    MetricKind(
        "er_reach",
        mark("Engagement rate by reach"),
        PERCENT,
        mark("Of 100 people who saw it, how many engagements came."),
        numerator=ENGAGEMENTS,
        denominator=REACH,
        factor=100,
    ),
    MetricKind(
        "er_impr",
        mark("Engagement rate by impressions"),
        PERCENT,
        mark("Of 100 times it was shown, how many engagements came."),
        numerator=ENGAGEMENTS,
        denominator=IMPRESSIONS,
        factor=100,
    ),
    # As Rival IQ defines it: interactions per follower and post.
    MetricKind(
        "er_foll",
        mark("Engagement rate by followers (per post)"),
        PERCENT,
        mark("Engagements for each post, of 100 followers."),
        numerator=mark("Engagements per post"),
        denominator=FOLLOWERS,
        factor=100,
    ),
    MetricKind(
        "er_daily",
        mark("Daily engagement rate"),
        PERCENT,
        mark("Engagements in one day, of 100 followers."),
        numerator=mark("Engagements in a day"),
        denominator=FOLLOWERS,
        factor=100,
    ),
    MetricKind(
        "ctr",
        mark("Click-through rate"),
        PERCENT,
        mark("Of 100 times it was shown, how many clicks came."),
        numerator=CLICKS,
        denominator=IMPRESSIONS,
        factor=100,
    ),
    # Publishers divide by clicks or by visitors.
    MetricKind(
        "cvr",
        mark("Conversion rate"),
        PERCENT,
        mark("Of 100 clicks or visits, how many bought or signed up. Note which of the two you count."),
        numerator=mark("Conversions"),
        denominator=mark("Clicks or visits"),
        factor=100,
    ),
    MetricKind(
        "cpm",
        mark("Cost per 1,000 impressions"),
        MONEY,
        mark("What it costs to be shown a thousand times."),
        lower_is_better=True,
        numerator=COST,
        denominator=IMPRESSIONS,
        factor=1000,
    ),
    MetricKind(
        "cpc",
        mark("Cost per click"),
        MONEY,
        mark("What one click costs."),
        lower_is_better=True,
        numerator=COST,
        denominator=CLICKS,
    ),
    MetricKind(
        "cpa",
        mark("Cost per result"),
        MONEY,
        mark("What one sale or sign-up costs."),
        lower_is_better=True,
        numerator=COST,
        denominator=mark("Conversions"),
    ),
    MetricKind(
        "roas",
        mark("Return on ad spend"),
        TIMES,
        mark("What comes in for each unit of money spent on ads."),
        numerator=mark("Revenue"),
        denominator=COST,
    ),
    # In advertising, share of voice is a share of spend, so the label names mentions.
    MetricKind(
        "sov",
        mark("Share of voice (mentions)"),
        PERCENT,
        mark("Of 100 mentions in the field, how many are yours."),
        numerator=mark("Own mentions"),
        denominator=mark("All mentions in the field"),
        factor=100,
    ),
    MetricKind(
        "vtr",
        mark("View rate"),
        PERCENT,
        mark("Of 100 times it was shown, how many views came. Each platform counts a view its own way."),
        numerator=mark("Views"),
        denominator=IMPRESSIONS,
        factor=100,
    ),
    MetricKind(
        "completion",
        mark("Completion rate"),
        PERCENT,
        mark("Of 100 who started to watch, how many saw the end."),
        numerator=mark("Completed"),
        denominator=mark("Started"),
        factor=100,
    ),
    # Divided by the followers at the start; some publishers divide by all of them now.
    MetricKind(
        "growth",
        mark("Follower growth"),
        PERCENT,
        mark("New followers in the time, of 100 followers at the start."),
        numerator=mark("Followers gained"),
        denominator=mark("Followers at the start"),
        factor=100,
    ),
    MetricKind(
        "amplification",
        mark("Amplification rate"),
        PERCENT,
        mark("Of 100 followers, how many passed it on."),
        numerator=mark("Shares"),
        denominator=FOLLOWERS,
        factor=100,
    ),
    MetricKind(
        "sentiment",
        mark("Net mood"),
        PERCENT,
        mark("Kind comments less unkind ones, of 100 comments."),
        numerator=mark("Positive less negative"),
        denominator=mark("All comments"),
        factor=100,
    ),
    MetricKind(
        "response",
        mark("Median answer time"),
        MINUTES,
        mark("Half of the first answers came faster than this."),
        lower_is_better=True,
    ),
)


def metric_kind(key: str) -> MetricKind | None:
    """Return the metric with this key, or None if this version does not know it."""
    return next((kind for kind in METRICS if kind.key == key), None)
