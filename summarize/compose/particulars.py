"""Quotations with their speakers, and figures with what they measure."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import Final

from summarize.brief import Figure, Quotation
from summarize.compose import trim
from summarize.compose.cues import is_chatter
from summarize.compose.points import Survey
from summarize.read.quantities import Quantity
from summarize.read.quotations import QuotationMention
from summarize.read.reading import Statement
from summarize.span import Span
from summarize.text.tokens import tokens

MOST_QUOTATIONS: Final = 3
MOST_FIGURES: Final = 5
"""Choices of ours: the best lines of a report, and the figures a reader keeps."""
FEWEST_COUNTED: Final = 3
"""From how many on a count written in words is a figure rather than grammar ("two men")."""
FEWEST_WORDS: Final = 5
MOST_WORDS: Final = 60
"""A quotation of fewer words says little out of its sentence; a longer one is a speech."""
FIGURES_AMONG: Final = 40
"""How many further statements, best first, are read for figures: a bound on time."""
NOUN_WITHIN: Final = 4
"""How many words behind a figure the noun that it counts may stand."""
FULL_LENGTH: Final = 15
NAMED: Final = 0.4
WHOLE: Final = 0.2
LENGTH: Final = 0.3
"""What a named speaker, a full sentence and full length add to a quotation's worth, in units of salience.
Choices of ours, made while reading briefs of the authored stories (split `train`)."""
PRONOUNS: Final = frozenset(["he", "she", "they", "it", "we", "i", "you", "who", "one"])
CLAUSE_BREAK: Final = re.compile(r"[,;:—–()\"“”](?!\d)|\s(?:but|while|because)\s")
HONORIFICS: Final = frozenset({"mr", "mrs", "ms", "miss", "dr"})
ALONE_OF: Final = re.compile(r"^((?:(?:Mr|Mrs|Ms|Dr)\.? )?(?!The|An?\b)[A-Z][\w’'-]{1,30}) of .*$")
"""A surname and what it spoke of: "Wenger of the forward"."""
POSSESSED: Final = re.compile(r"(?i)(?:his|her|its|their)\s[^,]{1,60},\s(?=\w)")
"""A role that belongs to someone not named with it: "its founder, Vikram Sethuraman"."""
SURNAME_WITH_TITLE: Final = 2
NO_SPEAKER: Final = re.compile(r"(?i)\b(?:said|says|was|were|is|are|had|has|have|been)\b")
"""Verbs, of which the words that name a speaker have none."""
BY_THE_WAY: Final = frozenset({"age", "ordinal"})
"""Units of figures that identify rather than inform: "Prewitt, 52", "the third hearing"."""
UNIT_WORD: Final = re.compile(r"[^\W\d_]+$")
PER_HOUR: Final = {"minutes": 1 / 60, "seconds": 1 / 3600}
"""For times of several parts ("1 minute 56.4 seconds"), which are given in the smallest of their units."""
NUMBER: Final = re.compile(r"\d[\d.,]*")


def quotations(survey: Survey, used: Collection[int]) -> tuple[Quotation, ...]:
    """The best lines, in the order of the article.

    Lines of statements that are `used` elsewhere in the brief are taken only where there are no
    others; where some have a speaker, those without are left out.
    """
    lines = [(at in used, s, q) for at, s in enumerate(survey.statements) for q in s.quotations if _is_speech(s, q)]
    found = [(s, q) for is_used, s, q in lines if not is_used] or [(s, q) for _, s, q in lines]
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
    return (
        score
        + NAMED * (mention.speaker is not None)
        + WHOLE * full
        + LENGTH * min(1.0, len(tokens(words)) / FULL_LENGTH)
    )


def _quotation(statement: Statement, mention: QuotationMention, speaker: str | None) -> Quotation:
    text = statement.article.text
    inner = mention.span.stripped(text)
    if text[inner.start : inner.end].endswith(","):
        inner = Span(inner.start, inner.end - 1)
    made = trim.statement(text, (inner,))
    return Quotation(text=made.text, spans=made.spans, speaker=speaker)


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
    """The full name for a surname ("Finch", "Mr Finch"), where exactly one longer name of the article ends so."""
    if POSSESSED.match(words):
        words = words.split(", ", 1)[1]
    parts = ALONE_OF.sub(r"\1", words).split()
    bare = parts[1:] if len(parts) == SURNAME_WITH_TITLE and parts[0].rstrip(".").casefold() in HONORIFICS else parts
    if len(bare) != 1 or not bare[0][:1].isupper():
        return words
    longer = {
        name: None
        for s in statements
        for n in s.names
        if " " in (name := trim.SPACE.sub(" ", n.span.of(s.article.text)).split(" of ")[0])
        and name.split()[-1] == bare[0]
        and n.kind != "place"
    }
    return next(iter(longer)) if len(longer) == 1 else words


def figures(survey: Survey, used: Collection[int]) -> tuple[Figure, ...]:
    """The figures of the brief's own statements first, then those of the next best; each value once."""
    rest = sorted(
        (at for at in range(len(survey.statements)) if at not in used), key=lambda at: (-survey.score[at], at)
    )
    chosen: dict[tuple[float, float, str | None, str | None], tuple[Statement, Quantity]] = {}
    for at in (*sorted(used), *rest[:FIGURES_AMONG]):
        statement = survey.statements[at]
        for quantity in statement.quantities:
            if _tells(quantity, statement):
                chosen.setdefault((quantity.low, quantity.high, quantity.unit, quantity.counted), (statement, quantity))
        if len(chosen) >= MOST_FIGURES:
            break
    kept = sorted(list(chosen.values())[:MOST_FIGURES], key=lambda pair: pair[1].span)
    return tuple(_figure(s, q) for s, q in kept)


def _tells(quantity: Quantity, statement: Statement) -> bool:
    """Whether a figure says something by itself: a unit or a noun, and more than two of it where it is in words."""
    if (quantity.unit is None and quantity.counted is None) or quantity.unit in BY_THE_WAY:
        return False
    if quantity.unit is None and _with_noun(statement, quantity) == quantity.span:
        return False
    in_digits = any(c.isdigit() for c in quantity.span.of(statement.article.text))
    return in_digits or quantity.unit is not None or quantity.high >= FEWEST_COUNTED


def _figure(statement: Statement, quantity: Quantity) -> Figure:
    text = statement.article.text
    made = trim.statement(text, (_with_noun(statement, quantity),))
    own = _own_unit(statement, quantity)
    unit = own or _smallest(statement, quantity) or quantity.unit
    return Figure(
        text=made.text,
        spans=made.spans,
        value=_value(quantity, unit, own_unit=own is not None),
        unit=unit,
        measures=_measures(statement, quantity),
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


def _measures(statement: Statement, quantity: Quantity) -> str:
    """The clause around the figure: the nearest words of the article that say what it is a figure of."""
    text = statement.article.text
    low = min(trim.dateline(text, statement.span)[1], quantity.span.start)
    before = [m.end() for m in CLAUSE_BREAK.finditer(text, low, quantity.span.start)]
    after = CLAUSE_BREAK.search(text, quantity.span.end, statement.span.end)
    start = before[-1] if before else low
    end = after.start() if after else statement.span.end
    clause = Span(min(start, quantity.span.start), max(end, quantity.span.end)).stripped(text)
    words = trim.SPACE.sub(" ", clause.of(text)).rstrip(".")
    return words or statement.text
