"""The posts a name holds in its sentence: what it is the subject of, the preposition or the title it stands behind.

Two names that hold one post of two sentences about the same thing exclude each other.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import Final

from summarize.read.names import Name
from summarize.read.reading import Statement
from summarize.read.reporting import INVERTING
from summarize.read.verbs import lemma
from summarize.span import Span
from summarize.text.tokens import Token
from summarize.verify.slots import BARRIER, MARKS, NEARNESS, REACH

PLACE_LEADS: Final = frozenset(
    "in at from near to into outside across around through off inside towards toward".split()
)
"""Prepositions behind which a name is mostly that of a place."""
AUXILIARIES: Final = frozenset(
    """has have had also who then later would will did does may might could should not never just only still
    already""".split()
)
"""What may stand between a subject and its verb; no passive, since its subject is another's object."""
MOST_AUXILIARIES: Final = 4
APPOSITION_CHARS: Final = 90
"""The longest apposition behind a name that is read over for its verb."""
OBJECT_LEADS: Final = frozenset("from of in at by with to near".split())
"""Behind these a name is no subject: "engineers from Tirana told". "A spokesman for Norrvag said" speaks for it."""
NAMED_WEIGHT: Final = 2.0
"""As in `evidence`: names and numbers say which event is meant."""

Near = dict[str, tuple[float, float]]
"""Stems, how near each stands (1: beside the name), and what it weighs."""


class Surroundings:
    """The content words of a statement, names and numbers among them, by their distance from a name."""

    def __init__(self, statement: Statement) -> None:
        self._words = [t for t in statement.tokens if t.is_content]
        self._starts = [t.start for t in self._words]
        span = statement.span
        self._marks = [m.start() for m in MARKS.finditer(statement.article.text, span.start, span.end)]
        self._marks_before = [bisect_left(self._marks, start) for start in self._starts]

    def around(self, span: Span) -> Near:
        """The words outside `span`."""
        first, last = bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)
        marks = bisect_left(self._marks, span.start)
        near: Near = {}
        for n, token in enumerate(self._words):
            if first <= n < last:
                continue
            distance = (first - n - 1 if n < first else n - last) + BARRIER * abs(self._marks_before[n] - marks)
            nearness = 1 / (1 + distance / REACH)
            if nearness > near.get(token.stem, (0.0, 0.0))[0]:
                near[token.stem] = (nearness, NAMED_WEIGHT if token.is_number or token.is_capitalised else 1.0)
        return near


def likeness(claim: Near, source: Near, without: frozenset[str]) -> float:
    """The weighted share of the claim's words, save the stems `without`, that stand near in the source, 0 to 1."""
    counted = [(stem, near * weight) for stem, (near, weight) in claim.items() if stem not in without]
    whole = sum(value for _, value in counted)
    shared = sum(value * min(1.0, source[stem][0] * NEARNESS) for stem, value in counted if stem in source)
    return shared / whole if whole else 0.0


def posts(statement: Statement, name: Name) -> frozenset[str]:
    """The posts of a name: "lead:in", "verb:resign", "title:mayor", "before:leader", "between:the to"."""
    words, text = statement.tokens, statement.article.text
    starts = [t.start for t in words]
    first, last = bisect_left(starts, name.span.start), bisect_left(starts, name.span.end)
    found = set(_before(words[:first], text, name.span))
    if name.title:
        found.add(f"title:{name.title}")
    left = words[first - 1] if first else None
    is_object = left is not None and left.norm in OBJECT_LEADS
    verb = None if is_object else _verb(words[last:], text, name.span)
    if verb:
        found.add(f"verb:{verb}")
    right = words[last] if last < len(words) else None
    if left is not None:
        found.add(f"between:{left.norm} {right.norm if right else ''}")
    return frozenset(found)


def _before(words: tuple[Token, ...], text: str, span: Span) -> Iterator[str]:
    if not words or text[words[-1].end : span.start].strip():
        return
    left = words[-1]
    if left.is_content and not left.is_number and not left.is_capitalised and left.norm not in INVERTING:
        yield f"before:{left.stem}"
    if left.norm in INVERTING:
        yield f"verb:{lemma(left.norm)}"
    elif not left.is_content:
        yield f"behind:{left.norm}"
    lead = words[-2] if left.norm == "the" and len(words) > 1 else left
    if lead.norm in PLACE_LEADS:
        yield f"lead:{lead.norm}"


def _verb(words: tuple[Token, ...], text: str, span: Span) -> str | None:
    """The lemma of the word where the verb stands of which a name is the subject."""
    if not words:
        return None
    gap = text[span.end : words[0].start]
    if gap.startswith(","):
        if words[0].norm != "who":
            return _behind_apposition(words, text, span)
    elif gap.strip():
        return None
    at = 0
    while at < min(len(words) - 1, MOST_AUXILIARIES) and words[at].norm in AUXILIARIES:
        at += 1
    verb = words[at]
    commas = "," in text[words[0].start : verb.start]
    return lemma(verb.norm) if verb.is_content and not verb.is_capitalised and not commas else None


def _behind_apposition(words: tuple[Token, ...], text: str, span: Span) -> str | None:
    """Such as "said" in "Hari Sulistyo, the deputy minister, said"."""
    comma = text.find(",", words[0].start, span.end + APPOSITION_CHARS)
    verb = next((w for w in words if w.start > comma), None) if comma > 0 else None
    if verb is None or verb.is_capitalised or not verb.is_content or text[comma + 1 : verb.start].strip():
        return None
    return lemma(verb.norm)
