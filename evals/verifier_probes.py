"""What must not change a verdict: other articles around the source, and a text that is its own source.

And how often each exact check is right when it names an error, whatever else the decision weighs.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from evals.checking import Checked, Job, checked, spread
from evals.datasets import Authored, AuthoredClaim, Row
from evals.figures import Figure, Table, rate
from evals.verifier_claims import WRONG
from summarize.read.claims import claims
from summarize.read.reading import Reading
from summarize.source.load import article_from_text
from summarize.source.metadata import Known
from summarize.span import Span
from summarize.verify.evidence import Sources
from summarize.verify.judge import check_facts
from summarize.verify.language import obstacle
from summarize.verify.padding import Told, check_padding

MOST_NAMED: Final = 20
"""Texts named in a note; the others are only counted."""

Sets = Mapping[str, Sequence[Row]]
"""Rows by the name of their set."""


def length(sets: Sets, sample: Sets, words: int, processes: int) -> Table:
    """The share of verdicts on `sample` that change with `words` words of other articles of `sets` around sources."""
    sampled = [(name, row) for name, found in sample.items() for row in found]
    alone = [Job(name, row.id, row.source, row.text) for name, row in sampled]
    around = [
        replace(job, source=surrounded(row, sets[name], words)) for job, (name, row) in zip(alone, sampled, strict=True)
    ]
    done = list(spread(checked, alone + around, processes))
    changed = [_changes(one, other) for one, other in zip(done[: len(alone)], done[len(alone) :], strict=True)]
    added = sum(len(b.source.split()) - len(a.source.split()) for a, b in zip(alone, around, strict=True))
    figures: list[Figure] = []
    for name in (*sample, "all"):
        of = [(row, flags) for (group, row), flags in zip(sampled, changed, strict=True) if name in {group, "all"}]
        flat = [(row.cluster, flag) for row, flags in of for flag in flags]
        figures.append(rate(name, "verdicts changed", [flag for _, flag in flat], [cluster for cluster, _ in flat]))
    note = f"{len(alone):,} texts; words of other articles of the same set around each source, on average: "
    return Table(tuple(figures), (f"{note}{added / max(1, len(alone)):,.0f}",))


def surrounded(row: Row, others: Sequence[Row], words: int) -> str:
    """The source of `row` with `words` words of articles of other clusters around it, half of them on each side.

    Articles come in the order of the set, each once, white space as it is, from the place behind the row's own;
    there are fewer words where the set has fewer.
    """
    at = others.index(row)
    texts = {each.source: None for each in (*others[at + 1 :], *others[:at]) if each.cluster != row.cluster}
    before, after = list[str](), list[str]()
    room_before, room_after = words // 2, words - words // 2
    for text in texts:
        if room_before > room_after:
            before.append(first_words(text, room_before))
            room_before -= len(before[-1].split())
        elif room_after:
            after.append(first_words(text, room_after))
            room_after -= len(after[-1].split())
    return "\n\n".join((*before, row.source, *after))


def first_words(text: str, words: int) -> str:
    """The text up to the end of its word of that number; all of it if it has fewer."""
    rest = text.split(maxsplit=words)
    return text if len(rest) <= words else text[: len(text) - len(rest[-1])].rstrip()


def _changes(one: Checked, other: Checked) -> list[bool]:
    return [a.verdict != b.verdict for a, b in zip(one.claims, other.claims, strict=True)]


def against_itself(sets: Sets, processes: int) -> Table:
    """The share of source articles, one of each row, in which a check against themselves flags anything."""
    jobs = [Job(name, row.id, row.source, row.source) for name, found in sets.items() for row in found]
    clusters = [row.cluster for found in sets.values() for row in found]
    done = list(spread(checked, jobs, processes))
    figures = tuple(
        rate(
            name,
            "articles flagged against themselves",
            [each.is_flagged for each in done if name in {each.group, "all"}],
            [cluster for each, cluster in zip(done, clusters, strict=True) if name in {each.group, "all"}],
        )
        for name in (*sets, "all")
    )
    flagged = [f"{each.group}, source of {each.id}" for each in done if each.is_flagged]
    count = f"flagged: {len(flagged)} of {len(done)} articles"
    return Table(figures, (count, *(f"  {name}" for name in flagged[:MOST_NAMED])), {"flagged": flagged})


@dataclass(frozen=True, slots=True)
class Found:
    """What an exact check found in a text: its type, its effect on the verdict, and the words it blames."""

    type: str
    effect: str
    span: Span


def findings(job: Job) -> tuple[Found, ...]:
    """The findings of the exact checks in a text, before any decision; none where an obstacle forbids to judge."""
    source = article_from_text(job.source, known=Known(published=job.published))
    text = article_from_text(job.text, "text")
    anchor = source.published or text.published
    reading, indexed = Reading(text, text.published or anchor), Sources((Reading(source, anchor),))
    hindered, told, found = obstacle(indexed, reading), Told(), list[Found]()
    for claim in claims(reading):
        evidence = indexed.verbatim(claim.whole) or indexed.passages(claim.statement)
        facts = () if hindered or indexed.verbatim(claim.whole) else check_facts(claim, evidence, indexed)
        padding = () if hindered else check_padding(claim, evidence, told)
        told.add(claim)
        found += [Found(f.type, f.effect, f.span) for f in (*facts, *padding)]
    return tuple(found)


def check_precision(texts: Sequence[tuple[Authored, Job]], processes: int) -> Table:
    """Per split, type and effect: how often the claim that a finding blames is in error at all, and so labelled.

    A finding of padding is right where the claim is labelled padding, any other where it is
    labelled contradicted or unsupported.
    """
    done = list(spread(findings, [job for _, job in texts], processes))
    blamed = [
        (text, each, claim_of(each.span, text.claims))
        for (text, _), found in zip(texts, done, strict=True)
        for each in found
    ]
    return Table(tuple(f for split in ("train", "held") for f in _precisions(split, blamed)))


def claim_of(span: Span, labelled: Sequence[AuthoredClaim]) -> AuthoredClaim | None:
    """The labelled claim that shares most with `span`, the first of equals; None where none shares anything."""
    shared = [(min(span.end, c.span.end) - max(span.start, c.span.start), c) for c in labelled]
    size, claim = max(shared, key=lambda each: each[0], default=(0, None))
    return claim if size > 0 else None


Blamed = tuple[Authored, Found, AuthoredClaim | None]


def _precisions(split: str, blamed: Sequence[Blamed]) -> Iterator[Figure]:
    here = [each for each in blamed if each[0].split == split]
    count = Counter((found.type, found.effect) for _, found, _ in here)
    for type_, effect in sorted(count, key=lambda each: (-count[each], each)):
        of = [each for each in here if (each[1].type, each[1].effect) == (type_, effect)]
        stories = [text.story for text, _, _ in of]
        group = f"authored {split}"
        yield rate(group, f"{type_}, {effect}: in error", [_is_right(effect, gold) for _, _, gold in of], stories)
        same = [gold is not None and gold.type == type_ for _, _, gold in of]
        yield rate(group, f"{type_}, {effect}: of this type", same, stories)


def _is_right(effect: str, gold: AuthoredClaim | None) -> bool:
    if gold is None:
        return False
    return gold.verdict == "padding" if effect == "pads" else gold.verdict in WRONG
