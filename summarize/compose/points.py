"""Which sentences a brief is made of: the lead, the rest by worth, and which of them stand alone."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from summarize.article import Article, Removed
from summarize.compose import trim
from summarize.compose.compress import compressed
from summarize.compose.cues import BACKGROUND, is_chatter, is_dangling, quoted_share, unquoted
from summarize.compose.salience import features, ranked, scores
from summarize.compose.trim import Piece
from summarize.read.reading import Reading, Statement
from summarize.span import Span

CONSIDERED_CHARS: Final = 100_000
"""How much of an article is read for a brief: fifteen times a long news report. A bound on time."""
CONSIDERED_STATEMENTS: Final = 200
"""How many of its sentences are compared with each other, for the same reason: comparing is quadratic."""
FEWEST_WORDS: Final = 6
MOST_WORDS: Final = 60
"""The shortest and the longest sentence that makes a key point. Choices of ours: a clause, and five lines of print."""
POINT_WORDS: Final = 20
"""What a point is brought down to, where that is safe: two lines of a brief."""
LEAD_AMONG: Final = 4
"""Where the first sentence does not stand alone, the brief opens with the best of so many that do."""
FULL_LEAD: Final = 12
"""The fewest words of a sentence that may stand for a lead that leans on others. A choice of ours."""
MOST_QUOTED: Final = 0.4
"""The largest share of quoted words in a key point: beyond it a sentence is a quotation, which has its own place."""
SOFT: Final = re.compile(
    r"(?:When|Once|Imagine|Every|Like|If|Growing up|For (?:\w+ ){0,4}(?:years|decades|generations|months|weeks)"
    r"|It (?:took|began|started)|There (?:is|are|was|were)|As an?)\b"
    r"|[A-Z][\w’'-]{1,30}(?: [A-Z][\w’'-]{1,30}){0,2} (?:was|is) (?:\d|just\b|still\b|only\b|[a-z]{3,14}ing\b)"
)
"""How a tale opens that leads up to its news."""
NEWS: Final = re.compile(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|this week|announced|said on"
    r"|(?:has|have) (?:been )?[a-z]{2,14}ed)\b"
)
"""What a sentence has that tells of these days."""
SURROGATE: Final = re.compile(r"[\ud800-\udfff]")
ENDS: Final = re.compile(r"[.!…。！\"”’»)]\s*$")
FIRST_PERSON: Final = re.compile(r"\b(?:I|we|We|my|My|our|Our|you|You|your|Your)\b")
SHARED: Final = 0.75
"""The share of stems in common at which a dek would only say the headline again."""


@dataclass(frozen=True, slots=True)
class Survey:
    """The sentences of an article that are considered, and what each is worth.

    `score` is comparable within the article. `lead` is the index of the sentence that opens the
    report. `order` holds the indices that may be key points, best first, the lead foremost;
    `fit` is how many sentences could be.
    """

    statements: tuple[Statement, ...]
    score: tuple[float, ...]
    lead: int
    order: tuple[int, ...]
    fit: int


def opening(article: Article) -> Article:
    """The article as far as it is considered; offsets stay those of the whole."""
    if len(article.text) <= CONSIDERED_CHARS:
        return article
    cut = max(article.text.rfind(mark, 0, CONSIDERED_CHARS) for mark in (". ", ".\n", "\n", " ", "。"))
    end = cut + 1 if cut > 0 else CONSIDERED_CHARS
    removed = tuple(
        Removed(Span(r.span.start, min(r.span.end, end)), r.reason) for r in article.removed if r.span.start < end
    )
    return replace(article, text=article.text[:end], removed=removed)


def statements_of(article: Article) -> tuple[Statement, ...]:
    """The statements considered, in order: those with a word, and without lone surrogates, which JSON lacks."""
    read = Reading(opening(article), article.published).statements
    found = (s for s in read if s.tokens and not SURROGATE.search(s.text))
    return tuple(s for s, _ in zip(found, range(CONSIDERED_STATEMENTS), strict=False))


def survey(statements: Sequence[Statement]) -> Survey:
    """What the sentences are worth. `statements` is not empty."""
    fit = [at for at, s in enumerate(statements) if stands_alone(s)]
    pool = fit or [at for at, s in enumerate(statements) if _is_prose(s)] or list(range(len(statements)))
    start = next((at for at, s in enumerate(statements) if _is_prose(s) and _size(s) >= FEWEST_WORDS), 0)
    body = [at for at, s in enumerate(statements) if at >= min(start, pool[0]) and (at in pool or s.kind != "heading")]
    score = dict(zip(body, scores(features([statements[at] for at in body])), strict=True))
    lead = _lead(statements, pool[:LEAD_AMONG], start, score)
    rest = [at for at in pool if at != lead]
    picked = ranked([statements[at] for at in rest], [score[at] for at in rest], statements[lead])
    floor = min(score.values())
    return Survey(
        tuple(statements),
        tuple(score.get(at, floor) for at in range(len(statements))),
        lead,
        (lead, *(rest[at] for at in picked)),
        len(pool),
    )


def _lead(statements: Sequence[Statement], near: Sequence[int], start: int, score: Mapping[int, float]) -> int:
    """The sentence that opens the report: the first, unless it leans on others or a tale is told before the news."""
    if start in near and not (_is_soft(statements[start]) and not news_follows(statements, start)):
        return start
    news = [at for at in near if NEWS.search(statements[at].text) and not _is_soft(statements[at])]
    if start in near:
        return news[0] if news else start
    full = {at for at in news if len(statements[at].tokens) >= FULL_LEAD}
    return max(near, key=lambda at: (at in full, not BACKGROUND.search(statements[at].text), score[at], -at))


def _is_soft(statement: Statement) -> bool:
    text = statement.text
    return bool(SOFT.match(text)) and not NEWS.search(text)


def news_follows(statements: Sequence[Statement], at: int) -> bool:
    """Whether the sentence is a tale's first and the next, which leans on it, has the news: the two are told as one."""
    if at + 1 >= len(statements) or not _is_soft(statements[at]):
        return False
    following = statements[at + 1]
    together = len(statements[at].tokens) + len(following.tokens)
    same = following.block == statements[at].block and together <= MOST_WORDS
    return same and bool(NEWS.search(following.text)) and is_dangling(following.text)


def stands_alone(statement: Statement) -> bool:
    """Whether a sentence, once eased, can be read without its neighbours: the report's own full sentence."""
    if not _is_prose(statement) or not FEWEST_WORDS <= _size(statement) <= MOST_WORDS:
        return False
    text = trim.eased(statement).text
    return (
        bool(ENDS.search(text))
        and quoted_share(statement) < MOST_QUOTED
        and not is_dangling(text)
        and not FIRST_PERSON.search(unquoted(statement))
    )


def _is_prose(statement: Statement) -> bool:
    text = statement.text
    return (
        statement.kind in {"paragraph", "bullet"} and not text.rstrip("\"”’').").endswith("?") and not is_chatter(text)
    )


def _size(statement: Statement) -> int:
    """Length in words; scripts without spaces count two characters as one."""
    text = statement.text
    return len(statement.tokens) if text.upper() != text.lower() else len(text) // 2


def point(statement: Statement) -> Piece:
    """A statement as a key point or dek: eased, and compressed where it is long."""
    return compressed(trim.eased(statement), POINT_WORDS)


def repeats(first: Statement, second: frozenset[str]) -> bool:
    """Whether a statement says little beyond the stems of another."""
    union = first.stems | second
    return bool(union) and len(first.stems & second) / len(union) >= SHARED
