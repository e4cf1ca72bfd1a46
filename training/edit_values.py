"""Edits of numbers and dates: another value in the same form."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from random import Random
from typing import Final

from summarize.report import ErrorType
from summarize.span import Span
from training.edit_pool import Claim, Edit, put
from training.lexicon import CARDINALS, MONTHS, MULTIPLES, ORDINALS, WEEKDAYS

DIGITS: Final = re.compile(
    r"(?<![\w.,:/’'-])([$£€]?)(\d{1,3}(?:,\d{3}){1,4}|\d{1,9})(\.\d{1,3})?"
    r"(?=(?:st|nd|rd|th|%|p|m|bn|k|km|kg)?(?:[^\w:/.,-]|[.,;:](?!\d)|$|-(?:year|month|day|week|hour|minute"
    r"|strong|mile|man)))"
)
ORDINAL_END: Final = re.compile(r"st|nd|rd|th")
_MONTH: Final = "|".join(MONTHS)
NEAR_MONTH: Final = re.compile(rf"(?:\b(?:{_MONTH})|of|the) $")
YEAR: Final = range(1500, 2100)
CARDINAL: Final = re.compile(
    rf"\b(?:{'|'.join(CARDINALS[2:])}|thirty|forty|fifty|sixty|seventy|eighty|ninety)\b(?!-|\w| of (?:us|them|those))"
)
TENS: Final = tuple("twenty thirty forty fifty sixty seventy eighty ninety".split())
ORDINAL: Final = re.compile(
    rf"(?<!at )(?<!the two )\b(?:{'|'.join(ORDINALS[1:])})\b(?! (?:lady|minister|of all|and|aid|name|hand))"
)
MULTIPLE: Final = re.compile(
    rf"\b(?:{'|'.join(sorted(MULTIPLES, key=len, reverse=True))})\b(?! of (?:us|them))|(?<=\d)bn\b"
)
ROUNDED: Final = re.compile(r"\b(?:million|billion|trillion|hundred|thousand)s?\b")
AT_LEAST: Final = re.compile(r"\b(?:at least|more than|over|above|from|exceed\w*) [$£€]?$", re.IGNORECASE)
AT_MOST: Final = re.compile(
    r"\b(?:up to|less than|under|below|fewer than|nearly|almost|at most|maximum of) [$£€]?$", re.IGNORECASE
)
CENTURY: Final = 100

DAY: Final = re.compile(rf"\b(?:{'|'.join(WEEKDAYS)})(?=s?\b)")
MONTH: Final = re.compile(
    rf"\b(?:{_MONTH.replace('May', '(?<=in )May|(?<=last )May|(?<=since )May|May(?= [0-9])|(?<=[0-9] )May')})\b"
)
YEAR_WORD: Final = re.compile(
    r"(?<![\w.,£$€/-])(?:1[5-9]|20)\d\d(?![\w,/-]|\.\d|-)(?! (?:people|men|women|troops|jobs|homes|miles))"
)
DAY_OF_MONTH: Final = re.compile(
    rf"\b\d\d?(?=(?:st|nd|rd|th)? (?:{_MONTH})\b)|(?<=\b[A-Z][a-z][a-z] )\d\d?\b|(?:(?<=January )"
    rf"|(?<=February )|(?<=March )|(?<=April )|(?<=June )|(?<=July )|(?<=August )|(?<=September )|(?<=October )"
    rf"|(?<=November )|(?<=December ))\d\d?\b"
)
TIMES: Final[Mapping[str, Sequence[str]]] = {
    "yesterday": ("today", "last week"), "tomorrow": ("today", "next week"), "today": ("yesterday", "tomorrow"),
    "morning": ("evening", "afternoon"), "evening": ("morning",), "afternoon": ("morning",), "midnight": ("noon",),
    "overnight": ("at midday",), "last year": ("two years ago", "this year"),
    "this year": ("last year", "next year"), "next year": ("this year", "last year"),
    "last week": ("last month", "this week"), "this week": ("last week", "next week"),
    "next week": ("next month", "this week"), "last month": ("last week", "this month"),
    "next month": ("next week", "this month"), "this month": ("last month", "next month"), "summer": ("winter",),
    "winter": ("summer",), "spring": ("autumn",), "autumn": ("spring",), "decade": ("year",), "decades": ("years",),
    "years": ("months", "decades"), "months": ("weeks", "years"), "weeks": ("days", "months"),
    "hours": ("days", "minutes"), "minutes": ("hours",), "annual": ("monthly",), "daily": ("weekly",),
    "weekly": ("daily",), "monthly": ("weekly",), "annually": ("monthly",), "weekend": ("week",),
    "1990s": ("1980s",), "1980s": ("1970s", "1990s"), "1970s": ("1960s",), "1960s": ("1950s",),
}  # fmt: skip
TIME: Final = re.compile(
    rf"\b(?:{'|'.join(sorted(TIMES, key=len, reverse=True))})\b(?<!-year)(?<!Olympics)(?! (?:Olympic|Palace|Games))"
    r"(?!-)|\b(?:before|after)(?= (?:the|a|an|his|her|their|its|being|he|she|they|it)\b)"
)


def number(claim: Claim) -> Edit | None:
    """A number made another of the same form: one of the source's, or one near it."""
    found = claim.matches(DIGITS)
    for match in found:
        if not _is_dated(claim.text, match):
            return _put(claim, match, _value(claim, match), "number")
    for pattern, change in ((CARDINAL, _cardinal), (MULTIPLE, _multiple), (ORDINAL, _ordinal)):
        for match in claim.matches(pattern):
            return _put(claim, match, change(claim.rng, match.group()), "number")
    return None


