from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.render.visible import one_line, visible

ANY_TEXT = st.text(st.characters(codec=None, exclude_categories=()))


@given(ANY_TEXT)
def test_nothing_is_left_that_steers(text: str) -> None:
    shown = visible(text)
    assert not {c for c in shown if unicodedata.category(c) in {"Cc", "Cs"}} - {"\n", "\t"}
    assert not {c for c in shown if "\u202a" <= c <= "\u202e" or "\u2066" <= c <= "\u2069"}
    shown.encode("utf-8")


@given(ANY_TEXT, st.integers(1, 20))
def test_one_line_is_one_line_within_the_limit(text: str, limit: int) -> None:
    assert len(one_line(text).splitlines()) <= 1
    assert len(one_line(text, limit)) <= limit


@pytest.mark.parametrize(
    ("given_", "shown"),
    [
        ("\x1b[31mred", "␛[31mred"),
        ("a\u202eb", "a[U+202E]b"),
        ("a\ud800b", "a[U+D800]b"),
        ("a\r\nb\rc\u2028d", "a\nb\nc\nd"),
        ("שלום\u200f!", "שלום\u200f!"),
        ("a\x00b\x9b", "a␀b[U+009B]"),
    ],
)
def test_signs(given_: str, shown: str) -> None:
    assert visible(given_) == shown


def test_a_cut_is_marked_and_a_text_that_fits_is_whole() -> None:
    assert one_line("one two three", 8) == "one two…"
    assert one_line("one two", 7) == "one two"
    assert one_line("x" + " " * 500 + "y", 5) == "x…"
