"""Where an offset stands, as a person says it: line and column, both from 1."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Final

NEWLINE: Final = re.compile(r"\r\n|\r|\n")
"""What editors count as the end of a line."""
NEWLINES: Final = ("\r\n", "\r", "\n")


class Lines:
    """The lines of one text. Building it is linear, asking it is logarithmic."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(match.end() for match in NEWLINE.finditer(text))]

    def line(self, offset: int) -> int:
        """The number of the line that holds `offset`."""
        return bisect_right(self._starts, offset)

    def column(self, offset: int) -> int:
        """The place of `offset` within its line, in code points."""
        return offset - self._starts[self.line(offset) - 1] + 1
