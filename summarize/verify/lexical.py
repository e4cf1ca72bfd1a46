"""Lexical support: how much of a claim's wording the sources bear out, as a probability.

It sees padding and invention, whose words the source lacks; it does not see a changed fact
in the source's own words, which is for the checks, nor the same fact in other words.
"""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

from summarize.read.reading import Statement
from summarize.span import Span, cover
from summarize.text.tokens import Token
from summarize.verify.evidence import Sources, best_score, weights
from summarize.verify.finding import Effect, Passage

FEATURES: Final = ("best", "joint", "pairs", "names_absent", "numbers_absent", "length")


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


@dataclass(frozen=True, slots=True)
class Weights:
    """A logistic model over `FEATURES`.

    Below `threshold` a claim counts as unsupported. `given` is the share of supported claims
    among those with a finding of that effect, on the training data.
    """

    bias: float
    coefficients: tuple[float, ...]
    threshold: float
    given: dict[Effect, float]


@cache
def shipped() -> Weights:
    """The weights in the package; `python -m training.fit_lexical` makes them again."""
    data = json.loads(files("summarize.verify").joinpath("lexical.json").read_text(encoding="utf-8"))
    return Weights(
        data["bias"], tuple(data["coefficients"][name] for name in FEATURES), data["threshold"], data["given"]
    )


def support(shared: Overlap, model: Weights) -> float:
    """The probability that the source supports a claim of this overlap, rounded to four places."""
    values = (getattr(shared, name) for name in FEATURES)
    logit = model.bias + sum(c * v for c, v in zip(model.coefficients, values, strict=True))
    return round(1.0 / (1.0 + math.exp(-logit)), 4)


def foreign_words(statement: Statement, evidence: Sequence[Passage]) -> Span:
    """The stretch of a claim that its evidence lacks: the longest run of content words that no passage has."""
    held = frozenset[str]().union(*(p.statement.stems for p in evidence))
    runs: list[list[Token]] = [[]]
    for token in statement.tokens:
        if not token.is_content:
            continue
        if token.stem in held:
            runs.append([])
        else:
            runs[-1].append(token)
    longest = max(runs, key=len)
    return cover(Span(t.start, t.end) for t in longest) if longest else statement.span
