"""Names of people, places and bodies, found by their capital letters and the company they keep.

There is no gazetteer: a name is a run of capitalised words inside a sentence that is not
itself in title case. The first word of a sentence is capitalised anyway, so it belongs to a
name only where its neighbours say so. What is doubtful is left out: these names are used to
accuse a text of inventing people.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from summarize.span import Span
from summarize.text.tokens import FUNCTION_WORDS, Token, tokens

NameKind = Literal["person", "body", "place", "other"]

TITLES: Final = frozenset(
    """mr mrs ms miss mx dr prof professor sir dame lord lady baron baroness judge justice president vice
    chancellor minister premier mayor governor gov senator sen representative rep congressman congresswoman mp
    councillor alderman ambassador envoy secretary general gen colonel col major maj captain capt lieutenant lt
    sergeant sgt corporal admiral adm commander chief constable inspector superintendent detective officer sheriff
    king queen prince princess duke duchess emperor pope cardinal archbishop bishop father reverend rev rabbi imam
    sheikh ayatollah chairman chairwoman chair director coach manager attorney prosecutor spokesman spokeswoman
    spokesperson commissioner deputy""".split()
)
"""Words that stand before a person's name."""

TITLE_OPENERS: Final = frozenset("prime foreign finance interior defence defense home first".split())
"""Words that open a title of two words: "Prime Minister"."""
ROLE_ENDINGS: Final = ("man", "woman", "ist", "ologist", "er", "or", "ian", "ant", "eer", "ess", "ee", "yst", "chief")
ROLE_WORDS: Final = frozenset(
    """nurse judge cook chef guard pilot clerk widow husband wife son daughter mother father brother sister friend
    student colleague actor actress poet author singer star captain coach head chair boss host owner""".split()
)
BODY_WORDS: Final = frozenset(
    """university college school institute council committee commission ministry department agency authority bank
    company corporation corp inc ltd llc plc group holdings association federation union party court parliament
    senate congress house assembly league club united city fc foundation trust society service services office
    bureau board church hospital museum library police force army navy airlines airways industries partners times
    post news media network alliance organization organisation administration""".split()
)
PLACE_WORDS: Final = frozenset(
    """street road avenue lane square bridge park river lake mount mountain mountains sea ocean bay gulf island
    islands county district province state republic kingdom valley harbor harbour port airport station beach coast
    north south east west northern southern eastern western central""".split()
)
CALENDAR: Final = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december mon tue tues wed thu thur thurs fri sat sun jan feb mar apr jun jul aug
    sep sept oct nov dec christmas easter ramadan""".split()
)
CONNECTORS: Final = frozenset(
    "of de da do dos del della di du des van von der den la le el al bin ibn y e und zu".split()
)
MOST_CONNECTORS: Final = 2
TITLE_CASE_WORDS: Final = 4
TITLE_CASE_SHARE: Final = 0.7
LONGER: Final = 4
"""A line is in title case if it has four words of four letters or more, and seven in ten of them are capitalised."""
OFFICE: Final = 3
"""Words that remain of a run where "of" still belongs to the title: "of State Antony Blinken"."""
ROLE_LETTERS: Final = 5
"""The shortest word whose ending may tell a role: "user" and "four" are none."""
SPEECH: Final = frozenset(
    """said says told tells added adds asked asks wrote writes argued argues warned warns claimed claims stated
    states noted notes insisted explained announced replied called urged stressed emphasized emphasised asserted
    reiterated underscored highlighted acknowledged admitted denied believes thinks resigned died won lost was is
    has had who""".split()
)
"""What often follows a person's name; enough to keep a capitalised first word of a sentence as a name."""
SPEAKS: Final = SPEECH - {"was", "is", "has", "had"}
NOUNS_TOO: Final = frozenset({"states", "claims", "notes", "who"})
"""Of these, what is as well a noun behind an adjective ("Small states"), or opens a clause that tells which
("Pensioner who"): behind the first word of a sentence they make no name of it."""
NOT_ROLES: Final = frozenset(
    """former upper lower larger smaller bigger greater older younger earlier later newer other another either neither
    outer inner rather whether together order number river winter summer water paper newspaper
    corner quarter matter weather major minor prior senior junior interior exterior giant distant instant
    constant significant important elegant vacant""".split()
)
"""Words with the ending of a role that are none: "larger Philippine call centres" names no person."""
LABEL_WORDS: Final = 6
"""The longest label of a list item."""
PLURAL: Final = re.compile(r"(?:[^su]s|ion|ment|ity|ness|ing|people|police|men|women|children)$")


