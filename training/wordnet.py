"""Antonyms and sister terms of common English words, read from WordNet's own files.

The files are those of WordNet 3.x (`index.verb`, `data.verb`, ..., `cntlist.rev`), as Debian's
`wordnet-base` installs them; their format is described in wndb(5WN). Only the first two senses
of a word are followed, and only those that the tagged corpus has: rarer ones read oddly.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final, Literal

PartOfSpeech = Literal["verb", "noun", "adj", "adv"]

FOLDER: Final = Path("/usr/share/wordnet")
SENSES: Final = 2
COMMON: Final[dict[PartOfSpeech, int]] = {"verb": 4, "noun": 5, "adj": 3, "adv": 3}
"""How often a word must stand in WordNet's tagged corpus to be used."""
MOST_SISTERS: Final = 16
"""A parent with more children is too general for them to be alike."""
TYPES: Final[dict[str, PartOfSpeech]] = {"1": "noun", "2": "verb", "3": "adj", "4": "adv", "5": "adj"}


@dataclass(frozen=True, slots=True)
class Relations:
    """What stands against a word: its direct antonyms, and the other kinds of its parent; each sorted."""

    antonyms: tuple[str, ...]
    sisters: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WordNet:
    """The common words of each part of speech, by lemma."""

    verb: Mapping[str, Relations]
    noun: Mapping[str, Relations]
    adj: Mapping[str, Relations]
    adv: Mapping[str, Relations]


@dataclass(frozen=True, slots=True)
class _Synset:
    words: tuple[str, ...]
    pointers: tuple[tuple[str, int, int, int], ...]
    """`(symbol, offset, number of the word it leaves from, number of the word it goes to)`; 0: the whole set."""


@dataclass(frozen=True, slots=True)
class _File:
    """One part of speech: its data file, and where the senses of each lemma stand in it."""

    data: str
    senses: Mapping[str, tuple[int, ...]]
    tagged: Mapping[str, int]
    counts: Mapping[str, int]
    common: int

    def synset(self, offset: int) -> _Synset:
        fields = self.data[offset : self.data.index(" |", offset)].split(" ")
        size = int(fields[3], 16)
        words = tuple(fields[4 + 2 * i].partition("(")[0].lower() for i in range(size))
        at = 5 + 2 * size
        kind = fields[2].replace("s", "a")
        pointers = []
        for i in range(at, at + 4 * int(fields[at - 1]), 4):
            symbol, target, part, ends = fields[i : i + 4]
            if part.replace("s", "a") == kind:
                pointers.append((symbol, int(target), int(ends[:2], 16), int(ends[2:], 16)))  # noqa: FURB166
        return _Synset(words, tuple(pointers))

    def usable(self, word: str) -> bool:
        return word.isalpha() and self.counts.get(word, 0) >= self.common

    def relations(self, lemma: str) -> Relations:
        own = set(self.senses[lemma])
        followed = self.senses[lemma][: min(SENSES, max(1, self.tagged[lemma]))]
        antonyms = {w for offset in followed for w in self._antonyms(offset, lemma) if self.usable(w)}
        sisters = {
            w
            for offset in followed
            for w in self._sisters(offset)
            if self.usable(w) and not own & set(self.senses.get(w, ())) and w not in antonyms
        }
        return Relations(tuple(sorted(antonyms)), tuple(sorted(sisters - {lemma})))

    def _antonyms(self, offset: int, lemma: str) -> Iterator[str]:
        synset = self.synset(offset)
        for symbol, target, source_word, target_word in synset.pointers:
            if symbol == "!" and synset.words[source_word - 1] == lemma:
                yield self.synset(target).words[target_word - 1]

    def _sisters(self, offset: int) -> Iterator[str]:
        """Words whose own first sense has the same parent."""
        for symbol, parent, _, _ in self.synset(offset).pointers:
            if symbol != "@":
                continue
            children = [p[1] for p in self.synset(parent).pointers if p[0] == "~"]
            if len(children) > MOST_SISTERS:
                continue
            for child in children:
                if child != offset:
                    yield from (w for w in self.synset(child).words if self.senses.get(w, (0,))[0] == child)


@lru_cache(maxsize=1)
def wordnet(folder: Path = FOLDER) -> WordNet:
    """WordNet, read from `folder`. Takes some seconds, once.

    Raises:
        FileNotFoundError: the files are not there; Debian's package `wordnet-base` has them.
    """
    counts = _counts(folder)
    return WordNet(*(_relations(folder, part, counts[part]) for part in ("verb", "noun", "adj", "adv")))


def _counts(folder: Path) -> dict[str, dict[str, int]]:
    found: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for line in (folder / "cntlist.rev").read_text("ascii").splitlines():
        key, _, count = line.split(" ")
        lemma, _, rest = key.partition("%")
        found[TYPES[rest[0]]][lemma] += int(count)
    return found


def _relations(folder: Path, part: PartOfSpeech, counts: Mapping[str, int]) -> Mapping[str, Relations]:
    senses: dict[str, tuple[int, ...]] = {}
    tagged: dict[str, int] = {}
    for line in (folder / f"index.{part}").read_text("ascii").splitlines():
        if line.startswith(" "):  # the licence
            continue
        fields = line.split()
        size = int(fields[2])
        senses[fields[0]] = tuple(int(offset) for offset in fields[-size:])
        tagged[fields[0]] = int(fields[-size - 1])
    data = (folder / f"data.{part}").read_bytes().decode("latin-1")  # offsets are in bytes
    file = _File(data, senses, tagged, counts, COMMON[part])
    return {lemma: file.relations(lemma) for lemma in senses if file.usable(lemma)}
