"""Evidence: the statements of the sources that bear on a claim, best first.

The measure is the weighted share of the claim's content words that a statement holds. The
weights come from the word itself, never from how often a source uses it: a verdict may not
change because the rest of the source became longer or changed its order. For the same reason
ties are broken by the words of the statements, not by their place.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from summarize.read.names import Name
from summarize.read.reading import Reading, Statement
from summarize.text.tokens import Token, forms
from summarize.verify.finding import Passage

MOST = 6
"""Passages kept for a claim: a sentence of a brief condenses two or three sentences of its source, seldom four."""
RELATED = 0.5
"""A passage worth less than this share of the best one is noise: it may not lend a claim its words."""
ADDS = 0.12
"""The share of a claim's words that a passage must add to count as the other half of what it condenses."""
BESIDE = 0.25
"""A complement is worth at least this share of the best passage: less is another matter that shares a word."""
CONSIDERED = 200
"""Passages among which complements are looked for; a claim shares its words with few more."""
CANDIDATES = 1_000
"""Statements scored for one claim. Only sources of 200 kB and more hold more that share a word with it, most of them
its commonest."""
LEAST = 0.3
"""A passage beside the best one holds this share of the claim's words at least: where even the best holds little, what
holds half of that met the claim by chance."""
NAME_WEIGHT = 2.0
"""Names and numbers say which event is meant; in the same weight as a plain word they drown."""
COMMON_WEIGHT = 0.5
COMMON = frozenset(
    """say said tell told new year time day week month people countri govern offici report accord includ us use take
    call work part day two three also last first day former group state""".split()
)
"""Stems so frequent in news that sharing them says little."""


def weight(token: Token) -> float:
    """What a content word counts for: 2 for names and numbers, 1 for plain words, 0.5 for the commonest of news."""
    if token.is_number or (token.is_capitalised and len(token.text) > 1):
        return NAME_WEIGHT
    return COMMON_WEIGHT if token.stem in COMMON else 1.0


def weights(statement: Statement) -> dict[str, float]:
    """The content stems of a statement with their weights, in the order of the text."""
    found: dict[str, float] = {}
    for token in statement.tokens:
        if token.is_content:
            found[token.stem] = max(weight(token), found.get(token.stem, 0.0))
    return found


def best_score(evidence: Sequence[Passage]) -> float:
    """The score of the best passage; 0 where there is none."""
    return evidence[0].score if evidence else 0.0


