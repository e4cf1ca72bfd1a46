"""The claims of a text: what is judged, one by one, each with its span."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from summarize.read.reading import Reading, Statement
from summarize.report import ClaimKind


@dataclass(frozen=True)
class Claim:
    """One claim. `statement` is the claim itself, `whole` the sentence that it is a part of (or all of)."""

    id: str
    kind: ClaimKind
    statement: Statement
    whole: Statement


def claims(reading: Reading) -> tuple[Claim, ...]:
    """The claims of a text, in order, numbered `c1`, `c2`, ..."""
    return tuple(
        Claim(f"c{n}", kind, part, whole)
        for n, (kind, part, whole) in enumerate(_parts(reading), start=1)
    )


def _parts(reading: Reading) -> Iterator[tuple[ClaimKind, Statement, Statement]]:
    for whole in reading.statements:
        yield "sentence", whole, whole
