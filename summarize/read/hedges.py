"""Predications: the verbs of a sentence, how firmly each is asserted, and whether it is denied.

There is no parser here. A verb is known by its auxiliaries or its past form, a hedge or a denial
by the words that lead up to the verb within its clause. What cannot be told is None, and rules
keep silent on it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from typing import Final

from summarize.read.verbs import PARTICIPLES, PAST, lemma
from summarize.span import Span
from summarize.text.tokens import FUNCTION_WORDS, Token, tokens


class Force(IntEnum):
    """How firmly something is asserted, weakest first."""

    ALLEGED = 0
    POSSIBLE = 1
    EXPECTED = 2
    FUTURE = 3
    FACT = 4


HAVE: Final = frozenset("has have had having".split())
BE: Final = frozenset("is are was were be been being am isn't aren't wasn't weren't isn aren wasn weren".split())
DO: Final = frozenset("do does did don't doesn't didn't don doesn didn".split())
MODALS: Final = {
    **dict.fromkeys(("will", "shall", "won't", "won"), Force.FUTURE),
    **dict.fromkeys(("would", "wouldn't", "must", "should", "shouldn't", "ought"), Force.EXPECTED),
    **dict.fromkeys(("may", "might", "could", "couldn't", "can", "can't", "cannot"), Force.POSSIBLE),
}
GOVERNORS: Final = {
    **dict.fromkeys(
        """expected expects expect due set scheduled likely poised supposed plan plans planned planning intend intends
        intended intending aim aims aimed aiming promised promises pledged pledges vowed vows vowing preparing prepared
        decided agreed agrees going ordered required obliged need needs needed asked told urged""".split(),
        Force.EXPECTED,
    ),
    **dict.fromkeys(
        """hope hopes hoped hoping want wants wanted wanting seek seeks sought seeking try tries tried trying attempted
        attempting attempts attempt threatened threatens threatening proposed proposes proposing proposal considering
        considers considered consider mulling weighing offered offers able free willing ready eligible chance bid applied
        unlikely recommended invited allowed whether could""".split(),
        Force.POSSIBLE,
    ),
    **dict.fromkeys(
        """alleged alleges allegedly reportedly reputedly believed thought understood suspected accused accusing accuses
        suspicion rumoured rumored said reported claimed supposedly purportedly apparently""".split(),
        Force.ALLEGED,
    ),
}
"""Words that weaken the verb they lead to: by "to", by "of", by its -ing form, or as adverbs."""
ADVERBS: Final = {
    **dict.fromkeys("allegedly reportedly reputedly supposedly purportedly apparently".split(), Force.ALLEGED),
    **dict.fromkeys("possibly perhaps maybe potentially probably".split(), Force.POSSIBLE),
}
DENYING: Final = frozenset("failed fails failing refused refuses refusing declined declines declining unable neglected".split())
"""Words that deny the verb that follows with "to"."""
DISPUTING: Final = frozenset(
    """deny denies denied denying ruled rule rules ruling rejected rejects rejecting disputed disputes dispute doubted
    doubts doubt refuted dismissed avoid avoided prevent prevented stopped stop short instead rather unless whether
    lest barely hardly scarcely almost nearly nothing prevents avoids banned barred stops contrary until till""".split()
)
"""Words after which the polarity of the rest of the clause is not sure."""
NEGATIONS: Final = frozenset(
    """not never no none nobody neither nor cannot without isn't aren't wasn't weren't don't doesn't didn't won't wouldn't
    can't couldn't shouldn't hasn't haven't hadn't mustn't needn't ain't nothing nowhere n't""".split()
)
NO_NEGATION: Final = re.compile(
    r"\b(?:not\s+(?:only|just|merely|simply|necessarily|all|every|everyone|always|least|until|enough|more|less|fewer|so)"
    r"|no\s+(?:fewer|less|more|later|sooner|doubt|matter|wonder|earlier|other|longer|sign|evidence|need|way|reason|plans?)"
    r"|nothing\s+but|none\s+other|or\s+not|if\s+not|whether\s+or)\b",
    re.IGNORECASE,
)
"""Negative words that do not simply deny the verb."""
CLAUSE: Final = re.compile(
    r"[;:()—–\"“”]|\s-\s|,\s+(?=(?:and|but|or|which|who|while|although|though|because|as|where|when|with|after|before|so|yet)\b)"
    r"|\s(?=(?:but|because|although|though|while|whereas|if|unless|when|after|before|until|since|which|who|whose|that|where"
    r"|whether|and\s+(?:he|she|they|it|that|will|would|was|were|is|are|has|had|have|did|does|could|may|might|can|said)|so\s+that)\b)",
    re.IGNORECASE,
)
CONDITIONAL: Final = re.compile(r"\W*(?:if|unless|whether|in case|provided|should)\b", re.IGNORECASE)
DETERMINERS: Final = frozenset("a an the this that these those his her its their our my your some any no each every of".split())
SKIPPED: Final = frozenset(
    """also now already still yet just then soon once again ever never not so far since only even both all first later
    today recently currently finally n't either""".split()
)
NOT_VERBS: Final = frozenset("need red bed hundred united indeed".split())


