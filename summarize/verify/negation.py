"""Polarity turned round: the claim denies what the source asserts, or asserts what it denies."""

from __future__ import annotations

from typing import Final

from summarize.read.claims import Claim
from summarize.span import Span
from summarize.verify.finding import Finding, Passage
from summarize.verify.predicates import Pairing, occurs_elsewhere, pairings

SHARED: Final = 0.6
NEAR: Final = 0.5


def check_negation(claim: Claim, evidence: tuple[Passage, ...]) -> tuple[Finding, ...]:
    """One finding per verb of the claim whose polarity all the evidence has the other way round."""
    if any(p.statement.folded == claim.statement.folded for p in evidence):
        return ()
    by_verb: dict[Span, list[Pairing]] = {}
    for pair in pairings(claim, evidence):
        by_verb.setdefault(pair.claim.span, []).append(pair)
    found = (_finding(claim, pairs, evidence) for pairs in by_verb.values())
    return tuple(f for f in found if f is not None)


def _finding(claim: Claim, pairs: list[Pairing], evidence: tuple[Passage, ...]) -> Finding | None:
    said = pairs[0].claim
    best = max(pairs, key=lambda p: (p.near, p.shared, p.passage.score))
    if said.negated is None or any(p.evidence.negated is not (not said.negated) for p in pairs):
        return None
    if best.shared < SHARED or best.near < NEAR or occurs_elsewhere(said.lemma, evidence):
        return None
    base = claim.statement.span.start
    cue = said.cue or said.span
    start = min(cue.start, said.span.start)
    theirs = best.evidence
    low = min(theirs.span.start, theirs.cue.start if theirs.cue else theirs.span.start)
    expected = best.passage.statement.text[low : theirs.span.end]
    span = Span(base + start, base + said.span.end)
    word = "denies" if said.negated else "asserts"
    return Finding("negation", "contradicts", span, expected, best.passage, f"the claim {word} what the source does not")
