"""Quotations: verbatim in a source, altered or invented, and put into the right mouth.

Letters and digits alone are compared, so that marks, dashes, spaces, capitals and the punctuation at
the ends make no difference. Likeness serves to find the place in the source, never to accept.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal

from rapidfuzz.distance import Levenshtein

from summarize.read.claims import Claim
from summarize.read.quotations import QuotationMention, quotations
from summarize.read.reading import Reading, Statement
from summarize.span import Span
from summarize.text.tokens import Token, tokens
from summarize.verify.finding import Finding, Passage
from summarize.verify.speakers import differ

ELISION: Final = re.compile(r"\s*(?:\[[^\[\]]{0,80}\]|\((?:\.\.\.|…)\)|\.{3,}|…|(?:\. ){2,}\.)\s*")
INSIDE_WORD: Final = re.compile(r"\[(\w{1,3})\](?=\w)")
"""A letter changed in capital or form at the start of a word: "[T]he"."""
ELIDED_CHARS: Final = 1_200
"""How much of the source an ellipsis or a bracket may stand for, in letters: a few paragraphs."""
NUMERALS: Final = {
    w: str(n)
    for n, w in enumerate("zero one two three four five six seven eight nine ten eleven twelve".split())
    if n > 1
}
SAME_PLACE: Final = 0.55
"""The share of a quotation's words that a place of the source must have, in order, to be what was quoted."""
MIN_SPOKEN: Final = 3
"""Shorter quotations are said by more than one person in a story."""
DROPPABLE: Final = frozenset("well so and but you know i mean um uh er oh just really very now then also again look like".split())
"""Words of spoken language that editors leave out of a quotation without a mark."""


@dataclass(frozen=True, slots=True)
class Letters:
    """A text as its letters and digits: `squashed`, and where each word of it starts and stands in the text."""

    squashed: str
    starts: tuple[int, ...]
    words: tuple[Token, ...]

    def find(self, wanted: str, low: int = 0, high: int | None = None) -> int:
        """Where `wanted` stands as whole words in `squashed`, at or behind `low`; -1 if nowhere."""
        end = len(self.squashed) if high is None else min(high, len(self.squashed))
        at = self.squashed.find(wanted, low, end)
        while at >= 0 and not (self._is_edge(at) and self._is_edge(at + len(wanted))):
            at = self.squashed.find(wanted, at + 1, end)
        return at

    def _is_edge(self, at: int) -> bool:
        k = bisect_right(self.starts, at) - 1
        return at == len(self.squashed) or (k >= 0 and self.starts[k] == at)

    def place(self, at: int, length: int) -> Span:
        """The span of the text that `squashed[at:at + length]` was made from."""
        first = bisect_right(self.starts, at) - 1
        last = bisect_right(self.starts, at + length - 1) - 1
        return Span(self.words[first].start, self.words[last].end)


def check_quotations(claim: Claim, evidence: tuple[Passage, ...], sources: tuple[Reading, ...]) -> tuple[Finding, ...]:
    """One finding per quotation of the claim that no source has, or that a source gives to somebody else."""
    if any(p.statement.folded == claim.statement.folded for p in evidence):
        return ()
    found = (_check(claim, q, evidence, sources) for q in claim.statement.quotations)
    return tuple(f for f in found if f is not None)


def _check(
    claim: Claim, quotation: QuotationMention, evidence: tuple[Passage, ...], sources: tuple[Reading, ...]
) -> Finding | None:
    text = claim.statement.article.text
    if not claim.statement.span.contains(quotation.span):
        return None
    pieces = _pieces(quotation.span.of(text))
    if not pieces:
        return None
    for source in sources:
        place = _verbatim(pieces, source.article.text)
        if place is not None:
            return _speaker(claim, quotation, place, source)
    if any(_in_speech(pieces, source.article.text) for source in sources):
        return None
    if quotation.scare:
        return None
    return _altered(claim, quotation, evidence, sources)


# Finding the words ------------------------------------------------------------------------------------------------


def _plain(word: str) -> str:
    decomposed = unicodedata.normalize("NFKD", word.lower())
    letters = "".join(c for c in decomposed if c.isalnum())
    return NUMERALS.get(letters, letters)


def _squash(words: tuple[Token, ...]) -> str:
    return "".join(_plain(w.text) for w in words)


@lru_cache(maxsize=32)
def letters(text: str) -> Letters:
    """The letters and digits of a text; kept for the last few texts."""
    return _letters(tokens(text))


@lru_cache(maxsize=32)
def _speech(text: str) -> Letters:
    """The letters of what a text quotes, one quotation after the other: a broken quotation is whole there."""
    inside = (w for q in quotations(text, Span(0, len(text))) for w in tokens(text, q.span.start, q.span.end))
    return _letters(tuple(inside))


def _letters(words: tuple[Token, ...]) -> Letters:
    parts: list[str] = []
    starts: list[int] = []
    at = 0
    for word in words:
        part = _plain(word.text)
        starts.append(at)
        parts.append(part)
        at += len(part)
    return Letters("".join(parts), tuple(starts), words)


def _pieces(quoted: str) -> tuple[str, ...]:
    """The letters of the quotation, cut where words were legitimately left out or put in."""
    joined = INSIDE_WORD.sub(r"\1", quoted)
    return tuple(p for p in (_squash(tokens(part)) for part in ELISION.split(joined)) if p)


