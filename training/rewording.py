"""Other words for the same thing inside a sentence: synonyms, numbers, dates, countries.

What stands in quotation marks is never touched. None: there was nothing to reword.
"""

from __future__ import annotations

import random
import re
from typing import Final

from summarize.text.tokens import FUNCTION_WORDS
from training.synonyms import LONGEST, SYNONYMS, Synonym

QUOTED: Final = re.compile(r"[\"“][^\"“”]{0,600}[\"”]|(?<!\w)['‘][^'‘’]{2,300}['’](?!\w)")
WORD: Final = re.compile(r"[\w'’-]+")
HAVE: Final = frozenset("have has had having is are was were be been being get got".split())
BEFORE_BASE: Final = frozenset("to will would could can may might must should did didn't cannot can't".split())
BEFORE_ING: Final = frozenset("is are was were be been by of for from after before while about started began".split())
BEFORE_NOUN: Final = frozenset(
    """a an the this that these those his her its their our of in on at for by with after from about into over two
    three four five six several many some no any another each every first second new former major""".split()
)
ARTICLES: Final = frozenset("a an the his her its their".split())
MONTH: Final = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
SMALL: Final = "zero one two three four five six seven eight nine ten eleven twelve".split()
GUARDED: Final = re.compile(
    r"\b(?:about|around|almost|nearly|approximately|than|over|under|least|most|to|from|between|and|or|roughly|some|the|an?"
    r"|its|his|her|their|these|those|all|just|exactly|No|number|of|by|another|only|further|extra|up|below|above|for|next|last)\s*$|[-–/.,$£€]\s*$"
)
"""Words before a number that say how exact it is, or tie it to what comes next."""


def _free(text: str, start: int, end: int) -> bool:
    return not any(m.start() < end and start < m.end() for m in QUOTED.finditer(text))


def _replaced(text: str, start: int, end: int, new: str) -> str:
    """The text with `new` at `start:end`, and the article before it put right."""
    head = text[:start]
    article = re.search(r"\b([Aa])n? $", head)
    if article:
        n = "n" if re.match(r"(?!uni|use|eu|one)[aeiou]|hour|honest", new) else ""
        head = f"{head[: article.start()]}{article[1]}{n} "
    if text[start].isupper():
        new = new[0].upper() + new[1:]
    return head + new + text[end:]


def synonymous(text: str, rng: random.Random, most: int = 3) -> str | None:
    """The sentence with one to `most` of its words replaced by synonyms."""
    changed = text
    for _ in range(rng.randint(1, most)):
        found = [place for place in _synonyms(changed) if place[2].replacement not in text]
        if not found:
            break
        start, end, synonym = rng.choice(found)
        changed = _replaced(changed, start, end, synonym.replacement)
    return changed if changed != text else None


def _synonyms(text: str) -> list[tuple[int, int, Synonym]]:
    words = list(WORD.finditer(text))
    found: list[tuple[int, int, Synonym]] = []
    for n in range(len(words)):
        for length in range(min(LONGEST, len(words) - n), 0, -1):
            start, end = words[n].start(), words[n + length - 1].end()
            form = text[start:end]
            if n and not form.islower():
                continue
            synonyms = SYNONYMS.get(form.lower() if n == 0 else form, ())
            fit = [s for s in synonyms if _fits(text, words, n, length, s)]
            if fit and _free(text, start, end):
                found.extend((start, end, s) for s in fit)
                break
    return found


def _fits(text: str, words: list[re.Match[str]], n: int, length: int, synonym: Synonym) -> bool:
    end = words[n + length - 1].end()
    if synonym.follows is not None and not synonym.follows.match(text, end):
        return False
    before = words[n - 1].group().lower() if n else ""
    joined = n > 0 and text[words[n - 1].end() : words[n].start()] == " "
    follows = words[n + length].group() if n + length < len(words) else ""
    touches = text[end : end + 1] == " " and follows != ""
    match synonym.slot:
        case "phrase":
            return True
        case "base":
            return joined and before in BEFORE_BASE
        case "ing":
            return joined and before in BEFORE_ING and ((touches and follows.islower()) or synonym.follows is not None)
        case "noun":
            plain = not touches or (follows.lower() in FUNCTION_WORDS and follows not in {"up", "down", "off"})
            article = not (synonym.mass and before in {"a", "an"})
            return joined and before in BEFORE_NOUN and plain and article and text[end : end + 1] not in {"'", "’", "-"}
        case _:
            return n > 0 and before not in ARTICLES and _tensed(words, n, follows, synonym)


