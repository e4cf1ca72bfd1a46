"""One input or many: each gives a result or a told failure, and all of them the exit code."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Final, TextIO

from summarize.article import Article
from summarize.cli.output import ONE_ONLY, Format, opened, say, tell, write_error
from summarize.errors import SummarizeError, UsageError
from summarize.report import Verdict
from summarize.source.load import Intake, Unread, stream
from summarize.verify.standard import USUAL, Standard

CLEAN: Final = 0
FINDINGS: Final = 1
PARTIAL: Final = 3
"""Exit codes; what the user has to mend exits with the code of its error, 2."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the options ask for."""

    form: Format
    failing: frozenset[Verdict]
    output: Path | None
    intake: Intake
    every_claim: bool = False
    removed: bool = False
    texts: bool = False
    standard: Standard = USUAL


Work = Callable[[Article, TextIO], bool]
"""Does the work on one article and writes the result; whether it passed."""


def run(specs: list[str], wanted: Wanted, work: Work) -> int:
    """Do `work` on every article that `specs` name; the exit code.

    Raises:
        SummarizeError: the only article cannot be used; of several, a failed one is told and counted,
            and a fatal error ends the work, with the results before it.
    """
    items, several = _items(specs, wanted)
    worst = CLEAN
    with opened(wanted.output, wanted.form) as out:
        for number, item in enumerate(items, start=1):
            try:
                worst = max(worst, CLEAN if work(_article(item), out) else FINDINGS)
            except SummarizeError as error:
                if not several:
                    raise
                tell(error)
                if wanted.form is Format.JSONL:
                    write_error(out, item.path or item.id, error)
                worst = PARTIAL
                if error.fatal:
                    say("summarize: stopped there, for the other articles would fare no better; what was done is kept")
                    break
            if several:
                progress(number)
    return worst


def progress(number: int) -> None:
    """A counter on standard error, where somebody watches it."""
    if sys.stderr.isatty():
        print(f"\r{number} done ", end="", file=sys.stderr, flush=True)  # noqa: T201


def _items(specs: list[str], wanted: Wanted) -> tuple[Iterator[Article | Unread], bool]:
    items = (item for spec in specs for item in stream(spec, intake=wanted.intake))
    head = [item for item in (next(items, None), next(items, None)) if item is not None]
    several = len(head) > 1
    if several and wanted.form in ONE_ONLY:
        raise UsageError(f"--format {wanted.form} holds one article, and there are several; use --format jsonl")
    return chain(head, items), several


def _article(item: Article | Unread) -> Article:
    if isinstance(item, Unread):
        raise item.error
    return item
