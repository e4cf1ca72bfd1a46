"""A brief written out as a text, so that it is checked like any other.

Sentences stand on lines of their own; who, when, where and figures are the rows of a table,
for they repeat the sentences by design.
"""

from __future__ import annotations

from collections.abc import Iterator

from summarize.brief import Brief, Quotation, Statement

ROWS = {"Who": "who", "When": "when", "Where": "where", "How many": "figures"}
"""Label and field of each row. The labels are function words: they add nothing that a source would have to hold."""


def written_out(brief: Brief) -> str:
    """The text of a brief: every statement of it once, in reading order."""
    return "\n\n".join(_paragraphs(brief)) + "\n"


def _paragraphs(brief: Brief) -> Iterator[str]:
    yield f"# {_line(brief.headline)}"
    if brief.dek is not None:
        yield _line(brief.dek)
    if brief.what.text not in {s.text for s in (brief.headline, brief.dek, *brief.key_points) if s is not None}:
        yield _line(brief.what)
    if brief.key_points:
        yield "\n".join(f"- {_line(point)}" for point in brief.key_points)
    rows = [f"| {label} | {_line(s)} |" for label, field in ROWS.items() for s in getattr(brief, field)]
    if rows:
        yield "\n".join(rows)
    yield from (_quoted(quotation) for quotation in brief.quotations)
    for section in (brief.background, brief.next, brief.open):
        yield from (_line(statement) for statement in section)


def _line(statement: Statement) -> str:
    return " ".join(statement.text.split())


def _quoted(quotation: Quotation) -> str:
    words = f"“{_line(quotation)}”"
    return f"{quotation.speaker}: {words}" if quotation.speaker else words
