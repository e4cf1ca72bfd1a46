"""Figures of the verifier read back from JSON, and the weights that they are of."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final

from pydantic import BaseModel, ConfigDict, ValidationError

from summarize.errors import BadRecord, NotReadable
from summarize.verify.support import Combination

MEASURED_BY: Final = "make eval-verifier"


class Row(BaseModel):
    """A figure, as `evals.figures.Table.as_json` writes it."""

    model_config = ConfigDict(frozen=True)

    group: str
    name: str
    value: float | None
    low: float | None
    high: float | None
    n: int
    clusters: int
    must: float | None
    aim: float | None


class Bin(BaseModel):
    """Claims whose support lies between `low` and `high`: the mean that was said, and the share that is supported."""

    model_config = ConfigDict(frozen=True)

    low: float
    high: float
    n: int
    predicted: float | None
    observed: float | None


class Counts(BaseModel):
    """Counts that are no rates; empty where they were not measured."""

    model_config = ConfigDict(frozen=True)

    confusion: dict[str, dict[str, int]] = {}
    calibration: tuple[Bin, ...] = ()


class Measured(BaseModel):
    """The figures of one run."""

    model_config = ConfigDict(frozen=True)

    figures: tuple[Row, ...]
    notes: tuple[str, ...]
    counts: Counts

    def of(self, group: str, name: str) -> Row | None:
        """The figure of this name; None where it was not measured."""
        return next((f for f in self.figures if (f.group, f.name) == (group, name)), None)


class Weights(BaseModel):
    """What model.json says of the weights."""

    model_config = ConfigDict(frozen=True)

    name: str
    sha256: str
    tokenizer_sha256: str
    calibration: Combination


def measured(path: Path) -> Measured:
    """The figures of a file.

    Raises:
        NotReadable: it cannot be read.
        BadRecord: it is not what `python -m evals.verifier` writes.
    """
    try:
        return Measured.model_validate_json(_read(path))
    except ValidationError as error:
        raise _unexpected(path, error, "what evals.verifier --json writes") from error


def weights(folder: Path) -> Weights:
    """What model.json of a folder says.

    Raises:
        NotReadable: it cannot be read.
        BadRecord: it is not what the training writes.
    """
    path = folder / "model.json"
    try:
        return Weights.model_validate(json.loads(_read(path)))
    except (ValidationError, json.JSONDecodeError) as error:
        raise _unexpected(path, error, "what training.thresholds writes") from error


def same(figures: Measured, of: Weights) -> None:
    """Refuse figures of other weights: a page about the wrong ones would be worse than none.

    Raises:
        BadRecord: the figures were measured with others, or with none.
    """
    said = next(iter(figures.notes), "nothing")
    if of.sha256 not in said:
        raise BadRecord(
            f"the figures are those of {said!r}, the weights {of.name} {of.sha256}; measure again: {MEASURED_BY}"
        )


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise NotReadable(f"{path} cannot be read: {error.strerror}") from error


def _unexpected(path: Path, error: ValueError, expected: str) -> BadRecord:
    first = " ".join(str(error).split())[:200]
    return BadRecord(f"{path} is not {expected}: {first}")
