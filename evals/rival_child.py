"""One network of another verifier, with random weights, timed in a process of its own.

Run as a script by an interpreter that has torch and transformers, which need not be the one of
this package: it imports nothing of it. The job is the one argument, in JSON; so is the answer.

The networks are built from the configurations published with them. Random weights take as long
as trained ones, and so do random pieces.
"""

from __future__ import annotations

import json
import os
import sys
import time
from typing import Any, Final, NamedTuple

ROBERTA_LARGE: Final[dict[str, Any]] = {
    "hidden_size": 1024,
    "intermediate_size": 4096,
    "layer_norm_eps": 1e-5,
    "max_position_embeddings": 514,
    "num_attention_heads": 16,
    "num_hidden_layers": 24,
    "num_labels": 2,
    "type_vocab_size": 1,
    "vocab_size": 50_265,
}
"""config.json of FacebookAI/roberta-large, on which MiniCheck-RoBERTa-Large was trained; what it does not say is the
default of transformers."""
MODERNBERT_BASE: Final[dict[str, Any]] = {
    "global_attn_every_n_layers": 3,
    "hidden_size": 768,
    "intermediate_size": 1152,
    "local_attention": 128,
    "max_position_embeddings": 8192,
    "num_attention_heads": 12,
    "num_hidden_layers": 22,
    "num_labels": 2,
    "vocab_size": 50_368,
}
"""config.json of answerdotai/ModernBERT-base, on which LettuceDetect-base was trained, likewise."""
SEED: Final = 20


class Job(NamedTuple):
    """What is run: all `batches`, one after the other, `repeat` times over, after the first of them once to warm up.

    A batch is the pieces of each of its rows, which are padded to the longest. `layers` cuts the
    network off above so many, for tests; 0: it is whole.
    """

    network: str
    dtype: str
    batches: list[list[int]]
    repeat: int
    cores: int
    layers: int = 0


class Result(NamedTuple):
    """Seconds of each repetition, the parameters of the network, and the versions of what ran it."""

    seconds: list[float]
    parameters: int
    versions: str


def run(job: Job) -> Result:
    """Build the network and time it, on the first `cores` of the cores that this process may use."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[: job.cores])
    # Both count the cores when they are imported.
    import torch  # noqa: PLC0415
    import transformers  # noqa: PLC0415

    torch.set_num_threads(job.cores)
    torch.manual_seed(SEED)
    model = _network(job, getattr(torch, job.dtype)).eval()
    batches = [_batch(rows, model.config.vocab_size) for rows in job.batches]
    seconds = []
    with torch.no_grad():
        model(**batches[0])
        for _ in range(job.repeat):
            start = time.perf_counter()
            for batch in batches:
                model(**batch).logits.softmax(-1).tolist()
            seconds.append(time.perf_counter() - start)
    versions = f"torch {torch.__version__}, transformers {transformers.__version__}"
    return Result(seconds, sum(p.numel() for p in model.parameters()), versions)


def _network(job: Job, dtype: Any) -> Any:  # noqa: ANN401 - torch's, which has no types where it is not installed
    import transformers  # noqa: PLC0415 - see above

    if job.network == "roberta-large":
        shape, auto = ROBERTA_LARGE, transformers.AutoModelForSequenceClassification
        config = transformers.RobertaConfig(**shape | _layers(job))
    else:
        shape, auto = MODERNBERT_BASE, transformers.AutoModelForTokenClassification
        config = transformers.ModernBertConfig(**shape | _layers(job))
    return auto.from_config(config, dtype=dtype, attn_implementation="sdpa")


def _layers(job: Job) -> dict[str, int]:
    return {"num_hidden_layers": job.layers} if job.layers else {}


def _batch(rows: list[int], vocabulary: int) -> dict[str, Any]:
    """Random pieces, and the mask that tells them from the padding."""
    import torch  # noqa: PLC0415 - see above

    longest = max(rows)
    mask = torch.tensor([[int(n < length) for n in range(longest)] for length in rows])
    # Below 10 both vocabularies have special pieces, of which RoBERTa's padding would shift the positions.
    return {"input_ids": torch.randint(10, vocabulary - 100, mask.shape) * mask + (1 - mask), "attention_mask": mask}


if __name__ == "__main__":
    print(json.dumps(run(Job(**json.loads(sys.argv[1])))._asdict()))
