from __future__ import annotations

import gzip
import json
import logging
import socket
import subprocess
import sys
import traceback
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel, SecretStr

from summarize.errors import (
    BadAnswer,
    BadRequest,
    MissingExtra,
    ModelError,
    ProviderDown,
    RateLimited,
    Refused,
    TimedOut,
    Truncated,
    Unauthorised,
    UsageError,
)
from summarize.model.base import Message, Model, Parameters, Reply, Request
from summarize.model.client import connect
from summarize.model.retry import Retrying
from summarize.model.wire import MAX_ANSWER_BYTES
from summarize.settings import Settings
from tests.openai_server import Answer, Drip, Hang, OpenAIServer, Raw, Reset, Status, Step, completion

KEY = "sk-test-abcdefghijklmnop"
SHARED_WIRE = Path(__file__).parents[3] / "shared" / "wire"


class Verdict(BaseModel):
    """One verdict about one claim."""

    label: str
    score: int


GOOD = {"label": "supported", "score": 1}
REQUEST = Request(
    (Message("system", "Check."), Message("user", "{{ secret }} {% raise %}")),
    "t.v1",
    "0" * 64,
    Verdict,
    Parameters(0, 50),
)


def settings(url: str | None = None, key: str | None = KEY, **more: Any) -> Settings:
    return Settings.model_validate(
        {
            "OPENAI_BASE_URL": url,
            "OPENAI_API_KEY": None if key is None else SecretStr(key),
            "SUMMARIZE_TIMEOUT": 20,
            **more,
        }
    )


def outcome(model: Model) -> Reply[Verdict] | ModelError:
    try:
        return model.ask(REQUEST)
    except ModelError as error:
        return error


def ask(*steps: Step, **more: Any) -> tuple[Reply[Verdict] | ModelError, OpenAIServer]:
    with OpenAIServer(steps) as server:
        found = outcome(connect("openai/tiny", settings(server.url, **more)))
    return found, server


def ledger(found: Reply[Verdict] | ModelError) -> list[tuple[str, int | None, int | None]]:
    return [(a.outcome, a.input_tokens, a.output_tokens) for a in found.attempts]


# What goes over the wire


@pytest.mark.parametrize("mode", ["tools", "json_schema"])
def test_an_answer(mode: str) -> None:
    found, server = ask(Answer(GOOD, tokens=(90, 7)), SUMMARIZE_MODE=mode)
    assert isinstance(found, Reply)
    assert type(found.value) is Verdict
    assert found.value == Verdict(label="supported", score=1)
    assert ledger(found) == [("ok", 90, 7)]
    assert found.attempts[0].model == "openai/tiny"
    body = server.requests[0].body
    assert body["messages"] == [
        {"role": "system", "content": "Check."},
        {"role": "user", "content": "{{ secret }} {% raise %}"},
    ]
    assert (body["model"], body["temperature"], body["max_tokens"]) == ("tiny", 0, 50)
    assert ("tools" in body, "response_format" in body) == (mode == "tools", mode == "json_schema")
    assert server.requests[0].headers["authorization"] == f"Bearer {KEY}"


def test_parameters_left_to_the_provider_are_not_sent() -> None:
    with OpenAIServer([Answer(GOOD)]) as server:
        model = connect("openai/tiny", settings(server.url))
        model.ask(Request(REQUEST.messages, "t.v1", "0" * 64, Verdict))
    assert not {"temperature", "max_tokens", "max_completion_tokens"} & set(server.requests[0].body)


def test_usage_that_the_provider_leaves_out_is_unknown_and_not_zero() -> None:
    found, _ = ask(Answer(GOOD, tokens=None))
    assert ledger(found) == [("ok", None, None)]


