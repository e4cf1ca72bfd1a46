"""Quantities: numbers with their units, as a text states them.

The grammar, where [] may be left out:

    quantity := [bound] measure [range measure] [bound]      "nearly 4,700", "between 5 and 7 km", "60 or more"
    measure  := [currency] numeral [unit] [of a unit]        "£2.4m", "two and a half hours", "half an hour"
              | label numeral                                "magnitude 6.3", "category 4"
              | age | score                                  "52-year-old", "aged 52", ", 52," · "3-1"
    range    := "-" | "–" | "to" | "or" | "and" after "between"

Shares become percentages ("a fifth", "one in five": 20 percent), since texts swap the two freely.
Dates, clock times, identifiers ("F-16", "Section 230"), addresses and telephone numbers are no quantities.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal, NamedTuple

from summarize.read.counted import counted_at
from summarize.read.dates import read_dates
from summarize.read.numerals import ARTICLES, HYPHENS, VULGAR, Lexemes, Numeral, lexemes, numeral_at, scaled_fraction
from summarize.read.units import LABELS, YEAR_HOURS, Unit, currency_before, unit_at
from summarize.span import Span

Bound = Literal["exact", "about", "at_least", "at_most", "more_than", "less_than"]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A quantity at `span`, which covers number and unit ("about $4.2 million", "two dozen", "3 percentage points").

    `low` and `high` are the value in base units of `unit`: equal unless a range was written or meant
    ("nearly 60" ends at 60, "just over 60" begins there). Of a score they are its two sides, as written.
    `unit` is canonical ("USD", "percent", "point", "metre", "hour", "age", "ordinal", "score", "times",
    ...; see `units`), None for a bare count; `counted` is the stem of the noun counted ("troop" for
    "4,700 troops"), None where there is none. `step` is the size of the last digit written that is no
    trailing zero, in base units: how roughly the number may have been rounded. `name` is the unit's own
    size in base units, so that "14 months" can be told from hours.
    """

    span: Span
    low: float
    high: float
    unit: str | None
    counted: str | None
    bound: Bound
    step: float = 1.0
    name: float = 1.0


class Measure(NamedTuple):
    """A number with its unit, at lexemes `start` to before `stop`, before bounds and ranges."""

    start: int
    stop: int
    numeral: Numeral
    unit: Unit | None
    label: str | None = None

    @property
    def base(self) -> str | None:
        """The canonical unit."""
        return self.label or (self.unit.base if self.unit else None)


class Bounded(NamedTuple):
    """What words before a number make of it. Factors narrow it where it is said to be close."""

    start: int
    bound: Bound
    low: float = 1.0
    high: float = 1.0


_BOUNDS: Final[dict[tuple[str, ...], tuple[Bound, float, float]]] = {}
NEAR: Final = 0.1
"""How far "nearly" and "just over" reach, as a share of the number: "nearly 60" is more than 54."""


def _bound(bound: Bound, low: float, high: float, *phrases: str) -> None:
    _BOUNDS.update((tuple(phrase.split()), (bound, low, high)) for phrase in phrases)


_bound("about", 1, 1, "about", "around", "approximately", "approx", "roughly", "some", "an estimated", "estimated",
       "circa", "in the region of", "more or less", "something like", "or so", "close on", "~", "in the order of")  # fmt: skip
_bound("about", 1 - NEAR, 1, "nearly", "almost", "just under", "close to", "approaching", "a little under", "nearing",
       "slightly less than", "slightly under", "just short of", "just below", "a little less than", "just less than",
       "slightly fewer than", "just shy of", "not quite", "well nigh", "slightly below")  # fmt: skip
_bound("about", 1, 1 + NEAR, "just over", "a little over", "slightly more than", "slightly over", "just above",
       "a little more than", "just more than", "slightly above")  # fmt: skip
_bound("more_than", 1, 1, "more than", "over", "above", "exceeding", "in excess of", "upwards of", "greater than",
       "north of", "higher than", "longer than", "larger than", "bigger than", "topped", "exceeded", "exceeds", "exceed", "surpass", "well over",
       "surpassed", "far more than", ">", "beyond")  # fmt: skip
