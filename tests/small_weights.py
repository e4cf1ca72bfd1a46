"""Weights as the package's own are laid out, small and random: for tests of what runs them, not of what they say."""

from __future__ import annotations

import hashlib
import json
import string
from pathlib import Path
from typing import Any, Final

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper
from tokenizers import Tokenizer, decoders, models, normalizers, pre_tokenizers

SPECIAL: Final = {"[PAD]": 0, "[UNK]": 100, "[CLS]": 101, "[SEP]": 102, "[MASK]": 103}
"""Where the vocabulary of BERT has them."""
WORDS: Final = ("the", "mill", "clos", "##ed", "on", "monday", "court", "said", "ca", "##fe", "11", "##7", "istanbul")
VOCABULARY: Final = 320
WIDTH: Final = 64
POSITIONS: Final = 300
CALIBRATION: Final = {"slope": 1.5, "thresholds": {"strict": 0.7, "balanced": 0.5}}


def write(folder: Path, seed: int = 0) -> Path:
    """The three files; the same seed gives the same bytes. Returns the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    model, tokenizer = _model(seed), _tokenizer()
    (folder / "model.int8.onnx").write_bytes(model)
    (folder / "tokenizer.json").write_bytes(tokenizer)
    write_card(folder)
    return folder


def write_card(folder: Path, **changes: Any) -> None:
    """A model.json that fits the two other files of the folder, but for `changes`."""
    files = {"sha256": "model.int8.onnx", "tokenizer_sha256": "tokenizer.json"}
    digests = {key: hashlib.sha256((folder / name).read_bytes()).hexdigest() for key, name in files.items()}
    card = {"name": "small-random", **digests, "calibration": CALIBRATION, **changes}
    (folder / "model.json").write_text(json.dumps(card), encoding="utf-8")


def _tokenizer() -> bytes:
    characters = string.ascii_lowercase + string.digits + string.punctuation + "‘’“”–—€£日本"
    listed = [*WORDS, *characters, *(f"##{c}" for c in string.ascii_lowercase + string.digits)]
    free = (n for n in range(VOCABULARY) if n not in SPECIAL.values())
    vocabulary = SPECIAL | dict(zip(dict.fromkeys(listed), free, strict=False))
    tokenizer = Tokenizer(models.WordPiece(vocabulary, unk_token="[UNK]", max_input_chars_per_word=100))  # noqa: S106
    tokenizer.normalizer = normalizers.BertNormalizer(lowercase=True)
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    tokenizer.decoder = decoders.WordPiece()
    tokenizer.add_special_tokens(list(SPECIAL))
    # As in the file that MiniLM comes with; the pieces of a claim are cut elsewhere, and nothing is ever padded.
    tokenizer.enable_truncation(8)
    tokenizer.enable_padding(length=8)
    return tokenizer.to_str(pretty=False).encode()


class _Graph:
    """Nodes and weights in the order in which they were asked for."""

    def __init__(self, seed: int) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.weights: list[onnx.TensorProto] = []
        self.random = np.random.default_rng(seed)

    def op(self, kind: str, *inputs: str, outputs: int = 1, name: str = "", **attributes: Any) -> Any:
        names = [name or f"{kind}{len(self.nodes)}_{n}" for n in range(outputs)]
        self.nodes.append(helper.make_node(kind, inputs, names, **attributes))
        return names[0] if outputs == 1 else names

    def constant(self, value: Any) -> str:
        name = f"w{len(self.weights)}"
        self.weights.append(numpy_helper.from_array(np.asarray(value), name))
        return name

    def embedding(self, rows: int, index: str) -> str:
        table = self.random.standard_normal((rows, WIDTH)).astype(np.float32)
        return str(self.op("Gather", self.constant(table), index))

    def linear(self, x: str, columns: int, name: str = "") -> str:
        """As onnxruntime's dynamic quantisation lays it out: the activations take one scale from the whole input."""
        weights = self.constant(self.random.integers(-127, 128, (WIDTH, columns), dtype=np.int8))
        whole, scale, zero = self.op("DynamicQuantizeLinear", x, outputs=3)
        product = self.op("MatMulInteger", whole, weights, zero, self.constant(np.int8(0)))
        step = self.op("Mul", scale, self.constant(np.float32(0.002)))
        return str(self.op("Mul", self.op("Cast", product, to=TensorProto.FLOAT), step, name=name))


def _model(seed: int) -> bytes:
    g = _Graph(seed)
    zero, one = g.constant(np.int64(0)), g.constant(np.int64(1))
    length = g.op("Gather", g.op("Shape", "input_ids"), one)
    x = g.op("Add", g.embedding(VOCABULARY, "input_ids"), g.embedding(2, "segments"))
    x = g.op("Add", x, g.embedding(8, "marks"))
    x = g.op("Add", x, g.embedding(POSITIONS, g.op("Range", zero, length, one)))
    query, key, value = g.linear(x, WIDTH), g.linear(x, WIDTH), g.linear(x, WIDTH)
    seen = g.op("Softmax", g.op("MatMul", query, g.op("Transpose", key, perm=[0, 2, 1])), axis=-1)
    x = g.op("Add", x, g.op("MatMul", seen, value))
    g.linear(g.op("Gather", x, zero, axis=1), 3, name="claim")
    g.linear(x, 13, name="tokens")
    inputs = [helper.make_tensor_value_info(n, TensorProto.INT64, [1, "n"]) for n in ("input_ids", "segments", "marks")]
    outputs = [
        helper.make_tensor_value_info("claim", TensorProto.FLOAT, [1, 3]),
        helper.make_tensor_value_info("tokens", TensorProto.FLOAT, [1, "n", 13]),
    ]
    graph = helper.make_graph(g.nodes, "small", inputs, outputs, g.weights)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9)
    onnx.checker.check_model(model)
    return bytes(model.SerializeToString(deterministic=True))
