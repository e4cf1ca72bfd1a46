from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evals.rouge import rouge_l, rouge_lsum, rouge_n, words

TEXT = st.lists(st.sampled_from(["cat", "dog", "sat", "ran", "mat"]), max_size=8)


def test_words_are_lower_case_and_stemmed_from_four_letters_on() -> None:
    assert words("The Councillors' VOTED, was 3-2!") == ("the", "councillor", "vote", "was", "3", "2")


def test_unigrams_count_as_often_as_in_both() -> None:
    # candidate: the the cat; reference: the cat sat -> two hits of three and of three
    score = rouge_n(words("the the cat"), words("the cat sat"), 1)
    assert (score.precision, score.recall, score.f1) == pytest.approx((2 / 3, 2 / 3, 2 / 3))


def test_bigrams() -> None:
    # police killed, killed the, the gunman | police kill, kill the, the gunman: stems are equal
    score = rouge_n(words("police killed the gunman"), words("police kill the gunman today"), 2)
    assert (score.precision, score.recall) == pytest.approx((1.0, 3 / 4))


def test_lcs_from_the_paper() -> None:
    # Lin (2004): S1 "police killed the gunman", S2 "police kill the gunman", S3 "the gunman kill police"
    reference = ["police", "killed", "the", "gunman"]
    assert rouge_l(["police", "kill", "the", "gunman"], reference).f1 == pytest.approx(0.75)
    assert rouge_l(["the", "gunman", "kill", "police"], reference).f1 == pytest.approx(0.5)


def test_summary_level_union_from_the_paper() -> None:
    # Lin (2004): r = w1 w2 w3 w4 w5; c1 = w1 w2 w6 w7 w8, c2 = w1 w3 w8 w9 w5: the union holds w1 w2 w3 w5
    reference = [["w1", "w2", "w3", "w4", "w5"]]
    candidate = [["w1", "w2", "w6", "w7", "w8"], ["w1", "w3", "w8", "w9", "w5"]]
    score = rouge_lsum(candidate, reference)
    assert (score.recall, score.precision) == pytest.approx((4 / 5, 4 / 10))


def test_summary_level_credits_a_word_no_more_often_than_it_stands() -> None:
    assert rouge_lsum([["a", "b"]], [["a"], ["a"]]).recall == pytest.approx(1 / 2)


def test_nothing_to_compare_is_zero() -> None:
    assert rouge_n((), ("a",), 1).f1 == 0.0
    assert rouge_l(("a",), ()).f1 == 0.0
    assert rouge_lsum([], []).f1 == 0.0


@given(TEXT, TEXT)
def test_bounds_and_symmetry(first: list[str], second: list[str]) -> None:
    for one, other in (
        (rouge_n(first, second, 1), rouge_n(second, first, 1)),
        (rouge_l(first, second), rouge_l(second, first)),
    ):
        assert 0 <= one.f1 <= 1
        assert one.f1 == pytest.approx(other.f1)
    assert rouge_l(first, second).f1 <= rouge_n(first, second, 1).f1 + 1e-9
    assert rouge_l(first, first).f1 == (1.0 if first else 0.0)
