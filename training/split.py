"""Which articles the network never sees, and the measure it is looked at with."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence


def held_out(cluster: str) -> bool:
    """Whether an article is kept from training; a twentieth are."""
    return hashlib.sha256(cluster.encode()).digest()[0] < 13  # noqa: PLR2004 - a twentieth of 256


def auroc(good: Sequence[float], bad: Sequence[float]) -> float:
    """How often a supported claim scores above an unsupported one; 0.5 is chance, NaN: one kind is missing."""
    if not good or not bad:
        return float("nan")
    return sum((g > b) + 0.5 * (g == b) for g in good for b in bad) / (len(good) * len(bad))
