"""Cutting a sentence without changing what it says.

Words are only ever deleted: the pieces that stay are verbatim, in order, and each keeps its
place in the article. What is cut here is what no reader of a brief misses: the dateline, a
connective that points back, an aside in brackets. `compress` cuts more. A part that holds a
negation, a hedge, a condition or an attribution is never cut.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from summarize.brief import SourceSpan
from summarize.brief import Statement as BriefStatement
from summarize.read.reading import Statement
from summarize.report import Alignment
from summarize.span import Span

DASH: Final = r"(?:[—–―]|--|(?<=\s)-)"
AGENCY: Final = r"\((?:[A-Z]{2,8}|Reuters|Bloomberg|[A-Z][a-z]{2,12} News)\)"
PLACE: Final = r"[A-Z][\w.'’-]{1,30}(?:,? [A-Z][\w.'’-]{0,30}){0,4}"
DAY: Final = (
    r"(?:,? (?:\d{1,2} )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?(?: \d{1,2})?(?:,? \d{4})?)?"
)
DATELINE: Final = re.compile(
    rf"(?:(?P<place>{PLACE}){DAY},? )?{AGENCY}\s*{DASH}\s*(?=[\"“‘']?\w)"
    rf"|\((?P<bracketed>[A-Z][\w.'’-]{{1,30}}(?: [A-Z][\w.'’-]{{0,30}}){{0,3}}{DAY})\)\s*{DASH}\s*(?=[\"“‘']?[A-Z])"
    r"|\((?:CNN|AP|AFP|UPI|Reuters)\)\s*(?=[\"“‘']?[A-Z])"
    r"|\((?P<bare>[A-Z][A-Z.'’-]{2,30}(?: [A-Z][A-Z.'’-]{1,30}){0,3})\)\s+(?=[\"“‘']?[A-Z])"
    rf"|(?P<capitals>[A-Z][A-Z.'’/-]{{2,30}}(?: [A-Z][A-Z.'’-]{{1,30}}){{0,3}}"
    rf"(?:, [A-Z][\w.'’-]{{0,30}}(?: [A-Z][\w.'’-]{{0,30}}){{0,2}})?)"
    rf"{DAY}(?:,? \([A-Z][^()\n]{{1,30}}\))?\s*{DASH}\s+(?=[\"“‘']?[A-Z\d])"
)
"""The dateline of an agency report: a place in capitals and a dash, or a place and an agency in brackets."""
PLAIN_DATELINE: Final = re.compile(
    rf"(?P<place>[A-Z][a-z'’-]{{2,20}}(?: [A-Z][a-z'’-]{{1,20}})?(?:, [A-Z][\w.]{{1,20}})?){DAY}"
    rf"\s+{DASH}\s+(?=[\"“‘']?[A-Z])"
)
"""A place in small letters and a dash: believed only at the top of a text, as below it may be the label of a list."""
LEADING_DASH: Final = re.compile(rf"{DASH}\s+(?=[\"“‘']?[A-Z])")
"""What is left of a dateline whose place ends on a stop."""
TOP: Final = 500
"""Where the top ends, in characters: behind headline and byline."""

CONNECTIVE: Final = re.compile(
    r"(?:(?:However|Meanwhile|Moreover|Furthermore|Additionally|In addition|Separately|Nevertheless|Nonetheless|Still"
    r"|Also|Besides|Similarly|Likewise|Indeed|In fact|Of course|As a result|Consequently|Therefore|Elsewhere"
    r"|For example|For instance|Overall|In the meantime|At the same time|On the other hand|In turn|Then|Now),\s+"
    r"|(?:But|And|Yet|So)\s+(?=(?:the|a|an|[A-Z][a-z]+|[a-z]+s)\s)(?!(?:if|unless|for|not|only|far|when|while)\b))(?=\S)"
)
ASIDE: Final = re.compile(r"\s*\((?P<inner>[^()\n]{1,120})\)")
GUARD: Final = re.compile(
    r"(?i:\b(?:not?|nor|never|none|nothing|nobody|neither|without|cannot|hardly|barely|only|except|if|unless|until|whether"
    r"|provided|(?-i:may)|might|could|should|must|alleg\w*|reported\w*|apparent\w*|appear\w*|seem\w*|suspect\w*|suppos\w*"
    r"|possib\w*|probab\w*|likely|perhaps|purported\w*|claim\w*|accus\w*|den(?:y|ies|ied|ying)|disput\w*|contest\w*|deni\w*"
    r"|excluding|barring|pending|depending|assuming|providing|failing|lacking|avoiding|rejecting|refusing"
    r"|sa(?:y|ys|id|ying)|told|tells?|according|citing|quoting|believ\w*|thinks?|thought|expect\w*|estimat\w*"
    r"|despite|except\w*|although|though|but|however|yet|still)\b|n['’]t\b)|[\"“”«»?]"
)
"""Words that a cut part may not hold: negations, conditions, hedges, attributions and quotations."""

MAIN_WORDS: Final = 8
"""The fewest words that must be left before a cut clause. A choice of ours: a subject, a verb and an object."""
CLOSE_UP: Final = re.compile(r"[,.;:!?)\]%…’”]|'s\b")
"""What follows the word before it without a space."""
SPACE: Final = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Piece:
    """What is kept of a statement: `spans`, in order, into the article's text. None is empty.

    `sentence`: it reads as one, so that its first letter is raised where words before it were cut.
    """

    source: Statement
    spans: tuple[Span, ...]
    sentence: bool = True

    @property
    def text(self) -> str:
        """The kept words as one sentence."""
        return self.statement().text

    def statement(self) -> BriefStatement:
        """The same, as a statement of a brief."""
        return statement(self.source.article.text, self.spans, sentence=self.sentence)


def statement(text: str, spans: tuple[Span, ...], *, sentence: bool = True) -> BriefStatement:
    """The statement of a brief that consists of these pieces of the article's `text`."""
    words, alignments = _written(text, spans, sentence=sentence)
    places = tuple(
        SourceSpan(start=span.start, end=span.end, text=span.of(text), alignment=alignment)
        for span, alignment in zip(spans, alignments, strict=True)
    )
    return BriefStatement(text=words, spans=places)


