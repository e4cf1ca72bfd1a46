"""Reports and briefs on a terminal. Without colour the offending words stand in brackets."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from rich.console import Console, RenderableType

from summarize.render.brief_layout import BriefLayout
from summarize.render.bundle import Briefed, Checked
from summarize.render.layout import ReportLayout

MAX_WIDTH: Final = 120
"""Longer lines are hard to read, so a wider terminal stays empty at its right."""


def show(console: Console, checked: Checked, *, every_claim: bool = False) -> None:
    """Print a report: summary, claims worst first, conflicts, omissions.

    Supported claims are counted, and listed only where `every_claim` is set.
    """
    _print(console, _layout(console, checked).report(every_claim=every_claim))


def show_removed(console: Console, checked: Checked) -> None:
    """Print the parts of the text and of its sources that were set aside as no article, each with its reason."""
    _print(console, _layout(console, checked).removed())


def show_brief(console: Console, briefed: Briefed) -> None:
    """Print a brief, each statement with its place in the article, then the result of its check."""
    _print(console, BriefLayout(briefed, _width(console), colour=_colour(console)).parts())


def _layout(console: Console, checked: Checked) -> ReportLayout:
    return ReportLayout(checked, _width(console), colour=_colour(console))


def _width(console: Console) -> int:
    return min(console.width, MAX_WIDTH)


def _colour(console: Console) -> bool:
    return console.color_system is not None and not console.no_color


def _print(console: Console, parts: Iterable[RenderableType]) -> None:
    for part in parts:
        console.print(part, width=_width(console), markup=False, highlight=False, emoji=False)
