from __future__ import annotations

from dataclasses import replace

import pytest

from summarize.verify.lexical import Overlap, foreign_words, overlap, shipped, support
from tests.verify.world import claim, sources

SOURCE = "The mill in Ostrow closed in 1951 after a flood. Its wheel was sold to a museum in Gdansk for 900 zlotys."


def shared(text: str) -> Overlap:
    against, one = sources(SOURCE), claim(text)
    return overlap(one.statement, against.passages(one.statement), against)


def test_a_copied_sentence_shares_everything() -> None:
    found = shared("The mill in Ostrow closed in 1951 after a flood.")
    assert (found.best, found.joint, found.pairs) == (1.0, 1.0, 1.0)
    assert (found.names_absent, found.numbers_absent) == (0.0, 0.0)


def test_what_two_sentences_say_is_shared_jointly() -> None:
    found = shared("After the flood the mill in Ostrow closed and its wheel went to a museum in Gdansk.")
    assert found.best < found.joint


def test_foreign_words_names_and_numbers_are_counted() -> None:
    found = shared("The brewery in Ostrow hired Magda Zielinska and 340 apprentices.")
    assert (found.names_absent, found.numbers_absent) == (2.0, 1.0)
    assert found.joint < 0.5


def test_support_falls_with_every_sign_of_invention() -> None:
    model, copied = shipped(), shared("The mill in Ostrow closed in 1951 after a flood.")
    best = support(copied, model)
    for worse in (
        replace(copied, best=0.2),
        replace(copied, pairs=0.0),
        replace(copied, joint=0.2),
        replace(copied, names_absent=2.0),
        replace(copied, numbers_absent=2.0),
    ):
        assert support(worse, model) < best


def test_an_invented_claim_falls_below_the_threshold_and_a_copied_one_does_not() -> None:
    model = shipped()
    assert support(shared("The mill in Ostrow closed in 1951 after a flood."), model) > 0.9
    assert (
        support(shared("Investors praised the visionary leadership of the brewery's founders."), model)
        < model.threshold
    )


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The mill closed after a violent dispute over wages.", "violent dispute over wages"),
        ("The mill closed.", "The mill closed."),
    ],
)
def test_the_foreign_words_are_the_longest_run_that_no_passage_has(text: str, words: str) -> None:
    against, one = sources(SOURCE), claim(text)
    assert foreign_words(one.statement, against.passages(one.statement)).of(text) == words
