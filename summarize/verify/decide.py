"""The decision table: from what was found about a claim to its verdict. Nothing is decided anywhere else.

The first row that applies decides:

    | what was found                                   | verdict      |
    |--------------------------------------------------|--------------|
    | it could not be judged                           | unjudged     |
    | it is padding, and stands in the source          | padding      |
    | its sentence stands in the source, word for word | supported    |
    | the source says otherwise                        | contradicted |
    | it is padding                                    | padding      |
    | it holds a fact that the source lacks            | unsupported  |
    | its wording is not borne out                     | unsupported  |
    | otherwise                                        | supported    |

An announced or a repeated statement is padding before its facts are asked for; a general
remark with an invented fact in it is an invention.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from summarize.report import Verdict
from summarize.verify.finding import Effect, Finding

STANDS_VERBATIM: Final = 0.99
"""Support of a claim whose sentence stands in the source: only the source's own mistakes remain."""


@dataclass(frozen=True, slots=True)
class Decision:
    """The verdict, the findings that bear it out, and the reason in words. `support` None: unjudged."""

    verdict: Verdict
    support: float | None
    findings: tuple[Finding, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Observed:
    """What is known of one claim when its verdict is taken.

    `verbatim`: its sentence stands in a source, word for word. `support`: the probability that
    its wording is borne out, `threshold` the one below which it is not. `obstacle`: why it
    cannot be judged, None where it can. `given` is P(supported) among claims with a finding
    of that effect, as counted on the training data.
    """

    verbatim: bool
    findings: tuple[Finding, ...]
    support: float
    threshold: float
    given: dict[Effect, float]
    foreign: Finding
    obstacle: str | None = None


def decide(seen: Observed) -> Decision:  # noqa: PLR0911 - a return for each row of the table
    """The verdict on one claim."""
    if seen.obstacle is not None:
        return Decision("unjudged", None, (), seen.obstacle)
    contradicts, lacks, pads = (_of(seen.findings, effect) for effect in ("contradicts", "lacks", "pads"))
    if seen.verbatim:
        if pads:
            return Decision("padding", STANDS_VERBATIM, pads, pads[0].reason)
        return Decision("supported", STANDS_VERBATIM, (), "stands in the source word for word")
    if contradicts:
        return Decision("contradicted", _at_most(seen, "contradicts"), contradicts + lacks, contradicts[0].reason)
    if pads and not (lacks and pads[0].type == "padding_generic"):
        return Decision("padding", _at_most(seen, "pads"), pads, pads[0].reason)
    if lacks:
        return Decision("unsupported", _at_most(seen, "lacks"), lacks, lacks[0].reason)
    if seen.support < seen.threshold:
        return Decision("unsupported", seen.support, (seen.foreign,), seen.foreign.reason)
    return Decision("supported", seen.support, (), "the source bears out its wording and its facts")


def _of(findings: Sequence[Finding], effect: Effect) -> tuple[Finding, ...]:
    return tuple(f for f in findings if f.effect == effect)


def _at_most(seen: Observed, effect: Effect) -> float:
    return min(seen.support, seen.given[effect])
