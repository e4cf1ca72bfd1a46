from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.text.tokens import fold, forms, tokens


def test_hyphens_separate_and_apostrophes_do_not() -> None:
    assert [t.text for t in tokens("Serb-majority towns don't pay 4,700.50 euros")] == [
        "Serb",
        "majority",
        "towns",
        "don't",
        "pay",
        "4,700.50",
        "euros",
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [("Kosovo’s", "kosovo's"), ("Café", "cafe"), ("talks", "talk"), ("declined", "declining"), ("NATO's", "nato")],
)
def test_forms_of_a_word_share_a_stem(one: str, other: str) -> None:
    assert forms(one)[1] == forms(other)[1]


@pytest.mark.parametrize(
    ("one", "other"),
    [("a fine of $40", "a fine of £40"), ("a rise of 5", "a rise of 5%"), ("it was -5", "it was 5")],
)
def test_signs_that_change_a_number_are_not_folded_away(one: str, other: str) -> None:
    assert fold(one) != fold(other)


def test_typography_is_folded_away() -> None:
    assert fold("“We’re  ready,” she said") == fold('"We\'re ready", she said.')


@given(st.text(max_size=200))
def test_tokens_re_slice(text: str) -> None:
    for token in tokens(text):
        assert text[token.start : token.end] == token.text
        assert token.norm
