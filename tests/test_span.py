from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.span import Span, cover, gaps

SPANS = st.tuples(st.integers(0, 50), st.integers(0, 50)).map(lambda p: Span(min(p), max(p)))


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2)])
def test_impossible_spans_are_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="expected 0 <= start <= end"):
        Span(start, end)


@given(st.lists(SPANS, max_size=6))
def test_gaps_and_spans_cover_a_length_exactly(spans: list[Span]) -> None:
    covered = {i for s in spans for i in range(s.start, s.end)}
    free = [i for s in gaps(spans, 50) for i in range(s.start, s.end)]
    assert sorted(free) == [i for i in range(50) if i not in covered]


def test_cover_is_the_smallest_span_around() -> None:
    assert cover([Span(4, 6), Span(1, 2)]) == Span(1, 6)
    with pytest.raises(ValueError, match="empty"):
        cover([])


def test_stripping_keeps_offsets() -> None:
    assert Span(0, 7).stripped("  a b  ") == Span(2, 5)
    assert len(Span(0, 2).stripped("  ")) == 0
