"""A sample plan: one job search, two ideas and two campaigns, with days relative to today."""

from __future__ import annotations

import datetime as dt

from planner.domain.records.kinds import RECORDS, Record
from planner.sample import campaign, goals, idea, job, profile, second_campaign, steps
from planner.sample.builders import SampleBuilder


def sample_records(today: dt.date) -> tuple[Record, ...]:
    """Return every record of the sample, parents before children; the same for the same day."""
    builder = SampleBuilder(today)
    records_made = [
        record
        for part in (profile, job, idea, campaign, second_campaign, goals, steps)
        for record in part.records(builder)
    ]
    return tuple(sorted(records_made, key=lambda record: RECORDS.index(type(record))))
