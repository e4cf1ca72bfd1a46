"""Shares: "a third", "two-thirds", "one in five", "half", and what they make of a magnitude ("half a million")."""

from __future__ import annotations

from summarize.read.cardinals import Numeral, plain_number
from summarize.read.lexemes import Lexemes
from summarize.read.number_words import (
    AFTER_FRACTION,
    AFTER_WHOLE,
    ARTICLES,
    DENOMINATORS,
    HYPHENS,
    NO_NOUNS,
    ORDINALS,
    SCALES,
    SMALL,
)


def ratio(lex: Lexemes, at: int, part: float) -> Numeral | None:
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
    whole = plain_number(lex, at)
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
        number = plain_number(lex, n + 1) if lex.word(n) == "in" else None
        if number and 2 < number.low <= 100 and _ends_whole(lex.word(number.stop)):  # noqa: PLR2004
            return n
    return at


def _ends_whole(word: str) -> bool:
    """Whether "one man in three" ends here; where a plural follows, it is what "three" counts."""
    return word in AFTER_WHOLE or not word.endswith("s")


def fraction(lex: Lexemes, i: int) -> Numeral | None:  # noqa: PLR0911
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
