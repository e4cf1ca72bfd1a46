"""A report laid out in lines, for an editor: what is wrong first, each claim with its evidence.

Nothing of an article reaches the console as markup: every text goes through `visible` into a
`rich.text.Text`. Without colour the offending words stand in brackets.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Final

from rich.console import Console, ConsoleOptions, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from summarize.render import wording
from summarize.render.bundle import Checked
from summarize.render.marks import Mark, cut
from summarize.render.place import Lines
from summarize.render.visible import one_line
from summarize.report import Conflict, Evidence, Judgement, Omission, RemovedPart, Verdict
from summarize.span import Span

COLOUR: Final[dict[Verdict, str]] = {
    "contradicted": "red",
    "unsupported": "yellow",
    "unjudged": "magenta",
    "padding": "cyan",
    "supported": "green",
}
BESIDE_WIDTH: Final = 110
"""From this width on the evidence stands beside its claim, in a column of about 55 characters."""
INDENT: Final = 2
BAR: Final = "│ "
LABEL_WIDTH: Final = max(len(label) for label in wording.ERROR.values())


class Barred:
    """Words behind a bar that runs down all their lines."""

    def __init__(self, words: str) -> None:
        self.words = Text(words)

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[Text]:
        for line in self.words.wrap(console, max(1, options.max_width - len(BAR))):
            yield Text(BAR, "dim").append(line.plain.rstrip(), "not dim")


class ReportLayout:
    """The parts of one report, for a width and with or without colour. `width` is in columns."""

    def __init__(self, checked: Checked, width: int, *, colour: bool) -> None:
        self.checked = checked
        self.width = width
        self.colour = colour
        self.text_lines = Lines(checked.text.text)
        self.source_lines = {source.id: Lines(source.text) for source in checked.sources}

    def report(self, *, every_claim: bool) -> Iterator[RenderableType]:
        """All parts of the report, in order; supported claims only where `every_claim` is set."""
        yield from self.outcome()
        if every_claim:
            yield from self.claims(wording.worst_first(self.checked.report))
        else:
            yield from self.flagged()
            yield from self.unlisted()
        yield from self.conflicts()
        yield from self.omissions()

    def flagged(self) -> Iterator[RenderableType]:
        """All claims but the supported ones."""
        yield from self.claims(c for c in wording.worst_first(self.checked.report) if c.verdict != "supported")

    def unlisted(self) -> Iterator[RenderableType]:
        """How many supported claims there are, where they are not listed."""
        supported = self.checked.report.scores.supported
        if supported:
            counted = wording.plural(supported, "supported claim")
            note = f"{wording.SIGN['supported']} {counted} not listed (--all lists them)"
            yield Text(f"\n{note}", COLOUR["supported"])

    def outcome(self) -> Iterator[RenderableType]:
        """The banner of a wrong story, and the counts on one line."""
        report = self.checked.report
        if report.wrong_story:
            yield Text(f"!! {wording.WRONG_STORY}", "bold reverse red")
        passed = "bold green" if report.passed else "bold red"
        amount = f"{wording.plural(report.scores.claims, 'claim')}, {wording.wasted(report.scores)}"
        yield Text(wording.decision(report), passed).append(f"  {amount}", "not bold default")
        counts = Text()
        for verdict, number in wording.counts(report.scores):
            if number:
                counts.append("  " if counts else "")
                counts.append(f"{wording.SIGN[verdict]} {number} {verdict}", COLOUR[verdict])
        yield counts
        yield Text(wording.judged_as(report), "dim")

    def claims(self, claims: Iterable[Judgement]) -> Iterator[RenderableType]:
        """Claims that stand in the order of their verdicts, under one heading for each verdict."""
        for verdict, group in groupby(claims, key=lambda claim: claim.verdict):
            found = list(group)
            yield self.heading(f"{wording.SIGN[verdict]} {verdict.upper()} {len(found)}", COLOUR[verdict])
            for number, claim in enumerate(found):
                if number:
                    yield Text()
                yield self.claim(claim)

    def heading(self, title: str, style: str) -> RenderableType:
        """A title and a line to the right edge."""
        line = Text("\n").append(title, f"bold {style}").append(" ")
        return line.append("─" * max(0, self.width - len(title) - 1), f"dim {style}")

    def claim(self, claim: Judgement) -> RenderableType:
        """A claim with its errors and reason, and its best evidence beside or below."""
        head = Text(f"{claim.id}  line {self.text_lines.line(claim.start)}", "dim")
        judged = "not judged" if claim.support is None else f"support {wording.percent(claim.support)}"
        head.append(f"  {judged}", "not dim")
        about = Group(head, self.marked(claim), *self.findings(claim))
        if not claim.evidence:
            return Padding(about, (0, 0, 0, INDENT))
        passage = self.passage(wording.best_evidence(claim.evidence), more=len(claim.evidence) - 1)
        if self.width < BESIDE_WIDTH:
            return Padding(Group(about, passage), (0, 0, 0, INDENT))
        beside = Table.grid(padding=(0, 0, 0, 2), expand=True)
        beside.add_column(ratio=1)
        beside.add_column(ratio=1)
        beside.add_row(about, passage)
        return Padding(beside, (0, 0, 0, INDENT))

    def marked(self, claim: Judgement) -> Text:
        """The claim's words, the offending ones underlined in colour, or in brackets where there is none."""
        marks = [Mark(Span(e.start - claim.start, e.end - claim.start), e.type) for e in claim.errors]
        shown = Text(style="bold")
        for run in cut(len(claim.text), marks):
            words = one_line(run.span.of(claim.text))
            if run.keys and not self.colour:
                shown.append(f"[{words}]")
            else:
                shown.append(words, f"underline {COLOUR[claim.verdict]}" if run.keys else None)
        return shown

    def findings(self, claim: Judgement) -> Iterator[RenderableType]:
        """What is wrong: for each error its words and what the source has in their place, then the reason."""
        reason = Text(wording.reason(claim))
        if len(claim.errors) == 1 and claim.errors[0].expected is None:  # its words are marked in the claim
            yield self.row(wording.ERROR[claim.errors[0].type], reason)
            return
        for error in claim.errors:
            found = Text(one_line(error.found, wording.PASSAGE_CHARS), COLOUR[claim.verdict])
            if error.expected is not None:
                found.append(" → ", "default").append(one_line(error.expected, wording.PASSAGE_CHARS), "green")
            yield self.row(wording.ERROR[error.type], found)
        yield self.row("why", reason)

    def row(self, label: str, content: RenderableType) -> RenderableType:
        """A label and what it is about, in two columns."""
        grid = Table.grid(padding=(0, 2, 0, 0))
        grid.add_column(width=LABEL_WIDTH, style="dim", no_wrap=True)
        grid.add_column()
        grid.add_row(label, content)
        return grid

    def passage(self, evidence: Evidence, more: int = 0) -> RenderableType:
        """A passage of a source behind a bar, under its place."""
        place = Text(self.place(evidence.source, evidence.start), "dim").append(f", {evidence.alignment}")
        if more:
            place.append(f", {more} more")
        return Group(place, Barred(one_line(evidence.text, wording.PASSAGE_CHARS)))

    def place(self, source: str, offset: int) -> str:
        """`line 4`, with the source's id where there are several sources."""
        line = f"line {self.source_lines[source].line(offset)}"
        return f"{one_line(source, 40)} {line}" if len(self.checked.sources) > 1 else f"source {line}"

    def conflicts(self) -> Iterator[RenderableType]:
        """Where two sources disagree."""
        found = self.checked.report.conflicts
        if found:
            yield self.heading(f"SOURCES DISAGREE {len(found)}", "blue")
        for conflict in found:
            yield Padding(self._conflict(conflict), (0, 0, 0, INDENT))

    def _conflict(self, conflict: Conflict) -> RenderableType:
        head = Text(f"{conflict.claim}  {wording.ERROR[conflict.type]}", "dim")
        return Group(head, self.passage(conflict.first), self.passage(conflict.second))

    def omissions(self) -> Iterator[RenderableType]:
        """What the text leaves out, the most important first."""
        found = sorted(self.checked.report.omissions, key=lambda omission: omission.rank)
        if found:
            yield self.heading(f"LEFT OUT {len(found)}", "blue")
        for omission in found:
            yield Padding(self._omission(omission), (0, 0, 0, INDENT))

    def _omission(self, omission: Omission) -> RenderableType:
        head = Text(f"{omission.rank}  {self.place(omission.source, omission.start)}", "dim")
        return Group(head, Barred(one_line(omission.text, wording.PASSAGE_CHARS)))

    def removed(self) -> Iterator[RenderableType]:
        """The parts set aside, of the text and then of each source."""
        report = self.checked.report
        if not report.text.removed and not any(ref.removed for ref in report.sources):
            yield Text("Nothing was set aside.")
        yield from self._removed("TEXT", self.checked.text.text, self.text_lines, report.text.removed)
        for ref, source in zip(report.sources, self.checked.sources, strict=True):
            title = f"SOURCE {one_line(source.id, 40)}"
            yield from self._removed(title, source.text, self.source_lines[source.id], ref.removed)

    def _removed(self, title: str, text: str, lines: Lines, parts: tuple[RemovedPart, ...]) -> Iterator[RenderableType]:
        if parts:
            yield self.heading(f"SET ASIDE FROM {title} {len(parts)}", "blue")
        for part in parts:
            head = Text(f"line {lines.line(part.start)}  {wording.removal(part.reason)}", "dim")
            words = one_line(text[part.start : part.end], wording.PASSAGE_CHARS)
            yield Padding(Group(head, Barred(words)), (0, 0, 0, INDENT))
