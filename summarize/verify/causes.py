"""Causes added: the claim joins two things by "because" or the like that no place of the source joins.

What is said to be the effect has to stand in the source, in some statement; the cause does not stand in
it nor beside it. Either it stands elsewhere, about something else, or nowhere.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from summarize.read.claims import Claim
from summarize.read.reading import Statement
from summarize.read.verbs import lemma
from summarize.span import Span
from summarize.text.tokens import tokens
from summarize.verify.evidence import Sources
from summarize.verify.finding import Finding, Passage

BECAUSE: Final = re.compile(
    r"\b(?:because(?: of)?|owing to|thanks (?:in part |largely |partly |mainly )?to"
    r"|due (?:in part |largely |partly |mainly )?to"
    r"(?! \w{1,20} (?:a|the|in|on|at|to|before|by|with|his|her|its|their)\b)"
    r"|as a (?:direct )?(?:result|consequence) of|in (?:direct )?(?:response|reaction) to|on account of"
    r"|in (?:protest|retaliation|revenge|reprisal) (?:at|against|over|for)"
    r"|out of (?:fear|frustration|concern|anger|respect|loyalty|sympathy)(?: (?:of|with|that|at|for))?"
    r"|(?:caus|prompt|trigger|spark|fuell?|provok|motivat|anger|weaken|inspir|induc|occasion)ed"
    r" (?:mainly |largely |partly |in part )?by|driven by|brought (?:about|on) by|set off by"
    r"|citing|in (?:return|exchange) for|in (?:an effort|an attempt|a bid|a move) to|in the hope (?:that|of)"
    r"|in hopes (?:of|that)|on (?:the )?news (?:that|of)|resulting from"
    r"|in the wake of|for fear (?:of|that)|on the grounds (?:of|that)|by reason of|in view of|in light of)\b",
    re.IGNORECASE,
)
"""Words behind which a cause or an aim stands. "After", "as" and "since" tell the time as often, and are left out."""
THEREFORE: Final = re.compile(
    r"\b(?:led to|leading to|prompt(?:s|ed|ing)|trigger(?:s|ed|ing)|spark(?:s|ed|ing)|provok(?:es|ed|ing)"
    r"|result(?:ed|ing) in|brought about|explains? why|(?:was|is|were|are) (?:what \w{1,20}|the reason)"
    r"|(?:has|have|had) (?:led|driven|pushed|forced|prompted)|which (?:led|forced|prompted|caused))(?! by\b)\b",
    re.IGNORECASE,
)
"""Words before which a cause stands."""
END: Final = re.compile(
    r"[,;:.—–]\s|[.]$|\s(?:but|which|who)\s|\sand\s(?=(?:he|she|they|it|said|will|was|were|has|have|had|is|are)\b)",
    re.IGNORECASE,
)
"""Where a cause ends."""
OPENING: Final = 3
"""A cause that begins within so many characters of the claim stands before its effect."""
TOLD: Final = 0.6
"""The share of the effect's content words in one statement from which the source tells of it."""
AS_WELL: Final = 0.8
"""Statements with this share of the best one's words may be the ones that tell of it too."""
HELD: Final = 0.34
"""With less than this share of its content words in those statements and their neighbours a cause is not given there.

On the train split of the authored claims, 9 of 10 claims found so are in error, and 8 are errors of cause."""
FAR: Final = 2
"""A cause that is told of further than this many statements from its effect belongs to something else."""
ELSEWHERE: Final = 0.5
"""The share of its content words that another statement must have to tell of the cause."""
FEWEST: Final = 2
"""Content words of an effect below which it may be anything."""
MOST_READ: Final = 2_000
"""Statements of a source beyond which it is a collection, read for no causes."""
ROOT: Final = 5
"""Letters that two words of one family share: "sceptical" and "scepticism"."""


@dataclass(frozen=True, slots=True)
class _Words:
    """The lemmas of some text, and the beginnings of the long ones."""

    lemmas: frozenset[str]
    roots: frozenset[str]

    def share(self, wanted: frozenset[str]) -> float:
        """How much of `wanted` is here, 0 to 1, in any word of the same family."""
        return sum(w in self.lemmas or w[:ROOT] in self.roots for w in wanted) / len(wanted)


def check_causes(claim: Claim, evidence: Sequence[Passage], sources: Sources) -> tuple[Finding, ...]:
    """At most one finding: a cause with the word that introduces it, which no source gives for that effect."""
    text = claim.statement.text
    parts = _parts(text) if BECAUSE.search(text) or THEREFORE.search(text) else None
    if parts is None or any(p.statement.folded == claim.statement.folded for p in evidence):
        return ()
    said, cause, effect = parts
    for reading in sources.readings:
        if not 0 < len(reading.statements) <= MOST_READ or not _is_apart(cause, effect, reading.statements):
            return ()
    base = claim.statement.span.start
    passage = evidence[0] if evidence else None
    reason = f"no source gives “{said.of(text)}” as the reason"
    return (Finding("causal", "lacks", Span(base + said.start, base + said.end), None, passage, reason),)


def _parts(text: str) -> tuple[Span, frozenset[str], frozenset[str]] | None:
    """The cause with the word that makes it one, and the lemmas of cause and effect; None where one is missing."""
    match = BECAUSE.search(text)
    if match is not None:
        ending = END.search(text, match.end())
        said = Span(match.start(), ending.start() if ending else len(text))
        cause = _lemmas(text[match.end() : said.end])
        effect = _lemmas(text[said.end :] if match.start() < OPENING else text[: match.start()])
    else:
        match = THEREFORE.search(text)
        if match is None:
            return None
        said = Span(_clause_start(text, match.start()), match.end())
        ending = END.search(text, match.end())
        cause = _lemmas(text[said.start : match.start()])
        effect = _lemmas(text[match.end() : ending.start() if ending else len(text)])
    return (said, cause, effect) if cause and len(effect) >= FEWEST else None


def _clause_start(text: str, at: int) -> int:
    return max((m.end() for m in END.finditer(text, 0, at)), default=0)


def _is_apart(cause: frozenset[str], effect: frozenset[str], statements: Sequence[Statement]) -> bool:
    """Whether a source tells of the effect, and of the cause neither there nor beside it."""
    read = [_words(s.text) for s in statements]
    told = [words.share(effect) for words in read]
    best = max(told)
    if best < TOLD:
        return False
    places = [n for n, share in enumerate(told) if share >= AS_WELL * best]
    around = max(_joined(read[max(0, n - 1) : n + 2]).share(cause) for n in places)
    if around < HELD:
        return True
    given = [words.share(cause) for words in read]
    elsewhere = [n for n, share in enumerate(given) if share >= AS_WELL * max(given)]
    return max(given) >= ELSEWHERE and all(abs(n - place) > FAR for n in elsewhere for place in places)


def _joined(parts: Sequence[_Words]) -> _Words:
    return _Words(
        frozenset().union(*(p.lemmas for p in parts)),
        frozenset().union(*(p.roots for p in parts)),
    )


def _lemmas(text: str) -> frozenset[str]:
    return frozenset(lemma(t.norm) for t in tokens(text) if t.is_content)


@lru_cache(maxsize=8_192)
def _words(text: str) -> _Words:
    found = _lemmas(text)
    return _Words(found, frozenset(w[:ROOT] for w in found if len(w) >= ROOT))
