"""The sentences of a text, with offsets: `sentence.span.of(text)` is the sentence.

A sentence ends where a terminator stands that is not part of an abbreviation, an initial or
a number, and never inside a quotation of ordinary length: a quotation and its speaker are
one thing to a reader, and to every check.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from summarize.span import Span
from summarize.text.blocks import Block, BlockKind, blocks

TERMINATOR: Final = re.compile(
    r"[.!?…]+[\"'”’»)\]*_]*(?=\s|$)"  # the usual end
    r"|(?<=[a-z0-9%)\"”][.!?])(?=[“\"]?[A-Z][a-z])"  # the space was lost: "Serbia.During"
    r"|[。！？]+[」』”]*"
)
ABBREVIATION: Final = re.compile(
    r"(?:^|[\s(\"“‘'\[-])(?:Mr|Mrs|Ms|Mx|Dr|Prof|Rev|Fr|Sr|Jr|St|Mt|Ft|Gen|Lt|Col|Maj|Capt|Cpl|Sgt|Adm|Cmdr|Gov|Sen|Rep"
    r"|Hon|Pres|Supt|Insp|Det|Messrs|No|Nos|Vol|Art|Fig|Ch|Sec|pp?|vs?|cf|ca|c|approx|est|al|e\.g|i\.e|etc|Jan|Feb|Mar|Apr"
    r"|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thurs?|Fri|Ave|Blvd|Rd|Dept|Univ|Assn|Bros|Inc|Ltd|Co|Corp|Plc|LLC"
    r"|[A-Za-z]|(?:[A-Za-z]\.)+[A-Za-z])\.$"
)
MAY_END: Final = re.compile(r"(?:Inc|Ltd|Co|Corp|Plc|LLC|Jr|Sr|etc|al|Ave|Rd|Blvd|[a-z]\.m|(?:[A-Z]\.)+[A-Z])\.$")
"""Abbreviations that do end sentences: they do so where a common first word of a sentence follows."""
STARTER: Final = re.compile(
    r"\s+[“\"‘']?(?:The|A|An|He|She|It|They|We|I|You|But|And|In|On|At|For|As|If|When|While|That|This|These|Those|His|Her|Its"
    r"|Their|Our|There|After|Before|Since|Also|However|Meanwhile|Both|Some|Many|Most|No|Not|What|Who|Police|Officials)\b"
)
QUOTATION: Final = re.compile(r"“[^“”]{0,600}”|(?<!\w)\"[^\"“”]{0,600}\"(?!\w)|«[^«»]{0,600}»")
PLAIN_WORD: Final = re.compile(r"\s[a-z]{4,}$")
"""A word before a full stop that is no abbreviation, no name, no initial and no domain."""
MAX_CHARS: Final = 1_000
"""A longer stretch without an end of sentence is cut at white space: no reader takes it for one statement."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, heading, bullet or row. `block` numbers its block, so neighbours can be found."""

    span: Span
    kind: BlockKind
    block: int


def sentences(text: str, kept: Iterable[Span] | None = None) -> tuple[Sentence, ...]:
    """The sentences of the `kept` parts of `text` (all of it by default), in order, none empty."""
    parts = (Span(0, len(text)),) if kept is None else kept
    return tuple(
        Sentence(span, block.kind, number)
        for number, block in enumerate(blocks(text, parts))
        for span in _split(text, block)
    )


def _split(text: str, block: Block) -> Iterator[Span]:
    start = block.span.start
    if block.kind in {"paragraph", "bullet"}:
        for end in _ends(text, block.span):
            yield from _capped(text, Span(start, end).stripped(text))
            start = end
    yield from _capped(text, Span(start, block.span.end).stripped(text))


def _capped(text: str, span: Span) -> Iterator[Span]:
    while len(span) > MAX_CHARS:
        cut = text.rfind(" ", span.start + 1, span.start + MAX_CHARS)
        cut = cut if cut > 0 else span.start + MAX_CHARS
        yield Span(span.start, cut).stripped(text)
        span = Span(cut, span.end).stripped(text)
    if len(span):
        yield span


def _ends(text: str, block: Span) -> Iterator[int]:
    quoted = [Span(m.start(), m.end()) for m in QUOTATION.finditer(text, block.start, block.end)]
    at = 0
    for match in TERMINATOR.finditer(text, block.start, block.end):
        end = match.end()
        while at < len(quoted) and quoted[at].end < end:
            at += 1
        inside = at < len(quoted) and quoted[at].start < end < quoted[at].end
        if not inside and _is_end(text, match, block):
            yield end


def _is_end(text: str, match: re.Match[str], block: Span) -> bool:
    rest = text[match.end() : match.end() + 24]
    following = rest.lstrip()
    if following[:1] in {",", ";", ")"} and following:
        return False
    if following[:1].islower():  # carelessly typed text: "ready. the second" ends all the same
        return match.group() == "." and bool(
            PLAIN_WORD.search(text[max(block.start, match.start() - 24) : match.start()])
        )
    if not match.group():
        return not re.search(r"(?:https?:|www\.|@)\S*$", text[max(block.start, match.end() - 80) : match.end()])
    if not match.group().startswith(".") or match.group().startswith(".."):
        return True
    before = text[max(block.start, match.start() - 16) : match.start() + 1]
    if not ABBREVIATION.search(before):
        return True
    return bool(MAY_END.search(before)) and (not following or bool(STARTER.match(rest)))
