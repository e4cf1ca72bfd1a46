"""The page in a real Chromium: what an editor sees and does."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect, sync_playwright

from summarize.render import page as renderer
from tests.render import sample

CHROMIUM = Path("/usr/bin/chromium")
ARGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
Open = Callable[..., Page]

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    if not CHROMIUM.exists() and os.environ.get("REQUIRE_BROWSER") != "1":
        pytest.skip(f"no Chromium at {CHROMIUM}; REQUIRE_BROWSER=1 makes this a failure")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGS)
        yield chromium
        chromium.close()


@pytest.fixture
def opened(browser: Browser, tmp_path: Path) -> Iterator[Open]:
    """Opens a page; at the end nothing may have been asked of a network or written to the console."""
    seen: list[str] = []
    contexts = []

    def open_page(html: str, width: int = 1440, height: int = 900, *, script: bool = True) -> Page:
        file = tmp_path / "page.html"
        file.write_text(html, "utf-8")
        context = browser.new_context(
            viewport={"width": width, "height": height}, java_script_enabled=script, reduced_motion="reduce"
        )
        contexts.append(context)
        tab = context.new_page()
        tab.on("request", lambda request: seen.append(request.url) if request.url != file.as_uri() else None)
        tab.on("console", lambda message: seen.append(message.text))
        tab.on("pageerror", lambda error: seen.append(str(error)))
        tab.on("dialog", lambda dialog: seen.append(dialog.message))
        tab.goto(file.as_uri())
        return tab

    yield open_page
    for context in contexts:
        context.close()
    assert seen == []


@pytest.fixture(scope="module")
def html() -> str:
    return renderer.render(sample.checked())


def claim(tab: Page, name: str) -> Locator:
    return tab.locator(f"#{name} .claim, #{name} > .claim").first


def in_top_half(tab: Page, element: Locator, pane: str) -> bool:
    box, frame = element.bounding_box(), tab.locator(pane).bounding_box()
    assert box is not None
    assert frame is not None
    return frame["y"] <= box["y"] <= frame["y"] + frame["height"] / 2


def test_a_click_on_a_claim_shows_its_evidence_and_its_card(opened: Open, html: str) -> None:
    tab = opened(html)
    claim(tab, "c20").click()
    evidence = tab.locator("#sources .ev.on")
    expect(evidence).to_contain_text("led by the retired judge Edmund Sayle")
    expect(evidence).to_be_in_viewport()
    assert in_top_half(tab, evidence, "#sources")
    expect(tab.locator("#f-c20")).to_be_in_viewport()
    expect(tab.locator("#f-c20")).to_have_attribute("aria-current", "true")
    expect(tab.locator("#f-c20 .more")).to_be_visible()
    expect(tab.locator("#f-c4 .more")).to_be_hidden()
    colours = evidence.evaluate(
        "e => [getComputedStyle(e).backgroundColor, getComputedStyle(e.closest('p')).backgroundColor]"
    )
    assert colours[0] != colours[1]


def test_of_several_passages_the_best_stands_out_and_is_brought_into_view(opened: Open, html: str) -> None:
    tab = opened(html)
    claim(tab, "c17").click()
    expect(tab.locator("#sources .ev.on")).to_have_count(2)
    best = tab.locator("#sources .ev.best")
    expect(best).to_contain_text("Police said one man")
    assert in_top_half(tab, best, "#sources")


def test_a_click_on_evidence_leads_back_to_each_claim_that_rests_on_it(opened: Open, html: str) -> None:
    tab = opened(html)
    evidence = tab.locator("#sources .ev[data-claims='c22 c23']")
    for name in ("c22", "c23", "c22"):
        evidence.click()
        expect(tab.locator(f"#f-{name}")).to_have_class("card v-supported on")
        expect(claim(tab, name)).to_be_in_viewport()


def test_enter_on_a_focused_claim_selects_it(opened: Open, html: str) -> None:
    tab = opened(html)
    claim(tab, "c8").focus()
    tab.keyboard.press("Enter")
    expect(tab.locator("#f-c8")).to_have_attribute("aria-current", "true")


def test_keys_move_through_the_findings_worst_first(opened: Open, html: str) -> None:
    tab = opened(html)
    current = tab.locator(".card[aria-current]")
    for key, name in (("j", "c4"), ("j", "c7"), ("ArrowDown", "c8"), ("k", "c7"), ("ArrowUp", "c4"), ("k", "c4")):
        tab.keyboard.press(key)
        expect(current).to_have_attribute("data-claim", name)
        expect(current).to_be_in_viewport()
        expect(claim(tab, name)).to_be_in_viewport()
    tab.keyboard.press("Escape")
    expect(current).to_have_count(0)


def test_filters_hide_a_verdict_in_the_list_and_its_marks_in_the_text(opened: Open, html: str) -> None:
    tab = opened(html)
    expect(tab.locator(".chip.v-contradicted")).to_contain_text("6")
    tab.locator(".chip.v-contradicted").click()
    expect(tab.locator("#f-c4")).to_be_hidden()
    expect(tab.locator("#f-c9")).to_be_visible()
    expect(claim(tab, "c4")).to_be_visible()
    assert claim(tab, "c4").evaluate("e => getComputedStyle(e).textDecorationLine") == "none"
    tab.keyboard.press("j")
    expect(tab.locator(".card[aria-current]")).to_have_attribute("data-claim", "c9")
    tab.keyboard.press("1")
    expect(tab.locator("#f-c4")).to_be_visible()


def test_omissions_are_marked_in_the_source_on_request(opened: Open, html: str) -> None:
    tab = opened(html)
    mark = tab.locator("#o2 .om")
    before = mark.evaluate("e => getComputedStyle(e).backgroundColor")
    tab.keyboard.press("o")
    assert mark.evaluate("e => getComputedStyle(e).backgroundColor") != before
    tab.keyboard.press("o")
    tab.locator("a[href='#o2']").click()
    expect(mark).to_be_in_viewport()
    assert mark.evaluate("e => getComputedStyle(e).backgroundColor") != before


def test_a_verdict_reads_without_colour(opened: Open, html: str) -> None:
    tab = opened(html)
    sign = "e => getComputedStyle(e, '::before').content + getComputedStyle(e).textDecorationStyle"
    looks = [claim(tab, name).evaluate(sign) for name in ("c4", "c9", "c24", "c2", "c3")]
    assert len(set(looks)) == 5


def test_without_a_script_everything_is_shown_and_linked(opened: Open, html: str) -> None:
    tab = opened(html, script=False)
    for name in ("c4", "c25"):
        expect(tab.locator(f"#f-{name} .reason")).to_be_visible()
        expect(tab.locator(f"#f-{name} .more")).to_be_visible()
    claim(tab, "c20").click()
    evidence = tab.locator(".at:target .ev")
    expect(evidence).to_contain_text("Edmund Sayle")
    expect(evidence).to_be_in_viewport()
    tab.locator(".chip.v-padding").click()
    expect(tab.locator("#f-c2")).to_be_hidden()


@pytest.mark.parametrize("script", [True, False])
def test_print_is_a_list_of_all_claims_with_their_evidence(opened: Open, html: str, *, script: bool) -> None:
    tab = opened(html, script=script)
    tab.emulate_media(media="print")
    expect(tab.locator("#text")).to_be_hidden()
    expect(tab.locator(".filters")).to_be_hidden()
    for name in ("c4", "c9", "c24"):
        expect(tab.locator(f"#f-{name} .more")).to_be_visible()
    expect(tab.locator("#f-c25 blockquote")).to_be_visible()
    assert tab.locator(".card").evaluate_all("all => all.every(e => e.scrollWidth <= e.clientWidth)")


@pytest.mark.parametrize(("width", "height"), [(400, 800), (800, 1000), (1440, 900)])
def test_nothing_sticks_out_sideways(opened: Open, html: str, width: int, height: int) -> None:
    tab = opened(html, width, height)
    assert tab.evaluate("document.documentElement.scrollWidth") <= width
    wide = "all => all.filter(e => e.scrollWidth > e.clientWidth).map(e => e.id)"
    assert tab.locator(".pane").evaluate_all(wide) == []


def test_on_a_telephone_one_view_at_a_time(opened: Open, html: str) -> None:
    tab = opened(html, 400, 800)
    expect(tab.locator("#findings")).to_be_visible()
    expect(tab.locator("#text")).to_be_hidden()
    tab.locator(".views a", has_text="Checked text").click()
    expect(tab.locator("#text")).to_be_visible()
    claim(tab, "c20").click()
    expect(tab.locator("#f-c20")).to_be_in_viewport()
    tab.locator("#f-c20 .to-evidence").first.click()
    expect(tab.locator("#sources .ev.on")).to_be_in_viewport()


def test_hostile_text_runs_nothing_and_asks_for_nothing(opened: Open) -> None:
    hostile = "</script><script>alert(1)</script><img src=https://example.org/x onerror=alert(2)> \u202egnp"
    tab = opened(renderer.render(sample.one_claim(hostile, hostile)))
    expect(tab.locator("#text .prose")).to_have_text(hostile.replace("\u202e", "[U+202E]"))
    expect(tab.locator(".banner")).to_be_visible()
    tab.keyboard.press("j")
    assert tab.locator("img").count() == 0


def test_a_long_source_opens_and_answers(opened: Open) -> None:
    source = "One of many lines of a source that goes on and on.\n" * 10_000
    tab = opened(renderer.render(sample.one_claim(source, "text")))
    tab.keyboard.press("j")
    expect(tab.locator("#f-c1")).to_have_attribute("aria-current", "true")


def test_a_brief_is_shown_beside_its_article(opened: Open) -> None:
    tab = opened(renderer.render_brief(sample.briefed()))
    expect(tab.locator("#text")).to_contain_text("Local businesses fear heavy losses.")
    expect(tab.locator("#sources")).to_contain_text("ELMSWORTH")
    expect(tab.locator("h1")).to_have_text("Carrow Bridge closed after cracks found in two hangers")
