"""A sentence said in another way: attribution moved, clauses parted and joined, voices turned.

Each function takes the words of one sentence (or two) and gives new words that say no more than they did, or
None where that is not sure. Nothing is parsed: the patterns are narrow, and what they do not fit stays.
"""

from __future__ import annotations

import random
import re
from typing import Final

from summarize.compose.compress import EXONERATES
from summarize.compose.trim import GUARD
from summarize.read.names import TITLES
from summarize.text.tokens import FUNCTION_WORDS

OPENER: Final = (
    r"(?:The|A|An|This|That|These|Those|He|She|It|They|There|His|Her|Its|Their|Some|Many|Most|Several|All|Two|Three|Four"
    r"|Five|Six|Seven|Eight|Nine|Ten|More|Police|Officials|Residents|Officers|Prosecutors|Doctors|Protesters|Investigators)"
)
CAPITALS: Final = r"[A-Z][\w'’.-]{0,30}(?: (?:of|de|van|von|al|bin|[A-Z][\w'’.-]{0,30})){0,4}"
ROLE: Final = r"(?:(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir) (?:[\w'’-]{1,25} ){0,5}[\w'’-]{1,25}|[Pp]olice|[Oo]fficials|[Rr]esidents|[Pp]rosecutors)"  # noqa: E501
SPEAKER: Final = rf"(?:{CAPITALS}|{ROLE})"
SAYING: Final = r"(?:said|says|added|stated|noted)"
LEADS: Final = re.compile(
    rf"(?P<speaker>{SPEAKER}) (?P<verb>said|says|stated)(?P<that> that)? (?P<content>[^:;]{{20,260}})\."
)
TRAILS: Final = re.compile(rf"(?P<content>[^:;]{{20,260}}), (?P<speaker>{SPEAKER}) (?P<verb>{SAYING})\.")
INVERTED: Final = re.compile(rf"(?P<content>[^:;]{{20,260}}), (?P<verb>said|says|added) (?P<speaker>{SPEAKER})\.")
ACCORDING: Final = re.compile(rf"According to (?P<speaker>{SPEAKER}), (?P<content>[^:;]{{20,260}})\.")
ACCORDING_END: Final = re.compile(rf"(?P<content>[^:;]{{20,260}}),? according to (?P<speaker>{SPEAKER})\.")
DIRECT: Final = re.compile(
    rf"[\"“](?P<content>[^\"“”?!]{{20,240}}),[\"”] (?:(?P<speaker>{SPEAKER}) (?P<verb>said|says|added)"
    rf"|(?P<verb2>said|says|added) (?P<speaker2>{SPEAKER}))\."
)
SELF: Final = re.compile(
    r"\b(?:I|we|us|me|my|our|ours|mine|you|your|here|now|today|yesterday|tomorrow|this|these|we're|I'm)\b",
    re.IGNORECASE,
)
SCOPE: Final = re.compile(
    r"\b(?:but|while|although|though|whereas|however|which|who|said|says|told|added|adding|according|if)\b|\band (?:\w+ly )?\w+ed\b"  # noqa: E501
    r"|, (?:and|as|after|with|\w+ing)\b|\band (?:that|is|was|has|had|have|will|would|were|are)\b"
)
"""What may lie outside the words that a speaker is reported to have said."""
FRONTED: Final = re.compile(
    r"(?:on|at|in|during|after|last|this|late|early|through|by|via|when|as|under|about|nothing|so|to|no|not|of|he had nothing)\b"  # noqa: E501
)
FINITE: Final = (
    r"(?:is|are|was|were|has|have|had|will|would|can|could|may|might|said|says|told|became|began|went|came|took|made|gave"
    r"|found|left|lost|won|fell|rose|kept|held|met|paid|saw|sent|set|stood|[a-z]{3,14}ed)"
)
STARTS: Final = re.compile(rf"{OPENER}\b")
PRONOUN_START: Final = re.compile(
    r"(?:He|She|It|They|His|Her|Its|Their|This|That|These|Those|Some|Many|Both|Others|Another)\b"
)
SOURCE: Final = re.compile(
    r"\b(?:police|officials|residents|prosecutors|report|study|survey|ministry|spokes\w+|agency)$"
)
"""What says something rather than giving a rule or a rate, behind "according to"."""
MOST_WORDS: Final = 60
TIE: Final = re.compile(
    r"(?:Also|Then|Once|Since|After|Before|Until|Where|For|Having|With|Instead|Later|There|Here|Such|So|Yet|Now|But|And|However|Meanwhile|Similarly|As|If|When|While|Because|Although|Despite)\b"
)
ARTICLED: Final = re.compile(r"(?:the|an?) ", re.IGNORECASE)


