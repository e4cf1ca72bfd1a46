"""Finds links to other stories: "Read more: ..." lines, and lists of teasers under "Related Posts"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from summarize.article import RemovalReason
from summarize.source import patterns
from summarize.source.units import Unit

TITLE_MARK: Final = "#"
"""A heading of the first order is the headline of the page, wherever it stands."""
LINK_WORDS: Final = 30
TITLE_WORDS: Final = 25
SUBHEADING_WORDS: Final = 7
"""The title of another story is a sentence without its stop; a sub-heading rarely has so many words."""


def mark_related(body: Sequence[Unit], marks: list[RemovalReason | None]) -> None:
    """Marks link lines, and from a heading of related stories all teasers that follow it.

    Where a paragraph of the article follows, the line just above it may be its
    sub-heading: it stays unless it is cut off or is the one link of the list.
    """
    at = 0
    while at < len(body):
        heading = marks[at] in {None, "related"} and _is_heading(body[at])
        line = marks[at] is None and _is_link(body[at])
        if not (heading or line):
            at += 1
            continue
        marks[at] = "related"
        end = _teasers_end(body, marks, at + 1)
        if end < len(body):
            end = _links_end(body, marks, at, end) if heading else at + 1
        elif line and not any(unit.is_cut for unit in body[at + 1 : end]):
            end = at + 1
        for number in range(at + 1, end):
            marks[number] = marks[number] or "related"
        at = end


def _is_heading(unit: Unit) -> bool:
    return not unit.is_row and bool(patterns.RELATED_HEADING.fullmatch(unit.plain))


def _is_link(unit: Unit) -> bool:
    return (
        unit.words <= LINK_WORDS
        and not unit.is_row
        and bool(patterns.RELATED_LINE.fullmatch(unit.plain))
        and not unit.plain.rstrip().endswith((".", ".”", '."'))
    ) or (unit.is_cut and bool(patterns.RELATED_LINE.fullmatch(unit.plain)))


def _teasers_end(body: Sequence[Unit], marks: Sequence[RemovalReason | None], at: int) -> int:
    while at < len(body) and (marks[at] is not None or _is_teaser(body[at])):
        at += 1
    return at


def _is_teaser(unit: Unit) -> bool:
    return unit.mark != TITLE_MARK and (unit.is_cut or (not unit.ends_sentence and unit.words <= TITLE_WORDS and not unit.is_row))


def _links_end(body: Sequence[Unit], marks: Sequence[RemovalReason | None], heading: int, end: int) -> int:
    """Where the list ends if a paragraph follows it: the article's headline or a sub-heading may stand between."""
    start, last = heading + 1, end - 1
    if not any(unit.is_prose and marks[at] is None for at, unit in enumerate(body[:heading])):  # before the article: its headline is among the lines
        return next((at for at in range(start, end) if not body[at].is_cut), end)
    if last < start or body[last].is_cut:
        return end
    return end if last == start and body[last].words >= SUBHEADING_WORDS else last