def _tensed(words: list[re.Match[str]], n: int, follows: str, synonym: Synonym) -> bool:
    """Whether a form of the past is the one the synonym is given for; reduced participles are left alone."""
    before = [w.group().lower() for w in words[max(0, n - 3) : n]]
    helped = before[-1] in HAVE or (
        len(before) > 1 and before[-2] in HAVE and (before[-1].endswith("ly") or before[-1] in {"not", "also", "been"})
    )
    if helped:
        return synonym.slot == "participle"
    if before[-1] in BEFORE_BASE | {"not"} or not follows or (follows == "by" and synonym.follows is None):
        return False
    return synonym.slot == "past"


def renumbered(text: str, rng: random.Random) -> str | None:
    """The sentence with one number or date in another form, or rounded with a word that says so."""
    made = [
        _replaced(text, m.start(), m.end(), new) if new[0].isalpha() else text[: m.start()] + new + text[m.end() :]
        for pattern, rewrite in NUMBERS
        for m in pattern.finditer(text)
        if _free(text, m.start(), m.end()) and (new := rewrite(text, m, rng)) is not None
    ]
    return rng.choice(made) if made else None


def _to_digits(text: str, m: re.Match[str], _: random.Random) -> str | None:
    before = text[: m.start()].split()[-1:]
    if not before or before[0].casefold().strip(",") in {
        *SMALL,
        "hundred",
        "thousand",
        "twenty",
        "or",
        "to",
        "and",
        "the",
        "million",
    }:
        return None
    return f"{SMALL.index(m['word'])} {m['noun']}"


def _to_word(text: str, m: re.Match[str], _: random.Random) -> str | None:
    value = int(m["digits"])
    before = text[: m.start()].split()[-1:]
    if (
        not before
        or before[0][0].isupper()
        or before[0].casefold() in {"to", "and", "or", "of", "by", "at", "no", "number"}
        or m["noun"] in {"runs", "points", "wickets", "overs", "goals"}
    ):
        return None
    return f"{SMALL[value]} {m['noun']}"


