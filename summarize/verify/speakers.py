"""Whether two texts name different people as the one who speaks."""

from __future__ import annotations

from typing import Final

from summarize.read.names import Name
from summarize.read.reading import Reading, Statement
from summarize.read.reporting import PRONOUNS
from summarize.span import Span
from summarize.text.tokens import fold

LOOK_BACK: Final = 3
"""How many statements before a pronoun its person is looked for in."""
MAX_WORDS: Final = 4
"""More words are no person's name but a body's, or two names read as one."""


def differ(claim: Statement, speaker: Span, source: Reading, other: Statement, theirs: Span) -> str | None:
    """The source's speaker, where both are surely people, by name, and surely not the same; None otherwise.

    `speaker` lies in `claim`, `theirs` in `other`, a statement of `source`. The claim's person must be known to
    the source, under that name: one it never names is not this check's business.
    """
    own = _people(claim, speaker)
    if len(own) != 1:
        return None
    named = _people(other, theirs)
    near = (other,) if named else _around(source, other)
    named = named or _meant_by_pronoun(source, other, theirs)
    if len(named) != 1 or _same(own[0], named[0]):
        return None
    surname = own[0].words[-1]
    beside = fold(" ".join(s.text for s in near)).split()
    if surname in beside or surname not in frozenset(fold(source.article.text).split()):
        return None
    return named[0].span.of(source.article.text)


def _around(source: Reading, statement: Statement) -> tuple[Statement, ...]:
    """A statement and those before it, in its own paragraph, that a pronoun in it may point to.

    A pronoun may point further back; but a verdict must not change when paragraphs change their order.
    """
    at = next((n for n, s in enumerate(source.statements) if s.span.start >= statement.span.start), 0)
    return tuple(s for s in source.statements[max(0, at - LOOK_BACK) : at + 1] if s.block == statement.block)


def _people(statement: Statement, span: Span) -> tuple[Name, ...]:
    """The person named within `span`; nothing where more than one name may be a person's."""
    inside = [n for n in statement.names if n.span.overlaps(span)]
    people = [n for n in inside if n.kind not in {"body", "place"}]
    first = people[:1] if len(people) == 1 or (people and inside[0].kind == "person") else []
    return tuple(n for n in first if _is_person(n, statement, span))


def _is_person(name: Name, statement: Statement, span: Span) -> bool:
    text = statement.article.text
    shouted = name.span.of(text).isupper()
    lead = text[span.start : name.span.start].strip().lower()
    if (
        name.kind in {"body", "place"}
        or shouted
        or len(name.words) > MAX_WORDS
        or lead.endswith((" of", " for", " at", " from", " in"))
    ):
        return False
    return name.kind == "person" or (
        not lead.endswith(("the", "a", "an")) and "'s" not in text[name.span.end : name.span.end + 2]
    )


def _same(one: Name, other: Name) -> bool:
    return any(len(w) > 1 and w in other.words for w in one.words)


def _meant_by_pronoun(source: Reading, statement: Statement, speaker: Span) -> tuple[Name, ...]:
    """Whom "he" or "she" means: the only person named in the nearest statement before that names any."""
    if fold(speaker.of(source.article.text)) not in PRONOUNS - {"they", "it", "i", "we", "you", "who", "one"}:
        return ()
    for before in reversed(_around(source, statement)[:-1]):
        people = [n for n in before.names if n.kind not in {"body", "place"}]
        if people:
            sure = people[0].kind == "person" and all(_same(people[0], n) for n in people[1:])
            return (people[0],) if sure else ()
    return ()
