from __future__ import annotations

import random

import pytest

from summarize.text.sentences import sentences
from training import restating, rewording
from training.rewrites import NAMES, drafts, is_sound, rewrites
from training.story import story
from training.synonyms import PAIRS, SYNONYMS

ARTICLE = (
    "The Harbour Safety Agency (HSA) said the ferry Kestrel had struck a sandbank off Port Ellery on 25 March. "
    "Captain Maren Oduya, who joined the company in 2009, steered the ship into deep water. "
    "Mr Tobias Lindgren, the director of the line, praised the crew. "
    "Lindgren visited the passengers in hospital on Tuesday. "
    "He also promised a refund of $2.5m to 1,234 customers. "
    "The French government will pay for two new ferries. "
    "Three passengers were injured in the accident, and the ship was towed to a nearby harbour by two tugs. "
    "A 34-year-old man from Corran was taken to hospital with a broken leg. "
    "The investigation began on Monday and will last several weeks, the HSA said. "
    "The carmakers Halvor and Brisk had leased half of the deck for a display of new lorries. "
    "Lindgren bought the line from a rival firm in 2015. "
    "Oduya won an award for her work in the storm of 2017."
)
KNOWN = story(ARTICLE).lower


def made(text: str) -> set[str | None]:
    return {restating.attributed(text, KNOWN, random.Random(seed)) for seed in range(40)}


def test_the_same_state_gives_the_same_rewrites_and_others_give_others() -> None:
    assert rewrites(ARTICLE, random.Random(3)) == rewrites(ARTICLE, random.Random(3))
    assert rewrites(ARTICLE, random.Random(3)) != rewrites(ARTICLE, random.Random(4))


@pytest.mark.parametrize("seed", range(20))
def test_rewrites_are_sound_new_and_rest_on_whole_sentences(seed: int) -> None:
    spans = {s.span for s in sentences(ARTICLE)}
    found = rewrites(ARTICLE, random.Random(seed))
    assert 6 <= len(found) <= 10
    assert len({r.text for r in found}) == len(found)
    for rewrite in found:
        assert is_sound(rewrite.text)
        assert rewrite.text not in ARTICLE
        assert rewrite.sentences
        assert set(rewrite.sentences) <= spans


def test_operations_are_used_and_combined() -> None:
    found = [d for seed in range(120) for d in drafts(ARTICLE, random.Random(seed))]
    used = {name for d in found for name in d.done}
    assert set(NAMES) - {"relate", "colour"} <= used
    assert 0.3 < sum(len(d.done) > 1 for d in found) / len(found) < 0.8


def test_an_empty_text_gives_none() -> None:
    assert rewrites("", random.Random(1)) == []


def test_attribution_moves_but_stays() -> None:
    forms = made("The bridge was closed for a week, police said.")
    assert "According to police, the bridge was closed for a week." in forms
    assert "Police stated that the bridge was closed for a week." in forms
    assert "The bridge was closed for a week, according to police." in forms


@pytest.mark.parametrize(
    "text",
    [
        "Police said the bridge was closed but drivers ignored the signs.",
        "Oduya said on Monday the bridge was closed.",
        '"I closed the bridge for a week," Oduya said.',
        "Oduya said the bridge was closed and thanked the drivers.",
    ],
)
def test_attribution_stays_where_its_reach_is_not_sure(text: str) -> None:
    assert made(text) == {None}


def test_direct_speech_becomes_reported_speech() -> None:
    assert "The bridge is closed for a week, Oduya said." in made('"The bridge is closed for a week," said Oduya.')


def test_voices_turn() -> None:
    active = "Lindgren praised the crew on Tuesday."
    passive = "The crew was praised by Lindgren on Tuesday."
    assert restating.turned(active, frozenset({"=Lindgren"})) == passive
    assert restating.turned(passive, frozenset({"=Lindgren", "the"})) == active
    assert restating.turned("Lindgren praised his crew.", frozenset({"=Lindgren"})) is None


def test_clauses_part_with_their_subject() -> None:
    rng = random.Random(1)
    text = "Captain Maren Oduya, who joined the company in 2009, steered the ship away."
    assert restating.parted(text, rng) == "Captain Maren Oduya joined the company in 2009."
    assert (
        restating.parted("If the rain stops, the match will start, and the fans will cheer for hours on end.", rng)
        is None
    )


