"""The command line: `summarize brief`, `summarize check`, `summarize schema`."""

from summarize.cli.app import main

__all__ = ["main"]
