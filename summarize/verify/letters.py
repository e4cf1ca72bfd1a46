"""Texts as letters and digits alone: what is the same but for marks, dashes, spaces, capitals and accents."""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from summarize.read.quotations import quoted
from summarize.span import Span
from summarize.text.tokens import WORD, words

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
    """A text as its letters and digits: `squashed`, with each word's start in it, and its start and end in the text."""

    squashed: str
    starts: array[int]
    from_: array[int]
    to: array[int]

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
        return Span(self.from_[first], self.to[last])


@lru_cache(maxsize=65_536)
def plain(word: str) -> str:
    """The letters and digits of a word in lower case, without accents; small numbers in digits."""
    decomposed = unicodedata.normalize("NFKD", word.lower())
    letters = "".join(c for c in decomposed if c.isalnum())
    return NUMERALS.get(letters, letters)


@lru_cache(maxsize=32)
def letters(text: str) -> Letters:
    """The letters and digits of a text; kept for the last few texts."""
    return _letters(WORD.finditer(text))


@lru_cache(maxsize=32)
def _speech(text: str) -> Letters:
    """The letters of what a text quotes, one quotation after the other: a broken quotation is whole there."""
    return _letters(w for span in quoted(text) for w in WORD.finditer(text, span.start, span.end))


def _letters(words: Iterable[re.Match[str]]) -> Letters:
    parts: list[str] = []
    starts, from_, to = array("Q"), array("Q"), array("Q")  # a source may have millions of words
    at = 0
    for word in words:
        part = plain(word.group())
        starts.append(at)
        from_.append(word.start())
        to.append(word.end())
        parts.append(part)
        at += len(part)
    return Letters("".join(parts), starts, from_, to)


def pieces(quoted: str) -> tuple[str, ...]:
    """The letters of the quotation, cut where words were legitimately left out or put in."""
    joined = INSIDE_WORD.sub(r"\1", quoted)
    squashed = ("".join(map(plain, words(part))) for part in ELISION.split(joined))
    return tuple(piece for piece in squashed if piece)


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
