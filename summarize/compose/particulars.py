"""Quotations with their speakers, and figures with what they measure."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import Final

from summarize import brief
from summarize.compose import trim
from summarize.compose.points import Survey
from summarize.compose.cues import is_chatter
from summarize.read.quantities import Quantity
from summarize.read.quotations import QuotationMention
from summarize.read.reading import Statement
from summarize.span import Span
from summarize.text.tokens import tokens

MOST_QUOTATIONS: Final = 3
MOST_FIGURES: Final = 5
"""Choices of ours: the best lines of a report, and the figures a reader keeps."""
FEWEST_WORDS: Final = 5
MOST_WORDS: Final = 60
"""A quotation of fewer words says little out of its sentence; a longer one is a speech."""
NOUN_WITHIN: Final = 4
"""How many words behind a figure the noun that it counts may stand."""
FULL_LENGTH: Final = 15
NAMED: Final = 0.4
WHOLE: Final = 0.2
LENGTH: Final = 0.3
"""What a named speaker, a full sentence and full length add to a quotation's worth, in units of salience. Choices of ours."""
PRONOUNS: Final = frozenset("he she they it we i you who one".split())
CLAUSE_BREAK: Final = re.compile(r"[,;:—–()\"“”](?!\d)|\s(?:but|while|because|which|who|that)\s")
NO_SPEAKER: Final = re.compile(r"(?i)\b(?:said|says|was|were|is|are|had|has|have|been)\b")
"""Verbs, of which the words that name a speaker have none."""
BY_THE_WAY: Final = frozenset({"age", "ordinal"})
"""Units of figures that identify rather than inform: "Prewitt, 52", "the third hearing"."""
UNIT_WORDS: Final = re.compile(r"[^\W\d_]+(?: [^\W\d_]+)?$")


def quotations(survey: Survey) -> tuple[brief.Quotation, ...]:
    """The best lines, in the order of the article. Where some have a speaker, those without are left out."""
    found = [(s, q) for s in survey.statements for q in s.quotations if _is_speech(s, q)]
    named = {id(q): _speaker(survey.statements, s, q) for s, q in found}
    spoken = [(s, q) for s, q in found if named[id(q)]] or found
    at = {s.span: score for s, score in zip(survey.statements, survey.score, strict=True)}
    best = sorted(spoken, key=lambda pair: (-_worth(at[pair[0].span], *pair), pair[1].span))[:MOST_QUOTATIONS]
    return tuple(_quotation(s, q, named[id(q)]) for s, q in sorted(best, key=lambda pair: pair[1].span))


def _is_speech(statement: Statement, mention: QuotationMention) -> bool:
    words = mention.span.of(statement.article.text)
    within = mention.span.end <= len(statement.article.text) and len(mention.span) > 0
    return not mention.scare and within and FEWEST_WORDS <= len(tokens(words)) <= MOST_WORDS and not is_chatter(words)


def _worth(score: float, statement: Statement, mention: QuotationMention) -> float:
    words = mention.span.of(statement.article.text)
    full = words[:1].isupper() and words.rstrip()[-1:] in {".", ",", "!", "?"}
    return score + NAMED * (mention.speaker is not None) + WHOLE * full + LENGTH * min(1.0, len(tokens(words)) / FULL_LENGTH)


def _quotation(statement: Statement, mention: QuotationMention, speaker: str | None) -> brief.Quotation:
    text = statement.article.text
    inner = mention.span.stripped(text)
    if text[inner.start : inner.end].endswith(","):
        inner = Span(inner.start, inner.end - 1)
    made = trim.statement(text, (inner,))
    return brief.Quotation(text=made.text, spans=made.spans, speaker=speaker)


def _speaker(statements: Sequence[Statement], statement: Statement, mention: QuotationMention) -> str | None:
    """The speaker's name as fully as the article gives it; None where it names none, or only by a pronoun."""
    if mention.speaker is None:
        return None
    text = statement.article.text
    words = trim.SPACE.sub(" ", mention.speaker.of(text)).strip()
    if not words or words.casefold() in PRONOUNS or NO_SPEAKER.search(words):
        return None
    return _fullest(statements, words)


