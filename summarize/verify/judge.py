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
from summarize.verify.entailment import Entailment
from summarize.verify.evidence import Sources
from summarize.verify.finding import Finding, Passage
from summarize.verify.lexical import foreign_words, overlap, shipped, support
from summarize.verify.modality import check_modality
from summarize.verify.names import check_names
from summarize.verify.negation import check_negation
from summarize.verify.numbers import check_numbers
from summarize.verify.padding import Told, check_padding
from summarize.verify.quotations import check_quotations
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
    claims: Sequence[Claim], sources: Sources, obstacle: str | None = None, entailment: Entailment | None = None
) -> Iterator[tuple[Judgement, tuple[Passage, ...]]]:
    """A judgement for every claim, in order, with its evidence.

    `obstacle` says why none of them can be judged; each is then `unjudged` for that reason.
    Without `entailment` the wording says how far a claim is supported.
    """
    told = Told()
    for claim in claims:
        evidence = sources.verbatim(claim.whole) or sources.passages(claim.statement)
        decision = decide(observe(claim, evidence, sources, told, obstacle, entailment))
        told.add(claim)
        yield _judgement(claim, decision, evidence), evidence


def observe(
    claim: Claim,
    evidence: tuple[Passage, ...],
    sources: Sources,
    told: Told,
    obstacle: str | None = None,
    entailment: Entailment | None = None,
) -> Observed:
    """Everything that the decision on one claim needs."""
    model = shipped()
    verbatim = bool(sources.verbatim(claim.whole))
    facts = () if verbatim or obstacle else _facts(claim, evidence, sources)
    padding = () if obstacle else check_padding(claim, evidence, told)
    if verbatim:
        borne_out = STANDS_VERBATIM
    elif entailment is None:
        borne_out = support(overlap(claim.statement, evidence, sources), model)
    else:
        borne_out = _entailed(claim, evidence, entailment)
    return Observed(
        verbatim=verbatim,
        findings=facts + padding,
        support=borne_out,
        threshold=model.threshold if entailment is None else entailment.threshold,
        given=model.given,
        foreign=_foreign(claim.statement, evidence),
        obstacle=obstacle or _unreadable(claim),
    )


def _entailed(claim: Claim, evidence: Sequence[Passage], entailment: Entailment) -> float:
    """The support of the passage that supports the claim best; 0 where there is no passage."""
    pairs = [(passage.statement.text, claim.statement.text) for passage in evidence]
    return round(max(entailment.support(pairs), default=0.0), 4) if pairs else 0.0


def _facts(claim: Claim, evidence: tuple[Passage, ...], sources: Sources) -> tuple[Finding, ...]:
    """What the checks find, no word blamed twice."""
    found: list[Finding] = []
    for check in FACTS:
        told = [f.span for f in found]
        found += [f for f in check(claim, evidence, sources) if not any(f.span.overlaps(span) for span in told)]
    return tuple(found)


def _unreadable(claim: Claim) -> str | None:
    return None if claim.statement.tokens else "there is no word in it to judge"


def _foreign(statement: Statement, evidence: Sequence[Passage]) -> Finding:
    words = foreign_words(statement, evidence)
    said = words.of(statement.article.text)
    return Finding("out_of_source", "lacks", words, None, None, f"the source has nothing like “{said}”")


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
