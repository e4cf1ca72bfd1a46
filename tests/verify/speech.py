"""A claim and its sources, for the tests of single checks."""

from __future__ import annotations

from summarize.article import Article
from summarize.read.claims import Claim
from summarize.read.reading import Reading
from summarize.verify.evidence import Sources
from summarize.verify.finding import Passage


def claim(text: str) -> Claim:
    statement = Reading(Article("text", text), None).statements[0]
    return Claim("c1", "sentence", statement, statement)


def sources(*texts: str) -> Sources:
    return Sources(tuple(Reading(Article(f"s{n}", text), None) for n, text in enumerate(texts)))


def passages(given: Sources) -> tuple[Passage, ...]:
    return tuple(Passage(source, statement, 0.5) for source, statement in given.statements)
