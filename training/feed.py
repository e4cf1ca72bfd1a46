"""What the network is fed: groups of claims that differ by little, laid out as pairs, without end.

A group holds a claim and its edited twins, each against the source and, where the edit can be
made there too, against the edited source: what is false of one is true of the other. So nothing
but the comparison tells which is which, neither how a claim reads nor what it is about.
"""

from __future__ import annotations

import random
import re
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Final

from tokenizers import Tokenizer

from summarize.article import Article
from summarize.model.encoder import Piece
from summarize.read.reading import Reading
from summarize.span import Span
from summarize.text.tokens import tokens
from summarize.verify.evidence import Sources
from summarize.verify.pairing import Cut, Pair, cut, pair, room_beside, selected
from training.edits import Edit, Pool, edits
from training.examples import Corpus, Example, Labels, Prose
from training.rewrites import rewrites

LIMITS: Final = (112, 128, 128, 160, 192)
"""Pieces of a pair while training, drawn anew for each group: most claims need less than the most."""
NEWS: Final = frozenset({"defacto", "frank", "summeval", "xsumfaith", "authored", "ragtruth_qa"})
"""The sets whose sources are prose that can be edited."""
STRANGE: Final = 0.3
"""How often the words of another article count as standing elsewhere in the source: a source may be long."""
OF_EACH: Final = 3
"""True and false claims about one article that are drawn together."""
VISIT: Final = 4
"""Groups made on one visit to an article; to read it costs as much as the groups."""
KIND_WEIGHTS: Final = {"out_of_source": 1.5, "predicate": 1.5, "causal": 1.0}


@dataclass(frozen=True, slots=True)
class Item:
    """A pair with its labels; `group` ties those that are ranked against each other; `weight` is that of its loss."""

    pair: Pair
    labels: Labels
    group: int
    weight: float


class Layout:
    """Cuts texts and lays out pairs; the pieces of the last sentences are kept."""

    def __init__(self, tokenizer: Path) -> None:
        self._tokenizer = Tokenizer.from_file(str(tokenizer))
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()
        self._tokenizer.encode_special_tokens = True
        self.cut = lru_cache(maxsize=100_000)(self._cut)

    def _pieces(self, text: str) -> list[Piece]:
        found = self._tokenizer.encode(text, add_special_tokens=False)
        return [Piece(n, *span) for n, span in zip(found.ids, found.offsets, strict=True)]

    def _cut(self, text: str) -> Cut:
        return cut(text, self._pieces)

    def pair(self, claim: str, prose: Prose, ranked: Sequence[int], elsewhere: Container[str], limit: int) -> Pair:
        """The claim against what a check would read of the article."""
        said = self.cut(claim)

        def paragraph(place: int) -> int | None:
            return prose.paragraphs[place] if 0 <= place < len(prose.sentences) else None

        def cost(place: int) -> int:
            return len(self.cut(prose.sentences[place]).pieces)

        chosen = selected(ranked, paragraph, cost, room_beside(said, limit))
        return pair(said, [self.cut(prose.sentences[n]) for n in chosen], elsewhere, limit)


@lru_cache(maxsize=4_000)
def stems_of(sentences: tuple[str, ...]) -> frozenset[str]:
    """All stems of some sentences; the last ones are kept."""
    return frozenset(t.stem for s in sentences for t in tokens(s))


