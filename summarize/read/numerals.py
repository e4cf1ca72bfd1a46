"""Words and numbers of a text as lexemes, and the numerals among them: "4,700", "twenty-three", "half a million".

A numeral is a number alone: no unit, no bound, no noun. Everything here walks forward over
lexemes by a bounded number of steps, so reading is linear in the length of the text.
"""

from __future__ import annotations

from functools import lru_cache

from summarize.read.cardinals import MAX_DIGITS, Numeral, flat, grain, in_words, scaled, value_of
from summarize.read.fractions import fraction, ratio
from summarize.read.lexemes import Lexemes
from summarize.read.number_words import (
    ARTICLES,
    DENOMINATORS,
    HYPHENS,
    MULTIPLES,
    MULTIPLES_BEFORE_THE,
    NUMBER_WORDS,
    ORDINAL_ENDINGS,
    ORDINALS,
    PLURAL_SCALES,
    SCALES,
    SHORT_SCALES,
    TENS,
    VULGAR,
)


@lru_cache(maxsize=64)
def numeral_at(lex: Lexemes, i: int) -> Numeral | None:  # noqa: PLR0911
    """The longest numeral that starts at lexeme `i`, or None.

    Kept for a moment, since the readers of shares, ranges, scores and dates all ask about the same lexemes.
    """
    first = lex[i]
    if first.kind == "digits":
        return _digits(lex, i) if len(first.text) <= MAX_DIGITS else None
    if first.lower not in NUMBER_WORDS:
        return None
    if first.lower in VULGAR:
        return Numeral(i + 1, VULGAR[first.lower], VULGAR[first.lower], "fraction", 0.01)
    if first.lower in MULTIPLES:
        return flat(i + 1, float(MULTIPLES[first.lower]), "multiple")
    if first.lower in MULTIPLES_BEFORE_THE and (
        lex.word(i + 1) in {"the", "that", "what"} or lex.word(i - 1) == "than"
    ):
        return flat(i + 1, float(MULTIPLES_BEFORE_THE[first.lower]), "multiple")
    found = _vague(lex, i) or fraction(lex, i)
    if found is None and first.lower in ARTICLES:
        return in_words(lex, i)
    return found or _ordinal(lex, i) or _cardinal(lex, i)


def _digits(lex: Lexemes, i: int) -> Numeral:
    text = lex[i].text
    value, step = value_of(text), grain(text)
    following = lex.word(i + 1)
    if lex.touches(i):
        if following in ORDINAL_ENDINGS and "." not in text:
            return flat(i + 2, value, "ordinal")
        if following in VULGAR:
            whole = value + VULGAR[following]
            return Numeral(i + 2, whole, whole, "digits", 0.25)
        if following in SHORT_SCALES and following != "m":
            return scaled(i + 2, value, step, SHORT_SCALES[following], "digits")
    scale_at = i + 2 if following in HYPHENS and lex.touches(i) else i + 1
    scale = SCALES.get(lex.word(scale_at))
    if scale:
        return scaled(scale_at + 1, value, step, scale, "digits")
    share = ratio(lex, i + 1, value) if "." not in text else None
    return share or Numeral(i + 1, value, value, "digits", step)


def _vague(lex: Lexemes, i: int) -> Numeral | None:
    """Such as "dozens", "tens of thousands", "several hundred": from two to ten of them; "thousands" may be many."""
    base = PLURAL_SCALES.get(lex.word(i))
    if base:
        if lex.word(i + 1) == "of" and lex.word(i + 2) in PLURAL_SCALES:
            base *= PLURAL_SCALES[lex.word(i + 2)]
            return Numeral(i + 3, base * 2, base * 10, "vague", base)
        reach = 10 if base < 1_000 else 100  # noqa: PLR2004
        if lex.word(i) in {"tens", "scores"} and lex.word(i + 1) != "of":
            return None
        return Numeral(i + 1, base * 2, base * reach, "vague", base)
    at = i + 1 if lex.word(i) in ARTICLES and lex.word(i + 1) == "few" else i
    if lex.word(at) in {"several", "few"} and (lex.word(at + 1) in SCALES or lex.word(at + 1) == "dozen"):
        base = SCALES.get(lex.word(at + 1), 12.0)
        return Numeral(at + 2, base * 2, base * 10, "vague", base)
    return None


def _ordinal(lex: Lexemes, i: int) -> Numeral | None:
    word = lex.word(i)
    if word in ORDINALS:
        return flat(i + 1, float(ORDINALS[word]), "ordinal")
    if word in TENS and lex.word(i + 1) in HYPHENS and lex.word(i + 2) in ORDINALS:
        return flat(i + 3, float(TENS[word] + ORDINALS[lex.word(i + 2)]), "ordinal")
    return None


def _cardinal(lex: Lexemes, i: int) -> Numeral | None:
    found = in_words(lex, i)
    if found is None:
        return None
    if lex.word(found.stop) == "and" and lex.word(found.stop + 1) in ARTICLES:
        below = DENOMINATORS.get(lex.word(found.stop + 2), 0)
        if below in {2, 3, 4}:
            scale = SCALES.get(lex.word(found.stop + 3), 1.0)
            stop = found.stop + 3 + (scale > 1)
            return scaled(stop, found.low + 1 / below, 0.25, scale, "words")
    return ratio(lex, found.stop, found.low) or found
