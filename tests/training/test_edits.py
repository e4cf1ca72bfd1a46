from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from training.edit_pool import Claim
from training.edit_words import verbs
from training.edits import KINDS, Edit, Pool, edits
from training.inflect import FORMS, inflect
from training.wordnet import FOLDER, wordnet

pytestmark = pytest.mark.skipif(
    not (FOLDER / "index.verb").exists(), reason="the package wordnet-base is not installed"
)

SOURCE = (
    "Mayor Rosa Tellman said the harbour wall at Port Ansel had failed because of heavy rain. "
    "The wall was built in 1994. "
    "Engineer Paul Orvik told reporters that 45 houses were flooded on Tuesday, after the pumps broke down. "
    "The Ansel Water Company did not repair the pumps in March. Police said two men were rescued by a fishing boat. "
    "The council may raise local taxes by 4.5% to pay for the repairs, a spokeswoman for the ministry said. "
    "Residents criticised the delay in Westbrook. Shares rose sharply, following complaints about the inspection. "
    "The council wants new pumps, in order to protect the old harbour."
)
OTHER = (
    "President Ilya Marchetti met nurses in Dunmore on Friday. Minister Hanna Zielke said the strike was over. "
    "A court in Dunmore heard claims of fraud, after the collapse of the insurance scheme. "
    "The Norrland Railway Union accused the operator of negligence, while the ministry of transport kept silent. "
    "Trains in Norrland stopped, as the dispute over pensions entered a second month in the north."
)


@pytest.fixture(scope="module")
def pool() -> Pool:
    return Pool.of([OTHER, SOURCE, OTHER.replace("Dunmore", "Calverton")])


def made(claim: str, pool: Pool, seeds: int = 12) -> list[Edit]:
    return [edit for seed in range(seeds) for edit in edits(claim, SOURCE, Random(seed), pool)]


def texts(claim: str, pool: Pool, kind: str) -> set[str]:
    return {e.text for e in made(claim, pool) if e.type == kind}


CLAIMS = (
    "Mayor Rosa Tellman said 45 houses were flooded on Tuesday.",
    "The council may raise local taxes by 4.5% to pay for the repairs.",
    "The Ansel Water Company did not repair the pumps in March.",
    "Rosa Tellman criticised Paul Orvik over the wall at Port Ansel.",
    "Residents criticised the delay because of heavy rain in Westbrook.",
    "“We were very lucky,” Paul Orvik said.",
    "According to police, two men were rescued by a fishing boat, nearly 300 metres from an old pier.",
    "Shares rose sharply in 1994",
)


@pytest.mark.parametrize("claim", CLAIMS)
def test_spans_and_difference(claim: str, pool: Pool) -> None:
    for edit in made(claim, pool):
        assert edit.span.of(edit.text) == edit.new != ""
        assert edit.text.casefold() != claim.casefold()
        assert edit.new.casefold() != edit.old.casefold()
        assert "  " not in edit.text
        assert edit.text.endswith(".") == claim.endswith(".")
        assert edit.old in claim


@pytest.mark.parametrize("claim", CLAIMS)
def test_the_same_seed_gives_the_same_edits(claim: str, pool: Pool) -> None:
    assert edits(claim, SOURCE, Random(7), pool) == edits(claim, SOURCE, Random(7), pool)


def test_every_type_occurs(pool: Pool) -> None:
    found = {edit.type for claim in CLAIMS for edit in made(claim, pool)}
    assert found == set(
        "number date entity quote attribution negation modality predicate causal location out_of_source".split()
    )


def test_every_kind_occurs(pool: Pool) -> None:
    for make in KINDS:
        assert any(make(Claim.read(c, SOURCE, Random(s), pool)) for c in CLAIMS for s in range(6)), make.__name__


