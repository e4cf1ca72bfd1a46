"""False alarms and misses, to be read one by one: `python -m evals.errors DATA --set ragtruth_summary --reports FILE`.

FILE is what `python -m evals.verifier DATA --reports FILE` wrote. A false alarm is a flagged claim
of a text that people found wholly supported, or that overlaps none of its wrong spans; a miss is a
claim that overlaps one and was not flagged. They are drawn by the hash of their text, so that the
same are read again after a change. Nothing of this belongs into a repository: it quotes the articles.
"""

from __future__ import annotations

import argparse
import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from evals.checking import Claim, read
from evals.datasets import Row, rows
from summarize import api
from summarize.report import Judgement

SHOWN: Final = 100
"""Errors of each kind that are printed."""


@dataclass(frozen=True, slots=True)
class Error:
    """A claim that was judged otherwise than people judged it."""

    row: Row
    claim: Claim


def false_alarms(judged: Sequence[tuple[Row, Sequence[Claim]]]) -> Iterator[Error]:
    """Flagged claims in which people found nothing wrong."""
    for row, claims in judged:
        if row.supported or row.spans:
            for claim in claims:
                if claim.is_flagged and not any(span.overlaps(claim.span) for span in row.spans):
                    yield Error(row, claim)


def misses(judged: Sequence[tuple[Row, Sequence[Claim]]]) -> Iterator[Error]:
    """Claims with wrong words in them that were not flagged."""
    for row, claims in judged:
        for claim in claims:
            wrong = any(span.overlaps(claim.span) for span in row.spans)
            if not row.supported and wrong and not claim.is_flagged and claim.verdict != "padding":
                yield Error(row, claim)


def drawn(errors: Iterator[Error], number: int) -> list[Error]:
    """The first of them in the order of their hashes."""

    def key(error: Error) -> bytes:
        return hashlib.sha256(f"{error.row.id} {error.claim.span.start}".encode()).digest()

    return sorted(errors, key=key)[:number]


def shown(error: Error) -> str:
    """One error with its labels, its marks, and the evidence and reason that a report gives."""
    row, claim = error.row, error.claim
    judged = _judgement(row, claim)
    labels = "; ".join(s.of(row.text) for s in row.spans if s.overlaps(claim.span)) or "none"
    lines = [
        f"{row.id} {claim.span.start}:{claim.span.end} {claim.verdict} {claim.probability:.2f}",
        f"  claim:    {claim.span.of(row.text)}",
        f"  marked:   {'; '.join(f'{m.type}: {m.span.of(row.text)}' for m in claim.errors) or 'nothing'}",
        f"  labelled: {labels}",
    ]
    if judged is not None:
        lines.append(f"  reason:   {judged.reason}")
        lines += [f"  evidence: {' '.join(e.text.split())}" for e in judged.evidence]
    return "\n".join(lines)


def _judgement(row: Row, claim: Claim) -> Judgement | None:
    found = api.check(row.source, row.text).claims
    return next((c for c in found if (c.start, c.end) == (claim.span.start, claim.span.end)), None)


def main() -> None:
    """Read the options, draw, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--set", default="ragtruth_summary", help="a set of DATA/dev with spans")
    parser.add_argument("--reports", type=Path, required=True)
    parser.add_argument("--number", type=int, default=SHOWN)
    options = parser.parse_args()
    kept = read(options.reports)
    judged = [(row, kept[options.set, row.id].claims) for row in rows(options.data / "dev" / f"{options.set}.jsonl.gz")]
    for title, errors in (("FALSE ALARMS", false_alarms(judged)), ("MISSES", misses(judged))):
        print(f"{title}\n")
        for number, error in enumerate(drawn(errors, options.number), start=1):
            print(f"{number}. {shown(error)}\n")


if __name__ == "__main__":
    main()
