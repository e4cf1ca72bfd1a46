"""The same as the command line, in Python."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from summarize import pipeline, settings
from summarize.article import Article
from summarize.brief import BriefedArticle
from summarize.compose.draft import draft_brief
from summarize.compose.extract import extract_brief
from summarize.errors import UsageError
from summarize.model.client import connect
from summarize.model.prompt import load
from summarize.model.retry import Retrying
from summarize.pipeline import Maker
from summarize.report import Report
from summarize.source.load import article_from_text

LOCAL = "local"
BRIEF_PROMPT = "brief.v1"


def check(source: str | Article | Sequence[str | Article], text: str | Article) -> Report:
    """Check every claim of `text` against one source or several.

    A string is the text itself, not a path; `summarize.load` reads files, pages and URLs.
    Offsets in the report are half-open and count Unicode code points of these texts as given.

    Raises:
        EmptyInput: a source or the text is nothing but white space.
        UsageError: there is no source.
    """
    given = [source] if isinstance(source, (str, Article)) else list(source)
    if not given:
        raise UsageError("no source; expected a text, an article, or a list with at least one")
    sources = [replace(_article(each), id=f"s{n}") for n, each in enumerate(given, start=1)]
    return pipeline.check(sources, _article(text))


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
    return pipeline.brief(_article(article), maker(model))


def maker(model: str | None = None) -> Maker:
    """Who writes briefs: the extractive maker for "local", a model behind a provider for any other name.

    Raises:
        UsageError: there is no such provider, or a setting is not what it may be.
        MissingExtra: the provider's package is not installed.
        Unauthorised: the provider wants a key and there is none.
    """
    chosen = settings.load()
    name = model or chosen.model
    if name == LOCAL:
        return partial(extract_brief, today=chosen.now().date())
    prompt = load(BRIEF_PROMPT).sampled(chosen.temperature)
    provider = Retrying(connect(name, chosen), attempts=chosen.max_attempts)
    return lambda article: draft_brief(article, provider, prompt, chosen.now(), chosen.max_article_chars)


def _article(given: str | Article) -> Article:
    return given if isinstance(given, Article) else article_from_text(given)
