"""The statistics of a job search in sentences: always with the count, never as a verdict."""

from __future__ import annotations

from collections.abc import Iterable

from planner.domain.basics.wording import mark, say, say_count
from planner.insight.applications.rates import NO_SHARE, Rate, are_apart, percent_words
from planner.insight.applications.search_counts import (
    AFTER,
    ANSWERED,
    BEFORE,
    INTERVIEW,
    LAST_ROUND,
    OFFER,
    SENT,
    Group,
    Search,
)

LABELS = {
    SENT: mark("Applications"),
    ANSWERED: mark("Answers"),
    INTERVIEW: mark("Interviews"),
    LAST_ROUND: mark("Last rounds"),
    OFFER: mark("Offers"),
}
"""What each rung is called."""
DEFINITIONS = {
    SENT: mark("Every application, however it stands."),
    ANSWERED: mark("A first call or later, or any answer from them. A refusal is an answer."),
    INTERVIEW: mark("The furthest stage was an interview or later."),
    LAST_ROUND: mark("The furthest stage was the last round or an offer."),
    OFFER: mark("The furthest stage was an offer."),
}
"""What is counted at each rung."""
OF_SENT = mark("Share of all sent: those that came this far, of all that were sent.")
OF_SETTLED = mark("Share of the settled: the same, leaving out those that still wait.")
OFFERS_OF_INTERVIEWS = mark("Offers of interviews: offers, of all that reached an interview.")
"""How each rate is reckoned."""
TOO_FEW = mark("too few to read anything into")

_HEADLINES = {
    SENT: mark("{out_of} sent"),
    ANSWERED: mark("{count} of {out_of} sent were answered"),
    INTERVIEW: mark("{count} of {out_of} sent reached an interview"),
    LAST_ROUND: mark("{count} of {out_of} sent reached a last round"),
    OFFER: mark("{count} of {out_of} sent reached an offer"),
}
_WAITING = mark("{rate}, with {waiting} not settled yet")
_PLACES = {
    BEFORE: (
        mark("Most doors closed before an interview ({count} of {closed})."),
        mark("Places to look first: fit, targeting, documents."),
    ),
    AFTER: (
        mark("Most doors closed after an interview ({count} of {closed})."),
        mark("Places to look first: preparation, examples, match of values."),
    ),
}
_EVEN = mark("As many doors closed before an interview as after one ({count} of {closed}).")
_ALSO_AFTER = mark("No interview led to an offer so far. Also look at: preparation, examples, match of values.")


def headline(search: Search, rung: str) -> str:
    """Return how many of all sent reached a milestone, and whether they are too few; "" if it was not counted.

    For example "3 of 10 sent reached an interview, with 3 not settled yet".
    """
    rate = search.rung(rung).of_sent
    if not rate.out_of:
        return ""
    said = say(_HEADLINES[rung], count=rate.count, out_of=rate.out_of)
    if rate.waiting:
        said = say(_WAITING, rate=said, waiting=rate.waiting)
    return with_bound(said, rate)


def with_bound(said: str, rate: Rate) -> str:
    """Return a sentence about a rate, with the note on small numbers if it applies."""
    return said if rate.enough else say("{rate}: {too_few}", rate=said, too_few=say(TOO_FEW))


def of_sent_words(rate: Rate) -> str:
    """Return a share of all sent: "3 of 10 sent (30%), 3 still waiting"."""
    return _shown(mark("{count} of {out_of} sent ({percent})"), rate)


def of_settled_words(rate: Rate) -> str:
    """Return a share of the settled: "2 of 7 settled (28.6%)"."""
    return _shown(mark("{count} of {out_of} settled ({percent})"), rate)


def of_interviews_words(rate: Rate) -> str:
    """Return the offers per interview: "0 of 3 interviews (0%), 1 still waiting"."""
    return _shown(mark("{count} of {out_of} interviews ({percent})"), rate)


def doors_words(search: Search) -> tuple[str, ...]:
    """Return where most applications closed and where to look first; [] if too little is known."""
    doors = search.doors
    closed = doors.before + doors.after
    counts = {BEFORE: doors.before, AFTER: doors.after}
    lines = []
    for place in doors.places[:1]:
        closing, look = _PLACES[place]
        told = _EVEN if doors.before == doors.after else closing
        lines.append(say(told, count=counts[place], closed=closed))
        lines.append(say(look))
    if AFTER in doors.places[1:]:
        lines.append(say(_ALSO_AFTER))
    return tuple(lines)


def notes(search: Search) -> tuple[str, ...]:
    """Return the notes on the counts: typed totals, entries they replace, and contradictions."""
    lines = []
    if search.typed:
        lines.append(say("{n} of these come from totals you typed.", n=search.typed))
    if search.replaced:
        replaced = say_count(
            "{n} entry lies in those periods and is not counted twice.",
            "{n} entries lie in those periods and are not counted twice.",
            search.replaced,
        )
        lines.append(replaced)
    if search.undated:
        undated = say_count(
            "{n} entry has no date and is counted beside the totals.",
            "{n} entries have no date and are counted beside the totals.",
            search.undated,
        )
        lines.append(undated)
    if search.overlapping:
        lines.append(say("Two of your periods overlap, so some may count twice."))
    if search.contradicting:
        lines.append(say("One typed total grows from one stage to the next. Please look at it again."))
    return tuple(lines)


def groups_words(groups: Iterable[Group]) -> str:
    """Return how far groups may be compared, or "" if there are none."""
    groups = tuple(groups)
    if not groups:
        return ""
    if are_apart(group.interview for group in groups):
        return say("Some groups differ by more than chance alone often makes.")
    return say("Differences as small as these can be chance.")


def _shown(template: str, rate: Rate) -> str:
    """Return a rate with its count; a dash for a total of 0."""
    if not rate.out_of:
        return NO_SHARE
    percent = percent_words(rate.count, rate.out_of)
    said = say(template, count=rate.count, out_of=rate.out_of, percent=percent)
    if rate.waiting:
        return say("{rate}, {waiting} still waiting", rate=said, waiting=rate.waiting)
    return said
