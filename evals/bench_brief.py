"""How good the local brief is as a summary: ROUGE against reference summaries, beside Lead, TextRank and LexRank.

    python -m evals.bench_brief [--data PATH ...] [--format text|json]

The text of a brief is what a reader sees from the top: headline (where the article brings
none, it is cut from the lead), dek, key points. Every system reads the same sentences. In the
regimes of equal length each text is cut after the same number of words; Lead, TextRank and
LexRank give as many sentences as that takes, best first, printed in the order of the article.
At `natural length` the brief stands whole beside the three sentences that the others give; at
`key points` its key points stand alone, which leave to headline and dek what those say; at
`three sentences` each system gives three, whole.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from evals import baselines, rouge
from evals.datasets import Row, rows
from summarize.article import Article
from summarize.brief import Brief
from summarize.compose.extract import extract_brief
from summarize.errors import NotReadable, SummarizeError
from summarize.read.reading import Reading, Statement
from summarize.text.sentences import sentences

DATA: Final = (Path("../shared/data/dev/bump.jsonl.gz"),)
SYSTEMS: Final = ("local", "lead", "textrank", "lexrank")
METRICS: Final = ("rouge1", "rouge2", "rougeL", "rougeLsum")
REGIMES: Final = (
    "60 words",
    "natural length",
    "key points",
    "80 words",
    "100 words",
    "reference length",
    "three sentences",
)
SENTENCES: Final = 3
"""Lead-3 is the baseline of the news data sets; the others are given the same."""
RESAMPLES: Final = 2_000
SEED: Final = 20_260_101
DAY: Final = date(2026, 1, 1)
"""Any day will do: it is printed in a brief, but not scored."""

Scores = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Item:
    """An article with its reference summary and its sentences."""

    article: Article
    reference: str
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Interval:
    """A mean over articles and its 95% bootstrap interval."""

    mean: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Result:
    """One system in one regime by one measure: its F1, and by how much `local` is ahead of it (None for itself)."""

    regime: str
    system: str
    metric: str
    f1: Interval
    local_ahead: Interval | None
    words: float


def items(found: Iterable[Row]) -> tuple[Item, ...]:
    """One item per article that has a reference summary, in the order of the data."""
    seen: dict[str, Item] = {}
    for row in found:
        reference = row.meta.get("reference_summary")
        if reference and row.source not in seen:
            article = Article(id=row.id, text=row.source)
            said = tuple(s for s in Reading(article, None).statements if s.tokens)
            seen[row.source] = Item(article, reference, said)
    return tuple(seen.values())


def above_points(brief: Brief) -> tuple[str, ...]:
    """Headline and dek."""
    return tuple(part.text for part in (brief.headline, brief.dek) if part is not None)


def brief_sentences(brief: Brief) -> tuple[str, ...]:
    """The text of a brief, statement by statement."""
    return (*above_points(brief), *(point.text for point in brief.key_points))


def results(data: Sequence[Item]) -> tuple[Result, ...]:
    """All systems, regimes and measures."""
    rankers = _rankers(data)
    draws = np.random.default_rng(SEED).integers(0, len(data), (RESAMPLES, len(data)))
    found: list[Result] = []
    for regime in REGIMES:
        texts = {system: [_text(rankers[system], item, regime) for item in data] for system in SYSTEMS}
        lengths = {system: float(np.mean([sum(map(len, text)) for text in texts[system]])) for system in SYSTEMS}
        table = {system: _scored(texts[system], data) for system in SYSTEMS}
        for at, metric in enumerate(METRICS):
            for system in SYSTEMS:
                ahead = None if system == "local" else _interval(table["local"][:, at] - table[system][:, at], draws)
                found.append(
                    Result(regime, system, metric, _interval(table[system][:, at], draws), ahead, lengths[system])
                )
    return tuple(found)


Ranked = tuple[tuple[int, str], ...]
"""Sentences, best first, each with its place in the order of print."""
Ranker = Callable[[Item, str], Ranked]
"""What a system gives for an article in a regime."""


def _rankers(data: Sequence[Item]) -> Mapping[str, Ranker]:
    idf = baselines.inverse_document_frequency(item.statements for item in data)

    def local(item: Item, regime: str) -> Ranked:
        brief = extract_brief(item.article, DAY)
        said = brief_sentences(brief)
        whole = said[len(above_points(brief)) :] if regime == "key points" else said
        return tuple(enumerate(whole[:SENTENCES] if regime == "three sentences" else whole))

    def in_print(item: Item, order: Sequence[int], regime: str) -> Ranked:
        whole = regime in {"natural length", "key points", "three sentences"}
        return tuple((at, item.statements[at].text) for at in (order[:SENTENCES] if whole else order))

    return {
        "local": local,
        "lead": lambda item, regime: in_print(item, baselines.lead(item.statements), regime),
        "textrank": lambda item, regime: in_print(item, baselines.textrank(item.statements), regime),
        "lexrank": lambda item, regime: in_print(item, baselines.lexrank(item.statements, idf), regime),
    }


def _text(ranker: Ranker, item: Item, regime: str) -> list[tuple[str, ...]]:
    """The words of a system's text, sentence by sentence."""
    ranked = ranker(item, regime)
    budget = _budget(item, regime)
    if budget is None:
        return [rouge.words(text) for _, text in sorted(ranked)]
    kept: list[tuple[int, tuple[str, ...]]] = []
    for place, text in ranked:
        found = rouge.words(text)[:budget]
        budget -= len(found)
        kept.append((place, found))
        if not budget:
            break
    return [found for _, found in sorted(kept)]


