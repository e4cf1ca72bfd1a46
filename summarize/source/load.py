"""A path, a folder, a glob, a JSONL file, a URL or standard input, to articles."""

from __future__ import annotations

import glob
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO, Final

from summarize.article import Article
from summarize.errors import EmptyInput, InputError, NotReadable, TooLarge
from summarize.source.decode import decode
from summarize.source.html import extract, is_html
from summarize.source.plain import article_from_text
from summarize.source.records import Record, records

DEFAULT_LIMIT: Final = 16 * 1024 * 1024
"""Bytes. The longest articles have 100 kB and the heaviest pages 5 MB; what is larger is something else."""
DEFAULT_TIMEOUT: Final = 20.0
"""Seconds for the whole of a page, redirects included."""
EXTENSIONS: Final = (".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".jsonl", ".ndjson")
"""What is read from a folder. A file named by itself may have any name."""
JSONL: Final = (".jsonl", ".ndjson")


__all__ = ["DEFAULT_LIMIT", "DEFAULT_TIMEOUT", "EXTENSIONS", "Intake", "Unread", "article_from_text", "load", "stream"]


@dataclass(frozen=True, slots=True)
class Intake:
    """How input is read.

    `limit` is in bytes, for one file, page or JSONL line; `timeout` in seconds, for one page.
    `stdin` is what `-` reads; None is the process's standard input.
    """

    limit: int = DEFAULT_LIMIT
    timeout: float = DEFAULT_TIMEOUT
    stdin: BinaryIO | None = None


@dataclass(frozen=True, slots=True)
class Unread:
    """An item that could not be read, in its place among the others: nothing is dropped silently."""

    id: str
    path: str | None
    error: InputError


def load(spec: str, *, first: int = 1, intake: Intake | None = None) -> tuple[Article, ...]:
    """All articles of `spec`, at least one. Those without an id of their own are `s1`, `s2`, ..., from `first`.

    Raises:
        InputError: the first thing that could not be read, whatever its kind.
    """
    found: list[Article] = []
    for item in stream(spec, first=first, intake=intake):
        if isinstance(item, Unread):
            raise item.error
        found.append(item)
    return tuple(found)


def stream(spec: str, *, first: int = 1, intake: Intake | None = None) -> Iterator[Article | Unread]:
    """The articles of `spec` one at a time, in a fixed order; only one is held in memory.

    Raises:
        NotReadable: `spec` itself is missing or holds nothing. What is wrong with one item comes as `Unread`.
    """
    chosen = intake or Intake()
    number = first
    for path in _paths(spec):
        items = _jsonl(path, number, chosen) if path.lower().endswith(JSONL) else _single(path, number, chosen)
        for item in items:
            number += 1
            yield item


# --- What a specification names ------------------------------------------------------------------


def _paths(spec: str) -> Iterator[str]:
    if spec == "-" or _is_url(spec) or not os.path.isdir(spec):  # noqa: PTH112  # a Path would normalise the name
        yield from [spec] if spec == "-" or _is_url(spec) or os.path.lexists(spec) else _matches(spec)
        return
    found = False
    for path in _walk(spec):
        found = True
        yield path
    if not found:
        raise NotReadable(f"{spec}: a folder without articles; expected files that end in {', '.join(EXTENSIONS)}")


def _walk(folder: str) -> Iterator[str]:
    """The readable files of a folder and of those in it, sorted; hidden ones and linked folders are left out."""
    for root, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if name.lower().endswith(EXTENSIONS) and not name.startswith("."):
                yield os.path.join(root, name)  # noqa: PTH118  # as the user spelt it


def _matches(pattern: str) -> Iterator[str]:
    if not glob.has_magic(pattern):
        raise NotReadable(
            f"{pattern}: no such file or folder; expected a file, a folder, a glob, a URL, or - for standard input"
        )
    found = sorted(path for path in glob.iglob(pattern, recursive=True) if not os.path.isdir(path))  # noqa: PTH112, PTH207
    if not found:
        raise NotReadable(
            f"{pattern}: matches no file; check the pattern, and quote it if the shell should leave it alone"
        )
    yield from found


def _is_url(spec: str) -> bool:
    return spec.lower().startswith(("http://", "https://"))


# --- One input -----------------------------------------------------------------------------------


def _single(spec: str, number: int, intake: Intake) -> Iterator[Article | Unread]:
    name = f"s{number}"
    try:
        yield _article(spec, name, intake)
    except InputError as error:
        yield Unread(name, None if spec == "-" else spec, error)


def _article(spec: str, name: str, intake: Intake) -> Article:
    if _is_url(spec):
        from summarize.source.fetch import fetch  # noqa: PLC0415  # heavy: httpx2 takes 0.2 s, and only URLs need it

        page = fetch(spec, limit=intake.limit, timeout=intake.timeout)
        return _from_bytes(page.data, name, shown=spec, url=page.final_url, charset=page.charset)
    if spec == "-":
        return _from_bytes(
            _read(intake.stdin or sys.stdin.buffer, "standard input", intake.limit), name, shown="standard input"
        )
    try:
        with Path(spec).open("rb") as file:
            data = _read(file, spec, intake.limit)
    except (OSError, ValueError) as error:  # ValueError: a NUL byte in the name
        raise _unreadable(spec, error) from error
    return replace(_from_bytes(data, name, shown=spec), path=spec)


def _read(file: BinaryIO, shown: str, limit: int) -> bytes:
    data = file.read(limit + 1)
    if len(data) > limit:
        raise TooLarge(f"{shown}: more than {limit:,} bytes, the limit for one text; raise it with --max-bytes")
    return data


def _from_bytes(data: bytes, name: str, *, shown: str, url: str | None = None, charset: str | None = None) -> Article:
    text = decode(data, shown, charset)
    if not text.strip():
        raise EmptyInput(f"{shown}: empty; expected the text of an article")
    if is_html(text) or shown.lower().endswith((".html", ".htm", ".xhtml")):
        page = extract(text, shown, url)
        return article_from_text(page.text, name, url=url or page.url, known=page.known)
    return article_from_text(text, name, url=url)


def _jsonl(path: str, number: int, intake: Intake) -> Iterator[Article | Unread]:
    try:
        with Path(path).open("rb") as file:
            for at, record in enumerate(records(file, path, intake.limit), number):
                yield (
                    _from_record(record, f"s{at}", path)
                    if isinstance(record, Record)
                    else Unread(f"s{at}", path, record)
                )
    except OSError as error:
        raise _unreadable(path, error) from error


def _from_record(record: Record, name: str, path: str) -> Article | Unread:
    id_ = record.id or name
    try:
        return article_from_text(record.text, id_, path=record.path or path, url=record.url, known=record.known)
    except InputError as error:
        return Unread(id_, path, error)


def _unreadable(path: str, error: OSError | ValueError) -> NotReadable:
    why = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return NotReadable(f"{path}: cannot be read ({why}); check the name and its permissions")
