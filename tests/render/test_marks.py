from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from summarize.render.marks import Mark, cut
from summarize.span import Span

SPANS = st.tuples(st.integers(0, 60), st.integers(0, 60)).map(lambda ends: Span(min(ends), max(ends)))


@given(st.text(max_size=50), st.lists(SPANS, max_size=12))
def test_the_runs_joined_are_the_text(text: str, spans: list[Span]) -> None:
    runs = cut(len(text), [Mark(span, n) for n, span in enumerate(spans)])
    assert "".join(run.span.of(text) for run in runs) == text
    assert all(len(run.span) for run in runs)


@given(st.integers(0, 50), st.lists(SPANS, max_size=12))
def test_every_character_has_exactly_the_marks_that_cover_it(length: int, spans: list[Span]) -> None:
    for run in cut(length, [Mark(span, n) for n, span in enumerate(spans)]):
        for at in range(run.span.start, run.span.end):
            assert run.keys == tuple(n for n, span in enumerate(spans) if span.start <= at < span.end)


@given(st.integers(0, 50), st.lists(SPANS, max_size=12))
def test_neighbouring_runs_differ_or_meet_at_an_edge(length: int, spans: list[Span]) -> None:
    runs = cut(length, [Mark(span, n) for n, span in enumerate(spans)])
    edges = {edge for span in spans for edge in (span.start, span.end)}
    assert all(run.span.start in edges for run in runs[1:])


def test_a_claim_an_error_inside_it_and_a_passage_across_its_end() -> None:
    marks = [Mark(Span(2, 8), "claim"), Mark(Span(4, 6), "error"), Mark(Span(7, 10), "passage")]
    assert [(run.span.start, run.span.end, run.keys) for run in cut(10, marks)] == [
        (0, 2, ()),
        (2, 4, ("claim",)),
        (4, 6, ("claim", "error")),
        (6, 7, ("claim",)),
        (7, 8, ("claim", "passage")),
        (8, 10, ("passage",)),
    ]


def test_no_text_has_no_runs() -> None:
    assert cut(0, [Mark(Span(0, 0), "x")]) == ()
