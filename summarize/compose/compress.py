"""Shorter sentences that say no other thing: parts that a statement can lose are cut, least loss first.

A part goes only where the rest is true whenever the whole is: an aside between commas, the day
behind a verb of saying, an adjunct or a clause of past fact behind a main clause that neither
denies nor supposes. What holds a negation, a hedge, a condition, an attribution or a quotation
stays (`trim.GUARD`); so does what clears someone (`EXONERATES`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from summarize.compose.trim import GUARD, MAIN_WORDS, Piece, in_quotation
from summarize.read.claims import FINITE
from summarize.read.reporting import REPORTING
from summarize.read.verbs import PAST
from summarize.span import Span
from summarize.text.tokens import WORD

DAYS: Final = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
SAYS: Final = r"(?:said|says|told \w{1,20}|announced|confirmed|reported|added)"
TIME: Final = rf"(?:(?: late| early)? on {DAYS}(?: (?:morning|afternoon|evening|night))?| {DAYS}| yesterday| today)"
MEDIUM: Final = (
    r" (?:in (?:an?|its|his|her|their) (?:\w{1,14} ){0,2}(?:statement|interview|post|tweet|letter|email|filing|report)"
    r"|at an? (?:\w{1,14} ){0,2}(?:briefing|conference|hearing)|on (?:Twitter|Facebook|X|Instagram))"
)
INNER: Final = r"(?:[^,;:—–()\n]|(?<=\d),(?=\d))"
"""Within a part: no comma but those of numbers."""
PAST_TENSE: Final = re.compile(rf"\b(?:was|were|had|did|{'|'.join(sorted(PAST))}|[a-z]{{2,14}}ed)\b")
PRESENT: Final = re.compile(r"\b(?:is|are|has|have|be|been|being|will|would|can|do|does)\b")
FUTURE: Final = re.compile(r"\b(?:will|would|can|could|may|might|should|must|shall|plans?|expected|due|set|to be)\b")
REST_WORDS: Final = 11
"""The fewest words that tell the news without what led to it. A choice of ours, made on the authored stories."""
EXONERATES: Final = re.compile(
    r"(?i:\b(?:acquit\w*|cleared|exonerat\w*|overturn\w*|quash\w*|appeal\w*|reject\w*|refut\w*|innocen\w*|withdr[ae]w\w*"
    r"|retract\w*|correct(?:ed|ion)|died|dies|dead|killed|den(?:y|ies|ied|ying|ial)|disput\w*|contest(?:s|ed|ing))\b)"
)
"""What a reader of the rest alone would be misled without; and the news of an obituary, which stands in an aside."""
QUANTIFIED: Final = re.compile(
    r"(?i:\b(?:most|some|many|few|rare|occasions?|average|paper|condition|balance|theory|current|every|each|all|any"
    r"|next|weekdays?|weekends?|contrary|behalf|terms?)\b)"
)
"""In an opening adjunct, what limits the sentence rather than setting its scene: "On most days", "On paper"."""
REPORTS: Final = re.compile(
    rf"\b(?:{'|'.join(sorted(REPORTING | {'heard', 'learned', 'shows', 'showed', 'shown', 'suggests'}))})\b"
)
"""Verbs of saying and finding: a part that holds one may be the attribution of the rest."""
APPOSED: Final = re.compile(
    r",\s(?!(?:after|when|as|because|in|on|at|while|and|but|with|for|where|before|that)\s)"
    r"(?P<words>[^,]{1,80})$"
)


@dataclass(frozen=True, slots=True)
class _Cut:
    """A kind of part. The group `cut` of `pattern` goes where `rest`, searched in what stays, does not match."""

    pattern: re.Pattern[str]
    part: re.Pattern[str] = GUARD
    rest: re.Pattern[str] | None = None
    verb_follows: bool = False
    past: bool = False
    at_end: bool = False
    bare: bool = True
    least: int = MAIN_WORDS


AGED: Final = re.compile(r",\s\d{1,3},")
"""Another age: of two that are given, none goes."""
SAID_DAY: Final = _Cut(re.compile(rf"\b{SAYS}(?P<cut>{TIME})(?=[,.]|\s(?:that|the|a|an|he|she|it|they)\b)"))
SAID_IN: Final = _Cut(re.compile(rf"\b{SAYS}(?P<cut>{MEDIUM}{TIME}?)(?=[,.]|\s(?:that|the|a|an)\b)"))
AGE: Final = _Cut(re.compile(r"(?<=[a-z])(?P<cut>,\s\d{1,3})(?=,\s(?:who|whose|of|from|an?|the)\s)"), rest=AGED)
AGE_ALONE: Final = _Cut(re.compile(r"(?<=[a-z])(?P<cut>,\s\d{1,3},)(?=\s)"), rest=AGED)
RELATIVE: Final = _Cut(
    re.compile(rf"(?P<cut>,\s(?:who|which|whose|where)\s(?:[\w'’$£€.-]{{1,40}}\s){{2}}{INNER}{{2,160}},)(?=\s)"),
    verb_follows=True,
)
APPOSITION: Final = _Cut(re.compile(rf"(?<=[a-z’'])(?P<cut>,\s(?:an?|the)\s{INNER}{{4,80}},)(?=\s)"), verb_follows=True)
ENDING: Final = rf"(?=,\s(?!{SAYS}\b){INNER}{{2,60}}\s{SAYS}{TIME}?\.?$|\.?$)"
"""A sentence's end, or the attribution that stands there."""
TAIL: Final = _Cut(
    re.compile(
        rf"(?P<cut>,\s(?:which|who|whose|where|with|while\s[a-z]{{2,14}}ing|(?:thereby |thus )?[a-z]{{2,14}}ing|amid"
        rf"|following|part of|the (?:first|second|third|latest|largest|biggest|highest|lowest))\s"
        rf"{INNER}{{8,240}}){ENDING}"
    ),
    at_end=True,
)
REASON: Final = _Cut(
    re.compile(
        rf"(?P<cut>,\s(?:after|as(?! (?:many|much|few|long|soon|well)\b)|because|when)\s{INNER}{{8,240}}){ENDING}"
    ),
    past=True,
    at_end=True,
    bare=False,
)
REMARK: Final = _Cut(
    re.compile(r"(?P<cut>,\s(?:telling|calling|describing|in what)\s[^;:—–()\n]{8,240}?)(?=\.?$)"),
    part=re.compile(r"(?i:\b(?:not|never|alleg\w*|if|unless)\b|n['’]t\b)|[\"“”][^\"“”]*$(?<![\"”])"),
    at_end=True,
    bare=False,
)
AND: Final = _Cut(
    re.compile(r"(?P<cut>,\sand\s(?:the|an?|its|his|her|their|[A-Z][\w’'-]{1,30})\s[^;:—–()\n]{8,240}?)(?=\.?$)"),
    part=re.compile(
        rf"{EXONERATES.pattern}|[^,],\s[^,]{{2,60}}\s{REPORTS.pattern}|(?i:\b(?:however|but|although|though)\b)"
    ),
    at_end=True,
    bare=False,
)
BECAUSE: Final = _Cut(
    re.compile(
        rf"(?<!years)(?<!months)(?<!weeks)(?<!days)(?<!hours)(?<!minutes)(?<!\bday)(?<!week)(?<!year)(?<!soon)"
        rf"(?<!shortly)(?<!just)(?<!even)"
        rf"(?P<cut>\s(?:after|as(?= (?:the|an?|it|he|she|they)\b)|amid|following|because)\s{INNER}{{8,240}}){ENDING}"
    ),
    rest=re.compile(rf"{GUARD.pattern}|{FUTURE.pattern}|\b(?i:more|less|fewer|most|least|first|last|begin|start)\b"),
    past=True,
    at_end=True,
    bare=False,
    least=REST_WORDS,
)
OPENING: Final = _Cut(
    re.compile(
        rf"^(?P<cut>(?:On|During|After|Following|Speaking|Addressing)\s{INNER}{{8,160}},\s)(?=(?:the|an?|[A-Z])[\w’'-]{{0,30}}\s)"
    ),
    part=re.compile(f"{GUARD.pattern}|{QUANTIFIED.pattern}"),
    rest=FUTURE,
)
QUOTED_STOPS: Final = frozenset(['."', ".”"])
"""A stop inside the marks of a quotation at the end: it is the sentence's as well."""
LIGHT: Final = (SAID_IN, SAID_DAY, TAIL, RELATIVE, AGE)
"""For key points and the dek: what a reader hardly misses."""
FULL: Final = (SAID_IN, SAID_DAY, REMARK, TAIL, RELATIVE, AGE, AGE_ALONE, REASON, OPENING, AND, APPOSITION, BECAUSE)
"""For a headline: all but the news itself."""


