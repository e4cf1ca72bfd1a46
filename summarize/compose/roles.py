"""Who, when and where: names, dates and places as the article words them, each one slice of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from summarize.compose import trim
from summarize.compose.cues import BACKGROUND, NEXT
from summarize.read.names import PLACE_WORDS, Name
from summarize.read.reading import Statement
from summarize.span import Span
from summarize.text.tokens import FUNCTION_WORDS, tokens

MOST_PEOPLE: Final = 6
MOST_DAYS: Final = 3
MOST_PLACES: Final = 4
"""How many a brief lists at most. Choices of ours: what a reader takes in at a glance."""
DAYS_AMONG: Final = 20
"""How many statements from the top are read for a day: further down, days are of other matters."""
FOREMOST: Final = 3
"""A name in the headline, dek or key points counts for so many mentions elsewhere."""
APPOSITION: Final = re.compile(
    r",\s(?:\d{1,3}(?=[,;]|\.?\s|\.?$)"
    r"|(?:\d{1,3},\s)?(?:who\s[^\s,]+\s|whose\s[^\s,]+\s[^\s,]+\s|an?|the|its|his|her|their|chief|head|director|president|professor|spokes\w{3,8}|chair\w{0,5}|deputy|former"
    r"|minister|secretary|[A-Z][\w-]{1,30}(?:['’]s))\s?(?<=[\s])[^,.;:—–()\"“”\n]{2,90}(?=[,;]|(?<=[a-z]{3})\.(?:\s|$)))"
)
"""What follows a name and says who it is: an age, a clause with "who", a role."""
ROLE_BEFORE: Final = re.compile(
    r"(?:(?:[A-Z][\w.-]{0,30} ){0,3}[A-Z][\w.-]{0,30}['’]s|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Tt]he|[Aa]n?)\s"
    r"(?:[\w’'-]{1,30}\s){0,4}"
    r"(?:lawyer|attorney|wife|husband|mother|father|sister|brother|son|daughter|spokes(?:man|woman|person)|president|director|minister"
    r"|mayor|head|chief|coach|manager|captain|chair|chairman|chairwoman|founder|owner|editor|leader|secretary|governor|widow|neighbou?r|partner),\s$"
)
CLAUSE: Final = re.compile(
    r"^,\s(?:\d{1,3},\s)?(?!who|whose)[^,]{0,90}\b(?:was|is|were|are|had|has|have|said|says|will|would|did|could)\b"
)
"""What shows that the words behind a name are the next clause: "After the Cup, the 26-year-old was sold"."""
AGE: Final = re.compile(r",\s\d{1,3}(?=[,;]|\.?\s|\.?$)")
TITLE_WORDS: Final = re.compile(r"(?:[A-Z][\w.’'-]{0,30}\.?\s){0,4}$")
ROLE_WORDS: Final = re.compile(
    r"(?:^|[,“\"]\s|\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[A-Z][\w.-]{0,30}['’]s)\s)(?P<words>(?:[\w-]{1,30}\s){1,3})$"
)
"""The words of a role before its noun, from the sentence's start or a determiner: "soybean" of "the soybean grower"."""
POSSESSIVE: Final = re.compile(r"^(?:his|her|their|its)\s", re.IGNORECASE)
"""What a role begins with that a reader of the list could not resolve."""
LOCATIVE: Final = re.compile(
    r"\b(?:in|near|outside|across|throughout|around|inside)\s(?:the\s|an?\s)?(?:(?:[\w-]{1,20}\s){0,2}(?:town|city|village|suburb|district|province|state|county"
    r"|region|capital|port|island)\sof\s)?(?:(?:northern|southern|eastern|western|central|downtown|rural|north|south|east|west|upstate|suburban)\s)?$"
)
HOLDING: Final = re.compile(
    r"\b(?:shares?|stakes?|stock|invest\w{0,5}|interests?|confidence|trust|faith|believes?) in\s(?:the\s)?$"
)
"""What makes "in" no word of place: "shares in"."""
AT: Final = re.compile(r"\b(?:at|on|along)\s(?:the\s)?$")
BODY: Final = re.compile(
    r"(?i)\b(?:senate|congress|parliament|court|league|party|university|committee|council|commission|house|assembly|union"
    r"|ministry|department|association|federation|club|cup|championships?|act|bill)\b"
)
DEMONYM: Final = re.compile(r"(?:ish|ese|ian|French|Dutch|Greek|Swiss)$")
"""The ending of an adjective of place, which names none where a noun follows: "in English football"."""
BEFORE_DAY: Final = re.compile(r"\b(?:on|in|by|until|from|at|during|late on|early on|early|late|before|after|since)\s$")


