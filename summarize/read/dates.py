"""Dates: days, months, years, weekdays, relative days and clock times, resolved where an anchor is known.

The grammar, longest match first:

    2024-03-12 · 25/03/2024 · 12(th) (of) March(,) 2024 · (Thursday,) March 12(th)(, 2024) · 12-14 March
    (early|mid|late|the end of) March (of) 2024 · last March · in March · spring of 2022 · 2018-22 · the 1990s
    (last|next|this) Friday · on Mondays · today · yesterday · two days ago · in three days' time
    last week · next month · this year · 3:14 p.m. · 10am · noon

"May", "March" and their like are months only in the company of a number or of a word that goes
before a month; a bare number is a year only between 1900 and 2099, or after a word like "in".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from summarize.read.calendar import (
    MONTHS,
    WEEKDAYS,
)
from summarize.read.clock import clock_time, noon
from summarize.read.lexemes import Lexemes, lexemes
from summarize.read.months import When, day_month, named_month, numeric_date
from summarize.read.number_words import NUMBER_WORDS
from summarize.read.relative import days_ago, near_day, turned, weekday
from summarize.read.years import DECADES, SEASONS, decade, decade_word, lone_year, season, short_decade, year_range
from summarize.span import Span


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date at `span`. What it does not say, and cannot be resolved from the anchor, is None.

    `weekday` is 0 (Monday) to 6. `earliest` and `latest` bound the days meant, inclusive, where known;
    where a weekday is given too, only the days of that name among them are meant. `clock` is the
    time of day in minutes after midnight; a mention has a clock or the rest, never both.
    """

    span: Span
    year: int | None
    month: int | None
    day: int | None
    weekday: int | None
    earliest: date | None
    latest: date | None
    clock: int | None = None


def dates(text: str, span: Span, anchor: date | None) -> tuple[DateMention, ...]:
    """The dates of `text` within `span`, in order. Relative days count from `anchor`, the dateline."""
    lex = lexemes(text, span)
    return tuple(
        DateMention(Span(lex[w.start].start, lex[w.stop - 1].end), w.year, w.month, w.day, w.weekday, *w.days, w.clock)
        for w in read_dates(lex, anchor)
    )


def read_dates(lex: Lexemes, anchor: date | None) -> Iterator[When]:
    """The dates among lexemes, in order, none overlapping."""
    i = 0
    while i < len(lex):
        found = _at(lex, i, anchor)
        if found:
            yield found
        i = found.stop if found else i + 1


def _at(lex: Lexemes, i: int, anchor: date | None) -> When | None:
    item = lex[i]
    if item.kind == "digits":
        return (
            numeric_date(lex, i)
            or clock_time(lex, i)
            or day_month(lex, i, anchor)
            or decade(lex, i)
            or year_range(lex, i)
            or lone_year(lex, i)
            or days_ago(lex, i, anchor)
        )
    if item.kind != "word":
        return short_decade(lex, i) if item.text in {"'", "’"} else None
    word = item.lower
    if "day" in word and word.removesuffix("'s").removesuffix("s") in WEEKDAYS:
        return weekday(lex, i, i, anchor)
    if word in MONTHS:
        return named_month(lex, i, i, anchor)
    if word in _STARTERS:
        return _STARTERS[word](lex, i, anchor)
    return days_ago(lex, i, anchor) if word in NUMBER_WORDS else None


_STARTERS: Final = (
    dict.fromkeys(("last", "next", "this"), turned)
    | dict.fromkeys((w + s for w in ("yesterday", "today", "tonight", "tomorrow") for s in ("", "'s")), near_day)
    | dict.fromkeys(SEASONS, season)
    | dict.fromkeys(DECADES, decade_word)
    | dict.fromkeys(("noon", "midday", "midnight"), noon)
)
