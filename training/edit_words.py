"""Edits of single words: verbs, adjectives, quantifiers and roles that are not what the source says; quotations."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, TypeVar

from summarize.read.hedges import BE, DETERMINERS, DO, HAVE, MODALS
from summarize.span import Span
from training.edit_pool import Claim, Edit, put
from training.edit_values import altered_number
from training.inflect import Form, inflect
from training.lexicon import ROLES, VERB_GROUPS, VERB_OPPOSITES, WEAKER, WORD_OPPOSITES
from training.wordnet import Relations

T = TypeVar("T")

WORD: Final = re.compile(r"(?<![\w’'-])[A-Za-z]{2,20}(?![\w-]|['’][a-z])")
_PHRASES: Final = sorted({*WORD_OPPOSITES}, key=len, reverse=True)
OPPOSITE: Final = re.compile(rf"(?<![\w’'-])(?:{'|'.join(_PHRASES)})(?![\w’'-])")
ROLE: Final = re.compile(rf"(?<![\w’'-])(?:{'|'.join(sorted(ROLES, key=len, reverse=True))})(?![\w’'-])", re.IGNORECASE)
GROUPS: Final = {verb: tuple(v for v in group if v != verb) for group in VERB_GROUPS for verb in group}
PLAIN: Final = frozenset(
    """be have do say make take get go come give see know think use find tell let keep put hold become include show need
    want try call set seem add follow lead bear run turn stand move bring work play look mean feel live hear own must
    may can will would bore last like please name number state place part face appear change head hand base
    water land man
    air""".split()
)
"""Verbs of too many senses, or too often nouns, for WordNet's first two to be meant."""
PARTICLES: Final = frozenset(
    "up out off down away over back on through along together forward apart to that for".split()
)
SUBJECTS: Final = frozenset("he she it they we who which i you".split())
BEFORE_ING: Final = BE | {
    "by",
    "of",
    "for",
    "after",
    "before",
    "while",
    "without",
    "despite",
    "from",
    "started",
    "began",
}
FIXED: Final = re.compile(
    r"(?:at|as|in|the|so|no|many|how) (?:first|last|least|few|many|more|less|best|early|new|left|low|high|open"
    r"|long|some|free|only"
    r"|man|woman|public|right|north|south|east|west)$|(?:a|the|quite a|very) (?:few|public)$|\b(?:once|any|no"
    r"|even|much) more$"
    r"|(?:first|last|United|Labour|Prime|right|left|New|South|North|East|West)$"
)
MISLEADING: Final = re.compile(
    r"^ (?:than|and more|to \w+ing|of the|year|week|month|night|time|wing|Street|York|one|or|after|ended|door"
    r"|sex)\b|^ (?:[A-Z])|^,? (?:of (?:them|whom))"
)
TERMINATED: Final = re.compile(r"[\w’'-]+")


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb at `span`, with its base form, and the form in which it stands."""

    span: Span
    lemma: str
    form: Form


def verbs(claim: Claim) -> Iterator[Verb]:
    """The verbs of a claim, outside quotations, whose form is clear from the words before; in order."""
    words = list(TERMINATED.finditer(claim.text))
    for i, match in enumerate(words):
        word = match.group()
        readings = claim.pool.forms.get(word)
        if i == 0 or readings is None or not claim.free(match.start()):
            continue
        gap = claim.text[words[i - 1].end() : match.start()]
        before = [w.group() for w in words[max(0, i - 3) : i]]
        form = _form(before, gap, {form for _, form in readings}, claim.text[match.end() : match.end() + 8])
        if form is not None:
            lemma = min((lemma for lemma, f in readings if f == form), key=lambda x: (x not in VERB_OPPOSITES, x))
            yield Verb(Span(match.start(), match.end()), lemma, form)


def _form(before: list[str], gap: str, forms: set[Form], after: str) -> Form | None:
    """Which of its forms a word has behind these words; None where it may be no verb."""
    last = before[-1]
    low = last.lower()
    auxiliary = any(w.lower() in HAVE | BE or w.lower() in {"being", "having"} for w in before[-2:]) and gap == " "
    if "base" in forms and gap == " " and (low in MODALS or low in DO or low in {"to", "not", "cannot"}):
        return "base"
    if low in DETERMINERS or (low.endswith(("'s", "’s", "ly")) and not auxiliary):
        return None
    if "ing" in forms and gap == " " and low in BEFORE_ING:
        return "ing"
    if "part" in forms and (auxiliary or after.startswith(" by ")):
        return "part"
    subject = low in SUBJECTS or (last[0].isupper() and len(before) > 1) or low in {"police", "officials", "government"}
    if (
        "past" in forms
        and "base" not in forms
        and gap in {" ", ", "}
        and (subject or low.endswith(("s", "er", "ion", "and")))
    ):
        return "past"
    return "s" if "s" in forms and gap == " " and low in SUBJECTS and low != "i" else None


def predicate(claim: Claim) -> Edit | None:
    """A verb that the hand lists know made its opposite, or one that a hasty reader takes for it."""
    found = [v for v in verbs(claim) if v.lemma in VERB_OPPOSITES or v.lemma in GROUPS]
    for verb in _shuffled(claim, found):
        if _has_particle(claim, verb):
            continue
        choices = [(w.replace("_", " "), True) for w in VERB_OPPOSITES.get(verb.lemma, ())]
        choices += [(w.replace("_", " "), False) for w in GROUPS.get(verb.lemma, ())]
        choices = [(w, c) for w, c in choices if " " not in w or verb.form != "part"]
        if choices:
            new, contradicts = claim.rng.choice(choices)
            return _replaced(claim, verb, new, contradicts=contradicts)
    return None


def degree(claim: Claim) -> Edit | None:
    """An adjective, a quantifier or an adverb of degree made what it is not."""
    for match in claim.matches(OPPOSITE):
        before = claim.text[max(0, match.start() - 12) : match.end()]
        if FIXED.search(before) or MISLEADING.match(claim.text[match.end() : match.end() + 12]):
            continue
        if match.start() and match.group()[0].isupper():
            continue
        new = claim.rng.choice(WORD_OPPOSITES[match.group()])
        contradicts = new not in WEAKER and "of" not in new.split()
        return put(
            claim, Span(match.start(), match.end()), new, "predicate", contradicts=contradicts, mirror=contradicts
        )
    return None


def related(claim: Claim) -> Edit | None:
    """A word made its antonym in WordNet, or a verb another of its kind."""
    found = [v for v in verbs(claim) if v.lemma not in PLAIN and v.lemma not in VERB_OPPOSITES]
    for verb in _shuffled(claim, found):
        known = claim.pool.lexicon.verb.get(verb.lemma)
        if known is not None and known.antonyms and not _has_particle(claim, verb):
            return _replaced(claim, verb, claim.rng.choice(known.antonyms), contradicts=True)
    for match in claim.matches(WORD):
        new = _antonym(claim, match.group())
        if new is not None and _stands_free(claim, match):
            return put(claim, Span(match.start(), match.end()), new, "predicate", contradicts=True, mirror=True)
    return None


def _stands_free(claim: Claim, match: re.Match[str]) -> bool:
    before, after = claim.text[max(0, match.start() - 12) : match.end()], claim.text[match.end() : match.end() + 4]
    return not FIXED.search(before) and after != " to "


def role(claim: Claim) -> Edit | None:
    """A role, a body without a name, or a thing made another of its kind."""
    for match in claim.matches(ROLE):
        if match.group() not in ROLES:  # in capitals it is part of a name or a title
            title = match.group().lower()
            if not match.group()[0].isupper() or title not in {"prime minister", "president", "mayor"}:
                continue
            new = claim.rng.choice([r for r in ROLES[title] if " " not in r] or ["President"]).title()
        else:
            new = claim.rng.choice(ROLES[match.group()])
        if not re.match(r"[ ,.;'’]", claim.text[match.end() :] or "."):
            continue
        return put(claim, Span(match.start(), match.end()), new, "entity", contradicts=True, mirror=True)
    return None


def quote(claim: Claim) -> Edit | None:
    """A word within quotation marks altered: a negation, a number, an opposite."""
    for outer in _shuffled(claim, list(claim.quoted)):
        inside = Span(outer.start + 1, outer.end - 1)
        for match in _shuffled(claim, list(TERMINATED.finditer(claim.text, inside.start, inside.end))):
            new = _misquoted(claim, match)
            if new is not None:
                return put(claim, Span(match.start(), match.end()), new, "quote", contradicts=True, mirror=True)
    return None


AUXILIARIES: Final = frozenset("is are was were will would should could can must".split())


def _misquoted(claim: Claim, match: re.Match[str]) -> str | None:
    word = match.group()
    after = claim.text[match.end() : match.end() + 6]
    if word.isdigit():
        return altered_number(claim.rng, word)
    if word == "not":
        return "certainly"
    if (
        word in AUXILIARIES
        and re.match(r" [a-z]", after)
        and not after.startswith((" not", " he", " we", " the", " it"))
    ):
        return word + " not"
    if word in WORD_OPPOSITES and not FIXED.search(claim.text[max(0, match.start() - 12) : match.end()]):
        return claim.rng.choice(WORD_OPPOSITES[word])
    new = _antonym(claim, word)
    if new is None:
        for lemma, form in claim.pool.forms.get(word, ()):
            if lemma in VERB_OPPOSITES and form not in {"base", "s"}:
                return _inflected(VERB_OPPOSITES[lemma][0].replace("_", " "), form)
    return new


def _antonym(claim: Claim, word: str) -> str | None:
    lexicon, known = claim.pool.lexicon, None
    if word in lexicon.adj or word in lexicon.adv:
        known = lexicon.adj.get(word) or lexicon.adv.get(word)
    if (
        not isinstance(known, Relations)
        or not known.antonyms
        or word in PLAIN
        or word in NO_ANTONYM
        or word in WORD_OPPOSITES
    ):
        return None
    return claim.rng.choice(known.antonyms)


NO_ANTONYM: Final = frozenset(
    """first last more less most least other same own such very still yet now then here there up down in out on off away
    back over under so too only not no well even just ever about around further far forward human western eastern
    northern southern right left next previous later before after together alone front full dead live like able sure
    good bad better best long short a an black white american british civil military foreign indecent
    charged past expected""".split()
)


def _replaced(claim: Claim, verb: Verb, lemma: str, *, contradicts: bool) -> Edit | None:
    new = _inflected(lemma, verb.form)
    return put(claim, verb.span, new, "predicate", contradicts=contradicts, mirror=True)


def _inflected(lemma: str, form: Form) -> str:
    head, _, rest = lemma.partition(" ")
    return inflect(head, form) + (f" {rest}" if rest else "")


def _has_particle(claim: Claim, verb: Verb) -> bool:
    following = TERMINATED.match(claim.text, verb.span.end + 1)
    return following is not None and following.group() in PARTICLES


def _shuffled(claim: Claim, items: list[T]) -> list[T]:
    claim.rng.shuffle(items)
    return items
