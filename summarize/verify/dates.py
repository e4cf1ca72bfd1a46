"""Dates of a claim against those of the source: days, months, years and clock times, resolved on the dateline.

A date is let pass where one of the evidence can mean the same days ("Tuesday" and "4 March",
"last year" and "2024"). It contradicts the source only where the source has another date of
the same kind in the same place, and no date of the claim accounts for that one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final, Literal, NamedTuple

from summarize.read.claims import Claim
from summarize.read.dates import DateMention
from summarize.read.reading import Statement
from summarize.verify.evidence import Sources
from summarize.verify.finding import Finding, Passage
from summarize.verify.slots import Neighbourhood, likeness

SAME_PLACE: Final = 0.35
MARGIN: Final = 0.08
"""As in `numbers`. On the train split of the authored claims, with the evidence that is retrieved for them, 0.35 finds
38 of 163 wrong dates with one of 3,030 supported claims flagged, 0.30 finds 41 with five, 0.25 finds 43 with nine."""
WEEKDAY_PLACE: Final = 0.6
"""The same, of a bare weekday for a day or a month of the calendar: mostly that on which it was announced."""
WORKED_OUT: Final = 1.0
"""A date that follows from another and a length of time is let pass, however like the other's place is."""
OTHER_ROLE: Final = 0.2
OTHER_GRAIN: Final = 0.1
"""What a different relation to the date, and a different grain, take from the likeness of two places; on the same
claims, more of either loses as many wrong dates as false alarms."""
CLOCK_SLACK: Final = 10
"""Minutes by which a clock time may be rounded: "just after nine" for 9.10."""
YEAR_HOURS: Final = 365.25 * 24

MOST_JUDGED: Final = 20
MOST_READ: Final = 30
"""A claim or a statement of a source with more dates than these is a table gone astray; the rest are passed over."""
BEFORE: Final = re.compile(r"[a-z]+")
BEFORE_CHARS: Final = 30
ROLES: Final = (
    dict.fromkeys(("from", "since", "starting", "beginning"), "from")
    | dict.fromkeys(("until", "till", "by", "to", "through", "before"), "until")
    | {"after": "after", "following": "after"}
)
PASSED_OVER: Final = frozenset(
    "the end of start beginning early late mid next last this middle week first half".split()
)

Grain = Literal["clock", "day", "month", "year", "none"]


class Known(NamedTuple):
    """A date of the evidence and the words around it."""

    passage: Passage
    mention: DateMention
    around: dict[str, float]


class Stated(NamedTuple):
    """A date of the evidence, and how like its surroundings are to those of the claim's date."""

    likeness: float
    passage: Passage
    mention: DateMention

    @property
    def words(self) -> str:
        """The source's words."""
        return self.mention.span.of(self.passage.statement.article.text)


def check_dates(claim: Claim, evidence: Sequence[Passage], _sources: Sources) -> tuple[Finding, ...]:
    """The dates of `claim` that the evidence contradicts, in order.

    Pure: the result depends on the claim and on the set of passages alone, not on their order.
    """
    statement = claim.statement
    if not statement.dates or any(p.statement.text == statement.text for p in evidence):
        return ()
    passages = sorted(evidence, key=lambda p: (p.source, p.statement.span))
    known = [
        Known(p, m, near.around(m.span))
        for p in passages
        for near in (Neighbourhood(p.statement),)
        for m in p.statement.dates[:MOST_READ]
    ]
    own = Neighbourhood(statement)
    spoken = [q.span for q in statement.quotations if not q.scare]  # judged word for word, as what they are
    found = (
        _judged(m, statement, _stated(m, statement, own.around(m.span), known), passages)
        for m in statement.dates[:MOST_JUDGED]
        if not any(span.contains(m.span) for span in spoken)
    )
    return tuple(finding for finding in found if finding)


def _stated(mention: DateMention, statement: Statement, about: dict[str, float], known: list[Known]) -> list[Stated]:
    return [
        Stated(
            likeness(about, k.around) - _apart(statement, mention, k.passage.statement, k.mention), k.passage, k.mention
        )
        for k in known
    ]


def _judged(
    mention: DateMention, statement: Statement, stated: list[Stated], passages: list[Passage]
) -> Finding | None:
    if grain(mention) == "none":
        return None
    support = max((s.likeness for s in stated if can_be_same(mention, s.mention)), default=None)
    others = [m for m in statement.dates[:MOST_JUDGED] if m is not mention]
    rivals = sorted(
        (s for s in stated if s.likeness >= _place(mention, s.mention) and _is_rival(mention, s.mention)),
        key=lambda s: (s.likeness, s.passage.score, s.words),
        reverse=True,
    )
    rival = next((s for s in rivals if not any(can_be_same(other, s.mention) for other in others)), None)
    if rival is None:
        return None
    if support is None and _is_worked_out(mention, statement, passages):
        support = WORKED_OUT
    if support is not None and rival.likeness - support < MARGIN:
        return None
    reason = f"the source has {rival.words} in its place"
    return Finding("date", "contradicts", mention.span, rival.words, rival.passage, reason)


