"""How hard a text is judged: the profile, and how much of what is written there is true to begin with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from summarize.errors import UsageError

Profile = Literal["strict", "balanced", "lenient"]
PROFILES: Final[tuple[Profile, ...]] = ("strict", "balanced", "lenient")
"""`strict` misses least, `lenient` alarms least; what each costs is in the report's provenance."""


@dataclass(frozen=True, slots=True)
class Standard:
    """How hard a text is judged.

    `base_rate` is the share of claims that are true where the text comes from, between 0 and 1
    and neither; None: as in the calibration. A desk whose model is right in nineteen claims of
    twenty gives 0.95, and fewer of them fail.

    Raises:
        UsageError: `base_rate` is not between 0 and 1.
    """

    profile: Profile = "balanced"
    base_rate: float | None = None

    def __post_init__(self) -> None:
        if self.base_rate is not None and not 0 < self.base_rate < 1:
            raise UsageError(
                f"base rate {self.base_rate}: expected a share of true claims between 0 and 1, such as 0.9"
            )


USUAL: Final = Standard()
