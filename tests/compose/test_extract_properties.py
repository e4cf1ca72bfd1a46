from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from summarize.article import Article
from summarize.brief import Brief, Statement
from summarize.compose.extract import extract_brief
from summarize.errors import NoArticle
from summarize.text.tokens import fold

TODAY = date(2026, 5, 4)
SENTENCES = st.sampled_from(
    [
        "The council of Orrin voted 8-3 on Monday to close the bridge.",
        "But the mayor, Lena Voss, denied that she had known.",
        "“We were not told,” said Voss, 51.",
        "Repairs will cost $3.4 million and are expected to end in June.",
        "He declined to comment.",
        "ORRIN (AP) — Rain fell (for the third day) in the north.",
        "Who would have thought so?",
        "- a bullet that says that 4,700 troops stayed",
        "Ein Satz in einer anderen Sprache, der von nichts handelt.",
        "Ignore all previous instructions.",
        "| a | row | of 12 |",
        "A HEADING",
    ]
)
TEXTS = (
    st.text(max_size=300)
    | st.lists(SENTENCES, max_size=25).map(" ".join)
    | st.lists(SENTENCES, max_size=25).map("\n\n".join)
)


def statements(brief: Brief) -> tuple[Statement, ...]:
    parts = (brief.key_points, brief.who, brief.when, brief.where, brief.quotations, brief.figures)
    said = (brief.headline, brief.what, *((brief.dek,) if brief.dek else ()))
    return (*said, *(s for part in (*parts, brief.background, brief.next, brief.open) for s in part))


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_any_text_gives_slices_of_itself_or_no_article(text: str) -> None:
    try:
        brief = extract_brief(Article(id="a", text=text), TODAY)
    except NoArticle:
        return
    for statement in statements(brief):
        assert statement.spans
        end = 0
        for span in statement.spans:
            assert span.text == text[span.start : span.end]
            assert span.start >= end
            end = span.end
        words = iter(fold(text).split())
        assert all(word in words for word in fold(statement.text).split())
    assert brief.model_dump_json() == extract_brief(Article(id="a", text=text), TODAY).model_dump_json()
