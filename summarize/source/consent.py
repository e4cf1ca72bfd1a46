"""Finds consent banners: the several paragraphs in which a page asks to store cookies."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from summarize.article import RemovalReason
from summarize.source import patterns
from summarize.source.units import Unit

REPORT: Final = re.compile(
    r"\b(?:said|told|announced|according|ruled|fined|argued|added|warned|wrote|accused|court|judge|watchdog|regulator|lawsuit"
    r"|percent|per cent|million|billion|monday|tuesday|wednesday|thursday|friday|saturday|sunday"
    r"|sagte|erklärte|gericht|a déclaré|tribunal|dijo|ha detto)\b|[$€£%]",
    re.IGNORECASE,
)
"""A banner asks; it does not report. These words are of reports."""
COOKIE: Final = re.compile(r"\bcookies?\b", re.IGNORECASE)
ADDRESS: Final = re.compile(
    r"\b(?:you|your|we|our|us|visitors?|users?|website|(?:this|the) site|ihre?[nr]?|sie|wir|uns(?:ere)?r?|vous|votre|vos|nous|nos"
    r"|tu|su|usted|nuestr[oa]s?|tuo|tua|vostr[oi]|nostr[oi])\b",
    re.IGNORECASE,
)
BANNER_CHARS: Final = 3_000
"""A longer paragraph is a policy or an article, not a banner."""
SIGNALS: Final = 2
"""How many different terms of consent a paragraph needs: one "cookie" alone may be a biscuit."""
BACKWARD: Final = 3


def mark_consent(body: Sequence[Unit], marks: list[RemovalReason | None]) -> None:
    """Marks each banner: from a paragraph that asks, over the headings, definitions and buttons around it."""
    at = 0
    while at < len(body):
        if marks[at] is None and _asks(body, at):
            start, end = _grown(body, at)
            marks[start:end] = ["consent"] * (end - start)
            at = end
        else:
            at += 1


def _asks(body: Sequence[Unit], at: int) -> bool:
    unit = body[at]
    if _reports(unit):
        return False
    if patterns.CONSENT_HEADING.fullmatch(unit.plain):
        return any(_signals(near) >= SIGNALS and not _reports(near) for near in body[at + 1 : at + 3])
    return bool(patterns.CONSENT_OPENING.match(unit.plain)) and _signals(unit) >= SIGNALS


def _grown(body: Sequence[Unit], at: int) -> tuple[int, int]:
    start = at
    while start > max(0, at - BACKWARD) and _belongs(body[start - 1]):
        start -= 1
    end = at + 1
    while end < len(body) and _belongs(body[end]):
        end += 1
    return start, end


def _belongs(unit: Unit) -> bool:
    if _reports(unit):
        return False
    if unit.plain and patterns.CONSENT_BUTTON.fullmatch(unit.plain):
        return True
    if patterns.CONSENT_HEADING.fullmatch(unit.plain) or patterns.CONSENT_OPENING.match(unit.plain):
        return True
    needed = SIGNALS if COOKIE.search(unit.plain) else SIGNALS + 1
    return (unit.is_prose or unit.is_cut) and bool(ADDRESS.search(unit.plain)) and _signals(unit) >= needed


def _signals(unit: Unit) -> int:
    return len({match.group().lower() for match in patterns.CONSENT_TERM.finditer(unit.plain[:BANNER_CHARS])})


def _reports(unit: Unit) -> bool:
    return len(unit.plain) > BANNER_CHARS or unit.quotes or bool(REPORT.search(unit.plain))
