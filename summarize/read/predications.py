"""Predications: the verbs of a sentence, how firmly each is asserted, and whether it is denied.

There is no parser here. A verb is known by its auxiliaries or its past form, a hedge or a denial
by the words that lead up to the verb within its clause. What cannot be told is None, and rules
keep silent on it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from summarize.read.hedges import (
    ADVERBS,
    BE,
    CLAUSE,
    CONDITIONAL,
    DENYING,
    DETERMINERS,
    DISPUTING,
    DO,
    GOVERNORS,
    HAVE,
    LATER,
    MODALS,
    NEGATIONS,
    NEXT_ONLY,
    NO_NEGATION,
    NO_SUBJECT,
    NOT_VERBS,
    OPENERS,
    PHRASAL,
    SKIPPED,
    Force,
)
from summarize.read.reporting import ASSERTING
from summarize.read.verbs import PARTICIPLES, PAST, lemma
from summarize.span import Span
from summarize.text.tokens import FUNCTION_WORDS, Token, tokens

LIMIT_CHARS: Final = 60
"""How far behind a verb "until" may limit its denial."""
DENIED_WORDS: Final = 2
"""How many words "no" is taken to deny: an adjective and its noun."""
SHORTEST_PAST: Final = 4
"""Letters of the shortest past tense in -ed that is no other word: "died"."""


@dataclass(frozen=True, slots=True)
class Predication:
    """A verb at `head`. `span` runs from its first auxiliary or hedge to it; `clause` is its clause.

    `force` says how firmly it is asserted. `negated` is None where that is not sure;
    `cue` covers the words that hedge or deny it, None where there are none. `conditional`: its clause
    begins with "if" or the like.
    """

    head: Token
    lemma: str
    span: Span
    clause: Span
    force: Force
    negated: bool | None
    cue: Span | None
    conditional: bool = False


@dataclass(slots=True)
class _State:
    """What the words before a verb have said of it so far."""

    start: int | None = None
    waiting: str = ""
    force: Force = Force.FACT
    negated: bool | None = False
    cue: int | None = None
    subject: bool = False
    present: bool = False

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
    last = -1
    for n, word in enumerate(words):
        if n and "," in text[words[n - 1].end : word.start] and not state.subject:
            state = _State(force=state.force if state.waiting else Force.FACT)
        if _is_negation(words, n):
            state.negated = None if state.negated is not False or word.start in spoilt else True
            state.subject = word.norm in NO_SUBJECT
            state.mark(word)
        elif word.norm == "without":
            state.negated = None
        if word.norm in ADVERBS:
            state.weaken(ADVERBS[word.norm], word)
        elif text[word.end : word.end + 1] not in {"-", "‑"} and _is_head(words, n, state):
            polarity = None if disputed or _is_advice(words, n) else _polarity_behind(text, words, n, state)
            start = word.start if state.start is None else state.start
            cue = None if state.cue is None else Span(state.cue, word.end)
            force = min(state.force, Force.PRESENT) if state.present and _is_verb(word) else state.force
            yield Predication(word, _name(words, n), Span(start, word.end), clause, force, polarity, cue, conditional)
            state = _after_head(words, n, state, conditional=conditional)
            last = word.start
        else:
            _auxiliary(words, n, state)
        disputed = disputed or (word.norm in DISPUTING and (n + 1 == len(words) or words[n + 1].norm != "short"))
    yield from _denied_nouns(text, [w for w in words if w.start > last], clause, spoilt)


def _is_negation(words: tuple[Token, ...], n: int) -> bool:
    """Whether a word denies a verb that follows. "No" before an object denies what precedes it."""
    word = words[n]
    if word.norm in NO_SUBJECT:
        return n == 0 or words[n - 1].norm in OPENERS or words[n - 1].norm in ASSERTING
    return (word.norm in NEGATIONS or word.norm.endswith("n't")) and not (n and word.is_capitalised)


def _is_advice(words: tuple[Token, ...], n: int) -> bool:
    """Whether a verb says what is wished, not what is: "not to hoard", "never to return"."""
    return n > 1 and words[n - 1].norm == "to" and words[n - 2].norm in {"not", "never"}


def _name(words: tuple[Token, ...], n: int) -> str:
    """The lemma of a verb, with the particle that makes another verb of it: "rule out"."""
    follows = words[n + 1].norm if n + 1 < len(words) else ""
    return lemma(words[n].norm) + (f" {follows}" if (words[n].norm[:4], follows) in PHRASAL else "")


def _denied_nouns(text: str, words: list[Token], clause: Span, spoilt: list[int]) -> Iterator[Predication]:
    """What the words behind the last verb of a clause say there is none of: "no deaths", "without notice"."""
    for n, word in enumerate(words[:-1]):
        if word.norm not in {"no", "without"} or word.start in spoilt:
            continue
        last = n
        while (
            last + 1 < len(words)
            and words[last + 1].is_content
            and text[words[last].end : words[last + 1].start].isspace()
        ):
            last += 1
            if last - n == DENIED_WORDS:
                break
        if last > n:
            head = words[last]
            span = Span(word.start, head.end)
            yield Predication(head, lemma(head.norm), span, clause, Force.FACT, negated=True, cue=span)


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
    beginning = following[:1]
    if norm in NEXT_ONLY:
        return beginning == ["to"]
    if norm == "short":
        return beginning == ["of"] and any(w.endswith("ing") for w in following[1:2])
    if beginning == ["whether"] or any(w.endswith("ing") for w in beginning):
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
        state.negated = None if state.waiting == "base" and state.negated else state.negated
        state.waiting = "base"
    elif norm in HAVE or norm in BE:
        state.waiting = "participle" if norm in BE else "perfect"
        state.present = norm in {"is", "are", "isn't", "aren't", "am"}
    elif norm in DO or (norm in {"to", "of"} and state.waiting == "governor"):
        state.waiting = "base"
    elif _governs(words, n):
        state.negated = _flipped(state.negated) if norm in DENYING else state.negated
        state.weaken(GOVERNORS.get(norm, Force.FACT), word)
        state.waiting = "governor"
        state.present = False
    elif norm == "to" and state.waiting == "participle":  # "is to discuss"
        state.weaken(Force.EXPECTED, word)
        state.waiting = "base"
    elif norm not in SKIPPED and not norm.endswith("ly") and not _is_negation(words, n):
        _let_go(word, state)
        return
    if state.start is None and state.waiting:
        state.start = word.start


def _let_go(word: Token, state: _State) -> None:
    """A word that is neither verb nor auxiliary ends what was said of a verb so far, but not of the subject."""
    if word.is_content and state.negated and not state.subject and state.waiting != "governor":
        state.negated, state.cue = False, None
    if state.waiting not in {"", "governor"}:
        state.start, state.waiting = None, ""
        state.force = state.force if state.force is Force.ALLEGED else Force.FACT


def _is_head(words: tuple[Token, ...], n: int, state: _State) -> bool:
    """Whether a word is a verb of its own here."""
    word = words[n]
    norm = word.norm
    if norm in FUNCTION_WORDS or norm in NEGATIONS or norm in SKIPPED or word.is_number or norm.endswith("ly"):
        return False
    before = words[n - 1].norm if n else ""
    if state.waiting == "base":
        return not word.is_capitalised
    if state.waiting == "perfect":
        return _is_past(norm) or norm in PARTICIPLES
    if state.waiting == "participle":
        return not word.is_capitalised and (before not in DETERMINERS)
    if state.waiting == "governor":
        return norm.endswith("ing") and before not in DETERMINERS
    return _is_past(norm) and before not in DETERMINERS and before not in BE and not word.is_capitalised


def _is_verb(word: Token) -> bool:
    """Whether a word after "is" is a verb: "is closing" may be about the future, as "are supported" may be a rule."""
    return _is_past(word.norm) or word.norm in PARTICIPLES or word.norm.endswith("ing")


def _is_past(norm: str) -> bool:
    return (norm.endswith("ed") and len(norm) >= SHORTEST_PAST and norm not in NOT_VERBS) or norm in PAST


def _polarity_behind(text: str, words: tuple[Token, ...], n: int, state: _State) -> bool | None:
    """The polarity with what follows the verb: "posed no risk" denies it, "not until May" leaves it open."""
    negated = state.negated
    for word in words[n + 1 : n + 3]:
        if word.norm in NO_SUBJECT and word is not words[-1]:
            spoilt = NO_NEGATION.match(text, word.start)
            negated = None if negated is not False or spoilt else True
        if word.norm not in DETERMINERS and word.norm not in SKIPPED:
            break
    end = words[n].end
    return None if negated and LATER.search(text, end, end + LIMIT_CHARS) else negated
