"""How well the verifier judges: `python -m evals.verifier DATA`, on annotated texts and on authored claims.

DATA is a folder with `dev/*.jsonl.gz`, texts that people judged as wholes, and
`authored/claims.jsonl.gz`, labelled claims of which the stories held back from training are
used. Every figure comes with the number of items and clusters behind it and a 95% interval of
the bootstrap over clusters (articles, stories). `--length`, `--self` and `--checks` measure
something else in place of the table.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import sys
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import Final, TypeVar

from evals import verifier_claims, verifier_probes, verifier_texts
from evals.checking import Checked, Job, checked, read, spread, write
from evals.datasets import Authored, Row, authored, rows
from evals.figures import Figure, Table
from evals.verifier_claims import CALLED, Match, confusion
from evals.verifier_texts import Judged
from summarize.errors import BadRecord, NotReadable, SummarizeError, UsageError

AUTHORED: Final = "authored"
HELD: Final = "authored held"
SAMPLE: Final = 40
"""Rows of each set for `--length`, articles of each for `--self`, where `--limit` does not say."""
Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Data:
    """What is measured: rows by set, in order of their names, and authored texts of both splits."""

    sets: Mapping[str, tuple[Row, ...]]
    texts: tuple[Authored, ...]

    @property
    def held(self) -> tuple[Authored, ...]:
        """The authored texts of stories held back from training."""
        return tuple(text for text in self.texts if text.split == "held")

    def jobs(self) -> list[Job]:
        """Every text to be checked for the table."""
        plain = [Job(name, row.id, row.source, row.text) for name, found in self.sets.items() for row in found]
        return plain + [job(text) for text in self.held]


def job(text: Authored) -> Job:
    """The check of an authored text, its story's dateline known."""
    return Job(AUTHORED, text.id, text.source, text.text, date.fromisoformat(text.published))


def load(folder: Path, wanted: Sequence[str], limit: int | None) -> Data:
    """The sets that are wanted, by name; all of them where none is named.

    Raises:
        NotReadable: there is no data in the folder.
        UsageError: a set that is wanted is not there.
        BadRecord: a line is not of the form expected.
    """
    files = {path.name.split(".")[0]: path for path in sorted((folder / "dev").glob("*.jsonl*"))}
    claims = folder / "authored" / "claims.jsonl.gz"
    known = [*files, *([AUTHORED] if claims.is_file() else [])]
    if not known:
        raise NotReadable(f"no data in {folder}: expected dev/*.jsonl.gz and authored/claims.jsonl.gz in it")
    for name in wanted:
        if name not in known:
            raise UsageError(f"no set {name} in {folder}; expected some of {', '.join(known)}")
    chosen = wanted or known
    sets = {name: limited(tuple(rows(path)), _cluster, limit) for name, path in files.items() if name in chosen}
    texts = tuple(authored(claims)) if AUTHORED in chosen else ()
    return Data(sets, limited(texts, lambda text: (text.split, text.story), limit, lambda text: text.split))


def _cluster(row: Row) -> str:
    return row.cluster


def _name(row: Row) -> str:
    return row.id


def limited(
    items: Sequence[Item],
    cluster: Callable[[Item], Hashable],
    limit: int | None,
    part: Callable[[Item], str] = lambda _: "",
) -> tuple[Item, ...]:
    """Whole clusters, until there are `limit` items of each part; None: all.

    Clusters come in the order of a hash of their names, so that those of a file's first lines are not preferred.
    """
    if limit is None:
        return tuple(items)
    clusters: dict[Hashable, list[Item]] = {}
    for item in items:
        clusters.setdefault(cluster(item), []).append(item)
    taken: dict[str, int] = {}
    kept: set[Hashable] = set()
    for name in sorted(clusters, key=lambda each: hashlib.sha256(repr(each).encode()).digest()):
        of = part(clusters[name][0])
        if taken.get(of, 0) < limit:
            taken[of] = taken.get(of, 0) + len(clusters[name])
            kept.add(name)
    return tuple(item for item in items if cluster(item) in kept)


