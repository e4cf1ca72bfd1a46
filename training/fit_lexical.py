"""Fit the weights of lexical support: `python -m training.fit_lexical DATA`.

DATA is a folder in the form of the published annotations: `train/*.jsonl.gz` with `source`,
`text`, `label` and `spans`, and `authored/claims.jsonl.gz` with labelled claims. A claim
counts as unsupported if it overlaps a labelled span (or is labelled itself). Every data set
weighs the same. Prints how well the model separates each set's held-out tenth, by article,
and writes `summarize/verify/lexical.json`.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import astuple
from datetime import date
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from summarize.article import Article
from summarize.read.claims import claims
from summarize.read.reading import Reading
from summarize.verify.evidence import Sources
from summarize.verify.judge import observe
from summarize.verify.lexical import FEATURES, overlap
from summarize.verify.padding import Told

OUTPUT: Final = Path(__file__).parent.parent / "summarize" / "verify" / "lexical.json"
SETS: Final = ("defacto", "defacto_corrected", "frank", "ragtruth_qa", "summeval", "xsumfaith", "summedits_other")
RIDGE: Final = 1e-3
MOST_ROWS: Final = 1_200
"""Rows taken of each set, the first: enough for eight weights."""
EFFECTS: Final = ("contradicts", "lacks", "pads")
FALSE_ALARMS: Final = 0.03
"""The share of supported claims of the training sets that the threshold may call unsupported."""

Row = tuple[tuple[float, ...], int, str]


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def _labelled(row: dict[str, Any]) -> Iterator[tuple[int, int, int]]:
    """`(start, end, label)` of each labelled part of the text; a wrong text without spans says nothing of its parts."""
    if "claims" in row:
        yield from ((c["start"], c["end"], int(c["verdict"] == "supported")) for c in row["claims"])
    elif row["label"] or row["unit"] != "summary" or len(row["text"]) < 200:  # noqa: PLR2004 - one sentence
        yield 0, len(row["text"]), row["label"]
    elif row["spans"]:
        yield 0, len(row["text"]), 1
        yield from ((s["start"], s["end"], 0) for s in row["spans"])


def _features(row: dict[str, Any]) -> Iterator[Row]:
    parts = list(_labelled(row))
    if not parts:
        return
    sources = Sources((Reading(Article("s1", row["source"]), None),))
    for claim in claims(Reading(Article("t", row["text"]), None)):
        span = claim.statement.span
        labels = [label for start, end, label in parts if start < span.end and span.start < end]
        if labels and claim.statement.stems:
            shared = overlap(claim.statement, sources.passages(claim.statement), sources)
            yield astuple(shared), min(labels), row.get("cluster") or row["story"]


def _fit(x: NDArray[np.float64], y: NDArray[np.float64], weight: NDArray[np.float64]) -> NDArray[np.float64]:
    """Weighted logistic regression with a small ridge, by Newton's method."""
    beta = np.zeros(x.shape[1])
    for _ in range(50):
        p = 1 / (1 + np.exp(-x @ beta))
        gradient = x.T @ (weight * (y - p)) - RIDGE * beta
        hessian = (x.T * (weight * p * (1 - p))) @ x + RIDGE * np.eye(x.shape[1])
        beta += np.linalg.solve(hessian, gradient)
    return beta


def _auroc(scores: NDArray[np.float64], labels: NDArray[np.float64]) -> float:
    order = np.argsort(scores, kind="stable")
    ranks = np.empty(len(scores))
    ranks[order] = np.arange(1, len(scores) + 1)
    for value in np.unique(scores):  # ties share their mean rank
        tied = scores == value
        ranks[tied] = ranks[tied].mean()
    positive = labels.sum()
    return float((ranks[labels == 1].sum() - positive * (positive + 1) / 2) / (positive * (len(labels) - positive)))


def _given(data: Path) -> dict[str, float]:
    """P(supported) among the authored training claims with a finding of each effect, one added to either side."""
    counts = {effect: [1, 1] for effect in EFFECTS}
    for row in _rows(data / "authored" / "claims.jsonl.gz"):
        if row["split"] != "train":
            continue
        day = date.fromisoformat(row["published"])
        sources = Sources((Reading(Article("s1", row["source"]), day),))
        found = claims(Reading(Article("t", row["text"]), day))
        told = Told()
        for claim in found:
            span = claim.statement.span
            labels = [
                c["verdict"] == "supported" for c in row["claims"] if c["start"] < span.end and span.start < c["end"]
            ]
            seen = observe(claim, sources.passages(claim.statement), sources, told)
            told.add(claim)
            for effect in {finding.effect for finding in seen.findings}:
                counts[effect][all(labels)] += 1
    return {effect: round(good / (bad + good), 4) for effect, (bad, good) in counts.items()}


def _held_out(cluster: str) -> bool:
    return hashlib.sha256(cluster.encode()).digest()[0] < 26  # noqa: PLR2004 - a tenth of 256


def main(data: Path) -> None:
    """Read, fit, report, write."""
    found: dict[str, list[Row]] = defaultdict(list)
    for name in SETS:
        for n, row in enumerate(_rows(data / "train" / f"{name}.jsonl.gz")):
            if n < MOST_ROWS:
                found["defacto" if name.startswith("defacto") else name].extend(_features(row))
    for row in _rows(data / "authored" / "claims.jsonl.gz"):
        if row["split"] == "train":
            found["authored"].extend(_features(row))
    kept = {name: [r for r in rows if not _held_out(r[2])] for name, rows in found.items()}
    x = np.array([(1.0, *r[0]) for rows in kept.values() for r in rows])
    y = np.array([float(r[1]) for rows in kept.values() for r in rows])
    weight = np.concatenate([np.full(len(rows), 1000 / len(rows)) for rows in kept.values()])
    beta = _fit(x, y, weight)
    p = 1 / (1 + np.exp(-x @ beta))
    good = y == 1
    order = np.argsort(p[good])
    share = np.cumsum(weight[good][order]) / weight[good].sum()
    threshold = float(p[good][order][np.searchsorted(share, FALSE_ALARMS)])
    for name, rows in found.items():
        held = [r for r in rows if _held_out(r[2])]
        scores = np.array([(1.0, *r[0]) for r in held]) @ beta
        labels = np.array([float(r[1]) for r in held])
        flagged = 1 / (1 + np.exp(-scores)) < threshold
        print(  # noqa: T201
            f"{name:16} n={len(held):5} supported {labels.mean():.2f}  AUROC {_auroc(scores, labels):.3f}"
            f"  flagged: {flagged[labels == 0].mean():.2f} of the unsupported,"
            f" {flagged[labels == 1].mean():.2f} of the supported"
        )
    result = {
        "bias": round(float(beta[0]), 4),
        "coefficients": {name: round(float(b), 4) for name, b in zip(FEATURES, beta[1:], strict=True)},
        "threshold": round(threshold, 4),
        "made_by": "python -m training.fit_lexical DATA",
        "claims": len(y),
    }
    result["given"] = dict.fromkeys(EFFECTS, 0.5)
    OUTPUT.write_text(json.dumps(result, indent=2) + "\n", encoding="utf-8")
    result["given"] = _given(data)
    OUTPUT.write_text(json.dumps(result, indent=2) + "\n", encoding="utf-8")
    print(json.dumps(result, indent=2))  # noqa: T201


if __name__ == "__main__":
    main(Path(sys.argv[1]))
