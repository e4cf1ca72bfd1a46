"""Support: the one number that says how far a claim is borne out, from all that was observed of it.

A logistic combination of what the trained model read, of how much of the wording the source
has, and of what the exact checks found. A finding moves the odds by as much as such findings
did on labelled claims: a check that is right nineteen times in twenty outweighs the model, one
that is right twice in three does not.
"""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from functools import lru_cache
from typing import Annotated, Final, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from summarize.errors import BrokenWeights
from summarize.verify.entailment import Entailment, Reader, probability
from summarize.verify.finding import Finding
from summarize.verify.lexical import Overlap
from summarize.verify.standard import PROFILES, Profile

FEATURES: Final = (
    "supported",
    "worst_word",
    "doubted",
    "aligned",
    "least_aligned",
    "best",
    "joint",
    "pairs",
    "names_absent",
    "numbers_absent",
    "length",
)
DOUBTED: Final = 0.0
"""The logit above which a word counts as doubted."""
MOST_DOUBTED: Final = 4
"""Doubted words counted; more add nothing."""
CLIP: Final = 12.0
"""Log-odds beyond which support does not go: 0.99999."""

_Share = Annotated[float, Field(ge=0, le=1)]


class Combination(BaseModel):
    """What was fitted for one set of weights, by `python -m training.calibrate`.

    `bias` and `coefficients` give the log-odds of support; `findings` what a finding adds to
    them, by its type and effect ("number contradicts"). `thresholds` are the support below which
    a claim fails, by profile, and `false_alarms` how many of 100 wholly supported summaries
    each of them flagged where it was chosen. `base_rate` is the share of supported claims there.
    `words` is the logit from which a word is marked, `contradicted` the probability from which
    unsupported is called contradicted, `padding` the one from which a claim has nothing to check.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    bias: float
    coefficients: dict[str, float]
    findings: dict[str, float]
    thresholds: dict[Profile, _Share]
    false_alarms: dict[Profile, float]
    base_rate: Annotated[float, Field(gt=0, lt=1)]
    words: float
    contradicted: _Share
    padding: _Share

    @model_validator(mode="after")
    def _complete(self) -> Self:
        for name, given, expected in (
            ("coefficients", self.coefficients, FEATURES),
            ("thresholds", self.thresholds, PROFILES),
            ("false_alarms", self.false_alarms, PROFILES),
        ):
            if set(given) != set(expected):
                raise ValueError(f"{name} of {', '.join(sorted(given))}; expected those of {', '.join(expected)}")
        return self


def combination(reader: Reader) -> Combination:
    """What was fitted for this model.

    Raises:
        BrokenWeights: its settings are not those that this version of the package reads.
    """
    try:
        return _read(json.dumps(dict(reader.settings)))
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        place = ".".join(map(str, ("calibration", *first["loc"])))
        raise BrokenWeights(
            f"model.json of {reader.name}: {place}: {first['msg']}; "
            "install the package again: pip install --force-reinstall summarize"
        ) from error


@lru_cache(maxsize=4)
def _read(settings: str) -> Combination:
    return Combination.model_validate_json(settings)


def features(entailment: Entailment, shared: Overlap) -> tuple[float, ...]:
    """The values of `FEATURES`, in their order. Logits are as the model gives them."""
    worst = max((w.bad for w in entailment.words), default=0.0)
    doubted = sum(w.bad > DOUBTED for w in entailment.words)
    aligned = [w.aligned for w in entailment.words] or [0.0]
    return (
        entailment.supported,
        worst,
        float(min(MOST_DOUBTED, doubted)),
        sum(aligned) / len(aligned),
        min(aligned),
        shared.best,
        shared.joint,
        shared.pairs,
        shared.names_absent,
        shared.numbers_absent,
        shared.length,
    )


def odds(values: Sequence[float], findings: Sequence[Finding], fitted: Combination) -> float:
    """The log-odds that a claim is supported.

    Of several findings only the one that tells most counts. A claim that has one starts from the
    base rate at best: that the source has all its other words does not speak for a changed number.
    """
    plain = fitted.bias + sum(fitted.coefficients[n] * v for n, v in zip(FEATURES, values, strict=True))
    return moved(plain, [kind(f) for f in findings if f.effect != "pads"], fitted)


def moved(plain: float, kinds: Sequence[str], fitted: Combination) -> float:
    """What findings of these kinds leave of the log-odds that a claim has without them."""
    told = min((fitted.findings.get(name, 0.0) for name in kinds), default=0.0)
    return min(plain, _logit(fitted.base_rate)) + told if told else plain


def support(log_odds: float, fitted: Combination, base_rate: float | None = None) -> float:
    """Log-odds as a probability, to four places. `base_rate`: the share of claims that are true where the text is from.

    None takes that of the calibration.
    """
    shift = 0.0 if base_rate is None else _logit(base_rate) - _logit(fitted.base_rate)
    return round(probability(max(-CLIP, min(CLIP, log_odds + shift))), 4)


def kind(finding: Finding) -> str:
    """The name of its kind of finding: its type and effect."""
    return f"{finding.type} {finding.effect}"


def _logit(share: float) -> float:
    return math.log(share / (1 - share))
