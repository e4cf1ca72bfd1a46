"""What edits are made from: an edit, the claim it is made in, and the names, causes and endings of other articles."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from random import Random
from typing import Final, Literal

from summarize.read.names import SPEAKS, Name, names
from summarize.read.places import COUNTRIES, is_country
from summarize.report import ErrorType
from summarize.span import Span
from summarize.text.tokens import tokens
from training.inflect import IRREGULAR, Form, table
from training.lexicon import EVENT_NOUNS, EVENT_SUFFIXES, VERB_GROUPS, VERB_OPPOSITES
from training.wordnet import WordNet, wordnet

Kind = Literal["person", "place", "body", "people", "other"]
KINDS: Final[tuple[Kind, ...]] = ("person", "place", "body", "people", "other")

MOST_KEPT: Final = 20_000
"""Entries of one sort that a pool keeps, the first met; more would not make the edits more various."""
CACHED: Final = 16_384
"""Sources whose readings are kept."""

QUOTED: Final = re.compile(r"“[^“”]{1,600}”|(?<!\w)\"[^\"]{1,600}\"(?!\w)|(?<!\w)['‘][^'‘’\n]{2,200}['’](?!\w)")
AGE: Final = re.compile(r", \d\d?,")
PEOPLE: Final = re.compile(r"\w{2,}(?:an|ish|ese|ch|ek|i|ic)")
ACRONYM: Final = re.compile(r"[A-Z]{2,6}")
PLACED: Final = re.compile(
    r"\b(?:in|near|across|outside|around|of|towards?)(?: (?:north|south|east|west|central)\w*)? $"
)
NOT_PLACED: Final = re.compile(r"(?:believe|interested|confidence|out|leader|president|head|member|part) (?:in|of) $")

SENTENCE: Final = re.compile(r"(?<=[.!?])\s+(?=[A-Z])|\n+")
NOUN_PHRASE: Final = re.compile(
    r"\b(?:of|over|about|by|on|with|for|from|against|to|after|amid|following|despite|into|due to|because of|caused) "
    r"((?:(?:the|a|an|rising|growing|new|heavy|severe|poor|recent|high|low|ongoing) )?(?:[a-z]{3,14} ){0,2}([a-z]{4,14}))"
    r"(?=[.,;]| (?:and|that|which|who|in|on|at|for|by|with|after|from|as|is|was|were|has|had)\b)"
)
NO_PHRASE: Final = re.compile(
    r"\b(?:this|that|these|those|his|her|their|its|my|our|your|him|them|who|which|what|how|why|when|where|not|is|was|are|be"
    r"|were|has|had|have|said|says|will|would|could|can|may|at|in|on|by|for|with|from|and|or|but|to|it|he|she|they|we|you"
    r"|one|same|other|such|any|some|all|more|most|than|of|about|over|under|into|out|up|off|after|before|during|being|using"
    r"|taking|making|having|going|giving|getting|holding|saying|as|being)\b"
)
PURPOSE: Final = re.compile(
    r"\bto ((?:prevent|avoid|protect|reduce|boost|raise|cut|help|secure|improve|ease|stop|tackle|attract|save|restore|fund"
    r"|limit|replace|create|gain|win|support|encourage|strengthen|mark|cover|end|expand|promote|curb|fight|combat|pay for)"
    r" (?:the |a |an |more |new |public |local )?[a-z]{3,14}(?: [a-z]{3,14}){0,2})(?=[.,;])"
)
ENDING: Final = re.compile(
    r"[a-z]{3,}(, (?:after|as|while|amid|following|despite|because|although|with|but|even though|when) "
    r"(?!(?:I|he|she|they|it|we|you|his|her|their|said|well|if)\b)[^.,;:\"“”‘’()\n]{25,110})[.]"
)
UNCLEAR: Final = re.compile(r"\b(?:I|he|she|they|we|you|his|her|him|them|my|our|your|said|this|these|those|it|its)\b")
QUANTITY: Final = re.compile(
    r"(?<![\w.,])[$£€]?\d[\d,]{0,10}(?:\.\d{1,3})?(?:%| (?:million|billion|per cent|percent|people|years|months|miles|km))\b"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """One error made in a claim. `text` is the edited claim, `span` the offending words in it.

    `old` is what was replaced, as it stood ("" where words were only inserted), `new` what stands
    there now: `span.of(text) == new`. Where two names changed places both are of the first.
    `contradicts`: the source says otherwise; else the source does not say it. `mirror`: the same
    replacement made in the source gives one that supports `text` and no longer the claim.
    """

    type: ErrorType
    contradicts: bool
    text: str
    span: Span
    old: str
    new: str
    mirror: bool


@dataclass(frozen=True, slots=True)
class Named:
    """A name at `span`, with its kind as far as can be told; `words` are its folded words."""

    span: Span
    text: str
    words: tuple[str, ...]
    kind: Kind


@dataclass(frozen=True, slots=True)
class Parts:
    """What a text lends to edits of claims about another: each in order, none twice."""

    causes: tuple[str, ...]
    purposes: tuple[str, ...]
    endings: tuple[str, ...]
    quantities: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pool:
    """What other articles lend: names by kind, `kinds` of names by their words, and parts of sentences.

    `forms` leads from an inflected verb to its readings.
    """

    names: Mapping[Kind, tuple[str, ...]]
    kinds: Mapping[tuple[str, ...], Kind]
    parts: Parts
    lexicon: WordNet
    forms: Mapping[str, tuple[tuple[str, Form], ...]]

    @classmethod
    def of(cls, texts: Sequence[str]) -> Pool:
        """A pool of articles. Reads WordNet from its usual folder the first time (see `training.wordnet`)."""
        votes: dict[tuple[str, ...], Counter[Kind]] = {}
        spelt: dict[tuple[str, ...], str] = {}
        for text in texts:
            for name in named(text):
                votes.setdefault(name.words, Counter())[name.kind] += 1
                spelt.setdefault(name.words, name.text)
        kinds = {words: _majority(count) for words, count in votes.items()}
        by_kind = {kind: tuple(spelt[w] for w in kinds if kinds[w] == kind)[:MOST_KEPT] for kind in KINDS}
        lent = [parts(text) for text in texts]
        together = Parts(
            _first(p for part in lent for p in part.causes),
            _first(p for part in lent for p in part.purposes),
            _first(p for part in lent for p in part.endings),
            _first(p for part in lent for p in part.quantities),
        )
        lexicon = wordnet()
        known = {*lexicon.verb, *IRREGULAR, *VERB_OPPOSITES, *(verb for group in VERB_GROUPS for verb in group)}
        return cls(by_kind, kinds, together, lexicon, table(known))


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim to be edited, with what the makers of edits need to know of it. `quoted` includes the marks."""

    text: str
    source: str
    rng: Random
    pool: Pool
    names: tuple[Named, ...]
    quoted: tuple[Span, ...]

    @classmethod
    def read(cls, text: str, source: str, rng: Random, pool: Pool) -> Claim:
        """The claim, read; its unclear names take the kind that the source or the pool gives them."""
        known = {name.words: name.kind for name in named(source) if name.kind != "other"}
        found = tuple(
            Named(n.span, n.text, n.words, known.get(n.words) or pool.kinds.get(n.words, n.kind)) for n in _named(text)
        )
        return cls(text, source, rng, pool, found, tuple(Span(m.start(), m.end()) for m in QUOTED.finditer(text)))

    def free(self, start: int) -> bool:
        """Whether a place lies outside quotation marks."""
        return not any(q.start <= start < q.end for q in self.quoted)

    def matches(self, pattern: re.Pattern[str]) -> list[re.Match[str]]:
        """The matches outside quotations and names, in random order."""
        found = [m for m in pattern.finditer(self.text) if self.free(m.start())]
        self.rng.shuffle(found)
        return found


