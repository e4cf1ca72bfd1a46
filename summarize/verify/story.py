"""Wrong story: whether the text is about another article altogether.

Two reports on one subject share its vocabulary, so words prove nothing. What tells stories
apart is what only one of them can have: its figures, days, people and quotations. A bad
rewrite of the right story invents some; a report on another event shares hardly any.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from summarize.read.claims import Claim
from summarize.read.reading import Statement
from summarize.verify.evidence import Sources, best_score
from summarize.verify.finding import Passage

CLOSE: Final = 0.6
"""A claim with this share of its words in one statement of the source retells that statement."""
FEWEST_CLAIMS: Final = 2
FAR: Final = 0.18
"""A text whose claims share less than this of their words with their best statement, on average, is not about it.
98 of 100 summaries of an article lie above, 98 of 100 of another article on the same beat below (own stories of
the training split; 2% and 98% points: 0.38 and 0.24)."""
ENOUGH: Final = 5
"""The fewest particulars to judge by."""
SHARED: Final = 0.2
"""A retelling shares two thirds of its particulars or more (2% point of the same summaries: 0.67)."""
RETOLD: Final = 0.15
"""A text that retells this share of its claims closely is a rewrite with inventions, not another story."""


@dataclass(frozen=True, slots=True)
class Match:
    """How a text matches its sources: how many of its particulars they share, how many claims retell them."""

    particulars: int
    shared: int
    claims: int
    close: int
    near: float

    @property
    def is_other_story(self) -> bool:
        """Whether the text is about something else. Too little text gives no answer: False."""
        if self.claims < FEWEST_CLAIMS:
            return False
        own = self.particulars - self.shared
        foreign = self.near < FAR and own >= self.shared
        return foreign or (self.particulars >= ENOUGH and self._shares_little and self.close < RETOLD * self.claims)

    @property
    def _shares_little(self) -> bool:
        return self.shared < SHARED * self.particulars


def match(judged: Sequence[tuple[Claim, tuple[Passage, ...]]], sources: Sources) -> Match:
    """Count what a text has in common with its sources."""
    counts = [particulars(claim, sources) for claim, _ in judged]
    scores = [best_score(evidence) for _, evidence in judged]
    return Match(
        particulars=sum(total for total, _ in counts),
        shared=sum(shared for _, shared in counts),
        claims=len(judged),
        close=sum(score >= CLOSE for score in scores),
        near=sum(scores) / len(scores) if scores else 0.0,
    )


def particulars(claim: Claim, sources: Sources) -> tuple[int, int]:
    """`(all, shared)`: the names of people, figures in digits and quotations of a claim, and those the sources have."""
    words = sources.vocabulary
    found = [name.words[-1] in words for name in claim.statement.names if name.kind == "person"]
    found += [t.norm in words for t in claim.statement.tokens if t.is_number]
    quoted = (claim.statement.part(q.span) for q in claim.statement.quotations if not q.scare)
    found += [_has_run(sources, words) for words in quoted]
    return len(found), sum(found)


def _has_run(sources: Sources, quoted: Statement) -> bool:
    """Whether one statement of the sources has these words in a row; only those with the rarest of them are read."""
    lists = (sources.by_stem.get(stem, ()) for stem in quoted.stems)
    places = min(lists, key=len, default=range(len(sources.statements)))
    return any(f" {quoted.folded} " in f" {sources.statements[at][1].folded} " for at in places)