def test_sentences_join() -> None:
    one, two = "The ferry hit a sandbank.", "The crew called for help."
    assert restating.joined(one, two, KNOWN, random.Random(1)) in {
        "The ferry hit a sandbank, and the crew called for help.",
        "The ferry hit a sandbank, while the crew called for help.",
    }
    assert restating.joined("Police said the ferry sank.", two, KNOWN, random.Random(1)) is None
    assert (
        restating.embedded("Maren Oduya steered the ship away.", "She joined the line in 2009.")
        == "Maren Oduya, who joined the line in 2009, steered the ship away."
    )


def test_particulars_are_left_out() -> None:
    found = {restating.generalised("A 34-year-old man from Corran was hurt.", random.Random(s)) for s in range(9)}
    assert found == {"A man was hurt.", "A man from Corran was hurt."}
    listed = "It flies to five cities, including Oslo, Turin, Lyon and Bern."
    assert restating.generalised(listed, random.Random(1)) == "It flies to five cities, including Oslo and Bern."
    assert (
        restating.without_colour("The crew quickly closed the doors.", random.Random(1)) == "The crew closed the doors."
    )
    assert restating.without_colour("The crew did not quickly close the doors.", random.Random(1)) is None


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("He met three ministers.", {"He met 3 ministers."}),
        ("He met 3 ministers.", {"He met three ministers."}),
        ("It sold 1,234 cars.", {"It sold about 1,200 cars.", "It sold more than 1,200 cars."}),
        ("It cost $2.5m in all.", {"It cost $2.5 million in all."}),
        ("It rose 12 per cent.", {"It rose 12%.", "It rose 12 percent."}),
        ("It shut on 25 March 2015 for good.", {"It shut on March 25, 2015, for good."}),
        ("It shut on March 25.", {"It shut on 25 March."}),
        ("It sold nearly 1,234 cars.", {None}),
        ('He said: "I met three ministers."', {None}),
    ],
)
def test_numbers_and_dates_take_another_form(text: str, forms: set[str | None]) -> None:
    assert {rewording.renumbered(text, random.Random(s)) for s in range(20)} == forms


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("The firm has bought the ship.", {"The firm has purchased the ship.", "The company has bought the ship."}),
        ("The trial had begun in May.", {"The trial had started in May."}),
        ("Sales fell by 5% there.", {"Sales dropped by 5% there."}),
        ("It was an accord for both.", {"It was an agreement for both."}),
        ('He said "the firm is bought" there.', {None}),
        ("A fire started by boys spread.", {None}),
    ],
)
def test_synonyms_fit_their_place(text: str, forms: set[str | None]) -> None:
    found = {rewording.synonymous(text, random.Random(s), 1) for s in range(60)}
    assert forms <= found
    if forms == {None}:
        assert found == forms


def test_the_hand_list_is_long_and_never_maps_a_word_to_itself() -> None:
    assert PAIRS >= 250
    assert all(form != s.replacement for form, found in SYNONYMS.items() for s in found)
    assert SYNONYMS["stepped down"][0].replacement == "resigned"


def test_countries_turn_with_their_adjectives() -> None:
    assert rewording.recountried("The French government agreed.") is None
    assert rewording.recountried("The French government said so.") == "The government of France said so."
    assert rewording.recountried("It told the president of Kenya.") == "It told the Kenyan president."


def test_names_are_shortened_expanded_and_spelt_out() -> None:
    read = story(ARTICLE)
    texts = {text for text, _ in read.renamed("Lindgren called the HSA in May.")}
    assert "Tobias Lindgren called the HSA in May." in texts
    assert "Lindgren called the Harbour Safety Agency in May." in texts
    shortened = {text for text, _ in read.renamed("Tobias Lindgren was told.")}
    assert shortened == {"Lindgren was told."}


def test_a_pronoun_gives_way_to_the_only_name_before_it() -> None:
    read = story(ARTICLE)
    line = next(line for line in read.lines if line.text.startswith("He also"))
    found = read.antecedent(line)
    assert found is not None
    assert found[0] == ["Lindgren", "Tobias Lindgren"]
    assert line.span not in found[1]


def test_hostile_text_is_read_in_bounded_time() -> None:
    for text in ("A" * 50_000 + ".", "A b, " * 20_000, '"' * 20_000):
        assert rewrites(text, random.Random(1)) == []
