"""Opposites: the claim says "rose" where the source, of the same thing, says "fell"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from summarize.read.claims import Claim
from summarize.read.hedges import DISPUTING, NEGATIONS
from summarize.read.predications import clauses
from summarize.read.verbs import ANTONYMS, lemma
from summarize.span import Span
from summarize.text.tokens import Token, tokens
from summarize.verify.finding import Finding, Passage
from summarize.verify.predicates import lemmas

SHARED: Final = 0.66
"""The share of the other content words of the claim's clause that the source's sentence must have."""
NEAR: Final = 0.5
"""The share of the words beside the opposite that must stand in the source's clause."""
BESIDE: Final = 3
"""How many content words on either side stand beside a word."""
MIN_WORDS: Final = 3
"""Fewer other words in the clause do not show that it is about the same thing."""


@dataclass(frozen=True, slots=True)
class _Word:
    """A word that has an opposite, in its clause. `plain`: nothing in the clause denies or doubts."""

    token: Token
    lemma: str
    others: tuple[str, ...]
    beside: tuple[str, ...]
    plain: bool


def opposites(claim: Claim, evidence: Sequence[Passage]) -> Iterator[Finding]:
    """One finding per word of the claim in whose place the evidence has its opposite, and nowhere the word itself."""
    text = claim.statement.text
    base = claim.statement.span.start
    known = frozenset(w.lemma for p in evidence for w in _words(p.statement.text))
    for word in _words(text):
        both = any(w.lemma in ANTONYMS[word.lemma] for w in _words(text))
        if word.plain and not both and word.lemma not in known and len(word.others) >= MIN_WORDS:
            for passage in evidence:
                found = _opposite(word, passage.statement.text)
                if found is not None:
                    span = Span(base + word.token.start, base + word.token.end)
                    reason = f"the source says “{found.token.text}”"
                    yield Finding("predicate", "contradicts", span, found.token.text, passage, reason)
                    break


def _opposite(word: _Word, text: str) -> _Word | None:
    candidates = [w for w in _words(text) if w.lemma in ANTONYMS[word.lemma]]
    if len(candidates) != 1 or not candidates[0].plain:
        return None
    found = candidates[0]
    shared = _share(word.others, frozenset(lemmas(text)))
    near = _share(word.beside, frozenset(found.others))
    return found if shared >= SHARED and near >= NEAR else None


def _share(wanted: tuple[str, ...], present: frozenset[str]) -> float:
    return sum(w in present for w in wanted) / len(wanted) if wanted else 0.0


@lru_cache(maxsize=4_096)
def _words(text: str) -> tuple[_Word, ...]:
    return tuple(word for clause in clauses(text, Span(0, len(text))) for word in _clause(text, clause))


def _clause(text: str, clause: Span) -> Iterator[_Word]:
    words = tokens(text, clause.start, clause.end)
    unsure = any(w.norm in NEGATIONS or w.norm in DISPUTING for w in words)
    content = [(w.start, lemma(w.norm)) for w in words if w.is_content]
    for word in words:
        own = lemma(word.norm)
        if own in ANTONYMS:
            before = tuple(form for start, form in content if start < word.start)
            behind = tuple(form for start, form in content if start > word.start)
            yield _Word(word, own, before + behind, before[-BESIDE:] + behind[:BESIDE], not unsure)