_bound("less_than", 1, 1, "less than", "fewer than", "under", "below", "lower than", "shorter than", "smaller than",
       "well under", "short of", "shy of", "<")  # fmt: skip
_bound("at_least", 1, 1, "at least", "no fewer than", "no less than", "not less than", "a minimum of", "≥",
       "not fewer than", "minimum")  # fmt: skip
_bound("at_most", 1, 1, "up to", "at most", "as many as", "as much as", "no more than", "not more than", "maximum",
       "a maximum of", "as high as", "as long as", "at the most", "≤")  # fmt: skip
LONGEST_BOUND: Final = max(map(len, _BOUNDS))
AFTER_BOUNDS: Final[dict[tuple[str, str], Bound]] = {
    ("or", "more"): "at_least", ("or", "above"): "at_least", ("or", "over"): "at_least", ("and", "over"): "at_least",
    ("or", "fewer"): "at_most", ("or", "less"): "at_most", ("or", "so"): "about", ("or", "under"): "at_most",
    ("and", "above"): "at_least", ("or", "longer"): "at_least",
}  # fmt: skip
DASHES: Final = HYPHENS | {"–", "—", "−"}
MINUS: Final = frozenset({"-", "−", "–", "minus"})
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
LONE_UNIT_AFTER: Final = frozenset(
    "within least about over than nearly almost under roughly around lasted lasting half another up to most".split()
)
"""Words after which "a week" is a length of time, and not a rate or an idiom."""
OLDEST: Final = 115


def quantities(text: str, span: Span) -> tuple[Quantity, ...]:
    """The quantities of `text` within `span`, in order; dates and clock times are not among them."""
    lex = lexemes(text, span)
    return tuple(_read(lex))


def _read(lex: Lexemes) -> Iterator[Quantity]:
    dated = {w.start: w.stop for w in read_dates(lex, None)}
    i, done = 0, 0
    while i < len(lex):
        if i in dated:
            i = done = dated[i]
            continue
        first = _measure(lex, i, done)
        if first is None:
            i += 1
            continue
        first = _compound(lex, first, dated)
        last = _range_end(lex, first, dated)
        if last is None and _shares_unit(lex, first):
            first = _with_following_unit(lex, first)
        found = _quantity(lex, first, last, done)
        i = done = max((last or first).stop, first.stop)
        if found is not None:
            yield found
        i = max(i, first.stop)


# --- one measure ------------------------------------------------------------------------------------------------


def _measure(lex: Lexemes, i: int, done: int) -> Measure | None:
    numeral = numeral_at(lex, i)
    if numeral is None:
        return _lone_unit(lex, i)
    if numeral.form == "fraction":
        return _share(lex, i, numeral)
    if numeral.form == "ordinal":
        return _ordinal(lex, i, numeral)
    if numeral.form == "multiple":
        return Measure(i, numeral.stop, numeral, Unit("times", 1))
    money = currency_before(lex, i)
    if money and money.stop >= done:
        return Measure(money.stop, *_after_money(lex, numeral), money.unit)
    if _is_pronoun(lex, i, numeral) or (lex[i].kind == "digits" and _is_identifier(lex, i, numeral)):
        return None
    score = _score(lex, i, numeral)
    if score:
        return score
    age = _age(lex, i, numeral)
    if age:
        return age
    label = next((lex.word(n) for n in (i - 1, i - 2) if lex.word(n) in LABELS), None)
    if label and (lex.word(i - 1) == label or lex.word(i - 1) in HYPHENS | {"of"}):
        return Measure(i, numeral.stop, numeral, None, label)
    return _with_unit(lex, i, numeral)


def _after_money(lex: Lexemes, numeral: Numeral) -> tuple[int, Numeral]:
    """ "£2.4m": the letter is a million, since the unit is known; "$5" may still say "dollars" or "US"."""
    if lex.word(numeral.stop) == "m" and lex.touches(numeral.stop - 1):
        scaled = Numeral(numeral.stop + 1, numeral.low * 1e6, numeral.high * 1e6, "digits", numeral.step * 1e6, 1e6)
        return scaled.stop, scaled
    return numeral.stop, numeral


