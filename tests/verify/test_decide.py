from __future__ import annotations

from typing import Any

import pytest

from summarize.report import ErrorType
from summarize.span import Span
from summarize.verify.decide import Observed, decide
from summarize.verify.finding import Effect, Finding


def finding(effect: Effect, kind: ErrorType = "number", span: Span = Span(0, 4)) -> Finding:  # noqa: B008 - frozen
    return Finding(kind, effect, span, None, None, f"it {effect}")


CONTRADICTS, LACKS = finding("contradicts"), finding("lacks", span=Span(5, 9))
GENERIC, META, REPEAT = (finding("pads", kind) for kind in ("padding_generic", "padding_meta", "padding_repeat"))
DOUBT = finding("lacks", "predicate", Span(10, 14))
DENIES = finding("contradicts", "predicate", Span(10, 14))
LOW = 0.2


def observed(*findings: Finding, **changes: Any) -> Observed:
    given = {"verbatim": False, "findings": findings, "support": 0.8, "threshold": 0.3, "doubts": (DOUBT,)}
    return Observed(**{**given, **changes})


@pytest.mark.parametrize(
    ("seen", "verdict", "support"),
    [
        (observed(), "supported", 0.8),
        (observed(support=0.3), "supported", 0.3),
        (observed(support=0.2999), "unsupported", 0.2999),
        (observed(support=LOW, doubts=(DENIES,)), "contradicted", LOW),
        (observed(CONTRADICTS), "supported", 0.8),
        (observed(CONTRADICTS, support=LOW), "contradicted", LOW),
        (observed(LACKS), "supported", 0.8),
        (observed(LACKS, support=LOW), "unsupported", LOW),
        (observed(LACKS, support=LOW, doubts=(DENIES,)), "unsupported", LOW),
        (observed(GENERIC), "padding", 0.8),
        (observed(GENERIC, support=LOW), "padding", LOW),
        (observed(GENERIC, LACKS), "padding", 0.8),
        (observed(GENERIC, LACKS, support=LOW), "unsupported", LOW),
        (observed(META, LACKS, support=LOW), "padding", LOW),
        (observed(REPEAT, LACKS, support=LOW), "padding", LOW),
        (observed(CONTRADICTS, LACKS, META, support=LOW), "contradicted", LOW),
        (observed(CONTRADICTS, LACKS, verbatim=True), "supported", 0.99),
        (observed(verbatim=True, support=0.0, doubts=()), "supported", 0.99),
        (observed(META, verbatim=True), "padding", 0.99),
        (observed(CONTRADICTS, obstacle="no words"), "unjudged", None),
        (observed(META, verbatim=True, obstacle="no words"), "unjudged", None),
    ],
)
def test_the_table(seen: Observed, verdict: str, support: float | None) -> None:
    decision = decide(seen)
    assert (decision.verdict, decision.support) == (verdict, support)
    assert decision.reason


def test_what_contradicts_is_told_before_what_is_lacking_and_what_is_found_instead_of_what_is_doubted() -> None:
    assert decide(observed(LACKS, CONTRADICTS, support=LOW)).findings == (CONTRADICTS, LACKS)


def test_words_are_blamed_once() -> None:
    whole = finding("lacks", "out_of_source", Span(0, 20))
    assert decide(observed(support=LOW, doubts=(whole, DOUBT))).findings == (whole,)


def test_a_claim_that_is_borne_out_has_no_findings() -> None:
    assert decide(observed(CONTRADICTS, LACKS)).findings == ()


def test_an_unjudged_claim_tells_why() -> None:
    assert decide(observed(obstacle="no words")).reason == "no words"
