"""Inflected forms of English verbs: regular ones by rule, the irregular ones of the news by list."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Final, Literal

Form = Literal["base", "s", "past", "part", "ing"]
FORMS: Final[tuple[Form, ...]] = ("base", "s", "past", "part", "ing")

IRREGULAR: Final[dict[str, tuple[str, str]]] = {
    base: (past, part)
    for base, past, part in (
        row.split()
        for row in """arise arose arisen;beat beat beaten;become became become;begin began begun;bend bent bent
        bet bet bet;bid bid bid;bind bound bound;bite bit bitten;bleed bled bled;blow blew blown;break broke broken
        bring brought brought;build built built;burst burst burst;buy bought bought;cast cast cast;catch caught caught
        choose chose chosen;cling clung clung;come came come;cost cost cost;cut cut cut;deal dealt dealt;dig dug dug
        draw drew drawn;drink drank drunk;drive drove driven;eat ate eaten;fall fell fallen;feed fed fed;feel felt felt
        fight fought fought;find found found;flee fled fled;fly flew flown;forbid forbade forbidden
        forecast forecast forecast;forget forgot forgotten;forgive forgave forgiven;freeze froze frozen;get got got
        give gave given;go went gone;grow grew grown;hang hung hung;have had had;hear heard heard;hide hid hidden
        hit hit hit;hold held held;hurt hurt hurt;keep kept kept;know knew known;lay laid laid;lead led led
        leave left left;lend lent lent;let let let;lose lost lost;make made made;mean meant meant;meet met met
        mislead misled misled;overcome overcame overcome;overthrow overthrew overthrown;pay paid paid;put put put
        quit quit quit;read read read;rebuild rebuilt rebuilt;ride rode ridden;ring rang rung;rise rose risen
        run ran run;say said said;see saw seen;seek sought sought;sell sold sold;send sent sent;set set set
        shake shook shaken;shed shed shed;shoot shot shot;show showed shown;shrink shrank shrunk;shut shut shut
        sing sang sung;sink sank sunk;sit sat sat;sleep slept slept;slide slid slid;speak spoke spoken
        spend spent spent;split split split;spread spread spread;stand stood stood;steal stole stolen
        stick stuck stuck;strike struck struck;strive strove striven;swear swore sworn;sweep swept swept
        swim swam swum;swing swung swung;take took taken;teach taught taught;tear tore torn;tell told told
        think thought thought;throw threw thrown;undergo underwent undergone;understand understood understood
        undertake undertook undertaken;uphold upheld upheld;wake woke woken;wear wore worn;win won won
        wind wound wound;withdraw withdrew withdrawn;withstand withstood withstood;write wrote written""".replace(
            "\n", ";"
        ).split(";")
    )
}
DOUBLED: Final = frozenset(
    """refer admit permit commit occur prefer control cancel travel rebel regret submit omit transfer defer deter
    propel compel expel quarrel label signal model total equip patrol acquit repel format kidnap""".split()
)
"""Verbs of more than one syllable that double their last letter, here as in British usage."""
SHORT: Final = re.compile(r"[^aeiou]*(?:qu)?[aeiou][bdgklmnprtvz]")
SIBILANT: Final = ("s", "sh", "ch", "x", "z", "o")


def inflect(lemma: str, form: Form) -> str:
    """The form of a verb given by its base form."""
    if form == "base":
        return lemma
    if form == "s":
        return _third(lemma)
    if form == "ing":
        return _ing(lemma)
    if lemma in IRREGULAR:
        return IRREGULAR[lemma][form == "part"]
    return _past(lemma)


def table(lemmas: Iterable[str]) -> Mapping[str, tuple[tuple[str, Form], ...]]:
    """From every inflected form of these verbs back to the verbs and the forms that it may be."""
    found: dict[str, list[tuple[str, Form]]] = {}
    for lemma in sorted(set(lemmas)):
        for form in FORMS:
            found.setdefault(inflect(lemma, form), []).append((lemma, form))
    return {word: tuple(readings) for word, readings in found.items()}


def _after_consonant(lemma: str) -> bool:
    return len(lemma) > 1 and lemma[-2] not in "aeiou"


def _doubles(lemma: str) -> bool:
    return lemma in DOUBLED or bool(SHORT.fullmatch(lemma))


def _third(lemma: str) -> str:
    if lemma == "have":
        return "has"
    if lemma.endswith("y") and _after_consonant(lemma):
        return lemma[:-1] + "ies"
    return lemma + ("es" if lemma.endswith(SIBILANT) else "s")


def _ing(lemma: str) -> str:
    if lemma.endswith("ie"):
        return lemma[:-2] + "ying"
    if lemma.endswith("e") and not lemma.endswith(("ee", "oe", "ye")):
        return lemma[:-1] + "ing"
    return lemma + (lemma[-1] if _doubles(lemma) else "") + "ing"


def _past(lemma: str) -> str:
    if lemma.endswith("e"):
        return lemma + "d"
    if lemma.endswith("y") and _after_consonant(lemma):
        return lemma[:-1] + "ied"
    return lemma + (lemma[-1] if _doubles(lemma) else "") + "ed"
