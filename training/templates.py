"""Endings and details in the manner of machine summaries, our own: none of them says anything of the article.

`{cause}` is a noun phrase of the source or of another article, `{place}` and `{person}` names
of other articles, `{n}` a number and `{year}` a year.
"""

from __future__ import annotations

from typing import Final

ENDINGS: Final = tuple(
    line.strip()
    for line in """
    , highlighting the need for greater transparency
    , highlighting the growing importance of {cause}
    , highlighting broader concerns about {cause}
    , underscoring the challenges posed by {cause}
    , underscoring the need for closer cooperation
    , underlining the scale of the problem
    , raising concerns about {cause}
    , raising fresh questions about {cause}
    , raising fears of further disruption
    , raising hopes of a swift resolution
    , sparking debate over {cause}
    , sparking outrage on social media
    , sparking widespread public concern
    , prompting calls for an independent inquiry
    , prompting calls for tougher rules
    , prompting criticism from opposition politicians
    , prompting an immediate review of safety procedures
    , drawing criticism from local residents
    , drawing praise from campaigners
    , drawing international attention
    , drawing comparisons with a similar case in {place}
    , which was first reported in {place}
    , which experts say could have lasting consequences
    , which has been welcomed by community leaders
    , which critics have described as inadequate
    , which had been delayed for {n} months
    , marking a significant shift in policy
    , marking the first such case since {year}
    , marking the end of a long-running dispute
    , marking a turning point for the region
    , reflecting a broader trend across the sector
    , reflecting growing frustration with {cause}
    , reflecting deep divisions within the community
    , signalling a tougher approach to {cause}
    , signalling renewed confidence in the economy
    , adding to pressure on the government
    , adding to uncertainty over {cause}
    , adding to a series of similar incidents this year
    , despite warnings from experts
    , despite strong opposition from local businesses
    , despite assurances given in {year}
    , despite concerns about {cause}
    , with many calling for immediate action
    , with further details expected in the coming days
    , with experts warning of long-term consequences
    , with the total cost expected to reach ${n} million
    , with more than {n} people affected
    , with officials stressing the importance of {cause}
    , with similar measures already in place in {place}
    , demonstrating a strong commitment to {cause}
    , demonstrating the resilience of the local community
    , leaving many residents without support
    , leaving investors uncertain about the future
    , leaving the future of the project in doubt
    , paving the way for further reforms
    , paving the way for talks on {cause}
    , fuelling speculation about {cause}
    , fuelling tensions in the region
    , bringing relief to hundreds of families
    , bringing the total to {n} this year
    , a move that has divided opinion
    , a move welcomed by {person}
    , a decision that surprised many observers
    , a step seen as crucial for {cause}
    , as part of a wider effort to tackle inequality
    , as part of a programme launched in {year}
    , as public confidence continues to fall
    , as pressure mounts on {person}
    , according to documents seen by reporters
    , the first of its kind in {place}
    , a record for the region
    , setting a precedent for future cases
    , setting the stage for a lengthy legal battle
    , ensuring a sustainable future for the community
    , offering hope to families affected by {cause}
    , emphasising the importance of {cause}
    , emphasising that safety remains the top priority
    , complicating efforts to deal with {cause}
    , contributing to a decline in public trust
    , putting further strain on public services
    , threatening hundreds of jobs
    , costing taxpayers an estimated ${n} million
    , weeks after a similar incident in {place}
    , in a case that has attracted national attention
    , in what observers called a setback for {person}
    , a claim later repeated by {person}
    """.splitlines()
    if line.strip()
)
DETAILS: Final = (
    "{n}",
    "aged {n}",
    "a father of two",
    "a mother of three",
    "a former teacher",
    "a former soldier",
    "a retired engineer",
    "a long-time critic of the government",
    "a leading expert in the field",
    "who is in his {n}s".replace("{n}", "forties"),
    "who is married with two children",
    "who grew up in a small village",
    "who took office last year",
    "who has since resigned",
    "who was visibly upset",
    "who has denied any wrongdoing",
    "a close ally of the prime minister",
    "a graduate of Oxford University",
    "one of the youngest in the role",
    "widely seen as a moderate",
)
NEUTRAL: Final = (
    "for the {n}th time".replace("{n}th", "third"),
    "for more than {n} years",
    "for the first time in {n} years",
    "after {n} months of negotiations",
    "at a cost of ${n} million",
    "in front of {n} witnesses",
    "without giving a reason",
    "for the second year running",
    "within {n} days",
    "with the help of volunteers",
    "despite heavy rain",
    "following a public consultation",
    "at a news conference",
    "in a statement posted online",
    "to the surprise of many",
    "as planned",
    "ahead of schedule",
    "under a new law",
    "by a narrow margin",
    "with immediate effect",
)
