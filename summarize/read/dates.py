"""Dates: days, months, years, weekdays and relative days, resolved where an anchor is known."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from summarize.span import Span


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date at `span`. What it does not say, and cannot be resolved from the anchor, is None.

    `weekday` is 0 (Monday) to 6. `earliest` and `latest` bound the days meant, inclusive, where known.
    """

    span: Span
    year: int | None
    month: int | None
    day: int | None
    weekday: int | None
    earliest: date | None
    latest: date | None


def dates(text: str, span: Span, anchor: date | None) -> tuple[DateMention, ...]:
    """The dates of `text` within `span`, in order. Relative days count from `anchor`, the dateline."""
    return ()
