"""Earlier applications at the same company: their outcome, and the lesson that is still open."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Iterable

from planner.domain.basics.fields import day_of
from planner.domain.basics.locale_formats import show_day
from planner.domain.basics.scenario import Answers
from planner.domain.basics.values import Value
from planner.domain.basics.wording import mark, say
from planner.domain.records.kinds import Entry, Lesson

LEGAL_FORMS = frozenset(
    (
        "ab",
        "ag",
        "aps",
        "bv",
        "corp",
        "corporation",
        "ev",
        "gmbh",
        "ggmbh",
        "inc",
        "incorporated",
        "kg",
        "kgaa",
        "limited",
        "llc",
        "llp",
        "ltd",
        "mbh",
        "nv",
        "ohg",
        "oy",
        "plc",
        "pty",
        "sarl",
        "sas",
        "se",
        "srl",
        "ug",
    )
)
"""Legal forms at the end of a company's name, without words that can be part of a name."""
# Deleted, not replaced by a space: "S.A." and "SA", "O'Neill" and "ONeill" are the same company.
_JOINED = re.compile(r"[.'’`´]")
_APART = re.compile(r"[\W_]+")


class JobEntry(Value):
    """An application to compare; `begun` is the day it was sent or else decided or else created."""

    entry_id: str
    company: str
    role: str
    outcome: str
    begun: dt.date
    settled: dt.date | None
    created: str


class LastApplication(Value):
    """The last application at the same company, its day, and the open lesson of it or an earlier one."""

    entry_id: str
    company: str
    role: str
    outcome: str
    day: dt.date
    lesson: Lesson | None


def company_key(name: str) -> str:
    """Return what two spellings of a company share: no case, no punctuation, no legal form at the end.

    One match too many is better than one too few: a word that may be part of the name is kept.
    """
    plain = unicodedata.normalize("NFKC", name).casefold().replace("&", " and ").replace("+", " and ")
    words = _APART.sub(" ", _JOINED.sub("", plain)).split()
    while len(words) > 1 and words[-1] in LEGAL_FORMS:
        words.pop()
        if len(words) > 2 and words[-2:] == ["and", "co"]:
            del words[-2:]
    return " ".join(words)


def company_words(name: str) -> list[str]:
    """Return the search words that every spelling of a company contains; none if each word has other spellings."""
    apart = _APART.sub(" ", name.casefold()).split()
    # The full-text index does not treat ß and ss as equal.
    return [word for word in company_key(name).split() if word in apart and "ss" not in word]


def job_entry(entry: Entry, answers: Answers) -> JobEntry:
    """Return the compared values of an entry."""
    sent, settled = (day_of(answers.get(key, "")) for key in ("applied_on", "decided_on"))
    return JobEntry(
        entry_id=entry.id,
        company=answers.get("company", "").strip(),
        role=answers.get("role", "").strip(),
        outcome=answers.get("outcome", ""),
        begun=sent or settled or day_of(entry.created[:10]) or dt.date.min,
        settled=settled,
        created=entry.created,
    )


def last_application(new: JobEntry, others: Iterable[JobEntry], lessons: Iterable[Lesson]) -> LastApplication | None:
    """Return the last application at the company of `new` that began before it, or None."""
    key = company_key(new.company)
    earlier = [
        other
        for other in others
        if key and other.entry_id != new.entry_id and company_key(other.company) == key and _age(other) < _age(new)
    ]
    if not earlier:
        return None
    earlier.sort(key=_age, reverse=True)
    last = earlier[0]
    standing = [lesson for lesson in lessons if lesson.sentence and lesson.state != Lesson.RETIRED]
    found = (lesson for other in earlier for lesson in standing if lesson.entry_id == other.entry_id)
    return LastApplication(
        entry_id=last.entry_id,
        company=last.company,
        role=last.role,
        outcome=last.outcome,
        day=last.settled or last.begun,
        lesson=next(found, None),
    )


def last_application_sentences(found: LastApplication, outcome: str) -> tuple[str, ...]:
    """Return the notes: the last outcome, worded as `outcome`, with its day, and the open lesson."""
    day = show_day(found.day)
    sentence = (
        mark('You applied here before: "{outcome}", {day}.') if outcome else mark("You applied here before, {day}.")
    )
    sentences = [say(sentence, outcome=outcome, day=day)]
    if found.lesson:
        sentences.append(say('Your lesson from it: "{lesson}"', lesson=found.lesson.sentence))
    return tuple(sentences)


def _age(entry: JobEntry) -> tuple[dt.date, str]:
    """Return the sort key of applications, oldest first."""
    return entry.begun, entry.created
