"""The seam: what a model of entailment is asked, and what becomes of its answer."""

from __future__ import annotations

from collections.abc import Sequence

from summarize.article import Article
from summarize.pipeline import check
from summarize.report import Report

SOURCE = "The mill in Ostrow closed in 1951 after a flood. Its wheel was sold to a museum for 900 zlotys."


class Scripted:
    """Answers with one number, and keeps what it was asked."""

    name = "scripted"
    sha256 = "0" * 64
    threshold = 0.5

    def __init__(self, answer: float) -> None:
        self.answer = answer
        self.asked: list[tuple[str, str]] = []

    def support(self, pairs: Sequence[tuple[str, str]]) -> list[float]:
        self.asked.extend(pairs)
        return [self.answer] * len(pairs)


def checked(text: str, model: Scripted) -> Report:
    return check([Article("s1", SOURCE)], Article("text", text), entailment=model)


def test_its_answer_takes_the_place_of_the_wording() -> None:
    text = "After a flood the mill in Ostrow closed."
    assert checked(text, Scripted(0.9)).claims[0].verdict == "supported"
    refused = checked(text, Scripted(0.1)).claims[0]
    assert (refused.verdict, refused.support) == ("unsupported", 0.1)


def test_it_is_asked_of_evidence_and_claim_and_named_in_the_report() -> None:
    model = Scripted(0.9)
    report = checked("After a flood the mill in Ostrow closed.", model)
    sentence = "The mill in Ostrow closed in 1951 after a flood."
    assert (sentence, "After a flood the mill in Ostrow closed.") in model.asked
    assert report.provenance.verifier.endswith("+scripted")
    assert report.provenance.weights_sha256 == model.sha256


def test_a_sure_check_stands_before_it_and_a_verbatim_sentence_is_not_asked() -> None:
    assert (
        checked("The mill in Ostrow closed in 1915 after a flood.", Scripted(1.0)).claims[0].verdict == "contradicted"
    )
    model = Scripted(0.0)
    assert checked("The mill in Ostrow closed in 1951 after a flood.", model).passed
    assert model.asked == []
