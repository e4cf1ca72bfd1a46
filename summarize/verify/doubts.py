"""What the model doubts in a claim, as findings: its words, narrowly, with the kind of error they look like."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from summarize.read.claims import Claim
from summarize.span import cover
from summarize.verify.entailment import TYPES, Entailment, WordDoubt, probability
from summarize.verify.evidence import best_score
from summarize.verify.finding import Effect, Finding, Passage
from summarize.verify.padding import about_itself, general
from summarize.verify.platitudes import ABOUT_ITSELF, META
from summarize.verify.support import Combination

BELOW: Final = 1.5
"""A word between two marked ones is marked with them unless its logit lies further than this below the mark."""
QUOTED: Final = 160
"""Characters of the source's sentence that a reason quotes."""
RELATED: Final = 0.5
"""The least share of a claim's words in one passage: only where the source speaks of the matter it says otherwise."""


def doubts(
    claim: Claim, entailment: Entailment, evidence: Sequence[Passage], fitted: Combination
) -> tuple[Finding, ...]:
    """The words that the model marks, worst first; where it marks none, the one it doubts most."""
    runs = _runs(entailment.words, fitted.words)
    if not runs:
        worst = max(entailment.words, key=lambda w: w.bad, default=None)
        runs = [[worst]] if worst is not None else []
    effect = _effect(entailment, evidence, fitted)
    runs.sort(key=lambda run: -max(w.bad for w in run))
    found = [_finding(claim, run, effect, evidence) for run in runs]
    return tuple(found) or (_whole(claim),)


def nothing_to_check(claim: Claim, entailment: Entailment, fitted: Combination) -> tuple[Finding, ...]:
    """The finding that a claim has nothing in it to check, where the model is sure of it."""
    if claim.kind in {"heading", "row"} or probability(entailment.padding) < fitted.padding:
        return ()
    span, text = claim.statement.span, claim.statement.text
    if META.search(text) or ABOUT_ITSELF.search(text):
        return (about_itself(span),)
    return (general(span),)


def _runs(words: Sequence[WordDoubt], least: float) -> list[list[WordDoubt]]:
    """Neighbouring marked words, with what stands between two of them if it is nearly marked."""
    runs: list[list[WordDoubt]] = []
    run: list[WordDoubt] = []
    for word in words:
        if word.bad >= least or (run and word.bad >= least - BELOW):
            run.append(word)
        else:
            runs.append(run)
            run = []
    marked = [_trimmed(r, least) for r in (*runs, run)]
    return [r for r in marked if r]


def _trimmed(run: list[WordDoubt], least: float) -> list[WordDoubt]:
    ends = [n for n, word in enumerate(run) if word.bad >= least]
    return run[ends[0] : ends[-1] + 1] if ends else []


def _effect(entailment: Entailment, evidence: Sequence[Passage], fitted: Combination) -> Effect:
    conflicts = probability(entailment.contradicted) >= fitted.contradicted and best_score(evidence) >= RELATED
    return "contradicts" if conflicts else "lacks"


def _finding(claim: Claim, run: Sequence[WordDoubt], effect: Effect, evidence: Sequence[Passage]) -> Finding:
    text = claim.statement.article.text
    span = cover(word.span for word in run)
    sums = [sum(probability(word.bad) * word.types[n] for word in run) for n in range(len(TYPES))]
    kind = TYPES[max(range(len(TYPES)), key=sums.__getitem__)]
    passage = evidence[0] if evidence else None
    if effect == "contradicts" and passage is not None:
        reason = f"the source does not bear out “{span.of(text)}”; it has: “{_short(passage)}”"
    else:
        reason = f"the source does not say “{span.of(text)}”"
    return Finding(kind, effect, span, None, passage if effect == "contradicts" else None, reason)


def _whole(claim: Claim) -> Finding:
    return Finding("out_of_source", "lacks", claim.statement.span, None, None, "the source does not say this")


def _short(passage: Passage) -> str:
    words = " ".join(passage.statement.text.split())
    return words if len(words) <= QUOTED else words[:QUOTED].rsplit(" ", 1)[0] + " …"
