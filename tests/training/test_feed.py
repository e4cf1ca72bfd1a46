from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from random import Random

import pytest
from tokenizers import Tokenizer

from summarize.model import encoder
from summarize.span import Span
from summarize.verify.entailment import Shipped, shipped
from summarize.verify.pairing import LIMIT
from tests.verify.stories import LIBRARY, ORCHARD, STADIUM
from training.edits import Edit
from training.examples import Corpus, Example, Labels, Prose, sources_of
from training.feed import Feed, Item, Layout, _edited, stems_of
from training.wordnet import FOLDER

TOKENIZER = encoder.WEIGHTS / encoder.TOKENIZER
pytestmark = [
    pytest.mark.skipif(not (FOLDER / "index.verb").exists(), reason="the package wordnet-base is not installed"),
    pytest.mark.skipif(not TOKENIZER.exists(), reason="the weights are not in this checkout"),
]

TRUE = "The library in Marlow Street will stay shut until April after a burst main flooded its cellar."
FALSE = "About 900 books were soaked."
STORIES = (LIBRARY, ORCHARD, STADIUM)


def example(article: int, claim: str, labels: Labels) -> Example:
    sources = sources_of(STORIES[article], None)
    statement = next(iter(sources_of(claim, None).statements))[1]
    ranked = tuple(sources.place(p) for p in sources.passages(statement))
    return Example("authored", article, claim, ranked, labels, f"story {article}")


EXAMPLES = (
    example(0, TRUE, Labels(1.0, ())),
    example(0, FALSE, Labels(0.0, (Span(6, 9),), 1.0, 0.0, "number")),
    example(1, "Candles were lit between the trees on 60 farms.", Labels(1.0, ())),
    example(2, "The club has played in Harrow Lane since 1908.", Labels(1.0, ())),
)
CORPUS = Corpus(tuple(Prose.of(sources_of(t, None)) for t in STORIES), EXAMPLES)


@pytest.fixture(scope="module")
def layout() -> Layout:
    return Layout(TOKENIZER)


@pytest.fixture(scope="module")
def words() -> Tokenizer:
    return Tokenizer.from_file(str(TOKENIZER))


def groups(layout: Layout, shares: dict[str, float], count: int, corpus: Corpus = CORPUS) -> list[list[Item]]:
    return list(islice(Feed(corpus, layout, shares, Random(3)).groups(), count))


@pytest.fixture(scope="module")
def twins(layout: Layout) -> list[list[Item]]:
    """Groups of a true claim with what was edited of it."""
    made = groups(layout, {"authored+": 1.0, "edits": 0.0}, 60)
    return [group for group in made if len(group) > 1]


def evidence(item: Item, words: Tokenizer) -> str:
    return str(words.decode(list(item.pair.ids[item.pair.claim.end + 1 : -1])))


def said(item: Item, words: Tokenizer) -> str:
    return str(words.decode(list(item.pair.ids[item.pair.claim.start : item.pair.claim.end])))


def bad(item: Item, words: Tokenizer) -> str:
    own = item.pair.ids[item.pair.claim.start : item.pair.claim.end]
    wrong = item.labels.bad or ()
    return str(words.decode([i for i, o in zip(own, item.pair.offsets, strict=True) if any(map(o.overlaps, wrong))]))


def well_formed(items: Iterable[Item]) -> bool:
    return all(len(i.pair.ids) == len(i.pair.marks) == len(i.pair.segments) <= LIMIT for i in items)


# --- twins -------------------------------------------------------------------------------


def test_a_claim_comes_first_and_its_twin_is_wrong(twins: list[list[Item]], words: Tokenizer) -> None:
    assert len(twins) > 10
    for first, twin, *_ in twins:
        assert first.labels.supported == 1.0
        assert (twin.labels.supported, twin.labels.padding) == (0.0, 0.0)
        assert twin.labels.type
        assert bad(twin, words)
        assert said(first, words) != said(twin, words)
    assert {group[1].labels.contradicted for group in twins} <= {0.0, 1.0}


def test_in_the_edited_source_what_was_false_is_true_and_what_was_true_is_false(
    twins: list[list[Item]], words: Tokenizer
) -> None:
    mirrored = [group for group in twins if len(group) == 4]
    assert mirrored
    for first, twin, true, false in mirrored:
        assert said(twin, words) == said(true, words)
        assert said(first, words) == said(false, words)
        assert evidence(true, words) == evidence(false, words) != evidence(twin, words)
        assert (true.labels.supported, true.labels.bad) == (1.0, ())
        assert (false.labels.supported, false.labels.contradicted) == (0.0, 1.0)
        assert bad(false, words)
        assert false.labels.type == twin.labels.type