def _place(claim: DateMention, source: DateMention) -> float:
    """How alike their surroundings must be for the two to contradict each other."""
    is_weekday = source.weekday is not None and source.month is None
    return WEEKDAY_PLACE if is_weekday and claim.month is not None else SAME_PLACE


def _apart(statement: Statement, mention: DateMention, other: Statement, source: DateMention) -> float:
    """What tells against the same place: another relation to the date ("from", "until"), or another grain."""
    roles = role(statement, mention), role(other, source)
    return OTHER_ROLE * (roles[0] != roles[1]) + OTHER_GRAIN * (grain(mention) != grain(source))


def role(statement: Statement, mention: DateMention) -> str:
    """How what is said lies to the date: from it, until it, after it, or on it."""
    text = statement.article.text
    words = BEFORE.findall(
        text[max(statement.span.start, mention.span.start - BEFORE_CHARS) : mention.span.start].lower()
    )
    return next((ROLES.get(word, "on") for word in reversed(words[-4:]) if word not in PASSED_OVER), "on")


def grain(mention: DateMention) -> Grain:
    """How closely a mention says when."""
    if mention.clock is not None:
        return "clock"
    if mention.day is not None or mention.weekday is not None:
        return "day"
    if mention.month is not None:
        return "month"
    if mention.year is not None:
        return "year"
    if mention.earliest and mention.latest:
        length = (mention.latest - mention.earliest).days
        return "day" if length <= 3 else "month" if length <= 60 else "year"  # noqa: PLR2004
    return "none"


def can_be_same(claim: DateMention, source: DateMention) -> bool:  # noqa: PLR0911
    """Whether some day (or time of day) is meant by both; what neither says cannot set them apart."""
    if (claim.clock is None) != (source.clock is None):
        return False
    if claim.clock is not None and source.clock is not None:
        apart = abs(claim.clock - source.clock)
        return min(apart, 1440 - apart) <= CLOCK_SLACK
    if grain(claim) == "none" or grain(source) == "none":
        return True
    for a, b in ((claim.year, source.year), (claim.month, source.month), (claim.day, source.day)):
        if a is not None and b is not None and a != b:
            return False
    days = _days(claim), _days(source)
    if days[0] is not None and days[1] is not None:
        return _days_meet(claim, source)
    if claim.weekday is not None and source.weekday is not None:
        return claim.weekday == source.weekday
    return _loosely_meet(claim, source) and _loosely_meet(source, claim)


def _days(mention: DateMention) -> tuple[date, date] | None:
    return (mention.earliest, mention.latest) if mention.earliest and mention.latest else None


def _days_meet(claim: DateMention, source: DateMention) -> bool:
    a, b = _days(claim), _days(source)
    if a is None or b is None:
        return True
    first, last = max(a[0], b[0]), min(a[1], b[1])
    if first > last:
        return False
    wanted = {w for w in (claim.weekday, source.weekday) if w is not None}
    if not wanted:
        return True
    span = min((last - first).days, 6)
    return any({(first + timedelta(days=n)).weekday()} == wanted for n in range(span + 1))


def _loosely_meet(vague: DateMention, known: DateMention) -> bool:
    """Where one has no days to compare: its month or weekday among the days of the other."""
    days = _days(known)
    if days is None:
        return True
    length = (days[1] - days[0]).days
    if vague.month is not None and length < 300:  # noqa: PLR2004
        months = {(days[0] + timedelta(days=n)).month for n in (*range(0, length, 20), length)}
        return vague.month in months
    if vague.weekday is not None and length < 6:  # noqa: PLR2004
        return vague.weekday in {(days[0] + timedelta(days=n)).weekday() for n in range(length + 1)}
    return True


def _is_rival(claim: DateMention, source: DateMention) -> bool:
    kinds = grain(claim), grain(source)
    if "none" in kinds or can_be_same(claim, source):
        return False
    if "clock" in kinds or "year" in kinds:
        return kinds[0] == kinds[1]
    return True


def _is_worked_out(mention: DateMention, statement: Statement, passages: list[Passage]) -> bool:
    """Whether the date follows from a date of the evidence and a length of time or an age that it states."""
    days = _days(mention)
    if days is None:
        return False
    lengths = {
        q.low if q.unit == "hour" else q.low * YEAR_HOURS
        for p in passages
        for q in p.statement.quantities
        if q.unit in {"hour", "age"}
    } | {q.low for q in statement.quantities if q.unit == "hour"}
    known = [d for p in passages for m in p.statement.dates if (d := _days(m))]
    if statement.anchor:
        known.append((statement.anchor, statement.anchor))
    slack = timedelta(days=400 if grain(mention) == "year" else 31 if grain(mention) == "month" else 1)
    return any(_reaches(start, hours / 24, days, slack) for hours in lengths for start in known)


def _reaches(start: tuple[date, date], length: float, days: tuple[date, date], slack: timedelta) -> bool:
    if length > 200_000:  # noqa: PLR2004
        return False
    for sign in (-1, 1):
        step = timedelta(days=round(sign * length))
        try:
            if start[0] + step - slack <= days[1] and days[0] <= start[1] + step + slack:
                return True
        except OverflowError:
            continue
    return False
