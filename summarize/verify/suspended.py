"""Words cut out of a clause that took them back: "denied that the fire was set" becomes "the fire was set".

Every word of such a claim stands in the source, in order, so nothing else sees it. It is
contradicted where all the evidence that has these words holds them open or denies them.
"""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Final

from summarize.read.claims import Claim
from summarize.read.reading import Statement
from summarize.report import ErrorType
from summarize.text.tokens import Token
from summarize.verify.evidence import Sources
from summarize.verify.finding import Finding, Passage

OPEN: Final = frozenset("whether if unless".split())
DENIED: Final = frozenset(
    """deny denies denied denying reject rejects rejected dismiss dismisses dismissed refute refutes refuted doubt
    doubts doubted disputes disputed""".split()
)
ALLEGED: Final = frozenset(
    """allege alleges alleged suspect suspects suspected fear fears feared hope hopes hoped speculated rumour
    rumours claim claims claimed""".split()
)
REACH: Final = 3
"""How many words before "that" its verb or noun may stand: "denied on Monday that"."""
SUBJECT: Final = 4
"""How many words may stand between "that" or "whether" and the words in common: the subject, said in other words."""
FEWEST: Final = 3
"""Words of a claim below which it is too short to be a clause cut out of another."""
RUN: Final = 0.6
"""The share of a claim's words that must stand in one run."""


def check_suspended(claim: Claim, evidence: Sequence[Passage], _sources: Sources) -> tuple[Finding, ...]:
    """One finding over the claim, if all the evidence that has its words holds them open or denies them."""
    words = [t.norm for t in claim.statement.tokens]
    least = max(FEWEST, round(RUN * len(words)))
    places = ((p, _place(words, p.statement, least)) for p in evidence)
    cues = [(p, _cue(p.statement, at)) for p, at in places if at is not None]
    if not cues or any(cue is None or cue.norm in words for _, cue in cues):
        return ()
    passage, cue = cues[0]
    assert cue is not None  # noqa: S101 - the line above
    kind: ErrorType = "negation" if cue.norm in DENIED else "modality"
    expected = passage.statement.article.text[cue.start : passage.statement.span.end].rstrip()
    reason = f"the source has these words only behind “{cue.text}”"
    return (Finding(kind, "contradicts", claim.statement.span, expected, passage, reason),)


def _place(words: list[str], statement: Statement, least: int) -> int | None:
    """Where the longest run of `words` stands in a statement, as the index of its first; None below `least` words."""
    theirs = [t.norm for t in statement.tokens]
    run = SequenceMatcher(None, words, theirs, autojunk=False).find_longest_match()
    return run.b if run.size >= least else None


def _cue(statement: Statement, at: int) -> Token | None:
    """The word before that place which takes back what follows; None where there is none."""
    before = statement.tokens[max(0, at - SUBJECT - 1 - REACH) : at]
    opener = next((n for n in range(len(before) - 1, -1, -1) if before[n].norm in OPEN | {"that"}), None)
    if opener is None or len(before) - 1 - opener > SUBJECT or _is_broken(statement, before[opener], at):
        return None
    if before[opener].norm in OPEN:
        return before[opener]
    return next((t for t in reversed(before[max(0, opener - REACH) : opener]) if t.norm in DENIED | ALLEGED), None)


def _is_broken(statement: Statement, opener: Token, at: int) -> bool:
    """Whether a comma, a dash or the like parts the words from the clause that the cue opens."""
    between = statement.article.text[opener.end : statement.tokens[at].start]
    return any(mark in between for mark in ",;:.–—()")
