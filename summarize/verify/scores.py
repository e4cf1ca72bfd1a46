"""Counts and rates over the judgements of one text. Nothing is left out of a denominator."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from typing import Final

from summarize.report import Judgement, Scores, Verdict

FAILING: Final[frozenset[Verdict]] = frozenset({"contradicted", "unsupported"})
"""The verdicts that a text does not pass with, unless its checker says otherwise."""


def score(judgements: Sequence[Judgement]) -> Scores:
    """The counts and rates of a report."""
    by_verdict = Counter(j.verdict for j in judgements)
    probabilities = [j.support for j in judgements if j.support is not None and j.verdict != "padding"]
    padding = [j for j in judgements if j.verdict == "padding"]
    return Scores(
        claims=len(judgements),
        supported=by_verdict["supported"],
        contradicted=by_verdict["contradicted"],
        unsupported=by_verdict["unsupported"],
        padding=by_verdict["padding"],
        unjudged=by_verdict["unjudged"],
        support=round(sum(probabilities) / len(probabilities), 4) if probabilities else None,
        weakest=min(probabilities, default=None),
        words=sum(len(j.text.split()) for j in judgements),
        words_wasted=sum(len(j.text.split()) for j in padding),
    )


def passes(judgements: Sequence[Judgement], failing: Collection[Verdict] = FAILING) -> bool:
    """Whether no claim has a verdict among `failing`."""
    return not any(j.verdict in failing for j in judgements)
