"""The figures of a brief: those that a reader would repeat, each with the phrase that says what it is of."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Final

from summarize.brief import Figure
from summarize.compose import trim
from summarize.compose.cues import QUOTED
from summarize.compose.points import Survey
from summarize.read.quantities import Quantity
from summarize.read.reading import Statement
from summarize.span import Span
from summarize.text.tokens import WORD

MOST: Final = 5
"""A choice of ours: the figures a reader keeps."""
AMONG: Final = 40
"""How many further statements, best first, are read for figures: a bound on time."""
FEWEST_COUNTED: Final = 3
"""From how many on a count written in words is a figure rather than grammar ("two men")."""
NOUN_WITHIN: Final = 4
"""How many words behind a figure the noun that it counts may stand."""
BY_THE_WAY: Final = frozenset({"age", "ordinal"})
"""Units of figures that identify rather than inform: "Prewitt, 52", "the third hearing"."""
UNIT_WORD: Final = re.compile(r"[^\W\d_]+$")
PER_HOUR: Final = {"minutes": 1 / 60, "seconds": 1 / 3600}
"""For times of several parts ("1 minute 56.4 seconds"), which are given in the smallest of their units."""
NUMBER: Final = re.compile(r"\d[\d.,]*")
MONEY: Final = re.compile(
    r"[$€£¥₹]|\b(?:dollars|euros|pounds|yen|crowns|francs|rupees|rand|pesos|won|yuan|roubles|lira|shekels)\b"
)
HARM: Final = re.compile(
    r"(?i)\b(?:killed|dead|died|deaths?|injur\w+|wounded|missing|jobs|homes|homeless|displaced|votes?)\b"
)
SUPPOSED: Final = re.compile(r"(?i)\b(?:if|unless|whether|until)\b[^.;]{0,120}$")
"""What stands before a figure that is one of a condition."""
PART_OF: Final = re.compile(
    r"(?:of|out of|in) (?:the |its |his |her |their |[A-Z][\w-]{1,30}['’]s |the [\w-]{1,30}['’]s )?$"
)
"""Between the parts of "nine of the 26 piles"."""
BREAK: Final = re.compile(
    r"[,;:—–()\"“”](?!\d)|\s(?=(?:but|while|because|after|before|when|where|which|who|whose|although|though|since|if|unless"
    r"|and (?:said|the|a|an|it|he|she|they))\s)|\b(?:said|says|that|told \w+|showed|found)\s"
)
"""Where the words that belong to a figure end."""
BEHIND: Final = 8
AROUND: Final = 14
"""The most words of a phrase behind the figure, and in all. Choices of ours: a line of print."""
MAIN: Final = 0.5
AMOUNT: Final = 0.5
RATE: Final = 0.3
LOSS: Final = 0.4
LARGE: Final = 0.25
SMALL: Final = -0.6
"""What it adds to a figure's worth to stand in a main statement, to be of money, a share, of deaths, jobs and votes,
to be large, and to be small and bare, in units of salience. Choices of ours, made while reading briefs of the authored
stories (split `train`)."""
LARGE_FROM: Final = 100
SMALL_BELOW: Final = 12


@dataclass(frozen=True, slots=True)
class _Found:
    """A quantity in its statement; `span` covers what it counts, and "of the 26 piles" behind "nine"."""

    statement: Statement
    quantity: Quantity
    span: Span


def figures(survey: Survey, used: Collection[int]) -> tuple[Figure, ...]:
    """The figures worth most, each value once, in the order of the article. `used` are the brief's own statements."""
    rest = sorted((n for n in range(len(survey.statements)) if n not in used), key=lambda n: (-survey.score[n], n))
    chosen: dict[tuple[float, float, str | None, str | None], tuple[float, _Found]] = {}
    for at in (*sorted(used), *rest[:AMONG]):
        for found in _figures(survey.statements[at]):
            q = found.quantity
            worth = survey.score[at] + MAIN * (at in used) + _weight(found)
            chosen.setdefault((q.low, q.high, q.unit, q.counted), (worth, found))
    best = sorted(chosen.values(), key=lambda pair: (-pair[0], pair[1].span))[:MOST]
    return tuple(_figure(found) for _, found in sorted(best, key=lambda pair: pair[1].span))


def _figures(statement: Statement) -> Iterator[_Found]:
    """The figures of a statement that say something by themselves; a part and its whole are one."""
    text = statement.article.text
    quoted = [
        (m.start() + statement.span.start, m.end() + statement.span.start) for m in QUOTED.finditer(statement.text)
    ]
    part: Quantity | None = None
    for each in statement.quantities:
        quantity, span = each, _with_noun(statement, each)
        if part is not None and len(text[part.span.end : span.start]) < 60:  # noqa: PLR2004
            between = text[part.span.end : span.start].lstrip()
            if part.unit in {None, quantity.unit} and PART_OF.fullmatch(between):
                span, quantity = Span(part.span.start, span.end), _as_part(part, quantity)
        part = quantity if quantity.counted is None and quantity.unit is None else None
        aside = any(low < span.start < high for low, high in quoted) or SUPPOSED.search(
            text[statement.span.start : span.start]
        )
        joined = text[max(0, span.start - 1) : span.start] in {"-", "–", "("}
        if not aside and not joined and _tells(quantity, statement, span):
            yield _Found(statement, quantity, span)


