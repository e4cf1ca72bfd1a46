"""Judge the claims of a text: evidence, checks and decision for each, claims in equal judgements out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from summarize.read.claims import Claim
from summarize.read.reading import Statement
from summarize.report import Alignment, ErrorMark, Evidence, Judgement
from summarize.verify.attribution import check_attribution
from summarize.verify.causes import check_causes
from summarize.verify.dates import check_dates
from summarize.verify.decide import STANDS_VERBATIM, Decision, Observed, decide
from summarize.verify.doubts import doubts, nothing_to_check
from summarize.verify.entailment import Reader
from summarize.verify.evidence import Sources
from summarize.verify.finding import Finding, Passage
from summarize.verify.lexical import overlap
from summarize.verify.modality import check_modality
from summarize.verify.names import check_names
from summarize.verify.negation import check_negation
from summarize.verify.numbers import check_numbers
from summarize.verify.padding import Told, check_padding
from summarize.verify.quotations import check_quotations
from summarize.verify.standard import USUAL, Standard
from summarize.verify.support import combination, features, odds, support
from summarize.verify.suspended import check_suspended

SHOWN: Final = 3
"""Passages shown with a judgement; more are not read."""
SHOWN_SCORE: Final = 0.2
"""A passage with a smaller share of the claim's words has met it by chance, and would only mislead a reader."""
Check = Callable[[Claim, tuple[Passage, ...], Sources], tuple[Finding, ...]]
FACTS: Final[tuple[Check, ...]] = (
    check_quotations,
    check_names,
    check_numbers,
    check_dates,
    check_attribution,
    check_modality,
    check_negation,
    check_suspended,
    check_causes,
)
"""The checks of facts. Where two blame the same words, the first speaks: a number in a quotation is a matter of the
quotation."""


def judge(
    claims: Sequence[Claim],
    sources: Sources,
    reader: Reader,
    obstacle: str | None = None,
    standard: Standard = USUAL,
) -> Iterator[tuple[Judgement, tuple[Passage, ...]]]:
    """A judgement for every claim, in order, with its evidence.

    `obstacle` says why none of them can be judged; each is then `unjudged` for that reason.
    """
    told = Told()
    for claim in claims:
        evidence = sources.verbatim(claim.whole) or sources.passages(claim.statement)
        hindrance = obstacle or _unreadable(claim)
        seen = _hindered(hindrance) if hindrance else observe(claim, evidence, sources, told, reader, standard)
        told.add(claim)
        decision = decide(seen)
        yield _judgement(claim, decision, evidence), evidence


def observe(
    claim: Claim,
    evidence: tuple[Passage, ...],
    sources: Sources,
    told: Told,
    reader: Reader,
    standard: Standard = USUAL,
) -> Observed:
    """Everything that the decision on one claim needs."""
    fitted = combination(reader)
    padding = check_padding(claim, evidence, told)
    threshold = fitted.thresholds[standard.profile]
    if sources.verbatim(claim.whole):
        return Observed(verbatim=True, findings=padding, support=STANDS_VERBATIM, threshold=threshold, doubts=())
    facts = check_facts(claim, evidence, sources)
    read = reader.read(claim.statement, evidence, sources)
    log_odds = odds(features(read, overlap(claim.statement, evidence, sources)), facts, fitted)
    return Observed(
        verbatim=False,
        findings=facts + (padding or nothing_to_check(claim, read, fitted)),
        support=support(log_odds, fitted, standard.base_rate),
        threshold=threshold,
        doubts=doubts(claim, read, evidence, fitted),
    )


def _hindered(obstacle: str) -> Observed:
    return Observed(verbatim=False, findings=(), support=0.0, threshold=0.0, doubts=(), obstacle=obstacle)


def check_facts(claim: Claim, evidence: tuple[Passage, ...], sources: Sources) -> tuple[Finding, ...]:
    """What the checks find, no word blamed twice."""
    found: list[Finding] = []
    for check in FACTS:
        told = [f.span for f in found]
        found += [f for f in check(claim, evidence, sources) if not any(f.span.overlaps(span) for span in told)]
    return tuple(found)


def _unreadable(claim: Claim) -> str | None:
    return None if claim.statement.tokens else "there is no word in it to judge"


def _judgement(claim: Claim, decision: Decision, evidence: Sequence[Passage]) -> Judgement:
    text = claim.statement.article.text
    span = claim.statement.span
    return Judgement(
        id=claim.id,
        kind=claim.kind,
        text=span.of(text),
        start=span.start,
        end=span.end,
        verdict=decision.verdict,
        support=decision.support,
        errors=tuple(
            ErrorMark(type=f.type, start=f.span.start, end=f.span.end, found=f.span.of(text), expected=f.expected)
            for f in decision.findings
        ),
        evidence=tuple(shown(claim.statement, p) for p in _first(decision, evidence)),
        reason=decision.reason,
    )


def _first(decision: Decision, evidence: Sequence[Passage]) -> tuple[Passage, ...]:
    """The passages that the findings rest on, then the best of the others."""
    cited = [f.passage for f in decision.findings if f.passage is not None]
    ordered: list[Passage] = []
    for passage in [*cited, *(p for p in evidence if p.score >= SHOWN_SCORE)]:
        if all(passage.statement.span != o.statement.span or passage.source != o.source for o in ordered):
            ordered.append(passage)
    return tuple(ordered[:SHOWN])


def shown(claim: Statement, passage: Passage) -> Evidence:
    """A passage as reports show it."""
    span = passage.statement.span
    return Evidence(
        source=passage.source,
        start=span.start,
        end=span.end,
        text=passage.statement.text,
        alignment=_alignment(claim, passage.statement),
        score=round(min(1.0, max(0.0, passage.score)), 4),
    )


def _alignment(claim: Statement, statement: Statement) -> Alignment:
    if claim.text in statement.text:
        return "exact"
    return "normalised" if claim.folded and f" {claim.folded} " in f" {statement.folded} " else "fuzzy"
