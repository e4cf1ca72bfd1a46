"""Finds bylines, read times and time stamps: who wrote the page and when, not what it reports."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from summarize.article import RemovalReason
from summarize.source.units import Unit

NAME: Final = r"(?:[A-ZÀ-ÞŠŽČĆĐ][\w’'.-]{0,24})"
BY: Final = re.compile(
    r"\W{0,3}(?P<word>[Bb]y|BY|(?:Written|Posted|Reported|Compiled|Edited|Published|Story|Words|Text"
    r"|Report)\s[Bb]y:?|[Vv]on|VON|Par|PAR|Por"
    r"|POR|Di|DI|Text:|Autor(?:in)?:|Auteur\s?:|Author:|Autore:)\s(?P<rest>.{2,120})"
)
PERSON: Final = re.compile(
    rf"{NAME}(?:\s(?:de|del|van|von|der|den|la|le|al|bin|di|da|dos|y)(?=\s)){{0,2}}(?:\s{NAME}){{1,4}}"
)
DESK: Final = re.compile(
    r"(?:(?:our|a|the)\s)?(?:\w{1,15}\s){0,3}(?:staff|reporters?|correspondents?|desk|editors?|newsroom|team"
    r"|redaktion|rédaction"
    r"|redacción|redazione|agenc(?:y|ies)|agence|agencias|agenzie|reuters|afp|ap|associated press|dpa|efe|ansa"
    r"|admin)\b(?:\s\w{1,15}){0,2}",
    re.IGNORECASE,
)
READ_TIME: Final = re.compile(
    r"(?P<name>.{0,60}?)\W{0,6}(?:\b(?:reading time|read time|lesezeit|temps de lecture|tiempo de lectura"
    r"|tempo di lettura)\b\s?:?\s?"
    r"(?:about|ca\.?|approx\.?)?\s?\d{1,3}\s?(?:min\w{0,6}\.?)?"
    r"|\b\d{1,3}\s?-?\s?(?:min|mins|minutes?|minuten|minutos|minuti)\.?\s?-?(?:read|reads|to read|reading time"
    r"|lesezeit|de lecture|de lectura"
    r"|di lettura))\W{0,4}",
    re.IGNORECASE,
)
STAMP_LABEL: Final = re.compile(
    r"\W{0,3}(?:(?:first |last |originally )?(?:updated|published|posted|modified|created|edited|issued"
    r"|filed)(?: at| on)?"
    r"|date|publish(?:ed)? date|(?:zuletzt )?aktualisiert|veröffentlicht|erschienen|stand|publié|mis à jour"
    r"|modifié|publicado|actualizado"
    r"|pubblicato|aggiornato)(?: (?:le|el|il|am|at|on))?\b\s?:?",
    re.IGNORECASE,
)
STAMP_WORDS: Final = frozenset(
    """january february march april may june july august september october november december jan feb mar apr jun jul
    aug sep sept oct nov dec januar februar märz mai juni juli oktober dezember janvier février mars avril juin
    juillet août septembre octobre novembre décembre enero febrero marzo abril mayo junio julio agosto septiembre
    octubre noviembre diciembre gennaio febbraio aprile maggio giugno luglio settembre ottobre novembre dicembre
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun montag
    dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi jeudi vendredi samedi dimanche lunes
    martes miércoles jueves viernes sábado domingo lunedì martedì mercoledì giovedì venerdì sabato domenica am pm
    a.m p.m gmt utc bst est edt et pst pdt pt cst cdt cet cest ist eet uhr h at on by the of and last first updated
    published posted modified um à le de del alle ago hour hours minute minutes min mins day days week weeks month
    months year years today yesterday st nd rd th er t z""".split()
)
MONTH_NAME: Final = (
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|märz|mai|okt|dez|janv|févr|avril|juin|juil|août|déc|ene"
    r"|abr|ago|dic|gen|mag|giu|lug|set"
    r"|ott)[\w.]{0,8}"
)
MOMENT: Final = re.compile(
    rf"\b{MONTH_NAME},?\s\d{{1,4}}|\d{{1,2}}(?:st|nd|rd|th|\.)?\s(?:de )?{MONTH_NAME}"
    rf"|\d{{1,4}}[./-]\d{{1,2}}[./-]\d{{1,4}}|\b\d{{1,2}}:\d{{2}}\b"
    r"|\b\d{1,2}\s?[ap]\.?m\b|\b\d{1,3} \w{3,8} ago\b",
    re.IGNORECASE,
)
"""A day or a month with its number, a time, or a distance from now. A year alone may head a chapter."""


WORD_OR_NUMBER: Final = re.compile(r"[^\W\d_]+(?:\.[^\W\d_]+)?|\d+")
SEPARATORS: Final = re.compile(
    r"\s(?:[|•·–—-]|on|am|le|el|il)\s|\s?[|•·/]\s?|,\s(?=[A-Z\d])|\s(?:and|und|et|y|e|&|for)\s", re.IGNORECASE
)
AUTHOR_TAIL: Final = re.compile(r"\s(?:by|von|par|por|di)\s.{2,60}$", re.IGNORECASE)
BYLINE_WORDS: Final = 24
NAME_WORDS: Final = 6


def mark_bylines(body: Sequence[Unit], marks: list[RemovalReason | None], head: range, tail: range) -> None:
    """Marks read times anywhere; bylines before the first paragraph (`head`) or after the last (`tail`).

    A bare date is a stamp in the head alone: further down it may head a part of a time line.
    """
    short = [at for at, unit in enumerate(body) if not marks[at] and unit.words <= BYLINE_WORDS and not unit.is_row]
    for at in short:
        stamped = (at in head and is_stamp(body[at])) or (at in tail and is_stamp(body[at], labelled=True))
        if stamped or is_read_time(body[at]):
            marks[at] = "byline"
    for at in short:
        beside = "byline" in marks[max(0, at - 1) : at + 2]
        if at > 0 and (at in head or at in tail) and not marks[at] and is_byline(body[at], sure=beside):
            marks[at] = "byline"
    _mark_names(body, marks, len(head))


def is_read_time(unit: Unit) -> bool:
    """Whether the unit is a read time, by itself or behind a name."""
    return bool(READ_TIME.fullmatch(unit.plain))


def is_stamp(unit: Unit, *, labelled: bool = False) -> bool:
    """Whether the unit is nothing but a date or a time; `labelled` asks for an "Updated" or the like before it."""
    label = STAMP_LABEL.match(unit.plain)
    rest = unit.plain[label.end() :] if label else unit.plain
    name = AUTHOR_TAIL.search(rest) if label else None
    rest = rest[: name.start()] if name else rest
    if (labelled and not label) or not MOMENT.search(f"{rest} "):
        return False
    words = [word.lower() for word in WORD_OR_NUMBER.findall(rest)]
    return all(word.isdigit() or word in STAMP_WORDS for word in words)


def is_byline(unit: Unit, *, sure: bool) -> bool:
    """Whether the unit says who wrote the text: "By" and names, or a desk.

    "Von", "Par", "Por" and "Di" open headlines too: they count where a stamp beside them makes it `sure`.
    """
    match = BY.fullmatch(unit.plain)
    if not match or unit.ends_sentence:
        return False
    parts = [part.strip(" ,.|") for part in SEPARATORS.split(match["rest"]) if part.strip(" ,.|")]
    first = parts[0] if parts else ""
    named = bool(PERSON.fullmatch(first) or DESK.fullmatch(first))
    return named and (sure or match["word"].casefold().endswith(("by", ":")))


def _mark_names(body: Sequence[Unit], marks: list[RemovalReason | None], head: int) -> None:
    """The name that stands once more beside a byline or a read time: "WIRE NEWS" over "WIRE NEWS 4 Min Read"."""
    for at in range(head):
        if marks[at] is not None or body[at].words > NAME_WORDS or body[at].ends_sentence:
            continue
        near = [body[n].plain for n in (at - 1, at + 1) if 0 <= n < head and marks[n] == "byline"]
        if any(_names(other, body[at].plain) for other in near):
            marks[at] = "byline"


def _names(byline: str, name: str) -> bool:
    match = READ_TIME.fullmatch(byline) or BY.fullmatch(byline)
    groups = match.groupdict() if match else {}
    return name.casefold() in {(groups.get(key) or "").strip(" |·-–").casefold() for key in ("name", "rest")}
