from __future__ import annotations

import math

from training.split import auroc, held_out


def test_a_twentieth_of_the_articles_is_held_out() -> None:
    share = sum(held_out(f"article {n}") for n in range(4_000)) / 4_000
    assert 0.04 < share < 0.062


def test_the_same_are_held_out_each_time() -> None:
    assert [n for n in range(100) if held_out(f"article {n}")] == [9, 27, 94]


def test_auroc_counts_the_pairs_in_order() -> None:
    assert auroc([2.0, 3.0], [0.0, 1.0]) == 1.0
    assert auroc([0.0], [1.0]) == 0.0
    assert auroc([1.0, 1.0], [1.0]) == 0.5
    assert auroc([0.0, 2.0], [1.0]) == 0.5


def test_of_one_kind_alone_there_is_none() -> None:
    assert math.isnan(auroc([], [1.0]))
    assert math.isnan(auroc([1.0], []))
