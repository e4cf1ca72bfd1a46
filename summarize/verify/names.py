"""Names: whom and what a claim names, held against what its sources name.

Three sure things are said: a name that no source has in any form; a name that differs from
the evidence in a given name or a letter; and one name put where the evidence, otherwise the
same, has another. Aliases, titles, initials, acronyms and demonyms are the same name.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile
from typing import Final

from rapidfuzz.distance import DamerauLevenshtein

from summarize.read.claims import Claim
from summarize.read.names import BODY_WORDS, CONNECTORS, PLACE_WORDS, TITLES, Name
from summarize.read.places import is_country
from summarize.read.reading import Statement
from summarize.report import ErrorType
from summarize.text.tokens import Token
from summarize.verify.evidence import Sources
from summarize.verify.exchanged import check_exchanged
from summarize.verify.finding import Finding, Passage

SAME: Final = tuple(
    frozenset(group.split())
    for group in (
        "us usa u.s america american americans united states washington",
        "uk u.k britain british briton britons united kingdom london",
        "eu european europe brussels",
        "un u.n united nations",
        "netherlands dutch holland",
        "germany german germans berlin",
        "france french paris frenchman frenchwoman",
        "spain spanish spaniard spaniards madrid",
        "switzerland swiss",
        "greece greek greeks athens",
        "poland polish pole poles warsaw",
        "denmark danish dane danes copenhagen",
        "sweden swedish swede swedes stockholm",
        "finland finnish finn finns helsinki",
        "turkey turkish turkiye turk turks ankara",
        "ireland irish dublin",
        "wales welsh",
        "scotland scottish scot scots",
        "england english",
        "china chinese beijing",
        "thailand thai thais",
        "philippines philippine filipino filipinos manila",
        "myanmar burma burmese",
        "norway norwegian norwegians oslo",
        "iceland icelandic icelander",
        "russia russian russians moscow kremlin",
        "ukraine ukrainian ukrainians kyiv kiev",
        "israel israeli israelis",
        "japan japanese tokyo",
        "portugal portuguese lisbon",
        "peru peruvian",
        "cyprus cypriot",
        "wallonia walloon",
        "new zealand kiwi wellington",
        "kazakhstan kazakh astana",
        "uzbekistan uzbek tashkent",
        "kyrgyzstan kyrgyz bishkek",
        "tajikistan tajik dushanbe",
        "turkmenistan turkmen ashgabat",
        "slovakia slovak bratislava",
        "austria austrian vienna",
        "hungary hungarian budapest",
        "romania romanian bucharest",
        "bulgaria bulgarian sofia",
        "serbia serbian serb serbs belgrade",
        "croatia croatian zagreb",
        "slovenia slovenian slovene ljubljana",
        "italy italian rome",
        "belgium belgian belgians",
        "czech czechia prague",
        "indonesia indonesian jakarta",
        "malaysia malaysian putrajaya",
        "india indian delhi",
        "pakistan pakistani islamabad",
        "afghanistan afghan afghans kabul",
        "iran iranian tehran",
        "iraq iraqi baghdad",
        "syria syrian damascus",
        "egypt egyptian cairo",
        "kenya kenyan nairobi",
        "nigeria nigerian abuja",
        "vanuatu vila",
        "australia australian canberra",
        "canada canadian ottawa",
        "mexico mexican",
        "brazil brazilian brasilia",
        "argentina argentine argentinian argentines",
        "cornwall cornish",
        "korea korean seoul",
        "vietnam vietnamese hanoi",
        "himalaya himalayas himalayan",
        "naples neapolitan",
        "milan milanese",
        "venice venetian",
        "vienna viennese",
        "africa african",
        "asia asian",
    )
)
"""Forms of one country's name that share no beginning, and the capital that stands for its government."""
SHORTEST: Final = 4
"""Letters that a demonym and its country share at least: Kosovo, Kosovar; Serb, Serbian; Germany, German."""
ENDINGS: Final = frozenset(
    ["", *"a an ans ar ars ay e egian er ers ese i ia ian ians ic is ish land n ns o s um y yan".split()]
)
"""What may follow the shared letters on either side; any other difference makes another name."""
COMMON: Final = frozenset(
    """century year day world war men women olympic olympics fahrenheit celsius option step internet god christian
    christians jewish jew jews muslim muslims islamist catholic catholics protestant hindu buddhist sikh sunni
    shiite democrat democrats republican republicans labour conservative conservatives liberal green english latin
    roman arab arabs european african asian american western eastern unk christmas easter bible quran prize award
    cup covid""".split()
)
"""Capitalised words that name no one whom a text could invent."""
GENERIC: Final = BODY_WORDS | PLACE_WORDS | TITLES | CONNECTORS
SUBSTITUTED: Final = 0.6
"""The share of a claim's other content words that one passage must hold before a differing name is called swapped.
Chosen on the training split of the authored claims: below it, more true claims are hit than false ones found."""
LONG_NAME: Final = 6
"""Letters from which one wrong letter is a misspelling; shorter names differ by one and are others."""
MIN_CONTEXT: Final = 3
"""The fewest other content words that make two statements the same statement."""
PLACE_LEADS: Final = frozenset("in at from near to into outside across around through".split())


def check_names(claim: Claim, evidence: Sequence[Passage], sources: Sources) -> tuple[Finding, ...]:
    """Names of the claim that no source has, that are misspelt, or that stand in another's place."""
    missing = {n.span: n for n in claim.statement.names if _is_missing(n, sources)}
    exchanged = tuple(
        f
        for f in check_exchanged(claim, evidence, _own, _is_named)
        if f.type != "attribution" or f.span not in missing  # a speaker of nobody's was invented, not mistaken
    )
    told = {f.span for f in exchanged}
    lacking = tuple(_missing(claim.statement, n, evidence) for span, n in missing.items() if span not in told)
    return tuple(sorted(exchanged + lacking, key=lambda f: f.span)) or _swapped(claim, evidence)


