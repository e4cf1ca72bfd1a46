"""Finds links to other stories: "Read more: ..." lines, and lists of teasers under "Related Posts"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from summarize.article import RemovalReason
from summarize.source.patterns import whole
from summarize.source.units import Unit

HEADING: Final = whole(
    r"(?:related|similar|recommended|trending|popular|recent|latest|suggested|more|other|top|featured"
    r"|most (?:read|popular|viewed|shared))"
    r"(?: (?:related|recommended|popular|recent|latest|news))?"
    r" (?:posts?|articles?|stories|news|topics|content|reading|coverage|links|headlines|videos|reads|from (?:this"
    r"|the) (?:section|author|web)"
    r"|on this (?:story|topic|subject)|for you|from around the web|like this)",
    r"related|trending(?: now)?|most read|most popular|editor['’]?s['’]? picks?|don['’]?t miss|in case you missed it"
    r"|recommended(?: for you)?|what to read next|more stories|promoted stories|around the web|from our partners"
    r"|sponsored links",
    r"(?:you (?:may|might|would|could|will) (?:also )?(?:like|enjoy|be interested in|love)"
    r"|you may also want to read)(?: these| this|\.\.\.)?",
    r"(?:read|see|watch) (?:next|also)|up next|also read|read this next|further reading|next up",
    r"(?:das könnte (?:sie|dich) auch interessieren|mehr zum thema|weitere (?:artikel|meldungen|themen|beiträge"
    r"|nachrichten)"
    r"|lesen sie auch|auch interessant|ähnliche (?:artikel|beiträge)|meistgelesen|zum thema|empfohlene artikel)",
    r"(?:à lire aussi|lire aussi|sur le même (?:sujet|thème)|articles? (?:similaires|liés|connexes|associés)"
    r"|vous aimerez aussi"
    r"|cela pourrait vous intéresser|les plus lus|à découvrir|dans la même rubrique)",
    r"(?:te puede interesar|también te puede interesar|le puede interesar|noticias relacionadas"
    r"|artículos relacionados|lee también|lea también"
    r"|más noticias|lo más (?:leído|visto)|relacionad[ao]s|más sobre este tema|contenido relacionado)",
    r"(?:leggi anche|potrebbe(?:ro)? (?:anche )?interessart[ie]|articoli (?:correlati|simili)|notizie correlate"
    r"|ti potrebbe interessare"
    r"|i più letti|altri articoli|potrebbero interessarti)",
)
LINE: Final = re.compile(
    r"\W{0,4}(?:(?:read|see|watch|learn|find out|discover)\s(?:more|also|next|now|too)(?:\s(?:about|on|from|at"
    r"|in)\b.{0,60}?)?\s?(?::|\||–|—|>|»|-\s)"
    r"|(?:also\s(?:read|see|on)|related(?:\s(?:story|stories|article|articles|posts?|news|coverage|content"
    r"|topics?|links?))?|recommended"
    r"|more\s(?:on this|on this story|from (?:this|our)\s\w{3,12}|stories|news)|don['’]t miss"
    r"|you may (?:also )?like|trending|must[- ]read"
    r"|in case you missed it)\s?(?::|\||»|>)"
    r"|(?:READ|SEE|WATCH|MORE|ALSO|LISTEN|READ NEXT|RELATED)\s?(?::|\||»|>)"
    r"|(?:mehr zum thema|lesen sie (?:auch|hier|mehr)|lies auch|mehr dazu|siehe auch|auch interessant)\s?(?::|\||»|>)"
    r"|(?:à lire(?: aussi| également)?|lire (?:aussi|également|la suite)|voir aussi|sur le même sujet)\s?(?::|\||»|>)"
    r"|(?:le[ea] (?:también|más|además)|te puede interesar|ver también|relacionado|más información)\s?(?::|\||»|>)"
    r"|(?:leggi (?:anche|pure)|vedi anche|approfondisci|ti potrebbe interessare)\s?(?::|\||»|>))"
    r"\s?[^\w\s]{0,3}\w.{0,240}",
    re.IGNORECASE,
)


TITLE_MARK: Final = "#"
"""A heading of the first order is the headline of the page, wherever it stands."""
LINK_WORDS: Final = 30
TITLE_WORDS: Final = 25
SUBHEADING_WORDS: Final = 7
"""The title of another story is a sentence without its stop; a sub-heading rarely has so many words."""


def mark_related(body: Sequence[Unit], marks: list[RemovalReason | None]) -> None:
    """Marks link lines, and from a heading of related stories all teasers that follow it.

    A link line takes in what follows only if that closes the page and one teaser at least is
    cut off. Where a paragraph of the article follows a list, the line just above it may be
    its sub-heading: it stays unless it is cut off or is the one link of the list.
    """
    ends = _list_ends(body, marks)
    article = next((at for at, unit in enumerate(body) if unit.is_prose and marks[at] is None), len(body))
    last_cut = max((at for at, unit in enumerate(body) if unit.is_cut), default=-1)
    titled = False  # the first line that is no junk may be a headline in the style of a link: "Watch: ..."
    at = 0
    while at < len(body):
        heading = marks[at] in {None, "related"} and _is_heading(body[at])
        line = titled and marks[at] is None and _is_link(body[at])
        if heading or line:
            marks[at] = "related"
            stop = _links_end(body, at + 1, ends[at + 1], article) if heading else at + 1
            if line and ends[stop] == len(body) and stop <= last_cut:
                stop = len(body)
            for number in range(at + 1, stop):
                marks[number] = marks[number] or "related"
            at = stop
        else:
            titled = titled or marks[at] is None
            at += 1


def _list_ends(body: Sequence[Unit], marks: Sequence[RemovalReason | None]) -> list[int]:
    """For each place, where the teasers and other junk that start there end."""
    ends = [len(body)] * (len(body) + 1)
    for at in range(len(body) - 1, -1, -1):
        ends[at] = ends[at + 1] if marks[at] is not None or _is_teaser(body[at]) else at
    return ends


def _is_heading(unit: Unit) -> bool:
    return not unit.is_row and bool(HEADING.fullmatch(unit.plain))


def _is_link(unit: Unit) -> bool:
    return (
        unit.words <= LINK_WORDS
        and not unit.is_row
        and bool(LINE.fullmatch(unit.plain))
        and not unit.plain.rstrip().endswith((".", ".”", '."'))
    ) or (unit.is_cut and bool(LINE.fullmatch(unit.plain)))


def _is_teaser(unit: Unit) -> bool:
    return unit.mark != TITLE_MARK and (
        unit.is_cut or (not unit.ends_sentence and unit.words <= TITLE_WORDS and not unit.is_row)
    )


def _links_end(body: Sequence[Unit], start: int, end: int, article: int) -> int:
    """Where the list under a heading ends; if a paragraph follows it, a headline or sub-heading may stand between."""
    last = end - 1
    if end == len(body):
        return end
    if start <= article:  # before the article: its headline is among the lines
        return next((at for at in range(start, end) if not body[at].is_cut), end)
    if last < start or body[last].is_cut:
        return end
    return end if last == start and body[last].words >= SUBHEADING_WORDS else last
