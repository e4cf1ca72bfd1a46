"""Where results go and in which form: data to standard output or a file, everything else to standard error."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from enum import StrEnum
from itertools import groupby
from pathlib import Path
from typing import TextIO

from rich.console import Console

from summarize.errors import Attempt, ModelError, NotReadable, SummarizeError, UsageError
from summarize.render import jsonl, markdown, sarif, terminal, text
from summarize.render.bundle import Briefed, Checked
from summarize.report import VERDICTS, Verdict


class Format(StrEnum):
    """The forms of a result."""

    TEXT = "text"
    JSON = "json"
    JSONL = "jsonl"
    MD = "md"
    HTML = "html"
    SARIF = "sarif"


ONE_ONLY = {Format.JSON, Format.HTML, Format.SARIF}
"""Forms whose file holds one result."""


def _page(checked: Checked) -> str:
    from summarize.render import page  # noqa: PLC0415  # heavy: jinja2, which no other form needs

    return page.render(checked)


def _page_of_brief(briefed: Briefed) -> str:
    from summarize.render import page  # noqa: PLC0415  # as above

    return page.render_brief(briefed)


REPORTS: dict[Format, Callable[[Checked], str]] = {
    Format.JSON: lambda checked: jsonl.pretty(checked.report),
    Format.JSONL: lambda checked: jsonl.render(checked.report),
    Format.MD: markdown.render,
    Format.HTML: _page,
    Format.SARIF: sarif.render,
}
BRIEFS: dict[Format, Callable[[Briefed], str]] = {
    Format.JSON: lambda briefed: jsonl.pretty(briefed.record),
    Format.JSONL: lambda briefed: jsonl.render(briefed.record),
    Format.MD: markdown.render_brief,
    Format.HTML: _page_of_brief,
    Format.SARIF: lambda briefed: sarif.render(briefed.checked),
}


def write_report(out: TextIO, checked: Checked, form: Format, *, every_claim: bool, removed: bool) -> None:
    """One report. On a terminal, text has colour and its width; elsewhere it is plain."""
    if form is not Format.TEXT:
        out.write(REPORTS[form](checked))
    elif out.isatty():
        console = Console(file=out)
        terminal.show(console, checked, every_claim=every_claim)
        if removed:
            terminal.show_removed(console, checked)
    else:
        out.write(text.render(checked, every_claim=every_claim))
        if removed:
            out.write(text.render_removed(checked))


def write_brief(out: TextIO, briefed: Briefed, form: Format, *, removed: bool) -> None:
    """One brief with its check."""
    if form is not Format.TEXT:
        out.write(BRIEFS[form](briefed))
    elif out.isatty():
        console = Console(file=out)
        terminal.show_brief(console, briefed)
        if removed:
            terminal.show_removed(console, briefed.checked)
    else:
        out.write(text.render_brief(briefed))
        if removed:
            out.write(text.render_removed(briefed.checked))


def write_error(out: TextIO, name: str | int | None, error: SummarizeError) -> None:
    """One failed item as a line of JSONL, in the place of its result; a model's failure with what it cost."""
    told: dict[str, object] = {"kind": error.kind, "message": str(error)}
    if isinstance(error, ModelError):
        told["attempts"] = [asdict(attempt) for attempt in error.attempts]
    out.write(jsonl.dumps({"id": name, "error": told}, indent=None))


@contextmanager
def opened(path: Path | None, form: Format) -> Iterator[TextIO]:
    """Standard output, or a file. Lines of JSONL are kept as they come; any other file appears when it is complete.

    Raises:
        NotReadable: the file cannot be written.
    """
    if path is None:
        yield sys.stdout
        sys.stdout.flush()
        return
    whole = form is not Format.JSONL
    part = path.with_name(f".{path.name}.{os.getpid()}.part") if whole else path
    try:
        with part.open("w", encoding="utf-8", errors="backslashreplace", newline="\n") as out:
            yield out
        if whole:
            part.replace(path)
    except OSError as error:
        raise NotReadable(
            f"{path}: cannot be written ({error.strerror or error}); choose another place for -o"
        ) from error
    finally:
        if whole:
            part.unlink(missing_ok=True)


def say(message: str) -> None:
    """A line on standard error."""
    print(message, file=sys.stderr, flush=True)  # noqa: T201


def tell(error: SummarizeError) -> None:
    """What went wrong, as a line on standard error; where a model was asked, a second with what that cost."""
    say(f"summarize: {error}")
    if isinstance(error, ModelError) and error.attempts:
        say(f"summarize: {_cost(error.attempts)}")


def _cost(attempts: Sequence[Attempt]) -> str:
    runs = [(outcome, len(list(run))) for outcome, run in groupby(attempt.outcome for attempt in attempts)]
    outcomes = ", ".join(outcome.replace("_", " ") + (f" ×{n}" if n > 1 else "") for outcome, n in runs)
    sent = [attempt.input_tokens for attempt in attempts if attempt.input_tokens is not None]
    received = [attempt.output_tokens for attempt in attempts if attempt.output_tokens is not None]
    tokens = f"{sum(sent)} tokens in, {sum(received)} out" if sent or received else "no tokens reported"
    return f"{len(attempts)} attempt{'s' if len(attempts) > 1 else ''} ({outcomes}); {tokens}"


def failing(verdicts: str) -> frozenset[Verdict]:
    """The verdicts named in `--fail-on`, separated by commas; `none` names none of them.

    Raises:
        UsageError: one of the names is no verdict.
    """
    names = [name.strip() for name in verdicts.split(",") if name.strip()]
    if names == ["none"]:
        return frozenset()
    chosen: frozenset[Verdict] = frozenset(v for v in VERDICTS if v in names)
    unknown = [name for name in names if name not in VERDICTS]
    if unknown or not chosen:
        raise UsageError(
            f"--fail-on {verdicts!r}: expected none, or some of {', '.join(VERDICTS)}, with commas between"
        )
    return chosen
