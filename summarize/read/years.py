"""Years, runs of years and decades: "in 1987", "2018-22", "the 1990s"."""

from __future__ import annotations

from datetime import date
from typing import Final

from summarize.read.calendar import (
    year_days,
)
from summarize.read.counted import counted_at, is_plural
from summarize.read.lexemes import Lexemes
from summarize.read.months import FIRST_YEAR, LAST_YEAR, When, year_at
from summarize.read.number_words import HYPHENS
from summarize.text.tokens import FUNCTION_WORDS

BEFORE_YEAR: Final = frozenset(
    """in since by until till from before after during early late mid of year through throughout around between
    spring summer autumn fall winter and to""".split()
)

DETERMINERS: Final = frozenset({"the", "its", "his", "her", "their", "our", "this", "that", "a", "s"}) | BEFORE_YEAR

BOUNDS: Final = frozenset({"about", "some", "nearly", "almost", "over", "than", "least", "roughly", "to", "under"})

SEASONS: Final = frozenset({"spring", "summer", "autumn", "fall", "winter"})

DECADES: Final = {name: 1900 + 10 * tens for tens, name in enumerate("twenties thirties forties fifties sixties"
                  " seventies eighties nineties".split(), start=2)}  # fmt: skip

PARTS: Final = frozenset({"early", "late", "mid"})


def decade(lex: Lexemes, i: int) -> When | None:
    """Such as "1990s"."""
    year = year_at(lex, i)
    apostrophe = lex[i + 1].text in {"'", "’"}
    if not year or lex.word(i + 1 + apostrophe) != "s" or not lex.touches(i) or year % 10:
        return None
    return When(i, i + 2 + apostrophe, days=year_days(year, year + (99 if year % 100 == 0 and year < 1900 else 9)))  # noqa: PLR2004


def short_decade(lex: Lexemes, i: int) -> When | None:
    """Such as "'90s"."""
    text = lex[i + 1].text
    if len(text) != 2 or not text.isdigit() or text[1] != "0" or lex.word(i + 2) != "s" or not lex.touches(i + 1):  # noqa: PLR2004
        return None
    first = (1900 if text > "20" else 2000) + int(text)
    return When(i, i + 3, days=year_days(first, first + 9))


def year_range(lex: Lexemes, i: int) -> When | None:
    """Such as "2018-22", "2018–2022", "2023/24"."""
    year = year_at(lex, i)
    if not year or lex[i + 1].text not in {"-", "–", "/"} or not lex.touches(i) or not lex.touches(i + 1):
        return None
    second = lex[i + 2].text
    if lex[i + 2].kind != "digits" or not second.isdigit() or lex[i + 3].text in {"-", "/"}:
        return None
    last = int(second) if len(second) == 4 else year - year % 100 + int(second) if len(second) == 2 else 0  # noqa: PLR2004
    if not FIRST_YEAR - 400 <= year < last <= LAST_YEAR:
        return None
    return When(i, i + 3, days=year_days(year, last))


def lone_year(lex: Lexemes, i: int) -> When | None:
    """A year that stands alone."""
    year = year_at(lex, i)
    if year is None or year > LAST_YEAR or not (_is_second(lex, i, year) or _reads_as_year(lex, i, year)):
        return None
    return When(i, i + 1, year, days=year_days(year, year))


def _is_second(lex: Lexemes, i: int, year: int) -> bool:
    """Whether the number follows a year: "in 1998 and 2008"."""
    joined = lex.word(i - 1) in {"and", "or"} and year_at(lex, i - 2) is not None
    return year >= FIRST_YEAR and joined and lex.word(i - 3) in BEFORE_YEAR


def _reads_as_year(lex: Lexemes, i: int, year: int) -> bool:  # noqa: PLR0911
    before, following = lex[i - 1], lex[i + 1]
    if before.kind == "mark" and before.text not in {"(", ",", "-", "–", "—", ".", '"', "“", "'", "’", ";", ":", "‘"}:
        return before == lex[-1]
    if (lex.touches(i - 1) and before.kind == "word") or (lex.touches(i) and following.kind == "word"):
        return False
    if before.text in HYPHENS and lex.word(i - 2) not in PARTS | {"pre", "post"}:
        return False
    if (lex.touches(i) and following.text == "." and lex.touches(i + 1)) or following.text == "%":
        return False
    if (
        year < FIRST_YEAR
        and before.lower in {"the", "its"}
        and following.kind == "word"
        and counted_at(lex, i + 1, 2.0) is None
    ):
        return following.lower not in {"people", "of", "or", "and", "to"}
    if (
        year >= FIRST_YEAR - 400
        and before.lower in BEFORE_YEAR
        and (following.kind == "mark" or following.lower in FUNCTION_WORDS)
    ):
        return following.lower != "of" and following.text not in HYPHENS
    if year < FIRST_YEAR:
        return before.lower in BEFORE_YEAR - {"of", "to", "and", "around"} and not is_plural(following.lower)
    if following.lower == "of" and before.lower in {"in", "and", "since"}:
        return True
    if is_plural(following.lower) or following.lower in {"of", "percent", "per"}:
        return before.lower in DETERMINERS - {"to", "and", "by", "around", "of", "from"}
    return before.lower not in BOUNDS - {"to"} and before.lower not in {"number", "flight", "resolution"}


def season(lex: Lexemes, i: int, anchor: date | None) -> When | None:  # noqa: ARG001
    """Such as "spring of 2022": the year is what can be compared; hemispheres differ about the rest."""
    at = i + 2 if lex.word(i + 1) == "of" else i + 1
    year = year_at(lex, at)
    if not year or not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    return When(i, at + 1, year, days=year_days(year, year + (lex.word(i) == "winter")))


def decade_word(lex: Lexemes, i: int, anchor: date | None) -> When | None:  # noqa: ARG001
    """Such as "the nineties"."""
    if lex.word(i - 1) != "the" and lex.word(i - 2) != "the":
        return None
    first = DECADES[lex.word(i)]
    return When(i, i + 1, days=year_days(first, first + 9))
