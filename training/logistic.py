"""Logistic regression, weighted, with an offset: all that the combination is fitted with."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

RIDGE: Final = 1.0
"""Penalty on standardised weights; the bias has none."""
STEPS: Final = 60


def fit(
    x: NDArray[np.float64], y: NDArray[np.float64], weight: NDArray[np.float64], offset: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Weighted logistic regression with a ridge and an offset, by Newton's method."""
    beta = np.zeros(x.shape[1])
    penalty = RIDGE * np.eye(x.shape[1])
    penalty[0, 0] = 0.0
    for _ in range(STEPS):
        p = 1 / (1 + np.exp(-(x @ beta + offset)))
        gradient = x.T @ (weight * (y - p)) - penalty @ beta
        hessian = (x.T * (weight * p * (1 - p))) @ x + penalty
        beta += np.linalg.solve(hessian, gradient)
    return beta
