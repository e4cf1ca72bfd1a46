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

from summarize.article import RemovalReason, Removed
from summarize.source import patterns
from summarize.source.bylines import mark_bylines
from summarize.source.consent import mark_consent
from summarize.source.frontmatter import front_matter
from summarize.source.menus import mark_breadcrumbs, mark_menus, mark_shares
from summarize.source.related import mark_related
from summarize.source.units import Unit, units
from summarize.span import Span, gaps

Marks = list[RemovalReason | None]

LINE_CHARS: Final = 500
"""No menu, credit or invitation is longer; what is longer is not even tried."""
SPEECH: Final = re.compile(
    r"\b(?:said|says|told|tells|announced|according|reported|reports|ruled|fined|argued|added|warned|wrote|accused"
    r"|asked|advises?|urges?|which"
    r"|sagte|erklärte|laut|teilte|a déclaré|selon|dijo|según|ha detto|secondo)\b",
    re.IGNORECASE,
)
"""Words of reporting: a page speaks of itself and to its reader, it does not report."""
SOURCE_WORDS: Final = 5
"""A line that names its source with a full stop has few words; a longer one explains something."""
_CONTROLS: Final = r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u200b\ufeff]"
CONTROL: Final = re.compile(rf"(?<![^\n\r]){_CONTROLS}++|(?<!{_CONTROLS}){_CONTROLS}++(?![^\n\r])")
"""Control characters at the edge of a line. Those inside a sentence stay: a gap there would cut it in two."""


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
    found = list(_merged(body, _marks(body)))
    if header:
        found.append(Removed(header.span, "front_matter"))
    return tuple(sorted(found + _controls(text, found), key=lambda part: part.span))


def _marks(body: Sequence[Unit]) -> Marks:
    marks: Marks = [None] * len(body)
    mark_consent(body, marks)
    for at, unit in enumerate(body):
        if marks[at] is None and not unit.is_row:
            marks[at] = _line_reason(unit)
    mark_shares(body, marks)
    mark_related(body, marks)
    head = _first_prose(body, marks)
    mark_breadcrumbs(body, marks, head)
    tail = _after_last_prose(body, marks)
    mark_bylines(body, marks, range(head), range(tail, len(body)))
    mark_menus(body, marks, range(head))
    mark_menus(body, marks, range(tail, len(body)))
    return marks


def _line_reason(unit: Unit) -> RemovalReason | None:
    if len(unit.plain) > LINE_CHARS or unit.quotes or SPEECH.search(unit.plain):
        return None
    if patterns.CREDIT.fullmatch(unit.plain):
        return "credit" if _is_credit(unit) else None
    for reason, pattern in patterns.LINES:
        if pattern.fullmatch(unit.plain):
            return None if reason == "source_line" and unit.ends_sentence and unit.words > SOURCE_WORDS else reason
    return "promotion" if patterns.PROMOTION.match(unit.plain) else None


def _is_credit(unit: Unit) -> bool:
    words = re.findall(r"[^\W\d_]+", unit.plain)
    return all(word.casefold() in patterns.CREDIT_WORDS or not word.islower() for word in words)


def _first_prose(body: Sequence[Unit], marks: Marks) -> int:
    return next((at for at, unit in enumerate(body) if marks[at] is None and unit.is_prose), len(body))


def _after_last_prose(body: Sequence[Unit], marks: Marks) -> int:
    return next((at + 1 for at in reversed(range(len(body))) if marks[at] is None and body[at].is_prose), len(body))


# --- Spans ---------------------------------------------------------------------------------------


def _merged(body: Sequence[Unit], marks: Marks) -> Iterator[Removed]:
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