def _with_unit(lex: Lexemes, i: int, numeral: Numeral) -> Measure | None:
    if lex.word(numeral.stop) == "m" and lex.touches(numeral.stop - 1) and _counts_millions(lex, numeral.stop + 1):
        stop = numeral.stop + 1
        numeral = Numeral(stop, numeral.low * 1e6, numeral.high * 1e6, "digits", numeral.step * 1e6, 1e6)
    found = unit_at(lex, numeral.stop)
    start = i
    if found is None:
        return Measure(start, numeral.stop, numeral, None)
    if found.unit.base == "hour" and lex.word(found.stop) == "past":
        return None  # "four minutes past nine"
    if found.unit.base == "pound" and numeral.scale > 1:
        return Measure(start, found.stop, numeral, Unit("GBP", 1))
    if found.unit.base in {"celsius", "degree", "percent"} and lex[i - 1].text in MINUS:
        apart = lex[i - 1].text == "minus" or (lex.touches(i - 1) and not lex.touches(i - 2))
        if apart:
            numeral = numeral._replace(low=-numeral.high, high=-numeral.low)
            start = i - 1
    return Measure(start, found.stop, numeral, found.unit)


def _counts_millions(lex: Lexemes, i: int) -> bool:
    i += lex.word(i) in HYPHENS
    following = lex[i]
    if following.kind != "word":
        return False
    unit = unit_at(lex, i)
    money = unit is not None and unit.unit.base not in {"hour", "metre"}
    return (
        money
        or (following.lower.endswith("s") and following.lower not in {"is", "was", "has", "backs", "hurdles"})
        or (following.lower in {"people", "men", "women", "children"})
    )


def _share(lex: Lexemes, i: int, numeral: Numeral) -> Measure | None:
    """A share of one: of a unit ("half an hour"), of a magnitude ("half a million"), or a percentage."""
    scaled = scaled_fraction(lex, numeral)
    if scaled:
        return _with_unit(lex, i, scaled)
    unit = unit_at(lex, numeral.stop) if lex.word(i) in VULGAR else None
    if unit:
        return Measure(i, unit.stop, numeral, unit.unit)
    at = numeral.stop
    at += lex.word(at) == "of"
    if lex.word(at) in ARTICLES | HYPHENS:
        unit = unit_at(lex, at + 1)
        if lex.word(at + 1) in {"point", "percentage"}:
            return Measure(i, at + 2 + (lex.word(at + 1) == "percentage"), numeral, Unit("point", 1))
        if unit and unit.unit.base not in {"percent", "point"}:
            return Measure(i, unit.stop, numeral, unit.unit)
    return Measure(i, numeral.stop, numeral, Unit("percent", 100))


def _ordinal(lex: Lexemes, i: int, numeral: Numeral) -> Measure | None:
    """Ordinals; not "second" as a unit of time after a number, nor "first" where it is an adverb."""
    if lex.word(i) == "first" and lex[numeral.stop].kind == "mark":
        return None
    if lex.word(i) == "second" and (lex.word(i - 1) in HYPHENS | {"per", "split", "a"} or lex.word(i + 1) in HYPHENS):
        return None
    return Measure(i, numeral.stop, numeral, None, "ordinal")


def _lone_unit(lex: Lexemes, i: int) -> Measure | None:
    """ "within a week", "at least an hour": the article counts."""
    if lex.word(i) not in ARTICLES:
        return None
    found = unit_at(lex, i + 1)
    halved = found is not None and lex.phrase(found.stop, ("and", "a", "half"))
    if found and halved and not lex.touches(i):
        return Measure(i, found.stop, Numeral(found.stop, 1.0, 1.0, "words", 1.0), found.unit)
    if lex.word(i - 1) not in LONE_UNIT_AFTER:
        return None
    if found is None or found.unit.base not in {"hour", "metre", "kilogram"} or lex.touches(i):
        return None
    if lex.word(found.stop) in {"and", "later", "early", "ahead"} or lex.word(i - 2) == "more":
        return None
    return Measure(i, found.stop, Numeral(found.stop, 1.0, 1.0, "words", 1.0), found.unit)


