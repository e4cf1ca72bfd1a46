"""What edits are made from: an edit, the claim it is made in, and the names, causes and endings of other articles."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from random import Random
from typing import Final

from summarize.read.places import COUNTRIES
from summarize.report import ErrorType
from summarize.span import Span
from training.edit_reading import KINDS, MOST_KEPT, Kind, Named, Parts, first, named, parts, read_names
from training.inflect import IRREGULAR, Form, table
from training.lexicon import VERB_GROUPS, VERB_OPPOSITES
from training.wordnet import WordNet, wordnet

QUOTED: Final = re.compile(r"“[^“”]{1,600}”|(?<!\w)\"[^\"]{1,600}(?:\"(?!\w)|$)|(?<!\w)['‘][^'‘’\n]{2,200}['’](?!\w)")
SAID: Final = re.compile(
    r", (?:according to [^,\"“”]{2,60}|[^,\"“”]{2,60} (?:said|says|added|reported|warned|explained|claimed"
    r"|told [^,]{2,30}))$"
)
SAYS: Final = re.compile(r"\b(?:said|says|say|added|reported|warned|explained|told [^,]{2,30})$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """One error made in a claim. `text` is the edited claim, `span` the offending words in it.

    `old` is what was replaced, as it stood ("" where words were only inserted), `new` what stands
    there now: `span.of(text) == new`. Where two names changed places both are of the first.
    `contradicts`: the source says otherwise; else the source does not say it. `mirror`: the same
    replacement made in the source gives one that supports `text` and no longer the claim.
    """

    type: ErrorType
    contradicts: bool
    text: str
    span: Span
    old: str
    new: str
    mirror: bool


@dataclass(frozen=True, slots=True)
class Pool:
    """What other articles lend: names by kind, `kinds` of names by their words, and parts of sentences.

    `articled` are the names before which "the" has stood.

    `forms` leads from an inflected verb to its readings.
    """

    names: Mapping[Kind, tuple[str, ...]]
    kinds: Mapping[tuple[str, ...], Kind]
    articled: frozenset[str]
    parts: Parts
    lexicon: WordNet
    forms: Mapping[str, tuple[tuple[str, Form], ...]]

    @classmethod
    def of(cls, texts: Sequence[str]) -> Pool:
        """A pool of articles. Reads WordNet from its usual folder the first time (see `training.wordnet`)."""
        votes: dict[tuple[str, ...], Counter[Kind]] = {}
        spelt: dict[tuple[str, ...], str] = {}
        articled: set[str] = set()
        for text in texts:
            for name in named(text):
                votes.setdefault(name.words, Counter())[name.kind] += 1
                spelt.setdefault(name.words, name.text)
                if name.articled:
                    articled.add(spelt[name.words])
        kinds = {words: _majority(count) for words, count in votes.items()}
        by_kind = {
            kind: tuple(spelt[w] for w in kinds if kinds[w] == kind and _sure(w, votes[w], kind))[:MOST_KEPT]
            for kind in KINDS
        }
        lent = [parts(text) for text in texts]
        together = Parts(
            first(p for part in lent for p in part.causes),
            first(p for part in lent for p in part.purposes),
            first(p for part in lent for p in part.endings),
            first(p for part in lent for p in part.quantities),
        )
        lexicon = wordnet()
        known = {*lexicon.verb, *IRREGULAR, *VERB_OPPOSITES, *(verb for group in VERB_GROUPS for verb in group)}
        return cls(by_kind, kinds, frozenset(articled), together, lexicon, table(known))


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim to be edited, with what the makers of edits need to know of it. `quoted` includes the marks."""

    text: str
    source: str
    rng: Random
    pool: Pool
    names: tuple[Named, ...]
    quoted: tuple[Span, ...]

    @classmethod
    def read(cls, text: str, source: str, rng: Random, pool: Pool) -> Claim:
        """The claim, read; its unclear names take the kind that the source or the pool gives them."""
        known = {name.words: name.kind for name in named(source) if name.kind != "other"}
        found = tuple(replace(n, kind=known.get(n.words) or pool.kinds.get(n.words, n.kind)) for n in read_names(text))
        return cls(text, source, rng, pool, found, tuple(Span(m.start(), m.end()) for m in QUOTED.finditer(text)))

    def free(self, start: int) -> bool:
        """Whether a place lies outside quotation marks."""
        return not any(q.start <= start < q.end for q in self.quoted)

    def matches(self, pattern: re.Pattern[str]) -> list[re.Match[str]]:
        """The matches outside quotations and names, in random order."""
        found = [m for m in pattern.finditer(self.text) if self.free(m.start())]
        self.rng.shuffle(found)
        return found


def put(claim: Claim, at: Span, new: str, type_: ErrorType, *, contradicts: bool, mirror: bool) -> Edit | None:
    """The claim with `new` at `at`; its article and its capital follow. None if nothing would change.

    At an empty place the words are set off by spaces, which the span leaves out.
    """
    text, old = claim.text, at.of(claim.text)
    before, after = text[: at.start], text[at.end :]
    if new.casefold() == old.casefold() or not new:
        return None
    if old[:1].isupper() and new[:1].islower() and not before.strip("\"'“‘ "):
        new = new[0].upper() + new[1:]
    before = _article(before, new)
    if not old:
        before += "" if not before or before[-1].isspace() or new[0] in ",." else " "
        after = ("" if not after or not after[0].isalnum() else " ") + after
    return Edit(
        type=type_,
        contradicts=contradicts,
        text=before + new + after,
        span=Span(len(before), len(before) + len(new)),
        old=old,
        new=new,
        mirror=mirror,
    )


def _article(before: str, new: str) -> str:
    """The words before `new`, with "a" or "an" as it asks for."""
    found = re.search(r"(?<![\w'’])([Aa])n? $", before[-4:])
    if found is None:
        return before
    at = len(before) - len(found.group())
    vowel = new[:1].lower() in "aeiou" and not re.match(r"(?:uni|use|one|euro|u[st])", new.lower())
    return before[:at] + found.group(1) + ("n " if vowel else " ")


def append(claim: Claim, words: str, type_: ErrorType) -> Edit | None:
    """The claim with words that the source does not have at its end; None where it ends in a quotation or question."""
    body = claim.text.rstrip()
    end = len(body) - (1 if body.endswith(".") else 0)
    spoken = SAID.search(body, 0, end)
    if spoken is not None:
        end = spoken.start()
    elif SAYS.search(body, 0, end):
        return None
    if end == 0 or not body[end - 1].isalnum() or re.search(r"\b(?:[A-Z]|[a-z]\.m|Inc|Ltd|Co)\.?$", body[:end]):
        return None
    return put(claim, Span(end, end), words, type_, contradicts=False, mirror=False)


def _sure(words: tuple[str, ...], votes: Counter[Kind], kind: Kind) -> bool:
    """Whether a name may be lent to other articles: it was read as of this kind mostly, and a place more than once."""
    if kind == "place":
        return " ".join(words) in COUNTRIES or (votes[kind] > 1 and 2 * votes[kind] > votes.total())
    return 2 * votes[kind] >= votes.total()


def _majority(count: Counter[Kind]) -> Kind:
    clear = [(n, kind) for kind, n in count.items() if kind != "other"]
    return max(clear)[1] if clear else "other"
