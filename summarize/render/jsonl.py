"""Records as JSON: `render` for one line of JSONL, `pretty` for a file of its own.

Keys stand in the order of their classes, so that the same record gives the same bytes. Letters
stay readable; what cannot be encoded (lone surrogates), what some readers take for the end of
a line (U+0085, U+2028, U+2029) and what a terminal would obey is written as an escape.
"""

from __future__ import annotations

import json
import re
from typing import Final

from summarize.report import Record

ESCAPED: Final = re.compile(r"[\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def render(record: Record) -> str:
    """The record on one line that ends in a line break."""
    return dumps(record.model_dump(mode="json", by_alias=True), indent=None)


def pretty(record: Record) -> str:
    """The record over several lines, indented by two."""
    return dumps(record.model_dump(mode="json", by_alias=True), indent=2)


def dumps(value: object, indent: int | None) -> str:
    """Any JSON value in this module's spelling."""
    spelled = json.dumps(value, ensure_ascii=False, allow_nan=False, indent=indent)
    return ESCAPED.sub(lambda match: f"\\u{ord(match.group()):04x}", spelled) + "\n"
