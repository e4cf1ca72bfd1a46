"""What else may bear out a number that no statement of the evidence gives: arithmetic, and the rest of the sources."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from math import isclose
from typing import Final

from summarize.read.dates import DateMention
from summarize.read.quantities import Quantity
from summarize.read.reading import Statement
from summarize.verify.arithmetic import derived
from summarize.verify.evidence import Sources
from summarize.verify.finding import Passage
from summarize.verify.stock import stock
from summarize.verify.values import ROUNDED, bears_out, same_unit

COUNTED: Final = 10
"""Counts up to this one may have been counted from several statements."""
MULTIPLES: Final = (2, 3, 4, 5, 6, 10, 12, 52)
"""What a rate or a share is multiplied by without saying so: months, weeks, the two or three who divide a sum."""


class Elsewhere:
    """What bears out a quantity that the evidence does not state; asked for rarely, and worked out when it is."""

    def __init__(self, statement: Statement, passages: list[Passage], sources: Sources) -> None:
        self._statement = statement
        self._passages = passages
        self._sources = sources

    @cached_property
    def _values(self) -> list[Quantity]:
        known = [q for p in self._passages for q in p.statement.quantities]
        days = [d for p in self._passages for d in p.statement.dates if d.clock is None]
        days += [d for d in self._statement.dates if d.clock is None]
        anchor = self._statement.anchor
        if anchor:
            days.append(DateMention(self._statement.span, None, None, None, None, anchor, anchor))
        return list(derived(known, days))

    def is_worked_out(self, quantity: Quantity) -> bool:
        """Whether it follows from numbers and days of the evidence, or from two numbers anywhere in the sources."""
        if any(bears_out(quantity, value) for value in self._values):
            return True
        plain = quantity.low == quantity.high and (quantity.unit is not None or quantity.high > COUNTED)
        return plain and stock(self._sources).combines_to(quantity)

    def is_multiple(self, quantity: Quantity) -> bool:
        """Whether it is a number of the evidence or of its own claim, some whole times or divided by that."""
        known = [q for p in self._passages for q in p.statement.quantities] + list(self._statement.quantities)
        if quantity.unit == "percent" and quantity.low:  # "a fifth" may be read as the place in a row
            known = [
                replace(q, unit="percent", low=100 / q.low) for q in known if q.unit == "ordinal" and q.low
            ] + known
        alike = [q.low for q in known if same_unit(q, quantity) and q.span != quantity.span]
        return any(
            isclose(value * factor, quantity.low, rel_tol=ROUNDED)
            for value in alike
            for n in MULTIPLES
            for factor in (1, n, 1 / n)
        )

    def is_stated(self, quantity: Quantity) -> bool:
        """Whether any statement of the sources bears it out; so it counts too where there is no evidence to go by."""
        return not self._passages or stock(self._sources).bears_out(quantity)
