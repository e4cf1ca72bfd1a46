"""Words and numbers of a text as lexemes, and the numerals among them: "4,700", "twenty-three", "half a million".

A numeral is a number alone: no unit, no bound, no noun. Everything here walks forward over
lexemes by a bounded number of steps, so reading is linear in the length of the text.
"""

from __future__ import annotations

from typing import Final, Literal, NamedTuple

from summarize.read.lexemes import Lexemes
from summarize.read.number_words import (
    AFTER_FRACTION,
    AFTER_WHOLE,
    ARTICLES,
    DENOMINATORS,
    HYPHENS,
    MULTIPLES,
    MULTIPLES_BEFORE_THE,
    NO_NOUNS,
    NUMBER_WORDS,
    ORDINAL_ENDINGS,
    ORDINALS,
    PLURAL_SCALES,
    SCALES,
    SHORT_SCALES,
    SMALL,
    TENS,
    VULGAR,
)

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


def numeral_at(lex: Lexemes, i: int) -> Numeral | None:
    """The longest numeral that starts at lexeme `i`, or None."""
    first = lex[i]
    if first.kind == "digits":
        return _digits(lex, i) if len(first.text) <= MAX_DIGITS else None
    if first.lower not in NUMBER_WORDS:
        return None
    if first.lower in VULGAR:
        return Numeral(i + 1, VULGAR[first.lower], VULGAR[first.lower], "fraction", 0.01)
    if first.lower in MULTIPLES:
        return _flat(i + 1, float(MULTIPLES[first.lower]), "multiple")
    if first.lower in MULTIPLES_BEFORE_THE and (
        lex.word(i + 1) in {"the", "that", "what"} or lex.word(i - 1) == "than"
    ):
        return _flat(i + 1, float(MULTIPLES_BEFORE_THE[first.lower]), "multiple")
    return _vague(lex, i) or _fraction(lex, i) or _half_of_scale(lex, i) or _ordinal(lex, i) or _cardinal(lex, i)


def _flat(stop: int, value: float, form: Form) -> Numeral:
    return Numeral(stop, value, value, form, 1.0)


def _digits(lex: Lexemes, i: int) -> Numeral:
    text = lex[i].text
    value, step = value_of(text), grain(text)
    following = lex.word(i + 1)
    if lex.touches(i):
        if following in ORDINAL_ENDINGS and "." not in text:
            return _flat(i + 2, value, "ordinal")
        if following in VULGAR:
            whole = value + VULGAR[following]
            return Numeral(i + 2, whole, whole, "digits", 0.25)
        if following in SHORT_SCALES and following != "m":
            return _scaled(i + 2, value, step, SHORT_SCALES[following], "digits")
    scale_at = i + 2 if following in HYPHENS and lex.touches(i) else i + 1
    scale = SCALES.get(lex.word(scale_at))
    if scale:
        return _scaled(scale_at + 1, value, step, scale, "digits")
    share = _share(lex, i + 1, value) if "." not in text else None
    return share or Numeral(i + 1, value, value, "digits", step)


def _scaled(stop: int, value: float, step: float, scale: float, form: Form) -> Numeral:
    return Numeral(stop, value * scale, value * scale, form, step * scale, scale)


def _share(lex: Lexemes, at: int, part: float) -> Numeral | None:
    """Such as "in five", "out of three", "in every ten", after a number: a share."""
    start = at
    if part == 1:
        at = _past_noun(lex, at)
    if lex.word(at) == "out" and lex.word(at + 1) == "of":
        at += 2
    elif lex.word(at) == "in" or (lex.word(at) == "of" and lex.word(at + 1) == "every"):
        at += 1
    else:
        return None
    if lex.word(at) in HYPHENS:
        at += 1
    if lex.word(at) == "every":
        at += 1
    whole = _plain_number(lex, at)
    if whole is None or not 0 < part < whole.low or whole.low > 1_000:  # noqa: PLR2004
        return None
    if at != start + 2 and lex.word(whole.stop) in {"years", "days", "weeks", "months", "hours", "minutes"}:
        return None
    share = part / whole.low
    return Numeral(whole.stop, share, share, "fraction", share * 0.05)


def _past_noun(lex: Lexemes, at: int) -> int:
    """Such as "one child in four": where "in" stands, if one or two words and a number alone make a share of it."""
    for n in (at + 1, at + 2):
        if any(lex[k].kind != "word" or lex[k].lower in NO_NOUNS for k in range(at, n)):
            break
        number = _plain_number(lex, n + 1) if lex.word(n) == "in" else None
        if number and 2 < number.low <= 100 and _ends_whole(lex.word(number.stop)):  # noqa: PLR2004
            return n
    return at


