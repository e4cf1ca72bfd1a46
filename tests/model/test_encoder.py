"""The small model's seam: exact offsets, the same bytes each time, and no weights but the right ones."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from itertools import pairwise
from pathlib import Path

import numpy as np
import onnx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from onnxruntime.capi import onnxruntime_pybind11_state as vendor

from summarize.errors import BrokenWeights, SummarizeError
from summarize.model import encoder
from summarize.model.encoder import Encoder, vendor_errors
from tests import small_weights

FILES = ("model.int8.onnx", "tokenizer.json", "model.json")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return small_weights.write(tmp_path_factory.mktemp("weights"))


@pytest.fixture(scope="module")
def small(folder: Path) -> Encoder:
    return Encoder.load(folder, threads=1)


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A folder of weights that a test may spoil."""
    return small_weights.write(tmp_path / "weights")


def _row(n: int, seed: int) -> tuple[list[int], list[int], list[int]]:
    random = np.random.default_rng(seed)
    ids, marks = random.integers(0, small_weights.VOCABULARY, n), random.integers(0, 8, n)
    return ids.tolist(), [0] * (n // 3) + [1] * (n - n // 3), marks.tolist()


# --- cutting -----------------------------------------------------------------------------


def test_the_pieces_of_a_sentence(small: Encoder) -> None:
    text = "The Mill closed, on Monday."
    said = [(text[p.start : p.end], p.id) for p in small.cut(text)]
    assert [word for word, _ in said] == ["The", "Mill", "clos", "ed", ",", "on", "Monday", "."]
    assert len({number for _, number in said}) == len(said)
    assert not {number for _, number in said} & set(small_weights.SPECIAL.values())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("🙂🙂 mill 👩‍👩‍👧 court", ["🙂🙂", "mill", "👩‍👩‍👧", "court"]),
        ("café said", ["ca", "fé", "said"]),
        ("cafe\u0301s said", ["ca", "fe", "s", "said"]),  # the accent is a letter of its own, and in no piece
        ("e\u0301on said", ["e", "o", "n", "said"]),
        ("İstanbul mill", ["İstanbul", "mill"]),  # longer in lower case
        ("mi\x00ll\x07 court\u200b", ["mi\x00ll", "court"]),
        ("mill\r\n\tcourt\u00a0mill", ["mill", "court", "mill"]),
        ("日本 mill", ["日", "本", "mill"]),
        ("mill ’117’", ["mill", "’", "11", "7", "’"]),
        ("", []),
        (" \n\u3000", []),
    ],
)
def test_offsets_count_code_points_of_the_text_as_given(small: Encoder, text: str, expected: list[str]) -> None:
    assert [text[p.start : p.end] for p in small.cut(text)] == expected


def test_full_width_digits_are_in_their_place(small: Encoder) -> None:
    text = "mill １１７ court"
    assert [text[p.start : p.end] for p in small.cut(text)] == ["mill", "１１７", "court"]


@pytest.mark.parametrize("special", small_weights.SPECIAL)
def test_a_text_cannot_forge_what_parts_claim_and_evidence(small: Encoder, special: str) -> None:
    text = f"mill {special} court"
    numbers = [p.id for p in small.cut(text)]
    assert small_weights.SPECIAL[special] not in numbers
    assert len(numbers) > 4


def test_half_a_surrogate_pair_costs_nothing_else_its_place(small: Encoder) -> None:
    text = "mill \ud83d court"
    assert [text[p.start : p.end] for p in small.cut(text)] == ["mill", "court"]


def test_nothing_is_cut_off_or_filled_up(small: Encoder) -> None:
    assert [len(small.cut("mill " * n)) for n in (1, 7, 1000)] == [1, 7, 1000]


@given(text=st.text(st.characters(), max_size=60))
def test_pieces_lie_in_the_text_in_order(small: Encoder, text: str) -> None:
    pieces = small.cut(text)
    assert all(0 <= p.start < p.end <= len(text) for p in pieces)
    assert all(a.start <= b.start and a.end <= b.end for a, b in pairwise(pieces))
    visible = {i for p in pieces for i in range(p.start, p.end)}
    assert all(i in visible for i, c in enumerate(text) if c.isascii() and c.isalnum())


