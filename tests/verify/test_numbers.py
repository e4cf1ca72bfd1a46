"""Numbers of a claim against those of the evidence. All sentences are invented."""

from __future__ import annotations

import time
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarize.article import Article
from summarize.read.claims import Claim
from summarize.read.quantities import Quantity, quantities
from summarize.read.reading import Statement
from summarize.span import Span
from summarize.verify.evidence import Sources
from summarize.verify.finding import Finding, Passage
from summarize.verify.numbers import check_numbers
from summarize.verify.values import bears_out
from tests.verify import world


def statement(text: str) -> Statement:
    return Statement(Article("a", text), None, Span(0, len(text)), "paragraph", 0)


def claim(text: str) -> Claim:
    return Claim("c1", "sentence", statement(text), statement(text))


def passages(*texts: str) -> tuple[Passage, ...]:
    return tuple(Passage(f"s{n}", statement(text), 1 - n / 10) for n, text in enumerate(texts))


def check(text: str, *evidence: str) -> tuple[Finding, ...]:
    return check_numbers(claim(text), passages(*evidence), Sources(()))


def one(text: str) -> Quantity:
    (found,) = quantities(text, Span(0, len(text)))
    return found


@pytest.mark.parametrize(
    ("claim_words", "source_words"),
    [
        ("4,700 otters", "4,698 otters"),
        ("about 4,700 otters", "4,651 otters"),
        ("nearly 4,700 otters", "4,698 otters"),
        ("4.7 thousand otters", "4,700 otters"),
        ("about 20 otters", "18 otters"),
        ("more than 60 otters", "63 otters"),
        ("at least 60 otters", "60 otters"),
        ("more than 60 otters", "more than 60 otters"),
        ("fewer than 70 otters", "63 otters"),
        ("up to 70 otters", "70 otters"),
        ("twelve otters", "12 otters"),
        ("a dozen otters", "12 otters"),
        ("a fifth of otters", "20% of otters"),
        ("one in five otters", "20 percent of otters"),
        ("two thirds of otters", "66 percent of otters"),
        ("between 10 and 12 otters", "11 otters"),
        ("11 otters", "10 to 12 otters"),
        ("6 miles", "10 km"),
        ("10 km", "six miles"),
        ("18 months", "a year and a half"),
        ("two weeks", "14 days"),
        ("half an hour", "30 minutes"),
        ("£2.4m", "£2.38 million"),
        ("$5 million", "5 million dollars"),
        ("20 °C", "68 degrees Fahrenheit"),
        ("30 kilometres an hour", "30 km"),
        ("three tonnes", "3,000 kg"),
        ("thousands of otters", "14,300 otters"),
        ("hundreds of otters", "430 otters"),
        ("3-1", "1-3"),
        ("a 52-year-old", "aged 52"),
        ("seven days", "the seventh day"),
        ("4.6 million euros", "4.6 million"),
        ("nearly 60 otters", "59 otters"),
    ],
)
def test_values_that_agree(claim_words: str, source_words: str) -> None:
    sources = quantities(source_words, Span(0, len(source_words)))
    assert any(bears_out(one(claim_words), source) for source in sources)


@pytest.mark.parametrize(
    ("claim_words", "source_words"),
    [
        ("4,700 otters", "4,200 otters"),
        ("20 otters", "18 otters"),
        ("60 otters", "61 otters"),
        ("more than 60 otters", "nearly 60 otters"),
        ("nearly 60 otters", "more than 60 otters"),
        ("more than 60 otters", "up to 60 otters"),
        ("fewer than 40 otters", "at least 140 otters"),
        ("more than 60 otters", "48 otters"),
        ("£2.4m", "£2.4bn"),
        ("£2.4m", "$2.4m"),
        ("5%", "5 percentage points"),
        ("a third of otters", "a quarter of otters"),
        ("more than half", "less than half"),
        ("six miles", "six km"),
        ("three weeks", "three months"),
        ("the third", "the fourth"),
        ("3-1", "3-2"),
        ("a 52-year-old", "aged 53"),
        ("2 million otters", "two thousand otters"),
        ("10 to 12 otters", "15 otters"),
    ],
)
def test_values_that_differ(claim_words: str, source_words: str) -> None:
    assert not bears_out(one(claim_words), one(source_words))


