"""How much each sentence of an article matters, from the article alone.

A sentence's score is a weighted sum of a few features: where it stands, how much of its
wording the rest of the article takes up, how much it shares with headline and lead, whether
it names and counts, its length, and whether it is someone's words rather than the report's.
Sentences are then taken one by one, each charged for what it repeats of those taken before.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import Final

from summarize.compose.cues import is_dangling, quoted_share
from summarize.read.reading import Statement


@dataclass(frozen=True, slots=True)
class Features:
    """What is known of a sentence, each from 0 to 1."""

    first: float
    early: float
    place: float
    central: float
    lead: float
    names: float
    figures: float
    length: float
    long: float
    quoted: float
    dangling: float
    personal: float


WEIGHTS: Final = Features(
    first=0.5, early=1.0, place=0.3, central=0.6, lead=0.2, names=0.2, figures=0.1, length=0.3, long=-0.2, quoted=-0.3,
    dangling=-0.3, personal=-0.2,
)
REDUNDANCY: Final = 0.5
MOST_RANKED: Final = 24
"""More than a brief can use."""
PERSONAL: Final = frozenset("i you we my your our me us i'm we're you're i've we've don't".split())
FULL_WORDS: Final = 14
LONG_WORDS: Final = 30
EARLY_HALF: Final = 3.0


def features(statements: Sequence[Statement], title: frozenset[str]) -> tuple[Features, ...]:
    """The features of each statement; `title` holds the stems of the article's title, empty where it has none."""
    spread = Counter(stem for s in statements for stem in s.stems)
    weight = {stem: math.log(1 + n) if n > 1 else 0.0 for stem, n in spread.items()}
    top = max(weight.values(), default=0.0) or 1.0
    lead = title | (statements[0].stems if statements else frozenset())
    return tuple(_features(s, at, len(statements), {k: weight[k] / top for k in s.stems}, lead) for at, s in enumerate(statements))


def _features(statement: Statement, at: int, of: int, weight: dict[str, float], lead: frozenset[str]) -> Features:
    words = statement.tokens
    count = len(words) or 1
    content = len(statement.stems) or 1
    return Features(
        first=float(at == 0),
        early=1 / (1 + at / EARLY_HALF),
        place=1 - at / of,
        central=sum(sorted(weight.values())) / content,
        lead=len(statement.stems & lead) / content if at else 0.0,
        names=min(1.0, sum(t.is_capitalised for t in words[1:]) / count * 3),
        figures=min(1.0, sum(t.is_number for t in words) / 2),
        length=min(1.0, count / FULL_WORDS),
        long=min(1.0, max(0, count - LONG_WORDS) / LONG_WORDS),
        quoted=quoted_share(statement),
        dangling=float(is_dangling(statement.text)),
        personal=min(1.0, sum(t.norm in PERSONAL for t in words) / count * 10),
    )


def scores(found: Sequence[Features], weights: Features = WEIGHTS) -> tuple[float, ...]:
    """The weighted sum per sentence; comparable within one article only."""
    names = [f.name for f in fields(Features)]
    return tuple(sum(getattr(weights, name) * getattr(f, name) for name in names) for f in found)


def ranked(
    statements: Sequence[Statement], score: Sequence[float], taken: Statement, redundancy: float = REDUNDANCY
) -> tuple[int, ...]:
    """Indices by falling worth: score less what the sentence repeats of those before it (maximal marginal relevance).

    `taken` is what was taken before any of them. Ties go to the earlier sentence. No more than `MOST_RANKED` are ranked.
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
