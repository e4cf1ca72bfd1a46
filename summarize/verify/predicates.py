"""Which verb of a claim and which verb of the evidence tell of the same thing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from summarize.read.claims import Claim
from summarize.read.hedges import DISPUTING, NEGATIONS, Force
from summarize.read.predications import Predication, clauses, predications
from summarize.read.reading import Statement
from summarize.read.verbs import lemma
from summarize.span import Span
from summarize.text.tokens import Token, tokens
from summarize.verify.finding import Passage

NEAR: Final = 3
"""How many content words on either side of a verb are taken for what it is said of."""
UNRELATED: Final = 0.3
"""Up to this share of words in common a passage is about something else: stories repeat their words."""
REACH: Final = 5
"""How many words before a noun or an infinitive what holds it open is looked for in."""
UNSETTLED: Final = frozenset(
    """possible potential proposed planned prospective considering considers considered weighing mulling seeking seeks
    sought hoping hopes hoped wants wanted requested requesting discussing discussed studying alleged suspected
    expected likely pending threatened future would-be recommended suggested sought-after contemplating exploring
    projected eventual hypothetical draft""".split()
)
"""Words that hold open the noun behind them."""
GOVERNING: Final = frozenset(
    """talks negotiations application bid plan plans proposal proposals offer request attempt attempts effort efforts
    wants want wanted hope hopes hoped planned plans intends asked ask asks seek seeks sought aims applied threatened
    prepared preparing ready willing due expected expects set scheduled likely yet before""".split()
)
"""Words that hold open the verb behind them, by "to"."""
SPEECH: Final = frozenset(
    lemma(w) for w in "say tell add ask ask reply speak talk call comment know think feel".split()
)
"""Verbs that many subjects of one story share: their polarity or force in one place says nothing of another."""


@dataclass(frozen=True, slots=True)
class Pairing:
    """A verb of the claim and the same verb in a passage.

    `near`: the share of the words beside the claim's verb that stand in the passage's clause. `shared`: of the
    words of the claim's clause, those that the passage has. `back`: of the words of the passage's clause, those
    that the claim has; None where that clause has no content word but the verb. `count`: how many words the
    two clauses have in common; `count_all`: the claim's clause and the whole passage.
    """

    claim: Predication
    passage: Passage
    evidence: Predication
    near: float
    shared: float
    back: float | None
    count: int
    count_all: int

    @property
    def is_related(self) -> bool:
        """Whether the two verbs have anything in common but the word: else the one is no witness of the other."""
        return self.near > 0 or self.shared > UNRELATED


@lru_cache(maxsize=4_096)
def _predications(text: str) -> tuple[Predication, ...]:
    return predications(text, Span(0, len(text)))


def predications_of(statement: Statement) -> tuple[Predication, ...]:
    """The predications of a statement, with offsets into the statement's own text."""
    return _predications(statement.text)


@lru_cache(maxsize=16_384)
def lemmas(text: str) -> tuple[str, ...]:
    """The lemmas of the content words of a text, in order."""
    return tuple(lemma(t.norm) for t in tokens(text) if t.is_content and t.norm not in NEGATIONS)


@lru_cache(maxsize=4_096)
def _lemma_set(text: str) -> frozenset[str]:
    return frozenset(lemmas(text))


def pairings(claim: Claim, evidence: tuple[Passage, ...]) -> tuple[tuple[Pairing, ...], ...]:
    """For each verb of the claim, its occurrences in the evidence; verbs that do not occur there are left out."""
    present = frozenset().union(*(_lemma_set(p.statement.text) for p in evidence)) if evidence else frozenset()
    found: list[tuple[Pairing, ...]] = []
    for said in _stated(claim, evidence):
        if said.lemma.split(" ")[0] in present and said.lemma not in SPEECH:
            pairs = tuple(
                _pairing(claim, said, passage, other)
                for passage in evidence
                for other in _occurrences(passage.statement.text, said.lemma)
            )
            if pairs:
                found.append(pairs)
    return tuple(found)


def _stated(claim: Claim, evidence: tuple[Passage, ...]) -> Iterator[Predication]:
    """The verbs of the claim, and any other word of it that the evidence denies by a verb of the same form."""
    own = predications_of(claim.statement)
    yield from own
    known = {p.lemma for p in own}
    denied = {p.lemma for e in evidence for p in predications_of(e.statement) if p.negated}
    for word in sorted(denied - known):
        yield from _bare(claim.statement.text, word)


@lru_cache(maxsize=16_384)
def _occurrences(text: str, word: str) -> tuple[Predication, ...]:
    """A lemma in a text: as a verb that was read, or as a bare word."""
    read = tuple(p for p in _predications(text) if p.lemma == word)
    heads = {p.head.start for p in read}
    return read + tuple(p for p in _bare(text, word) if p.head.start not in heads)


def _bare(text: str, word: str) -> Iterator[Predication]:
    """A lemma where no verb was read: taken as stated, unless its clause denies or doubts anything."""
    if word not in _lemma_set(text):
        return
    for clause in clauses(text, Span(0, len(text))):
        words = tokens(text, clause.start, clause.end)
        unsure = any(w.norm in NEGATIONS or w.norm in DISPUTING or w.norm == "without" for w in words)
        for n, token in enumerate(words):
            if lemma(token.norm) == word:
                span = Span(token.start, token.end)
                open_ = unsure or (n > 0 and words[n - 1].norm in {"to", "first", "only", "if", "any"})
                yield Predication(token, word, span, clause, _bare_force(words, n), None if open_ else False, None)


def _bare_force(words: tuple[Token, ...], n: int) -> Force:
    """How firmly a word is asserted that was read as no verb: "talks to buy", "a possible sale"."""
    before = [w.norm for w in words[max(0, n - REACH) : n]]
    if before[-1:] == ["to"]:
        return Force.EXPECTED if UNSETTLED.union(GOVERNING).intersection(before) else Force.FACT
    return Force.POSSIBLE if UNSETTLED.intersection(before) else Force.FACT


def _pairing(claim: Claim, said: Predication, passage: Passage, found: Predication) -> Pairing:
    own, theirs = claim.statement.text, passage.statement.text
    clause = [w for w in lemmas(said.clause.of(own)) if w != said.lemma]
    other = [w for w in lemmas(found.clause.of(theirs)) if w != found.lemma]
    whole = _lemma_set(theirs)
    return Pairing(
        claim=said,
        passage=passage,
        evidence=found,
        near=_share(_beside(own, said), frozenset(other)),
        shared=_share(clause, whole),
        back=_share(other, _lemma_set(own)) if other else None,
        count=len(frozenset(clause) & frozenset(other)),
        count_all=len(frozenset(clause) & whole),
    )


def _beside(text: str, said: Predication) -> list[str]:
    before = lemmas(text[said.clause.start : said.span.start])[-NEAR:]
    behind = lemmas(text[said.head.end : said.clause.end])[:NEAR]
    return [*before, *behind]


def _share(wanted: list[str], present: frozenset[str]) -> float:
    return sum(w in present for w in wanted) / len(wanted) if wanted else 0.0
