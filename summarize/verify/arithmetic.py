"""What can be worked out from the numbers of a source: sums, differences, shares, multiples.

A brief that says "by a fifth" of what fell from 10 to 8 has done its sums; it has not erred.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import combinations, permutations
from typing import Final

from summarize.read.dates import DateMention
from summarize.read.quantities import Quantity
from summarize.verify.values import is_money, same_unit

MOST: Final = 14
"""With more numbers than these, pairs of them give nearly every value; only the first are combined."""


def derived(known: Sequence[Quantity], mentioned: Sequence[DateMention]) -> Iterator[Quantity]:
    """Quantities that follow from those a source states, and from the days it names."""
    plain = list(dict.fromkeys(q for q in known if q.unit not in {"ordinal", "score"}))[:MOST]
    plain += [side for q in known if q.unit == "score" for side in _sides(q)][:4]
    for one in plain:
        yield from _from_one(one)
    for a, b in permutations(plain, 2):
        yield from _from_two(a, b)
    for a, b, c in combinations([q for q in plain if q.low > 0], 3):
        if _alike(a, b) and _alike(b, c):
            yield _made(a, a.low + b.low + c.low, a.unit)
            if is_money(a):  # what is left of a sum when two parts are taken
                yield _made(a, 2 * max(a.low, b.low, c.low) - a.low - b.low - c.low, a.unit)
    yield from _spans_of_time(mentioned)


def _sides(score: Quantity) -> tuple[Quantity, Quantity]:
    return replace(score, unit=None, high=score.low), replace(score, unit=None, low=score.high)


def _alike(a: Quantity, b: Quantity) -> bool:
    return same_unit(a, b) or (a.unit is None and a.counted is None) or (b.unit is None and b.counted is None)


def _made(like: Quantity, value: float, unit: str | None, step: float = 1.0) -> Quantity:
    return replace(
        like, low=value, high=value, unit=unit, bound="exact", step=max(step, abs(value) * 0.02), name=like.name
    )


def _from_one(a: Quantity) -> Iterator[Quantity]:
    if a.unit == "percent":
        yield _made(a, 100 - a.low, "percent")
        if a.low:
            yield _made(a, 1 / (a.low / 100), "times")
    if a.unit == "times":
        yield _made(a, 100 * (a.low - 1), "percent")
        if a.low:
            yield _made(a, 100 / a.low, "percent")
    if a.unit is None and 0 < a.low <= 20 and a.low == int(a.low):  # noqa: PLR2004  "with three others": four
        yield replace(a, low=a.low + 1, high=a.low + 1, bound="exact")


def _in_unit(bare: Quantity, other: Quantity) -> Quantity:
    """A number without a unit, in the unit of the one it is set against: "ten years, not the three proposed"."""
    if bare.unit is not None or other.unit is None:
        return bare
    return replace(bare, low=bare.low * other.name, high=bare.high * other.name)


def _from_two(a: Quantity, b: Quantity) -> Iterator[Quantity]:
    if _alike(a, b) and a.unit != "times":
        yield from _compared(_in_unit(a, b), _in_unit(b, a))
    if (a.unit, b.unit) == ("percent", "point"):
        yield _made(a, a.low + b.low, "percent")
        yield _made(a, a.low - b.low, "percent")
    if a.unit in {"percent", "times"} and b.unit not in {"percent", "times"}:
        share = a.low / 100 if a.unit == "percent" else a.low
        yield _made(b, b.low * share, b.unit)
        if a.unit == "percent":
            yield _made(b, b.low * (1 - share), b.unit)
            yield _made(b, b.low * (1 + share), b.unit)
        if share:
            yield _made(b, b.low / share, b.unit)
    if a.unit is None and b.unit not in {None, "percent"}:
        yield _made(b, a.low * b.low, b.unit)
        if a.low and is_money(b):
            yield _made(b, b.low / a.low, b.unit)
    if is_money(a) and is_money(b) and b.low:
        yield _made(replace(a, name=1.0, counted=None), a.low / b.low, None)


def _compared(a: Quantity, b: Quantity) -> Iterator[Quantity]:
    """Sum, difference, share and multiple of two numbers of one kind."""
    unit = a.unit or b.unit
    like = a if a.unit else b
    yield _made(like, a.low + b.low, unit)
    yield _made(like, a.low - b.low, "point" if unit == "percent" else unit)
    if b.low:
        yield _made(replace(a, name=100.0), 100 * a.low / b.low, "percent")
        yield _made(replace(a, name=100.0), 100 * abs(a.low - b.low) / b.low, "percent")
        yield _made(replace(a, name=1.0), a.low / b.low, "times")


def _spans_of_time(mentioned: Sequence[DateMention]) -> Iterator[Quantity]:
    """The time between two days that the source names."""
    days: list[date] = list(dict.fromkeys(d for m in mentioned for d in (m.earliest, m.latest) if d))[:MOST]
    for a, b in combinations(days, 2):
        hours = abs((a - b).days) * 24.0
        yield Quantity(mentioned[0].span, hours * 0.97 - 24, hours * 1.03 + 24, "hour", None, "exact", 24.0, 24.0)
        years = hours / (365.25 * 24)
        if years > 1:
            yield Quantity(mentioned[0].span, years - 1, years + 1, "age", None, "exact", 1.0, 1.0)
