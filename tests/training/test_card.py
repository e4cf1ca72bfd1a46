from __future__ import annotations

import gzip
import json
import re
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import pytest
from onnx import numpy_helper

from evals import measured, page
from evals.published import COMPARABLE, PUBLISHED
from summarize.errors import BadRecord, NotReadable
from summarize.verify.support import FEATURES
from tests.small_weights import write, write_card
from training import card

CALIBRATION = {
    "bias": 0.25,
    "coefficients": dict.fromkeys(FEATURES, 0.5),
    "findings": {"number contradicts": -2.125, "quote lacks": -3.5},
    "thresholds": {"strict": 0.611, "balanced": 0.522, "lenient": 0.333},
    "false_alarms": {"strict": 44.4, "balanced": 29.2, "lenient": 9.7},
    "base_rate": 0.925,
    "words": -1.0,
    "contradicted": 0.5,
    "padding": 0.7,
}


def figure(group: str, name: str, value: float | None, **other: Any) -> dict[str, Any]:
    ends = {"low": None, "high": None} if value is None else {"low": value * 0.9, "high": value * 1.1}
    return {
        "group": group,
        "name": name,
        "value": value,
        **ends,
        "n": 120,
        "clusters": 12,
        **goals(None, None),
        **other,
    }


def goals(must: float | None, aim: float | None) -> dict[str, float | None]:
    return {"must": must, "aim": aim}


