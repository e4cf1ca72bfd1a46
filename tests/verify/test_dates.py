"""Dates of a claim against those of the evidence. Both are read on Friday, 14 February 2025."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarize.article import Article
from summarize.read.claims import Claim
from summarize.read.dates import dates
from summarize.read.reading import Statement
from summarize.span import Span
from summarize.verify.dates import can_be_same, check_dates
from summarize.verify.evidence import Sources
from summarize.verify.finding import Finding, Passage

ANCHOR = date(2025, 2, 14)


def statement(text: str, anchor: date | None = ANCHOR) -> Statement:
    return Statement(Article("a", text), anchor, Span(0, len(text)), "paragraph", 0)


def check(text: str, *evidence: str, anchor: date | None = ANCHOR) -> tuple[Finding, ...]:
    claim = Claim("c1", "sentence", statement(text, anchor), statement(text, anchor))
    return check_dates(claim, tuple(Passage("s", statement(e, anchor), 0.5) for e in evidence), Sources(()))


SAME = [
    ("on Tuesday", "on 11 February"),
    ("on 11 February", "on Tuesday"),
    ("yesterday", "on Thursday"),
    ("last year", "in 2024"),
    ("in 2024", "in March 2024"),
    ("in March", "on 12 March 2024"),
    ("two days ago", "on Wednesday"),
    ("last month", "on January 20"),
    ("in the 1990s", "in 1994"),
    ("in 2020", "in 2018-22"),
    ("at 3 p.m.", "at 15:00"),
    ("at noon", "at 12pm"),
    ("next year", "in 2026"),
    ("on Tuesdays", "on Tuesday"),
    ("today", "on Friday"),
    ("a year ago", "in February 2024"),
]
OTHER = [
    ("on Tuesday", "on Wednesday"),
    ("on Tuesday", "on 13 February"),
    ("yesterday", "on Monday"),
    ("last year", "in 2023"),
    ("in April 2024", "in March 2024"),
    ("in April", "on 12 March 2024"),
    ("on 3 May 2021", "on 4 May 2021"),
    ("in the 1980s", "in 1994"),
    ("at 3 a.m.", "at 15:00"),
    ("on Mondays", "on Tuesdays"),
    ("last month", "in December 2024"),
]


@pytest.mark.parametrize(("one", "other", "same"), [(*p, True) for p in SAME] + [(*p, False) for p in OTHER])
def test_same_days(one: str, other: str, same: bool) -> None:  # noqa: FBT001
    (a,) = dates(one, Span(0, len(one)), ANCHOR)
    (b,) = dates(other, Span(0, len(other)), ANCHOR)
    assert can_be_same(a, b) is can_be_same(b, a) is same


@pytest.mark.parametrize(
    ("text", "source", "found", "expected"),
    [
        (
            "The viaduct reopened on Monday evening after repairs.",
            "The viaduct reopened on Tuesday evening after repairs to its arches.",
            "Monday",
            "Tuesday",
        ),
        (
            "Lowick stopped issuing mooring permits in 2019, the harbour master said.",
            "Lowick stopped issuing mooring permits in 2024.",
            "2019",
            "2024",
        ),
        (
            "The harbour plan failed in committee in November.",
            "The harbour plan failed in committee in August.",
            "November",
            "August",
        ),
        (
            "Passengers left the stranded tram at 5.15pm.",
            "Passengers left the stranded tram at 9.40pm.",
            "5.15pm",
            "9.40pm",
        ),
    ],
)
def test_contradictions(text: str, source: str, found: str, expected: str) -> None:
    (finding,) = check(text, source)
    assert (finding.type, finding.effect, finding.expected) == ("date", "contradicts", expected)
    assert finding.span.of(text) == found


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The viaduct reopened on 11 February.", "The viaduct reopened on Tuesday."),
        ("The viaduct reopened last year.", "The viaduct reopened in 2024."),
        ("The viaduct reopened in 1973.", "The viaduct, built in 1946, reopened 27 years later."),
        ("The inquiry opens in May.", "The council agreed on Monday to open an inquiry in the second week of May."),
        ("The inquiry will open in May.", "The harbour master resigned on Monday."),
        ("The order takes effect from April 1.", "Ministers signed on Monday an order on moorings."),
    ],
)
def test_no_alarm(text: str, source: str) -> None:
    assert check(text, source) == ()


def test_weekdays_differ_also_without_a_dateline() -> None:
    assert check("The viaduct reopened on Monday.", "The viaduct reopened on Tuesday.", anchor=None)


WORDS = st.sampled_from(
    "the viaduct reopened on Monday Tuesday 3 May 2021 in 1990s yesterday from until 5pm last year".split()
)


@settings(max_examples=150)
@given(st.lists(WORDS, min_size=1, max_size=12), st.lists(WORDS, max_size=12), st.sampled_from([None, ANCHOR]))
def test_findings_lie_inside_and_identical_statements_are_clean(
    words: list[str], other: list[str], anchor: date | None
) -> None:
    text, source = " ".join(words), " ".join(other)
    assert check(text, text, source, anchor=anchor) == ()
    for finding in check(text, source, anchor=anchor):
        assert 0 <= finding.span.start < finding.span.end <= len(text)


def test_a_date_in_a_quotation_is_left_to_the_check_of_quotations() -> None:
    source = "He said of the closure: “It is what they should have done in 2019.” The plant will close in 2026."
    assert check("He called the closure of the plant “what they should have done in 2021”.", source) == ()


def test_the_weekday_of_an_announcement_is_no_rival_of_a_day_of_the_calendar() -> None:
    source = "The guitarist will be buried in the old abbey, the government decided on Tuesday."
    assert check("The guitarist is to rest in the abbey of his home town on 10 July.", source) == ()
    clear = "The guitarist was buried on Tuesday in the old abbey by the government."
    assert [f.expected for f in check("The guitarist was buried on 10 July in the old abbey.", clear)] == ["Tuesday"]
