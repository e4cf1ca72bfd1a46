"""An article as rewrites see it: the sentences that can be rewritten, and who is who in it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from summarize.article import Article
from summarize.compose.trim import eased
from summarize.read.names import BODY_WORDS, CALENDAR, PLACE_WORDS, TITLES
from summarize.read.places import is_country
from summarize.read.reading import Reading, Statement
from summarize.span import Span

SHORTEST, LONGEST = 7, 55
"""Words of the sentences that are rewritten."""
FIRST_PERSON: Final = re.compile(r"\b(?:I|we|We|us|me|my|My|our|Our|you|You|your|Your|I'm|I've|we're|We're)\b")
QUOTED: Final = re.compile(r"[\"“][^\"“”]*[\"”]")
TITLE_CHARS: Final = 40
"""Characters of the longest title before the name that a sentence begins with."""
PEOPLE: Final = re.compile(
    r"\b(?:man|woman|wife|husband|brother|sister|mother|father|son|daughter|friend|colleague|boy|girl"
    r"|victim|lawyer|officer|spokesman|spokeswoman|judge|partner|girlfriend|boyfriend|uncle|aunt|cousin|teammate)\b"
)
"""Words for a person who may be meant by the next pronoun as well."""
BODY_VERBS: Final = re.compile(
    r"It (?:said|says|announced|added|plans|employs|operates|reported|has (?:also )?[a-z]+ed|also)\b"
)
SPACE: Final = re.compile(r"\s+")
HONORIFIC: Final = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Dr)\.? $")
ACRONYM: Final = re.compile(
    r"(?P<the>\b[Tt]he )?(?P<full>(?:[A-Z][\w’'-]+ (?:(?:of|for|and|on|the) ){0,2}){1,6}[A-Z][\w’'-]+) \((?P<short>[A-Z]{2,7})\)"  # noqa: E501
)


@dataclass(frozen=True)
class Line:
    """A sentence that can be rewritten. `text` lacks dateline, asides and connective; `number` counts all sentences."""

    statement: Statement
    text: str
    number: int

    @property
    def span(self) -> Span:
        """Its place in the source."""
        return self.statement.span


@dataclass(frozen=True)
class Story:
    """The lines of an article in order, and its names."""

    source: str
    statements: tuple[Statement, ...]
    lines: list[Line]

    @cached_property
    def lower(self) -> frozenset[str]:
        """The words the source has in lower case, and `=Word` for those it has capitalised in mid sentence."""
        small = re.findall(r"\b[a-z][\w'’-]*", self.source)
        names = re.findall(r"(?<=[a-z,] )[A-Z][\w'’-]*", self.source)
        return frozenset(small) | {f"={word}" for word in names}

    @cached_property
    def _by_number(self) -> dict[int, Line]:
        return {line.number: line for line in self.lines}

    def after(self, line: Line) -> Line | None:
        """The next sentence, if it can be rewritten too."""
        return self._by_number.get(line.number + 1)

    @cached_property
    def people(self) -> dict[str, tuple[str, Span]]:
        """Surnames of people: the full name, and the sentence that gives it first. None that two people share."""
        full: dict[str, dict[str, Span]] = {}
        sure: set[str] = set()
        for statement in self.statements:
            for name in statement.names:
                words = SPACE.sub(" ", name.span.of(self.source)).removesuffix("'s").removesuffix("’s").split()
                titled = name.title is not None or name.kind == "person"
                words = words[next((n for n, w in enumerate(words) if w.casefold().strip(".") not in TITLES), 0) :]
                if not words or any(w.casefold() in BODY_WORDS | PLACE_WORDS | CALENDAR for w in words):
                    continue
                last = words[-1]
                if len(words) == 1:
                    if titled:
                        sure.add(last)
                elif len(words) in {2, 3} and words[0].isalpha() and not words[0].isupper():
                    full.setdefault(last, {}).setdefault(" ".join(words), statement.span)
                    if titled:
                        sure.add(last)
        return {
            last: next(iter(found.items()))
            for last, found in full.items()
            if len(found) == 1 and last in sure and self._alone(last) and not is_country((last.casefold(),))
        }

    def _alone(self, last: str) -> bool:
        """Whether the source itself uses the surname without a first name."""
        before = r"(?:\A|[a-z,.;:\d\"”] |\n|\b(?:Mr|Mrs|Ms|Miss|Dr)\.? )"
        return re.search(rf"{before}{re.escape(last)}\b(?! [A-Z])", self.source) is not None

    @cached_property
    def acronyms(self) -> dict[str, tuple[str, str, Span]]:
        """Acronyms that the source explains: the article before it, the full form, and the sentence that does so."""
        found: dict[str, tuple[str, str, Span]] = {}
        for statement in self.statements:
            for match in ACRONYM.finditer(statement.text):
                initials = "".join(w[0] for w in match["full"].split() if w[0].isupper())
                if initials == match["short"]:
                    the = "the " if match["the"] else ""
                    found.setdefault(match["short"], (the, match["full"], statement.span))
        return found

    def renamed(self, text: str) -> list[tuple[str, tuple[Span, ...]]]:
        """The text with one name shortened, given in full, or its acronym spelt out; and the sentences that bear it."""
        made: list[tuple[str, tuple[Span, ...]]] = []
        plain = QUOTED.sub(lambda m: "\0" * len(m.group()), text)
        for last, (full, where) in self.people.items():
            at = plain.find(full)
            if at >= 0 and re.search(r"[A-Z]\w* (?:for|of|and) $", plain[:at]):
                continue
            if at >= 0 and not re.match(r"[\w-]", plain[at + len(full) : at + len(full) + 1] or " "):
                made.append((text[:at] + last + text[at + len(full) :], ()))
            elif at < 0 and (single := re.search(rf"(?<![\w-]){re.escape(last)}(?![\w-])(?! [A-Z])", plain)):
                head = text[: single.start()]
                honorific = HONORIFIC.search(head)
                head = head[: honorific.start()] if honorific else head
                if not re.search(r"[A-Z][\w.'’-]* $", head):
                    made.append((head + full + text[single.end() :], (where,)))
        made.extend(self._spelt(text, plain))
        return made

    def _spelt(self, text: str, plain: str) -> list[tuple[str, tuple[Span, ...]]]:
        made: list[tuple[str, tuple[Span, ...]]] = []
        for short, (the, full, where) in self.acronyms.items():
            introduced = plain.find(f"{full} ({short})")
            if introduced >= 0:
                made.append((text[:introduced] + full + text[introduced + len(full) + len(short) + 3 :], ()))
            elif (
                the
                and full not in text
                and (
                    single := re.search(
                        rf"\b(?P<the>[Tt]he ){short}(?=[.,]| (?:said|has|had|is|was|will|and|in|to|for)\b)", plain
                    )
                )
            ):
                made.append((text[: single.start()] + single["the"] + full + text[single.end() :], (where,)))
        return made

    def _subject(self, statement: Statement) -> Span | None:
        """The name that a sentence begins with; a surname known from elsewhere is one even in the first place."""
        opening = re.match(r"(?:(?:Mr|Mrs|Ms|Miss|Dr)\.? )?(?P<last>[A-Z][\w’'-]*)(?= [a-z])", statement.text)
        if opening and opening["last"] in self.people:
            return Span(statement.span.start + opening.start("last"), statement.span.start + opening.end("last"))
        first = next(iter(statement.names), None)
        return first.span if first and first.span.start - statement.span.start <= TITLE_CHARS else None

    def antecedent(self, line: Line) -> tuple[list[str], tuple[Span, ...]] | None:  # noqa: PLR0911
        """The names that may stand for the pronoun a line begins with, and the sentences that bear that out."""
        pronoun = line.text.split(" ", 1)[0]
        if pronoun not in {"He", "She", "It"} or line.number == 0:
            return None
        before = self.statements[line.number - 1]
        subject = self._subject(before)
        if subject is None or before.block != line.statement.block or '"' in before.text or "“" in before.text:
            return None
        if pronoun == "It":
            return self._body(line, before, subject)
        last = subject.of(self.source).removesuffix("'s").removesuffix("’s").split()[-1]
        others = [
            n
            for n in before.names
            if not n.span.overlaps(subject)
            and n.kind not in {"body", "place"}
            and not is_country(n.words)
            and n.words[-1] not in CALENDAR
        ]
        known = self.people.get(last)
        if known is None or others or PEOPLE.search(before.text) or not self._agrees(pronoun, last, known[0]):
            return None
        if not re.match(r"[^.,]{0,60}$", self.source[before.span.start : subject.start]):
            return None
        if re.match(r"['’]s\b", self.source[subject.end :][:2]) or subject.of(self.source).endswith(("'s", "’s")):
            return None
        return [last, known[0]], tuple(sorted({before.span, known[1]}))

    def _body(self, line: Line, before: Statement, subject: Span) -> tuple[list[str], tuple[Span, ...]] | None:
        opening = self.source[before.span.start : subject.start]
        words = subject.of(self.source)
        alone = (
            any(w.casefold() in BODY_WORDS for w in words.split())
            and opening in {"", "The "}
            and not words.endswith(("'s", "’s", "s"))
        )
        if (
            not alone
            or not BODY_VERBS.match(line.text)
            or not re.match(r" (?:said|says|has|is|was|announced)\b", before.text[len(opening + words) :])
        ):
            return None
        return [opening + words], (before.span,)

    def _agrees(self, pronoun: str, last: str, full: str) -> bool:
        other = r"(?:Mrs|Ms|Miss)" if pronoun == "He" else r"Mr"
        return not re.search(rf"\b{other}\.? (?:{re.escape(full)}|{re.escape(last)})\b", self.source)

    def related(self, line: Line) -> list[Line]:
        """Lines further down that share a person with this one and stand on their own."""
        mine = {n.words[-1] for n in line.statement.names}
        return [
            other
            for other in self.lines
            if other.number > line.number + 1
            and not re.match(
                r"(?:He|She|It|They|His|Her|Its|Their|This|That|These|Those|There|Another|Both|Some)\b", other.text
            )
            and mine & {n.words[-1] for n in other.statement.names}
        ]


def story(source: str) -> Story:
    """The article read for rewriting."""
    statements = Reading(Article("s", source), None).statements
    lines: list[Line] = []
    for number, statement in enumerate(statements):
        if statement.kind != "paragraph" or not statement.text.endswith((".", '."', ".”")):
            continue
        text = SPACE.sub(" ", eased(statement).text)
        if not SHORTEST <= len(text.split()) <= LONGEST or (not text[0].isupper() and text[0] not in '"“'):
            continue
        if FIRST_PERSON.search(QUOTED.sub("", text)) or "?" in text or text.count('"') % 2:
            continue
        lines.append(Line(statement, text, number))
    return Story(source, statements, lines)
