"""What words around a number make of it: "nearly", "more than", "or fewer"."""

from __future__ import annotations

from typing import Final, Literal, NamedTuple

from summarize.read.lexemes import Lexemes
from summarize.read.number_words import HYPHENS

Bound = Literal["exact", "about", "at_least", "at_most", "more_than", "less_than"]


class Bounded(NamedTuple):
    """What words before a number make of it. Factors narrow it where it is said to be close."""

    start: int
    bound: Bound
    low: float = 1.0
    high: float = 1.0


BOUNDS: Final[dict[tuple[str, ...], tuple[Bound, float, float]]] = {}

NEAR: Final = 0.1
"""How far "nearly" and "just over" reach, as a share of the number: "nearly 60" is more than 54."""


def _bound(bound: Bound, low: float, high: float, *phrases: str) -> None:
    BOUNDS.update((tuple(phrase.split()), (bound, low, high)) for phrase in phrases)


_bound("about", 1, 1, "about", "around", "approximately", "approx", "roughly", "some", "an estimated", "estimated",
       "circa", "in the region of", "more or less", "something like", "or so", "close on", "~",
       "in the order of")  # fmt: skip

_bound("about", 1 - NEAR, 1, "nearly", "almost", "just under", "close to", "approaching", "a little under", "nearing",
       "slightly less than", "slightly under", "just short of", "just below", "a little less than", "just less than",
       "slightly fewer than", "just shy of", "not quite", "well nigh", "slightly below")  # fmt: skip

_bound("about", 1, 1 + NEAR, "just over", "a little over", "slightly more than", "slightly over", "just above",
       "a little more than", "just more than", "slightly above")  # fmt: skip

_bound("more_than", 1, 1, "more than", "over", "above", "exceeding", "in excess of", "upwards of", "greater than",
       "north of", "higher than", "longer than", "larger than", "bigger than",
       "topped", "exceeded", "exceeds", "exceed",
       "surpass", "well over", "surpassed", "far more than", ">", "beyond")  # fmt: skip

_bound("less_than", 1, 1, "less than", "fewer than", "under", "below", "lower than", "shorter than", "smaller than",
       "well under", "short of", "shy of", "<")  # fmt: skip

_bound("at_least", 1, 1, "at least", "no fewer than", "no less than", "not less than", "a minimum of", "≥",
       "not fewer than", "minimum")  # fmt: skip

_bound("at_most", 1, 1, "up to", "at most", "as many as", "as much as", "no more than", "not more than", "maximum",
       "a maximum of", "as high as", "as long as", "at the most", "≤")  # fmt: skip

LONGEST_BOUND: Final = max(map(len, BOUNDS))

AFTER_BOUNDS: Final[dict[tuple[str, str], Bound]] = {
    ("or", "more"): "at_least", ("or", "above"): "at_least", ("or", "over"): "at_least", ("and", "over"): "at_least",
    ("or", "fewer"): "at_most", ("or", "less"): "at_most", ("or", "so"): "about", ("or", "under"): "at_most",
    ("and", "above"): "at_least", ("or", "longer"): "at_least",
}  # fmt: skip


def bound_before(lex: Lexemes, start: int, done: int, base: str | None) -> Bounded:
    """The bound whose words stand before lexeme `start`, none of them before `done`; exact where there is none."""
    for skip in (0, 1):  # "at least another 12", "more than the 12"
        at = start - skip
        if skip and lex.word(start - 1) not in {"another", "the", "a", "an", "between", "from"}:
            break
        for length in range(LONGEST_BOUND, 0, -1):
            begin = at - length
            if begin < done:
                continue
            found = BOUNDS.get(tuple(lex.word(begin + n) for n in range(length)))
            if found and not _is_preposition(lex, begin, length, base):
                return Bounded(begin, *found)
    return Bounded(start, "exact")


def _is_preposition(lex: Lexemes, begin: int, length: int, base: str | None) -> bool:
    """Such as "over five years" is during them; "a drop below 5", "some" and "above" after a verb stay bounds."""
    word = lex.word(begin)
    if length == 1 and word == "over" and base in {"hour", "ordinal"}:
        return True
    return word in {"minimum", "maximum", "short"} and length == 1


def bound_after(lex: Lexemes, stop: int, bound: Bound) -> tuple[int, Bound]:
    """The index after the bound that follows a number ("or more"), and that bound; else `stop` and `bound`."""
    pair = AFTER_BOUNDS.get((lex.word(stop), lex.word(stop + 1)))
    if pair:
        return stop + 2, pair
    if lex[stop].text == "+" and lex.touches(stop - 1):
        return stop + 1, "at_least"
    if lex.word(stop) in HYPHENS and lex.word(stop + 1) == "plus":
        return stop + 2, "at_least"
    return stop, bound
