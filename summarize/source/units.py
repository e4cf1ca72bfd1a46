"""The units that page junk comes in: lines, and paragraphs that were wrapped by hand.

A menu, a byline or a share bar is a line of its own; what is wrapped by hand at 72 columns
is one paragraph, and no line of it may be taken for a byline because it starts with "By".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from summarize.span import Span

LINE: Final = re.compile(r"[^\r\n\x0b\x0c\x85\u2028\u2029]*(?:\r\n|[\r\n\x0b\x0c\x85\u2028\u2029]|\Z)")
"""A line with its break; the line breaks of `str.splitlines` that occur in running text."""
MARK: Final = re.compile(r"(?:#{1,6}|[-*•‣▪◦●·>])\s+(?=\S)|\*\*(?=\S)")
WORD: Final = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
QUOTED: Final = re.compile(r"“[^“”]{0,1000}”|(?<!\w)\"[^\"]{0,1000}\"(?!\w)|«[^«»]{0,1000}»|„[^„“”]{0,1000}[“”]")
LABEL_WORDS: Final = 3
"""A button's label in quotation marks has up to three words; what is longer is said by someone."""
CLOSERS: Final = "\"'”’»)]*_ "
TEASER_TAIL: Final = ("...", "…", "[…]", "[...]")
HEADING_CHARS: Final = 100
"""A line that runs on past this width is no heading, so the next line continues it: headlines are shorter."""
WRAP_CHARS: Final = 100
"""Mail and agency wires are wrapped at 65 to 80 columns; nothing is wrapped by hand beyond 100."""
PROSE_WORDS: Final = 8
LONG_WORDS: Final = 25
"""A unit of eight words and a full stop is a sentence; one of 25 words is running text whatever ends it."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A line or a wrapped paragraph: `span` takes in whole lines with their breaks.

    `plain` is its text on one line, with single spaces and without its list or heading mark,
    which is `mark` (empty: it has none).
    """

    span: Span
    plain: str
    words: int
    mark: str

    @property
    def ends_sentence(self) -> bool:
        """Whether it ends as a statement does: a heading may end in `?` or `!`, hardly ever in a full stop."""
        return not self.is_cut and self.plain.rstrip(CLOSERS).endswith((".", "。", ":", ";")) and self.words > 1

    @property
    def is_cut(self) -> bool:
        """Whether it ends in an ellipsis, as teasers do."""
        return self.plain.rstrip().endswith(TEASER_TAIL)

    @property
    def is_prose(self) -> bool:
        """Whether it is a sentence or more of running text."""
        if self.words >= LONG_WORDS and not self.is_cut:
            return True
        return self.ends_sentence and (self.words >= PROSE_WORDS or (self.words == 1 and len(self.plain) > LONG_WORDS))

    @property
    def is_row(self) -> bool:
        """Whether it is a row of a table."""
        return self.plain.count("|") > 1 or self.plain.endswith("|") or self.plain.count("\t") > 1

    @property
    def quotes(self) -> bool:
        """Whether it opens with a quotation mark, or holds a quotation rather than a label in quotation marks."""
        opens = self.plain[0] in '“"«„'
        return opens or any(len(m.group().split()) > LABEL_WORDS for m in QUOTED.finditer(self.plain))


@dataclass(frozen=True, slots=True)
class _Line:
    span: Span
    plain: str
    mark: str
    after_blank: bool


def units(text: str) -> tuple[Unit, ...]:
    """The units of `text` in order; blank lines belong to none."""
    return tuple(_unit(run) for run in _runs(_lines(text)))


def _lines(text: str) -> Iterator[_Line]:
    blank = True
    for match in LINE.finditer(text):
        whole = match.group()
        bare = whole.strip().strip("\x00\ufeff\u200b")
        mark = MARK.match(bare)
        keep_tabs = bare.count("\t") > 1
        plain = bare[mark.end() :] if mark else bare
        plain = plain if keep_tabs else " ".join(plain.split())
        if plain:
            yield _Line(Span(match.start(), match.end()), plain, mark.group().strip() if mark else "", blank)
        blank = not plain


def _runs(lines: Iterator[_Line]) -> Iterator[list[_Line]]:
    paragraph: list[_Line] = []
    for line in lines:
        if paragraph and line.after_blank:
            yield from _split(paragraph)
            paragraph = []
        paragraph.append(line)
    if paragraph:
        yield from _split(paragraph)


def _split(paragraph: list[_Line]) -> Iterator[list[_Line]]:
    if _is_wrapped(paragraph):
        yield paragraph
        return
    run: list[_Line] = []
    for line in paragraph:
        if run and not _goes_on(run[-1], line):
            yield run
            run = []
        run.append(line)
    yield run


def _is_wrapped(paragraph: list[_Line]) -> bool:
    """Whether lines without a blank between them are one paragraph, broken at a column."""
    lines = paragraph[:-1]
    widest = max((len(line.plain) for line in lines), default=0)
    if len(lines) < 2 or not 40 < widest <= WRAP_CHARS or any(line.mark for line in paragraph[1:]):  # noqa: PLR2004
        return False
    filled = sum(len(line.plain) > widest * 0.75 for line in lines)
    broken = sum(not line.plain.rstrip(CLOSERS).endswith((".", "!", "?", "…", ":")) for line in lines)
    return filled >= len(lines) * 0.8 and broken >= len(lines) * 0.6


def _goes_on(before: _Line, line: _Line) -> bool:
    if line.mark or before.plain.rstrip(CLOSERS).endswith((".", "!", "?", "…", ":", ";", "|")):
        return False
    return len(before.plain) > HEADING_CHARS or (line.plain[0].islower() and len(before.plain) > HEADING_CHARS // 2)


def _unit(run: list[_Line]) -> Unit:
    plain = " ".join(line.plain for line in run)
    span = Span(run[0].span.start, run[-1].span.end)
    return Unit(span, plain, len(WORD.findall(plain)), run[0].mark)
