"""Train the verifier's network: `python -m training.train DATA --weights FILE --tokenizer FILE --out FILE`.

One pass over a stream that does not end: the rate rises over the first rows and falls to nothing
over the rest, and what is written is the running average of the weights. Made for a processor
with two cores (lowest layers frozen, batches of like length); a GPU is taken where there is one.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import random
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from multiprocessing.queues import Queue
from pathlib import Path
from typing import Any, Final

import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional

from summarize.verify.entailment import TYPES
from training.examples import Corpus, read
from training.feed import Feed, Item, Layout
from training.held import scores
from training.network import Output, Verifier, pretrained
from training.split import held_out

BATCH_PIECES: Final = 5_000
"""Pieces in a batch, filling included: about forty pairs."""
BUCKET: Final = 32
RATE: Final = 2e-4
HEAD_RATE: Final = 1e-3
HEADS: Final = ("claim", "tokens", "marks", "sentences", "aligned")
"""What is new, and learns at a rate of its own."""
WARM: Final = 0.04
DECAY: Final = 0.01
AVERAGE: Final = 0.995
QUEUE: Final = 24
TOKEN_WEIGHT: Final = 1.0
BAD_WEIGHT: Final = 2.0
"""A bad piece counts for two good ones: one claim's bad pieces are few."""
RANK_WEIGHT: Final = 0.3
MARGIN: Final = 2.0
UNKNOWN: Final = -1.0


@dataclass(frozen=True, slots=True)
class Batch:
    """Tensors of one batch. Unknown labels are -1; `bad` [rows, length] is -1 where a piece is not the claim's."""

    ids: Tensor
    segments: Tensor
    marks: Tensor
    mask: Tensor
    claim: Tensor
    bad: Tensor
    type: Tensor
    group: Tensor


def _bad(item: Item, length: int) -> list[float]:
    row = [UNKNOWN] * length
    if item.labels.bad is None:
        return row
    for at, span in zip(range(item.pair.claim.start, item.pair.claim.end), item.pair.offsets, strict=True):
        row[at] = float(any(span.overlaps(b) for b in item.labels.bad))
    return row


def _number(value: float | None) -> float:
    return UNKNOWN if value is None else value


