"""A claim and its evidence, laid out as the model reads them.

The model is small: to find for itself which words of a claim the evidence has would take most
of what it can do. So it is told. Every piece carries a mark: whether its word stands in the
evidence in the same run of words, alone, in another form, only elsewhere in the source, or
nowhere. What is left to learn is what follows from that.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Container, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from itertools import pairwise
from typing import Final, Protocol

from summarize.model.encoder import Piece
from summarize.span import Span
from summarize.text.tokens import Token, tokens

LIMIT: Final = 192
"""Pieces of a pair, of claim, evidence and separators together: the longest that the weights were trained at."""
CLAIM_LIMIT: Final = 96
"""Pieces of a claim that are read; a longer one is cut, and what is cut is left to the other checks."""
START: Final = 101
END: Final = 102
"""`[CLS]` and `[SEP]` in the vocabulary of the shipped weights."""


class Mark(IntEnum):
    """What is known of a piece's word before the model reads it."""

    NONE = 0
    """Punctuation and separators."""
    UNASKED = 1
    """A word of the evidence that the claim does not have."""
    SHARED = 2
    """A word of the evidence that the claim has."""
    RUN = 3
    """A word of the claim that follows, or is followed by, the same word in the evidence."""
    WORD = 4
    """A word of the claim that the evidence has, beside other words."""
    FORM = 5
    """A word of the claim that the evidence has in another form."""
    ELSEWHERE = 6
    """A word of the claim that the source has in some form, but not this evidence."""
    NOWHERE = 7
    """A word of the claim that the source does not have."""


MARKS: Final = len(Mark)
SENTENCES: Final = 8
"""Sentences of the evidence that are told apart; those behind are one."""


class Cutter(Protocol):
    """What cuts a text into pieces."""

    def __call__(self, text: str) -> Sequence[Piece]:
        """The pieces of a text, in order."""
        ...


@dataclass(frozen=True, slots=True)
class Cut:
    """A text with its words and its pieces; `words[i]` is the place in `tokens` of the word of piece `i`, -1: none."""

    tokens: tuple[Token, ...]
    pieces: tuple[Piece, ...]
    words: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """What the model is given. All of one length, at most `LIMIT`.

    A mark is `Mark` plus `MARKS` times the number of its sentence: of the evidence, 1 for the
    first; of the claim, that of the only sentence of the evidence that has the word, 0: none or
    several. The claim's pieces are those of `claim` (half-open, into `ids`); `offsets` has the span of
    each in the text of the claim.
    """

    ids: tuple[int, ...]
    segments: tuple[int, ...]
    marks: tuple[int, ...]
    claim: Span
    offsets: tuple[Span, ...]


def cut(text: str, cutter: Cutter) -> Cut:
    """A text as words and pieces."""
    found, pieces = tokens(text), tuple(cutter(text))
    owner: list[int] = []
    at = 0
    for piece in pieces:
        while at < len(found) and found[at].end <= piece.start:
            at += 1
        inside = at < len(found) and found[at].start <= piece.start
        owner.append(at if inside else -1)
    return Cut(found, pieces, tuple(owner))


def around(ranked: Sequence[int]) -> Iterator[int]:
    """Places of statements worth reading, the most telling first: the passages, best first, amid their neighbours.

    What "he" and "the company" stand for is most often said in the sentence before. A place may
    come twice, and may lie outside of the source.
    """
    for rank, place in enumerate(ranked):
        yield place
        if rank == 1:
            yield ranked[0] - 1
        elif rank == 2:  # noqa: PLR2004 - third passage
            yield from (ranked[0] + 1, ranked[1] - 1)
    for place in ranked[:2]:
        yield from (place - 1, place + 1, place - 2, place + 2)


def fitting(places: Iterable[int], cost: Callable[[int], int | None], room: int) -> list[int]:
    """As many of the places as there is room for, in the order of the text; the first always, though it be cut.

    `cost` gives the pieces of a statement; None where no statement of the same source is there.
    """
    chosen: list[int] = []
    for place in places:
        if place in chosen:
            continue
        pieces = cost(place)
        if pieces is not None and (pieces <= room or not chosen):
            chosen.append(place)
            room -= pieces
    return sorted(chosen)


