"""The seam for a model of entailment. None is shipped yet; without one, the wording decides.

Where there is one, its probability takes the place of lexical support in the decision; the
checks of facts and of padding stand before it as they do before the wording.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol


class Entailment(Protocol):
    """A model that reads a claim and a passage as sentences, not as words."""

    @property
    def name(self) -> str:
        """What reports call it."""
        ...

    @property
    def sha256(self) -> str:
        """Hash of its weights, in hex."""
        ...

    @property
    def threshold(self) -> float:
        """The probability below which a claim counts as unsupported."""
        ...

    def support(self, pairs: Sequence[tuple[str, str]]) -> list[float]:
        """For each pair of evidence and claim, the probability (0 to 1) that the one supports the other."""
        ...