def put(  # noqa: PLR0913 the fields of an edit
    claim: Claim, at: Span, new: str, type_: ErrorType, *, contradicts: bool, mirror: bool
) -> Edit | None:
    """The claim with `new` at `at`; its article and its capital follow. None if nothing would change.

    At an empty place the words are set off by spaces, which the span leaves out.
    """
    text, old = claim.text, at.of(claim.text)
    before, after = text[: at.start], text[at.end :]
    if new.casefold() == old.casefold() or not new:
        return None
    if old[:1].isupper() and new[:1].islower() and not before.strip("\"'“‘ "):
        new = new[0].upper() + new[1:]
    before = _article(before, new)
    if not old:
        before += "" if not before or before[-1].isspace() or new[0] in ",." else " "
        after = ("" if not after or not after[0].isalnum() else " ") + after
    return Edit(
        type=type_,
        contradicts=contradicts,
        text=before + new + after,
        span=Span(len(before), len(before) + len(new)),
        old=old,
        new=new,
        mirror=mirror,
    )


def _article(before: str, new: str) -> str:
    """The words before `new`, with "a" or "an" as it asks for."""
    found = re.search(r"(?<![\w'’])([Aa])n? $", before[-4:])
    if found is None:
        return before
    at = len(before) - len(found.group())
    vowel = new[:1].lower() in "aeiou" and not re.match(r"(?:uni|use|one|euro|u[st])", new.lower())
    return before[:at] + found.group(1) + ("n " if vowel else " ")