def _as_part(part: Quantity, whole: Quantity) -> Quantity:
    return Quantity(part.span, part.low, part.high, part.unit, whole.counted, part.bound, part.step, part.name)


def _tells(quantity: Quantity, statement: Statement, span: Span) -> bool:
    """Whether a figure has a unit or a noun, and is more than two where it is in words."""
    if (quantity.unit is None and quantity.counted is None) or quantity.unit in BY_THE_WAY:
        return False
    if quantity.unit is None and span == quantity.span:
        return False
    in_digits = any(c.isdigit() for c in quantity.span.of(statement.article.text))
    return in_digits or quantity.unit is not None or quantity.high >= FEWEST_COUNTED


def _weight(found: _Found) -> float:
    words, quantity = found.span.of(found.statement.article.text), found.quantity
    if MONEY.search(words):
        return AMOUNT
    if quantity.unit in {"percent", "point"}:
        return RATE
    near = found.statement.article.text[found.span.start : min(found.span.end + 30, found.statement.span.end)]
    if quantity.unit is None and HARM.search(near):
        return LOSS
    if quantity.unit is None and quantity.high >= LARGE_FROM:
        return LARGE
    return SMALL if quantity.high < SMALL_BELOW or quantity.unit == "hour" else 0.0


def _figure(found: _Found) -> Figure:
    statement, quantity = found.statement, found.quantity
    made = trim.statement(statement.article.text, (found.span,), sentence=False)
    own = _own_unit(statement, quantity)
    unit = own or _smallest(statement, quantity) or quantity.unit
    return Figure(
        text=made.text,
        spans=made.spans,
        value=_value(quantity, unit, own_unit=own is not None),
        unit=unit,
        measures=_measures(found),
    )


def _with_noun(statement: Statement, quantity: Quantity) -> Span:
    """The figure with the noun it counts: "4,700 troops", "three northern districts"."""
    if quantity.counted is None:
        return quantity.span
    after = [t for t in statement.tokens if t.start >= quantity.span.end][:NOUN_WITHIN]
    noun = next((t for t in after if t.stem == quantity.counted), None)
    return Span(quantity.span.start, noun.end) if noun else quantity.span


def _value(quantity: Quantity, unit: str | None, *, own_unit: bool) -> str:
    """The number in the unit that the article uses; of a bound ("nearly 60"), the number written."""
    size = quantity.name if own_unit else PER_HOUR.get(unit or "", 1.0)
    low, high = quantity.low / size, quantity.high / size
    if low == high or quantity.bound in {"at_least", "more_than"}:
        return _plain(low)
    return _plain(high) if quantity.bound in {"at_most", "less_than"} else f"{_plain(low)}-{_plain(high)}"


def _own_unit(statement: Statement, quantity: Quantity) -> str | None:
    """The article's word for the unit, where it is another size than the canonical one (years, miles), else None."""
    words = quantity.span.of(statement.article.text)
    if quantity.unit in {None, "percent"} or quantity.name == 1.0 or len(NUMBER.findall(words)) > 1:
        return None
    found = UNIT_WORD.search(words.rstrip("."))
    return found.group() if found else None


def _smallest(statement: Statement, quantity: Quantity) -> str | None:
    last = quantity.span.of(statement.article.text).split()[-1]
    return last if quantity.unit == "hour" and last in PER_HOUR else None


def _plain(value: float) -> str:
    """The number without exponent or needless zeros."""
    return f"{value:.4f}".rstrip("0").rstrip(".")


def _measures(found: _Found) -> str:
    """The words of the article around the figure that say what it is of: a phrase, cut where a clause ends."""
    statement, span = found.statement, found.span
    text = statement.article.text
    low = min(trim.dateline(text, statement.span)[1], span.start)
    before = [m.end() for m in BREAK.finditer(text, low, span.start)]
    after = BREAK.search(text, span.end, statement.span.end)
    start = before[-1] if before else low
    behind = list(WORD.finditer(text, span.end, after.start() if after else statement.span.end))
    end = behind[min(len(behind), BEHIND) - 1].end() if behind else span.end
    if len(behind) > BEHIND:
        end = _phrase_end(text, span.end, end)
    room = max(0, AROUND - len(WORD.findall(text[span.start : end])))
    ahead = list(WORD.finditer(text, start, span.start))
    if len(ahead) > room:
        start = _phrase_start(text, ahead[-room].start() if room else span.start, span.start)
    clause = Span(min(start, span.start), max(end, span.end)).stripped(text)
    return LINK.sub("", trim.SPACE.sub(" ", clause.of(text)).rstrip(".")) or statement.text


LINK: Final = re.compile(
    r"^(?:(?:which|who|that|and|but|while|because|where|when|after|before)\s|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\s)+(?=\S)"
)
"""What a phrase need not begin with."""
OPENERS: Final = re.compile(r"\b(?:of|in|on|at|by|for|from|to|with|into|over|than|between|as|and|or)\s")


def _phrase_end(text: str, low: int, end: int) -> int:
    """The end drawn back before the last preposition, where words were left out behind it."""
    found = [m.start() for m in OPENERS.finditer(text, low, end)]
    return found[-1] if found and found[-1] > low + 1 else end


def _phrase_start(text: str, start: int, high: int) -> int:
    """The start drawn on to the first word behind a preposition, where words were left out before it."""
    found = OPENERS.search(text, start, high)
    return found.end() if found and found.end() < high else start
