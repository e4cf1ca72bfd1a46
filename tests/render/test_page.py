"""The page as bytes: what it holds, what it could run, and whether it can be read."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import replace
from html.parser import HTMLParser
from importlib import resources

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from summarize.article import Article
from summarize.render import page
from summarize.render.bundle import Checked
from summarize.render.marks import Mark
from summarize.render.panes import Layer, Tag, pane
from summarize.render.visible import visible
from summarize.span import Span
from tests.render import sample

HOSTILE = (
    "</script><script>alert(1)</script><img src=x onerror=alert(1)>{{ 7*7 }}{% raw %}<!-- ]]> </style>"
    "\"' onmouseover=alert(1) \x00\x1b[31m \u202egnp.exe \ud800 javascript:alert(1)"
)
CSS = resources.files("summarize.render").joinpath("page.css").read_text("utf-8")
LAYERS: tuple[Layer, ...] = ("removed", "omitted", "linked", "error")
PLACED = st.tuples(st.integers(0, 40), st.integers(0, 40), st.sampled_from(LAYERS))


class Reader(HTMLParser):
    """Reads a page strictly: elements must nest; keeps tags, ids, links and the text of elements by class or id."""

    VOID = frozenset({"meta", "input", "rect"})

    def __init__(self, html: str) -> None:
        super().__init__()
        self.stack: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.prose: list[str] = []
        self.feed(html)
        self.close()
        assert self.stack == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self.stack.append(tag)
        if ("class", "prose") in attrs:
            self.prose.append("")
            self.depth = len(self.stack)

    def handle_endtag(self, tag: str) -> None:
        if tag not in self.VOID:
            assert self.stack.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.prose and len(self.stack) >= self.depth and "div" in self.stack:
            self.prose[-1] += data

    def all(self, name: str) -> list[str]:
        return [value for _, attributes in self.tags if (value := attributes.get(name)) is not None]


@example("\r\n", [(0, 1, "linked")])
@given(st.text("ab <&\"'\n\r\u202e.-", max_size=40), st.lists(PLACED, max_size=10))
def test_a_pane_nests_and_holds_the_text_unchanged(text: str, placed: list[tuple[int, int, Layer]]) -> None:
    marks = [
        Mark(Span(min(a, b), max(a, b)), Tag(layer, min(a, b), "x", anchor=f"a{n}", href="#x", claims=("c1",)))
        for n, (a, b, layer) in enumerate(placed)
    ]
    read = Reader(f'<div class="prose">{pane(text, marks)}</div>')
    assert read.prose == [visible(text)]
    inside = [mark.key.anchor for mark in marks if mark.span.start < min(mark.span.end, len(text))]
    assert sorted(read.all("id")) == sorted(filter(None, inside))


def test_the_panes_hold_the_text_and_the_sources() -> None:
    checked = sample.checked()
    assert Reader(page.render(checked)).prose == [a.text for a in (checked.text, *checked.sources)]


def test_links_lead_to_places_and_no_place_is_there_twice() -> None:
    read = Reader(page.render(sample.checked()))
    ids = read.all("id")
    assert len(ids) == len(set(ids))
    assert {link.removeprefix("#") for link in read.all("href")} <= set(ids)
    assert set(read.all("aria-describedby")) <= set(ids)


def test_every_claim_is_marked_listed_and_linked_to_its_evidence() -> None:
    checked = sample.checked()
    read = Reader(page.render(checked))
    links = {
        a["data-claims"]: a["href"] for tag, a in read.tags if tag == "a" and "claim" in (a.get("class") or "").split()
    }
    for claim in checked.report.claims:
        assert f"f-{claim.id}" in read.all("id")
        assert (links[claim.id] or "").startswith("#e" if claim.evidence else "#f-")


def test_claims_that_share_a_passage_share_its_place() -> None:
    read = Reader(page.render(sample.checked()))
    shared = [claims for claims in read.all("data-claims") if {"c22", "c23"} <= set(claims.split())]
    assert shared


def test_the_page_may_load_nothing_and_run_only_its_own_script() -> None:
    html = page.render(sample.checked())
    read = Reader(html)
    policy = next(a["content"] or "" for tag, a in read.tags if tag == "meta" and "http-equiv" in a)
    assert policy.startswith("default-src 'none'; ")
    for element, directive in (("style", "style-src"), ("script", "script-src")):
        bodies = re.findall(rf"<{element}>(.*?)</{element}>", html, re.DOTALL)
        assert len(bodies) == 1
        digest = base64.b64encode(hashlib.sha256(bodies[0].encode()).digest()).decode()
        assert f"{directive} 'sha256-{digest}'" in policy
    assert read.all("src") == []
    assert all(link.startswith("#") for link in read.all("href"))
    assert not re.search(r"url\(|@import|https?:", CSS)
    assert not [name for _, attributes in read.tags for name in attributes if name.startswith("on") or name == "style"]


def test_hostile_text_is_inert_wherever_it_stands() -> None:
    checked = sample.one_claim(HOSTILE, HOSTILE)
    named = replace(checked.text, title=HOSTILE, path=HOSTILE, language=HOSTILE)
    html = page.render(Checked(checked.report, checked.sources, named))
    read = Reader(html)
    plain = Reader(page.render(sample.one_claim("source", "text")))
    assert [tag for tag, _ in read.tags if tag in {"script", "img", "style"}] == ["style", "script"]
    assert {tag for tag, _ in read.tags} == {tag for tag, _ in plain.tags}
    assert "{{ 7*7 }}" in html
    assert read.prose == [visible(HOSTILE)] * 2
    assert not set(html) & set("\x00\x1b\u202e\ud800")
    html.encode("utf-8")


@pytest.mark.parametrize(
    ("unit", "size"),
    [
        ("no break at all <b>& ", 1_000_000),
        ("A line of text that ends.\n", 200_000),
        ("\x1b\u202e", 200_000),
        ("\n", 200_000),
        ("“", 200_000),
    ],
)
def test_a_long_text_is_shown_whole(unit: str, size: int) -> None:
    source = unit * (size // len(unit))
    assert Reader(page.render(sample.one_claim(source, "text"))).prose[1] == visible(source)


def test_the_wrong_story_is_announced_and_only_then() -> None:
    assert 'class="banner"' in page.render(sample.one_claim("a", "b"))
    assert 'class="banner"' not in page.render(sample.checked())


def test_a_text_without_claims_says_so() -> None:
    text, source = Article("text", ""), Article("s", "Something.")
    html = page.render(Checked(sample.report(text, (source,), ()), (source,), text))
    assert "The text makes no claim." in html


def test_a_brief_names_what_wrote_it() -> None:
    html = page.render_brief(sample.briefed())
    assert "Written by example/small-1, prompt brief.v1" in html
    assert '<h1 dir="auto">Carrow Bridge closed after cracks found in two hangers</h1>' in html


def test_the_same_report_gives_the_same_bytes() -> None:
    assert page.render(sample.checked()) == page.render(sample.checked())


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    channels = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_every_pair_of_colours_meets_wcag_aa(scheme: int) -> None:
    block = re.findall(r":root \{(.*?)\}", CSS, re.DOTALL)[scheme]
    colours = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", block))
    tones = ["contradicted", "unsupported", "unjudged", "padding", "supported", "omitted"]
    pairs = [("ink", f"{tone}-tint") for tone in tones] + [("soft", f"{tone}-tint") for tone in tones]
    pairs += [(tone, f"{tone}-tint") for tone in tones] + [(tone, "sheet") for tone in tones]
    pairs += [(ink, paper) for ink in ("ink", "soft", "link") for paper in ("paper", "sheet", "hover")]
    pairs += [("ink", "evidence"), ("link", "contradicted-tint"), ("link", "unsupported-tint"), ("padding", "hover")]
    for first, second in pairs:
        light, dark = sorted((luminance(colours[first]), luminance(colours[second])), reverse=True)
        assert (light + 0.05) / (dark + 0.05) >= 4.5, (first, second)
