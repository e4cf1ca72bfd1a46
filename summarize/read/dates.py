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
from typing import Final, NamedTuple

from summarize.read.calendar import MONTHS, UNIT_DAYS, UNKNOWN, WEEKDAYS, Days, ago, around, day, month_days, nearest
from summarize.read.calendar import shifted, year_days
from summarize.read.counted import counted_at, is_plural
from summarize.read.numerals import (
    ARTICLES,
    HYPHENS,
    NUMBER_WORDS,
    ORDINAL_ENDINGS,
    Lexemes,
    lexemes,
    numeral_at,
    scaled_fraction,
    value_of,
)
from summarize.span import Span
from summarize.text.tokens import FUNCTION_WORDS


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
BEFORE_YEAR: Final = frozenset(
    """in since by until till from before after during early late mid of year through throughout around between
    spring summer autumn fall winter and to""".split()
)
DETERMINERS: Final = frozenset({"the", "its", "his", "her", "their", "our", "this", "that", "a", "s"}) | BEFORE_YEAR
BOUNDS: Final = frozenset({"about", "some", "nearly", "almost", "over", "than", "least", "roughly", "to", "under"})
SEASONS: Final = frozenset({"spring", "summer", "autumn", "fall", "winter"})
DECADES: Final = {name: 1900 + 10 * tens for tens, name in enumerate("twenties thirties forties fifties sixties"
                  " seventies eighties nineties".split(), start=2)}  # fmt: skip
NAMED_AFTER: Final = frozenset({"times", "mirror", "telegraph", "express", "mail", "school", "roast"})
NAMED_BEFORE: Final = frozenset({"black", "good", "super", "ash", "palm", "easter", "bloody", "sheffield", "cyber"})
PARTS: Final = frozenset({"early", "late", "mid"})
FIRST_YEAR, LAST_YEAR = 1900, 2099
"""Bare numbers in these bounds are years where nothing says otherwise; news seldom counts 1,987 without a comma."""


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
            _numeric(lex, i)
            or _clock(lex, i)
            or _day_month(lex, i, anchor)
            or _decade(lex, i)
            or _year_range(lex, i)
            or _lone_year(lex, i)
            or _ago(lex, i, anchor)
        )
    if item.kind != "word":
        return _short_decade(lex, i) if item.text in {"'", "’"} else None
    word = item.lower
    if "day" in word and word.removesuffix("'s").removesuffix("s") in WEEKDAYS:
        return _weekday(lex, i, i, anchor)
    if word in MONTHS:
        return _month(lex, i, i, anchor)
    if word in _STARTERS:
        return _STARTERS[word](lex, i, anchor)
    return _ago(lex, i, anchor) if word in NUMBER_WORDS else None


# --- days and months -------------------------------------------------------------------------------------------


def _numeric(lex: Lexemes, i: int) -> When | None:
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


def _month_at(lex: Lexemes, i: int) -> int | None:
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


def _year_at(lex: Lexemes, i: int) -> int | None:
    text = lex[i].text
    return int(text) if lex[i].kind == "digits" and len(text) == 4 and text.isdigit() and text > "0999" else None  # noqa: PLR2004


def _day_month(lex: Lexemes, i: int, anchor: date | None) -> When | None:
    """ "12 March 2024", "12th of March", "12-14 March"."""
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
    month = _month_at(lex, at)
    if month is None or (lex.word(at) == "may" and lex.word(at + 1) in {"be", "have", "not"}):
        return None
    at = _after_month(lex, at)
    comma = lex[at].text == ","
    year = _year_at(lex, at + comma)
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


def _month(lex: Lexemes, start: int, i: int, anchor: date | None) -> When | None:
    """ "March 12th, 2024", "March 12-14", "March 2024", "March of 2024", "in March"."""
    month = _month_at(lex, i)
    if month is None:
        return None
    at = _after_month(lex, i)
    number = _day_number(lex, at)
    if number and not (lex[number[1]].text in {"%", ":"} or lex.word(number[1]) in {"percent", "per", "people"}):
        return _month_day(lex, start, month, number, anchor)
    link = lex.word(at) in {"of", ","}
    year = _year_at(lex, at + link)
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
    year = _year_at(lex, at + comma)
    if year and not FIRST_YEAR - 400 <= year <= LAST_YEAR:
        year = None
    return _dated(start, at + comma + 1 if year else at, year, month, None if ranged else value, anchor)


# --- years -----------------------------------------------------------------------------------------------------