def _own(name: Name) -> list[str]:
    """The words that tell the name from others of its kind; all of them where none does."""
    return [w for w in name.words if w not in GENERIC and len(w) > 1] or list(name.words)


def _is_missing(name: Name, sources: Sources) -> bool:
    own = _own(name)
    if name.kind == "person":
        return own[-1] not in sources.vocabulary and f"{own[-1]}s" not in sources.vocabulary
    if is_country(name.words) or all(w in COMMON or w in GENERIC or any(w in group for group in SAME) for w in own):
        return False
    if any(_has_form(w, sources) for w in own):
        return False
    initials = "".join(w[0] for w in name.words if w not in CONNECTORS)
    return initials not in sources.vocabulary and not sources.has_initials("".join(name.words))


def _has_form(word: str, sources: Sources) -> bool:
    """Whether the sources have a word of a name in any form: plural, demonym, another name of the same country."""
    words = sources.vocabulary
    if word in words or f"{word}s" in words or word.removesuffix("s") in words:
        return True
    if any(word in group and not group.isdisjoint(words) for group in SAME):
        return True
    return any(_is_demonym(word, other) for other in sources.proper.get(word[:4], ()))


def _is_demonym(word: str, other: str) -> bool:
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(word, other, strict=False)))
    return shared >= SHORTEST and word[shared:] in ENDINGS and other[shared:] in ENDINGS


def _missing(statement: Statement, name: Name, evidence: Sequence[Passage]) -> Finding:
    words = name.span.of(statement.article.text)
    for passage in evidence:
        for other in passage.statement.names:
            if _is_misspelt(name, other):
                theirs = other.span.of(passage.statement.article.text)
                reason = f"the source names {theirs}, not {words}"
                return Finding("entity", "contradicts", name.span, theirs, passage, reason)
    return Finding(_type(statement, name), "lacks", name.span, None, None, f"the source does not name {words}")


def _is_misspelt(name: Name, other: Name) -> bool:
    """One letter off in a long word, the rest alike; or the same surname behind another first name."""
    ours, theirs = name.words[-1], other.words[-1]
    close = (
        len(ours) >= LONG_NAME
        and ours[0] == theirs[0]
        and DamerauLevenshtein.distance(ours, theirs, score_cutoff=1) == 1
    )
    return close and (len(name.words) == 1 or len(other.words) == 1 or name.words[:-1] == other.words[:-1])


def _swapped(claim: Claim, evidence: Sequence[Passage]) -> tuple[Finding, ...]:
    """A name of the claim that the best passage lacks, where that passage has one name that the claim lacks."""
    if not evidence:
        return ()
    passage = evidence[0]
    ours = [n for n in claim.statement.names if not _is_named(n, passage.statement)]
    theirs = [n for n in passage.statement.names if not _is_named(n, claim.whole)]
    if len(ours) != 1 or len(theirs) != 1 or _kinds_differ(ours[0], theirs[0]):
        return ()
    swapped = set(ours[0].words)
    rest = {t.stem for t in claim.statement.tokens if t.is_content and t.norm not in swapped}
    held = len(rest & passage.statement.stems)
    if len(rest) < MIN_CONTEXT or held < SUBSTITUTED * len(rest):
        return ()
    rivals = (p for p in evidence[1:] if p.score >= SUBSTITUTED * passage.score)
    if any(_is_named(ours[0], p.statement) for p in rivals) or not _same_place(claim, ours[0], passage, theirs[0]):
        return ()
    text = claim.statement.article.text
    words = theirs[0].span.of(passage.statement.article.text)
    reason = f"where the claim has {ours[0].span.of(text)}, the source has {words}"
    return (Finding(_type(claim.statement, ours[0]), "contradicts", ours[0].span, words, passage, reason),)


def _same_place(claim: Claim, ours: Name, passage: Passage, theirs: Name) -> bool:
    """Whether both names stand between the same words: one content word, or the function words on both sides."""
    left, right = _neighbours(claim.statement, ours)
    other_left, other_right = _neighbours(passage.statement, theirs)
    same_left = left is not None and other_left is not None and left.stem == other_left.stem
    same_right = right is not None and other_right is not None and right.stem == other_right.stem
    if same_left and same_right:
        return True
    return (same_left and left is not None and left.is_content) or (
        same_right and right is not None and right.is_content
    )


def _neighbours(statement: Statement, name: Name) -> tuple[Token | None, Token | None]:
    before = [t for t in statement.tokens if t.end <= name.span.start]
    after = [t for t in statement.tokens if t.start >= name.span.end and t.norm != "s"]
    return (before[-1] if before else None, after[0] if after else None)


def _kinds_differ(ours: Name, theirs: Name) -> bool:
    if is_country(ours.words) != is_country(theirs.words):  # one may lie in the other
        return True
    return "other" not in {ours.kind, theirs.kind} and ours.kind != theirs.kind


def _is_named(name: Name, statement: Statement) -> bool:
    words = {t.norm for t in statement.tokens}
    return any(w in words or any(w in g and not g.isdisjoint(words) for g in SAME) for w in _own(name)) or any(
        _is_demonym(w, other) for w in _own(name) for other in words
    )


def _type(statement: Statement, name: Name) -> ErrorType:
    """`location` where the name is a place or stands behind a preposition of place, `entity` elsewhere."""
    before = [t.norm for t in statement.tokens if t.end <= name.span.start]
    leads = bool(before) and before[-1] in PLACE_LEADS
    return "location" if name.kind == "place" or (leads and name.kind == "other") else "entity"