def _ends_whole(word: str) -> bool:
    """Whether "one man in three" ends here; where a plural follows, it is what "three" counts."""
    return word in AFTER_WHOLE or not word.endswith("s")


def _plain_number(lex: Lexemes, i: int) -> Numeral | None:
    if lex[i].kind == "digits" and len(lex[i].text) <= MAX_DIGITS:
        value = value_of(lex[i].text)
        return Numeral(i + 1, value, value, "digits", grain(lex[i].text))
    return _words(lex, i)


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


def _fraction(lex: Lexemes, i: int) -> Numeral | None:  # noqa: PLR0911
    """Such as "a third", "two-thirds", "three quarters", "half"."""
    word = lex.word(i)
    if word in {"half", "halve"}:
        return _bare_half(lex, i)
    if word in ARTICLES and lex.word(i - 1) == "and":
        return None  # "an hour and a half"
    top = 1 if word in ARTICLES else SMALL.get(word, 0)
    if not top:
        return None
    at = i + 2 if lex.word(i + 1) in HYPHENS else i + 1
    below = DENOMINATORS.get(lex.word(at))
    if below is None or top >= below:
        return None
    plural = lex.word(at).endswith("s")
    if top > 1 and not plural and lex.word(at) != "half":
        return None
    if not plural and not _ends_share(lex, at + 1):
        return None
    return Numeral(at + 1, top / below, top / below, "fraction", 0.05 * top / below)


def _ends_share(lex: Lexemes, at: int) -> bool:
    following = lex[at]
    return (following.kind == "mark" and following.text not in HYPHENS) or following.lower in AFTER_FRACTION


def _bare_half(lex: Lexemes, i: int) -> Numeral | None:
    before, following = lex.word(i - 1), lex[i + 1]
    if before in ORDINALS or before in {"the", "first", "last", "this", "each", "other", "better", "time"}:
        return None
    if following.text in HYPHENS and lex.word(i + 2) not in {"hour", "mile", "century", "year"}:
        return None
    if following.lower in {"time", "brother", "sister", "back", "marathon", "term"}:
        return None
    return Numeral(i + 1, 0.5, 0.5, "fraction", 0.025)


def _half_of_scale(lex: Lexemes, i: int) -> Numeral | None:
    """Not a share but a number: "half a million", "a quarter of a million", "half a dozen"; see `_bare_half`."""
    if lex.word(i) in ARTICLES:
        return _words(lex, i)
    return None


def scaled_fraction(lex: Lexemes, share: Numeral) -> Numeral | None:
    """The number that a share makes with the magnitude after it: "half a million", "a quarter of a billion"."""
    at = share.stop
    if lex.word(at) == "of":
        at += 1
    if lex.word(at) in HYPHENS:
        at += 1
    if lex.word(at) in ARTICLES:
        at += 1
    elif at != share.stop + 1 or lex.word(at) != "dozen":
        return None
    scale = SCALES.get(lex.word(at)) or (12.0 if lex.word(at) == "dozen" else None)
    if scale is None:
        return None
    return Numeral(at + 1, share.low * scale, share.low * scale, "words", share.low * scale * 0.1, scale)


def _ordinal(lex: Lexemes, i: int) -> Numeral | None:
    word = lex.word(i)
    if word in ORDINALS:
        return _flat(i + 1, float(ORDINALS[word]), "ordinal")
    if word in TENS and lex.word(i + 1) in HYPHENS and lex.word(i + 2) in ORDINALS:
        return _flat(i + 3, float(TENS[word] + ORDINALS[lex.word(i + 2)]), "ordinal")
    return None


def _cardinal(lex: Lexemes, i: int) -> Numeral | None:
    found = _words(lex, i)
    if found is None:
        return None
    if lex.word(found.stop) == "and" and lex.word(found.stop + 1) in ARTICLES:
        below = DENOMINATORS.get(lex.word(found.stop + 2), 0)
        if below in {2, 3, 4}:
            scale = SCALES.get(lex.word(found.stop + 3), 1.0)
            stop = found.stop + 3 + (scale > 1)
            return _scaled(stop, found.low + 1 / below, 0.25, scale, "words")
    return _share(lex, found.stop, found.low) or found


def _words(lex: Lexemes, i: int) -> Numeral | None:  # noqa: C901
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