def append(claim: Claim, words: str, type_: ErrorType) -> Edit | None:
    """The claim with words that the source does not have at its end; None where it ends in a quotation or question."""
    body = claim.text.rstrip()
    end = len(body) - (1 if body.endswith(".") else 0)
    if end == 0 or not body[end - 1].isalnum() or re.search(r"\b(?:[A-Z]|[a-z]\.m|Inc|Ltd|Co)\.?$", body[:end]):
        return None
    return put(claim, Span(end, end), words, type_, contradicts=False, mirror=False)


@lru_cache(maxsize=CACHED)
def named(text: str) -> tuple[Named, ...]:
    """The names of a source, read once."""
    return _named(text)


@lru_cache(maxsize=CACHED)
def parts(text: str) -> Parts:
    """What a source lends to edits, read once."""
    clear = [s for s in SENTENCE.split(text) if 30 < len(s) < 400]  # noqa: PLR2004 a sentence's usual length
    return Parts(
        _first(cause for s in clear for cause in _causes(s)),
        _first(
            m.group(1) for s in clear for m in PURPOSE.finditer(s) if not NO_PHRASE.search(m.group(1).partition(" ")[2])
        ),
        _first(m.group(1) for s in clear for m in ENDING.finditer(s) if not UNCLEAR.search(m.group(1))),
        _first(m.group() for m in QUANTITY.finditer(text)),
    )


def _causes(sentence: str) -> Iterator[str]:
    for match in NOUN_PHRASE.finditer(sentence):
        phrase, noun = match.group(1), match.group(2)
        eventful = noun.endswith(EVENT_SUFFIXES) or noun in EVENT_NOUNS
        led = phrase.partition(" ")[0] in {"the", "a", "an"} or noun.endswith("s") or " " in phrase
        if eventful and led and not NO_PHRASE.search(phrase):
            yield phrase


def _first(items: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(items))[:MOST_KEPT]


def _majority(count: Counter[Kind]) -> Kind:
    clear = [(n, kind) for kind, n in count.items() if kind != "other"]
    return max(clear)[1] if clear else "other"


def _named(text: str) -> tuple[Named, ...]:
    found = [
        Named(name.span, name.span.of(text), name.words, _kind(text, name))
        for name in names(text, Span(0, len(text)))
        if "\n" not in name.span.of(text)
    ]
    surnames = {n.words[-1] for n in found if n.kind == "person" and len(n.words) > 1}
    return tuple(
        Named(n.span, n.text, n.words, "person")
        if n.kind == "other" and (n.words[-1] in surnames and len(n.words) == 1)
        else n
        for n in found
    )


def _kind(text: str, name: Name) -> Kind:  # noqa: PLR0911 one return a kind is the clearest
    joined, own = " ".join(name.words), name.span.of(text)
    before, after = text[max(0, name.span.start - 24) : name.span.start], text[name.span.end : name.span.end + 16]
    if joined in COUNTRIES:
        return "place"
    if len(name.words) == 1 and PEOPLE.fullmatch(own) and is_country(name.words):
        return "people"
    if name.kind == "body" or ACRONYM.fullmatch(own):
        return "body"
    if name.kind == "person" or AGE.match(after):
        return "person"
    if name.kind == "place" or (PLACED.search(before) and not NOT_PLACED.search(before)):
        return "place"
    following = tokens(after)[:1]
    if following and following[0].norm in SPEAKS and len(name.words) <= 2:  # noqa: PLR2004 a name and a surname
        return "person"
    return "other"
