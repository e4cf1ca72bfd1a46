"""A model that answers what a test tells it, and nothing else."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from summarize.read.reading import Statement
from summarize.report import ErrorType
from summarize.span import Span
from summarize.verify.entailment import TYPES, Entailment, WordDoubt
from summarize.verify.evidence import Sources
from summarize.verify.finding import Passage
from summarize.verify.support import FEATURES

SETTINGS: Final[Mapping[str, Any]] = {
    "bias": 0.0,
    "coefficients": dict.fromkeys(FEATURES, 0.0) | {"supported": 1.0},
    "findings": {"number contradicts": -4.0, "number lacks": -1.0, "date contradicts": -4.0},
    "thresholds": {"strict": 0.7, "balanced": 0.5, "lenient": 0.3},
    "false_alarms": {"strict": 30.0, "balanced": 20.0, "lenient": 10.0},
    "base_rate": 0.5,
    "words": 1.0,
    "contradicted": 0.5,
    "padding": 0.7,
}
"""A combination in which the model alone speaks: its logit of support is the log-odds, but for what a finding takes."""
SURE: Final = 6.0
"""A logit that settles the matter."""


@dataclass(frozen=True)
class Answer:
    """What the model makes of a claim, in logits. `bad` has the words that it doubts; it trusts the others."""

    supported: float = SURE
    contradicted: float = -SURE
    padding: float = -SURE
    bad: Mapping[str, float] = field(default_factory=dict)
    kind: ErrorType = "predicate"

    def of(self, claim: Statement) -> Entailment:
        """The same as a model gives it."""
        types = tuple(SURE * (kind == self.kind) for kind in TYPES)
        words = [WordDoubt(Span(t.start, t.end), self.bad.get(t.text, -SURE), types, aligned=1.0) for t in claim.tokens]
        return Entailment(self.supported, self.contradicted, self.padding, tuple(words))


class Scripted:
    """Gives its answers in order, keeps the claims that it was asked of, and fails the test that asks once more."""

    name = "scripted"
    sha256 = "5" * 64

    def __init__(self, *answers: Answer, settings: Mapping[str, Any] = SETTINGS) -> None:
        self.settings = settings
        self.answers = list(answers)
        self.asked: list[str] = []

    def read(self, claim: Statement, evidence: Sequence[Passage], sources: Sources) -> Entailment:
        """The next answer, whatever the evidence."""
        assert all(sources.statements[sources.place(p)][1] is p.statement for p in evidence)
        self.asked.append(claim.text)
        assert self.answers, f"asked once more than was scripted: {claim.text!r}"
        return self.answers.pop(0).of(claim)
