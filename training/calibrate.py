"""Fit how what was observed of a claim becomes its support: `python -m training.calibrate DATA WEIGHTS`.

Reads the training articles that the network never saw and writes the weights of the combination
(`summarize.verify.support`) into WEIGHTS/model.json; `training.thresholds` comes after it.
"""

from __future__ import annotations

import argparse
import json
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from summarize.model.encoder import Encoder
from summarize.span import Span
from summarize.verify.entailment import Entailment, Reader, Shipped
from summarize.verify.evidence import Sources
from summarize.verify.judge import check_facts
from summarize.verify.lexical import overlap
from summarize.verify.support import FEATURES, features, kind
from training.examples import labelled, rows, sources_of
from training.logistic import fit
from training.split import auroc, held_out

LEAST: Final = 5
"""Findings of a kind that must have been met before it may move the odds."""
MOST_MOVED: Final = 4.0
"""Log-odds that a finding moves at most: nineteen in twenty are the best that the counts can show."""
STRANGER: Final = "stranger"
STRANGERS: Final = 300
"""Texts that are held against another article."""
STRIDE: Final = 37
"""How far along the rows the other article stands: rows of one article follow one another."""
PROSE: Final = ("authored", "defacto_corrected", "summeval", "ragtruth_qa")
"""Sets whose texts are fluent prose, and mostly true of their own article."""
MEANT: Final = {
    "supported": 1,
    "worst_word": -1,
    "doubted": -1,
    "aligned": 1,
    "least_aligned": 1,
    "best": 1,
    "joint": 1,
    "pairs": 1,
    "names_absent": -1,
    "numbers_absent": -1,
}
"""Which way each feature may move support."""
UNSEEN: Final = ("fever_symmetric", "fool_me_twice", "wice_subclaim_spans")
"""Sets that are no news and not about summaries: they train the network, and are left out here."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What was observed of one labelled claim."""

    dataset: str
    cluster: str
    supported: bool
    values: tuple[float, ...]
    kinds: tuple[str, ...]
    read: Entailment | None
    bad: tuple[tuple[int, int], ...] | None
    contradicted: float | None


def observed(given: Iterable[dict[str, Any]], reader: Reader | None) -> Iterator[Seen]:
    """The labelled claims of some rows, as the checks see them and, where one is given, as the network reads them."""
    for row in given:
        sources: Sources = sources_of(row["source"][:8_000], row.get("published"))
        for claim, labels in labelled(row):
            if labels.supported is None or sources.verbatim(claim.whole):
                continue
            evidence = sources.passages(claim.statement)
            found = check_facts(claim, evidence, sources)
            read = reader.read(claim.statement, evidence, sources) if reader else None
            shared = overlap(claim.statement, evidence, sources)
            start = claim.statement.span.start
            yield Seen(
                row["dataset"],
                row["cluster"],
                labels.supported > 0.5,  # noqa: PLR2004
                features(read, shared) if read else (),
                tuple(sorted({kind(f) for f in found})),
                read,
                None if labels.bad is None else tuple((b.start + start, b.end + start) for b in labels.bad),
                labels.contradicted,
            )


Told = tuple[bool, tuple[str, ...]]
"""Whether a claim is supported, and the kinds of findings that the checks have about it."""


