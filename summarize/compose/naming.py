"""Full names for surnames: a sentence lifted out of an article names people as if they were known."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from summarize.compose import trim
from summarize.compose.trim import Piece
from summarize.read.reading import Statement
from summarize.span import Span

SURNAME: Final = re.compile(r"[A-Z][^\W\d_]+(?:-[A-Z][^\W\d_]+)*(?=['’]s\b|[\s,])(?!\s[A-Z])")
"""A single capitalised word, or such words joined by hyphens."""
HONORIFICS: Final = frozenset({"mr", "mrs", "ms", "miss", "dr"})


def full_name(statements: Sequence[Statement], surname: str) -> tuple[str, Span] | None:
    """The one longer name of the article that ends so, and its first place; None where there is none, or more."""
    longer: dict[str, Span] = {}
    for statement in statements:
        for name in statement.names:
            written = trim.SPACE.sub(" ", name.span.of(statement.article.text)).split(" of ")[0]
            if " " in written and written.split()[-1] == surname and name.kind not in {"place", "body"}:
                longer.setdefault(written, Span(name.span.start, name.span.start + len(written)))
    return next(iter(longer.items())) if len(longer) == 1 else None


def named(piece: Piece, statements: Sequence[Statement], said: str) -> Piece:
    """The piece with the full name in place of a surname that it opens with, unless `said` has that name already."""
    text = piece.source.article.text
    first = piece.spans[0]
    honorific = next((w for w in (first.of(text)[:6].split(" ", 1)[0],) if w.rstrip(".").casefold() in HONORIFICS), "")
    start = first.start + (len(honorific) + 1 if honorific else 0)
    surname = SURNAME.match(text, start, first.end)
    if surname is None:
        return piece
    found = full_name(statements, surname.group())
    if found is None or found[1].end > first.start or found[0] in said or found[1].of(text) != found[0]:
        return piece
    rest = Span(surname.end(), first.end)
    rest = rest.stripped(text) if text[rest.start : rest.start + 1] == " " else rest
    return Piece(piece.source, tuple(s for s in (found[1], rest, *piece.spans[1:]) if len(s)))