def _is_pronoun(lex: Lexemes, i: int, numeral: Numeral) -> bool:
    """ "one" that counts nothing: "no one", "one of them", "one day", "the one who"."""
    if lex.word(i) == "1" and lex.word(i + 1) == "of":
        return True
    if lex.word(i) != "one" or numeral.stop != i + 1:
        return False
    following = lex[numeral.stop]
    return lex.word(i - 1) in ONE_AS_PRONOUN or following.kind == "mark" or following.lower in AFTER_PRONOUN


def _is_identifier(lex: Lexemes, i: int, numeral: Numeral) -> bool:
    """Whether digits name a thing: "F-16", "Section 230", "555-1234", "1.2.3"."""
    before, after = lex[i - 1], lex[numeral.stop]
    if lex.touches(i - 1):
        if before.kind != "mark" and before.text not in {"US", "A", "C", "R", "Rs", "EUR", "USD", "GBP"}:
            return True
        if before.text == "." and not lex.touches(i - 2):
            return True  # ".271"
        if before.text in UNREADABLE or (before.text in {".", ",", ":"} and lex.touches(i - 2)):
            return True
        if before.text in DASHES and lex.touches(i - 2) and _joined_name(lex, i - 2):
            return True
    if lex.touches(numeral.stop - 1):
        if after.text in {"/", "_", "@", "=", "\\"} or after.kind == "digits":
            return True
        if after.text in HYPHENS and lex.touches(numeral.stop) and _joined_name(lex, i):
            return True
        if after.text in {".", ",", ":"} and lex.touches(numeral.stop) and lex[numeral.stop + 1].kind == "digits":
            return True
        if after.kind == "word" and numeral.stop == i + 1 and unit_at(lex, i + 1) is None and after.lower != "m":
            return True
    text = lex[i].text
    if len(text) > 1 and text[0] == "0" and text.isdigit():
        return True
    return text.isdigit() and _is_named(lex, i, numeral)


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
) | {word for phrase in _BOUNDS for word in phrase}


def _compound(lex: Lexemes, first: Measure, dated: dict[int, int]) -> Measure:
    """ "three years and four months", "1 minute 44 seconds", "an hour and a half": one measure in two units."""
    if first.unit is None or first.unit.base not in {"hour", "metre", "kilogram"}:
        return first
    at = first.stop + (lex.word(first.stop) in {"and", ","})
    if at in dated:
        return first
    if lex.word(at) in ARTICLES and lex.word(at + 1) in {"half", "quarter"} and lex.word(at - 1) == "and":
        share = 0.5 if lex.word(at + 1) == "half" else 0.25
        return _extended(first, at + 2, first.numeral.low + share, share)
    numeral = numeral_at(lex, at)
    unit = unit_at(lex, numeral.stop) if numeral and numeral.form in {"digits", "words"} else None
    if numeral is None or unit is None or unit.unit.base != first.unit.base or unit.unit.factor >= first.unit.factor:
        return first
    if lex.word(unit.stop) in {"old", "ago", "later", "earlier"} or first.unit.factor / unit.unit.factor > 3700:  # noqa: PLR2004
        return first
    share = unit.unit.factor / first.unit.factor
    found = _extended(first, unit.stop, first.numeral.low + numeral.low * share, numeral.step * share)
    return _compound(lex, found._replace(unit=first.unit), dated) if lex[unit.stop].kind == "digits" else found


def _extended(first: Measure, stop: int, value: float, step: float) -> Measure:
    return first._replace(stop=stop, numeral=Numeral(stop, value, value, first.numeral.form, step))


# --- scores and ages --------------------------------------------------------------------------------------------


