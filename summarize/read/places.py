"""Countries and American states: names that a reader may infer from a city, a currency or a people.

A claim that says "Poland" where the source says "Krakow" invents nothing, so the absence of
these names alone proves nothing. Adjectives and the names of peoples are found by their
common beginning (see `summarize.verify.names`).
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

COUNTRIES: Final = frozenset(
    line.strip()
    for line in """
    afghanistan, albania, algeria, andorra, angola, argentina, armenia, australia, austria, azerbaijan, bahamas,
    bahrain, bangladesh, barbados, belarus, belgium, belize, benin, bhutan, bolivia, bosnia, botswana, brazil, brunei,
    bulgaria, burkina faso, burundi, cambodia, cameroon, canada, chad, chile, china, colombia, comoros, congo,
    costa rica, croatia, cuba, cyprus, czech republic, czechia, denmark, djibouti, dominica, dominican republic,
    ecuador, egypt, el salvador, eritrea, estonia, eswatini, ethiopia, fiji, finland, france, gabon, gambia, georgia,
    germany, ghana, greece, grenada, guatemala, guinea, guyana, haiti, honduras, hungary, iceland, india, indonesia,
    iran, iraq, ireland, israel, italy, ivory coast, jamaica, japan, jordan, kazakhstan, kenya, kiribati, kosovo,
    kuwait, kyrgyzstan, laos, latvia, lebanon, lesotho, liberia, libya, liechtenstein, lithuania, luxembourg,
    madagascar, malawi, malaysia, maldives, mali, malta, mauritania, mauritius, mexico, micronesia, moldova, monaco,
    mongolia, montenegro, morocco, mozambique, myanmar, namibia, nauru, nepal, netherlands, new zealand, nicaragua,
    niger, nigeria, north korea, north macedonia, northern ireland, norway, oman, pakistan, palau, palestine, panama,
    papua new guinea, paraguay, peru, philippines, poland, portugal, qatar, romania, russia, rwanda, samoa,
    san marino, saudi arabia, senegal, serbia, seychelles, sierra leone, singapore, slovakia, slovenia, somalia,
    south africa, south korea, south sudan, spain, sri lanka, sudan, suriname, sweden, switzerland, syria, taiwan,
    tajikistan, tanzania, thailand, timor, togo, tonga, tunisia, turkey, turkmenistan, tuvalu, uganda, ukraine,
    united arab emirates, united kingdom, united states, uruguay, uzbekistan, vanuatu, vatican, venezuela, vietnam,
    yemen, zambia, zimbabwe, britain, england, scotland, wales, europe, africa, asia, america, north america,
    south america, latin america, north africa, west africa, east africa, middle east, balkans, scandinavia, atlantic,
    pacific, mediterranean, arctic, antarctica, baltic, earth, washington, brussels, westminster,
    alabama, alaska, arizona, arkansas, california, colorado, connecticut, delaware, florida, hawaii, idaho, illinois,
    indiana, iowa, kansas, kentucky, louisiana, maine, maryland, massachusetts, michigan, minnesota, mississippi,
    missouri, montana, nebraska, nevada, new hampshire, new jersey, new mexico, new york, north carolina,
    north dakota, ohio, oklahoma, oregon, pennsylvania, rhode island, south carolina, south dakota, tennessee, texas,
    utah, vermont, virginia, west virginia, wisconsin, wyoming
    """.replace("\n", " ").split(",")
)

SHARED: Final = 4
ENDING: Final = 5
"""Letters that an adjective shares with its country at least, and by which the country may be longer."""


@lru_cache(maxsize=8_192)
def is_country(words: tuple[str, ...]) -> bool:
    """Whether folded words are the name of a country, state or continent, or an adjective of one ("Uzbek")."""
    name = " ".join(words)
    return name in COUNTRIES or any(
        c.startswith(name[:SHARED]) and len(c) <= len(name) + ENDING for c in COUNTRIES if len(name) >= SHARED
    )
