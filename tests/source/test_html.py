from __future__ import annotations

from datetime import date

import pytest

from summarize.errors import NoArticle
from summarize.source.html import extract, is_html
from summarize.source.plain import article_from_text

BODY = (
    "<p>The ferry company said on Tuesday that it would halve its winter timetable because two of its four ships need "
    "new engines.</p><h2>What changes</h2><p>Boats will leave at 8 a.m. and 4 p.m. from Monday. <b>Tickets</b> stay "
    "valid for the whole of the season.</p><ul><li>Two boats a day</li><li>No Sunday service until May</li></ul>"
    "<p>Read more: Harbour fees to rise</p><p>The council will meet on Friday to discuss a subsidy for the islanders, "
    "who number 1,400.</p>"
)
PAGE = (
    '<!doctype html><html lang="en"><head><title>Ferry timetable halved | Coast Daily</title>'
    '<meta name="author" content="Mira Olsen"><meta property="article:published_time" content="2024-03-12T10:00:00Z">'
    '<link rel="canonical" href="https://coast.example/ferry"></head><body><nav><a href="/">Home</a></nav><article>'
    f"<h1>Ferry timetable halved</h1>{BODY}</article><footer>© 2024 Coast Daily</footer></body></html>"
)


def test_an_article_has_a_line_for_each_paragraph_heading_and_item() -> None:
    page = extract(PAGE, "a.html")
    assert page.text.split("\n\n") == [
        "Ferry timetable halved",
        (
            "The ferry company said on Tuesday that it would halve its winter timetable because two of its four "
            "ships need new engines."
        ),
        "What changes",
        "Boats will leave at 8 a.m. and 4 p.m. from Monday. Tickets stay valid for the whole of the season.",
        "- Two boats a day\n- No Sunday service until May",
        "Read more: Harbour fees to rise",
        "The council will meet on Friday to discuss a subsidy for the islanders, who number 1,400.\n",
    ]


def test_the_markup_gives_title_author_date_and_address() -> None:
    page = extract(PAGE, "a.html")
    assert (page.known.title, page.known.author, page.known.published, page.url) == (
        "Ferry timetable halved",
        "Mira Olsen",
        date(2024, 3, 12),
        "https://coast.example/ferry",
    )


def test_a_leaked_link_is_removed_from_the_extracted_text() -> None:
    article = article_from_text(extract(PAGE, "a.html").text)
    assert [(part.reason, part.span.of(article.text)) for part in article.removed] == [
        ("related", "Read more: Harbour fees to rise\n")
    ]


def test_the_title_is_put_first_where_the_body_lacks_it() -> None:
    page = PAGE.replace("<h1>Ferry timetable halved</h1>", "").replace(" | Coast Daily", "")
    assert extract(page, "a.html").text.startswith("Ferry timetable halved\n\nThe ferry company")


def test_no_date_is_guessed_from_the_text_or_the_clock() -> None:
    stamp = '<meta property="article:published_time" content="2024-03-12T10:00:00Z">'
    page = PAGE.replace(stamp, "").replace("© 2024 Coast Daily", "").replace("on Tuesday", "on 12 March 2024")
    assert extract(page, "a.html").known.published is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<!DOCTYPE html>\n<html>", True),
        ("\n <HTML lang=en>", True),
        ('<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x">', True),
        ("<!-- saved from a site --><html>", True),
        ("The tag <html> opens a page.", False),
        ("<b>Bold</b> claims were made.", False),
        ("", False),
    ],
)
def test_html_is_recognised_by_content(text: str, expected: bool) -> None:  # noqa: FBT001
    assert is_html(text) is expected


@pytest.mark.parametrize(
    "page",
    [
        "<html></html>",
        "<html><body><p></p></body></html>",
        "<html>" + "<" * 50_000,
        "<html><body>" + "<div>" * 20_000 + "<p>x",
        (
            "<html><head><title>Coast Daily</title></head><body><div><p>We use cookies to improve your experience on "
            "our website and to show you personalised ads from our partners.</p><p>By clicking Accept all you consent "
            "to the use of cookies by us and our partners on this site.</p><button>Accept all</button></div>"
        ),
    ],
    ids=["empty", "empty-paragraph", "brackets", "deep", "consent-only"],
)
def test_a_page_without_an_article(page: str) -> None:
    with pytest.raises(NoArticle, match=r"^a\.html: .*save its text and pass that$"):
        extract(page, "a.html")


@pytest.mark.parametrize(
    "noise",
    [
        "<script>document.write('<p>evil</p>')</script>" * 200,
        "<template><p>evil evil evil evil evil evil evil evil evil evil</p></template>",
        "<style>p{content:'evil'}</style><!-- <p>evil</p> -->",
        "<svg><script>evil()</script></svg>",
    ],
)
def test_scripts_templates_and_comments_are_no_text(noise: str) -> None:
    assert "evil" not in extract(PAGE.replace("<article>", "<article>" + noise), "a.html").text


@pytest.mark.parametrize("bad", ["\x01", "\x0b", "\ud800", "&#0;", "&#x1;", "&#xD800;", "&#99999999;"])
def test_control_characters_do_not_cut_the_article(bad: str) -> None:
    text = extract(PAGE.replace("said on", f"said{bad} on"), "a.html").text
    assert "winter timetable" in text
    assert "1,400." in text
    assert "\x01" not in text


def test_template_syntax_comes_through_as_it_is() -> None:
    assert "{{ secret }} {% raise %}" in extract(PAGE.replace("said on", "said {{ secret }} {% raise %} on"), "a").text
