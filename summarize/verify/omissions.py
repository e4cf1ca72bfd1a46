"""Omissions: what a source says that the text leaves out, the weightiest first.

News puts what matters first, says it in figures, names and quotations, and comes back to it.
A statement counts by these three; it is left out if no statement of the text holds half of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from summarize.read.reading import Reading, Statement
from summarize.verify.evidence import Sources

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


def omissions(sources: Sequence[Reading], text: Reading) -> tuple[tuple[str, Statement], ...]:
    """At most `MOST` statements with the id of their source, in order of rank."""
    told = Sources((text,))
    found: list[tuple[float, str, Statement]] = []
    for reading in sources:
        statements = [s for s in reading.statements[:READ] if s.kind != "heading" and len(s.stems) >= LEAST_WORDS]
        seen = _repeated(statements)
        for place, statement in enumerate(statements):
            passages = told.passages(statement)
            if not passages or passages[0].score < TOLD:
                found.append((_importance(statement, place, seen), reading.article.id, statement))
    found.sort(key=lambda f: (-f[0], f[1], f[2].span))
    return tuple((source, statement) for _, source, statement in found[:MOST])


def _repeated(statements: Sequence[Statement]) -> frozenset[str]:
    seen: set[str] = set()
    again: set[str] = set()
    for statement in statements:
        again |= seen & statement.stems
        seen |= statement.stems
    return frozenset(again)


def _importance(statement: Statement, place: int, repeated: frozenset[str]) -> float:
    facts = len(statement.names) + len(statement.quantities) + len(statement.dates) + len(statement.quotations)
    central = len(statement.stems & repeated) / len(statement.stems)
    return round(1 / (1 + POSITION * place) + FACT * min(FACTS, facts) + CENTRAL * central, 6)
