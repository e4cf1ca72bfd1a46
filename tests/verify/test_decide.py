from __future__ import annotations

from typing import Any

import pytest

from summarize.report import ErrorType
from summarize.span import Span
from summarize.verify.decide import Observed, decide
from summarize.verify.finding import Effect, Finding


def finding(effect: Effect, kind: ErrorType = "number") -> Finding:
    return Finding(kind, effect, Span(0, 4), None, None, f"it {effect}")


CONTRADICTS, LACKS = finding("contradicts"), finding("lacks")
GENERIC, META = finding("pads", "padding_generic"), finding("pads", "padding_meta")


def observed(*findings: Finding, **changes: Any) -> Observed:
    given = {
        "verbatim": False,
        "findings": findings,
        "support": 0.8,
        "threshold": 0.3,
        "given": {"contradicts": 0.1, "lacks": 0.2, "pads": 0.05},
        "foreign": finding("lacks", "out_of_source"),
    }
    return Observed(**{**given, **changes})


@pytest.mark.parametrize(
    ("seen", "verdict", "support"),
    [
        (observed(), "supported", 0.8),
        (observed(support=0.29), "unsupported", 0.29),
        (observed(CONTRADICTS), "contradicted", 0.1),
        (observed(CONTRADICTS, support=0.04), "contradicted", 0.04),
        (observed(LACKS), "unsupported", 0.2),
        (observed(META), "padding", 0.05),
        (observed(GENERIC), "padding", 0.05),
        (observed(GENERIC, LACKS), "unsupported", 0.2),
        (observed(META, LACKS), "padding", 0.05),
        (observed(CONTRADICTS, LACKS, META), "contradicted", 0.1),
        (observed(CONTRADICTS, LACKS, verbatim=True), "supported", 0.99),
        (observed(META, verbatim=True), "padding", 0.99),
        (observed(CONTRADICTS, obstacle="no words"), "unjudged", None),
    ],
)
def test_the_table(seen: Observed, verdict: str, support: float | None) -> None:
    decision = decide(seen)
    assert (decision.verdict, decision.support) == (verdict, support)
    assert decision.reason


def test_a_contradicted_claim_tells_what_else_the_source_lacks() -> None:
    assert decide(observed(LACKS, CONTRADICTS)).findings == (CONTRADICTS, LACKS)


def test_an_unsupported_wording_names_the_words() -> None:
    assert [f.type for f in decide(observed(support=0.1)).findings] == ["out_of_source"]
