"""Polarity turned round: the claim denies what the source asserts, or asserts what it denies."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from summarize.read.claims import Claim
from summarize.read.hedges import Force
from summarize.read.predications import Predication
from summarize.span import Span
from summarize.verify.antonyms import opposites
from summarize.verify.evidence import Sources
from summarize.verify.finding import Finding, Passage
from summarize.verify.predicates import Pairing, pairings

NEAR: Final = 0.34
SHARED: Final = 0.5
BACK: Final = 0.75
"""As in `modality`, and chosen on the same run; stricter, for polarity is more often turned round by a paraphrase."""
NEAR_MANY: Final = 0.33
MANY: Final = 3
"""The same where the two clauses have so many words in common."""
DENIED_SHARED: Final = 0.75
MIN_SHARED: Final = 3
"""For "... but no deaths", whose clause holds nothing else: the share, and the number, of words in the passage."""
WHOLE: Final = 0.99
"""A clause that the claim covers wholly needs no neighbours in common."""
DENIAL: Final = re.compile(
    r"\b(?:den(?:y|ies|ied|ying|ial)|disput(?:e|es|ed|ing)|reject(?:s|ed|ing)?|contrary|refut(?:es|ed|ing))\b",
    re.IGNORECASE,
)
"""Words with which a text reports both sides; whose side a verb is on cannot then be told."""
ELLIPSIS: Final = re.compile(
    r"\b(?:did|does|do|has|have|had|was|were|is|are|will|would|could)(?:\s+not|n['’]t)?\s*(?:[,.;:]|$)|\bnot\s*(?:[.;]|$)",
    re.IGNORECASE,
)
"""A verb left to be understood: "..., but it did not", "... but the others did"."""
NOBODY: Final = re.compile(r"\b(?:no\s?one|nobody|none)\b", re.IGNORECASE)
CUE_CHARS: Final = 40
"""A cue further from its verb than this, in characters, is left out of the span."""


def check_negation(claim: Claim, evidence: Sequence[Passage], _sources: Sources) -> tuple[Finding, ...]:
    """At most one finding per clause of the claim: a verb whose polarity all the evidence has the other way round."""
    text = claim.statement.text
    if (
        any(p.statement.folded == claim.statement.folded for p in evidence)
        or DENIAL.search(text)
        or ELLIPSIS.search(text)
    ):
        return ()
    by_clause: dict[Span, Finding] = {}
    for pairs in pairings(claim, tuple(evidence)):
        finding = _finding(claim, pairs)
        if finding is not None:
            by_clause.setdefault(pairs[0].claim.clause, finding)
    return (*by_clause.values(), *opposites(claim, evidence))


def _finding(claim: Claim, pairs: tuple[Pairing, ...]) -> Finding | None:
    said = pairs[0].claim
    related = [p for p in pairs if p.is_related or _is_same(p)]
    best = max(related, key=lambda p: (p.near, p.shared, p.passage.score), default=None)
    if said.negated is None or best is None or any(p.evidence.negated is not (not said.negated) for p in related):
        return None
    theirs = best.evidence
    if not _is_same(best) or not _is_firm(said, theirs) or not _is_covered(claim, best):
        return None
    passage = best.passage.statement.text
    if ELLIPSIS.search(passage) or DENIAL.search(passage):
        return None
    base = claim.statement.span.start
    own = _with_cue(said)
    expected = _with_cue(theirs).of(passage)
    word = "denies" if said.negated else "asserts"
    reason = f"the claim {word} what the source does not: {expected!r}"
    return Finding("negation", "contradicts", Span(base + own.start, base + own.end), expected, best.passage, reason)


def _is_same(pair: Pairing) -> bool:
    of_noun = _denies_noun(pair.claim) or _denies_noun(pair.evidence)
    if pair.near >= NEAR and pair.count > 1 and pair.shared >= (DENIED_SHARED if of_noun else SHARED):
        return True
    if pair.near >= NEAR_MANY and pair.count >= MANY and not of_noun:
        return True
    if pair.evidence.cue == pair.evidence.span and pair.shared >= DENIED_SHARED and pair.count_all >= MIN_SHARED:
        return True  # "... but no deaths": the words around stand in the clause before
    if pair.claim.span.start == pair.claim.head.start and pair.claim.cue is None:
        return False  # a past form without auxiliary may be a participle: "the others hurt"
    if pair.back is None:
        return bool(NOBODY.search(pair.evidence.clause.of(pair.passage.statement.text)))
    return (pair.back >= WHOLE and pair.shared > 0) or (pair.back >= BACK and pair.near > 0)


def _denies_noun(found: Predication) -> bool:
    """Whether it says that there is none of something: "no rent", "without music"."""
    return found.cue is not None and found.cue == found.span


def _is_firm(claim: Predication, evidence: Predication) -> bool:
    """Whether the one that asserts does so firmly enough to exclude the other."""
    asserted = evidence if claim.negated else claim
    denied = claim if claim.negated else evidence
    return asserted.force == denied.force or min(asserted.force, denied.force) >= Force.EXPECTED


def _is_covered(claim: Claim, pair: Pairing) -> bool:
    """Whether the figures of the one that denies are known to the other: "not in 2018" leaves 2014 open."""
    numbers = {t.norm for t in claim.statement.tokens if t.is_number}
    theirs = {t.norm for t in pair.passage.statement.tokens if t.is_number}
    return numbers <= theirs if pair.claim.negated else True


def _with_cue(found: Predication) -> Span:
    if found.cue is None or found.span.start - found.cue.start > CUE_CHARS:
        return found.span
    return Span(min(found.cue.start, found.span.start), found.span.end)
