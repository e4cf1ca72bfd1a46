"""Who is said to say what: reporting verbs, and the words that name their subject.

Only the words around the verb are read, up to the ends of its clause. Where the subject cannot be told from
them the answer is None: a wrong speaker is worse than none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from summarize.read.reporting import (
    ADVERBIAL,
    AUXILIARIES,
    BOUNDARY_WORDS,
    CONJUNCTIONS,
    INVERTING,
    PARTICIPLES,
    PRONOUNS,
    REPORTING,
    VOICING,
)
from summarize.span import Span
from summarize.text.sentences import ABBREVIATION
from summarize.text.tokens import Token, tokens

BREAK: Final = re.compile(r"[.!?…]+[\"'”’)]*(?=\s|$)|[;\n\r\"“”«»]|``|''")
MAX_SUBJECT: Final = 14
"""Words of the longest subject: a role with its office, and a name."""
MAX_TRAILING: Final = 6
"""Words of the longest subject between a comma and the verb, as in `..., the head of the union said`."""
MIN_CONTENT: Final = 3
"""Fewer words before the comma are no statement."""
MAX_CLAUSE: Final = 40
"""How many words before a verb its subject is looked for in: a longer clause is read by nobody."""
QUOTE: Final = re.compile(r"[\"“”«»]|``|''")
STATES: Final = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|could|can|may|might|that|it|he|she|[a-z]{2,}ed)\b"
)
"""What a statement has and the name of a speaker has not."""
REACH: Final = 240
"""How far from a quotation its speaker is looked for, in characters: a long sentence has about as many."""


@dataclass(frozen=True, slots=True)
class Report:
    """Reported speech within one sentence.

    `speaker` are the words that name who speaks, `verb` the reporting verb, `content` what is said.
    """

    speaker: Span
    verb: Span
    content: Span


def speaker_behind(text: str, at: int, limit: int) -> Span | None:
    """The speaker named behind a quotation that ends at `at`: `said X`, `X told us`, `according to X`."""
    words = tokens(text, at, _clause_end(text, at, min(limit, at + REACH)))
    if (
        not words
        or not re.fullmatch(r"[\s,–—-]*", text[at : words[0].start])
        or words[0].norm in {"and", "but", "which"}
    ):
        return None
    return _subject(text, words)


def speaker_ahead(text: str, low: int, at: int) -> Span | None:
    """The speaker named before a quotation that begins at `at`: `X said: "`, `X called it "`."""
    words = tokens(text, _clause_start(text, max(low, at - REACH), at), at)
    fallback: Span | None = None
    for n in range(len(words) - 1, -1, -1):
        if _reports(words, n, REPORTING):
            found = _subject_ahead(text, words, n)
            if words[n].norm not in PARTICIPLES:
                return found
            fallback = fallback or found
    return fallback or _according(text, words)


def reports(text: str, span: Span) -> tuple[Report, ...]:
    """The reported speech of a sentence: `X said that ...`, `..., said X`, `X criticised ...`, `according to X`."""
    words = tokens(text, span.start, span.end)
    found: list[Report] = []
    for n, word in enumerate(words):
        if word.norm == "according":
            found.extend(_according_to(text, span, words, n))
        if word.norm not in VOICING or not _reports(words, n, VOICING):
            continue
        trailing = _trailing(text, span, words, n)
        if trailing is not None:
            found.append(trailing)
        elif (speaker := _subject_ahead(text, words, n)) is not None and n + 1 < len(words):
            found.append(Report(speaker, Span(word.start, word.end), Span(word.end, span.end)))
    return tuple(found)


def _according_to(text: str, span: Span, words: tuple[Token, ...], n: int) -> Iterator[Report]:
    """`According to X, ...` and `..., according to X`."""
    if n + 1 < len(words) and words[n + 1].norm == "to" and (speaker := _after_verb(text, words, n + 1)):
        content = Span(speaker.end, span.end) if n == 0 else Span(span.start, words[n].start)
        yield Report(speaker, Span(words[n].start, words[n + 1].end), content)


def _trailing(text: str, span: Span, words: tuple[Token, ...], n: int) -> Report | None:
    """`..., X said.` and `..., said X`: the clause of the verb stands last, what was said before it."""
    comma = text.rfind(",", span.start, words[n].start)
    opening = next((k for k, w in enumerate(words) if w.start > comma), n)
    if comma < 0 or opening > n or n - opening > MAX_TRAILING or opening < MIN_CONTENT:
        return None
    closed = n + 1 >= len(words) or (
        bool(re.search(r"[,.;]|$", text[words[n].end : words[n + 1].start]))
        and ("," in text[words[n].end : words[n + 1].start] or opening == n)
    )
    ends = n + 1 >= len(words) or (opening < n and words[n + 1].norm in BOUNDARY_WORDS - {"that", "to", "if"})
    speaker = _after_verb(text, words, n) if opening == n else Span(words[opening].start, words[n - 1].end)
    if (
        speaker is None
        or QUOTE.search(speaker.of(text))
        or (opening == n and not _inverts(text, Span(span.start, comma), speaker))
        or not (closed or ends or opening == n)
        or words[opening].norm in ADVERBIAL | CONJUNCTIONS | {"who"}
    ):
        return None
    return Report(speaker, Span(words[n].start, words[n].end), Span(span.start, comma))


def _inverts(text: str, content: Span, speaker: Span) -> bool:
    """Whether `..., said X` it is, and not `X, the mayor, said ...`: the statement stands before the verb."""
    return bool(STATES.search(content.of(text))) and not STATES.search(speaker.of(text))


def _reports(words: tuple[Token, ...], n: int, verbs: frozenset[str]) -> bool:
    return words[n].norm in verbs and not (
        n and words[n - 1].norm in {"so", "to", "be", "been", "being", "not", "is", "was", "are", "were"}
    )


def _subject(text: str, words: tuple[Token, ...]) -> Span | None:
    """The subject of the first reporting verb of a clause that follows a quotation."""
    for n, word in enumerate(words):
        if word.norm in CONJUNCTIONS - {"as"} or (n and _is_break(text, words[n - 1], word)):
            return None
        if n == 0 and word.norm in INVERTING:
            return _after_verb(text, words, n)
        if n and word.norm in REPORTING and word.norm not in PARTICIPLES:
            return _head(text, words[:n])
        if word.norm == "according":
            return _according(text, words)
        if n and "," in text[words[n - 1].end : word.start]:
            return _past_apposition(text, words, n)
    return None


def _past_apposition(text: str, words: tuple[Token, ...], n: int) -> Span | None:
    """`X, the mayor, told reporters`: the words before the first comma, if a reporting verb follows a second one.

    A role before a name takes the name with it: `its director, X, said`.
    """
    for before, word in pairwise(words[n:]):
        if word.norm in REPORTING and word.norm not in PARTICIPLES and "," in text[before.end : word.start]:
            if words[n].is_capitalised and not any(w.is_capitalised for w in words[:n]):
                return Span(words[0].start, before.end)
            return _head(text, words[:n])
    return None


def _after_verb(text: str, words: tuple[Token, ...], n: int) -> Span | None:
    """The subject that follows a verb: up to a comma or a word that no name goes on with."""
    if n + 1 >= len(words) or words[n + 1].norm in BOUNDARY_WORDS:
        return None
    last = n + 1
    while (
        last + 1 < len(words)
        and words[last + 1].norm not in BOUNDARY_WORDS
        and not re.search(r"[,;:()–—]", text[words[last].end : words[last + 1].start])
        and last - n < MAX_SUBJECT
    ):
        last += 1
    chosen = words[n + 1 : last + 1]
    if all(w.text.islower() for w in chosen) and last + 1 < len(words) and words[last + 1].is_capitalised:
        last = _apposed_name(text, words, last)
    return Span(words[n + 1].start, words[last].end)


def _apposed_name(text: str, words: tuple[Token, ...], last: int) -> int:
    """`said the supervisor, Annelise Brandt`: the name after the role belongs to the speaker."""
    if text[words[last].end : words[last + 1].start].strip() != ",":
        return last
    last += 1
    while (
        last + 1 < len(words)
        and words[last + 1].is_capitalised
        and not text[words[last].end : words[last + 1].start].strip()
    ):
        last += 1
    return last


def _subject_ahead(text: str, words: tuple[Token, ...], n: int) -> Span | None:
    """The subject of the verb `words[n]`, read backwards to the start of its clause."""
    relative = _relative(text, words, n)
    if relative is not None:
        return _head(text, words[:relative])
    start = 0
    for k in range(n - 1, max(0, n - MAX_CLAUSE), -1):
        gap = text[words[k - 1].end : words[k].start]
        if (
            words[k].norm in CONJUNCTIONS
            and not words[k].is_capitalised
            and ("," in gap or words[k].norm not in {"and", "or"})
        ):
            start = k + 1
            break
        if re.search(r"[:()–—]|\s-\s", gap):
            start = k
            break
    return _head(text, words[start:n]) if start < n else None


def _relative(text: str, words: tuple[Token, ...], n: int) -> int | None:
    """`X, who ..., said`: where the relative clause begins that ends right before the verb `words[n]`."""
    if n == 0 or "," not in text[words[n - 1].end : words[n].start]:
        return None
    for k in range(n - 1, max(0, n - MAX_CLAUSE), -1):
        if words[k].norm in {"who", "which", "whose"} and "," in text[words[k - 1].end : words[k].start]:
            return k
    return None


def _head(text: str, words: tuple[Token, ...]) -> Span | None:
    """The subject among the words before a verb: without auxiliaries, adverbials and appositions."""
    end = len(words)
    while end and (
        words[end - 1].norm in AUXILIARIES or (words[end - 1].norm.endswith("ly") and words[end - 1].text.islower())
    ):
        end -= 1
    parts: list[tuple[Token, ...]] = []
    at = 0
    for k in range(1, end + 1):
        if k == end or "," in text[words[k - 1].end : words[k].start]:
            parts.append(words[at:k])
            at = k
    subjects = [p for p in parts if p and p[0].norm not in ADVERBIAL | {"who", "which", "whose"} and not p[0].is_number]
    if not subjects:
        return _last_name(parts[-1]) if parts else None
    closed = bool(end) and end < len(words) + 1 and "," in text[words[end - 1].end : words[-1].end + 2]
    chosen = subjects[0] if closed or (len(subjects) > 1 and _is_name(subjects[0])) else subjects[-1]
    if closed and not _is_name(chosen) and len(subjects) > 1 and _is_name(subjects[1]):
        return Span(chosen[0].start, subjects[1][-1].end)
    return Span(chosen[0].start, chosen[-1].end) if len(chosen) <= MAX_SUBJECT else None


def _is_name(words: tuple[Token, ...]) -> bool:
    return sum(w.is_capitalised for w in words[-2:]) == min(2, len(words)) and words[0].norm not in {"the", "a", "an"}


def _last_name(words: tuple[Token, ...]) -> Span | None:
    """`In a statement Lindqvist`: the pronoun or the run of capitals right before the verb."""
    if not words:
        return None
    if words[-1].norm in PRONOUNS:
        return Span(words[-1].start, words[-1].end)
    start = len(words)
    while start > 1 and words[start - 1].is_capitalised:
        start -= 1
    return Span(words[start].start, words[-1].end) if start < len(words) else None


def _according(text: str, words: tuple[Token, ...]) -> Span | None:
    for n, (first, second) in enumerate(pairwise(words)):
        if first.norm == "according" and second.norm == "to":
            return _after_verb(text, words, n + 1)
    return None


def _is_break(text: str, before: Token, after: Token) -> bool:
    return bool(re.search(r"[:()–—]", text[before.end : after.start]))


def _clause_end(text: str, start: int, limit: int) -> int:
    for match in BREAK.finditer(text, start, limit):
        if not _is_abbreviation(text, match):
            return match.start()
    return limit


def _clause_start(text: str, low: int, at: int) -> int:
    start = low
    for match in BREAK.finditer(text, low, at):
        if not _is_abbreviation(text, match):
            start = match.end()
    return start


def _is_abbreviation(text: str, match: re.Match[str]) -> bool:
    return match.group() == "." and bool(ABBREVIATION.search(text[max(0, match.start() - 16) : match.start() + 1]))
