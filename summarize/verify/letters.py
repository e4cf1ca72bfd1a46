"""Texts as letters and digits alone: what is the same but for marks, dashes, spaces, capitals and accents."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from summarize.read.quotations import quoted
from summarize.span import Span
from summarize.text.tokens import Token, tokens

ELISION: Final = re.compile(r"\s*(?:\[[^\[\]]{0,80}\]|\((?:\.\.\.|…)\)|\.{3,}|…|(?:\. ){2,}\.)\s*")
INSIDE_WORD: Final = re.compile(r"\[(\w{1,3})\](?=\w)")
"""A letter changed in capital or form at the start of a word: "[T]he"."""
ELIDED_CHARS: Final = 1_200
"""How much of the source an ellipsis or a bracket may stand for, in letters: a few paragraphs."""
TRIES: Final = 20
"""A first piece that is repeated more often is too short to tell a place."""
MISFITS: Final = 1_000
"""Letters that are met more often than this inside other words are no quotation that could be placed."""
NUMERALS: Final = {
    w: str(n)
    for n, w in enumerate("zero one two three four five six seven eight nine ten eleven twelve".split())
    if n > 1
}


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
        for _ in range(MISFITS):
            if at < 0 or (self._is_edge(at) and self._is_edge(at + len(wanted))):
                return at
            at = self.squashed.find(wanted, at + 1, end)
        return -1

    def _is_edge(self, at: int) -> bool:
        k = bisect_right(self.starts, at) - 1
        return at == len(self.squashed) or (k >= 0 and self.starts[k] == at)

    def place(self, at: int, length: int) -> Span:
        """The span of the text that `squashed[at:at + length]` was made from."""
        first = bisect_right(self.starts, at) - 1
        last = bisect_right(self.starts, at + length - 1) - 1
        return Span(self.words[first].start, self.words[last].end)


def plain(word: str) -> str:
    """The letters and digits of a word in lower case, without accents; small numbers in digits."""
    decomposed = unicodedata.normalize("NFKD", word.lower())
    letters = "".join(c for c in decomposed if c.isalnum())
    return NUMERALS.get(letters, letters)


def squash(words: tuple[Token, ...]) -> str:
    """All letters and digits of some words."""
    return "".join(plain(w.text) for w in words)


@lru_cache(maxsize=32)
def letters(text: str) -> Letters:
    """The letters and digits of a text; kept for the last few texts."""
    return _letters(tokens(text))


@lru_cache(maxsize=32)
def _speech(text: str) -> Letters:
    """The letters of what a text quotes, one quotation after the other: a broken quotation is whole there."""
    inside = (w for span in quoted(text) for w in tokens(text, span.start, span.end))
    return _letters(tuple(inside))


def _letters(words: tuple[Token, ...]) -> Letters:
    parts: list[str] = []
    starts: list[int] = []
    at = 0
    for word in words:
        part = plain(word.text)
        starts.append(at)
        parts.append(part)
        at += len(part)
    return Letters("".join(parts), tuple(starts), words)


def pieces(quoted: str) -> tuple[str, ...]:
    """The letters of the quotation, cut where words were legitimately left out or put in."""
    joined = INSIDE_WORD.sub(r"\1", quoted)
    return tuple(p for p in (squash(tokens(part)) for part in ELISION.split(joined)) if p)


def place_of(wanted: tuple[str, ...], text: str) -> Span | None:
    """Where a text has all the pieces of a quotation, in order and not too far apart."""
    found = letters(text)
    at = _in_order(wanted, found)
    return None if at is None else found.place(at, len(wanted[0]))


def in_speech(wanted: tuple[str, ...], text: str) -> bool:
    """Whether the quotations of a text, put one behind the other, have all the pieces in order."""
    return _in_order(wanted, _speech(text)) is not None


def _in_order(wanted: tuple[str, ...], found: Letters) -> int | None:
    first = found.find(wanted[0])
    for _ in range(TRIES):
        if first < 0:
            return None
        at = first + len(wanted[0])
        for piece in wanted[1:]:
            start = found.find(piece, at, at + ELIDED_CHARS + len(piece))
            if start < 0:
                break
            at = start + len(piece)
        else:
            return first
        first = found.find(wanted[0], first + 1)
    return None
