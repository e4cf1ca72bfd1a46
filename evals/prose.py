"""Articles of any length: ordinary English news prose made of parts, the same every time."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from typing import Final

FIRST: Final = (
    "Agnes Bernard Clara Derek Edith Farouk Greta Hamish Ines Jonas Karin Lorenz Maya Nadia Oskar Petra".split()
)
LAST: Final = (
    "Abbott Brennan Castell Dorsey Ekholm Fairley Garrick Holloway Ibarra Jellicoe Kemble Lindqvist Marsden Norgaard "
    "Oakes Penrose Quigley Rowntree Stanhope"
).split()
ROLE: Final = (
    "the harbour master|the head of the water board|a spokeswoman for the county|the owner of the quarry|the school's"
    " bursar|the union's regional secretary|an engineer with the railway|the chair of the inquiry|a farmer from the "
    "valley"
).split("|")
PLACE: Final = (
    "Ashcombe|Brackwater|Corley|Dunmere|Eastholm|Fennick|Garside|Hexley|Inverlour|Kelso "
    "Bridge|Langthorpe|Merrow|Northwick"
).split("|")
THING: Final = (
    "the footbridge|the reservoir|the night bus|the old cannery|the flood wall|the primary school|the ferry "
    "terminal|the solar farm|the town library|the slaughterhouse|the bypass|the lifeboat station|the sugar beet "
    "harvest|the clinic|the cattle market|the weather radar|the tram depot"
).split("|")
DID: Final = (
    "closed for repairs|reopened to the public|was sold to a private buyer|ran out of money|passed its safety "
    "inspection|was damaged by a storm|lost a third of its staff|was approved by the council|broke down twice|was "
    "delayed again"
).split("|")
WHY: Final = (
    "because the pumps had failed|after residents complained about the noise|despite a warning from insurers|when the"
    " grant from the ministry arrived|while the court case was pending|since the contractor went bankrupt|before the "
    "first frost"
).split("|")
DAY: Final = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MONTH: Final = "January February March April May June July August September October November December".split()
FORMS: Final = (
    "{thing} in {place} {did} on {day} {why}, {role} said.",
    "{first} {last}, {role}, said that {thing} in {place} {did} {why}.",
    "“We have waited {number} months for this,” said {first} {last} of {place}.",
    "About {number} people signed a petition to the council of {place} after {thing} {did}.",
    "The repair of {thing} will cost £{number},000, {percent}% more than planned in {month}.",
    "According to {role}, {thing} had {did} by {month} {year}, {why}.",
    "In {place}, where {thing} {did} in {year}, {number} jobs depend on it.",
    "{last} denied that {thing} {did} {why}, and called the report of {month} {date} misleading.",
)
SENTENCES_A_PARAGRAPH: Final = 4


def article(chars: int) -> str:
    """An article of `chars` characters, cut where they end. A longer one begins as a shorter one does."""
    parts: list[str] = ["Towns along the river count their losses\n\n"]
    length = len(parts[0])
    for n, sentence in enumerate(sentences()):
        if length >= chars:
            break
        parts.append(sentence + ("\n\n" if n % SENTENCES_A_PARAGRAPH == SENTENCES_A_PARAGRAPH - 1 else " "))
        length += len(parts[-1])
    return "".join(parts)[:chars]


def sentences() -> Iterator[str]:
    """Sentences without end. Parts go round at lengths that share few factors, so that few sentences are alike."""
    for n in count():
        sentence = FORMS[_turn(n, len(FORMS), 1)].format(
            thing=THING[_turn(n, len(THING), 3)],
            place=PLACE[_turn(n, len(PLACE), 5)],
            did=DID[_turn(n, len(DID), 7)],
            why=WHY[_turn(n, len(WHY), 2)],
            role=ROLE[_turn(n, len(ROLE), 4)],
            first=FIRST[_turn(n, len(FIRST), 6)],
            last=LAST[_turn(n, len(LAST), 9)],
            day=DAY[_turn(n, len(DAY), 8)],
            month=MONTH[_turn(n, len(MONTH), 10)],
            number=2 + _turn(n, 997, 11),
            percent=1 + _turn(n, 89, 12),
            year=1950 + _turn(n, 75, 13),
            date=1 + _turn(n, 28, 14),
        )
        yield sentence[0].upper() + sentence[1:]


def _turn(n: int, length: int, seed: int) -> int:
    """A number below `length` that looks arbitrary: a linear congruence with the constants of Knuth's MMIX."""
    mixed = ((n + 1) * (2 * seed + 1) * 6_364_136_223_846_793_005 + seed * 1_442_695_040_888_963_407) & (2**64 - 1)
    return (mixed >> 33) % length
