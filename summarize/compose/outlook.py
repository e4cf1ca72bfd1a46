"""What came before, what comes next, and what is open: chosen by the wording of the report's own sentences."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Final

from summarize.compose import trim
from summarize.compose.cues import BACKGROUND, NEXT, OPEN, is_chatter, is_dangling, quoted_share, unquoted
from summarize.compose.points import MOST_QUOTED, MOST_WORDS, Survey
from summarize.compose.trim import Piece
from summarize.read.reading import Statement

MOST: Final = 3
"""The most sentences in one section: a brief is read in a minute."""
CUE: Final = 0.15
USED: Final = 0.4
DANGLING: Final = 0.3
"""What one more cue is worth, and what it costs to repeat a key point or to begin with "He", in units of salience.
Choices of ours, made on the authored stories: a section prefers new sentences that stand alone, but is not left empty."""


@dataclass(frozen=True, slots=True)
class Outlook:
    """Three sections of a brief, each in the order of the article."""

    background: tuple[Piece, ...]
    next: tuple[Piece, ...]
    open: tuple[Piece, ...]


def outlook(survey: Survey, used: Collection[int]) -> Outlook:
    """The sections. `used` are statements that the brief has already; a statement goes into one section only."""
    taken: set[int] = set()
    found = {}
    for name, cue in (("open", OPEN), ("next", NEXT), ("background", BACKGROUND)):
        chosen = _chosen(survey, cue, lambda at: at in used, taken)
        taken.update(chosen)
        found[name] = tuple(trim.eased(survey.statements[at]) for at in sorted(chosen))
    return Outlook(found["background"], found["next"], found["open"])


def _chosen(
    survey: Survey, cue: re.Pattern[str], is_used: Callable[[int], bool], taken: Collection[int]
) -> tuple[int, ...]:
    worth: dict[int, float] = {}
    for at, statement in enumerate(survey.statements):
        if at <= survey.lead or at in taken or not _may_stand(statement):
            continue
        cues = len(cue.findall(unquoted(statement)))
        if cues:
            dangling = is_dangling(trim.eased(statement).text)
            worth[at] = survey.score[at] + CUE * min(cues, 3) - USED * is_used(at) - DANGLING * dangling
    best = sorted(worth, key=lambda at: (-worth[at], at))
    fresh = [at for at in best if not is_used(at)]
    return tuple((fresh or best[:1])[:MOST])


def _may_stand(statement: Statement) -> bool:
    text = statement.text
    return (
        statement.kind in {"paragraph", "bullet"}
        and 4 <= len(statement.tokens) <= MOST_WORDS
        and quoted_share(statement) < MOST_QUOTED
        and not text.rstrip("\"”’').").endswith("?")
        and not is_chatter(text)
    )
