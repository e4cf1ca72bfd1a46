"""How long a check takes and how much memory it needs, all in one run: `python -m evals.bench`.

warm          checking one text against one source in a running program, after a first time
throughput    200 pairs of ordinary length in one process, its start included
cold          `summarize check` as a process, beside the import of the packages that it loads
memory        the most that such processes held at once
bounded time  a source of 10 MB, the same against itself, its brief, and one line of 200 kB
rivals        the verifier and its model beside larger networks as other verifiers run them, on
              two cores; these have random weights and need an interpreter with torch and transformers

Every figure comes as median, lowest and highest of n repetitions. Nothing uses the network.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from evals.bench_rivals import Rivals
from evals.bench_runs import Bench, Figure, Sizes
from summarize.errors import SummarizeError

HERE: Final = Path(__file__).parent.parent
SHARED: Final = HERE.parent / "shared"


@dataclass(frozen=True, slots=True)
class Table:
    """What the bench found: its figures in order, and what it went without."""

    figures: tuple[Figure, ...]
    notes: tuple[str, ...]

    def text(self) -> str:
        """The table for a reader."""
        lines = [f"{'':44}{'n':>3} {'median':>10} {'min':>10} {'max':>10}  unit"]
        group = ""
        for figure in self.figures:
            if figure.group != group:
                group = figure.group
                lines += ["", group]
            spread = " ".join(f"{value:>10,.4g}" for value in (figure.median, min(figure.values), max(figure.values)))
            lines.append(f"  {figure.name:<42}{len(figure.values):>3} {spread}  {figure.unit}{_aim(figure)}")
        return "\n".join([*lines, "", *self.notes])

    def json(self) -> str:
        """The same for a program."""
        rows = [
            {"group": f.group, "name": f.name, "unit": f.unit, "n": len(f.values), "median": f.median}
            | {"min": min(f.values), "max": max(f.values), "at_most": f.at_most, "at_least": f.at_least}
            for f in self.figures
        ]
        return json.dumps({"figures": rows, "notes": self.notes}, indent=1)


def _aim(figure: Figure) -> str:
    if figure.at_most is None and figure.at_least is None:
        return ""
    bound = f"at most {figure.at_most:g}" if figure.at_most is not None else f"at least {figure.at_least:g}"
    return f"  ({bound}: {'met' if figure.is_met else 'MISSED'})"


def measured(sizes: Sizes, groups: Sequence[str], data: Path, seeds: Path, torch: str) -> Table:
    """The figures of the groups that are asked for; `torch` is an interpreter that has it."""
    with tempfile.TemporaryDirectory(prefix="summarize-bench-") as folder:
        bench = Bench(sizes, Path(folder), HERE / "examples", data, seeds)
        rivals = Rivals(Path(folder), torch, sizes.repeat, notes=bench.notes)
        return Table(tuple(_figures(bench, rivals, groups)), tuple(bench.notes))


def _figures(bench: Bench, rivals: Rivals, groups: Sequence[str]) -> Iterator[Figure]:
    parts = {
        "warm": bench.warm,
        "throughput": bench.throughput,
        "cold": bench.cold,
        "memory": bench.memory,
        "bounded": bench.bounded,
        "rivals": rivals.figures,
    }
    for name in groups:
        yield from parts[name]()


GROUPS: Final = ("warm", "throughput", "cold", "memory", "bounded", "rivals")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the bench; the exit code is 0, or that of the error it met."""
    usual = Sizes()
    parser = argparse.ArgumentParser(prog="python -m evals.bench", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("groups", nargs="*", metavar="group", help=f"some of {', '.join(GROUPS)}; all by default")
    parser.add_argument("--format", choices=("text", "json"), default="text")
    parser.add_argument("--repeat", type=int, default=usual.repeat, help="repetitions of each short figure")
    parser.add_argument("--pairs", type=int, default=usual.pairs, help="pairs checked for throughput")
    parser.add_argument("--many", type=int, default=usual.many, help="pairs of the long run, for its memory")
    parser.add_argument("--article", type=int, default=usual.article, help="characters of the long article")
    parser.add_argument("--line", type=int, default=usual.line, help="characters of the long lines")
    parser.add_argument("--data", type=Path, default=SHARED / "data" / "dev", help="folder of annotated pairs")
    parser.add_argument("--seeds", type=Path, default=SHARED / "seeds", help="folder of the seed texts")
    parser.add_argument("--torch", default=sys.executable, help="interpreter that has torch and transformers")
    chosen = parser.parse_args(arguments)
    unknown = [name for name in chosen.groups if name not in GROUPS]
    if unknown:
        parser.error(f"{', '.join(unknown)}: expected some of {', '.join(GROUPS)}")
    sizes = Sizes(chosen.repeat, chosen.pairs, chosen.many, chosen.article, chosen.line)
    try:
        table = measured(sizes, chosen.groups or GROUPS, chosen.data, chosen.seeds, chosen.torch)
    except SummarizeError as error:
        print(f"error: {error}", file=sys.stderr)
        return error.exit_code
    print(table.json() if chosen.format == "json" else table.text())
    return 0


if __name__ == "__main__":
    sys.exit(main())
