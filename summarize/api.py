"""The same as the command line, in Python."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from summarize import pipeline
from summarize.article import Article
from summarize.brief import BriefedArticle
from summarize.errors import UsageError
from summarize.report import Report
from summarize.source.load import article_from_text
from summarize.verify.standard import Profile, Standard


def check(
    source: str | Article | Sequence[str | Article],
    text: str | Article,
    *,
    profile: Profile = "balanced",
    base_rate: float | None = None,
) -> Report:
    """Check every claim of `text` against one source or several.

    A string is the text itself, not a path; `summarize.load` reads files, pages and URLs.
    `profile` and `base_rate` say how hard to judge: see `summarize.verify.standard.Standard`.
    Offsets in the report are half-open and count Unicode code points of these texts as given.

    Raises:
        EmptyInput: a source or the text is nothing but white space.
        UsageError: there is no source, or `base_rate` is not between 0 and 1.
        BrokenWeights: the package's model is missing, or is not what it should be.
    """
    given = [source] if isinstance(source, (str, Article)) else list(source)
    if not given:
        raise UsageError("no source; expected a text, an article, or a list with at least one")
    sources = [replace(_article(each), id=f"s{n}") for n, each in enumerate(given, start=1)]
    return pipeline.check(sources, _article(text), standard=Standard(profile, base_rate))


def brief(article: str | Article, model: str | None = None) -> BriefedArticle:
    """Write the brief of an article and check it against the article.

    `model` is "local" or "provider/model", such as "openai/gpt-5-mini"; None takes
    `SUMMARIZE_MODEL` from the environment, which is "local" where it is not set.

    Raises:
        EmptyInput: the article is nothing but white space.
        NoArticle: there is no sentence in it.
        UsageError: there is no such provider, or a setting is not what it may be.
        MissingExtra: the provider's package is not installed.
        ModelError: the provider failed, or its answer could not be used.
    """
    # Heavy: the settings and the makers take as long to import as all that a check needs.
    from summarize.makers import maker  # noqa: PLC0415

    return pipeline.brief(_article(article), maker(model))


def _article(given: str | Article) -> Article:
    return given if isinstance(given, Article) else article_from_text(given)
