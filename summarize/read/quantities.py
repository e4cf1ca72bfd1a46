"""Quantities: numbers with their units, as a text states them. (grammar: see `quantities`)"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from summarize.span import Span

Bound = Literal["exact", "about", "at_least", "at_most", "more_than", "less_than"]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A quantity at `span`, which covers number and unit ("about $4.2 million", "two dozen", "3 percentage points").

    `low` and `high` are the value in base units of `unit` (equal unless a range was written);
    `unit` is canonical ("USD", "percent", "point", "metre", "hour", "person", ...), None for a bare count;
    `counted` is the stem of the noun counted ("troop" for "4,700 troops"), None where there is none.
    """

    span: Span
    low: float
    high: float
    unit: str | None
    counted: str | None
    bound: Bound


def quantities(text: str, span: Span) -> tuple[Quantity, ...]:
    """The quantities of `text` within `span`, in order; dates and clock times are not among them."""
    return ()