def lowered(words: str, known: frozenset[str]) -> str | None:
    """The words as they go on in mid sentence; None if their first may be a name or not is not known.

    `known` are the words that the source has in lower case.
    """
    first = re.match(r"[\w'’-]+", words)
    if first is None:
        return None
    word = first.group()
    if word.casefold() in FUNCTION_WORDS and word != "I":
        return words[0].lower() + words[1:]
    if word[0].isdigit():
        return words
    if word.lower() in known and word[1:].islower():
        return words[0].lower() + words[1:]
    if f"={word}" in known and not re.search(r"-[a-z]", word):
        return words
    return None


def raised(words: str) -> str:
    """The words with a capital at their head."""
    return words[0].upper() + words[1:]


def _speaks(speaker: str) -> bool:
    """Whether it can be a speaker's designation: no verb, no pronoun in the object case to be made."""
    words = speaker.split()
    return (
        not re.search(
            r"\b(?:is|are|was|were|has|have|had|will|would|who|which|that|and|also|later|earlier|not|ed)\b", speaker
        )
        and not any(w.endswith("ly") and w.islower() for w in words)
        and words[0] not in {"He", "She", "They", "It", "We", "I", "But", "And", "In", "On", "At", "If", "As", "When"}
        and not any(w.endswith("ed") for w in words[1:] if w.islower())
        and words[-1].casefold() not in FUNCTION_WORDS
    )


def _reported(text: str, known: frozenset[str]) -> tuple[str, str, str] | None:  # noqa: PLR0911
    """`(speaker, verb, content)`: the content as it goes on in mid sentence."""
    for pattern in (DIRECT, TRAILS, INVERTED, ACCORDING, ACCORDING_END, LEADS):
        found = pattern.fullmatch(text)
        if found is None:
            continue
        groups = found.groupdict()
        speaker = groups["speaker"] or groups.get("speaker2") or ""
        verb = groups.get("verb") or groups.get("verb2") or "said"
        content = groups["content"]
        if not _speaks(speaker) or FRONTED.match(content) or SCOPE.search(content) or content.count('"') % 2:
            return None
        if pattern in {ACCORDING, ACCORDING_END} and speaker[0].islower() and not SOURCE.search(speaker):
            return None
        if pattern is DIRECT and SELF.search(content):
            return None
        if pattern in {DIRECT, TRAILS, INVERTED, ACCORDING_END}:
            lower = lowered(content, known)
            if lower is None:
                return None
            content = lower
        elif (
            pattern is LEADS
            and not groups["that"]
            and not re.match(
                r"(?:the|an?|he|she|it|they|there|his|her|its|their|some|many|most|more|all|[A-Z]\w+|\d+) ", content
            )
        ):
            return None
        if not re.search(rf"\b{FINITE}\b", content):
            return None
        return speaker, "says" if verb == "says" else "said", content
    return None


def attributed(text: str, known: frozenset[str], rng: random.Random) -> str | None:
    """The same statement by the same speaker, who now stands elsewhere."""
    found = _reported(text, known)
    if found is None:
        return None
    speaker, verb, content = found
    inner = (
        speaker
        if not ARTICLED.match(speaker)
        and not speaker.startswith(
            ("Police", "Officials", "Residents", "Prosecutors", "His ", "Her ", "Its ", "Their ")
        )
        else speaker[0].lower() + speaker[1:]
    )
    stated = "states" if verb == "says" else "stated"
    noted = "notes" if verb == "says" else "noted"
    forms = (
        f"According to {inner}, {content}.",
        f"{raised(content)}, {inner} {verb}.",
        f"{raised(content)}, according to {inner}.",
        f"{raised(inner)} {verb} that {content}.",
        f"{raised(inner)} {stated} that {content}.",
        f"{raised(inner)} {noted} that {content}.",
    )
    others = [form for form in forms if form != text]
    return rng.choice(others)


