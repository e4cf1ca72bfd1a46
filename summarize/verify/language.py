"""Languages: a text cannot be held word by word against a source in another one."""

from __future__ import annotations

from typing import Final

from summarize.read.reading import Reading
from summarize.verify.evidence import Sources

SHARED: Final = 0.2
"""A text in the language of its source shares at least this share of its words with it, if only articles and
prepositions. Below, and with two languages recognised, they are two; a short text is easily mistaken."""


def obstacle(sources: Sources, text: Reading) -> str | None:
    """Why no claim of `text` can be judged against `sources`; None where they can, or where a language is unknown."""
    own = text.article.language
    theirs = {reading.article.language for reading in sources.readings}
    if own is None or None in theirs or own in theirs:
        return None
    words = [t.norm for statement in text.statements for t in statement.tokens if not t.is_number]
    if sum(word in sources.vocabulary for word in words) >= SHARED * len(words):
        return None
    spoken = ", ".join(sorted(language for language in theirs if language))
    return f"the text is in {own!r}, the source in {spoken!r}: this verifier compares words and cannot translate"