@pytest.mark.shared
@pytest.mark.parametrize("mode", ["TOOLS", "JSON_SCHEMA"])
def test_the_test_server_answers_in_the_shape_that_was_observed(mode: str) -> None:
    path = SHARED_WIRE / f"{mode}.json"
    if not path.exists():
        pytest.skip(f"no recorded bodies at {path}")
    seen = json.loads(path.read_text())[0]
    with OpenAIServer([Answer(GOOD)]) as server:
        connect("openai/tiny", settings(server.url, SUMMARIZE_MODE=mode.lower())).ask(REQUEST)
    asked = server.requests[0].body
    assert {"tools", "tool_choice", "response_format"} & set(asked) == {
        "tools", "tool_choice", "response_format",
    } & set(seen["request"])  # fmt: skip

    def shape(value: object) -> object:
        if isinstance(value, dict):
            return {name: shape(inner) for name, inner in value.items() if not name.endswith("_details")}
        return [shape(v) for v in value] if isinstance(value, list) else type(value)

    assert shape(completion(Answer(GOOD), seen["request"])) == shape(seen["response"])


# What goes wrong, and what our code sees of it


@pytest.mark.parametrize("mode", ["tools", "json_schema"])
def test_an_answer_that_does_not_fit_is_asked_for_again_once_with_its_errors(mode: str) -> None:
    found, server = ask(Answer({"label": "x"}, (10, 1)), Answer(GOOD, (30, 2)), SUMMARIZE_MODE=mode)
    assert isinstance(found, Reply)
    assert ledger(found) == [("bad_answer", 10, 1), ("ok", 30, 2)], "each attempt its own tokens, not the running total"
    assert "score" in server.requests[1].body["messages"][-1]["content"]
    assert server.requests[1].body["messages"][:2] == server.requests[0].body["messages"]


@pytest.mark.parametrize("mode", ["tools", "json_schema"])
@pytest.mark.parametrize(
    ("value", "said"),
    [
        ({"label": "x"}, "score: Field required"),
        ({"label": "x", "score": "many"}, "score: Input should be a valid integer"),
        ('{"label": ', "does not fit the schema: Invalid JSON"),
    ],
)
def test_an_answer_that_never_fits(mode: str, value: object, said: str) -> None:
    found, _ = ask(Answer(value, (10, 1)), Answer(value, (20, 2)), SUMMARIZE_MODE=mode)
    assert type(found) is BadAnswer
    assert said in str(found)
    assert ledger(found) == [("bad_answer", 10, 1), ("bad_answer", 20, 2)]


@pytest.mark.parametrize("mode", ["tools", "json_schema"])
@pytest.mark.parametrize(
    "body",
    [b'{"id": "c1", ', b"", b"{}", b"[]", b"null", b'"text"', b'{"choices": []}', b'{"choices": [{}]}',
     b'{"choices": [{"message": {"content": "hello"}, "finish_reason": "stop"}]}'],
)  # fmt: skip
def test_a_body_that_is_no_completion(mode: str, body: bytes) -> None:
    with OpenAIServer([Raw(body), Raw(body)]) as server:
        found = outcome(connect("openai/tiny", settings(server.url, SUMMARIZE_MODE=mode)))
        asked = len(server.requests)
        server.steps = server.steps[:asked]  # what is no completion at all, instructor does not ask about again
    assert type(found) is BadAnswer
    assert ledger(found) == [("bad_answer", None, None)] * asked


def test_a_web_page_in_place_of_an_api() -> None:
    page = Raw(b"<html>Welcome</html>", content_type="text/html")
    found, _ = ask(page, page)
    assert type(found) is BadAnswer


@pytest.mark.parametrize("mode", ["tools", "json_schema"])
def test_an_answer_cut_off_is_not_asked_for_again(mode: str) -> None:
    found, _ = ask(Answer('{"label": "x', (10, 50), finish_reason="length"), SUMMARIZE_MODE=mode)
    assert type(found) is Truncated
    assert ledger(found) == [("truncated", 10, 50)]


def test_a_refusal_to_call_the_tool() -> None:
    found, _ = ask(Answer(None, (10, 5), refusal="I will not"))
    assert type(found) is Refused
    assert "I will not" in str(found)
    assert ledger(found) == [("refused", 10, 5)]


