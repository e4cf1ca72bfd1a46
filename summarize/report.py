"""What a check returns. The JSON of these classes is the published contract; it is only ever extended.

`start` and `end` are half-open, in Unicode code points. Those of claims, errors and removed
parts index the checked text; those of evidence and omissions index the source they name.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

Verdict = Literal["supported", "contradicted", "unsupported", "padding", "unjudged"]
ErrorType = Literal[
    "number",
    "date",
    "entity",
    "quote",
    "attribution",
    "negation",
    "modality",
    "predicate",
    "causal",
    "location",
    "out_of_source",
    "padding_generic",
    "padding_meta",
    "padding_repeat",
]
Alignment = Literal["exact", "normalised", "fuzzy"]
ClaimKind = Literal["sentence", "clause", "bullet", "row", "heading", "lead_in"]

VERDICTS: tuple[Verdict, ...] = ("contradicted", "unsupported", "unjudged", "padding", "supported")
"""All verdicts, the one that most needs a look first."""

Offset = Annotated[int, Field(ge=0)]
Share = Annotated[float, Field(ge=0, le=1)]


class Record(BaseModel):
    """Base of everything that is printed: immutable, and closed to unknown fields."""

    # Validators are built when a record is first made: a check makes no brief, and should not wait for its.
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class RemovedPart(Record):
    """A part of a text that is no article, set aside and not judged."""

    start: Offset
    end: Offset
    reason: str


class SourceRef(Record):
    """A source, as it was checked against. `path` is None for a text that came without one.

    `content` is the text that offsets index, where it was asked for (`--texts`); else None.
    """

    id: str
    path: str | None
    sha256: str
    chars: int
    removed: tuple[RemovedPart, ...] = ()
    content: str | None = None


class TextRef(Record):
    """The checked text. `content` as in `SourceRef`."""

    path: str | None
    sha256: str
    chars: int
    removed: tuple[RemovedPart, ...]
    content: str | None = None


class ErrorMark(Record):
    """One error: the offending words, and what the source has in their place (None where it has nothing)."""

    type: ErrorType
    start: Offset
    end: Offset
    found: str
    expected: str | None


class Evidence(Record):
    """A passage of a source that bears on a claim. `score` is comparable within one claim only."""

    source: str
    start: Offset
    end: Offset
    text: str
    alignment: Alignment
    score: Share


class Judgement(Record):
    """One claim and its verdict.

    `support` is the calibrated probability that the source supports the claim; it is None
    exactly where the verdict is `unjudged`. `reason` is never empty.
    """

    id: str
    kind: ClaimKind
    text: str
    start: Offset
    end: Offset
    verdict: Verdict
    support: Share | None
    errors: tuple[ErrorMark, ...]
    evidence: tuple[Evidence, ...]
    reason: str


class Omission(Record):
    """A statement of a source that the checked text leaves out. Rank 1 matters most."""

    source: str
    start: Offset
    end: Offset
    text: str
    rank: Annotated[int, Field(ge=1)]


class Conflict(Record):
    """Two sources that say incompatible things about one claim."""

    claim: str
    first: Evidence
    second: Evidence
    type: ErrorType


class Scores(Record):
    """Counts over all claims, and rates over the same. None: there is no claim to take a rate of.

    `support` is the mean probability of support over judged claims other than padding;
    `weakest` the lowest of them. `words_wasted` counts the words of padding claims.
    """

    claims: int
    supported: int
    contradicted: int
    unsupported: int
    padding: int
    unjudged: int
    support: Share | None
    weakest: Share | None
    words: int
    words_wasted: int


class Provenance(Record):
    """What made the report. Nothing here depends on the clock.

    `profile` and `base_rate` say how hard it judged (None: the base rate of the calibration), and
    `threshold` the support below which a claim failed. Of 100 wholly supported summaries on which
    that threshold was measured, `false_alarms` were flagged.
    """

    tool: str
    version: str
    verifier: str
    weights_sha256: str
    profile: Literal["strict", "balanced", "lenient"]
    base_rate: Share | None
    threshold: Share
    false_alarms: Annotated[float, Field(ge=0, le=100)]
    language: str | None


class Report(Record):
    """The check of one text against its sources."""

    schema_version: Literal[1] = 1
    sources: tuple[SourceRef, ...]
    text: TextRef
    claims: tuple[Judgement, ...]
    omissions: tuple[Omission, ...]
    conflicts: tuple[Conflict, ...] = ()
    wrong_story: bool
    scores: Scores
    provenance: Provenance
    passed: bool
