from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.errors import BrokenWeights
from summarize.model import encoder
from summarize.report import ErrorType
from summarize.span import Span
from summarize.verify.entailment import Entailment, WordDoubt
from summarize.verify.finding import Effect, Finding
from summarize.verify.lexical import Overlap
from summarize.verify.standard import PROFILES
from summarize.verify.support import CLIP, FEATURES, Combination, combination, features, odds, support
from tests.verify.reader import SETTINGS, Scripted

FITTED = combination(Scripted())
SHARED = Overlap(0.6, 0.7, 0.5, 1.0, 2.0, 1.9)


def finding(kind: ErrorType, effect: Effect) -> Finding:
    return Finding(kind, effect, Span(0, 4), None, None, "for a test")


def logit(values: Mapping[str, float], *findings: Finding, fitted: Combination = FITTED) -> float:
    return odds([values.get(name, 0.0) for name in FEATURES], findings, fitted)


# --- features ----------------------------------------------------------------------------


def test_the_features_have_their_names() -> None:
    words = tuple(WordDoubt(Span(n, n + 1), bad, (0.0,) * 11, 0.5 + n / 10) for n, bad in enumerate((-1.0, 3.0, 0.5)))
    found = dict(zip(FEATURES, features(Entailment(2.0, -1.0, -3.0, words), SHARED), strict=True))
    assert [found[n] for n in ("supported", "worst_word", "doubted")] == [2.0, 3.0, 2.0]
    assert found["aligned"] == pytest.approx(0.6)
    assert found["least_aligned"] == 0.5
    assert [found[n] for n in ("best", "joint", "pairs", "names_absent", "numbers_absent", "length")] == [
        *(0.6, 0.7, 0.5, 1.0, 2.0, 1.9)
    ]


def test_a_claim_of_which_no_word_was_read_has_features_all_the_same() -> None:
    assert len(features(Entailment(0.0, 0.0, 0.0, ()), SHARED)) == len(FEATURES)


# --- odds --------------------------------------------------------------------------------


def test_a_finding_takes_what_its_kind_is_worth() -> None:
    assert logit({"supported": -3.0}) == -3.0
    assert logit({"supported": -3.0}, finding("number", "contradicts")) == -7.0
    assert logit({"supported": -3.0}, finding("number", "lacks")) == -4.0


def test_a_claim_with_a_finding_starts_from_the_base_rate_at_best() -> None:
    found = finding("number", "lacks")
    assert logit({"supported": 9.0}, found) == logit({"supported": 5.0}, found) < logit({"supported": 5.0}) - 1.0


def test_of_several_findings_the_one_counts_that_tells_most() -> None:
    several = [finding("number", "lacks"), finding("number", "contradicts"), finding("date", "contradicts")]
    assert logit({}, *several) == logit({}, several[1])


def test_a_finding_of_a_kind_that_was_never_met_and_padding_take_nothing() -> None:
    assert logit({}, finding("quote", "lacks"), finding("padding_generic", "pads")) == 0.0


def test_bias_and_coefficients_add_up() -> None:
    own = Combination.model_validate({**SETTINGS, "bias": 0.5, "coefficients": dict.fromkeys(FEATURES, 2.0)})
    assert logit(dict.fromkeys(FEATURES, 0.25), fitted=own) == pytest.approx(0.5 + 0.5 * len(FEATURES))


# --- support -----------------------------------------------------------------------------


def test_even_odds_are_a_half_and_support_has_four_places() -> None:
    assert support(0.0, FITTED) == 0.5
    assert support(1.0, FITTED) == 0.7311


@pytest.mark.parametrize("log_odds", [CLIP, CLIP + 1, 1e6])
def test_support_is_never_certain(log_odds: float) -> None:
    assert support(log_odds, FITTED) == support(CLIP, FITTED) <= 1.0
    assert support(-log_odds, FITTED) == support(-CLIP, FITTED) == 0.0


def test_the_base_rate_of_the_calibration_moves_nothing() -> None:
    assert support(0.7, FITTED, FITTED.base_rate) == support(0.7, FITTED)


def test_even_odds_are_the_base_rate() -> None:
    assert support(0.0, FITTED, 0.9) == 0.9


@given(st.floats(-9, 9), st.floats(0.01, 0.99), st.floats(0.01, 0.99))
def test_the_more_is_true_there_the_more_is_borne_out(log_odds: float, one: float, other: float) -> None:
    low, high = sorted((one, other))
    assert support(log_odds, FITTED, low) <= support(log_odds, FITTED, high)


@given(st.floats(-20, 20), st.floats(-20, 20), st.sampled_from([None, 0.2, 0.95]))
def test_higher_odds_are_never_less_support(one: float, other: float, rate: float | None) -> None:
    low, high = sorted((one, other))
    assert 0.0 <= support(low, FITTED, rate) <= support(high, FITTED, rate) <= 1.0


# --- what was fitted ---------------------------------------------------------------------


def _without(name: str, key: str) -> dict[str, Any]:
    return {name: {k: v for k, v in SETTINGS[name].items() if k != key}}


@pytest.mark.parametrize(
    ("changes", "place"),
    [
        ({"bias": None}, "bias"),
        ({"bias": float("nan")}, "bias"),
        ({"slope": 1.5}, "slope"),
        ({"base_rate": 0.0}, "base_rate"),
        ({"base_rate": 1.0}, "base_rate"),
        ({"padding": 1.5}, "padding"),
        ({"thresholds": {"strict": 2.0}}, "thresholds"),
        ({"thresholds": {**SETTINGS["thresholds"], "harsh": 0.5}}, "thresholds"),
        (_without("thresholds", "lenient"), "thresholds"),
        (_without("false_alarms", "strict"), "false_alarms"),
        (_without("coefficients", "pairs"), "coefficients"),
        ({"coefficients": {**SETTINGS["coefficients"], "mood": 1.0}}, "coefficients"),
    ],
)
def test_settings_of_another_version_are_broken_weights_and_one_line(changes: dict[str, Any], place: str) -> None:
    with pytest.raises(BrokenWeights, match=rf"^model\.json of scripted: calibration.*{place}.*install") as caught:
        combination(Scripted(settings={**SETTINGS, **changes}))
    assert "\n" not in str(caught.value)


def test_what_is_shipped_validates_and_its_profiles_stand_in_their_order() -> None:
    card = json.loads((encoder.WEIGHTS / encoder.CARD).read_text(encoding="utf-8"))
    fitted = Combination.model_validate(card["calibration"])
    strict, balanced, lenient = (fitted.thresholds[profile] for profile in PROFILES)
    assert 1 > strict >= balanced >= lenient > 0
    alarms = [fitted.false_alarms[profile] for profile in PROFILES]
    assert 100 >= alarms[0] >= alarms[1] >= alarms[2] >= 0
    assert fitted.coefficients["supported"] > 0
    assert all(moved <= 0 for moved in fitted.findings.values())


def test_a_fitted_combination_cannot_be_changed() -> None:
    with pytest.raises(ValueError, match="frozen"):
        FITTED.bias = 1.0  # type: ignore[misc]
