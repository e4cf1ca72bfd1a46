"""The words of padding: what a text says when it talks about itself, repeats itself, or moralises.

General English, gathered from how machine rewrites pad and not from any one text.
"""

from __future__ import annotations

import re
from typing import Final


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns), re.IGNORECASE)


ITSELF: Final = (
    r"(?:article|summary|summation|piece|story|report|account|text|passage|overview|brief|digest|recap|write-up|dispatch"
    r"|profile|section|table|list|analysis|post|page|coverage|content|obituary|headline|explainer|bulletin|feature|item"
    r"|reporting|column|newsletter|writer|reporter|recount)"
)
"""What a text calls itself, or the text that it summarises."""
TELLS: Final = (
    r"(?:(?:has |have |will )?(?:provid|cover|describ|present|highlight|summari[sz]|outlin|explor|explain|discuss|examin"
    r"|offer|captur|balanc|combin|distinguish|recount|weigh|pair|compar|contrast|fram|mix|juxtapos|answer|chronicl|portray"
    r"|detail|relat|survey|review|sketch|recap|document|illustrat)(?:es|ed|s|e)?|gives?|given|details|sets out|paints?|tells|looks at|focuses|includes?|follows"
    r"|ends with|draws on|is (?:about|based on|told|drawn|illustrated|taken)|sums up|lets|names|mixes|shows how|delves"
    r"|touches on|contains|concludes|opens and closes|moves (?:between|from)|goes (?:through|over|into)|looks (?:in turn )?at|adds"
    r"|leaves it to|ends (?:on|with)|rests on|relies (?:mostly |mainly |largely )?on|does not (?:cover|say|mention|go into)"
    r"|was (?:compiled|written|produced)|distinguishes between|is (?:brief|short|light|told|drawn|a (?:portrait|light))|opens with|closes with|begins with|reports? on|traces|is a (?:summary|tale|look))"
)
"""What it then says that it does."""

ABOUT_ITSELF: Final = _any(
    rf"^(?:(?:overall|in (?:conclusion|short|summary|sum|brief)|finally|to conclude),? )?(?:this|the|our|a)"
    rf"(?: \w+)? {ITSELF}(?: above| below| here)? (?:also |then |further |thus |\w+ly )?{TELLS}\b",
)
"""A sentence that tells what the text does. It may still tell the news: "The article says that nine people died"."""
META: Final = _any(
    rf"\b(?:here|below|above) (?:is|are) (?:a |an |the |some |what )?.{{0,40}}"
    rf"\b(?:{ITSELF}|key points|takeaways|highlights|known)\b",
    rf"\b(?:in|of|further down in|from|by) (?:this|the|the full|this version of the) {ITSELF}"
    rf"(?:\W*$|\W+(?:above|below|are|is|itself)\b)",
    rf"\bthe (?:above|following|below) (?:is|are|{ITSELF})\b",
    rf"\b{ITSELF} (?:above|below)\b",
    r"^(?:the )?(?:readers?|listeners|viewers) (?:will|can|are|get|should|may) (?:also |then )?(?:find|learn|discover|told|given"
    r"|taken|reminded|introduced|a |an )\b",
    r"^(?:the remaining paragraphs|the closing words|further details|the essentials|a closer look|key points)\b",
    r"^(?:this|that|it) (?:gives an overview|is the main thrust|is an? (?:\w+ )?(?:tale|story|summary|overview|look))\b",
    rf"\b(?:described|summari[sz]ed|explained|listed|outlined|compared|set out) (?:here|below|above|in (?:the|this) {ITSELF})\b",
    r"^(?:in conclusion|to wrap (?:it|things) up|to sum up|conclusion|key takeaways?|introduction|final thoughts|summary"
    r"|overview|the bottom line|faqs?|disclaimer|in summary|why (?:it|this) matters|what (?:this|it) means|the big picture"
    r"|(?:what )?(?:you need )?to know|(?:looking|moving) (?:ahead|forward)[^.!?]{0,40})\W*$",
    r"\b(?:summari[sz]ation|summary|rewrite|humani[sz]ation) of the (?:provided|given|above|article|text|content)\b",
    r"\bas an ai\b|\bas requested\b|\blet(?:'|’)s (?:dive|explore|take a look)\b|\bsure[,!] here\b",
    rf"^(?:both|several|a number|different|many|various) .{{0,60}}\b(?:in|by) (?:the|this) {ITSELF}\b",
    r"\b(?:are|is) (?:(?:both|all|each|also) )?(?:reported here|described here|discussed here|included to"
    r"|reported alongside|reported along with|covered from)\b",
    rf"^(?:much|most|part) of the {ITSELF}\b",
    r"\b(?:at a glance|in a few lines|quick-read|as told here|the essentials|in brief:)",
    r"^(?:the situation|the story|events) .{0,40}\bstill developing\b",
)
RESTATES: Final = _any(
    r"\bas (?:has |was )?(?:just |already |been )*(?:said|stated|noted|mentioned|described|explained|indicated|reported)"
    r"(?: (?:above|earlier|before|already|previously|at the outset))?,",
    r"\bto (?:repeat|recap|reiterate|restate|say it once more)\b",
    r"^(?:again|once (?:again|more)|in other words|to put it (?:another way|simply|in a nutshell)|put simply|simply put)\b",
    r"\b(?:already|previously) (?:mentioned|described|noted)\b",
    r"\b(?:mentioned|described|noted|stated) (?:above|earlier)\b",
)
CLOSES: Final = _any(
    r"^(?:in (?:sum|short|brief|summary|conclusion|essence|a nutshell)|to (?:sum up|summari[sz]e|conclude|recap"
    r"|put it briefly)|summing up|all in all|all told|long story short|at bottom|the upshot is|so, to go over it)\b",
    r", (?:in short|in sum|in brief|in a nutshell|in other words|to put it briefly|in essence|to sum up),",
    r"\bas (?:just |already )?(?:stated|reported|noted|mentioned|said|we said)(?=[\s,.]*$|,)",
)
"""Openings and asides that announce a repetition and hardly ever news."""
SUMS_UP: Final = _any(r"^(?:in (?:sum|short|brief|summary|conclusion|total)|to sum up|overall|all in all|thus|so)\b")
"""Openings that announce a repetition, where what follows has been said; reports use them for news as well."""

