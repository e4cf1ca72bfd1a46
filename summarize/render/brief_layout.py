"""A brief laid out in lines: every statement with its place in the article, then the check's result."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from summarize.brief import Figure, Quotation, Statement
from summarize.render import wording
from summarize.render.bundle import Briefed
from summarize.render.layout import ReportLayout
from summarize.render.place import Lines
from summarize.render.visible import one_line

LABEL_WIDTH: Final = 11
NOT_FOUND: Final = "[not in the article]"


class BriefLayout:
    """The parts of one brief. `width` is in columns."""

    def __init__(self, briefed: Briefed, width: int, *, colour: bool) -> None:
        self.briefed = briefed
        self.brief = briefed.record.brief
        self.lines = Lines(briefed.record.article.text)
        self.check = ReportLayout(briefed.checked, width, colour=colour)

    def parts(self) -> Iterator[RenderableType]:
        """The brief, the check's result on one line, what the check found, and what wrote the brief."""
        yield from self.top()
        yield from self.sections()
        report = self.briefed.record.report
        passed = "bold green" if report.passed else "bold red"
        yield Text(f"\n{wording.decision(report)}  ", passed).append(wording.summary(report), "not bold default")
        yield from self.check.flagged()
        yield Text(f"\n{wording.made_by(self.brief)}", "dim")

    def top(self) -> Iterator[RenderableType]:
        """Headline and dek."""
        yield self.placed(Text(one_line(self.brief.headline.text), "bold"), self.brief.headline)
        if self.brief.dek is not None:
            yield self.placed(Text(one_line(self.brief.dek.text), "italic"), self.brief.dek)

    def sections(self) -> Iterator[RenderableType]:
        """Key points, facts, quotations, figures and the rest; a section without statements is left out."""
        brief = self.brief
        yield from self.section("Key points", brief.key_points, "• ")
        yield Text()
        yield from self.rows("Who", brief.who)
        yield from self.rows("What", (brief.what,))
        yield from self.rows("When", brief.when)
        yield from self.rows("Where", brief.where)
        yield from self.section("Quoted", brief.quotations)
        yield from self.section("Figures", brief.figures)
        yield from self.section("Background", brief.background)
        yield from self.section("Next", brief.next)
        yield from self.section("Open", brief.open)

    def section(self, label: str, statements: Iterable[Statement], bullet: str = "") -> Iterator[RenderableType]:
        """A blank line and one row for each statement, where there are any."""
        rows = list(self.rows(label, statements, bullet))
        if rows:
            yield Text()
        yield from rows

    def rows(self, label: str, statements: Iterable[Statement], bullet: str = "") -> Iterator[RenderableType]:
        """One row for each statement, the first with the label."""
        for number, statement in enumerate(statements):
            grid = Table.grid(padding=(0, 2, 0, 0))
            grid.add_column(width=LABEL_WIDTH, style="dim", no_wrap=True)
            grid.add_column()
            grid.add_row("" if number else label, self.placed(Text(bullet + worded(statement)), statement))
            yield grid

    def placed(self, words: Text, statement: Statement) -> Text:
        """The words, and the line of the article that they stand on."""
        whole = Text().append_text(words).append("  ")
        if not statement.spans:
            return whole.append(NOT_FOUND, "bold red")
        lines = dict.fromkeys(self.lines.line(span.start) for span in statement.spans)
        return whole.append(f"line {', '.join(map(str, lines))}", "dim")


def worded(statement: Statement) -> str:
    """A statement on one line: a quotation with its marks and speaker, a figure with what it measures."""
    words = one_line(statement.text)
    if isinstance(statement, Quotation):
        speaker = "speaker not named" if statement.speaker is None else one_line(statement.speaker)
        return f"“{words}” ({speaker})"
    if isinstance(statement, Figure):
        return f"{words}: {one_line(statement.measures)}"
    return words
