"""Finds bylines, read times and time stamps: who wrote the page and when, not what it reports."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from summarize.article import RemovalReason
from summarize.source import patterns
from summarize.source.units import Unit

WORD_OR_NUMBER: Final = re.compile(r"[^\W\d_]+(?:\.[^\W\d_]+)?|\d+")
SEPARATORS: Final = re.compile(r"\s(?:[|•·–—-]|on|am|le|el|il)\s|\s?[|•·/]\s?|,\s(?=[A-Z\d])|\s(?:and|und|et|y|e|&|for)\s", re.IGNORECASE)
AUTHOR_TAIL: Final = re.compile(r"\s(?:by|von|par|por|di)\s.{2,60}$", re.IGNORECASE)
BYLINE_WORDS: Final = 24
NAME_WORDS: Final = 6


def mark_bylines(body: Sequence[Unit], marks: list[RemovalReason | None], head: range, tail: range) -> None:
    """Marks read times anywhere; bylines before the first paragraph (`head`) or after the last (`tail`).

    A bare date is a stamp in the head alone: further down it may head a part of a time line.
    """
    short = [at for at, unit in enumerate(body) if not marks[at] and unit.words <= BYLINE_WORDS and not unit.is_row]
    for at in short:
        stamped = (at in head and is_stamp(body[at])) or (at in tail and is_stamp(body[at], labelled=True))
        if stamped or is_read_time(body[at]):
            marks[at] = "byline"
    for at in short:
        beside = "byline" in marks[max(0, at - 1) : at + 2]
        if at > 0 and (at in head or at in tail) and not marks[at] and is_byline(body[at], sure=beside):
            marks[at] = "byline"
    _mark_names(body, marks, len(head))


def is_read_time(unit: Unit) -> bool:
    """Whether the unit is a read time, by itself or behind a name."""
    return bool(patterns.READ_TIME.fullmatch(unit.plain))


def is_stamp(unit: Unit, *, labelled: bool = False) -> bool:
    """Whether the unit is nothing but a date or a time; `labelled` asks for an "Updated" or the like before it."""
    label = patterns.STAMP_LABEL.match(unit.plain)
    rest = unit.plain[label.end() :] if label else unit.plain
    name = AUTHOR_TAIL.search(rest) if label else None
    rest = rest[: name.start()] if name else rest
    if (labelled and not label) or not patterns.MOMENT.search(f"{rest} "):
        return False
    words = [word.lower() for word in WORD_OR_NUMBER.findall(rest)]
    return all(word.isdigit() or word in patterns.STAMP_WORDS for word in words)


def is_byline(unit: Unit, *, sure: bool) -> bool:
    """Whether the unit says who wrote the text: "By" and names, or a desk.

    "Von", "Par", "Por" and "Di" open headlines too: they count where a stamp beside them makes it `sure`.
    """
    match = patterns.BY.fullmatch(unit.plain)
    if not match or unit.ends_sentence:
        return False
    parts = [part.strip(" ,.|") for part in SEPARATORS.split(match["rest"]) if part.strip(" ,.|")]
    first = parts[0] if parts else ""
    named = bool(patterns.PERSON.fullmatch(first) or patterns.DESK.fullmatch(first))
    return named and (sure or match["word"].casefold().endswith(("by", ":")))


def _mark_names(body: Sequence[Unit], marks: list[RemovalReason | None], head: int) -> None:
    """The name that stands once more beside a byline or a read time: "WIRE NEWS" over "WIRE NEWS 4 Min Read"."""
    for at in range(head):
        if marks[at] is not None or body[at].words > NAME_WORDS or body[at].ends_sentence:
            continue
        near = [body[n].plain for n in (at - 1, at + 1) if 0 <= n < head and marks[n] == "byline"]
        if any(_names(other, body[at].plain) for other in near):
            marks[at] = "byline"


def _names(byline: str, name: str) -> bool:
    match = patterns.READ_TIME.fullmatch(byline) or patterns.BY.fullmatch(byline)
    groups = match.groupdict() if match else {}
    return name.casefold() in {(groups.get(key) or "").strip(" |·-–").casefold() for key in ("name", "rest")}
