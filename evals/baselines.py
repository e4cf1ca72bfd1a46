"""The summarisers that a brief is held against: Lead, TextRank and LexRank.

Each ranks the sentences of an article, best first. They are written from the papers, plainly:
TextRank, Mihalcea & Tarau 2004; LexRank, Erkan & Radev 2004.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from summarize.read.reading import Statement

DAMPING: Final = 0.85
"""The damping factor of both papers."""
LEXRANK_THRESHOLD: Final = 0.1
"""The cosine at which LexRank joins two sentences: the best of those tried by Erkan & Radev."""
STEPS: Final = 100
TOLERANCE: Final = 1e-8

Matrix = NDArray[np.float64]


def lead(statements: Sequence[Statement]) -> tuple[int, ...]:
    """The sentences as they come."""
    return tuple(range(len(statements)))


def textrank(statements: Sequence[Statement]) -> tuple[int, ...]:
    """PageRank over shared words, `|A and B| / (log |A| + log |B|)`."""
    size = len(statements)
    weights = np.zeros((size, size))
    bags = [_stems(s) for s in statements]
    for i in range(size):
        for j in range(i + 1, size):
            length = math.log(len(bags[i]) or 1) + math.log(len(bags[j]) or 1)
            if length > 0:
                weights[i, j] = weights[j, i] = len(set(bags[i]) & set(bags[j])) / length
    return _ranked(_pagerank(weights))


def lexrank(statements: Sequence[Statement], idf: Mapping[str, float]) -> tuple[int, ...]:
    """PageRank over the graph that joins sentences whose tf-idf cosine passes the threshold."""
    bags = [Counter(_stems(s)) for s in statements]
    known = sorted({stem for bag in bags for stem in bag})
    column = {stem: at for at, stem in enumerate(known)}
    vectors = np.zeros((len(bags), len(known)))
    for at, bag in enumerate(bags):
        for stem, count in bag.items():
            vectors[at, column[stem]] = count * idf.get(stem, 0.0)
    norms = np.linalg.norm(vectors, axis=1, keepdims=True)
    unit = np.divide(vectors, norms, out=np.zeros_like(vectors), where=norms > 0)
    return _ranked(_pagerank((unit @ unit.T > LEXRANK_THRESHOLD).astype(np.float64)))


def inverse_document_frequency(articles: Iterable[Sequence[Statement]]) -> dict[str, float]:
    """`log(N / n)` per stem, over articles."""
    count: Counter[str] = Counter()
    total = 0
    for statements in articles:
        total += 1
        count.update({stem for s in statements for stem in _stems(s)})
    return {stem: math.log(total / n) for stem, n in count.items()}


def _stems(statement: Statement) -> list[str]:
    return [t.stem for t in statement.tokens if t.is_content]


def _pagerank(weights: Matrix) -> Matrix:
    size = len(weights)
    if not size:
        return np.zeros(0)
    out = weights.sum(axis=1, keepdims=True)
    step = np.divide(weights, out, out=np.full_like(weights, 1 / size), where=out > 0)
    rank = np.full(size, 1 / size)
    for _ in range(STEPS):
        then: Matrix = (1 - DAMPING) / size + DAMPING * (step.T @ rank)
        if float(np.abs(then - rank).sum()) < TOLERANCE:
            break
        rank = then
    return rank


def _ranked(scores: Matrix) -> tuple[int, ...]:
    """Indices by falling score; ties in the order of the text."""
    return tuple(sorted(range(len(scores)), key=lambda at: (-round(float(scores[at]), 12), at)))
