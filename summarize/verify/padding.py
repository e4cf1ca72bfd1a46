"""Padding: claims in which there is nothing to check.

*meta*: the text talks about itself or its source ("This summary covers..."). *repeat*: the
same text has said it before. *generic*: a platitude, true of any story of the kind: no name,
number, date or quotation of its own, in words that generalise or moralise, and not
something that the source says. What the source does say is no platitude, however general.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from summarize.read.claims import Claim
from summarize.read.places import is_country
from summarize.read.reading import Statement
from summarize.report import ErrorType
from summarize.span import Span
from summarize.text.tokens import tokens
from summarize.verify.evidence import best_score, weights
from summarize.verify.finding import Finding, Passage
from summarize.verify.platitudes import (
    ABOUT_ITSELF,
    CLOSES,
    GENERAL,
    GNOMIC,
    META,
    MORAL,
    NOT_GENERAL,
    PRESENT,
    RESTATES,
    SUMS_UP,
)

HELD: Final = 0.6
"""With this share of its words in one statement of the source, a claim is about the source and no platitude."""
HELD_META: Final = 0.5
"""The same for a claim that begins by speaking of its own text."""
HELD_GENERAL: Final = 0.4
"""The same for a claim in the present tense, of which only a general word says that it is no report."""
HELD_EVENT: Final = 0.2
"""The same in the past tense."""
HELD_TRUTH: Final = 0.42
"""The same in the present tense, with a word of general truths (`GENERAL`)."""
HELD_PLAIN: Final = 0.16
"""The same in the present tense, with no such word: the source hardly has a word of it."""
REPEATED: Final = 0.75
"""The share of a claim's words in one earlier claim at which it says nothing new."""
ANNOUNCED: Final = 0.4
"""The same for a claim that opens as a summing-up."""
FEWEST_WORDS: Final = 4
"""Content words below which sharing all of them is no repetition."""
JOINING: Final = frozenset("but although though while so and yet which who whose because".split())
"""Words that open a part of a sentence whose other part says what it is about."""
HALVES: Final = re.compile(r"[,;:] (?:and|so|which means(?: that)?|that is)\b|; ", re.IGNORECASE)
"""What parts a sentence from its own repetition."""
FEWEST_ROOTS: Final = 2
TWICE: Final = 0.66
"""How many content words each half must have, and the share of the longer half's words that both have."""
LONGEST_TWICE: Final = 400
"""A longer sentence, in characters, is not looked through for it."""
ROOT: Final = 5
"""Letters by which "photographed" and "photographs" are one word."""
DEFINITE: Final = frozenset("the this that these those his her its their he she it they both".split())
"""Words that open a statement about somebody or something in particular."""
REMEMBERED: Final = 100
"""Claims remembered for one word. A repetition is found by its rarest words, which no text has so often."""
# The shares were chosen on the training split of the authored claims, at no more than one
# supported claim in two hundred called padding.


class Told:
    """What a text has said so far: its claims, found by their words.

    A heading is repeated by its text by design. A row is a phrase out of a sentence ("Who | the
    owner, Ana Reyes"): what says the whole of that sentence says more.
    """

    def __init__(self) -> None:
        self._by_stem: dict[str, list[Claim]] = defaultdict(list)

    def add(self, claim: Claim) -> None:
        """Count `claim` among what was said."""
        if claim.kind not in {"heading", "row"}:
            for stem in claim.statement.stems:
                holders = self._by_stem[stem]
                if len(holders) < REMEMBERED:
                    holders.append(claim)

    def holding(self, claim: Claim, share: float) -> Claim | None:
        """The first earlier claim, of another sentence, that holds this share of the words of `claim`."""
        wanted = weights(claim.statement)
        total = sum(wanted.values())
        enough = share * total
        sharing: dict[str, Claim] = {}
        rest = total
        for stem in sorted(wanted, key=lambda s: (len(self._by_stem.get(s, ())), s)):
            if rest < enough:  # who has none of the rarer words cannot have enough of the others
                break
            sharing.update((other.id, other) for other in self._by_stem.get(stem, ()))
            rest -= wanted[stem]
        found = (c for c in sharing.values() if c.whole is not claim.whole and _held(wanted, c) >= enough)
        return min(found, key=lambda c: c.statement.span, default=None)


def _held(wanted: dict[str, float], claim: Claim) -> float:
    return sum([value for stem, value in wanted.items() if stem in claim.statement.stems])


