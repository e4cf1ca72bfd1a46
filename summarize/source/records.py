"""The lines of a JSONL file of articles. One line is held at a time."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import BinaryIO, Final

from summarize.errors import BadRecord
from summarize.source.metadata import Known, dates_in

TEXT_FIELDS: Final = ("source", "text", "article")
"""Where the article is. A record of a pair has both a source and the text about it: the article is the source."""
OPTIONAL: Final = ("id", "title", "url", "author", "published", "path", "language")


@dataclass(frozen=True, slots=True)
class Record:
    """One line. None: it does not say."""

    text: str
    id: str | None
    path: str | None
    url: str | None
    known: Known


def records(file: BinaryIO, name: str, limit: int) -> Iterator[Record | BadRecord]:
    """One item for each line that is not blank: the record, or what is wrong with it and in which line.

    A line of more than `limit` bytes is skipped without being read into memory.
    """
    number = 0
    while line := file.readline(limit + 1):
        number += 1
        where = f"{name}, line {number}"
        if len(line) > limit and not line.endswith(b"\n"):
            while rest := file.readline(limit + 1):
                if rest.endswith(b"\n"):
                    break
            yield BadRecord(f"{where}: more than {limit:,} bytes, the limit for one text; raise it with --max-bytes")
        elif line.strip(b"\xef\xbb\xbf \t\r\n"):
            yield _record(line, where)


def _record(line: bytes, where: str) -> Record | BadRecord:
    try:
        value = json.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:  # ValueError: bad UTF-8, bad JSON, an integer of 5,000 digits
        return BadRecord(f'{where}: not JSON ({error}); expected an object such as {{"id": "a1", "text": "..."}}')
    if not isinstance(value, dict):
        return BadRecord(
            f'{where}: a JSON {type(value).__name__}, expected an object such as {{"id": "a1", "text": "..."}}'
        )
    field = next((key for key in TEXT_FIELDS if value.get(key) is not None), None)
    if field is None or not isinstance(value[field], str):
        return BadRecord(f"{where}: no text; expected a string in one of {', '.join(TEXT_FIELDS)}")
    wrong = [
        key
        for key in OPTIONAL
        if not isinstance(value.get(key), str | None) and not (key == "id" and _is_number(value[key]))
    ]
    if wrong:
        return BadRecord(f"{where}: {wrong[0]} is a JSON {type(value[wrong[0]]).__name__}, expected a string")
    published = value.get("published")
    day = _day(published) if published else None
    if published and day is None:
        return BadRecord(f"{where}: published is {published[:40]!r}, expected a date such as 2024-03-12")
    known = Known(value.get("title") or None, value.get("author") or None, day, value.get("language") or None)
    id_ = None if value.get("id") in {None, ""} else str(value["id"])
    return Record(value[field], id_, value.get("path") or None, value.get("url") or None, known)


def _is_number(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _day(published: str) -> date | None:
    return next(dates_in(published[:40].replace("T", " ", 1)), None)
