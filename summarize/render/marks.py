"""Cutting a text into runs, so that marks which overlap can be shown as elements which nest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Generic, TypeVar

from summarize.span import Span

K = TypeVar("K")


@dataclass(frozen=True, slots=True)
class Mark(Generic[K]):
    """One thing to show about `span`. Marks of the same text may overlap in any way."""

    span: Span
    key: K


@dataclass(frozen=True, slots=True)
class Run(Generic[K]):
    """A stretch of text under one set of marks: their keys, in the order the marks were given."""

    span: Span
    keys: tuple[K, ...]


def cut(length: int, marks: Iterable[Mark[K]]) -> tuple[Run[K], ...]:
    """`0:length` as adjoining, non-empty runs, each with the marks that cover all of it.

    Parts of marks that lie outside the text are left out, and so are empty marks. Time and
    memory grow with the length of the answer, keys counted.
    """
    placed = tuple(marks)
    edges = sorted(_edges(length, placed))
    active: dict[int, K] = {}
    runs: list[Run[K]] = []
    at = 0
    for offset, group in groupby(edges, key=lambda edge: edge[0]):
        if offset > at:
            runs.append(Run(Span(at, offset), tuple(active[n] for n in sorted(active))))
            at = offset
        for _, opens, number in group:
            if opens:
                active[number] = placed[number].key
            else:
                del active[number]
    if length > at:
        runs.append(Run(Span(at, length), ()))
    return tuple(runs)


def _edges(length: int, marks: tuple[Mark[K], ...]) -> Iterator[tuple[int, bool, int]]:
    for number, mark in enumerate(marks):
        end = min(mark.span.end, length)
        if mark.span.start < end:
            yield mark.span.start, True, number
            yield end, False, number
