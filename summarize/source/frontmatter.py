"""The block of `key: value` lines between `---` at the top of a Markdown file."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from summarize.span import Span

BLOCK: Final = re.compile(r"\ufeff?---[ \t]*\r?\n(?P<lines>(?:(?!---)[^\r\n]{0,1000}\r?\n){1,80})---[ \t]*(?:\r?\n|\Z)")
FIELD: Final = re.compile(r"(?P<key>[A-Za-z][\w-]{0,40})\s{0,4}:\s{0,4}(?P<value>.{0,1000})")
"""Only the flat form is read. A list or a nested value is skipped, with the block."""


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The block, fences included, and its fields by lower-case key, without quotation marks."""

    span: Span
    fields: dict[str, str]


def front_matter(text: str) -> FrontMatter | None:
    """The front matter of `text`; None where it has none, or what stands between rules is no list of fields."""
    match = BLOCK.match(text)
    if not match:
        return None
    lines = match["lines"].splitlines()
    found = [FIELD.fullmatch(line.strip()) for line in lines if line[:1] not in {" ", "\t", "-", "#"}]
    if not found or not all(found):
        return None
    fields = {field["key"].lower(): field["value"].strip().strip("\"'") for field in found if field}
    return FrontMatter(Span(match.start(), match.end()), fields)
