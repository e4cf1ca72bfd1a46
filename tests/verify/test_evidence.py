from __future__ import annotations

import random

from tests.verify.world import claim, sources

STORY = [
    "The county hospital will close its maternity ward on 1 June.",
    "It has handled 212 births this year, fewer than half as many as in 2015.",
    "Nurse Ida Roe, who has worked there for 30 years, called the decision a disgrace.",
    "The nearest ward is then in Halden, 74 kilometres away.",
]
OTHER = [
    "The regatta drew 40 boats to the bay on Sunday.",
    "Its winner, the sloop Marigold, took four hours and ten minutes.",
    "Rain is expected to fall over the hills until the middle of the week.",
]


def texts(source: str, wanted: str) -> list[str]:
    return [p.statement.text for p in sources(source).passages(claim(wanted).statement)]


def test_the_statement_that_says_it_comes_first() -> None:
    assert texts(" ".join(STORY), "The maternity ward of the county hospital closes in June.")[0] == STORY[0]


def test_what_a_claim_condenses_is_found_in_both_places() -> None:
    wanted = "The ward, which handled 212 births this year, closes on 1 June."
    assert set(texts(" ".join(STORY), wanted)) >= {STORY[0], STORY[1]}


def test_evidence_does_not_depend_on_order_or_length_of_the_rest() -> None:
    wanted = "The maternity ward will close on 1 June after 212 births."
    plain = texts(" ".join(STORY), wanted)
    for seed in range(20):
        shuffled = [*STORY, *OTHER]
        random.Random(seed).shuffle(shuffled)
        assert texts(" ".join(shuffled), wanted) == plain


def test_a_repeated_statement_takes_one_place() -> None:
    found = texts(" ".join(STORY[:1] * 12 + STORY[1:]), "The ward handled 212 births and will close on 1 June.")
    assert found.count(STORY[0]) == 1


def test_nothing_shared_is_no_evidence() -> None:
    assert texts(" ".join(OTHER), "Maternity care closes.") == []


def test_every_source_is_searched() -> None:
    found = sources(STORY[0], STORY[1]).passages(claim("The ward handled 212 births and closes on 1 June.").statement)
    assert {p.source for p in found} == {"s1", "s2"}
