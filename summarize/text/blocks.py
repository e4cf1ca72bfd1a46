"""The blocks of a text: paragraphs, headings, bullets and table rows, each with its span.

Plain text carries its structure in line breaks alone, and scraped text breaks lines
anywhere. So a line is joined to the next only where the break cannot be meant: the next
goes on in lower case, the line ends on a word that wants another, or it runs on past the
width at which a heading is plausible.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final, Literal

from summarize.span import Span

BlockKind = Literal["paragraph", "heading", "bullet", "row"]

LINE: Final = re.compile(r"[^\r\n\x0b\x0c\x85\u2028\u2029]+")
BLANK_BETWEEN: Final = re.compile(r"(?:\r\n|[\r\n\x0b\x0c\x85\u2028\u2029])\s*?(?:\r\n|[\r\n\x0b\x0c\x85\u2028\u2029])")
BULLET: Final = re.compile(r"\s*(?:[-*•‣▪◦●·–—]|\(?\d{1,2}[.)]|\(?[a-z]\))\s+(?=\S)")
MARKDOWN_HEADING: Final = re.compile(r"\s*#{1,6}\s+(?=\S)")
RULE: Final = re.compile(r"[\s|:+=_*~.\-–—#>]*")
TABLE_CELLS: Final = re.compile(r"\S\s*\|\s*\S|\S\s*\|\s*$|\S\t+\S.*\t")
ENDS_SENTENCE: Final = re.compile(r"[.!?…:;。！？][\"'”’»)\]*_]*\s*$")
WANTS_MORE: Final = re.compile(
    r"(?:,|[-–—]|\b(?:a|an|the|of|in|on|at|by|for|from|to|with|and|or|but|that|which|who|as|its|their|his|her|is|are"
    r"|was|were|be|has|have|had|will|would|not|than|into|over|under|between|about))\s*$",
    re.IGNORECASE,
)
FULL_LINE: Final = 0.7
"""The last line of a wrapped paragraph may be shorter; one before it is about as long as its neighbour."""
HEADING_CHARS: Final = 140
"""The longest line taken for a heading: agencies keep headlines under 100 characters, the web does not."""


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of text that reads as one. The span leaves bullet marks and outer bars out."""

    span: Span
    kind: BlockKind


def blocks(text: str, kept: Iterable[Span]) -> tuple[Block, ...]:
    """The blocks of the `kept` parts of `text`, in order."""
    return tuple(block for part in kept for block in _blocks(text, part))


def _blocks(text: str, part: Span) -> Iterator[Block]:
    run: list[Span] = []
    for line in _lines(text, part):
        kind = _line_kind(line.of(text))
        if run and (kind != "plain" or not _joins(text, run, line)):
            yield _plain(text, run)
            run = []
        if kind == "plain":
            run.append(line)
        elif kind != "rule":
            marked = _without_marks(text, line, kind)
            if kind == "bullet":  # a wrapped bullet goes on like any other line
                run = [marked]
            elif len(marked):
                yield Block(marked, kind)
    if run:
        yield _plain(text, run)


def _lines(text: str, part: Span) -> Iterator[Span]:
    for match in LINE.finditer(text, part.start, part.end):
        line = Span(match.start(), match.end()).stripped(text)
        if len(line):
            yield line


def _line_kind(line: str) -> Literal["plain", "bullet", "heading", "row", "rule"]:
    if RULE.fullmatch(line):
        return "rule"
    if MARKDOWN_HEADING.match(line):
        return "heading"
    if BULLET.match(line):
        return "bullet"
    return "row" if TABLE_CELLS.search(line) or (line.startswith("|") and line.count("|") > 1) else "plain"


def _joins(text: str, run: list[Span], line: Span) -> bool:
    last = run[-1]
    if BLANK_BETWEEN.search(text, last.end, line.start) or text[last.end : line.start].strip():
        return False
    before = last.of(text)
    if ENDS_SENTENCE.search(before):
        return _is_wrapped(text, run)
    return text[line.start].islower() or bool(WANTS_MORE.search(before)) or len(before) > HEADING_CHARS


def _is_wrapped(text: str, run: list[Span]) -> bool:
    """Whether a finished line is one of a hard-wrapped paragraph: the line before it was broken in mid-sentence."""
    return len(run) > 1 and not ENDS_SENTENCE.search(run[-2].of(text)) and len(run[-1]) > len(run[-2]) * FULL_LINE


def _without_marks(text: str, line: Span, kind: str) -> Span:
    if kind == "row":
        inner = line.of(text)
        left = len(inner) - len(inner.lstrip("| \t"))
        right = len(inner) - len(inner.rstrip("| \t"))
        return Span(line.start + left, max(line.start + left, line.end - right))
    mark = (MARKDOWN_HEADING if kind == "heading" else BULLET).match(text, line.start, line.end)
    return Span(mark.end() if mark else line.start, line.end)


def _plain(text: str, run: list[Span]) -> Block:
    span = Span(run[0].start, run[-1].end)
    if BULLET.search(text[max(0, span.start - 8) : span.start].rsplit("\n", 1)[-1] + "x"):
        return Block(span, "bullet")
    whole = len(run) == 1 and len(span) <= HEADING_CHARS and not ENDS_SENTENCE.search(span.of(text))
    return Block(span, "heading" if whole else "paragraph")
