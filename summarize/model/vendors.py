"""The vendors: where they are, what they need, and what their errors mean in our tree. Imports none of them.

Errors are told by their HTTP status, and those that have none by the name of their class.
The names are shared by every client library generated in the manner of OpenAI's (Anthropic's,
Groq's and others), so that one table serves them without importing any.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Final

from summarize.errors import (
    BadAnswer,
    BadRequest,
    ModelError,
    ProviderDown,
    RateLimited,
    Refused,
    TimedOut,
    Truncated,
    Unauthorised,
)


@dataclass(frozen=True, slots=True)
class Vendor:
    """A provider of models.

    `base_url` is its OpenAI-compatible endpoint; None: it is reached through its own library,
    `module`, which `install` brings. `keys` are the variables one of which must hold its key;
    none: it needs no key.
    """

    base_url: str | None
    keys: tuple[str, ...]
    module: str = "openai"
    install: str = "openai"


VENDORS: Final = {
    "openai": Vendor("https://api.openai.com/v1", ("OPENAI_API_KEY",)),
    "anthropic": Vendor(None, ("ANTHROPIC_API_KEY",), "anthropic", "summarize[anthropic]"),
    "cohere": Vendor(None, ("CO_API_KEY",), "cohere", "instructor[cohere]"),
    "databricks": Vendor(None, ("DATABRICKS_TOKEN", "DATABRICKS_API_KEY")),
    "deepseek": Vendor("https://api.deepseek.com", ("DEEPSEEK_API_KEY",)),
    "google": Vendor(None, ("GOOGLE_API_KEY",), "google.genai", "summarize[google]"),
    "groq": Vendor(None, ("GROQ_API_KEY",), "groq", "instructor[groq]"),
    "mistral": Vendor(None, ("MISTRAL_API_KEY",), "mistralai", "instructor[mistral]"),
    "ollama": Vendor("http://localhost:11434/v1", ()),
    "openrouter": Vendor("https://openrouter.ai/api/v1", ("OPENROUTER_API_KEY",)),
    "perplexity": Vendor("https://api.perplexity.ai", ("PERPLEXITY_API_KEY",)),
    "together": Vendor("https://api.together.xyz/v1", ("TOGETHER_API_KEY",)),
}
"""Endpoints and variables as instructor 1.17 has them in `v2/auto_client.py`."""

BY_CLASS: Final[dict[str, type[ModelError]]] = {
    # openai, anthropic, groq, and others of their make
    "APITimeoutError": TimedOut,
    "APIConnectionError": ProviderDown,
    "APIResponseValidationError": BadAnswer,
    "LengthFinishReasonError": Truncated,
    "ContentFilterFinishReasonError": Refused,
    "WebSocketConnectionClosedError": ProviderDown,
    "WebSocketQueueFullError": ProviderDown,
    "SubjectTokenProviderError": Unauthorised,
    "InvalidWebhookSignatureError": BadRequest,
    "OAuthError": Unauthorised,
    "MutuallyExclusiveAuthError": BadRequest,
    "APIRemovedInV1": BadRequest,
    "_AmbiguousModuleClientUsageError": BadRequest,
    "StreamAlreadyConsumed": BadAnswer,
    "APIError": ModelError,
    "OpenAIError": ModelError,
    # httpx, under the libraries of Google and others
    "TimeoutException": TimedOut,
    "TransportError": ProviderDown,
    # instructor
    "IncompleteOutputException": Truncated,
    "TokenBudgetError": BadAnswer,
    "AsyncValidationError": BadAnswer,
    "ResponseParsingError": BadAnswer,
    "InstructorRetryException": BadAnswer,
    "ConfigurationError": BadRequest,
    "ModeError": BadRequest,
    "ClientError": BadRequest,
    "MultimodalError": BadRequest,
    "ProviderError": ModelError,
    "InstructorError": ModelError,
    # what the two let through
    "ValidationError": BadAnswer,
    "JSONDecodeError": BadAnswer,
    "AssertionError": Refused,  # instructor raises it, and only it, where an answer holds a refusal
}
"""The nearest class of an error's ancestors that is named here decides."""

ADVICE: Final[dict[type[ModelError], str]] = {
    Unauthorised: "check the key and the address that it is for",
    Refused: "try another model, or make the brief with --model local",
    BadRequest: "check the model's name, the address (OPENAI_BASE_URL ends in /v1 with most servers) and the settings",
    BadAnswer: "try again, try another model, or another SUMMARIZE_MODE",
    Truncated: "raise SUMMARIZE_MAX_TOKENS, or the context length of a server of your own (OLLAMA_CONTEXT_LENGTH)",
    RateLimited: "wait, or ask the provider for a higher limit",
    ProviderDown: "check the address and whether the provider is up, and try again",
    TimedOut: "try again, or raise SUMMARIZE_TIMEOUT",
    ModelError: "see what the provider says there",
}

FAILED: Final[dict[type[ModelError], str]] = {
    Refused: "declined to answer",
    BadAnswer: "gave an answer that does not fit the schema",
    Truncated: "gave an answer that was cut off",
    ProviderDown: "gave no answer",
    TimedOut: "timed out",
}
"""What is said of an error that came without a status; "failed" of all others."""


def error_class(error: BaseException) -> type[ModelError]:
    """What a vendor's error is in our tree; `ModelError` itself for one that nobody foresaw."""
    status = http_status(error)
    named = next((BY_CLASS[c.__name__] for c in type(error).__mro__ if c.__name__ in BY_CLASS), ModelError)
    return named if status is None or named is BadAnswer else _of_status(status)


def http_status(error: BaseException) -> int | None:
    """The HTTP status of a vendor's error, `code` where Google's library made it; None where it has none."""
    found = (getattr(error, name, None) for name in ("status_code", "code"))
    return next((value for value in found if isinstance(value, int)), None)


def _of_status(status: int) -> type[ModelError]:
    exact: dict[int, type[ModelError]] = {401: Unauthorised, 403: Unauthorised, 408: TimedOut, 429: RateLimited}
    if status in exact:
        return exact[status]
    if status in {409, 425} or status >= 500:  # noqa: PLR2004 - two of "try again later", and the server's own faults
        return ProviderDown
    return BadRequest


def retry_after(headers: dict[str, str], now: datetime) -> float | None:
    """Seconds that a provider asks to wait, from its answer's headers (names in lower case); None where it does not.

    `retry-after` is a number of seconds or a date (RFC 9110, 10.2.3); `retry-after-ms` is OpenAI's.
    """
    for name, unit in (("retry-after-ms", 0.001), ("retry-after", 1.0)):
        try:
            seconds = float(headers.get(name, "nan")) * unit
        except ValueError:
            continue
        if math.isfinite(seconds) and seconds >= 0:
            return seconds
    try:
        moment = parsedate_to_datetime(headers.get("retry-after", ""))
    except ValueError:
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return max(0.0, (moment - now).total_seconds())
