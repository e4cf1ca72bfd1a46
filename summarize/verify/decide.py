"""The decision table: from what was found about a claim to its verdict. Nothing is decided anywhere else.

The first row that applies decides:

    | what was found                                             | verdict      |
    |------------------------------------------------------------|--------------|
    | it could not be judged                                     | unjudged     |
    | it is padding, and stands in the source                    | padding      |
    | its sentence stands in the source, word for word           | supported    |
    | it is padding, and no fact in it fails                     | padding      |
    | it is borne out: its support reaches the threshold         | supported    |
    | it is not, and the source says otherwise                   | contradicted |
    | it is announced or repeated                                | padding      |
    | it is not borne out                                        | unsupported  |

What the checks found is part of the support already. An announced or a repeated statement is
padding before its facts are asked for; a general remark with an invented fact in it is an
invention.
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
    it is borne out, `threshold` the one below which it is not. `findings`: what the checks found.
    `doubts`: what the model marks, at least one, for a claim that is not borne out; where the
    checks found something, that is said and not what the model doubts. `obstacle`: why it cannot be
    judged, None where it can.
    """

    verbatim: bool
    findings: tuple[Finding, ...]
    support: float
    threshold: float
    doubts: tuple[Finding, ...]
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
    fails = seen.support < seen.threshold
    if pads and not (fails and (contradicts or lacks)):
        return Decision("padding", seen.support, pads, pads[0].reason)
    if not fails:
        return Decision("supported", seen.support, (), "the source bears out its wording and its facts")
    told = (*contradicts, *lacks) or _apart(seen.doubts)
    if contradicts or _of(told[:1], "contradicts"):
        return Decision("contradicted", seen.support, told, told[0].reason)
    if pads and pads[0].type != "padding_generic":
        return Decision("padding", seen.support, pads, pads[0].reason)
    return Decision("unsupported", seen.support, told, told[0].reason)


def _apart(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """The findings in their order, without those that blame words which one before them blames."""
    kept: list[Finding] = []
    for finding in findings:
        if not any(finding.span.overlaps(other.span) for other in kept):
            kept.append(finding)
    return tuple(kept)


def _of(findings: Sequence[Finding], effect: Effect) -> tuple[Finding, ...]:
    return tuple(f for f in findings if f.effect == effect)
