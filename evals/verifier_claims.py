"""Figures of authored claims: verdicts, error types, marks and probabilities against the labels of each claim.

A labelled claim is met by those of our claims that share more than half of the shorter of the
two with it. It is flagged if any of them is, unless all its error marks lie outside of the
labelled claim: the flag is then for another part of the sentence.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from evals import metrics
from evals.checking import Checked, Claim, Mark
from evals.datasets import Authored, AuthoredClaim
from evals.figures import Figure, rate
from evals.metrics import Bin, Numbers, Places, Resamples
from summarize.span import Span

WRONG: Final = frozenset({"contradicted", "unsupported"})
VERDICTS: Final = ("supported", "contradicted", "unsupported", "padding")
CALLED: Final = (*VERDICTS, "unjudged", "unmet")
"""What a labelled claim may be called; `unmet`: no claim of ours meets it."""


@dataclass(frozen=True, slots=True)
class Match:
    """A labelled claim and our claims that meet it. `kind` is that of its text: pair or summary."""

    story: str
    kind: str
    gold: AuthoredClaim
    ours: tuple[Claim, ...]

    @property
    def raised(self) -> tuple[Claim, ...]:
        """Our claims that flag it."""
        return tuple(c for c in self.ours if c.is_flagged and (not c.errors or self._inside(c)))

    @property
    def marks(self) -> tuple[Mark, ...]:
        """The error marks inside it of the claims that flag it, cut at its ends."""
        return tuple(mark for claim in self.raised for mark in self._inside(claim))

    @property
    def called(self) -> str:
        """Our verdict on it: the gravest of the claims that flag it, else padding if nothing but padding meets it."""
        raised = {claim.verdict for claim in self.raised}
        for verdict in ("contradicted", "unsupported", "unjudged"):
            if verdict in raised:
                return verdict
        if not self.ours:
            return "unmet"
        return "padding" if all(claim.verdict == "padding" for claim in self.ours) else "supported"

    @property
    def is_wrong(self) -> bool:
        """Whether its label says that it is contradicted or unsupported."""
        return self.gold.verdict in WRONG

    @property
    def is_flagged(self) -> bool:
        """Whether any of our claims flags it."""
        return bool(self.raised)

    @property
    def is_named(self) -> bool:
        """Whether it is flagged with an error of the type that its label has."""
        return any(mark.type == self.gold.type for mark in self.marks)

    @property
    def support(self) -> float | None:
        """The lowest support among our claims that meet it, but padding; None where there is none."""
        return min((claim.probability for claim in self.ours if claim.verdict != "padding"), default=None)

    def _inside(self, claim: Claim) -> tuple[Mark, ...]:
        whole = self.gold.span
        return tuple(
            Mark(mark.type, Span(max(mark.span.start, whole.start), min(mark.span.end, whole.end)))
            for mark in claim.errors
            if mark.span.overlaps(whole)
        )


def matches(text: Authored, checked: Checked) -> tuple[Match, ...]:
    """Every labelled claim of a text, in order, with our claims that meet it."""
    return tuple(
        Match(text.story, text.kind, gold, tuple(c for c in checked.claims if meets(c.span, gold.span)))
        for gold in text.claims
    )


def meets(one: Span, other: Span) -> bool:
    """Whether they share more than half of the shorter of them."""
    shared = min(one.end, other.end) - max(one.start, other.start)
    return 2 * shared > min(len(one), len(other))


def figures(group: str, found: Sequence[Match]) -> Iterator[Figure]:
    """The figures of one kind of text, or of all."""
    wrong = [m for m in found if m.is_wrong]
    right = [m for m in found if m.gold.verdict == "supported"]
    padding = [m for m in found if m.gold.verdict == "padding"]
    yield _balanced(group, wrong + right)
    yield _recalls(group, found)
    yield _rate(group, "errors flagged", wrong, [m.is_flagged for m in wrong])
    yield _rate(group, "errors named with the right type", wrong, [m.is_named for m in wrong])
    yield _char_f1(group, wrong)
    alarms = [m.is_flagged for m in right]
    yield rate(group, "false alarms per 100 supported", alarms, [m.story for m in right], per=100)
    for name, wanted in (
        ("padding called padding", {"padding"}),
        ("padding called supported", {"supported"}),
        ("padding called unsupported or contradicted", set(WRONG)),
    ):
        yield _rate(group, name, padding, [m.called in wanted for m in padding])
    yield _calibration(group, wrong + right)


def type_figures(group: str, found: Sequence[Match]) -> Iterator[Figure]:
    """Per type of error, the share that is flagged and the share that is named so; the commonest type first."""
    wrong = [m for m in found if m.is_wrong]
    count = Counter(m.gold.type or "none" for m in wrong)
    for name in sorted(count, key=lambda each: (-count[each], each)):
        of = [m for m in wrong if (m.gold.type or "none") == name]
        yield _rate(group, f"{name}: flagged", of, [m.is_flagged for m in of])
        yield _rate(group, f"{name}: named", of, [m.is_named for m in of])


def confusion(found: Sequence[Match]) -> dict[str, dict[str, int]]:
    """How often each label is called what."""
    count = Counter((m.gold.verdict, m.called) for m in found)
    return {gold: {called: count[gold, called] for called in CALLED} for gold in VERDICTS}


def calibration(found: Sequence[Match]) -> tuple[Bin, ...]:
    """The bins of support against labels, padding left out on both sides."""
    return metrics.calibration(*_probabilities([m for m in found if m.gold.verdict != "padding"])[:2])


def _rate(group: str, name: str, of: Sequence[Match], flags: Sequence[bool]) -> Figure:
    return rate(group, name, flags, [m.story for m in of])


def _balanced(group: str, found: Sequence[Match]) -> Figure:
    flagged = np.array([m.is_flagged for m in found], dtype=np.bool_)
    wrong = np.array([m.is_wrong for m in found], dtype=np.bool_)
    drawn = Resamples([m.story for m in found])
    return Figure(
        group,
        "balanced accuracy of claims",
        drawn.interval(lambda at: metrics.balanced_accuracy(flagged[at], wrong[at])),
    )


def _recalls(group: str, found: Sequence[Match]) -> Figure:
    """The mean over verdicts of the share of claims so labelled that is called so."""
    gold = np.array([VERDICTS.index(m.gold.verdict) for m in found], dtype=np.int64)
    same = np.array([m.called == m.gold.verdict for m in found], dtype=np.bool_)

    def metric(at: Places) -> float | None:
        recalls = [metrics.share(same[at][gold[at] == verdict]) for verdict in range(len(VERDICTS))]
        defined = [each for each in recalls if each is not None]
        return sum(defined) / len(defined) if defined else None

    return Figure(group, "recall of verdicts, macro", Resamples([m.story for m in found]).interval(metric))


def _char_f1(group: str, wrong: Sequence[Match]) -> Figure:
    """Micro F1 of code points over claims in error whose offending words are labelled."""
    labelled = [(m, m.gold.bad) for m in wrong if m.gold.bad is not None]
    table = metrics.sizes(metrics.overlap((mark.span for mark in m.marks), (bad,)) for m, bad in labelled)
    drawn = Resamples([m.story for m, _ in labelled])
    return Figure(group, "span F1 on errors", drawn.interval(lambda at: metrics.micro_f1(table[at])))


def _calibration(group: str, found: Sequence[Match]) -> Figure:
    said, outcomes, stories = _probabilities(found)
    drawn = Resamples(stories)
    return Figure(
        group,
        "expected calibration error",
        drawn.interval(lambda at: metrics.calibration_error(said[at], outcomes[at])),
    )


def _probabilities(found: Sequence[Match]) -> tuple[Numbers, metrics.Flags, list[str]]:
    """Support, whether it is labelled supported, and story, of claims for which we give a support."""
    known = [(m.support, m) for m in found if m.support is not None]
    said = np.array([support for support, _ in known], dtype=np.float64)
    outcomes = np.array([m.gold.verdict == "supported" for _, m in known], dtype=np.bool_)
    return said, outcomes, [m.story for _, m in known]
