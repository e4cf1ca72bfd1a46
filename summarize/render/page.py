"""A report as one HTML file: text and sources side by side, marked at both ends.

The file works offline and asks for nothing: its policy allows no source but its own style
sheet and script, each by its hash, so that markup which slipped into it could not run either.
Without JavaScript everything is shown, and links lead from claims to evidence and back.
"""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from itertools import groupby

from jinja2 import Environment, StrictUndefined, Template
from markupsafe import Markup

from summarize.article import Article
from summarize.render import wording
from summarize.render.bundle import Briefed, Checked
from summarize.render.linked import Links, claim_words, source_pane, text_pane
from summarize.render.visible import one_line
from summarize.report import Conflict, ErrorMark, Evidence, Judgement, Omission, SourceRef, TextRef, Verdict


def render(checked: Checked) -> str:
    """The page of a report."""
    return _page(checked, _title(checked), "Checked text", made_by=None)


def render_brief(briefed: Briefed) -> str:
    """The page of a brief: its text, as it was checked, beside its article."""
    brief = briefed.record.brief
    return _page(briefed.checked, brief.headline.text, "Brief", made_by=wording.made_by(brief))


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


@dataclass(frozen=True, slots=True)
class Pane:
    """A text with its marks."""

    name: str
    ref: SourceRef | TextRef
    language: str | None
    html: Markup


def _page(checked: Checked, title: str, kind: str, *, made_by: str | None) -> str:
    links = Links(checked)
    report = checked.report
    sources = tuple(
        Pane(_name(source), ref, source.language, source_pane(source, ref, links))
        for ref, source in zip(report.sources, checked.sources, strict=True)
    )
    return _template().render(
        style=Markup(_asset("page.css")),  # noqa: S704 - our own files, no part of an article
        script=Markup(_asset("page.js")),  # noqa: S704
        policy=_policy(),
        wording=wording,
        title=title,
        kind=kind,
        made_by=made_by,
        report=report,
        counts=wording.counts(report.scores),
        groups=_groups(checked, links),
        conflicts=tuple(_disagreement(conflict, links) for conflict in report.conflicts),
        omissions=tuple(
            _left_out(omission, links) for omission in sorted(report.omissions, key=lambda each: each.rank)
        ),
        text=Pane(checked.text.path or "", report.text, checked.text.language, text_pane(checked, links)),
        sources=sources,
    )


def _groups(checked: Checked, links: Links) -> tuple[Group, ...]:
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


def _disagreement(conflict: Conflict, links: Links) -> Disagreement:
    passages = (_passage(conflict.first, links), _passage(conflict.second, links))
    return Disagreement(conflict.claim, wording.ERROR[conflict.type], passages)


def _left_out(omission: Omission, links: Links) -> LeftOut:
    words = one_line(omission.text, wording.PASSAGE_CHARS)
    return LeftOut(omission.rank, links.place(omission.source, omission.start), words)


def _title(checked: Checked) -> str:
    return checked.text.title or checked.text.path or "Checked text"


def _name(article: Article) -> str:
    return article.title or article.path or article.url or article.id


@cache
def _asset(name: str) -> str:
    return resources.files("summarize.render").joinpath(name).read_text("utf-8")


@cache
def _template() -> Template:
    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, finalize=_harmless
    )
    return environment.from_string(_asset("page.html"))


def _harmless(value: object) -> object:
    """What is printed into the page: every string but our own markup on one line, without control characters."""
    return one_line(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def _policy() -> str:
    def digest(name: str) -> str:
        return base64.b64encode(hashlib.sha256(_asset(name).encode()).digest()).decode()

    return (
        f"default-src 'none'; style-src 'sha256-{digest('page.css')}'; script-src 'sha256-{digest('page.js')}'; "
        "base-uri 'none'; form-action 'none'"
    )
