"""Chooses the weights of `summarize.compose.salience` on training material.

    python -m evals.tune_brief --summaries ../shared/data/train/summeval.jsonl.gz ../shared/data/train/frank.jsonl.gz \
        --references ../shared/data/train/defacto.jsonl.gz --authored ../shared/data/authored/claims.jsonl.gz

Nothing here reads the sets that the bench reports on. A text to aim at is, for SummEval and
FRANK (CNN/DM), what the systems wrote; for DeFacto (BBC), the article's own first sentence,
written by a person, which the given article lacks; for the authored stories, the summaries
of the strong persona. The objective is ROUGE-1 plus ROUGE-2 F1 at two lengths, the sets
weighing the same. Weights are searched by random steps from the present ones, with a seed.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from evals import rouge
from evals.datasets import authored, rows
from summarize.article import Article
from summarize.compose import points
from summarize.compose.salience import REDUNDANCY, WEIGHTS, Features, features, overlap
from summarize.errors import SummarizeError

SEED: Final = 7
LENGTHS: Final = (60, 100)
SHORT: Final = (25, 60)
"""The lengths in words at which texts are compared; the second pair for references of one sentence."""
MOST_TARGETS: Final = 6
MOST_ARTICLES: Final = 120
"""Per set, so that a search takes minutes."""
STRONG: Final = frozenset(
    {"BART", "Pegasus", "T5", "Unified-ext-abs", "BanditSum", "NEUSUM", "bart", "bert_sum", "bus", "pgn"}
)
"""The systems of SummEval and FRANK whose summaries its readers rated best."""
NAMES: Final = tuple(f.name for f in fields(Features))
STEP: Final = 0.12
SHRINK: Final = 0.002
"""What a unit of squared weight costs: weights that earn nothing go to zero."""

Vector = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Case:
    """An article as the maker sees it: sentences that may be points, their features and words, texts to aim at."""

    pool: tuple[int, ...]
    first: int | None
    table: Vector
    words: tuple[tuple[str, ...], ...]
    shared: Vector
    targets: tuple[tuple[str, ...], ...]
    lengths: tuple[int, ...]


def case(source: str, targets: Sequence[str], lengths: tuple[int, ...]) -> Case | None:
    """The case of an article; None where no sentence of it stands alone."""
    statements = points.statements_of(Article(id="training", text=source))
    fit = tuple(at for at, s in enumerate(statements) if points.stands_alone(s))
    if not fit:
        return None
    said = [points.point(s).text if at in set(fit) else "" for at, s in enumerate(statements)]
    found = features(statements)
    return Case(
        pool=fit,
        first=fit[0] if lengths == LENGTHS else None,
        table=np.array([[getattr(f, name) for name in NAMES] for f in found]),
        words=tuple(rouge.words(text) for text in said),
        shared=np.array([[overlap(a, b) for b in statements] for a in statements]),
        targets=tuple(rouge.words(text) for text in targets[:MOST_TARGETS]),
        lengths=lengths,
    )


def value(cases: Mapping[str, Sequence[Case]], weights: Vector, redundancy: float) -> dict[str, float]:
    """The objective per set."""
    return {name: float(np.mean([_value(c, weights, redundancy) for c in found])) for name, found in cases.items()}


def _value(found: Case, weights: Vector, redundancy: float) -> float:
    score = found.table @ weights
    order = list(_ranked(found, score, redundancy))
    total = 0.0
    for length in found.lengths:
        words = [word for at in order for word in found.words[at]][:length]
        total += float(np.mean([rouge.rouge_n(words, t, 1).f1 + rouge.rouge_n(words, t, 2).f1 for t in found.targets]))
    return total / len(found.lengths)


def _ranked(found: Case, score: Vector, redundancy: float) -> Iterator[int]:
    """As `salience.ranked`, the lead first; as many as fill the longest text."""
    left = set(found.pool)
    repeated = np.zeros(len(score))
    room = max(found.lengths)
    nearest = found.first
    while left and room > 0:
        best = (
            nearest if nearest is not None else max(left, key=lambda at: (score[at] - redundancy * repeated[at], -at))
        )
        nearest = None
        yield best
        left.discard(best)
        room -= len(found.words[best])
        repeated = np.maximum(repeated, found.shared[best])


def search(cases: Mapping[str, Sequence[Case]], rounds: int) -> tuple[Vector, float]:
    """Weights and redundancy after so many random steps, each kept where it raises the objective."""
    steps = random.Random(SEED)  # noqa: S311 (a search, no secret)
    weights, redundancy = np.array([getattr(WEIGHTS, name) for name in NAMES]), REDUNDANCY

    def worth(weights: Vector, redundancy: float) -> float:
        return sum(value(cases, weights, redundancy).values()) - SHRINK * float(weights @ weights)

    best = worth(weights, redundancy)
    for _ in range(rounds):
        trial, charge = weights.copy(), redundancy
        at = steps.randrange(len(NAMES) + 1)
        if at < len(NAMES):
            trial[at] += steps.gauss(0, STEP)
        else:
            charge = max(0.0, charge + steps.gauss(0, STEP))
        reached = worth(trial, charge)
        if reached > best:
            best, weights, redundancy = reached, trial, charge
    return weights, redundancy


def gathered(
    summaries: Sequence[Path], references: Sequence[Path], stories: Sequence[Path]
) -> dict[str, tuple[Case, ...]]:
    """The cases of each set, by the name of its file."""
    found: dict[str, tuple[Case, ...]] = {}
    for path in summaries:
        news = (r for r in rows(path) if r.model in STRONG and r.meta.get("origin") != "bbc")
        found[path.name] = _cases(((r.source, r.text) for r in news), LENGTHS)
    for path in references:
        news = (r for r in rows(path) if r.meta.get("reference"))
        found[path.name] = _cases(((r.source, str(r.meta["reference"])) for r in news), SHORT)
    for path in stories:
        strong = (r for r in authored(path) if r.kind == "summary" and r.persona == "strong" and r.split == "train")
        found[path.name] = _cases(((r.source, r.text) for r in strong), LENGTHS)
    return found


def _cases(pairs: Iterator[tuple[str, str]], lengths: tuple[int, ...]) -> tuple[Case, ...]:
    texts: dict[str, dict[str, None]] = {}
    for source, text in pairs:
        texts.setdefault(source, {})[text] = None
    made = (case(source, tuple(targets), lengths) for source, targets in list(texts.items())[:MOST_ARTICLES])
    return tuple(c for c in made if c is not None)


def main(arguments: Sequence[str] | None = None) -> int:
    """Search and print weights; the exit code is 0, or 2 where the data cannot be read."""
    parser = argparse.ArgumentParser(prog="python -m evals.tune_brief", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--summaries", type=Path, nargs="*", default=())
    parser.add_argument("--references", type=Path, nargs="*", default=())
    parser.add_argument("--authored", type=Path, nargs="*", default=())
    parser.add_argument("--rounds", type=int, default=400)
    chosen = parser.parse_args(arguments)
    try:
        cases = gathered(chosen.summaries, chosen.references, chosen.authored)
    except SummarizeError as error:
        print(f"error: {error}", file=sys.stderr)
        return error.exit_code
    if not cases:
        parser.error("no data given: name at least one file of --summaries, --references or --authored")
    before = np.array([getattr(WEIGHTS, name) for name in NAMES])
    weights, redundancy = search(cases, chosen.rounds)
    for name, found in cases.items():
        one = {name: found}
        was, now = value(one, before, REDUNDANCY)[name], value(one, weights, redundancy)[name]
        print(f"{name}: {len(found)} articles, ROUGE-1 + ROUGE-2 {was:.4f} -> {now:.4f}")
    print(
        ", ".join(f"{name}={weight:.2f}" for name, weight in zip(NAMES, weights, strict=True)),
        f"redundancy={redundancy:.2f}",
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
