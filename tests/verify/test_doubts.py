from __future__ import annotations

import pytest

from summarize.read.claims import Claim
from summarize.report import ErrorType
from summarize.verify.doubts import QUOTED, doubts, nothing_to_check
from summarize.verify.finding import Finding
from summarize.verify.support import combination
from tests.verify.reader import SURE, Answer, Scripted
from tests.verify.world import claim, claims_of, sources

FITTED = combination(Scripted())
SOURCE = "The mill in Ostrow closed in 1951 after a flood, and its wheel was sold to a museum."
TEXT = "The mill in Ostrow burned down in 1951 after a flood."
MARKED, NEARLY, FAR = 1.0, -0.4, -0.6
"""Logits: at the mark of the settings, within 1.5 of it, and beyond."""


def found(answer: Answer, text: str = TEXT, source: str = SOURCE) -> tuple[Finding, ...]:
    one = claim(text)
    evidence = sources(source).passages(one.statement)
    return doubts(one, answer.of(one.statement), evidence, FITTED)


def words(answer: Answer, text: str = TEXT) -> list[str]:
    return [f.span.of(text) for f in found(answer, text)]


def test_a_marked_word_is_marked_alone() -> None:
    assert words(Answer(bad={"burned": MARKED})) == ["burned"]


def test_neighbours_are_one_run_and_others_are_runs_of_their_own_worst_first() -> None:
    assert words(Answer(bad={"burned": 2.0, "down": 2.5, "flood": 3.0})) == ["flood", "burned down"]


def test_what_stands_between_is_marked_if_it_nearly_would_be() -> None:
    assert words(Answer(bad={"burned": 2.0, "down": NEARLY, "in": NEARLY, "1951": 3.0})) == ["burned down in 1951"]
    assert words(Answer(bad={"burned": 2.0, "down": FAR, "in": NEARLY, "1951": 3.0})) == ["1951", "burned"]


def test_what_is_nearly_marked_at_the_end_of_a_run_is_not() -> None:
    assert words(Answer(bad={"Ostrow": NEARLY, "burned": 2.0, "down": NEARLY, "flood": NEARLY})) == ["burned"]


def test_where_no_word_is_marked_it_is_the_worst() -> None:
    assert words(Answer(bad={"burned": -2.0, "flood": -3.0})) == ["burned"]


def test_where_no_word_was_read_it_is_the_claim() -> None:
    one = claim(TEXT)
    answer = Answer().of(one.statement)
    (finding,) = doubts(one, type(answer)(0.0, 0.0, 0.0, ()), (), FITTED)
    assert (finding.type, finding.effect, finding.span.of(TEXT)) == ("out_of_source", "lacks", TEXT)
    assert finding.reason


@pytest.mark.parametrize("kind", ["number", "location", "out_of_source"])
def test_the_kind_is_what_the_marked_words_look_like(kind: ErrorType) -> None:
    assert found(Answer(bad={"burned": 2.0}, kind=kind))[0].type == kind


def test_spans_lie_in_the_text_and_not_in_the_sentence() -> None:
    text = f"It rained. {TEXT}"
    one = claims_of(text)[1]
    (finding,) = doubts(one, Answer(bad={"burned": 2.0}).of(one.statement), (), FITTED)
    assert finding.span.of(text) == "burned"
    assert one.statement.span.contains(finding.span)


# --- effect ------------------------------------------------------------------------------


def test_the_source_says_otherwise_where_it_speaks_of_the_matter() -> None:
    (finding,) = found(Answer(contradicted=SURE, bad={"burned": 2.0}))
    assert (finding.effect, finding.expected) == ("contradicts", None)
    assert finding.passage is not None
    assert finding.passage.statement.text == SOURCE
    assert "“burned”" in finding.reason
    assert SOURCE in finding.reason


def test_the_source_does_not_say_it_where_the_model_sees_no_conflict() -> None:
    (finding,) = found(Answer(contradicted=-0.1, bad={"burned": 2.0}))
    assert (finding.effect, finding.passage) == ("lacks", None)
    assert finding.reason == "the source does not say “burned”"


def test_the_source_says_nothing_otherwise_where_it_is_about_something_else() -> None:
    elsewhere = "A regatta drew forty boats to the bay, and the mill stood by in the sun of a long afternoon."
    (finding,) = found(Answer(contradicted=SURE, bad={"burned": 2.0}), source=elsewhere)
    assert finding.effect == "lacks"
    assert found(Answer(contradicted=SURE), source="Rain fell.")[0].effect == "lacks"


def test_a_long_sentence_of_the_source_is_quoted_in_part() -> None:
    source = SOURCE.replace("museum.", "museum" + " that collects wheels" * 20 + ".")
    (finding,) = found(Answer(contradicted=SURE, bad={"burned": 2.0}), source=source)
    assert finding.reason.endswith(" …”")
    assert len(finding.reason) < QUOTED + 80


# --- padding -----------------------------------------------------------------------------


def padded(one: Claim, logit: float) -> list[tuple[str, str]]:
    found = nothing_to_check(one, Answer(padding=logit).of(one.statement), FITTED)
    return [(f.type, f.span.of(one.statement.article.text)) for f in found]


def test_a_remark_with_nothing_to_check_is_padding_where_the_model_is_sure() -> None:
    text = "Change is never easy, and time will tell."
    assert padded(claim(text), SURE) == [("padding_generic", text)]
    assert padded(claim(text), 0.5) == []


def test_a_remark_about_the_text_is_told_apart() -> None:
    text = "This article looks at what happened to the mill."
    assert padded(claim(text), SURE) == [("padding_meta", text)]


def test_headings_and_rows_are_short_and_no_padding() -> None:
    text = "# Outlook\n\nThe mill closed."
    heading = next(c for c in claims_of(text) if c.kind == "heading")
    assert padded(heading, SURE) == []
