"""Make support calibrated and choose its thresholds: `python -m training.thresholds DATA WEIGHTS --authored FILE...`.

The combination that `training.calibrate` fitted is read on claims of articles that trained nothing:
the news summaries of DATA/dev, and authored training stories that the network never saw. A slope
and a shift are fitted there (Platt), and one threshold is chosen for each profile, the same for all sets.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache, partial
from multiprocessing import get_context
from pathlib import Path
from typing import Any, Final

import numpy as np

from summarize.model.encoder import Encoder
from summarize.read.claims import claims
from summarize.read.reading import Reading
from summarize.source.load import article_from_text
from summarize.span import Span
from summarize.verify.decide import STANDS_VERBATIM
from summarize.verify.doubts import nothing_to_check
from summarize.verify.entailment import Reader, Shipped, probability
from summarize.verify.evidence import Sources
from summarize.verify.judge import check_facts
from summarize.verify.lexical import overlap
from summarize.verify.padding import Told, check_padding
from summarize.verify.support import FEATURES, Combination, combination, features, kind, moved
from training.calibrate import STRANGER, UNSEEN, Seen, observed, strangers
from training.examples import rows
from training.logistic import fit
from training.split import auroc, held_out

JUDGED: Final = ("ragtruth_summary", "summedits_news")
"""Sets of news summaries whose licence lets them be fitted on; FaithBench and QAGS are for measuring alone."""
CLEAN: Final = "ragtruth_summary"
"""The set whose wholly supported texts count false alarms."""
WITH_SPANS: Final = ("ragtruth_summary",)
MOST_ALARMS: Final = {"strict": 45.0, "balanced": 30.0, "lenient": 10.0}
"""Of 100 wholly supported summaries, how many a profile may flag."""


@dataclass(frozen=True, slots=True)
class Part:
    """What one claim brings: its log-odds before any finding, and its kinds of findings.

    `supported` None: the annotation does not say.
    """

    group: str
    cluster: str
    log_odds: float
    kinds: tuple[str, ...]
    supported: bool | None


@dataclass(frozen=True, slots=True)
class Text:
    """A text of a development set: its claims other than padding, and how many stand in the source word for word."""

    group: str
    supported: bool
    claims: tuple[Part, ...]
    verbatim: int


def part(values: Sequence[float], kinds: Sequence[str], fitted: Combination, **labels: Any) -> Part:  # noqa: ANN401
    """What one claim brings, as its combination stands."""
    plain = sum(fitted.coefficients[n] * v for n, v in zip(FEATURES, values, strict=True))
    return Part(log_odds=fitted.bias + plain, kinds=tuple(kinds), **labels)


@cache
def _reader(weights: Path) -> Reader:
    return Shipped(Encoder.load(weights, threads=1))


def _text(row: dict[str, Any], weights: Path) -> Text:
    reader = _reader(weights)
    fitted = combination(reader)
    sources = Sources((Reading(article_from_text(row["source"]), None),))
    text = Reading(article_from_text(row["text"], "text"), None)
    before, found, verbatim = Told(), list[Part](), 0
    for claim in claims(text):
        stands = bool(sources.verbatim(claim.whole))
        evidence = sources.verbatim(claim.whole) or sources.passages(claim.statement)
        padding = check_padding(claim, evidence, before)
        before.add(claim)
        if stands or padding or not claim.statement.tokens:
            verbatim += stands and not padding
            continue
        read = reader.read(claim.statement, evidence, sources)
        if nothing_to_check(claim, read, fitted):
            continue
        values = features(read, overlap(claim.statement, evidence, sources))
        kinds = [kind(f) for f in check_facts(claim, evidence, sources)]
        label = _label(row, claim.statement.span)
        found.append(part(values, kinds, fitted, group=row["group"], cluster=str(row["cluster"]), supported=label))
    return Text(row["group"], bool(row["label"]), tuple(found), verbatim)


def _label(row: dict[str, Any], span: Span) -> bool | None:
    if row["group"] not in WITH_SPANS or (not row["label"] and not row["spans"]):
        return None
    return not any(Span(s["start"], s["end"]).overlaps(span) for s in row["spans"])


def _rows(data: Path) -> Iterator[dict[str, Any]]:
    for name in JUDGED:
        text = gzip.decompress((data / "dev" / f"{name}.jsonl.gz").read_bytes()).decode()
        yield from ({**json.loads(line), "group": name} for line in text.split("\n")[:-1])


def _platt(parts: Sequence[Part]) -> tuple[float, float, float]:
    """Slope, shift, and the share supported, of claims without a finding. Every set weighs the same.

    For the slope its few wrong claims weigh as much as its many right ones. For the shift claims
    count as often as they come, and texts about another article, which hardly ever come, not at all.
    """
    known = [p for p in parts if p.supported is not None and not p.kinds]
    sizes = Counter(p.group for p in known)
    sides = Counter((p.group, p.supported) for p in known)
    y = np.array([float(bool(p.supported)) for p in known])
    even = np.array([len(known) / (len(sides) * sides[p.group, p.supported]) for p in known])
    x = np.array([(1.0, p.log_odds) for p in known])
    _, slope = fit(x, y, even, np.zeros(len(known)))
    weight = np.array([(p.group != STRANGER) * len(known) / ((len(sizes) - 1) * sizes[p.group]) for p in known])
    (shift,) = fit(x[:, :1], y, weight, slope * x[:, 1])
    return float(slope), float(shift), float((weight * y).sum() / weight.sum())


def _chosen(texts: Sequence[Text], slope: float, shift: float, fitted: Combination) -> dict[str, Any]:
    """One threshold a profile: `balanced` for the best mean balanced accuracy, the others for their false alarms."""
    scores: dict[str, list[tuple[float, bool]]] = {name: [] for name in JUDGED}
    for text in texts:
        log_odds = [moved(slope * p.log_odds + shift, p.kinds, fitted) for p in text.claims]
        lowest = min((probability(each) for each in log_odds), default=STANDS_VERBATIM)
        scores[text.group].append((lowest, text.supported))
    for name, those in scores.items():
        both = [[score for score, supported in those if supported is wanted] for wanted in (True, False)]
        print(f"  {name}: n={len(those)} AUROC {auroc(*both):.3f}")
    clean = [score for score, supported in scores[CLEAN] if supported]

    def alarms(threshold: float) -> float:
        return 100 * sum(score < threshold for score in clean) / len(clean)

    def balance(threshold: float) -> float:
        return float(np.mean([_balance(those, threshold) for those in scores.values()]))

    grid = [n / 200 for n in range(1, 200)]
    able = {name: [t for t in grid if alarms(t) <= most] or grid[:1] for name, most in MOST_ALARMS.items()}
    chosen = {n: max(able[n], key=balance) if n == "balanced" else max(able[n]) for n in able}
    for name, threshold in chosen.items():
        balances = " ".join(f"{n} {_balance(those, threshold):.3f}" for n, those in scores.items())
        print(f"  {name:9} {threshold:.3f}: {alarms(threshold):5.1f} of 100 clean; balanced accuracy {balances}")
    return {"thresholds": chosen, "false_alarms": {n: round(alarms(t), 1) for n, t in chosen.items()}}


def _balance(scores: Sequence[tuple[float, bool]], threshold: float) -> float:
    good = [score >= threshold for score, supported in scores if supported]
    bad = [score < threshold for score, supported in scores if not supported]
    return (sum(good) / len(good) + sum(bad) / len(bad)) / 2


def _of_seen(seen: Seen, fitted: Combination) -> Part:
    return part(seen.values, seen.kinds, fitted, group=seen.dataset, cluster=seen.cluster, supported=seen.supported)


def _rescaled(calibration: Mapping[str, Any], slope: float, shift: float) -> dict[str, Any]:
    scaled = {name: round(slope * value, 4) for name, value in calibration["coefficients"].items()}
    return {"bias": round(slope * calibration["bias"] + shift, 4), "coefficients": scaled}


def main() -> None:
    """Read the options, fit, choose, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("weights", type=Path)
    parser.add_argument("--authored", type=Path, nargs="*", default=[])
    parser.add_argument("--processes", type=int, default=2)
    options = parser.parse_args()
    reader = _reader(options.weights)
    fitted = combination(reader)
    unseen = [r for r in rows(options.data, options.authored) if held_out(r["cluster"]) and r["dataset"] not in UNSEEN]
    given = [*(r for r in unseen if r["dataset"] == "authored"), *strangers(unseen)]
    parts = [_of_seen(seen, fitted) for seen in observed(given, reader)]
    with ProcessPoolExecutor(options.processes, get_context("spawn")) as pool:
        texts = list(pool.map(partial(_text, weights=options.weights), _rows(options.data), chunksize=8))
    parts += [p for text in texts for p in text.claims]
    slope, shift, base = _platt(parts)
    print(f"of {len(parts)} claims: slope {slope:.3f}, shift {shift:.3f}; {base:.3f} supported")
    path = options.weights / "model.json"
    card = json.loads(path.read_text(encoding="utf-8"))
    old = card["calibration"]
    old |= _rescaled(old, slope, shift) | {"base_rate": round(base, 3)}
    old |= _chosen(texts, slope, shift, fitted.model_copy(update={"base_rate": round(base, 3)}))
    path.write_text(json.dumps(card, indent=2, sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
