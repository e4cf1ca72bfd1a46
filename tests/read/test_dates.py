"""The grammar of dates, case by case, and what must hold of any text. The anchor is Friday, 14 February 2025."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.read.dates import DateMention, dates
from summarize.span import Span

ANCHOR = date(2025, 2, 14)


def read(text: str, anchor: date | None = ANCHOR) -> tuple[DateMention, ...]:
    return dates(text, Span(0, len(text)), anchor)


def only(text: str, anchor: date | None = ANCHOR) -> DateMention:
    found = read(text, anchor)
    assert len(found) == 1, [m.span.of(text) for m in found]
    return found[0]


@pytest.mark.parametrize(
    "text",
    [
        "It opened on 12 March 2024.",
        "It opened on 12th March 2024.",
        "It opened on the 12th of March, 2024.",
        "It opened on March 12, 2024.",
        "It opened on March 12th 2024.",
        "It opened on Mar. 12, 2024.",
        "It opened on Tuesday, March 12, 2024.",
        "It opened on Tuesday 12 March 2024.",
        "It opened on 2024-03-12.",
    ],
)
def test_full_dates(text: str) -> None:
    found = only(text)
    assert (found.year, found.month, found.day) == (2024, 3, 12)
    assert found.earliest == found.latest == date(2024, 3, 12)


@pytest.mark.parametrize(("text", "when"), [("25/03/2024", (3, 25)), ("03/25/2024", (3, 25)), ("05/05/2024", (5, 5))])
def test_numeric_dates_with_one_reading(text: str, when: tuple[int, int]) -> None:
    found = only(text)
    assert (found.month, found.day) == when


def test_a_numeric_date_with_two_readings_is_left_alone() -> None:
    assert read("12/03/2024") == ()


@pytest.mark.parametrize(
    ("text", "year", "month", "day", "weekday"),
    [
        ("in March 2024", 2024, 3, None, None),
        ("in March of 2024", 2024, 3, None, None),
        ("in May", None, 5, None, None),
        ("by October", None, 10, None, None),
        ("on 7 April", None, 4, 7, None),
        ("in 1987", 1987, None, None, None),
        ("since 1689", 1689, None, None, None),
        ("the 2019 season", 2019, None, None, None),
        ("In 2008, 700 people left", 2008, None, None, None),
        ("in the spring of 2022", 2022, None, None, None),
        ("on Thursday", None, None, None, 3),
        ("on Tuesdays", None, None, None, 1),
        ("every Monday", None, None, None, 0),
        ("yesterday", 2025, 2, 13, 3),
        ("today", 2025, 2, 14, 4),
        ("tomorrow", 2025, 2, 15, 5),
        ("last year", 2024, None, None, None),
        ("next year", 2026, None, None, None),
        ("last month", 2025, 1, None, None),
        ("next May", 2025, 5, None, None),
        ("last October", 2024, 10, None, None),
        ("12-14 March", None, 3, None, None),
    ],
)
def test_parts(text: str, year: int | None, month: int | None, day: int | None, weekday: int | None) -> None:
    found = only(text)
    assert (found.year, found.month, found.day, found.weekday) == (year, month, day, weekday)


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("in March 2024", date(2024, 3, 1), date(2024, 3, 31)),
        ("in December 2024", date(2024, 12, 1), date(2024, 12, 31)),
        ("in the 1990s", date(1990, 1, 1), date(1999, 12, 31)),
        ("in the '80s", date(1980, 1, 1), date(1989, 12, 31)),
        ("in the nineties", date(1990, 1, 1), date(1999, 12, 31)),
        ("in 2018-22", date(2018, 1, 1), date(2022, 12, 31)),
        ("in 2023/24", date(2023, 1, 1), date(2024, 12, 31)),
        ("two days ago", date(2025, 2, 12), date(2025, 2, 12)),
        ("in three days' time", date(2025, 2, 17), date(2025, 2, 17)),
        ("on January 7", date(2025, 1, 7), date(2025, 1, 7)),
        ("on December 30", date(2024, 12, 30), date(2024, 12, 30)),
        ("last Friday", date(2025, 2, 1), date(2025, 2, 13)),
        ("next Monday", date(2025, 2, 15), date(2025, 2, 27)),
    ],
)
def test_days_meant(text: str, earliest: date, latest: date) -> None:
    found = only(text)
    assert (found.earliest, found.latest) == (earliest, latest)


@pytest.mark.parametrize(("text", "first", "last"), [("a week ago", 3, 11), ("a year ago", 180, 550)])
def test_longer_units_are_loose(text: str, first: int, last: int) -> None:
    found = only(text)
    assert found.earliest is not None
    assert found.latest is not None
    assert first <= (ANCHOR - found.latest).days <= (ANCHOR - found.earliest).days <= last


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("at 3:14 p.m.", 914),
        ("at 3:14pm", 914),
        ("at 10am", 600),
        ("at 12 am", 0),
        ("at 5.15pm", 1035),
        ("at 17:22", 1042),
        ("at noon", 720),
        ("at midnight", 0),
    ],
)
def test_clock_times(text: str, minutes: int) -> None:
    assert only(text).clock == minutes


@pytest.mark.parametrize(
    "text",
    [
        "They may leave.",
        "They march on.",
        "May they prosper.",
        "June Oakes spoke.",
        "April Oakes spoke.",
        "It sold 2000 tickets.",
        "Some 2000 people came.",
        "They won 3:2 there.",
        "On Black Friday sales rose.",
        "The Sunday Times said so.",
        "It weighed 1,990 tonnes.",
        "It has 1800 seats.",
        "They stayed two days.",
        "the last year of his life",
        "It cost $2019.",
    ],
)
def test_no_dates(text: str) -> None:
    assert [m.span.of(text) for m in read(text)] == []


def test_without_an_anchor_relative_days_are_not_resolved() -> None:
    found = only("yesterday", None)
    assert (found.year, found.day, found.earliest, found.latest) == (None, None, None, None)


def test_an_impossible_day_is_no_date() -> None:
    assert [m.day for m in read("on 31 February 2024")] == [None] or read("on 31 February 2024") == ()


def test_the_span_is_the_words() -> None:
    text = "It shut last Friday, and again on 3 June 2021."
    assert [m.span.of(text) for m in read(text)] == ["last Friday", "3 June 2021"]


@given(
    st.lists(
        st.sampled_from(
            "2024 12 3 31 March May Monday last next ago days year , . - / : pm a of the 1990 s ' two in 0000".split()
        ),
        max_size=14,
    ),
    st.sampled_from(["", " "]),
    st.sampled_from([None, ANCHOR, date.min, date.max]),
)
def test_any_text_is_read_with_true_spans(words: list[str], glue: str, anchor: date | None) -> None:
    text = glue.join(words)
    last = 0
    for found in read(text, anchor):
        assert last <= found.span.start < found.span.end <= len(text)
        assert found.earliest is None or found.latest is None or found.earliest <= found.latest
        last = found.span.end


@given(st.dates(date(1950, 1, 1), date(2090, 12, 31)))
def test_all_ways_of_writing_a_day_agree(day: date) -> None:
    name = day.strftime("%B")
    ways = [f"on {day.day} {name} {day.year}", f"on {name} {day.day}, {day.year}", day.isoformat()]
    assert {(m.earliest, m.latest) for way in ways for m in read(way)} == {(day, day)}


def test_the_second_of_two_years() -> None:
    text = "Tests in 1998 and 2008 of the paint found lead."
    assert [d.year for d in dates(text, Span(0, len(text)), None)] == [1998, 2008]
