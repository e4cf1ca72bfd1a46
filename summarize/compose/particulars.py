"""Quotations, each with its speaker as the article names and describes that person."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import Final

from summarize.brief import Quotation
from summarize.compose import trim
from summarize.compose.actors import with_role
from summarize.compose.cues import is_chatter
from summarize.compose.naming import HONORIFICS, full_name
from summarize.compose.places import is_place
from summarize.compose.points import Survey
from summarize.read.names import Name
from summarize.read.quotations import QuotationMention
from summarize.read.reading import Statement
from summarize.span import Span
from summarize.text.tokens import tokens

MOST_QUOTATIONS: Final = 3
"""A choice of ours: the best lines of a report."""
FEWEST_WORDS: Final = 5
MOST_WORDS: Final = 60
"""A quotation of fewer words says little out of its sentence; a longer one is a speech."""
FULL_LENGTH: Final = 15
NAMED: Final = 0.4
WHOLE: Final = 0.2
LENGTH: Final = 0.3
"""What a named speaker, a full sentence and full length add to a quotation's worth, in units of salience.
Choices of ours, made while reading briefs of the authored stories (split `train`)."""
PRONOUNS: Final = frozenset(["he", "she", "they", "it", "we", "i", "you", "who", "one"])
ALONE_OF: Final = re.compile(r"^((?:(?:Mr|Mrs|Ms|Dr)\.? )?(?!The|An?\b)[A-Z][\w’'-]{1,30}) of .*$")
"""A surname and what it spoke of: "Wenger of the forward"."""
POSSESSED: Final = re.compile(r"(?i)(?:his|her|its|their)\s[^,]{1,60},\s(?=\w)")
"""A role that belongs to someone not named with it: "its founder, Vikram Sethuraman"."""
SURNAME_WITH_TITLE: Final = 2
NO_SPEAKER: Final = re.compile(r"(?i)\b(?:said|says|was|were|is|are|had|has|have|been)\b")
"""Verbs, of which the words that name a speaker have none."""


FRAGMENT: Final = re.compile(
    r"(?:and|but|or|to|who|which|that|because|if|was|were|is|are|has|had|have|been|be|not|than|as)\b"
)
"""What a piece of a sentence begins with that is a quotation to none but its own sentence."""
HE_OR_SHE: Final = frozenset({"he", "she"})
ROLE_WORDS: Final = 10
"""A speaker's role of more words is left to the list of who is who."""


def quotations(survey: Survey, used: Collection[int]) -> tuple[Quotation, ...]:
    """The best lines, in the order of the article.

    Lines of statements that are `used` elsewhere in the brief are taken only where there are no
    others; where some have a speaker, those without are left out.
    """
    lines = [(at in used, s, q) for at, s in enumerate(survey.statements) for q in s.quotations if _is_speech(s, q)]
    found = [(s, q) for is_used, s, q in lines if not is_used] or [(s, q) for _, s, q in lines]
    named = {id(q): _speaker(survey.statements, s, q) for s, q in found}
    spoken = [(s, q) for s, q in found if named[id(q)]] or found
    at = {s.span: score for s, score in zip(survey.statements, survey.score, strict=True)}
    best = sorted(spoken, key=lambda pair: (-_worth(at[pair[0].span], *pair), pair[1].span))[:MOST_QUOTATIONS]
    return tuple(_quotation(s, q, named[id(q)]) for s, q in sorted(best, key=lambda pair: pair[1].span))


def _is_speech(statement: Statement, mention: QuotationMention) -> bool:
    words = mention.span.of(statement.article.text)
    within = mention.span.end <= len(statement.article.text) and len(mention.span) > 0
    return (
        not mention.scare
        and within
        and FEWEST_WORDS <= len(tokens(words)) <= MOST_WORDS
        and not is_chatter(words)
        and not FRAGMENT.match(words)
    )


def _worth(score: float, statement: Statement, mention: QuotationMention) -> float:
    words = mention.span.of(statement.article.text)
    full = words[:1].isupper() and words.rstrip()[-1:] in {".", ",", "!", "?"}
    return (
        score
        + NAMED * (mention.speaker is not None)
        + WHOLE * full
        + LENGTH * min(1.0, len(tokens(words)) / FULL_LENGTH)
    )


def _quotation(statement: Statement, mention: QuotationMention, speaker: str | None) -> Quotation:
    text = statement.article.text
    inner = mention.span.stripped(text)
    if text[inner.start : inner.end].endswith(","):
        inner = Span(inner.start, inner.end - 1)
    made = trim.statement(text, (inner,))
    return Quotation(text=made.text, spans=made.spans, speaker=speaker)


def _speaker(statements: Sequence[Statement], statement: Statement, mention: QuotationMention) -> str | None:
    """The speaker's name as fully as the article gives it, with the role; None where it names none."""
    if mention.speaker is None:
        return None
    text = statement.article.text
    words = trim.SPACE.sub(" ", mention.speaker.of(text)).strip()
    if words.casefold() in HE_OR_SHE:
        one = _only_person(statements, statement)
        return None if one is None else _described(statements, one)
    if not words or words.casefold() in PRONOUNS or NO_SPEAKER.search(words):
        return None
    return _described(statements, words)


def _only_person(statements: Sequence[Statement], statement: Statement) -> str | None:
    """The one whom "he said" can only mean: the single name in this sentence and the one before, in one paragraph."""
    at = statements.index(statement)
    near = [s for s in statements[max(0, at - 1) : at + 1] if s.block == statement.block]
    found = [(s, n) for s in near for n in s.names if n.kind in {"person", "other"} and not is_place(s, n)]
    last = {n.words[-1] for _, n in found}
    first = found[0] if found else None
    if first is None or len(last) != 1 or first[1].span.start > first[0].span.start + OPENS:
        return None
    return trim.SPACE.sub(" ", first[1].span.of(first[0].article.text))


OPENS: Final = 40
"""How far into its sentence, in characters, the subject that "he" takes up may stand: behind its title."""


def _described(statements: Sequence[Statement], words: str) -> str:
    """The fullest name, with the shortest role that the article gives it, in the article's words."""
    if POSSESSED.match(words):
        words = words.split(", ", 1)[1]
    full = _fullest(statements, words)
    known = [(s, n) for s in statements for n in s.names if n.span.of(s.article.text) == full]
    roles = [_role_of(s, n) for s, n in known]
    fuller = [role for role in roles if len(role) > len(full) and len(role.split()) <= ROLE_WORDS]
    return min(fuller, key=len) if fuller else full


def _role_of(statement: Statement, name: Name) -> str:
    return trim.statement(statement.article.text, with_role(statement, name), sentence=False).text


def _fullest(statements: Sequence[Statement], words: str) -> str:
    """The full name for a surname ("Finch", "Mr Finch"), where exactly one longer name of the article ends so."""
    parts = ALONE_OF.sub(r"\1", words).split()
    bare = parts[1:] if len(parts) == SURNAME_WITH_TITLE and parts[0].rstrip(".").casefold() in HONORIFICS else parts
    if len(bare) != 1 or not bare[0][:1].isupper():
        return words
    found = full_name(statements, bare[0])
    return found[0] if found else words