def _written(text: str, spans: tuple[Span, ...], *, sentence: bool) -> tuple[str, tuple[Alignment, ...]]:
    """The pieces as one sentence, and how each was aligned: `normalised` where space or the first letter changed."""
    out = ""
    alignments: list[Alignment] = []
    for span in spans:
        raw = span.of(text)
        piece = SPACE.sub(" ", raw)
        if sentence and not out and _starts_late(text, span):
            piece = piece[:1].upper() + piece[1:]
        alignments.append("exact" if piece == raw else "normalised")
        out += piece if not out or CLOSE_UP.match(piece) else f" {piece}"
    return out, tuple(alignments)


def _starts_late(text: str, span: Span) -> bool:
    """Whether words were cut off before the span, so that its first letter now opens a sentence."""
    before = text[max(0, span.start - 120) : span.start]
    return bool(re.search(rf"(?:{DASH}|\)|,|\b(?:But|And|Yet|So))\s*$", before)) and text[span.start].islower()


def dateline(text: str, span: Span) -> tuple[Span | None, int]:
    """The place that a dateline at the start of `span` names, and where the report itself starts."""
    found = DATELINE.match(text, span.start, span.end)
    if not found:
        plain = PLAIN_DATELINE.match(text, span.start, span.end) if span.start < TOP else None
        bare = LEADING_DASH.match(text, span.start, span.end)
        return (Span(*plain.span("place")), plain.end()) if plain else (None, bare.end() if bare else span.start)
    group = next((name for name in ("place", "bracketed", "bare", "capitals") if found.group(name)), None)
    return Span(*found.span(group)) if group else None, found.end()


def whole(source: Statement) -> Piece:
    """The statement as it is."""
    return Piece(source, (source.span,))


def eased(source: Statement) -> Piece:
    """The statement without its dateline, leading connective and asides in brackets."""
    text = source.article.text
    start = dateline(text, source.span)[1]
    found = CONNECTIVE.match(text, start, source.span.end)
    return Piece(source, _without_asides(text, Span(found.end() if found else start, source.span.end)))


def headline(piece: Piece) -> Piece:
    """The piece without its final stop, as headlines are set."""
    text = piece.source.article.text
    last = piece.spans[-1]
    words = last.of(text)
    if not words.endswith(".") or re.search(r"\b[A-Za-z]\.[A-Za-z]\.$|\.\.$", words):
        return piece
    bare = Span(last.start, last.end - 1).stripped(text)
    spans = (*piece.spans[:-1], bare) if len(bare) else piece.spans[:-1]
    return Piece(piece.source, spans) if spans else piece


def _without_asides(text: str, span: Span) -> tuple[Span, ...]:
    kept: list[Span] = []
    at = span.start
    for found in ASIDE.finditer(text, span.start, span.end):
        inner = found.group("inner")
        if found.start() == span.start or re.fullmatch(r"[A-Z][\w&-]{1,12}", inner) or GUARD.search(inner):
            continue
        if in_quotation(text[span.start : found.start()]):
            continue
        kept.append(Span(at, found.start()).stripped(text))
        at = found.end()
    kept.append(Span(at, span.end).stripped(text))
    return tuple(s for s in kept if len(s)) or (span,)


def in_quotation(words: str) -> bool:
    """Whether a quotation is open at the end of these words."""
    return words.count("“") > words.count("”") or words.count('"') % 2 == 1