def _fullest(statements: Sequence[Statement], words: str) -> str:
    """"Finch" as "Loretta Finch", where exactly one longer name of the article ends so."""
    if " " in words or not words[:1].isupper():
        return words
    longer = {
        n.words: n.span.of(s.article.text)
        for s in statements
        for n in s.names
        if len(n.words) > 1 and n.span.of(s.article.text).split()[-1] == words and n.kind not in {"body", "place"}
    }
    return trim.SPACE.sub(" ", next(iter(longer.values()))) if len(longer) == 1 else words


def figures(survey: Survey, used: Collection[int]) -> tuple[brief.Figure, ...]:
    """The figures of the brief's own statements first, then those of the next best; each value once."""
    rest = sorted((at for at in range(len(survey.statements)) if at not in used), key=lambda at: (-survey.score[at], at))
    chosen: dict[tuple[float, float, str | None, str | None], tuple[Statement, Quantity]] = {}
    for at in (*sorted(used), *rest):
        statement = survey.statements[at]
        for quantity in statement.quantities:
            if _tells(quantity, statement):
                chosen.setdefault((quantity.low, quantity.high, quantity.unit, quantity.counted), (statement, quantity))
        if len(chosen) >= MOST_FIGURES:
            break
    kept = sorted(list(chosen.values())[:MOST_FIGURES], key=lambda pair: pair[1].span)
    return tuple(_figure(s, q) for s, q in kept)


def _tells(quantity: Quantity, statement: Statement) -> bool:
    """Whether a figure says something by itself: a unit or a noun, and more than "one" of it."""
    if (quantity.unit is None and quantity.counted is None) or quantity.unit in BY_THE_WAY:
        return False
    in_digits = any(c.isdigit() for c in quantity.span.of(statement.article.text))
    return len(quantity.span) > 0 and (in_digits or quantity.high > 1)


def _figure(statement: Statement, quantity: Quantity) -> brief.Figure:
    text = statement.article.text
    made = trim.statement(text, (_with_noun(statement, quantity),))
    return brief.Figure(
        text=made.text,
        spans=made.spans,
        value=_value(quantity),
        unit=_unit(statement, quantity),
        measures=_measures(statement, quantity),
    )


def _with_noun(statement: Statement, quantity: Quantity) -> Span:
    """The figure with the noun it counts: "4,700 troops", "three northern districts"."""
    if quantity.counted is None:
        return quantity.span
    after = [t for t in statement.tokens if t.start >= quantity.span.end][:NOUN_WITHIN]
    noun = next((t for t in after if t.stem == quantity.counted), None)
    return Span(quantity.span.start, noun.end) if noun else quantity.span


def _value(quantity: Quantity) -> str:
    """The number in the unit that the article uses; of a bound ("nearly 60"), the number written."""
    low, high = quantity.low / quantity.name, quantity.high / quantity.name
    if low == high or quantity.bound in {"at_least", "more_than"}:
        return _plain(low)
    return _plain(high) if quantity.bound in {"at_most", "less_than"} else f"{_plain(low)}-{_plain(high)}"


def _unit(statement: Statement, quantity: Quantity) -> str | None:
    """The unit's canonical name, or, where the article uses another of its sizes (years, miles), the article's word."""
    if quantity.unit is None or quantity.name == 1.0:
        return quantity.unit
    found = UNIT_WORDS.search(quantity.span.of(statement.article.text).replace("-", " "))
    return found.group().split()[-1] if found else quantity.unit


def _plain(value: float) -> str:
    """The number without exponent or needless zeros."""
    return f"{value:.6f}".rstrip("0").rstrip(".")


def _measures(statement: Statement, quantity: Quantity) -> str:
    """The clause around the figure: the nearest words of the article that say what it is a figure of."""
    text = statement.article.text
    before = [m.end() for m in CLAUSE_BREAK.finditer(text, statement.span.start, quantity.span.start)]
    after = CLAUSE_BREAK.search(text, quantity.span.end, statement.span.end)
    start = before[-1] if before else trim.dateline(text, statement.span)[1]
    end = after.start() if after else statement.span.end
    clause = Span(min(start, quantity.span.start), max(end, quantity.span.end)).stripped(text)
    words = trim.SPACE.sub(" ", clause.of(text)).rstrip(".")
    return words or statement.text
