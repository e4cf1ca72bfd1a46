"""Figures as a page: `python -m evals.page FIGURES WEIGHTS > docs/verifier-figures.md`.

FIGURES is what `python -m evals.verifier DATA --json FIGURES` wrote, WEIGHTS the folder of the
weights it was measured with. `--also` adds what the same command wrote with `--length`, `--self`
or `--checks`. Every number of the page comes from these files; only those of others stand in
`evals.published`.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, takewhile
from pathlib import Path
from typing import Final

from evals.measured import MEASURED_BY, Counts, Measured, Row, Weights, measured, same, weights
from evals.metrics import LEVEL, RESAMPLES
from evals.published import COMPARABLE, PUBLISHED
from evals.verifier_texts import SPANS
from summarize.errors import SummarizeError
from summarize.verify.standard import PROFILES
from summarize.verify.support import FEATURES

HOW: Final = f"""\
Every figure has the number of items and of clusters (articles, stories) behind it, and a {LEVEL:.0%} interval: the
percentile bootstrap over clusters, {RESAMPLES:,} draws. A text is *flagged* if any of its claims is contradicted,
unsupported or unjudged; *positive* means not wholly supported; a text's score is its lowest support. One threshold
serves all sets.

Three things make these figures kinder than a first sight of new texts would be. Two numbers of the calibration and
one threshold a profile were fitted on the development parts of ragtruth_summary and summedits_news, which
are two of the sets below: balanced accuracy and false alarms there are those of the best threshold; AUROC depends on
the calibration alone, and little. How far a finding of a check moves the odds was counted on the training stories of
the authored claims, and the rules were written with them in view. And people's labels are
noisy: some of the false alarms are errors that the annotators missed."""


def number(value: float | None, name: str) -> str:
    """A value as it is shown: what counts per 100 to one place, everything else to three."""
    return "–" if value is None else f"{value:.{1 if ' per 100 ' in f' {name} ' else 3}f}"


def interval(figure: Row) -> str:
    """The ends of the interval."""
    if figure.low is None:
        return "–"
    return f"{number(figure.low, figure.name)} to {number(figure.high, figure.name)}"


def asked(figures: Measured) -> Iterator[str]:
    """Lines of a table: what was asked of the verifier beforehand, and what it reaches."""
    yield from (
        "| set | figure | value | interval | n | clusters | must | aim | reached |",
        "|---|---|--:|---|--:|--:|--:|--:|---|",
    )
    for f in figures.figures:
        if f.must is not None and f.aim is not None:
            value = number(f.value, f.name)
            goals = f"{f.must:g} | {f.aim:g} | {reached(f)}"
            yield f"| {f.group} | {f.name} | **{value}** | {interval(f)} | {f.n:,} | {f.clusters} | {goals} |"


def reached(figure: Row) -> str:
    """Which of its two goals a figure reaches; where the aim is lower than the must, less is better."""
    if figure.value is None or figure.must is None or figure.aim is None:
        return "not measured"
    sign = 1 if figure.aim >= figure.must else -1
    if sign * figure.value >= sign * figure.aim:
        return "aim"
    return "must" if sign * figure.value >= sign * figure.must else "no"


def beside(figures: Measured) -> Iterator[str]:
    """Our figures beside those that others published, set by set, with what of it can be compared."""
    for group, of_group in groupby(PUBLISHED, key=lambda p: p.group):
        lines: list[str] = []
        for name, theirs in groupby(of_group, key=lambda p: p.name):
            own = figures.of(group, name)
            if own is not None:
                value = f"**{number(own.value, name)}** ({interval(own)})"
                lines.append(
                    f"| {name} | **this verifier** | 23M | {value} | {own.n:,} texts, {own.clusters} articles |"
                )
                lines += [f"| | {p.system} | {p.size or '–'} | {p.shown} | {p.source} |" for p in theirs]
        if lines:
            head = ["| figure | system | parameters | value | measured on, or source |", "|---|---|--:|---|---|"]
            yield from (f"### {group}", "", COMPARABLE[group], "", *head, *lines, "")
    yield from _everything(figures)


def _everything(figures: Measured) -> Iterator[str]:
    """What flagging every text would give on the same part: F1 is worth nothing without it."""
    bad, clean = figures.of(SPANS, "response recall"), figures.of(SPANS, "false alarms per 100 clean")
    if bad is not None and clean is not None and bad.n:
        share = 2 * bad.n / (2 * bad.n + clean.n)
        yield (
            f"Flagging every text of {SPANS} would give a response F1 of {share:.3f} here "
            f"({bad.n} of {bad.n + clean.n} texts in error), 0.370 on the whole test set."
        )


def profiles(of: Weights) -> Iterator[str]:
    """Lines of a table: what each profile asks and what it costs."""
    fitted = of.calibration
    yield from ("| profile | a claim fails below | false alarms per 100 clean summaries |", "|---|--:|--:|")
    for name in PROFILES:
        yield f"| `{name}` | {fitted.thresholds[name]:.3f} | {fitted.false_alarms[name]:.1f} |"


def groups(figures: Iterable[Row], level: int = 3) -> Iterator[str]:
    """Every figure, a table for each group."""
    for group, rows in groupby(figures, key=lambda f: f.group):
        yield from (f"{'#' * level} {group}", "")
        yield from ("| figure | value | interval | n | clusters |", "|---|--:|---|--:|--:|")
        for f in rows:
            yield f"| {f.name} | {number(f.value, f.name)} | {interval(f)} | {f.n:,} | {f.clusters} |"
        yield ""


def _confusion(counts: Counts) -> Iterator[str]:
    if counts.confusion:
        called = list(next(iter(counts.confusion.values())))
        yield from (
            "## Labels and what they are called",
            "",
            "Claims of the held-back authored stories; a row a label.",
            "",
        )
        yield from (f"| | {' | '.join(called)} |", f"|---|{'--:|' * len(called)}")
        for gold, row in counts.confusion.items():
            yield f"| {gold} | {' | '.join(str(row[name]) for name in called)} |"
        yield ""


def _bins(counts: Counts) -> Iterator[str]:
    bins = [b for b in counts.calibration if b.predicted is not None and b.observed is not None]
    if bins:
        yield from ("## Is support calibrated?", "", "Claims of the held-back authored stories, padding left out.", "")
        yield from ("| support | n | mean support | share labelled supported |", "|---|--:|--:|--:|")
        for b in bins:
            yield f"| {b.low:.1f} to {b.high:.1f} | {b.n} | {b.predicted:.3f} | {b.observed:.3f} |"
        yield ""


def _weighed(of: Weights) -> Iterator[str]:
    fitted = of.calibration
    yield from ("## What an observation weighs", "")
    yield f"In log-odds of support, at a base rate of {fitted.base_rate:.3f}. Of several findings one counts."
    yield from ("", "| observation | per unit |", "|---|--:|", f"| (bias) | {fitted.bias:+.3f} |")
    yield from (f"| {name} | {fitted.coefficients[name]:+.3f} |" for name in FEATURES)
    yield from ("", "| finding | moves by |", "|---|--:|")
    yield from (f"| {name} | {moved:+.3f} |" for name, moved in sorted(fitted.findings.items(), key=lambda i: i[1]))
    yield ""


def page(figures: Measured, of: Weights, also: Sequence[Measured] = ()) -> str:
    """The whole page."""
    lines = [
        "# The verifier in figures",
        "",
        f"<!-- Written by python -m evals.page from what {MEASURED_BY} measured; not to be edited. -->",
        "",
        f"Weights `{of.name}`, SHA-256 `{of.sha256}`.",
        "What the words mean is told in [how a claim is judged](verifier.md).",
        *("", HOW, "", "## What was asked", "", *asked(figures), "", "## Beside published figures", ""),
        *("Theirs are on whole test sets, ours on development parts: a difference within the interval is none.", ""),
        *(*beside(figures), "", "## Profiles", ""),
        f"False alarms: of 100 wholly supported summaries of {SPANS}, so many are flagged.",
        *("", *profiles(of), "", "## All figures", "", *groups(figures.figures)),
        *(*_confusion(figures.counts), *_bins(figures.counts), *_weighed(of)),
    ]
    for more in also:
        lines += ["## Also measured", "", *_noted(more.notes), *groups(more.figures)]
    lines += ["## What was checked", "", *_noted(figures.notes)]
    return "\n".join(lines).rstrip() + "\n"


def _noted(notes: Sequence[str]) -> Iterator[str]:
    said = [note.strip() for note in takewhile(bool, notes)]
    if said:
        yield from (f"- {note}" for note in said)
        yield ""


def parser(prog: str, description: str) -> argparse.ArgumentParser:
    """The arguments of a command that writes about figures and weights."""
    made = argparse.ArgumentParser(prog=prog, description=description)
    made.add_argument("figures", type=Path, metavar="FIGURES", help="what evals.verifier --json wrote")
    made.add_argument("weights", type=Path, metavar="WEIGHTS", help="folder of the weights")
    return made


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the page to standard output; the exit code is 0, or that of the error it met."""
    options = parser("python -m evals.page", (__doc__ or "").split("\n")[0])
    options.add_argument(
        "--also", type=Path, nargs="*", default=[], metavar="FILE", help="of --length, --self, --checks"
    )
    chosen = options.parse_args(arguments)
    try:
        figures, of = measured(chosen.figures), weights(chosen.weights)
        same(figures, of)
        made = page(figures, of, [measured(path) for path in chosen.also])
    except SummarizeError as error:
        print(f"error: {error}", file=sys.stderr)
        return error.exit_code
    print(made, end="")
    return 0


if __name__ == "__main__":
    sys.exit(main())
