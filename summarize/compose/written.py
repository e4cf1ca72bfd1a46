"""A brief written out as a text, so that it is checked like any other.

Sentences stand on lines of their own, each once. What, who, when, where, the figures and the
quotations are the rows of a table, for they repeat the sentences by design. A quotation is
written with its verb ("..., said X"), for that is the form in which its speaker is checked.
"""

from __future__ import annotations

from collections.abc import Iterator

from summarize.brief import Brief, Quotation, Statement


def written_out(brief: Brief) -> str:
    """The text of a brief: every statement of it once, in reading order."""
    return "\n\n".join(_paragraphs(brief)) + "\n"


def _paragraphs(brief: Brief) -> Iterator[str]:
    yield f"# {_line(brief.headline)}"
    written: list[str] = []
    if brief.dek is not None:
        yield from _fresh(brief.dek, written)
    points = [f"- {line}" for point in brief.key_points for line in _fresh(point, written)]
    if points:
        yield "\n".join(points)
    yield "\n".join(_rows(brief))
    for section in (brief.background, brief.next, brief.open):
        for statement in section:
            yield from _fresh(statement, written)


def _fresh(statement: Statement, written: list[str]) -> Iterator[str]:
    """The statement's line, less the sentences in it that are written already; nothing where that is all of it."""
    line = _line(statement)
    for known in written:
        line = line.replace(known, " ") if known[-1] in '.!?”"' else line
    line = " ".join(line.split())
    if line and line not in written:
        written.append(line)
        yield line


def _rows(brief: Brief) -> Iterator[str]:
    # the labels are function words: they add nothing that a source would have to hold.
    cells = {
        "What": (brief.what,),
        "Who": brief.who,
        "When": brief.when,
        "Where": brief.where,
        "How many": brief.figures,
    }
    for label, statements in cells.items():
        yield from (f"{label} | {_line(s)}" for s in statements)
    yield from (f"Who said | {_quoted(q)}" for q in brief.quotations)


def _line(statement: Statement) -> str:
    return " ".join(statement.text.split())


def _quoted(quotation: Quotation) -> str:
    words = _line(quotation)
    return f"“{words.rstrip('.,')},” said {quotation.speaker}" if quotation.speaker else f"“{words}”"
