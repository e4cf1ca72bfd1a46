"""Every number that the sources state, by size: whether any of them, wherever it stands, bears a claim's number out.

Built once for the sources of a check, and asked only about numbers that the evidence does not account for.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from functools import lru_cache
from itertools import chain, islice
from typing import Final

from summarize.read.quantities import Quantity
from summarize.read.units import YEAR_HOURS
from summarize.verify.evidence import Sources
from summarize.verify.values import ABOUT, EXACT, KILOGRAMS_A_POUND, bears_out

WINDOW: Final = ABOUT + 0.01
"""How far apart, as a share, two values may be of which one bears the other out; `values` has no wider tolerance."""
MOST_COMPARED: Final = 500
"""With more numbers of about the same size than these, the sources are tables, in which nothing is found lacking."""
SUM_ROUNDED: Final = 0.02
"""How far off, as a share, a sum may be that is said to be approximate."""
HALF_A_POINT: Final = 0.005
"""How far off a percentage may be that was worked out and rounded to a whole number."""
MOST_HELD: Final = 5_000
"""With more numbers than these, a source is a megabyte long: too many to read, and none is found lacking among them."""
CONVERSIONS: Final = {
    "age": YEAR_HOURS,
    "hour": 1 / YEAR_HOURS,
    "pound": KILOGRAMS_A_POUND,
    "kilogram": 1 / KILOGRAMS_A_POUND,
}
"""What turns a value into that of the other unit that `values` compares its unit with."""


class Stock:
    """The distinct numbers of some statements, single ones sorted by size, ranges apart."""

    def __init__(self, quantities: Iterable[Quantity]) -> None:
        held = list(islice(quantities, MOST_HELD + 1))
        self._overfull = len(held) > MOST_HELD
        distinct = {(q.low, q.high, q.unit, q.bound, q.step, q.name): q for q in held}
        self._ranges = [q for q in distinct.values() if q.low != q.high]
        self._single = single = [q for q in distinct.values() if q.low == q.high]
        filed = sorted((abs(q.low) * scale, n) for n, q in enumerate(single) for scale in _scales(q))
        self._sizes = [size for size, _ in filed]
        self._sized = [single[n] for _, n in filed]

    def bears_out(self, claim: Quantity) -> bool:
        """Whether some number bears out `claim`, wherever it stands; True also where there are too many to compare."""
        if self._overfull:
            return True
        low, high = sorted((abs(claim.low), abs(claim.high)))
        windows = [self._between(low * scale, high * scale) for scale in _scales(claim)]
        if len(self._ranges) + sum(map(len, windows)) > MOST_COMPARED:
            return True
        near = (self._sized[n] for window in windows for n in window)
        return any(bears_out(claim, q) for q in chain(near, self._ranges))

    def combines_to(self, claim: Quantity) -> bool:
        """Whether `claim` is the sum or difference of two of the single numbers, or the percentage one is of another.

        True also where there are too many to try.
        """
        if self._overfull:
            return True
        if len(self._single) > MOST_COMPARED:
            return True
        if claim.unit == "percent":
            bare = self._values(None)
            return any(_has(bare, whole * claim.low / 100, whole * HALF_A_POINT) for whole in bare if whole > claim.low)
        values = self._values(claim.unit)
        slack = abs(claim.low) * (SUM_ROUNDED if claim.bound == "about" else EXACT)
        return any(_has(values, claim.low - v, slack) or _has(values, claim.low + v, slack) for v in values)

    def _values(self, unit: str | None) -> list[float]:
        return sorted({q.low for q in self._single if q.unit == unit and q.low > 0})

    def _between(self, low: float, high: float) -> range:
        return range(
            bisect_left(self._sizes, low * (1 - WINDOW)),
            bisect_right(self._sizes, high * (1 + WINDOW)),
        )


def _has(values: list[float], value: float, slack: float) -> bool:
    at = bisect_left(values, value - slack)
    return at < len(values) and values[at] <= value + slack


def _scales(quantity: Quantity) -> set[float]:
    """What makes of a value the sizes it is filed under: in base units, as written, and in the other unit."""
    return {1.0, 1 / quantity.name, CONVERSIONS.get(quantity.unit or "", 1.0)}


@lru_cache(maxsize=4)
def stock(sources: Sources) -> Stock:
    """The numbers of all statements of `sources`; kept while the same sources are asked about."""
    return Stock(q for _, statement in sources.statements for q in statement.quantities)
