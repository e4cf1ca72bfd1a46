"""A text in memory to an article. No I/O."""

from __future__ import annotations

from summarize.article import Article
from summarize.errors import EmptyInput
from summarize.source.clean import removed_parts
from summarize.source.frontmatter import front_matter
from summarize.source.metadata import Known, dates_in, language_of, published_of, title_of


def article_from_text(
    text: str,
    id: str = "s1",  # noqa: A002  # the contract's word
    *,
    path: str | None = None,
    url: str | None = None,
    known: Known | None = None,
) -> Article:
    """The article that `text` is. What `known` leaves open is taken from front matter, then from the text.

    Raises:
        EmptyInput: there is nothing but white space.
    """
    if not text.strip():
        raise EmptyInput(f"{path or id}: nothing but white space; expected the text of an article")
    given = known or Known()
    removed = removed_parts(text)
    header = front_matter(text)
    fields = header.fields if header else {}
    dated = next(dates_in(fields.get("date") or fields.get("published") or ""), None)
    return Article(
        id=id,
        text=text,
        removed=removed,
        path=path,
        url=url or fields.get("url") or None,
        title=given.title or fields.get("title") or title_of(text, removed),
        author=given.author or fields.get("author") or None,
        published=given.published or dated or published_of(text, removed),
        language=given.language or language_of(text, removed),
    )
