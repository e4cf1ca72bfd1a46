from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.verify.world import claims_of


def split(text: str) -> list[tuple[str, str]]:
    return [(c.kind, c.statement.text) for c in claims_of(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The council approved the plan on Monday, but residents will appeal to the court.",
            ["The council approved the plan on Monday", "but residents will appeal to the court."],
        ),
        (
            "The plant closed in 2019; its owner was fined 40,000 euros.",
            ["The plant closed in 2019", "its owner was fined 40,000 euros."],
        ),
        (
            "Fish prices rose in May, while wages in the sector remained flat.",
            ["Fish prices rose in May", "while wages in the sector remained flat."],
        ),
        ("The firm makes pumps, and valves for ships.", ["The firm makes pumps, and valves for ships."]),
        ("He came, and he left.", ["He came, and he left."]),
        (
            "“The plan was approved, but the residents will appeal,” said the mayor.",
            ["“The plan was approved, but the residents will appeal,” said the mayor."],
        ),
        (
            "A prosecutor said nobody was harmed, that the fund was closed and that the case continued.",
            ["A prosecutor said nobody was harmed, that the fund was closed and that the case continued."],
        ),
    ],
)
def test_a_sentence_is_cut_where_it_plainly_joins_claims(text: str, expected: list[str]) -> None:
    assert [statement for _, statement in split(text)] == expected


def test_every_kind_of_claim() -> None:
    text = (
        "# A new pier\n\nThe pier opens in May. It offers:\n- More room for boats\n\nPart | Cost\nCrane | 2 million\n"
    )
    assert split(text) == [
        ("heading", "A new pier"),
        ("sentence", "The pier opens in May."),
        ("lead_in", "It offers:"),
        ("bullet", "More room for boats"),
        ("row", "Part | Cost"),
        ("row", "Crane | 2 million"),
    ]


@pytest.mark.parametrize("mark", [".", "…", "!", "—", "* * *", "”"])
def test_a_mark_without_a_word_is_no_claim(mark: str) -> None:
    text = f"The pier opens in May. {mark}\n\n{mark}\n\nIt is long. {mark}"
    claims = "".join(statement for _, statement in split(text))
    assert [c for c in claims if c.isalnum()] == [c for c in text if c.isalnum()]
    assert all(any(c.isalnum() for c in statement) for _, statement in split(text))


def test_a_colon_before_a_paragraph_announces_no_list() -> None:
    assert split("The mayor put it like this:\n\n“We are ready.”")[0][0] == "sentence"


@given(st.text(max_size=300))
def test_claims_lie_inside_their_sentences_and_do_not_overlap(text: str) -> None:
    at = 0
    for n, claim in enumerate(claims_of(text), 1):
        assert claim.id == f"c{n}"
        assert claim.whole.span.contains(claim.statement.span)
        assert claim.statement.span.start >= at
        assert claim.statement.text
        at = claim.statement.span.end
