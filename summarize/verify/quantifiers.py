"""Claims about all of something of which the source says part: "all four" where two of the four did."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from summarize.read.reading import Statement
from summarize.span import Span
from summarize.verify.finding import Finding, Passage
from summarize.verify.slots import Neighbourhood, likeness

SAME_PLACE: Final = 0.5
SAME_STATEMENT: Final = 0.5
"""Likeness of surroundings, and the share of the claim's words in the passage, from which both speak of one thing.

On the train split of the authored claims 131 true ones and 42 with a wrong number speak of all: four of the latter
are found, and none of the former."""
WHOLE: Final = re.compile(r"\b(?:all|both|every|none|entire|whole)\b(?! but\b)", re.IGNORECASE)
ANY_WHOLE: Final = re.compile(
    r"\b(?:all|both|every|each|none|no|nobody|entire|whole|never|everyone|any|neither)\b", re.IGNORECASE
)
PART: Final = re.compile(
    r"\b(?:half|most|(?:some|many|several|part|a (?:third|quarter|fifth|tenth)|\d[\d,]{0,12}|one|two|three|four|five"
    r"|six|seven|eight|nine|ten|eleven|twelve|(?:two|three)[- ](?:thirds|quarters|fifths)"
    r"|four[- ]fifths|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-[a-z]{3,5})?)(?= of\b))"
    r" (?:of )?(?:the|those|these|them|its|their|his|her)\b",
    re.IGNORECASE,
)


class _Place(NamedTuple):
    likeness: float
    passage: Passage
    words: str


def check_quantifiers(statement: Statement, passages: Sequence[Passage]) -> Iterator[Finding]:
    """The word for all of something that a passage contradicts; one at most."""
    text, span = statement.article.text, statement.span
    whole = WHOLE.search(text, span.start, span.end)
    if whole is None or " but " in text[whole.end() : whole.end() + 12]:
        return
    said = Span(whole.start(), whole.end())
    about = Neighbourhood(statement).around(said)
    parts = [p for passage in passages for p in _found(PART, about, passage)]
    if not parts:
        return
    best = max(parts, key=lambda p: (p.likeness, p.passage.score, p.words))
    same = max((p.likeness for passage in passages for p in _found(ANY_WHOLE, about, passage)), default=0.0)
    if best.likeness >= SAME_PLACE and best.passage.score >= SAME_STATEMENT and same < best.likeness:
        reason = f"the source has {best.words} in its place"
        yield Finding("number", "contradicts", said, best.words, best.passage, reason)


def _found(pattern: re.Pattern[str], about: dict[str, float], passage: Passage) -> Iterator[_Place]:
    text, span = passage.statement.article.text, passage.statement.span
    near: Neighbourhood | None = None
    for match in pattern.finditer(text, span.start, span.end):
        near = near or Neighbourhood(passage.statement)
        around = near.around(Span(match.start(), match.end()))
        yield _Place(likeness(about, around), passage, match.group())
