"""What people type for a day or a number, and the one text that is kept for it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping

from PySide6.QtCore import QLocale

from planner.domain.basics.fields import MONTHS
from planner.domain.basics.wording import say

_TOKENS = re.compile(r"\d+|[^\W\d_]+")
_NUMERIC_DAY = re.compile(r"(\d{1,4})\s*([./\-\s])\s*(\d{1,2})\s*[./\-\s]\s*(\d{1,4})\.?")
_NUMBER = re.compile(r"([+-]?)(\d[\d., ]*|[.,]\d+)")
_PLAIN_NUMBER = re.compile(r"(-?)(\d+)(?:\.(\d+))?")
_FILLERS = frozenset({"st", "nd", "rd", "th", "of", "the", "de"})
_GROUPS_FROM = 4
"""Numbers this long are shown in groups; no question of this kind asks for a year."""


def read_day(typed: str, *, today: dt.date, near: Mapping[str, int], locale: QLocale) -> dt.date | None:
    """Return the date that was typed, in any of the usual forms, or None. `near` holds words such as "today"."""
    text = typed.strip().casefold()
    if text in near:
        return today + dt.timedelta(days=near[text])
    if re.fullmatch(r"\d{8}", text):
        return _day(text[:4], text[4:6], text[6:])
    numeric = _NUMERIC_DAY.fullmatch(text)
    if numeric:
        return _numeric_day(*numeric.groups(), locale=locale)
    return _worded_day(text, today, locale) or _locale_day(typed, locale)


def _day(year: str, month: str | int, day: str) -> dt.date | None:
    """Return the date these digits name; a year of two digits lies between 1970 and 2069."""
    if len(year) == 2:
        year = ("20" if int(year) < 70 else "19") + year
    try:
        return dt.date(int(year), int(month), int(day)) if len(year) == 4 else None
    except (ValueError, OverflowError):
        return None


def _numeric_day(first: str, mark: str, second: str, third: str, *, locale: QLocale) -> dt.date | None:
    if len(first) == 4:
        return _day(first, second, third)
    order = locale.dateFormat(QLocale.FormatType.ShortFormat)
    month_first = mark in "/-" and -1 < order.find("M") < order.find("d")
    day, month = (second, first) if month_first else (first, second)
    return _day(third, month, day) or _day(third, day, month)


def _worded_day(text: str, today: dt.date, locale: QLocale) -> dt.date | None:
    """Return a date with a month in letters: "3 May 2026", "May 3rd", "Sun, 3. Mai 26"."""
    tokens = _TOKENS.findall(text)
    numbers = [token for token in tokens if token.isdecimal()]
    words = [token for token in tokens if not token.isdecimal() and token not in _ignored(locale)]
    month = _month(words[0], locale) if len(words) == 1 else None
    if month is None or not 1 <= len(numbers) <= 2:
        return None
    if len(numbers) == 1:
        return _day(str(today.year), month, numbers[0])
    if len(numbers[0]) == 4:
        numbers.reverse()
    return _day(numbers[1], month, numbers[0])


def _ignored(locale: QLocale) -> set[str]:
    """Return the words of a date that say nothing new: weekdays, "of", and those of the printed form."""
    weekdays = {
        name.casefold().strip(".")
        for day in range(1, 8)
        for tongue in (locale, QLocale.c())
        for name in (tongue.dayName(day), tongue.dayName(day, QLocale.FormatType.ShortFormat))
    }
    printed = re.sub(r"\{\w+\}", " ", say("{day} {month} {year}"))
    return weekdays | _FILLERS | set(_TOKENS.findall(printed.casefold()))


def _month(word: str, locale: QLocale) -> int | None:
    """Return the month a word names, or begins with three letters or more."""
    begun = set()
    for number, english in enumerate(MONTHS, start=1):
        short = locale.monthName(number, QLocale.FormatType.ShortFormat)
        names = {name.casefold().strip(".") for name in (english, say(english), locale.monthName(number), short)}
        if word in names:
            return number
        if len(word) >= 3 and any(name.startswith(word) for name in names):
            begun.add(number)
    return begun.pop() if len(begun) == 1 else None


def _locale_day(typed: str, locale: QLocale) -> dt.date | None:
    found = locale.toDate(typed.strip(), QLocale.FormatType.LongFormat)
    return dt.date(found.year(), found.month(), found.day()) if found.isValid() and found.year() > 0 else None


def read_number(typed: str, *, locale: QLocale, unit: str = "") -> str | None:
    """Return the number that was typed as plain digits with a point, or None."""
    text = typed.strip().removesuffix(unit) if unit else typed
    text = "".join(str(int(sign)) if sign.isdecimal() else sign for sign in text)
    text = re.sub(r"(?<=\d)[\s'’](?=\d)", " ", text.replace("\u2212", "-").strip())
    match = _NUMBER.fullmatch(text)
    if not match:
        return None
    minus, body = match[1].replace("+", ""), match[2]
    point = _point(body, locale)
    whole, _, part = body.partition(point) if point else (body, "", "")
    if not re.fullmatch(r"\d*|\d{1,3}(?P<group>[., ])(\d{2,3}(?P=group))*\d{3}", whole) or not (part or "0").isdigit():
        return None
    digits = re.sub(r"\D", "", whole).lstrip("0") or "0"
    return f"{minus}{digits}.{part}" if part else f"{minus}{digits}"


def _point(body: str, locale: QLocale) -> str:
    """Return the sign that stands before the fraction, or nothing where there is no fraction."""
    marks = [sign for sign in body if sign in ".,"]
    if not marks:
        return ""
    last = marks[-1]
    if marks.count(last) > 1:
        return ""
    if len(marks) > 1 or " " in body or last == locale.decimalPoint():
        return last
    before, _, after = body.partition(last)
    grouped = len(after) == 3 and 1 <= len(before) <= 3 and before != "0"
    return "" if grouped else last


def show_number(text: str, *, locale: QLocale) -> str:
    """Return a kept number as people write it here; what is no plain number stays as it is."""
    match = _PLAIN_NUMBER.fullmatch(text)
    if not match:
        return text
    minus, whole, part = match.groups()
    point, group = locale.decimalPoint(), locale.groupSeparator()
    if point not in ".," or not re.fullmatch(r"[.,\s'’]", group):
        return text
    if len(whole) >= _GROUPS_FROM:
        whole = f"{int(whole):,}".replace(",", group) if whole[0] != "0" else whole
    return f"{minus}{whole}{point}{part}" if part else f"{minus}{whole}"
