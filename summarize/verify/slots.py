"""What surrounds a number or a date, for telling whether two of them stand in the same place of two statements."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import Final

from summarize.read.reading import Statement
from summarize.span import Span

REACH: Final = 3.0
"""At this many content words' distance a word bears half as much on what a number is about as its neighbour."""
BARRIER: Final = 2.0
"""What a mark between two words adds to their distance: what stands behind a comma is seldom said of the number.

Chosen with the thresholds of `numbers` and `dates`, on the train split of the authored claims."""
MARKS: Final = re.compile(r"[,;:—–()]")
NEARNESS: Final = 1.5
"""A word of the source that stands no more than REACH / 2 words off counts in full."""


class Neighbourhood:
    """The content words of a statement outside its numbers and dates, which are compared by value."""

    def __init__(self, statement: Statement) -> None:
        hidden = sorted([q.span for q in statement.quantities] + [d.span for d in statement.dates])
        starts = [h.start for h in hidden]
        self._words = [
            t
            for t in statement.tokens
            if t.is_content and not t.is_number and not _is_inside(t.start, hidden, bisect_right(starts, t.start) - 1)
        ]
        self._starts = [t.start for t in self._words]
        span = statement.span
        marks = [m.start() for m in MARKS.finditer(statement.article.text, span.start, span.end)]
        self._marks = marks
        self._marks_before = [bisect_left(marks, start) for start in self._starts]

    def around(self, span: Span) -> dict[str, float]:
        """The stems and how near each stands to `span`: 1 beside it, less farther off."""
        at, marks = bisect_left(self._starts, span.start), bisect_left(self._marks, span.start)
        near: dict[str, float] = {}
        for n, token in enumerate(self._words):
            distance = float(at - n - 1 if n < at else n - at)
            distance += BARRIER * abs(self._marks_before[n] - marks)
            weight = 1 / (1 + distance / REACH)
            near[token.stem] = max(weight, near.get(token.stem, 0.0))
        return near


def _is_inside(at: int, hidden: list[Span], n: int) -> bool:
    return n >= 0 and at < hidden[n].end


def likeness(claim: dict[str, float], source: dict[str, float]) -> float:
    """How alike two surroundings are, 0 to 1: the share of the claim's words that stand near in the source."""
    whole = sum(claim.values())
    shared = sum(weight * min(1.0, source[stem] * NEARNESS) for stem, weight in claim.items() if stem in source)
    return shared / whole if whole else 0.0
