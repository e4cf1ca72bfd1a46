"""Who writes briefs: the extractive maker of this package, or a model behind a provider."""

from __future__ import annotations

from functools import partial
from typing import Final

from summarize import settings
from summarize.compose.extract import extract_brief
from summarize.pipeline import Maker
from summarize.settings import Settings

LOCAL: Final = "local"
BRIEF_PROMPT: Final = "brief.v1"


def maker(model: str | None = None) -> Maker:
    """The extractive maker for "local", a model behind a provider for any other name; None takes `SUMMARIZE_MODEL`.

    Raises:
        UsageError: there is no such provider, or a setting is not what it may be.
        MissingExtra: the provider's package is not installed.
        Unauthorised: the provider wants a key and there is none.
    """
    chosen = settings.load()
    name = model or chosen.model
    return partial(extract_brief, today=chosen.now().date()) if name == LOCAL else _behind_provider(name, chosen)


def _behind_provider(name: str, chosen: Settings) -> Maker:
    # Heavy: the model client brings an HTTP library, templates and retries; a local brief needs none of them.
    from summarize.compose.draft import draft_brief  # noqa: PLC0415
    from summarize.model.client import connect  # noqa: PLC0415
    from summarize.model.prompt import load  # noqa: PLC0415
    from summarize.model.retry import Retrying  # noqa: PLC0415
    from summarize.model.temperature import Yielding  # noqa: PLC0415

    prompt = load(BRIEF_PROMPT).sampled(chosen.temperature, chosen.max_tokens)
    provider = Retrying(Yielding(connect(name, chosen)), chosen.max_attempts, chosen.first_wait)
    return lambda article: draft_brief(article, provider, prompt, chosen.now(), chosen.max_article_chars)