def test_a_refusal_in_place_of_content() -> None:
    no = Answer(None, (10, 5), refusal="I will not")
    found, _ = ask(no, no, SUMMARIZE_MODE="json_schema")
    assert type(found) is Refused
    assert ledger(found) == [("refused", 10, 5)] * 2


@pytest.mark.parametrize(
    ("code", "kind"),
    [(400, BadRequest), (401, Unauthorised), (404, BadRequest), (500, ProviderDown), (503, ProviderDown)],
)
def test_an_error_status_is_one_call_and_says_what_the_provider_said(code: int, kind: type[ModelError]) -> None:
    found, _ = ask(Status(code, "the tiny model is\n\nnot here"))
    assert type(found) is kind
    assert str(found).startswith("openai/tiny at 127.0.0.1:")
    assert f"answered {code}: the tiny model is not here; " in str(found)
    assert ledger(found) == [(kind.kind, None, None)]


def test_rate_limits_carry_the_wait() -> None:
    found, _ = ask(Status(429, headers={"retry-after": "7"}))
    assert isinstance(found, RateLimited)
    assert found.retry_after == 7.0
    assert ledger(found) == [("rate_limited", None, None)]


def test_a_rate_limit_on_the_second_call_keeps_the_tokens_of_the_first() -> None:
    found, _ = ask(Answer({"label": "x"}, (10, 1)), Status(429))
    assert type(found) is RateLimited
    assert ledger(found) == [("bad_answer", 10, 1), ("rate_limited", None, None)]


@pytest.mark.parametrize("step", [Hang(), Drip(0.02)], ids=["silent", "a byte now and then"])
def test_no_answer_in_time(step: Step) -> None:
    found, _ = ask(step, SUMMARIZE_TIMEOUT=0.15)
    assert type(found) is TimedOut
    assert "no answer within 0.15 s" in str(found)
    assert ledger(found) == [("timed_out", None, None)]


def test_a_connection_torn_down_in_mid_answer() -> None:
    found, _ = ask(Reset())
    assert type(found) is ProviderDown
    assert ledger(found) == [("provider_down", None, None)]


def test_nobody_listens() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    found = outcome(connect("openai/tiny", settings(f"http://127.0.0.1:{port}/v1")))
    assert type(found) is ProviderDown
    assert "refused" in str(found)


def test_an_answer_without_end_is_not_read_to_it() -> None:
    found, _ = ask(Raw(b" " * (MAX_ANSWER_BYTES + 100_000)))
    assert type(found) is ProviderDown
    assert "an answer of over 8000000 bytes" in str(found)


def test_a_compressed_answer() -> None:
    body = gzip.compress(json.dumps({"error": {"message": f"your key {KEY} is wrong"}}).encode())
    found, _ = ask(Raw(body, 401, headers={"content-encoding": "gzip"}))
    assert "your key [key removed] is wrong" in str(found)


def test_a_redirect_is_not_followed() -> None:
    found, _ = ask(Raw(b"", 307))
    assert type(found) is BadRequest


def test_retrying_over_http() -> None:
    waits: list[float] = []
    with OpenAIServer([Status(500), Status(429, headers={"retry-after": "3"}), Answer(GOOD)]) as server:
        reply = Retrying(connect("openai/tiny", settings(server.url)), attempts=3, sleep=waits.append).ask(REQUEST)
    assert [a.outcome for a in reply.attempts] == ["provider_down", "rate_limited", "ok"]
    assert waits == [1.0, 3.0]


def test_vendor_errors_are_chained() -> None:
    found, _ = ask(Status(500))
    assert isinstance(found, ProviderDown)
    assert type(found.__cause__).__name__ == "InternalServerError"


# Keys


ECHO = "wrong key {authorization}"


