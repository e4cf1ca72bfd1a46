"""When and where: dates and places as the article words them, each one slice of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from summarize.compose import trim
from summarize.compose.cues import BACKGROUND, NEXT
from summarize.read.names import PLACE_WORDS, Name
from summarize.read.reading import Statement
from summarize.span import Span

MOST_DAYS: Final = 3
MOST_PLACES: Final = 4
"""How many a brief lists at most. Choices of ours: what a reader takes in at a glance."""
DAYS_AMONG: Final = 20
"""How many statements from the top are read for a day: further down, days are of other matters."""
LOCATIVE: Final = re.compile(
    r"\b(?:in|near|outside|across|throughout|around|inside)\s(?:the\s|an?\s)?(?:(?:[\w-]{1,20}\s){0,2}(?:town|city|village|suburb|district|province|state|county"
    r"|region|capital|port|island)\sof\s)?(?:(?:northern|southern|eastern|western|central|downtown|rural|north|south|east|west|upstate|suburban)\s)?$"
)
HOLDING: Final = re.compile(
    r"\b(?:shares?|stakes?|stock|invest\w{0,5}|interests?|confidence|trust|faith|believes?) in\s(?:the\s)?$"
    r"|\b(?:published|reported|writing|appeared?|journal|study) in\s(?:the (?:journal )?)?$"
)
"""What makes "in" no word of place: "shares in"."""
AT: Final = re.compile(r"\b(?:at|on|along)\s(?:the\s)?$")
BODY: Final = re.compile(
    r"(?i)\b(?:senate|congress|parliament|court|league|party|university|committee|council|commission|house|assembly|union"
    r"|ministry|department|association|federation|club|cup|championships?|act|bill)\b"
)
DEMONYM: Final = re.compile(r"(?:ish|ese|[ie]an|[rc]an|French|Dutch|Greek|Swiss)$")
"""The ending of an adjective of place, which names none where a noun follows: "in English football"."""
POINTED: Final = re.compile(r"(?:['’]s|\.)?$")
"""What belongs to the sentence and not to its day: "Sunday's vote", "on 3 June."."""
BEFORE_DAY: Final = re.compile(r"\b(?:on|in|by|until|from|at|during|late on|early on|early|late|before|after|since)\s$")


def when(foremost: Sequence[Statement], others: Sequence[Statement]) -> tuple[trim.Piece, ...]:
    """The days that the lead names; else those of the first of the other statements that names one and tells of now."""
    for statement in (*foremost, *others[:DAYS_AMONG]):
        if statement is foremost[0] or not (BACKGROUND.search(statement.text) or NEXT.search(statement.text)):
            days = {piece.text.casefold(): piece for piece in reversed(tuple(_days(statement)))}
            if days:
                return tuple(sorted(days.values(), key=lambda p: p.spans[0].start))[:MOST_DAYS]
    return ()


def _days(statement: Statement) -> Iterator[trim.Piece]:
    """The days of a statement, each with its preposition; months and years date other things than the news."""
    text = statement.article.text
    begins = trim.dateline(text, statement.span)[1]
    for day in statement.dates:
        exact = (
            day.weekday is not None or day.day is not None or (day.earliest is not None and day.earliest == day.latest)
        )
        if not exact or day.span.start < begins:
            continue
        before = BEFORE_DAY.search(text[max(statement.span.start, day.span.start - 12) : day.span.start])
        start = day.span.start - len(before.group()) if before else day.span.start
        ending = POINTED.search(day.span.of(text))
        end = day.span.end - (len(ending.group()) if ending else 0)
        yield trim.Piece(statement, (Span(start, end),), sentence=False)


def where(foremost: Sequence[Statement], others: Sequence[Statement]) -> tuple[trim.Piece, ...]:
    """The place of the dateline and the places that the main statements name; else the first that others name."""
    lines = [
        trim.Piece(s, (place,), sentence=False)
        for s in others[:LINES]
        if (place := trim.dateline(s.article.text, s.span)[0])
    ]
    named = [p for s in foremost for p in _places(s)] or [p for s in others for p in _places(s)]
    unique: dict[str, trim.Piece] = {}
    for piece in (*lines[:1], *named):
        key = piece.text.casefold()
        if not any(key in known or known in key for known in unique):
            unique[key] = piece
    return tuple(unique.values())[:MOST_PLACES]


LINES: Final = 4
"""How many statements from the top a dateline is looked for in: it follows headline and byline at most."""


def _places(statement: Statement) -> Iterator[trim.Piece]:
    for name in statement.names:
        if is_place(statement, name):
            yield trim.Piece(statement, (name.span,), sentence=False)


def is_place(statement: Statement, name: Name) -> bool:
    """Whether the words before a name make it one of a place: "in", "near", "the town of"."""
    text = statement.article.text
    demonym = DEMONYM.search(name.span.of(text)) and text[name.span.end : name.span.end + 2].strip().islower()
    if name.kind in {"person", "body"} or BODY.search(name.span.of(text)) or demonym:
        return False
    before = text[max(statement.span.start, name.span.start - 80) : name.span.start]
    if HOLDING.search(before):
        return False
    if LOCATIVE.search(before):
        return True
    return bool(AT.search(before)) and any(w in PLACE_WORDS for w in name.words)
