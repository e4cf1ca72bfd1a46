"""A report as SARIF 2.1.0, for briefs that are kept in git: one result for each finding.

A claim without error marks gives one result of its own, so that nothing but supported claims
is silent. Columns and offsets count Unicode code points, which the log declares.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePath
from typing import Final, get_args
from urllib.parse import quote

from summarize.article import Article
from summarize.render import wording
from summarize.render.bundle import Checked
from summarize.render.jsonl import dumps
from summarize.render.place import NEWLINES, Lines
from summarize.render.visible import one_line
from summarize.report import ErrorMark, ErrorType, Judgement, Verdict
from summarize.span import Span

SCHEMA: Final = "https://json.schemastore.org/sarif-2.1.0.json"
LEVEL: Final[dict[Verdict, str]] = {
    "contradicted": "error",
    "unsupported": "warning",
    "unjudged": "warning",
    "padding": "note",
    "supported": "none",
}
WITHOUT_MARK: Final[dict[Verdict, str]] = {
    "contradicted": "contradicted",
    "unsupported": "out_of_source",
    "unjudged": "unjudged",
    "padding": "padding_generic",
}
"""The rule of a claim that has no error mark; `contradicted` and `unjudged` are rules of their own."""
OMISSION: Final = "omission"
WRONG_STORY: Final = "wrong_story"

Json = dict[str, object]


def render(checked: Checked) -> str:
    """The log, indented. A text or source that came without a path has the URI `stdin` or `source/<id>`."""
    places = _Places(checked)
    run: Json = {
        "tool": {"driver": _driver(checked)},
        "columnKind": "unicodeCodePoints",
        "newlineSequences": list(NEWLINES),
        "artifacts": [{"location": {"uri": file.uri}} for file in (places.text, *places.sources.values())],
        "results": list(_results(checked, places)),
    }
    return dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2)


@dataclass(frozen=True)
class _File:
    """One artifact: its URI and its lines."""

    uri: str
    lines: Lines
    text: str

    def location(self, span: Span, message: str | None = None) -> Json:
        """A physical location; an empty span at the end of a file is a place as any other."""
        region: Json = {
            "startLine": self.lines.line(span.start),
            "startColumn": self.lines.column(span.start),
            "endLine": self.lines.line(span.end),
            "endColumn": self.lines.column(span.end),
            "charOffset": span.start,
            "charLength": len(span),
            "snippet": {"text": span.of(self.text)},
        }
        found: Json = {"physicalLocation": {"artifactLocation": {"uri": self.uri}, "region": region}}
        return found if message is None else {**found, "message": {"text": message}}


class _Places:
    """The files of a report."""

    def __init__(self, checked: Checked) -> None:
        self.text = _file(checked.text, "stdin")
        self.sources = {source.id: _file(source, f"source/{quote(source.id, safe='')}") for source in checked.sources}


def _file(article: Article, fallback: str) -> _File:
    uri = fallback if article.path is None else quote(PurePath(article.path).as_posix(), errors="surrogatepass")
    return _File(uri, Lines(article.text), article.text)


def _driver(checked: Checked) -> Json:
    made = checked.report.provenance
    return {"name": made.tool, "version": made.version, "rules": list(_rules())}


def _rules() -> Iterator[Json]:
    for name in get_args(ErrorType):
        yield _rule(name, wording.ERROR[name], wording.ERROR_MEANING[name])
    yield _rule("contradicted", "contradicted", wording.MEANING["contradicted"])
    yield _rule("unjudged", "unjudged", wording.MEANING["unjudged"])
    yield _rule(OMISSION, "left out", "A statement of the source that the text leaves out.")
    yield _rule(WRONG_STORY, "wrong story", wording.WRONG_STORY)


def _rule(name: str, short: str, meaning: str) -> Json:
    return {
        "id": name,
        "name": "".join(part.capitalize() for part in name.split("_")),
        "shortDescription": {"text": short},
        "fullDescription": {"text": meaning},
        "help": {
            "text": f"{meaning} Compare the marked words with the passage of the source that is given beside them."
        },
    }


def _results(checked: Checked, places: _Places) -> Iterator[Json]:
    report = checked.report
    if report.wrong_story:
        place = places.text.location(Span(0, min(1, report.text.chars)))
        yield _result(WRONG_STORY, "error", wording.WRONG_STORY, place)
    for claim in report.claims:
        yield from _of_claim(claim, places)
    for omission in report.omissions:
        source = places.sources[omission.source]
        message = f"Left out (rank {omission.rank}): {one_line(omission.text, wording.PASSAGE_CHARS)}"
        yield _result(OMISSION, "note", message, source.location(Span(omission.start, omission.end)))


def _of_claim(claim: Judgement, places: _Places) -> Iterator[Json]:
    if claim.verdict == "supported":
        return
    related = [
        {"id": n, **places.sources[e.source].location(Span(e.start, e.end), f"The source, {e.alignment}")}
        for n, e in enumerate(claim.evidence, start=1)
    ]
    for error in claim.errors:
        place = places.text.location(Span(error.start, error.end))
        yield _of(claim, error.type, _message(claim, error), place, related)
    if not claim.errors:
        place = places.text.location(Span(claim.start, claim.end))
        yield _of(claim, WITHOUT_MARK[claim.verdict], wording.reason(claim), place, related)


def _of(claim: Judgement, rule: str, message: str, place: Json, related: list[Json]) -> Json:
    properties: Json = {"claim": claim.id, "verdict": claim.verdict, "support": claim.support}
    found = {**_result(rule, LEVEL[claim.verdict], message, place), "properties": properties}
    return {**found, "relatedLocations": related} if related else found


def _result(rule: str, level: str, message: str, place: Json) -> Json:
    return {"ruleId": rule, "level": level, "message": {"text": message}, "locations": [place]}


def _message(claim: Judgement, error: ErrorMark) -> str:
    found = f"{claim.verdict}, {wording.ERROR[error.type]}: “{one_line(error.found, wording.PASSAGE_CHARS)}”"
    if error.expected is not None:
        found += f", the source has “{one_line(error.expected, wording.PASSAGE_CHARS)}”"
    return f"{found}. {wording.reason(claim)}"
