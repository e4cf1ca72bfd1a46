from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from evals.datasets import authored, rows
from summarize.errors import BadRecord, NotReadable
from summarize.span import Span

ROW = {
    "id": "r1",
    "dataset": "toy",
    "source": "Rain fell.",
    "text": "Snow fell.",
    "unit": "sentence",
    "label": 0,
    "spans": [{"start": 0, "end": 4, "type": "entity", "text": "Snow"}],
    "error_types": ["entity"],
    "model": None,
    "meta": {"k": 1},
    "cluster": 7,
}
STORY = {
    "id": "s1-strong",
    "kind": "summary",
    "story": "s1",
    "split": "train",
    "published": "2025-02-14",
    "persona": "strong",
    "source": "Rain fell.",
    "text": "It rained.",
    "claims": [{"start": 0, "end": 10, "verdict": "supported", "type": None, "bad": None, "evidence": [[0, 10]]}],
}


def test_rows_plain_and_gzipped(tmp_path: Path) -> None:
    plain, packed = tmp_path / "a.jsonl", tmp_path / "a.jsonl.gz"
    plain.write_text(json.dumps(ROW) + "\n\n", encoding="utf-8")
    with gzip.open(packed, "wt", encoding="utf-8") as out:
        out.write(json.dumps(ROW))
    (row,) = rows(plain)
    assert (row,) == tuple(rows(packed))
    assert (row.supported, row.spans, row.cluster) == (False, (Span(0, 4),), "7")


def test_authored(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps(STORY), encoding="utf-8")
    (text,) = authored(path)
    assert text.claims[0].evidence == (Span(0, 10),)
    assert text.claims[0].bad is None


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(NotReadable, match=r"nowhere\.jsonl"):
        list(rows(tmp_path / "nowhere.jsonl"))


@pytest.mark.parametrize("line", ["[1]", "{", '{"id": "x"}', json.dumps(ROW | {"label": "maybe"})])
def test_a_bad_line_is_named_with_its_number(tmp_path: Path, line: str) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps(ROW) + "\n" + line + "\n", encoding="utf-8")
    with pytest.raises(BadRecord, match=":2:"):
        list(rows(path))


def test_a_broken_archive(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl.gz"
    path.write_bytes(b"no gzip at all")
    with pytest.raises(NotReadable, match="cannot be read"):
        list(rows(path))
