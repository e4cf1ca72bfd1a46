"""The published schema, and that what is printed fits it."""

from __future__ import annotations

import json
import subprocess
import sys

import jsonschema  # type: ignore[import-untyped]
import pytest

from summarize import brief, check
from summarize.brief import BriefedArticle
from summarize.report import ErrorMark, Report

STORY = "The ferry stops on Monday. “We could wait,” said Ingrid Halvard. It costs 3.4 million crowns."


def schema(of: type[Report | BriefedArticle]) -> dict[str, object]:
    return of.model_json_schema(by_alias=True, mode="serialization")


def test_reports_and_briefs_fit_their_schemas() -> None:
    report = check(STORY, "The ferry stops on Friday. It costs 5 million crowns.")
    jsonschema.validate(report.model_dump(mode="json", by_alias=True), schema(Report))
    jsonschema.validate(brief(STORY).model_dump(mode="json", by_alias=True), schema(BriefedArticle))


def test_the_contract_is_kept() -> None:
    report = check(STORY, "The ferry stops on Friday.").model_dump(mode="json", by_alias=True)
    assert report["schema_version"] == 1
    assert {"id", "path", "sha256", "chars"} <= set(report["sources"][0])
    assert {"path", "sha256", "chars", "removed"} <= set(report["text"])
    claim = report["claims"][0]
    assert {"id", "text", "start", "end", "verdict", "support", "errors", "evidence", "reason"} <= set(claim)
    assert {"type", "start", "end", "found", "expected"} == set(claim["errors"][0])
    assert {"source", "start", "end", "text", "alignment", "score"} == set(claim["evidence"][0])


def test_the_error_types_are_those_of_the_contract() -> None:
    kinds = ErrorMark.model_json_schema()["properties"]["type"]["enum"]
    assert (
        kinds
        == (
            "number date entity quote attribution negation modality predicate causal location out_of_source "
            "padding_generic padding_meta padding_repeat"
        ).split()
    )


@pytest.mark.parametrize("of", ["report", "brief"])
def test_the_command_prints_a_valid_schema(of: str) -> None:
    printed = subprocess.run([sys.executable, "-m", "summarize", "schema", of], capture_output=True, check=True).stdout  # noqa: S603
    jsonschema.Draft202012Validator.check_schema(json.loads(printed))
