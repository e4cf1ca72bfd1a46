"""What of a text is page and not article, by span and with a reason. No I/O.

Two things are asked of every unit: what it says (`patterns`) and where it stands (before the
first paragraph, after the last, between). What could be a sentence, a headline, a quotation,
a table row or a bullet of the article stays: junk that is left in costs a reader a glance,
a sentence that is taken out costs the check its evidence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from summarize.article import Removed, RemovalReason
from summarize.source import bylines, consent, patterns
from summarize.source.frontmatter import front_matter
from summarize.source.related import mark_related
from summarize.source.units import Unit, units
from summarize.span import Span, gaps

Marks = list[RemovalReason | None]

LINE_CHARS: Final = 500
"""No menu, credit or invitation is longer; what is longer is not even tried."""
SPEECH: Final = re.compile(
    r"\b(?:said|says|told|tells|announced|according|reported|reports|ruled|fined|argued|added|warned|wrote|accused|asked|which"
    r"|sagte|erklärte|laut|teilte|a déclaré|selon|dijo|según|ha detto|secondo)\b",
    re.IGNORECASE,
)
"""Words of reporting: a page speaks of itself and to its reader, it does not report."""
CONTROL: Final = re.compile(
    r"(?<![^\n\r])[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u200b\ufeff]+|[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u200b\ufeff]+(?![^\n\r])"
)
"""Control characters at the edge of a line. Those inside a sentence stay: a gap there would cut it in two."""
NAV_RUN: Final = 3
"""Two short lines may be a headline and its kicker; three menu words in a row are a menu."""


def removed_parts(text: str) -> tuple[Removed, ...]:
    """The parts of `text` that are no article: in order, without overlap, whole lines where they are lines.

    A text is never emptied: where nothing with a letter would be left, nothing is removed.
    """
    parts = junk(text)
    left = "".join(span.of(text) for span in gaps((part.span for part in parts), len(text)))
    return parts if any(map(str.isalnum, left)) else ()


def junk(text: str) -> tuple[Removed, ...]:
    """As `removed_parts`, but a text that is nothing but junk is given as such."""
    header = front_matter(text)
    start = header.span.end if header else 0
    body = tuple(unit for unit in units(text) if unit.span.start >= start)
    found = list(_merged(text, body, _marks(body)))
    if header:
        found.append(Removed(header.span, "front_matter"))
    return tuple(sorted(found + _controls(text, found), key=lambda part: part.span))


def _marks(body: Sequence[Unit]) -> Marks:
    marks: Marks = [None] * len(body)
    consent.mark_consent(body, marks)
    for at, unit in enumerate(body):
        if marks[at] is None and not unit.is_row:
            marks[at] = _line_reason(unit)
    _mark_shares(body, marks)
    mark_related(body, marks)
    head = _first_prose(body, marks)
    _mark_breadcrumbs(body, marks, head)
    tail = _after_last_prose(body, marks)
    bylines.mark_bylines(body, marks, range(head), range(tail, len(body)))
    _mark_menus(body, marks, range(head))
    _mark_menus(body, marks, range(tail, len(body)))
    return marks


def _line_reason(unit: Unit) -> RemovalReason | None:
    if len(unit.plain) > LINE_CHARS or unit.quotes or SPEECH.search(unit.plain):
        return None
    if patterns.CREDIT.fullmatch(unit.plain):
        return "credit" if _is_credit(unit) else None
    for reason, pattern in patterns.LINES:
        if pattern.fullmatch(unit.plain):
            return reason
    return "promotion" if patterns.PROMOTION.match(unit.plain) and unit.words <= 60 else None  # noqa: PLR2004


def _is_credit(unit: Unit) -> bool:
    words = re.findall(r"[^\W\d_]+", unit.plain)
    return all(word.casefold() in patterns.CREDIT_WORDS or not word.islower() for word in words)


def _first_prose(body: Sequence[Unit], marks: Marks) -> int:
    return next((at for at, unit in enumerate(body) if marks[at] is None and unit.is_prose), len(body))


def _after_last_prose(body: Sequence[Unit], marks: Marks) -> int:
    return next((at + 1 for at in reversed(range(len(body))) if marks[at] is None and body[at].is_prose), len(body))


# --- Share bars ----------------------------------------------------------------------------------


def _share_strength(unit: Unit) -> int:
    """0: no share line; 1: only beside another; 2: by itself."""
    words = [word for word in re.split(r"[\s,|/·•:()!]+", unit.plain.lower()) if word.strip("-–—.&0123456789k")]
    if not words or len(words) > 24 or unit.is_row:  # noqa: PLR2004
        return 0
    networks = sum(word in patterns.NETWORKS for word in words)
    if not all(word in patterns.NETWORKS or word in patterns.SHARE_WORDS for word in words):
        return 0
    verbs = sum(word in patterns.SHARE_VERBS for word in words)
    if verbs and words[0] in patterns.SHARE_VERBS:
        return 2
    return 2 if (networks > 1 and not unit.mark) or (networks and verbs) else 1


def _mark_shares(body: Sequence[Unit], marks: Marks) -> None:
    strength = [0 if marks[at] else _share_strength(unit) for at, unit in enumerate(body)]
    for run in _runs([value > 0 for value in strength]):
        if any(strength[at] > 1 for at in run) or len(run) > 2:  # noqa: PLR2004
            for at in run:
                marks[at] = "share"


def _runs(flags: Sequence[bool]) -> Iterator[range]:
    start = 0
    for at, flag in enumerate([*flags, False]):
        if not flag:
            if at > start:
                yield range(start, at)
            start = at + 1


# --- Breadcrumbs and menus -----------------------------------------------------------------------


def _mark_breadcrumbs(body: Sequence[Unit], marks: Marks, head: int) -> None:
    for at in range(head):
        unit = body[at]
        crumbs = _crumbs(unit)
        if marks[at] is None and crumbs:
            marks[at] = "breadcrumb"
            _mark_categories(body, marks, at, crumbs, head)


def _crumbs(unit: Unit) -> list[str]:
    """The steps of a breadcrumb; empty where the unit is none. Bars and strokes need a "Home" before them."""
    parts = [part.strip() for part in patterns.CRUMB.split(unit.plain)]
    home = bool(patterns.CRUMB_HOME.match(unit.plain))
    arrows = any(mark in unit.plain for mark in (" » ", " › ", " → ", " > "))
    if len(parts) < 2 or unit.ends_sentence or unit.words > 40 or (unit.is_row and not home):  # noqa: PLR2004
        return []
    return parts if home or (arrows and len(parts) > 2) else []  # noqa: PLR2004


def _mark_categories(body: Sequence[Unit], marks: Marks, at: int, crumbs: list[str], head: int) -> None:
    """The section names that stand between a breadcrumb and the headline."""
    last = crumbs[-1].casefold().rstrip(".… ")
    ahead = range(at + 1, min(at + 5, head))
    headline = next((n for n in ahead if body[n].plain.casefold().startswith(last)), None)
    for number in ahead:
        unit = body[number]
        between = headline is not None and number < headline and unit.words <= 12 and not unit.mark  # noqa: PLR2004
        if marks[number] is None and (between or _section_share(unit) > 0.8):  # noqa: PLR2004
            marks[number] = "breadcrumb"
        elif marks[number] is None:
            return


def _section_share(unit: Unit) -> float:
    words = [word for word in re.split(r"[\s,|/&·•>»›]+", unit.plain.lower()) if word]
    words = [word for word in words if word not in patterns.SECTION_GLUE]
    return sum(word in patterns.SECTIONS for word in words) / len(words) if words else 0.0


def _mark_menus(body: Sequence[Unit], marks: Marks, zone: range) -> None:
    for at in zone:
        words = [word for word in re.split(r"[\s,|/&·•]+", body[at].plain.lower()) if word]
        hard = any(word in patterns.NAV_HARD for word in words)
        menu = len(words) > NAV_RUN and hard and all(_is_menu_word(word) for word in words)
        if marks[at] is None and (menu or patterns.NAVIGATION_OUTSIDE.fullmatch(body[at].plain)):
            marks[at] = "navigation"
    short = [marks[at] in {None, "navigation"} and body[at].words <= NAV_RUN and not body[at].ends_sentence for at in zone]
    for run in _runs(short):
        lines = [zone[at] for at in run]
        menu = [at for at in lines if marks[at] or all(_is_menu_word(w) for w in body[at].plain.lower().split())]
        hard = [at for at in menu if marks[at] or any(w in patterns.NAV_HARD for w in body[at].plain.lower().split())]
        if len(menu) >= NAV_RUN and hard:
            for at in range(menu[0], menu[-1] + 1):
                marks[at] = marks[at] or "navigation"


def _is_menu_word(word: str) -> bool:
    return word in patterns.NAV_HARD or word in patterns.SECTIONS or word in patterns.SECTION_GLUE


# --- Spans ---------------------------------------------------------------------------------------


def _merged(text: str, body: Sequence[Unit], marks: Marks) -> Iterator[Removed]:
    """One part for neighbours of the same reason, with the blank lines between them."""
    start: int | None = None
    for (at, unit), (after, _) in pairwise([*enumerate(body), (len(body), None)]):
        reason = marks[at]
        if unit is None or reason is None:
            continue
        start = unit.span.start if start is None else start
        if after == len(body) or marks[after] != reason:
            yield Removed(Span(start, unit.span.end), reason)
            start = None


def _controls(text: str, found: Sequence[Removed]) -> list[Removed]:
    free = gaps((part.span for part in found), len(text))
    return [
        Removed(Span(match.start(), match.end()), "control")
        for span in free
        for match in CONTROL.finditer(text, span.start, span.end)
    ]