def _budget(item: Item, regime: str) -> int | None:
    """The number of words of a regime of equal length; None where texts stand whole."""
    if regime == "reference length":
        return len(rouge.words(item.reference))
    return int(regime.split(maxsplit=1)[0]) if regime[0].isdigit() else None


def _scored(texts: Sequence[Sequence[tuple[str, ...]]], data: Sequence[Item]) -> Scores:
    return np.array([_f1(text, item.reference) for text, item in zip(texts, data, strict=True)])


def _f1(text: Sequence[tuple[str, ...]], reference: str) -> tuple[float, ...]:
    parts = [rouge.words(s.span.of(reference)) for s in sentences(reference)]
    ours = [word for sentence in text for word in sentence]
    theirs = rouge.words(reference)
    return (
        rouge.rouge_n(ours, theirs, 1).f1,
        rouge.rouge_n(ours, theirs, 2).f1,
        rouge.rouge_l(ours, theirs).f1,
        rouge.rouge_lsum(text, parts).f1,
    )


def _interval(values: Scores, draws: NDArray[np.int64]) -> Interval:
    low, high = np.percentile(values[draws].mean(axis=1), (2.5, 97.5))
    return Interval(float(values.mean()), float(low), float(high))


def _printed(found: Sequence[Result], articles: int) -> str:
    lines = [
        f"{articles} articles; F1 x 100, 95% bootstrap intervals over articles; `ahead`: local minus the system, paired"
    ]
    for regime in REGIMES:
        of = [r for r in found if r.regime == regime]
        lines += ["", f"{regime} (words: " + ", ".join(f"{r.system} {r.words:.0f}" for r in of[: len(SYSTEMS)]) + ")"]
        for r in of:
            ahead = "" if r.local_ahead is None else f"   ahead {_percent(r.local_ahead, '+')}"
            lines.append(f"  {r.metric:<10}{r.system:<9}{_percent(r.f1)}{ahead}")
    return "\n".join(lines)


def _percent(interval: Interval, sign: str = "") -> str:
    return f"{interval.mean * 100:{sign}6.2f} [{interval.low * 100:{sign}.2f}, {interval.high * 100:{sign}.2f}]"


def _as_json(found: Sequence[Result], articles: int) -> str:
    def numbers(interval: Interval | None) -> dict[str, float] | None:
        if interval is None:
            return None
        return {"mean": round(interval.mean, 5), "low": round(interval.low, 5), "high": round(interval.high, 5)}

    table = [
        {"regime": r.regime, "system": r.system, "metric": r.metric, "words": round(r.words, 1)}
        | {"f1": numbers(r.f1), "local_ahead": numbers(r.local_ahead)}
        for r in found
    ]
    return json.dumps({"articles": articles, "seed": SEED, "resamples": RESAMPLES, "results": table}, indent=1)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the bench; the exit code is 0, or 2 where the data cannot be read."""
    parser = argparse.ArgumentParser(prog="python -m evals.bench_brief", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--data", type=Path, nargs="+", default=DATA, help="files with `meta.reference_summary`")
    parser.add_argument("--format", choices=("text", "json"), default="text")
    chosen = parser.parse_args(arguments)
    try:
        data = items(row for path in chosen.data for row in rows(path))
        if not data:
            raise NotReadable(
                f"{', '.join(map(str, chosen.data))}: no row has a `meta.reference_summary`; nothing to compare with"
            )
        found = results(data)
    except SummarizeError as error:
        print(f"error: {error}", file=sys.stderr)
        return error.exit_code
    print((_as_json if chosen.format == "json" else _printed)(found, len(data)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
