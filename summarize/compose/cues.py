"""What the wording of a sentence says about its use in a brief. English cues; other languages simply show none."""

from __future__ import annotations

import re
from typing import Final

from summarize.read.reading import Statement

QUOTED: Final = re.compile(
    r"“[^“”]{0,1000}(?:”|$)|(?<!\w)\"[^\"“”]{0,1000}(?:\"|$)|«[^«»]{0,1000}(?:»|$)"
    r"|(?<!\w)‘[^‘’]{12,1000}(?:’(?!\w)|$)"
    r"|(?<!\w)'[A-Z][^']{12,1000}(?:'(?!\w)|$)"
)
DANGLING: Final = re.compile(
    r"(?:He|She|They|We|I|You|His|Her|Their|Its|Our|My|Your|This|That|These|Those|Such|Others?|Another|Neither"
    r"|Either|None"
    r"|(?:Both|Some|Many|Most|Several|All|One|Two|Three|Four|Five|Each)(?= (?:of (?:them|those|these|which)"
    r"|was|were|is|are|has|have|had|said|says|told|called|did|also|others?|more)\b)|Here|So|Then|Thus|Hence"
    r"|Instead|Rather|Otherwise|Afterwards?|Because|Nor|Or|Yet|But|And"
    r"|The (?:same|other|former|latter|pair|two|move|suggestion|answer|idea|reason|man|woman|boy|girl|incident"
    r"|item|clip|footage)"
    r"|As for|Even so|For (?:this|that|these|those)|In (?:this|that|these|those|both|other)|At (?:this|that"
    r"|one point)"
    r"|After (?:this|that)|Despite (?:this|that)|With (?:this|that)|To (?:this|that)|By (?:this|then|that)"
    r"|Like (?:this|that)"
    r"|Not (?:only|all|everyone)|Once|Asked|Among|(?:When|After|If|As|While|Before|Since|Because|Although"
    r"|Though|For|To|With|Of|Like|Until) (?:he|she|it|they|we|I|you|him|her|them|his|their|its|this|that|these"
    r"|those)|According to (?:him|her|them|it)|Also|Later|Earlier|Added|Said)\b"
    r"|It(?!\s+took\s(?:\w+\s){1,9}(?:to|but)\b)(?!\s+(?:is|was|remains|remained)\s+(?:not\s+)?(?:immediately\s+)?(?:un)?(?:clear|known|expected"
    r"|likely|certain))(?:['’]s)?\b"
)
"""First words that point back to something the reader of a single sentence has not seen."""
DEMONSTRATIVE: Final = re.compile(
    r"(?:[\w’'-]+ ){1,3}"
    r"(?:these|those|(?:of|on|in|for|at|by|to|with|from) (?:this|that)|the (?:same|other|latter|former))\b"
    r"(?! (?:week|month|year|spring|summer|autumn|fall|winter|season|morning|afternoon|evening|weekend|who)\b)(?= \w+)"
)
"""A demonstrative near the start: "Nineteen of those patients"."""
PRONOUN_OBJECT: Final = re.compile(r"(?:[\w’'-]+ ){1,4}(?:them|others|him)\b")
"""A pronoun near the start: "Fourteen others", "The law requires them"."""
PRONOUN_SUBJECT: Final = re.compile(
    r"(?:In|On|At|During|After|Before|Following|From|For|With|Since|Until|Despite|By|To|Under|Over|About"
    r"|Outside|Inside|[A-Z][a-z]{2,12}(?:ing|ed))"
    r"\s[^.;:“”\"]{2,240}?, (?:he|she|they|it|we|I)\b"
)
"""An adjunct with a pronoun for the subject: "Speaking in Paris, he said"."""
PERSONAL: Final = re.compile(r"\b(?:he|she|him|her|his|hers)\b")
SOMEONE: Final = re.compile(
    r"\b(?:[A-Z][\w’'-]+(?<!\bThe)(?<!\bIn)(?<!\bA)(?<!\bIt)(?<!\bAt)(?<!\bOn)|[a-z]{2,}(?:er|or|ist|ian|ant|man|woman|ee|ess)"
    r"|(?:man|woman|boy|girl|child|baby|person|student|victim|patient|suspect|resident|husband|wife|son|daughter|mother"
    r"|father|sister|brother|friend|judge|nurse|pilot|coach|captain|guard|chief|head|star|singer|widow|teenager|official"
    r"|spokesperson|king|queen|pope|host|chef|clerk|guest|member|pupil|soldier|survivor))\b(?!\s(?:he|she)\b)"
)
"""Whom a pronoun may take up; not the noun of "the man she met"."""
EASED_OPENING: Final = re.compile(r"[\"“‘'(\[\s]*")
CHATTER: Final = re.compile(
    r"(?i)^\W{0,4}(?:sure[,!]|certainly[,!]|of course[,!]|here(?:['’]s| is| are) (?:a|an|the|your"
    r"|some)\b.{0,60}(?:summary|brief|article|rewrite|version|points?|takeaways?)"
    r"|(?:in )?(?:conclusion|summary|short)\b|to sum(?:marize|marise| up)|as an ai\b|i hope this|let me know"
    r"|feel free"
    r"|(?:this|our|my|the following|the above) (?:article|summary|post|piece|blog|text|page|section|report below)\b"
    r"|note:|disclaimer|read (?:more|also|next)|click (?:here|on)|scroll|share (?:this|on)|follow us|sign up"
    r"|subscribe|advert\w*"
    r"|related:|source:|photo:|image:|picture:|caption|watch:|video:|copyright|all rights reserved|updated?:"
    r"|published|by [A-Z][a-z]+ [A-Z][a-z]+$)"
    r"|the (?:article|summary|piece|post) (?:also )?"
    r"(?:explores|discusses|covers|highlights|examines|describes|explains)\b"
    r"|\b(?:ignore|disregard|forget) (?:all |any )?(?:the |your )?(?:previous|prior|above"
    r"|earlier) (?:instructions?|prompts?|text)"
    r"|\bas an ai (?:language )?model\b|\bsystem prompt\b|it is (?:important|worth|crucial) (?:to note|noting"
    r"|to remember)"
    r"|\b(?:scroll down|click here|sign up|subscribe|newsletter|see (?:video|below)|for more information"
    r"|visit www|https?://|cookies?\b.{0,40}(?:consent|accept|policy)|privacy policy)"
)
"""Talk about the text itself, of a machine or of a web page, and commands to a reader."""

