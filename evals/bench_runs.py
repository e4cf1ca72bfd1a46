"""The runs of `evals.bench`: what is measured, on what."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import cycle, islice
from pathlib import Path
from statistics import median
from typing import Final

from evals import prose
from evals.child import Usage, measured
from evals.datasets import rows
from summarize import check, load

SUMMARIZE: Final = (sys.executable, "-m", "summarize")
ORDINARY: Final = range(1_000, 10_001)
"""Characters of a source of ordinary length: nine in ten news articles."""
HOSTILE: Final = ("a", " ", ".", '"', "“", "(", "1", "1,", "-", "A ", "a, and ", "| ", "the ", "'", "é", "\u200b")
"""What a line is filled with to find an expression that goes back and forth over it."""
LOADED: Final = """
import io, json, sys
from contextlib import redirect_stdout
from summarize.cli import main
with redirect_stdout(io.StringIO()):
    try:
        main()
    except SystemExit:
        pass
files = {name: getattr(module, "__file__", None) or "" for name, module in sys.modules.items()}
print(json.dumps([name for name, file in files.items() if "site-packages" in file and name != "_distutils_hack"]))
"""
"""Runs the command line and prints the modules of other packages that it has loaded; a hook of setuptools is none."""


@dataclass(frozen=True, slots=True)
class Sizes:
    """How much is run: repetitions, pairs, pairs of the long run, characters of the article and of the lines."""

    repeat: int = 7
    pairs: int = 200
    many: int = 2_000
    article: int = 10_000_000
    line: int = 200_000


@dataclass(frozen=True, slots=True)
class Figure:
    """One row: the values of its repetitions, and the bound that it should keep, None where there is none."""

    group: str
    name: str
    unit: str
    values: tuple[float, ...]
    at_most: float | None = None
    at_least: float | None = None

    @property
    def median(self) -> float:
        """The median of the repetitions."""
        return median(self.values)

    @property
    def is_met(self) -> bool:
        """Whether the median keeps the bound."""
        low = self.at_least is None or self.median >= self.at_least
        return low and (self.at_most is None or self.median <= self.at_most)


@dataclass(slots=True)
class Bench:
    """All runs, on texts in `examples`, pairs from `data` and `seeds`, with `folder` to write to."""

    sizes: Sizes
    folder: Path
    examples: Path
    data: Path
    seeds: Path
    notes: list[str] = field(default_factory=list)

    # --- In this process -------------------------------------------------------------------------

    def warm(self) -> Iterator[Figure]:
        """One text against one source, after a first time."""
        yield self._warm("example rewrite, article", self.examples / "rewrite.txt", self.examples / "article.txt")
        found = sorted(self.seeds.glob("00[04]_*.txt"))
        if len(found) == 2:  # noqa: PLR2004 - a text and its source
            yield self._warm("seed 004, seed 000", found[1], found[0])
        else:
            self.notes.append(f"no seed texts in {self.seeds}: the example alone was checked warm")

    def _warm(self, name: str, text: Path, source: Path) -> Figure:
        (article,), (rewrite,) = load(str(source)), load(str(text))
        claims = len(check(article, rewrite).claims)
        values = []
        for _ in range(self.sizes.repeat):
            start = time.perf_counter()
            check(article, rewrite)
            values.append((time.perf_counter() - start) * 1_000)
        return Figure("warm", f"{name} ({claims} claims)", "ms", tuple(values))

    # --- Pairs -----------------------------------------------------------------------------------

    def throughput(self) -> Iterator[Figure]:
        """Claims a second over pairs of ordinary length, by the clock and by the processor."""
        path = self._pairs(self.sizes.pairs)
        runs = [self._checked_pairs(path) for _ in range(max(1, self.sizes.repeat // 2))]
        name = f"{self.sizes.pairs} pairs, {runs[0][1]} claims"
        by_clock = tuple(claims / usage.wall for usage, claims in runs)
        by_processor = tuple(claims / usage.cpu for usage, claims in runs)
        yield Figure("throughput", f"{name}, by the clock", "claims/s", by_clock, at_least=100)
        yield Figure("throughput", f"{name}, by processor time", "claims/s", by_processor)

    def _checked_pairs(self, path: Path) -> tuple[Usage, int]:
        out = self.folder / "reports.jsonl"
        usage = measured([*SUMMARIZE, "check", "--pairs", str(path), "--output", str(out)])
        with out.open(encoding="utf-8") as lines:
            return usage, sum(len(json.loads(line)["claims"]) for line in lines)

    def _pairs(self, number: int) -> Path:
        """A file of that many pairs; where the data has fewer, they come round again."""
        path = self.folder / f"pairs-{number}.jsonl"
        found = self._ordinary() or self._own()
        step = max(1, len(found) // number)
        with path.open("w", encoding="utf-8") as out:
            for n, (source, text) in enumerate(islice(cycle(found[::step]), number)):
                out.write(json.dumps({"id": n, "source": source, "text": text}) + "\n")
        return path

    def _ordinary(self) -> list[tuple[str, str]]:
        files = sorted(self.data.glob("*.jsonl.gz"))
        found = [
            (r.source, r.text) for f in files for r in rows(f) if r.unit == "summary" and len(r.source) in ORDINARY
        ]
        self._note(
            f"pairs: {len(found)} summaries of articles in {self.data}, evenly chosen"
            if found
            else f"pairs: no annotated pairs in {self.data}; generated articles with the example's rewrite instead"
        )
        return found

    def _own(self) -> list[tuple[str, str]]:
        """Generated articles, of different length, each with sentences of its own and of the example."""
        rewrite = (self.examples / "rewrite.txt").read_text(encoding="utf-8")
        return [
            (prose.article(chars), prose.article(400) + "\n\n" + rewrite[:600])
            for chars in range(ORDINARY.start, ORDINARY.stop, 45)
        ]

    def _note(self, note: str) -> None:
        if note not in self.notes:
            self.notes.append(note)

    # --- Processes -------------------------------------------------------------------------------

    def cold(self) -> Iterator[Figure]:
        """A check as a process, and the import of what it loads; turn by turn, so that both meet the same machine."""
        command = self._example()
        loaded = _loaded(command[3:])
        names = sorted({name.partition(".")[0] for name in loaded})
        runs = {"check": command, "packages": _importing(names), "modules": _importing(loaded)}
        wall: dict[str, list[float]] = {name: [] for name in runs}
        for _ in range(max(1, self.sizes.repeat)):
            for name, run in runs.items():
                wall[name].append(measured(run).wall)
        for name, shown in (
            ("check", "check of the example"),
            ("packages", f"import of its {len(names)} packages by name"),
            ("modules", f"import of all {len(loaded)} modules it loads of them"),
        ):
            yield Figure("cold", shown, "ms", tuple(1_000 * seconds for seconds in wall[name]))
        ratios = {n: tuple(a / b for a, b in zip(wall["check"], wall[n], strict=True)) for n in ("packages", "modules")}
        yield Figure("cold", "check / import of packages", "x", ratios["packages"], at_most=2)
        yield Figure("cold", "check / import of modules", "x", ratios["modules"], at_most=2)
        self._note(f"packages that check loads: {', '.join(names)}")

    def memory(self) -> Iterator[Figure]:
        """The peak of a check, and of runs over pairs, of which the longer should need no more."""
        peaks = tuple(measured(self._example()).peak_mb for _ in range(max(1, self.sizes.repeat // 2)))
        yield Figure("memory", "check of the example", "MB", peaks, at_most=300)
        for number in (self.sizes.pairs, self.sizes.many):
            usage, claims = self._checked_pairs(self._pairs(number))
            yield Figure("memory", f"{number} pairs, {claims} claims", "MB", (usage.peak_mb,), at_most=300)

    def _example(self) -> list[str]:
        return [*SUMMARIZE, "check", "-s", str(self.examples / "article.txt"), str(self.examples / "rewrite.txt")]

    # --- Long and hostile ------------------------------------------------------------------------

    def bounded(self) -> Iterator[Figure]:
        """Long articles and long lines: seconds and memory, once each."""
        article = self._written("article.txt", prose.article(self.sizes.article))
        line = self._written("line.txt", prose.article(self.sizes.line).replace("\n", " ").replace(". ", " and "))
        short = str(self.examples / "rewrite.txt")
        for name, path in ((f"article of {self.sizes.article:,}", article), (f"line of {self.sizes.line:,}", line)):
            yield from self._run(f"example against {name}", "check", "-s", path, short)
            yield from self._run(f"{name} against itself", "check", "-s", path, path)
            yield from self._run(f"brief of {name}", "brief", path)
        values = tuple(_seconds(_line(filling, self.sizes.line)) for filling in HOSTILE)
        yield Figure("bounded time", f"{len(HOSTILE)} hostile lines against themselves", "s", values, at_most=20)

    def _run(self, name: str, command: str, *arguments: str) -> Iterator[Figure]:
        usage = measured([*SUMMARIZE, command, *arguments])
        yield Figure("bounded time", name, "s", (usage.wall,), at_most=120 if "itself" in name else 20)
        yield Figure("bounded time", "  its memory", "MB", (usage.peak_mb,), at_most=1_500)

    def _written(self, name: str, text: str) -> str:
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        return str(path)


def _line(filling: str, chars: int) -> str:
    """A line of nothing but `filling`, between two words so that it is not empty."""
    return f"Word {(filling * chars)[:chars]} end"


def _seconds(text: str) -> float:
    start = time.perf_counter()
    check(text, text)
    return time.perf_counter() - start


def _loaded(arguments: Sequence[str]) -> list[str]:
    command = [sys.executable, "-c", LOADED, *arguments]
    found = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603 - our own interpreter
    return [str(name) for name in json.loads(found.stdout)]


def _importing(modules: Sequence[str]) -> list[str]:
    return [sys.executable, "-c", f"from importlib import import_module\nfor m in {list(modules)}: import_module(m)"]
