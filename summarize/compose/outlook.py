"""What came before, what comes next, and what is open: chosen by the wording of the report's own sentences."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Final

from summarize.compose import trim
from summarize.compose.cues import BACKGROUND, NEXT, OPEN, is_chatter, is_dangling, quoted_share, unquoted
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
USED: Final = 0.4
DANGLING: Final = 0.3
"""What one more cue is worth, and what it costs to repeat a key point or to begin with "He", in units of salience.
Choices of ours, made while reading briefs of the authored stories (split `train`): a section prefers new sentences
that stand alone, but is not left empty for want of them."""


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
        chosen = _chosen(survey, cue, used, taken)
        taken.update(chosen)
        found[name] = tuple(_in_context(survey.statements, at) for at in sorted(chosen))
    return Outlook(found["background"], found["next"], found["open"])


def _chosen(survey: Survey, cue: re.Pattern[str], used: Collection[int], taken: Collection[int]) -> tuple[int, ...]:
    worth: dict[int, float] = {}
    for at, statement in enumerate(survey.statements):
        if at <= survey.lead or at in taken or not _may_stand(statement):
            continue
        cues = len(cue.findall(unquoted(statement)))
        if cues and (not _dangles(statement) or _context(survey.statements, at) is not None):
            worth[at] = survey.score[at] + CUE * min(cues, 3) - USED * (at in used) - DANGLING * _dangles(statement)
    best = sorted(worth, key=lambda at: (-worth[at], at))
    fresh = [at for at in best if at not in used]
    return tuple((fresh or best[:1])[:MOST])


def _dangles(statement: Statement) -> bool:
    return is_dangling(trim.eased(statement).text)


def _context(statements: Sequence[Statement], at: int) -> Statement | None:
    """The sentence before, where it stands alone and the two together are no longer than one may be."""
    before = statements[at - 1] if at else None
    if before is None or not stands_alone(before) or len(before.tokens) + len(statements[at].tokens) > MOST_WORDS:
        return None
    of_a_person = bool(PERSON.match(statements[at].text))
    return before if not of_a_person or any(n.kind in {"person", "other"} for n in before.names) else None


def _in_context(statements: Sequence[Statement], at: int) -> Piece:
    """The statement eased; one that begins by pointing back, together with the sentence that it points to."""
    before = _context(statements, at)
    if before is None or not _dangles(statements[at]):
        return trim.eased(statements[at])
    opening = trim.eased(before).spans
    joined = Span(opening[-1].start, statements[at].span.end)
    return Piece(statements[at], (*opening[:-1], joined))


def _may_stand(statement: Statement) -> bool:
    text = statement.text
    return (
        statement.kind in {"paragraph", "bullet"}
        and FEWEST_WORDS <= len(statement.tokens) <= MOST_WORDS
        and quoted_share(statement) < MOST_QUOTED
        and not text.rstrip("\"”’').").endswith("?")
        and not is_chatter(text)
    )
