"""Quotations and who is said to have said them.

Marks are paired by what stands beside them, not by counting, so that one lost mark costs one
quotation and not the rest of the text.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from summarize.read.speakers import speaker_ahead, speaker_behind
from summarize.span import Span
from summarize.text.tokens import Token, tokens

MARK: Final = re.compile(r"[“”„«»\"‘’']|``|''")
PARAGRAPH: Final = re.compile(
    r"(?:\r\n|[\r\n\x0b\x0c\x85\u2028\u2029])[^\S\r\n]*(?:\r\n|[\r\n\x0b\x0c\x85\u2028\u2029])"
)
CLOSERS: Final = {
    "“": frozenset({"”", '"'}),
    "„": frozenset({"“", "”", '"'}),
    "«": frozenset({"»"}),
    '"': frozenset({'"', "”"}),
    "``": frozenset({"''", '"'}),
    "‘": frozenset({"’", "'"}),
    "'": frozenset({"’", "'"}),
}
"""What closes a quotation that was opened so. Typists mix straight and curly marks."""
APOSTROPHES: Final = re.compile(r"(?:\d|(?:em|tis|twas|cause|til|till|n|bout|round|cos|ere|neath|s)\b)", re.IGNORECASE)
"""What follows an apostrophe that stands at the start of a word."""
MAX_CHARS: Final = 1_500
"""A longer stretch between two marks is no quotation but a lost mark: newspapers start a paragraph before."""
LOOK_BACK: Final = 1_500
"""How far back in the paragraph earlier quotations are read for their speaker, in characters."""
TERM_WORDS: Final = 3
"""Up to so many words in marks, without a speaker, are a term."""


@dataclass(frozen=True, slots=True)
class QuotationMention:
    """What stands between quotation marks.

    `span` is the words inside the marks; `outer` includes the marks. `speaker` is the span of the
    words that name the speaker (a name, a role, a pronoun), None where the text names none.
    `scare` says that it is a single term in marks, or a title, and no speech.
    """

    span: Span
    outer: Span
    speaker: Span | None
    scare: bool


@dataclass(frozen=True, slots=True)
class _Pair:
    """A pair of marks. `unclosed`: the paragraph ended first, and the next one opens again."""

    outer: Span
    inner: Span
    unclosed: bool


def quotations(text: str, span: Span) -> tuple[QuotationMention, ...]:
    """The quotations of `text` that begin within `span`, in order; none lies within another."""
    if not MARK.search(text, span.start, span.end):
        return ()
    found: list[QuotationMention] = []
    previous: QuotationMention | None = None
    went_on = False
    low = _paragraph_start(text, span.start)
    for pair in _pairs(text, low, span.end):
        own = _own_speaker(text, low, pair)
        before = previous.speaker if previous is not None and (went_on or _adjoins(text, previous, pair)) else None
        spoken = own or (before if pair.inner.of(text).rstrip()[-1:] in {".", "!", "?", ","} else None)
        mention = QuotationMention(pair.inner, pair.outer, own or before, _is_term(text, pair.inner, spoken))
        if pair.outer.start >= span.start:
            found.append(mention)
        previous, went_on = mention, pair.unclosed
    return tuple(found)


def quoted(text: str) -> tuple[Span, ...]:
    """What stands between quotation marks anywhere in a text, without asking who says it."""
    return tuple(pair.inner for pair in _pairs(text, 0, len(text)))


def _paragraph_start(text: str, at: int) -> int:
    """Where to start reading: the paragraph, or the one before where that one ended inside a quotation."""
    low = max(0, at - LOOK_BACK)
    breaks = list(PARAGRAPH.finditer(text, low, at))
    if not breaks:
        return low
    opened = text[breaks[-1].end() : breaks[-1].end() + 2].lstrip()[:1] in {'"', "“"}
    return breaks[-2].end() if opened and len(breaks) > 1 else low if opened else breaks[-1].end()


@dataclass(frozen=True, slots=True)
class _Marks:
    """The marks of a stretch of text, and where its paragraphs break."""

    text: str
    marks: tuple[Span, ...]
    breaks: tuple[Span, ...]

    def end(self, at: int) -> tuple[int, Span | None]:
        """How far a quotation that opens at `at` may reach, and the paragraph break that ends it there."""
        limit = min(at + MAX_CHARS, len(self.text))
        k = bisect_left(self.breaks, Span(at, at))
        found = self.breaks[k] if k < len(self.breaks) and self.breaks[k].start < limit else None
        return (found.start if found else limit), found


def _pairs(text: str, low: int, high: int) -> Iterator[_Pair]:
    """The outermost pairs of marks that open in `low:high`."""
    reach = min(len(text), high + MAX_CHARS)
    marks = tuple(Span(m.start(), m.end()) for m in MARK.finditer(text, low, reach))
    breaks = tuple(Span(m.start(), m.end()) for m in PARAGRAPH.finditer(text, low, reach))
    found = _Marks(text, marks, breaks)
    at = 0
    while at < len(marks) and marks[at].start < high:
        pair, after = _pair(found, at) if _opens(text, marks[at]) else (None, at + 1)
        if pair is not None:
            yield pair
        at = after


def _pair(found: _Marks, at: int) -> tuple[_Pair | None, int]:
    """The pair that the mark `at` opens, None if it is not closed; and the mark to go on with."""
    text, marks, opening = found.text, found.marks, found.marks[at]
    kind = opening.of(text)
    if kind in {"'", "‘"}:
        return _single(found, at)
    end, paragraph = found.end(opening.end)
    n = at + 1
    while n < len(marks) and marks[n].start < end:
        mark = marks[n]
        if mark.of(text) in CLOSERS[kind] and _closes(text, mark):
            return _Pair(Span(opening.start, mark.end), Span(opening.end, mark.start), unclosed=False), n + 1
        if mark.of(text) == kind and _opens(text, mark):
            return None, n
        n += 1
    if paragraph and text[paragraph.end : paragraph.end + len(kind)] == kind:
        return _Pair(Span(opening.start, end), Span(opening.end, end), unclosed=True), n
    return None, at + 1


def _single(found: _Marks, at: int) -> tuple[_Pair | None, int]:
    """Single marks, only where a closing one follows in the same paragraph that cannot be an apostrophe."""
    text, marks, opening = found.text, found.marks, found.marks[at]
    if APOSTROPHES.match(text, opening.end):
        return None, at + 1
    end, _ = found.end(opening.end)
    possible: int | None = None
    for n in range(at + 1, len(marks)):
        mark = marks[n]
        if mark.start >= end or mark.of(text) not in CLOSERS["'"] or _opens(text, mark):
            break
        before, after = text[mark.start - 1], text[mark.end : mark.end + 1]
        if before.isspace() or after.isalnum():
            continue
        possible = n if possible is None or before != "s" else possible
        if before != "s" or after in {",", ".", ";", ":", "!", "?"}:
            possible = n
            break
    if possible is None:
        return None, at + 1
    closing = marks[possible]
    return _Pair(Span(opening.start, closing.end), Span(opening.end, closing.start), unclosed=False), possible + 1


def _opens(text: str, mark: Span) -> bool:
    kind = mark.of(text)
    if kind in {"“", "„", "«", "``"}:
        return True
    if kind not in {'"', "'", "‘"}:
        return False
    before, after = text[mark.start - 1 : mark.start], text[mark.end : mark.end + 1]
    free = not before or before.isspace() or before in "([{–—-/:…“>|*_"
    if kind == '"':
        return free and bool(after)
    return free and (after.isalpha() or (after in "[…." and bool(after)))


def _closes(text: str, mark: Span) -> bool:
    """Whether a mark that could close does so: a straight one at the end of a word, or free on both sides."""
    if mark.of(text) != '"':
        return True
    before, after = text[mark.start - 1], text[mark.end : mark.end + 1]
    return not before.isspace() or not after or after.isspace()


def _own_speaker(text: str, low: int, pair: _Pair) -> Span | None:
    words = pair.inner.of(text).rstrip()
    following = text[pair.outer.end : pair.outer.end + 3].lstrip()
    if not pair.unclosed and (words[-1:] in {",", "?", "!", "…", "-", "–", "—"} or following[:1] in {",", "–", "—"}):
        behind = speaker_behind(text, pair.outer.end, len(text))
        if behind is not None:
            return behind
    return speaker_ahead(text, low, pair.outer.start)


def _adjoins(text: str, previous: QuotationMention, pair: _Pair) -> bool:
    """Whether a quotation goes on from the one before: in one paragraph, one sentence ends between."""
    between = text[previous.outer.end : pair.outer.start]
    return (
        len(between) < LOOK_BACK // 5
        and "\n" not in between.strip(" ")
        and len(re.findall(r"[.!?](?:\s|$)", between)) <= 1
    )


def _is_term(text: str, inner: Span, speaker: Span | None) -> bool:
    words = tokens(text, inner.start, inner.end)
    if len(words) <= TERM_WORDS and speaker is None:
        return True
    return _is_title(words)


def _is_title(words: tuple[Token, ...]) -> bool:
    content = [w for w in words if w.is_content]
    return len(words) > 1 and len(content) > 1 and all(w.is_capitalised or w.is_number for w in content)
