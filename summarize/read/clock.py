"""Times of day: "3:14 p.m.", "17:22", "noon"."""

from __future__ import annotations

from datetime import date

from summarize.read.lexemes import Lexemes
from summarize.read.months import When


def clock_time(lex: Lexemes, i: int) -> When | None:
    """Such as "3:14 p.m.", "10am", "5.15pm", "17:22"; never "3:2", which is a score or a ratio."""
    hour, minute, at, coloned = lex[i].text, "0", i + 1, False
    if lex[at].text == ":" and lex.touches(i) and lex.touches(at) and lex[at + 1].kind == "digits":
        minute, at, coloned = lex[at + 1].text, at + 2, True
    elif "." in hour:
        hour, _, minute = hour.partition(".")
    if not (hour.isdigit() and minute.isdigit() and len(hour) <= 2 and len(minute) <= 2):  # noqa: PLR2004
        return None
    half = _half_of_day(lex, at)
    hours, minutes = int(hour), int(minute)
    if minutes > 59 or hours > 24:  # noqa: PLR2004
        return None
    if half is None:
        return When(i, at, clock=hours * 60 + minutes) if coloned and len(minute) == 2 and hours < 24 else None  # noqa: PLR2004
    if not 1 <= hours <= 12:  # noqa: PLR2004
        return None
    return When(i, half[1], clock=(hours % 12 + 12 * half[0]) * 60 + minutes)


def _half_of_day(lex: Lexemes, at: int) -> tuple[int, int] | None:
    """`(0 for a.m. or 1 for p.m., index after it)`."""
    word = lex.word(at)
    if word in {"am", "pm"} and (lex.touches(at - 1) or lex[at].text.islower() or lex[at].text.isupper()):
        return int(word == "pm"), at + 1
    if word in {"a", "p"} and lex[at + 1].text == "." and lex.word(at + 2) == "m" and lex.touches(at):
        return int(word == "p"), at + 4 if lex[at + 3].text == "." and lex.touches(at + 2) else at + 3
    return None


def noon(lex: Lexemes, i: int, anchor: date | None) -> When | None:  # noqa: ARG001
    """Such as "noon" and "midnight", where they are no names."""
    if lex[i].text[0].isupper() and not lex.starts_sentence(i):
        return None
    return When(i, i + 1, clock=0 if lex.word(i) == "midnight" else 720)
