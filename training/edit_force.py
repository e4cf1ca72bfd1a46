"""Edits of how firmly something is said: negations put in and taken out, hedges dropped and hardened."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from summarize.span import Span
from training.edit_pool import Claim, Edit, put
from training.edit_words import verbs
from training.inflect import Form, inflect

AUXILIARY: Final = re.compile(
    r"(?<![\w’'-])(?:is|are|was|were|will|would|could|should|can|has|have|had|did|does)"
    r"(?= (?!not\b|to\b|n't|no\b|never\b|he\b|she\b|it\b"
    r"|they\b|we\b|you\b|only\b|nothing\b|none\b|the same\b|yet\b)[a-z])"
)
HAVE_TO: Final = re.compile(r"\b(?:has|have|had|will|did|does)$")
WITHOUT_NOT: Final = re.compile(
    r"\b(did|does|do) ?(?:not|n['’]t) ([a-z]{2,15})\b"
    r"|\b(is|are|was|were|would|could|should|has|have|had|will|can|must) ?(?:not|n['’]t) (?!only|just|all|every"
    r"|necessarily)([a-z]{2,15})\b"
    r"|\b(is|are|was|were|has|have|had|will|would|can|could) (?:never|no longer) ([a-z]{2,15})\b"
    r"|\b(failed|refused|declined|fails|refuses|declines) to ([a-z]{2,15})\b"
)
"""The auxiliary or the verb of failing, and the word behind the negation, in four pairs of groups."""
TURNED: Final[Mapping[str, str]] = {
    "unable to": "able to", "cannot": "can", "won't": "will", "can't": "can", "without": "with",
    "no evidence": "clear evidence", "no plans": "firm plans", "no immediate": "an immediate", "nobody": "everyone",
    "no one": "everyone", "none of": "all of", "neither of": "both of", "little chance": "every chance",
    "not guilty": "guilty", "unhurt": "hurt", "no injuries": "several injuries", "never": "often",
    "no sign": "every sign", "no decision": "a firm decision", "ruled out": "considered",
    "no reports": "several reports", "unlikely to": "likely to", "not yet": "already", "no longer": "still",
}  # fmt: skip
TURNS: Final = re.compile(rf"(?<![\w’'-])(?:{'|'.join(sorted(TURNED, key=len, reverse=True))})(?![\w’'-])")
NOT_PAST: Final = frozenset("be been being have do a the able also now so still already just in on at all".split())

MAY: Final = re.compile(
    r"\b(may|might|could|would|should|can)( (?:also|soon|still|now|well|even|then))? (?!not\b|have\b|only\b"
    r"|no\b)([a-z]{2,15})\b"
)
MAY_HAVE: Final = re.compile(
    r"\b(?:may|might|could|would|should|must) have (been|[a-z]{2,14}(?:ed|en|ne|wn|ld|de|ught))\b"
)
ADVERB: Final = re.compile(
    r"\b(?:allegedly|reportedly|apparently|possibly|probably|perhaps|potentially|supposedly|purportedly) "
    r"((?!to\b|the\b|a\b|an\b|because\b|in\b|due\b)[a-z][\w-]*(?: (?:by|to|in|a|the|on|for) [\w-]+)?)"
)
ADJECTIVE: Final = re.compile(
    r"\b(?:alleged|suspected|supposed|would-be|potential|possible|proposed|planned|attempted) ([a-z][\w-]{2,})"
)
TO_VERB: Final = re.compile(
    r"(?:\b(?P<be>is|are|was|were|has been|have been|been|being) )?\b(?P<hedge>planning|plans?|planned|hopes?"
    r"|hoped|hoping|wants?|wanted"
    r"|expected|expects?|likely|due|scheduled|set|attempted|tried|tries|trying|attempting|sought|seeking|seeks?"
    r"|threatened|threatens?|threatening"
    r"|offered|offers|agreed|agrees|vowed|vows|pledged|pledges|promised|promises|intends?|intended|aims?|aimed"
    r"|aiming|considering|proposed"
    r"|proposes|asked|urged|preparing|ready|thought|believed|understood|said|alleged"
    r"|reported) to (?P<verb>[a-z]{2,15})\b(?! been)"
)
WILL: Final = re.compile(r"\b(?:will|is to|are to) (?!be\b|have\b|not\b|also\b|now\b|never\b|only\b)([a-z]{2,15})\b")
BOUND: Final = re.compile(
    r"\b(?P<bound>[Uu]p to|[Nn]early|[Aa]lmost|[Aa]t least|[Mm]ore than|[Aa]bout|[Aa]round|[Aa]pproximately"
    r"|[Ff]ewer than|[Ll]ess than)"
    r" (?=[$£€]?\d|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|half)"
)
BOUNDS: Final[Mapping[str, tuple[str, ...]]] = {
    "up to": ("more than", "exactly", "at least"), "nearly": ("more than", "exactly"),
    "almost": ("more than", "well over"), "at least": ("exactly", "at most", "fewer than"),
    "more than": ("fewer than", "up to"), "about": ("exactly", "more than"), "around": ("exactly", "more than"),
    "approximately": ("exactly", "more than"), "fewer than": ("more than",), "less than": ("more than",),
}  # fmt: skip
HARDENED: Final[Mapping[str, tuple[str, ...]]] = {
    "accused of": ("found guilty of", "convicted of"), "charged with": ("convicted of", "jailed for"),
    "suspected of": ("convicted of", "found guilty of"), "on suspicion of": ("and charged with",),
    "arrest warrant for": ("arrest of",), "allegations of": ("proof of",), "alleged that": ("proved that",),
    "claims that": ("proof that",), "claimed that": ("proved that",), "claims of": ("evidence of",),
    "calls for": ("wins",), "called for": ("secured", "won"), "calling for": ("securing",), "suggests": ("proves",),
    "suggested": ("proved",), "suggest": ("prove",), "believes": ("knows",), "fears of": ("news of",),
    "a plan to": ("a decision to",), "plans for": ("the opening of",), "proposal to": ("decision to",),
    "proposals to": ("a decision to",), "considering": ("carrying out",), "under consideration": ("approved",),
    "is being considered": ("has been approved",), "investigation into": ("conviction over",),
    "risk of": ("certainty of",), "chance of": ("certainty of",), "appeared to": ("was seen to",),
    "seems to": ("is certain to",), "can": ("must",), "should": ("must",),
    "was arrested": ("was jailed", "was convicted"), "were arrested": ("were jailed", "were convicted"),
    "has been arrested": ("has been convicted",), "have been arrested": ("have been jailed",), "some": ("all",),
    "preliminary": ("final",), "in talks": ("in agreement",), "could": ("must",), "might": ("is bound to",),
    "is investigating": ("has confirmed",), "are investigating": ("have confirmed",),
    "helped": ("single-handedly helped",), "in principle": ("in full",),
    "contributed to": ("was the sole cause of",), "linked to": ("caused by",), "associated with": ("caused by",),
}  # fmt: skip
HARD: Final = re.compile(
    rf"(?<![\w’'-])(?:{'|'.join(sorted(HARDENED, key=len, reverse=True))})(?= [a-z£$\d]|[.,])(?! (?:of the most"
    rf"|of which))"
)
REPORTED: Final = frozenset("thought believed understood said alleged reported".split())
REPORTED_FORM: Final[Mapping[str, Form]] = {
    "is": "s",
    "are": "base",
    "was": "past",
    "were": "past",
    "has been": "s",
    "have been": "base",
}
FUTURE: Final = re.compile(r"\b(?:next|tomorrow|later|coming|until|if|when|on|in|by|soon|that)\b")


def denied(claim: Claim) -> Edit | None:
    """A "not" behind an auxiliary, "did not" before a verb, or "failed to", "no longer" before one."""
    for match in claim.matches(AUXILIARY):
        if match.start() == 0 or claim.rng.random() < 0.2:  # noqa: PLR2004 now and then another way to deny
            continue
        at = match.end()
        return put(claim, Span(at, at), _denial(claim, match.group()), "negation", contradicts=True, mirror=True)
    found = [
        v for v in verbs(claim) if not claim.quoted and v.form == "past" and v.lemma not in {"say", "be", "do", "have"}
    ]
    claim.rng.shuffle(found)
    for verb in found:
        way = claim.rng.choice(["did not", "did not", "failed to", "refused to", "never"])
        new = f"never {verb.span.of(claim.text)}" if way == "never" else f"{way} {verb.lemma}"
        return put(claim, verb.span, new, "negation", contradicts=True, mirror=True)
    return None


def _denial(claim: Claim, auxiliary: str) -> str:
    choices = [
        "not",
        "not",
        "not",
        "never" if HAVE_TO.search(auxiliary) and auxiliary not in {"did", "does"} else "not",
    ]
    return claim.rng.choice([*choices, "no longer" if auxiliary in {"will", "is", "are", "can"} else "not"])


def affirmed(claim: Claim) -> Edit | None:
    """A negation taken out: the span is what it denied."""
    for match in claim.matches(WITHOUT_NOT):
        lead, word = next((a, b) for a, b in zip(match.groups()[::2], match.groups()[1::2], strict=True) if a)
        new = _affirmative(claim, lead, word)
        if new is not None:
            return put(claim, Span(match.start(), match.end()), new, "negation", contradicts=True, mirror=True)
    for match in claim.matches(TURNS):
        new = TURNED[match.group()]
        return put(claim, Span(match.start(), match.end()), new, "negation", contradicts=True, mirror=True)
    return None


def _affirmative(claim: Claim, lead: str, word: str) -> str | None:
    form: Form = "base" if lead == "do" else "s" if lead in {"does", "fails", "refuses", "declines"} else "past"
    if lead in {"did", "does", "do", "failed", "refused", "declined", "fails", "refuses", "declines"}:
        return _inflected(claim, word, form)
    return f"{lead} {word}"


def _inflected(claim: Claim, word: str, form: Form) -> str | None:
    """A base form in another form; None where the word is no verb that we know."""
    known = any(f == "base" for _, f in claim.pool.forms.get(word, ()))
    return inflect(word, form) if known and word not in NOT_PAST else None


def hedge(claim: Claim) -> Edit | None:
    """A hedge dropped or hardened: what may be, is planned or alleged becomes what will be or is."""
    makers = [_will, _would_have, _adverb, _adjective, _done, _bound, _hard, _already]
    claim.rng.shuffle(makers)
    for make in sorted(makers, key=lambda m: m is _already or m is _hard):
        made = make(claim)
        if made is not None:
            return made
    return None


def _edit(claim: Claim, match: re.Match[str], new: str, *, mirror: bool = False) -> Edit | None:
    return put(claim, Span(match.start(), match.end()), new, "modality", contradicts=False, mirror=mirror)


def _will(claim: Claim) -> Edit | None:
    for match in claim.matches(MAY):
        modal, between, word = match.group(1), match.group(2) or "", match.group(3)
        if _inflected(claim, word, "base") is None and word != "be":
            continue
        return _edit(claim, match, f"{'must' if modal == 'should' else 'will'}{between} {word}")
    return None


def _would_have(claim: Claim) -> Edit | None:
    for match in claim.matches(MAY_HAVE):
        return _edit(claim, match, f"had {match.group(1)}")
    return None


def _adverb(claim: Claim) -> Edit | None:
    for match in claim.matches(ADVERB):
        return _edit(claim, match, match.group(1))
    return None


def _adjective(claim: Claim) -> Edit | None:
    for match in claim.matches(ADJECTIVE):
        return _edit(claim, match, match.group(1))
    return None


def _done(claim: Claim) -> Edit | None:
    """What one "plans to close", what "was expected to close", "tried to close": closed, or will close."""
    for match in claim.matches(TO_VERB):
        be, word, lead = match.group("be"), match.group("verb"), match.group("hedge")
        past = _inflected(claim, word, "past")
        adjective = lead in {
            "likely",
            "due",
            "scheduled",
            "set",
            "expected",
            "thought",
            "believed",
            "understood",
            "ready",
            "said",
        }
        if (past is None and word != "be") or (adjective and be is None) or lead in {"asked", "urged"}:
            continue
        if claim.text[: match.start()].endswith((" to ", " also ", " not ", " by ", " and ")) or be in {
            "been",
            "being",
        }:
            continue
        if lead in REPORTED and be is not None:
            return _edit(claim, match, be if word == "be" else _inflected(claim, word, REPORTED_FORM[be]) or be)
        will = past is None or (be in {"is", "are"} and claim.rng.random() < 0.6)  # noqa: PLR2004 both readings
        return _edit(claim, match, f"will {word}" if will or past is None else past)
    return None


def _bound(claim: Claim) -> Edit | None:
    for match in claim.matches(BOUND):
        bound = match.group("bound")
        return put(
            claim,
            Span(match.start(), match.end("bound")),
            claim.rng.choice(BOUNDS[bound.lower()]),
            "modality",
            contradicts=False,
            mirror=True,
        )
    return None


def _hard(claim: Claim) -> Edit | None:
    for match in claim.matches(HARD):
        return _edit(claim, match, claim.rng.choice(HARDENED[match.group()]), mirror=True)
    return None


def _already(claim: Claim) -> Edit | None:
    """What "will close" has closed, where the word after it shows that it is a verb."""
    for match in claim.matches(WILL):
        past = _inflected(claim, match.group(1), "past")
        if past is not None and not FUTURE.search(claim.text):
            return _edit(claim, match, past)
    return None
