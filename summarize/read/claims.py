"""The claims of a text: what is judged, one by one, each with its span.

A sentence is one claim unless it plainly joins several: at a semicolon, or at a conjunction
behind a comma that opens a clause with a subject and a finite verb of its own. Claims of one
sentence do not overlap. A sentence with a quotation is never cut inside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from summarize.read.reading import Reading, Statement
from summarize.report import ClaimKind
from summarize.span import Span
from summarize.text.sentences import QUOTATION
from summarize.text.tokens import Token

JOINT: Final = re.compile(r";\s+(?=\S)|,\s+(?=(?:and|but|while|whereas|although|though|so|yet)\s)", re.IGNORECASE)
MIN_CONTENT: Final = 3
"""The fewest content words on either side of a cut: with fewer there is too little to find evidence by."""
SUBJECT_WORDS: Final = 6
"""How far behind a conjunction the finite verb of its clause is looked for."""
SUBJECTS: Final = frozenset(
    "he she it they we i you this these those there the a an his her its their our my some many most all both "
    "each another one no two three police officials".split()
)
FINITE: Final = frozenset(
    """is are was were has have had will would can could may might must should does do did said says told added
    became become began went came took made gave found left lost won fell rose grew kept held met paid saw sent set
    stood thought wrote remains remain wants want needs need makes takes plans expects hopes""".split()
)
CONTRASTS: Final = frozenset("but while whereas although though yet".split())
"""Conjunctions behind which a bare noun opens a clause; behind "and" it may be one more item of a list."""
SUBORDINATE: Final = frozenset("that whether if because who which whom whose when where".split())


@dataclass(frozen=True)
class Claim:
    """One claim. `statement` is the claim itself, `whole` the sentence that it is a part of (or all of)."""

    id: str
    kind: ClaimKind
    statement: Statement
    whole: Statement


def claims(reading: Reading) -> tuple[Claim, ...]:
    """The claims of a text, in order, numbered `c1`, `c2`, ..."""
    return tuple(Claim(f"c{n}", kind, part, whole) for n, (kind, part, whole) in enumerate(_parts(reading), start=1))


def _parts(reading: Reading) -> Iterator[tuple[ClaimKind, Statement, Statement]]:
    worded = [statement for statement in reading.statements if statement.tokens]  # a lone "." claims nothing
    for whole, after in zip(worded, (*worded[1:], None), strict=False):
        if whole.text.endswith(":") and after is not None and after.kind in {"bullet", "row"}:
            yield "lead_in", whole, whole
            continue
        spans = _clauses(whole) if whole.kind in {"paragraph", "bullet"} else (whole.span,)
        if len(spans) > 1:
            yield from (("clause", whole.part(span), whole) for span in spans)
        else:
            yield ("sentence" if whole.kind == "paragraph" else whole.kind), whole, whole


def _clauses(whole: Statement) -> tuple[Span, ...]:
    text, span = whole.article.text, whole.span
    quoted = [Span(m.start(), m.end()) for m in QUOTATION.finditer(text, span.start, span.end)]
    spans: list[Span] = []
    start = span.start
    for joint in JOINT.finditer(text, span.start, span.end):
        if any(q.start < joint.start() < q.end for q in quoted):
            continue
        before = [t for t in whole.tokens if start <= t.start and t.end <= joint.start()]
        after = [t for t in whole.tokens if t.start >= joint.end()]
        if _stands(before, opens=start > span.start) and _stands(after, opens=joint.group().startswith(",")):
            spans.append(Span(start, joint.start()).stripped(text))
            start = joint.end()
    return (*spans, Span(start, span.end).stripped(text))


def _stands(words: list[Token], *, opens: bool) -> bool:
    """Whether the words are a clause of their own. `opens`: they begin with the conjunction that joins them."""
    if sum(w.is_content for w in words) < MIN_CONTENT:
        return False
    if opens and words[0].norm in {"and", "so", *CONTRASTS}:
        conjunction, words = words[0].norm, words[1:]
        subject = words[0].norm in SUBJECTS or words[0].is_capitalised
        noun = conjunction in CONTRASTS and words[0].is_content and not words[0].norm.endswith(("ing", "ed"))
        return (subject or noun) and _has_finite_verb(words[1 : 1 + SUBJECT_WORDS])
    return words[0].norm not in SUBORDINATE and _has_finite_verb(words)


def _has_finite_verb(words: list[Token]) -> bool:
    return any(w.norm in FINITE or (w.norm.endswith("ed") and w.text.islower()) for w in words)