def test_all_but_the_offending_words_stay(pool: Pool) -> None:
    claim = CLAIMS[1]
    for edit in made(claim, pool):
        if edit.old:
            assert edit.text[: edit.span.start] + edit.old + edit.text[edit.span.end :] == claim


@pytest.mark.parametrize(
    ("claim", "kind", "expected"),
    [
        ("The firm did not win the contract.", "negation", "The firm won the contract."),
        ("The firm refused to pay the fine.", "negation", "The firm paid the fine."),
        ("The tax may rise.", "modality", "The tax will rise."),
        ("A bridge was allegedly damaged by trucks.", "modality", "A bridge was damaged by trucks."),
        ("Residents criticised the delay.", "predicate", "Residents praised the delay."),
        ("Prices have risen.", "predicate", "Prices have fallen."),
        ("The road was closed by floods.", "predicate", "The road was opened by floods."),
        ("Rosa Tellman accused Paul Orvik.", "entity", "Paul Orvik accused Rosa Tellman."),
        ("Output doubled.", "number", "Output tripled."),
        ("It opened before the war.", "date", "It opened after the war."),
        ("He is a suspected thief.", "modality", "He is a thief."),
        ("She is an alleged spy in Dunmore.", "modality", "She is a spy in Dunmore."),
    ],
)
def test_examples(claim: str, kind: str, expected: str, pool: Pool) -> None:
    assert expected in texts(claim, pool, kind)


def test_a_bound_stays_a_lie(pool: Pool) -> None:
    """A lower number behind "at least" would follow from the claim."""
    for edit in made("At least 120 people came.", pool, 40):
        if edit.type == "number":
            assert int(edit.new.replace(",", "")) > 120


def test_matter_is_added_before_the_speaker(pool: Pool) -> None:
    for edit in made("The road was closed, police said.", pool):
        if edit.type == "causal" and not edit.old:
            assert edit.text.endswith(", police said.")


def test_nothing_is_edited_outside_a_quotation_by_the_quote_maker(pool: Pool) -> None:
    claim = CLAIMS[5]
    for edit in made(claim, pool):
        if edit.type == "quote":
            assert claim.index("“") < edit.span.start < edit.text.index("”")


def test_passive_verbs_take_the_participle(pool: Pool) -> None:
    claim = Claim.read("The wall was broken and Rosa Tellman broke it.", SOURCE, Random(1), pool)
    assert [(v.lemma, v.form) for v in verbs(claim)] == [("break", "part"), ("break", "past")]


@pytest.mark.parametrize(
    ("lemma", "forms"),
    [
        ("stop", "stop stops stopped stopped stopping"),
        ("carry", "carry carries carried carried carrying"),
        ("rise", "rise rises rose risen rising"),
        ("cancel", "cancel cancels cancelled cancelled cancelling"),
        ("agree", "agree agrees agreed agreed agreeing"),
        ("die", "die dies died died dying"),
        ("open", "open opens opened opened opening"),
    ],
)
def test_inflection(lemma: str, forms: str) -> None:
    assert [inflect(lemma, form) for form in FORMS] == forms.split()


def test_wordnet() -> None:
    read = wordnet()
    assert read.adj["safe"].antonyms == ("dangerous",)
    assert "fall" in read.verb["rise"].antonyms
    assert all(
        word not in r.antonyms + r.sisters for part in (read.verb, read.adj, read.adv) for word, r in part.items()
    )


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="aT .,’'“”\"-15£%é\n", max_size=60), st.integers(0, 99))
def test_any_text_is_borne(claim: str, seed: int) -> None:
    for edit in edits(claim, SOURCE, Random(seed), Pool.of([OTHER])):
        assert edit.span.of(edit.text) == edit.new
        assert edit.text != claim


@pytest.mark.parametrize("character", ["a ", "A ", "1,", '"', "the ", ", ", "to "])
def test_long_lines_take_linear_time(character: str, pool: Pool) -> None:
    edits(character * 20_000, SOURCE, Random(1), pool)
