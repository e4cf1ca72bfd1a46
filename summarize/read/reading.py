"""A text, read once: its sentences, and what each of them states that can be compared.

Everything is read when it is first asked for and kept, so that a source is read once
however many claims are checked against it. Offsets index the article's text.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import pairwise

from summarize.article import Article
from summarize.read.dates import DateMention, dates
from summarize.read.names import Name, names
from summarize.read.quantities import Quantity, quantities
from summarize.read.quotations import QuotationMention, quotations
from summarize.span import Span
from summarize.text.blocks import BlockKind
from summarize.text.sentences import sentences
from summarize.text.tokens import FUNCTION_WORDS, Token, fold, forms, tokens, words


@dataclass(frozen=True)
class Statement:
    """A sentence of an article, or a part of one, with what it states."""

    article: Article
    anchor: date | None
    span: Span
    kind: BlockKind
    block: int

    @property
    def text(self) -> str:
        """The words as they stand in the article."""
        return self.span.of(self.article.text)

    @cached_property
    def folded(self) -> str:
        """The words alone, for telling whether two statements are the same but for typography."""
        return fold(self.text)

    @property
    def words(self) -> list[str]:
        """All words and numbers as they stand; read anew each time, since a source is longer in words than in text."""
        return words(self.article.text, self.span.start, self.span.end)

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """All words and numbers."""
        return tokens(self.article.text, self.span.start, self.span.end)

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of its content words."""
        read = map(forms, self.words)
        return frozenset([stem for norm, stem in read if norm not in FUNCTION_WORDS])

    @cached_property
    def pairs(self) -> frozenset[tuple[str, str]]:
        """The stems of content words that follow one another, as pairs."""
        stems = [t.stem for t in self.tokens if t.is_content]
        return frozenset(pairwise(stems))

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        """Numbers with their units; dates are not among them."""
        return quantities(self.article.text, self.span)

    @cached_property
    def dates(self) -> tuple[DateMention, ...]:
        """Dates, relative ones resolved on the dateline where it is known."""
        return dates(self.article.text, self.span, self.anchor)

    @cached_property
    def names(self) -> tuple[Name, ...]:
        """Names of people, places and bodies. The cells of a table begin with capitals, which are no names."""
        found = names(self.article.text, self.span)
        return tuple(n for n in found if self.kind != "row" or len(n.words) > 1 or n.words[0] in self._acronyms)

    @cached_property
    def _acronyms(self) -> frozenset[str]:
        return frozenset(t.norm for t in self.tokens if t.text.isupper() and len(t.text) > 1)

    @cached_property
    def quotations(self) -> tuple[QuotationMention, ...]:
        """Quotations that begin in it."""
        return quotations(self.article.text, self.span)

    def part(self, span: Span) -> Statement:
        """A part of this statement, read on its own."""
        return Statement(self.article, self.anchor, span, self.kind, self.block)


@dataclass(frozen=True)
class Reading:
    """An article and its statements, in order."""

    article: Article
    anchor: date | None

    @cached_property
    def statements(self) -> tuple[Statement, ...]:
        """The sentences, headings, bullets and rows of what is kept of the article."""
        found = sentences(self.article.text, self.article.kept)
        return tuple(Statement(self.article, self.anchor, s.span, s.kind, s.block) for s in found)

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of all content words."""
        return frozenset().union(*(s.stems for s in self.statements))
