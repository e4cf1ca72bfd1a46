"""Reporting verbs, and the words that bound the subject of one. Lists only; `speakers` reads sentences with them."""

from __future__ import annotations

from typing import Final

INVERTING: Final = frozenset(
    """said says say wrote writes added adds recalled recalls argued argues explained explains replied continued
    insisted joked warned warns remarked noted notes observed tweeted posted declared concluded commented
    admitted conceded announced testified stated claimed claims quipped complained asked shouted cried
    laughed sighed predicted promised protested recounted reflected responded retorted stressed suggested
    urged vowed boasted cautioned countered reads read""".split()
)
"""Reporting verbs whose subject may follow them: "...," said X."""

REPORTING: Final = INVERTING | frozenset(
    """told tells saying adding asking writing arguing warning noting stating claiming insisting explaining calling
    called calls telling described describes describing dubbed termed likened likens believes believed
    thinks thought estimates estimated accused alleged alleges asserted asserts contended contends
    maintained maintains denied denies confirmed confirms revealed reveals disclosed reported reports
    acknowledged acknowledges emphasised emphasized emphasises emphasizes branded praised criticised
    criticized hailed blamed cast pledged advises advised mentioned specified hinted indicated swore found
    ruled wants wanted apologised apologized joking quoted""".split()
)
"""Verbs that may stand between a speaker and what was said, in speech or in paraphrase."""

ASSERTING: Final = frozenset(
    """said says told added adds wrote writes explained explains argued argues insisted warned noted notes
    announced stated declared admitted conceded revealed disclosed testified claimed claims confirmed
    acknowledged believes estimates stressed complained recalled replied commented concluded remarked
    predicted advises advised""".split()
)
"""Verbs that make their subject answerable for the clause that follows."""

VOICING: Final = ASSERTING | frozenset(
    """add announces argue asserted asserts assures assured attributed attributes backed backs blamed blames called
    calls cautioned cautions cites cited compared compares complains concedes concludes condemned condemns contended
    contends countered counters credited credits criticised criticises criticized criticizes declares denied denies
    described describes dismissed dismisses disputes disputed doubted doubts emphasised emphasises emphasized
    emphasizes endorsed endorses estimated expected expects faulted feared fears feels felt hailed hails hoped hopes
    insists joked jokes lamented laments likened likens maintained maintains objected objects observed observes
    opposed opposes pledged pledges praised praises predicts proposed proposes protested protests questioned questions
    recalls recommended recommends recounted recounts regretted regrets rejected rejects remarks replies reported
    reports retorted revealed reveals says speculated stresses suggested suggests suspects suspected testifies thinks
    thought told urged urges voiced vowed vows warned warns welcomed welcomes admits acknowledges
    insisted""".split()
)
"""Verbs whose subject speaks or takes a side: whoever has another do so puts it into the wrong mouth."""

PARTICIPLES: Final = frozenset(
    "saying adding asking writing arguing warning noting stating claiming calling telling".split()
)
AUXILIARIES: Final = frozenset(
    """has have had also later then once again now still already previously recently repeatedly earlier simply
    further publicly separately initially reportedly famously once even itself himself herself themselves
    would will did does was is were are""".split()
)
BOUNDARY_WORDS: Final = frozenset(
    """who which that whom whose as at in on when after to during from while before about with because but if where
    since following by through over under against into although though until outside inside last this
    yesterday today monday tuesday wednesday thursday friday saturday sunday via amid ahead per despite""".split()
)
"""Words behind which a subject that follows its verb has ended."""

CONJUNCTIONS: Final = frozenset(
    "and but while as that which after when because although though if or so yet where since".split()
)
ADVERBIAL: Final = frozenset(
    """in on at after before during speaking asked writing since for by from with despite last earlier later
    yesterday today meanwhile however when while but and yet still instead under following also then if as
    although because once to according this afterwards monday tuesday wednesday thursday friday saturday
    sunday""".split()
)
"""Words that open a part of a sentence which is no subject."""

PRONOUNS: Final = frozenset("he she they it i we you who one".split())
