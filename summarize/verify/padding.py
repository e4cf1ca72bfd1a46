"""Padding: claims in which there is nothing to check.

*meta*: the text talks about itself or its source ("This summary covers..."). *repeat*: the
same text has said it before. *generic*: a platitude, true of any story of the kind: no name,
number, date or quotation of its own, in words that generalise or moralise, and not
something that the source says. What the source does say is no platitude, however general.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from summarize.read.claims import Claim
from summarize.read.places import is_country
from summarize.span import Span
from summarize.verify.evidence import weights
from summarize.verify.finding import Finding, Passage

ITSELF: Final = (
    r"(?:article|summary|summation|piece|story|report|account|text|passage|overview|brief|digest|recap|write-up"
    r"|dispatch|profile|section|table|list|analysis|post|page|coverage|content|obituary|headline)"
)
TELLS: Final = (
    r"(?:(?:has |have |will )?(?:provid|cover|describ|present|highlight|summari[sz]|outlin|explor|explain|discuss|examin"
    r"|offer|captur|balanc)(?:es|ed|s|e)?|gives?|given|details|sets out|paints?|tells|looks at|focuses|includes?|follows|ends with|draws on"
    r"|is (?:about|based on|told|drawn|illustrated|taken)|sums up|lets|names|mixes|shows how|delves"
    r"|touches on|contains|concludes|opens with|closes with|begins with|reports? on|traces|is a (?:summary|tale|look))"
)
META: Final = re.compile(
    rf"^(?:(?:overall|in (?:conclusion|short|summary|sum|brief)|finally|to conclude),? )?(?:this|the|our|a)"
    rf"(?: \w+)? {ITSELF}(?: above| below| here)? (?:also |then |further |thus |\w+ly )?{TELLS}\b"
    rf"|\b(?:here|below|above) (?:is|are) (?:a |an |the |some |what )?.{{0,40}}\b(?:{ITSELF}|key points|takeaways|highlights|known)\b"
    rf"|\b(?:in|of|further down in|from|by) (?:this|the|the full|this version of the) {ITSELF}(?:\W*$|\W+(?:above|below|are|is|itself)\b)"
    rf"|\bthe (?:above|following|below) (?:is|are|{ITSELF})\b|\b{ITSELF} (?:above|below)\b"
    rf"|^(?:readers?|the remaining paragraphs|the closing words|further details|the essentials|a closer look|key points)\b"
    rf"|^(?:this|that|it) (?:gives an overview|is the main thrust|is an? (?:\w+ )?(?:tale|story|summary|overview|look))\b"
    rf"|\b(?:described|summari[sz]ed|explained|listed|outlined|compared|set out) (?:here|below|above|in (?:the|this) {ITSELF})\b"
    rf"|^(?:in conclusion|to wrap (?:it|things) up|to sum up|conclusion|key takeaways?|introduction|final thoughts"
    rf"|(?:looking|moving) (?:ahead|forward)[^.!?]{{0,40}}|why (?:it|this) matters|what (?:this|it) means|what (?:you need )?to know|the big picture|summary|overview|the bottom line|faqs?|disclaimer|in summary)\W*$"
    rf"|\b(?:summari[sz]ation|summary|rewrite|humani[sz]ation) of the (?:provided|given|above|article|text|content)\b"
    rf"|\bas an ai\b|\bas requested\b|\blet(?:'|’)s (?:dive|explore|take a look)\b|\bsure[,!] here\b"
    rf"|^(?:both|several|a number|different|many|various) .{{0,60}}\b(?:in|by) (?:the|this) {ITSELF}\b",
    re.IGNORECASE,
)
RESTATES: Final = re.compile(
    r"\bas (?:has |was )?(?:just |already |been )*(?:said|stated|noted|mentioned|described|explained|indicated|reported)"
    r"(?: (?:above|earlier|before|already|previously|at the outset))?,|\bto (?:repeat|recap|reiterate|restate|say it once more)\b"
    r"|^(?:again|once (?:again|more)|in other words|to put it (?:another way|simply|in a nutshell)|put simply|simply put)\b[,:]?"
    r"|\b(?:already|previously) (?:mentioned|described|noted)\b|\b(?:mentioned|described|noted|stated) (?:above|earlier)\b",
    re.IGNORECASE,
)
SUMS_UP: Final = re.compile(r"^(?:in (?:sum|short|brief|summary|conclusion|total)|to sum up|overall|all in all|thus|so)\b,?", re.IGNORECASE)
"""Openings that announce a repetition, where what follows has been said; reports use them for news as well."""
MORAL: Final = re.compile(
    r"\b(?:underscor|underlin|highlight|demonstrat|illustrat|emphasi[sz]|reflect|show|signal)(?:s|es|ed|ing)? (?:the|how"
    r"|that|why|just how|a|an|its|their)\b.{0,30}\b(?:importance|important|need|dangers?|value|challenges?|complexit\w+|role"
    r"|significance|power|commitment|tensions?|potential|difficult\w*|fragil\w+|costs?|risks?|delicate|broader|wider|matters?"
    r"|can|remains?|communit\w+|quickly|people|love|life)\b"
    r"|\b(?:is|are|serves?|stands?|served|remains?) (?:as )?an? (?:\w+ )?(?:reminder|testament|example|beacon|cornerstone|sign of"
    r"|step forward|wake-up call|moment|problem|part of|source of|facility|issue|matter of|topic|question of)\b"
    r"|\braises? (?:\w+ )?(?:questions|concerns) about\b|\bremains? to be seen\b|\bdraws? attention to\b|\bmarks? an? \w+ moment\b"
    r"|\bonly time will tell\b|\b(?:is|are|be|remains?|becomes?|being) (?:\w+ )?(?:essential|crucial|vital|imperative|paramount"
    r"|pivotal|of (?:the )?utmost importance|key to|critical|indispensable|important)\b|\bwill be remembered\b|\bvital role\b"
    r"|\bplay(?:s|ed|ing)? an? (?:\w+ )?(?:crucial|vital|key|pivotal|significant|critical|important|central) (?:role|part)\b"
    r"|\bpav(?:e|es|ed|ing) the way\b|\bset(?:s|ting)? the stage\b|\bin (?:an age|a world|an era|today(?:'|’)s)\b"
    r"|\bfor (?:many )?(?:years|generations) to come\b|\bmore than ever\b|\bmulti-?faceted\b|\bever-(?:changing|evolving)\b"
    r"|\bsends? a (?:\w+ )?(?:message|signal)\b|\bcritical juncture\b|\bpivotal moment\b|\bfar-reaching\b|\bcontinues? to be\b"
    r"|\b(?:foster|bolster|bridg|promot|enhanc|facilitat|leverag|navigat)(?:s|es|ed|ing|e)? (?:\w+ ){0,2}(?:dialogue"
    r"|cooperation|collaboration|understanding|trust|stability|peace|growth|engagement|divides?|resilience|inclusion"
    r"|relationships?|landscape|complexit\w+|reconciliation|security|governance|interests?)\b"
    r"|\b(?:all|key|various) (?:stakeholders|parties involved|players)\b|\bonly by \w+ing\b|\bdeserves? to\b|\bshould (?:always|never)\b"
    r"|\b(?:must|should|needs? to|have to) be (?:tackled|protected|addressed|taken seriously|remembered|learned)\b",
    re.IGNORECASE,
)
"""Words that weigh and recommend where a report would state: each match is one cue."""
GNOMIC: Final = frozenset(
    """often always never seldom rarely increasingly sometimes usually many few every everywhere anyone everyone nobody
    people communities families societies generations consumers parents residents hospitals schools tend tends
    continue continues throughout worldwide life lives modern age nearly whenever anywhere world seldom long
    society democracy future traditions memories lessons hope ordinary countries cities nations""".split()
)
"""Words in which one speaks of how things are in general."""
NOT_GENERAL: Final = frozenset("said says told announced reported yesterday today tomorrow he she his her him i my".split())
"""Words of reports on one event: with one of these a statement is about somebody."""
HELD: Final = 0.6
"""With this share of its words in one statement of the source, a claim is about the source and no platitude."""
HELD_GENERAL: Final = 0.4
"""The same for a claim in the present tense, of which only a general word says that it is no report."""
HELD_EVENT: Final = 0.2
"""The same in the past tense."""
REPEATED: Final = 0.75
"""The share of a claim's words in one earlier claim at which it says nothing new."""
ANNOUNCED: Final = 0.4
"""The same for a claim that opens as a summing-up."""
# The shares were chosen on the training split of the authored claims, at no more than one
# supported claim in two hundred called padding.


