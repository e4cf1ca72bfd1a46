from __future__ import annotations

import math

from summarize.verify.lexical import Overlap, overlap
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


def test_names_and_numbers_that_the_source_lacks_are_counted() -> None:
    found = shared("The brewery in Ostrow hired Magda Zielinska and 340 apprentices.")
    assert (found.names_absent, found.numbers_absent) == (2.0, 1.0)
    assert found.joint < 0.5


def test_a_third_absent_name_or_number_adds_nothing() -> None:
    found = shared("The mill in Ostrow paid Ada, Berta, Clara and Dora 1, 22, 333 and 4444 zlotys.")
    assert (found.names_absent, found.numbers_absent) == (2.0, 2.0)


def test_words_in_another_order_are_no_pairs() -> None:
    assert shared("A flood closed the mill: 1951, Ostrow.").pairs < 0.5


def test_nothing_is_shared_where_there_is_no_evidence() -> None:
    found = shared("Investors praised visionary leadership.")
    assert (found.best, found.joint, found.pairs) == (0.0, 0.0, 0.0)
    assert found.length == math.log1p(4)


def test_a_claim_of_grammar_alone_shares_nothing_and_divides_by_nothing() -> None:
    assert shared("It was.") == Overlap(0.0, 0.0, 0.0, 0.0, 0.0, 0.0)
