"""The commands of the command line, without their options: what they do with what was asked for."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO, Final, TextIO

from summarize import pipeline
from summarize.article import Article
from summarize.batch.pairs import Failed, check_pairs
from summarize.brief import BriefedArticle
from summarize.cli.batch import CLEAN, FINDINGS, PARTIAL, Wanted, progress, run
from summarize.cli.output import Format, opened, write_brief, write_error, write_report
from summarize.errors import NotReadable, UsageError
from summarize.render import jsonl
from summarize.render.bundle import Briefed, Checked
from summarize.report import Record, Report
from summarize.source.load import Intake, load

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"


def brief(specs: list[str], model: str | None, wanted: Wanted) -> int:
    """Write the brief of every article, each with its check; the exit code."""
    # Heavy: the settings and the makers take as long to import as all that a check needs.
    from summarize.makers import maker  # noqa: PLC0415

    chosen = maker(model)

    def work(article: Article, out: TextIO) -> bool:
        record = pipeline.brief(article, chosen, wanted.failing, wanted.standard)
        checked = Checked(record.report, (article,), pipeline.as_text(record.brief))
        write_brief(out, Briefed(record, checked), wanted.form, removed=wanted.removed)
        return record.report.passed

    return run(specs, wanted, work)


def check(sources: list[str], texts: list[str], wanted: Wanted) -> int:
    """Check every text against all the sources; the exit code."""
    if sources.count("-") + texts.count("-") > 1:
        raise UsageError("- stands for standard input more than once; give the other text as a file")
    read = _sources(sources, wanted.intake)

    def work(text: Article, out: TextIO) -> bool:
        report = pipeline.check(read, text, wanted.failing, wanted.standard)
        report = pipeline.with_texts(report, read, text) if wanted.texts else report
        checked = Checked(report, read, text)
        write_report(out, checked, wanted.form, every_claim=wanted.every_claim, removed=wanted.removed)
        return report.passed

    return run(texts, wanted, work)


def check_file_of_pairs(path: str, wanted: Wanted) -> int:
    """Check the pairs of a JSONL file, a line out for every line in; the exit code."""
    worst = CLEAN
    with _lines(path) as lines, opened(wanted.output, Format.JSONL) as out:
        for number, result in enumerate(check_pairs(lines, wanted.failing, wanted.standard), start=1):
            if isinstance(result, Failed):
                write_error(out, result.id, result.error)
                worst = PARTIAL
            else:
                record = result.report.model_dump(mode="json", by_alias=True)
                out.write(jsonl.dumps({"id": result.id, **record}, indent=None))
                worst = max(worst, CLEAN if result.report.passed else FINDINGS)
            progress(number)
    return worst


def schema(of: str) -> int:
    """Print the JSON Schema of a result; the exit code."""
    models: dict[str, type[Record]] = {"report": Report, "brief": BriefedArticle}
    if of not in models:
        raise UsageError(f"schema {of!r}: expected report or brief")
    published = models[of].model_json_schema(by_alias=True, mode="serialization")
    sys.stdout.write(jsonl.dumps({"$schema": DIALECT, **published}, indent=2))
    return CLEAN


def _sources(specs: list[str], intake: Intake) -> tuple[Article, ...]:
    found = [article for spec in specs for article in load(spec, intake=intake)]
    return tuple(replace(article, id=f"s{number}") for number, article in enumerate(found, start=1))


@contextmanager
def _lines(path: str) -> Iterator[BinaryIO]:
    if path == "-":
        yield sys.stdin.buffer
        return
    try:
        file = Path(path).open("rb")  # noqa: SIM115 - closed below
    except OSError as error:
        raise NotReadable(f"{path}: {error.strerror or error}; expected a JSONL file of pairs, or -") from error
    with file:
        yield file
