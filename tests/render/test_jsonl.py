from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from summarize.render import jsonl
from summarize.report import Omission, Report
from tests.render import sample


@given(st.text(st.characters(codec=None, exclude_categories=())))
def test_any_text_survives_on_one_line_that_can_be_encoded(text: str) -> None:
    line = jsonl.render(Omission(source="a", start=0, end=0, text=text, rank=1))
    assert line.endswith("\n")
    assert len(line.splitlines()) == 1
    assert json.loads(line.encode("utf-8"))["text"] == text


def test_a_report_reads_back_as_itself() -> None:
    report = sample.checked().report
    assert Report.model_validate_json(jsonl.render(report)) == report
    assert jsonl.render(report) == jsonl.render(sample.checked().report)
    assert json.loads(jsonl.pretty(report)) == json.loads(jsonl.render(report))


def test_keys_stand_in_the_order_of_the_contract() -> None:
    keys = list(json.loads(jsonl.render(sample.checked().report)))
    assert keys[:5] == ["schema_version", "sources", "text", "claims", "omissions"]


def test_a_brief_is_spelled_as_the_standard_spells_it_and_letters_stay_readable() -> None:
    line = jsonl.render(sample.briefed().record)
    assert '"digitalSourceType"' in line
    assert "£2.4 million" in line


def test_a_terminal_that_prints_it_obeys_nothing() -> None:
    line = jsonl.render(Omission(source="a", start=0, end=1, text="\x1b[2J\x9b\u202e", rank=1))
    assert '"\\u001b[2J\\u009b\\u202e"' in line
