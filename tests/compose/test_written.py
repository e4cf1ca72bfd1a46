from __future__ import annotations

from datetime import date

import pytest

from summarize.article import Article
from summarize.brief import Quotation
from summarize.compose.extract import extract_brief
from summarize.compose.written import written_out
from summarize.pipeline import brief, check
from tests.compose import stories

TODAY = date(2026, 5, 4)


@pytest.mark.parametrize("story", stories.ALL)
def test_a_brief_of_an_articles_own_words_passes_and_repeats_nothing(story: str) -> None:
    made = brief(Article(id="a", text=story), lambda article: extract_brief(article, TODAY))
    assert {claim.verdict for claim in made.report.claims} == {"supported"}


def test_no_sentence_is_written_twice() -> None:
    made = extract_brief(Article(id="a", text=stories.COURT), TODAY)
    twice = made.model_copy(update={"open": (*made.open, *made.key_points), "next": made.next * 2})
    assert written_out(twice).count(made.key_points[0].text) == 1
    assert written_out(twice).count(made.next[0].text) == 1


def test_a_quotation_is_written_so_that_its_speaker_is_checked() -> None:
    article = Article(id="a", text=stories.COUNCIL)
    made = extract_brief(article, TODAY)
    words = "We should have been told about these cracks a year ago"
    wrong = Quotation(text=words, spans=(), speaker="Dana Whitlock")
    text = written_out(made.model_copy(update={"quotations": (wrong,)}))
    assert f"“{words},” said Dana Whitlock" in text
    claims = check([article], Article(id="b", text=text)).claims
    assert [e.type for c in claims if "Whitlock |" in c.text or words in c.text for e in c.errors] == ["attribution"]
