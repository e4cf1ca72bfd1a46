"""Hedges dropped: what the source holds possible, planned or alleged, the claim states as done."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from summarize.read.claims import Claim
from summarize.read.hedges import Force
from summarize.read.predications import Predication
from summarize.read.reporting import PRONOUNS
from summarize.read.verbs import PARTICIPLES, PAST
from summarize.span import Span
from summarize.text.tokens import tokens
from summarize.verify.evidence import Sources
from summarize.verify.finding import Finding, Passage
from summarize.verify.predicates import Pairing, pairings

NEAR: Final = 0.25
SHARED: Final = 0.4
BACK: Final = 0.75
"""Two verbs are of the same thing where this share of the words beside the one stands in the other's clause, and of
its clause in the passage; or where the passage's clause is this far covered by the claim. Chosen on the training
split of the authored claims, with the six sentences that share most words as evidence: 1 false alarm in a thousand."""
LIGHT: Final = frozenset("take get make give go come do have put set begin start leav becom".split())
"""Lemmas of verbs that say little without their objects."""
NEAR_LIGHT: Final = 0.5
"""What `NEAR` is for those."""
WHOLE: Final = 0.99
"""A clause that the claim covers wholly needs no neighbours in common."""
WHETHER: Final = re.compile(r"\W{0,4}whether\b", re.IGNORECASE)
"""What opens a clause of which the source says that it is not decided."""
UNASSERTED: Final = re.compile(
    r"\W*(?:after|once|before|when|until|if|unless|whether|as soon as|while|where)\b", re.IGNORECASE
)
"""What opens a clause that says when, and not that, something happens."""


def check_modality(claim: Claim, evidence: Sequence[Passage], _sources: Sources) -> tuple[Finding, ...]:
    """One finding per verb of the claim that asserts more firmly than all the evidence does."""
    if any(p.statement.folded == claim.statement.folded for p in evidence):
        return ()
    found = (_finding(claim, pairs) for pairs in pairings(claim, tuple(evidence)))
    return tuple(f for f in found if f is not None)


def _finding(claim: Claim, pairs: tuple[Pairing, ...]) -> Finding | None:
    said = pairs[0].claim
    if said.negated is not False or not _is_asserted(claim, said):
        return None
    related = [p for p in pairs if p.is_related or _is_same(p)]
    best = max(related, key=lambda p: (p.near, p.shared, p.passage.score), default=None)
    if best is None or not _is_same(best) or not all(_is_stronger(said, p) for p in related):
        return None
    base = claim.statement.span.start
    hedged = best.evidence.span.of(best.passage.statement.text)
    own = said.span.of(claim.statement.text)
    if own.lower() == hedged.lower():
        return None
    span = Span(base + said.span.start, base + said.span.end)
    reason = f"the source says {hedged!r}, the claim {own!r}"
    return Finding("modality", "contradicts", span, hedged, best.passage, reason)


def _is_asserted(claim: Claim, said: Predication) -> bool:
    """Whether the verb is surely one, in a clause that asserts: not "those examined", nor "once they have been"."""
    text = claim.statement.text
    if UNASSERTED.match(text, said.clause.start, said.clause.end):
        return False
    if said.span.start < said.head.start:
        return text[said.span.start : said.head.start].split()[0].lower() not in {"be", "being", "having", "been"}
    before = tokens(text, said.clause.start, said.head.start)[-1:]
    return bool(before) and (
        before[0].norm in PRONOUNS or before[0].is_capitalised or said.head.norm in PAST - PARTICIPLES
    )


def _is_same(pair: Pairing) -> bool:
    if pair.claim.lemma in LIGHT:
        return pair.near >= NEAR_LIGHT and pair.count > 1
    if pair.near >= NEAR and pair.shared >= SHARED:
        return True
    return pair.back is not None and (pair.back >= WHOLE or (pair.back >= BACK and pair.near > 0))


def _is_stronger(claim: Predication, pair: Pairing) -> bool:
    evidence = pair.evidence
    undecided = WHETHER.match(pair.passage.statement.text, evidence.clause.start, evidence.clause.end) is not None
    if evidence.negated or (evidence.conditional and not undecided):
        return False
    if claim.force is Force.FACT:
        return evidence.force < Force.PRESENT
    return claim.force in {Force.FUTURE, Force.PRESENT} and evidence.force < Force.EXPECTED
