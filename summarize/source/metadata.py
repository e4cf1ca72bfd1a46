"""What a plain text says about itself: its title, its date, its language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from summarize.article import Removed
from summarize.source.language import classify
from summarize.source.units import Unit, units
from summarize.text.tokens import FUNCTION_WORDS, WORD


@dataclass(frozen=True, slots=True)
class Known:
    """What came with a text, from a page's markup, a record or front matter. None: nothing did."""

    title: str | None = None
    author: str | None = None
    published: date | None = None
    language: str | None = None


MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            "january jan januar janvier enero gennaio jänner",
            "february feb februar février fevrier febrero febbraio",
            "march mar märz mars marzo",
            "april apr avril abril aprile",
            "may mai mayo maggio",
            "june jun juni juin junio giugno",
            "july jul juli juillet julio luglio",
            "august aug août aout agosto",
            "september sep sept septembre septiembre setiembre settembre",
            "october oct oktober okt octobre octubre ottobre",
            "november nov novembre noviembre",
            "december dec dezember dez décembre diciembre dicembre",
        ),
        1,
    )
    for name in names.split()
}
DATE: Final = re.compile(
    r"\b(?P<iso>(?:19|20)\d{2}-\d{2}-\d{2})"
    r"|\b(?P<day>\d{1,2})(?:st|nd|rd|th|\.|º)?\s(?:de\s|of\s)?(?P<month>[^\W\d_]{3,10})\.?,?\s(?:de\s)?(?P<year>(?:19|20)\d{2})\b"
    r"|\b(?P<month2>[^\W\d_]{3,10})\.?\s(?P<day2>\d{1,2})(?:st|nd|rd|th)?,?\s(?P<year2>(?:19|20)\d{2})\b"
    r"|\b(?P<day3>\d{1,2})\.(?P<month3>\d{1,2})\.(?P<year3>(?:19|20)\d{2})\b"
)
"""Day, month and year. With strokes, 3/4/2024 is March in one country and April in another: it is not read."""
DATELINE: Final = re.compile(r"(?P<place>[A-ZÀ-Þ][^.!?\n]{1,80}?)\s(?:[-–—]{1,2})\s")
DATELINE_CHARS: Final = 160
TITLE_CHARS: Final = 250
TITLE_WORDS: Final = 2
"""A single word at the top is a section or an agency more often than a headline."""
KICKER_WORDS: Final = 3
"""Up to three words, all in capitals, are a kicker: BREAKING NEWS, LIVE UPDATES."""
LETTERS: Final = 20
"""Fewer letters than this say nothing about a language."""
LANGUAGE_CHARS: Final = 2_000
ENGLISH_SHARE: Final = 0.3
"""Of the words of English prose 40 to 55 per cent are in `FUNCTION_WORDS`; of other languages' at most 15."""


def title_of(text: str, removed: Sequence[Removed]) -> str | None:
    """The headline of a plain text: the first kept line, if it is no sentence. None where the text starts at once."""
    for unit in _kept(text, removed):
        if unit.is_prose or unit.ends_sentence or unit.is_row:
            return None
        line = unit.plain.strip("*_ ")
        kicker = unit.words < TITLE_WORDS or (unit.words <= KICKER_WORDS and line.isupper())
        if not kicker and len(line) <= TITLE_CHARS and unit.mark in {"", "#", "**", "##"}:
            return line
    return None


def published_of(text: str, removed: Sequence[Removed]) -> date | None:
    """The day of the text: the earliest full date of its bylines, or that of its dateline. None without a year."""
    prose = next((unit for unit in _kept(text, removed) if unit.is_prose), None)
    start = prose.span.start if prose else len(text)
    lines = [part.span.of(text) for part in removed if part.reason == "byline" and part.span.start < start]
    stamps = [found for line in lines for found in dates_in(line)]
    if stamps:
        return min(stamps)
    dateline = DATELINE.match(prose.plain[:DATELINE_CHARS]) if prose else None
    return next(dates_in(dateline["place"]), None) if dateline else None


def dates_in(line: str) -> Iterator[date]:
    """The full dates that `line` names, in order; what is no day of the calendar is passed over."""
    for match in DATE.finditer(line):
        try:
            yield _date(match)
        except (ValueError, KeyError):
            continue


def language_of(text: str, removed: Sequence[Removed] = ()) -> str | None:
    """The ISO 639-1 code of the text's language; None where it has too few letters to tell."""
    sample = " ".join(unit.plain for unit in _kept(text[: LANGUAGE_CHARS * 4], removed))[:LANGUAGE_CHARS]
    if sum(map(str.isalpha, sample)) < LETTERS:
        return None
    words = [word.lower() for word in WORD.findall(sample)]
    if sum(word in FUNCTION_WORDS for word in words) >= len(words) * ENGLISH_SHARE:
        return "en"
    return classify(sample)


def _kept(text: str, removed: Sequence[Removed]) -> Iterator[Unit]:
    parts = iter(removed)
    part = next(parts, None)
    for unit in units(text):
        while part and part.span.end <= unit.span.start:
            part = next(parts, None)
        if not (part and part.span.contains(unit.span)):
            yield unit


def _date(match: re.Match[str]) -> date:
    if match["iso"]:
        return date.fromisoformat(match["iso"])
    if match["day3"]:
        return date(int(match["year3"]), int(match["month3"]), int(match["day3"]))
    day, month, year = (
        match["day"] or match["day2"],
        match["month"] or match["month2"],
        match["year"] or match["year2"],
    )
    return date(int(year), MONTHS[month.lower()], int(day))
