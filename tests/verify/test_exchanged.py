"""Names that stand in another's post."""

from __future__ import annotations

import pytest

from summarize.verify.names import check_names
from tests.verify.world import found


@pytest.mark.parametrize(
    ("source", "text", "expected"),
    [
        (
            "The rescued sailor was flown to a hospital in Brest with a broken arm.",
            "The sailor was flown to hospital in Lorient.",
            ("location", "contradicts", "Lorient", "Brest"),
        ),
        (
            "The deal to share the reservoir was struck in Amman on March 30 after talks. They opened in Cairo.",
            "The deal to share the reservoir was reached in Cairo on March 30.",
            ("location", "contradicts", "Cairo", "Amman"),
        ),
        (
            "The yard's work would move to docks in Poland and Portugal. A firm from Germany bid for the cranes.",
            "The yard's work will be moved to docks in Poland and Germany.",
            ("entity", "contradicts", "Germany", "Portugal"),
        ),
        (
            "Former board chairman Oskar Lindahl, who resigned over the vote, is ill. Paula Reis welcomed the report.",
            "Former board chairman Paula Reis resigned over the vote.",
            ("entity", "contradicts", "Paula Reis", "Oskar Lindahl"),
        ),
        (
            "Mrs Lindahl said the ferry would sail again before the end of the summer. Mr Brandt runs the port.",
            "Brandt said the ferry would sail again before the end of the summer.",
            ("attribution", "contradicts", "Brandt", "Lindahl"),
        ),
    ],
)
def test_a_name_in_the_post_of_another(source: str, text: str, expected: tuple[str, ...]) -> None:
    assert found(check_names, source, text) == [expected]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        # the wider place for the narrower one
        (
            "A trial at four hospitals in Canada found fewer slips at night. The hospitals are in Manitoba.",
            "A trial at four hospitals in Manitoba found fewer slips at night.",
        ),
        # a passive: its subject is the other's object
        (
            "The High Court has awarded 90,000 euros to a cyclist over her fall. Nina Brandt fell in May.",
            "Nina Brandt has been awarded 90,000 euros over her fall.",
        ),
        # behind "from" the other is no subject
        (
            "Engineers from Tirana told residents that the tower was leaning. Arben Hoxha is one of the engineers.",
            "Arben Hoxha told residents that the tower was leaning.",
        ),
        # both are named there
        (
            "The drill began in Haifa and ended in Larnaca on Monday after three days at sea.",
            "The drill ended in Larnaca on Monday after three days at sea.",
        ),
        # a capital for its government
        (
            "Astana will rebuild 14 kilometres of the track on its side by 2027. Kazakhstan paid for the survey.",
            "Kazakhstan will rebuild 14 kilometres of the track on its side by 2027.",
        ),
    ],
)
def test_names_that_do_not_exclude_each_other(source: str, text: str) -> None:
    assert found(check_names, source, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The Cornish farm keeps rare pigs.",
        "Small states keep rare pigs on the farm.",
        "Pensioner who keeps rare pigs on the farm must pay.",
        "The larger Uzbek farm keeps rare pigs.",
    ],
)
def test_demonyms_and_common_nouns_are_not_missing(text: str) -> None:
    source = "The farm in Cornwall keeps rare pigs, as does a larger farm near Tashkent."
    assert found(check_names, source, text) == []
