"""A number with its unit: money, lengths of time, shares, ages, scores."""

from __future__ import annotations

from typing import Final, NamedTuple

from summarize.read.cardinals import Numeral
from summarize.read.counted import counted_at
from summarize.read.fractions import scaled_fraction
from summarize.read.identifiers import DASHES, is_identifier, is_pronoun
from summarize.read.lexemes import Lexemes
from summarize.read.number_words import ARTICLES, HYPHENS, VULGAR
from summarize.read.numerals import numeral_at
from summarize.read.units import LABELS, YEAR_HOURS, Unit, currency_before, unit_at


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


MINUS: Final = frozenset({"-", "−", "–", "minus"})

LONE_UNIT_AFTER: Final = frozenset(
    "within least about over than nearly almost under roughly around lasted lasting half another up to most".split()
)
"""Words after which "a week" is a length of time, and not a rate or an idiom."""

OLDEST: Final = 115


def measure_at(lex: Lexemes, i: int, done: int) -> Measure | None:  # noqa: PLR0911
    """The number at lexeme `i` with its unit, or None; currency signs before `done` belong to another number."""
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
    if is_pronoun(lex, i, numeral) or (lex[i].kind == "digits" and is_identifier(lex, i, numeral)):
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
    """Such as "£2.4m": the letter is a million, since the unit is known; "$5" may still say "dollars" or "US"."""
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
    """Such as "within a week", "at least an hour": the article counts."""
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


def compounded(lex: Lexemes, first: Measure, dated: dict[int, int]) -> Measure:
    """Such as "three years and four months", "1 minute 44 seconds", "an hour and a half": one measure in two units."""
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
    return compounded(lex, found._replace(unit=first.unit), dated) if lex[unit.stop].kind == "digits" else found


def _extended(first: Measure, stop: int, value: float, step: float) -> Measure:
    return first._replace(stop=stop, numeral=Numeral(stop, value, value, first.numeral.form, step))


def _score(lex: Lexemes, i: int, numeral: Numeral) -> Measure | None:  # noqa: PLR0911
    """Such as "3-1": two whole numbers joined by a dash that are no range of anything."""
    if lex[i + 1].text not in DASHES or lex[i].kind != "digits" or numeral.stop != i + 1:
        return None
    second = lex[i + 2]
    if second.kind != "digits":
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


def _age(lex: Lexemes, i: int, numeral: Numeral) -> Measure | None:  # noqa: PLR0911
    """Such as "52-year-old", "52 years old", "aged 52", "at the age of 52", "turned 52", "Prewitt, 52,"."""
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
