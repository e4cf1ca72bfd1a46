"""Indirect speech put into the wrong mouth: "X said that ..." where the source has another person say it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from summarize.read.claims import Claim
from summarize.read.reading import Reading, Statement
from summarize.read.speakers import Report, reports
from summarize.span import Span
from summarize.verify.evidence import Sources
from summarize.verify.finding import Finding, Passage
from summarize.verify.predicates import lemmas
from summarize.verify.speakers import differ

SHARED: Final = 0.5
"""The share of the content words of what is said that the source must have in the other speaker's words."""
DECLINED: Final = re.compile(
    r"\b(?:(?:has |had |have )?(?:declin|refus)(?:ed|es|ing) to (?:comment|confirm)"
    r"|(?:did|does|would|could) not (?:immediately |publicly )?(?:comment|confirm|respond|reply)"
    r"|could not (?:immediately )?be reached|ma(?:de|kes) no comment|had no (?:immediate )?comment)\b",
    re.IGNORECASE,
)
"""How a text says that somebody did not speak on a matter."""
MIN_WORDS: Final = 3
"""Fewer content words in common may be a coincidence."""


@dataclass(frozen=True, slots=True)
class _Said:
    """What a statement of a source has somebody say."""

    passage: Passage
    speaker: Span
    words: frozenset[str]


def check_attribution(claim: Claim, evidence: Sequence[Passage], sources: Sources) -> tuple[Finding, ...]:
    """A finding per report of the claim that the evidence surely gives to another person."""
    if any(p.statement.folded == claim.statement.folded for p in evidence):
        return ()
    own = reports(claim.statement.article.text, claim.statement.span)
    if not own:
        return ()
    theirs = tuple(s for p in evidence for s in _said(p))
    for report in own:
        found = _check(claim, report, theirs, evidence, sources.readings) or _silent(claim, report, theirs, evidence)
        if found is not None:
            return (found,)
    return ()


def _check(
    claim: Claim, report: Report, theirs: tuple[_Said, ...], evidence: Sequence[Passage], sources: tuple[Reading, ...]
) -> Finding | None:
    content = frozenset(lemmas(report.content.of(claim.statement.article.text)))
    if len(content) < MIN_WORDS:
        return None
    matching = [s for s in theirs if _matches(content, s.words)]
    told = [p for p in evidence if _matches(content, frozenset(lemmas(p.statement.text)))]
    if not matching or {p.statement.span for p in told} - {s.passage.statement.span for s in matching}:
        return None
    expected: str | None = None
    for said in matching:
        source = next((s for s in sources if s.article.id == said.passage.source), None)
        if source is None:
            return None
        expected = differ(claim.statement, report.speaker, source, _holder(source, said), said.speaker)
        if expected is None:
            return None
    reason = f"in the source {expected} says it"
    return Finding("attribution", "contradicts", report.speaker, expected, matching[0].passage, reason)


def _silent(claim: Claim, report: Report, theirs: tuple[_Said, ...], evidence: Sequence[Passage]) -> Finding | None:
    """Whether the source says of the claim's speaker, and of him or it alone, that he or it did not speak on this."""
    text = claim.statement.article.text
    who = frozenset(lemmas(report.speaker.of(text)))
    content = frozenset(lemmas(report.content.of(text))) - who
    if not who or not any(c.isupper() for c in report.speaker.of(text)):
        return None
    told = [p for p in evidence if _matches(content, frozenset(lemmas(p.statement.text)))]
    speakers = [frozenset(lemmas(s.speaker.of(s.passage.statement.article.text))) for s in theirs]
    spoke = any(who <= speaker or (speaker and speaker <= who) for speaker in speakers)
    for passage in evidence if told and not spoke else ():
        match = DECLINED.search(passage.statement.text)
        if match and who <= frozenset(lemmas(passage.statement.text[: match.start()])):
            reason = "the source says that they did not comment"
            return Finding("attribution", "contradicts", report.speaker, match.group(), passage, reason)
    return None


def _matches(content: frozenset[str], words: frozenset[str]) -> bool:
    shared = len(content & words)
    return shared >= MIN_WORDS and shared >= SHARED * len(content)


def _holder(source: Reading, said: _Said) -> Statement:
    return next((s for s in source.statements if s.span.contains(said.speaker)), said.passage.statement)


def _said(passage: Passage) -> Iterator[_Said]:
    statement = passage.statement
    text = statement.article.text
    quoted: list[str] = []
    speakers = {q.speaker for q in statement.quotations if q.speaker is not None and not q.scare}
    if len(speakers) == 1:
        quoted = [w for q in statement.quotations if not q.scare for w in lemmas(q.span.of(text))]
        yield _Said(passage, next(iter(speakers)), frozenset(quoted))
    for report in reports(text, statement.span):
        words = frozenset(lemmas(report.content.of(text)))
        if words:
            yield _Said(passage, report.speaker, words | frozenset(lemmas(report.speaker.of(text))))