@dataclass(frozen=True, slots=True)
class Predication:
    """A verb at `head`. `span` runs from its first auxiliary or hedge to it; `clause` is its clause.

    `force` says how firmly it is asserted. `negated` is None where that is not sure;
    `cue` covers the words that hedge or deny it, None where there are none.
    """

    head: Token
    lemma: str
    span: Span
    clause: Span
    force: Force
    negated: bool | None
    cue: Span | None


@dataclass(slots=True)
class _State:
    """What the words before a verb have said of it so far."""

    start: int | None = None
    waiting: str = ""
    force: Force = Force.FACT
    negated: bool | None = False
    cue: int | None = None

    def weaken(self, force: Force, at: Token) -> None:
        self.force = min(self.force, force)
        self.mark(at)

    def mark(self, at: Token) -> None:
        self.cue = at.start if self.cue is None else self.cue


def clauses(text: str, span: Span) -> tuple[Span, ...]:
    """The clauses of a sentence, in order: cut at strong punctuation and before words that open a clause."""
    cuts = [span.start]
    cuts += [m.end() if m.group().strip() else m.start() for m in CLAUSE.finditer(text, span.start, span.end)]
    ends = [*cuts[1:], span.end]
    return tuple(Span(a, b) for a, b in zip(cuts, ends, strict=True) if text[a:b].strip())


def predications(text: str, span: Span) -> tuple[Predication, ...]:
    """The predications of a sentence, in order; none for a question, which asserts nothing."""
    if text[span.start : span.end].rstrip(" \"'”’").endswith("?"):
        return ()
    return tuple(found for clause in clauses(text, span) for found in _clause(text, clause))


def _clause(text: str, clause: Span) -> Iterator[Predication]:
    words = tokens(text, clause.start, clause.end)
    spoilt = [m.start() for m in NO_NEGATION.finditer(text, clause.start, clause.end)]
    conditional = bool(CONDITIONAL.match(text, clause.start, clause.end))
    state = _State(force=Force.POSSIBLE if conditional else Force.FACT)
    disputed = False
    for n, word in enumerate(words):
        disputed = disputed or word.norm in DISPUTING
        if word.norm in NEGATIONS or word.norm.endswith("n't"):
            state.negated = None if state.negated is not False or word.start in spoilt else True
            state.mark(word)
        if word.norm in ADVERBS:
            state.weaken(ADVERBS[word.norm], word)
        elif _is_head(words, n, state):
            polarity = None if disputed else _polarity_behind(words, n, spoilt, state)
            start = word.start if state.start is None else state.start
            cue = None if state.cue is None else Span(state.cue, word.end)
            yield Predication(word, lemma(word.norm), Span(start, word.end), clause, state.force, polarity, cue)
            state = _after_head(words, n, state, conditional=conditional)
        else:
            _auxiliary(words, n, state)


