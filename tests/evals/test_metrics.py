from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from evals import metrics
from evals.metrics import Flags, Numbers, Overlap, Resamples
from summarize.span import Span


def flags(text: str) -> Flags:
    """`+-` to true and false."""
    return np.array([each == "+" for each in text], dtype=np.bool_)


def numbers(*values: float) -> Numbers:
    return np.array(values, dtype=np.float64)


def test_auroc_counts_ties_half() -> None:
    # Pairs of positive (.9, .5) and negative (.5, .1): three in order, one tie.
    assert metrics.auroc(numbers(0.9, 0.5, 0.5, 0.1), flags("++--")) == pytest.approx(3.5 / 4)


def test_auroc_of_order_reversal_and_chance() -> None:
    assert metrics.auroc(numbers(3, 2, 1), flags("+--")) == 1
    assert metrics.auroc(numbers(1, 2, 3), flags("+--")) == 0
    assert metrics.auroc(numbers(1, 1, 1), flags("+-+")) == 0.5


def test_auroc_needs_both_classes() -> None:
    assert metrics.auroc(numbers(1, 2), flags("++")) is None
    assert metrics.auroc(numbers(), flags("")) is None


@given(st.lists(st.tuples(st.integers(0, 4), st.booleans()), max_size=30))
def test_auroc_is_the_share_of_pairs_in_order(items: list[tuple[int, bool]]) -> None:
    above = [score for score, positive in items if positive]
    below = [score for score, positive in items if not positive]
    found = metrics.auroc(
        np.array([s for s, _ in items], dtype=np.float64), np.array([p for _, p in items], dtype=np.bool_)
    )
    if not above or not below:
        assert found is None
    else:
        pairs = [(a > b) + 0.5 * (a == b) for a in above for b in below]
        assert found == pytest.approx(sum(pairs) / len(pairs))


def test_balanced_accuracy() -> None:
    # Two of three positives flagged, one of four negatives: (2/3 + 3/4) / 2.
    assert metrics.balanced_accuracy(flags("++-+---"), flags("+++----")) == pytest.approx((2 / 3 + 3 / 4) / 2)
    assert metrics.balanced_accuracy(flags("+"), flags("+")) is None


def test_precision_recall_and_f1() -> None:
    flagged, positive = flags("++-+---"), flags("+++----")
    assert metrics.precision(flagged, positive) == pytest.approx(2 / 3)
    assert metrics.recall(flagged, positive) == pytest.approx(2 / 3)
    assert metrics.response_f1(flagged, positive) == pytest.approx(2 / 3)
    assert metrics.precision(flags("--"), flags("+-")) is None
    assert metrics.response_f1(flags("--"), flags("--")) is None


def test_overlap_counts_each_code_point_once() -> None:
    found = metrics.overlap([Span(0, 4), Span(2, 6)], [Span(4, 8), Span(20, 21)])
    assert found == Overlap(both=2, predicted=6, gold=5)


def test_micro_measures_add_up_over_texts() -> None:
    table = metrics.sizes([Overlap(2, 6, 5), Overlap(0, 4, 0), Overlap(3, 3, 7)])
    assert metrics.micro_f1(table) == pytest.approx(2 * 5 / (13 + 12))
    assert metrics.micro_precision(table) == pytest.approx(5 / 13)
    assert metrics.micro_recall(table) == pytest.approx(5 / 12)


def test_micro_measures_of_nothing() -> None:
    empty = metrics.sizes([Overlap(0, 0, 0)])
    assert metrics.micro_f1(empty) is None
    assert metrics.micro_precision(empty) is None
    assert metrics.micro_recall(metrics.sizes([])) is None


def test_pair_share_counts_ties_half() -> None:
    assert metrics.pair_share(numbers(0.1, 0.5, 0.9, 0.2), numbers(0.2, 0.5, 0.1, 0.3)) == pytest.approx(2.5 / 4)
    assert metrics.pair_share(numbers(), numbers()) is None


def test_calibration_bins() -> None:
    found = metrics.calibration(numbers(0.1, 0.3, 0.5, 1.0), flags("-+-+"), bins=2)
    assert [(b.low, b.high, b.n) for b in found] == [(0, 0.5, 2), (0.5, 1, 2)]
    assert found[0].predicted == pytest.approx(0.2)
    assert (found[0].observed, found[1].observed) == (0.5, 0.5)


def test_calibration_error() -> None:
    # Bins: {.1, .3} says .2, is .5; {.5, 1.0} says .75, is .5; each holds half of the claims.
    assert metrics.calibration_error(numbers(0.1, 0.3, 0.5, 1.0), flags("-+-+"), bins=2) == pytest.approx(
        (0.3 + 0.25) / 2
    )
    assert metrics.calibration_error(numbers(1, 0), flags("+-")) == 0
    assert metrics.calibration_error(numbers(), flags("")) is None


def test_an_empty_bin_says_nothing() -> None:
    assert metrics.calibration(numbers(0.9), flags("+"), bins=2)[0].predicted is None


def test_bootstrap_draws_clusters_and_not_items() -> None:
    """Two clusters, one all true, one all false: a draw is 0, a half or 1, in the shares 1 : 2 : 1."""
    column = flags("++++----")
    drawn: list[float] = []

    def metric(at: metrics.Places) -> float | None:
        found = metrics.share(column[at])
        assert found is not None
        drawn.append(found)
        return found

    interval = Resamples(["a"] * 4 + ["b"] * 4, resamples=400).interval(metric)
    assert (interval.value, interval.low, interval.high) == (0.5, 0, 1)
    assert (interval.n, interval.clusters) == (8, 2)
    assert set(drawn) == {0, 0.5, 1}
    assert drawn[1:].count(0.5) == pytest.approx(200, abs=40)


def test_bootstrap_of_one_cluster_has_no_width() -> None:
    column = flags("+--")
    interval = Resamples(["a"] * 3).interval(lambda at: metrics.share(column[at]))
    assert interval.value == interval.low == interval.high == pytest.approx(1 / 3)


def test_bootstrap_is_the_same_each_time() -> None:
    column, clusters = flags("+-+-++-+"), list("aabbccdd")
    once, again = (Resamples(clusters).interval(lambda at: metrics.share(column[at])) for _ in range(2))
    assert once == again
    assert once.low is not None
    assert once.high is not None
    assert 0 <= once.low < 5 / 8 < once.high <= 1


def test_bootstrap_leaves_out_draws_on_which_a_measure_is_not_defined() -> None:
    positive, flagged = flags("+-"), flags("+-")
    interval = Resamples(["a", "b"]).interval(lambda at: metrics.balanced_accuracy(flagged[at], positive[at]))
    assert (interval.value, interval.low, interval.high) == (1, 1, 1)


def test_bootstrap_counts_the_items_of_the_denominator() -> None:
    positive = flags("++-")
    interval = Resamples(["a", "a", "b"]).interval(lambda at: metrics.share(positive[at]), among=positive)
    assert (interval.n, interval.clusters) == (2, 1)


def test_nothing_to_measure() -> None:
    interval = Resamples([]).interval(lambda _: 1.0)
    assert (interval.value, interval.low, interval.n, interval.clusters) == (None, None, 0, 0)
