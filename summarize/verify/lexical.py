"""Overlap: how much of a claim's wording the sources have.

It sees padding and invention, whose words the source lacks; it does not see a changed fact
in the source's own words, which is for the checks, nor the same fact in other words.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from summarize.read.reading import Statement
from summarize.verify.evidence import Sources, best_score, weights
from summarize.verify.finding import Passage

MOST_ABSENT: Final = 2
"""Absent names and numbers counted: a third one adds nothing."""


@dataclass(frozen=True, slots=True)
class Overlap:
    """What a claim shares with its evidence. Shares are 0 to 1, of the claim's weighted content words.

    `best`: the best passage alone; `joint`: all passages together; `pairs`: neighbouring content
    words that are neighbours in a passage too; `names_absent`: how many capitalised words (not the
    first) the sources lack, up to 2; `numbers_absent`: how many numbers in digits the passages
    lack, up to 2; `length`: the logarithm of the number of content words.
    """

    best: float
    joint: float
    pairs: float
    names_absent: float
    numbers_absent: float
    length: float


def overlap(statement: Statement, evidence: Sequence[Passage], sources: Sources) -> Overlap:
    """The overlap of one claim with its evidence."""
    wanted = weights(statement)
    total = sum(wanted.values()) or 1.0
    held = frozenset[str]().union(*(p.statement.stems for p in evidence))
    content = [t for t in statement.tokens if t.is_content]
    theirs = frozenset[tuple[str, str]]().union(*(p.statement.pairs for p in evidence))
    names = sum(t.is_capitalised and t.stem not in sources.by_stem for t in content[1:])
    numbers = sum(t.is_number and t.stem not in held for t in content)
    return Overlap(
        best=best_score(evidence),
        joint=sum(v for s, v in wanted.items() if s in held) / total,
        pairs=len(statement.pairs & theirs) / len(statement.pairs) if statement.pairs else 0.0,
        names_absent=float(min(MOST_ABSENT, names)),
        numbers_absent=float(min(MOST_ABSENT, numbers)),
        length=math.log1p(len(content)),
    )
