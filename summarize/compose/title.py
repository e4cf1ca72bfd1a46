"""The headline that an article brings with it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from summarize.article import Article
from summarize.brief import SourceSpan
from summarize.brief import Statement as BriefStatement
from summarize.compose import trim
from summarize.compose.cues import is_chatter
from summarize.read.reading import Statement
from summarize.span import Span
from summarize.text.tokens import WORD, forms, tokens

SITE: Final = re.compile(r"\s+[|–—·»-]\s+")
"""What stands between a page's headline and the name of the site."""
FEWEST_WORDS: Final = 4
MOST_WORDS: Final = 30
"""A heading of fewer words is a rubric, one of more a paragraph."""
REACH: Final = 4_000
"""How far into the text a title is looked for, in characters: below that it is a mention and no headline."""
TIED: Final = 3
"""How many statements a title that does not stand in the text may be tied to."""


@dataclass(frozen=True, slots=True)
class Title:
    """A headline of the article's own, tied to the text, and its content stems."""

    statement: BriefStatement
    stems: frozenset[str]


def title_of(article: Article, statements: Sequence[Statement]) -> Title | None:
    """The article's title, or the heading that its text opens with; None where neither can be tied to the text.

    A title that stands in the text is tied to that place. One that does not (a page's title,
    say) is used where the opening statements hold all of its content words, and tied to those.
    """
    if article.title:
        found = _in_text(article, article.title) or _by_words(article.title, statements)
        if found:
            return found
    first = statements[0]
    followed = len(statements) > 1 and any(s.kind in {"paragraph", "bullet"} for s in statements[1:])
    if (
        first.kind == "heading"
        and followed
        and FEWEST_WORDS <= len(first.tokens) <= MOST_WORDS
        and not is_chatter(first.text)
    ):
        return _title(article.text, first.span)
    return None


def _title(text: str, span: Span) -> Title:
    return Title(trim.statement(text, (span,)), _stems(span.of(text)))


def _stems(text: str) -> frozenset[str]:
    return frozenset(t.stem for t in tokens(text) if t.is_content)


def _in_text(article: Article, title: str) -> Title | None:
    """The title, or its part before the site's name, where it stands in the text but for spacing and typography."""
    head = tuple(WORD.finditer(article.text, 0, min(len(article.text), REACH)))
    norms = [forms(m.group())[0] for m in head]
    for part in (title, *SITE.split(title)[:1]):
        wanted = [forms(m.group())[0] for m in WORD.finditer(part)]
        if len(wanted) < min(FEWEST_WORDS, len(norms)) or not wanted:
            continue
        for at in range(len(norms) - len(wanted) + 1):
            if norms[at : at + len(wanted)] == wanted:
                span = Span(head[at].start(), head[at + len(wanted) - 1].end())
                return _title(article.text, _with_marks(article.text, span))
    return None


def _with_marks(text: str, span: Span) -> Span:
    """The span with an opening and closing quotation mark, or a closing question mark, that belong to it."""
    start = span.start - 1 if span.start and text[span.start - 1] in "“‘\"'" else span.start
    end = span.end + 1 if text[span.end : span.end + 1] in {"”", "’", '"', "'", "?", "!"} else span.end
    return Span(start, end)


def _by_words(title: str, statements: Sequence[Statement]) -> Title | None:
    words = SITE.split(title)[0].strip()
    left = stems = _stems(words)
    if len(stems) < FEWEST_WORDS - 1:
        return None
    tied: list[Statement] = []
    while left and len(tied) < TIED:
        best = max(statements[:20], key=lambda s: (len(s.stems & left), -s.span.start))
        if not best.stems & left:
            return None
        tied.append(best)
        left = left - best.stems
    if left:
        return None
    places = tuple(
        SourceSpan(start=s.span.start, end=s.span.end, text=s.text, alignment="fuzzy")
        for s in sorted(tied, key=lambda s: s.span)
    )
    return Title(BriefStatement(text=words, spans=places), stems)
