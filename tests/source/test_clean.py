from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.article import Removed
from summarize.source.clean import junk, removed_parts
from tests.source.pages import FERRY, KEPT, PAGES, Page

SEEDS = Path(__file__).resolve().parents[3] / "shared" / "seeds"


def text_of(page: Page) -> str:
    return "".join(part for _, part in page)


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES.keys())
def test_removes_exactly_the_junk_and_names_it(page: Page) -> None:
    text = text_of(page)
    found = [(part.reason, part.span.of(text).strip(" \n\r")) for part in removed_parts(text)]
    assert found == [(reason, part.strip(" \n\r")) for reason, part in page if reason]


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES.keys())
def test_what_is_kept_is_the_article(page: Page) -> None:
    text = text_of(page)
    kept = text
    for part in reversed(removed_parts(text)):
        kept = kept[: part.span.start] + kept[part.span.end :]
    assert kept.split() == "".join(part for reason, part in page if reason is None).split()


@pytest.mark.parametrize("name", [name for name in PAGES if name != "control-characters"])
def test_spans_take_whole_lines(name: str) -> None:
    text = text_of(PAGES[name])
    for part in removed_parts(text):
        assert part.span.start == 0 or text[part.span.start - 1] in "\r\n"
        assert part.span.end == len(text) or text[part.span.end - 1] in "\r\n"


@pytest.mark.parametrize("text", KEPT.values(), ids=KEPT.keys())
def test_an_article_is_left_whole(text: str) -> None:
    assert removed_parts(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "We use cookies to improve your experience of this newspaper.\nAccept all\n",
        "Share this\n",
        "Advertisement",
        "\x00\x01",
        "",
        " \n\n",
    ],
)
def test_a_text_is_never_emptied(text: str) -> None:
    assert removed_parts(text) == ()


def test_junk_tells_a_page_that_is_nothing_else() -> None:
    text = "We use cookies to improve your experience of this newspaper.\nAccept all\n"
    assert [(part.reason, part.span.of(text)) for part in junk(text)] == [("consent", text)]


def test_a_control_character_inside_a_sentence_stays() -> None:
    # A gap there would cut the sentence in two.
    assert removed_parts("The boat\x01 sails on Monday, said the company.\n") == ()


def test_the_second_of_two_equal_headlines_stays() -> None:
    text = f"Home » Ferry halved for the winter\nNews Islands Transport\n\nFerry halved for the winter\n\n{FERRY}"
    assert [part.span.of(text) for part in removed_parts(text)] == [text[: text.index("\n\n") + 1]]


def test_a_headline_under_a_list_of_other_stories_stays() -> None:
    text = f"Most Popular\nHarbour fees to rise\nFerry halved for the winter\n\n{FERRY}"
    assert [part.span.of(text) for part in removed_parts(text)] == ["Most Popular\n"]


LINES = [
    "Share this",
    "Related Posts",
    "Read more: The end",
    "We use cookies on our website and share your data with partners.",
    "Accept all",
    "By Mira Olsen",
    "Home » A » B",
    "A title without a stop",
    "The rest of the story...",
    "The company said on Tuesday that it would halve its timetable.",
    "",
    "---",
    "Home",
    "News",
    "| a | b |",
    "\x01\u200b",
    "\ud800",
    "12 March 2024",
]


@given(
    st.lists(st.one_of(st.sampled_from(LINES), st.text(max_size=40)), max_size=14),
    st.sampled_from(["\n", "\r\n", "\n\n"]),
)
def test_spans_are_in_order_do_not_overlap_and_leave_something(lines: list[str], sep: str) -> None:
    text = sep.join(lines)
    parts = removed_parts(text)
    ends = [0, *(part.span.end for part in parts)]
    assert all(end <= part.span.start < part.span.end <= len(text) for end, part in zip(ends, parts, strict=False))
    assert parts == removed_parts(text)
    if parts:
        removed = {at for part in parts for at in range(part.span.start, part.span.end)}
        assert any(char.isalnum() for at, char in enumerate(text) if at not in removed)


HOSTILE = {
    "one-line": "a " * 100_000,
    "quotes": '" a b c d ' * 20_000,
    "open-quotes": "“a " * 60_000,
    "arrows": " » " * 60_000,
    "share-lines": "Facebook\n" * 10_000,
    "related-headings": "Related Posts\nTitle\n" * 4_000,
    "read-more": "Read more: x\n" * 8_000,
    "consent": "We use cookies on our website and your browser.\n" * 4_000,
    "brackets": "<" * 200_000,
    "spaces": " " * 200_000 + "x",
    "newlines": "\n" * 200_000 + "x",
    "returns": "\r" * 200_000 + "x",
    "digits": "1:" * 100_000,
    "dashes": "---\n" + "a: b\n" * 10_000,
    "names": "By " + "Aa " * 60_000,
    "controls": "\x01" * 200_000 + "x",
    "controls-inside": "x" + "\x01" * 200_000 + "x",
    "controls-apart": "\x01x\n" * 10_000,
    "pipes": "a | " * 50_000,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_text_takes_linear_time(text: str) -> None:
    """Four times the text may take four times as long, not sixteen; short runs are noise and pass."""
    started = time.perf_counter()
    removed_parts(text[: len(text) // 4])
    quarter = time.perf_counter() - started
    removed_parts(text)
    whole = time.perf_counter() - started - quarter
    assert whole < max(8 * quarter, 1.0)


@pytest.mark.shared
@pytest.mark.skipif(not SEEDS.is_dir(), reason="the seed articles are not beside this checkout (../shared/seeds)")
@pytest.mark.parametrize(
    ("number", "reasons"),
    [
        ("000", []),
        ("001", ["consent", "share", "related"]),
        ("002", ["byline"]),
        ("003", ["breadcrumb", "source_line"]),
        ("004", []),
    ],
)
def test_seed_articles(number: str, reasons: list[str]) -> None:
    (path,) = SEEDS.glob(f"{number}_*.txt")
    assert [part.reason for part in removed_parts(path.read_text(encoding="utf-8"))] == reasons


def test_a_part_is_a_frozen_value() -> None:
    (part,) = removed_parts(f"{FERRY}Source: Coastal Wire\n")
    assert part == Removed(part.span, "source_line")