NEXT: Final = re.compile(
    r"\b(?:will (?!and\b|of\b|power\b)(?:(?:not|also|now|then|soon|likely|be) ){0,2}[a-z]{2,}"
    r"|(?:is|are|was|were) (?:(?:also|now|still|currently|both) )?(?:expected|scheduled|due|set|slated|planned"
    r"|likely|poised|to) (?!have\b)"
    r"(?:to |in |on |at |by |for |next |later |early |back )?[a-zA-Z]+"
    r"|(?<!\bover )(?<!\bthe )(?<!\bits )(?<!\bhis )(?<!\bher )(?<!\btheir )(?<!['’]s )(?<!\bof )(?<!\babout )"
    r"(?<!\bnew )(?<!\b[aA] )(?<!\bThe )(?<!\bIts )(?<!\bHis )(?<!\bHer )(?<!\bTheir )(?<!\bno )(?<!\bNo )"
    r"plan(?:s|ned|ning)? to|intends? to|intended to|aims? to|hop(?:es?|ed|ing) to|vow(?:s|ed)? to|pledged? to"
    r"|promised to|agreed to|"
    r"next (?:week|month|year|spring|summer|autumn|fall|winter|season|session|"
    r"Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July"
    r"|August|September|October|November|December)"
    r"|tomorrow|(?:later|early|late) (?:this|next) (?:week|month|year|summer|spring|autumn|fall|winter)"
    r"|expected (?:in|on|by|this|early|late|next)"
    r"|said (?:\w+ ){1,4}would (?!have\b|be too\b|rather\b|like\b|not say\b|n)[a-z]+|would (?:begin|start"
    r"|return|resume|meet|vote|appeal|open|decide|continue|apply|seek|publish|report|hold|take effect|go ahead)"
    r"|scheduled for|takes? effect|has until|have until|deadline)\b"
)
OPEN: Final = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|disput(?:e|es|ed|ing)|contest(?:s|ed) (?:the|that)|unclear|uncertain|unknown"
    r"|undecided|unresolved|allege[sd]?|alleging|allegations?|allegedly"
    r"|not (?:yet |immediately |been |publicly |entirely ){0,2}(?:clear|known|decided|determined|established"
    r"|identified|confirmed|released|disclosed|given|named|commented?|responded?|respond|say|said)"
    r"|(?:has|have|had|was|were|is|are|did|does|do|could|would)n['’]t (?:yet |immediately |been "
    r"|be ){0,2}(?:clear|known|decided|confirm|confirmed|say|comment|respond|released|given|identified|be reached)"
    r"|(?:declin|refus)(?:es|ed|e|ing) to (?:say|comment|name|identify|discuss|answer|confirm|give|specify"
    r"|disclose|elaborate)|would not (?:say|identify|confirm|name|comment|discuss|give|be drawn)"
    r"|could not (?:be reached|say|confirm|be verified|be independently)|[Nn]o (?:decision|agreement|date|comment"
    r"|word|explanation|motive|cause|timetable|timeline|deal) (?:has|have|had|was|were|is|on|for|yet|from)"
    r"|stalled|deadlock(?:ed)?|stalemate|under (?:investigation|review)|being investigated|still investigating"
    r"|too (?:early|soon) to|remains? (?:open|in doubt|to be seen)|pending"
    r"|questions? (?:remain|about|over)|question was|disagree[sd]?|no one (?:knows|has)|in dispute|rejects?"
    r"|rejected|challenged? (?:the|that)|accus(?:es|ed|ing)|not (?:say|know) (?:whether|how|why|when|what|who|if)"
    r"|nor (?:did|has|have|was)|(?:know|clear|decided?|say) whether)\b"
)
BACKGROUND: Final = re.compile(
    r"\b(?:since (?:at least |about |the |early |late )?(?:1[5-9]|20)\d\d|(?:in|from|between|by|until|during"
    r"|of|after|before) (?:(?:early|late|mid|the|about|around|[A-Z][a-z]+(?: \d{1,2},?)?) ?){0,2}(?:1[5-9]|20)\d\ds?"
    r"|previously|formerly|historically|originally|traditionally|(?:years?|decades?|months|generations?"
    r"|centur(?:y|ies)) (?:ago|earlier|before)|last (?:year|decade|century)|earlier this year|a decade (?:ago"
    r"|earlier|before)"
    r"|(?:for|over|in) the (?:past|last) (?:\w+ ){0,2}(?:years|decades)|for (?:years|decades|generations)"
    r"|was (?:founded|established|built|created|introduced|adopted|convicted|born|first)|were (?:first"
    r"|introduced|built)"
    r"|has long|had (?:long|already|previously|earlier|once|never)|used to|dates? (?:back|from))\b"
)


