"""Languages: a text cannot be held word by word against a source in another one."""

from __future__ import annotations

from collections.abc import Sequence

from summarize.article import Article


def obstacle(sources: Sequence[Article], text: Article) -> str | None:
    """Why no claim of `text` can be judged against `sources`; None where they can, or where a language is unknown."""
    theirs = {source.language for source in sources}
    if text.language is None or None in theirs or text.language in theirs:
        return None
    spoken = ", ".join(sorted(language for language in theirs if language))
    return f"the text is in {text.language!r}, the source in {spoken!r}: this verifier compares words, and cannot translate"
