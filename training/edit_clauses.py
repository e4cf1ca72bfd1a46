"""Edits that add matter: causes and purposes, details, and endings in the manner of machine summaries."""

from __future__ import annotations

import re
from typing import Final

from summarize.span import Span
from training.edit_pool import Claim, Edit, append, put
from training.edit_reading import parts
from training.templates import DETAILS, ENDINGS, NEUTRAL

BECAUSE: Final = ("because of", "due to", "after", "following", "amid", "in response to", "as a result of", "over")
CAUSE: Final = re.compile(
    r"\b(?P<link>because of|(?<!is )(?<!are )(?<!was )(?<!were )due to|"
    r"as a result of|following|amid|caused by|blamed on|in response to|thanks to) "
    r"(?P<cause>(?:[a-z]+ ){0,5}[a-z]{3,})(?=[.,;]| (?:in|on|at|and|which|that|by|from)\b)"
)
PURPOSE: Final = re.compile(
    r"\b(?:in order to|in a bid to|so as to|in an effort to) (?P<cause>[a-z]+ (?:[a-z]+ ){0,5}[a-z]{3,})(?=[.,;])"
)
EXPLAINED: Final = re.compile(r"\b(?:because|due to|amid|following|as a result|in response|in order to|after|over)\b")
PERSON_AGED: Final = re.compile(r", \d")


def because(claim: Claim) -> Edit | None:
    """A cause at the end that the source does not give."""
    cause = _cause(claim)
    if cause is None or EXPLAINED.search(claim.text):
        return None
    return append(claim, f"{claim.rng.choice(BECAUSE)} {cause}", "causal")


def because_of_other(claim: Claim) -> Edit | None:
    """A cause made another."""
    for match in claim.matches(CAUSE) + claim.matches(PURPOSE):
        purpose = match.re is PURPOSE
        new = _purpose(claim) if purpose else _cause(claim)
        if new is not None and not set(new.split()) & set(match.group("cause").split()) - {
            "the",
            "a",
            "an",
            "in",
            "of",
        }:
            at = Span(match.start("cause"), match.end("cause"))
            return put(claim, at, new, "causal", contradicts=True, mirror=True)
    return None


def in_order_to(claim: Claim) -> Edit | None:
    """A purpose at the end that the source does not give."""
    purpose = _purpose(claim)
    if purpose is None or re.search(r"\bto [a-z]+ [^,]{0,40}$", claim.text):
        return None
    return append(claim, f"{claim.rng.choice(['in order to', 'in a bid to', 'in an effort to'])} {purpose}", "causal")


def embellished(claim: Claim) -> Edit | None:
    """A clause of no content, or of invented content, at the end."""
    template = claim.rng.choice(ENDINGS)
    words = template
    if "{cause}" in template:
        cause = _cause(claim)
        if cause is None:
            return None
        words = template.replace("{cause}", cause)
    if "{place}" in template:
        places = claim.pool.names["place"]
        if not places:
            return None
        words = words.replace("{place}", claim.rng.choice(places))
    if "{person}" in template:
        people = [p for p in claim.pool.names["person"] if " " in p]
        if not people:
            return None
        words = words.replace("{person}", claim.rng.choice(people))
    words = words.replace("{n}", str(claim.rng.randint(2, 19))).replace("{year}", str(claim.rng.randint(1988, 2024)))
    return append(claim, words, "out_of_source")


def detailed(claim: Claim) -> Edit | None:
    """A detail about a person put behind the name; else one about the whole at the end."""
    people = [
        n
        for n in claim.names
        if n.kind == "person" and claim.free(n.span.start) and not re.match(r"['’,-]", claim.text[n.span.end :])
    ]
    if people:
        name = claim.rng.choice(people)
        detail = claim.rng.choice(DETAILS).replace("{n}", str(claim.rng.randint(24, 71)))
        end = name.span.end
        close = "" if claim.text[end : end + 1] in {".", ",", ";"} or end == len(claim.text) else ","
        return put(claim, Span(end, end), f", {detail}{close}", "out_of_source", contradicts=False, mirror=False)
    words = claim.rng.choice(NEUTRAL).replace("{n}", str(claim.rng.randint(3, 18)))
    return append(claim, words, "out_of_source")


def foreign(claim: Claim) -> Edit | None:
    """The ending of a sentence of another article."""
    endings = claim.pool.parts.endings
    if not endings:
        return None
    ending = claim.rng.choice(endings)
    return None if ending in claim.source else append(claim, ending, "out_of_source")


def _cause(claim: Claim) -> str | None:
    """What another sentence of the source, or of another article, speaks of."""
    low = claim.text.lower()
    near = [c for c in parts(claim.source).causes if c.split()[-1] not in low]
    choices = near if near and claim.rng.random() < 0.6 else claim.pool.parts.causes  # noqa: PLR2004 most of its own
    chosen = claim.rng.choice(choices) if choices else None
    return chosen if chosen and chosen.split()[-1] not in low else None


def _purpose(claim: Claim) -> str | None:
    low = claim.text.lower()
    near = [p for p in parts(claim.source).purposes if p not in low]
    choices = near if near and claim.rng.random() < 0.5 else claim.pool.parts.purposes  # noqa: PLR2004 one half each
    chosen = claim.rng.choice(choices) if choices else None
    return chosen if chosen and chosen not in low else None
