"""Whether two quantities can be the same, whatever their wording: rounding, bounds, units, ranges, sums.

The tolerances are conventions of news writing, not fitted ones; each says what it lets pass and what it does not.
"""

from __future__ import annotations

from dataclasses import replace
from math import isclose
from typing import Final

from summarize.read.quantities import Quantity
from summarize.read.units import CURRENCIES, DOLLARS

EXACT: Final = 1e-6
ROUNDED: Final = 0.03
"""A number may be rounded silently by this share of itself: 4,698 to 4,700, 15.2 to 15; not 18 to 20."""
ABOUT: Final = 0.12
"""A number said to be approximate may be off by this share of itself: "about 20" for 18."""
CROWNS: Final = frozenset({"krona", "SEK", "NOK", "DKK", "ISK", "CZK"})
"""What English texts call crowns."""
ROUND: Final = 0.05
"""A number whose last digit weighs this much is a round one: "60" may stand for a little more or less than 60."""
CONVERTED: Final = 0.06
"""A number may be off by this share of itself where units were changed ("six miles" for 10 km), or a fraction stands
for a percentage ("a third" for 35%), or the source itself is approximate."""
COUNTED_EXACTLY: Final = 100
"""Counts up to this one are rounded only with a word that says so: 61 deaths are not 60."""
UNITLESS: Final = frozenset({"ordinal", "score", "times", "age"})
"""Units that are no measures: the same figures with one of them and with a measure are a coincidence."""
KILOGRAMS_A_POUND: Final = 0.45359237


def same_unit(a: Quantity, b: Quantity) -> bool:
    """Whether the two are measured in the same thing."""
    if a.unit == b.unit or (a.unit in DOLLARS and b.unit in DOLLARS):
        return True
    if a.unit in CROWNS and b.unit in CROWNS:
        return "krona" in {a.unit, b.unit}
    return {a.unit, b.unit} in (
        {"pound", "GBP"},
        {"pound", "kilogram"},
        {"degree", "celsius"},
        {"age", "hour"},
    )


def swapped(claim: Quantity, source: Quantity) -> bool:
    """Whether the two are the same figures in different units: "$40,000" and "£40,000", "40 km" and "40 miles"."""
    if None in {claim.unit, source.unit} or {claim.unit, source.unit} & UNITLESS or bears_out(claim, source):
        return False
    a, b = _bare(claim), _bare(source)
    return isclose(a.low, b.low, rel_tol=EXACT) and isclose(a.high, b.high, rel_tol=EXACT)


def is_money(quantity: Quantity) -> bool:
    """Whether it is a sum of money."""
    return quantity.unit in CURRENCIES or quantity.unit in {"pound", "krona", "franc", "peso", "shilling", "dinar"}


def bears_out(claim: Quantity, source: Quantity) -> bool:
    """Whether `source`, were it about the same thing, bears out `claim`; a unit left out by either is understood.

    "From 7.1 minutes to 3.4": the second number has the first one's unit. "The 24th day in a row" makes 24 days.
    """
    if same_unit(claim, source):
        return compatible(claim, source)
    if source.unit in {None, "ordinal", "score"} and claim.unit is not None:
        return compatible(_bare(claim), _bare(source)) or (
            source.unit == "score" and compatible(_bare(claim), replace(_bare(source), low=source.high))
        )
    if claim.unit in {None, "ordinal"} and source.unit is not None:
        return compatible(_bare(claim), _bare(source))
    return False


def _bare(quantity: Quantity) -> Quantity:
    name = quantity.name
    return replace(
        quantity, unit=None, low=quantity.low / name, high=quantity.high / name, step=quantity.step / name, name=1.0
    )


def compatible(claim: Quantity, source: Quantity) -> bool:
    """Whether a source that states `source` bears out a claim that states `claim` in the same unit."""
    if claim.unit == source.unit == "score":
        sides = {(source.low, source.high), (source.high, source.low)}
        return (claim.low, claim.high) in sides
    low, high = _in_unit_of(claim, source)
    if claim.unit in {"ordinal", "score"} or source.unit in {"ordinal", "score"}:
        return low == claim.low and high == claim.high
    slack = tolerance(claim, source)
    return _bounds_agree(claim, source, low, high) and _ranges_meet(claim, source, (low, high), slack)


def _in_unit_of(claim: Quantity, source: Quantity) -> tuple[float, float]:
    """The source's values in the claim's unit, where a name stands for more than one unit."""
    if {claim.unit, source.unit} == {"pound", "kilogram"}:
        factor = KILOGRAMS_A_POUND if source.unit == "pound" else 1 / KILOGRAMS_A_POUND
        return source.low * factor, source.high * factor
    if {claim.unit, source.unit} == {"age", "hour"}:
        years = 365.25 * 24
        factor = 1 / years if source.unit == "hour" else years
        return source.low * factor, source.high * factor
    return source.low, source.high


def tolerance(claim: Quantity, source: Quantity) -> float:
    """How far apart the two may be, in base units, and still be roundings of one value."""
    size = max(abs(claim.high), abs(claim.low))
    loose = claim.bound == "about" and claim.low == claim.high
    if claim.unit == "times" or source.unit == "times":
        return 0.1 * size
    if claim.name != source.name and claim.unit == source.unit:  # miles and kilometres, weeks and months
        return max(CONVERTED, ABOUT if loose else 0.0) * size
    if loose:
        return ABOUT * size
    whole = claim.unit is None and claim.low == int(claim.low)
    if whole and source.unit is None and size <= COUNTED_EXACTLY and source.bound == "exact":
        return 0.5 if source.low != int(source.low) else 0.0
    rough = _is_fraction(claim) or _is_fraction(source) or (source.bound == "about" and source.low == source.high)
    share = CONVERTED if rough else ROUNDED
    return min(share * size, max(claim.step, source.step if rough else 0.0) / 2)


def _is_fraction(quantity: Quantity) -> bool:
    return quantity.unit == "percent" and 0 < quantity.step < 5 and quantity.name == 100  # noqa: PLR2004  "a third"


def _bounds_agree(claim: Quantity, source: Quantity, low: float, high: float) -> bool:
    """Not "more than 60" of what is "under 60", nor the reverse."""
    over, under = {"more_than", "at_least"}, {"less_than", "at_most"}
    if claim.bound in over and source.bound in under:
        return high > claim.high
    if claim.bound in under and source.bound in over:
        return low < claim.low
    return True


def _ranges_meet(claim: Quantity, source: Quantity, found: tuple[float, float], slack: float) -> bool:
    low, high = found
    loose = source.low == source.high and (source.bound == "about" or source.step >= ROUND * abs(source.high))
    if claim.bound in {"more_than", "at_least"}:
        enough = EXACT if claim.bound == "more_than" and source.bound not in {"more_than", "at_least"} else -EXACT
        return high >= claim.low + enough or (loose and high >= claim.low - slack)
    if claim.bound in {"less_than", "at_most"}:
        enough = EXACT if claim.bound == "less_than" and source.bound not in {"less_than", "at_most"} else -EXACT
        return low <= claim.high - enough or (loose and low <= claim.high + slack)
    if claim.low < claim.high and claim.bound == "about" and source.bound == "more_than" and low >= claim.high:
        return False  # "nearly 60" of what is "more than 60"
    return claim.low - slack - EXACT <= high and low <= claim.high + slack + EXACT
