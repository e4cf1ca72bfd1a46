"""The words that numbers are written with."""

from __future__ import annotations

from typing import Final

_SMALL_WORDS = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen""".split()

SMALL: Final = {word: value for value, word in enumerate(_SMALL_WORDS)}

TENS: Final = {
    word: 10 * value
    for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
}

SCALES: Final = {
    "hundred": 1e2,
    "thousand": 1e3,
    "lakh": 1e5,
    "million": 1e6,
    "mn": 1e6,
    "mln": 1e6,
    "crore": 1e7,
    "billion": 1e9,
    "bn": 1e9,
    "trillion": 1e12,
    "tn": 1e12,
    "trn": 1e12,
}

PLURAL_SCALES: Final = {
    "tens": 10.0,
    "dozens": 12.0,
    "scores": 20.0,
    "hundreds": 1e2,
    "thousands": 1e3,
    "millions": 1e6,
    "billions": 1e9,
    "trillions": 1e12,
}

ORDINALS: Final = {
    word: value
    for value, word in enumerate(
        """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
        fifteenth sixteenth seventeenth eighteenth nineteenth twentieth""".split(),
        start=1,
    )
} | {"thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "hundredth": 100}

DENOMINATORS: Final = {"half": 2, "halves": 2, "quarter": 4, "quarters": 4} | {
    form: value
    for word, value in ORDINALS.items()
    if word in {"third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "twelfth", "twentieth"}
    for form in (word, word + "s")
}
VULGAR: Final = {
    "½": 1 / 2, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 1 / 4, "¾": 3 / 4, "⅕": 1 / 5, "⅖": 2 / 5, "⅗": 3 / 5, "⅘": 4 / 5,
    "⅙": 1 / 6, "⅚": 5 / 6, "⅛": 1 / 8, "⅜": 3 / 8, "⅝": 5 / 8, "⅞": 7 / 8,
}  # fmt: skip

MULTIPLES: Final = {
    "twice": 2, "thrice": 3, "doubled": 2, "doubling": 2, "doubles": 2, "tripled": 3, "tripling": 3, "trebled": 3,
    "trebling": 3, "quadrupled": 4, "quadrupling": 4, "twofold": 2, "threefold": 3, "fourfold": 4, "fivefold": 5,
    "tenfold": 10,
}  # fmt: skip

MULTIPLES_BEFORE_THE: Final = {"double": 2, "triple": 3, "treble": 3, "quadruple": 4}

ORDINAL_ENDINGS: Final = frozenset({"st", "nd", "rd", "th"})

SHORT_SCALES: Final = {"k": 1e3, "bn": 1e9, "b": 1e9, "tn": 1e12, "trn": 1e12, "mn": 1e6, "mln": 1e6, "m": 1e6}
"""Scales that may touch their number; "m" is left to the reader of units, who knows metres from millions."""

ARTICLES: Final = frozenset({"a", "an"})

HYPHENS: Final = frozenset({"-", "‐", "‑"})

NO_NOUNS: Final = frozenset({"of", "in", "and", "or", "is", "was", "the", "a", "who", "that", "to", "for", "on", "at"})

AFTER_WHOLE: Final = frozenset({"has", "is", "was", "does", "as", "says"})

AFTER_FRACTION: Final = frozenset(
    """of the than less more fewer lower higher bigger smaller larger shorter longer cheaper faster slower below above
    to in by from as on at off this that since over during was were is are had have has said say it and but or before
    after between up down each for with who which among within next last again when while if because until though so
    what rather today now yesterday overall""".split()
)
"""What may follow "a third" where it is a share; where a noun follows, it is the next in a row ("a third man")."""

NUMBER_WORDS: Final = frozenset(
    {*SMALL, *TENS, *PLURAL_SCALES, *ORDINALS, *VULGAR, *MULTIPLES, *MULTIPLES_BEFORE_THE, *ARTICLES}
    | {"half", "several", "few"}
)
"""Every word that a numeral can start with."""
