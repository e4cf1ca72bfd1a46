"""Articles of our own, and texts about one of them."""

from __future__ import annotations

from typing import Final

LIBRARY: Final = """\
Flood shuts Marlow Street library until spring

DENHOLM, 14 February 2025 — The library in Marlow Street will stay shut until April after a burst main
flooded its cellar on Tuesday night, the city said.

About 9,000 books were soaked. Most of them can be saved, said Agnes Thorley, who runs the library.

“We carried out the oldest ones first, by torchlight,” Thorley told reporters. “Nobody thought of the carpets.”

The main was laid in 1931. Severn Water, which owns it, has not said whether it will pay for the damage.

Borrowers can take out books from a bus in Castle Square on Mondays and Thursdays.
"""
ORCHARD: Final = """\
Late frost costs growers half their plums

Growers in the Arden valley lost about half of their plums to a frost in the last week of April, their
association said on Monday.

Temperatures fell to minus four degrees on two nights. Candles were lit between the trees on 60 farms, but
they saved little, said the association's chairwoman, Ruth Calloway.

“My grandfather saw a spring like this in 1957,” she said. “He planted again, and so shall we.”

The regional government may decide on aid in June. Apples, which blossom later, were not harmed.
"""
STADIUM: Final = """\
Court stops sale of Harrow Lane stadium

A court on Friday stopped the sale of the Harrow Lane stadium, 11 days before it was to change hands.

Judge Colin Maddox ruled that the council had not asked the club's 3,400 members, as its own rules demand.
The buyer, Bright Quarter Homes, had offered £6.2 million for the ground.

“The council must start again,” Maddox wrote. The council said it would study the ruling and did not rule
out an appeal.

Supporters sang outside the court. The club has played in Harrow Lane since 1908.
"""
ARTICLES: Final = (LIBRARY, ORCHARD, STADIUM)
ABOUT_LIBRARY: Final = (
    "A burst water main flooded the cellar of the library in Marlow Street on Tuesday night. "
    "About 900 books were soaked. The main dates from 1931. "
    "Agnes Thorley, head of the library, said most of the books could be saved. "
    "The city has dismissed two plumbers over the flood. "
    "“Nobody thought of the carpets,” Thorley said. Borrowers can take out books from a bus on Mondays."
)
"""True sentences in other words, a wrong number, and an invention."""
