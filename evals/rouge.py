"""ROUGE-1, ROUGE-2, ROUGE-L and ROUGE-Lsum, from Lin (2004), "ROUGE: A Package for Automatic Evaluation of Summaries".

Words are runs of ASCII letters and digits in lower case, stemmed with Porter's algorithm
where they are longer than three letters: what the public `rouge_score` package does with
`use_stemmer=True`, so that figures can be held beside published ones.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import snowballstemmer  # type: ignore[import-untyped]

WORD: Final = re.compile(r"[a-z0-9]+")
STEM_FROM: Final = 4
"""Shorter words are not stemmed, as in `rouge_score`."""

_porter = snowballstemmer.stemmer("porter")


@dataclass(frozen=True, slots=True)
class Rouge:
    """Precision, recall and their harmonic mean, each 0 to 1; 0 where there is nothing to compare."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """The harmonic mean."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


@lru_cache(maxsize=65_536)
def _stem(word: str) -> str:
    return str(_porter.stemWord(word)) if len(word) >= STEM_FROM else word


def words(text: str) -> tuple[str, ...]:
    """The words of a text in the form in which ROUGE compares them."""
    return tuple(_stem(word) for word in WORD.findall(text.lower()))


def rouge_n(candidate: Sequence[str], reference: Sequence[str], n: int) -> Rouge:
    """Overlap of n-grams, each counted as often as it stands in both."""
    ours, theirs = _ngrams(candidate, n), _ngrams(reference, n)
    return _rouge((ours & theirs).total(), ours.total(), theirs.total())


def rouge_l(candidate: Sequence[str], reference: Sequence[str]) -> Rouge:
    """The longest common subsequence of the two texts, sentence borders disregarded."""
    return _rouge(len(_common(candidate, reference)), len(candidate), len(reference))


def rouge_lsum(candidate: Sequence[Sequence[str]], reference: Sequence[Sequence[str]]) -> Rouge:
    """Summary-level ROUGE-L: per reference sentence, the union of its common subsequences with every sentence.

    A word is credited no more often than it stands in the candidate and in the reference.
    """
    ours = Counter(word for sentence in candidate for word in sentence)
    theirs = Counter(word for sentence in reference for word in sentence)
    sizes = ours.total(), theirs.total()
    hits = 0
    for sentence in reference:
        union = sorted({at for other in candidate for at in _common(sentence, other)})
        for at in union:
            word = sentence[at]
            if ours[word] > 0 and theirs[word] > 0:
                ours[word] -= 1
                theirs[word] -= 1
                hits += 1
    return _rouge(hits, *sizes)


def _ngrams(text: Sequence[str], n: int) -> Counter[tuple[str, ...]]:
    return Counter(tuple(text[at : at + n]) for at in range(len(text) - n + 1))


def _rouge(hits: int, ours: int, theirs: int) -> Rouge:
    return Rouge(hits / ours if ours else 0.0, hits / theirs if theirs else 0.0)


def _common(first: Sequence[str], second: Sequence[str]) -> tuple[int, ...]:
    """Where in `first` a longest common subsequence with `second` stands."""
    table = [[0] * (len(second) + 1)]
    for word in first:
        above, row = table[-1], [0]
        for at, other in enumerate(second):
            row.append(above[at] + 1 if word == other else max(above[at + 1], row[at]))
        table.append(row)
    found: list[int] = []
    i, j = len(first), len(second)
    while i and j:
        if first[i - 1] == second[j - 1]:
            found.append(i - 1)
            i, j = i - 1, j - 1
        elif table[i - 1][j] > table[i][j - 1]:
            i -= 1
        else:
            j -= 1
    return tuple(reversed(found))