def _score(lex: Lexemes, i: int, numeral: Numeral) -> Measure | None:
    """ "3-1": two whole numbers joined by a dash that are no range of anything."""
    dash, second = lex[i + 1], lex[i + 2]
    if lex[i].kind != "digits" or dash.text not in DASHES or second.kind != "digits" or numeral.stop != i + 1:
        return None
    if not lex[i].text.isdigit() or not second.text.isdigit() or len(lex[i].text) > 3 or len(second.text) > 3:  # noqa: PLR2004
        return None
    after = numeral_at(lex, i + 2)
    if not (lex.touches(i) and lex.touches(i + 1)) or after is None or after.stop != i + 3 or currency_before(lex, i):
        return None
    if unit_at(lex, i + 3) or lex[i + 3].text in DASHES:
        return None
    rising = numeral.low < after.low
    if rising and counted_at(lex, i + 3, 2.0) not in {None, "win", "victori", "vote", "lead", "defeat", "loss"}:
        return None
    return Measure(i, i + 3, Numeral(i + 3, numeral.low, after.low, "digits", 1.0), None, "score")


def _age(lex: Lexemes, i: int, numeral: Numeral) -> Measure | None:
    """ "52-year-old", "52 years old", "aged 52", "at the age of 52", "turned 52", "Prewitt, 52,"."""
    if not 0 < numeral.low <= OLDEST:
        return None
    unit = unit_at(lex, numeral.stop)
    if unit and unit.unit.base == "hour":
        at = unit.stop + (lex.word(unit.stop) in HYPHENS)
        if lex.word(at) in {"old", "olds"}:
            return _aged(i, at + 1, numeral, unit.unit.factor / YEAR_HOURS)
        if lex.phrase(at, ("of", "age")):
            return _aged(i, at + 2, numeral, unit.unit.factor / YEAR_HOURS)
        return None
    if unit or lex[i - 1].text in {"$", "£", "€"}:
        return None
    before = lex.word(i - 1)
    if before in {"aged", "age", "ages"} or (before == "of" and lex.word(i - 2) == "age"):
        return _aged(i, numeral.stop, numeral, 1.0)
    counted = lex[numeral.stop].kind == "word" and counted_at(lex, numeral.stop, 2.0)
    if before in {"turned", "turns", "turning"} and not counted:
        return _aged(i, numeral.stop, numeral, 1.0)
    opening, closing = lex[i - 1].text, lex[numeral.stop].text
    apposed = (opening, closing) in {(",", ","), ("(", ")"), (",", "."), (",", ";"), (",", "!")}
    if lex[i].text.isdigit() and apposed and lex[i - 2].text[:1].isupper() and numeral.stop == i + 1:
        return _aged(i, numeral.stop, numeral, 1.0)
    return None


def _aged(start: int, stop: int, numeral: Numeral, years: float) -> Measure:
    return Measure(start, stop, numeral, Unit("age", years))


# --- ranges, bounds, the whole ----------------------------------------------------------------------------------


def _range_end(lex: Lexemes, first: Measure, dated: dict[int, int]) -> Measure | None:
    """The second measure of a range: "10 to 12", "between 5 and 7", "3-5", "two or three"."""
    link = lex.word(first.stop)
    joined = link in DASHES and lex.touches(first.stop) == lex.touches(first.stop - 1)
    between = link == "and" and (lex.word(first.start - 1) == "between" or lex.word(first.start - 2) == "between")
    if first.label or not (joined or between or link in {"to", "or"}) or first.numeral.form in {"vague", "multiple"}:
        return None
    at = first.stop + 1
    at += lex[at].text in {"$", "£", "€", "¥", "₹"}
    at += lex.word(at) in {"US", "about", "perhaps", "even"} and link == "or"
    if at in dated or numeral_at(lex, at) is None:
        return None
    if link == "to" and lex.word(first.start - 1) in {"from", "by"}:
        return None
    second = _measure(lex, at, first.stop + 1)
    if second is None or second.label or second.numeral.form in {"vague", "multiple", "ordinal"}:
        return None
    if (first.base, second.base) != (second.base, first.base) and first.unit is not None:
        return None
    low, high = _scaled_alike(first, second), second.numeral.high
    return second if low < high and (link != "or" or high <= 2 * low + 1) else None


