"""What a check has to say of one claim, and the evidence it is given."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from summarize.read.reading import Statement
from summarize.report import ErrorType
from summarize.span import Span

Effect = Literal["contradicts", "lacks", "pads"]
"""The source says otherwise; the source does not say it; there is nothing to check."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A statement of a source that bears on a claim. `source` is that article's id; `score` is 0 to 1."""

    source: str
    statement: Statement
    score: float


@dataclass(frozen=True, slots=True)
class Finding:
    """One error found in a claim: the offending words, and what the source has in their place.

    `span` indexes the checked text and lies inside the claim. `expected` is None where the
    source has nothing in its place; `passage` is the statement that the finding rests on.
    """

    type: ErrorType
    effect: Effect
    span: Span
    expected: str | None
    passage: Passage | None
    reason: str
