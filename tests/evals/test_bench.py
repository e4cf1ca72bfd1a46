from __future__ import annotations

import gzip
import json
import sys
from pathlib import Path

import pytest

from evals import prose
from evals.bench import GROUPS, main
from evals.bench_runs import Figure
from evals.child import measured

TINY = ["--torch", "none", "--repeat", "1", "--pairs", "2", "--many", "3", "--article", "3000", "--line", "400"]


def _figures(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[dict[str, object]]:
    assert main([*arguments, "--format", "json"]) == 0
    found = json.loads(capsys.readouterr().out)["figures"]
    assert isinstance(found, list)
    return found


def test_every_group_prints_its_rows(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*TINY, "--data", str(tmp_path), "--seeds", str(tmp_path)]) == 0
    table = capsys.readouterr().out
    for row in (
        "example rewrite, article",
        "2 pairs",
        "by the clock",
        "by processor time",
        "check of the example",
        "check / import of packages",
        "check / import of modules",
        "3 pairs",
        "example against article of 3,000",
        "article of 3,000 against itself",
        "brief of article of 3,000",
        "example against line of 400",
        "line of 400 against itself",
        "brief of line of 400",
        "hostile lines against themselves",
        "packages that check loads: ",
        "verifier, 8 claims, warm",
    ):
        assert row in table


def test_absent_data_is_told_in_a_line_each(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["warm", "throughput", *TINY, "--data", str(tmp_path / "none"), "--seeds", str(tmp_path)]) == 0
    out = capsys.readouterr().out
    assert out.count("no annotated pairs in") == 1
    assert out.count("no seed texts in") == 1


def test_annotated_pairs_are_used_where_they_are(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    row = {"dataset": "toy", "unit": "summary", "label": 1, "spans": [], "error_types": [], "model": None, "meta": {}}
    lines = [
        {**row, "id": str(n), "source": prose.article(1_500), "text": "It rained.", "cluster": n} for n in range(2)
    ]
    with gzip.open(tmp_path / "toy.jsonl.gz", "wt", encoding="utf-8") as out:
        out.write("\n".join(map(json.dumps, lines)))
    figures = _figures(capsys, "throughput", *TINY, "--data", str(tmp_path))
    assert [f["name"] for f in figures] == ["2 pairs, 2 claims, by the clock", "2 pairs, 2 claims, by processor time"]
    assert all(f["n"] == 1 and f["min"] == f["median"] == f["max"] for f in figures)


def test_an_unknown_group_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["tepid"])
    assert caught.value.code == 2
    told = capsys.readouterr().err
    assert all(group in told for group in GROUPS)


def test_a_bound_is_held_against_the_median() -> None:
    assert Figure("g", "n", "s", (1.0, 2.0, 9.0), at_most=2).is_met
    assert not Figure("g", "n", "claims/s", (1.0, 2.0, 9.0), at_least=3).is_met
    assert Figure("g", "n", "s", (1.0,)).is_met


def test_the_peak_is_that_of_the_child_and_not_of_the_process_that_asks() -> None:
    ballast = bytearray(200_000_000)
    ballast[::4_096] = b"x" * len(ballast[::4_096])
    small = measured([sys.executable, "-S", "-c", "pass"])
    assert small.peak_mb < 60
    assert measured([sys.executable, "-S", "-c", "x = b'x' * 100_000_000"]).peak_mb > small.peak_mb + 80
    assert ballast


def test_a_child_that_fails_is_an_error_with_its_message() -> None:
    with pytest.raises(RuntimeError, match="no good"):
        measured([sys.executable, "-S", "-c", "import sys; print('no good', file=sys.stderr); sys.exit(2)"])


def test_generated_articles_are_the_same_every_time_and_have_few_sentences_twice() -> None:
    text = prose.article(100_000)
    assert len(text) == 100_000
    assert text == prose.article(100_000)
    assert text.startswith(prose.article(5_000)[:4_900])
    sentences = [s for s in text.replace("\n\n", " ").split(". ") if s]
    assert len(set(sentences)) > 0.95 * len(sentences)
