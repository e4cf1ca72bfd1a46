"""Texts checked in a pool of processes, and what was found kept as JSON lines, so that figures can be made again."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, dataclass
from datetime import date
from multiprocessing import get_context
from multiprocessing.sharedctypes import Synchronized
from pathlib import Path
from typing import Any, TypeVar

from summarize import api
from summarize.errors import BadRecord, InputError, NotReadable
from summarize.report import Judgement, Report
from summarize.source.load import article_from_text
from summarize.source.metadata import Known
from summarize.span import Span
from summarize.verify.scores import FAILING

Item = TypeVar("Item")
Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class Job:
    """A text to be checked against a source. `published` is the source's dateline; None: as far as its text says."""

    group: str
    id: str
    source: str
    text: str
    published: date | None = None

    @property
    def key(self) -> tuple[str, str]:
        """What names it among all jobs."""
        return self.group, self.id


@dataclass(frozen=True, slots=True)
class Mark:
    """An error mark of a claim. `span` indexes the checked text."""

    type: str
    span: Span


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim as it was judged. `support` is None where the verdict is `unjudged`."""

    span: Span
    verdict: str
    support: float | None
    errors: tuple[Mark, ...]

    @property
    def is_flagged(self) -> bool:
        """Contradicted, unsupported, or not judged at all: none of them is a pass."""
        return self.verdict in FAILING or self.verdict == "unjudged"

    @property
    def probability(self) -> float:
        """Its support; 0 where it was not judged."""
        return 0.0 if self.support is None else self.support


@dataclass(frozen=True, slots=True)
class Checked:
    """What the check of one job found. `verifier` names what judged, with the hash of its weights if it has any."""

    group: str
    id: str
    verifier: str
    claims: tuple[Claim, ...]

    @property
    def key(self) -> tuple[str, str]:
        """As that of its job."""
        return self.group, self.id

    @property
    def is_flagged(self) -> bool:
        """Whether any claim is."""
        return any(claim.is_flagged for claim in self.claims)

    @property
    def lowest(self) -> float:
        """The lowest support of claims other than padding; 1 where there is none, for nothing is then claimed."""
        return min(self._supports(), default=1.0)

    @property
    def average(self) -> float:
        """The mean support of claims other than padding; 1 where there is none."""
        found = self._supports()
        return sum(found) / len(found) if found else 1.0

    def _supports(self) -> list[float]:
        return [claim.probability for claim in self.claims if claim.verdict != "padding"]


def checked(job: Job) -> Checked:
    """Check one job as `summarize check --pairs` does."""
    try:
        source = article_from_text(job.source, known=Known(published=job.published))
        return _kept(job, api.check(source, article_from_text(job.text, "text")))
    except InputError as error:
        raise BadRecord(f"{job.group}, {job.id}: {error}") from error


def _kept(job: Job, report: Report) -> Checked:
    made = report.provenance
    verifier = made.verifier if made.weights_sha256 is None else f"{made.verifier} {made.weights_sha256}"
    return Checked(job.group, job.id, verifier, tuple(map(_claim, report.claims)))


def _claim(judged: Judgement) -> Claim:
    marks = tuple(Mark(error.type, Span(error.start, error.end)) for error in judged.errors)
    return Claim(Span(judged.start, judged.end), judged.verdict, judged.support, marks)


def spread(work: Callable[[Item], Made], items: Sequence[Item], processes: int) -> Iterator[Made]:
    """`work` done on every item, results in the order of the items; with one process, in this one.

    Processes start afresh, for a model that one of them holds must not be shared by a fork.
    """
    if processes <= 1 or len(items) <= 1:
        yield from map(work, items)
        return
    context = get_context("spawn")
    started = context.Value("i", 0)
    with ProcessPoolExecutor(processes, context, _on_one_core, (started,)) as pool:
        yield from pool.map(work, items, chunksize=max(1, min(16, len(items) // processes)))


def _on_one_core(started: Synchronized[int]) -> None:
    """Give this process a core of its own: the model takes as many threads as it may use cores."""
    with started.get_lock():
        number, started.value = started.value, started.value + 1
    if hasattr(os, "sched_setaffinity"):
        cores = sorted(os.sched_getaffinity(0))
        os.sched_setaffinity(0, {cores[number % len(cores)]})


def write(path: Path, found: Iterable[Checked]) -> None:
    """One JSON object a line: what was found, and the scores and flag that follow from it.

    Raises:
        NotReadable: the file cannot be written.
    """
    try:
        with path.open("w", encoding="utf-8") as out:
            for each in found:
                derived = {"flagged": each.is_flagged, "lowest": each.lowest, "average": each.average}
                out.write(json.dumps(asdict(each) | derived) + "\n")
    except OSError as error:
        raise NotReadable(f"{path} cannot be written: {error.strerror}; give a path in a folder that exists") from error


def read(path: Path) -> Mapping[tuple[str, str], Checked]:
    """What `write` wrote, by key.

    Raises:
        NotReadable: there is no such file.
        BadRecord: a line is not of the form that `write` gives.
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise NotReadable(f"{path} cannot be read ({error}); expected a file made with --reports") from error
    found: dict[tuple[str, str], Checked] = {}
    for number, line in enumerate(lines, start=1):
        try:
            each = _read(json.loads(line))
        except (KeyError, TypeError, ValueError) as error:
            raise BadRecord(f"{path}:{number}: not a line written with --reports ({error!r})") from error
        found[each.key] = each
    return found


def _read(record: Mapping[str, Any]) -> Checked:
    claims = tuple(
        Claim(
            Span(**c["span"]),
            c["verdict"],
            c["support"],
            tuple(Mark(e["type"], Span(**e["span"])) for e in c["errors"]),
        )
        for c in record["claims"]
    )
    return Checked(record["group"], record["id"], record["verifier"], claims)
