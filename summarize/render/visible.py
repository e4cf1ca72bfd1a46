"""Article text made safe to show: nothing in it may steer a terminal, a browser or the reader's eye.

Control characters and the bidirectional overrides are shown as signs instead of obeyed.
The marks that right-to-left prose needs (LRM, RLM, ALM) and zero-width joiners stay.
"""

from __future__ import annotations

import re
from typing import Final

NOT_TEXT: Final = re.compile(
    r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]"  # control characters that are no white space
    r"|[\u202a-\u202e\u2066-\u2069]"  # overrides and isolates: they reorder what stands around them
    r"|[\ud800-\udfff]"  # lone surrogates: no encoding has them
)
SPACE: Final = re.compile(r"\s+")
READ_AHEAD: Final = 4
"""How many times the limit is read before cutting: white space collapses, and no more is needed."""
CONTROL_PICTURES: Final = 0x2400
"""Unicode block "Control Pictures": a visible sign for each of U+0000 to U+001F; U+2421 is for DEL."""
LINE_BREAKS: Final = str.maketrans(dict.fromkeys("\r\x0b\x0c\x85\u2028\u2029", "\n"))


def visible(text: str) -> str:
    """The text with every line break as a line feed and every other control character as a sign."""
    return NOT_TEXT.sub(_sign, text.replace("\r\n", "\n").translate(LINE_BREAKS))


def one_line(text: str, limit: int | None = None) -> str:
    """The text on one line, safe to show; cut to `limit` characters, with an ellipsis, where one is given."""
    if limit is None:
        return SPACE.sub(" ", visible(text))
    flat = SPACE.sub(" ", visible(text[: limit * READ_AHEAD]))
    whole = len(flat) <= limit and len(text) <= limit * READ_AHEAD
    return flat if whole else flat[: limit - 1].rstrip() + "…"


def _sign(match: re.Match[str]) -> str:
    code = ord(match.group())
    if code < 0x20:  # noqa: PLR2004 - the C0 controls
        return chr(CONTROL_PICTURES + code)
    return f"[U+{code:04X}]"