def collate(items: list[Item]) -> Batch:
    """One batch, filled up to the next multiple of 32 pieces."""
    length = -(-max(len(i.pair.ids) for i in items) // BUCKET) * BUCKET

    def filled(values: tuple[int, ...], filler: int) -> list[int]:
        return [*values, *[filler] * (length - len(values))]

    return Batch(
        ids=torch.tensor([filled(i.pair.ids, 0) for i in items]),
        segments=torch.tensor([filled(i.pair.segments, 1) for i in items]),
        marks=torch.tensor([filled(i.pair.marks, 0) for i in items]),
        mask=torch.tensor([[n < len(i.pair.ids) for n in range(length)] for i in items]),
        claim=torch.tensor(
            [[*map(_number, (i.labels.supported, i.labels.contradicted, i.labels.padding))] for i in items]
        ),
        bad=torch.tensor([_bad(i, length) for i in items]),
        type=torch.tensor([TYPES.index(i.labels.type) if i.labels.type in TYPES else -1 for i in items]),
        group=torch.tensor([i.group for i in items]),
    )


def batches(feed: Feed) -> Iterator[Batch]:
    """Batches of groups of like length."""
    waiting: dict[int, list[Item]] = defaultdict(list)
    for group in feed.groups():
        bucket = -(-max(len(i.pair.ids) for i in group) // BUCKET)
        waiting[bucket] += group
        if len(waiting[bucket]) * bucket * BUCKET >= BATCH_PIECES:
            yield collate(waiting.pop(bucket))


def on(batch: Batch, device: torch.device) -> Batch:
    """The batch on a device."""
    return Batch(**{name: getattr(batch, name).to(device) for name in Batch.__slots__})


def losses(output: Output, batch: Batch) -> dict[str, Tensor]:
    """The losses by name, each a mean over what is known."""
    claim, tokens = output.claim.float(), output.tokens.float()
    known = batch.claim >= 0
    each = functional.binary_cross_entropy_with_logits(claim, batch.claim.clamp(0, 1), reduction="none")
    found = {
        name: (each[:, n] * known[:, n]).sum() / known[:, n].sum().clamp(min=1)
        for n, name in enumerate(("supported", "contradicted", "padding"))
    }
    asked = batch.bad >= 0
    weight = asked * (1 + (BAD_WEIGHT - 1) * (batch.bad > 0))
    token = functional.binary_cross_entropy_with_logits(tokens[:, :, 0], batch.bad.clamp(0, 1), reduction="none")
    found["tokens"] = TOKEN_WEIGHT * (token * weight).sum() / weight.sum().clamp(min=1)
    where = (batch.bad > 0) & (batch.type >= 0)[:, None]
    if where.any():
        wanted = batch.type[:, None].expand_as(batch.bad)[where]
        found["type"] = 0.3 * functional.cross_entropy(tokens[:, :, 1:][where], wanted)
    found["rank"] = RANK_WEIGHT * _ranked(claim[:, 0], batch)
    found["contradicted"] = 0.3 * found["contradicted"]
    found["padding"] = 0.5 * found["padding"]
    return found


def _ranked(support: Tensor, batch: Batch) -> Tensor:
    """Within a group every supported pair stands above every unsupported one, by a margin."""
    good = batch.claim[:, 0] > 0.5  # noqa: PLR2004
    bad = (batch.claim[:, 0] >= 0) & (batch.claim[:, 0] < 0.5)  # noqa: PLR2004
    pairs = (batch.group[:, None] == batch.group[None, :]) & good[:, None] & bad[None, :]
    if not pairs.any():
        return support.new_zeros(())
    apart = support[:, None] - support[None, :]
    return functional.softplus(MARGIN - apart)[pairs].mean()


def _work(
    queue: Queue[dict[str, NDArray[Any]]], corpus: Corpus, tokenizer: Path, shares: Mapping[str, float], seed: int
) -> None:
    torch.set_num_threads(1)
    feed = Feed(corpus, Layout(tokenizer), shares, random.Random(seed))  # noqa: S311
    for batch in batches(feed):
        queue.put({f: getattr(batch, f).numpy() for f in Batch.__slots__})


def _stream(corpus: Corpus, options: argparse.Namespace, shares: Mapping[str, float]) -> Iterator[Batch]:
    context = multiprocessing.get_context("spawn")
    queue = context.Queue(QUEUE)
    for n in range(options.workers):
        work = (queue, corpus, options.tokenizer, shares, options.seed + n)
        context.Process(target=_work, args=work, daemon=True).start()
    while True:
        yield Batch(**{name: torch.from_numpy(array) for name, array in queue.get().items()})


def _rate(share: float, steady: float) -> float:
    """The rate as a share of the highest: it rises, holds until `steady` of the rows, and falls to nothing."""
    if share < WARM:
        return share / WARM
    return min(1.0, max(0.0, (1 - share) / (1 - steady))) if steady < 1 else 1.0


def train(
    model: Verifier, stream: Iterator[Batch], options: argparse.Namespace, check: Callable[[dict[str, Tensor]], str]
) -> dict[str, Tensor]:
    """Train in place; the averaged weights."""
    model.freeze()
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    model.to(device)
    body = [p for n, p in model.named_parameters() if p.requires_grad and not n.startswith(HEADS)]
    heads = [p for n, p in model.named_parameters() if n.startswith(HEADS)]
    groups = [{"params": body, "base": options.rate}, {"params": heads, "base": max(options.rate, options.head_rate)}]
    optimiser = torch.optim.AdamW(groups, lr=options.rate, weight_decay=DECAY, fused=True, betas=(0.9, 0.98))
    average = {n: p.detach().clone() for n, p in model.named_parameters()}
    rows, step, begun = 0, 0, time.monotonic()
    seen: dict[str, float] = defaultdict(float)
    while rows < options.rows:
        batch = on(next(stream), device)
        for group in optimiser.param_groups:
            group["lr"] = group["base"] * _rate(rows / options.rows, options.steady)
        with torch.autocast(device.type, torch.bfloat16, enabled=options.bfloat16):
            output = model(batch.ids, batch.segments, batch.marks, batch.mask)
        found = losses(output, batch)
        total = sum(found.values())
        optimiser.zero_grad(set_to_none=True)
        total.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()
        rows, step = rows + len(batch.ids), step + 1
        keep = min(AVERAGE, step / (step + 10))
        with torch.no_grad():
            for n, p in model.named_parameters():
                if p.requires_grad:
                    average[n].lerp_(p, 1 - keep)
        for name, value in found.items():
            seen[name] += value.item()
        if step % options.every == 0:
            means = " ".join(f"{n} {v / options.every:.3f}" for n, v in seen.items())
            print(f"{rows} rows {rows / (time.monotonic() - begun):.1f}/s {means}", flush=True)
            seen.clear()
        if step % (options.every * 10) == 0 or rows >= options.rows:
            torch.save({n: p.cpu() for n, p in average.items()}, options.out)
        if step % (options.every * 20) == 0 or rows >= options.rows:
            print(check(average), flush=True)
    return average


def main() -> None:
    """Read the options, train, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--authored", type=Path, nargs="*", default=[])
    parser.add_argument("--weights", type=Path, required=True, help="MiniLM's model.safetensors")
    parser.add_argument("--tokenizer", type=Path, required=True)
    parser.add_argument("--begin", type=Path, help="weights of an earlier stage")
    parser.add_argument("--shares", type=Path, required=True, help="JSON: how often each set is drawn from")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--steady", type=float, default=0.5, help="share of the rows before the rate falls; 1: never")
    parser.add_argument("--rate", type=float, default=RATE)
    parser.add_argument("--head-rate", type=float, default=HEAD_RATE)
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--bfloat16", action="store_true", help="where the processor has AMX; elsewhere it is slower")
    parser.add_argument("--every", type=int, default=25)
    options = parser.parse_args()
    torch.manual_seed(options.seed)
    corpus = read(options.data, options.authored)
    kept = Corpus(corpus.articles, tuple(e for e in corpus.examples if not held_out(e.cluster)))
    model = pretrained(options.weights)
    if options.begin:
        model.load_state_dict(torch.load(options.begin), strict=False)
    layout = Layout(options.tokenizer)

    def check(average: dict[str, Tensor]) -> str:
        return scores(average, corpus, layout)

    train(model, _stream(kept, options, json.loads(options.shares.read_text())), options, check)


if __name__ == "__main__":
    main()
