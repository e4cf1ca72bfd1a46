"""Where in a text some words stand: exactly, but for typography, or nearly.

To locate is not to accept: that words are found nearly says where to look, and nothing of
whether the text says the same. Offsets are half-open, in code points, into the text as given.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final, NamedTuple

from rapidfuzz import fuzz

from summarize.report import Alignment
from summarize.span import Span

QUOTES: Final = "\"'“”‘’„‟‚‛«»‹›′″`´ʼ"
DASHES: Final = "-‐‑‒–—―−"  # the hyphen first: a class of characters takes it literally there
EDGE: Final = QUOTES + ".,;:!?… \t\r\n"
"""What models add to the ends of the words that they copy, or leave off: quotation marks, the end of a sentence."""

WORD: Final = re.compile(r"\w+")
PIECE: Final = re.compile(
    rf"(?P<dash>\s*[{DASHES}]\s*)|(?P<gap>\s+)|(?P<quote>[{QUOTES}])|(?P<dots>…|\.\.\.)|(?P<rest>.)"
)
LOOSE: Final = {
    "dash": rf"\s*+[{DASHES}]\s*+",
    "gap": r"\s++",
    "quote": f"[{QUOTES}]",
    "dots": r"(?:…|\.\.\.)",
}
"""What may stand in a text for a piece of the words sought. Possessive: no run of white space is tried twice."""

MAX_CHARS: Final = 5_000
"""Longer words are looked for exactly and no other way: they are an article copied, not a passage of one."""
MIN_FUZZY_WORDS: Final = 4
"""Of fewer words, others in a long text are near enough."""
RAREST: Final = 12
"""So many words of those sought, the rarest in the text first, say where in it to compare."""
MAX_HITS: Final = 20_000
"""Places of one word that are considered, from the start of the text: bounds the work where one word fills a text."""
WINDOWS: Final = 5
"""Places in the text that are compared letter by letter: those with most of the rarest words."""
FUZZY_SCORE: Final = 75.0
"""rapidfuzz's `ratio`, of 100. 1,500 sentences of 300 news articles, each sought in another of the articles: one
reached 65 (a line that both articles have), the next best 64. The same with every fourth word replaced by one of
another article, sought in their own: 99% reach 75, 93% 80, 53% 85."""


class Place(NamedTuple):
    """Where the words stand, and how well they fit."""

    span: Span
    alignment: Alignment


@dataclass(frozen=True)
class Haystack:
    """A text that is searched more than once; what the search needs is made once."""

    text: str

    def find(self, words: str) -> Place | None:
        """The first place that has the words; None where no place comes near.

        exact: the same characters. normalised: the same but for case, white space, dashes, quotation
        marks and composed letters, and for marks at either end. fuzzy: the best of the places that
        `FUZZY_SCORE` lets pass. A word is never cut in two, save where a script has no cases.
        """
        wanted = words.strip()
        if not WORD.search(wanted):
            return None
        for at in _finds(self.text, wanted):
            if not self._cuts(at, at + len(wanted)):
                return Place(Span(at, at + len(wanted)), "exact")
        core = wanted.strip(EDGE)
        if len(core) > MAX_CHARS:
            return None
        for form in dict.fromkeys((wanted, core)):  # with the marks at the ends where the text has them
            for match in _loose(form).finditer(self.text):
                if not self._cuts(*match.span()):
                    return Place(Span(*match.span()), "normalised")
        return self._near(core)

    def _cuts(self, start: int, end: int) -> bool:
        return _inside_word(self.text, start) or _inside_word(self.text, end)

    def _near(self, core: str) -> Place | None:
        sought = list(dict.fromkeys(m.group().casefold() for m in WORD.finditer(core)))
        if len(sought) < MIN_FUZZY_WORDS:
            return None
        best, best_score = None, 0.0
        for window in self._windows(sought, len(core)):
            # The shorter of two is sought in the longer: a window shorter than the words could not hold them.
            if len(window) >= len(core):
                span, score = _fitted(_lowered(core), _lowered(window.of(self.text)))
                if score >= FUZZY_SCORE and score > best_score:
                    best, best_score = Span(window.start + span.start, window.start + span.end), score
        return Place(best, "fuzzy") if best else None

    def _windows(self, sought: list[str], length: int) -> Iterator[Span]:
        known = sorted((w for w in sought if w in self._index), key=lambda w: (len(self._index[w]), w))
        hits = sorted((at, word) for word in known[:RAREST] for at in self._index[word][:MAX_HITS])
        taken: list[int] = []
        for _, start in sorted(_density(hits, length)):
            if len(taken) == WINDOWS:
                return
            if all(abs(start - other) > length for other in taken):
                taken.append(start)
                yield Span(max(0, start - length), min(len(self.text), start + 2 * length))

    @cached_property
    def _index(self) -> dict[str, array[int]]:
        index: defaultdict[str, array[int]] = defaultdict(lambda: array("Q"))
        for match in WORD.finditer(self.text):
            index[match.group().casefold()].append(match.start())
        return index


def locate(words: str, text: str) -> Place | None:
    """The first place of `text` that has the words: see `Haystack.find`."""
    return Haystack(text).find(words)


def _finds(text: str, wanted: str) -> Iterator[int]:
    at = text.find(wanted)
    while at >= 0:
        yield at
        at = text.find(wanted, at + 1)


def _loose(core: str) -> re.Pattern[str]:
    return re.compile("".join(_piece(m) for m in PIECE.finditer(unicodedata.normalize("NFC", core))), re.IGNORECASE)


def _piece(match: re.Match[str]) -> str:
    kind, char = match.lastgroup or "rest", match.group()
    if kind != "rest":
        return LOOSE[kind]
    apart = unicodedata.normalize("NFD", char)
    return re.escape(char) if apart == char else f"(?:{re.escape(char)}|{re.escape(apart)})"


def _inside_word(text: str, at: int) -> bool:
    return 0 < at < len(text) and _joins(text[at - 1]) and _joins(text[at])


def _joins(char: str) -> bool:
    """Whether letters of its kind make words with spaces between: scripts with two cases do; digits count too."""
    return char.isdigit() or char.lower() != char.upper()


def _lowered(text: str) -> str:
    """The text in lower case, no longer and no shorter: the few letters that would grow stay as they are."""
    lowered = text.lower()
    return lowered if len(lowered) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def _fitted(core: str, window: str) -> tuple[Span, float]:
    """The stretch of whole words of the window that is most like the core, and how like, of 100."""
    rough = fuzz.partial_ratio_alignment(core, window)
    start, end = (rough.dest_start, rough.dest_end) if rough else (0, len(window))
    slack = len(core) // 4 + 1
    words = [m.span() for m in WORD.finditer(window)]
    ends = [e for _, e in words if abs(e - end) <= slack and e > start] or [end]
    end = max(ends, key=lambda e: fuzz.ratio(core, window[start:e]))
    starts = [s for s, _ in words if abs(s - start) <= slack and s < end] or [start]
    start = max(starts, key=lambda s: fuzz.ratio(core, window[s:end]))
    return Span(start, end), fuzz.ratio(core, window[start:end])


def _density(hits: list[tuple[int, str]], length: int) -> Iterator[tuple[int, int]]:
    """For each hit, minus the number of different words within `length` characters from it, and its offset."""
    inside: Counter[str] = Counter()
    end = 0
    for start, word in hits:
        while end < len(hits) and hits[end][0] < start + length:
            inside[hits[end][1]] += 1
            end += 1
        yield -len(inside), start
        inside[word] -= 1
        if not inside[word]:
            del inside[word]
