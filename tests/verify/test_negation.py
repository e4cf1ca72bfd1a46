from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.verify.finding import Finding
from summarize.verify.negation import check_negation
from tests.verify.speech import claim, passages, sources


def check(text: str, *evidence: str) -> tuple[Finding, ...]:
    given_sources = sources(*evidence)
    return check_negation(claim(text), passages(given_sources), given_sources)


@pytest.mark.parametrize(
    ("text", "evidence", "found"),
    [
        ("The harbour board has approved the crane.", "The harbour board has not approved the crane.", "has approved"),
        ("The harbour board did not approve the crane.", "The harbour board approved the crane.", "did not approve"),
        (
            "The islanders were consulted about the ferry.",
            "None of the islanders was consulted about the ferry.",
            "were consulted",
        ),
        ("The crew was paid for the night.", "The crew was never paid for the night.", "was paid"),
        ("The paint posed a risk to swimmers.", "Vik said the paint posed no risk to swimmers.", "posed"),
        ("Lund ruled out a ferry strike.", "Lund would not rule out a ferry strike.", "ruled"),
        (
            "The storm caused floods and deaths in Skarholm.",
            "The storm caused floods in Skarholm but no deaths.",
            "deaths",
        ),
        ("The skipper opened the gate himself.", "The skipper refused to open the gate himself.", "opened"),
    ],
)
def test_reversed_polarity(text: str, evidence: str, found: str) -> None:
    (finding,) = check(text, evidence)
    assert (finding.type, finding.effect) == ("negation", "contradicts")
    assert finding.span.of(text) == found


@pytest.mark.parametrize(
    ("text", "evidence", "found", "expected"),
    [
        (
            "Ferry ticket prices on the island rose in March.",
            "Ferry ticket prices on the island fell in March.",
            "rose",
            "fell",
        ),
        (
            "Most islanders oppose the new ferry timetable.",
            "Most islanders support the new ferry timetable.",
            "oppose",
            "support",
        ),
    ],
)
def test_opposites(text: str, evidence: str, found: str, expected: str) -> None:
    (finding,) = check(text, evidence)
    assert (finding.type, finding.effect) == ("predicate", "contradicts")
    assert (finding.span.of(text), finding.expected) == (found, expected)


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        ("The harbour board has not approved the crane.", "The harbour board has yet to approve the crane."),
        ("The harbour board didn't approve the crane.", "The harbour board refused to approve the crane."),
        ("The harbour board approved the crane.", "The harbour board not only approved the crane but bought it."),
        ("The crane will open in May.", "The crane will not open until May."),
        ("Nine boats were found.", "No fewer than nine boats were found."),
        ("Some islanders were not asked.", "Not all islanders were asked."),
        ("Vik denies that the crane was approved.", "The crane was approved by the board, Lund said."),
        ("The board approved the crane.", "The board approved the crane, but the council did not."),
        ("Lund did not sign the lease in 2019.", "Lund signed the lease in 2014."),
        ("Ferry prices rose in March.", "Ferry prices rose in March and fell in April."),
        ("Was the crane approved?", "The crane was not approved."),
    ],
)
def test_paraphrase_and_doubt_are_left_alone(text: str, evidence: str) -> None:
    assert check(text, evidence) == ()


def test_evidence_that_agrees_clears_it() -> None:
    text = "The harbour board has approved the crane."
    against, fits = "The harbour board has not approved the crane.", "The crane was approved by the harbour board."
    assert check(text, against, fits) == check(text, fits, against) == ()


@given(st.text(max_size=200))
def test_a_claim_against_itself_is_clean(words: str) -> None:
    text = f"The board did not approve {words}"
    assert check(text, text) == ()


@given(st.text(max_size=150), st.text(max_size=150))
def test_spans_lie_in_the_claim(one: str, other: str) -> None:
    given_claim = claim(f"The board approved the crane {one}")
    given_sources = sources(f"The board did not approve the crane {other}")
    for finding in check_negation(given_claim, passages(given_sources), given_sources):
        assert given_claim.statement.span.contains(finding.span)
