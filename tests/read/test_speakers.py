from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.read.speakers import reports
from summarize.span import Span


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("Ida Lund said that the gate would open.", "Ida Lund", " that the gate would open."),
        (
            "The harbour master, Ida Lund, told the court the gate was open.",
            "The harbour master, Ida Lund",
            " the court the gate was open.",
        ),
        ("The gate would open at nine, Ida Lund said.", "Ida Lund", "The gate would open at nine"),
        ("The gate would open at nine, said Ida Lund, who owns it.", "Ida Lund", "The gate would open at nine"),
        ("On Monday she said the gate was shut.", "she", " the gate was shut."),
        ("Ida Lund criticised the new gate.", "Ida Lund", " the new gate."),
        ("According to Ida Lund, the gate was shut.", "Ida Lund", ", the gate was shut."),
        ("The gate was shut, according to Ida Lund.", "Ida Lund", "The gate was shut, "),
    ],
)
def test_reported_speech(text: str, speaker: str, content: str) -> None:
    found = reports(text, Span(0, len(text)))[0]
    assert (found.speaker.of(text), found.content.of(text)) == (speaker, content)


@pytest.mark.parametrize("text", ["The gate is said to be open.", "The gate was open.", "said", ""])
def test_nobody_speaks(text: str) -> None:
    assert reports(text, Span(0, len(text))) == ()


@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    for report in reports(text + " said Lund.", Span(0, len(text) + 11)):
        assert report.speaker.end <= len(text) + 11
