"""Numbers that count nothing: names, addresses, versions, and "one" as a pronoun."""

from __future__ import annotations

from typing import Final

from summarize.read.bounds import BOUNDS
from summarize.read.cardinals import Numeral
from summarize.read.counted import counted_at
from summarize.read.lexemes import Lexemes
from summarize.read.number_words import ARTICLES, HYPHENS
from summarize.read.units import LABELS, unit_at

DASHES: Final = HYPHENS | {"–", "—", "−"}

IDENTIFIED: Final = frozenset(
    """section article route highway interstate boeing airbus flight channel room chapter page phase act apollo formula
    windows iphone model mark unit block terminal gate platform number no nos line ward district precinct pier bus
    resolution case bill proposition amendment title rule paragraph clause class season episode series volume part
    junction marker hole lane ps xbox area zone group type radio version chromosome building apartment suite floor
    lot plot stall pen exhibit count m a b e i n division schedule appendix annex figure table psalm verse year
    protocol directive regulation studio pool court bay shaft hangar stand track""".split()
)
"""Words after which a bare number names a thing and counts nothing ("Route 66")."""

UNREADABLE: Final = frozenset({"#", "@", "/", "_", "=", "^", "~", "\\", "№", "§"})

ONE_AS_PRONOUN: Final = frozenset({"no", "the", "this", "that", "any", "every", "each", "another", "which", "some",
                                   "only", "anyone", "everyone", "someone"})  # fmt: skip

AFTER_PRONOUN: Final = frozenset(
    """of another who that day which side or and in for by is was has had would could can may might might've 's thing
    to on at with from as the a an if when time we he she they it you i""".split()
)


def chain_end(lex: Lexemes, i: int) -> int:
    """Where a chain of four or more numbers joined by dashes (a code, a telephone number) ends; `i` if none starts."""
    at = i
    while lex[at].kind == "digits" and lex[at + 1].text in DASHES and lex.touches(at) and lex.touches(at + 1):
        at += 2
    return at + 1 if at >= i + 6 and lex[at].kind == "digits" else at if at >= i + 8 else i


def is_pronoun(lex: Lexemes, i: int, numeral: Numeral) -> bool:
    """Such as "one" that counts nothing: "no one", "one of them", "one day", "the one who"."""
    if lex.word(i) == "1" and lex.word(i + 1) == "of":
        return True
    if lex.word(i) != "one" or numeral.stop != i + 1:
        return False
    following = lex[numeral.stop]
    return lex.word(i - 1) in ONE_AS_PRONOUN or following.kind == "mark" or following.lower in AFTER_PRONOUN


def is_identifier(lex: Lexemes, i: int, numeral: Numeral) -> bool:
    """Whether digits name a thing: "F-16", "Section 230", "555-1234", "1.2.3"."""
    if (lex.touches(i - 1) and _joined_before(lex, i)) or (
        lex.touches(numeral.stop - 1) and _joined_after(lex, i, numeral.stop)
    ):
        return True
    text = lex[i].text
    if len(text) > 1 and text[0] == "0" and text.isdigit():
        return True
    return text.isdigit() and _is_named(lex, i, numeral)


def _joined_before(lex: Lexemes, i: int) -> bool:
    before = lex[i - 1]
    if before.kind != "mark":
        return before.text not in {"US", "A", "C", "R", "Rs", "EUR", "USD", "GBP"}
    if before.text in UNREADABLE or (before.text == "." and not lex.touches(i - 2)):  # ".271"
        return True
    return lex.touches(i - 2) and (
        before.text in {".", ",", ":"} or (before.text in DASHES and _joined_name(lex, i - 2))
    )


def _joined_after(lex: Lexemes, i: int, stop: int) -> bool:
    after = lex[stop]
    if after.text in {"/", "_", "@", "=", "\\"} or after.kind == "digits":
        return True
    if after.text in HYPHENS and lex.touches(stop) and _joined_name(lex, i):
        return True
    if after.text in {".", ",", ":"} and lex.touches(stop) and lex[stop + 1].kind == "digits":
        return True
    return after.kind == "word" and stop == i + 1 and unit_at(lex, i + 1) is None and after.lower != "m"


def _joined_name(lex: Lexemes, i: int) -> bool:
    """Whether what precedes a hyphen makes a name with the number after it: "F-16", "555-0199", not "under-21"."""
    word = lex[i]
    if word.kind == "digits":
        return word.text.isdigit() and lex[i + 2].text.isdigit() and len(word.text) <= 3 < len(lex[i + 2].text)  # noqa: PLR2004
    return word.kind == "word" and word.text[0].isupper() and word.lower not in LABELS


def _is_named(lex: Lexemes, i: int, numeral: Numeral) -> bool:
    """Whether the word before makes a name of a bare whole number: "Section 230", "mile marker 331"."""
    before = lex[i - 1]
    if before.text == "." and lex.word(i - 2) in {"no", "nos"}:
        return True
    if before.kind != "word" or numeral.stop != i + 1 or lex.word(i - 1) in LABELS:
        return False
    if unit_at(lex, numeral.stop) or lex[numeral.stop].text in {"%", "-", "–"}:
        return False
    if before.lower in IDENTIFIED and lex[i].text != "1" and not (before.lower in ARTICLES or before.lower == "i"):
        return before.text[0].isupper() or counted_at(lex, numeral.stop, 2.0) is None
    capital = before.text[0].isupper() and not lex.starts_sentence(i - 1) and len(before.text) > 1
    return (
        capital
        and before.lower not in _BOUND_WORDS
        and counted_at(lex, numeral.stop, 2.0) is None
        and not (lex[numeral.stop].text == "," and lex[i - 1].text == ",")
    )


_BOUND_WORDS: Final = frozenset(
    "in on at about around some nearly almost over under up only just all the of to by from with and or for".split()
) | {word for phrase in BOUNDS for word in phrase}