def compressed(piece: Piece, most: int, cuts: tuple[_Cut, ...] = LIGHT) -> Piece:
    """The piece with parts cut, one after the other, until it has `most` words or nothing more can go."""
    for cut in cuts:
        while _words(piece) > most and (span := next(_parts(piece, cut), None)) is not None:
            piece = _without(piece, span)
    return piece


def _words(piece: Piece) -> int:
    return sum(1 for _ in WORD.finditer(piece.text))


def _parts(piece: Piece, cut: _Cut) -> Iterator[Span]:
    """The parts of this kind that may go, in order."""
    text = piece.source.article.text
    last = max((at for at, kept in enumerate(piece.spans) if WORD.search(text, kept.start, kept.end)), default=0)
    for at, kept in enumerate(piece.spans):
        words = kept.of(text)
        if (cut.at_end and at < last) or (cut is OPENING and at):
            continue
        start = 0
        while found := cut.pattern.search(words, start):
            span = _fitted(words, *found.span("cut"), kept.start)
            if _may_go(piece, span, cut):
                yield span
            start = found.start("cut") + 1


def _fitted(words: str, start: int, end: int, offset: int) -> Span:
    """The part, less the final stop, and less a closing comma that closes an apposition before it as well."""
    apposed = APPOSED.search(words, max(0, start - 90), start)
    if (words[end - 1] == "." and end == len(words)) or (
        words[end - 1] == "," and apposed and not any(_is_verb(w) for w in apposed.group("words").split())
    ):
        end -= 1
    return Span(offset + start, offset + end)


