"""Real providers behind the seam. The only module that imports openai and instructor.

Both are imported when a provider is first connected to: they take over a second, and whoever
makes briefs without a model should not wait for them.

Three libraries here would each retry, and nested retries multiply. One is in charge:
`summarize.model.retry`, at the outside. The vendor's client is told `max_retries=0`, and
instructor may only ask again where an answer did not fit, `RE_ASKS` times.
"""

from __future__ import annotations

import importlib.util
import logging
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final, Literal
from urllib.parse import urlsplit

from pydantic import SecretStr, ValidationError

from summarize import settings as environment
from summarize.errors import (
    Attempt,
    BadAnswer,
    MissingExtra,
    ModelError,
    RateLimited,
    Refused,
    TimedOut,
    Unauthorised,
    UsageError,
)
from summarize.model.base import Model, Reply, Request, T
from summarize.model.vendors import ADVICE, FAILED, VENDORS, Vendor, error_class, http_status, retry_after
from summarize.model.wire import Wire, without
from summarize.settings import Settings

if TYPE_CHECKING:
    from instructor import Instructor
    from instructor.core.hooks import Hooks

RE_ASKS: Final = 1
"""instructor's `max_retries`: calls after the first, each with the errors of the answer before it. So two
calls at most for one `ask`, and each is an entry of the ledger. A model that did not mend its answer when
told what was wrong with it seldom does later."""

PLACEHOLDER: Final = "none"
"""Sent as the key to a server of the user's own that asks for none; the vendor's client insists on one."""

CHATTY: Final = ("instructor", "httpcore2")
"""Loggers that are silenced: the one logs at ERROR what we raise anyway, in the vendor's words, the other every
header of an answer, and a server may put the key that it was sent into both."""

OF_A_REFUSAL: Final = "Unable to generate a response due to "
"""What instructor puts before the model's own words."""

DETAIL_CHARS: Final = 300
"""How much of a provider's own words is shown: enough for its sentence, not for a page of HTML."""


def connect(name: str, settings: Settings) -> Model:
    """The model called `provider/model`, such as `openai/gpt-4o-mini`. Nothing is sent yet.

    `openai/...` speaks to any OpenAI-compatible endpoint that `OPENAI_BASE_URL` names.

    Raises:
        UsageError: the name has no slash, the provider is unknown, or its settings cannot be used.
        MissingExtra: the provider's own library is not installed.
        Unauthorised: the key is not set.
    """
    provider, slash, model = name.partition("/")
    if not slash or not provider or not model:
        raise UsageError(f"model {name!r}: expected provider/model, such as openai/gpt-4o-mini, or local")
    if provider not in VENDORS:
        raise UsageError(f"provider {provider!r} of model {name!r} is not known; known are: {', '.join(VENDORS)}")
    vendor = VENDORS[provider]
    if not _installed(vendor.module):
        raise MissingExtra(f"{provider} needs its own library, which is not installed: pip install '{vendor.install}'")
    for chatty in CHATTY:
        logging.getLogger(chatty).setLevel(logging.CRITICAL + 1)
    base_url = settings.openai_base_url if provider == "openai" and settings.openai_base_url else vendor.base_url
    key = _key(name, vendor, base_url, settings)
    if base_url is None:
        return _through_library(name, settings, key)
    return _through_openai(name, model, base_url, settings, key)


def _installed(module: str) -> bool:
    try:
        return importlib.util.find_spec(module) is not None
    except ModuleNotFoundError:  # the package that the module would be in
        return False


def _key(name: str, vendor: Vendor, base_url: str | None, settings: Settings) -> str:
    openai = vendor is VENDORS["openai"]
    secret: SecretStr | None = settings.openai_api_key if openai else environment.secret(*vendor.keys)
    needed = bool(vendor.keys) and not (openai and _place(base_url) != _place(vendor.base_url))
    key = secret.get_secret_value().strip() if secret else ""
    if not key and needed:
        own = ", or OPENAI_BASE_URL to a server of your own" if openai else ""
        raise Unauthorised(f"{name} needs a key, and none is set: set {' or '.join(vendor.keys)}{own}")
    if not key.isascii() or not key.isprintable() or " " in key:
        # HTTP could not carry it, and the libraries would say so with the key in their message.
        raise UsageError(f"{vendor.keys[0]} holds characters that no key has (spaces, line ends, accents); set it anew")
    return key or PLACEHOLDER


def _place(url: str | None) -> str:
    """Host and port, without the user and the password that a URL may hold."""
    return urlsplit(url or "").netloc.rpartition("@")[2]


