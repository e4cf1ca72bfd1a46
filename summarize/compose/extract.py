"""The local maker of a brief: it selects and cuts, and writes no word of its own.

Everything in the brief is a slice of the article, or a slice with deletions; the same article
and day give the same bytes. Nothing is downloaded, no model is asked.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from datetime import date
from importlib.metadata import version
from typing import Final

from summarize.article import Article
from summarize.brief import DIGITAL_SOURCE, Brief, BriefProvenance
from summarize.brief import Statement as BriefStatement
from summarize.compose import actors, particulars, places, points, trim
from summarize.compose.compress import FULL, compressed
from summarize.compose.cues import NEXT
from summarize.compose.figures import figures
from summarize.compose.naming import named
from summarize.compose.outlook import outlook
from summarize.compose.points import Survey
from summarize.compose.title import Title, title_of
from summarize.compose.trim import Piece
from summarize.errors import NoArticle
from summarize.span import Span

HEADLINE_WORDS: Final = 18
"""What a headline cut from the lead is brought down to, where that is safe: two lines of a page."""
WHAT_WORDS: Final = 24
"""The same for what happened: the main clause of the lead, with its attribution."""
HISTORY: Final = re.compile(
    r"\b(?:in|since|from|until|between) (?:[A-Z][a-z]{2,8} )?(?:1[5-9]|20)\d\d\b"
    r"|\bwas (?:founded|built|established|born)\b"
)
"""What makes a sentence one of the past, where no day says that it is news."""
THESE_DAYS: Final = re.compile(r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|this week)\b")
"""A day that makes it news all the same."""
DEK_AMONG: Final = 3
"""Among how many of the best statements the dek is chosen. A choice of ours: further down, worth falls off."""
KEPT: Final = 2
LONG_ARTICLE: Final = 8
"""Of an article with more sentences that stand alone, so many of the best are key points whatever section wants them;
a shorter one has too few for all sections."""
FEWEST_POINTS: Final = 3
MOST_POINTS: Final = 5
SENTENCES_PER_POINT: Final = 12
"""A key point more for every so many sentences that stand alone, from three to five."""


def extract_brief(article: Article, today: date) -> Brief:
    """The brief of `article`, taken from its own sentences. `today` is the day of making, which it carries.

    Of a very long article the first `points.CONSIDERED_CHARS` characters and
    `points.CONSIDERED_STATEMENTS` sentences are considered.

    Raises:
        NoArticle: the text holds no sentence, heading or row with a word in it.
    """
    statements = points.statements_of(article)
    if not statements:
        raise NoArticle(
            f"{article.path or article.id}: no sentence found in {len(article.text)} characters; "
            "expected the text of a news article"
        )
    title = title_of(article, statements)
    survey = points.survey(statements)
    headline, order = _headline(survey, title)
    dek = _dek(survey, order)
    order = tuple(at for at in order if at not in dek)
    count = max(FEWEST_POINTS, min(MOST_POINTS, survey.fit // SENTENCES_PER_POINT))
    kept = order[:KEPT] if survey.fit > LONG_ARTICLE else ()
    views = outlook(survey, {survey.lead, *dek, *kept}, order[:count])
    keys = _key_points(order, count, views.taken)
    main = tuple(dict.fromkeys((survey.lead, *dek, *keys)))
    foremost = tuple(statements[at] for at in main)
    told = _told(survey, (*dek, *keys), headline.text)
    prose = tuple(s for s in statements[min(main) :] if s.kind != "heading") or statements
    return Brief(
        headline=headline,
        dek=told[0].statement() if dek else None,
        key_points=_made(told[len(dek) :]),
        who=_made(actors.who(prose, foremost)),
        what=_what(survey, headline),
        when=_made(places.when(foremost, prose)),
        where=_made(places.where(foremost, statements)),
        quotations=particulars.quotations(survey, {*main, *views.taken}),
        figures=figures(survey, main),
        background=_made(views.background),
        next=_made(views.next),
        open=_made(views.open),
        language=article.language,
        digital_source_type=DIGITAL_SOURCE["local"],
        provenance=_provenance(article, today),
    )


def _headline(survey: Survey, title: Title | None) -> tuple[BriefStatement, tuple[int, ...]]:
    """The headline, and the statements that do not say it again, best first."""
    if title is None:
        made = trim.headline(compressed(trim.eased(survey.statements[survey.lead]), HEADLINE_WORDS, FULL)).statement()
        return made, tuple(at for at in survey.order if at != survey.lead)
    fresh = (at for at in survey.order if not points.repeats(survey.statements[at], title.stems))
    return title.statement, tuple(fresh)


def _dek(survey: Survey, order: tuple[int, ...]) -> tuple[int, ...]:
    """The statement for the dek: of the best few, one that tells no history; none where there is none.

    In an article of few sentences plans are left to the section for what is next, which would be empty without.
    """
    texts = ((at, survey.statements[at].text) for at in order[:DEK_AMONG])
    short = len(order) <= FEWEST_POINTS
    news = (at for at, text in texts if not (_is_history(text) or (short and NEXT.search(text))))
    return next(((at,) for at in news), order[:1])


def _is_history(text: str) -> bool:
    return bool(HISTORY.search(text)) and not THESE_DAYS.search(text)


def _key_points(order: tuple[int, ...], count: int, taken: Collection[int]) -> tuple[int, ...]:
    """The best statements that no section has taken; in a short article also such as one has, up to the fewest."""
    free = [at for at in order if at not in taken][:count]
    repeated = [at for at in order if at in taken][: max(0, FEWEST_POINTS - len(free))]
    return tuple(sorted((*free, *repeated)))


def _told(survey: Survey, chosen: tuple[int, ...], said: str) -> tuple[Piece, ...]:
    """The chosen statements as points, one who opens them named in full at the first time."""
    pieces: list[Piece] = []
    for at in chosen:
        piece = named(points.point(survey.statements[at]), survey.statements, said)
        pieces.append(piece)
        said = f"{said} {piece.text}"
    return tuple(pieces)


def _what(survey: Survey, headline: BriefStatement) -> BriefStatement:
    """The main clause of the lead; where that tells a tale first, with the sentence behind it that has the news."""
    lead = survey.statements[survey.lead]
    made = compressed(trim.eased(lead), WHAT_WORDS, FULL)
    if points.news_follows(survey.statements, survey.lead):
        made = Piece(lead, (Span(made.spans[0].start, survey.statements[survey.lead + 1].span.end),))
    return made.statement() if made.spans else headline


def _made(pieces: tuple[Piece, ...]) -> tuple[BriefStatement, ...]:
    return tuple(piece.statement() for piece in pieces)


def _provenance(article: Article, today: date) -> BriefProvenance:
    return BriefProvenance(
        source_sha256=article.sha256,
        model="local",
        prompt_id=None,
        prompt_sha256=None,
        version=version("summarize"),
        created=today.isoformat(),
    )
