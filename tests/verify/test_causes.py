from __future__ import annotations

import time

import pytest

from summarize.verify.causes import check_causes
from summarize.verify.finding import Finding
from tests.verify.speech import claim, passages, sources

STORY = (
    "The harbour ferry stopped running on Monday after a crack was found in its hull.\n\n"
    "Passengers waited for hours on the quay.\n\n"
    "The operator has raised its fares twice since January.\n\n"
    "A new pier will open in the spring.\n\n"
    "Mayor Inga Holm said that heavy storms had damaged the old lighthouse."
)


def check(text: str) -> tuple[Finding, ...]:
    given = sources(STORY)
    return check_causes(claim(text), passages(given), given)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "The harbour ferry stopped running on Monday because of heavy storms.",
            "because of heavy storms",
        ),
        (
            "The operator has raised its fares twice since January in response to wage demands.",
            "in response to wage demands",
        ),
        ("Because of wage demands, the harbour ferry stopped running.", "Because of wage demands"),
        ("Heavy storms have led the operator to raise its fares.", "Heavy storms have led"),
    ],
)
def test_a_cause_that_the_source_does_not_give(text: str, found: str) -> None:
    (finding,) = check(text)
    assert (finding.type, finding.effect, finding.expected) == ("causal", "lacks", None)
    assert finding.span.of(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "The harbour ferry stopped running on Monday because of a crack in its hull.",
        "Because its hull was cracked, the harbour ferry stopped running.",
        "Passengers waited for hours on the quay because the ferry had stopped running.",
        "The old lighthouse was damaged because of heavy storms.",
        "The new pier is due to open in the spring.",
        "Wages fell in the north because of frost.",
    ],
)
def test_a_cause_that_stands_beside_its_effect_or_an_effect_unknown(text: str) -> None:
    assert check(text) == ()


def test_a_long_claim_is_read_in_linear_time() -> None:
    started = time.process_time()
    check("because of " * 18_000 + "the ferry stopped.")
    check("thanks largely " * 14_000 + "to frost")
    assert time.process_time() - started < 5
