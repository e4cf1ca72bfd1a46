"""Quotations: verbatim in a source, altered or invented, and put into the right mouth.

Letters and digits alone are compared, so that marks, dashes, spaces, capitals and the punctuation at
the ends make no difference. Likeness serves to find the place in the source, never to accept.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from heapq import nlargest
from typing import Final

from rapidfuzz.distance import Levenshtein

from summarize.read.claims import Claim
from summarize.read.quotations import QuotationMention
from summarize.read.reading import Reading, Statement
from summarize.span import Span
from summarize.text.tokens import Token, tokens
from summarize.verify.evidence import Sources
from summarize.verify.finding import Finding, Passage
from summarize.verify.letters import in_speech, letters, pieces, place_of, plain
from summarize.verify.speakers import differ

SAME_PLACE: Final = 0.55
"""The share of a quotation's words that a place of the source must have, in order, to be what was quoted."""
MIN_SPOKEN: Final = 3
"""Shorter quotations are said by more than one person in a story."""
CANDIDATES: Final = 4
"""Places of the sources that are compared with a quotation that no source has."""
CLITICS: Final = frozenset("s t re ve ll d m".split())
DROPPABLE: Final = frozenset(
    "well so and but you know i mean um uh er oh just really very now then also again look like".split()
)
"""Words of spoken language that editors leave out of a quotation without a mark."""


def check_quotations(claim: Claim, evidence: Sequence[Passage], sources: Sources) -> tuple[Finding, ...]:
    """One finding per quotation of the claim that no source has, or that a source gives to somebody else."""
    if any(p.statement.folded == claim.statement.folded for p in evidence):
        return ()
    found = (_check(claim, q, evidence, sources) for q in claim.statement.quotations)
    return tuple(f for f in found if f is not None)


def _check(claim: Claim, quotation: QuotationMention, evidence: Sequence[Passage], sources: Sources) -> Finding | None:
    text = claim.statement.article.text
    wanted = pieces(quotation.span.of(text)) if claim.statement.span.contains(quotation.span) else ()
    if not wanted:
        return None
    places = [(source, place_of(wanted, source.article.text)) for source in sources.readings]
    verbatim = [(source, place) for source, place in places if place is not None]
    if verbatim:
        wrong = [_speaker(claim, quotation, place, source) for source, place in verbatim]
        found = [f for f in wrong if f is not None]
        return min(found, key=_source_of) if len(found) == len(wrong) else None
    if quotation.scare or any(in_speech(wanted, source.article.text) for source in sources.readings):
        return None
    if quotation.speaker is None and quotation.span.of(text).rstrip().endswith("?"):
        return None  # a question that the text puts itself
    return _altered(claim, quotation, evidence, sources)


def _source_of(finding: Finding) -> str:
    return finding.passage.source if finding.passage else ""


@dataclass(frozen=True, slots=True)
class _Unit:
    """A word with what is written onto it: "don't", "it 's"."""

    span: Span
    letters: str


@dataclass(frozen=True, slots=True)
class _Window:
    """A place of a source, and the share of the quotation's words that stand there in order."""

    share: float
    passage: Passage
    units: tuple[_Unit, ...]


def _units(text: str, words: tuple[Token, ...]) -> tuple[_Unit, ...]:
    found: list[_Unit] = []
    for word in words:
        apart = found and text[found[-1].span.end : word.start].strip() in {"'", "’"} and word.norm in CLITICS
        if found and (apart or word.norm == "n't"):
            found[-1] = _Unit(Span(found[-1].span.start, word.end), found[-1].letters + plain(word.text))
        else:
            found.append(_Unit(Span(word.start, word.end), plain(word.text)))
    return tuple(found)


def _altered(
    claim: Claim, quotation: QuotationMention, evidence: Sequence[Passage], sources: Sources
) -> Finding | None:
    text = claim.statement.article.text
    own = _units(text, tokens(text, quotation.span.start, quotation.span.end))
    windows = [_window(own, passage) for passage in _candidates(claim, quotation, evidence, sources)]
    best = max(windows, key=lambda w: (w.share, w.passage.source, w.passage.statement.span), default=None)
    if best is not None and best.share >= SAME_PLACE and len(own) >= MIN_SPOKEN:
        changes = sorted(_changes(own, best), key=lambda change: (not _has_content(text, change[0]), change[0]))
        reason = "the quotation is not what the source has"
        found = (Finding("quote", "contradicts", span, expected, best.passage, reason) for span, expected in changes)
        return next(found, None)
    if len(own) < MIN_SPOKEN and _is_told(claim, quotation, sources):
        return None
    return Finding("quote", "lacks", quotation.span, None, None, "no source has this quotation")