def _may_go(piece: Piece, span: Span, cut: _Cut) -> bool:
    text = piece.source.article.text
    part = span.of(text)
    left = " ".join(Span(s.start, min(s.end, span.start)).of(text) for s in piece.spans if s.start < span.start)
    right = " ".join(Span(max(s.start, span.end), s.end).of(text) for s in piece.spans if s.end > span.end)
    rest = f"{left} {right}"
    opens = cut is OPENING
    if len(rest.split()) < cut.least or (not opens and len(left.split()) < 2) or in_quotation(left):  # noqa: PLR2004
        return False
    if left.count("(") != left.count(")") or cut.part.search(part) or EXONERATES.search(part):
        return False
    if cut.bare and REPORTS.search(part):
        return False
    if cut.verb_follows and not _is_verb(right.lstrip(", ")):
        return False
    if cut.rest is not None and cut.rest.search(rest):
        return False
    return not cut.past or (bool(PAST_TENSE.search(part)) and not PRESENT.search(part))


def _is_verb(right: str) -> bool:
    """Whether a finite verb follows: then what stood before it was an aside, and not an item of a list."""
    found = WORD.search(right)
    word = found.group() if found else ""
    return word in FINITE or word in PAST or (word.islower() and word.endswith("ed"))


def _without(piece: Piece, cut: Span) -> Piece:
    text = piece.source.article.text
    kept: list[Span] = []
    for span in piece.spans:
        if not span.overlaps(cut):
            kept.append(span)
            continue
        kept.append(Span(span.start, max(span.start, cut.start)).stripped(text))
        kept.append(Span(min(span.end, cut.end), span.end).stripped(text))
        if cut.end == span.end and text[cut.end - 2 : cut.end] in QUOTED_STOPS:
            kept.append(Span(cut.end - 2, cut.end - 1))
    return Piece(piece.source, tuple(s for s in kept if len(s)), piece.sentence)
