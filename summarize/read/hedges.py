"""Cues of modality and denial: the words that say how firmly something is asserted, and that it is denied.

Lists and patterns only; `predications` reads sentences with them.
"""

from __future__ import annotations

import re
from enum import IntEnum
from typing import Final


class Force(IntEnum):
    """How firmly something is asserted, weakest first."""

    ALLEGED = 0
    POSSIBLE = 1
    EXPECTED = 2
    FUTURE = 3
    PRESENT = 4
    FACT = 5


HAVE: Final = frozenset("has have had having".split())
BE: Final = frozenset("is are was were be been being am isn't aren't wasn't weren't isn aren wasn weren".split())
DO: Final = frozenset("do does did don't doesn't didn't don doesn didn".split())
MODALS: Final = {
    **dict.fromkeys(("will", "shall", "won't", "won"), Force.FUTURE),
    **dict.fromkeys(("would", "wouldn't", "must", "should", "shouldn't", "ought"), Force.EXPECTED),
    **dict.fromkeys(("may", "might", "could", "couldn't", "can", "can't", "cannot"), Force.POSSIBLE),
}
GOVERNORS: Final = {
    **dict.fromkeys(
        """expected expects expect due set scheduled likely poised supposed plan plans planned planning intend intends
        intended intending aim aims aimed aiming promised promises pledged pledges vowed vows vowing preparing prepared
        going ordered required obliged need needs needed asked told urged""".split(),
        Force.EXPECTED,
    ),
    **dict.fromkeys("decided agreed agrees decides".split(), Force.FUTURE),
    **dict.fromkeys(
        """hope hopes hoped hoping want wants wanted wanting seek seeks sought seeking try tries tried trying attempted
        attempting attempts attempt threatened threatens threatening proposed proposes proposing proposal considering
        considers considered consider mulling weighing offered offers able free willing ready eligible chance bid
        applied unlikely recommended invited allowed whether could""".split(),
        Force.POSSIBLE,
    ),
    **dict.fromkeys(
        """alleged alleges allegedly reportedly reputedly believed thought understood suspected accused accusing accuses
        suspicion rumoured rumored said reported claimed supposedly purportedly apparently""".split(),
        Force.ALLEGED,
    ),
}
"""Words that weaken the verb they lead to: by "to", by "of", by its -ing form, or as adverbs."""
ADVERBS: Final = {
    **dict.fromkeys("allegedly reportedly reputedly supposedly purportedly apparently".split(), Force.ALLEGED),
    **dict.fromkeys("possibly perhaps maybe potentially probably".split(), Force.POSSIBLE),
}
_FAILING: Final = frozenset(
    """fail failed fails failing refuse refused refuses refusing decline declined declines declining unable neglected
    yet""".split()
)
DENYING: Final = _FAILING | {"short"}
"""Words that deny the verb that follows: "failed to", "has yet to", "stopped short of"."""
NEXT_ONLY: Final = _FAILING | frozenset("said told reported believed thought understood claimed set free".split())
"""Words that weaken or deny a verb only where "to" follows at once: "is said to", "has yet to"."""
DISPUTING: Final = frozenset(
    """deny denies denied denying rejected rejects rejecting disputed disputes dispute doubted
    doubts doubt refuted dismissed avoid avoided prevent prevented stopped stop instead rather unless whether
    lose loses lost losing lack lacks lacked lacking deprived ended ends lest barely hardly scarcely almost
    nearly prevents avoids banned barred stops contrary until till""".split()
)
"""Words after which the polarity of the rest of the clause is not sure."""
NEGATIONS: Final = frozenset(
    """not never no none nobody neither nor cannot isn't aren't wasn't weren't don't doesn't didn't won't wouldn't
    can't couldn't shouldn't hasn't haven't hadn't mustn't needn't ain't nothing nowhere n't""".split()
)
NO_SUBJECT: Final = frozenset("no none nobody neither nothing".split())
"""Negations that may stand in the subject, or before the object, and deny the verb from there."""
OPENERS: Final = frozenset(
    "and but that or so as where when because although though while if since who which however because".split()
)
"""Words behind which a subject begins."""
NO_NEGATION: Final = re.compile(
    r"\b(?:not\s+(?:only|just|merely|simply|necessarily|all|every|everyone|always|least|until|enough|more|less|fewer|so)"
    r"|no\s+(?:fewer|less|more|later|sooner|doubt|matter|wonder|earlier|other|need|way|reason)"
    r"|nothing\s+but|none\s+other|or\s+not|if\s+not|whether\s+or)\b",
    re.IGNORECASE,
)
"""Negative words that do not simply deny the verb."""
CLAUSE: Final = re.compile(
    r"[;:()—–\"“”]|\s-\s|[.!?]\s+(?=\S)(?<![A-Z]\.\s)|,\s+(?=(?:and|but|or|which|who|while|although|though|because|as|where|when|with|after|before|so|yet)\b)"
    r"|\s(?=(?:but|because|although|though|while|whereas|if|unless|when|after|before|until|since|which|who|whose|where|whether"
    r"|that(?=\s+(?:the|an?|he|she|it|they|we|I|you|his|her|its|their|our|there|no|this|these|those|some|many|most|all|would|will|had"
    r"|has|have|is|are|was|were|could|may|might|can|did|does|do|one|two|\d+|nobody|none)\b)|and\s+(?:he|she|they|it|that|will|would|was|were|is|are|has|had|have|did|does|could|may|might|can|said)|so\s+that)\b)",
    re.IGNORECASE,
)
CONDITIONAL: Final = re.compile(r"\W*(?:if|unless|whether|in case|provided|should)\b", re.IGNORECASE)
DETERMINERS: Final = frozenset(
    "a an the this that these those his her its their our my your some any no each every of".split()
)
SKIPPED: Final = frozenset(
    """also now already still yet just then soon once again ever never not so far since only even both all first later
    today recently currently finally n't either""".split()
)
LATER: Final = re.compile(r"\b(?:until|till|unless|before|yet|but|except)\b", re.IGNORECASE)
"""What limits a denial that it follows: "will not open until May"."""
PHRASAL: Final = frozenset(
    {("rule", "out"), ("ruli", "out"), ("call", "off"), ("turn", "down"), ("carr", "out"), ("back", "down")}
)
"""Verbs, by their first letters, and the particles with which they mean something else."""
NOT_VERBS: Final = frozenset(
    """need red bed hundred united indeed feed speed proceed succeed exceed seed weed breed bleed naked sacred wicked
    shed sled""".split()
)
"""Words in -ed that are no past tense."""
