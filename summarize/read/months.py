"""Days of the calendar by name and number: "12 March 2024", "2024-03-12", "March 12-14", "in May"."""

from __future__ import annotations

from datetime import date
from typing import Final, NamedTuple

from summarize.read.calendar import (
    MONTHS,
    UNKNOWN,
    Days,
    day,
    month_days,
    nearest,
)
from summarize.read.lexemes import Lexemes
from summarize.read.number_words import HYPHENS, ORDINAL_ENDINGS


class When(NamedTuple):
    """A date read from lexeme `start` to before `stop`."""

    start: int
    stop: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    days: Days = UNKNOWN
    clock: int | None = None


BEFORE_MONTH: Final = frozenset(
    """in on by since until till last next this of early late mid from to before after between through during for and
    or each every that following previous throughout around starting beginning ending""".split()
)

AMBIGUOUS_MONTHS: Final = frozenset({"may", "march", "april", "june", "august", "mar", "jan", "jun", "dec", "sep"})
"""Months that are also verbs, adjectives or first names: they need company."""

FIRST_YEAR, LAST_YEAR = 1900, 2099
"""Bare numbers in these bounds are years where nothing says otherwise; news seldom counts 1,987 without a comma."""


def numeric_date(lex: Lexemes, i: int) -> When | None:
    """2024-03-12, and 25/03/2024 where only one reading is possible."""
    mark = lex[i + 1].text
    if mark not in {"-", "/"} or lex[i + 3].text != mark or not all(lex.touches(i + n) for n in range(4)):
        return None
    parts = [lex[i + n].text for n in (0, 2, 4)]
    if not all(p.isdigit() and len(p) in {1, 2, 4} for p in parts):
        return None
    first, second, third = (int(p) for p in parts)
    if len(parts[0]) == 4:  # noqa: PLR2004
        return _full(i, i + 5, first, second, third)
    if len(parts[2]) != 4 or mark != "/" or (first <= 12 and second <= 12 and first != second):  # noqa: PLR2004
        return None
    return _full(i, i + 5, third, second, first) if second <= 12 else _full(i, i + 5, third, first, second)  # noqa: PLR2004


def _full(start: int, stop: int, year: int, month: int, number: int) -> When | None:
    found = day(year, month, number)
    return When(start, stop, year, month, number, None, Days(found, found)) if found else None


def month_at(lex: Lexemes, i: int) -> int | None:
    """The month named at `i`; its full stop, if it is abbreviated, belongs to it (see `_after_month`)."""
    item = lex[i]
    month = MONTHS.get(item.lower)
    return month if month and (item.text[0].isupper() or item.lower not in AMBIGUOUS_MONTHS) else None


def _after_month(lex: Lexemes, i: int) -> int:
    return i + 2 if len(lex[i].text) <= 4 and lex[i + 1].text == "." and lex.touches(i) else i + 1  # noqa: PLR2004


def _day_number(lex: Lexemes, i: int) -> tuple[int, int] | None:
    """`(day of the month, index after it)`: "12", "12th"."""
    text = lex[i].text
    if lex[i].kind != "digits" or not text.isdigit() or not 1 <= len(text) <= 2 or not 1 <= int(text) <= 31:  # noqa: PLR2004
        return None
    return int(text), i + 2 if lex.touches(i) and lex.word(i + 1) in ORDINAL_ENDINGS else i + 1


def year_at(lex: Lexemes, i: int) -> int | None:
    """The four digits at `i` as a year, or None."""
    text = lex[i].text
    return int(text) if lex[i].kind == "digits" and len(text) == 4 and text.isdigit() and text > "0999" else None  # noqa: PLR2004


def day_month(lex: Lexemes, i: int, anchor: date | None) -> When | None:
    """Such as "12 March 2024", "12th of March", "12-14 March"."""
    number = _day_number(lex, i)
    if number is None:
        return None
    value, at = number
    ranged = False
    if lex.word(at) in HYPHENS | {"–", "to", "and"}:
        second = _day_number(lex, at + 1)
        if second is None:
            return None
        ranged, at = True, second[1]
    if lex.word(at) == "of":
        at += 1
    month = month_at(lex, at)
    if month is None or (lex.word(at) == "may" and lex.word(at + 1) in {"be", "have", "not"}):
        return None
    at = _after_month(lex, at)
    comma = lex[at].text == ","
    year = year_at(lex, at + comma)
    stop = at + comma + 1 if year else at
    return _dated(i, stop, year, month, None if ranged else value, anchor)


def _dated(start: int, stop: int, year: int | None, month: int, number: int | None, anchor: date | None) -> When | None:
    if number is None:
        return When(start, stop, year, month, days=month_days(year, month) if year else UNKNOWN)
    if year:
        return _full(start, stop, year, month, number)
    if day(2024, month, number) is None:
        return None
    found = nearest(anchor, month, number) if anchor else None
    return When(start, stop, None, month, number, None, Days(found, found))


def named_month(lex: Lexemes, start: int, i: int, anchor: date | None) -> When | None:
    """Such as "March 12th, 2024", "March 12-14", "March 2024", "March of 2024", "in March"."""
    month = month_at(lex, i)
    if month is None:
        return None
    at = _after_month(lex, i)
    number = _day_number(lex, at)
    if number and not (lex[number[1]].text in {"%", ":"} or lex.word(number[1]) in {"percent", "per", "people"}):
        return _month_day(lex, start, month, number, anchor)
    link = lex.word(at) in {"of", ","}
    year = year_at(lex, at + link)
    if year and FIRST_YEAR - 400 <= year <= LAST_YEAR:
        return _dated(start, at + link + 1, year, month, None, anchor)
    if lex[i].lower in AMBIGUOUS_MONTHS and lex.word(start - 1) not in BEFORE_MONTH and start == i:
        return None
    return When(start, at if at == i + 1 or lex[at].text != "" else i + 1, month=month)


def _month_day(lex: Lexemes, start: int, month: int, number: tuple[int, int], anchor: date | None) -> When | None:
    value, at = number
    ranged = lex.word(at) in HYPHENS | {"–", "to"} and _day_number(lex, at + 1)
    if ranged:
        at = ranged[1]
    comma = lex[at].text == ","
    year = year_at(lex, at + comma)
    if year and not FIRST_YEAR - 400 <= year <= LAST_YEAR:
        year = None
    return _dated(start, at + comma + 1 if year else at, year, month, None if ranged else value, anchor)