@dataclass(frozen=True)
class Sources:
    """All sources of one check, indexed by word."""

    readings: tuple[Reading, ...]

    @cached_property
    def statements(self) -> tuple[tuple[str, Statement], ...]:
        """Every statement with the id of its source."""
        return tuple((r.article.id, statement) for r in self.readings for statement in r.statements)

    @cached_property
    def _places(self) -> dict[tuple[str, int], int]:
        return {(source, s.span.start): n for n, (source, s) in enumerate(self.statements)}

    def place(self, passage: Passage) -> int:
        """The place of a passage in `statements`."""
        return self._places[passage.source, passage.statement.span.start]

    @cached_property
    def by_words(self) -> dict[str, int]:
        """The words of every statement with its place in `statements`; of several alike, the one that stands first."""
        found: dict[str, int] = {}
        for place, (_, statement) in enumerate(self.statements):
            held = found.setdefault(statement.folded, place)
            if statement.span.start < self.statements[held][1].span.start:
                found[statement.folded] = place
        return found

    @cached_property
    def by_stem(self) -> dict[str, list[int]]:
        """Every stem with the places in `statements` that hold it, in order; of statements alike, one place."""
        index: dict[str, list[int]] = defaultdict(list)
        for place in sorted(self.by_words.values()):
            for stem in self.statements[place][1].stems:
                index[stem].append(place)
        return dict(index)

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(word for _, statement in self.statements for word in statement.words)

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Every word of the sources, folded."""
        return frozenset(forms(word)[0] for word in self._words)

    @cached_property
    def proper(self) -> dict[str, tuple[str, ...]]:
        """The capitalised words of the sources, folded, by their first four letters."""
        found: dict[str, list[str]] = defaultdict(list)
        for word in sorted({forms(word)[0] for word in self._words if word[0].isupper()}):
            found[word[:4]].append(word)
        return {beginning: tuple(those) for beginning, those in found.items()}

    def has_initials(self, short: str) -> bool:
        """Whether a name of several words in the sources has these initials, lower case: "eu", "european union"."""
        letters = set(short)
        able = (s for _, s in self.statements if letters <= {word[0] for word in s.folded.split()})
        return any(short == _initials(name) for s in able for name in s.names if len(name.words) > 1)

    def verbatim(self, sentence: Statement) -> tuple[Passage, ...]:
        """The statement that has the words of `sentence`, no more and no fewer; empty where there is none."""
        place = self.by_words.get(sentence.folded)
        return () if place is None else (self._passage(place, 1.0),)

    def passages(self, claim: Statement) -> tuple[Passage, ...]:
        """At most `MOST` passages, best first. Empty: nothing is shared.

        The best comes first; then whatever adds a name, a number or much else that is still
        missing, since a brief condenses several sentences into one; then those that come near
        the best.
        """
        wanted = weights(claim)
        total = sum(wanted.values())
        ranked = sorted((self._passage(at, score / total) for at, score in self._best(wanted)), key=_rank)
        chosen = _complements(ranked, wanted)
        least = max(LEAST, RELATED * best_score(ranked))
        near = [p for p in ranked if p.score >= least and p not in chosen]
        return tuple(sorted([*chosen, *near][:MOST], key=_rank))

    def _passage(self, place: int, score: float) -> Passage:
        return Passage(*self.statements[place], min(1.0, score))

    def _best(self, wanted: dict[str, float]) -> list[tuple[int, float]]:
        """The places of the `CONSIDERED` highest scores and of what ties with the last of them."""
        scores = self._scores(wanted)
        least = sorted(scores.values(), reverse=True)[:CONSIDERED][-1:]
        return [(place, score) for place, score in scores.items() if score >= least[0]]

    def _scores(self, wanted: dict[str, float]) -> dict[int, float]:
        """The weight of shared stems by place. Rare stems go first: they alone open new places once there are many."""
        order = sorted(wanted, key=lambda s: (len(self.by_stem.get(s, ())), s))
        scores = dict.fromkeys(self._narrowed(order), 0.0)
        for stem in order:
            places = self.by_stem.get(stem, [])
            if len(scores) + len(places) <= CANDIDATES:
                for place in places:
                    scores[place] = scores.get(place, 0.0) + wanted[stem]
            else:
                for place in scores:
                    if stem in self.statements[place][1].stems:
                        scores[place] += wanted[stem]
        return scores

    def _narrowed(self, order: Sequence[str]) -> list[int]:
        """Where even the rarest stem has too many places: those that have the next rarest as well, and so on."""
        held = [self.by_stem[stem] for stem in order if stem in self.by_stem]
        if not held or len(held[0]) <= CANDIDATES:
            return []
        narrow = set(held[0])
        for places in held[1:]:
            if len(narrow) <= CANDIDATES:
                break
            narrow = narrow.intersection(places) or narrow
        return sorted(narrow)[:CANDIDATES]


def _initials(name: Name) -> str:
    return "".join(word[0] for word in name.words if word not in {"of", "the", "and", "for"})


def _rank(passage: Passage) -> tuple[float, int, str, int]:
    words = passage.statement.folded
    return (-round(passage.score, 9), len(words), words, passage.statement.span.start)


def _complements(ranked: Sequence[Passage], wanted: dict[str, float]) -> list[Passage]:
    """The best passage, and those that each add the most of what the ones before them lack."""
    chosen = list(ranked[:1])
    rest = [p for p in ranked[1:CONSIDERED] if p.score >= BESIDE * ranked[0].score and _meets(p, wanted)]
    enough = max(NAME_WEIGHT, ADDS * sum(wanted.values()))
    while rest and len(chosen) < MOST:
        held = frozenset[str]().union(*(p.statement.stems for p in chosen))
        missing = {stem: value for stem, value in wanted.items() if stem not in held}
        gains = [sum(v for stem, v in missing.items() if stem in p.statement.stems) for p in rest]
        best = max(range(len(rest)), key=lambda at: gains[at] + rest[at].score)
        if gains[best] < enough:
            break
        chosen.append(rest.pop(best))
    return chosen


def _meets(passage: Passage, wanted: dict[str, float]) -> bool:
    """Whether a passage has two words of the claim, one of them more than the commonest: one alone is chance."""
    held = [value for stem, value in wanted.items() if stem in passage.statement.stems]
    return len(held) > 1 and sum(held) > NAME_WEIGHT
