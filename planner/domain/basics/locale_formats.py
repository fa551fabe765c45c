"""Dates, times and numbers as text, in the active language: names, patterns and separators come from the catalogue."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal

from planner.domain.basics.wording import mark, say

MONTHS = (
    mark("January"),
    mark("February"),
    mark("March"),
    mark("April"),
    mark("May"),
    mark("June"),
    mark("July"),
    mark("August"),
    mark("September"),
    mark("October"),
    mark("November"),
    mark("December"),
)
SHORT_MONTHS = (
    mark("Jan", context="short form"),
    mark("Feb", context="short form"),
    mark("Mar", context="short form"),
    mark("Apr", context="short form"),
    mark("May", context="short form"),
    mark("Jun", context="short form"),
    mark("Jul", context="short form"),
    mark("Aug", context="short form"),
    mark("Sep", context="short form"),
    mark("Oct", context="short form"),
    mark("Nov", context="short form"),
    mark("Dec", context="short form"),
)
WEEKDAYS = (
    mark("Monday"),
    mark("Tuesday"),
    mark("Wednesday"),
    mark("Thursday"),
    mark("Friday"),
    mark("Saturday"),
    mark("Sunday"),
)
SHORT_WEEKDAYS = (
    mark("Mon", context="short form"),
    mark("Tue", context="short form"),
    mark("Wed", context="short form"),
    mark("Thu", context="short form"),
    mark("Fri", context="short form"),
    mark("Sat", context="short form"),
    mark("Sun", context="short form"),
)

_GROUPS_FROM = 4
"""Typed numbers are grouped from so many digits on; no number field asks for a year."""
_TOKENS = re.compile(r"\d+|[^\W\d_]+")
_NUMERIC_DAY = re.compile(r"(\d{1,4})\s*([./\-\s])\s*(\d{1,2})\s*[./\-\s]\s*(\d{1,4})\.?")
# Dates copied from Arabic or Hebrew text contain a direction mark beside each separator.
_DIRECTION_MARKS = re.compile("[\u061c\u200e\u200f]")
_NUMBER = re.compile(r"([+-]?)(\d[\d., ]*|[.,]\d+)")
_PLAIN_NUMBER = re.compile(r"(-?)(\d+)(?:\.(\d+))?")
_FILLERS = frozenset({"st", "nd", "rd", "th", "of", "the", "de"})


def month_name(month: int) -> str:
    """Return the name of a month, 1 for January."""
    return say(MONTHS[month - 1])


def short_month_name(month: int) -> str:
    """Return the short form of a month's name, 1 for January."""
    return say(SHORT_MONTHS[month - 1], context="short form")


def show_day(day: dt.date, today: dt.date | None = None) -> str:
    """Return a date in words, for example "3 May 2026"; without the year if it is that of `today`."""
    month = month_name(day.month)
    if today is not None and day.year == today.year:
        return say("{day} {month}", day=day.day, month=month)
    return say("{day} {month} {year}", day=day.day, month=month, year=day.year)


def show_short_day(day: dt.date, today: dt.date) -> str:
    """Return a date for a narrow column: short month, and no year if it is the current one."""
    month = short_month_name(day.month)
    if day.year == today.year:
        return say("{day} {month}", context="short form", day=day.day, month=month)
    return say("{day} {month} {year}", context="short form", day=day.day, month=month, year=day.year)


def show_days(first: dt.date, last: dt.date) -> str:
    """Return the first and the last of some days in words."""
    return say("{first} to {last}", first=show_day(first), last=show_day(last))


def show_time(time: dt.time) -> str:
    """Return a time of the day to the minute, for example "8:30"."""
    return say("{hour}:{minute}", context="time of day", hour=time.hour, minute=f"{time.minute:02}")


def show_number(number: Decimal | int, decimals: int | None = None) -> str:
    """Return a number with grouped thousands, rounded to `decimals` if given."""
    return _with_signs(f"{Decimal(number):,f}" if decimals is None else f"{number:,.{decimals}f}")


def show_percent(number: str) -> str:
    """Return the result of `show_number` as a percentage, for example "46.6%"."""
    return say("{number}%", context="percentage", number=number)


def show_typed_number(text: str) -> str:
    """Return a stored number with every digit that was typed; what is no plain number is returned unchanged."""
    match = _PLAIN_NUMBER.fullmatch(text)
    if not match:
        return text
    minus, whole, fraction = match.groups()
    if len(whole) >= _GROUPS_FROM and whole[0] != "0":
        whole = f"{int(whole):,}"
    return _with_signs(f"{minus}{whole}.{fraction}" if fraction else f"{minus}{whole}")


def _with_signs(number: str) -> str:
    """Return a number that Python formatted, with the separators of the language."""
    return number.translate({ord("."): _decimal_sign(), ord(","): say(",", context="thousands separator")})


def _decimal_sign() -> str:
    return say(".", context="decimal sign")