def check_padding(claim: Claim, evidence: Sequence[Passage], told: Told) -> tuple[Finding, ...]:
    """At most one finding, over the whole claim. `told` is what stands before it in its text."""
    span = claim.statement.span
    if _is_meta(claim, evidence):
        return (about_itself(span),)
    if claim.kind == "lead_in" and not (claim.statement.names or claim.statement.quantities):
        return (_pads(span, "padding_meta", "only announces a list"),)
    again = _again(claim, told)
    if again is not None:
        return (_pads(span, "padding_repeat", again),)
    if _is_generic(claim, evidence):
        return (general(span),)
    return ()


def _again(claim: Claim, told: Told) -> str | None:
    """Why a claim is a repetition; None where it is none."""
    repeated = _repeats(claim, told)
    if repeated is not None:
        return f"says again what {repeated.id} says"
    if claim.kind == "sentence" and (RESTATES.search(claim.statement.text) or _closes(claim.statement)):
        return "announces that it repeats what was said"
    return "says one thing twice" if _says_twice(claim.statement.text) else None


def about_itself(span: Span) -> Finding:
    """The finding that a claim speaks of its own text."""
    return _pads(span, "padding_meta", "speaks about the text itself")


def general(span: Span) -> Finding:
    """The finding that a claim would be as true of any other story."""
    return _pads(span, "padding_generic", "a general remark that states nothing of this story")


def _pads(span: Span, kind: ErrorType, reason: str) -> Finding:
    return Finding(kind, "pads", span, None, None, reason)


def _is_meta(claim: Claim, evidence: Sequence[Passage]) -> bool:
    if any(q.outer.contains(claim.statement.span) for q in claim.whole.quotations):
        return False
    if META.search(claim.statement.text):
        return True
    return ABOUT_ITSELF.search(claim.statement.text) is not None and not _tells_news(claim.statement, evidence)


def _tells_news(statement: Statement, evidence: Sequence[Passage]) -> bool:
    """Whether a sentence that speaks of its own text has something to check all the same."""
    facts = statement.quantities or statement.dates or statement.quotations
    return bool(facts) or any(n.kind == "person" for n in statement.names) or best_score(evidence) >= HELD_META


def _repeats(claim: Claim, told: Told) -> Claim | None:
    """The earlier claim that holds nearly all that this one says."""
    if claim.kind in {"heading", "row", "lead_in"} or len(claim.statement.stems) < FEWEST_WORDS:
        return None
    return told.holding(claim, ANNOUNCED if SUMS_UP.search(claim.statement.text) else REPEATED)


def _closes(statement: Statement) -> bool:
    """Whether a statement is announced as a summing-up, and adds no name, number, date or quotation."""
    facts = statement.quantities or statement.dates or statement.quotations or statement.names
    return not facts and CLOSES.search(statement.text) is not None


def _says_twice(text: str) -> bool:
    """Whether one half of a sentence has the words of the other: "the lake froze, so the lake was frozen"."""
    for match in HALVES.finditer(text) if len(text) <= LONGEST_TWICE else ():
        first, second = _roots(text[: match.start()]), _roots(text[match.end() :])
        if min(len(first), len(second)) >= FEWEST_ROOTS and len(first & second) >= TWICE * max(len(first), len(second)):
            return True
    return False


def _roots(text: str) -> frozenset[str]:
    return frozenset(t.stem[:ROOT] for t in tokens(text) if t.is_content)


def _is_generic(claim: Claim, evidence: Sequence[Passage]) -> bool:
    statement = claim.statement
    best = best_score(evidence)
    if best >= HELD or statement.quantities or statement.dates or statement.quotations:
        return False
    words = [t.norm for t in statement.tokens]
    if any(w in NOT_GENERAL for w in words):
        return False
    named = sum(not is_country(name.words) for name in statement.names)
    if len(MORAL.findall(statement.text)) > named:
        return True
    if named:
        return False
    return best < _enough(statement, words)


def _enough(statement: Statement, words: Sequence[str]) -> float:
    """The share of its words that a statement without names must have in the source to be no platitude."""
    general, gnomic = GENERAL.search(statement.text) is not None, any(w in GNOMIC for w in words)
    if any(_is_past(w) for w in words):
        return HELD_EVENT if gnomic or general else 0.0
    if general and "will" not in words and words[0] not in JOINING:
        return HELD_TRUTH
    if gnomic:
        return HELD_GENERAL
    return HELD_PLAIN if PRESENT.search(statement.text) and words[0] not in JOINING | DEFINITE else 0.0


def _is_past(word: str) -> bool:
    """Whether a word looks like a verb in the past: reports tell events, platitudes hold at all times."""
    return word.endswith("ed") or word in {"was", "were", "had", "did"}