def test_a_group_has_a_number_of_its_own_and_its_pairs_are_well_formed(twins: list[list[Item]]) -> None:
    numbers = [{item.group for item in group} for group in twins]
    assert all(len(each) == 1 for each in numbers)
    assert len({min(each) for each in numbers}) == len(twins)
    assert all(well_formed(group) for group in twins)


def test_without_edits_there_are_no_twins(layout: Layout) -> None:
    assert {len(group) for group in groups(layout, {"authored+": 1.0}, 20)} == {1}


# --- the edited source -------------------------------------------------------------------


def edit(old: str, new: str) -> Edit:
    return Edit(type="number", contradicts=True, text=new, span=Span(0, len(new)), old=old, new=new, mirror=True)


def prose(*sentences: str) -> Prose:
    return Prose(sentences, tuple(range(len(sentences))))


def test_an_edit_is_made_wherever_its_words_stand() -> None:
    story = prose("It took 11 days.", "A bus of 110 seats came after 11 hours.", "Rain fell.")
    assert _edited(story, (0,), edit("11", "12")) == prose(
        "It took 12 days.",
        "A bus of 110 seats came after 12 hours.",
        "Rain fell.",
    )


def test_an_edit_that_the_passages_do_not_hold_cannot_be_made_there() -> None:
    story = prose("It took 11 days.", "Rain fell.")
    assert _edited(story, (1,), edit("11", "12")) is None
    assert _edited(story, (), edit("11", "12")) is None
    assert _edited(story, (0,), edit("11", "")) is None


def test_what_was_added_to_a_claim_is_added_to_the_best_passage() -> None:
    story = prose("Rain fell.", "It took 11 days.")
    assert _edited(story, (1, 0), edit("", ", despite the rain")) == prose(
        "Rain fell.",
        "It took 11 days, despite the rain.",
    )


def test_words_with_marks_of_patterns_are_only_words() -> None:
    assert _edited(prose("It cost £6.2 (net)."), (0,), edit("£6.2 (net)", r"\1 a+")) == prose(r"It cost \1 a+.")


# --- what is drawn -----------------------------------------------------------------------


def test_only_what_was_asked_for_is_drawn(layout: Layout, words: Tokenizer) -> None:
    drawn = [item for group in groups(layout, {"authored-": 1.0}, 10) for item in group]
    assert {item.labels.supported for item in drawn} == {0.0}
    assert {bad(item, words) for item in drawn} == {"900"}


def test_true_and_false_claims_of_one_article_are_one_group(layout: Layout) -> None:
    for group in groups(layout, {"authored=": 1.0}, 5):
        assert [item.labels.supported for item in group] == [1.0, 0.0]


def test_rewrites_of_news_are_true_and_their_twins_are_not(layout: Layout) -> None:
    made = groups(layout, {"edits": 1.0}, 25)
    assert all(group[0].labels.supported == 1.0 for group in made)
    assert all(group[1].labels.supported == 0.0 for group in made if len(group) > 1)
    assert all(well_formed(group) for group in made)


def test_an_article_without_an_example_is_never_met(layout: Layout, words: Tokenizer) -> None:
    kept = Corpus(CORPUS.articles, tuple(e for e in EXAMPLES if e.article != 2))
    made = groups(layout, {"edits": 1.0, "authored+": 1.0}, 30, kept)
    met = " ".join(evidence(item, words) + said(item, words) for group in made for item in group)
    assert "library" in met
    assert "stadium" not in met


def test_the_same_seed_draws_the_same(layout: Layout) -> None:
    shares = {"edits": 1.0, "authored+": 1.0, "authored=": 1.0}
    assert groups(layout, shares, 8) == groups(layout, shares, 8)


# --- layout ------------------------------------------------------------------------------


def test_training_reads_a_claim_as_a_check_does(layout: Layout) -> None:
    model = shipped()
    assert isinstance(model, Shipped)
    sources = sources_of(LIBRARY, None)
    for claim in (TRUE, FALSE):
        statement = sources_of(claim, None).statements[0][1]
        passages = sources.passages(statement)
        ranked = [sources.place(p) for p in passages]
        theirs = layout.pair(claim, CORPUS.articles[0], ranked, stems_of(CORPUS.articles[0].sentences), LIMIT)
        ours = model.layout(statement, passages, sources)
        assert (ours.ids, ours.segments, ours.offsets) == (theirs.ids, theirs.segments, theirs.offsets)
        assert ours.marks == theirs.marks