@dataclass(frozen=True)
class Feed:
    """Draws groups from a corpus.

    `shares` says how often each source of groups is drawn from: "edits" of news, a data set with
    "+" or "-" for its supported or unsupported claims, or with "=" for both about one article.
    """

    corpus: Corpus
    layout: Layout
    shares: Mapping[str, float]
    rng: random.Random

    @cached_property
    def _by_set(self) -> dict[str, list[Example]]:
        found: dict[str, list[Example]] = defaultdict(list)
        for example in self.corpus.examples:
            label = example.labels.supported
            found[f"{example.dataset}{'' if label is None else '+' if label > 0.5 else '-'}"].append(example)  # noqa: PLR2004
        return dict(found)

    @cached_property
    def _news(self) -> list[int]:
        return sorted({e.article for e in self.corpus.examples if e.dataset in NEWS})

    @cached_property
    def _pool(self) -> Pool:
        chosen = random.Random(1).sample(self._news, min(600, len(self._news)))  # noqa: S311
        return Pool.of([" ".join(self.corpus.articles[n].sentences)[:3_000] for n in sorted(chosen)])

    def groups(self) -> Iterator[list[Item]]:
        """Groups without end."""
        kinds, weights = list(self.shares), list(self.shares.values())
        number = 0
        while True:
            kind = self.rng.choices(kinds, weights)[0]
            for made in self._made(kind):
                if made:
                    number += 1
                    yield [replace(item, group=number) for item in made]

    def _made(self, kind: str) -> Iterable[list[Item]]:
        if kind == "edits":
            return self._from_news()
        if kind.endswith("="):
            return [self._from_article(kind.removesuffix("="))]
        return [self._from_set(kind)]

    def _elsewhere(self, prose: Prose) -> frozenset[str]:
        own = stems_of(prose.sentences)
        if self.rng.random() < STRANGE:
            return own | stems_of(self.corpus.articles[self.rng.choice(self._news)].sentences)
        return own

    @cached_property
    def _by_article(self) -> dict[str, list[tuple[list[Example], list[Example]]]]:
        """By data set, the supported and the unsupported claims of each article that has both."""
        both: dict[tuple[str, int], tuple[list[Example], list[Example]]] = defaultdict(lambda: ([], []))
        for example in self.corpus.examples:
            if example.labels.supported is not None:
                both[example.dataset, example.article][example.labels.supported < 0.5].append(example)  # noqa: PLR2004
        found: dict[str, list[tuple[list[Example], list[Example]]]] = defaultdict(list)
        for (name, _), (good, bad) in both.items():
            if good and bad:
                found[name].append((good, bad))
        return dict(found)

    def _from_article(self, name: str) -> list[Item]:
        """True and false claims about one article: what it is about does not tell them apart."""
        good, bad = self.rng.choice(self._by_article[name])
        chosen = self.rng.sample(good, min(OF_EACH, len(good))) + self.rng.sample(bad, min(OF_EACH, len(bad)))
        prose = self.corpus.articles[chosen[0].article]
        limit, elsewhere = self.rng.choice(LIMITS), self._elsewhere(prose)
        return [
            Item(self.layout.pair(e.claim, prose, self._thinned(e.ranked), elsewhere, limit), e.labels, 0, 1.0)
            for e in chosen
        ]

    def _from_set(self, kind: str) -> list[Item]:
        example = self.rng.choice(self._by_set[kind])
        prose = self.corpus.articles[example.article]
        limit = self.rng.choice(LIMITS)
        elsewhere = self._elsewhere(prose)
        ranked = self._thinned(example.ranked)
        first = Item(self.layout.pair(example.claim, prose, ranked, elsewhere, limit), example.labels, 0, 1.0)
        if example.labels.supported != 1.0 or "edits" not in self.shares or self.rng.random() < 0.4:  # noqa: PLR2004
            return [first]
        return [first, *self._twins(example.claim, prose, ranked, limit)]

    def _thinned(self, ranked: Sequence[int]) -> tuple[int, ...]:
        """Now and then fewer passages than there are, the best ones."""
        if len(ranked) > 2 and self.rng.random() < 0.2:  # noqa: PLR2004
            return tuple(ranked[: self.rng.randint(2, len(ranked))])
        return tuple(ranked)

    def _twins(self, claim: str, prose: Prose, ranked: Sequence[int], limit: int) -> list[Item]:
        """An edited claim against the source; and both claims against the edited source, where it can be edited."""
        found = edits(claim, " ".join(prose.sentences), self.rng, self._pool)
        if not found:
            return []
        edit = self.rng.choices(found, [KIND_WEIGHTS.get(e.type, 1.0) for e in found])[0]
        elsewhere = self._elsewhere(prose)
        wrong = Labels(0.0, (edit.span,), float(edit.contradicts), 0.0, edit.type)
        made = [Item(self.layout.pair(edit.text, prose, ranked, elsewhere, limit), wrong, 0, 1.0)]
        other = _edited(prose, ranked, edit) if edit.mirror or not edit.old else None
        if other is not None:
            elsewhere = stems_of(other.sentences)
            made.append(Item(self.layout.pair(edit.text, other, ranked, elsewhere, limit), Labels(1.0, ()), 0, 1.0))
            at = [Span(m.start(), m.end()) for m in re.finditer(_bounded(edit.old), claim)] if edit.old else []
            if at:
                reverse = Labels(0.0, tuple(at), 1.0, 0.0, edit.type)
                made.append(Item(self.layout.pair(claim, other, ranked, elsewhere, limit), reverse, 0, 1.0))
        return made

    def _from_news(self) -> Iterator[list[Item]]:
        article = self.rng.choice(self._news)
        text = " ".join(self.corpus.articles[article].sentences)
        found = rewrites(text, self.rng)
        if not found:
            return
        sources = Sources((Reading(Article("s1", text), None),))
        mine = Prose.of(sources)
        places = {s.span: n for n, (_, s) in enumerate(sources.statements)}
        for chosen in self.rng.sample(found, min(VISIT, len(found))):
            claim = Reading(Article("t", chosen.text), None).statements
            if len(claim) != 1:
                continue
            passages = sources.passages(claim[0])
            ranked = self._thinned([places[p.statement.span] for p in passages])
            limit = self.rng.choice(LIMITS)
            elsewhere = self._elsewhere(mine)
            made = [Item(self.layout.pair(chosen.text, mine, ranked, elsewhere, limit), Labels(1.0, ()), 0, 1.0)]
            if self.rng.random() < 0.12:  # noqa: PLR2004
                made += self._without(
                    chosen.text, mine, [places[p.statement.span] for p in passages], chosen.sentences, text
                )
            else:
                made += self._twins(chosen.text, mine, ranked, limit)
            yield made

    def _without(
        self, claim: str, prose: Prose, ranked: Sequence[int], needed: Sequence[Span], text: str
    ) -> list[Item]:
        """The claim against a source that has lost the sentences it rests on, and whatever comes near them in words."""
        gone = [stems_of((span.of(text),)) for span in needed]
        wanted = stems_of((claim,))

        def near(sentence: str) -> bool:
            stems = stems_of((sentence,))
            return any(len(stems & g) > 0.5 * len(g) for g in gone) or len(stems & wanted) > 0.5 * len(wanted)

        kept = [n for n, s in enumerate(prose.sentences) if not near(s)]
        left = Prose(tuple(prose.sentences[n] for n in kept), tuple(prose.paragraphs[n] for n in kept))
        order = {n: i for i, n in enumerate(kept)}
        if len(kept) < 3:  # noqa: PLR2004
            return []
        rest = tuple(order[n] for n in ranked if n in order) or (self.rng.randrange(len(kept)),)
        labels = Labels(0.0, None, 0.0, 0.0, "out_of_source")
        return [
            Item(self.layout.pair(claim, left, rest, stems_of(left.sentences), self.rng.choice(LIMITS)), labels, 0, 1.0)
        ]


def _ended(sentence: str, words: str) -> str:
    """The sentence with the words at its end."""
    body = sentence.rstrip(".!? ")
    return f"{body}{'' if words[0] in ', ' else ' '}{words.rstrip('.')}{sentence[len(body) :].strip() or '.'}"


def _bounded(words: str) -> str:
    return rf"(?<!\w){re.escape(words)}(?!\w)"


def _edited(prose: Prose, ranked: Sequence[int], edit: Edit) -> Prose | None:
    """The source with the same edit made wherever its words stand; None where they do not stand in the passages."""
    if not edit.new or not ranked:
        return None
    if not edit.old:
        ended = (_ended(s, edit.new) if n == ranked[0] else s for n, s in enumerate(prose.sentences))
        return replace(prose, sentences=tuple(ended))
    pattern = re.compile(_bounded(edit.old))
    if not any(pattern.search(prose.sentences[n]) for n in ranked):
        return None
    return replace(prose, sentences=tuple(pattern.sub(lambda _: edit.new, s) for s in prose.sentences))
