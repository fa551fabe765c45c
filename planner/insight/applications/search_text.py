"""The statistics of a job search in sentences: always with the count, never as a verdict."""

from __future__ import annotations

from collections.abc import Iterable

from planner.domain.basics.wording import mark, say, say_count
from planner.insight.applications.rates import NO_SHARE, Rate, are_apart, percent_text
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
"""The labels of the milestones."""
DEFINITIONS = {
    SENT: mark("Every application, however it stands."),
    ANSWERED: mark("A first call or later, or any answer from them. A refusal is an answer."),
    INTERVIEW: mark("The furthest stage was an interview or later."),
    LAST_ROUND: mark("The furthest stage was the last round or an offer."),
    OFFER: mark("The furthest stage was an offer."),
}
"""The definitions of the milestones."""
OF_SENT = mark("Share of all sent: those that came this far, of all that were sent.")
OF_SETTLED = mark("Share of the settled: the same, leaving out those that still wait.")
OFFERS_OF_INTERVIEWS = mark("Offers of interviews: offers, of all that reached an interview.")
"""The definitions of the rates."""
TOO_FEW = mark("too few to read anything into")

_HEADLINES = {
    SENT: mark("{out_of} sent"),
    ANSWERED: mark("{count} of {out_of} sent were answered"),
    INTERVIEW: mark("{count} of {out_of} sent reached an interview"),
    LAST_ROUND: mark("{count} of {out_of} sent reached a last round"),
    OFFER: mark("{count} of {out_of} sent reached an offer"),
}
_WAITING = mark("{rate}, with {waiting} not settled yet")
_LOOK_AT = {
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


def headline(search: Search, milestone: str) -> str:
    """Return how many of all sent reached a milestone, and whether they are too few; "" if it was not counted.

    For example "3 of 10 sent reached an interview, with 3 not settled yet".
    """
    rate = search.milestone(milestone).of_sent
    if not rate.out_of:
        return ""
    sentence = say(_HEADLINES[milestone], count=rate.count, out_of=rate.out_of)
    if rate.waiting:
        sentence = say(_WAITING, rate=sentence, waiting=rate.waiting)
    return with_bound(sentence, rate)


def with_bound(sentence: str, rate: Rate) -> str:
    """Return a sentence about a rate, with the note on small numbers if it applies."""
    return sentence if rate.enough else say("{rate}: {too_few}", rate=sentence, too_few=say(TOO_FEW))


def of_sent_text(rate: Rate) -> str:
    """Return a share of all sent: "3 of 10 sent (30%), 3 still waiting"."""
    return _shown(mark("{count} of {out_of} sent ({percent})"), rate)


def of_settled_text(rate: Rate) -> str:
    """Return a share of the settled: "2 of 7 settled (28.6%)"."""
    return _shown(mark("{count} of {out_of} settled ({percent})"), rate)


def of_interviews_text(rate: Rate) -> str:
    """Return the offers per interview: "0 of 3 interviews (0%), 1 still waiting"."""
    return _shown(mark("{count} of {out_of} interviews ({percent})"), rate)


def closed_sentences(search: Search) -> tuple[str, ...]:
    """Return where most applications closed and where to look first; [] if too little is known."""
    closed_applications = search.closed
    closed = closed_applications.before + closed_applications.after
    counts = {BEFORE: closed_applications.before, AFTER: closed_applications.after}
    sentences = []
    for stage in closed_applications.look_at[:1]:
        closing, hint = _LOOK_AT[stage]
        sentence = _EVEN if closed_applications.before == closed_applications.after else closing
        sentences.append(say(sentence, count=counts[stage], closed=closed))
        sentences.append(say(hint))
    if AFTER in closed_applications.look_at[1:]:
        sentences.append(say(_ALSO_AFTER))
    return tuple(sentences)


def notes(search: Search) -> tuple[str, ...]:
    """Return the notes on the counts: typed totals, entries they replace, and contradictions."""
    sentences = []
    if search.typed:
        sentences.append(say("{n} of these come from totals you typed.", n=search.typed))
    if search.replaced:
        replaced = say_count(
            "{n} entry lies in those periods and is not counted twice.",
            "{n} entries lie in those periods and are not counted twice.",
            search.replaced,
        )
        sentences.append(replaced)
    if search.undated:
        undated = say_count(
            "{n} entry has no date and is counted beside the totals.",
            "{n} entries have no date and are counted beside the totals.",
            search.undated,
        )
        sentences.append(undated)
    if search.overlapping:
        sentences.append(say("Two of your periods overlap, so some may count twice."))
    if search.contradicting:
        sentences.append(say("One typed total grows from one stage to the next. Please look at it again."))
    return tuple(sentences)


def groups_sentence(groups: Iterable[Group]) -> str:
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
    percent = percent_text(rate.count, rate.out_of)
    text = say(template, count=rate.count, out_of=rate.out_of, percent=percent)
    if rate.waiting:
        return say("{rate}, {waiting} still waiting", rate=text, waiting=rate.waiting)
    return text