def _has_content(text: str, span: Span) -> bool:
    return any(t.is_content for t in tokens(text, span.start, span.end))


def _candidates(
    claim: Claim, quotation: QuotationMention, evidence: Sequence[Passage], sources: Sources
) -> Iterator[Passage]:
    """The evidence, and the statements of the sources that share most words with the quotation."""
    yield from evidence
    wanted = claim.statement.part(quotation.span).stems
    shared = ((len(wanted & s.stems), source, s) for source, s in sources.statements)
    for _, source, statement in nlargest(CANDIDATES, shared, key=lambda found: (found[0], found[1], found[2].span)):
        yield Passage(source, statement, 0.0)


def _window(own: tuple[_Unit, ...], passage: Passage) -> _Window:
    """The part of a passage, or of what follows it, that is most like the quotation."""
    statement = passage.statement
    text = statement.article.text
    length = 2 * (own[-1].span.end - own[0].span.start)
    end = max(statement.span.end, min(len(text), statement.span.start + length))
    theirs = _units(text, tokens(text, statement.span.start, end))
    editops = Levenshtein.editops([u.letters for u in own], [u.letters for u in theirs])
    blocks = [b for b in editops.as_matching_blocks() if b.size]
    if not blocks or blocks[-1].b + blocks[-1].size - blocks[0].b > 2 * len(own) + MIN_SPOKEN:
        return _Window(0.0, passage, ())
    low = max(0, blocks[0].b - blocks[0].a)
    high = blocks[-1].b + blocks[-1].size + len(own) - blocks[-1].a - blocks[-1].size
    return _Window(sum(b.size for b in blocks) / len(own), passage, theirs[low:high])


def _changes(own: tuple[_Unit, ...], window: _Window) -> Iterator[tuple[Span, str | None]]:
    """The words of the quotation that differ, each with what the source has in their place."""
    text = window.passage.statement.article.text
    theirs = window.units
    for op in Levenshtein.opcodes([u.letters for u in own], [u.letters for u in theirs]):
        there = theirs[op.dest_start : op.dest_end]
        if op.tag == "equal" or "".join(u.letters for u in own[op.src_start : op.src_end]) == "".join(
            u.letters for u in there
        ):
            continue
        if op.src_end > op.src_start:
            expected = text[there[0].span.start : there[-1].span.end] if there else None
            yield Span(own[op.src_start].span.start, own[op.src_end - 1].span.end), expected
        elif 0 < op.src_start < len(own) and not all(u.letters in DROPPABLE for u in there):
            beside = theirs[op.dest_start - 1 : op.dest_end + 1]
            yield (
                Span(own[op.src_start - 1].span.start, own[op.src_start].span.end),
                text[beside[0].span.start : beside[-1].span.end],
            )


def _is_told(claim: Claim, quotation: QuotationMention, sources: Sources) -> bool:
    """Whether a source has a quotation of a word or two in another form: nothing to be sure of."""
    stems = claim.statement.part(quotation.span).stems
    return not stems or all(stem in sources.by_stem for stem in stems)


def _speaker(claim: Claim, quotation: QuotationMention, place: Span, source: Reading) -> Finding | None:
    """Whether the source gives the same words to another person by name."""
    if quotation.speaker is None or not claim.statement.span.contains(quotation.speaker):
        return None
    if len(letters(quotation.span.of(claim.statement.article.text)).starts) < MIN_SPOKEN:
        return None
    for statement in source.statements:
        for theirs in statement.quotations:
            if theirs.span.overlaps(place) and theirs.speaker is not None:
                return _misattributed(claim, quotation.speaker, source, statement, theirs.speaker)
    return None


def _misattributed(claim: Claim, speaker: Span, source: Reading, statement: Statement, theirs: Span) -> Finding | None:
    holder = next((s for s in source.statements if s.span.contains(theirs)), statement)
    expected = differ(claim.statement, speaker, source, holder, theirs)
    if expected is None:
        return None
    passage = Passage(source.article.id, statement, 1.0)
    return Finding("attribution", "contradicts", speaker, expected, passage, f"in the source {expected} says it")
