"""The list of findings on the page: what each of its entries says, ready for the template."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from summarize.render import wording
from summarize.render.bundle import Checked
from summarize.render.linked import Links, claim_words
from summarize.render.visible import one_line
from summarize.report import Conflict, ErrorMark, Evidence, Judgement, Omission, Verdict


@dataclass(frozen=True, slots=True)
class Passage:
    """Evidence in the list: its words, where they stand, and the link to them."""

    href: str
    place: str
    alignment: str
    words: str


@dataclass(frozen=True, slots=True)
class Card:
    """A claim in the list."""

    claim: Judgement
    words: Markup
    line: int
    support: str
    errors: tuple[tuple[str, str, str | None], ...]
    evidence: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """The claims of one verdict."""

    verdict: Verdict
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Two passages that say incompatible things about one claim."""

    claim: str
    label: str
    passages: tuple[Passage, Passage]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """An omission in the list."""

    rank: int
    place: str
    words: str


def groups(checked: Checked, links: Links) -> tuple[Group, ...]:
    """The claims, worst verdict first."""
    worst = wording.worst_first(checked.report)
    return tuple(
        Group(verdict, tuple(_card(claim, links) for claim in found))
        for verdict, found in groupby(worst, key=lambda claim: claim.verdict)
    )


def _card(claim: Judgement, links: Links) -> Card:
    return Card(
        claim,
        claim_words(claim),
        links.text_lines.line(claim.start),
        "not judged" if claim.support is None else f"{wording.percent(claim.support)} support",
        tuple(_error(error) for error in claim.errors),
        tuple(_passage(evidence, links) for evidence in claim.evidence),
    )


def _error(error: ErrorMark) -> tuple[str, str, str | None]:
    expected = None if error.expected is None else one_line(error.expected, wording.PASSAGE_CHARS)
    return wording.ERROR[error.type], one_line(error.found, wording.PASSAGE_CHARS), expected


def _passage(evidence: Evidence, links: Links) -> Passage:
    place = links.place(evidence.source, evidence.start)
    return Passage(
        f"#{links.anchor(evidence)}", place, evidence.alignment, one_line(evidence.text, wording.PASSAGE_CHARS)
    )


def disagreement(conflict: Conflict, links: Links) -> Disagreement:
    """What the list says of one conflict."""
    passages = (_passage(conflict.first, links), _passage(conflict.second, links))
    return Disagreement(conflict.claim, wording.ERROR[conflict.type], passages)


def left_out(omission: Omission, links: Links) -> LeftOut:
    """What the list says of one omission."""
    words = one_line(omission.text, wording.PASSAGE_CHARS)
    return LeftOut(omission.rank, links.place(omission.source, omission.start), words)
