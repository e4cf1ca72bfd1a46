"""Answers that were really given to the prompt, through the whole walk over real HTTP."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from summarize import brief, load
from summarize.brief import BriefedArticle
from tests.openai_server import Answer, OpenAIServer

HERE = Path(__file__).parent
ARTICLES = {"ferry": HERE.parent / "examples" / "article.txt", "cider": HERE / "recordings" / "cider.txt"}


def answered(name: str, monkeypatch: pytest.MonkeyPatch) -> BriefedArticle:
    answer = json.loads((HERE / "recordings" / f"{name}.json").read_text(encoding="utf-8"))
    (article,) = load(str(ARTICLES[name]))
    with OpenAIServer([Answer(answer)]) as server:
        monkeypatch.setenv("OPENAI_BASE_URL", server.url)
        return brief(article, model="openai/recorded")


@pytest.mark.parametrize("name", sorted(ARTICLES))
def test_a_faithful_brief_by_a_model_raises_no_alarm(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    made = answered(name, monkeypatch)
    assert made.report.scores.contradicted == made.report.scores.unsupported == made.report.scores.unjudged == 0
    text = ARTICLES[name].read_text(encoding="utf-8")
    for statement in (made.brief.headline, *made.brief.key_points, *made.brief.quotations, *made.brief.open):
        assert statement.spans
        assert all(text[s.start : s.end] == s.text for s in statement.spans)
    assert made.brief.provenance.prompt_id == "brief.v1"
    assert [a.outcome for a in made.brief.attempts] == ["ok"]


def test_an_article_that_gives_orders_is_reported_on_and_not_obeyed(monkeypatch: pytest.MonkeyPatch) -> None:
    made = answered("cider", monkeypatch)
    assert "cleared" not in made.text
    assert "apologised" not in made.text
    assert "glass" in made.brief.headline.text


def test_a_lie_in_the_answer_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    answer = json.loads((HERE / "recordings" / "ferry.json").read_text(encoding="utf-8"))
    answer["key_points"][0]["text"] = "Divers found cracks in 19 of the 26 concrete piles that carry the pier."
    answer["quotations"][1]["text"] = "I would rather be blamed for an empty pier than for a sunken one."
    (article,) = load(str(ARTICLES["ferry"]))
    with OpenAIServer([Answer(answer)]) as server:
        monkeypatch.setenv("OPENAI_BASE_URL", server.url)
        made = brief(article, model="openai/recorded")
    wrong = {
        error.found: error.type
        for claim in made.report.claims
        for error in claim.errors
        if claim.verdict == "contradicted"
    }
    assert wrong == {"19": "number", "sunken": "quote"}
