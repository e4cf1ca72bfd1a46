from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.read.quotations import quotations
from summarize.span import Span


def read(text: str) -> list[tuple[str, str | None]]:
    found = quotations(text, Span(0, len(text)))
    return [(q.span.of(text), q.speaker.of(text) if q.speaker else None) for q in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"We open at nine," said Ida Lund.', [("We open at nine,", "Ida Lund")]),
        ("“We open at nine,” Ida Lund said.", [("We open at nine,", "Ida Lund")]),
        ("«We open at nine», said Ida Lund.", [("We open at nine", "Ida Lund")]),
        ("„We open at nine“, said Ida Lund.", [("We open at nine", "Ida Lund")]),
        ("‘We open at nine,’ said Ida Lund.", [("We open at nine,", "Ida Lund")]),
        ("'We open the players' gate at nine,' said Ida Lund.", [("We open the players' gate at nine,", "Ida Lund")]),
        ('"Down," she said, "and then left."', [("Down,", "she"), ("and then left.", "she")]),
        ('Ida Lund said: "Nine is early enough."', [("Nine is early enough.", "Ida Lund")]),
        ('In a letter Lund wrote: "Nine is early enough."', [("Nine is early enough.", "Lund")]),
        ('"Nine it is," Ida Lund, the harbour master, told reporters.', [("Nine it is,", "Ida Lund")]),
        ('"Nine it is," said the harbour master, Ida Lund.', [("Nine it is,", "the harbour master, Ida Lund")]),
        ('Ida Lund, 45, said "nine will have to do".', [("nine will have to do", "Ida Lund")]),
        ('The gate was "a waste of paint", according to Ida Lund.', [("a waste of paint", "Ida Lund")]),
        ('"Nine," said Lund. "Not a minute later."', [("Nine,", "Lund"), ("Not a minute later.", "Lund")]),
        ('"Nine," said Lund. "Ten," said Moe.', [("Nine,", "Lund"), ("Ten,", "Moe")]),
        ('"Is it nine?" Lund asked.', [("Is it nine?", "Lund")]),
        ('He called it "a lovely gate indeed" and left.', [("a lovely gate indeed", "He")]),
        ('Coach Bo Ek praised the goalkeeper, saying she was "made of rope".', [("made of rope", "Coach Bo Ek")]),
        ('"He told me ‘no’ twice," said Lund.', [("He told me ‘no’ twice,", "Lund")]),
        ('" nine it is , " said ida lund .', [(" nine it is , ", "ida lund")]),
    ],
)
def test_quotations_and_their_speakers(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "It's the Lunds' gate, and the harbours' too.",
        'He was 6\'2" tall and the plank 5" wide.',
        "Rock 'n' roll in the '90s, 'tis said.",
        "Nobody said anything at all.",
        '"This mark is never closed, said Lund.',
        "",
    ],
)
def test_apostrophes_measures_and_lost_marks_are_no_quotations(text: str) -> None:
    assert read(text) == []


def test_a_lost_mark_costs_one_quotation_only() -> None:
    assert read('The "gate was open. "We saw it," said Lund.') == [("We saw it,", "Lund")]


def test_an_unclosed_quotation_is_not_stretched_over_a_paragraph() -> None:
    assert read('He said "and then\n\nThe gate was closed. "Fine," said Lund.') == [("Fine,", "Lund")]


def test_a_quotation_over_two_paragraphs_keeps_its_speaker() -> None:
    text = 'Lund said: "The first thing is the gate.\n\n"The second is the paint."'
    assert read(text) == [("The first thing is the gate.", "Lund"), ("The second is the paint.", "Lund")]


@pytest.mark.parametrize(
    ("text", "scare"),
    [
        ('The so-called "gate tax" was dropped.', True),
        ('They showed the film "The Long Gate" on Friday.', True),
        ('She said the gate was "ugly".', False),
        ('"We are tired," said Lund.', False),
        ('The gate was closed "for the foreseeable future" in May.', False),
    ],
)
def test_terms_and_titles_are_told_from_speech(text: str, scare: bool) -> None:  # noqa: FBT001
    (found,) = quotations(text, Span(0, len(text)))
    assert found.scare is scare


def test_only_quotations_that_begin_within_the_span_are_given() -> None:
    text = '"One thing," said Lund. "Another thing entirely." Then Moe left.'
    start = text.index('"Another')
    (found,) = quotations(text, Span(start, len(text)))
    assert found.span.of(text) == "Another thing entirely."
    assert found.speaker is not None
    assert found.speaker.of(text) == "Lund"


PIECES = st.sampled_from(
    [
        "“",
        "”",
        '"',
        "'",
        "‘",
        "’",
        "«",
        "»",
        "``",
        "''",
        " ",
        ". ",
        ", ",
        "said",
        "Lund",
        "he",
        "\n\n",
        "a",
        "…",
        "İ",
        "\U0001f600",
    ]
)


@given(st.lists(PIECES, max_size=60).map("".join))
def test_spans_lie_in_the_text_in_order_and_apart(text: str) -> None:
    at = 0
    for q in quotations(text, Span(0, len(text))):
        assert at <= q.outer.start <= q.span.start <= q.span.end <= q.outer.end <= len(text)
        at = q.outer.end
        if q.speaker is not None:
            assert len(q.speaker.of(text).strip()) > 0


@pytest.mark.parametrize("worst", ['"', "“", "'", "‘a ", '"a', "said ", '"a," said ', "“a\n\n", "` ", "«"])
def test_hostile_lines_are_read_in_time(worst: str) -> None:
    text = worst * (100_000 // len(worst))
    started = time.perf_counter()
    quotations(text, Span(0, len(text)))
    assert time.perf_counter() - started < 10
