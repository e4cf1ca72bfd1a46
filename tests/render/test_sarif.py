from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema  # type: ignore[import-untyped]
import pytest

from summarize.render import sarif
from summarize.render.bundle import Checked
from summarize.report import ErrorType
from tests.render import sample

SCHEMA = Path(__file__).parents[3] / "shared" / "standards" / "sarif-schema-2.1.0.json"


def run(checked: Checked) -> dict[str, Any]:
    log: dict[str, Any] = json.loads(sarif.render(checked))
    only: dict[str, Any] = log["runs"][0]
    return only


def results(checked: Checked) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = run(checked)["results"]
    return found


def region(place: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = place["physicalLocation"]["region"]
    return found


@pytest.mark.shared
@pytest.mark.parametrize("checked", [sample.checked(), sample.clean(), sample.one_claim("a\ud800", "\x1b[b")])
def test_the_log_fits_the_standard(checked: Checked) -> None:
    if not SCHEMA.exists():
        pytest.skip(f"{SCHEMA} is not beside the checkout")
    schema = json.loads(SCHEMA.read_text())
    jsonschema.validators.validator_for(schema)(schema).validate(json.loads(sarif.render(checked)))


def test_every_place_slices_back_to_its_words() -> None:
    checked = sample.checked()
    texts = {a.path: a.text for a in (checked.text, *checked.sources)}
    for result in results(checked):
        for place in [*result["locations"], *result.get("relatedLocations", [])]:
            at = region(place)
            text = texts[place["physicalLocation"]["artifactLocation"]["uri"]]
            assert text[at["charOffset"] :][: at["charLength"]] == at["snippet"]["text"]
            line = text.split("\n")[at["startLine"] - 1]
            assert line[at["startColumn"] - 1 :].startswith(at["snippet"]["text"])


def test_columns_count_code_points() -> None:
    assert run(sample.checked())["columnKind"] == "unicodeCodePoints"
    place = results(sample.one_claim("a", "😀\n😀x"))[1]["locations"][0]
    assert (region(place)["endLine"], region(place)["endColumn"]) == (2, 3)


def test_levels_follow_the_verdicts_and_only_supported_claims_are_silent() -> None:
    report = sample.checked().report
    levels = {r["properties"]["claim"]: r["level"] for r in results(sample.checked()) if "properties" in r}
    expected = {"contradicted": "error", "unsupported": "warning", "unjudged": "warning", "padding": "note"}
    assert levels == {c.id: expected[c.verdict] for c in report.claims if c.verdict != "supported"}


def test_every_rule_that_is_used_is_described() -> None:
    made = run(sample.checked())
    rules = {rule["id"] for rule in made["tool"]["driver"]["rules"]}
    assert {result["ruleId"] for result in made["results"]} <= rules
    assert set(ErrorType.__args__) <= rules  # type: ignore[attr-defined]
    assert all(rule["help"]["text"] for rule in made["tool"]["driver"]["rules"])


def test_a_text_without_a_path_has_a_stable_address() -> None:
    made = results(sample.one_claim("source", "text"))
    uris = [r["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for r in made]
    assert uris == ["stdin", "stdin", "source/s"]


def test_omissions_and_a_wrong_story_are_results() -> None:
    assert [r["ruleId"] for r in results(sample.one_claim("a", "b"))] == ["wrong_story", "number", "omission"]
