"""Hedges dropped: what the source holds possible, planned or alleged, the claim states as done."""

from __future__ import annotations

from typing import Final

from summarize.read.claims import Claim
from summarize.read.hedges import Force
from summarize.span import Span
from summarize.verify.finding import Finding, Passage
from summarize.verify.predicates import Pairing, occurs_elsewhere, pairings

SHARED: Final = 0.6
NEAR: Final = 0.5


def check_modality(claim: Claim, evidence: tuple[Passage, ...]) -> tuple[Finding, ...]:
    """One finding per verb of the claim that asserts more firmly than all the evidence does."""
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
    if said.negated is not False or not _is_stronger(said.force, max(p.evidence.force for p in pairs)):
        return None
    if any(p.evidence.negated is not False for p in pairs) or best.shared < SHARED or best.near < NEAR:
        return None
    if occurs_elsewhere(said.lemma, evidence):
        return None
    base = claim.statement.span.start
    hedged = best.evidence.span.of(best.passage.statement.text)
    own = said.span.of(claim.statement.text)
    span = Span(base + said.span.start, base + said.span.end)
    return Finding(
        "modality", "contradicts", span, hedged, best.passage, f"the source says {hedged!r}, the claim {own!r}"
    )


def _is_stronger(claim: Force, evidence: Force) -> bool:
    if claim is Force.FACT:
        return evidence < Force.FACT
    return claim is Force.FUTURE and evidence < Force.EXPECTED