def _verbatim(pieces: tuple[str, ...], text: str) -> Span | None:
    """Where a text has all pieces, in order and not too far apart."""
    found = letters(text)
    at = _in_order(pieces, found)
    return None if at is None else found.place(at, len(pieces[0]))


def _in_speech(pieces: tuple[str, ...], text: str) -> bool:
    return _in_order(pieces, _speech(text)) is not None


def _in_order(pieces: tuple[str, ...], found: Letters) -> int | None:
    first = found.find(pieces[0])
    for _ in range(20):  # a first piece that is repeated more often is too short to tell anything
        if first < 0:
            return None
        at = first + len(pieces[0])
        for piece in pieces[1:]:
            start = found.find(piece, at, at + ELIDED_CHARS + len(piece))
            if start < 0:
                break
            at = start + len(piece)
        else:
            return first
        first = found.find(pieces[0], first + 1)
    return None


# Altered, invented ------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Change:
    """One word difference: what the quotation has at `span`, what the source has instead."""

    span: Span
    expected: str
    kind: Literal["replace", "insert", "delete"]


def _altered(
    claim: Claim, quotation: QuotationMention, evidence: tuple[Passage, ...], sources: tuple[Reading, ...]
) -> Finding | None:
    text = claim.statement.article.text
    words = tokens(text, quotation.span.start, quotation.span.end)
    own = [_plain(w.text) for w in words]
    best = max(
        (_window(own, s.article.text, s.tokens) for s in _candidates(own, evidence, sources)),
        key=lambda found: found[0],
        default=(0.0, (), ""),
    )
    share, window, where = best
    if share >= SAME_PLACE and len(own) > 2:  # noqa: PLR2004 (two words have no middle to alter)
        changes = _changes(words, own, window, where)
        if not changes:
            return None
        change = changes[0]
        passage = next((p for p in evidence if window and p.statement.article.text == where and
                        p.statement.span.contains(Span(window[0].start, window[-1].end))), None)
        return Finding("quote", "contradicts", change.span, change.expected or None, passage,
                       "the quotation is not what the source has")
    if _is_told(own, evidence, sources):
        return None
    return Finding("quote", "lacks", quotation.span, None, None, "no source has this quotation")


def _candidates(own: list[str], evidence: tuple[Passage, ...], sources: tuple[Reading, ...]) -> list[Statement]:
    """The statements that share most words with the quotation: the evidence's and the sources' best."""
    wanted = frozenset(own)
    every = [s for source in sources for s in source.statements]
    ranked = sorted(every, key=lambda s: -len(wanted & _words(s)))[:4]
    return [*ranked, *(p.statement for p in evidence if p.statement not in ranked)]


def _words(statement: Statement) -> frozenset[str]:
    return frozenset(t.norm for t in statement.tokens)


def _window(own: list[str], text: str, words: tuple[Token, ...]) -> tuple[float, tuple[Token, ...], str]:
    """The part of a statement that is most like the quotation, and the share of its words found there in order."""
    theirs = [_plain(w.text) for w in words]
    matching = [b for b in Levenshtein.editops(own, theirs).as_matching_blocks() if b.size]
    if not matching:
        return 0.0, (), text
    kept = sum(b.size for b in matching)
    low, high = matching[0].b, matching[-1].b + matching[-1].size
    if high - low > 2 * len(own) + 4:
        return 0.0, (), text
    low = max(0, low - matching[0].a)
    high = min(len(words), high + len(own) - matching[-1].a - matching[-1].size)
    return kept / len(own), words[low:high], text


def _changes(words: tuple[Token, ...], own: list[str], window: tuple[Token, ...], text: str) -> list[_Change]:
    theirs = [_plain(w.text) for w in window]
    found: list[_Change] = []
    for op in Levenshtein.opcodes(own, theirs):
        expected = text[window[op.dest_start].start : window[op.dest_end - 1].end] if op.dest_end > op.dest_start else ""
        if op.tag in {"replace", "insert"} and op.src_end == op.src_start and (op.src_start in {0, len(own)}):
            continue  # the source goes on at an end of the quotation
        if op.tag == "insert":
            if all(w in DROPPABLE for w in theirs[op.dest_start : op.dest_end]):
                continue
            low, high = max(0, op.src_start - 1), min(len(words), op.src_start + 1)
            whole = text[window[max(0, op.dest_start - 1)].start : window[min(len(window), op.dest_end + 1) - 1].end]
            found.append(_Change(Span(words[low].start, words[high - 1].end), whole, "insert"))
        elif op.tag != "equal":
            found.append(_Change(Span(words[op.src_start].start, words[op.src_end - 1].end), expected, "replace"))
    return found


def _is_told(own: list[str], evidence: tuple[Passage, ...], sources: tuple[Reading, ...]) -> bool:
    """Whether a quotation of a word or two stands in a source in another form: nothing to be sure of."""
    if len(own) > 2:  # noqa: PLR2004
        return False
    stems = {t.stem for w in own for t in tokens(w) if t.is_content}
    return not stems or any(stems <= s.stems for s in sources) or any(stems & p.statement.stems for p in evidence)


# Speakers ---------------------------------------------------------------------------------------------------------


def _speaker(claim: Claim, quotation: QuotationMention, place: Span, source: Reading) -> Finding | None:
    """Whether the source gives the same words to another person by name."""
    if quotation.speaker is None or not claim.statement.span.contains(quotation.speaker):
        return None
    if len(letters(quotation.span.of(claim.statement.article.text)).words) < MIN_SPOKEN:
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