WEIGHTY: Final = (
    r"(?:importance|important|need|dangers?|value|challenges?|complexit\w+|role|significance|power|commitment|tensions?"
    r"|potential|difficult\w*|fragil\w+|costs?|risks?|delicate|broader|wider|matters?|can|remains?|communit\w+|quickly"
    r"|people|love|life)"
)
MORAL: Final = _any(
    r"\b(?:underscor|underlin|highlight|demonstrat|illustrat|emphasi[sz]|reflect|show|signal)(?:s|es|ed|ing)? (?:the|how"
    rf"|that|why|just how|a|an|its|their)\b.{{0,30}}\b{WEIGHTY}\b",
    r"\b(?:is|are|serves?|stands?|served|remains?) (?:as )?an? (?:\w+ )?(?:reminder|testament|example|beacon|cornerstone"
    r"|sign of|step forward|wake-up call|moment|problem|part of|source of|facility|issue|matter of|topic|question of)\b",
    r"\braises? (?:\w+ )?(?:questions|concerns) about\b|\bremains? to be seen\b|\bdraws? attention to\b",
    r"\bmarks? an? \w+ moment\b|\bonly time will tell\b|\bwill be remembered\b|\bvital role\b",
    r"\b(?:is|are|be|remains?|becomes?|being) (?:\w+ )?(?:essential|crucial|vital|imperative|paramount|pivotal"
    r"|of (?:the )?utmost importance|key to|critical|indispensable|important)\b",
    r"\bplay(?:s|ed|ing)? an? (?:\w+ )?(?:crucial|vital|key|pivotal|significant|critical|important|central) (?:role|part)\b",
    r"\bpav(?:e|es|ed|ing) the way\b|\bset(?:s|ting)? the stage\b|\bin (?:an age|a world|an era|today(?:'|’)s)\b",
    r"\bfor (?:many )?(?:years|generations) to come\b|\bmore than ever\b|\bmulti-?faceted\b|\bever-(?:changing|evolving)\b",
    r"\bsends? a (?:\w+ )?(?:message|signal)\b|\bcritical juncture\b|\bpivotal moment\b|\bfar-reaching\b|\bcontinues? to be\b",
    r"\b(?:foster|bolster|bridg|promot|enhanc|facilitat|leverag|navigat)(?:s|es|ed|ing|e)? (?:\w+ ){0,2}(?:dialogue"
    r"|cooperation|collaboration|understanding|trust|stability|peace|growth|engagement|divides?|resilience|inclusion"
    r"|relationships?|landscape|complexit\w+|reconciliation|security|governance|interests?)\b",
    r"\b(?:all|key|various) (?:stakeholders|parties involved|players)\b|\bonly by \w+ing\b|\bdeserves? to\b",
    r"\bshould (?:always|never)\b",
    r"\b(?:must|should|needs? to|have to) be (?:tackled|protected|addressed|taken seriously|remembered|learned)\b",
)
"""Words that weigh and recommend where a report would state: each match is one cue."""
GENERAL: Final = _any(
    r"\b(?:can|any|rarely|seldom|scarcely|remains?|depends?|whenever|familiar|matters?|counts?|always|literally|lifeline"
    r"|cherished|tradition|close-knit|resilience|even the \w+|millions of|whole (?:community|country|city|village|town|nation)"
    r"|across the (?:country|nation|region|globe|continent|industry|world)|at the heart of|makes? (?:all )?the difference"
    r"|one of the (?:most|central|biggest|greatest)|growing (?:threat|concern|trend|problem|need)"
    r"|(?:major|defining|recurring|shared|growing|central|ongoing|constant) (?:challenge|trend|theme|concern|issue|problem|part)"
    r"|of this kind|like (?:this|these)|road to recovery|(?:to|begins to) heal|it is often said|public interest|rules are rules"
    r"|is gaining|only as \w+ as|ha(?:s|ve) a way of|for (?:any|every) \w+|(?:good|bad) news for"
    r"|in (?:wartime|public finance|politics|sport|war|business|life))\b",
)
"""Words of general truths; a report that has one of them has the rest of its words from the source."""
PRESENT: Final = _any(
    r"\b(?:is|are|can|may|must|should|remains?|depends?|tends?|offers?|needs?|has|have|rel(?:y|ies)|brings?|takes?|means?"
    r"|makes?|ends?|settles?|trusts?|turns?|gives?|knows?|shows?|changes?)\b",
)
"""Verbs in the present, in which platitudes stand."""
GNOMIC: Final = frozenset(
    """often always never seldom rarely increasingly sometimes usually many few every everywhere anyone everyone nobody
    people communities families societies generations consumers parents residents hospitals schools tend tends
    continue continues throughout worldwide life lives modern age nearly whenever anywhere world
    society democracy future traditions memories lessons hope ordinary countries cities nations""".split()
)
"""Words in which one speaks of how things are in general."""
NOT_GENERAL: Final = frozenset(
    """said says told announced reported yesterday today tomorrow he she his her him i my officials intends expects
    according spokesman spokeswoman noting suggesting countered doubts still yet so-called""".split()
)
"""Words of reports on one event: with one of these a statement is about somebody."""
