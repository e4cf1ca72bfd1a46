"""A web page to the text of its article. The one module that imports trafilatura."""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Final

from summarize.errors import NoArticle
from summarize.source.clean import junk
from summarize.source.metadata import Known
from summarize.span import gaps
from summarize.text.tokens import fold

HTML_START: Final = re.compile(
    r"\s{0,200}(?:<\?xml[^>]{0,200}>\s{0,200})?(?:<!--.{0,2000}?-->\s{0,200})?<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
ENCODING: Final = re.compile(r"\A\s{0,200}<\?xml[^>]{0,200}>")
"""An XML declaration; its encoding no longer holds once the page is decoded, and the parser refuses it."""
CONTROL: Final = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f\ud800-\udfff]")
REFERENCE: Final = re.compile(r"&#(?:[xX](?P<hex>[0-9a-fA-F]{1,8})|(?P<dec>[0-9]{1,9}));?")
"""A character by number. Where it is none, or a control, the parser drops the rest of the paragraph."""
HEAD_CHARS: Final = 20_000
"""Consent banners with all their partners' purposes stay under this; what goes on beyond it is not only a banner."""
LIST_LINE: Final = re.compile(r"- |\|")
DATES: Final = {"original_date": True, "extensive_search": False, "max_date": "2100-12-31"}
"""Only the markup is asked for the date; the upper bound is fixed so that the result does not follow the clock."""


@dataclass(frozen=True, slots=True)
class Page:
    """The article of a page. `text` is what all offsets index; `url` is the page's own idea of its address."""

    text: str
    url: str | None
    known: Known


def is_html(text: str) -> bool:
    """Whether the text is the source of a web page."""
    return bool(HTML_START.match(text[:4_096]))


def extract(html: str, name: str, url: str | None = None) -> Page:
    """The article on a page: headline, paragraphs, headings, list items and table rows, a line each.

    Raises:
        NoArticle: there is none, or nothing but consent text and menus.
    """
    # Heavy: 0.2 s, and with it lxml; needed for web pages alone.
    from lxml.etree import LxmlError  # type: ignore[import-untyped]  # noqa: PLC0415
    from trafilatura import bare_extraction  # noqa: PLC0415

    try:
        document = bare_extraction(
            _parsable(html),
            url=url,
            with_metadata=True,
            include_comments=False,
            prune_xpath="//template",  # inert markup, which no reader sees
            date_extraction_params=DATES,
        )
    except (LxmlError, ValueError, TypeError, AttributeError, LookupError, RecursionError) as error:
        # What its many parsers raise on hostile markup; the user's page is at fault, and the message says so.
        raise NoArticle(
            f"{name}: the page could not be read ({type(error).__name__}); save its text and pass that"
        ) from error
    body = None if document is None or isinstance(document, dict) else document.text
    if document is None or isinstance(document, dict) or not body or not body.strip():
        raise NoArticle(f"{name}: no article was found on this page; save its text and pass that")
    title = _line(document.title)
    text = _with_title(title, _spaced(body))
    if not _has_article(text, title):
        raise NoArticle(f"{name}: the page has consent text and menus but no article; save its text and pass that")
    known = Known(title, _line(document.author), _day(document.date), _line(document.language))
    return Page(text, _line(document.url), known)


def _parsable(html: str) -> str:
    """The page without what the parser cannot take; the text is extracted anyway, so no offset suffers."""
    return REFERENCE.sub(_character, CONTROL.sub(" ", ENCODING.sub("", html)))


def _character(reference: re.Match[str]) -> str:
    code = int(reference["hex"], 16) if reference["hex"] else int(reference["dec"])
    bad = code > sys.maxunicode or CONTROL.match(chr(code))
    return " " if bad else reference.group()


def _spaced(text: str) -> str:
    """Blank lines between paragraphs, none between the lines of a list or table."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    parts = lines[:1]
    for before, line in pairwise(lines):
        together = LIST_LINE.match(before) and LIST_LINE.match(line)
        parts.append(("\n" if together else "\n\n") + line)
    return "".join(parts) + "\n"


def _with_title(title: str | None, text: str) -> str:
    start = fold(text[: 2 * len(title) + 200]) if title else ""
    return text if title is None or start.startswith(fold(title)) else f"{title}\n\n{text}"


def _has_article(text: str, title: str | None) -> bool:
    start = text[:HEAD_CHARS]
    left = "".join(span.of(start) for span in gaps((part.span for part in junk(start)), len(start)))
    body = fold(left).removeprefix(fold(title or "")).strip()
    return bool(body)


def _line(value: object) -> str | None:
    """The value as one line; None where it is empty. Hostile metadata may hold anything."""
    line = " ".join(value.split()) if isinstance(value, str) else ""
    return line or None


def _day(value: object) -> date | None:
    try:
        return date.fromisoformat(value[:10]) if isinstance(value, str) else None
    except ValueError:
        return None
