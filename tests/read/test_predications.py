from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.read.hedges import Force
from summarize.read.predications import Predication, clauses, predications
from summarize.read.verbs import ANTONYMS, lemma
from summarize.span import Span


def verb(text: str, word: str) -> Predication:
    return next(p for p in predications(text, Span(0, len(text))) if p.head.norm == word)


@pytest.mark.parametrize(
    ("text", "word", "force"),
    [
        ("The board approved the plan.", "approved", Force.FACT),
        ("The board has already approved the plan.", "approved", Force.FACT),
        ("The gate is closing.", "closing", Force.PRESENT),
        ("The board will approve the plan.", "approve", Force.FUTURE),
        ("The board would approve the plan.", "approve", Force.EXPECTED),
        ("The board is to approve the plan.", "approve", Force.EXPECTED),
        ("The board plans to approve the plan.", "approve", Force.EXPECTED),
        ("The plan is due to be approved.", "approved", Force.EXPECTED),
        ("The board may approve the plan.", "approve", Force.POSSIBLE),
        ("The board is considering approving the plan.", "approving", Force.POSSIBLE),
        ("The board hopes to approve the plan.", "approve", Force.POSSIBLE),
        ("If the board approved the plan, work would begin.", "approved", Force.POSSIBLE),
        ("The man allegedly stole a boat.", "stole", Force.ALLEGED),
        ("The man is accused of stealing a boat.", "stealing", Force.ALLEGED),
        ("The man is believed to have stolen a boat.", "stolen", Force.ALLEGED),
    ],
)
def test_force(text: str, word: str, force: Force) -> None:
    assert verb(text, word).force is force


@pytest.mark.parametrize(
    ("text", "word", "negated"),
    [
        ("The gate opened.", "opened", False),
        ("The gate did not open.", "open", True),
        ("The gate didn't open.", "open", True),
        ("The gate has never been opened.", "opened", True),
        ("Nobody was hurt.", "hurt", True),
        ("None of the boats was found.", "found", True),
        ("No boats have been found.", "found", True),
        ("The boat posed no risk.", "posed", True),
        ("She failed to open the gate.", "open", True),
        ("She has yet to open the gate.", "open", True),
        ("He stopped short of calling her names.", "calling", True),
        ("She would not rule out a vote.", "rule", True),
        ("He was not only fined but jailed.", "fined", None),
        ("Not all boats were found.", "found", None),
        ("The gate will not open until May.", "open", None),
        ("He denied that the gate was opened, or painted.", "opened", False),
        ("She did not refuse to open the gate.", "open", None),
        ("He urged them not to paint it.", "paint", None),
        ("No fewer than nine boats were found.", "found", None),
    ],
)
def test_polarity(text: str, word: str, negated: bool | None) -> None:  # noqa: FBT001
    assert verb(text, word).negated is negated


def test_a_phrasal_verb_is_another_verb() -> None:
    assert verb("She ruled out a vote.", "ruled").lemma == "rule out"
    assert verb("The court ruled on it.", "ruled").lemma == "rule"


def test_what_there_is_none_of_is_denied() -> None:
    text = "The storm caused floods but no deaths."
    assert verb(text, "deaths").negated is True
    assert verb(text, "caused").negated is False


def test_a_question_asserts_nothing() -> None:
    assert predications("Was the gate opened?", Span(0, 20)) == ()


@pytest.mark.parametrize(("one", "other"), [("won", "wins"), ("stolen", "stealing"), ("approved", "approves")])
def test_forms_of_a_verb_meet(one: str, other: str) -> None:
    assert lemma(one) == lemma(other)


def test_opposites_go_both_ways() -> None:
    assert all(word in ANTONYMS[other] for word, others in ANTONYMS.items() for other in others)
    assert all(word not in others for word, others in ANTONYMS.items())


@given(st.text(max_size=300))
def test_spans_lie_in_the_text(text: str) -> None:
    for clause in clauses(text, Span(0, len(text))):
        assert clause.of(text).strip()
    for found in predications(text, Span(0, len(text))):
        assert found.clause.contains(Span(found.head.start, found.head.end))
        assert found.head.text == text[found.head.start : found.head.end]


@pytest.mark.parametrize("worst", ["not ", ", and ", "may ", "was ", " - ", "that the ", "failed to ", "; ", " "])
def test_hostile_lines_are_read_in_time(worst: str) -> None:
    text = worst * (100_000 // len(worst))
    started = time.perf_counter()
    predications(text, Span(0, len(text)))
    assert time.perf_counter() - started < 10