@pytest.mark.parametrize("unit", ["a", "mill ", "-", "İ", "e\u0301", "\u0301", "\x00", "日", "🙂", "[SEP]", "각", "ﷺ"])
def test_a_long_line_takes_linear_time(small: Encoder, unit: str) -> None:
    text = unit * (200_000 // len(unit))
    began = time.process_time()
    small.cut(text)
    assert time.process_time() - began < 5


# --- running -----------------------------------------------------------------------------


def test_shapes_and_types_of_the_logits(small: Encoder) -> None:
    logits = small.run(*_row(40, 1))
    assert (logits.claim.shape, logits.tokens.shape) == ((3,), (40, 13))
    assert {logits.claim.dtype, logits.tokens.dtype} == {np.dtype(np.float32)}
    assert np.isfinite(logits.tokens).all()


@pytest.mark.parametrize("which", [0, 1, 2])
def test_each_input_counts(small: Encoder, which: int) -> None:
    row = _row(40, 1)
    changed = tuple([*r[:-1], 1 - r[-1] % 2] if n == which else r for n, r in enumerate(row))
    assert small.run(*row).tokens.tobytes() != small.run(*changed).tokens.tobytes()


@pytest.mark.parametrize("threads", [0, 2, 3])
def test_the_number_of_threads_changes_no_bit(small: Encoder, folder: Path, threads: int) -> None:
    other = Encoder.load(folder, threads=threads)
    for n in (1, 2, 17, 64, 256):
        one, two = small.run(*_row(n, n)), other.run(*_row(n, n))
        assert one.claim.tobytes() == two.claim.tobytes()
        assert one.tokens.tobytes() == two.tokens.tobytes()


def test_what_ran_before_changes_no_bit(small: Encoder) -> None:
    before = small.run(*_row(50, 3)).tokens.tobytes()
    for n in (256, 3, 51):
        small.run(*_row(n, n))
    assert small.run(*_row(50, 3)).tokens.tobytes() == before


@pytest.mark.parametrize("row", [([], [], []), ([1, 2], [0, 0], [0]), ([1], [0, 0], [0])])
def test_rows_of_different_lengths_are_a_mistake_of_the_caller(
    small: Encoder, row: tuple[list[int], list[int], list[int]]
) -> None:
    with pytest.raises(ValueError, match="one length above 0"):
        small.run(*row)


@pytest.mark.parametrize("row", [([10**6], [0], [0]), ([1], [0], [99]), _row(small_weights.POSITIONS + 1, 1)])
def test_numbers_that_the_model_does_not_have(small: Encoder, row: tuple[list[int], list[int], list[int]]) -> None:
    with pytest.raises(BrokenWeights, match=r"model\.int8\.onnx: it cannot be run on \d+ pieces: .*install"):
        small.run(*row)


# --- loading -----------------------------------------------------------------------------


def test_what_the_card_says(small: Encoder, folder: Path) -> None:
    card = json.loads((folder / "model.json").read_text(encoding="utf-8"))
    assert (small.name, small.sha256) == ("small-random", card["sha256"])
    assert small.settings == small_weights.CALIBRATION
    with pytest.raises(TypeError):
        small.settings["slope"] = 0  # type: ignore[index]


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("spoil", ["missing", "empty", "cut short", "altered", "a folder", "text of a pointer"])
def test_a_file_that_is_not_the_one_that_was_shipped(own: Path, name: str, spoil: str) -> None:
    path = own / name
    data = path.read_bytes()
    path.unlink()
    match spoil:
        case "empty":
            path.write_bytes(b"")
        case "cut short":
            path.write_bytes(data[: len(data) // 2])
        case "altered":
            middle = len(data) // 2
            path.write_bytes(data[:middle] + bytes([data[middle] ^ 255]) + data[middle + 1 :])
        case "a folder":
            path.mkdir()
        case "text of a pointer":
            path.write_text("version https://git-lfs.github.com/spec/v1\n", encoding="utf-8")
    with pytest.raises(BrokenWeights) as caught:
        Encoder.load(own)
    assert isinstance(caught.value, SummarizeError)
    assert (caught.value.kind, caught.value.exit_code, caught.value.retryable) == ("broken_weights", 2, False)
    message = str(caught.value)
    assert message.startswith(f"{path}: ")
    assert message.endswith("; install the package again: pip install --force-reinstall summarize")
    assert "\n" not in message


@pytest.mark.parametrize("name", FILES[:2])
def test_a_hash_that_fits_does_not_make_a_model(own: Path, name: str) -> None:
    (own / name).write_bytes(b'{"version": "1.0"}')
    small_weights.write_card(own)
    with pytest.raises(BrokenWeights, match=name):
        Encoder.load(own)


def test_a_model_of_another_interface(own: Path) -> None:
    path = own / "model.int8.onnx"
    model = onnx.load(path)
    del model.graph.output[0]
    onnx.save(model, path)
    small_weights.write_card(own)
    with pytest.raises(BrokenWeights, match=r"expected .*'claim', 'tokens'"):
        Encoder.load(own)


@pytest.mark.parametrize(
    "changes",
    [{"name": ""}, {"sha256": "0" * 63}, {"sha256": "A" * 64}, {"tokenizer_sha256": None}, {"calibration": [1]}],
)
def test_a_card_that_says_something_else(own: Path, changes: dict[str, object]) -> None:
    small_weights.write_card(own, **changes)
    with pytest.raises(BrokenWeights, match=rf"model\.json: {next(iter(changes))}: "):
        Encoder.load(own)


def test_without_a_folder_it_is_the_weights_of_the_package_or_an_error() -> None:
    if all((encoder.WEIGHTS / name).is_file() for name in FILES):
        assert Encoder.load().sha256 == json.loads((encoder.WEIGHTS / "model.json").read_text())["sha256"]
    else:
        with pytest.raises(BrokenWeights, match="weights"):
            Encoder.load()


def test_no_error_of_the_vendor_is_left_out() -> None:
    theirs = {v for v in vars(vendor).values() if isinstance(v, type) and issubclass(v, Exception)}
    assert theirs <= set(vendor_errors())


PROGRAM = """
import sys
from pathlib import Path
from summarize.model.encoder import Encoder
early = sorted({"numpy", "onnxruntime", "tokenizers"} & set(sys.modules))
sys.addaudithook(lambda event, _: event.startswith("socket.") and sys.exit(f"reached out: {event}"))
encoder = Encoder.load(Path(sys.argv[1]))
pieces = encoder.cut("The mill closed on Monday.")
encoder.run([p.id for p in pieces], [0] * len(pieces), [0] * len(pieces))
print(*early, "|", *sorted({name.partition(".")[0] for name in sys.modules}))
"""


def test_it_loads_late_prints_nothing_and_brings_no_hub(folder: Path) -> None:
    command = [sys.executable, "-c", PROGRAM, str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603 - our own program
    early, _, packages = done.stdout.partition("|")
    assert (early.strip(), done.stderr) == ("", "")
    assert {"onnxruntime", "tokenizers"} <= set(packages.split())
    assert not {"google", "hf_xet", "huggingface_hub", "onnx", "requests", "torch", "tqdm"} & set(packages.split())
