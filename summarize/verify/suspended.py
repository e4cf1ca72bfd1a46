"""Words cut out of a clause that took them back: "denied that the fire was set" becomes "the fire was set".

Every word of such a claim stands in the source, in order, so nothing else sees it. It is
contradicted where all the evidence that has these words holds them open or denies them.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from summarize.read.claims import Claim
from summarize.read.reading import Statement
from summarize.report import ErrorType
from summarize.text.tokens import Token
from summarize.verify.evidence import Sources
from summarize.verify.finding import Finding, Passage

OPEN: Final = frozenset("whether if unless".split())
DENIED: Final = frozenset(
    "deny denies denied denying reject rejects rejected dismiss dismisses dismissed refute refutes refuted doubt doubts "
    "doubted disputes disputed".split()
)
ALLEGED: Final = frozenset(
    "allege alleges alleged suspect suspects suspected fear fears feared hope hopes hoped speculated rumour rumours "
    "claim claims claimed".split()
)
REACH: Final = 3
"""How many words before "that" its verb or noun may stand: "denied on Monday that"."""
FEWEST: Final = 3
"""Words of a claim below which it is too short to be a clause cut out of another."""


def check_suspended(claim: Claim, evidence: Sequence[Passage], _sources: Sources) -> tuple[Finding, ...]:
    """One finding over the claim, if all the evidence that has its words holds them open or denies them."""
    words = [t.norm for t in claim.statement.tokens]
    if len(words) < FEWEST:
        return ()
    met = [(p, at) for p in evidence if (at := _place(words, p.statement)) is not None]
    cues = [(p, _cue(p.statement, at)) for p, at in met]
    if not cues or any(cue is None for _, cue in cues):
        return ()
    passage, cue = cues[0]
    if cue is None:
        return ()
    kind: ErrorType = "negation" if cue.norm in DENIED else "modality"
    expected = passage.statement.article.text[cue.start : passage.statement.span.end].rstrip()
    reason = f"the source has these words only behind “{cue.text}”"
    return (Finding(kind, "contradicts", claim.statement.span, expected, passage, reason),)


def _place(words: list[str], statement: Statement) -> int | None:
    """Where the words stand in a statement in one run, as the index of the first; None where they do not."""
    theirs = [t.norm for t in statement.tokens]
    span = len(words)
    return next((at for at in range(len(theirs) - span + 1) if theirs[at : at + span] == words), None)


def _cue(statement: Statement, at: int) -> Token | None:
    """The word right before that place which takes back what follows; None where there is none."""
    before = statement.tokens[max(0, at - 1 - REACH) : at]
    if not before:
        return None
    if before[-1].norm in OPEN:
        return before[-1]
    if before[-1].norm == "that":
        return next((t for t in reversed(before[:-1]) if t.norm in DENIED | ALLEGED), None)
    return None
