"""A place in a text: half-open, in Unicode code points, into the text exactly as it was given."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """`text[start:end]`. Empty spans are allowed; negative and reversed ones are not.

    Raises:
        ValueError: `start` is negative or lies behind `end`.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"span {self.start}:{self.end}: expected 0 <= start <= end")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The code points of `text` that this span covers."""
        return text[self.start : self.end]

    def contains(self, other: Span) -> bool:
        """Whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def stripped(self, text: str) -> Span:
        """The same span without the white space at its ends; empty at `start` if nothing is left."""
        inner = self.of(text)
        left = len(inner) - len(inner.lstrip())
        length = len(inner.strip())
        return Span(self.start + left, self.start + left + length) if length else Span(self.start, self.start)


def cover(spans: Iterable[Span]) -> Span:
    """The smallest span that holds all of `spans`.

    Raises:
        ValueError: `spans` is empty.
    """
    found = list(spans)
    return Span(min(s.start for s in found), max(s.end for s in found))


def gaps(spans: Iterable[Span], length: int) -> tuple[Span, ...]:
    """What of `0:length` no span covers, in order, without empty spans."""
    free: list[Span] = []
    at = 0
    for span in sorted(spans):
        if span.start > at:
            free.append(Span(at, span.start))
        at = max(at, span.end)
    if at < length:
        free.append(Span(at, length))
    return tuple(free)
