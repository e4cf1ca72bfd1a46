"""Quantities: numbers with their units, as a text states them.

The grammar, where [] may be left out:

    quantity := [bound] measure [range measure] [bound]      "nearly 4,700", "between 5 and 7 km", "60 or more"
    measure  := [currency] numeral [unit] [of a unit]        "£2.4m", "two and a half hours", "half an hour"
              | label numeral                                "magnitude 6.3", "category 4"
              | age | score                                  "52-year-old", "aged 52", ", 52," · "3-1"
    range    := "-" | "–" | "to" | "or" | "and" after "between"

Shares become percentages ("a fifth", "one in five": 20 percent), since texts swap the two freely.
Dates, clock times, identifiers ("F-16", "Section 230"), addresses and telephone numbers are no quantities.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from summarize.read.bounds import Bound, Bounded, bound_after, bound_before
from summarize.read.counted import counted_at
from summarize.read.dates import read_dates
from summarize.read.identifiers import DASHES, chain_end
from summarize.read.lexemes import Lexemes, lexemes
from summarize.read.measures import Measure, compounded, measure_at
from summarize.read.numerals import numeral_at
from summarize.read.units import Unit, currency_before, unit_at
from summarize.span import Span


@dataclass(frozen=True, slots=True)
class Quantity:
    """A quantity at `span`, which covers number and unit ("about $4.2 million", "two dozen", "3 percentage points").

    `low` and `high` are the value in base units of `unit`: equal unless a range was written or meant
    ("nearly 60" ends at 60, "just over 60" begins there). Of a score they are its two sides, as written.
    `unit` is canonical ("USD", "percent", "point", "metre", "hour", "age", "ordinal", "score", "times",
    ...; see `units`), None for a bare count; `counted` is the stem of the noun counted ("troop" for
    "4,700 troops"), None where there is none. `step` is the size of the last digit written that is no
    trailing zero, in base units: how roughly the number may have been rounded. `name` is the unit's own
    size in base units, so that "14 months" can be told from hours.
    """

    span: Span
    low: float
    high: float
    unit: str | None
    counted: str | None
    bound: Bound
    step: float = 1.0
    name: float = 1.0


def quantities(text: str, span: Span) -> tuple[Quantity, ...]:
    """The quantities of `text` within `span`, in order; dates and clock times are not among them."""
    lex = lexemes(text, span)
    return tuple(_read(lex))


def _read(lex: Lexemes) -> Iterator[Quantity]:
    dated = {w.start: w.stop for w in read_dates(lex, None)}
    i, done = 0, 0
    while i < len(lex):
        if i in dated:
            i = done = dated[i]
            continue
        chained = chain_end(lex, i)
        if chained > i:
            i = done = chained
            continue
        first = measure_at(lex, i, done)
        if first is None:
            i += 1
            continue
        first = compounded(lex, first, dated)
        last = _range_end(lex, first, dated)
        if last is None and _shares_unit(lex, first):
            first = _with_following_unit(lex, first)
        found = _quantity(lex, first, last, done)
        i = done = max((last or first).stop, first.stop)
        if found is not None:
            yield found
        i = max(i, first.stop)


def _range_end(lex: Lexemes, first: Measure, dated: dict[int, int]) -> Measure | None:
    """The second measure of a range: "10 to 12", "between 5 and 7", "3-5", "two or three"."""
    link = lex.word(first.stop)
    joined = link in DASHES and lex.touches(first.stop) == lex.touches(first.stop - 1)
    between = link == "and" and (lex.word(first.start - 1) == "between" or lex.word(first.start - 2) == "between")
    if first.label or not (joined or between or link in {"to", "or"}) or first.numeral.form in {"vague", "multiple"}:
        return None
    at = first.stop + 1
    at += lex[at].text in {"$", "£", "€", "¥", "₹"}
    at += lex.word(at) in {"US", "about", "perhaps", "even"} and link == "or"
    if at in dated or numeral_at(lex, at) is None:
        return None
    if link == "to" and lex.word(first.start - 1) in {"from", "by"}:
        return None
    second = measure_at(lex, at, first.stop + 1)
    if second is None or second.label or second.numeral.form in {"vague", "multiple", "ordinal"}:
        return None
    if (first.base, second.base) != (second.base, first.base) and first.unit is not None:
        return None
    low, high = _scaled_alike(first, second), second.numeral.high
    return second if low < high and (link != "or" or high <= 2 * low + 1) else None


def _scaled_alike(first: Measure, second: Measure) -> float:
    """The first number, with the second's magnitude where it leaves its own out: "two to three million"."""
    low = first.numeral.low
    if first.numeral.scale == 1 and second.numeral.scale > 1 and low * second.numeral.scale < second.numeral.high:
        return low * second.numeral.scale
    return low


def _shares_unit(lex: Lexemes, first: Measure) -> bool:
    """Whether a bare number goes with the unit of the next: "from 10 to 8 percent", "41 and 29 percent"."""
    return first.base is None and first.numeral.form == "digits" and lex.word(first.stop) in {"to", "and", "or"}


def _with_following_unit(lex: Lexemes, first: Measure) -> Measure:
    at = first.stop + 1
    numeral = numeral_at(lex, at)
    if numeral is None or numeral.form != "digits" or currency_before(lex, at):
        return first
    unit = unit_at(lex, numeral.stop)
    if unit is None or unit.unit.base not in {"percent", "point", "celsius", "metre", "EUR", "USD", "GBP"}:
        return first
    return first._replace(unit=unit.unit)


def _quantity(lex: Lexemes, first: Measure, last: Measure | None, done: int) -> Quantity | None:
    end = last or first
    unit = end.unit or first.unit
    low, high = _values(first, last, unit)
    before = bound_before(lex, first.start, done, end.base)
    stop, bound = bound_after(lex, end.stop, before.bound)
    if end.base == "score":
        before = Bounded(first.start, "exact")
    elif first.numeral.form == "vague" and bound == "exact":
        bound = "about"
    step = first.numeral.step * (unit.factor if unit else 1.0)
    counts = end.base in {None, "percent", "times"}
    return Quantity(
        Span(lex[before.start].start, lex[stop - 1].end),
        low * before.low if low > 0 else low,
        high * before.high if high > 0 else high,
        end.base or first.base,
        counted_at(lex, end.stop, high) if counts or end.base == "ordinal" else None,
        bound,
        abs(step),
        unit.factor if unit else 1.0,
    )


def _values(first: Measure, last: Measure | None, unit: Unit | None) -> tuple[float, float]:
    if last is None:
        low, high = first.numeral.low, first.numeral.high
    else:
        low, high = _scaled_alike(first, last), last.numeral.high
    if unit is None:
        return low, high
    return low * unit.factor + unit.offset, high * unit.factor + unit.offset
