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

from jinja2 import Environment, StrictUndefined, Template
from markupsafe import Markup

from summarize.article import Article
from summarize.render import wording
from summarize.render.bundle import Briefed, Checked
from summarize.render.cards import disagreement, groups, left_out
from summarize.render.linked import Links, source_pane, text_pane
from summarize.render.visible import one_line
from summarize.report import SourceRef, TextRef


def render(checked: Checked) -> str:
    """The page of a report."""
    return _page(checked, _title(checked), "Checked text", made_by=None)


def render_brief(briefed: Briefed) -> str:
    """The page of a brief: its text, as it was checked, beside its article."""
    brief = briefed.record.brief
    return _page(briefed.checked, brief.headline.text, "Brief", made_by=wording.made_by(brief))


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
        groups=groups(checked, links),
        conflicts=tuple(disagreement(conflict, links) for conflict in report.conflicts),
        omissions=tuple(left_out(omission, links) for omission in sorted(report.omissions, key=lambda each: each.rank)),
        text=Pane(checked.text.path or "", report.text, checked.text.language, text_pane(checked, links)),
        sources=sources,
    )


def _title(checked: Checked) -> str:
    path = checked.text.path
    return checked.text.title or (path.rsplit("/", 1)[-1] if path else "Checked text")


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