@pytest.mark.parametrize(
    "steps",
    [
        (Status(401, ECHO),),
        (Status(400, ECHO),),
        (Status(500, ECHO, {"x-request-id": KEY}),),
        (Status(429, ECHO),),
        (Raw(KEY.encode(), 400, "text/plain"),),
        (Raw(KEY.encode()), Raw(KEY.encode())),
        (Answer({"label": KEY}), Answer({"label": KEY})),
        (Answer(None, refusal=f"I know {KEY}"),),
        (Reset(),),
    ],
    ids=lambda steps: f"{type(steps[0]).__name__}{getattr(steps[0], 'code', '')}",
)
def test_a_key_that_the_server_echoes_is_nowhere_to_be_read(
    steps: tuple[Step, ...], caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(logging.DEBUG)
    for name in ("openai", "httpx2", "httpcore2", "instructor"):
        logging.getLogger(name).setLevel(logging.DEBUG)
    found, server = ask(*steps)
    assert KEY in server.requests[0].headers["authorization"], "the server did have it"
    assert isinstance(found, ModelError)
    written = "".join(traceback.format_exception(found))
    streams = capfd.readouterr()
    for text in (str(found), repr(found), repr(found.args), written, caplog.text, streams.out, streams.err):
        assert KEY not in text
    assert type(found).__name__ in written


def test_neither_model_nor_settings_show_the_key() -> None:
    own = settings("http://127.0.0.1:9/v1")
    model = connect("openai/tiny", own)
    assert KEY not in repr(own) + str(own) + repr(model) + repr(Retrying(model))


def test_a_password_in_the_address_is_not_shown() -> None:
    found = outcome(connect("openai/tiny", settings("http://user:pass-word@127.0.0.1:9/v1")))
    assert isinstance(found, ModelError)
    assert "pass-word" not in "".join(traceback.format_exception(found))


@pytest.mark.parametrize("key", ["sk-with space", "sk-line\nend", "sk-\u00e4"])
def test_a_key_that_http_cannot_carry_is_refused_unseen(key: str) -> None:
    with pytest.raises(UsageError, match="OPENAI_API_KEY holds characters") as caught:
        connect("openai/tiny", settings("http://127.0.0.1:9/v1", key))
    assert key not in "".join(traceback.format_exception(caught.value))


def test_white_space_around_a_key_is_not_part_of_it() -> None:
    found, server = ask(Answer(GOOD), key=f" {KEY}\n")
    assert isinstance(found, Reply)
    assert server.requests[0].headers["authorization"] == f"Bearer {KEY}"


def test_a_server_of_ones_own_needs_no_key() -> None:
    found, server = ask(Answer(GOOD), key=None)
    assert isinstance(found, Reply)
    assert server.requests[0].headers["authorization"] == "Bearer none"


@pytest.mark.parametrize("key", [None, " \n"])
@pytest.mark.parametrize("url", [None, "https://api.openai.com/v1"])
def test_no_key_for_openai_itself_is_said_before_any_call(url: str | None, key: str | None) -> None:
    with pytest.raises(
        Unauthorised, match=r"openai/gpt-x needs a key, and none is set: set OPENAI_API_KEY, or OPENAI_BASE"
    ):
        connect("openai/gpt-x", settings(url, key))


# Names


@pytest.mark.parametrize("name", ["gpt-4o", "", "openai/", "/gpt", "local"])
def test_a_name_that_is_not_provider_and_model(name: str) -> None:
    with pytest.raises(UsageError, match="expected provider/model, such as"):
        connect(name, settings())


def test_an_unknown_provider() -> None:
    with pytest.raises(
        UsageError, match="provider 'opnai' of model 'opnai/x' is not known; known are: openai, anthropic"
    ):
        connect("opnai/x", settings())


@pytest.mark.parametrize(
    ("provider", "install"),
    [("anthropic", r"summarize\[anthropic\]"), ("google", r"summarize\[google\]"), ("groq", "groq")],
)
def test_a_provider_whose_library_is_missing(provider: str, install: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("anthropic", "google", "google.genai", "groq"):
        monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(MissingExtra, match=f"pip install '.*{install}"):
        connect(f"{provider}/x", settings())


def test_a_model_name_with_slashes_is_passed_on_whole() -> None:
    with OpenAIServer([Answer(GOOD)]) as server:
        connect("openai/meta/llama-8b", settings(server.url)).ask(REQUEST)
    assert server.requests[0].body["model"] == "meta/llama-8b"


def test_a_provider_reached_through_its_library(monkeypatch: pytest.MonkeyPatch) -> None:
    with OpenAIServer([Answer(GOOD), Status(500, ECHO), Hang()]) as server:
        monkeypatch.setenv("DATABRICKS_HOST", server.url.removesuffix("/v1"))
        monkeypatch.setenv("DATABRICKS_TOKEN", KEY)
        model = connect("databricks/tiny", settings())
        assert isinstance(outcome(model), Reply)
        down = outcome(model)
        late = outcome(connect("databricks/tiny", settings(SUMMARIZE_TIMEOUT=0.15)))
    assert server.requests[0].path == "/serving-endpoints/chat/completions"
    assert type(down) is ProviderDown
    assert KEY not in "".join(traceback.format_exception(down))
    assert type(late) is TimedOut
    assert ledger(late) == [("timed_out", None, None)], "the library's own retries are off"


def test_the_words_of_an_error_are_found_where_anthropic_and_google_put_them(monkeypatch: pytest.MonkeyPatch) -> None:
    body = json.dumps({"type": "error", "error": {"type": "overloaded_error", "error": {"message": "busy now"}}})
    with OpenAIServer([Raw(body.encode(), 503)]) as server:
        monkeypatch.setenv("DATABRICKS_HOST", server.url.removesuffix("/v1"))
        monkeypatch.setenv("DATABRICKS_TOKEN", KEY)
        found = outcome(connect("databricks/tiny", settings()))
    assert "answered 503: busy now; check" in str(found)


def test_a_mode_that_only_openai_compatible_endpoints_have(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABRICKS_TOKEN", KEY)
    with pytest.raises(UsageError, match="SUMMARIZE_MODE=json_schema is for OpenAI-compatible endpoints; unset it for"):
        connect("databricks/tiny", settings(SUMMARIZE_MODE="json_schema"))


def test_the_key_of_another_provider_is_looked_for_under_its_own_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DEEPSEEK_API_KEY", raising=False)
    with pytest.raises(Unauthorised, match=r"deepseek/x needs a key, and none is set: set DEEPSEEK_API_KEY$"):
        connect("deepseek/x", settings("http://127.0.0.1:9/v1"))
    monkeypatch.setenv("DEEPSEEK_API_KEY", "sk-other-other")
    assert connect("deepseek/x", settings(key=None)).name == "deepseek/x"


def test_a_provider_that_lacks_settings_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(Unauthorised, match="set DATABRICKS_TOKEN or DATABRICKS_API_KEY"):
        connect("databricks/tiny", settings())
    monkeypatch.setenv("DATABRICKS_TOKEN", KEY)
    with pytest.raises(UsageError, match="DATABRICKS_HOST") as caught:
        connect("databricks/tiny", settings())
    assert KEY not in "".join(traceback.format_exception(caught.value))


def test_the_heavy_libraries_are_not_imported_until_a_model_is_connected_to() -> None:
    code = (
        "import sys, summarize.model.client, summarize.model.retry; print({'openai', 'instructor'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603
    assert done.stdout.strip() == "set()"


# The server itself


def test_the_test_server_fails_a_test_that_asks_too_often() -> None:
    server = OpenAIServer([Answer(GOOD)]).__enter__()
    model = connect("openai/tiny", settings(server.url))
    assert isinstance(outcome(model), Reply)
    assert type(outcome(model)) is BadRequest
    with pytest.raises(AssertionError, match="1 steps, the server was asked 2 times"):
        server.__exit__(None, None, None)


def test_the_test_server_fails_a_test_that_asks_too_seldom() -> None:
    with pytest.raises(AssertionError, match="asked 0 times"), OpenAIServer([Answer(GOOD)]):
        pass