def _through_openai(name: str, model: str, base_url: str, settings: Settings, key: str) -> Model:
    import instructor  # noqa: PLC0415 - heavy, see above
    import openai  # noqa: PLC0415 - heavy, see above

    secrets = (key,) if key != PLACEHOLDER else ()
    vendor = openai.OpenAI(
        api_key=key,
        base_url=base_url,
        max_retries=0,
        timeout=settings.timeout,
        http_client=Wire(settings.timeout, settings.connect_timeout, secrets),
    )
    mode = instructor.Mode.JSON_SCHEMA if settings.mode == "json_schema" else instructor.Mode.TOOLS
    session = instructor.from_openai(vendor, mode=mode, model=model)
    # OpenAI's reasoning models refuse the old name; other servers know no other.
    limit: _Limit = "max_completion_tokens" if _place(base_url) == _place(VENDORS["openai"].base_url) else "max_tokens"
    return _Client(name, _place(base_url), session, limit, settings.timeout, secrets)


def _through_library(name: str, settings: Settings, key: str) -> Model:
    import instructor  # noqa: PLC0415 - heavy, see above
    from instructor.core.exceptions import InstructorError  # noqa: PLC0415 - heavy, see above

    if settings.mode != "tools":
        raise UsageError(f"SUMMARIZE_MODE={settings.mode} is for OpenAI-compatible endpoints; unset it for {name}")
    try:
        session = instructor.from_provider(name, mode=instructor.Mode.TOOLS, api_key=key, **_bounds(name, settings))
    except (InstructorError, ImportError) as error:
        detail = without(_one_line(str(error)), (key,))
        if isinstance(error, ImportError) or isinstance(error.__context__, ImportError):
            raise MissingExtra(f"{name} cannot be reached: {detail}") from _cleaned(error, (key,))
        raise UsageError(f"{name} cannot be reached: {detail}") from _cleaned(error, (key,))
    for option, value in (("max_retries", 0), ("timeout", settings.timeout)):
        if hasattr(session.client, option):  # libraries made in the manner of OpenAI's have both
            setattr(session.client, option, value)
    return _Client(name, name.partition("/")[0], session, "max_tokens", settings.timeout, (key,))


def _bounds(name: str, settings: Settings) -> dict[str, Any]:
    """What Google's library must be told when it is made; it counts milliseconds, and without it waits for ever."""
    return {"http_options": {"timeout": round(settings.timeout * 1000)}} if name.startswith("google/") else {}


_Limit = Literal["max_tokens", "max_completion_tokens"]


@dataclass(frozen=True, slots=True)
class _Client:
    name: str
    place: str
    session: Instructor = field(repr=False)
    limit: _Limit
    timeout: float
    secrets: tuple[str, ...] = field(repr=False)

    def ask(self, request: Request[T]) -> Reply[T]:
        from instructor.core.exceptions import InstructorError  # noqa: PLC0415 - heavy, see above

        ledger = _Ledger(self.name)
        sampling: dict[str, Any] = {
            "temperature": request.parameters.temperature,
            self.limit: request.parameters.max_tokens,
        }
        try:
            # Never pass `context`: instructor would render the messages as Jinja templates, the article too.
            value = self.session.create(
                response_model=request.answer,
                messages=[{"role": m.role, "content": m.content} for m in request.messages],  # type: ignore[misc]
                max_retries=RE_ASKS,
                hooks=ledger.hooks(),
                **{name: value for name, value in sampling.items() if value is not None},
            )
        except InstructorError as error:
            cause = error.__cause__ if isinstance(error.__cause__, Exception) else error
            raise self._mapped(cause, ledger) from _cleaned(cause, self.secrets)
        # instructor returns a subclass of its own making, with the raw response inside: ours is the type asked for.
        return Reply(request.answer.model_validate(value.model_dump()), tuple(ledger.attempts))

    def _mapped(self, error: Exception, ledger: _Ledger) -> ModelError:
        kind = error_class(error)
        if kind is ModelError and ledger.was_answered:  # instructor trips over an answer of another shape
            kind = BadAnswer
        if kind is BadAnswer and ledger.refusal:  # outside tool calls instructor looks for no refusal
            kind = Refused
        ledger.close(kind.kind)
        status = http_status(error)
        said = FAILED.get(kind, "failed") if status is None else f"answered {status}"
        wait = _wait(error) if kind is RateLimited else None
        advice = f"it asks for a wait of {wait:g} s; {ADVICE[kind]}" if wait else ADVICE[kind]
        message = without(f"{self.name} at {self.place} {said}: {self._told(error, kind)}; {advice}", self.secrets)
        if kind is RateLimited:
            return RateLimited(message, wait, tuple(ledger.attempts))
        return kind(message, tuple(ledger.attempts))

    def _told(self, error: Exception, kind: type[ModelError]) -> str:
        if kind is TimedOut:
            return f"no answer within {self.timeout:g} s"
        return _detail(error).removeprefix(OF_A_REFUSAL)