def _decade(lex: Lexemes, i: int) -> When | None:
    """ "1990s"."""
    year = _year_at(lex, i)
    apostrophe = lex[i + 1].text in {"'", "’"}
    if not year or lex.word(i + 1 + apostrophe) != "s" or not lex.touches(i) or year % 10:
        return None
    return When(i, i + 2 + apostrophe, days=year_days(year, year + (99 if year % 100 == 0 and year < 1900 else 9)))  # noqa: PLR2004


def _short_decade(lex: Lexemes, i: int) -> When | None:
    text = lex[i + 1].text
    if len(text) != 2 or not text.isdigit() or text[1] != "0" or lex.word(i + 2) != "s" or not lex.touches(i + 1):  # noqa: PLR2004
        return None
    first = (1900 if text > "20" else 2000) + int(text)
    return When(i, i + 3, days=year_days(first, first + 9))


def _year_range(lex: Lexemes, i: int) -> When | None:
    """ "2018-22", "2018–2022", "2023/24"."""
    year = _year_at(lex, i)
    if not year or lex[i + 1].text not in {"-", "–", "/"} or not lex.touches(i) or not lex.touches(i + 1):
        return None
    second = lex[i + 2].text
    if lex[i + 2].kind != "digits" or not second.isdigit() or lex[i + 3].text in {"-", "/"}:
        return None
    last = int(second) if len(second) == 4 else year - year % 100 + int(second) if len(second) == 2 else 0  # noqa: PLR2004
    if not FIRST_YEAR - 400 <= year < last <= LAST_YEAR:
        return None
    return When(i, i + 3, days=year_days(year, last))


def _lone_year(lex: Lexemes, i: int) -> When | None:
    year = _year_at(lex, i)
    if year is None or year > LAST_YEAR or not _reads_as_year(lex, i, year):
        return None
    return When(i, i + 1, year, days=year_days(year, year))


def _reads_as_year(lex: Lexemes, i: int, year: int) -> bool:
    before, following = lex[i - 1], lex[i + 1]
    if before.kind == "mark" and before.text not in {"(", ",", "-", "–", "—", ".", '"', "“", "'", "’", ";", ":", "‘"}:
        return before == lex[-1]
    if lex.touches(i - 1) and before.kind == "word" or (lex.touches(i) and following.kind == "word"):
        return False
    if before.text in HYPHENS and lex.word(i - 2) not in PARTS | {"pre", "post"}:
        return False
    if (lex.touches(i) and following.text == "." and lex.touches(i + 1)) or following.text == "%":
        return False
    if (
        year < FIRST_YEAR
        and before.lower in {"the", "its"}
        and following.kind == "word"
        and counted_at(lex, i + 1, 2.0) is None
    ):
        return following.lower not in {"people", "of", "or", "and", "to"}
    if (
        year >= FIRST_YEAR - 400
        and before.lower in BEFORE_YEAR
        and (following.kind == "mark" or following.lower in FUNCTION_WORDS)
    ):
        return following.lower != "of" and following.text not in HYPHENS
    if year < FIRST_YEAR:
        return before.lower in BEFORE_YEAR - {"of", "to", "and", "around"} and not is_plural(following.lower)
    if following.lower == "of" and before.lower in {"in", "and", "since"}:
        return True
    if is_plural(following.lower) or following.lower in {"of", "percent", "per"}:
        return before.lower in DETERMINERS - {"to", "and", "by", "around", "of", "from"}
    return before.lower not in BOUNDS - {"to"} and before.lower not in {"number", "flight", "resolution"}


def _season(lex: Lexemes, i: int, anchor: date | None) -> When | None:  # noqa: ARG001
    """ "spring of 2022": the year is what can be compared; hemispheres differ about the rest."""
    at = i + 2 if lex.word(i + 1) == "of" else i + 1
    year = _year_at(lex, at)
    if not year or not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    return When(i, at + 1, year, days=year_days(year, year + (lex.word(i) == "winter")))


def _decade_word(lex: Lexemes, i: int, anchor: date | None) -> When | None:  # noqa: ARG001
    if lex.word(i - 1) != "the" and lex.word(i - 2) != "the":
        return None
    first = DECADES[lex.word(i)]
    return When(i, i + 1, days=year_days(first, first + 9))


# --- weekdays and relative days ---------------------------------------------------------------------------------


