"""A look at what training is worth, on a twentieth of the training articles that it never sees."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from typing import Final

import numpy as np
import torch
from torch import Tensor

from training.examples import Corpus, Example
from training.feed import Layout, _stems
from training.network import Verifier

MOST: Final = 120
"""Claims of each set that are looked at."""


def held_out(cluster: str) -> bool:
    """Whether an article is kept from training; a twentieth are."""
    return hashlib.sha256(cluster.encode()).digest()[0] < 13  # noqa: PLR2004 - a twentieth of 256


def auroc(good: list[float], bad: list[float]) -> float:
    """How often a supported claim scores above an unsupported one; 0.5 is chance."""
    if not good or not bad:
        return float("nan")
    return float(np.mean([(g > b) + 0.5 * (g == b) for g in good for b in bad]))


@torch.no_grad()
def run(model: Verifier, example: Example, corpus: Corpus, layout: Layout, limit: int = 192) -> tuple[Tensor, Tensor]:
    """Logits of one claim and of its own pieces."""
    sentences = corpus.articles[example.article]
    pair = layout.pair(example.claim, sentences, example.ranked, _stems(sentences), limit)
    output = model(torch.tensor([pair.ids]), torch.tensor([pair.segments]), torch.tensor([pair.marks]))
    return output.claim[0], output.tokens[0, pair.claim.start : pair.claim.end]


def scores(average: dict[str, Tensor], corpus: Corpus, layout: Layout) -> str:
    """AUROC of support for each set, in one line."""
    model = Verifier()
    model.load_state_dict(average)
    model.eval()
    found: dict[str, tuple[list[float], list[float]]] = defaultdict(lambda: ([], []))
    for example in corpus.examples:
        known = example.labels.supported
        if not held_out(example.cluster) or known is None:
            continue
        sides = found[example.dataset]
        if len(sides[known < 0.5]) < MOST // 2:  # noqa: PLR2004
            claim, _ = run(model, example, corpus, layout)
            sides[known < 0.5].append(claim[0].item())  # noqa: PLR2004
    return "  held out: " + " ".join(f"{n} {auroc(*s):.3f} ({len(s[0])}+{len(s[1])})" for n, s in found.items())
