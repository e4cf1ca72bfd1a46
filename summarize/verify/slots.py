"""What surrounds a number or a date, for telling whether two of them stand in the same place of two statements."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from summarize.read.reading import Statement
from summarize.span import Span

REACH = 3.0
"""At this many content words' distance a word bears half as much on what a number is about as its neighbour."""


def surroundings(statement: Statement, span: Span, left_out: Iterable[Span]) -> dict[str, float]:
    """The content stems of the statement and how near each stands to `span`: 1 beside it, less farther off.

    Words inside `left_out` (other numbers and dates) do not count: they are compared by value.
    """
    words = [t for t in statement.tokens if t.is_content and not t.is_number and t.stem]
    hidden = [span, *left_out]
    words = [t for t in words if not any(h.start <= t.start < h.end for h in hidden)]
    at = bisect_left([t.start for t in words], span.start)
    near: dict[str, float] = {}
    for n, token in enumerate(words):
        distance = at - n - 1 if n < at else n - at
        weight = 1 / (1 + distance / REACH)
        near[token.stem] = max(weight, near.get(token.stem, 0.0))
    return near


def likeness(claim: dict[str, float], source: dict[str, float]) -> float:
    """How alike two surroundings are, 0 to 1: the share of the claim's words that stand near in the source."""
    whole = sum(claim.values())
    shared = sum(weight * min(1.0, source[stem] * 1.5) for stem, weight in claim.items() if stem in source)
    return shared / whole if whole else 0.0
