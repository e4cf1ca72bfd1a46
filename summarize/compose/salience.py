"""How much each sentence of an article matters, from the article alone.

A sentence's score is a weighted sum of a few features: where it stands, how much of its
wording the rest of the article takes up, whether it names and counts, its length, whether it
is someone's words rather than the report's, and whether it says what is open. Sentences are
then taken one by one, each charged for what it repeats of those taken before.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import Final

from summarize.compose.cues import OPEN, quoted_share, unquoted
from summarize.read.reading import Statement


@dataclass(frozen=True, slots=True)
class Features:
    """What is known of a sentence, each from 0 to 1."""

    early: float
    place: float
    central: float
    names: float
    figures: float
    length: float
    quoted: float
    open: float


WEIGHTS: Final = Features(
    early=1.0,
    place=0.4,
    central=0.7,
    names=0.25,
    figures=0.2,
    length=0.6,
    quoted=-0.2,
    open=0.2,
)
"""What a full measure of each feature is worth.

Chosen with `python -m evals.tune_brief` on SummEval, FRANK and DeFacto (the training parts)
and the authored stories of split `train`, then rounded. Around these values the objective is
flat: leaving out any feature but `early` costs 1% of ROUGE-1 + ROUGE-2 or less, and doubling or
halving a weight less than that. Overlap with the lead, first person and history earned nothing.
"""
REDUNDANCY: Final = 0.5
"""The charge for a sentence all of whose content stems stand in one taken before; from the same search."""
FULL_WORDS: Final = 14
"""From how many words on a sentence is of full length. 10 and 20 were no better under the same objective."""
EARLY_HALF: Final = 3.0
"""The place at which being early has lost half its worth. 1.5 and 6 were no better under the same objective."""
FULL_NAMES: Final = 3.0
"""A sentence with a capital on every third word, the first aside, counts as full of names."""
FULL_FIGURES: Final = 2.0
"""So many figures in digits count as full."""
MOST_RANKED: Final = 24
"""More sentences than a brief can use: a bound on time."""


def features(statements: Sequence[Statement]) -> tuple[Features, ...]:
    """The features of each statement, by its place among the others."""
    spread = Counter(stem for s in statements for stem in s.stems)
    weight = {stem: math.log(1 + n) if n > 1 else 0.0 for stem, n in spread.items()}
    top = max(weight.values(), default=0.0) or 1.0
    return tuple(
        _features(s, at, len(statements), {k: weight[k] / top for k in s.stems}) for at, s in enumerate(statements)
    )


def _features(statement: Statement, at: int, of: int, weight: dict[str, float]) -> Features:
    words = statement.tokens
    count = len(words) or 1
    content = len(statement.stems) or 1
    said = unquoted(statement)
    return Features(
        early=1 / (1 + at / EARLY_HALF),
        place=1 - at / of,
        central=sum(sorted(weight.values())) / content,
        names=min(1.0, sum(t.is_capitalised for t in words[1:]) / count * FULL_NAMES),
        figures=min(1.0, sum(t.is_number for t in words) / FULL_FIGURES),
        length=min(1.0, count / FULL_WORDS),
        quoted=quoted_share(statement),
        open=float(bool(OPEN.search(said))),
    )


def scores(found: Sequence[Features], weights: Features = WEIGHTS) -> tuple[float, ...]:
    """The weighted sum per sentence; comparable within one article only."""
    names = [f.name for f in fields(Features)]
    return tuple(sum(getattr(weights, name) * getattr(f, name) for name in names) for f in found)


def ranked(
    statements: Sequence[Statement], score: Sequence[float], taken: Statement, redundancy: float = REDUNDANCY
) -> tuple[int, ...]:
    """Indices by falling worth: score less what the sentence repeats of those before it (maximal marginal relevance).

    `taken` is what was taken before any of them. Ties go to the earlier sentence. At most `MOST_RANKED` are ranked.
    """
    left = dict(enumerate(score))
    repeated = [overlap(taken, s) for s in statements]
    order: list[int] = []
    while left and len(order) < MOST_RANKED:
        best = max(left, key=lambda at: (round(left[at] - redundancy * repeated[at], 9), -at))
        order.append(best)
        del left[best]
        for at in left:
            repeated[at] = max(repeated[at], overlap(statements[best], statements[at]))
    return tuple(order)


def overlap(first: Statement, second: Statement) -> float:
    """Shared content stems, as a share of the shorter sentence's; 0 to 1."""
    smaller = min(len(first.stems), len(second.stems))
    return len(first.stems & second.stems) / smaller if smaller else 0.0
