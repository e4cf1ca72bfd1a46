"""What is read in news for edits: names with their kinds, and the causes, purposes and endings of sentences."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final, Literal

from summarize.read.names import BODY_WORDS, PLACE_WORDS, SPEAKS, Name, names
from summarize.read.places import COUNTRIES, is_country
from summarize.span import Span
from summarize.text.tokens import tokens
from training.lexicon import EVENT_NOUNS, EVENT_SUFFIXES

Kind = Literal["person", "place", "body", "people", "other"]
KINDS: Final[tuple[Kind, ...]] = ("person", "place", "body", "people", "other")

MOST_KEPT: Final = 20_000
"""Entries of one sort that a pool keeps, the first met; more would not make the edits more various."""
CACHED: Final = 16_384
"""Sources whose readings are kept."""

NO_BODY: Final = frozenset(
    "BST GMT CCTV DNA TV MP MPs PM UK US USA EU HIV AIDS GDP CEO IT PC ID VAT GP OK AM CV XI".split()
)
AGE: Final = re.compile(r", \d\d?,")
PEOPLE: Final = re.compile(r"\w{2,}(?:an|ish|ese|ch|ek|i|ic)")
ACRONYM: Final = re.compile(r"[A-Z]{2,6}")
PLACED: Final = re.compile(r"\b(?:in|near|across|outside)(?: (?:north|south|east|west|central)\w*)? $")
NOT_PLACED: Final = re.compile(r"(?:believe|interested|confidence|out|leader|president|head|member|part) (?:in|of) $")

SENTENCE: Final = re.compile(r"(?<=[.!?])\s+(?=[A-Z])|\n+")
NOUN_PHRASE: Final = re.compile(
    r"\b(?:of|over|about|by|on|with|for|from|against|after|amid|following|despite|into|due to|because of|caused) "
    r"((?:(?:the|a|an|rising|growing|new|heavy|severe|poor|recent|high|low"
    r"|ongoing) )?(?:[a-z]{3,14} ){0,2}([a-z]{4,14}))"
    r"(?=[.,;]| (?:and|that|which|who|in|on|at|for|by|with|after|from|as|is|was|were|has|had)\b)"
)
NO_PHRASE: Final = re.compile(
    r"\b(?:this|that|these|those|his|her|their|its|my|our|your|him|them|who|which|what|how|why|when|where|not"
    r"|is|was|are|be"
    r"|were|has|had|have|said|says|will|would|could|can|may|at|in|on|by|for|with|from|and|or|but|to|it|he|she"
    r"|they|we|you"
    r"|one|same|other|such|any|some|all|more|most|than|of|about|over|under|into|out|up|off|after|before|during"
    r"|being|using"
    r"|taking|making|having|going|giving|getting|holding|saying|as|being)\b"
)
PURPOSE: Final = re.compile(
    r"\bto ((?:prevent|avoid|protect|reduce|boost|raise|cut|help|secure|improve|ease|stop|tackle|attract|save"
    r"|restore|fund"
    r"|limit|replace|create|gain|win|support|encourage|strengthen|mark|cover|end|expand|promote|curb|fight"
    r"|combat|pay for)"
    r" (?:the |a |an |more |new |public |local )?[a-z]{3,14}(?: [a-z]{3,14}){0,2})(?=[.,;])"
)
ENDING: Final = re.compile(
    r"[a-z]{3,}(, (?:after|as|while|amid|following|despite|because|although|with|even though|when) "
    r"(?=(?:the|a|an|some|many|most|several|local|police|officials|more than|new|growing|two"
    r"|three)\b)[^.,;:\"“”‘’()\n]{25,110})[.]"
)
UNCLEAR: Final = re.compile(r"\b(?:I|he|she|they|we|you|his|her|him|them|my|our|your|said|this|these|those|it|its)\b")
QUANTITY: Final = re.compile(
    r"(?<![\w.,])[$£€]?\d[\d,]{0,10}(?:\.\d{1,3})?(?:%| (?:million|billion|per cent|percent|people|years|months"
    r"|miles|km))\b"
)


@dataclass(frozen=True, slots=True)
class Named:
    """A name at `span`, with its kind as far as can be told; `articled`: "the" stands before it."""

    span: Span
    text: str
    words: tuple[str, ...]
    kind: Kind
    articled: bool


@dataclass(frozen=True, slots=True)
class Parts:
    """What a text lends to edits of claims about another: each in order, none twice."""

    causes: tuple[str, ...]
    purposes: tuple[str, ...]
    endings: tuple[str, ...]
    quantities: tuple[str, ...]


@lru_cache(maxsize=CACHED)
def named(text: str) -> tuple[Named, ...]:
    """The names of a source, read once."""
    return read_names(text)


@lru_cache(maxsize=CACHED)
def parts(text: str) -> Parts:
    """What a source lends to edits, read once."""
    clear = [s for s in SENTENCE.split(text) if 30 < len(s) < 400]  # noqa: PLR2004 a sentence's usual length
    return Parts(
        first(cause for s in clear for cause in _causes(s)),
        first(
            m.group(1) for s in clear for m in PURPOSE.finditer(s) if not NO_PHRASE.search(m.group(1).partition(" ")[2])
        ),
        first(m.group(1) for s in clear for m in ENDING.finditer(s) if not UNCLEAR.search(m.group(1))),
        first(m.group() for m in QUANTITY.finditer(text)),
    )


def _causes(sentence: str) -> Iterator[str]:
    for match in NOUN_PHRASE.finditer(sentence):
        phrase, noun = match.group(1), match.group(2)
        eventful = noun.endswith(EVENT_SUFFIXES) or noun in EVENT_NOUNS
        led = phrase.partition(" ")[0] in {"the", "a", "an"} or noun.endswith("s") or " " in phrase
        if eventful and led and not NO_PHRASE.search(phrase):
            yield phrase


def first(items: Iterable[str]) -> tuple[str, ...]:
    """The items in order, none twice, up to `MOST_KEPT`."""
    return tuple(dict.fromkeys(items))[:MOST_KEPT]


def _articled(text: str, at: int) -> bool:
    return text[max(0, at - 4) : at].lower() == "the "


def read_names(text: str) -> tuple[Named, ...]:
    """The names of a text; one that is read once only is not worth keeping (see `named`)."""
    found = [
        Named(name.span, name.span.of(text), name.words, _kind(text, name), _articled(text, name.span.start))
        for name in names(text, Span(0, len(text)))
        if "\n" not in name.span.of(text) and not (len(name.words) == 1 and name.words[0] in BODY_WORDS | PLACE_WORDS)
    ]
    surnames = {n.words[-1] for n in found if n.kind == "person" and len(n.words) > 1}
    return tuple(
        replace(n, kind="person") if n.kind == "other" and (n.words[-1] in surnames and len(n.words) == 1) else n
        for n in found
    )


def _kind(text: str, name: Name) -> Kind:  # noqa: PLR0911 one return a kind is the clearest
    joined, own = " ".join(name.words), name.span.of(text)
    before, after = text[max(0, name.span.start - 24) : name.span.start], text[name.span.end : name.span.end + 16]
    if joined in COUNTRIES:
        return "place"
    if PEOPLE.fullmatch(own.rpartition(" ")[2]) and is_country(name.words[-1:]):
        return "people"
    if name.kind == "body" or (ACRONYM.fullmatch(own) and own not in NO_BODY):
        return "body"
    if name.kind == "person" or AGE.match(after):
        return "person"
    if name.kind == "place" or (PLACED.search(before) and not NOT_PLACED.search(before)):
        return "place"
    following = tokens(after)[:1]
    if following and following[0].norm in SPEAKS and len(name.words) <= 2:  # noqa: PLR2004 a name and a surname
        return "person"
    return "other"
