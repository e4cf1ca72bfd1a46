"""The verifier of this package, timed in a process of its own: `load` its model, or `check` a text against a source.

Run as a script. The arguments are the command, the number of cores, the repetitions, and then
the folder of the weights or the two files; the answer is in JSON.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple


class Loaded(NamedTuple):
    """Seconds that the model took to load, its imports included, and then for each pair of so many pieces."""

    loading: float
    pieces: int
    seconds: list[float]


class Checked(NamedTuple):
    """What the report calls the verifier, the claims that it found, and the seconds of each check after a first."""

    verifier: str
    claims: int
    seconds: list[float]


def load(repeat: int, folder: str) -> Loaded:
    """Load the model and run it on pairs that are as long as pairs may be."""
    # Neither of them imports onnxruntime, tokenizers or numpy: that is part of loading.
    from summarize.model.encoder import Encoder  # noqa: PLC0415 - after the cores are chosen
    from summarize.verify.pairing import LIMIT  # noqa: PLC0415 - likewise

    start = time.perf_counter()
    encoder = Encoder.load(Path(folder))
    loading = time.perf_counter() - start
    row = [1] * LIMIT
    return Loaded(loading, LIMIT, _warm(lambda: encoder.run(row, row, row), repeat))


def check(repeat: int, source: str, text: str) -> Checked:
    """Check the text against the source as the command line does, in a running program."""
    from summarize import api, load  # noqa: PLC0415 - after the cores are chosen

    (article,), (summary,) = load(source), load(text)
    report = api.check(article, summary)
    seconds = _warm(lambda: api.check(article, summary), repeat)
    return Checked(report.provenance.verifier, len(report.claims), seconds)


def _warm(run: Callable[[], object], repeat: int) -> list[float]:
    run()
    seconds = []
    for _ in range(repeat):
        start = time.perf_counter()
        run()
        seconds.append(time.perf_counter() - start)
    return seconds


def _main(command: str, cores: str, repeat: str, *rest: str) -> None:
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[: int(cores)])
    result = load(int(repeat), *rest) if command == "load" else check(int(repeat), *rest)
    print(json.dumps(result._asdict()))


if __name__ == "__main__":
    _main(*sys.argv[1:])
