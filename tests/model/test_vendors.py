from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import httpx2
import openai
import pytest
from instructor.core import exceptions as instructor_errors
from openai import _exceptions as openai_errors

from summarize.errors import (
    BadRequest,
    ModelError,
    ProviderDown,
    RateLimited,
    Refused,
    TimedOut,
    Truncated,
    Unauthorised,
)
from summarize.model.vendors import ADVICE, VENDORS, error_class, http_status, retry_after
from summarize.model.wire import without

ROOTS = {"OpenAIError", "APIError", "InstructorError", "ProviderError"}
"""What the vendors raise only through subclasses, or for what has no better name."""
NOW = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)


def descendants(kind: type[Exception]) -> Iterator[type[Exception]]:
    yield kind
    for child in kind.__subclasses__():
        yield from descendants(child)


def vendor_errors() -> list[type[Exception]]:
    found = {*descendants(openai.OpenAIError), *descendants(instructor_errors.InstructorError)}
    found |= {getattr(openai_errors, name) for name in openai_errors.__all__}
    return sorted(found, key=lambda kind: kind.__name__)


@pytest.mark.parametrize("kind", vendor_errors(), ids=lambda kind: kind.__name__)
def test_no_vendor_error_is_unmapped(kind: type[Exception]) -> None:
    if issubclass(kind, openai.APIStatusError):
        status = getattr(kind, "status_code", 500)
        response = httpx2.Response(status, request=httpx2.Request("POST", "http://x"))
        error: Exception = (
            kind("m", response=response, body=None)
            if kind is not openai.OAuthError
            else kind(response=response, body=None)
        )
    else:
        error = kind.__new__(kind)
    assert (error_class(error) is ModelError) == (kind.__name__ in ROOTS)


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (307, BadRequest), (400, BadRequest), (401, Unauthorised), (402, BadRequest), (403, Unauthorised),
        (404, BadRequest), (408, TimedOut), (409, ProviderDown), (413, BadRequest), (422, BadRequest),
        (429, RateLimited), (500, ProviderDown), (502, ProviderDown), (503, ProviderDown), (529, ProviderDown),
    ],
)  # fmt: skip
def test_a_status_decides(status: int, kind: type[ModelError]) -> None:
    response = httpx2.Response(status, request=httpx2.Request("POST", "http://x"))
    assert error_class(openai.APIStatusError("m", response=response, body=None)) is kind


def test_errors_without_a_status_are_told_by_their_class() -> None:
    request = httpx2.Request("POST", "http://x")
    assert error_class(openai.APITimeoutError(request)) is TimedOut
    assert error_class(openai.APIConnectionError(request=request)) is ProviderDown
    assert error_class(openai.ContentFilterFinishReasonError()) is Refused
    assert error_class(instructor_errors.IncompleteOutputException()) is Truncated
    assert error_class(RuntimeError("nobody foresaw it")) is ModelError


def test_an_unknown_vendors_error_of_the_same_make_is_mapped_too() -> None:
    class APIConnectionError(Exception):
        pass

    class OverloadedError(Exception):
        status_code = 529

    assert error_class(APIConnectionError()) is ProviderDown
    assert error_class(OverloadedError()) is ProviderDown


def test_a_status_may_be_called_code_and_a_word_is_none() -> None:
    class APIError(Exception):
        def __init__(self, code: object) -> None:
            self.code = code

    assert [error_class(APIError(code)) for code in (429, 401, 503)] == [RateLimited, Unauthorised, ProviderDown]
    assert http_status(APIError("invalid_api_key")) is None


def test_errors_of_the_http_library_under_others() -> None:
    class TimeoutException(Exception):
        pass

    class ReadTimeout(TimeoutException):
        pass

    assert error_class(ReadTimeout()) is TimedOut


def test_every_class_of_the_tree_has_advice() -> None:
    assert set(ADVICE) == set(descendants(ModelError))


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({}, None),
        ({"retry-after": "7"}, 7.0),
        ({"retry-after": "0.5"}, 0.5),
        ({"retry-after-ms": "250", "retry-after": "9"}, 0.25),
        ({"retry-after-ms": "soon", "retry-after": "9"}, 9.0),
        ({"retry-after": "Sat, 21 Nov 2026 12:01:30 GMT"}, 90.0),
        ({"retry-after": "Sat, 21 Nov 2026 11:00:00 GMT"}, 0.0),
        ({"retry-after": "-3"}, None),
        ({"retry-after": "nan"}, None),
        ({"retry-after": "inf"}, None),
        ({"retry-after": "soon"}, None),
        ({"retry-after": ""}, None),
    ],
)
def test_retry_after(headers: dict[str, str], seconds: float | None) -> None:
    assert retry_after(headers, NOW) == seconds


def test_every_vendor_has_an_address_or_a_library() -> None:
    for name, vendor in VENDORS.items():
        assert (vendor.base_url is None) or vendor.base_url.startswith("http"), name
        assert vendor.install


def test_longer_secrets_go_first_and_placeholders_stay() -> None:
    assert without("a sk-12345678 b sk-123456", ("sk-123456", "sk-12345678")) == "a [key removed] b [key removed]"
    assert without("none of these", ("none",)) == "none of these"