def table(data: Data, found: Mapping[tuple[str, str], Checked]) -> Table:
    """The figures of every set, from what the checks found.

    Raises:
        BadRecord: something was not checked.
    """
    missing = [each.key for each in data.jobs() if each.key not in found]
    if missing:
        raise BadRecord(f"{len(missing)} texts were not checked, the first {missing[0]}; run again without --from")
    figures: list[Figure] = []
    notes = ["verifier: " + ", ".join(sorted({each.verifier for each in found.values()}))]
    for name, of in data.sets.items():
        judged = [Judged(row, found[name, row.id]) for row in of]
        figures += verifier_texts.figures(name, judged)
        notes.append(verifier_texts.summary(name, [each.checked for each in judged]))
    if not data.held:
        return Table(tuple(figures), tuple(notes))
    done = [found[AUTHORED, text.id] for text in data.held]
    met = [m for text, each in zip(data.held, done, strict=True) for m in verifier_claims.matches(text, each)]
    for name, kinds in ((HELD, {"pair", "summary"}), (f"{HELD}, pairs", {"pair"}), (f"{HELD}, summaries", {"summary"})):
        figures += verifier_claims.figures(name, [m for m in met if m.kind in kinds])
    figures += verifier_claims.type_figures(f"{HELD}, by type", met)
    notes += [verifier_texts.summary(HELD, done), *_confused(met), *_calibrated(met)]
    counts = {"confusion": confusion(met), "calibration": [asdict(b) for b in verifier_claims.calibration(met)]}
    return Table(tuple(figures), tuple(notes), counts)


def _confused(met: Sequence[Match]) -> Iterator[str]:
    yield from ("", f"{HELD}: labels (rows) and what they are called")
    yield f"  {'':14}" + "".join(f"{name:>14}" for name in CALLED)
    for gold, called in confusion(met).items():
        yield f"  {gold:14}" + "".join(f"{called[name]:>14}" for name in CALLED)


def _calibrated(met: Sequence[Match]) -> Iterator[str]:
    yield from ("", f"{HELD}: support of claims and the share of them labelled supported")
    for each in verifier_claims.calibration(met):
        if each.predicted is not None and each.observed is not None:
            rates = f"said {each.predicted:.3f}  is {each.observed:.3f}"
            yield f"  {each.low:.1f} to {each.high:.1f}: n {each.n:>4}  {rates}"


def measured(chosen: argparse.Namespace) -> Table:
    """What the command line asks for."""
    wanted = [name for name in chosen.sets.split(",") if name]
    if chosen.length is not None or chosen.itself:
        whole = load(chosen.data, wanted, None).sets
        size = chosen.limit or SAMPLE
        if chosen.length is not None:
            sample = {name: limited(found, _name, size) for name, found in whole.items()}
            return verifier_probes.length(whole, sample, chosen.length, chosen.processes)
        articles = {name: tuple({row.source: row for row in found}.values()) for name, found in whole.items()}
        sample = {name: limited(found, _name, size) for name, found in articles.items()}
        return verifier_probes.against_itself(sample, chosen.processes)
    data = load(chosen.data, wanted, chosen.limit)
    if chosen.checks:
        return verifier_probes.check_precision([(text, job(text)) for text in data.texts], chosen.processes)
    if chosen.kept is not None:
        return table(data, read(chosen.kept))
    done = list(spread(checked, data.jobs(), chosen.processes))
    if chosen.reports is not None:
        write(chosen.reports, done)
    return table(data, {each.key: each for each in done})


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m evals.verifier", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("data", type=Path, metavar="DATA", help="folder with dev/ and authored/")
    parser.add_argument("--json", type=Path, metavar="OUT", help="write the figures as JSON too")
    parser.add_argument("--sets", default="", help="names of sets, separated by commas; all by default")
    parser.add_argument("--processes", type=_count, default=os.cpu_count() or 1)
    parser.add_argument("--limit", type=_count, help="at most about so many texts of each set: whole clusters")
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--reports", type=Path, metavar="FILE", help="keep what the checks found, as JSON lines")
    what.add_argument("--from", type=Path, metavar="FILE", dest="kept", help="figures of what --reports kept")
    what.add_argument("--length", type=_count, metavar="WORDS", help="verdicts that other articles around change")
    what.add_argument("--self", action="store_true", dest="itself", help="sources checked against themselves")
    what.add_argument("--checks", action="store_true", help="precision of each exact check on the authored claims")
    return parser


def _count(given: str) -> int:
    number = int(given)
    if number < 1:
        raise argparse.ArgumentTypeError(f"{given}: expected 1 or more")
    return number


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print; the exit code is 0, or that of the error it met."""
    chosen = _parser().parse_args(arguments)
    try:
        made = measured(chosen)
        if chosen.json is not None:
            _write(chosen.json, made)
    except SummarizeError as error:
        print(f"error: {error}", file=sys.stderr)
        return error.exit_code
    print(made.text())
    return 0


def _write(path: Path, made: Table) -> None:
    try:
        path.write_text(json.dumps(made.as_json(), indent=1) + "\n", encoding="utf-8")
    except OSError as error:
        raise NotReadable(f"{path} cannot be written: {error.strerror}; give a path in a folder that exists") from error


if __name__ == "__main__":
    sys.exit(main())
