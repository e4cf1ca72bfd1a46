"""The command line as it is used: arguments in, bytes and an exit code out."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.conftest import Summarize

ROOT = Path(__file__).parent.parent.parent
ARTICLE = str(ROOT / "examples" / "article.txt")
REWRITE = str(ROOT / "examples" / "rewrite.txt")


def test_check_prints_what_is_wrong_worst_first_and_exits_1(summarize: Summarize) -> None:
    run = summarize("check", "--source", ARTICLE, REWRITE)
    assert run.code == 1
    assert run.out.index("CONTRADICTED") < run.out.index("UNSUPPORTED") < run.out.index("PADDING")
    assert "19 → nine" in run.out
    assert "\x1b[" not in run.out


def test_check_of_a_text_against_itself_exits_0(summarize: Summarize) -> None:
    assert summarize("check", "-s", ARTICLE, ARTICLE).code == 0


def test_json_is_the_report_and_the_same_bytes_twice(summarize: Summarize) -> None:
    first = summarize("check", "-s", ARTICLE, REWRITE, "--format", "json")
    report = json.loads(first.out)
    text = Path(REWRITE).read_text(encoding="utf-8")
    assert {
        "schema_version",
        "sources",
        "text",
        "claims",
        "omissions",
        "wrong_story",
        "scores",
        "provenance",
        "passed",
    } <= set(report)
    assert all(text[c["start"] : c["end"]] == c["text"] for c in report["claims"])
    assert report["passed"] is False
    assert summarize("check", "-s", ARTICLE, REWRITE, "--format", "json").out == first.out


def test_the_texts_that_offsets_index_can_be_printed(summarize: Summarize, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    sentences = "The dam at Orrel held through the night. Engineers had feared the worst after nine days of rain. "
    page.write_text(
        f"<html><head><title>Dam holds</title></head><body><article><p>{sentences * 4}</p></article></body></html>"
    )
    report = json.loads(summarize("check", "-s", str(page), str(page), "--texts", "-f", "json").out)
    text, source = report["text"]["content"], report["sources"][0]["content"]
    assert "<p>" not in text
    for claim in report["claims"]:
        assert text[claim["start"] : claim["end"]] == claim["text"]
        assert all(source[e["start"] : e["end"]] == e["text"] for e in claim["evidence"])
    plain = json.loads(summarize("check", "-s", str(page), str(page), "-f", "json").out)
    assert plain["text"]["content"] is None


def test_what_was_set_aside_is_shown_with_its_reason(summarize: Summarize) -> None:
    run = summarize("brief", ARTICLE, "--show-removed")
    assert "Share this article" in run.out
    assert "mainland buses" in run.out


def test_fail_on_decides_the_exit_code_and_passed(summarize: Summarize) -> None:
    assert summarize("check", "-s", ARTICLE, REWRITE, "--fail-on", "none").code == 0
    assert summarize("check", "-s", ARTICLE, REWRITE, "--fail-on", "unjudged").code == 0
    padding = summarize("check", "-s", ARTICLE, REWRITE, "--fail-on", "padding", "-f", "json")
    assert (padding.code, json.loads(padding.out)["passed"]) == (1, False)


def _failed(summarize: Summarize, *arguments: str) -> set[str]:
    report = json.loads(summarize("check", "-s", ARTICLE, REWRITE, "-f", "json", *arguments).out)
    return {c["id"] for c in report["claims"] if c["verdict"] in {"contradicted", "unsupported"}}


def test_a_lenient_profile_and_a_high_base_rate_flag_no_more(summarize: Summarize) -> None:
    strict, balanced, lenient = (_failed(summarize, "--profile", p) for p in ("strict", "balanced", "lenient"))
    assert lenient <= balanced <= strict
    assert lenient
    assert _failed(summarize) == balanced
    assert _failed(summarize, "--base-rate", "0.99") <= balanced <= _failed(summarize, "--base-rate", "0.05")


@pytest.mark.parametrize("command", [["check", "-s", ARTICLE, REWRITE], ["brief", ARTICLE]])
def test_the_report_says_how_hard_it_judged(summarize: Summarize, command: list[str]) -> None:
    made = json.loads(summarize(*command, "-f", "json", "--profile", "lenient", "--base-rate", "0.9").out)
    provenance = made.get("report", made)["provenance"]
    assert (provenance["profile"], provenance["base_rate"]) == ("lenient", 0.9)
    assert 0 < provenance["threshold"] < 1
    assert 0 <= provenance["false_alarms"] <= 100
    usual = json.loads(summarize(*command, "-f", "json").out)
    assert usual.get("report", usual)["provenance"]["profile"] == "balanced"
    assert usual.get("report", usual)["provenance"]["base_rate"] is None


def test_pairs_are_judged_as_hard_as_is_asked(summarize: Summarize) -> None:
    pair = b'{"id": "a", "source": "The dam held.", "text": "The dam held."}\n'
    run = summarize("check", "--pairs", "-", "--profile", "strict", "--base-rate", "0.8", stdin=pair)
    provenance = json.loads(run.out)["provenance"]
    assert (provenance["profile"], provenance["base_rate"]) == ("strict", 0.8)


def test_standard_input_is_a_dash(summarize: Summarize) -> None:
    run = summarize("check", "-s", ARTICLE, "-", "-f", "json", stdin=b"The pier was built in 1947.")
    report = json.loads(run.out)
    assert (run.code, report["claims"][0]["verdict"], report["text"]["path"]) == (1, "contradicted", None)


def test_several_sources_have_ids_of_their_own(summarize: Summarize) -> None:
    report = json.loads(summarize("check", "-s", ARTICLE, "-s", REWRITE, REWRITE, "-f", "json").out)
    assert [s["id"] for s in report["sources"]] == ["s1", "s2"]


def test_many_texts_are_a_line_each_and_a_bad_one_is_told(summarize: Summarize, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The pier was built in 1974.")
    (tmp_path / "b.txt").write_text(" ")
    (tmp_path / "c.txt").write_text("The pier was built in 1947.")
    run = summarize("check", "-s", ARTICLE, str(tmp_path), "-f", "jsonl")
    lines = [json.loads(line) for line in run.out.splitlines()]
    assert run.code == 3
    assert [line.get("passed") for line in lines] == [True, None, False]
    assert lines[1]["error"]["kind"] == "empty"
    assert "b.txt" in run.err


def test_one_file_cannot_hold_several_reports(summarize: Summarize) -> None:
    run = summarize("check", "-s", ARTICLE, REWRITE, ARTICLE, "-f", "html")
    assert run.code == 2
    assert "use --format jsonl" in run.err


@pytest.mark.parametrize("form", ["text", "json", "jsonl", "md", "html", "sarif"])
@pytest.mark.parametrize("command", [["check", "-s", ARTICLE, REWRITE], ["brief", ARTICLE]])
def test_every_form_of_every_result(summarize: Summarize, tmp_path: Path, command: list[str], form: str) -> None:
    out = tmp_path / "result"
    printed = summarize(*command, "-f", form)
    written = summarize(*command, "-f", form, "-o", str(out))
    assert printed.out
    assert written.out == ""
    assert out.read_text(encoding="utf-8") == printed.out
    assert [p.name for p in tmp_path.iterdir()] == ["result"]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["check", REWRITE], "--source is missing"),
        (["check", "-s", ARTICLE], "a text to check is missing"),
        (["check", "-s", "-", "-"], "standard input more than once"),
        (["check", "-s", ARTICLE, REWRITE, "--fail-on", "lies"], "expected none, or some of contradicted"),
        (["check", "-s", "absent.txt", REWRITE], "absent.txt"),
        (["check", "--pairs", "absent.jsonl"], "absent.jsonl"),
        (["check", "--pairs", "x", REWRITE], "--pairs brings its own"),
        (["brief", ARTICLE, "--model", "gpt"], "gpt"),
        (["brief", ARTICLE, "--model", "openai/gpt-5-mini"], "OPENAI_API_KEY"),
        (["brief", ARTICLE, "-o", "/nowhere/at/all"], "/nowhere/at/all"),
        (["brief", ARTICLE, "--max-bytes", "10"], "--max-bytes"),
        (["check", "-s", ARTICLE, REWRITE, "--base-rate", "0"], "base rate 0.0: expected a share of true claims"),
        (["check", "-s", ARTICLE, REWRITE, "--base-rate", "95"], "between 0 and 1, such as 0.9"),
        (["check", "--pairs", "-", "--base-rate", "1"], "base rate 1.0"),
        (["brief", ARTICLE, "--base-rate", "nan"], "base rate nan"),
        (["check", "-s", ARTICLE, REWRITE, "--base-rate", "most"], "base-rate"),
        (["check", "-s", ARTICLE, REWRITE, "--profile", "harsh"], "harsh"),
        (["schema", "poem"], "report or brief"),
        (["brief", ARTICLE, "--format", "pdf"], "pdf"),
        (["frobnicate"], "frobnicate"),
    ],
)
def test_a_users_mistake_is_one_clear_line_and_no_traceback(
    summarize: Summarize, arguments: list[str], message: str
) -> None:
    run = summarize(*arguments)
    assert run.code in {2, 3}
    assert message in run.err
    assert "Traceback" not in run.err
    assert run.out == ""


def test_pairs_give_one_line_for_every_line_in_order(summarize: Summarize, tmp_path: Path) -> None:
    pairs = tmp_path / "pairs.jsonl"
    pairs.write_bytes(
        b'{"id": "a", "source": "The dam held.", "text": "The dam held."}\n'
        b"not json\n"
        b'{"id": 7, "source": ["The dam held on Monday.", "It rained."], "text": "It rained."}\n'
        b'{"id": "c", "source": "The dam held.", "text": ""}\n'
        b'{"id": "d", "source": [], "text": "The dam held."}\n'
        b'{"source": "The dam held.", "text": "The dam held."}\n'
        b"[1]\n"
        b'{"id": "e", "source": "The mill closed in 1951.", "text": "The mill closed in 1915."}\n'
    )
    out = tmp_path / "out.jsonl"
    run = summarize("check", "--pairs", str(pairs), "--output", str(out))
    lines = [json.loads(line) for line in out.read_text().splitlines()]
    assert run.code == 3
    assert [line["id"] for line in lines] == ["a", None, 7, "c", "d", None, None, "e"]
    assert [line["error"]["kind"] if "error" in line else line["passed"] for line in lines] == [
        True,
        "bad_record",
        True,
        "empty",
        "bad_record",
        "bad_record",
        "bad_record",
        False,
    ]
    assert all(line["error"]["message"] for line in lines if "error" in line)


def test_pairs_from_standard_input_to_standard_output(summarize: Summarize) -> None:
    run = summarize("check", "--pairs", "-", stdin=b'{"id": "a", "source": "It rained.", "text": "It rained."}\n')
    assert (run.code, json.loads(run.out)["id"]) == (0, "a")


def test_the_brief_is_tied_to_its_article(summarize: Summarize) -> None:
    run = summarize("brief", ARTICLE, "-f", "json")
    made = json.loads(run.out)
    text = made["article"]["text"]
    assert run.code == 0
    assert set(made) == {"article", "brief", "text", "report"}
    assert all(made["text"][c["start"] : c["end"]] == c["text"] for c in made["report"]["claims"])
    assert made["brief"]["digitalSourceType"].endswith("algorithmicallyEnhanced")
    assert made["article"]["published"] == "2025-11-14"
    for point in made["brief"]["key_points"]:
        assert all(text[s["start"] : s["end"]] == s["text"] for s in point["spans"])
    assert summarize("brief", ARTICLE, "-f", "json").out == run.out


def test_help_teaches_the_tool(summarize: Summarize) -> None:
    run = summarize("--help")
    assert run.code == 0
    assert "summarize check --source article.txt rewrite.txt" in run.out
    assert "Exit codes" in run.out


def test_version(summarize: Summarize) -> None:
    assert summarize("--version").out.startswith("summarize 0.")


def test_the_module_runs_and_a_reader_may_leave_early() -> None:
    command = [sys.executable, "-m", "summarize", "check", "-s", ARTICLE, REWRITE]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:  # noqa: S603
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 141


def test_what_was_finished_is_kept_when_pairs_are_cut_short(tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    command = [sys.executable, "-m", "summarize", "check", "--pairs", "-", "-o", str(out)]
    pair = b'{"id": 1, "source": "The dam held on Monday.", "text": "The dam held on Monday."}\n'
    with subprocess.Popen(command, stdin=subprocess.PIPE) as process:  # noqa: S603
        assert process.stdin is not None
        process.stdin.write(pair * 40)
        process.stdin.flush()
        deadline = time.monotonic() + 20
        while time.monotonic() < deadline and not (out.exists() and out.stat().st_size):
            process.stdin.write(pair)
            process.stdin.flush()
        process.kill()
    whole = [line for line in out.read_text().splitlines(keepends=True) if line.endswith("\n")]
    assert whole
    assert all(json.loads(line)["passed"] for line in whole)
