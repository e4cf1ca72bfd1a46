from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

pytest.importorskip("torch", reason="torch is in no environment but that of who trains")
pytest.importorskip("onnx", reason="onnx is in no environment but that of who trains")

import torch

from summarize.model import encoder
from summarize.model.encoder import Encoder
from summarize.verify.pairing import MARKS
from training.export import NAME, export
from training.network import Verifier

TOKENIZER = encoder.WEIGHTS / encoder.TOKENIZER
pytestmark = [
    pytest.mark.skipif(not TOKENIZER.exists(), reason="the weights are not in this checkout"),
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),  # the vendor's, about its own exporter
]

LENGTH = 40
CALIBRATION = {"bias": 0.25}


@pytest.fixture(scope="module")
def network() -> Verifier:
    torch.manual_seed(1)
    made = Verifier()
    made.eval()
    return made


@pytest.fixture(scope="module")
def folder(network: Verifier, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A network as it is shipped, written over an older card, which has a calibration; `exact` has it in fp32."""
    made = tmp_path_factory.mktemp("weights")
    torch.save(network.state_dict(), made / "weights.pt")
    (made / "model.json").write_text(json.dumps({"calibration": CALIBRATION, "name": "older"}), encoding="utf-8")
    export(made / "weights.pt", made, TOKENIZER, made / "exact")
    return made


def test_what_was_written_loads_with_its_hashes_and_keeps_its_calibration(folder: Path) -> None:
    loaded = Encoder.load(folder, threads=1)
    digest = hashlib.sha256((folder / "model.int8.onnx").read_bytes()).hexdigest()
    assert (loaded.name, loaded.sha256, loaded.settings) == (NAME, digest, CALIBRATION)
    assert (folder / "tokenizer.json").read_bytes() == TOKENIZER.read_bytes()


def test_it_is_a_quarter_of_what_was_trained(folder: Path) -> None:
    assert (folder / "model.int8.onnx").stat().st_size < 0.3 * (folder / "weights.pt").stat().st_size


@pytest.mark.parametrize("length", [LENGTH, 7, 150])
@pytest.mark.parametrize(("form", "apart"), [(".", 0.2), ("exact", 1e-3)])
def test_it_says_what_the_network_says(network: Verifier, folder: Path, form: str, apart: float, length: int) -> None:
    generator = torch.Generator().manual_seed(length)
    ids = torch.randint(1_000, 30_000, (length,), generator=generator).tolist()
    marks = torch.randint(0, MARKS, (length,), generator=generator).tolist()
    segments = [0] * (length // 3) + [1] * (length - length // 3)
    with torch.no_grad():
        exact = network(torch.tensor([ids]), torch.tensor([segments]), torch.tensor([marks]))
    found = Encoder.load(folder / form, threads=1).run(ids, segments, marks)
    assert found.tokens.shape == (length, 13)
    torch.testing.assert_close(torch.from_numpy(found.claim), exact.claim[0], atol=apart, rtol=0.0)
    torch.testing.assert_close(torch.from_numpy(found.tokens[:, :12]), exact.tokens[0], atol=apart, rtol=0.0)
    torch.testing.assert_close(torch.from_numpy(found.tokens[:, 12]), exact.aligned[0], atol=apart, rtol=0.0)
