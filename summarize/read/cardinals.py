"""Numbers alone, in digits and in words: "4,700", "twenty-three", "two hundred and five thousand", "two dozen".

Everything walks forward over lexemes by a bounded number of steps, so reading is linear in the length of the text.
"""

from __future__ import annotations

from typing import Final, Literal, NamedTuple

from summarize.read.lexemes import Lexemes
from summarize.read.number_words import ARTICLES, HYPHENS, SCALES, SMALL, TENS

MAX_DIGITS: Final = 18
"""A longer run of digits is an identifier, not an amount."""

Form = Literal["digits", "words", "fraction", "ordinal", "multiple", "vague"]


class Numeral(NamedTuple):
    """A number.

    `stop` is the index of the lexeme after it; `step` is the size of its last digit that is not a
    trailing zero (100 for "4,700"), which tells how roughly it may have been rounded. Fractions are shares of 1.
    `scale` is the magnitude word's ("million"), 1 without one.
    """

    stop: int
    low: float
    high: float
    form: Form
    step: float
    scale: float = 1.0


def grain(digits: str) -> float:
    """The size of the last digit of a number in digits that is not a trailing zero."""
    whole, _, decimals = digits.partition(".")
    if decimals:
        return float(10 ** -len(decimals))
    bare = "".join(c for c in whole if c.isdigit())
    return float(10 ** (len(bare) - len(bare.rstrip("0")))) if bare.strip("0") else 1.0


def value_of(digits: str) -> float:
    """The value of a number in digits, separators or not."""
    return float("".join(c for c in digits if c.isdigit() or c == "."))


def flat(stop: int, value: float, form: Form) -> Numeral:
    """A number without a magnitude word, exact to the unit."""
    return Numeral(stop, value, value, form, 1.0)


def scaled(stop: int, value: float, step: float, scale: float, form: Form) -> Numeral:
    """A number times a magnitude: "4.2 million"."""
    return Numeral(stop, value * scale, value * scale, form, step * scale, scale)


def plain_number(lex: Lexemes, i: int) -> Numeral | None:
    """The cardinal at lexeme `i`, in digits or in words, or None."""
    if lex[i].kind == "digits" and len(lex[i].text) <= MAX_DIGITS:
        value = value_of(lex[i].text)
        return Numeral(i + 1, value, value, "digits", grain(lex[i].text))
    return in_words(lex, i)


def in_words(lex: Lexemes, i: int) -> Numeral | None:  # noqa: C901
    """A cardinal in words: "twenty-three", "a hundred", "two hundred and five thousand", "two dozen"."""
    total, current, j, limit = 0.0, 0.0, i, 1e15
    if lex.word(i) in ARTICLES:
        if lex.word(i + 1) not in SCALES and lex.word(i + 1) not in {"dozen", "couple"}:
            return None
        current, j = 1.0, i + 1
    while True:
        word = lex.word(j)
        if word in SMALL and (j == i or _takes_small(lex, j, current)):
            current += SMALL[word]
        elif word in TENS and current % 100 == 0:
            current += TENS[word]
        elif word == "hundred" and 0 < current < 100:  # noqa: PLR2004
            current *= 100
        elif word in SCALES and word != "hundred" and current and SCALES[word] < limit:
            limit = SCALES[word]
            total, current = total + current * limit, 0.0
        elif word in {"dozen", "couple"} and current and not total:
            pair = word == "couple"
            return Numeral(j + 1, current * (2 if pair else 12), current * (2 if pair else 12), "words", 1.0)
        elif j > i and _links(lex, j):
            pass
        else:
            break
        j += 1
    value = total + current
    if j == i or (value == 0 and lex.word(i) != "zero"):
        return None
    scale = limit if total and not current else 1.0
    return Numeral(j, value, value, "words", grain(str(int(value))), scale)


def _takes_small(lex: Lexemes, j: int, current: float) -> bool:
    """Whether a number below twenty may go on: after "twenty-", after "hundred (and)", after "thousand (and)"."""
    before = lex.word(j - 1)
    if before in HYPHENS or before in TENS:
        return current % 100 >= 20 and current % 10 == 0 and SMALL[lex.word(j)] < 10  # noqa: PLR2004
    return current % 100 == 0 and (before in {"and", "hundred"} or before in SCALES)


def _links(lex: Lexemes, j: int) -> bool:
    """Whether the hyphen or the "and" at `j` stands inside a number."""
    following = lex.word(j + 1)
    if lex.word(j) in HYPHENS and lex.touches(j) and lex.touches(j - 1):
        if lex.word(j - 1) in TENS:
            return 0 < SMALL.get(following, 0) < 10  # noqa: PLR2004
        return following in SCALES and lex.word(j - 1) in SMALL
    if lex.word(j) == "and" and lex.word(j - 1) in SCALES:
        return following in SMALL or following in TENS
    return False
