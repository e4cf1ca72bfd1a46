"""Long sources: the same answers from an index that reads each statement once and scores a bounded number."""

from __future__ import annotations

from datetime import date

import pytest

from evals import prose
from summarize import Article, check
from summarize.read.reading import Reading
from summarize.report import Report
from summarize.text.tokens import forms, tokens, words
from summarize.verify import evidence
from summarize.verify.evidence import Sources

STORY = (
    "The mill at Corley closed on Monday. About 140 people worked there. “We were told by post,” said Clara Oakes.\n\n"
    "The owner, a Dutch dairy group, blamed the price of electricity. The council will meet on Thursday.\n\n"
)
TEXT = "The mill at Corley closed. About 150 people worked there. “We were told by phone,” said Clara Oakes."


def _sources(*texts: str) -> Sources:
    return Sources(tuple(Reading(Article(f"s{n}", text), date(2025, 1, 6)) for n, text in enumerate(texts, start=1)))


def _verdicts(report: Report) -> list[tuple[str, float | None, set[str]]]:
    return [(c.verdict, c.support, {e.text for e in c.evidence}) for c in report.claims]


def test_words_are_the_texts_of_tokens() -> None:
    text = "Don’t count 1,200.5 “naïve” co-op’s\u200b words; l'été\n² x"
    assert words(text) == [t.text for t in tokens(text)]
    assert words(text, 3, 20) == [t.text for t in tokens(text, 3, 20)]
    assert [forms(w) for w in words(text)] == [(t.norm, t.stem) for t in tokens(text)]


def test_statements_alike_are_indexed_once_by_the_first() -> None:
    sources = _sources(STORY * 3)
    first = {s.folded: at for at, (_, s) in reversed(list(enumerate(sources.statements)))}
    assert sources.by_words == first
    assert {at for places in sources.by_stem.values() for at in places} <= set(first.values())


def test_a_source_said_thrice_judges_as_it_does_once() -> None:
    assert _verdicts(check(STORY * 3, TEXT)) == _verdicts(check(STORY, TEXT))


def test_a_claim_that_stands_word_for_word_has_its_statement_for_evidence() -> None:
    source = STORY + "About 140 people worked at the mill there."
    (claim,) = check(source, "About 140 people worked there.").claims
    assert [e.text for e in claim.evidence] == ["About 140 people worked there."]
    assert (claim.verdict, claim.evidence[0].alignment, claim.evidence[0].score) == ("supported", "exact", 1.0)


def test_a_bound_on_scoring_keeps_the_statement_that_holds_a_claim(monkeypatch: pytest.MonkeyPatch) -> None:
    text = prose.article(40_000)
    whole = _sources(text)
    claims = [s for _, s in whole.statements if len(s.stems) > 4][5:200:13]
    monkeypatch.setattr(evidence, "CANDIDATES", 12)
    bounded = _sources(text)
    for claim in claims:
        assert whole.passages(claim)[0].statement.folded == claim.folded
        assert bounded.passages(claim)[0].statement.folded == claim.folded


def test_a_repetition_is_found_however_often_its_common_words_were_said() -> None:
    filler = " ".join(f"The council of Corley met about road number {n} again." for n in range(150))
    said = "The heron colony beside the Corley weir has raised eleven chicks this spring."
    report = check(STORY, f"{said} {filler} {said}")
    assert report.claims[-1].errors[0].type == "padding_repeat"
    assert "c1 " in report.claims[-1].reason


def test_the_beginning_of_a_long_source_is_borne_out_by_it() -> None:
    source = prose.article(300_000)
    assert check(source, source[:3_000].rsplit(". ", 1)[0] + ".").passed
