"""Reports and briefs as Markdown, for a content system or a comment on a pull request.

Article text is escaped: it cannot form markup, links, images, HTML, mentions or references.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Final

from summarize.brief import Statement
from summarize.render import wording
from summarize.render.brief_layout import worded
from summarize.render.bundle import Briefed, Checked
from summarize.render.marks import Mark, cut
from summarize.render.place import Lines
from summarize.render.visible import one_line
from summarize.report import Conflict, Evidence, Judgement
from summarize.span import Span

MARKUP: Final = re.compile(
    r"[\\`*_\[\]<>#|~&]"  # signs that CommonMark or GitHub's extensions read anywhere
    r"|^ ?(?:[-+=]|\d{1,9}[.)])"  # signs that begin a list or underline a heading
    r"|:(?=//)|(?<=\bwww)\."  # signs that make a bare address a link
)
MENTION: Final = re.compile(r"@(?=\w)")
"""GitHub notifies whoever `@name` names, escaped or not, unless something stands between."""


def render(checked: Checked, *, every_claim: bool = False) -> str:
    """A report; supported claims are counted, and listed only where `every_claim` is set."""
    return "\n".join(_Report(checked).parts(every_claim=every_claim)).strip() + "\n"


def render_brief(briefed: Briefed) -> str:
    """A brief, each statement with its line in the article, then the report of its check."""
    head = "\n".join(_brief(briefed))
    return f"{head}\n## Check\n\n{render(briefed.checked)}\n{escape(wording.made_by(briefed.record.brief))}\n"


def escape(text: str) -> str:
    """Text of an article on one line, as Markdown that reads as the text and does nothing else."""
    escaped = MARKUP.sub(lambda match: f"{match.group()[:-1]}\\{match.group()[-1]}", one_line(text))
    return MENTION.sub("@\u200b", escaped)


class _Report:
    def __init__(self, checked: Checked) -> None:
        self.checked = checked
        self.report = checked.report
        self.text_lines = Lines(checked.text.text)
        self.source_lines = {source.id: Lines(source.text) for source in checked.sources}

    def parts(self, *, every_claim: bool) -> Iterator[str]:
        if self.report.wrong_story:
            yield f"> **{wording.WRONG_STORY}**\n"
        yield f"**{wording.decision(self.report)}.** {wording.summary(self.report)} {wording.judged_as(self.report)}\n"
        for verdict, group in groupby(wording.worst_first(self.report), key=lambda claim: claim.verdict):
            found = list(group)
            yield f"### {wording.SIGN[verdict]} {verdict.capitalize()} ({len(found)})\n"
            if verdict == "supported" and not every_claim:
                yield "Not listed.\n"
            else:
                yield from (self.claim(claim) for claim in found)
        if self.report.conflicts:
            yield f"### Sources disagree ({len(self.report.conflicts)})\n"
            yield from (self.conflict(conflict) for conflict in self.report.conflicts)
        if self.report.omissions:
            yield f"### Left out ({len(self.report.omissions)})\n"
            for omission in sorted(self.report.omissions, key=lambda each: each.rank):
                yield f"{omission.rank}. {_short(omission.text)} ({self.place(omission.source, omission.start)})"

    def claim(self, claim: Judgement) -> str:
        judged = "not judged" if claim.support is None else f"support {escape(wording.percent(claim.support))}"
        lines = [
            f"- **{escape(claim.id)}**, line {self.text_lines.line(claim.start)}, {judged}: {_marked(claim)}",
            *(f"  - {_error(error.found, error.expected, wording.ERROR[error.type])}" for error in claim.errors),
            f"  - {escape(wording.reason(claim))}",
        ]
        if claim.evidence:
            lines.append(f"\n{self.quote(wording.best_evidence(claim.evidence))}")
        return "\n".join(lines) + "\n"

    def quote(self, evidence: Evidence) -> str:
        return f"  > {_short(evidence.text)}\n  > — {self.place(evidence.source, evidence.start)}, {evidence.alignment}"

    def conflict(self, conflict: Conflict) -> str:
        head = f"- **{escape(conflict.claim)}**, {wording.ERROR[conflict.type]}"
        return f"{head}\n\n{self.quote(conflict.first)}\n\n{self.quote(conflict.second)}\n"

    def place(self, source: str, offset: int) -> str:
        return f"{escape(source)}, line {self.source_lines[source].line(offset)}"


def _marked(claim: Judgement) -> str:
    marks = [Mark(Span(e.start - claim.start, e.end - claim.start), e.type) for e in claim.errors]
    return "".join(
        f"<mark>{escape(run.span.of(claim.text))}</mark>" if run.keys else escape(run.span.of(claim.text))
        for run in cut(len(claim.text), marks)
    )


def _short(text: str) -> str:
    return escape(one_line(text, wording.PASSAGE_CHARS))


def _error(found: str, expected: str | None, label: str) -> str:
    return f"{label}: {_short(found)}" + ("" if expected is None else f" → {_short(expected)}")


def _brief(briefed: Briefed) -> Iterator[str]:
    brief = briefed.record.brief
    lines = Lines(briefed.record.article.text)
    yield f"# {escape(brief.headline.text)}\n"
    if brief.dek is not None:
        yield f"*{escape(brief.dek.text)}*\n"
    sections: tuple[tuple[str, Iterable[Statement]], ...] = (
        ("Key points", brief.key_points),
        ("Who", brief.who),
        ("What", (brief.what,)),
        ("When", brief.when),
        ("Where", brief.where),
        ("Quoted", brief.quotations),
        ("Figures", brief.figures),
        ("Background", brief.background),
        ("Next", brief.next),
        ("Open", brief.open),
    )
    for title, statements in sections:
        rows = [f"- {escape(worded(each))} ({_places(each, lines)})" for each in statements]
        if rows:
            yield f"**{title}**\n"
            yield "\n".join(rows) + "\n"


def _places(statement: Statement, lines: Lines) -> str:
    found = dict.fromkeys(lines.line(span.start) for span in statement.spans)
    return f"line {', '.join(map(str, found))}" if found else "**not in the article**"