def _weekday(lex: Lexemes, start: int, i: int, anchor: date | None) -> When | None:
    word = lex.word(i).removesuffix("'s")
    plural = word not in WEEKDAYS
    number = WEEKDAYS.get(word.removesuffix("s"))
    if number is None or not lex[i].text[0].isupper():
        return None
    if lex.word(i + 1) in NAMED_AFTER and lex[i + 1].text[0].isupper() or lex.word(i - 1) in NAMED_BEFORE:
        return None
    full = _weekday_with_date(lex, start, i, anchor)
    if full:
        return full._replace(weekday=number)
    if plural or lex.word(start - 1) in {"every", "each"}:
        return When(start, i + 1, weekday=number)
    return When(start, i + 1, weekday=number, days=_weekday_window(lex.word(i - 1), number, anchor))


def _weekday_with_date(lex: Lexemes, start: int, i: int, anchor: date | None) -> When | None:
    at = i + 1 + (lex[i + 1].text in {",", "("})
    found = _month(lex, at, at, anchor) if _month_at(lex, at) else _day_month(lex, at, anchor)
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


def _turn(lex: Lexemes, i: int, anchor: date | None) -> When | None:
    """What follows "last", "next", "this": a weekday, a month, a week, a year."""
    step = {"last": -1, "this": 0, "next": 1}[lex.word(i)]
    word = lex.word(i + 1)
    if word in WEEKDAYS:
        return _weekday(lex, i, i + 1, anchor)
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
    found = _month(lex, i, i + 1, anchor)
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


def _near(lex: Lexemes, i: int, anchor: date | None) -> When | None:
    shift = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}[lex.word(i).removesuffix("'s")]
    if anchor is None:
        return When(i, i + 1)
    found = shifted(anchor, shift)
    if found is None:
        return When(i, i + 1)
    return When(i, i + 1, found.year, found.month, found.day, found.weekday(), Days(found, found))


def _ago(lex: Lexemes, i: int, anchor: date | None) -> When | None:
    """ "two days ago", "half a century ago", "a week ago", "three days from now"."""
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


# --- clock times ------------------------------------------------------------------------------------------------


def _clock(lex: Lexemes, i: int) -> When | None:
    """ "3:14 p.m.", "10am", "5.15pm", "17:22"; never "3:2", which is a score or a ratio."""
    hour, minute, at, coloned = lex[i].text, "0", i + 1, False
    if lex[at].text == ":" and lex.touches(i) and lex.touches(at) and lex[at + 1].kind == "digits":
        minute, at, coloned = lex[at + 1].text, at + 2, True
    elif "." in hour:
        hour, _, minute = hour.partition(".")
    if not (hour.isdigit() and minute.isdigit() and len(hour) <= 2 and len(minute) <= 2):  # noqa: PLR2004
        return None
    half = _half_of_day(lex, at)
    hours, minutes = int(hour), int(minute)
    if minutes > 59 or hours > 24:  # noqa: PLR2004
        return None
    if half is None:
        return When(i, at, clock=hours * 60 + minutes) if coloned and len(minute) == 2 and hours < 24 else None  # noqa: PLR2004
    if not 1 <= hours <= 12:  # noqa: PLR2004
        return None
    return When(i, half[1], clock=(hours % 12 + 12 * half[0]) * 60 + minutes)


def _half_of_day(lex: Lexemes, at: int) -> tuple[int, int] | None:
    """`(0 for a.m. or 1 for p.m., index after it)`."""
    word = lex.word(at)
    if word in {"am", "pm"} and (lex.touches(at - 1) or lex[at].text.islower() or lex[at].text.isupper()):
        return int(word == "pm"), at + 1
    if word in {"a", "p"} and lex[at + 1].text == "." and lex.word(at + 2) == "m" and lex.touches(at):
        return int(word == "p"), at + 4 if lex[at + 3].text == "." and lex.touches(at + 2) else at + 3
    return None


def _noon(lex: Lexemes, i: int, anchor: date | None) -> When | None:  # noqa: ARG001
    if lex[i].text[0].isupper() and not lex.starts_sentence(i):
        return None
    return When(i, i + 1, clock=0 if lex.word(i) == "midnight" else 720)


_STARTERS: Final = (
    dict.fromkeys(("last", "next", "this"), _turn)
    | dict.fromkeys((w + s for w in ("yesterday", "today", "tonight", "tomorrow") for s in ("", "'s")), _near)
    | dict.fromkeys(SEASONS, _season)
    | dict.fromkeys(DECADES, _decade_word)
    | dict.fromkeys(("noon", "midday", "midnight"), _noon)
)
