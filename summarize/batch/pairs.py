"""Pairs of source and text as JSONL, a report a line, in constant memory.

A line in is `{"id", "source": str | [str], "text": str}`. Every line in gives exactly one line
out, in the same order: the report with the `id`, or `{"id", "error": {"kind", "message"}}`.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final

from summarize.article import Article
from summarize.errors import BadRecord, EmptyInput, InputError
from summarize.pipeline import check
from summarize.report import Report, Verdict
from summarize.source.load import article_from_text
from summarize.verify.scores import FAILING
from summarize.verify.standard import USUAL, Standard

EXPECTED: Final = '{"id": str, "source": str or a list of str, "text": str}'
Id = str | int


@dataclass(frozen=True, slots=True)
class Failed:
    """A line that could not be checked, and why."""

    id: Id | None
    error: InputError


@dataclass(frozen=True, slots=True)
class Done:
    """A line that was checked."""

    id: Id
    report: Report


def check_pairs(
    lines: Iterable[bytes], failing: Collection[Verdict] = FAILING, standard: Standard = USUAL
) -> Iterator[Done | Failed]:
    """The result of every line, in order. A blank line fails like any other that holds no pair."""
    for number, line in enumerate(lines, start=1):
        yield _checked(line, number, failing, standard)


def _checked(line: bytes, number: int, failing: Collection[Verdict], standard: Standard) -> Done | Failed:
    name: Id | None = None
    try:
        record = _record(line, number)
        name = _name(record, number)
        sources = tuple(
            _article(s, f"s{n}", f"line {number}, source") for n, s in enumerate(_sources(record, number), 1)
        )
        text = _article(record.get("text"), "text", f"line {number}, text")
        return Done(name, check(sources, text, failing, standard))
    except InputError as error:
        return Failed(name, error)


def _record(line: bytes, number: int) -> dict[str, Any]:
    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise BadRecord(f"line {number}: not JSON ({error}); expected {EXPECTED}") from error
    if not isinstance(record, dict):
        raise BadRecord(f"line {number}: a JSON {type(record).__name__}; expected {EXPECTED}")
    return record


def _name(record: dict[str, Any], number: int) -> Id:
    name = record.get("id")
    if isinstance(name, bool) or not isinstance(name, (str, int)):
        raise BadRecord(f"line {number}: no id; expected {EXPECTED}")
    return name


def _sources(record: dict[str, Any], number: int) -> list[object]:
    source = record.get("source")
    sources = source if isinstance(source, list) else [source]
    if not sources:
        raise BadRecord(f"line {number}: an empty list of sources; expected {EXPECTED}")
    return sources


def _article(value: object, name: str, where: str) -> Article:
    if not isinstance(value, str):
        raise BadRecord(f"{where}: {type(value).__name__}; expected a string")
    if not value.strip():
        raise EmptyInput(f"{where}: nothing but white space; expected a text")
    return article_from_text(value, name)