def check_padding(claim: Claim, evidence: Sequence[Passage], earlier: Sequence[Claim]) -> tuple[Finding, ...]:
    """At most one finding, over the whole claim. `earlier` are the claims that stand before it in its text."""
    span = claim.statement.span
    if _is_meta(claim):
        return (_pads(span, "padding_meta", "speaks about the text itself"),)
    if claim.kind == "lead_in" and not (claim.statement.names or claim.statement.quantities):
        return (_pads(span, "padding_meta", "only announces a list"),)
    repeated = _repeats(claim, earlier)
    if repeated is not None:
        return (_pads(span, "padding_repeat", f"says again what {repeated.id} says"),)
    if claim.kind == "sentence" and RESTATES.search(claim.statement.text):
        return (_pads(span, "padding_repeat", "announces that it repeats what was said"),)
    if _is_generic(claim, evidence):
        return (_pads(span, "padding_generic", "a general remark that states nothing of this story"),)
    return ()


def _pads(span: Span, kind: str, reason: str) -> Finding:
    return Finding(kind, "pads", span, None, None, reason)  # type: ignore[arg-type]


def _is_meta(claim: Claim) -> bool:
    quoted = any(q.outer.contains(claim.statement.span) for q in claim.whole.quotations)
    return not quoted and META.search(claim.statement.text) is not None


def _repeats(claim: Claim, earlier: Sequence[Claim]) -> Claim | None:
    """The earlier claim that holds nearly all that this one says. A heading is repeated by its text by design."""
    if claim.kind in {"heading", "row", "lead_in"} or len(claim.statement.stems) < 4:
        return None
    wanted = weights(claim.statement)
    share = ANNOUNCED if SUMS_UP.search(claim.statement.text) else REPEATED
    for other in earlier:
        if other.kind != "heading" and other.whole is not claim.whole:
            held = sum(value for stem, value in wanted.items() if stem in other.statement.stems)
            if held >= share * sum(wanted.values()):
                return other
    return None


def _is_generic(claim: Claim, evidence: Sequence[Passage]) -> bool:
    statement = claim.statement
    best = evidence[0].score if evidence else 0.0
    if statement.quantities or statement.dates or statement.quotations:
        return False
    words = [t.norm for t in statement.tokens]
    if any(w in NOT_GENERAL for w in words):
        return False
    named = sum(not is_country(name.words) for name in statement.names)
    if best < HELD and len(MORAL.findall(statement.text)) > named:
        return True
    if named or not any(w in GNOMIC for w in words):
        return False
    return best < (HELD_EVENT if any(_is_past(w) for w in words) else HELD_GENERAL)


def _is_past(word: str) -> bool:
    """Whether a word looks like a verb in the past: reports tell events, platitudes hold at all times."""
    return word.endswith("ed") or word in {"was", "were", "had", "did"}
