from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.span import Span
from summarize.text.sentences import MAX_CHARS, sentences


def split(text: str) -> list[str]:
    return [s.span.of(text) for s in sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The dam held. Nobody was hurt.", ["The dam held.", "Nobody was hurt."]),
        ("Mr. Oduya met Dr. Lind on Monday.", ["Mr. Oduya met Dr. Lind on Monday."]),
        ("It fell to 3.5 percent. Prices rose.", ["It fell to 3.5 percent.", "Prices rose."]),
        ("J. K. Adeyemi resigned. He was 61.", ["J. K. Adeyemi resigned.", "He was 61."]),
        ("The U.S. army left. The base closed.", ["The U.S. army left.", "The base closed."]),
        ("It works for Brill Inc. The firm is small.", ["It works for Brill Inc.", "The firm is small."]),
        ("The talks start at 9 a.m. on Friday.", ["The talks start at 9 a.m. on Friday."]),
        ("He left at 9 p.m. The vote came later.", ["He left at 9 p.m.", "The vote came later."]),
        ("“Is it over?” she asked. Nobody knew.", ["“Is it over?” she asked.", "Nobody knew."]),
        ("“It is over. We lost,” she said.", ["“It is over. We lost,” she said."]),
        ('"We won." Then they left.', ['"We won."', "Then they left."]),
        ("The vote failed.Members left early.", ["The vote failed.", "Members left early."]),
        ("The pier is closed. the ferry is not.", ["The pier is closed.", "the ferry is not."]),
        ("See www.example.org. It is open.", ["See www.example.org.", "It is open."]),
        ("Really?! Yes.", ["Really?!", "Yes."]),
        ("今日は晴れ。明日は雨。", ["今日は晴れ。", "明日は雨。"]),
        ("The bill (see p. 4) passed.", ["The bill (see p. 4) passed."]),
    ],
)
def test_sentences_end_where_a_reader_ends_them(text: str, expected: list[str]) -> None:
    assert split(text) == expected


def test_blocks_are_told_apart() -> None:
    text = (
        "Harbour closes for repairs\n\n"
        "The harbour closed on Monday. It opens in May.\n"
        "What is planned:\n"
        "- A new crane\n"
        "* Deeper water\n"
        "1. A third item\n\n"
        "Part | Cost\n---|---\nCrane | 2 million\n\n## What comes next\n"
    )
    found = [(s.kind, s.span.of(text)) for s in sentences(text)]
    assert found == [
        ("heading", "Harbour closes for repairs"),
        ("paragraph", "The harbour closed on Monday."),
        ("paragraph", "It opens in May."),
        ("paragraph", "What is planned:"),
        ("bullet", "A new crane"),
        ("bullet", "Deeper water"),
        ("bullet", "A third item"),
        ("row", "Part | Cost"),
        ("row", "Crane | 2 million"),
        ("heading", "What comes next"),
    ]


def test_a_sentence_goes_on_over_a_line_break_that_cannot_be_meant() -> None:
    text = "The council put off a decision on the\nBridge Street works until\nthe spring."
    assert split(text) == [text]


def test_hard_wrapped_paragraphs_are_joined() -> None:
    text = (
        "The council met on Monday evening to hear the engineer report on the\n"
        "state of the bridge. He said that it would have to close in the spring.\n"
        "Members asked for a second opinion, which will take until the autumn.\n"
    )
    assert len(split(text)) == 3


def test_an_unclosed_quotation_does_not_swallow_what_follows() -> None:
    text = "“We are ready, he said. " + "The work goes on. " * 80
    assert len(split(text)) > 50


def test_a_stretch_without_an_end_is_cut_at_white_space() -> None:
    text = "word " * 1000
    parts = split(text)
    assert all(len(p) <= MAX_CHARS for p in parts)
    assert "".join(parts).replace(" ", "") == "word" * 1000


def test_only_kept_parts_are_read() -> None:
    text = "Accept all cookies. The dam held."
    assert [s.span.of(text) for s in sentences(text, [Span(20, len(text))])] == ["The dam held."]


PIECES = st.text(alphabet=st.sampled_from("aA.!?\"“”'\n\r\t |-*#:,;0 é。\u2028\x00\ud800"), max_size=200)


@given(st.one_of(PIECES, st.text(max_size=300)))
def test_sentences_re_slice_in_order_and_lose_no_letter(text: str) -> None:
    found = sentences(text)
    at = 0
    for sentence in found:
        assert sentence.span.start >= at
        assert sentence.span.of(text).strip() == sentence.span.of(text) != ""
        at = sentence.span.end
    kept = "".join(s.span.of(text) for s in found)
    letters = [c for c in text if c.isalpha()]
    # A bullet mark such as "a)" is the only thing with a letter that is left out.
    assert len([c for c in kept if c.isalpha()]) >= len(letters) - text.count(")")
