"""Omissions: what a source says that the text leaves out, the weightiest first.

News puts what matters first, says it in figures, names and quotations, and comes back to it.
A statement counts by these three; it is left out if no statement of the text holds half of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from summarize.read.reading import Reading, Statement
from summarize.span import Span
from summarize.verify.evidence import Sources, best_score

MOST: Final = 8
"""Omissions named: what an editor reads in a minute."""
READ: Final = 400
"""Statements of a source that are weighed, from its top: what comes after ten pages is no key fact."""
TOLD: Final = 0.4
"""The share of a statement's words in one statement of the text at which the text tells it."""
LEAST_WORDS: Final = 5
POSITION: Final = 0.12
"""How fast importance falls with place: the ninth statement counts half as much as the first."""
FACT: Final = 0.15
"""What a name, a figure, a date or a quotation adds, up to `FACTS` of them."""
FACTS: Final = 4
CENTRAL: Final = 0.6
"""What it adds that all words of a statement recur elsewhere in the article."""
ROUNDING: Final = 1e-6
"""Importance is told to this precision, so that the order does not hang on the last bits of a float."""


def omissions(sources: Sequence[Reading], text: Reading) -> tuple[tuple[str, Statement], ...]:
    """At most `MOST` statements with the id of their source, in order of rank."""
    told = Sources((text,))
    untold: list[_LeftOut] = []
    for reading in sources:
        statements = [s for s in reading.statements[:READ] if s.kind != "heading" and len(s.stems) >= LEAST_WORDS]
        seen = _repeated(statements)
        for place, statement in enumerate(statements):
            if best_score(told.passages(statement)) < TOLD:
                untold.append(_LeftOut(reading.article.id, statement, _standing(statement, place, seen)))
    return tuple((each.source, each.statement) for each in _weightiest(untold))


@dataclass(frozen=True, slots=True)
class _LeftOut:
    """A statement that the text leaves out. `standing` is what its place and its words make it worth, without facts."""

    source: str
    statement: Statement
    standing: float

    @property
    def importance(self) -> float:
        """What it is worth with its facts."""
        s = self.statement
        facts = len(s.names) + len(s.quantities) + len(s.dates) + len(s.quotations)
        return round(self.standing + FACT * min(FACTS, facts), 6)


def _weightiest(untold: list[_LeftOut]) -> list[_LeftOut]:
    """The `MOST` weightiest. Facts take the longest to read, so they are read only where they can still matter."""
    best: list[tuple[float, str, Span, _LeftOut]] = []
    for each in sorted(untold, key=lambda u: -u.standing):
        if len(best) == MOST and -best[-1][0] > each.standing + FACT * FACTS + ROUNDING:
            break
        best.append((-each.importance, each.source, each.statement.span, each))
        best = sorted(best, key=lambda b: b[:3])[:MOST]
    return [each for *_, each in best]


def _repeated(statements: Sequence[Statement]) -> frozenset[str]:
    seen: set[str] = set()
    again: set[str] = set()
    for statement in statements:
        again |= seen & statement.stems
        seen |= statement.stems
    return frozenset(again)


def _standing(statement: Statement, place: int, repeated: frozenset[str]) -> float:
    central = len(statement.stems & repeated) / len(statement.stems)
    return 1 / (1 + POSITION * place) + CENTRAL * central