PAST_TALK: Final = re.compile(
    r"\b(?:was|were|had been) (?:dropped|scrapped|abandoned|cancell?ed|shelved|postponed|withdrawn|rejected|blocked"
    r"|defeated|delayed)\b|\b(?:in|of|since) (?:1[5-9]|20)\d\d\b"
)
AHEAD: Final = re.compile(
    r"\bwill\b|\b(?:is|are) (?:\w+ )?(?:expected|scheduled|due|set|slated|planned|likely|poised|to)\b|\bnext \w+"
    r"|\btomorrow\b|\bplans? to\b|\bdeadline\b|\btakes? effect\b"
)
"""What a plan of the past lacks, and one for the future has."""
UNNAMED: Final = re.compile(
    r",\s(?:who|whose [\w-]{1,20}) (?:has|have|had|was|were|is)(?: not|n['’]t) (?:yet |been |publicly |be ){0,3}"
    r"(?:named|identified)[^,.]{0,60}[,.]"
)
"""That someone is not named is no open question of the story."""


def looks_ahead(text: str) -> bool:
    """Whether a sentence tells of what is to come, and not of a plan that is past."""
    return bool(NEXT.search(text)) and (bool(AHEAD.search(text)) or not PAST_TALK.search(text))


def unquoted(statement: Statement) -> str:
    """The statement's words with everything between quotation marks blanked out."""
    return QUOTED.sub(" “” ", statement.text)


def quoted_share(statement: Statement) -> float:
    """How much of the statement stands between quotation marks, 0 to 1."""
    text = statement.text
    return sum(m.end() - m.start() for m in QUOTED.finditer(text)) / len(text) if text else 0.0


def is_chatter(text: str) -> bool:
    """Whether a sentence talks about the text itself, or to its reader."""
    return bool(CHATTER.search(text))


def is_dangling(text: str) -> bool:
    """Whether a sentence begins by pointing back."""
    opening = EASED_OPENING.match(text)
    start = opening.end() if opening else 0
    cues = (DANGLING, DEMONSTRATIVE, PRONOUN_OBJECT, PRONOUN_SUBJECT)
    return any(cue.match(text, start) for cue in cues) or _is_unresolved(text)


def _is_unresolved(text: str) -> bool:
    """Whether a personal pronoun outside quotations stands before anyone whom it could mean."""
    said = QUOTED.sub(" “” ", text)
    pronoun = PERSONAL.search(said)
    if pronoun is None:
        return False
    return not any(m.end() <= pronoun.start() for m in SOMEONE.finditer(said, 0, pronoun.start() + 8))
