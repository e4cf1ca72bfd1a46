"""Verbs in one form for comparison, and the words that exclude each other."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from summarize.read.contrasts import CONTRASTS
from summarize.text.tokens import forms

_IRREGULAR: Final = """arise arose arisen|bear bore borne|beat beat beaten|become became become
begin began begun|bend bent bent|bind bound bound|bite bit bitten|bleed bled bled|blow blew blown
break broke broken|breed bred bred|bring brought brought|build built built|burn burnt burnt|buy bought bought
catch caught caught|choose chose chosen|come came come|cost cost cost|cut cut cut|deal dealt dealt|dig dug dug
draw drew drawn|dream dreamt dreamt|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen
feed fed fed|feel felt felt|fight fought fought|find found found|flee fled fled|fly flew flown
forbid forbade forbidden|forget forgot forgotten|forgive forgave forgiven|freeze froze frozen|give gave given
grow grew grown|hang hung hung|hear heard heard|hide hid hidden|hit hit hit|hold held held|hurt hurt hurt
keep kept kept|know knew known|lay laid laid|lead led led|learn learnt learnt|leave left left|lend lent lent
let let let|lie lay lain|lose lost lost|mean meant meant|meet met met|pay paid paid|prove proved proven
put put put|quit quit quit|read read read|ride rode ridden|ring rang rung|rise rose risen|run ran run
say said said|see saw seen|seek sought sought|sell sold sold|send sent sent|set set set|shake shook shaken
shoot shot shot|show showed shown|shut shut shut|sing sang sung|sink sank sunk|sit sat sat|sleep slept slept
slide slid slid|speak spoke spoken|spend spent spent|split split split|spread spread spread|stand stood stood
steal stole stolen|stick stuck stuck|strike struck struck|swear swore sworn|sweep swept swept|swim swam swum
swing swung swung|take took taken|teach taught taught|tear tore torn|tell told told|think thought thought
throw threw thrown|understand understood understood|undergo underwent undergone|wake woke woken|wear wore worn
weep wept wept|win won won|withdraw withdrew withdrawn|write wrote written|overturn overturned overturned
uphold upheld upheld|overcome overcame overcome|undertake undertook undertaken|withhold withheld withheld
foresee foresaw foreseen|forecast forecast forecast|mistake mistook mistaken|rebuild rebuilt rebuilt
retake retook retaken|resign resigned resigned"""

_TABLE: Final = tuple(entry.split() for line in _IRREGULAR.splitlines() for entry in line.split("|"))
_BASE: Final = {form: base for base, past, participle in _TABLE for form in (past, participle)}
PAST: Final = frozenset(past for base, past, _ in _TABLE if past != base)
"""Irregular past tenses that differ from the base form."""
PARTICIPLES: Final = frozenset(participle for _, _, participle in _TABLE)


@lru_cache(maxsize=16_384)
def lemma(norm: str) -> str:
    """The stem under which the forms of a verb meet: "won" and "wins" give the stem of "win"."""
    return forms(_BASE.get(norm, norm))[1]


def _antonyms() -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for line in CONTRASTS.splitlines():
        for entry in line.split("|"):
            one, *others = (lemma(word) for word in entry.split())
            for other in others:
                if one != other:
                    table.setdefault(one, set()).add(other)
                    table.setdefault(other, set()).add(one)
    return {word: frozenset(others) for word, others in table.items()}


ANTONYMS: Final = _antonyms()
"""Lemmas that exclude each other when they are said of the same thing."""
