from __future__ import annotations

import json
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from evals.bench_rivals import ARTICLE, SUMMARY, Rivals, chunked, rivals
from evals.rival_child import Job, run
from summarize import check
from summarize.verify.pairing import LIMIT
from tests import small_weights

NETWORKS = ("RoBERTa-large fp32", "RoBERTa-large bf16", "ModernBERT-base fp32", "ModernBERT-base bf16")
ANSWERS = """#!{python}
import json, sys
if "-c" in sys.argv:
    sys.exit(0)
job = json.loads(sys.argv[-1])
with open({log!r}, "a") as log:
    log.write(sys.argv[-1] + "\\n")
print(json.dumps({{"seconds": [60.0] * job["repeat"], "parameters": 355_000_000, "versions": "torch 0"}}))
"""


@pytest.fixture(scope="module")
def weights(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return small_weights.write(tmp_path_factory.mktemp("weights"))


def _words(text: str) -> int:
    return len(text.split())


def test_the_texts_are_500_words_and_8_claims() -> None:
    article, summary = ARTICLE.read_text(encoding="utf-8"), SUMMARY.read_text(encoding="utf-8")
    assert _words(article) == 500
    assert len(check(article, summary).claims) == 8


@pytest.mark.parametrize(
    ("lengths", "chunks"),
    [([], []), ([5], [5]), ([4, 6, 1], [10, 1]), ([12, 3, 7, 1], [12, 10, 1]), ([3, 12, 3], [3, 12, 3])],
)
def test_chunks_are_whole_sentences_up_to_the_limit(lengths: list[int], chunks: list[int]) -> None:
    assert chunked(lengths, 10) == chunks


def test_one_reads_each_claim_with_each_chunk_and_the_other_reads_all_at_once() -> None:
    article = "One two three. " * 100 + "Four five. " * 100
    each, _, once, _ = rivals(article, "The mill closed. It shut on Monday.", _words, 7)
    assert each.passes == ((400 + 3 + 3, 100 + 3 + 3), (400 + 4 + 3, 100 + 4 + 3))
    assert once.passes == ((500 + 7 + 3,),)
    assert (each.repeat, once.repeat) == (2, 7)


def test_no_row_is_longer_than_the_network_reads() -> None:
    each = rivals("One two three. " * 150, "word " * 149 + "end.", _words, 1)[0]
    assert each.passes == ((512, 51 + 150 + 3),)


def test_every_network_is_run_and_compared(tmp_path: Path, weights: Path) -> None:
    python, log = tmp_path / "python", tmp_path / "log"
    python.write_text(ANSWERS.format(python=sys.executable, log=str(log)), encoding="utf-8")
    python.chmod(0o755)
    bench = Rivals(tmp_path, str(python), 1, weights)
    found = {figure.name: figure for figure in bench.figures()}
    own = found["verifier, 8 claims, warm"]
    assert len(own.values) == 2
    assert found["verifier, a claim"].median == pytest.approx(own.median / 8)
    assert found[f"its model, {LIMIT} pieces"].median > 0
    assert found["its model, loading"].at_most == 0.5
    for name in NETWORKS:
        assert found[f"{name} / verifier"].median == pytest.approx(60_000 / own.median)
        assert found[f"{name}, peak memory"].median > 1
    assert found["RoBERTa-large fp32 / verifier"].at_least == 100
    assert found["ModernBERT-base fp32 / verifier"].at_least == 8
    assert found["RoBERTa-large bf16 / verifier"].at_least is None
    jobs = [Job(**json.loads(line)) for line in log.read_text(encoding="utf-8").splitlines()]
    assert [(job.network, job.dtype) for job in jobs] == [
        ("roberta-large", "float32"),
        ("roberta-large", "bfloat16"),
        ("modernbert-base", "float32"),
        ("modernbert-base", "bfloat16"),
    ]
    assert [len(job.batches) for job in jobs] == [8, 8, 1, 1]
    assert any("500 words" in note and "random" in note for note in bench.notes)
    assert "rivals: torch 0" in bench.notes


def test_without_torch_one_line_says_what_to_install(tmp_path: Path, weights: Path) -> None:
    bench = Rivals(tmp_path, str(tmp_path / "none"), 1, weights)
    names = [figure.name for figure in bench.figures()]
    assert names[0] == "verifier, 8 claims, warm"
    assert not [name for name in names if name.startswith(("RoBERTa", "ModernBERT"))]
    assert len([note for note in bench.notes if "pip install" in note and "--torch" in note]) == 1


def test_without_weights_the_verifier_is_measured_as_it_is(tmp_path: Path) -> None:
    bench = Rivals(tmp_path, sys.executable, 1, tmp_path)
    assert [figure.name for figure in bench.figures()][-1] == "verifier, peak memory"
    assert any("no weights in" in note for note in bench.notes)


@pytest.mark.skipif(
    not (find_spec("torch") and find_spec("transformers")), reason="torch and transformers are not installed"
)
@pytest.mark.parametrize("dtype", ["float32", "bfloat16"])
@pytest.mark.parametrize(("network", "batch"), [("roberta-large", [9, 5]), ("modernbert-base", [30])])
def test_a_layer_of_each_network_runs(network: str, batch: list[int], dtype: str) -> None:
    result = run(Job(network, dtype, [batch, batch], repeat=2, cores=1, layers=1))
    assert len(result.seconds) == 2
    assert all(seconds > 0 for seconds in result.seconds)
    assert result.parameters > 40_000_000
