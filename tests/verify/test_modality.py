from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.verify.finding import Finding
from summarize.verify.modality import check_modality
from tests.verify.speech import claim, passages, sources


def check(text: str, *evidence: str) -> tuple[Finding, ...]:
    given_sources = sources(*evidence)
    return check_modality(claim(text), passages(given_sources), given_sources)


@pytest.mark.parametrize(
    ("text", "evidence", "found", "expected"),
    [
        (
            "The owner was fined 900 crowns.",
            "The owner could be fined up to 900 crowns.",
            "was fined",
            "could be fined",
        ),
        (
            "The council has named the pier after Ida Lund.",
            "The council may name the pier after Ida Lund.",
            "has named",
            "may name",
        ),
        (
            "Accountants from Moe and Son have been appointed.",
            "Accountants from Moe and Son are expected to be appointed on Friday.",
            "have been appointed",
            "are expected to be appointed",
        ),
        (
            "The council has extended the harbour lease.",
            "The council will discuss whether the harbour lease could be extended.",
            "has extended",
            "could be extended",
        ),
        (
            "The ferry company has bought two new harbour tugs.",
            "The ferry company is in talks to buy two new harbour tugs.",
            "has bought",
            "buy",
        ),
        (
            "The man has stolen a fishing boat.",
            "The man is accused of stealing a fishing boat.",
            "has stolen",
            "is accused of stealing",
        ),
        (
            "The ferry company will refund the tickets.",
            "The ferry company might refund the tickets.",
            "will refund",
            "might refund",
        ),
    ],
)
def test_dropped_hedges(text: str, evidence: str, found: str, expected: str) -> None:
    (finding,) = check(text, evidence)
    assert (finding.type, finding.effect) == ("modality", "contradicts")
    assert (finding.span.of(text), finding.expected) == (found, expected)


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        ("The owner could be fined 900 crowns.", "The owner could be fined up to 900 crowns."),
        ("The owner was fined 900 crowns.", "The owner was fined 900 crowns on Monday."),
        ("The owner may be fined 900 crowns.", "The owner will be fined 900 crowns."),
        ("The pier will open in May.", "The pier is due to open in May."),
        ("The pier is opening in May.", "The pier is to open in May."),
        ("The company has dropped the plan.", "The company did not say whether the mayor may drop in."),
        ("The men held in May were Danes.", "The men could be held until May."),
        ("Was the owner fined 900 crowns?", "The owner could be fined 900 crowns."),
    ],
)
def test_what_is_no_stronger_is_left_alone(text: str, evidence: str) -> None:
    assert check(text, evidence) == ()


def test_one_passage_that_states_the_fact_clears_it() -> None:
    text = "The owner was fined 900 crowns."
    hedged, fact = "The owner could be fined 900 crowns.", "On Monday the owner was fined 900 crowns by the court."
    assert check(text, hedged, fact) == check(text, fact, hedged) == ()


def test_a_passage_about_something_else_clears_nothing() -> None:
    text = "The owner was fined 900 crowns."
    assert check(text, "The owner could be fined 900 crowns.", "A cyclist in Turku got fined last year.")


@given(st.text(max_size=200))
def test_a_claim_against_itself_is_clean(words: str) -> None:
    text = f"The owner was fined {words}"
    assert check(text, text) == ()
