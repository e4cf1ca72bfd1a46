"""A figure of a measurement, with its interval and what was asked of it; many of them as a table or as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from itertools import groupby
from typing import Any, Final

import numpy as np

from evals.metrics import Flags, Interval, Places, Resamples, share

GOALS: Final[Mapping[tuple[str, str], tuple[float, float]]] = {
    ("ragtruth_summary", "balanced accuracy"): (0.66, 0.74),
    ("ragtruth_summary", "AUROC"): (0.72, 0.82),
    ("ragtruth_summary", "span F1, error marks"): (0.25, 0.45),
    ("ragtruth_summary", "false alarms per 100 clean"): (30, 10),
    ("faithbench", "balanced accuracy"): (0.62, 0.70),
    ("qags", "AUROC"): (0.80, 0.88),
    ("summedits_news", "balanced accuracy"): (0.60, 0.75),
    ("bump", "pairs in order"): (0.75, 0.92),
    ("authored held", "balanced accuracy of claims"): (0.75, 0.90),
    ("authored held", "errors named with the right type"): (0.60, 0.80),
}
"""What the verifier must reach and what it aims at, by group and name."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured figure of a group, a data set or a part of one; shown to so many decimal places."""

    group: str
    name: str
    interval: Interval
    places: int = 3


@dataclass(frozen=True, slots=True)
class Table:
    """Figures in order of their groups, what is to be read with them, and counts that are no rates.

    `notes` has lines for a reader, `counts` the same facts for a program.
    """

    figures: tuple[Figure, ...]
    notes: tuple[str, ...] = ()
    counts: Mapping[str, Any] | None = None

    def text(self) -> str:
        """The table for a reader."""
        head = f"{'':46}{'n':>6} {'clusters':>8} {'value':>7}  95% interval      must   aim"
        return "\n".join([head, *self._lines(), "", *self.notes])

    def _lines(self) -> Iterator[str]:
        for group, figures in groupby(self.figures, key=lambda figure: figure.group):
            yield from ("", group)
            yield from map(_line, figures)

    def as_json(self) -> dict[str, Any]:
        """The same for a program; numbers to five places."""
        rows = [{"group": f.group, "name": f.name} | _rounded(f.interval) | _goal(f) for f in self.figures]
        return {"figures": rows, "notes": self.notes, "counts": self.counts or {}}


def _rounded(interval: Interval) -> dict[str, Any]:
    return {k: round(v, 5) if isinstance(v, float) else v for k, v in asdict(interval).items()}


def _goal(figure: Figure) -> dict[str, float | None]:
    must, aim = GOALS.get((figure.group, figure.name), (None, None))
    return {"must": must, "aim": aim}


def _line(figure: Figure) -> str:
    found = figure.interval
    value, low, high = (_number(each, figure.places) for each in (found.value, found.low, found.high))
    must, aim = GOALS.get((figure.group, figure.name), (None, None))
    between = "" if found.low is None else f"[{low}, {high}]"
    wanted = "" if must is None else f"{must:>6g} {aim:>5g}"
    return f"  {figure.name:<44}{found.n:>6} {found.clusters:>8} {value:>7}  {between:<16}{wanted}".rstrip()


def _number(value: float | None, places: int) -> str:
    return "-" if value is None else f"{value:.{places}f}"


def rate(group: str, name: str, flags: Sequence[bool], clusters: Sequence[str], *, per: float = 1) -> Figure:
    """The share of flags that is true, times `per`."""
    column: Flags = np.array(flags, dtype=np.bool_)

    def metric(at: Places) -> float | None:
        found = share(column[at])
        return None if found is None else per * found

    return Figure(group, name, Resamples(clusters).interval(metric), 3 if per == 1 else 1)