@dataclass(frozen=True, slots=True)
class Name:
    """A name at `span`, without its title. `words` are its words, folded; `title` is what precedes it ("mayor")."""

    span: Span
    words: tuple[str, ...]
    kind: NameKind
    title: str | None


def names(text: str, span: Span) -> tuple[Name, ...]:
    """The names of `text` within `span`, in order. A heading in title case gives none."""
    words = tokens(text, span.start, span.end)
    if not text[span.start : span.end].rstrip("\"'”’) ").endswith((".", "!", "?")) and _is_title_case(words):
        return ()
    runs = (part for run in _runs(text, words) for part in _parted(words, run))
    return tuple(name for run in runs if (name := _name(text, words, run)) is not None)


def _is_title_case(words: Sequence[Token]) -> bool:
    longer = [w for w in words if len(w.text) >= LONGER and w.text[0].isalpha()]
    capitalised = sum(w.is_capitalised for w in longer)
    return len(longer) >= TITLE_CASE_WORDS and capitalised > TITLE_CASE_SHARE * len(longer)


def _runs(text: str, words: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Index ranges of capitalised words that belong together."""
    at = 0
    while at < len(words):
        if not _may_name(words[at]):
            at += 1
            continue
        end = at + 1
        while (further := _continued(text, words, end)) > end:
            end = further
        yield at, end
        at = end


def _continued(text: str, words: Sequence[Token], end: int) -> int:
    """Where a run goes on to from `end`: over a capitalised word, or over "of", "van der" and the like before one."""
    at = end
    while at < len(words) and words[at].text in CONNECTORS and at - end < MOST_CONNECTORS:
        at += 1
    if at >= len(words) or not _may_name(words[at]):
        return end
    if at == end:
        return at + 1 if _adjacent(text, words[at - 1], words[at]) else end
    between = text[words[end - 1].end : words[at].start]
    return at + 1 if not between.strip(" \xa0-" + "".join(CONNECTORS)) else end


def _parted(words: Sequence[Token], run: tuple[int, int]) -> Iterator[tuple[int, int]]:
    """A run cut before a title in its middle: "NATO Secretary General Jens Stoltenberg" names a body and a person."""
    start, end = run
    at = next((i for i in range(start + 1, end) if words[i].norm in TITLES and words[i].text not in CONNECTORS), end)
    if start < at and words[at - 1].norm in TITLE_OPENERS:
        at -= 1
    if at > start:
        yield start, at
    if at < end:
        yield at, end


def _may_name(word: Token) -> bool:
    return word.is_capitalised and word.text not in {"I", "I'm", "I’m", "I've", "I’ve", "I'll", "I’ll"}


def _adjacent(text: str, left: Token, right: Token) -> bool:
    """Whether nothing but a space, a hyphen, or the dot of an initial or a title stands between two words."""
    if left.text.endswith(("'s", "’s")):
        return False
    between = text[left.end : right.start]
    dotted = len(left.text) == 1 or left.norm in TITLES or left.norm == "st"
    return between in {" ", "\xa0", "-", "–", "\n"} or (dotted and between in {". ", ".", ".\xa0"})


def _name(text: str, words: Sequence[Token], run: tuple[int, int]) -> Name | None:
    start, end = run
    if start == 0 or _opens_sentence(text, words, start):
        start = _without_first_word(words, start, end)
    start, title = _without_title(words, start, end)
    while end > start and (words[end - 1].norm in CALENDAR or words[end - 1].norm in FUNCTION_WORDS):
        end -= 1
    if start >= end or (end - start == 1 and len(words[start].text) == 1) or _is_label(text, words, start, end):
        return None
    title = title or _role_before(text, words, start)
    folded = tuple(w.norm for w in words[start:end])
    last = words[end - 1]
    tail = last.end - (2 if last.text.endswith(("'s", "’s")) else 0)
    kind = _kind(folded, title, words[end].norm if end < len(words) else "")
    return Name(Span(words[start].start, tail), folded, kind, title)


def _without_title(words: Sequence[Token], start: int, end: int) -> tuple[int, str | None]:
    """Where the name begins behind its title, and the title's last word."""
    title: str | None = None
    while start < end:
        word = words[start].norm
        if word in TITLES or (word in TITLE_OPENERS and start + 1 < end and words[start + 1].norm in TITLES):
            title = word
        elif title is not None and word == "of" and end - start > OFFICE:  # "Secretary of State Antony Blinken"
            start += 1
        elif title is not None and word in CONNECTORS:  # "the secretary-general of NATO": NATO bears no title
            title = None
        elif word not in CALENDAR:
            break
        start += 1
    return start, title


def _is_label(text: str, words: Sequence[Token], start: int, end: int) -> bool:
    """Whether the run is the label of a list item ("Investment in Schools: ...") or a word cut at a hyphen."""
    at = words[end - 1].end
    after = text[at : at + 3].lstrip()
    if text[at : at + 1] in {"-", "‑"} and text[at + 1 : at + 2].islower():
        return True
    opens = start == 0 or _opens_sentence(text, words, start)
    heads = end <= LABEL_WORDS and "," not in text[words[0].start : at]
    return (opens or heads) and after[:1] in {":", "|"} and not after[1:].lstrip().startswith(("“", '"'))


def _opens_sentence(text: str, words: Sequence[Token], at: int) -> bool:
    between = text[words[at - 1].end : words[at].start]
    initial = len(words[at - 1].text) == 1 and words[at - 1].is_capitalised and between.strip() == "."
    return not initial and any(mark in between for mark in '.!?:|“"«•…')


def _without_first_word(words: Sequence[Token], start: int, end: int) -> int:
    """Where the name begins, if its run opens a sentence and the first word may be capitalised for that alone."""
    first = words[start]
    if first.norm in FUNCTION_WORDS:
        return start + 1
    acronym = first.text.isupper() and len(first.text) > 1
    if end - start > 1 or acronym or first.norm in TITLES or first.text.endswith(("'s", "’s")):
        return start
    follows = words[end].norm if end < len(words) else ""
    speaks = follows in SPEAKS and follows not in NOUNS_TOO
    return start if speaks and not PLURAL.search(first.norm) and first.norm not in BODY_WORDS else start + 1


def _role_before(text: str, words: Sequence[Token], start: int) -> str | None:
    """The lower-case role right before a name: "pharmacist Daniel Prewitt"."""
    if start == 0:
        return None
    before = words[start - 1]
    if before.is_capitalised or text[before.end : words[start].start] != " ":
        return None
    role = (
        before.norm in TITLES
        or before.norm in ROLE_WORDS
        or (len(before.norm) >= ROLE_LETTERS and before.norm.endswith(ROLE_ENDINGS))
    )
    return before.norm if role and before.norm not in FUNCTION_WORDS | NOT_ROLES else None


def _kind(words: tuple[str, ...], title: str | None, follows: str) -> NameKind:
    if any(w in BODY_WORDS for w in words):
        return "body"
    if any(w in PLACE_WORDS for w in words):
        return "place"
    return "person" if title is not None or (follows in SPEAKS and len(words) in {2, 3}) else "other"
