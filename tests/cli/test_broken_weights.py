"""A package whose model is broken says so in one line; it judges nothing without it."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from summarize.model import encoder
from summarize.verify.entailment import shipped
from tests.cli.conftest import Summarize
from tests.cli.test_cli import ARTICLE, REWRITE


@pytest.fixture
def weights(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A copy of the weights, which the package takes for its own and which a test may spoil."""
    folder = shutil.copytree(encoder.WEIGHTS, tmp_path / "weights")
    # The folder is not an option: whoever could name another would be given verdicts of other weights.
    monkeypatch.setattr(encoder, "WEIGHTS", folder)
    shipped.cache_clear()
    yield folder
    shipped.cache_clear()


@pytest.mark.parametrize("name", ["model.int8.onnx", "tokenizer.json", "model.json"])
def test_a_file_that_is_missing(summarize: Summarize, weights: Path, name: str) -> None:
    (weights / name).unlink()
    run = summarize("check", "-s", ARTICLE, REWRITE)
    assert (run.code, run.out) == (2, "")
    assert name in run.err
    assert "pip install --force-reinstall summarize" in run.err
    assert len(run.err.splitlines()) == 1


def test_settings_of_another_version(summarize: Summarize, weights: Path) -> None:
    card = json.loads((weights / "model.json").read_text(encoding="utf-8"))
    del card["calibration"]["thresholds"]
    (weights / "model.json").write_text(json.dumps(card), encoding="utf-8")
    for command in (["check", "-s", ARTICLE, REWRITE], ["brief", ARTICLE], ["check", "--pairs", "-"]):
        run = summarize(*command, stdin=b'{"id": "a", "source": "The dam held.", "text": "The dam gave way."}\n')
        assert (run.code, run.out) == (2, "")
        assert "calibration.thresholds" in run.err
        assert len(run.err.splitlines()) == 1
