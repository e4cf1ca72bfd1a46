"""Write the network as `model.int8.onnx`: `python -m training.export WEIGHTS.pt FOLDER --tokenizer FILE`.

The weights of all matrices and of the embeddings become eight-bit integers, with a scale for each
column; what flows between them is scaled anew for each pair. Prints how far the logits of the two
forms lie apart on random pairs, and writes `model.json` with the hashes that loading checks.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import shutil
import tempfile
from pathlib import Path
from typing import Final

import numpy as np
import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from summarize.model.encoder import MODEL
from training.network import Verifier

NAME: Final = "minilm-l6-verifier.v1"
OPSET: Final = 17


class _Flat(nn.Module):
    def __init__(self, model: Verifier) -> None:
        super().__init__()
        self.model = model

    def forward(self, ids: Tensor, segments: Tensor, marks: Tensor) -> tuple[Tensor, Tensor]:
        output = self.model(ids, segments, marks)
        return output.claim, torch.cat((output.tokens, output.aligned[:, :, None]), -1)


def export(weights: Path, folder: Path, tokenizer: Path, exact_folder: Path | None) -> None:
    """Write model, tokenizer and card into `folder`."""
    model = Verifier()
    model.load_state_dict(torch.load(weights))
    model.eval()
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        exact = Path(scratch) / "model.onnx"
        one = torch.ones((1, 40), dtype=torch.long)
        torch.onnx.export(
            _Flat(model),
            (one, torch.zeros_like(one), torch.zeros_like(one)),
            str(exact),
            input_names=["input_ids", "segments", "marks"],
            output_names=["claim", "tokens"],
            dynamic_axes={**{n: {1: "length"} for n in ("input_ids", "segments", "marks")}, "tokens": {1: "length"}},
            opset_version=OPSET,
            dynamo=False,
        )
        small = folder / MODEL
        quantize_dynamic(exact, small, weight_type=QuantType.QInt8, per_channel=True)
        print(_apart(exact, small))
        _complete(folder, tokenizer)
        if exact_folder:
            exact_folder.mkdir(parents=True, exist_ok=True)
            shutil.copy(exact, exact_folder / small.name)
            _complete(exact_folder, tokenizer)


def _complete(folder: Path, tokenizer: Path) -> None:
    """Put the tokenizer and the card with both hashes beside the model."""
    shutil.copy(tokenizer, folder / "tokenizer.json")
    card = folder / "model.json"
    known = json.loads(card.read_text(encoding="utf-8")) if card.exists() else {"calibration": {}}
    known |= {"name": NAME, "sha256": _hash(folder / MODEL), "tokenizer_sha256": _hash(folder / "tokenizer.json")}
    card.write_text(json.dumps(known, indent=2, sort_keys=True) + "\n", encoding="utf-8")


def _apart(exact: Path, small: Path) -> str:
    sessions = [onnxruntime.InferenceSession(str(p), providers=["CPUExecutionProvider"]) for p in (exact, small)]
    rng = np.random.default_rng(1)
    apart = []
    for _ in range(20):
        ids = rng.integers(1_000, 30_000, (1, 120))
        given = {
            "input_ids": ids,
            "segments": np.repeat([[0, 1]], 60, 1).reshape(1, 120),
            "marks": rng.integers(0, 8, (1, 120)),
        }
        first, second = (s.run(["claim"], given)[0] for s in sessions)
        apart.append(np.abs(first - second).max())
    size = small.stat().st_size / 1e6
    return f"{size:.1f} MB; logits apart by {np.mean(apart):.3f} on average, {max(apart):.3f} at most"


def _hash(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def main() -> None:
    """Read the options and export."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("weights", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--tokenizer", type=Path, required=True)
    parser.add_argument("--exact", type=Path, help="a second folder, for the same network in fp32, to compare")
    options = parser.parse_args()
    export(options.weights, options.folder, options.tokenizer, options.exact)


if __name__ == "__main__":
    main()