def reported_directly(text: str) -> bool:
    """Whether the sentence is one direct quotation with its speaker behind it."""
    return DIRECT.fullmatch(text) is not None


ACTIVE_VERBS: Final = (
    "approved|rejected|criticised|criticized|praised|welcomed|condemned|arrested|detained|defeated|backed|launched|signed"
    "|opened|published|released|announced|unveiled|ordered|cancelled|postponed|suspended|banned|accused|attacked"
    "|damaged|destroyed|killed|injured|wounded|appointed|fired|sacked|hired|visited|interviewed|questioned|searched|closed"
    "|acquired|purchased|organised|organized|proposed|adopted|supported|opposed|endorsed|nominated|replaced|rescued"
    "|discovered|founded|established|designed|developed|funded|captured|seized|blocked|dismissed|overturned|upheld"
)
NOUN_PHRASE: Final = (
    rf"(?:{CAPITALS}|(?:[Tt]he|[Aa]n?) (?:[a-z][\w-]{{1,20}} ){{0,2}}[a-z][\w-]{{2,20}}|[Pp]olice|[Oo]fficers)"
)
ADJUNCT: Final = r"(?: (?:on|in|during|last|at|earlier) [\w' ]{3,60})?"
ACTIVE: Final = re.compile(
    rf"(?P<agent>{NOUN_PHRASE}) (?P<verb>{ACTIVE_VERBS}) (?P<patient>{NOUN_PHRASE})(?P<rest>{ADJUNCT})\."
)
PASSIVE: Final = re.compile(
    rf"(?P<patient>{NOUN_PHRASE}) (?P<be>was|were) (?P<verb>{ACTIVE_VERBS}) by (?P<agent>{NOUN_PHRASE})(?P<rest>{ADJUNCT})\."  # noqa: E501
)
BARE_PLURAL: Final = re.compile(r"(?:police|officers|people|[a-z-]+[^su]s)$", re.IGNORECASE)


def turned(text: str, known: frozenset[str]) -> str | None:
    """The sentence in the other voice, for a plain `X VERBed Y`."""
    passive = PASSIVE.fullmatch(text)
    found = passive or ACTIVE.fullmatch(text)
    if found is None or not _is_plain(found["agent"]) or not _is_plain(found["patient"]):
        return None
    agent, patient = found["agent"], found["patient"]
    if passive:
        inner = lowered(patient, known)
        return inner and f"{raised(agent)} {found['verb']} {inner}{found['rest']}."
    inner = lowered(agent, known)
    head = patient.split()[-1]
    be = "were" if not patient[0].isupper() and BARE_PLURAL.fullmatch(head) else "was"
    if patient[0].isupper() and head.endswith("s"):
        return None
    return inner and f"{raised(patient)} {be} {found['verb']} by {inner}{found['rest']}."


def _is_plain(phrase: str) -> bool:
    words = phrase.split()
    return (
        words[0] not in {"He", "She", "They", "It", "We", "I", "Who", "That", "This", "There"}
        and not re.search(
            rf"\b(?:{ACTIVE_VERBS}|also|then|later|had|has|have|was|were|is|are|be|been|and|or|of)\b", phrase
        )
        and not any(w.endswith(("ly", "ing")) and w.islower() for w in words)
        and words[-1].casefold() not in FUNCTION_WORDS
    )


