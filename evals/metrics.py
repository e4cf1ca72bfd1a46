"""Measures of agreement, each a small pure function, and an interval for any of them.

None means that a measure is not defined on what it was given (a rate of nothing, a ranking of
one class). Intervals are of the percentile bootstrap over clusters: whole articles are drawn
again, since texts about one article are no independent cases. Where all items are alike the
interval has no width; of 0 in n, up to 3 / n is then still compatible with what was seen.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from summarize.span import Span

RESAMPLES: Final = 1_000
SEED: Final = 7
LEVEL: Final = 0.95
BINS: Final = 10
"""Bins of the expected calibration error, as in Guo et al. 2017 (who take 15) and most since."""

Numbers = NDArray[np.float64]
Flags = NDArray[np.bool_]
Places = NDArray[np.int64]
Metric = Callable[[Places], float | None]
"""A measure of the items at these places; a place may come more than once."""


@dataclass(frozen=True, slots=True)
class Interval:
    """A measure with its 95% interval. `n` items in so many `clusters` were measured; None: not defined on them."""

    value: float | None
    low: float | None
    high: float | None
    n: int
    clusters: int


class Resamples:
    """The same draws of clusters for every measure of one set of items.

    `clusters` names each item's cluster, in the order of the items.
    """

    def __init__(self, clusters: Sequence[str], resamples: int = RESAMPLES, seed: int = SEED) -> None:
        members: dict[str, list[int]] = {}
        for at, name in enumerate(clusters):
            members.setdefault(name, []).append(at)
        self._groups = [np.array(places, dtype=np.int64) for places in members.values()]
        self._size = len(clusters)
        shape = (resamples, len(self._groups))
        self._draws = np.random.default_rng(seed).integers(0, max(1, len(self._groups)), shape)

    def interval(self, metric: Metric, among: Flags | None = None) -> Interval:
        """`metric` of all items, with the 2.5th and 97.5th percentile of it over the draws.

        Where it is not defined on a draw, that draw is left out. `among` only says which items
        are counted in `n` and `clusters`: those in the measure's denominator.
        """
        counted = np.ones(self._size, dtype=np.bool_) if among is None else among
        n = int(counted.sum())
        clusters = sum(bool(counted[group].any()) for group in self._groups)
        value = metric(np.arange(self._size)) if self._size else None
        if value is None:
            return Interval(None, None, None, n, clusters)
        found = [metric(np.concatenate([self._groups[at] for at in draw])) for draw in self._draws]
        defined = [each for each in found if each is not None]
        tail = 50 * (1 - LEVEL)
        low, high = np.percentile(defined, (tail, 100 - tail)) if defined else (None, None)
        return Interval(value, None if low is None else float(low), None if high is None else float(high), n, clusters)


def share(flags: Flags) -> float | None:
    """The share of them that is true."""
    return float(flags.mean()) if len(flags) else None


def auroc(scores: Numbers, positive: Flags) -> float | None:
    """The probability that a positive has the higher score than a negative; ties count half."""
    positives, negatives = int(positive.sum()), int((~positive).sum())
    if not positives or not negatives:
        return None
    _, place, count = np.unique(scores, return_inverse=True, return_counts=True)
    ranks = np.cumsum(count) - (count - 1) / 2
    above = float(ranks[place][positive].sum()) - positives * (positives + 1) / 2
    return above / (positives * negatives)


def balanced_accuracy(flagged: Flags, positive: Flags) -> float | None:
    """The mean of the share of positives that is flagged and the share of negatives that is not."""
    hits, alarms = share(flagged[positive]), share(flagged[~positive])
    return None if hits is None or alarms is None else (hits + 1 - alarms) / 2


def precision(flagged: Flags, positive: Flags) -> float | None:
    """The share of flagged items that is positive."""
    return share(positive[flagged])


def recall(flagged: Flags, positive: Flags) -> float | None:
    """The share of positive items that is flagged."""
    return share(flagged[positive])


def f1(both: float, predicted: float, gold: float) -> float | None:
    """F1 from the sizes of two sets and of what they share. None where both sets are empty."""
    return 2 * both / (predicted + gold) if predicted + gold else None


def response_f1(flagged: Flags, positive: Flags) -> float | None:
    """F1 of the flags."""
    return f1(float((flagged & positive).sum()), float(flagged.sum()), float(positive.sum()))


def mean(values: Numbers) -> float | None:
    """Their mean."""
    return float(values.mean()) if len(values) else None


def pair_share(edited: Numbers, reference: Numbers) -> float | None:
    """The share of pairs in which the edited text scores lower than the reference; ties count half."""
    return mean((edited < reference) + 0.5 * (edited == reference))


@dataclass(frozen=True, slots=True)
class Overlap:
    """Code points: in both sets of spans, in the predicted ones, in those of the gold."""

    both: int
    predicted: int
    gold: int


def overlap(predicted: Iterable[Span], gold: Iterable[Span]) -> Overlap:
    """How far two sets of spans of one text cover the same code points, each counted once."""
    ours, theirs = _points(predicted), _points(gold)
    return Overlap(len(ours & theirs), len(ours), len(theirs))


def sizes(overlaps: Iterable[Overlap]) -> Numbers:
    """A row for each, so that a micro average is a measure of places."""
    return np.array([(o.both, o.predicted, o.gold) for o in overlaps], dtype=np.float64).reshape(-1, 3)


def micro_f1(table: Numbers) -> float | None:
    """F1 of code points over all rows of `sizes` together."""
    both, predicted, gold = table.sum(axis=0)
    return f1(float(both), float(predicted), float(gold))


def micro_precision(table: Numbers) -> float | None:
    """The share of predicted code points that is gold, over all rows of `sizes`."""
    both, predicted, _ = table.sum(axis=0)
    return float(both / predicted) if predicted else None


def micro_recall(table: Numbers) -> float | None:
    """The share of gold code points that is predicted, over all rows of `sizes`."""
    both, _, gold = table.sum(axis=0)
    return float(both / gold) if gold else None


def _points(spans: Iterable[Span]) -> set[int]:
    return {at for span in spans for at in range(span.start, span.end)}


@dataclass(frozen=True, slots=True)
class Bin:
    """Predictions from `low` to `high` (the last bin has its upper end too): how many, said and true on average."""

    low: float
    high: float
    n: int
    predicted: float | None
    observed: float | None


def calibration(probabilities: Numbers, outcomes: Flags, bins: int = BINS) -> tuple[Bin, ...]:
    """Bins of equal width from 0 to 1; None in those that hold nothing."""
    place = np.minimum((probabilities * bins).astype(np.int64), bins - 1)
    return tuple(
        Bin(at / bins, (at + 1) / bins, int(here.sum()), mean(probabilities[here]), share(outcomes[here]))
        for at in range(bins)
        for here in [place == at]
    )


def calibration_error(probabilities: Numbers, outcomes: Flags, bins: int = BINS) -> float | None:
    """Expected calibration error: the mean gap of predicted and observed over bins, weighted by their size."""
    if not len(probabilities):
        return None
    gaps = (
        each.n * abs(each.predicted - each.observed)
        for each in calibration(probabilities, outcomes, bins)
        if each.predicted is not None and each.observed is not None
    )
    return sum(gaps) / len(probabilities)
