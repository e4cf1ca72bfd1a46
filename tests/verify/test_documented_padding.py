"""What docs/verifier.md gives as padding is padding to the rules, and what it gives as a near miss is none."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from summarize.article import Article
from summarize.read.claims import claims
from summarize.read.reading import Reading
from summarize.verify.evidence import Sources
from summarize.verify.padding import Told, check_padding

DOC = Path(__file__).parents[2] / "docs" / "verifier.md"
SECTION = re.compile(r"\(`(padding_[a-z]+)`\)")
ROW = re.compile(r'^\| "([^|]+)"[^|]*\| ([^|]+) \|')
SOURCE = (
    "The Marlow bridge reopened on Monday at six in the morning, without a ceremony, after 14 months of repairs. "
    "The works cost 12 million euros, the council said. Families depend on it to reach the only clinic in the valley. "
    "Mayor Ana Reyes called the bridge a lifeline. Six people were hurt when a girder fell, and two are still in "
    "hospital. The council's report lists nine cracked girders. The ministry pledged 40 million euros. Trust takes "
    "years to build, she said."
)


def documented() -> list[tuple[str, str, str]]:
    """Kind of padding, text and verdict of every example."""
    found, kind = [], ""
    for line in DOC.read_text(encoding="utf-8").splitlines():
        if heading := SECTION.search(line):
            kind = heading.group(1)
        if kind and (row := ROW.match(line)):
            found.append((kind, row.group(1).replace("[...] ", ""), row.group(2)))
    return found


@pytest.mark.parametrize(("kind", "text", "verdict"), documented())
def test_an_example_of_the_docs(kind: str, text: str, verdict: str) -> None:
    told, sources = Told(), Sources((Reading(Article("s1", SOURCE), None),))
    last: tuple[str, ...] = ()
    for claim in claims(Reading(Article("t", text), None)):
        last = tuple(f.type for f in check_padding(claim, sources.passages(claim.statement), told))
        told.add(claim)
    assert last == ((kind,) if "padding" in verdict else ())


def test_there_are_examples_of_every_kind_and_near_misses() -> None:
    kinds = {(kind, "padding" in verdict) for kind, _, verdict in documented()}
    assert kinds == {(f"padding_{k}", is_one) for k in ("generic", "repeat", "meta") for is_one in (True, False)}