class _Ledger:
    """Collects the attempts of one `ask` from instructor's hooks."""

    def __init__(self, model: str) -> None:
        self.model = model
        self.attempts: list[Attempt] = []
        self.refusal = False

    def hooks(self) -> Hooks:
        from instructor.core.hooks import Hooks  # noqa: PLC0415 - heavy, see above

        hooks = Hooks()
        hooks.on("completion:response", self.answered)
        hooks.on("completion:error", self.failed)
        hooks.on("parse:error", self.unfit)
        return hooks

    def answered(self, response: object) -> None:
        # Read at once: instructor turns the usage of a response into the running total after this hook.
        usage = getattr(response, "usage", None) or getattr(response, "usage_metadata", None)
        sent = _count(usage, "prompt_tokens", "input_tokens", "prompt_token_count")
        received = _count(usage, "completion_tokens", "output_tokens", "candidates_token_count")
        self.refusal = _is_refusal(response)
        self.attempts.append(Attempt(self.model, "ok", sent, received))

    def failed(self, error: Exception, **_: object) -> None:
        self.attempts.append(Attempt(self.model, error_class(error).kind, None, None))

    def unfit(self, error: Exception, **_: object) -> None:
        self.close(Refused.kind if self.refusal else error_class(error).kind)

    @property
    def was_answered(self) -> bool:
        """Whether the last call brought an answer, of whatever worth."""
        return bool(self.attempts) and self.attempts[-1].outcome in {"ok", BadAnswer.kind, Refused.kind}

    def close(self, outcome: str) -> None:
        """The last answer came, but could not be used."""
        if self.attempts and self.attempts[-1].outcome == "ok":
            self.attempts[-1] = replace(self.attempts[-1], outcome=outcome)


def _wait(error: Exception) -> float | None:
    headers = getattr(getattr(error, "response", None), "headers", {})
    return retry_after({str(k).lower(): str(v) for k, v in headers.items()}, datetime.now(UTC))


def _is_refusal(response: object) -> bool:
    choice = next(iter(getattr(response, "choices", None) or ()), None)
    refusal = getattr(getattr(choice, "message", None), "refusal", None)
    return bool(refusal) or getattr(choice, "finish_reason", None) == "content_filter"


def _count(usage: object, *names: str) -> int | None:
    values = (getattr(usage, name, None) for name in names)
    return next((value for value in values if isinstance(value, int)), None)


def _detail(error: BaseException) -> str:
    if isinstance(error, ValidationError):
        first = error.errors(include_url=False, include_input=False)[0]
        return ": ".join(filter(None, (".".join(map(str, first["loc"])), _one_line(first["msg"]))))
    if isinstance(error, (TypeError, AttributeError, LookupError)):
        return f"the answer is no completion ({_one_line(str(error))})"
    words = next(filter(None, (_message(getattr(error, name, None)) for name in ("body", "details"))), None)
    if words is not None:
        return _one_line(words)
    inner = error.__cause__ if hasattr(error, "request") and error.__cause__ else error
    return _one_line(str(inner)) or type(inner).__name__


def _message(body: object) -> str | None:
    """The sentence in the body of an error: at its top, or under `error`, as Anthropic and Google have it."""
    if not isinstance(body, dict):
        return None
    message = body.get("message")
    return message if isinstance(message, str) else _message(body.get("error"))


def _one_line(text: str) -> str:
    line = " ".join(text[: 4 * DETAIL_CHARS].split())
    return line if len(line) <= DETAIL_CHARS else line[:DETAIL_CHARS] + "…"


def _cleaned(error: Exception, secrets: tuple[str, ...]) -> Exception:
    """The same error, with no secret in what it, or any error behind it, prints.

    `Wire` has seen to that already, but only vendors' own libraries stand between us and some providers.
    """
    link: BaseException | None = error
    while link is not None:
        link.args = tuple(without(a, secrets) if isinstance(a, str) else a for a in link.args)
        link = link.__cause__ or link.__context__
    return error
