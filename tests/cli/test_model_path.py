"""What a user of the command line sees of a model: real HTTP, an answer or a misbehaviour, an exit code."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from summarize.model.prompt import load
from tests.cli.conftest import Run, Summarize
from tests.openai_server import Answer, Drip, Hang, OpenAIServer, Raw, Reset, Status, Step

ROOT = Path(__file__).parent.parent.parent
ARTICLE = str(ROOT / "examples" / "article.txt")
RECORDED = json.loads((ROOT / "tests" / "recordings" / "ferry.json").read_text(encoding="utf-8"))
KEY = "sk-test-abcdefghijklmnop"
BROKEN = '{"headline": '
INVENTED = "This pier was a disgrace from the day it was built, and everybody knew it."
AT_ONCE = {"retry-after": "0"}

Brief = Callable[..., Run]


@pytest.fixture(autouse=True)
def _no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    """A key, and waits and time-outs that do not keep a test waiting."""
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    monkeypatch.setenv("SUMMARIZE_FIRST_WAIT", "0")
    monkeypatch.setenv("SUMMARIZE_TIMEOUT", "20")


@pytest.fixture
def ask(summarize: Summarize, monkeypatch: pytest.MonkeyPatch) -> Brief:
    """`summarize brief --model openai/test-model` against a server with a script, all of which must be used."""

    def run(*steps: Step, arguments: tuple[str, ...] = (ARTICLE,)) -> Run:
        with OpenAIServer(steps) as server:
            monkeypatch.setenv("OPENAI_BASE_URL", server.url)
            done = summarize("brief", *arguments, "--model", "openai/test-model")
        assert all(KEY in request.headers["authorization"] for request in server.requests)
        assert KEY not in done.out + done.err
        assert "Traceback" not in done.err
        return done

    return run


def recorded(tokens: tuple[int, int] = (2_900, 1_400), **changes: object) -> Answer:
    return Answer({**RECORDED, **changes}, tokens)


def statement(text: str, *evidence: str, **more: str) -> dict[str, Any]:
    return {"evidence": list(evidence), "text": text, **more}


def as_json(run: Run) -> dict[str, Any]:
    made: dict[str, Any] = json.loads(run.out)
    return made


def attempts(made: dict[str, Any]) -> list[tuple[str, int | None, int | None]]:
    return [(a["outcome"], a["input_tokens"], a["output_tokens"]) for a in made["attempts"]]


JSON = (ARTICLE, "--format", "json")


# The brief


def test_a_brief_and_its_check(ask: Brief) -> None:
    run = ask(recorded())
    assert run.code == 0
    assert run.out.startswith("Skerrin car ferry to stop Monday after pier cracks found, board says  line 10\n")
    assert "Passed" in run.out
    assert "Written by openai/test-model, prompt brief.v1" in run.out
    assert run.err == ""


def test_the_record_says_who_wrote_it_and_what_it_cost(ask: Brief, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    made = as_json(ask(recorded(), arguments=JSON))
    provenance = made["brief"]["provenance"]
    assert provenance["model"] == "openai/test-model"
    assert (provenance["prompt_id"], provenance["prompt_sha256"]) == ("brief.v1", load("brief.v1").sha256)
    assert provenance["created"] == "1970-01-02T00:00:00Z"
    assert provenance["source_sha256"] == made["article"]["sha256"]
    assert made["brief"]["digitalSourceType"].endswith("/trainedAlgorithmicMedia")
    assert attempts(made["brief"]) == [("ok", 2_900, 1_400)]
    assert made["brief"]["attempts"][0]["model"] == "openai/test-model"


def test_a_fabricated_quotation_is_kept_and_reported(ask: Brief) -> None:
    lie = statement(INVENTED, "“" + INVENTED + "”", speaker="Ingrid Halvard")
    run = ask(recorded(quotations=[lie]), arguments=JSON)
    made = as_json(run)
    assert run.code == 1
    assert [(q["text"], q["spans"]) for q in made["brief"]["quotations"]] == [(INVENTED, [])]
    found = [e["found"] for c in made["report"]["claims"] for e in c["errors"] if e["type"] == "quote"]
    assert [words.rstrip(",.") for words in found] == [INVENTED.rstrip(".")]


def test_an_invented_figure_is_reported_with_what_the_article_has(ask: Brief) -> None:
    said = "The board put the cost of the repair at 5.6 million crowns."
    points = [statement(said, "The board put the cost of the repair at 3.4 million crowns")]
    run = ask(recorded(key_points=points), arguments=JSON)
    errors = [
        (e["type"], e["found"], e["expected"])
        for c in as_json(run)["report"]["claims"]
        if c["text"] == said
        for e in c["errors"]
    ]
    assert run.code == 1
    assert errors == [("number", "5.6 million crowns", "3.4 million crowns")]


def test_evidence_that_the_article_does_not_hold_gives_no_place(ask: Brief) -> None:
    made_up = statement(
        "The harbour master was arrested in 1987 for smuggling.", "the harbour master was arrested in 1987"
    )
    run = ask(recorded(background=[made_up]), arguments=JSON)
    made = as_json(run)
    assert run.code == 1
    assert [(s["text"], s["spans"]) for s in made["brief"]["background"]] == [(made_up["text"], [])]
    verdicts = {c["text"]: c["verdict"] for c in made["report"]["claims"]}
    assert verdicts[made_up["text"]] in {"unsupported", "contradicted"}


# Misbehaviour that asking again mends


@pytest.mark.parametrize(
    ("step", "outcome"),
    [
        (Status(429, headers=AT_ONCE), ("rate_limited", None, None)),
        (Status(429), ("rate_limited", None, None)),
        (Status(500), ("provider_down", None, None)),
        (Status(503), ("provider_down", None, None)),
        (Reset(), ("provider_down", None, None)),
        (Status(400, "'temperature' does not support 0 with this model"), ("bad_request", None, None)),
        (Answer(BROKEN, (2_900, 3)), ("bad_answer", 2_900, 3)),
        (Answer({**RECORDED, "headline": {"evidence": [], "text": " "}}, (2_900, 9)), ("bad_answer", 2_900, 9)),
    ],
)
def test_a_fault_that_passes_is_in_the_ledger(
    ask: Brief, step: Step, outcome: tuple[str, int | None, int | None]
) -> None:
    run = ask(step, recorded(), arguments=JSON)
    assert (run.code, run.err) == (0, "")
    assert attempts(as_json(run)["brief"]) == [outcome, ("ok", 2_900, 1_400)]


# Misbehaviour that stays


@pytest.mark.parametrize(
    ("steps", "said", "cost"),
    [
        (
            [Status(429, "slow down", AT_ONCE)] * 3,
            "answered 429: slow down; wait, or ask the provider for a higher limit",
            "3 attempts (rate limited ×3); no tokens reported",
        ),
        (
            [Status(429, "slow down", {"retry-after": "3600"})],
            "answered 429: slow down; it asks for a wait of 3600 s; wait, or",
            "1 attempt (rate limited); no tokens reported",
        ),
        ([Status(500, "oh")] * 3, "answered 500: oh; check the address", "3 attempts (provider down ×3)"),
        ([Reset()] * 3, "gave no answer: peer closed connection", "3 attempts (provider down ×3)"),
        (
            [Answer(BROKEN, (2_900, 3)), Answer(BROKEN, (3_000, 4))],
            "gave an answer that does not fit the schema: Invalid JSON",
            "2 attempts (bad answer ×2); 5900 tokens in, 7 out",
        ),
        (
            [Answer(BROKEN, (2_900, 3)), *[Status(500)] * 1, Answer(BROKEN, (2_900, 3)), Status(503), Status(502)],
            "answered 502: a scripted error",
            "5 attempts (bad answer, provider down, bad answer, provider down ×2); 5800 tokens in, 6 out",
        ),
        (
            [Answer(BROKEN, (2_900, 8_000), finish_reason="length")],
            "gave an answer that was cut off: The output is incomplete due to a max_tokens length limit.; raise SUMM",
            "1 attempt (truncated); 2900 tokens in, 8000 out",
        ),
        (
            [Answer(None, (2_900, 5), refusal="I will not")],
            "declined to answer: I will not; try another model, or make the brief with --model local",
            "1 attempt (refused); 2900 tokens in, 5 out",
        ),
        ([Status(401, "wrong key {authorization}")], "answered 401: wrong key Bearer [key removed]; check the key",
         "1 attempt (unauthorised)"),
        ([Status(404, "no model test-model")], "answered 404: no model test-model; check the model's name",
         "1 attempt (bad request)"),
        ([Raw(b"<html>Welcome</html>", content_type="text/html")] * 2, "does not fit the schema",
         "2 attempts (bad answer ×2); no tokens reported"),
    ],
)  # fmt: skip
def test_a_fault_that_stays_is_told_with_its_cost(ask: Brief, steps: list[Step], said: str, cost: str) -> None:
    run = ask(*steps)
    assert run.code == 3
    told, paid = run.err.splitlines()
    assert told.startswith("summarize: openai/test-model at 127.0.0.1:")
    assert said in told
    assert "; " in told
    assert paid.startswith(f"summarize: {cost}")
    assert run.out == ""


@pytest.mark.parametrize("step", [Hang(), Drip(0.02)], ids=["silence", "a byte now and then"])
def test_no_answer_in_time(ask: Brief, monkeypatch: pytest.MonkeyPatch, step: Step) -> None:
    monkeypatch.setenv("SUMMARIZE_TIMEOUT", "0.2")
    monkeypatch.setenv("SUMMARIZE_MAX_ATTEMPTS", "2")
    run = ask(step, step)
    assert (run.code, run.out) == (3, "")
    assert "timed out: no answer within 0.2 s; try again, or raise SUMMARIZE_TIMEOUT" in run.err
    assert "2 attempts (timed out ×2)" in run.err


def test_nobody_listens(summarize: Summarize, monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        monkeypatch.setenv("OPENAI_BASE_URL", f"http://127.0.0.1:{free.getsockname()[1]}/v1")
    run = summarize("brief", ARTICLE, "--model", "openai/test-model")
    assert (run.code, run.out) == (3, "")
    assert "Connection refused; check the address and whether the provider is up" in run.err
    assert "3 attempts (provider down ×3)" in run.err


@pytest.mark.parametrize(
    ("variable", "value", "code"),
    [
        ("OPENAI_BASE_URL", "localhost:8000", 2),
        ("OPENAI_API_KEY", "two words", 2),
        ("SUMMARIZE_MODE", "prose", 2),
        ("SUMMARIZE_MAX_ARTICLE_CHARS", "100", 2),
        ("OPENAI_API_KEY", "", 3),
    ],
)
def test_what_is_wrong_here_is_said_before_anybody_is_asked(
    summarize: Summarize,
    monkeypatch: pytest.MonkeyPatch,
    variable: str,
    value: str,
    code: int,
) -> None:
    monkeypatch.setenv(variable, value)
    run = summarize("brief", ARTICLE, "--model", "openai/test-model")
    assert (run.code, run.out) == (code, "")
    (line,) = run.err.splitlines()
    assert variable in line
    assert "two words" not in line


def test_the_environment_chooses_model_and_sampling(
    summarize: Summarize,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    chosen = {"MODEL": "openai/chosen", "MODE": "json_schema", "MAX_TOKENS": "1234", "TEMPERATURE": "provider"}
    for name, value in chosen.items():
        monkeypatch.setenv(f"SUMMARIZE_{name}", value)
    with OpenAIServer([recorded()]) as server:
        monkeypatch.setenv("OPENAI_BASE_URL", server.url)
        assert summarize("brief", ARTICLE).code == 0
    body = server.requests[0].body
    assert (body["model"], body["max_tokens"]) == ("chosen", 1234)
    assert "response_format" in body
    assert "temperature" not in body


# Several articles


@pytest.fixture
def three(tmp_path: Path) -> tuple[str, str, str]:
    """Arguments for a folder with the example article three times, one result a line."""
    folder = tmp_path / "articles"
    folder.mkdir()
    for name in ("a.txt", "b.txt", "c.txt"):
        (folder / name).write_bytes(Path(ARTICLE).read_bytes())
    return str(folder), "--format", "jsonl"


def test_one_failure_of_several_is_a_line_and_the_others_are_kept(ask: Brief, three: tuple[str, str, str]) -> None:
    broken = [Answer(BROKEN, (2_900, 3)), Answer(BROKEN, (3_000, 4))]
    run = ask(recorded(), *broken, recorded(), arguments=three)
    first, second, third = map(json.loads, run.out.splitlines())
    assert run.code == 3
    assert [line["brief"]["headline"]["text"] for line in (first, third)] == [RECORDED["headline"]["text"]] * 2
    assert set(second) == {"id", "error"}
    assert second["id"].endswith("b.txt")
    assert second["error"]["kind"] == "bad_answer"
    assert "does not fit the schema" in second["error"]["message"]
    assert attempts(second["error"]) == [("bad_answer", 2_900, 3), ("bad_answer", 3_000, 4)]
    assert "2 attempts (bad answer ×2); 5900 tokens in, 7 out" in run.err


@pytest.mark.parametrize("to_file", [False, True])
def test_a_refused_key_ends_the_work_and_what_was_done_is_kept(
    ask: Brief, three: tuple[str, str, str], tmp_path: Path, *, to_file: bool
) -> None:
    out = tmp_path / "out.jsonl"
    more = ("-o", str(out)) if to_file else ()
    run = ask(recorded(), Status(401, "no {authorization}"), arguments=(*three, *more))
    written = out.read_text(encoding="utf-8") if to_file else run.out
    first, second = map(json.loads, written.splitlines())
    assert run.code == 3
    assert first["brief"]["headline"]["text"] == RECORDED["headline"]["text"]
    assert second["error"]["kind"] == "unauthorised"
    assert KEY not in written
    assert "stopped there, for the other articles would fare no better; what was done is kept" in run.err


def test_a_refused_temperature_is_found_out_once(ask: Brief, three: tuple[str, str, str]) -> None:
    run = ask(Status(400, "no temperature, please"), recorded(), recorded(), recorded(), arguments=three)
    assert (run.code, len(run.out.splitlines())) == (0, 3)


# The process


def test_not_even_the_libraries_own_logs_show_the_key() -> None:
    with OpenAIServer([Status(401, "wrong key {authorization}")]) as server:
        environment = {
            "PATH": os.environ["PATH"],
            "OPENAI_BASE_URL": server.url,
            "OPENAI_API_KEY": KEY,
            "OPENAI_LOG": "debug",
            "INSTRUCTOR_LOG": "debug",
        }
        command = [sys.executable, "-m", "summarize", "brief", ARTICLE, "--model", "openai/test-model"]
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)  # noqa: S603
    assert done.returncode == 3
    assert "[key removed]" in done.stderr
    assert KEY not in done.stdout + done.stderr