def _after_head(words: tuple[Token, ...], n: int, state: _State, *, conditional: bool) -> _State:
    """What a verb hands on to the one it governs: "is not expected to | reopen"."""
    word = words[n]
    if _governs(words, n):
        force = min(state.force, GOVERNORS.get(word.norm, Force.FACT))
        negated = _flipped(state.negated) if word.norm in DENYING else state.negated
        start = word.start if state.start is None else state.start
        cue = start if state.cue is None else state.cue
        return _State(start=start, waiting="governor", force=force, negated=negated, cue=cue)
    return _State(force=Force.POSSIBLE if conditional else Force.FACT)


def _governs(words: tuple[Token, ...], n: int) -> bool:
    """Whether a hedging word leads to a verb at all: "planned to", "accused him of", "considering moving"."""
    norm = words[n].norm
    if norm not in GOVERNORS and norm not in DENYING:
        return False
    following = [w.norm for w in words[n + 1 : n + 5]]
    if norm in {"said", "told", "reported", "believed", "thought", "understood", "claimed", "set", "free"}:
        return following[:1] == ["to"]
    if following[:1] and (following[0].endswith("ing") or following[0] == "whether"):
        return True
    return "to" in following or (GOVERNORS.get(norm) is Force.ALLEGED and "of" in following)


def _flipped(negated: bool | None) -> bool | None:  # noqa: FBT001 (three states, one of them unknown)
    return None if negated is not False else True


def _auxiliary(words: tuple[Token, ...], n: int, state: _State) -> None:
    """Take in a word that is no verb of its own."""
    word = words[n]
    norm = word.norm
    if norm in MODALS:
        state.weaken(MODALS[norm], word)
        state.waiting = "base"
    elif norm in HAVE or norm in BE:
        state.waiting = "participle"
    elif norm in DO:
        state.waiting = "base"
    elif _governs(words, n):
        state.negated = _flipped(state.negated) if norm in DENYING else state.negated
        state.weaken(GOVERNORS.get(norm, Force.FACT), word)
        state.waiting = "governor"
    elif norm == "to" and state.waiting == "participle":  # "is to discuss"
        state.weaken(Force.EXPECTED, word)
        state.waiting = "base"
    elif norm in {"to", "of"} and state.waiting == "governor":
        state.waiting = "base"
    elif state.waiting and norm not in SKIPPED and not norm.endswith("ly") and norm not in NEGATIONS:
        if state.waiting != "governor":
            state.start, state.waiting, state.force = None, "", Force.FACT if state.force is not Force.ALLEGED else state.force
        return
    if state.start is None and state.waiting:
        state.start = word.start


def _is_head(words: tuple[Token, ...], n: int, state: _State) -> bool:
    """Whether a word is a verb of its own here."""
    word = words[n]
    norm = word.norm
    if norm in FUNCTION_WORDS or norm in NEGATIONS or norm in SKIPPED or word.is_number or norm.endswith("ly"):
        return False
    before = words[n - 1].norm if n else ""
    if state.waiting == "base":
        return not word.is_capitalised
    if state.waiting == "participle":
        return _is_past(norm) or norm in PARTICIPLES or norm.endswith("ing")
    if state.waiting == "governor":
        return norm.endswith("ing") and before not in DETERMINERS
    return _is_past(norm) and before not in DETERMINERS and before not in BE and not word.is_capitalised


def _is_past(norm: str) -> bool:
    return (norm.endswith("ed") and len(norm) > 3 and norm not in NOT_VERBS) or norm in PAST  # noqa: PLR2004 ("bed")


def _polarity_behind(words: tuple[Token, ...], n: int, spoilt: list[int], state: _State) -> bool | None:
    """The polarity with what follows the verb: "posed no risk" denies it, "not until May" leaves it open."""
    negated = state.negated
    for word in words[n + 1 : n + 3]:
        if word.norm in {"no", "none", "nobody", "nothing", "neither"}:
            negated = None if negated is not False or word.start in spoilt else True
        if word.norm not in DETERMINERS and word.norm not in SKIPPED:
            break
    if negated and any(w.norm in {"until", "unless", "before", "yet", "but", "except"} for w in words[n + 1 :]):
        return None
    return negated
