"""Claims and sources for tests, from plain strings."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from summarize.article import Article
from summarize.read.claims import Claim, claims
from summarize.read.reading import Reading
from summarize.verify.evidence import Sources
from summarize.verify.finding import Finding, Passage

Check = Callable[[Claim, tuple[Passage, ...], Sources], tuple[Finding, ...]]


def sources(*texts: str, day: date | None = None) -> Sources:
    """Sources `s1`, `s2`, ... of these texts."""
    return Sources(tuple(Reading(Article(f"s{n}", text), day) for n, text in enumerate(texts, 1)))


def claims_of(text: str, day: date | None = None) -> tuple[Claim, ...]:
    """All claims of a text."""
    return claims(Reading(Article("text", text), day))


def claim(text: str) -> Claim:
    """The first claim of a text."""
    return claims_of(text)[0]


def found(check: Check, source: str, text: str) -> list[tuple[str, str, str, str | None]]:
    """`(type, effect, words, expected)` of each finding of `check` on the first claim of `text`."""
    against, one = sources(source), claim(text)
    findings = check(one, against.passages(one.statement), against)
    return [(f.type, f.effect, f.span.of(text), f.expected) for f in findings]
