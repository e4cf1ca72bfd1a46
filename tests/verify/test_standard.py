from __future__ import annotations

import pytest

from summarize.errors import UsageError
from summarize.verify.standard import PROFILES, USUAL, Standard


def test_what_is_usual_is_balanced_and_of_no_base_rate_of_its_own() -> None:
    assert (USUAL.profile, USUAL.base_rate) == ("balanced", None)
    assert USUAL.profile in PROFILES


@pytest.mark.parametrize("rate", [0.0001, 0.5, 0.95, 0.9999])
def test_a_share_between_none_and_all(rate: float) -> None:
    assert Standard("strict", rate).base_rate == rate


@pytest.mark.parametrize("rate", [0.0, 1.0, -0.1, 1.5, 95.0, float("nan"), float("inf")])
def test_no_share_of_claims(rate: float) -> None:
    with pytest.raises(UsageError, match=r"base rate .*: expected a share of true claims between 0 and 1"):
        Standard(base_rate=rate)
