"""The noun that a number counts: "troop" for "4,700 regular troops", "patient" for "nineteen of those patients"."""

from __future__ import annotations

from typing import Final

from summarize.read.lexemes import Lexemes
from summarize.read.number_words import HYPHENS
from summarize.text.tokens import FUNCTION_WORDS, forms

PLURALS: Final = frozenset(
    """people men women children police staff cattle sheep fish teeth feet mice geese oxen crew aircraft personnel
    youth clergy salmon deer spacecraft media data criteria""".split()
)
"""Plurals that do not end in s."""
NOT_NOUNS: Final = frozenset(
    """is was has does says goes runs makes takes gets less plus versus perhaps always sometimes across besides
    towards its his hers theirs ours this thus yes us as times""".split()
)
"""Words in s that are no plural nouns."""
PARTITIVES: Final = frozenset({"the", "these", "those", "its", "their", "his", "her", "our", "all", "such"})
REACH: Final = 4
"""How many words after the number the noun may stand: "4,700 mostly poor rural households"."""


def counted_at(lex: Lexemes, stop: int, value: float) -> str | None:
    """The stem of the noun counted by the number that ends before lexeme `stop`; None where none is plain to see."""
    at = stop
    if lex.word(at) == "of":
        at += 1
        at += lex.word(at) == "all"
        if lex.word(at) in PARTITIVES:
            at += 1
        return _first_plural(lex, at)
    if lex.word(at) in {"more", "other", "further", "additional", "extra", "new"}:
        at += 1
    if lex.word(at) in HYPHENS and lex.touches(at) and lex.touches(at - 1):
        word = lex[at + 1]
        return _stem(word.lower) if word.kind == "word" and word.lower not in FUNCTION_WORDS else None
    if value == 1:
        word = lex[at]
        return _stem(word.lower) if word.kind == "word" and word.lower not in FUNCTION_WORDS else None
    return _first_plural(lex, at)


def _first_plural(lex: Lexemes, at: int) -> str | None:
    for n in range(at, at + REACH):
        item = lex[n]
        if item.text in HYPHENS:
            continue
        if item.kind != "word" or item.lower in FUNCTION_WORDS:
            return None
        if is_plural(item.lower):
            return _stem(item.lower)
    return None


def is_plural(word: str) -> bool:
    """Whether the word looks like a plural noun."""
    if word in PLURALS:
        return True
    ends = word.endswith("s") and not word.endswith(("ss", "us", "is", "'s"))
    return ends and len(word) > 3 and word not in NOT_NOUNS  # noqa: PLR2004


def _stem(word: str) -> str:
    return forms(word)[1]