CLAUSE_END: Final = re.compile(
    rf", (?:and|but|while|although) (?P<clause>(?:the (?:[a-z][\w-]{{1,20}} ){{1,3}}|{CAPITALS} |(?:he|she|they) )(?:{FINITE}) [^;:\"“”]{{12,200}}\.)$"  # noqa: E501
)
RELATIVE: Final = re.compile(
    rf"(?P<name>{CAPITALS}), who (?P<clause>(?:is|was|has|had|[a-z]{{3,14}}ed|won|became|began|lost|left|took) [^,;:\"“”]{{8,140}})(?:,|\.)"  # noqa: E501
)
APPOSED: Final = re.compile(rf"(?P<name>{CAPITALS}), (?P<what>(?:an?|the) [a-z][^,;:\"“”()]{{6,80}}), (?={FINITE}\b)")


def parted(text: str, rng: random.Random) -> str | None:
    """One clause of a longer sentence as a sentence of its own, with its subject."""
    made: list[str] = []
    clause = CLAUSE_END.search(text)
    if clause and not GUARD.search(text[: clause.start()]) and "," not in clause["clause"][:40]:
        made.append(raised(clause["clause"]))
    relative = RELATIVE.search(text)
    if relative and relative["name"].split()[0] not in FUNCTION_CAPITALS and _stands_alone(text, relative):
        made.append(f"{relative['name']} {relative['clause']}.")
    apposed = APPOSED.search(text)
    if (
        apposed
        and _stands_alone(text, apposed)
        and not re.search(r"\b(?:die[ds]?|dead|killed|death|murder|late)\b", text)
    ):
        made.append(f"{apposed['name']} is {apposed['what']}.")
    return rng.choice(made) if made else None


FUNCTION_CAPITALS: Final = frozenset(
    "In On At The A An But And For With By From As If When After Before While Since To Of".split()
)


def _stands_alone(text: str, found: re.Match[str]) -> bool:
    """Whether the name is one person's and nothing before it changes who is meant."""
    before = text[: found.start()].rstrip()
    first = found["name"].split()[0]
    return (
        len(found["name"].split()) > 1
        and first not in FUNCTION_CAPITALS
        and not before.endswith((",", " and", " or", "'s", "’s", " of", "-", " with", " by", " for", " the", "The"))
        and not re.search(r"\b(?:if|unless|whether|alleg\w*|claim\w*)\b", text)
        and not (before.split() and before.split()[-1][0].isupper())
    )


def joined(first: str, second: str, known: frozenset[str], rng: random.Random) -> str | None:
    """Two sentences as one; None where the second would fall under what the first says somebody said."""
    if len(first.split()) + len(second.split()) > MOST_WORDS - 6 or TIE.match(first) or TIE.match(second):
        return None
    if any(mark in first + second for mark in "\"“”;:()'‘") or SCOPE_OPEN.search(first) or first.count(",") > 2:  # noqa: PLR2004
        return None
    inner = lowered(second, known)
    if inner is None:
        return None
    links = [", and"] if PRONOUN_START.match(second) or second.startswith("There") else [", and", ", while"]
    return f"{first[:-1]}{rng.choice(links)} {inner}"


SCOPE_OPEN: Final = re.compile(
    r"\b(?:if|unless|whether|say|says|said|saying|told|tells|according|believe[sd]?|claim\w*|alleg\w*|add(?:s|ed|ing)|announce\w*"
    r"|warn\w*|report\w*|that|because|suggest\w*|argu\w*|expect\w*|hop(?:es?|ed|ing)|wants?|after|before|until|when|while|as)\b"
)
"""What would take a clause that is added with "and" under itself."""
WHO_SUBJECT: Final = re.compile(rf"(?P<name>{CAPITALS}) (?P<rest>{FINITE} .+)")
WHO_SECOND: Final = re.compile(
    r"(?:He|She) (?P<clause>(?:is|was|has|had|won|became|began|lost|left|took|[a-z]{3,14}ed) [^,;:\"“”()]{8,100})\."
)


def embedded(first: str, second: str) -> str | None:
    """Write `X did A. He did B.` as one sentence with a relative clause: `X, who did B, did A`."""
    subject = WHO_SUBJECT.fullmatch(first)
    clause = WHO_SECOND.fullmatch(second)
    if subject is None or clause is None or SCOPE.search(clause["clause"]) or " also " in second:
        return None
    names = subject["name"].split()
    if (
        names[0] in FUNCTION_CAPITALS
        or names[0].casefold() in FUNCTION_WORDS
        or re.match(r"\w+ed by|said|added|told", clause["clause"])
    ):
        return None
    if len(names) < 2 and names[0].casefold() not in TITLES:  # noqa: PLR2004 - one capital may be no name
        return None
    return f"{subject['name']}, who {clause['clause']}, {subject['rest']}"


