"""Figures of texts that people judged as wholes: how well flags, scores and error marks agree with them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from evals import metrics
from evals.checking import Checked
from evals.datasets import Row
from evals.figures import Figure
from evals.metrics import Flags, Numbers, Places, Resamples
from summarize.span import Span

SPANS: Final = "ragtruth_summary"
"""The set whose spans are complete enough to be measured against, and whose clean texts count false alarms."""
PAIRS: Final = "bump"
"""The set of minimal pairs, each an edited text and the reference of its cluster."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A row and what the check found in it."""

    row: Row
    checked: Checked


def marked(checked: Checked) -> tuple[Span, ...]:
    """The error marks of its flagged claims."""
    return tuple(mark.span for claim in checked.claims if claim.is_flagged for mark in claim.errors)


def flagged_claims(checked: Checked) -> tuple[Span, ...]:
    """Its flagged claims, whole."""
    return tuple(claim.span for claim in checked.claims if claim.is_flagged)


def pairs(found: Sequence[Judged]) -> tuple[tuple[Judged, Judged], ...]:
    """Every edited text with the reference of its cluster: the first text there that is labelled supported.

    An edited text whose cluster has no reference is left out; the count of pairs shows it.
    """
    references: dict[str, Judged] = {}
    for each in found:
        if each.row.supported:
            references.setdefault(each.row.cluster, each)
    return tuple(
        (each, references[each.row.cluster])
        for each in found
        if not each.row.supported and each.row.cluster in references
    )


def figures(group: str, found: Sequence[Judged]) -> Iterator[Figure]:
    """All figures of one set. Positive: not wholly supported. Flag: any claim contradicted, unsupported or unjudged."""
    positive = np.array([not each.row.supported for each in found], dtype=np.bool_)
    flagged = np.array([each.checked.is_flagged for each in found], dtype=np.bool_)
    drawn = Resamples([each.row.cluster for each in found])
    if group == PAIRS:
        yield from _in_order(group, found)
    yield Figure(
        group, "balanced accuracy", drawn.interval(lambda at: metrics.balanced_accuracy(flagged[at], positive[at]))
    )
    for name, doubt in (
        ("AUROC", _column([1 - each.checked.lowest for each in found])),
        ("AUROC, mean support", _column([1 - each.checked.average for each in found])),
    ):
        yield Figure(group, name, drawn.interval(_ranking(doubt, positive)))
    if group == SPANS:
        yield from _spans(group, found, drawn)
        yield from _responses(group, flagged, positive, drawn)


def _column(values: Sequence[float]) -> Numbers:
    return np.array(values, dtype=np.float64)


def _ranking(doubt: Numbers, positive: Flags) -> metrics.Metric:
    return lambda at: metrics.auroc(doubt[at], positive[at])


def _spans(group: str, found: Sequence[Judged], drawn: Resamples) -> Iterator[Figure]:
    for name, predicted in (("error marks", marked), ("whole flagged claims", flagged_claims)):
        sizes = metrics.sizes(metrics.overlap(predicted(each.checked), each.row.spans) for each in found)
        yield Figure(group, f"span F1, {name}", drawn.interval(_over(sizes, metrics.micro_f1)))
        yield Figure(group, f"span precision, {name}", drawn.interval(_over(sizes, metrics.micro_precision)))
        yield Figure(group, f"span recall, {name}", drawn.interval(_over(sizes, metrics.micro_recall)))


def _over(sizes: Numbers, measure: Callable[[Numbers], float | None]) -> metrics.Metric:
    return lambda at: measure(sizes[at])


def _responses(group: str, flagged: Flags, positive: Flags, drawn: Resamples) -> Iterator[Figure]:
    def alarms(at: Places) -> float | None:
        found = metrics.share(flagged[at][~positive[at]])
        return None if found is None else 100 * found

    yield Figure(group, "false alarms per 100 clean", drawn.interval(alarms, ~positive), places=1)
    yield Figure(group, "response F1", drawn.interval(lambda at: metrics.response_f1(flagged[at], positive[at])))
    yield Figure(
        group,
        "response precision",
        drawn.interval(lambda at: metrics.precision(flagged[at], positive[at]), flagged),
    )
    yield Figure(
        group, "response recall", drawn.interval(lambda at: metrics.recall(flagged[at], positive[at]), positive)
    )


def _in_order(group: str, found: Sequence[Judged]) -> Iterator[Figure]:
    both = pairs(found)
    drawn = Resamples([edited.row.cluster for edited, _ in both])
    for name, edited, reference in (
        (
            "pairs in order",
            _column([one.checked.lowest for one, _ in both]),
            _column([other.checked.lowest for _, other in both]),
        ),
        (
            "pairs in order, mean support",
            _column([one.checked.average for one, _ in both]),
            _column([other.checked.average for _, other in both]),
        ),
    ):
        yield Figure(group, name, drawn.interval(_ordering(edited, reference)))


def _ordering(edited: Numbers, reference: Numbers) -> metrics.Metric:
    return lambda at: metrics.pair_share(edited[at], reference[at])


def summary(group: str, found: Sequence[Checked]) -> str:
    """How much was checked, and what could not be judged, in a line."""
    claims = [claim for each in found for claim in each.claims]
    unjudged = sum(claim.verdict == "unjudged" for claim in claims)
    empty = sum(all(claim.verdict == "padding" for claim in each.claims) for each in found)
    return (
        f"{group}: {len(found):,} texts, {len(claims):,} claims; unjudged, counted as flagged: {unjudged:,}; "
        f"texts without a claim but padding, scored 1: {empty:,}"
    )
