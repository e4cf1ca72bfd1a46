"""Reports and briefs as plain text of 80 columns, for pipes and e-mails: no colour, the same bytes every time."""

from __future__ import annotations

from collections.abc import Callable
from io import StringIO
from typing import Final

from rich.console import Console

from summarize.render import terminal
from summarize.render.bundle import Briefed, Checked

WIDTH: Final = 80
"""Columns: what every terminal and every mail program shows unbroken."""


def render(checked: Checked, *, every_claim: bool = False) -> str:
    """A report; supported claims are counted, and listed only where `every_claim` is set."""
    return _plain(lambda console: terminal.show(console, checked, every_claim=every_claim))


def render_removed(checked: Checked) -> str:
    """The parts that were set aside, each with its reason."""
    return _plain(lambda console: terminal.show_removed(console, checked))


def render_brief(briefed: Briefed) -> str:
    """A brief and the result of its check."""
    return _plain(lambda console: terminal.show_brief(console, briefed))


def _plain(show: Callable[[Console], None]) -> str:
    out = StringIO()
    # An empty environment: COLUMNS, FORCE_COLOR and their like must not change the bytes.
    show(Console(file=out, width=WIDTH, color_system=None, force_terminal=False, legacy_windows=False, _environ={}))
    return "".join(f"{line.rstrip()}\n" for line in out.getvalue().split("\n")[:-1])
