"""A look at what training is worth, on a twentieth of the training articles that it never sees."""

from __future__ import annotations

from collections import defaultdict
from typing import Final

import torch
from torch import Tensor

from training.examples import Corpus, Example
from training.feed import Layout, stems_of
from training.network import Verifier
from training.split import auroc, held_out

MOST: Final = 120
"""Claims of each set that are looked at."""


@torch.no_grad()
def run(model: Verifier, example: Example, corpus: Corpus, layout: Layout, limit: int = 192) -> tuple[Tensor, Tensor]:
    """Logits of one claim and of its own pieces."""
    prose = corpus.articles[example.article]
    pair = layout.pair(example.claim, prose, example.ranked, stems_of(prose.sentences), limit)
    output = model(torch.tensor([pair.ids]), torch.tensor([pair.segments]), torch.tensor([pair.marks]))
    return output.claim[0], output.tokens[0, pair.claim.start : pair.claim.end]


def scores(average: dict[str, Tensor], corpus: Corpus, layout: Layout) -> str:
    """AUROC of support for each set, in one line."""
    model = Verifier()
    model.load_state_dict({n: p.cpu() for n, p in average.items()})
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