@dataclass(slots=True)
class _Person:
    """Mentions of one name, gathered. `best` is the fullest of the first mentions."""

    best: Name
    source: Statement
    weight: int = 0
    mentions: int = 0
    words: set[str] = field(default_factory=set)


def who(statements: Sequence[Statement], foremost: Sequence[Statement]) -> tuple[trim.Piece, ...]:
    """The people and bodies of the article with the role that it gives them, most mentioned first."""
    main = {s.span for s in foremost}
    found: list[_Person] = []
    for statement in statements:
        begins = trim.dateline(statement.article.text, statement.span)[1]
        for name in statement.names:
            if name.span.start >= begins and not _is_place(statement, name):
                _gather(found, statement, name, FOREMOST if statement.span in main else 1)
    actors = [p for p in found if _acts(p)]
    best = sorted(range(len(actors)), key=lambda at: (-actors[at].weight, at))[:MOST_PEOPLE]
    return tuple(
        trim.Piece(actors[at].source, (_with_role(actors[at].source, actors[at].best),)) for at in sorted(best)
    )


def _gather(found: list[_Person], statement: Statement, name: Name, weight: int) -> None:
    words = set(name.words)
    for person in found:
        if words <= person.words or (person.words <= words and name.words[-1] == person.best.words[-1]):
            person.weight += weight
            person.mentions += 1
            if len(name.words) > len(person.best.words):
                person.best, person.source, person.words = name, statement, words
            return
    found.append(_Person(name, statement, weight, 1, words))


def _acts(person: _Person) -> bool:
    """Whether the name is one of a person or body, as far as the text shows."""
    name, text = person.best, person.source.article.text
    if name.kind in {"person", "body"}:
        return name.kind == "person" or person.mentions > 1
    after = text[name.span.end : name.span.end + 120]
    apposed = APPOSITION.match(after)
    described = apposed is not None and not CLAUSE.search(apposed.group())
    acronym = len(name.words) == 1 and name.span.of(text).isupper() and len(name.words[0]) > 1
    return name.kind == "other" and (described or ((acronym or len(name.words) > 1) and person.mentions > 1))


def _with_role(statement: Statement, name: Name) -> Span:
    text = statement.article.text
    start, end = name.span.start, name.span.end
    if name.title is not None:
        start = _title_start(text, statement.span.start, start, name.title)
    elif before := ROLE_BEFORE.search(text[max(statement.span.start, start - 160) : start]):
        role = POSSESSIVE.sub("", before.group())
        return Span(start - len(role), end)
    after = APPOSITION.match(text, end, statement.span.end)
    if after and CLAUSE.search(after.group()):
        after = AGE.match(text, end, statement.span.end)
    return Span(start, after.end() if after else end).stripped(text)


def _title_start(text: str, low: int, at: int, title: str) -> int:
    """Where the title before a name begins, with the capitalised words that belong to it."""
    before = text[low:at]
    found = before.lower().rfind(title)
    if found < 0 or len(before) - found > len(title) + 30:
        return at
    if before[found].isupper():
        capitals = TITLE_WORDS.search(before[:found])
        return low + (capitals.start() if capitals else found)
    words = ROLE_WORDS.search(before[max(0, found - 100) : found])
    if words is None or any(t.norm in FUNCTION_WORDS for t in tokens(words.group("words"))):
        return low + found
    return low + found - len(words.group("words"))


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
        yield trim.Piece(statement, (Span(start, day.span.end),))


def where(foremost: Sequence[Statement], others: Sequence[Statement]) -> tuple[trim.Piece, ...]:
    """The place of the dateline and the places that the main statements name; else the first that others name."""
    lines = [trim.Piece(s, (place,)) for s in others[:LINES] if (place := trim.dateline(s.article.text, s.span)[0])]
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
        if _is_place(statement, name):
            yield trim.Piece(statement, (name.span,))


def _is_place(statement: Statement, name: Name) -> bool:
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