FIGURES = [
    figure("ragtruth_summary", "balanced accuracy", 0.7123, **goals(0.66, 0.74)),
    figure("ragtruth_summary", "AUROC", 0.8234, **goals(0.72, 0.82)),
    figure("ragtruth_summary", "false alarms per 100 clean", 29.16, n=90, **goals(30, 10)),
    figure("ragtruth_summary", "response F1", 0.5),
    figure("ragtruth_summary", "response recall", 0.6, n=30),
    figure("bump", "pairs in order", 0.71, **goals(0.75, 0.92)),
    figure("wice_claim", "AUROC", None),
]
COUNTS = {
    "confusion": {"supported": {"supported": 31, "padding": 2}, "padding": {"supported": 3, "padding": 41}},
    "calibration": [
        {"low": 0.8, "high": 0.9, "n": 77, "predicted": 0.851, "observed": 0.842},
        {"low": 0.9, "high": 1.0, "n": 0, "predicted": None, "observed": None},
    ],
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = write(tmp_path / "weights")
    write_card(made, name="tiny.v9", calibration=CALIBRATION)
    return made


@pytest.fixture
def figures(tmp_path: Path, folder: Path) -> Path:
    path = tmp_path / "figures.json"
    digest = json.loads((folder / "model.json").read_text())["sha256"]
    notes = [f"verifier: rules+tiny.v9 {digest}", "bump: 650 texts", "", "  a table for a reader"]
    path.write_text(json.dumps({"figures": FIGURES, "notes": notes, "counts": COUNTS}))
    return path


def test_the_card_prints_what_was_measured_and_of_which_weights(
    figures: Path, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert card.main([str(figures), str(folder)]) == 0
    text = capsys.readouterr().out
    digests = json.loads((folder / "model.json").read_text())
    assert text.startswith("# tiny.v9\n")
    assert digests["sha256"] in text
    assert digests["tokenizer_sha256"] in text
    assert card.BASE_SHA256 in text
    row = "| ragtruth_summary | balanced accuracy | **0.712** | 0.641 to 0.784 | 120 | 12 | 0.66 | 0.74 | must |"
    assert row in text
    assert "| `lenient` | 0.333 | 9.7 |" in text
    assert all(each.licence in text for each in card.TRAINED)
    size = sum((folder / name).stat().st_size for name in ("model.int8.onnx", "tokenizer.json"))
    assert f"| {size / 1e6:.1f} MB together" in text


def test_parameters_are_counted_without_what_eight_bits_add(folder: Path) -> None:
    model = onnx.load(folder / "model.int8.onnx")
    before = card.parameters(folder / "model.int8.onnx")
    model.graph.initializer.append(numpy_helper.from_array(np.ones(7), "w_scale"))
    model.graph.initializer.append(numpy_helper.from_array(np.ones((3, 5)), "w_more"))
    onnx.save(model, folder / "other.onnx")
    assert card.parameters(folder / "other.onnx") == before + 15


def test_training_rows_are_counted_where_the_data_is(
    figures: Path, folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    train = tmp_path / "data" / "train"
    train.mkdir(parents=True)
    for n, each in enumerate(card.TRAINED, start=1):
        (train / f"{each.file}.jsonl.gz").write_bytes(gzip.compress(b"{}\n" * 1_000 * n))
    assert card.main([str(figures), str(folder), "--data", str(tmp_path / "data")]) == 0
    text = capsys.readouterr().out
    assert re.search(r"\| XSumFaith \|.*\| 3,000 \| CC BY 4.0 \|", text)
    (train / "frank.jsonl.gz").unlink()
    assert card.main([str(figures), str(folder), "--data", str(tmp_path / "data")]) == 2
    assert "frank.jsonl.gz" in capsys.readouterr().err


def test_our_own_claims_are_those_of_the_training_split() -> None:
    own = next(card.counted(None))
    assert own.rows is not None
    assert (
        0
        < own.rows
        < sum(
            len(json.loads(line)["claims"])
            for path in (card.HERE / "data").glob("*.jsonl.gz")
            for line in gzip.decompress(path.read_bytes()).splitlines()
        )
    )


def test_what_the_eight_bits_cost_is_taken_in(
    figures: Path, folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "said").write_text("they differ on 0.41% of the claims\n")
    assert card.main([str(figures), str(folder), "--compare", str(tmp_path / "said")]) == 0
    assert "```\nthey differ on 0.41% of the claims\n```" in capsys.readouterr().out
    assert card.main([str(figures), str(folder), "--compare", str(tmp_path / "nothing")]) == 2


@pytest.mark.parametrize("command", [card.main, page.main])
def test_figures_of_other_weights_are_refused(
    command: Any, figures: Path, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    old = json.loads(figures.read_text()) | {"notes": ["verifier: rules+tiny.v8 " + "0" * 64]}
    figures.write_text(json.dumps(old))
    assert command([str(figures), str(folder)]) == 2
    met = capsys.readouterr()
    assert met.out == ""
    assert "measure again" in met.err


def test_the_page_has_every_figure_and_the_published_ones_beside(
    figures: Path, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert page.main([str(figures), str(folder)]) == 0
    text = capsys.readouterr().out
    assert "| pairs in order | 0.710 | 0.639 to 0.781 | 120 | 12 |" in text
    assert "| AUROC | – | – | 120 | 12 |" in text
    assert "| bump | pairs in order | **0.710** | 0.639 to 0.781 | 120 | 12 | 0.75 | 0.92 | no |" in text
    assert "| false alarms per 100 clean | 29.2 |" in text
    assert "| | LettuceDetect-base | 149M | 0.678 |" in text
    assert "4,700 summaries" in text
    assert "### faithbench" not in text  # not measured: nothing stands beside the published figures
    assert "response F1 of 0.400 here (30 of 120 texts in error)" in text
    assert "| padding | 3 | 41 |" in text
    assert "| 0.8 to 0.9 | 77 | 0.851 | 0.842 |" in text
    assert "0.9 to 1.0" not in text
    assert "| number contradicts | -2.125 |" in text
    assert "at a base rate of 0.925" in text
    assert "| MiniCheck-FT5 | 770M | about 0.78 |" in text
    assert "a table for a reader" not in text


def test_other_measurements_of_the_same_command_are_added(
    figures: Path, folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    more = {"figures": [figure("all", "verdicts changed", 0.012)], "notes": ["40 texts"], "counts": {}}
    (tmp_path / "length.json").write_text(json.dumps(more))
    assert page.main([str(figures), str(folder), "--also", str(tmp_path / "length.json")]) == 0
    text = capsys.readouterr().out
    assert "| verdicts changed | 0.012 |" in text
    assert "- 40 texts\n" in text


@pytest.mark.parametrize(
    ("value", "must", "aim", "expected"),
    [
        (0.70, 0.66, 0.74, "must"),
        (0.74, 0.66, 0.74, "aim"),
        (0.65, 0.66, 0.74, "no"),
        (31.0, 30, 10, "no"),
        (30.0, 30, 10, "must"),
        (9.0, 30, 10, "aim"),
        (None, 30, 10, "not measured"),
    ],
)
def test_a_goal_is_reached_from_its_own_side(value: float | None, must: float, aim: float, expected: str) -> None:
    assert page.reached(measured.Row.model_validate(figure("g", "f", value, **goals(must, aim)))) == expected


def test_files_that_are_something_else_are_named(folder: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.json"
    other.write_text('{"figures": 3}')
    with pytest.raises(BadRecord, match=r"other\.json is not what evals\.verifier --json writes"):
        measured.measured(other)
    with pytest.raises(NotReadable, match="cannot be read"):
        measured.weights(tmp_path / "nowhere")
    write_card(folder)  # its calibration is of another form
    with pytest.raises(BadRecord, match=r"model\.json"):
        measured.weights(folder)


def test_published_figures_stand_together_and_are_shares() -> None:
    keys = [(p.group, p.name) for p in PUBLISHED]
    runs = [key for n, key in enumerate(keys) if n == 0 or keys[n - 1] != key]
    assert len(runs) == len(set(runs))
    assert {group for group, _ in keys} == set(COMPARABLE)
    assert all(0 < p.value < 1 and p.source for p in PUBLISHED)
