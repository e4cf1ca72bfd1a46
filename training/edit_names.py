"""Edits of names: another person, place or body; two of them exchanged; another speaker."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from summarize.read.places import COUNTRIES
from summarize.report import ErrorType
from summarize.span import Span
from training.edit_pool import Claim, Edit, append, put
from training.edit_reading import Kind, Named, named
from training.lexicon import SPEAKERS

ACTED: Final = re.compile(
    r"(?:,[^,]{1,40},)? (?:(?:has|have|had|was|were|is|will|would|to) (?:been )?)?(?:[a-z]+ly )?"
    r"(?:accus|criticis|criticiz|su|prais|replac|succeed|attack|kill|thank|urg|warn|acquir|invad|blam|ask"
    r"|appoint|sack|defeat|visit"
    r"|support|help|follow|sign|target|arrest|condemn|threaten|outscor|overtak|hir|interview|question|contact"
    r"|approach|rescu|describ"
    r"|welcom|endors|nominat|coach|fund|own|lead|back|chas|pass|assist|dismiss|persuad|invit|report|represent"
    r"|oust|bomb|occup|annex"
    r")(?:ed|s|es|ied|ing)(?: by)? (?:the |[A-Z][a-z]+ )?"
    r"|(?:,[^,]{1,40},)? (?:has |had |was |were |have )?(?:beat|beaten by|beats|bought|sold|told|shot|met with"
    r"|hit|won against|lost to|overtook|overthrew"
    r"|struck|sent|gave|led|left|took|paid|fought|sought|sued) (?:the |[A-Z][a-z]+ )?"
)
SAYS: Final = (
    "said|says|told|added|adds|warned|warns|claimed|claims|argued|explained|insisted|announced|stated|admitted"
    "|confirmed"
)
SPEAKER: Final = re.compile(
    rf"\b(?P<after>[Aa]ccording to|(?:{SAYS}|say) by|as (?:{SAYS}) by|said) (?P<one>(?:the |a "
    rf"|an )?[a-z]+(?: [a-z]+)?)(?=[.,;]|$)"
    rf"|(?<![\w’'-])(?P<two>[Pp]olice|[Oo]fficials|[Pp]rosecutors|[Ww]itnesses|[Rr]esearchers|[Ee]xperts"
    rf"|[Ss]cientists|[Dd]octors"
    rf"|(?:[Tt]he|[Aa]|[Hh]is|[Hh]er|[Aa]n) [a-z]+(?: [a-z]+)?) (?=(?:{SAYS}|say)\b)"
)
SAYS_AFTER: Final = re.compile(rf",? (?:(?:who|which) )?(?:has |have |had |also )?(?:{SAYS}|say)\b")
SAYS_BEFORE: Final = re.compile(rf"(?:[Aa]ccording to|\b(?:{SAYS})|[”\"] ) (?:[A-Z][a-z]+ |[a-z]+ |the )?$")
NO_SPEAKER: Final = re.compile(
    r"\b(?:that|it|he|she|they|there|this|which|was|is|would|will|had|not|for|what|man|woman)\b", re.IGNORECASE
)
PARTS_OF: Final = re.compile(r"^(?:['’]s)? ?[A-Z]|^-|^ \d")
PERSONS: Final[tuple[Kind, ...]] = ("person", "body")
COMPANION: Final = re.compile(r"[A-Z][\w’'-]* (?:and|&) $")
"""What stands before the second half of a name such as that of a firm of two partners."""
PLACE_END: Final = re.compile(r"\b(?:in|at|near|from|to) (?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3}$")


def entity(claim: Claim) -> Edit | None:
    """A person, a body or a people made another of its kind: of the source rather than of the pool."""
    found = [n for n in claim.names if n.kind not in {"place", "other"} and _free(claim, n)]
    if not found:
        found = [n for n in claim.names if n.kind == "other" and _free(claim, n)]
    return _renamed(claim, found, "entity")


def location(claim: Claim) -> Edit | None:
    """A place made another."""
    return _renamed(claim, [n for n in claim.names if n.kind == "place" and _free(claim, n)], "location")


def placed(claim: Claim) -> Edit | None:
    """A place put at the end of a claim that names no place there."""
    if PLACE_END.search(claim.text.rstrip(" .")) or len(claim.text) < 30:  # noqa: PLR2004 too short to be a sentence
        return None
    own = {word for name in claim.names for word in name.words}
    near = sorted(
        {n.text for n in named(claim.source) if n.kind == "place" and not n.articled and not own & set(n.words)}
    )
    far = [
        p
        for p in claim.rng.sample(claim.pool.names["place"], min(5, len(claim.pool.names["place"])))
        if p not in claim.pool.articled
    ]
    places: Sequence[str] = near if near and claim.rng.random() < 0.5 else far  # noqa: PLR2004 one half each
    return append(claim, f"in {claim.rng.choice(places)}", "location") if places else None


def exchanged(claim: Claim) -> Edit | None:
    """Two names exchanged around a verb of which both are arguments. The span is the first."""
    text = claim.text
    for one, two in zip(claim.names, claim.names[1:], strict=False):
        between = text[one.span.end : two.span.start]
        if one.words == two.words or not ACTED.fullmatch(between) or not (_free(claim, one) and _free(claim, two)):
            continue
        if {one.kind, two.kind} & {"person"} and {one.kind, two.kind} & {"place", "people"}:
            continue
        changed = text[: one.span.start] + two.text + between + one.text + text[two.span.end :]
        span = Span(one.span.start, one.span.start + len(two.text))
        return Edit(type="entity", contradicts=True, text=changed, span=span, old=one.text, new=two.text, mirror=False)
    return None


def speaker(claim: Claim) -> Edit | None:
    """What one said put into the mouth of another."""
    spoken = [n for n in claim.names if n.kind != "place" and _speaks(claim, n)]
    made = _renamed(claim, spoken, "attribution")
    if made is not None:
        return made
    for match in claim.matches(SPEAKER):
        group = "one" if match.group("one") else "two"
        old = match.group(group)
        if NO_SPEAKER.search(old):
            continue
        new = claim.rng.choice([s for s in SPEAKERS if not set(s.split()) & set(old.lower().split()) - {"the", "a"}])
        at = Span(match.start(group), match.end(group))
        return put(claim, at, new, "attribution", contradicts=True, mirror=True)
    return None


def attributed(claim: Claim) -> Edit | None:
    """A statement given a speaker that the source does not give it."""
    if re.search(rf"\b(?:{SAYS}|say|according)\b", claim.text) or claim.quoted:
        return None
    people = [
        n.text for n in named(claim.source) if n.kind == "person" and len(n.words) > 1 and n.text not in claim.text
    ]
    who = claim.rng.choice(people if people and claim.rng.random() < 0.4 else SPEAKERS)  # noqa: PLR2004 fewer by name
    return append(claim, claim.rng.choice([f", according to {who}", f", {who} said"]), "attribution")


def _free(claim: Claim, name: Named) -> bool:
    after = claim.text[name.span.end : name.span.end + 2]
    if len(name.words) == 1 and COMPANION.search(claim.text[: name.span.start]):
        return False
    return claim.free(name.span.start) and not PARTS_OF.match(after) and claim.text[: name.span.start][-1:] != "-"


def _speaks(claim: Claim, name: Named) -> bool:
    if not _free(claim, name):
        return False
    before, after = claim.text[max(0, name.span.start - 40) : name.span.start], claim.text[name.span.end :]
    return bool(SAYS_AFTER.match(after) or SAYS_BEFORE.search(before))


def _renamed(claim: Claim, found: list[Named], type_: ErrorType) -> Edit | None:
    claim.rng.shuffle(found)
    for name in found:
        new = _another(claim, name)
        if new is not None:
            return put(claim, name.span, new, type_, contradicts=True, mirror=True)
    return None


def _another(claim: Claim, name: Named) -> str | None:
    """Another name of the kind; of the source if it has one, else, and now and then, of the pool."""
    used = {word for n in claim.names for word in n.words}
    near = list(
        dict.fromkeys(
            n.text
            for n in named(claim.source)
            if n.kind == name.kind and not used & set(n.words) and (n.articled == name.articled or n.kind == "person")
        )
    )
    if near and claim.rng.random() < 0.7:  # noqa: PLR2004 the source's own names are the likelier slips
        return _short(claim.rng.choice(near), name)
    pool = claim.pool.names["body" if name.kind == "other" else name.kind]
    for _ in range(6 if pool and name.kind != "other" else 0):
        new = claim.rng.choice(pool)
        if name.kind == "place" and (new.lower() in COUNTRIES) != (name.text.lower() in COUNTRIES):
            continue
        if not used & set(new.lower().split()) and (
            name.articled == (new in claim.pool.articled) or name.kind == "person"
        ):
            return _short(new, name)
    return _short(claim.rng.choice(near), name) if near else None


def _short(new: str, name: Named) -> str:
    """A surname for a surname."""
    return new.rpartition(" ")[2] if name.kind == "person" and len(name.words) == 1 else new