def strangers(given: Sequence[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Rows that hold the text of one article against another: no annotated set has claims so plainly invented."""
    chosen = [row for row in given if row["dataset"] in PROSE][:STRANGERS]
    for row, other in zip(chosen, [*chosen[STRIDE:], *chosen[:STRIDE]], strict=True):
        if row["cluster"] != other["cluster"]:
            whole = {"start": 0, "end": len(other["text"]), "type": "extrinsic"}
            made = {"dataset": STRANGER, "text": other["text"], "unit": "summary", "label": 0, "spans": [whole]}
            kept = {name: row[name] for name in ("source", "cluster", "published") if row.get(name)}
            yield {**made, **kept, "error_types": ["extrinsic"], "meta": {}, "right": None}


def findings(seen: Sequence[Told]) -> dict[str, float]:
    """How far each kind of finding moves the log-odds: how often true claims have it, against how often false ones."""
    totals = Counter(supported for supported, _ in seen)
    counts: dict[str, Counter[bool]] = defaultdict(Counter)
    for supported, kinds in seen:
        for name in kinds:
            counts[name][supported] += 1
    moved = {}
    for name, count in sorted(counts.items()):
        if sum(count.values()) >= LEAST:
            good = (count[True] + 0.5) / (totals[True] + 1)
            bad = (count[False] + 0.5) / (totals[False] + 1)
            moved[name] = round(max(-MOST_MOVED, min(0.0, math.log(good / bad))), 3)
            print(f"  {name:26} {count[False]:5} of false, {count[True]:5} of true: {moved[name]:+.2f}")
    return moved


def told(data: Path, authored: Sequence[Path]) -> list[Told]:
    """What the checks find in the authored training claims, of which they were written in view."""
    every = (row for row in rows(data, authored) if row["dataset"] == "authored")
    return [(seen.supported, seen.kinds) for seen in observed(every, None)]


def signed(
    x: NDArray[np.float64], y: NDArray[np.float64], weight: NDArray[np.float64], offset: NDArray[np.float64]
) -> NDArray[np.float64]:
    """The regression without the features whose weight would say the opposite of what they mean: that is noise."""
    kept = list(range(x.shape[1]))
    while True:
        beta = np.zeros(x.shape[1])
        beta[kept] = fit(x[:, kept], y, weight, offset)
        wrong = [n for n in kept if n and beta[n] * MEANT.get(FEATURES[n - 1], 0) < 0]
        if not wrong:
            return beta
        kept.remove(max(wrong, key=lambda n: abs(beta[n])))


def _fitted(seen: Sequence[Seen], moved: dict[str, float]) -> dict[str, Any]:
    sizes = Counter((s.dataset, s.supported) for s in seen)
    weight = np.array([len(seen) / (len(sizes) * sizes[s.dataset, s.supported]) for s in seen])
    weight = np.minimum(weight, 5 * np.median(weight))
    x = np.array([(1.0, *s.values) for s in seen])
    y = np.array([float(s.supported) for s in seen])
    offset = np.array([min((moved.get(k, 0.0) for k in s.kinds), default=0.0) for s in seen])
    centre, scale = x.mean(0), x.std(0) + 1e-9
    centre[0], scale[0] = 0.0, 1.0
    raw = signed((x - centre) / scale, y, weight, offset) / scale
    raw[0] -= (raw[1:] * centre[1:]).sum()
    scores = x @ raw + offset
    by_set = defaultdict(list)
    for s, score in zip(seen, scores, strict=True):
        by_set[s.dataset].append((s.supported, score, s.values[0]))
    for name, those in sorted(by_set.items()):
        both = [auroc([t[n] for t in those if t[0]], [t[n] for t in those if not t[0]]) for n in (2, 1)]
        print(f"  {name:20} n={len(those):5} AUROC model {both[0]:.3f}, combined {both[1]:.3f}")
    return {
        "bias": round(float(raw[0]), 4),
        "coefficients": {n: round(float(b), 4) for n, b in zip(FEATURES, raw[1:], strict=True)},
        "findings": moved,
        "base_rate": 0.5,
    }


def _words(seen: Sequence[Seen]) -> float:
    """The logit from which marking words gives the best F1 over the words of unsupported claims."""
    marked = []
    for each in seen:
        if each.supported or not each.bad or each.read is None:
            continue
        wrong = [Span(*b) for b in each.bad]
        marked += [(word.bad, any(word.span.overlaps(b) for b in wrong)) for word in each.read.words]
    wanted = sum(bad for _, bad in marked)

    def f1(least: float) -> float:
        hits = sum(bad for logit, bad in marked if logit >= least)
        said = sum(logit >= least for logit, _ in marked)
        return 2 * hits / (said + wanted)

    best = max(np.arange(-3, 3, 0.25), key=f1)
    print(f"  words: F1 {f1(best):.3f} from logit {best:.2f}")
    return float(best)


def main() -> None:
    """Read the options and do what is asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("weights", type=Path)
    parser.add_argument("--authored", type=Path, nargs="*", default=[])
    options = parser.parse_args()
    reader = Shipped(Encoder.load(options.weights))
    every = [row for row in rows(options.data, options.authored) if row["dataset"] not in UNSEEN]
    known = told(options.data, options.authored)
    print(f"findings, of {len(known)} claims")
    moved = findings(known)
    kept = [row for row in every if held_out(row["cluster"])]
    unseen = list(observed([*kept, *strangers(kept)], reader))
    print(f"combination, of {len(unseen)} claims of unseen articles")
    result = _fitted(unseen, moved) | {"words": _words([seen for seen in unseen if seen.dataset != STRANGER])}
    path = options.weights / "model.json"
    card = json.loads(path.read_text(encoding="utf-8"))
    usual = {
        "thresholds": {"strict": 0.6, "balanced": 0.5, "lenient": 0.3},
        "false_alarms": {"strict": 0.0, "balanced": 0.0, "lenient": 0.0},
        "contradicted": 0.5,
        "padding": 0.7,
    }
    card["calibration"] = usual | card["calibration"] | result
    path.write_text(json.dumps(card, indent=2, sort_keys=True) + "\n", encoding="utf-8")
    print(json.dumps(card["calibration"], indent=1))


if __name__ == "__main__":
    main()
