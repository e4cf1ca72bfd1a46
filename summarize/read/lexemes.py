"""Words, numbers and marks of a text, with offsets, for readers that look back and ahead."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, Literal, NamedTuple

from summarize.span import Span

LEXEME: Final = re.compile(
    r"([0-9]{1,3}(?:[,\u00a0\u202f\u2009][0-9]{3}){1,6}(?![0-9])(?:\.[0-9]{1,12})?|[0-9]{1,24}(?:\.[0-9]{1,12})?)"
    r"|([^\W\d_]{1,80}(?:['’][^\W\d_]{1,80}){0,3})"
    r"|([^\w\s]|_)"
)


class Lexeme(NamedTuple):
    """A number in digits, a word, or a mark at `start:end` of the text."""

    start: int
    end: int
    text: str
    lower: str
    kind: Literal["digits", "word", "mark"]


END: Final = Lexeme(-1, -1, "", "", "mark")
"""Stands for what is before the first and after the last lexeme; it touches nothing and matches nothing."""

PADDING: Final = 32
"""More than the farthest that any reader looks ahead of the last lexeme."""


class Lexemes:
    """The lexemes of a stretch of text; an index out of range gives `END`, so a reader may look around freely."""

    def __init__(self, text: str, span: Span) -> None:
        self.text = text
        self._items = [_lexeme(m) for m in LEXEME.finditer(text, span.start, span.end)]
        self._length = len(self._items)
        self._items += [END] * PADDING

    def __len__(self) -> int:
        return self._length

    def __getitem__(self, index: int) -> Lexeme:
        return self._items[index] if index >= 0 else END

    def word(self, index: int) -> str:
        """The lower-case form at `index`; empty out of range."""
        return self._items[index].lower if index >= 0 else ""

    def touches(self, index: int) -> bool:
        """Whether nothing stands between this lexeme and the next."""
        return 0 <= index < self._length - 1 and self._items[index].end == self._items[index + 1].start

    def phrase(self, index: int, words: tuple[str, ...]) -> bool:
        """Whether these words stand from `index` on."""
        return all(self[index + n].lower == word for n, word in enumerate(words))

    def starts_sentence(self, index: int) -> bool:
        """Whether the lexeme is the first, or the first after a terminator or an opening quotation mark."""
        return index <= 0 or self[index - 1].text in {".", "!", "?", "“", '"', ":", "‘"}


@lru_cache(maxsize=8)
def lexemes(text: str, span: Span) -> Lexemes:
    """The lexemes of `text` within `span`; kept for a moment, since dates and quantities read the same stretch."""
    return Lexemes(text, span)


def _lexeme(match: re.Match[str]) -> Lexeme:
    text = match.group()
    kind: Literal["digits", "word", "mark"] = (
        "digits" if match.lastindex == 1 else "word" if match.lastindex == 2 else "mark"  # noqa: PLR2004
    )
    lower = text.lower().replace("’", "'") if kind == "word" else text
    return Lexeme(match.start(), match.end(), text, lower, kind)
