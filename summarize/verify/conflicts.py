"""Conflicting sources: one of them bears a claim out, another says otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from summarize.read.claims import Claim
from summarize.report import Conflict
from summarize.verify.dates import check_dates
from summarize.verify.evidence import Sources
from summarize.verify.finding import Finding, Passage
from summarize.verify.judge import shown
from summarize.verify.negation import check_negation
from summarize.verify.numbers import check_numbers

SAME_STATEMENT: Final = 0.5
"""The share of a claim's words that a passage must hold before two sources speak of the same thing."""
COMPARED: Final = (check_numbers, check_dates, check_negation)
"""The checks whose findings are conflicts between sources. One that leaves a name out contradicts nobody."""


def conflicts(claims: Sequence[Claim], sources: Sources) -> tuple[Conflict, ...]:
    """The conflicts over each claim, at most one a source, against the source that bears it out best."""
    if len(sources.readings) < 2:  # noqa: PLR2004 - it takes two
        return ()
    single = [Sources((reading,)) for reading in sources.readings]
    return tuple(conflict for claim in claims for conflict in _over(claim, single))


def _over(claim: Claim, single: Sequence[Sources]) -> Iterator[Conflict]:
    passages = [_near(claim, one) for one in single]
    findings = [_contradiction(claim, found, one) for found, one in zip(passages, single, strict=True)]
    clean = [found for found, finding in zip(passages, findings, strict=True) if found and finding is None]
    if not clean:
        return
    best = max(clean, key=lambda found: found[0].score)
    for found, finding in zip(passages, findings, strict=True):
        if finding is not None:
            yield Conflict(
                claim=claim.id,
                first=shown(claim.statement, best[0]),
                second=shown(claim.statement, found[0]),
                type=finding.type,
            )


def _near(claim: Claim, source: Sources) -> tuple[Passage, ...]:
    return tuple(p for p in source.passages(claim.statement) if p.score >= SAME_STATEMENT)


def _contradiction(claim: Claim, evidence: Sequence[Passage], source: Sources) -> Finding | None:
    found = (f for check in COMPARED for f in check(claim, tuple(evidence), source))
    return next((f for f in found if f.effect == "contradicts"), None)
