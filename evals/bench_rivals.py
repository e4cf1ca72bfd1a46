"""The verifier beside larger networks, as other verifiers run them: the same article, in one run, on the same cores.

A claim of MiniCheck goes with every chunk of the article through a RoBERTa-large, all chunks of
a claim in one padded batch; chunks are whole sentences, as many as 400 pieces hold.
LettuceDetect reads article and text in one pass of a ModernBERT-base and labels every piece.
Both have random weights here, and random pieces, as many as this package's tokenizer counts:
neither takes longer for being trained. What they do before and after the network is not
measured; of this package everything is.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import Any, Final

from evals.bench_runs import Figure
from evals.child import Usage, measured
from evals.rival_child import Job, Result
from evals.verifier_child import Checked, Loaded
from summarize.model.encoder import CARD, WEIGHTS, Encoder
from summarize.text.sentences import sentences

HERE: Final = Path(__file__).parent
ARTICLE: Final = HERE / "rivals" / "article.txt"
"""500 words."""
SUMMARY: Final = HERE / "rivals" / "summary.txt"
"""8 sentences, each one claim."""
CORES: Final = 2
CHUNK: Final = 400
"""Pieces of a chunk, as MiniCheck has it for RoBERTa."""
LONGEST: Final = 512
"""Pieces of a row of RoBERTa; MiniCheck cuts what is longer."""
SPECIAL: Final = 3
"""Pieces at both ends of a row and between its two texts, in either network."""
FAST: Final = {"RoBERTa-large fp32": 100, "ModernBERT-base fp32": 8}
"""How many times faster than these the verifier should be."""
HAS_TORCH: Final = (
    "import sys; from importlib.util import find_spec; sys.exit(not all(map(find_spec, ('torch', 'transformers'))))"
)

Count = Callable[[str], int]
"""How many pieces a text has."""


@dataclass(frozen=True, slots=True)
class Rival:
    """A network, its numbers, and what goes through it: for each pass the pieces of its rows."""

    name: str
    network: str
    dtype: str
    passes: tuple[tuple[int, ...], ...]
    repeat: int


@dataclass(frozen=True, slots=True)
class Rivals:
    """What is run, one process after the other, with `folder` to write to.

    `torch` is an interpreter that has torch and transformers; where it has not, the rivals are
    left out, and `notes` says so. `layers` cuts their networks off above so many, for tests.
    """

    folder: Path
    torch: str
    repeat: int
    weights: Path = WEIGHTS
    layers: int = 0
    notes: list[str] = field(default_factory=list)

    def figures(self) -> Iterator[Figure]:
        """The verifier, its model, and the rivals with how many times longer they take."""
        # Before and after the rivals: a machine that slows down in between slows down both.
        before = self._checked()
        loaded = [self._loaded() for _ in range(max(1, self.repeat // 2))] if self._has_weights() else []
        found = [(rival, *self._run(rival)) for rival in self._rivals()]
        runs = [before, self._checked()] if found else [before]
        self.notes.extend(f"rivals: {result.versions}" for _, _, result in found[:1])
        yield from _verifier(runs)
        if loaded:
            yield from _model(loaded)
        own = median(seconds for _, checked in runs for seconds in checked.seconds)
        for rival, usage, result in found:
            yield from _beside(rival, usage, result, own)

    def _checked(self) -> tuple[Usage, Checked]:
        usage, answer = self._child("check", str(ARTICLE), str(SUMMARY))
        checked = Checked(**answer)
        note = f"rivals: the verifier is {checked.verifier}; {_cores()} cores, and as many threads, for it and for them"
        if note not in self.notes:
            self.notes.append(note)
        return usage, checked

    def _loaded(self) -> tuple[Usage, Loaded]:
        usage, answer = self._child("load", str(self.weights))
        return usage, Loaded(**answer)

    def _child(self, command: str, *arguments: str) -> tuple[Usage, Any]:
        script = [sys.executable, "-P", str(HERE / "verifier_child.py")]
        return self._answer([*script, command, str(_cores()), str(self.repeat), *arguments])

    def _run(self, rival: Rival) -> tuple[Usage, Result]:
        rows = [list(each) for each in rival.passes]
        job = Job(rival.network, rival.dtype, rows, rival.repeat, _cores(), self.layers)
        # -P: the folder of the script has modules of common names, which transformers looks for.
        command = [self.torch, "-P", str(HERE / "rival_child.py"), json.dumps(job._asdict())]
        usage, answer = self._answer(command)
        return usage, Result(**answer)

    def _answer(self, command: Sequence[str]) -> tuple[Usage, Any]:
        out = self.folder / "answer.json"
        usage = measured(command, str(out))
        if usage.code != 0:
            raise RuntimeError(f"{' '.join(command)}: exit code {usage.code}")
        return usage, json.loads(out.read_text(encoding="utf-8"))

    def _has_weights(self) -> bool:
        found = (self.weights / CARD).exists()
        if not found:
            self.notes.append(f"rivals: no weights in {self.weights}: neither the model nor the rivals were run")
        return found

    def _rivals(self) -> tuple[Rival, ...]:
        if not (self.weights / CARD).exists():
            return ()
        if not _has_torch(self.torch):
            self.notes.append(
                f"rivals: {self.torch} has no torch and transformers, so they were not run: "
                "pip install -e '.[training]', or name an interpreter that has them with --torch"
            )
            return ()
        encoder = Encoder.load(self.weights)
        article, summary = ARTICLE.read_text(encoding="utf-8"), SUMMARY.read_text(encoding="utf-8")

        def count(text: str) -> int:
            return len(encoder.cut(text))

        self.notes.append(
            f"rivals: {len(article.split())} words, {count(article)} pieces, and a text of {count(summary)}, "
            "by the verifier's tokenizer; random weights and random pieces in their place"
        )
        return rivals(article, summary, count, self.repeat)


def rivals(article: str, summary: str, count: Count, repeat: int) -> tuple[Rival, ...]:
    """Both networks in both kinds of numbers; the slow one a third as often."""
    chunks = chunked([count(sentence) for sentence in _sentences(article)], CHUNK)
    claims = [count(claim) for claim in _sentences(summary)]
    each = tuple(tuple(min(LONGEST, chunk + claim + SPECIAL) for chunk in chunks) for claim in claims)
    once = ((count(article) + count(summary) + SPECIAL,),)
    return tuple(
        Rival(f"{name} {short}", name.lower(), dtype, passes, times)
        for name, passes, times in (
            ("RoBERTa-large", each, max(1, repeat // 3)),
            ("ModernBERT-base", once, repeat),
        )
        for short, dtype in (("fp32", "float32"), ("bf16", "bfloat16"))
    )


def chunked(lengths: Sequence[int], limit: int) -> list[int]:
    """The lengths of chunks of whole sentences of these lengths; one longer than `limit` is a chunk of its own."""
    found: list[int] = []
    for length in lengths:
        if found and found[-1] + length <= limit:
            found[-1] += length
        else:
            found.append(length)
    return found


def _verifier(runs: Sequence[tuple[Usage, Checked]]) -> Iterator[Figure]:
    claims = runs[0][1].claims
    values = tuple(1_000 * seconds for _, checked in runs for seconds in checked.seconds)
    peaks = tuple(usage.peak_mb for usage, _ in runs)
    yield Figure("rivals", f"verifier, {claims} claims, warm", "ms", values, at_most=150)
    yield Figure("rivals", "verifier, a claim", "ms", tuple(value / claims for value in values))
    yield Figure("rivals", "verifier, peak memory", "MB", peaks, at_most=400)


def _model(runs: Sequence[tuple[Usage, Loaded]]) -> Iterator[Figure]:
    values = tuple(1_000 * seconds for _, loaded in runs for seconds in loaded.seconds)
    peaks = tuple(usage.peak_mb for usage, _ in runs)
    yield Figure("rivals", "its model, loading", "s", tuple(loaded.loading for _, loaded in runs), at_most=0.5)
    yield Figure("rivals", f"its model, {runs[0][1].pieces} pieces", "ms", values)
    yield Figure("rivals", "its model alone, peak memory", "MB", peaks)


def _beside(rival: Rival, usage: Usage, result: Result, own: float) -> Iterator[Figure]:
    rows = sum(map(len, rival.passes))
    name = f"{rival.name}, {result.parameters / 1e6:.0f}M, {rows} rows"
    ratios = tuple(seconds / own for seconds in result.seconds)
    yield Figure("rivals", name, "ms", tuple(1_000 * seconds for seconds in result.seconds))
    yield Figure("rivals", f"{rival.name} / verifier", "x", ratios, at_least=FAST.get(rival.name))
    yield Figure("rivals", f"{rival.name}, peak memory", "MB", (usage.peak_mb,))


def _sentences(text: str) -> Iterator[str]:
    return (sentence.span.of(text) for sentence in sentences(text))


def _has_torch(python: str) -> bool:
    if shutil.which(python) is None:
        return False
    return subprocess.run([python, "-c", HAS_TORCH], check=False).returncode == 0  # noqa: S603 - the user's own


def _cores() -> int:
    mine = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(CORES, mine)
