"""What can be set from the environment. Nothing is read from files.

OPENAI_API_KEY               key of `openai/...` models
OPENAI_BASE_URL              any OpenAI-compatible endpoint, such as http://127.0.0.1:8000/v1
SUMMARIZE_MODEL              "local", or provider/model                      (local)
SUMMARIZE_MODE               how an answer is asked for: tools, json_schema  (tools)
SUMMARIZE_TEMPERATURE        0 to 2, "prompt" (as the prompt file says), or
                             "provider" (send none: some models refuse any)  (prompt)
SUMMARIZE_MAX_TOKENS         longest answer, in the model's own tokens       (as the prompt file says)
SUMMARIZE_TIMEOUT            seconds for one call, all of it                 (120)
SUMMARIZE_CONNECT_TIMEOUT    seconds until a connection stands               (10)
SUMMARIZE_MAX_ATTEMPTS       how often a call is tried where trying helps    (3)
SUMMARIZE_FIRST_WAIT         seconds before the second try, twice as long
                             before each after it; a provider's own wait
                             is heeded instead                               (1)
SUMMARIZE_MAX_ARTICLE_CHARS  longest article that is sent to a model         (200000)
SOURCE_DATE_EPOCH            seconds since 1970 that count as now
"""

from __future__ import annotations

import os
from datetime import UTC, datetime
from typing import Annotated, Final, Literal
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from summarize.errors import UsageError

Mode = Literal["tools", "json_schema"]

LATEST_EPOCH: Final = 253_402_300_799
"""The last second of the year 9999, the last that a `datetime` can hold."""


def _address(url: str | None) -> str | None:
    if url is None:
        return None
    parts = urlsplit(url)  # it, and what follows, raises ValueError for hosts and ports that cannot be
    host = (parts.hostname or "").encode("idna")
    if parts.scheme not in {"http", "https"} or not host or parts.port == 0 or not url.isprintable() or " " in url:
        raise ValueError("expected an address such as http://127.0.0.1:8000/v1")
    return url


class Settings(BaseSettings):
    """The settings, checked. An empty variable counts as unset."""

    model_config = SettingsConfigDict(frozen=True, extra="ignore", env_ignore_empty=True, case_sensitive=True)

    openai_api_key: Annotated[SecretStr | None, Field(validation_alias="OPENAI_API_KEY")] = None
    openai_base_url: Annotated[str | None, Field(validation_alias="OPENAI_BASE_URL"), AfterValidator(_address)] = None
    model: Annotated[str, Field(validation_alias="SUMMARIZE_MODEL")] = "local"
    mode: Annotated[Mode, Field(validation_alias="SUMMARIZE_MODE")] = "tools"
    temperature: Annotated[
        Annotated[float, Field(ge=0, le=2)] | Literal["prompt", "provider"],
        Field(validation_alias="SUMMARIZE_TEMPERATURE"),
    ] = "prompt"
    max_tokens: Annotated[int | None, Field(validation_alias="SUMMARIZE_MAX_TOKENS", ge=1)] = None
    timeout: Annotated[float, Field(validation_alias="SUMMARIZE_TIMEOUT", gt=0, le=3_600)] = 120.0
    connect_timeout: Annotated[float, Field(validation_alias="SUMMARIZE_CONNECT_TIMEOUT", gt=0, le=3_600)] = 10.0
    max_attempts: Annotated[int, Field(validation_alias="SUMMARIZE_MAX_ATTEMPTS", ge=1, le=10)] = 3
    first_wait: Annotated[float, Field(validation_alias="SUMMARIZE_FIRST_WAIT", ge=0, le=60)] = 1.0
    max_article_chars: Annotated[int, Field(validation_alias="SUMMARIZE_MAX_ARTICLE_CHARS", ge=1)] = 200_000
    """About 50,000 tokens of English at four characters each: fits a context of 64k with room for the answer."""
    source_date_epoch: Annotated[int | None, Field(validation_alias="SOURCE_DATE_EPOCH", ge=0, le=LATEST_EPOCH)] = None

    def now(self) -> datetime:
        """The time that goes into provenance, in UTC: `SOURCE_DATE_EPOCH` where it is set, else the clock's."""
        if self.source_date_epoch is not None:
            return datetime.fromtimestamp(self.source_date_epoch, UTC)
        return datetime.now(UTC)


def load() -> Settings:
    """The settings of this process's environment.

    Raises:
        UsageError: a variable holds something else than it may. The message names it, and shows
            what it holds unless that is a secret.
    """
    try:
        return Settings()
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        variable = str(first["loc"][0])
        shown = "" if "KEY" in variable or "URL" in variable else f" is {str(first['input'])[:80]!r}"
        raise UsageError(
            f"{variable}{shown}: {first['msg'].lower().removeprefix('value error, ')}; set it right or unset it"
        ) from None


def secret(*variables: str) -> SecretStr | None:
    """What the first of `variables` that is set and not empty holds; None where none is."""
    return next((SecretStr(os.environ[name]) for name in variables if os.environ.get(name)), None)
