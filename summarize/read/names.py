"""Names of people, places and bodies, found by capital letters and their company."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from summarize.span import Span

NameKind = Literal["person", "other"]


@dataclass(frozen=True, slots=True)
class Name:
    """A name at `span`, without its title. `words` are its words, folded; `title` is what precedes it ("mayor")."""

    span: Span
    words: tuple[str, ...]
    kind: NameKind
    title: str | None


def names(text: str, span: Span) -> tuple[Name, ...]:
    """The names of `text` within `span`, in order."""
    return ()
