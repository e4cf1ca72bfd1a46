"""Quotations and who is said to have said them."""

from __future__ import annotations

from dataclasses import dataclass

from summarize.span import Span


@dataclass(frozen=True, slots=True)
class QuotationMention:
    """What stands between quotation marks.

    `span` is the words inside the marks; `outer` includes the marks. `speaker` is the span of the
    words that name the speaker (a name, a role, a pronoun), None where the text names none.
    `scare` says that it is a single term in marks and no speech.
    """

    span: Span
    outer: Span
    speaker: Span | None
    scare: bool


def quotations(text: str, span: Span) -> tuple[QuotationMention, ...]:
    """The quotations of `text` that begin within `span`, in order."""
    return ()
