from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.model.encoder import Piece
from summarize.verify.pairing import (
    CLAIM_LIMIT,
    END,
    LIMIT,
    MARKS,
    SENTENCES,
    START,
    Cut,
    Mark,
    Pair,
    around,
    cut,
    fitting,
    pair,
    room_beside,
)

FIRST = 1_000
"""Number of the first piece of these tests, beyond those of the separators."""


def halves(text: str) -> list[Piece]:
    """Words of at most four letters are one piece, longer ones two; every mark is one."""
    found = []
    for match in re.finditer(r"\w+|[^\w\s]", text):
        start, end = match.span()
        middle = start + 4 if end - start > 4 else end
        found += [Piece(FIRST + start % 100, *span) for span in ((start, middle), (middle, end)) if span[0] < span[1]]
    return found


def read(text: str) -> Cut:
    return cut(text, halves)


def marks(claim: str, *evidence: str, elsewhere: frozenset[str] = frozenset()) -> list[tuple[str, Mark, int]]:
    """Each piece of the claim with its mark and the number of its sentence."""
    laid = pair(read(claim), [read(e) for e in evidence], elsewhere)
    own = laid.marks[laid.claim.start : laid.claim.end]
    return [(o.of(claim), Mark(m % MARKS), m // MARKS) for o, m in zip(laid.offsets, own, strict=True)]


def theirs(claim: str, *evidence: str) -> list[tuple[Mark, int]]:
    laid = pair(read(claim), [read(e) for e in evidence], frozenset())
    return [(Mark(m % MARKS), m // MARKS) for m in laid.marks[laid.claim.end + 1 : -1]]


# --- cutting -----------------------------------------------------------------------------


def test_every_piece_knows_its_word() -> None:
    found = read("The miller’s 12 mills, closed.")
    pieces = [(found.tokens[w].text if w >= 0 else None) for w in found.words]
    assert pieces[-4:] == [None, "closed", "closed", None]
    assert len(found.words) == len(found.pieces)
    for piece, word in zip(found.pieces, found.words, strict=True):
        if word >= 0:
            assert found.tokens[word].start <= piece.start < found.tokens[word].end


def test_a_text_without_words_has_none() -> None:
    assert read(" … ").words == (-1,)
    assert read("") == Cut((), (), ())


# --- marks -------------------------------------------------------------------------------


def test_a_mark_for_each_way_in_which_a_word_stands_in_the_evidence() -> None:
    stem = read("pumps").tokens[0].stem
    found = marks("The mill sold pump, wheel: ruin.", "The mill fell; sold, wheels.", elsewhere=frozenset({stem}))
    assert [(piece, mark) for piece, mark, _ in found] == [
        ("The", Mark.RUN),
        ("mill", Mark.RUN),
        ("sold", Mark.WORD),
        ("pump", Mark.ELSEWHERE),
        (",", Mark.NONE),
        ("whee", Mark.FORM),
        ("l", Mark.FORM),
        (":", Mark.NONE),
        ("ruin", Mark.NOWHERE),
        (".", Mark.NONE),
    ]


def test_a_run_ends_where_the_sentence_of_the_evidence_does() -> None:
    assert [m for _, m, _ in marks("mill sold", "mill", "sold")] == [Mark.WORD, Mark.WORD]
    assert [m for _, m, _ in marks("mill sold", "mill sold")] == [Mark.RUN, Mark.RUN]


def test_words_of_the_evidence_are_asked_for_or_not_and_numbered_by_sentence() -> None:
    assert theirs("mill ruin", "Mill fell.", "It ruin") == [
        (Mark.SHARED, 1),
        (Mark.UNASKED, 1),
        (Mark.NONE, 0),
        (Mark.UNASKED, 2),
        (Mark.SHARED, 2),
    ]


def test_a_word_of_the_claim_has_the_number_of_the_only_sentence_that_has_it() -> None:
    assert [(p, n) for p, _, n in marks("mill fell ruin", "mill", "mill fell")] == [
        ("mill", 0),
        ("fell", 2),
        ("ruin", 0),
    ]


def test_sentences_behind_the_last_that_is_told_apart_are_one() -> None:
    evidence = [letter * 3 for letter in "abcdefghijk"]
    assert len(evidence) > SENTENCES
    assert [n for _, _, n in marks("aaa hhh kkk", *evidence)] == [1, SENTENCES, SENTENCES]
    assert {n for _, n in theirs("mill", *evidence)} == set(range(1, SENTENCES + 1))


# --- layout ------------------------------------------------------------------------------


def test_the_two_sides_are_parted_and_told_apart() -> None:
    laid = pair(read("mill ruin"), [read("It fell")], frozenset())
    assert (laid.ids[0], laid.ids[3], laid.ids[-1]) == (START, END, END)
    assert laid.segments == (0, 0, 0, 0, 1, 1, 1)
    assert laid.claim.of("#mr|If|") == "mr"


def test_without_evidence_there_is_a_claim_all_the_same() -> None:
    laid = pair(read("mill"), [], frozenset())
    assert (laid.ids, laid.segments) == ((START, FIRST, END, END), (0, 0, 0, 1))


def test_what_is_too_long_is_cut_at_the_end() -> None:
    claim, evidence = read("mill " * 150), read("wood " * 300)
    laid = pair(claim, [evidence], frozenset())
    assert len(laid.ids) == len(laid.segments) == len(laid.marks) == LIMIT
    assert len(laid.claim) == len(laid.offsets) == CLAIM_LIMIT
    assert laid.ids[-1] == END
    assert room_beside(claim) == LIMIT - CLAIM_LIMIT - 3 == laid.segments.count(1) - 1


@pytest.mark.parametrize("limit", [112, 128, 160])
def test_a_lower_limit_takes_from_the_evidence(limit: int) -> None:
    laid = pair(read("mill fell"), [read("wood " * 300)], frozenset(), limit)
    assert (len(laid.ids), len(laid.claim)) == (limit, 2)


def shape(laid: Pair) -> bool:
    return len(laid.ids) == len(laid.segments) == len(laid.marks) and len(laid.claim) == len(laid.offsets)


TEXTS = st.text(st.characters(), max_size=80) | st.lists(
    st.sampled_from(["mill", "mills", "Closed", "12", "“no”", "don’t", ",", "\n", "é", "🙂", "\u200b", "\ud800"])
).map(" ".join)


@given(claim=TEXTS, evidence=st.lists(TEXTS, max_size=12), limit=st.integers(CLAIM_LIMIT + 3, LIMIT))
def test_any_text_is_of_one_length_within_the_limit_and_re_slices(claim: str, evidence: list[str], limit: int) -> None:
    said = read(claim)
    laid = pair(said, [read(e) for e in evidence], frozenset(), limit)
    assert shape(laid)
    assert len(laid.ids) <= limit
    assert [o.of(claim) for o in laid.offsets] == [claim[p.start : p.end] for p in said.pieces[:CLAIM_LIMIT]]
    assert all(0 <= mark < MARKS * (SENTENCES + 1) for mark in laid.marks)
    assert set(laid.segments[: laid.claim.end + 1]) == {0}
    assert set(laid.segments[laid.claim.end + 1 :]) == {1}
    own = {Mark(m % MARKS) for m in laid.marks[laid.claim.start : laid.claim.end]}
    assert not own & {Mark.SHARED, Mark.UNASKED}
    assert {Mark(m % MARKS) for m in laid.marks[laid.claim.end + 1 :]} <= {Mark.NONE, Mark.SHARED, Mark.UNASKED}


@given(claim=TEXTS.filter(lambda text: bool(read(text).tokens)))
def test_a_claim_beside_itself_is_all_there(claim: str) -> None:
    laid = pair(read(claim), [read(claim)], frozenset())
    own = {Mark(m % MARKS) for m in laid.marks[laid.claim.start : laid.claim.end]}
    assert own <= {Mark.NONE, Mark.WORD, Mark.RUN}


# --- what fits ---------------------------------------------------------------------------


def test_passages_come_first_and_then_their_neighbours() -> None:
    places = list(dict.fromkeys(around([10, 20, 30])))
    assert places == [10, 20, 9, 30, 11, 19, 8, 12, 21, 18, 22]
    assert list(around([])) == []


def test_the_neighbours_of_a_single_passage() -> None:
    assert list(around([0])) == [0, -1, 1, -2, 2]


def test_as_much_is_chosen_as_there_is_room_for_in_the_order_of_the_text() -> None:
    costs = {5: 10, 6: 10, 4: 30, 7: 10}
    assert fitting([6, 4, 5, 6, 7, 99], costs.get, 30) == [5, 6, 7]
    assert fitting([6, 4, 5], costs.get, 50) == [4, 5, 6]


def test_the_first_is_chosen_though_it_be_too_long_and_absent_places_are_not() -> None:
    assert fitting([3, 4], {3: 500, 4: 1}.get, 50) == [3]
    assert fitting([-1, 3], {3: 500}.get, 50) == [3]
    assert fitting([], {3: 1}.get, 50) == []
