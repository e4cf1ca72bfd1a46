"""Words of a text, with offsets, and the forms they are compared in."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

import snowballstemmer  # type: ignore[import-untyped]

WORD: Final = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*")
"""A word or a number. Hyphens separate; an apostrophe inside a word does not."""

SIGN: Final = re.compile(rf"{WORD.pattern}|[$€£¥₹₩₽%‰°]|(?<!\w)[-−](?=\d)")
"""What `fold` keeps: words, and the signs that change what a number means."""

FUNCTION_WORDS: Final = frozenset(
    """a about above across after again against all almost along already also although always am among an and any
    are around as at away back be became because been before being below between both but by came can could did do
    does doing done down during each either else even ever every few for from further get gets getting go goes
    going got had has have having he her here hers herself him himself his how however i if in indeed into is it
    its itself just least less like made make makes making many may me might mine more most much must my myself
    near neither no nor not now of off often on once one only onto or other others our ours out over own per
    perhaps put quite rather really same she should since so some soon still such than that the their theirs them
    themselves then there these they this those though through thus to together too toward towards under unless
    until up upon us very was way we well went were what when where whether which while who whom whose why will
    with within without would yet you your yours s t d ll m re ve don didn doesn isn wasn weren won wouldn hasn
    haven hadn can't couldn shouldn""".split()
)
"""Words that carry grammar and not content; "no", "not" and the modals are judged by their own checks."""

SINGLE_QUOTES: Final = str.maketrans({"’": "'", "‘": "'", "ʼ": "'"})


class Token(NamedTuple):
    """One word at `start:end` of the text. `norm` is its lower-case form without a possessive ending.

    A named tuple, since tokens are made by the million and a frozen dataclass takes three times as long.
    """

    start: int
    end: int
    text: str
    norm: str
    stem: str

    @property
    def is_content(self) -> bool:
        """Whether the word carries content rather than grammar."""
        return self.norm not in FUNCTION_WORDS

    @property
    def is_number(self) -> bool:
        """Whether the word is written in digits."""
        return self.text[0].isdigit()

    @property
    def is_capitalised(self) -> bool:
        """Whether the word starts with a capital letter."""
        return self.text[0].isupper()


_stemmer = snowballstemmer.stemmer("english")


KEPT: Final = 262_144
"""Words whose forms are kept: ten megabytes of news hold half as many. A source is gone over several times."""


@lru_cache(maxsize=KEPT)
def forms(word: str) -> tuple[str, str]:
    """`(norm, stem)` of a word: lower case without accents and possessive, and its Snowball English stem."""
    plain = word.translate(SINGLE_QUOTES).lower()
    if not plain.isascii():
        plain = "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))
    norm = plain.removesuffix("'s") if plain != "'s" else plain
    return norm, _stemmer.stemWord(norm)


def words(text: str, start: int = 0, end: int | None = None) -> list[str]:
    """The words of `text[start:end]` as they stand. Far cheaper than `tokens`, where a long source is read whole."""
    return WORD.findall(text, start, len(text) if end is None else end)


def tokens(text: str, start: int = 0, end: int | None = None) -> tuple[Token, ...]:
    """The words of `text[start:end]`, with offsets into `text`."""
    return tuple(_tokens(text, start, len(text) if end is None else end))


def _tokens(text: str, start: int, end: int) -> Iterator[Token]:
    for match in WORD.finditer(text, start, end):
        norm, stem = forms(match.group())
        yield Token(match.start(), match.end(), match.group(), norm, stem)


def fold(text: str) -> str:
    """The text as its words and the signs of its numbers, to tell what is the same but for typography."""
    return " ".join([forms(word)[0] for word in SIGN.findall(text)])
