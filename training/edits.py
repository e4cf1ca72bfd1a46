"""Typed edits of news sentences with exact spans, made on the fly: what a verifier learns to see.

`edits(claim, source, rng, pool)` gives one edit of every kind that the claim allows. Each
changes what the claim says, keeps the rest of its spelling, and reads as a careless writer
or a machine might have written it.
"""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Final

from training.edit_clauses import because, because_of_other, detailed, embellished, foreign, in_order_to
from training.edit_force import affirmed, denied, hedge
from training.edit_names import attributed, entity, exchanged, location, placed, speaker
from training.edit_pool import Claim, Edit, Pool
from training.edit_values import number, when
from training.edit_words import degree, predicate, quote, related, role

__all__ = ["KINDS", "Edit", "Pool", "edits"]

KINDS: Final[tuple[Callable[[Claim], Edit | None], ...]] = (
    number,
    when,
    entity,
    role,
    exchanged,
    location,
    placed,
    denied,
    affirmed,
    hedge,
    predicate,
    degree,
    related,
    speaker,
    attributed,
    quote,
    because,
    because_of_other,
    in_order_to,
    embellished,
    detailed,
    foreign,
)
"""The makers of edits, one a kind, in the order in which their edits are returned."""


def edits(claim: str, source: str, rng: Random, pool: Pool) -> list[Edit]:
    """One edit of each kind that `claim` allows, in the order of `KINDS`.

    The same arguments, with `rng` in the same state, give the same edits. What an edit puts in
    comes from `source`, the article that the claim is made from, from `pool`, or from lists.
    """
    read = Claim.read(claim, source, rng, pool)
    made = (make(read) for make in KINDS)
    return [edit for edit in made if edit is not None and edit.text != claim]