@pytest.mark.parametrize(
    ("text", "source", "found", "expected"),
    [
        (
            "The ferry company will refit 14 harbour tugs at the Lowick yard this winter.",
            "The ferry company said it would refit 17 harbour tugs at the Lowick yard this winter.",
            "14",
            "17",
        ),
        (
            "The quarry owner was fined £80,000 over the blast.",
            "The quarry owner was fined £8,000 over the blast, the court said.",
            "£80,000",
            "£8,000",
        ),
        (
            "Almost 70 percent of members backed the merger.",
            "Almost 60 percent of members backed the merger, the club said.",
            "Almost 70 percent",
            "Almost 60 percent",
        ),
        (
            "More than half of the growers received compensation.",
            "Less than half of the growers received compensation.",
            "More than half",
            "Less than half",
        ),
        (
            "Turnout in the valley rose 4 percent.",
            "Turnout in the valley rose by 4 percentage points.",
            "4 percent",
            "4 percentage points",
        ),
        (
            "The quarry owner was fined $40,000 over the blast.",
            "The quarry owner was fined £40,000 over the blast, the court said.",
            "$40,000",
            "£40,000",
        ),
        (
            "The new canal will run for 40 km beside the railway.",
            "The new canal will run for 40 miles beside the railway, engineers said.",
            "40 km",
            "40 miles",
        ),
        (
            "The ferry company charged walkers up to nine times the usual fare.",
            "The ferry company charged walkers up to six times the usual fare, the watchdog found.",
            "up to nine times",
            "up to six times",
        ),
        (
            "All four lighthouses on the coast have kept their keepers.",
            "Two of the four lighthouses on the coast have kept their keepers.",
            "All",
            "Two of the",
        ),
        (
            "The old mill could lose all of its water by 2051.",
            "The old mill could lose half its water by 2051, the engineers think.",
            "all",
            "half its",
        ),
        (
            "Nineteen were rescued from the flooded campsite near Orle.",
            "Twelve campers were rescued from the flooded campsite near Orle.",
            "Nineteen",
            "Twelve",
        ),
        (
            "The tunnel closure will last nine weeks, the operator said.",
            "The tunnel closure will last nine months, the operator said.",
            "nine weeks",
            "nine months",
        ),
    ],
)
def test_contradictions(text: str, source: str, found: str, expected: str) -> None:
    (finding,) = check(text, source)
    assert (finding.type, finding.effect) == ("number", "contradicts")
    assert finding.span.of(text) == found
    assert finding.expected == expected
    assert finding.passage is not None
    assert finding.passage.statement.text == source


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Output fell by 2 tonnes.", "Output fell from 10 tonnes to 8 tonnes."),
        ("Output fell by 20%.", "Output fell from 10 tonnes to 8 tonnes."),
        ("Output fell by a fifth.", "Output fell from 10 tonnes to 8 tonnes."),
        ("The motion passed 25-24.", "The motion passed by 25 votes to 24."),
        ("In all 136 ballots were cast.", "The motion drew 78 votes in favour, 49 against and nine blanks."),
        ("The 63 growers include 44 who own land.", "Of the 63 growers, 19 own no land."),
        ("About 62% of the growers said yes.", "Of 340 growers asked, 212 said yes."),
        ("Two brothers run the mill.", "Piet and Joost Maas run the mill."),
        ("Three growers sued.", "A grower from Orle, one from Tarn and a third from Wick sued."),
        ("The 31 years he spent there ended on Friday.", "He arrived in June 1994 and left in June 2025."),
        ("The mill employs 40 people.", "The mill, which opened in 1950, is closed."),
        ("The town has about 9,000 residents.", "The town is home to many."),
        ("The bridge stayed shut for an hour.", "The bridge reopened after 60 minutes."),
        ("Four people were hurt.", "Four were hurt, and 11 boats sank."),
        (
            "The plan falls seven years short of the club's wish.",
            "The club wishes for ten years, the plan gives three.",
        ),
        ("All but two of the lighthouses kept their keepers.", "Nine of the lighthouses kept their keepers."),
        ("Both lighthouses kept their keepers.", "One of the two lighthouses was painted; both kept their keepers."),
    ],
)
def test_no_alarm(text: str, source: str) -> None:
    assert check(text, source) == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The mill owner lost €340,000 on the sale.", "€340,000"),
        ("The mill owner raised rents by 17.5%.", "17.5%"),
        ("The mill owner employs 2,417 weavers.", "2,417"),
    ],
)
def test_a_specific_number_without_counterpart_is_lacking(text: str, words: str) -> None:
    (finding,) = check(text, "The mill owner spoke to weavers about the sale and about rents.")
    assert (finding.effect, finding.expected, finding.passage) == ("lacks", None, None)
    assert finding.span.of(text) == words