def when(claim: Claim) -> Edit | None:
    """A month, weekday, year, day, time of day or length of time made another; "before" made "after"."""
    makers = [(DAY, _weekday), (MONTH, _month), (YEAR_WORD, _year), (DAY_OF_MONTH, _day), (TIME, _time)]
    claim.rng.shuffle(makers)
    for pattern, change in makers:
        for match in claim.matches(pattern):
            return _put(claim, match, change(claim.rng, match.group()), "date")
    return None


def altered_number(rng: Random, old: str) -> str:
    """Another whole number near `old`, of as many digits or so, written alike."""
    value = int(old.replace(",", ""))
    if value <= len(CARDINALS):
        new = value + rng.choice([-3, -2, -1, 1, 2, 3, 4])
        new = new if new > 1 and new != value else value + rng.choice([2, 3, 5])
    else:
        step = 10 ** max(0, len(str(value).rstrip("0")) - 2) * 10 ** (len(str(value)) - len(str(value).rstrip("0")))
        new = round(value * rng.choice([0.4, 0.55, 0.7, 0.8, 0.9, 1.1, 1.2, 1.35, 1.6, 2.1]) / step) * step
        new = new if new != value else value + 2 * step
    return f"{new:,}" if "," in old else str(new)


def _put(claim: Claim, match: re.Match[str], new: str, type_: ErrorType) -> Edit | None:
    return put(claim, Span(match.start(), match.end()), new, type_, contradicts=True, mirror=True)


def _is_dated(text: str, match: re.Match[str]) -> bool:
    """Whether digits are a year, or the day of a month."""
    plain = match.group(2).isdigit() and not match.group(1) and not match.group(3)
    year = plain and int(match.group(2)) in YEAR and not text[match.end() :].startswith("%")
    near = NEAR_MONTH.search(text[max(0, match.start() - 12) : match.start()])
    ordinal = bool(ORDINAL_END.match(text, match.end()))
    month = re.match(rf"(?:st|nd|rd|th)? (?:{_MONTH})\b", text[match.end() : match.end() + 16])
    return year or ordinal or bool(month) or (plain and bool(near) and near is not None and near.group()[0].isupper())


def _value(claim: Claim, match: re.Match[str]) -> str:
    sign, whole, decimals = match.group(1), match.group(2), match.group(3) or ""
    before, after = claim.text[: match.start()], claim.text[match.end() : match.end() + 9]
    low, high = bool(AT_LEAST.search(before[-16:])), bool(AT_MOST.search(before[-16:]))
    old = float(whole.replace(",", "") + decimals)
    if claim.rng.random() < 0.45:  # noqa: PLR2004 a share: the source's own numbers are the likelier slips
        others = [m.group() for m in DIGITS.finditer(claim.source) if _alike(claim, match, m, after)]
        values = [o for o in others if not (low and _float(o) < old) and not (high and _float(o) > old)]
        if values:
            return claim.rng.choice(values)
    for _ in range(8):
        new = altered_number(claim.rng, whole) + (f".{claim.rng.randint(1, 9)}" if decimals else "")
        value = _float(new)
        fits = not (low and value < old) and not (high and value > old)
        share = after.lstrip().startswith(("%", "per", "-year"))
        if fits and value != old and not (share and old <= CENTURY < value):
            return sign + new
    return sign + altered_number(claim.rng, whole)


def _alike(claim: Claim, match: re.Match[str], other: re.Match[str], after: str) -> bool:
    """Whether a number of the source could stand for the claim's: the same sign, unit and size, and another value."""
    if other.group(1) != match.group(1) or bool(other.group(3)) != bool(match.group(3)) or not _float(other.group()):
        return False
    follows = claim.source[other.end() : other.end() + 9]
    unit = re.match(r"%| per| million| billion|bn|m\b|-year|p\b|", after)
    their = re.match(r"%| per| million| billion|bn|m\b|-year|p\b|", follows)
    ratio = _float(other.group()) / max(_float(match.group()), 0.1)
    year = other.group(2).isdigit() and int(other.group(2)) in YEAR
    same_unit = unit is not None and their is not None and unit.group() == their.group()
    return same_unit and 0.05 < ratio < 20 and abs(ratio - 1) > 0.05 and not year and not _is_dated(claim.source, other)  # noqa: PLR2004


def _float(number: str) -> float:
    return float(number.lstrip("$£€").replace(",", ""))


def _cardinal(rng: Random, old: str) -> str:
    word = old.lower()
    if word in CARDINALS:
        at = CARDINALS.index(word)
        return rng.choice([CARDINALS[n] for n in (at - 2, at - 1, at + 1, at + 2, at + 3) if 1 < n < 20 and n != at])  # noqa: PLR2004
    return rng.choice([t for t in TENS if t != word])


def _ordinal(rng: Random, old: str) -> str:
    at = ORDINALS.index(old)
    return rng.choice([ORDINALS[n] for n in (at - 1, at + 1, at + 2) if 0 < n < len(ORDINALS)])


def _multiple(rng: Random, old: str) -> str:
    return rng.choice(MULTIPLES[old])


def _weekday(rng: Random, old: str) -> str:
    return rng.choice([d for d in WEEKDAYS if d != old])


def _month(rng: Random, old: str) -> str:
    return rng.choice([m for m in MONTHS if m != old])


def _year(rng: Random, old: str) -> str:
    return str(int(old) + rng.choice([-10, -4, -3, -2, -1, 1, 2, 3]))


def _day(rng: Random, old: str) -> str:
    return rng.choice([d for d in map(str, range(1, 29)) if d != old and (d[-1] == old[-1] or len(d) == len(old))])


def _time(rng: Random, old: str) -> str:
    return {"before": "after", "after": "before"}.get(old) or rng.choice(TIMES[old])
