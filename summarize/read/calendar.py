"""Arithmetic on days: what months, years and "two weeks ago" come to. Dates out of range give None."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final, NamedTuple

MONTHS: Final = {
    name: number
    for number, names in enumerate(
        """january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sept sep|october oct
        |november nov|december dec""".split("|"),
        start=1,
    )
    for name in names.split()
}
WEEKDAYS: Final = {
    name: number for number, name in enumerate("monday tuesday wednesday thursday friday saturday sunday".split())
}


class Days(NamedTuple):
    """The days from `earliest` to `latest`, inclusive; None where they are not known."""

    earliest: date | None
    latest: date | None


UNKNOWN: Final = Days(None, None)


def day(year: int, month: int, number: int) -> date | None:
    """That day, or None where the calendar has none."""
    try:
        return date(year, month, number)
    except ValueError:
        return None


def shifted(start: date, days: int) -> date | None:
    """The day so many days later, or None beyond the calendar."""
    try:
        return start + timedelta(days=days)
    except OverflowError:
        return None


def around(start: date, low: int, high: int) -> Days:
    """From `low` to `high` days after `start`."""
    return Days(shifted(start, low), shifted(start, high))


def month_days(year: int, month: int) -> Days:
    """The days of a month; the month may run past 12 or below 1, into other years."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    first = day(year, month, 1)
    following = day(year + month // 12, month % 12 + 1, 1)
    return Days(first, shifted(following, -1) if following else None) if first else UNKNOWN


def year_days(first: int, last: int) -> Days:
    """The days of the years `first` to `last`."""
    return Days(day(first, 1, 1), day(last, 12, 31))


def nearest(anchor: date, month: int, number: int) -> date | None:
    """The day of that name nearest to the anchor."""
    found = [d for year in (-1, 0, 1) if (d := day(anchor.year + year, month, number))]
    return min(found, key=lambda d: (abs((d - anchor).days), d), default=None)


UNIT_DAYS: Final = {"day": 1, "week": 7, "fortnight": 14, "month": 30, "year": 365, "decade": 3652, "century": 36525}
"""About how many days the units of "two weeks ago" have."""


def ago(anchor: date, count: float, unit: str) -> Days:
    """The days meant by so many units before the anchor (after it, where `count` is negative).

    Days are exact; of longer units half a unit either way, for nobody counts them closer.
    """
    if abs(count) > 10_000:  # noqa: PLR2004
        return UNKNOWN
    length = UNIT_DAYS[unit]
    middle = -round(count * length * (1 if length < 30 else 1.0007))  # noqa: PLR2004
    slack = 0 if unit == "day" else round(min(1.0, abs(count)) * length / 2)
    return around(anchor, middle - slack, middle + slack)
