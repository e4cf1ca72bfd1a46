from __future__ import annotations

import os
from datetime import UTC, datetime

import pytest

from summarize.errors import UsageError
from summarize.settings import Settings, load, secret


@pytest.fixture(autouse=True)
def _bare_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in list(os.environ):
        if name.startswith(("OPENAI_", "SUMMARIZE_", "SOURCE_DATE_")):
            monkeypatch.delenv(name)


def test_defaults() -> None:
    found = load()
    assert (found.model, found.mode, found.temperature, found.openai_api_key) == ("local", "tools", "prompt", None)


def test_an_empty_variable_is_unset(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("OPENAI_API_KEY", "OPENAI_BASE_URL", "SUMMARIZE_TIMEOUT", "SOURCE_DATE_EPOCH"):
        monkeypatch.setenv(name, "")
    assert load() == Settings()


@pytest.mark.parametrize(
    ("variable", "value", "field", "expected"),
    [
        ("OPENAI_BASE_URL", "http://127.0.0.1:8000/v1", "openai_base_url", "http://127.0.0.1:8000/v1"),
        ("SUMMARIZE_MODEL", "openai/x", "model", "openai/x"),
        ("SUMMARIZE_MODE", "json_schema", "mode", "json_schema"),
        ("SUMMARIZE_TEMPERATURE", "0.5", "temperature", 0.5),
        ("SUMMARIZE_TEMPERATURE", "provider", "temperature", "provider"),
        ("SUMMARIZE_TIMEOUT", "2.5", "timeout", 2.5),
        ("SUMMARIZE_MAX_TOKENS", "500", "max_tokens", 500),
        ("SUMMARIZE_MAX_ATTEMPTS", "1", "max_attempts", 1),
        ("SUMMARIZE_FIRST_WAIT", "0", "first_wait", 0),
        ("SUMMARIZE_MAX_ARTICLE_CHARS", "10", "max_article_chars", 10),
        ("SOURCE_DATE_EPOCH", "0", "source_date_epoch", 0),
    ],
)
def test_a_variable_sets_its_field(
    monkeypatch: pytest.MonkeyPatch, variable: str, value: str, field: str, expected: object
) -> None:
    monkeypatch.setenv(variable, value)
    assert getattr(load(), field) == expected


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("SUMMARIZE_MODE", "xml"),
        ("SUMMARIZE_TEMPERATURE", "hot"),
        ("SUMMARIZE_TEMPERATURE", "3"),
        ("SUMMARIZE_TIMEOUT", "0"),
        ("SUMMARIZE_TIMEOUT", "nan"),
        ("SUMMARIZE_TIMEOUT", "soon"),
        ("SUMMARIZE_MAX_TOKENS", "0"),
        ("SUMMARIZE_MAX_ATTEMPTS", "0"),
        ("SUMMARIZE_FIRST_WAIT", "-1"),
        ("SUMMARIZE_MAX_ATTEMPTS", "1.5"),
        ("SUMMARIZE_MAX_ARTICLE_CHARS", "-1"),
        ("SOURCE_DATE_EPOCH", "yesterday"),
        ("SOURCE_DATE_EPOCH", "99999999999999"),
    ],
)
def test_a_bad_value_is_named_and_shown(monkeypatch: pytest.MonkeyPatch, variable: str, value: str) -> None:
    monkeypatch.setenv(variable, value)
    with pytest.raises(UsageError, match=f"^{variable} is '{value}': .*; set it right or unset it$"):
        load()


@pytest.mark.parametrize(
    "value",
    [
        "127.0.0.1:8000",
        "ftp://x",
        "http://",
        "http://user:hidden@x y",
        "http://[::1",
        "http://x:99999",
        "http://x:p/",
        "http://a..b",
    ],
)
def test_a_bad_address_is_named_but_not_shown(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    monkeypatch.setenv("OPENAI_BASE_URL", value)
    with pytest.raises(UsageError, match=r"^OPENAI_BASE_URL: ") as caught:
        load()
    assert "hidden" not in str(caught.value)


def test_now_is_the_epoch_that_was_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225600")
    assert load().now() == datetime(2026, 1, 1, tzinfo=UTC)
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    assert load().now().tzinfo is UTC


def test_a_secret_does_not_show(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "sk-hidden-hidden")
    assert "hidden" not in repr(load()) + str(load()) + load().model_dump_json()
    assert "hidden" not in repr(secret("NOTHING_HERE", "OPENAI_API_KEY"))
    assert secret("NOTHING_HERE") is None
