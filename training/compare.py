"""What eight bits cost: `python -m training.compare DATA SMALL EXACT`, two folders of weights, one with fp32 inside.

Reads the claims of the training articles that the network never saw with both, and prints how
often each is right at the threshold of its card, how often they differ, and the AUROC of both.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from summarize.model.encoder import Encoder
from summarize.verify.entailment import Shipped
from summarize.verify.support import FEATURES, combination
from training.calibrate import UNSEEN, Seen, observed
from training.examples import rows
from training.split import auroc, held_out


def main() -> None:
    """Read the options, compare, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("small", type=Path)
    parser.add_argument("exact", type=Path)
    parser.add_argument("--authored", type=Path, nargs="*", default=[])
    options = parser.parse_args()
    every = [r for r in rows(options.data, options.authored) if r["dataset"] not in UNSEEN and held_out(r["cluster"])]
    small = Shipped(Encoder.load(options.small))
    fitted = combination(small)
    threshold = fitted.thresholds["balanced"]
    found = {}
    for name, reader in (("int8", small), ("fp32", Shipped(Encoder.load(options.exact)))):
        seen = list(observed(every, reader))
        log_odds = [fitted.bias + sum(fitted.coefficients[n] * v for n, v in _named(s)) for s in seen]
        found[name] = np.array(log_odds) >= np.log(threshold / (1 - threshold))
        truth = np.array([s.supported for s in seen])
        good = [x for x, t in zip(log_odds, truth, strict=True) if t]
        bad = [x for x, t in zip(log_odds, truth, strict=True) if not t]
        print(f"{name}: n={len(seen)} right {100 * (found[name] == truth).mean():.2f}% AUROC {auroc(good, bad):.4f}")
    print(f"they differ on {100 * (found['int8'] != found['fp32']).mean():.2f}% of the claims")


def _named(seen: Seen) -> Sequence[tuple[str, float]]:
    return list(zip(FEATURES, seen.values, strict=True))


if __name__ == "__main__":
    main()
