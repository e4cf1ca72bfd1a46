"""Weekdays and days counted from the dateline: "last Friday", "yesterday", "two days ago"."""

from __future__ import annotations

from datetime import date
from typing import Final

from summarize.read.calendar import (
    MONTHS,
    UNIT_DAYS,
    UNKNOWN,
    WEEKDAYS,
    Days,
    ago,
    around,
    month_days,
    shifted,
    year_days,
)
from summarize.read.fractions import scaled_fraction
from summarize.read.lexemes import Lexemes
from summarize.read.months import When, day_month, month_at, named_month
from summarize.read.number_words import ARTICLES
from summarize.read.numerals import numeral_at

NAMED_AFTER: Final = frozenset({"times", "mirror", "telegraph", "express", "mail", "school", "roast"})

NAMED_BEFORE: Final = frozenset({"black", "good", "super", "ash", "palm", "easter", "bloody", "sheffield", "cyber"})


def weekday(lex: Lexemes, start: int, i: int, anchor: date | None) -> When | None:
    """A weekday at `i`, whose mention begins at `start` ("last Friday")."""
    word = lex.word(i).removesuffix("'s")
    plural = word not in WEEKDAYS
    number = WEEKDAYS.get(word.removesuffix("s"))
    if number is None or not lex[i].text[0].isupper():
        return None
    if (lex.word(i + 1) in NAMED_AFTER and lex[i + 1].text[0].isupper()) or lex.word(i - 1) in NAMED_BEFORE:
        return None
    full = _weekday_with_date(lex, start, i, anchor)
    if full:
        return full._replace(weekday=number)
    if plural or lex.word(start - 1) in {"every", "each"}:
        return When(start, i + 1, weekday=number)
    return When(start, i + 1, weekday=number, days=_weekday_window(lex.word(i - 1), number, anchor))


def _weekday_with_date(lex: Lexemes, start: int, i: int, anchor: date | None) -> When | None:
    at = i + 1 + (lex[i + 1].text in {",", "("})
    found = named_month(lex, at, at, anchor) if month_at(lex, at) else day_month(lex, at, anchor)
    return found._replace(start=start) if found and found.day else None


def _weekday_window(before: str, number: int, anchor: date | None) -> Days:
    """The days among which the one of this name is meant. "Last" and "next" skip a week for some writers only."""
    if anchor is None:
        return UNKNOWN
    if before == "last":
        return around(anchor, -13, -1)
    if before == "next":
        return around(anchor, 1, 13)
    if before == "coming":
        return around(anchor, 0, 7)
    return around(anchor, -6, 6) if number != anchor.weekday() else around(anchor, -7, 7)


def turned(lex: Lexemes, i: int, anchor: date | None) -> When | None:  # noqa: PLR0911
    """What follows "last", "next", "this": a weekday, a month, a week, a year."""
    step = {"last": -1, "this": 0, "next": 1}[lex.word(i)]
    word = lex.word(i + 1)
    if word in WEEKDAYS:
        return weekday(lex, i, i + 1, anchor)
    if word in MONTHS and lex[i + 1].text[0].isupper():
        return _turned_month(lex, i, step, anchor)
    if word not in {"week", "weekend", "month", "year"} or (step < 0 and lex.word(i - 1) in {"the", "his", "its"}):
        return None
    if anchor is None:
        return When(i, i + 2)
    if word == "year":
        year = anchor.year + step
        return When(i, i + 2, year, days=year_days(year, year))
    if word == "month":
        days = month_days(anchor.year, anchor.month + step)
        first = days.earliest
        return When(i, i + 2, first.year if first else None, first.month if first else None, days=days)
    monday = 7 * step - anchor.weekday()
    return When(i, i + 2, days=around(anchor, monday - 1 - (step < 0), monday + 7 + (step > 0)))


def _turned_month(lex: Lexemes, i: int, step: int, anchor: date | None) -> When | None:
    found = named_month(lex, i, i + 1, anchor)
    if found is None or found.day or found.year or anchor is None or found.month is None:
        return found
    year = anchor.year
    if step < 0:
        year -= found.month >= anchor.month
    elif step > 0:
        year += found.month <= anchor.month
    else:
        return found
    days = month_days(year, found.month)
    if (
        abs(found.month - anchor.month) <= 1
    ):  # "last October" in November: this year's for some, the year before's for others
        return found._replace(days=UNKNOWN)
    return found._replace(year=year, days=days)


def near_day(lex: Lexemes, i: int, anchor: date | None) -> When | None:
    """Such as "yesterday", "today", "tomorrow"."""
    shift = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}[lex.word(i).removesuffix("'s")]
    if anchor is None:
        return When(i, i + 1)
    found = shifted(anchor, shift)
    if found is None:
        return When(i, i + 1)
    return When(i, i + 1, found.year, found.month, found.day, found.weekday(), Days(found, found))


def days_ago(lex: Lexemes, i: int, anchor: date | None) -> When | None:
    """Such as "two days ago", "half a century ago", "a week ago", "three days from now"."""
    if lex.word(i) in ARTICLES and lex.word(i + 1) in UNIT_DAYS:
        count, at = 1.0, i + 1
    else:
        numeral = numeral_at(lex, i)
        if numeral is None or numeral.form not in {"digits", "words", "fraction"}:
            return None
        count, at = numeral.low, numeral.stop
        if numeral.form == "fraction" and lex.word(at) in ARTICLES and not scaled_fraction(lex, numeral):
            at += 1
    name = lex.word(at)
    unit = "century" if name == "centuries" else name.removesuffix("'").removesuffix("s")
    if unit not in UNIT_DAYS:
        return None
    if lex.word(at + 1) == "ago":
        sign, stop = 1, at + 2
    elif lex.phrase(at + 1, ("from", "now")) or lex.phrase(at + 1, ("'", "time")) or lex.phrase(at + 1, ("’", "time")):
        sign, stop = -1, at + 3
    else:
        return None
    return When(i, stop, days=ago(anchor, sign * count, unit) if anchor else UNKNOWN)