def selected(
    ranked: Sequence[int],
    paragraph: Callable[[int], Hashable | None],
    cost: Callable[[int], int],
    room: int,
) -> list[int]:
    """The places of the statements that are read beside a claim, in the order they are read in.

    `ranked` are those of its passages, best first; `paragraph` says in which a place lies, None:
    there is none. Only the passages' own paragraphs are read. Their sentences stay together and in
    order, the paragraph of the best passage first, wherever it stands: in which order a source
    tells things decides nothing.
    """
    paragraphs = list(dict.fromkeys(paragraph(place) for place in ranked))

    def within(place: int) -> int | None:
        where = paragraph(place)
        return None if where is None or where not in paragraphs else cost(place)

    chosen = fitting(around(ranked), within, room)
    return sorted(chosen, key=lambda place: (paragraphs.index(paragraph(place)), place))


def room_beside(claim: Cut, limit: int = LIMIT) -> int:
    """The pieces of evidence that there is room for beside a claim."""
    return limit - min(len(claim.pieces), CLAIM_LIMIT) - 3


def pair(claim: Cut, evidence: Sequence[Cut], elsewhere: Container[str], limit: int = LIMIT) -> Pair:
    """Lay out a claim and its evidence, which is cut where it is too long. `elsewhere`: all stems of the source."""
    said = claim.pieces[:CLAIM_LIMIT]
    room = room_beside(claim, limit)
    norms = {t.norm for c in evidence for t in c.tokens}
    stems = {t.stem for c in evidence for t in c.tokens}
    runs = {two for c in evidence for two in pairwise(t.norm for t in c.tokens)}
    holders: dict[str, set[int]] = defaultdict(set)
    for number, part in enumerate(evidence, start=1):
        for token in part.tokens:
            holders[token.stem].add(min(number, SENTENCES))
    known = [
        mark + MARKS * (next(iter(holders[t.stem])) if len(holders.get(t.stem, ())) == 1 else 0)
        for t, mark in zip(claim.tokens, _claim_marks(claim.tokens, norms, stems, runs, elsewhere), strict=True)
    ]
    asked = {t.stem for t in claim.tokens}
    ids, marks = [START, *(p.id for p in said), END], [0, *(_of(w, known) for w in claim.words[:CLAIM_LIMIT]), 0]
    first = len(ids)
    for number, part in enumerate(evidence, start=1):
        place = MARKS * min(number, SENTENCES)
        theirs = [place + (Mark.SHARED if t.stem in asked else Mark.UNASKED) for t in part.tokens]
        ids += [p.id for p in part.pieces]
        marks += [_of(w, theirs) for w in part.words]
    ids, marks = [*ids[: first + room], END], [*marks[: first + room], 0]
    return Pair(
        ids=tuple(ids),
        segments=(0,) * first + (1,) * (len(ids) - first),
        marks=tuple(map(int, marks)),
        claim=Span(1, 1 + len(said)),
        offsets=tuple(Span(p.start, p.end) for p in said),
    )


def _of(word: int, marks: Sequence[int]) -> int:
    return Mark.NONE if word < 0 else marks[word]


def _claim_marks(
    claim: Sequence[Token],
    norms: Container[str],
    stems: Container[str],
    runs: Container[tuple[str, str]],
    elsewhere: Container[str],
) -> list[Mark]:
    run = [two in runs for two in pairwise(t.norm for t in claim)]
    marks = []
    for token, before, after in zip(claim, [False, *run], [*run, False], strict=True) if claim else ():
        if token.norm in norms:
            marks.append(Mark.RUN if before or after else Mark.WORD)
        elif token.stem in stems:
            marks.append(Mark.FORM)
        else:
            marks.append(Mark.ELSEWHERE if token.stem in elsewhere else Mark.NOWHERE)
    return marks
