"""Supported rewrites of an article's sentences: other words and another shape, and nothing the source does not say.

They are the positives that look wrong: a verifier that has seen only copies as support takes every
paraphrase for an invention. Each operation works only where it is sure; half of the rewrites combine several.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from summarize.compose.compress import FULL, compressed
from summarize.compose.trim import eased
from summarize.span import Span
from training import restating, rewording
from training.story import Line, Story, story

FEWEST, MOST = 6, 10
"""How many rewrites an article gives, where it has the sentences for them."""
MOST_WORDS: Final = 60
FEWEST_WORDS: Final = 5
ATTEMPTS: Final = 60
SENTENCES_TRIED: Final = 14
"""How many sentences one operation is tried on before another takes its turn."""
COMBINED: Final = 0.9
"""The share of rewrites that are rewritten again, where they can be: half of all then are."""
FAILED: Final = 2
"""By how much an operation that found nothing to do is put off, against one that did."""


@dataclass(frozen=True, slots=True)
class Rewrite:
    """A supported claim. `text` is the claim, `sentences` are the sentences of the source that it rests on."""

    text: str
    sentences: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Draft:
    """A rewrite in the making, and the operations it has gone through."""

    text: str
    sentences: tuple[Span, ...]
    done: tuple[str, ...] = ()

    def then(self, name: str, text: str | None, *more: Span) -> Draft | None:
        """The draft after an operation; None where there was nothing to do."""
        if text is None or text == self.text:
            return None
        return replace(self, text=text, sentences=tuple(sorted({*self.sentences, *more})), done=(*self.done, name))


Operation = Callable[[Draft, Line, Story, random.Random], Draft | None]


def rewrites(source: str, rng: random.Random) -> list[Rewrite]:
    """Six to ten supported rewrites of an article, fewer where it is too short for them.

    `rng` alone decides which: the same state gives the same rewrites. Offsets are into `source` as it was given.
    """
    return [Rewrite(draft.text, draft.sentences) for draft in drafts(source, rng)]


def drafts(source: str, rng: random.Random) -> list[Draft]:
    """The same, with the names of the operations that made each."""
    read = story(source)
    if not read.lines:
        return []
    wanted = rng.randint(FEWEST, MOST)
    found: dict[str, Draft] = {}
    used: defaultdict[str, int] = defaultdict(int)
    for _ in range(ATTEMPTS):
        if len(found) == wanted:
            break
        name = min(rng.sample(NAMES, len(NAMES)), key=lambda n: used[n])
        draft = _made(name, read, rng)
        used[name] += 1 if draft is not None else FAILED
        if draft is not None and draft.text not in source:
            found.setdefault(draft.text, draft)
    return list(found.values())


def _made(name: str, read: Story, rng: random.Random) -> Draft | None:
    for line in rng.sample(read.lines, min(SENTENCES_TRIED, len(read.lines))):
        draft = OPERATIONS[name](Draft(line.text, (line.span,)), line, read, rng)
        if draft is None:
            continue
        if rng.random() < COMBINED:
            draft = _again(draft, line, read, rng)
        if is_sound(draft.text):
            return draft
    return None


def _again(draft: Draft, line: Line, read: Story, rng: random.Random) -> Draft:
    """The draft with one to three further operations, of those that need not see the sentence as it was."""
    left = rng.randint(1, 3)
    for name in rng.sample(LATER, len(LATER)):
        if name in draft.done or not left:
            continue
        further = OPERATIONS[name](draft, line, read, rng)
        if further is not None and is_sound(further.text):
            draft = further
            left -= 1
    return draft


def is_sound(text: str) -> bool:
    """Whether a rewrite has the form of a sentence: begun and ended as one, marks in pairs, of a bearable length."""
    return (
        (text[:1].isupper() or text[:1].isdigit() or text[:1] in {'"', "“", "$", "£", "€"})
        and text.endswith((".", '."', ".”"))
        and not text.endswith("..")
        and text.count('"') % 2 == 0
        and text.count("“") == text.count("”")
        and text.count("(") == text.count(")")
        and not any(bad in text for bad in ("  ", " ,", ",,", ",.", " .", "?", "!", "\n"))
        and FEWEST_WORDS <= len(text.split()) <= MOST_WORDS
    )


def _drop(draft: Draft, line: Line, read: Story, rng: random.Random) -> Draft | None:  # noqa: ARG001
    if draft.done:
        return None
    cuts = tuple(rng.sample(FULL, rng.randint(3, len(FULL))))
    return draft.then("drop", compressed(eased(line.statement), rng.randint(8, 22), cuts).text)


def _colour(draft: Draft, line: Line, read: Story, rng: random.Random) -> Draft | None:  # noqa: ARG001
    return draft.then("colour", restating.without_colour(draft.text, rng))


def _attribute(draft: Draft, line: Line, read: Story, rng: random.Random) -> Draft | None:  # noqa: ARG001
    name = "direct" if restating.reported_directly(draft.text) else "attribute"
    return draft.then(name, restating.attributed(draft.text, read.lower, rng))


def _turn(draft: Draft, line: Line, read: Story, rng: random.Random) -> Draft | None:  # noqa: ARG001
    return draft.then("voice", restating.turned(draft.text, read.lower))


def _split(draft: Draft, line: Line, read: Story, rng: random.Random) -> Draft | None:  # noqa: ARG001
    return draft.then("split", restating.parted(draft.text, rng))


def _generalise(draft: Draft, line: Line, read: Story, rng: random.Random) -> Draft | None:  # noqa: ARG001
    return draft.then("generalise", restating.generalised(draft.text, rng))


def _join(draft: Draft, line: Line, read: Story, rng: random.Random) -> Draft | None:
    if draft.done:
        return None
    following = read.after(line)
    if following is not None:
        text = restating.embedded(draft.text, following.text) if read.antecedent(following) is not None else None
        text = text or restating.joined(draft.text, following.text, read.lower, rng)
        return draft.then("join", text, following.span)
    return None


def _relate(draft: Draft, line: Line, read: Story, rng: random.Random) -> Draft | None:
    """The sentence joined with one further down that shares a name and stands on its own."""
    if draft.done or restating.PRONOUN_START.match(draft.text):
        return None
    related = read.related(line)
    if not related:
        return None
    other = rng.choice(related)
    return draft.then("relate", restating.joined(draft.text, other.text, read.lower, rng), other.span)


def _pronoun(draft: Draft, line: Line, read: Story, rng: random.Random) -> Draft | None:
    found = read.antecedent(line)
    if found is None or draft.text.split(" ", 1)[0] != line.text.split(" ", 1)[0]:
        return None
    names, where = found
    return draft.then("pronoun", f"{rng.choice(names)} {draft.text.split(' ', 1)[1]}", *where)


def _name(draft: Draft, line: Line, read: Story, rng: random.Random) -> Draft | None:  # noqa: ARG001
    made = read.renamed(draft.text)
    if not made:
        return None
    text, where = rng.choice(made)
    return draft.then("name", text, *where)


def _country(draft: Draft, line: Line, read: Story, rng: random.Random) -> Draft | None:  # noqa: ARG001
    return draft.then("country", rewording.recountried(draft.text))


def _number(draft: Draft, line: Line, read: Story, rng: random.Random) -> Draft | None:  # noqa: ARG001
    return draft.then("number", rewording.renumbered(draft.text, rng))


def _synonym(draft: Draft, line: Line, read: Story, rng: random.Random) -> Draft | None:  # noqa: ARG001
    return draft.then("synonym", rewording.synonymous(draft.text, rng))


OPERATIONS: Final[dict[str, Operation]] = {
    "drop": _drop,
    "attribute": _attribute,
    "voice": _turn,
    "split": _split,
    "join": _join,
    "relate": _relate,
    "pronoun": _pronoun,
    "generalise": _generalise,
    "name": _name,
    "country": _country,
    "number": _number,
    "synonym": _synonym,
    "colour": _colour,
}
NAMES: Final = list(OPERATIONS)
LATER: Final = ["attribute", "pronoun", "name", "country", "number", "synonym", "colour", "generalise"]
"""What may follow another operation."""
