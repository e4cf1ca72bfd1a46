"""The network: MiniLM's encoder, told which words match, with a head for the claim and one for its words."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from summarize.verify.entailment import TYPES
from summarize.verify.pairing import MARKS, SENTENCES

VOCABULARY: Final = 30_522
WIDTH: Final = 384
LAYERS: Final = 6
HEADS: Final = 12
INNER: Final = 1_536
PLACES: Final = 512
EPSILON: Final = 1e-12
"""The shape of all-MiniLM-L6-v2, from its config.json."""
FROZEN: Final = 2
"""Layers that are not trained; the marks come in above them."""
FAR: Final = -1e4
"""Added to the score of what must not be seen."""
POWERS: Final = 3
"""Powers of the alignment that the upper layers are given: from which cosine two words agree is no straight matter."""
CLAIM_OUTPUTS: Final = 3
"""supported, contradicted, padding."""


@dataclass(frozen=True, slots=True)
class Output:
    """Logits: `claim` [batch, 3]; `tokens` [batch, length, 1 + 11]: bad, then one for each type.

    `aligned` [batch, length]: the best cosine of each piece with one of the other side.
    """

    claim: Tensor
    tokens: Tensor
    aligned: Tensor


class Layer(nn.Module):
    """One transformer layer of BERT."""

    def __init__(self) -> None:
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH, EPSILON)
        self.up = nn.Linear(WIDTH, INNER)
        self.down = nn.Linear(INNER, WIDTH)
        self.norm2 = nn.LayerNorm(WIDTH, EPSILON)

    def forward(self, x: Tensor, mask: Tensor | None) -> Tensor:
        """`x` [batch, length, width]; `mask` [batch, 1, 1 or length, length], added to the scores, or None."""
        batch, length, _ = x.shape
        q, k, v = self.qkv(x).view(batch, length, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4).unbind(0)
        seen = functional.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        x = self.norm1(x + self.out(seen.transpose(1, 2).reshape(batch, length, WIDTH)))
        return self.norm2(x + self.down(functional.gelu(self.up(x))))


class Verifier(nn.Module):
    """What `summarize.verify.pairing` lays out, in; logits out."""

    def __init__(self) -> None:
        super().__init__()
        self.words = nn.Embedding(VOCABULARY, WIDTH)
        self.places = nn.Embedding(PLACES, WIDTH)
        self.segments = nn.Embedding(2, WIDTH)
        self.marks = nn.Embedding(MARKS, WIDTH)
        self.sentences = nn.Embedding(1 + SENTENCES, WIDTH)
        self.aligned = nn.Linear(POWERS, WIDTH, bias=False)
        self.norm = nn.LayerNorm(WIDTH, EPSILON)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.claim = nn.Sequential(nn.Linear(2 * WIDTH, WIDTH), nn.Tanh(), nn.Linear(WIDTH, CLAIM_OUTPUTS))
        self.tokens = nn.Linear(WIDTH, 1 + len(TYPES))
        nn.init.normal_(self.marks.weight, std=0.02)
        nn.init.zeros_(self.sentences.weight)
        nn.init.zeros_(self.aligned.weight)

    def freeze(self) -> None:
        """Leave the embeddings and the lowest layers as they are: they know words, and training is a third faster."""
        for part in (self.words, self.places, self.segments, self.norm, *self.layers[:FROZEN]):
            part.requires_grad_(requires_grad=False)

    def forward(self, ids: Tensor, segments: Tensor, marks: Tensor, mask: Tensor | None = None) -> Output:
        """`ids`, `segments`, `marks` [batch, length]; `mask` [batch, length], true where there is a piece; None: all.

        The lower layers read claim and evidence apart, as MiniLM was trained to read a sentence;
        how well each piece is met by one of the other side is told to the upper layers, which
        read both together. The head of the claim sees the first piece and the mean of the claim's own.
        """
        places = torch.arange(ids.shape[1], device=ids.device)
        x = self.norm(self.words(ids) + self.places(places) + self.segments(segments))
        real = torch.ones_like(segments, dtype=torch.bool) if mask is None else mask
        other = (segments[:, :, None] != segments[:, None, :]) & real[:, None, :]
        same = (segments[:, :, None] == segments[:, None, :]) & real[:, None, :]
        apart = torch.where(same, 0.0, FAR)[:, None].to(x.dtype)
        for layer in self.layers[:FROZEN]:
            x = layer(x, apart)
        met = functional.normalize(x, dim=-1)
        best = torch.where(other, met @ met.transpose(1, 2), 0.0).amax(-1, keepdim=True).clamp(min=0.0)
        x = x + self.marks(marks % MARKS) + self.sentences(marks // MARKS)
        x = x + self.aligned(torch.cat([best**n for n in range(1, POWERS + 1)], -1))
        together = None if mask is None else torch.where(mask, 0.0, FAR)[:, None, None, :].to(x.dtype)
        for layer in self.layers[FROZEN:]:
            x = layer(x, together)
        own = (1 - segments).to(x.dtype) if mask is None else ((segments == 0) & mask).to(x.dtype)
        mean = (x * own[:, :, None]).sum(1) / own.sum(1, keepdim=True)
        return Output(self.claim(torch.cat((x[:, 0], mean), 1)), self.tokens(x), best[:, :, 0])


def pretrained(path: Path) -> Verifier:
    """The network with MiniLM's weights from a `model.safetensors`, its heads and marks new."""
    found = load_file(path)
    model = Verifier()
    state = model.state_dict()
    names = {"words": "word_embeddings", "places": "position_embeddings", "segments": "token_type_embeddings"}
    for ours, theirs in names.items():
        state[f"{ours}.weight"] = found[f"embeddings.{theirs}.weight"]
    for kind in ("weight", "bias"):
        state[f"norm.{kind}"] = found[f"embeddings.LayerNorm.{kind}"]
        for n in range(LAYERS):
            base = f"encoder.layer.{n}"
            parts = [found[f"{base}.attention.self.{p}.{kind}"] for p in ("query", "key", "value")]
            state[f"layers.{n}.qkv.{kind}"] = torch.cat(parts)
            state[f"layers.{n}.out.{kind}"] = found[f"{base}.attention.output.dense.{kind}"]
            state[f"layers.{n}.norm1.{kind}"] = found[f"{base}.attention.output.LayerNorm.{kind}"]
            state[f"layers.{n}.up.{kind}"] = found[f"{base}.intermediate.dense.{kind}"]
            state[f"layers.{n}.down.{kind}"] = found[f"{base}.output.dense.{kind}"]
            state[f"layers.{n}.norm2.{kind}"] = found[f"{base}.output.LayerNorm.{kind}"]
    model.load_state_dict(state)
    return model