MILL = "The mill owner spoke to weavers about the sale and about rents."


@pytest.mark.parametrize(
    ("text", "elsewhere"),
    [
        ("The mill owner lost €340,000 on the sale.", "A storm did 340,000 euros of damage to the pier."),
        ("The mill owner raised rents by 17.5%.", "Fog was seen on 17.5 percent of the days."),
        ("The mill owner employs 2,417 weavers.", "The regatta sold 1,800 tickets by post. It sold 617 at the gate."),
        ("The mill owner employs 300 weavers.", "Of three hundred herons, some stayed."),
    ],
)
def test_a_number_that_stands_anywhere_or_adds_up_is_not_lacking(text: str, elsewhere: str) -> None:
    assert [f.effect for f in check(text, MILL)] == ["lacks"]
    read = world.sources(f"{MILL} {elsewhere}")
    assert check_numbers(claim(text), passages(MILL), read) == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The mill owner lost two million pounds on the sale.", "two million pounds"),
        ("The mill owner spoke to three hundred weavers.", "three hundred"),
    ],
)
def test_a_number_in_words_can_be_lacking_too(text: str, words: str) -> None:
    (finding,) = check(text, MILL)
    assert (finding.effect, finding.span.of(text)) == ("lacks", words)


def test_a_number_that_belongs_to_something_else_is_no_excuse() -> None:
    text = "The rowing club was granted 45,000 euros for new boats."
    source = "The rowing club was granted 54,000 euros for new boats. "
    elsewhere = "Its bar took 45,000 euros in beer sales the year before."
    (finding,) = check(text, source, elsewhere)
    assert finding.expected == "54,000 euros"


def test_a_number_that_another_number_of_the_claim_accounts_for_is_no_rival() -> None:
    text = "The club was fined 1.2 million pounds and told to repay 4.6 million."
    source = "The club was told to repay 4.6 million pounds and fined a further 1.2 million."
    assert check(text, source) == ()


def test_no_evidence_no_finding() -> None:
    assert check("The club was fined £5,000.") == ()


def test_the_order_of_the_evidence_does_not_matter() -> None:
    text = "The club refitted 14 tugs and sold 30 barges for £5,000 at Lowick."
    sources = passages(
        "The club refitted 17 tugs at Lowick.",
        "The club sold 31 barges for £7,000 at Lowick.",
        "The club refitted 18 tugs at Lowick.",
    )
    results = {check_numbers(claim(text), order, Sources(())) for order in permutations(sources)}
    assert len(results) == 1
    assert results.pop()


WORDS = st.sampled_from(
    "the club sold 14 tugs 17 boats £5,000 about 30 percent more than half of a third 3-1 to nine weeks , 52".split()
)


@settings(max_examples=150)
@given(st.lists(WORDS, min_size=1, max_size=14), st.lists(WORDS, max_size=14))
def test_findings_lie_inside_and_identical_statements_are_clean(words: list[str], other: list[str]) -> None:
    text, source = " ".join(words), " ".join(other)
    assert check(text, text) == ()
    assert check(text, text, source) == ()
    for finding in check(text, source):
        assert 0 <= finding.span.start < finding.span.end <= len(text)


def test_a_statement_full_of_numbers_takes_no_time() -> None:
    texts = [
        "".join(f"{word} {n} " for n in range(k, k + 130)) for k, word in enumerate(["a oak", "an elm", "ash", "fir"])
    ]
    start = time.process_time()
    check(texts[0], *texts[1:])
    assert time.process_time() - start < 8


def test_a_number_inside_a_quotation_is_left_to_the_check_of_quotations() -> None:
    text = "“We fished for nine days without a catch,” Roe said of the ban."
    assert check(text, "“We fished for nine hours without a catch,” Roe said of the ban on nets.") == ()


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (
            "Five of the boreholes in the villages are still out of action.",
            "Six of the eleven boreholes in the villages have been repaired and are in action.",
        ),
        ("Her engagements at court should not exceed ten.", "Court engagements should number no more than ten."),
        (
            "The slide was 14 hectares bigger than the last one.",
            "The slide took 62 hectares, the last one 48 hectares.",
        ),
        ("The two authors each receive $30,000 of the prize.", "The two authors divide the prize of $60,000."),
        ("Japan paid the balance of 9 million euros.", "The dam cost 31 million euros. Oman paid 12 million euros."),
    ],
)
def test_parts_differences_and_shares_are_no_contradictions(text: str, source: str) -> None:
    more = ["France paid 10 million euros."] if "Japan" in text else []
    assert check(text, source, *more) == ()
