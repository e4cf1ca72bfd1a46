"""Make support calibrated and choose its thresholds: `python -m training.thresholds DATA REPORTS WEIGHTS`.

REPORTS is what `python -m evals.verifier DATA --reports REPORTS` wrote with the weights of the folder
WEIGHTS; its `model.json` is written anew. The sets of DATA/dev serve for this alone: one slope, one
shift and three thresholds for all of them, none for a single set.
"""

from __future__ import annotations

import argparse
import json
import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np

from evals.checking import read as read_reports
from evals.datasets import rows as dataset
from evals.verifier_texts import SPANS, Judged
from summarize.verify.decide import STANDS_VERBATIM
from summarize.verify.entailment import probability
from training.logistic import fit

JUDGED: Final = ("ragtruth_summary", "faithbench", "summedits_news")
"""Sets of news summaries: the thresholds are those of this kind of text."""
WITH_SPANS: Final = ("ragtruth_summary", "faithbench")
MOST_ALARMS: Final = {"strict": 45.0, "balanced": 30.0, "lenient": 10.0}
"""Of 100 wholly supported summaries, how many a profile may flag."""


@dataclass(frozen=True, slots=True)
class Developed:
    """A claim of a development set: its log-odds as reported, whether it is supported, and its article."""

    log_odds: float
    supported: bool
    cluster: str


def _developed(judged: Sequence[Judged]) -> list[Developed]:
    """The claims of texts whose wrong spans are known: a claim is wrong that overlaps one by more than a mark."""
    found = []
    for each in judged:
        if not each.row.supported and not each.row.spans:
            continue
        for claim in each.checked.claims:
            if claim.verdict != "padding" and claim.support is not None and claim.support < STANDS_VERBATIM:
                wrong = any(s.overlaps(claim.span) for s in each.row.spans) and not each.row.supported
                share = min(1 - 1e-4, max(1e-4, claim.support))
                found.append(Developed(math.log(share / (1 - share)), not wrong, each.row.cluster))
    return found


def _platt(found: Sequence[Developed]) -> tuple[float, float, float]:
    """Slope and shift that make log-odds calibrated, every article weighing the same; and the share supported."""
    sizes = Counter(d.cluster for d in found)
    weight = np.array([len(found) / (len(sizes) * sizes[d.cluster]) for d in found])
    x = np.array([(1.0, d.log_odds) for d in found])
    y = np.array([float(d.supported) for d in found])
    beta = fit(x, y, weight, np.zeros(len(found)))
    return float(beta[1]), float(beta[0]), float((weight * y).sum() / weight.sum())


def _thresholds(judged: Mapping[str, Sequence[Judged]], slope: float, shift: float) -> dict[str, Any]:
    """One threshold a profile: `balanced` for the best mean balanced accuracy, the others for their false alarms."""

    def lowest(each: Judged) -> float:
        share = min(1 - 1e-4, max(1e-4, each.checked.lowest))
        return probability(slope * math.log(share / (1 - share)) + shift) if share < STANDS_VERBATIM else share

    scores = {name: [(lowest(j), j.row.supported) for j in those] for name, those in judged.items()}
    clean = [score for score, supported in scores[SPANS] if supported]

    def alarms(threshold: float) -> float:
        return 100 * sum(score < threshold for score in clean) / len(clean)

    def balance(threshold: float) -> float:
        return float(np.mean([_balance(those, threshold) for those in scores.values()]))

    grid = [n / 200 for n in range(1, 200)]
    chosen = {
        "strict": max((t for t in grid if alarms(t) <= MOST_ALARMS["strict"]), default=grid[0]),
        "balanced": max((t for t in grid if alarms(t) <= MOST_ALARMS["balanced"]), key=balance, default=grid[0]),
        "lenient": max((t for t in grid if alarms(t) <= MOST_ALARMS["lenient"]), default=grid[0]),
    }
    for name, threshold in chosen.items():
        print(f"  {name:9} {threshold:.3f}: {alarms(threshold):5.1f} of 100 clean; balanced accuracy", end=" ")
        print(" ".join(f"{n} {_balance(those, threshold):.3f}" for n, those in scores.items()))
    return {"thresholds": chosen, "false_alarms": {n: round(alarms(t), 1) for n, t in chosen.items()}}


def _balance(scores: Sequence[tuple[float, bool]], threshold: float) -> float:
    good = [score >= threshold for score, supported in scores if supported]
    bad = [score < threshold for score, supported in scores if not supported]
    return (sum(good) / len(good) + sum(bad) / len(bad)) / 2


def set_thresholds(data: Path, reports: Path, weights: Path) -> None:
    """Make the support of a card calibrated on the development sets, and choose its thresholds there."""
    kept = read_reports(reports)
    judged = {
        name: [Judged(row, kept[name, row.id]) for row in dataset(data / "dev" / f"{name}.jsonl.gz")] for name in JUDGED
    }
    found = _developed([j for name in WITH_SPANS for j in judged[name]])
    slope, shift, base = _platt(found)
    print(f"Platt on {len(found)} claims: slope {slope:.3f}, shift {shift:.3f}; {base:.3f} supported")
    path = weights / "model.json"
    card = json.loads(path.read_text(encoding="utf-8"))
    old = card["calibration"]
    old["bias"] = round(slope * old["bias"] + shift, 4)
    for group in ("coefficients", "findings"):
        old[group] = {name: round(slope * value, 4) for name, value in old[group].items()}
    old |= {"base_rate": round(base, 3)} | _thresholds(judged, slope, shift)
    path.write_text(json.dumps(card, indent=2, sort_keys=True) + "\n", encoding="utf-8")


def main() -> None:
    """Read the options, choose, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("reports", type=Path)
    parser.add_argument("weights", type=Path)
    options = parser.parse_args()
    set_thresholds(options.data, options.reports, options.weights)


if __name__ == "__main__":
    main()
