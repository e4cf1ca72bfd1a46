"""A name in another's place: where the evidence, about the same thing, has another name in the post of the claim's."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from summarize.read.claims import Claim
from summarize.read.names import Name
from summarize.read.places import is_country
from summarize.read.reading import Statement
from summarize.read.reporting import REPORTING
from summarize.read.verbs import lemma
from summarize.report import ErrorType
from summarize.span import Span
from summarize.verify.finding import Finding, Passage
from summarize.verify.posts import Surroundings, likeness, posts

WANTED: Final = {"lead": 0.3, "between": 0.3, "behind": 0.4, "title": 0.4, "before": 0.4, "verb": 0.5}
"""How alike the surroundings of two names must be that share a post of this kind.

Chosen on the train split of the authored claims, 4,470 names: with them 43 of the 44 found are wrong."""
MARGIN: Final = 0.15
"""How much more alike than those of the claim's own name, where the evidence has it elsewhere: below, the two change
places in one sentence of the source, and which is meant is not sure."""
SPEECH: Final = frozenset(lemma(word) for word in REPORTING)

IsNamed = Callable[[Name, Statement], bool]


@dataclass(frozen=True, slots=True)
class Rival:
    """A name of the evidence that shares a post with one of the claim."""

    likeness: float
    passage: Passage
    name: Name
    shared: frozenset[str]

    @property
    def words(self) -> str:
        """The source's words."""
        return self.name.span.of(self.passage.statement.article.text)


def check_exchanged(
    claim: Claim, evidence: Sequence[Passage], own: Callable[[Name], list[str]], is_named: IsNamed
) -> Iterator[Finding]:
    """Names of the claim in whose post the evidence has another, which the claim's sentence does not name.

    `own` gives the words that tell a name from others of its kind; `is_named` says whether a statement has a name in
    any form. A passage that names the claim's name too is no witness: there the two may both be right.
    """
    statement = claim.statement
    spoken = [q.span for q in statement.quotations if not q.scare]
    names = [n for n in statement.names if not any(span.contains(n.span) for span in spoken)]
    strange = [(p, [m for m in p.statement.names if not is_named(m, claim.whole)]) for p in evidence]
    if not names or not any(others for _, others in strange):
        return
    near = {id(p): Surroundings(p.statement) for p in evidence}
    around = Surroundings(statement)
    for name in names:
        held = posts(statement, name)
        words = frozenset(own(name))
        stems = frozenset(t.stem for t in statement.tokens if t.norm in words)
        about = around.around(name.span)
        rivals = [
            Rival(likeness(about, near[id(p)].around(m.span), stems), p, m, held & posts(p.statement, m))
            for p, others in strange
            if not is_named(name, p.statement)
            for m in others
            if _are_alike(name, m) and words.isdisjoint(own(m))
        ]
        own_place = max(
            (likeness(about, near[id(p)].around(span), stems) for p in evidence for span in _mentions(p, words)),
            default=0.0,
        )
        likely = [r for r in rivals if _is_rival(r) and r.likeness - own_place >= MARGIN]
        if likely:
            best = max(likely, key=lambda r: (r.likeness, r.passage.score, r.words))
            yield _finding(statement, name, best)


def _mentions(passage: Passage, words: frozenset[str]) -> Iterator[Span]:
    return (Span(t.start, t.end) for t in passage.statement.tokens if t.norm in words)


def _are_alike(ours: Name, theirs: Name) -> bool:
    differ = "other" not in {ours.kind, theirs.kind} and ours.kind != theirs.kind
    return not differ and is_country(ours.words) == is_country(theirs.words)


def _is_rival(rival: Rival) -> bool:
    return any(rival.likeness >= WANTED[post.partition(":")[0]] for post in rival.shared)


def _finding(statement: Statement, name: Name, rival: Rival) -> Finding:
    said = name.span.of(statement.article.text)
    reason = f"where the claim has {said}, the source has {rival.words}"
    return Finding(_type(name, rival), "contradicts", name.span, rival.words, rival.passage, reason)


def _type(name: Name, rival: Rival) -> ErrorType:
    """What was exchanged: the speaker, the place, or another name."""
    if any(post.startswith("verb:") and post[5:] in SPEECH for post in rival.shared):
        return "attribution"
    is_place = name.kind == "place" or any(post.startswith("lead:") for post in rival.shared)
    return "location" if is_place and "person" not in {name.kind, rival.name.kind} else "entity"
