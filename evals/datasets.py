"""Rows of annotated data, read from a path that the user gives. Nothing is bundled and nothing is downloaded."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from summarize.errors import BadRecord, NotReadable
from summarize.span import Span


@dataclass(frozen=True, slots=True)
class Row:
    """A text written about a source, with what people said of it.

    `unit` is what was judged: `summary`, `sentence` or `claim`. `supported` is the label.
    `spans` are wrong parts of `text` (half-open, code points). `cluster` names the article:
    near-copies share it. `model` is None where the data set does not say.
    """

    id: str
    dataset: str
    source: str
    text: str
    unit: str
    supported: bool
    spans: tuple[Span, ...]
    error_types: tuple[str, ...]
    model: str | None
    meta: Mapping[str, Any]
    cluster: str


@dataclass(frozen=True, slots=True)
class AuthoredClaim:
    """A claim of an authored text: `span` and `bad` index the text, `evidence` the source; `bad` may be None."""

    span: Span
    verdict: str
    type: str | None
    bad: Span | None
    evidence: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Authored:
    """An authored text about an authored story. `published` is its dateline in ISO 8601."""

    id: str
    kind: str
    story: str
    split: str
    published: str
    persona: str | None
    source: str
    text: str
    claims: tuple[AuthoredClaim, ...]


def rows(path: Path) -> Iterator[Row]:
    """The rows of a `.jsonl` or `.jsonl.gz` file.

    Raises:
        NotReadable: there is no such file.
        BadRecord: a line is no JSON object of the form expected.
    """
    for number, record in _records(path):
        try:
            yield _row(record)
        except (KeyError, TypeError, ValueError) as error:
            raise BadRecord(
                f"{path}:{number}: not a row of annotated pairs ({error!r}); see evals/datasets.py"
            ) from error


def authored(path: Path) -> Iterator[Authored]:
    """The texts of the authored set. Raises as `rows` does."""
    for number, record in _records(path):
        try:
            yield _authored(record)
        except (KeyError, TypeError, ValueError) as error:
            raise BadRecord(
                f"{path}:{number}: not a row of the authored set ({error!r}); see evals/datasets.py"
            ) from error


def _records(path: Path) -> Iterator[tuple[int, Mapping[str, Any]]]:
    if not path.is_file():
        raise NotReadable(f"no data file at {path}: expected JSON lines (.jsonl or .jsonl.gz); give its path")
    try:
        with _opened(path) as lines:
            for number, line in enumerate(lines, start=1):
                if line.strip():
                    yield number, _record(line, f"{path}:{number}")
    except (OSError, EOFError, UnicodeDecodeError) as error:
        raise NotReadable(f"{path} cannot be read as JSON lines: {error}") from error


def _opened(path: Path) -> IO[str]:
    if path.suffix == ".gz":
        return gzip.open(path, "rt", encoding="utf-8")
    return path.open(encoding="utf-8")


def _record(line: str, place: str) -> Mapping[str, Any]:
    try:
        record = json.loads(line)
    except json.JSONDecodeError as error:
        raise BadRecord(f"{place}: not JSON: {error}") from error
    if not isinstance(record, dict):
        raise BadRecord(f"{place}: expected a JSON object, got {type(record).__name__}")
    return record


def _row(record: Mapping[str, Any]) -> Row:
    return Row(
        id=record["id"],
        dataset=record["dataset"],
        source=record["source"],
        text=record["text"],
        unit=record["unit"],
        supported=bool(int(record["label"])),
        spans=tuple(Span(s["start"], s["end"]) for s in record["spans"]),
        error_types=tuple(record["error_types"]),
        model=record["model"],
        meta=record["meta"],
        cluster=str(record["cluster"]),
    )


def _authored(record: Mapping[str, Any]) -> Authored:
    return Authored(
        id=record["id"],
        kind=record["kind"],
        story=record["story"],
        split=record["split"],
        published=record["published"],
        persona=record.get("persona"),
        source=record["source"],
        text=record["text"],
        claims=tuple(
            AuthoredClaim(
                span=Span(c["start"], c["end"]),
                verdict=c["verdict"],
                type=c["type"],
                bad=_span(c.get("bad")),
                evidence=tuple(Span(*e) for e in c["evidence"]),
            )
            for c in record["claims"]
        ),
    )


def _span(pair: list[int] | None) -> Span | None:
    return Span(*pair) if pair else None