def read_day(typed: str, *, today: dt.date, month_first: bool = False) -> dt.date | None:
    """Return the date that was typed, in any of the usual formats, or None.

    `month_first` decides how digits alone are read: 5/3/2026 is 3 May if it is true, else 5 March.
    """
    text = _DIRECTION_MARKS.sub("", typed).strip().casefold()
    if text in (near := _near()):
        return today + dt.timedelta(days=near[text])
    if re.fullmatch(r"\d{8}", text):
        return _day(text[:4], text[4:6], text[6:])
    if numeric := _NUMERIC_DAY.fullmatch(text):
        first, separator, second, third = numeric.groups()
        # A point between the digits is never used with the month first.
        return _numeric_day(first, second, third, month_first and separator in "/-")
    return _worded_day(text, today)


def _near() -> dict[str, int]:
    """Return the words for days near today, in English and in the active language."""
    words = {"yesterday": -1, "today": 0, "tomorrow": 1}
    translated = {say("yesterday").casefold(): -1, say("today").casefold(): 0, say("tomorrow").casefold(): 1}
    return words | translated


def _day(year: str, month: str | int, day: str) -> dt.date | None:
    """Return the date of these digits; a two-digit year lies between 1970 and 2069."""
    if len(year) == 2:
        year = ("20" if int(year) < 70 else "19") + year
    try:
        return dt.date(int(year), int(month), int(day)) if len(year) == 4 else None
    except (ValueError, OverflowError):
        return None


def _numeric_day(first: str, second: str, third: str, month_first: bool) -> dt.date | None:
    if len(first) == 4:
        return _day(first, second, third)
    day, month = (second, first) if month_first else (first, second)
    # A number above 12 cannot be a month, so the two were typed the other way round.
    return _day(third, month, day) or _day(third, day, month)


def _worded_day(text: str, today: dt.date) -> dt.date | None:
    """Return a date whose month is in letters: "3 May 2026", "May 3rd", "Sun, 3. May 26"."""
    tokens = _TOKENS.findall(text)
    numbers = [token for token in tokens if token.isdecimal()]
    ignored = _ignored()
    words = [token for token in tokens if not token.isdecimal() and token not in ignored]
    month = _month(words[0]) if len(words) == 1 else None
    if month is None or not 1 <= len(numbers) <= 2:
        return None
    if len(numbers) == 1:
        return _day(str(today.year), month, numbers[0])
    if len(numbers[0]) == 4:
        numbers.reverse()
    return _day(numbers[1], month, numbers[0])


def _ignored() -> set[str]:
    """Return the words of a date that carry no information: weekdays, "of", and those of the printed pattern."""
    weekdays = {
        *(_plain(name) for name in (*WEEKDAYS, *SHORT_WEEKDAYS)),
        *(_plain(say(name)) for name in WEEKDAYS),
        *(_plain(say(name, context="short form")) for name in SHORT_WEEKDAYS),
    }
    pattern = re.sub(r"\{\w+\}", " ", say("{day} {month} {year}"))
    return weekdays | _FILLERS | set(_TOKENS.findall(pattern.casefold()))


def _plain(name: str) -> str:
    return name.casefold().strip(".")


def _month(word: str) -> int | None:
    """Return the month of a name, or of a prefix of three letters or more, in English or the active language."""
    found = set()
    for number, (english, short) in enumerate(zip(MONTHS, SHORT_MONTHS, strict=True), start=1):
        names = {_plain(name) for name in (english, short, month_name(number), short_month_name(number))}
        if word in names:
            return number
        if len(word) >= 3 and any(name.startswith(word) for name in names):
            found.add(number)
    return found.pop() if len(found) == 1 else None


def read_number(typed: str, unit: str = "") -> str | None:
    """Return the number that was typed as plain digits with a decimal point, or None; `unit` may follow it."""
    text = typed.strip().removesuffix(unit) if unit else typed
    # Also Arabic and Indian digits: the stored number is ASCII.
    text = "".join(str(int(sign)) if sign.isdecimal() else sign for sign in text)
    # Apostrophes group digits in Switzerland; U+2212 is the minus sign of typeset text.
    text = re.sub(r"(?<=\d)[\s'’](?=\d)", " ", text.replace("\u2212", "-").strip())
    match = _NUMBER.fullmatch(text)
    if not match:
        return None
    minus, body = match[1].replace("+", ""), match[2]
    point = _point(body)
    whole, _, fraction = body.partition(point) if point else (body, "", "")
    if (
        not re.fullmatch(r"\d*|\d{1,3}(?P<group>[., ])(\d{2,3}(?P=group))*\d{3}", whole)
        or not (fraction or "0").isdigit()
    ):
        return None
    digits = re.sub(r"\D", "", whole).lstrip("0") or "0"
    return f"{minus}{digits}.{fraction}" if fraction else f"{minus}{digits}"


def _point(body: str) -> str:
    """Return the decimal separator, or "" for a whole number."""
    marks = [sign for sign in body if sign in ".,"]
    if not marks:
        return ""
    last = marks[-1]
    if marks.count(last) > 1:
        return ""
    if len(marks) > 1 or " " in body or last == _decimal_sign():
        return last
    # 1.200 is grouped, 1.25 and 0.200 are decimal.
    before, _, after = body.partition(last)
    grouped = len(after) == 3 and 1 <= len(before) <= 3 and before != "0"
    return "" if grouped else last
