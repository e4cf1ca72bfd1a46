"""A brief: the typed summary of one article. Every statement of it is tied to its place in the source."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from summarize.report import Alignment, Offset, Record, RemovedPart, Report

DIGITAL_SOURCE = {
    "model": "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia",
    "local": "http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicallyEnhanced",
}
"""IPTC NewsCodes for what wrote the brief: a trained model, or an algorithm that only selects and cuts."""


class SourceSpan(Record):
    """Where in the article's text a statement stands. `text` is that slice, verbatim."""

    start: Offset
    end: Offset
    text: str
    alignment: Alignment


class Statement(Record):
    """A claim of the brief. No spans: the article holds nothing to tie it to, and the report will say so."""

    text: Annotated[str, Field(min_length=1)]
    spans: tuple[SourceSpan, ...]


class Quotation(Statement):
    """`text` is what stands between the quotation marks. `speaker` is None where the article names none."""

    speaker: str | None


class Figure(Statement):
    """A figure of the article, such as "4,700 troops".

    `value` is the number in plain notation, `unit` its unit (None: a bare count), `measures`
    the words of the article that say what it counts or measures.
    """

    value: str
    unit: str | None
    measures: str


class BriefProvenance(Record):
    """What made the brief.

    `created` is ISO 8601 in UTC. A brief made without a model carries the day only, so that
    the same article gives the same bytes again; `SOURCE_DATE_EPOCH` sets either.
    """

    source_sha256: str
    model: str
    prompt_id: str | None
    prompt_sha256: str | None
    version: str
    created: str


class Attempt(Record):
    """One call of a model. Tokens are None where the provider did not say."""

    model: str
    outcome: str
    input_tokens: int | None
    output_tokens: int | None


class Brief(Record):
    """The typed summary of an article. Empty tuples and None mean: the article does not say."""

    schema_version: Literal[1] = 1
    headline: Statement
    dek: Statement | None
    key_points: tuple[Statement, ...]
    who: tuple[Statement, ...]
    what: Statement
    when: tuple[Statement, ...]
    where: tuple[Statement, ...]
    quotations: tuple[Quotation, ...]
    figures: tuple[Figure, ...]
    background: tuple[Statement, ...]
    next: tuple[Statement, ...]
    open: tuple[Statement, ...]
    language: str | None
    digital_source_type: Annotated[str, Field(serialization_alias="digitalSourceType")]
    provenance: BriefProvenance
    attempts: tuple[Attempt, ...] = ()


class ArticleRef(Record):
    """The article of a brief, with its whole text, so that every offset can be followed."""

    text: str
    removed: tuple[RemovedPart, ...]
    path: str | None
    title: str | None
    author: str | None
    url: str | None
    published: str | None
    language: str | None
    sha256: str


class BriefedArticle(Record):
    """What `brief` prints: the article, its brief, and the check of the one against the other.

    `text` is the brief written out, the text that was checked: the report's claims index it.
    """

    article: ArticleRef
    brief: Brief
    text: str
    report: Report
