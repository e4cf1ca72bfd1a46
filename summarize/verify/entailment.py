"""What the trained model makes of a claim and its evidence: how far it is borne out, and which words are not.

Nothing is decided here. The logits go into the one combination (`verify.support`), and the
words into what a report marks where that combination says no.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Any, Final, Protocol

from summarize.model.encoder import Encoder, Piece
from summarize.read.reading import Statement
from summarize.report import ErrorType
from summarize.span import Span
from summarize.text.tokens import FUNCTION_WORDS, forms
from summarize.verify.evidence import Sources
from summarize.verify.finding import Passage
from summarize.verify.pairing import Cut, Pair, cut, pair, room_beside, selected

TYPES: Final[tuple[ErrorType, ...]] = (
    "number",
    "date",
    "entity",
    "quote",
    "attribution",
    "negation",
    "modality",
    "predicate",
    "causal",
    "location",
    "out_of_source",
)
"""The kinds of error in the order of the model's outputs."""
KEPT: Final = 4_096
"""Sentences whose pieces are kept: those of a source are met with every claim."""
FUNCTION_STEMS: Final = frozenset(forms(word)[1] for word in FUNCTION_WORDS)


@dataclass(frozen=True, slots=True)
class WordDoubt:
    """A word of a claim. `span` indexes the text; `bad` is the logit that the evidence does not bear it out.

    `types` has a logit for each of `TYPES`: what kind of error it would be. `aligned` is the best
    cosine, 0 to 1, of the word with one of the evidence, each read in its own sentence.
    """

    span: Span
    bad: float
    types: tuple[float, ...]
    aligned: float


@dataclass(frozen=True, slots=True)
class Entailment:
    """Logits of a claim: that it is supported, that it is contradicted if it is not, that there is nothing to check.

    `words` are all its words, in order; those behind the model's limit are not among them.
    """

    supported: float
    contradicted: float
    padding: float
    words: tuple[WordDoubt, ...]


class Reader(Protocol):
    """A model that reads a claim beside its evidence."""

    @property
    def name(self) -> str:
        """What reports call it."""
        ...

    @property
    def sha256(self) -> str:
        """Hash of its weights, in hex."""
        ...

    @property
    def settings(self) -> Mapping[str, Any]:
        """What was fitted for these weights: see `verify.support`."""
        ...

    def read(self, claim: Statement, evidence: Sequence[Passage], sources: Sources) -> Entailment:
        """What it makes of one claim."""
        ...


@cache
def shipped() -> Reader:
    """The model in the package.

    Raises:
        BrokenWeights: a file of it is missing, or is not what it should be.
    """
    return Shipped(Encoder.load())


@dataclass(frozen=True)
class Shipped:
    """The small trained model."""

    encoder: Encoder
    _cut: Any = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_cut", lru_cache(maxsize=KEPT)(self._cut_anew))

    @property
    def name(self) -> str:
        """What reports call it."""
        return self.encoder.name

    @property
    def sha256(self) -> str:
        """Hash of its weights, in hex."""
        return self.encoder.sha256

    @property
    def settings(self) -> Mapping[str, Any]:
        """What was fitted for these weights."""
        return self.encoder.settings

    def read(self, claim: Statement, evidence: Sequence[Passage], sources: Sources) -> Entailment:
        """What it makes of one claim: the sentences of `evidence`, and their neighbours where there is room."""
        laid = self.layout(claim, evidence, sources)
        logits = self.encoder.run(laid.ids, laid.segments, laid.marks)
        supported, contradicted, padding = (float(x) for x in logits.claim)
        pieces = logits.tokens[laid.claim.start : laid.claim.end].tolist()
        return Entailment(supported, contradicted, padding, tuple(_words(claim, laid.offsets, pieces)))

    def layout(self, claim: Statement, evidence: Sequence[Passage], sources: Sources) -> Pair:
        """The claim and what there is room for of its evidence: see `pairing.selected`."""
        said = self._cut(claim.text)

        def paragraph(place: int) -> tuple[str, int] | None:
            if not 0 <= place < len(sources.statements):
                return None
            source, statement = sources.statements[place]
            return source, statement.block

        def cost(place: int) -> int:
            return len(self._cut(sources.statements[place][1].text).pieces)

        ranked = [sources.place(passage) for passage in evidence]
        chosen = selected(ranked, paragraph, cost, room_beside(said))
        return pair(said, [self._cut(sources.statements[n][1].text) for n in chosen], _Everywhere(sources))

    def _cut_anew(self, text: str) -> Cut:
        return cut(text, self._pieces)

    def _pieces(self, text: str) -> Sequence[Piece]:
        return self.encoder.cut(text)


@dataclass(frozen=True, slots=True)
class _Everywhere:
    """The stems that the sources hold somewhere. Words of grammar are everywhere."""

    sources: Sources

    def __contains__(self, stem: object) -> bool:
        return stem in FUNCTION_STEMS or stem in self.sources.by_stem


def _words(claim: Statement, offsets: Sequence[Span], pieces: Sequence[Sequence[float]]) -> Iterator[WordDoubt]:
    """The doubt of each word is that of its worst piece."""
    start = claim.span.start
    at = 0
    for token in claim.tokens:
        own = []
        while at < len(offsets) and start + offsets[at].start < token.end:
            if start + offsets[at].end > token.start:
                own.append(pieces[at])
            at += 1
        if own:
            worst = max(own, key=lambda piece: piece[0])
            types, aligned = tuple(worst[1 : 1 + len(TYPES)]), min(piece[-1] for piece in own)
            yield WordDoubt(Span(token.start, token.end), worst[0], types, aligned)


def probability(logit: float) -> float:
    """A logit as a probability, without overflow."""
    return 1 / (1 + math.exp(-logit)) if logit >= 0 else 1 - 1 / (1 + math.exp(logit))
