from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from summarize.render import markdown
from summarize.render.visible import one_line
from tests.render import sample

PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
PUNCTUATION = st.sampled_from("\\`*_{}[]()<>#+-.!|~&:@=\"'/1 \nwab")


@given(st.text(PUNCTUATION, min_size=1, max_size=40), st.sampled_from(["- ", "1. ", "> ", "# ", "x "]))
def test_escaped_text_reads_as_itself_and_does_nothing(text: str, before: str) -> None:
    shown = one_line(text).strip()
    blocks = PARSER.parse(f"{before}{markdown.escape(shown)}")
    inline = [token for block in blocks for token in block.children or []]
    assert {token.type for token in inline} <= {"text", "text_special"}
    assert {token.type for token in blocks} & {"code_block", "fence", "html_block", "hr", "table_open"} == set()
    assert sum(token.type.endswith("list_open") for token in blocks) == (before in {"- ", "1. "})
    read = "".join(token.content for token in inline).replace("\u200b", "")
    assert read.strip() == (f"x {shown}" if before == "x " else shown).strip()


@pytest.mark.parametrize(
    "hostile",
    [
        "<img src=x onerror=alert(1)>",
        "![a](https://example.org/p.png)",
        "[a](javascript:alert(1))",
        "<https://example.org>",
    ],
)
def test_nothing_in_an_article_becomes_a_link_or_an_image(hostile: str) -> None:
    html = PARSER.render(markdown.render(sample.one_claim(hostile, hostile), every_claim=True))
    assert "<img" not in html
    assert "<a " not in html


def test_nobody_is_notified_and_no_bare_address_becomes_a_link() -> None:
    escaped = markdown.escape("@editor https://example.org www.example.org")
    assert "@editor" not in escaped
    assert "https://" not in escaped
    assert "www.example" not in escaped


def test_the_report_has_its_parts_in_order() -> None:
    shown = markdown.render(sample.checked())
    assert shown.startswith("**Needs work.** 27 claims: 6 contradicted")
    assert "<mark>13,000 vehicles</mark>" in shown
    assert "number: 13,000 vehicles → 31,000 vehicles" in shown
    titles = ["Contradicted (6)", "Unsupported (4)", "Unjudged (1)", "Padding (6)", "Supported (10)", "Left out (4)"]
    places = [shown.index(title) for title in titles]
    assert places == sorted(places)


def test_supported_claims_are_listed_on_request() -> None:
    assert "**c25**" not in markdown.render(sample.checked())
    assert "**c25**" in markdown.render(sample.checked(), every_claim=True)


def test_a_brief_comes_with_its_check() -> None:
    shown = markdown.render_brief(sample.briefed())
    assert shown.startswith("# Carrow Bridge closed after cracks found in two hangers\n")
    assert "(**not in the article**)" in shown
    assert "## Check" in shown
