"""The options of the command line, and the border at which every error becomes a line and an exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from summarize.cli import commands
from summarize.cli.batch import Wanted
from summarize.cli.output import Format, failing, tell
from summarize.errors import SummarizeError, UsageError
from summarize.source.load import DEFAULT_LIMIT, DEFAULT_TIMEOUT, Intake
from summarize.verify.standard import USUAL, Profile, Standard

ABOUT = """Write news briefs, and check every claim of a text against its source.

[bold]summarize brief[/] article.html
    headline, key points, quotations, figures: each tied to its place in the article

[bold]summarize check[/] --source article.txt rewrite.txt
    what of the rewrite is contradicted, unsupported or padding, worst first

[bold]summarize check[/] -s article.txt rewrite.txt --format html -o report.html
    the same as one page, source and text side by side

An article is a file (txt, md, html), a URL, a folder, a glob in quotes, a JSONL file, or - for
standard input. Nothing needs a key or the network unless you name a model or a URL.

Exit codes: 0 clean; 1 findings (see --fail-on); 2 usage or input; 3 provider outage or partial result.
"""

app = typer.Typer(
    help=ABOUT, rich_markup_mode="rich", no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False
)

FormatOption = Annotated[Format, typer.Option("--format", "-f", help="Form of the result.")]
OutputOption = Annotated[
    Path | None,
    typer.Option("--output", "-o", help="File to write to, instead of standard output.", show_default=False),
]
FailOption = Annotated[
    str, typer.Option(help="Verdicts that make the exit code 1, with commas between; [b]none[/] for never.")
]
RemovedOption = Annotated[
    bool, typer.Option("--show-removed", help="Also list what was set aside as no article, with the reason.")
]
BytesOption = Annotated[int, typer.Option("--max-bytes", min=1, help="Largest input that is read.")]
TimeoutOption = Annotated[float, typer.Option(min=0.1, help="Seconds within which a URL must answer.")]
ProfileOption = Annotated[
    Profile, typer.Option(help="How hard to judge: [b]strict[/] misses least, [b]lenient[/] alarms least.")
]
RateOption = Annotated[
    float | None,
    typer.Option(help="Share of claims that are true where the text is from, such as 0.95.", show_default=False),
]
SIGPIPE = 141
"""The exit code by which shells name a broken pipe: 128 and the number of the signal."""
FAIL_ON = "contradicted,unsupported"


@app.command()
def brief(
    article: Annotated[list[str], typer.Argument(help="File, URL, folder, glob, JSONL, or -.", show_default=False)],
    model: Annotated[
        str | None,
        typer.Option(
            "--model", "-m", help="[b]local[/], or provider/model such as openai/gpt-5-mini.", envvar="SUMMARIZE_MODEL"
        ),
    ] = None,
    form: FormatOption = Format.TEXT,
    output: OutputOption = None,
    fail_on: FailOption = FAIL_ON,
    profile: ProfileOption = USUAL.profile,
    base_rate: RateOption = None,
    show_removed: RemovedOption = False,  # noqa: FBT002 - an option of the command line
    max_bytes: BytesOption = DEFAULT_LIMIT,
    timeout: TimeoutOption = DEFAULT_TIMEOUT,
) -> None:
    """Write the brief of an article, and check it against the article.

    Without --model it is extracted: sentences of the article, shortened at most, always the same.
    """

    def work() -> int:
        intake, standard = Intake(max_bytes, timeout), Standard(profile, base_rate)
        wanted = Wanted(form, failing(fail_on), output, intake, removed=show_removed, standard=standard)
        return commands.brief(article, model, wanted)

    _finish(work)


@app.command()
def check(
    text: Annotated[
        list[str] | None, typer.Argument(help="The text to check: file, URL, or -.", show_default=False)
    ] = None,
    source: Annotated[
        list[str] | None,
        typer.Option("--source", "-s", help="What it must be true to. May be repeated.", show_default=False),
    ] = None,
    pairs: Annotated[
        str | None,
        typer.Option(help="JSONL of id, source and text instead: a report a line, in order.", show_default=False),
    ] = None,
    form: FormatOption = Format.TEXT,
    output: OutputOption = None,
    fail_on: FailOption = FAIL_ON,
    profile: ProfileOption = USUAL.profile,
    base_rate: RateOption = None,
    every_claim: Annotated[bool, typer.Option("--all", help="List supported claims too.")] = False,  # noqa: FBT002
    show_removed: RemovedOption = False,  # noqa: FBT002
    texts: Annotated[  # noqa: FBT002
        bool, typer.Option("--texts", help="Put the texts that offsets index into the JSON (of HTML, as extracted).")
    ] = False,
    max_bytes: BytesOption = DEFAULT_LIMIT,
    timeout: TimeoutOption = DEFAULT_TIMEOUT,
) -> None:
    """Check every claim of a text against its source."""

    def work() -> int:
        intake = Intake(max_bytes, timeout)
        standard = Standard(profile, base_rate)
        wanted = Wanted(form, failing(fail_on), output, intake, every_claim, show_removed, texts, standard)
        if pairs is not None:
            if text or source:
                raise UsageError("--pairs brings its own sources and texts; leave --source and TEXT out")
            return commands.check_file_of_pairs(pairs, wanted)
        if not text or not source:
            missing = "a text to check" if source else "--source"
            raise UsageError(f"{missing} is missing; try: summarize check --source article.txt rewrite.txt")
        return commands.check(source, text, wanted)

    _finish(work)


@app.command()
def schema(
    of: Annotated[
        str, typer.Argument(help="[b]report[/], which check prints, or [b]brief[/].", metavar="report|brief")
    ],
) -> None:
    """Print the JSON Schema of a result."""
    _finish(lambda: commands.schema(of))


def _version(wanted: bool) -> None:  # noqa: FBT001 - typer calls it
    if wanted:
        sys.stdout.write(f"summarize {version('summarize')}\n")
        raise typer.Exit


@app.callback()
def options(
    _: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")] = False,  # noqa: FBT002
) -> None:
    """What goes before the command."""


def _finish(work: Callable[[], int]) -> NoReturn:
    """Do the work and end the command with its exit code; what went wrong becomes one line and a code."""
    try:
        code = work()
    except SummarizeError as error:
        tell(error)
        code = error.exit_code
    except BrokenPipeError:  # the reader of our output has left, which is its right
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = SIGPIPE
    raise typer.Exit(code)


def main() -> None:
    """Run the command line and exit with its code. Ctrl-C exits with 130."""
    app(prog_name="summarize")
