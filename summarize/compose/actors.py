"""Who: the people and bodies of an article, each with the role that the article gives it, word for word."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from summarize.compose import trim
from summarize.compose.compress import OPENING, compressed
from summarize.compose.cues import QUOTED
from summarize.compose.places import DEMONYM, is_place
from summarize.read.names import BODY_WORDS, ROLE_ENDINGS, ROLE_WORDS, SPEECH, TITLES, Name
from summarize.read.reading import Statement
from summarize.read.reporting import PRONOUNS, REPORTING
from summarize.read.speakers import reports
from summarize.read.verbs import PAST
from summarize.span import Span, cover
from summarize.text.tokens import FUNCTION_WORDS, Token, tokens

MOST: Final = 6
"""How many a brief lists. A choice of ours: what a reader takes in at a glance."""
FOREMOST: Final = 3
"""A name in the headline, dek or key points counts for so many mentions elsewhere."""
MOST_UNNAMED: Final = 2
"""How many of them may be such as "the harbour board", which the article does not name further."""
UNNAMED_WORDS: Final = 7
ROLE_BEFORE_WORDS: Final = 5
"""The most words of a role that precedes a name, its article aside."""
REACH: Final = 160

INNER: Final = r"(?:[^,.;:—–()\"“”\n]|(?<=\d)[,.](?=\d)|(?<=\b[A-Z])\.)"
CLOSES: Final = r"(?=[,;](?!\d)|\.?$|\.\s)"
APPOSITION: Final = re.compile(
    rf",\s(?:\d{{1,3}}(?=[,;.\s]|$)(?:,\s(?=who\s|an?\s|the\s))?)?(?P<role>{INNER}{{3,90}})?{CLOSES}"
)
"""What follows a name and may say who it is: an age, a clause with "who", a role."""
OPENS_ROLE: Final = re.compile(
    r"(?:who|whose|an?|the|its|his|her|their|[a-z]+|[A-Z][\w-]{1,30}(?:['’]s)|the\s[\w\s-]{1,40}['’]s)\s"
)
AGE: Final = re.compile(r",\s\d{1,3}(?=[,;]|\.?\s|\.?$)")
CLAUSE: Final = re.compile(
    r"\b(?:was|is|were|are|had|has|have|said|says|will|would|did|could|told|added|and|or|but|after|before|when|on|in)\b"
)
"""What shows that the words behind a name are the next clause: "After the Cup, the 26-year-old was sold"."""
ROLE_BEFORE: Final = re.compile(
    r"(?:^|(?:^|[,;:]\s|[”\"]\s|\b(?:and|but|while|that|said|says)\s))"
    r"(?P<role>(?P<det>[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Tt]he|[Aa]n?|[A-Z][\w.’'-]{1,30}"
    r"(?: [A-Z][\w.-]{1,30}){0,3}['’]s)\s"
    r"(?:[\w’'-]{1,30}\s){0,4}(?P<noun>[a-z][\w’'-]{2,30})),\s$"
)
"""A role set before the name, behind the start of a clause: "The island's doctor, Paul Arnesen"."""
TIMES: Final = frozenset(
    "day days week weeks month months year years night nights morning evening afternoon moment season time hour hours "
    "weekend end result autumn spring summer winter".split()
)
GOVERNED: Final = re.compile(
    r"(?i)\b(?:at|in|on|near|from|to|outside|inside|through|across|into|of the|along|called|named)\s(?:the\s)?$"
)
"""Words behind which a name is a place, a date or a thing rather than someone who acts."""
SUPPOSED: Final = re.compile(r"(?i)\b(?:if|unless|whether|without|not|never|no)\b")
POSSESSIVES: Final = frozenset("his her their its".split())
RELATIVES: Final = frozenset(
    "wife husband son daughter mother father sister brother partner friend cousin uncle aunt".split()
)
"""Who is so related to "her" says nothing where she is not named."""
UNCHANGED: Final = frozenset("cost put set let hit cut beat shut read quit split spread".split())
"""Verbs whose past tense is their base form."""
NO_ACTOR: Final = frozenset(
    "there here this that what it all both some most many others none each one two three i we you who".split()
)
DETERMINERS: Final = frozenset("the a an its his her their".split())


@dataclass(slots=True)
class _Actor:
    """Mentions of one name, gathered. `best` is the fullest of the first mentions; None for one without a name."""

    best: Name | None
    source: Statement
    place: Span
    weight: int = 0
    mentions: int = 0
    words: set[str] = field(default_factory=set)


def who(statements: Sequence[Statement], foremost: Sequence[Statement]) -> tuple[trim.Piece, ...]:
    """Those that are mentioned most, the main statements counting for more, in the order of the article."""
    main = {s.span for s in foremost}
    found: list[_Actor] = []
    for statement in statements:
        begins = trim.dateline(statement.article.text, statement.span)[1]
        for name in statement.names:
            if name.span.start >= begins and not is_place(statement, name) and not _is_quoted(statement, name.span):
                _gather(found, statement, name, FOREMOST if statement.span in main else 1)
    places = {name.words for s in statements for name in s.names if name.kind != "person" and is_place(s, name)}
    named = [a for a in found if a.best is not None and a.best.words not in places and _acts(a, a.best)]
    actors = [*named, *_unnamed(foremost, statements, named)]
    chosen: list[tuple[Span, trim.Piece]] = []
    for actor in sorted(actors, key=lambda a: (-a.weight, a.place)):
        spans = with_role(actor.source, actor.best) if actor.best else (actor.place,)
        if len(chosen) < MOST and not any(cover(spans).overlaps(place) for place, _ in chosen):
            chosen.append((cover(spans), trim.Piece(actor.source, spans, sentence=False)))
    return tuple(piece for _, piece in sorted(chosen, key=lambda pair: pair[0]))


def _is_quoted(statement: Statement, span: Span) -> bool:
    """Whether the name stands in quotation marks: the title of a work, or a name that a speaker mentions."""
    at = span.start - statement.span.start
    return any(m.start() < at < m.end() for m in QUOTED.finditer(statement.text))


def _gather(found: list[_Actor], statement: Statement, name: Name, weight: int) -> None:
    words = set(name.words)
    for actor in found:
        if actor.best is None:
            continue
        if words <= actor.words or (actor.words <= words and name.words[-1] == actor.best.words[-1]):
            actor.weight += weight
            actor.mentions += 1
            if len(name.words) > len(actor.best.words) or (
                _says_more(statement, name)
                and len(name.words) == len(actor.best.words)
                and not _says_more(actor.source, actor.best)
            ):
                actor.best, actor.source, actor.place, actor.words = name, statement, name.span, words
            return
    found.append(_Actor(name, statement, name.span, weight, 1, words))


def _says_more(statement: Statement, name: Name) -> bool:
    """Whether this mention says who it is, and not in a clause that supposes or denies."""
    before = statement.article.text[max(statement.span.start, name.span.start - 40) : name.span.start]
    return len(with_role(statement, name)[0]) > len(name.span) and not SUPPOSED.search(before)


def _acts(actor: _Actor, name: Name) -> bool:
    """Whether the name is one of a person or body, as far as the text shows."""
    text = actor.source.article.text
    before = text[max(actor.source.span.start, name.span.start - 40) : name.span.start]
    if SUPPOSED.search(before):
        return False
    if name.kind in {"person", "body"}:
        return name.kind == "person" or actor.mentions > 1
    if name.kind != "other" or GOVERNED.search(before) or (len(name.words) == 1 and DEMONYM.search(name.words[0])):
        return False
    described = len(cover(with_role(actor.source, name))) > len(name.span)
    acronym = len(name.words) == 1 and name.span.of(text).isupper() and len(name.words[0]) > 1
    follows = tokens(text, name.span.end, min(actor.source.span.end, name.span.end + 30))[:1]
    speaks = bool(follows) and follows[0].norm in SPEECH and len(name.words) > 1
    return described or speaks or ((acronym or len(name.words) > 1) and actor.mentions > 1)


def with_role(statement: Statement, name: Name) -> tuple[Span, ...]:
    """The name with its role before or behind it: one slice, or two where "its director, " loses what it leans on."""
    text = statement.article.text
    start, end = name.span.start, name.span.end
    low = max(statement.span.start, start - REACH)
    before = ROLE_BEFORE.search(text[low:start])
    if before and _is_role(before.group("role")) and text[end : end + 2] not in {"'s", "’s"}:
        role = Span(low + before.start("role"), low + before.end("role"))
        if before.group("det").casefold() not in POSSESSIVES:
            return (Span(role.start, end),)
        if before.group("noun") in RELATIVES:
            return (name.span,)
        return (Span(role.start + len(before.group("det")) + 1, role.end), Span(start, end))
    if name.title is not None or _role_stands_before(statement, start):
        start = _title_start(statement, start)
    return (Span(start, _apposed_end(text, end, statement.span.end)).stripped(text),)


def _role_stands_before(statement: Statement, at: int) -> bool:
    words = tokens(statement.article.text, max(statement.span.start, at - 30), at)
    return bool(words) and words[-1].text.islower() and words[-1].norm in {"executive", "leader", "organiser", "star"}


def _is_role(words: str) -> bool:
    *_, noun = words.split()
    return noun.casefold() not in TIMES and (
        len(words.split()) <= ROLE_BEFORE_WORDS + 1 and any(_names_role(t) for t in tokens(words)[-3:])
    )


def _names_role(token: Token) -> bool:
    norm = token.norm
    return (
        norm in TITLES
        or norm in ROLE_WORDS
        or norm in BODY_WORDS
        or norm
        in {"firm", "charity", "union", "maker", "publisher", "lawyer", "leader", "chair", "head", "chief", "aged"}
        or (len(norm) > 4 and token.text.islower() and norm.endswith(ROLE_ENDINGS))  # noqa: PLR2004
    )


def _apposed_end(text: str, end: int, limit: int) -> int:
    """Where the role behind a name ends; `end` where none follows."""
    age = AGE.match(text, end, limit)
    at = age.end() if age else end
    found = APPOSITION.match(text, at, limit)
    if found is None or found.group("role") is None:
        return at
    role = found.group("role")
    if not OPENS_ROLE.match(role):
        return at
    if role.startswith(("who ", "whose ")):
        return at if SUPPOSED.search(role) or len(role.split()) < 3 else found.end()  # noqa: PLR2004
    head = tokens(role)[:ROLE_BEFORE_WORDS]
    if any(t.norm in PAST | UNCHANGED for t in head) or (head[0].norm in FUNCTION_WORDS - DETERMINERS):
        return at
    head = next(
        (head[:n] for n, t in enumerate(head) if t.norm in {"of", "at", "in", "for", "who", "with", "from"}), head
    )
    fits = any(_names_role(t) for t in head) and not CLAUSE.search(
        role.split(" who ")[0].replace(" of ", " ").split(" in ")[0]
    )
    return found.end() if fits else at


def _title_start(statement: Statement, at: int) -> int:
    """Where the title before a name begins: the words before it back to an article, a preposition or a verb."""
    text = statement.article.text
    words = tokens(text, max(statement.span.start, at - REACH), at)
    start = at
    for n, token in reversed(list(enumerate(words))):
        gap = text[token.end : start]
        if gap.strip(" .") or "\n" in gap or at - token.start > 60:  # noqa: PLR2004
            break
        if token.norm == "of" and n and words[n - 1].norm in TITLES:  # "Secretary of State"
            start = token.start
            continue
        if (
            token.norm in FUNCTION_WORDS
            or token.norm in SPEECH
            or token.norm in REPORTING
            or token.norm in PAST | UNCHANGED
        ):
            break
        if (token.text.islower() and token.norm.endswith(("ed", "ing"))) or token.text.endswith(("'s", "’s")):
            break
        start = token.start
    own = [t for t in words if t.start >= start]
    return at if own and own[0].norm in RELATIVES and len(own) == 1 else start


def _unnamed(
    foremost: Sequence[Statement], statements: Sequence[Statement], named: Sequence[_Actor]
) -> tuple[_Actor, ...]:
    """Those that speak in the main statements under no name of their own: "the harbour board"."""
    found: list[_Actor] = []
    known = set().union(*(a.words for a in named)) if named else set()
    for statement in foremost:
        subject = [place for place in [_subject(foremost[0])] if place and statement is foremost[0]]
        for place in (*subject, *(r.speaker for r in reports(statement.article.text, statement.span))):
            words = {t.norm for t in tokens(place.of(statement.article.text)) if t.norm not in DETERMINERS}
            if _is_unnamed(statement, place, known) and not any(words & a.words for a in found):
                weight = FOREMOST + sum(1 for s in statements if words <= {t.norm for t in s.tokens})
                found.append(_Actor(None, statement, place, weight, 1, words))
    return tuple(sorted(found, key=lambda a: -a.weight)[:MOST_UNNAMED])


def _subject(lead: Statement) -> Span | None:
    """The subject that the lead opens with, where it is one who acts: "A federal judge", "NATO's secretary general"."""
    start = compressed(trim.eased(lead), 0, (OPENING,)).spans[0].start
    words = [t for t in lead.tokens if t.start >= start][: UNNAMED_WORDS + 1]
    stop = next((n for n, t in enumerate(words) if n and (t.norm in FUNCTION_WORDS or _is_verb(t))), 0)
    if not 1 < stop <= UNNAMED_WORDS or not any(
        _names_role(t) or t.norm in {"jury", "police"} for t in words[stop - 1 : stop]
    ):
        return None
    return Span(words[0].start, words[stop - 1].end)


def _is_verb(token: Token) -> bool:
    return token.norm in PAST | UNCHANGED or (token.text.islower() and token.norm.endswith("ed"))


def _is_unnamed(statement: Statement, place: Span, known: set[str]) -> bool:
    text = statement.article.text
    words = tokens(text, place.start, place.end)
    if not words or len(words) > UNNAMED_WORDS or words[0].norm in PRONOUNS or words[0].norm in NO_ACTOR | POSSESSIVES:
        return False
    last = words[-1].norm
    whole = not re.search(r"[,;:—–()\"“”]", place.of(text)) and not _is_quoted(statement, place)
    opens = words[0].norm in DETERMINERS or words[0].text.endswith(("'s", "’s")) or words[0].text.isupper()
    plural = words[-1].norm in {"police", "officials", "researchers", "prosecutors", "investigators", "scientists"}
    role = (opens and words[-1].text.islower() and words[-1].norm not in TIMES) or plural
    verbal = any(t.norm in PAST or t.norm in REPORTING or t.norm in {"and", "or"} for t in words)
    return whole and role and not verbal and last not in known and not SUPPOSED.search(place.of(text))
