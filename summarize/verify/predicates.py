"""Which verb of a claim and which verb of the evidence tell of the same thing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from summarize.read.claims import Claim
from summarize.read.hedges import Predication, predications
from summarize.read.reading import Statement
from summarize.read.verbs import lemma
from summarize.span import Span
from summarize.text.tokens import tokens
from summarize.verify.finding import Passage

NEAR: Final = 3
"""How many content words on either side of a verb are taken for what it is said of."""


@dataclass(frozen=True, slots=True)
class Pairing:
    """A verb of the claim and the same verb in a passage.

    `shared` is the share of the claim clause's other content words that the passage has, `near` that of
    the words beside the verb which stand in the same clause of the passage.
    """

    claim: Predication
    passage: Passage
    evidence: Predication
    shared: float
    near: float


@lru_cache(maxsize=4_096)
def _predications(text: str) -> tuple[Predication, ...]:
    return predications(text, Span(0, len(text)))


def predications_of(statement: Statement) -> tuple[Predication, ...]:
    """The predications of a statement, with offsets into the statement's own text."""
    return _predications(statement.text)


@lru_cache(maxsize=16_384)
def lemmas(text: str) -> tuple[str, ...]:
    """The lemmas of the content words of a text, in order."""
    return tuple(lemma(t.norm) for t in tokens(text) if t.is_content)


def pairings(claim: Claim, evidence: tuple[Passage, ...]) -> Iterator[Pairing]:
    """Every pair of the same verb in the claim and in a passage, in the order of the claim."""
    for said in predications_of(claim.statement):
        for passage in evidence:
            for found in predications_of(passage.statement):
                if found.lemma == said.lemma:
                    yield pairing(claim, said, passage, found)


def pairing(claim: Claim, said: Predication, passage: Passage, found: Predication) -> Pairing:
    """How much the surroundings of two verbs have in common."""
    own = claim.statement.text
    theirs = passage.statement.text
    clause = [w for w in lemmas(said.clause.of(own)) if w != said.lemma]
    near = _beside(own, said)
    passage_lemmas = frozenset(lemmas(theirs))
    clause_lemmas = frozenset(lemmas(found.clause.of(theirs)))
    return Pairing(said, passage, found, _share(clause, passage_lemmas), _share(near, clause_lemmas))


def _beside(text: str, said: Predication) -> list[str]:
    before = lemmas(text[said.clause.start : said.span.start])[-NEAR:]
    behind = lemmas(text[said.head.end : said.clause.end])[:NEAR]
    return [*before, *behind]


def _share(wanted: list[str], present: frozenset[str]) -> float:
    return sum(w in present for w in wanted) / len(wanted) if wanted else 0.0


def occurs_elsewhere(word: str, evidence: tuple[Passage, ...]) -> bool:
    """Whether `word`, a lemma, stands in the evidence other than as a verb that was read."""
    for passage in evidence:
        verbs = sum(p.lemma == word for p in predications_of(passage.statement))
        if lemmas(passage.statement.text).count(word) > verbs:
            return True
    return False
