from __future__ import annotations

import pytest

from summarize.verify.names import check_names
from tests.verify.world import found

SOURCE = (
    "OSTERBY, Denmark — Mayor Anna Fjeld said on Monday that the Harbour Authority had hired the Swedish firm "
    "Lindqvist to rebuild the quay. Councillor Per Holm, who chairs the finance committee, opposed the plan."
)


@pytest.mark.parametrize(
    "text",
    [
        "Anna Fjeld said the quay would be rebuilt.",
        "Ms Fjeld said the quay would be rebuilt.",
        "Mayor A. Fjeld announced the plan.",
        "The Danish town will rebuild its quay.",
        "A firm from Sweden will rebuild the quay.",
        "HA, the port's operator, hired Lindqvist.",
        "Lindqvist's engineers will rebuild the quay.",
        "On Monday the mayor announced the plan.",
        "Holm opposed the plan.",
    ],
)
def test_another_form_of_a_name_is_the_same_name(text: str) -> None:
    assert found(check_names, SOURCE, text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Mayor Jens Dahl said the quay would be rebuilt.", "Jens Dahl"),
        ("The plan was opposed by engineer Maria Kowalska.", "Maria Kowalska"),
        ("Brightwater Holdings will rebuild the quay.", "Brightwater Holdings"),
    ],
)
def test_a_name_that_the_source_does_not_give(text: str, name: str) -> None:
    (finding,) = found(check_names, SOURCE, text)
    assert finding == ("entity", "lacks", name, None)


def test_a_misspelt_name_contradicts_and_tells_the_right_one() -> None:
    text = "The firm Lindqvest will rebuild the quay for the Harbour Authority."
    assert found(check_names, SOURCE, text) == [("entity", "contradicts", "Lindqvest", "Lindqvist")]


def test_a_name_in_anothers_place() -> None:
    source = (
        "The regatta was won by Brannock after a protest in the final race. "
        "Tolliver finished third, two points behind, and said the wind had been unfair."
    )
    text = "The regatta was won by Tolliver after a protest in the final race."
    assert found(check_names, source, text) == [("entity", "contradicts", "Tolliver", "Brannock")]


def test_a_country_that_a_reader_may_infer_is_no_invention() -> None:
    source = "The ministry in Krakow said the bridge over the Vistula would close."
    assert found(check_names, source, "Poland will close a bridge over the Vistula.") == []


def test_the_first_word_of_a_sentence_is_no_name_for_its_capital_alone() -> None:
    source = "The firm cut 40 posts at its plant after orders fell."
    assert found(check_names, source, "Layoffs followed a fall in orders at the plant.") == []
