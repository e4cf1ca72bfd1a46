from __future__ import annotations

import json
from pathlib import Path

import pytest

from evals.bench_brief import REGIMES, SYSTEMS, items, main, results
from evals.datasets import rows
from tests.compose.stories import COURT, DISASTER, HEALTH

REFERENCES = {
    COURT: "Pilot convicted of manslaughter . Nine died when his ferry sank . His lawyer says he will appeal .",
    DISASTER: "Storm tears roof off sports hall . Three people are dead .",
    HEALTH: "Water leak damages operating theatres . A hospital stops planned surgery .",
}


@pytest.fixture
def data(tmp_path: Path) -> Path:
    path = tmp_path / "toy.jsonl"
    lines: list[dict[str, object]] = [
        {
            "id": f"{n}-{twin}",
            "dataset": "toy",
            "source": source,
            "text": "x",
            "unit": "summary",
            "label": 1,
            "spans": [],
            "error_types": [],
            "model": None,
            "meta": {"reference_summary": reference},
            "cluster": str(n),
        }
        for n, (source, reference) in enumerate(REFERENCES.items())
        for twin in range(2)
    ]
    path.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    return path


def test_an_article_counts_once(data: Path) -> None:
    assert len(items(rows(data))) == len(REFERENCES)


def test_texts_of_one_regime_are_of_one_length_but_for_a_brief_that_is_shorter(data: Path) -> None:
    found = results(items(rows(data)))
    for regime in ("60 words", "reference length"):
        lengths = {r.system: round(r.words, 6) for r in found if r.regime == regime}
        assert lengths["lead"] == lengths["textrank"] == lengths["lexrank"]
        assert lengths["lead"] * 0.8 < lengths["local"] <= lengths["lead"]


def test_every_system_is_compared_in_every_regime_with_intervals_around_the_mean(data: Path) -> None:
    found = results(items(rows(data)))
    assert {(r.regime, r.system) for r in found} == {(regime, system) for regime in REGIMES for system in SYSTEMS}
    for result in found:
        assert result.f1.low <= result.f1.mean <= result.f1.high
        assert (result.local_ahead is None) == (result.system == "local")


def test_the_same_figures_twice_and_as_json(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--data", str(data), "--format", "json"]) == 0
    first = capsys.readouterr().out
    assert main(["--data", str(data), "--format", "json"]) == 0
    assert capsys.readouterr().out == first
    assert json.loads(first)["articles"] == len(REFERENCES)


def test_the_table(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--data", str(data)]) == 0
    assert "rougeLsum lexrank" in capsys.readouterr().out


def test_absent_data_is_one_line_and_exit_2(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--data", str(tmp_path / "absent.jsonl")]) == 2
    error = capsys.readouterr().err
    assert "absent.jsonl" in error
    assert error.count("\n") == 1


def test_data_without_references_is_an_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "empty.jsonl"
    path.write_text("", encoding="utf-8")
    assert main(["--data", str(path)]) == 2
    assert "reference_summary" in capsys.readouterr().err
