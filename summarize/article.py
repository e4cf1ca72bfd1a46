"""An article: one immutable text, and what is known about it. No I/O."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date
from typing import Literal

from summarize.span import Span, gaps

RemovalReason = Literal[
    "consent",
    "share",
    "byline",
    "breadcrumb",
    "related",
    "source_line",
    "promotion",
    "navigation",
    "comments",
    "copyright",
    "credit",
    "front_matter",
    "control",
]


@dataclass(frozen=True, slots=True)
class Removed:
    """A part of the text that is no article, and why it was set aside. The text itself keeps it."""

    span: Span
    reason: RemovalReason


@dataclass(frozen=True, slots=True)
class Article:
    """A source, or a text to be checked.

    `text` is exactly what was given (for HTML: the text extracted from it); every offset
    in the product indexes it. `removed` is in order and does not overlap. None means that
    the article does not say.
    """

    id: str
    text: str
    removed: tuple[Removed, ...] = ()
    path: str | None = None
    url: str | None = None
    title: str | None = None
    author: str | None = None
    published: date | None = None
    language: str | None = None

    @property
    def sha256(self) -> str:
        """Hash of the text in UTF-8, in hex. Lone surrogates, which UTF-8 lacks, are kept by escape."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()

    @property
    def kept(self) -> tuple[Span, ...]:
        """The parts of the text that are the article, in order."""
        return gaps((r.span for r in self.removed), len(self.text))