def _scaled_alike(first: Measure, second: Measure) -> float:
    """The first number, with the second's magnitude where it leaves its own out: "two to three million"."""
    low = first.numeral.low
    if first.numeral.scale == 1 and second.numeral.scale > 1 and low * second.numeral.scale < second.numeral.high:
        return low * second.numeral.scale
    return low


def _shares_unit(lex: Lexemes, first: Measure) -> bool:
    """Whether a bare number goes with the unit of the next: "from 10 to 8 percent", "41 and 29 percent"."""
    return first.base is None and first.numeral.form == "digits" and lex.word(first.stop) in {"to", "and", "or"}


def _with_following_unit(lex: Lexemes, first: Measure) -> Measure:
    at = first.stop + 1
    numeral = numeral_at(lex, at)
    if numeral is None or numeral.form != "digits" or currency_before(lex, at):
        return first
    unit = unit_at(lex, numeral.stop)
    if unit is None or unit.unit.base not in {"percent", "point", "celsius", "metre", "EUR", "USD", "GBP"}:
        return first
    return first._replace(unit=unit.unit)


def _quantity(lex: Lexemes, first: Measure, last: Measure | None, done: int) -> Quantity | None:
    end = last or first
    unit = end.unit or first.unit
    low, high = _values(first, last, unit)
    before = _bound_before(lex, first.start, done, end.base)
    stop, bound = _bound_after(lex, end.stop, before.bound)
    if end.base == "score":
        before = Bounded(first.start, "exact")
    elif first.numeral.form == "vague" and bound == "exact":
        bound = "about"
    step = first.numeral.step * (unit.factor if unit else 1.0)
    counts = end.base in {None, "percent", "times"}
    return Quantity(
        Span(lex[before.start].start, lex[stop - 1].end),
        low * before.low if low > 0 else low,
        high * before.high if high > 0 else high,
        end.base or first.base,
        counted_at(lex, end.stop, high) if counts or end.base == "ordinal" else None,
        bound,
        abs(step),
        unit.factor if unit else 1.0,
    )


def _values(first: Measure, last: Measure | None, unit: Unit | None) -> tuple[float, float]:
    if last is None:
        low, high = first.numeral.low, first.numeral.high
    else:
        low, high = _scaled_alike(first, last), last.numeral.high
    if unit is None:
        return low, high
    return low * unit.factor + unit.offset, high * unit.factor + unit.offset


def _bound_before(lex: Lexemes, start: int, done: int, base: str | None) -> Bounded:
    for skip in (0, 1):  # "at least another 12", "more than the 12"
        at = start - skip
        if skip and lex.word(start - 1) not in {"another", "the", "a", "an", "between", "from"}:
            break
        for length in range(LONGEST_BOUND, 0, -1):
            begin = at - length
            if begin < done:
                continue
            found = _BOUNDS.get(tuple(lex.word(begin + n) for n in range(length)))
            if found and not _is_preposition(lex, begin, length, base):
                return Bounded(begin, *found)
    return Bounded(start, "exact")


def _is_preposition(lex: Lexemes, begin: int, length: int, base: str | None) -> bool:
    """ "over five years" is during them; "a drop below 5", "some" and "above" after a verb stay bounds."""
    word = lex.word(begin)
    if length == 1 and word == "over" and base in {"hour", "ordinal"}:
        return True
    return word in {"minimum", "maximum", "short"} and length == 1


def _bound_after(lex: Lexemes, stop: int, bound: Bound) -> tuple[int, Bound]:
    pair = AFTER_BOUNDS.get((lex.word(stop), lex.word(stop + 1)))
    if pair:
        return stop + 2, pair
    if lex[stop].text == "+" and lex.touches(stop - 1):
        return stop + 1, "at_least"
    if lex.word(stop) in HYPHENS and lex.word(stop + 1) == "plus":
        return stop + 2, "at_least"
    return stop, bound