AGED: Final = re.compile(
    r"\b(?P<art>[Aa]n?|[Tt]he) \d{1,3}-year-old (?P<noun>man|woman|boy|girl|teenager|student|teacher|driver|pensioner|motorcyclist|cyclist|pedestrian|father|mother|suspect|victim|doctor|nurse|soldier|farmer)(?P<home> from [A-Z][a-z]+(?: [A-Z][a-z]+)?)?(?![\w-]|['’]s)"  # noqa: E501
)
LISTED: Final = re.compile(
    rf"\b(?P<cue>including|such as) (?P<first>{CAPITALS}), (?P<more>(?:{CAPITALS}, ){{0,4}})(?P<second>{CAPITALS}),? and (?P<last>{CAPITALS})(?=[.,])"  # noqa: E501
)
HEADED: Final = re.compile(
    r"\b(?P<noun>carmakers|companies|firms|brothers|sisters|countries|cities|clubs|ministers|players|giants|rivals|banks"
    r"|airlines|retailers|supermarkets|towns|states|directors|actors|singers|newspapers|broadcasters|neighbours|nations"
    rf"|parties|teams|colleagues|lawmakers|officers|scientists|researchers) (?P<names>{CAPITALS}(?:, {CAPITALS}){{0,3}},? and {CAPITALS})(?=[ .,])"  # noqa: E501
)


def generalised(text: str, rng: random.Random) -> str | None:
    """The sentence with a person's age and home, or some of a list, left out."""
    made: list[str] = []
    aged = AGED.search(text)
    if aged:
        article = aged["art"] if aged["art"].casefold() == "the" else ("a", "A")[aged["art"][0].isupper()]
        article += "n" if article.casefold() == "a" and aged["noun"][0] in "aeio" else ""
        home = "" if rng.random() < 0.5 else aged["home"] or ""  # noqa: PLR2004 - a coin
        made.append(f"{text[: aged.start()]}{article} {aged['noun']}{home}{text[aged.end() :]}")
    listed = LISTED.search(text)
    if listed:
        made.append(
            f"{text[: listed.start()]}{listed['cue']} {listed['first']} and {listed['last']}{text[listed.end() :]}"
        )
    headed = HEADED.search(text)
    if headed and not re.match(r" [A-Z]", text[headed.end() : headed.end() + 2]):
        made.append(text[: headed.end("noun")] + text[headed.end() :])
    return rng.choice(made) if made else None


MILD: Final = re.compile(
    r" (?:also|quickly|slowly|carefully|suddenly|eventually|repeatedly|quietly|briefly"
    r"|famous|popular|notorious|prestigious|massive|huge|beautiful|picturesque|bustling|leafy|devastating|tragic"
    r"|horrific|shocking|impressive|spectacular|stunning|brutal|bitter|controversial|prominent)(?= [a-z])"
)


def without_colour(text: str, rng: random.Random) -> str | None:
    """The sentence without one adjective or adverb that limits nothing."""
    found = [
        m
        for m in MILD.finditer(text)
        if not re.search(
            r"\b(?:not|as|so|more|most|less|was|were|is|are|be|n't|only|how|too|an?|but|and|or)$", text[: m.start()]
        )
        and not re.match(
            r" (?:and|or|as|than|enough|that|if|when|after|before|because|but|to|called|known|named)\b", text[m.end() :]
        )
        and not re.search(r"[\"“]|\b(?:not|never|n't|no|if)\b", text)
    ]
    if not found:
        return None
    chosen = rng.choice(found)
    return text[: chosen.start()] + text[chosen.end() :]


def uncovers(cut: str) -> bool:
    """Whether a reader would be misled without these words."""
    return EXONERATES.search(cut) is not None
