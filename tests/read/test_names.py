from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.read.names import names
from summarize.span import Span


def read(text: str) -> list[tuple[str, str, str | None]]:
    return [(n.span.of(text), n.kind, n.title) for n in names(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("NATO Secretary General Ilse Brandt spoke.", [("NATO", "other", None), ("Ilse Brandt", "person", "general")]),
        ("It was Mr. Okafor's idea.", [("Okafor", "person", "mr")]),
        ("Foreign Minister Ana Reyes left.", [("Ana Reyes", "person", "minister")]),
        (
            "A pharmacist, Dale Prout, and the nurse Ida Roe.",
            [("Dale Prout", "other", None), ("Ida Roe", "person", "nurse")],
        ),
        ("The University of Tromsø reopened.", [("University of Tromsø", "body", None)]),
        ("On Tuesday in March it rained.", []),
        ("Officials said it rained.", []),
        ("Vandermeer said it rained.", [("Vandermeer", "other", None)]),
        (
            "Ludwig van der Berg and Omar al-Sayed met.",
            [("Ludwig van der Berg", "other", None), ("Omar al-Sayed", "other", None)],
        ),
        ("Growth In Local Exports Surprises Many Economists", []),
        ("Economic growth: Exports rose.", []),
        ("The euro-Atlantic area.", [("Atlantic", "other", None)]),
        ("I think I'm late.", []),
    ],
)
def test_names_are_found_with_kind_and_title(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert read(text) == expected


@given(st.text(max_size=200))
def test_names_of_any_text_re_slice(text: str) -> None:
    for name in names(text, Span(0, len(text))):
        assert name.span.of(text)[0].isupper()
        assert name.words
