"""What came before, what comes next, and what is open: chosen by the wording of the report's own sentences."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Final

from summarize.compose import trim
from summarize.compose.cues import (
    BACKGROUND,
    NEXT,
    OPEN,
    UNNAMED,
    is_chatter,
    is_dangling,
    looks_ahead,
    quoted_share,
    unquoted,
)
from summarize.compose.points import MOST_QUOTED, MOST_WORDS, Survey, stands_alone
from summarize.compose.trim import Piece
from summarize.read.reading import Statement
from summarize.span import Span

PERSON: Final = re.compile(r"(?:He|She|His|Her)\b")
FEWEST_WORDS: Final = 4
"""The shortest sentence of a section: "The cause is unknown."."""
MOST: Final = 3
"""The most sentences in one section: a brief is read in a minute."""
CUE: Final = 0.15
DANGLING: Final = 0.3
MOST_CUES: Final = 3
"""What one more cue is worth, up to so many, and what it costs to begin with "He", in units of salience. Choices of
ours, made while reading briefs of the authored stories (split `train`)."""


@dataclass(frozen=True, slots=True)
class Outlook:
    """Three sections of a brief, each in the order of the article; `taken` are the indices of what they are made of."""

    background: tuple[Piece, ...]
    next: tuple[Piece, ...]
    open: tuple[Piece, ...]
    taken: frozenset[int]


def outlook(survey: Survey, fixed: Collection[int], wanted: Collection[int]) -> Outlook:
    """The sections. A statement goes into one of them only.

    `fixed` are statements that the brief has already and that no section repeats; `wanted` are
    those that would be key points: a section takes one only if it would be empty without.
    """
    taken: set[int] = set()
    found = {}
    for name, cue in (("open", OPEN), ("next", NEXT), ("background", BACKGROUND)):
        chosen = _chosen(survey, cue, fixed, taken, wanted)
        joined = {at for at in chosen if at - 1 not in fixed and _needs_context(survey.statements, at)}
        alone = sorted(at for at in chosen if at + 1 not in joined)
        taken.update(chosen, (at - 1 for at in joined))
        found[name] = tuple(_piece(survey.statements, at, joined) for at in alone)
    return Outlook(found["background"], found["next"], found["open"], frozenset(taken))


def _chosen(
    survey: Survey, cue: re.Pattern[str], fixed: Collection[int], taken: Collection[int], wanted: Collection[int]
) -> tuple[int, ...]:
    worth: dict[int, float] = {}
    for at, statement in enumerate(survey.statements):
        if at <= survey.lead or at in fixed or at in taken or not _may_stand(statement):
            continue
        said = UNNAMED.sub(",", unquoted(statement)) if cue is OPEN else unquoted(statement)
        cues = len(cue.findall(said)) if cue is not NEXT or looks_ahead(said) else 0
        leans = _dangles(statement)
        if cues and (not leans or (at - 1 not in taken and _needs_context(survey.statements, at))):
            worth[at] = survey.score[at] + CUE * min(cues, MOST_CUES) - DANGLING * leans
    best = sorted(worth, key=lambda at: (-worth[at], at))
    fresh = [at for at in best if at not in wanted and not (at - 1 in wanted and _dangles(survey.statements[at]))]
    return tuple((fresh or best[:1])[:MOST])


def _dangles(statement: Statement) -> bool:
    return is_dangling(trim.eased(statement).text)


def _needs_context(statements: Sequence[Statement], at: int) -> bool:
    return _dangles(statements[at]) and _context(statements, at) is not None


def _context(statements: Sequence[Statement], at: int) -> Statement | None:
    """The sentence before, where it stands alone and the two together are no longer than one may be."""
    before = statements[at - 1] if at else None
    if before is None or not stands_alone(before) or len(before.tokens) + len(statements[at].tokens) > MOST_WORDS:
        return None
    of_a_person = bool(PERSON.match(statements[at].text))
    return before if not of_a_person or any(n.kind in {"person", "other"} for n in before.names) else None


def _piece(statements: Sequence[Statement], at: int, joined: Collection[int]) -> Piece:
    """The statement eased; one of the `joined`, which point back, together with the sentence before."""
    if at not in joined:
        return trim.eased(statements[at])
    opening = trim.eased(statements[at - 1]).spans
    return Piece(statements[at], (*opening[:-1], Span(opening[-1].start, statements[at].span.end)))


def _may_stand(statement: Statement) -> bool:
    text = statement.text
    return (
        statement.kind in {"paragraph", "bullet"}
        and FEWEST_WORDS <= len(statement.tokens) <= MOST_WORDS
        and quoted_share(statement) < MOST_QUOTED
        and not text.rstrip("\"”’').").endswith("?")
        and not is_chatter(text)
    )
