"""Labelled claims, from the forms of the published data sets into one.

What is read: `DATA/train/*.jsonl.gz` and authored claims. A whole text is cut into claims as the
verifier cuts it, and each claim gets the labels that the annotation allows: a wrong text without
spans says nothing of its single sentences. An unknown label is None and adds nothing to the loss.
"""

from __future__ import annotations

import difflib
import gzip
import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from summarize.article import Article
from summarize.read.claims import Claim, claims
from summarize.read.reading import Reading, Statement
from summarize.span import Span
from summarize.verify.evidence import Sources

SETS: Final = (
    "defacto",
    "defacto_corrected",
    "xsumfaith",
    "frank",
    "summeval",
    "ragtruth_qa",
    "ragtruth_data2txt",
    "summedits_other",
    "fool_me_twice",
    "fever_symmetric",
    "wice_subclaim_spans",
)
LONG: Final = 8_000
"""Characters of a source that are read; only tables and transcripts are longer."""
WORD: Final = re.compile(r"\w+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Labels:
    """What is known of a claim; None: unknown.

    `supported`, `contradicted`, `padding` are probabilities. `bad` are the offending words, into
    the claim's text. `type` is the kind of error.
    """

    supported: float | None
    bad: tuple[Span, ...] | None
    contradicted: float | None = None
    padding: float | None = 0.0
    type: str | None = None


@dataclass(frozen=True, slots=True)
class Example:
    """A claim about an article. `article` is its place in the list; `ranked` are places of its passages, best first."""

    dataset: str
    article: int
    claim: str
    ranked: tuple[int, ...]
    labels: Labels
    cluster: str


@dataclass(frozen=True, slots=True)
class Prose:
    """An article as sentences; `paragraphs` has the number of the paragraph of each."""

    sentences: tuple[str, ...]
    paragraphs: tuple[int, ...]

    @classmethod
    def of(cls, sources: Sources) -> Prose:
        """The statements of the sources."""
        statements = [statement for _, statement in sources.statements]
        return cls(tuple(s.text for s in statements), tuple(s.block for s in statements))


@dataclass(frozen=True, slots=True)
class Corpus:
    """Articles, and claims about them."""

    articles: tuple[Prose, ...]
    examples: tuple[Example, ...]


def read(data: Path, authored: Sequence[Path]) -> Corpus:
    """Everything under `data/train`, and the `train` stories of the authored files."""
    articles: dict[str, int] = {}
    prose: list[Prose] = []
    examples: list[Example] = []
    for row in rows(data, authored):
        source = row["source"][:LONG]
        sources = sources_of(source, row.get("published"))
        if source not in articles:
            articles[source] = len(prose)
            prose.append(Prose.of(sources))
        places = {s.span: n for n, (_, s) in enumerate(sources.statements)}
        for claim, labels in labelled(row):
            ranked = tuple(places[p.statement.span] for p in sources.passages(claim.statement))
            text = claim.statement.text
            examples.append(Example(row["dataset"], articles[source], text, ranked, labels, row["cluster"]))
    return Corpus(tuple(prose), tuple(examples))


@lru_cache(maxsize=8)
def sources_of(text: str, published: str | None) -> Sources:
    """A source, indexed; the last ones are kept. `published` is its dateline in ISO 8601."""
    return Sources((Reading(Article("s1", text), date.fromisoformat(published) if published else None),))


def rows(data: Path, authored: Sequence[Path]) -> Iterator[dict[str, Any]]:
    """The rows of all training sets, with `dataset`, `cluster`, and `right`: the text put right, where it is known."""
    fixed = {}
    for row in _rows(data / "train" / "defacto_corrected.jsonl.gz"):
        fixed[row["meta"]["of"]] = row["text"]
    for name in SETS:
        for row in _rows(data / "train" / f"{name}.jsonl.gz"):
            row["dataset"] = name
            row["right"] = fixed.get(row["id"]) or row["meta"].get("original_summary")
            yield row
    for path in authored:
        for row in _rows(path):
            if row["split"] == "train":
                row["dataset"], row["cluster"] = "authored", row["story"]
                yield row


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    text = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    yield from map(json.loads, text.decode().split("\n")[:-1])


def labelled(row: dict[str, Any]) -> Iterator[tuple[Claim, Labels]]:
    """The claims of a row with what its annotation says of each; a claim it says nothing of is left out."""
    reading = Reading(Article("t", row["text"]), date.fromisoformat(row["published"]) if "published" in row else None)
    found = claims(reading)
    if found and row.get("unit", "summary") != "summary":
        whole = reading.statements[0].part(Span(0, len(row["text"])).stripped(row["text"]))
        found = (Claim("c1", "sentence", whole, whole),)
    for claim in found:
        statement = claim.statement
        if statement.tokens:
            labels = _authored(row, statement.span) if "claims" in row else _annotated(row, statement, len(found) == 1)
            if labels is not None:
                yield claim, labels


def _authored(row: dict[str, Any], span: Span) -> Labels | None:
    met = [c for c in row["claims"] if c["start"] < span.end and span.start < c["end"]]
    if not met:
        return None
    worst = next((c for c in met if c["verdict"] in {"contradicted", "unsupported"}), None)
    if worst is None:
        kinds = {c["type"] for c in met if c["verdict"] == "padding"}
        if not kinds:
            return Labels(1.0, ())
        return Labels(1.0 if kinds == {"padding_repeat"} else None, (), None, 0.0 if "padding_repeat" in kinds else 1.0)
    if len(met) > 1 and worst["bad"] and not span.overlaps(Span(*worst["bad"])):
        return None
    bad = _inside([Span(*c["bad"]) for c in met if c["bad"]], span)
    return Labels(0.0, bad or None, float(worst["verdict"] == "contradicted"), 0.0, worst["type"])


def _annotated(row: dict[str, Any], statement: Statement, alone: bool) -> Labels | None:  # noqa: FBT001
    contradicted = _contradicted(row)
    if row["label"]:
        return Labels(1.0, ())
    if row["spans"]:
        kinds = Counter(
            s["type"] for s in row["spans"] if s["start"] < statement.span.end and statement.span.start < s["end"]
        )
        bad = _inside([Span(s["start"], s["end"]) for s in row["spans"]], statement.span)
        if not bad:
            return Labels(1.0, ())
        if any("Conflict" in k or "Baseless" in k for k in kinds):
            contradicted = float("Conflict" in kinds.most_common(1)[0][0])
        return Labels(0.0, bad, contradicted)
    if row.get("right"):
        bad = _inside(changed(row["text"], row["right"]), statement.span)
        if not bad:
            return Labels(0.9, ())
        return Labels(0.0, bad, contradicted)
    return Labels(0.0, None, contradicted) if alone else None


def _contradicted(row: dict[str, Any]) -> float | None:
    kinds = set(row["error_types"])
    if kinds & {"REFUTES", "intrinsic", "antonym_swap", "negation_insertion_removal"}:
        return 0.8 if "extrinsic" not in kinds else None
    return 0.1 if kinds & {"extrinsic", "OutE", "hallucinated_fact_insertion", "partially_supported"} else None


def _inside(spans: Sequence[Span], outer: Span) -> tuple[Span, ...]:
    met = [Span(max(s.start, outer.start), min(s.end, outer.end)) for s in spans if s.overlaps(outer)]
    return tuple(Span(s.start - outer.start, s.end - outer.start) for s in met if len(s))


def changed(text: str, right: str) -> list[Span]:
    """The words of `text` that `right` has otherwise. Where `right` only has more: the word after the gap."""
    ours, theirs = list(WORD.finditer(text)), WORD.findall(right.lower())
    matcher = difflib.SequenceMatcher(None, [m.group().lower() for m in ours], theirs, autojunk=False)
    spans = []
    for tag, start, end, _, _ in matcher.get_opcodes():
        if tag in {"replace", "delete"}:
            spans.append(Span(ours[start].start(), ours[end - 1].end()))
        elif tag == "insert" and start < len(ours):
            spans.append(Span(ours[start].start(), ours[start].end()))
    return spans