def _rounded(text: str, m: re.Match[str], rng: random.Random) -> str | None:
    value = int(m["digits"].replace(",", ""))
    step = 10 ** (len(str(value)) - 2)
    near = (value + step // 2) // step * step
    low = value // step * step
    if value % step == 0 or not text[: m.start()].strip() or GUARDED.search(text[: m.start()]):
        return None
    sign = m["sign"] or ""
    if rng.random() < 0.5 and near:  # noqa: PLR2004 - a coin
        return f"about {sign}{near:,}"
    return f"more than {sign}{low:,}"


def _rounded_share(text: str, m: re.Match[str], rng: random.Random) -> str | None:
    whole, part = int(m["whole"]), int(m["part"][0])
    if whole == 0 or m["part"].strip("0") == "" or GUARDED.search(text[: m.start()]):
        return None
    if rng.random() < 0.5:  # noqa: PLR2004 - a coin
        return f"about {whole + (part >= 5)}{m['unit']}"  # noqa: PLR2004 - half
    return f"more than {whole}{m['unit']}"


def _scale(_: str, m: re.Match[str], __: random.Random) -> str | None:
    return f"{m['money']} {({'m': 'million', 'bn': 'billion', 'tn': 'trillion'})[m['scale']]}"


def _short_scale(_: str, m: re.Match[str], __: random.Random) -> str | None:
    return f"{m['money']}{({'million': 'm', 'billion': 'bn'})[m['scale']]}"


def _share(_: str, m: re.Match[str], rng: random.Random) -> str | None:
    forms = {"%": ("%",), "percent": (" percent",), "per cent": (" per cent",)}
    others = [form for key, found in forms.items() for form in found if key != m["unit"].strip()]
    return m["value"] + rng.choice(others)


def _month_first(text: str, m: re.Match[str], _: random.Random) -> str | None:
    if not m["year"]:
        return f"{m['month']} {m['day']}"
    comma = "," if text[m.end() : m.end() + 1] == " " else ""
    return f"{m['month']} {m['day']}, {m['year']}{comma}"


def _day_first(_: str, m: re.Match[str], __: random.Random) -> str | None:
    return f"{m['day']} {m['month']}" + (f" {m['year']}" if m["year"] else "")


NUMBERS: Final = (
    (
        re.compile(
            rf"(?<![\w-])(?P<word>{'|'.join(SMALL[2:])}) (?P<noun>[a-z]{{2,14}}(?:s|people|men|women|children)\b)"
        ),
        _to_digits,
    ),
    (
        re.compile(
            r"(?<![\w.,:/$£€–-])(?P<digits>[2-9]|1[0-2]) (?P<noun>[a-z]{2,14}(?:s|people|men|women|children)\b)"
        ),
        _to_word,
    ),
    (
        re.compile(
            r"(?<![\w.,$£€-])(?P<sign>[$£€]?)(?P<digits>\d{1,3}(?:,\d{3}){1,3})(?= (?!(?:or|to|and|feet|ft|m|million)\b)[a-z])(?![\d.,:%-])"  # noqa: E501
        ),
        _rounded,
    ),
    (
        re.compile(r"(?<![\w.,$£€-])(?P<whole>\d{1,2})\.(?P<part>\d{1,2})(?P<unit>%| per cent| percent)(?![\w-])"),
        _rounded_share,
    ),
    (re.compile(r"(?P<money>[$£€]\d{1,3}(?:\.\d{1,2})?)(?P<scale>m|bn|tn)(?![\w-])"), _scale),
    (re.compile(r"(?P<money>[$£€]\d{1,3}(?:\.\d{1,2})?) (?P<scale>million|billion)(?![\w-])"), _short_scale),
    (re.compile(r"(?<![\w.,-])(?P<value>\d{1,3}(?:\.\d{1,2})?)(?P<unit>%| per cent| percent)(?![\w-])"), _share),
    (re.compile(rf"(?<![\w.,-])(?P<day>\d{{1,2}}) (?P<month>{MONTH})(?: (?P<year>\d{{4}}))?(?![\w-])"), _month_first),
    (re.compile(rf"\b(?P<month>{MONTH}) (?P<day>\d{{1,2}})(?:, (?P<year>\d{{4}}),?)?(?![\w:,-])"), _day_first),
)

COUNTRY: Final = {  # noqa: C416 - typed as strings
    adjective: country
    for adjective, country in (
        line.strip().split("=")
        for line in """French=France|German=Germany|Italian=Italy|Spanish=Spain|Russian=Russia|Chinese=China
        |Japanese=Japan|Indian=India|Pakistani=Pakistan|Afghan=Afghanistan|Iraqi=Iraq|Iranian=Iran|Syrian=Syria
        |Turkish=Turkey|Greek=Greece|Egyptian=Egypt|Israeli=Israel|Brazilian=Brazil|Mexican=Mexico|Canadian=Canada
        |Australian=Australia|Polish=Poland|Ukrainian=Ukraine|Hungarian=Hungary|Austrian=Austria|Swedish=Sweden
        |Norwegian=Norway|Danish=Denmark|Finnish=Finland|Belgian=Belgium|Portuguese=Portugal|Kenyan=Kenya
        |Nigerian=Nigeria|Somali=Somalia|South African=South Africa|Libyan=Libya|Tunisian=Tunisia|Malaysian=Malaysia
        |Indonesian=Indonesia|Thai=Thailand|Vietnamese=Vietnam|South Korean=South Korea|North Korean=North Korea
        |Argentine=Argentina|Chilean=Chile|Colombian=Colombia|Peruvian=Peru|Venezuelan=Venezuela|Cuban=Cuba
        |Scottish=Scotland|Welsh=Wales|Irish=Ireland|Ugandan=Uganda|Ethiopian=Ethiopia|Lebanese=Lebanon
        |Jordanian=Jordan|Saudi=Saudi Arabia|Yemeni=Yemen|Romanian=Romania|Bulgarian=Bulgaria|Serbian=Serbia
        |Croatian=Croatia|Czech=the Czech Republic|Swiss=Switzerland|Icelandic=Iceland|Cypriot=Cyprus
        |Bangladeshi=Bangladesh|Nepalese=Nepal|Sri Lankan=Sri Lanka""".replace("\n", "").split("|")
    )
}
_PEOPLE: Final = {country: adjective for adjective, country in COUNTRY.items()}
OFFICE: Final = (
    "government|president|prime minister|parliament|capital|economy|army|authorities|foreign minister|foreign ministry"
)
AFTER: Final = r"(?=[.,;]| (?:and|has|have|had|was|were|is|are|will|would|said|says|in|on|at|to|for|by|with|after|could|may|did|does)\b)"  # noqa: E501
ADJECTIVE: Final = re.compile(
    rf"\b(?P<the>[Tt]he) (?P<adj>{'|'.join(sorted(COUNTRY, key=len, reverse=True))}) (?P<office>{OFFICE}){AFTER}"
)
OF_COUNTRY: Final = re.compile(
    rf"\b(?P<the>[Tt]he) (?P<office>{OFFICE}) of (?P<country>{'|'.join(sorted(_PEOPLE, key=len, reverse=True))}){AFTER}"
)


def recountried(text: str) -> str | None:
    """Write "the French government" for "the government of France", or the other way round."""
    for pattern in (ADJECTIVE, OF_COUNTRY):
        found = pattern.search(text)
        if found and _free(text, found.start(), found.end()):
            new = (
                f"{found['the']} {found['office']} of {COUNTRY[found['adj']]}"
                if pattern is ADJECTIVE
                else f"{found['the']} {_PEOPLE[found['country']]} {found['office']}"
            )
            return text[: found.start()] + new + text[found.end() :]
    return None
